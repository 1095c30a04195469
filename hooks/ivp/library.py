"""The whole `plans/` folder as one typed library: every plan, and the lists that they share."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from . import disk, source
from . import folder as folders
from .errors import PlanError, Problem
from .model import Channel, Icon, Municipality, Organisation, Part, Plan, SafetyField
from .model.parse import parse
from .model.shared import (
    LISTS,
    OPTIONAL,
    DifficultWord,
    SharedList,
    Synonym,
    WithdrawnPlan,
)
from .model.snapshot import Snapshot, TableSource
from .series import completed
from .source import Document
from .workshop import here_to_stay

File = tuple[str, type[Part], Callable[[], bytes]]
"""How messages call a file, what it must hold, and how to get its bytes."""


@dataclass(frozen=True)
class Library:
    """Plans by the name of their file, and shared entries by their id.

    A list that could not be read is absent from `entries`, so that other files can still be
    checked. Plans have the measurements of snapshots in them; `documents` holds every part as it
    was typed, with the file that it came from; `unread` are the ids of plans that could not be
    read.
    """

    plans: Mapping[str, Plan]
    entries: Mapping[str, Mapping[str, Any]]
    documents: Sequence[tuple[Document, Part]] = field(repr=False)
    unread: Collection[str] = ()

    def alone(self, id_: str) -> "Library":
        """Return the library with one plan, which is all that the pages of that plan may show."""
        entries = {kind: found for kind, found in self.entries.items() if kind != "plannen"}
        return replace(self, plans={id_: self.plans[id_]}, entries=entries)

    @property
    def names(self) -> dict[str, dict[str, str]]:
        """What the entries of each list are called, by the list and their id."""
        named = {kind: found for kind, found in self.entries.items() if kind != "cijfers"}
        return {
            kind: {id_: str(getattr(e, "label", e.name)) for id_, e in found.items()}
            for kind, found in named.items()
        }

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
    def snapshots(self) -> Mapping[str, TableSource]:
        """Where fetched measurements come from, by table."""
        return self.entries["cijfers"]

    @property
    def icons(self) -> Mapping[str, Icon]:
        """Pictures by id."""
        return self.entries["iconen"]

    @property
    def withdrawn(self) -> Mapping[str, WithdrawnPlan]:
        """What is told of plans that left, by the name of their file."""
        return self.entries.get("vervallen", {})

    @property
    def difficult_words(self) -> Mapping[str, DifficultWord]:
        """Difficult words by the word itself; none when their list could not be read."""
        return self.entries.get("moeilijke_woorden", {})

    @property
    def synonyms(self) -> Mapping[str, Synonym]:
        """Words for one thing by the first of them; none when their list could not be read."""
        return self.entries.get("synoniemen", {})

    @property
    def has_all_lists(self) -> bool:
        """Tell whether every shared list that must be there could be read."""
        return LISTS.keys() - {*OPTIONAL} <= self.entries.keys()


@here_to_stay()
def load(folder: Path) -> tuple[Library, list[Problem]]:
    """Read all plans and lists in `folder`; return what could be read, and the problems."""
    files = [
        (file.name, file.kind, partial(disk.read, file.path, file.name, folder))
        for file in folders.files(folder)
    ]
    library, problems = read(files)
    return library, [*folders.problems(folder), *problems]


def read(files: Iterable[File]) -> tuple[Library, list[Problem]]:
    """Read files from wherever they are; return what could be read, and the problems."""
    documents: list[tuple[Document, Part]] = []
    problems: list[Problem] = []
    unread: set[str] = set()
    for name, kind, content in files:
        try:
            document = source.parse(content(), name)
            documents.append((document, parse(document, kind)))
        except PlanError as error:
            problems += error.problems
            if kind is Plan:
                unread.add(name.rpartition("/")[2].removesuffix(".yaml"))
    return collect(documents, unread), problems


def collect(documents: Sequence[tuple[Document, Part]], unread: Collection[str] = ()) -> Library:
    """Return what was read as a library."""
    found = [part for _, part in documents if isinstance(part, Snapshot)]
    snapshots = {str(snapshot.table): snapshot for snapshot in found}
    plans = {
        document.stem: completed(part, snapshots)
        for document, part in documents
        if isinstance(part, Plan)
    }
    entries: dict[str, Mapping[str, Any]] = {
        document.stem: _by_id(part) for document, part in documents if isinstance(part, SharedList)
    }
    entries["cijfers"] = snapshots
    if "veiligheidsvelden" in entries:
        fields = entries["veiligheidsvelden"].values()
        entries["themas"] = {theme.id: theme for entry in fields for theme in entry.themes}
    if not unread:
        entries["plannen"] = plans
    return Library(plans, entries, documents, unread)


def _by_id(part: SharedList) -> Mapping[str, Any]:
    """Index a shared list; the first of two entries with one id counts (`rules` reports it)."""
    index: dict[str, Any] = {}
    for entry in part.entries:
        index.setdefault(entry.id, entry)
    return index
