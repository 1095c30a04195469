"""Write a snapshot where the build finds it: whole, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from ..folder import SNAPSHOTS
from ..model.snapshot import Crime, Population, Snapshot


def write(snapshot: Snapshot, plans: Path) -> Path:
    """Replace the snapshot of a table in one step; return its path."""
    path = plans / SNAPSHOTS / f"{snapshot.table}.yaml"
    path.parent.mkdir(exist_ok=True)
    fresh = path.with_suffix(".nieuw")
    fresh.write_text("\n".join(_lines(snapshot)) + "\n", encoding="utf-8")
    return fresh.replace(path)


def _lines(snapshot: Snapshot) -> Iterator[str]:
    """Yield a file that people can read and compare: one value a line."""
    yield "# Opgehaald met haal-cijfers. Verander hier niets met de hand: haal opnieuw op."
    head = {
        "tabel": snapshot.table,
        "titel": snapshot.title,
        "opgehaald_op": f"{snapshot.fetched_on:%Y-%m-%d}",
        "verzoeken": [{"url": made.url, "filter": made.filter} for made in snapshot.requests],
    }
    yield yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6).rstrip()
    yield "misdrijven:"
    for crime in snapshot.crimes:
        yield f"  - {{soort: {crime.kind}, {_rest(crime)}}}"
    if snapshot.population:
        yield "inwoners:"
    for people in snapshot.population:
        yield f"  - {{{_rest(people)}}}"


def _rest(value: Crime | Population) -> str:
    """Return the part that all values have; what is not published has no value."""
    known = f", waarde: {value.value}" if value.value is not None else ""
    provisional = ", voorlopig: ja" if value.provisional else ""
    return f"regio: {value.region}, jaar: {value.year}{known}{provisional}"
