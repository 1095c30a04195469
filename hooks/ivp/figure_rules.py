"""What must hold between a figure of a plan and the open data that it comes from."""

from collections.abc import Iterator

from . import series
from .errors import Problem
from .library import Library
from .model import Plan
from .model.figures import Origin
from .model.walk import parts
from .source import Document
from .texts import rules as texts


def check(library: Library, document: Document, plan: Plan) -> Iterator[Problem]:
    """Yield sources that are named by half, and values that differ from the data."""
    for keys, part in parts(plan):
        if isinstance(part, Origin):
            given: dict[str, object] = {
                "tabel": part.table,
                "soort": part.crimes,
                "regio": part.regions,
                "maat": part.measure,
            }
            if any(given.values()) and not all(given.values()):
                absent = [name for name, value in given.items() if not value]
                yield document.problem(keys, texts.half_a_source(absent))
    for found in series.differences(plan, library.entries.get("cijfers", {}), "metingen"):
        day = f"{found.fetched_on:%d-%m-%Y}"
        message = texts.measurement_differs(found.typed, found.fetched, day)
        yield document.problem(found.keys, message)
