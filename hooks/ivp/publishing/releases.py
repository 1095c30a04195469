"""Releases in a folder, and the link that says which one is live.

    DOEL/site                     a link to the release that is live; web servers serve this
    DOEL/uitgaven/<naam>/site/    a release: all files of the site
    DOEL/uitgaven/<naam>/uitgave.json
    DOEL/uitgaven/.<naam>         half made, or half thrown away; the next run clears it
    DOEL/.slot                    held by whoever publishes

A release gets its name when it is whole, and the link changes in one step, so whoever looks sees a
whole site at any moment. What was live before is known by name, not by age: going back twice goes
back two.
"""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..stop import Stop
from ..texts import publishing as texts

KEPT = 5
NAME = re.compile(r"\.?\d{6}_\S+")
"""A release, with a dot while it is not whole; what else lies there is not ours."""

SITE, RELEASES, LOCK, CARD = "site", "uitgaven", ".slot", "uitgave.json"


@dataclass(frozen=True)
class Card:
    """What is known of a release: the one that was live before it, and its own lasting files.

    `lasting` are the files that carry a hash in their name, from the root of the site.
    """

    before: str | None
    lasting: tuple[str, ...]


@dataclass(frozen=True)
class Releases:
    """The releases in a folder; only who holds the lock may change them."""

    target: Path

    @property
    def link(self) -> Path:
        """Where web servers find the live site."""
        return self.target / SITE

    @property
    def folder(self) -> Path:
        """Where the releases lie."""
        return self.target / RELEASES

    def live(self) -> str | None:
        """Return the name of the release that is live."""
        name = self.link.readlink().parent.name if self.link.is_symlink() else None
        return name if name in self.names() else None

    def site(self, name: str) -> Path:
        """Return the folder with the files of a release."""
        return self.folder / name / SITE

    def names(self) -> list[str]:
        """Return every whole release, oldest first."""
        found = (path.name for path in self.folder.iterdir() if NAME.fullmatch(path.name))
        return sorted(name for name in found if name[0] != ".")

    def card(self, name: str) -> Card:
        """Return what is known of a release."""
        values = json.loads((self.folder / name / CARD).read_text(encoding="utf-8"))
        return Card(values["before"], tuple(values["lasting"]))

    @contextmanager
    def lock(self, say: Callable[[str], None]) -> Iterator[int]:
        """Wait until nobody else publishes here; yield the open file that holds the lock.

        The system frees the lock when its holder ends, however it ends. What a killed run left
        half made is cleared. Raises Stop when something else stands where the link goes.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.target / LOCK).open("a", encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say(texts.waiting(str(self.target)))
                fcntl.flock(file, fcntl.LOCK_EX)
            if self.link.exists() and not self.link.is_symlink():
                raise Stop(texts.in_the_way(str(self.link)))
            self._clear()
            yield file.fileno()

    def _clear(self) -> None:
        for path in self.folder.iterdir():
            if path.name[0] == "." and NAME.fullmatch(path.name):
                shutil.rmtree(path)

    @contextmanager
    def begin(self) -> Iterator[Path]:
        """Yield the empty folder of a new release; it is gone when something goes wrong."""
        taken = [int(name.partition("_")[0]) for name in self.names()]
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H.%M.%SZ")
        path = self.folder / f".{max(taken, default=0) + 1:06}_{moment}"
        path.mkdir()
        try:
            yield path
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise

    def finish(self, path: Path, lasting: tuple[str, ...]) -> str:
        """Make a new release live, and throw away the old ones; return its name."""
        card = json.dumps(asdict(Card(self.live(), lasting)), indent=1)
        (path / CARD).write_text(card + "\n", encoding="utf-8")
        self._lend(path / SITE)
        _to_disk(path)
        name = path.name[1:]
        path.rename(self.folder / name)
        _sync(self.folder)
        self._switch(name)
        self._prune(name)
        return name

    def back(self) -> str:
        """Make the release live that was so before the one that is now; return its name."""
        live = self.live()
        before = self.card(live).before if live else None
        if not before or not self.site(before).is_dir():
            raise Stop(texts.nothing_earlier())
        self._lend(self.site(before))
        _to_disk(self.folder / before)
        self._switch(before)
        return before

    def _lend(self, site: Path) -> None:
        """Give a release the lasting files of all others, for visitors who still have their pages.

        Such a file says with its name what is in it, so nothing can be overwritten.
        """
        for name in self.names():
            for uri in self.card(name).lasting:
                if not (site / uri).exists():
                    same_file(self.site(name) / uri, site / uri)

    def _switch(self, name: str) -> None:
        fresh = self.target / f".{SITE}"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(Path(RELEASES, name, SITE), target_is_directory=True)
        fresh.replace(self.link)
        _sync(self.target)

    def _prune(self, live: str) -> None:
        """Keep the live release, and those that were live before it in a row."""
        kept: list[str] = []
        name: str | None = live
        while name in self.names() and len(kept) < KEPT:
            kept.append(name)
            name = self.card(name).before
        for old in set(self.names()) - set(kept):
            (self.folder / old).rename(self.folder / f".{old}")
        self._clear()


def same_file(source: Path, target: Path) -> None:
    """Let a file stand in a second place too; a copy where the disk knows no such thing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        half = target.with_name(f".{target.name}")
        shutil.copy2(source, half)
        half.replace(target)


def _to_disk(folder: Path) -> None:
    """Wait until all files of a folder are on the disk, so that no power cut empties them."""
    for path, _, files in os.walk(folder):
        for name in files:
            _sync(Path(path, name))
        _sync(Path(path))


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
