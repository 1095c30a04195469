"""The whole `plans/` folder as one typed library: every plan, and the lists that they share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import PlanError, Problem
from .model import Channel, Icon, Municipality, Organisation, Part, Plan, SafetyField
from .model.parse import parse
from .model.shared import LISTS, SharedList
from .source import Document, read
from .texts import rules as texts

SHARED = "gedeeld"


@dataclass(frozen=True)
class Library:
    """Plans by the name of their file, and shared entries by their id.

    A list that could not be read is absent from `entries`, so that other files can still be
    checked. `documents` holds every part that was read, with the file that it came from.
    """

    plans: Mapping[str, Plan]
    entries: Mapping[str, Mapping[str, Any]]
    documents: Sequence[tuple[Document, Part]] = field(repr=False)

    @property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Municipalities by CBS code."""
        return self.entries["gemeenten"]

    @property
    def organisations(self) -> Mapping[str, Organisation]:
        """Organisations by id."""
        return self.entries["organisaties"]

    @property
    def channels(self) -> Mapping[str, Channel]:
        """Channels by id, in the order of the file."""
        return self.entries["kanalen"]

    @property
    def safety_fields(self) -> Mapping[str, SafetyField]:
        """The VNG's safety fields by id."""
        return self.entries["veiligheidsvelden"]

    @property
    def icons(self) -> Mapping[str, Icon]:
        """Pictures by id."""
        return self.entries["iconen"]


def load(folder: Path) -> tuple[Library, list[Problem]]:
    """Read all plans and shared lists in `folder`; return what could be read, and the problems."""
    problems: list[Problem] = []
    documents: list[tuple[Document, Part]] = []
    entries: dict[str, Mapping[str, Any]] = {}
    plans: dict[str, Plan] = {}
    files = list(_files(folder))
    for path, name, kind in files:
        try:
            document = read(path, name)
            part = parse(document, kind)
        except PlanError as error:
            problems += error.problems
            continue
        documents.append((document, part))
        if isinstance(part, Plan):
            plans[path.stem] = part
        elif isinstance(part, SharedList):
            entries[path.stem] = _by_id(part)
    if "veiligheidsvelden" in entries:
        fields = entries["veiligheidsvelden"].values()
        entries["themas"] = {theme.id: theme for entry in fields for theme in entry.themes}
    if len(plans) == sum(kind is Plan for _, _, kind in files):
        entries["plannen"] = plans
    for path in sorted(folder.glob("*.yml")):
        message = texts.other_ending(f"{path.stem}.yaml")
        problems.append(Problem(f"{_shown(folder)}/{path.name}", 1, 1, message))
    for name in LISTS.keys() - {path.stem for path, _, _ in files}:
        shared = f"{_shown(folder)}/{SHARED}"
        problems.append(Problem(f"{shared}/{name}.yaml", 1, 1, texts.shared_list_missing(shared)))
    if not any(kind is Plan for _, _, kind in files):
        problems.append(Problem(_shown(folder), 1, 1, texts.no_plans(_shown(folder))))
    return Library(plans, entries, documents), problems


def _shown(folder: Path) -> str:
    """Return how messages name the folder: as seen from here, when it lies below."""
    absolute = folder.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def _files(folder: Path) -> Iterator[tuple[Path, str, type[Part]]]:
    """Yield every data file with the name that messages use and the type that it must hold."""
    shown = _shown(folder)
    for path in sorted(folder.glob("*.yaml")):
        yield path, f"{shown}/{path.name}", Plan
    for name, kind in LISTS.items():
        path = folder / SHARED / f"{name}.yaml"
        if path.exists():
            yield path, f"{shown}/{SHARED}/{path.name}", kind


def _by_id(part: SharedList) -> Mapping[str, Any]:
    """Index a shared list; the first of two entries with one id counts (`rules` reports it)."""
    index: dict[str, Any] = {}
    for entry in part.entries:
        index.setdefault(entry.id, entry)
    return index
