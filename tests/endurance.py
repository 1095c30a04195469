"""A program to run by hand: visitors ask on while plans change, builds are killed and go live.

In a throw-away copy of this repository it edits, commits, merges and publishes to a real nginx. It
prints how long each merge took to be live, how many requests were answered, and how many wrongly.

    PYTHONPATH=hooks .venv/bin/python -m tests.endurance --verzoeken 10000 --doden 10
"""

import argparse
import http.client
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from ivp.publishing.releases import Releases
from ivp.server.configuration import nginx
from tests import webserver
from tests.conftest import ROOT
from tests.reading import Site

REST = 0.05
"""Seconds between two pages, so that the visitor does not take the time of the build."""

TITLE = re.compile(r"^(titel: .*?)( proef \d+)?$", re.MULTILINE)
FILES = re.compile(r'(?:href|src)="(?:\.\./)*(?:\./)?/?(vast/[^"]+)"')


@dataclass
class Visitor:
    """Asks for every page and its files, over and over, on one connection."""

    address: str
    pages: list[str]
    stop: Event = field(default_factory=Event)
    requests: int = 0
    wrong: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Ask until it is told to stop."""
        connection = http.client.HTTPConnection(self.address, timeout=30)
        while not self.stop.is_set():
            for page in self.pages:
                body = self._ask(connection, page)
                if not body.rstrip().endswith(b"</html>"):
                    self.wrong.append(f"{page} is not whole")
                for uri in FILES.findall(body.decode()):
                    if not self._ask(connection, f"/{uri}"):
                        self.wrong.append(f"{uri} of {page} is empty")
                if self.stop.wait(REST):
                    return

    def _ask(self, connection: http.client.HTTPConnection, path: str) -> bytes:
        self.requests += 1
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.wrong.append(f"{path}: {error!r}")
            connection.close()
            return b""
        if answer.status != http.HTTPStatus.OK:
            self.wrong.append(f"{path}: {answer.status}")
        return body


@dataclass
class Project:
    """A throw-away copy of this repository, and the folder that it publishes to."""

    folder: Path
    target: Path

    def begin(self) -> None:
        """Copy what is committed here."""
        subprocess.run(["git", "clone", "-q", str(ROOT), str(self.folder)], check=True)
        self.git("checkout", "-q", "-B", "main")
        self.git("config", "user.name", "Proef")
        self.git("config", "user.email", "proef@example.org")

    def git(self, *arguments: str) -> None:
        """Run git there."""
        subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True)

    def merge(self, plan: Path, number: int) -> None:
        """Change a plan on a branch, commit, and merge it."""
        self.git("checkout", "-q", "-b", f"voorstel-{number}")
        before = plan.read_text(encoding="utf-8")
        plan.write_text(TITLE.sub(rf"\1 proef {number}", before, count=1), encoding="utf-8")
        self.git("commit", "-qam", f"Proef {number}")
        self.git("checkout", "-q", "main")
        self.git("merge", "-q", "--no-ff", "-m", f"Proef {number}", f"voorstel-{number}")

    def start(self) -> "subprocess.Popen[str]":
        """Start to publish what is merged."""
        return subprocess.Popen(
            [sys.executable, "-m", "ivp", "publiceer", str(self.target)],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder / "hooks")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def publish(self) -> None:
        """Publish what is merged, and fail when that fails."""
        process = self.start()
        said = process.communicate()[0]
        assert process.returncode == 0, said

    def plans(self) -> Iterator[tuple[int, Path]]:
        """Yield each plan, again and again, with a number that goes up."""
        plans = sorted((self.folder / "plans").glob("*.yaml"))
        number = 0
        while True:
            yield number, plans[number % len(plans)]
            number += 1


def live(address: str, plan: str, words: str) -> bool:
    """Whether a plan's data, as the server gives them, have the words."""
    connection = http.client.HTTPConnection(address, timeout=30)
    connection.request("GET", f"/{plan}/plan.json")
    found = words in connection.getresponse().read().decode()
    connection.close()
    return found


def main() -> None:
    """Do it all, and print the numbers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--verzoeken", type=int, default=10_000)
    parser.add_argument("--doden", type=int, default=10)
    parser.add_argument("--overnemen", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        project = Project(Path(name, "project"), Path(name, "doel"))
        project.begin()
        project.publish()
        address = webserver.free_address()
        pages = sorted(Site(project.target / "site").pages.keys() - {"/404.html"})
        visitor = Visitor(address, pages)
        text = nginx(str(project.target / "site"), "veilig.voorbeeld.nl", "", address)
        with webserver.running("nginx", text, address):
            thread = Thread(target=visitor.run)
            thread.start()
            try:
                _try(project, address, options)
                while visitor.requests < options.verzoeken:
                    time.sleep(0.1)
            finally:
                visitor.stop.set()
                thread.join()
        kept = Releases(project.target).names()
    print(f"{visitor.requests} requests over {len(pages)} pages, {len(visitor.wrong)} wrong")
    print(f"{len(kept)} releases kept")
    print(*visitor.wrong[:20], sep="\n")


def _try(project: Project, address: str, options: argparse.Namespace) -> None:
    """Merge and publish, some times whole and some times killed."""
    plans = project.plans()
    took = 0.0
    for number, plan in (next(plans) for _ in range(options.overnemen)):
        begun = time.monotonic()
        project.merge(plan, number)
        project.publish()
        while not live(address, plan.stem, f"proef {number}"):
            time.sleep(0.01)
        took = time.monotonic() - begun
        print(f"{plan.stem}: merged and live in {took:.1f} s", flush=True)
    for number, plan in (next(plans) for _ in range(options.doden)):
        project.merge(plan, number)
        process, moment = project.start(), random.uniform(0, took)  # noqa: S311 - no secret
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()  # and not for MkDocs, which works on for a while
        state = "live" if live(address, plan.stem, f"proef {number}") else "not live"
        print(f"{plan.stem}: killed after {moment:.1f} s, {state}", flush=True)
    project.publish()


if __name__ == "__main__":
    main()
