"""The whole `plans/` folder as one typed library: every plan, and the lists that they share."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import disk, source
from . import folder as folders
from .errors import PlanError, Problem
from .model import Channel, Icon, Municipality, Organisation, Part, Plan, SafetyField
from .model.parse import parse
from .model.shared import DifficultWord, SharedList, Synonym
from .model.snapshot import Snapshot, TableSource
from .series import completed
from .source import Document


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
    def difficult_words(self) -> Mapping[str, DifficultWord]:
        """Difficult words by the word itself; none when their list could not be read."""
        return self.entries.get("moeilijke_woorden", {})

    @property
    def synonyms(self) -> Mapping[str, Synonym]:
        """Words for one thing by the first of them; none when their list could not be read."""
        return self.entries.get("synoniemen", {})


def load(folder: Path) -> tuple[Library, list[Problem]]:
    """Read all plans and lists in `folder`; return what could be read, and the problems."""
    problems = list(folders.problems(folder))
    documents: list[tuple[Document, Part]] = []
    files = list(folders.files(folder))
    for file in files:
        try:
            document = source.parse(disk.read(file.path, file.name, folder), file.name)
            documents.append((document, parse(document, file.kind)))
        except PlanError as error:
            problems += error.problems
    read = {document.file for document, _ in documents}
    unread = {file.path.stem for file in files if file.kind is Plan and file.name not in read}
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
