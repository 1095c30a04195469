"""Measurements from a snapshot: what they add to a plan, and where a typed value differs.

Kinds of crime may be added up, for they are counts of one place. Municipalities never are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal

from . import number
from .model import Plan
from .model.figures import Indicator, Measurement, Origin
from .model.snapshot import Snapshot
from .model.walk import parts
from .source import Keys

NOT_PUBLISHED = "n.b."


@dataclass(frozen=True)
class Value:
    """A value of one municipality and one year; `exact` is None when it is not published."""

    exact: Decimal | None
    provisional: bool


@dataclass(frozen=True)
class Reader:
    """Looks up values in one snapshot."""

    snapshot: Snapshot

    @cached_property
    def years(self) -> list[int]:
        """The years that the snapshot has, in order."""
        return sorted({crime.year for crime in self.snapshot.crimes})

    @cached_property
    def _crimes(self) -> dict[tuple[str, str, int], Value]:
        return {
            (crime.kind, crime.region, crime.year): _value(crime.value, crime.provisional)
            for crime in self.snapshot.crimes
        }

    @cached_property
    def _population(self) -> dict[tuple[str, int], Value]:
        return {
            (found.region, found.year): _value(found.value, found.provisional)
            for found in self.snapshot.population
        }

    def value(self, origin: Origin, region: str, year: int) -> Value | None:
        """Return a value, or None when it was not fetched."""
        found = [self._crimes.get((kind, region, year)) for kind in origin.crimes]
        if origin.measure == "per_1000":
            found.append(self._population.get((region, year)))
        known = [value for value in found if value]
        if not known or len(known) < len(found):
            return None
        amounts = [value.exact for value in known if value.exact is not None]
        provisional = any(value.provisional for value in known)
        if len(amounts) < len(known):
            return Value(None, provisional)
        if origin.measure != "per_1000":
            return Value(sum(amounts, Decimal()), provisional)
        *crimes, people = amounts
        return Value(sum(crimes, Decimal()) * 1000 / people if people else None, provisional)


def _value(count: int | None, provisional: bool) -> Value:  # noqa: FBT001
    return Value(None if count is None else Decimal(count), provisional)


def completed(plan: Plan, snapshots: Mapping[str, Snapshot]) -> Plan:
    """Return a plan with the measurements that snapshots have and its editor did not type."""
    if not snapshots:
        return plan
    readers = {table: Reader(snapshot) for table, snapshot in snapshots.items()}

    def fill(indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
        return tuple(_completed(plan, indicator, readers) for indicator in indicators)

    levels = {
        name: tuple(
            topic.model_copy(update={"indicators": fill(topic.indicators)})
            for topic in getattr(plan, name)
        )
        for name in ("priorities", "strategic_themes", "continuous")
    }
    return plan.model_copy(update={"indicators": fill(plan.indicators), **levels})


def _completed(plan: Plan, indicator: Indicator, readers: Mapping[str, Reader]) -> Indicator:
    origin = indicator.origin
    reader = readers.get(origin.table or "") if origin else None
    if not origin or not reader:
        return indicator
    typed = {(item.municipality, item.year) for item in indicator.measurements}
    added = [
        _measurement(value, origin, area, year)
        for region in origin.regions
        for area in [_area(plan, region)]
        for year in reader.years
        if year > _begin(indicator, area) and (area, year) not in typed
        if (value := reader.value(origin, region, year))
    ]
    return indicator.model_copy(update={"measurements": (*indicator.measurements, *added)})


def _begin(indicator: Indicator, area: str | None) -> int:
    """Return the year of the begin of an area, or 0."""
    return max((item.year or 0 for item in indicator.begin if item.municipality == area), default=0)


def _measurement(value: Value, origin: Origin, area: str | None, year: int) -> Measurement:
    typed = {"jaar": str(year), "voorlopig": value.provisional, "gemeente": area}
    if value.exact is None:
        note = "niet gepubliceerd"
        return Measurement.model_validate({**typed, "waarde": NOT_PUBLISHED, "opmerking": note})
    places = 1 if origin.measure == "per_1000" else 0
    printed = number.write(_rounded(value.exact, places))
    return Measurement.model_validate({**typed, "waarde": printed})


def _rounded(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _area(plan: Plan, region: str) -> str | None:
    """Return for which municipality a value holds: of a plan of one municipality, for all of it."""
    return None if plan.municipalities == (region,) else region


@dataclass(frozen=True)
class Difference:
    """A typed value, its way in YAML keys, and what the snapshot of a day has instead."""

    keys: Keys
    typed: str
    fetched: str
    fetched_on: date


def differences(
    plan: Plan, snapshots: Mapping[str, Snapshot], kind: Literal["begin", "metingen"]
) -> Iterator[Difference]:
    """Yield each typed begin or measurement that a snapshot contradicts."""
    for keys, part in parts(plan):
        origin = part.origin if isinstance(part, Indicator) else None
        snapshot = snapshots.get(origin.table or "") if origin else None
        if not isinstance(part, Indicator) or not origin or not snapshot:
            continue
        reader = Reader(snapshot)
        for index, item in enumerate(part.begin if kind == "begin" else part.measurements):
            other = _other(plan, origin, item, reader)
            if other:
                where = (*keys, kind, index, "waarde")
                yield Difference(where, item.value, other, snapshot.fetched_on)


def _other(plan: Plan, origin: Origin, item: Measurement, reader: Reader) -> str | None:
    """Return what the snapshot says instead of a typed value, if it says something else."""
    region = item.municipality or plan.municipalities[0]
    known = region in origin.regions and _area(plan, region) == item.municipality
    if not known or not item.when.isdecimal():
        return None
    found = reader.value(origin, region, int(item.when))
    if found is None or found.exact is None:
        return None
    typed = number.read(item.value)
    places = len(item.value.partition(",")[2]) if origin.measure == "per_1000" and typed else 0
    expected = _rounded(found.exact, places)
    return None if typed and typed.amount == expected else number.write(expected)
