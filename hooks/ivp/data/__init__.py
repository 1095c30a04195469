"""Data to take away: a plan as JSON, its tables as CSV, and what both are."""

from collections.abc import Iterator

from ..asset import Asset
from ..library import Library
from . import figures, package, people, plan
from .table import Table


def assets(library: Library) -> Iterator[Asset]:
    """Yield every data file of the site."""
    yield Asset(plan.SCHEMA, plan.schema())
    for id_, found in library.plans.items():
        yield Asset(f"{id_}/plan.json", plan.content(library, id_))
        filled = tables(library, id_)
        for table in filled:
            yield Asset(f"{id_}/{table.file}", table.content)
        if filled:
            yield Asset(f"{id_}/datapackage.json", package.content(id_, found, filled))


def tables(library: Library, id_: str) -> list[Table]:
    """Return the tables of a plan that have rows."""
    found = library.plans[id_]
    made = (
        figures.table(library, found),
        people.actions(library, found),
        people.partners(library, found),
    )
    return [table for table in made if table.rows]
