"""The plans of this repository with one file changed in memory, for tests with many changes."""

from dataclasses import replace
from functools import cache

from ivp import folder, library, rules, source
from ivp.errors import PlanError, Problem
from ivp.library import Library
from ivp.model import Part, Plan
from ivp.model.parse import parse
from ivp.model.shared import LISTS
from tests.conftest import ICONS, PLANS

WRITTEN = ("/over/", "/privacy/", "/toegankelijkheid/")
FILES = tuple(file.path.relative_to(PLANS).as_posix() for file in folder.files(PLANS))
"""The plans and the shared lists, by their way from `plans/`."""


@cache
def as_they_are() -> Library:
    """Return the plans and lists as they stand in this repository."""
    collection, problems = library.load(PLANS)
    assert problems == []
    return collection


def told(file: str, raw: bytes, *, everywhere: bool = False) -> list[Problem]:
    """Return what is told when a file holds these bytes: in that file, or in every file."""
    try:
        document = source.parse(raw, file)
        part = parse(document, kind_of(file))
    except PlanError as error:
        return error.problems
    stem = document.stem
    others = [pair for pair in as_they_are().documents if pair[0].stem != stem]
    collection = library.collect([*others, (document, part)])
    if not everywhere:
        collection = replace(collection, documents=[(document, part)])
    return sorted(set(rules.check(collection, ICONS, WRITTEN)))


def kind_of(file: str) -> type[Part]:
    """Return what a file must hold."""
    return LISTS.get(file.rpartition("/")[2].removesuffix(".yaml"), Plan)
