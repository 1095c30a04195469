"""Fetch the open data that indicators name, into a snapshot that the build reads."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from .. import library
from ..errors import PlanError
from ..folder import SNAPSHOTS
from ..library import Library
from ..model.figures import Origin
from ..model.walk import parts
from ..texts import fetching as texts
from . import police, store
from .odata import FetchError, Service
from .police import Wanted

__all__ = ["FetchError", "Service", "fetch"]


def fetch(
    plans: Path, *, police_data: Service, cbs: Service, today: date, say: Callable[[str], None]
) -> Path | None:
    """Fetch what the plans in a folder name; return the snapshot's path, or None without need.

    Raises FetchError when the data cannot be had, and PlanError when a plan cannot be read; the old
    snapshot then stays as it was.
    """
    collection, problems = library.load(plans)
    if wrong := [problem for problem in problems if f"/{SNAPSHOTS}/" not in problem.file]:
        raise PlanError(wrong)
    wanted = _wanted(collection)
    if not wanted.crimes:
        say(texts.nothing_wanted())
        return None
    snapshot = police.fetch(wanted, police_data, cbs, today)
    path = store.write(snapshot, plans)
    values = [crime.value for crime in snapshot.crimes]
    values += [people.value for people in snapshot.population]
    say(texts.written(str(path), len(values), values.count(None)))
    return path


def _wanted(collection: Library) -> Wanted:
    crimes: dict[str, set[str]] = {}
    population: set[str] = set()
    for plan in collection.plans.values():
        for _, part in parts(plan):
            if isinstance(part, Origin) and part.table:
                for region in part.regions:
                    crimes.setdefault(region, set()).update(part.crimes)
                population.update(part.regions if part.measure == "per_1000" else ())
    return Wanted(
        {region: frozenset(kinds) for region, kinds in crimes.items() if kinds},
        frozenset(population),
    )
