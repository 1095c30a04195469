"""Data to take away: a plan as JSON, its tables as CSV, and what both are."""

from collections.abc import Iterator, Sequence

from ..asset import Asset
from ..library import Library
from . import figures, package, people, plan
from .table import Table


def of_plan(library: Library, id_: str, filled: Sequence[Table]) -> Iterator[Asset]:
    """Yield the data files of a plan, with its tables."""
    yield Asset(f"{id_}/plan.json", plan.content(library, id_))
    for table in filled:
        yield Asset(f"{id_}/{table.file}", table.content)
    if filled:
        yield Asset(f"{id_}/datapackage.json", package.content(id_, library.plans[id_], filled))


def schema() -> Asset:
    """Return the file that says what is in those of plans."""
    return Asset(plan.SCHEMA, plan.schema())


def tables(library: Library, id_: str) -> list[Table]:
    """Return the tables of a plan that have rows."""
    found = library.plans[id_]
    made = (
        figures.table(library, found),
        people.actions(library, found),
        people.partners(library, found),
    )
    return [table for table in made if table.rows]
