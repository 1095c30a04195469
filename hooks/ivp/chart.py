"""The geometry of a small chart of one area: begin, measurements and targets, from zero up.

Few values are columns; many are a line, which breaks where a value is missing. A value that is no
number has a place but no mark. Sizes are in units of a sixteenth of the reader's own letter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from . import number
from .model.figures import Indicator

WIDTH = 272
TOP, FOOT = 22, 36
LETTER = 7
"""The width of a letter in a label; a bit more than that of a digit."""

MAX_COLUMNS = 6
MIN_COLUMNS = 2
SIGNS = {"hoogstens": "≤ ", "minstens": "≥ ", "precies": ""}

Kind = Literal["begin", "meting", "voorlopig", "doel"]


@dataclass(frozen=True)
class Mark:
    """One value: the middle of its place, the height of its top, and its labels."""

    kind: Kind
    when: str
    label: str
    said: str
    x: float
    y: float | None


@dataclass(frozen=True)
class Chart:
    """What the template of a chart draws. `runs` are the lines between neighbouring values."""

    form: Literal["staven", "lijn"]
    height: int
    base: int
    bar: float
    marks: tuple[Mark, ...]
    target: Mark | None
    runs: tuple[str, ...] = ()

    @property
    def description(self) -> str:
        """What the chart shows, value by value."""
        shape = "Staafdiagram" if self.form == "staven" else "Lijndiagram"
        values = [f"{mark.when}: {mark.said}" for mark in self.marks]
        if self.target and self.form == "lijn":
            values.append(f"{self.target.when}: {self.target.said}")
        return f"{shape} vanaf nul. {'. '.join(values)}."


@dataclass(frozen=True)
class _Value:
    kind: Kind
    when: str
    label: str
    said: str
    year: int | None
    amount: Decimal | None


def chart(indicator: Indicator, area: str | None, *, height: int = 172) -> Chart | None:
    """Return the chart of an area, or None when there are no two numbers to compare."""
    values = list(_values(indicator, area))
    amounts = [value.amount for value in values if value.amount is not None]
    alike = len({value.label.endswith("%") for value in values if value.amount is not None}) == 1
    if len(amounts) < MIN_COLUMNS or not alike or min(amounts) < 0:
        return None
    highest = max(amounts) or Decimal(1)
    room = Decimal(height - TOP - FOOT)
    tops = [
        None if v.amount is None else float(round(height - FOOT - room * v.amount / highest, 1))
        for v in values
    ]
    if _fits_columns(values):
        return _columns(values, tops, height)
    return _line(values, tops, height)


def _values(indicator: Indicator, area: str | None) -> Iterator[_Value]:
    """Yield the values of an area: begin, then measurements by year, then targets."""
    begins = [item for item in indicator.begin if item.municipality == area]
    own = [item for item in indicator.measurements if item.municipality == area]
    begun = {item.year for item in begins}
    since = [item for item in own if item.year not in begun]
    for item in sorted((*begins, *since), key=lambda item: item.year or 0):
        found = number.read(item.value)
        kind: Kind = "begin" if item in begins else "voorlopig" if item.provisional else "meting"
        said = f"{item.value} ({kind})" if kind != "meting" else item.value
        amount = found.amount if found else None
        yield _Value(kind, item.when, item.value if found else "–", said, item.year, amount)
    for target in sorted(indicator.targets, key=lambda target: target.year):
        if target.municipality == area and (aim := number.read(target.value)):
            sign = SIGNS[target.comparison] if aim.amount else ""
            said = f"{target.comparison} {target.value}" if sign else target.value
            label, when = f"{sign}{target.value}", str(target.year)
            yield _Value("doel", when, label, f"{said} (doel)", target.year, aim.amount)


def _fits_columns(values: Sequence[_Value]) -> bool:
    room = WIDTH / len(values)
    longest = max(max(len(value.label), len(value.when)) for value in values)
    return len(values) <= MAX_COLUMNS and longest * LETTER <= room


def _columns(values: Sequence[_Value], tops: Sequence[float | None], height: int) -> Chart:
    room = WIDTH / len(values)
    marks = tuple(
        Mark(v.kind, v.when, v.label, v.said, round(room * (i + 0.5), 1), top)
        for i, (v, top) in enumerate(zip(values, tops, strict=True))
    )
    bar = round(min(56, room * 0.68), 1)
    return Chart("staven", height, height - FOOT, bar, marks, None)


def _line(values: Sequence[_Value], tops: Sequence[float | None], height: int) -> Chart | None:
    """Put values at their year; the last target is a line from side to side."""
    timed = [(v, top) for v, top in zip(values, tops, strict=True) if v.year and v.kind != "doel"]
    aims = [(v, top) for v, top in zip(values, tops, strict=True) if v.kind == "doel"]
    if len(timed) < MIN_COLUMNS:
        return None
    first, last = (timed[i][0].year or 0 for i in (0, -1))
    step = (WIDTH - 48) / max(last - first, 1)
    marks = tuple(
        Mark(v.kind, v.when, v.label, v.said, round(24 + step * ((v.year or 0) - first), 1), top)
        for v, top in timed
    )
    runs: list[list[Mark]] = [[marks[0]]]
    for (value, _), (following, _), mark in zip(timed, timed[1:], marks[1:], strict=False):
        together = (following.year or 0) - (value.year or 0) == 1
        if not together or mark.y is None or runs[-1][-1].y is None:
            runs.append([])
        runs[-1].append(mark)
    lines = (" ".join(f"{mark.x:g},{mark.y:g}" for mark in run) for run in runs if len(run) > 1)
    target = None
    if aims:
        aim, top = aims[-1]
        target = Mark("doel", aim.when, aim.label, aim.said, WIDTH, top)
    return Chart("lijn", height, height - FOOT, 0, marks, target, tuple(lines))
