"""Tests of the question whether links to elsewhere still work, put to a server on this machine."""

import re
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from ivp import library
from ivp.fetching import links
from tests.conftest import PLANS
from tests.filling import copy_lists

STATUS = {"/goed": 200, "/weg": 404, "/opgeheven": 410, "/mensen": 403, "/druk": 429, "/stuk": 503}


class Elsewhere(BaseHTTPRequestHandler):
    """A site that has some pages, keeps some from programs, and answers some wrongly or late."""

    asked: list[tuple[str, str, str]]

    def do_HEAD(self) -> None:
        """Answer without a page."""
        self.asked.append((self.command, self.path, str(self.headers["User-Agent"])))
        if self.path == "/traag":
            time.sleep(0.6)
        status = STATUS.get(self.path, 200)
        if self.path == "/geen-head":
            status = 404 if self.command == "HEAD" else 200
        if self.path == "/soms":
            status = 503 if [path for _, path, _ in self.asked].count("/soms") < 3 else 200
        if self.path == "/rond":
            status = 302
        self.send_response(status)
        self.send_header("Location", "/goed" if self.path != "/rond" else "/rond")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        """Answer just as shortly."""
        self.do_HEAD()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def origin() -> Iterator[str]:
    """Return the address of that site, running."""
    Elsewhere.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def visitor(waited: list[float] | None = None) -> links.Visitor:
    """Return a visitor that notes how long it would have waited."""
    return links.Visitor(seconds=0.3, wait=(waited if waited is not None else []).append)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/goed", None),
        ("/mensen", None),
        ("/druk", None),
        ("/geen-head", None),
        ("/soms", None),
        ("/weg", "de pagina bestaat niet meer (fout 404)"),
        ("/opgeheven", "de pagina bestaat niet meer (fout 410)"),
        ("/stuk", "de server gaf fout 503"),
        ("/rond", "de pagina stuurt steeds door (fout 302)"),
        ("/traag", "geen antwoord binnen 0.3 seconden"),
    ],
)
def test_link_is_dead_when_a_visitor_gets_no_page(
    origin: str, path: str, reason: str | None
) -> None:
    """A page that is gone or stays broken is dead; one that keeps programs out is not."""
    url = origin + path
    assert visitor().dead([url]) == ({url: reason} if reason else {})


def test_host_that_is_not_there_is_dead(origin: str) -> None:
    """Where nothing answers, the reason is the connection."""
    closed = origin.rpartition(":")[0] + ":9"
    assert visitor().dead([closed])[closed].startswith("geen verbinding: ")


def test_visitor_is_polite(origin: str) -> None:
    """It says who it is, asks each page once, waits between pages, and longer before a retry."""
    waited: list[float] = []
    visitor(waited).dead([f"{origin}/goed", f"{origin}/stuk", f"{origin}/goed"])
    assert [path for _, path, _ in Elsewhere.asked].count("/goed") == 1
    assert [path for _, path, _ in Elsewhere.asked].count("/stuk") == 2 * links.TRIES
    assert {agent for *_, agent in Elsewhere.asked} == {links.NAME}
    assert waited == [1, 2, 4]


def test_dead_link_is_told_at_its_line(origin: str, tmp_path: Path) -> None:
    """In a plan and in a page written by hand, the message stands at the address itself."""
    plans, docs = tmp_path / "plans", tmp_path / "docs"
    copy_lists(PLANS, plans)
    for path in plans.rglob("*.yaml"):
        path.write_text(re.sub(r"\n +url: .*", "", path.read_text("utf-8")), "utf-8")
    (plans / "plan-2026-2029.yaml").write_text(
        "titel: Veilig\nnaam: Veilig\nlooptijd: {van: 2026, tot: 2029}\ngemeenten: [GM0981]\n"
        "prioriteiten:\n  - id: wonen\n    titel: Wonen\n    waarom: >-\n      Lees ook\n"
        f"      [dit]({origin}/weg) en [dat]({origin}/goed).\n"
        f"bron:\n  titel: Het plan\n  url: {origin.replace('http', 'https')}/zonder-slot\n",
        "utf-8",
    )
    docs.mkdir()
    (docs / "over.md").write_text(f"# Over\n\nZie <{origin}/opgeheven>.\n", "utf-8")
    found = links.check(library.load(plans)[0], docs, visitor())
    assert [(p.file.rpartition("/")[2], p.line, p.column, p.message.code) for p in found] == [
        ("plan-2026-2029.yaml", 13, 8, "dode-link-naar-buiten"),
        ("plan-2026-2029.yaml", 10, 13, "dode-link-naar-buiten"),
        ("over.md", 3, 6, "dode-link-naar-buiten"),
    ]
