"""The folders of plans in the site: one that is as it must be stays, and the others are written.

MkDocs empties its folder before each build, but for what is hidden. Over hundreds of plans that
and writing all of it again would take longer than all the rest.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from . import workshop
from .asset import Asset
from .kept import Kept, key

ASIDE = ".ivp"
"""The hidden folder in the site with what stays, while MkDocs builds."""

SITES = 50
"""So many sites are known by what stood in them; a live preview is a new one each time."""


@dataclass(frozen=True)
class Folder:
    """A folder of the site. `key` differs when any of its files does; `files` returns these."""

    key: str
    files: Callable[[], Iterable[Asset]]


@dataclass(frozen=True)
class Shelf:
    """The folder of a built site, and where is kept what stood in it after the last build."""

    site: Path
    cache: Path | None

    def hold(self, folders: Mapping[str, Folder]) -> None:
        """Set aside which of these folders, by name, are as they must be."""
        shutil.rmtree(self._aside, ignore_errors=True)  # of a build that was broken off
        stood = self._stood()
        for name, folder in folders.items():
            with suppress(OSError):  # what cannot be set aside is made again
                if stood.get(name) == [folder.key, _state(_files(self.site / name))]:
                    self._aside.mkdir(exist_ok=True)
                    (self.site / name).rename(self._aside / name)

    def place(self, folders: Mapping[str, Folder]) -> None:
        """Put back what was set aside, and write the other folders."""
        stood, stands = self._stood(), {}
        for name, folder in folders.items():
            with suppress(OSError):  # it was not set aside, or MkDocs wrote files of its own there
                (self._aside / name).rename(self.site / name)
                stands[name] = stood.get(name, [folder.key, ""])
        shutil.rmtree(self._aside, ignore_errors=True)
        fresh = [name for name in folders if name not in stands]
        states = workshop.on_all_cores(lambda name: self._write(name, folders[name]), fresh)
        for name, state in zip(fresh, states, strict=True):
            stands[name] = [folders[name].key, state]
        self._kept.put(self._name, json.dumps(stands).encode())
        self._kept.make_room(SITES)

    def _write(self, name: str, folder: Folder) -> str:
        """Write the files of a folder, and return its state; "" when it has other files too."""
        uris = set()
        for file in folder.files():
            file.write(self.site)
            uris.add(file.uri)
        found = _files(self.site / name)
        return _state(found) if {uri for uri, *_ in found} == uris else ""

    @property
    def _aside(self) -> Path:
        return self.site / ASIDE

    @property
    def _kept(self) -> Kept:
        return Kept(self.cache, ".site")

    @property
    def _name(self) -> str:
        return key(str(self.site.resolve()))

    def _stood(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = json.loads(self._kept.get(self._name) or b"{}")
        return found


def _files(folder: Path) -> list[tuple[str, int, int, int]]:
    """Return each file in a folder: its path from the site, its size, and when it was changed."""
    start = len(f"{folder.parent}/")
    paths = (f"{at}/{name}" for at, _, names in os.walk(folder) for name in names)
    stats = ((path[start:], os.lstat(path)) for path in paths)
    return sorted((uri, it.st_size, it.st_mtime_ns, it.st_ctime_ns) for uri, it in stats)


def _state(files: list[tuple[str, int, int, int]]) -> str:
    return key(repr(files))
