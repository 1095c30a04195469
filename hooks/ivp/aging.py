"""What was right when it was written, and has grown old since: figures, actions and channels."""

from collections.abc import Iterator
from datetime import date

from . import advice
from .errors import Problem
from .library import Library
from .model import Plan
from .model.action import Action
from .model.figures import Indicator
from .model.walk import parts
from .source import Document
from .texts import aging as texts

MAX_AGE = 2
"""Whole years that a figure may be old. Most are of every year, surveys of every second year."""

DONE = ("gedaan", "gestopt")


def check(library: Library, today: date) -> Iterator[Problem]:
    """Yield what is old in the plans that run today, and the channels not looked at for a year.

    A plan that is over is history: nobody has to act on it.
    """
    yield from advice.old_channels(library, today)
    for document, part in library.documents:
        if isinstance(part, Plan) and part.period.start <= today.year <= part.period.end:
            yield from _of_plan(document, library.plans[document.stem], today.year)


def _of_plan(document: Document, plan: Plan, this_year: int) -> Iterator[Problem]:
    """Look at a plan with the fetched measurements in it."""
    for keys, part in parts(plan):
        if isinstance(part, Indicator):
            years = [found.year for found in (*part.begin, *part.measurements) if found.year]
            if years and max(years) + MAX_AGE < this_year:
                message = texts.old_figure(part.name, max(years))
                yield document.problem((*keys, "naam"), message)
        if isinstance(part, Action) and (year := _due(part)) and year < this_year:
            yield document.problem(keys, texts.overdue(part.title, year, part.status))


def _due(action: Action) -> int | None:
    """Return the last year that an action is planned for, unless it is over."""
    return action.planning.end if action.planning and action.status not in DONE else None
