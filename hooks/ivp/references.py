"""Names of entries elsewhere, in a plan or in the shared lists, which must exist."""

from collections.abc import Iterator

from . import guess
from .errors import Problem
from .folder import SHARED
from .library import Library
from .model import Part, Plan, Ref
from .model.walk import marked
from .source import Document
from .texts import advice, language  # noqa: F401 - these fill CODES with warnings
from .texts import rules as texts
from .texts.message import CODES

HOMES = {"themas": f"plans/{SHARED}/veiligheidsvelden.yaml", "plannen": "de map plans"}
"""Where entries stand that have no shared list of their own name."""


def check(library: Library, document: Document, part: Part) -> Iterator[Problem]:
    """Find values that name an entry which does not exist."""
    lists: dict[str, tuple[dict[str, str], str] | None] = {}
    for keys, value, reference in marked(part, Ref):
        kind = reference.kind
        if kind not in lists:
            lists[kind] = _names(library, part, kind)
        if (known := lists[kind]) and value not in known[0]:
            names, home = known
            find = guess.municipality if kind == "gemeenten" else guess.entry
            message = texts.unknown_reference(kind, value, find(value, names), home)
            if second := guess.second(value, names):
                message = texts.several_references(value)
            yield document.problem(keys, message, words=second)


def _names(library: Library, part: Part, kind: str) -> tuple[dict[str, str], str] | None:
    """Return the readable names by id of what can be referred to, and where these stand."""
    if kind == "onderwerpen" and isinstance(part, Plan):
        return {topic.id: topic.title for topic in part.topics}, "dit plan"
    if kind == "meldingen":
        return {code: code for code, is_warning in CODES.items() if is_warning}, "HANDLEIDING.md"
    if kind not in library.entries:
        return None
    names = {key: entry.name for key, entry in library.entries[kind].items()}
    return names, HOMES.get(kind, f"plans/{SHARED}/{kind}.yaml")
