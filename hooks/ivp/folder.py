"""The `plans/` folder on disk: which files count, and what is wrong with the others and the names.

A file that does not count is a plan that is not on the site, so nothing is passed over in silence
but what programs leave behind (hidden files, backups) and text for people (`.md`).
"""

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from .errors import Message, Problem
from .model import Part, Plan
from .model.shared import LISTS, OPTIONAL
from .model.snapshot import Snapshot
from .texts import folder as texts

SHARED = "gedeeld"
SNAPSHOTS = "cijfers"
"""The folder with what `./ivp haal-cijfers` fetched."""

OURS = re.compile(r"(.*)\.ya?ml(\.txt|\s+)?", re.IGNORECASE)
"""Names of files that were meant to count; Windows hides a `.txt` behind the name."""

EXAMPLE = "vaals-2026-2029"


@dataclass(frozen=True)
class DataFile:
    """A file that counts: where it is, how messages call it, and what it must hold."""

    path: Path
    name: str
    kind: type[Part]


def shown(folder: Path) -> str:
    """Return how messages name the folder: as seen from here, when it lies below."""
    absolute = folder.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def readable(name: str) -> str:
    """Return the name of a file without what cannot be printed."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def kind_of(way: str) -> type[Part] | None:
    """Return what a file must hold, by its way from the folder; None when it does not count."""
    home, _, name = way.rpartition("/")
    stem = name.removesuffix(".yaml")
    if stem == name or name.startswith("."):
        return None
    if home == SHARED:
        return LISTS.get(stem)
    of_folder: dict[str, type[Part]] = {"": Plan, SNAPSHOTS: Snapshot}
    return of_folder.get(home)


def files(folder: Path) -> Iterator[DataFile]:
    """Yield every file that counts: the plans, and the shared lists that are there."""
    home = shown(folder)
    for path in _inside(folder):
        if path.suffix == ".yaml":
            yield DataFile(path, f"{home}/{readable(path.name)}", Plan)
    for path in _inside(folder / SHARED):
        if path.suffix == ".yaml" and path.stem in LISTS:
            yield DataFile(path, f"{home}/{SHARED}/{path.name}", LISTS[path.stem])
    for path in _inside(folder / SNAPSHOTS):
        if path.suffix == ".yaml":
            yield DataFile(path, f"{home}/{SNAPSHOTS}/{readable(path.name)}", Snapshot)


def problems(folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the names of files, and files that are missing or do not count."""
    home = shown(folder)
    lists = f"{home}/{SHARED}"
    for path, message in (*_plans(folder), *_lists(folder / SHARED), *_astray(folder, home)):
        name = readable(path.relative_to(folder).as_posix())
        yield Problem(f"{home}/{name}", 1, 1, message)
    for title in LISTS.keys() - {*OPTIONAL} - {path.stem for path in _inside(folder / SHARED)}:
        yield Problem(f"{lists}/{title}.yaml", 1, 1, texts.shared_list_missing(lists))
    if not any(file.kind is Plan for file in files(folder)):
        yield Problem(home, 1, 1, texts.no_plans(home))


def _plans(folder: Path) -> Iterator[tuple[Path, Message]]:
    """Find names in the folder itself that are no address, or too much like another."""
    first: dict[str, str] = {}
    taken = {path.stem for path in _inside(folder) if path.suffix == ".yaml"}
    for path in _inside(folder):
        if path.is_dir() and path.suffix != ".yaml":
            continue
        if path.suffix != ".yaml":
            if found := OURS.fullmatch(path.name):
                yield path, texts.other_ending(_free_name(found[1], taken))
            continue
        alike = unicodedata.normalize("NFC", path.name).casefold()
        if alike in first:
            yield path, texts.names_alike(first[alike])
        elif path.stem != address(path.stem):
            better = _free_name(path.stem, taken)
            yield path, texts.bad_file_name(readable(path.stem), better)
        first.setdefault(alike, readable(path.name))


def _lists(folder: Path) -> Iterator[tuple[Path, Message]]:
    """Find files among the shared lists that are none."""
    for path in _inside(folder):
        found = OURS.fullmatch(path.name)
        if found and (path.suffix != ".yaml" or path.stem not in LISTS):
            guess = get_close_matches(address(found[1]), LISTS, n=1)
            known = [f"{title}.yaml" for title in LISTS]
            yield path, texts.unknown_list(f"{guess[0]}.yaml" if guess else None, known)


def _astray(folder: Path, home: str) -> Iterator[tuple[Path, Message]]:
    """Find files in other folders, which do not count."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if Path(place) in (folder, folder / SHARED, folder / SNAPSHOTS):
            continue
        for name in sorted(names):
            if OURS.fullmatch(name) and not name.startswith("."):
                is_list = Path(name).stem in LISTS
                yield Path(place, name), texts.in_subfolder(f"{home}/{SHARED}" if is_list else home)


def _inside(folder: Path) -> list[Path]:
    """Return what stands in a folder by name, without what is hidden."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _free_name(name: str, taken: Collection[str]) -> str:
    """Return a good name for a file, like the one that it has."""
    better = address(name)
    return f"{better if better and better not in taken else EXAMPLE}.yaml"


def address(name: str) -> str:
    """Return the nearest name that can be an address."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
