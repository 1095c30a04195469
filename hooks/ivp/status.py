"""Where an indicator stands: the rule that `/over/cijfers/` publishes, and nothing else.

Every judgement is about one area: the whole plan, or one municipality. Values of areas are never
added up or averaged. A value that is no number is never taken for 0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from . import number
from .model.figures import Indicator, Measurement, Target
from .number import Number

_CONTRADICTIONS = (("hoogstens", "hoger"), ("minstens", "lager"))
_UNKNOWN = ("n.b.", "nb", "n.v.t.", "nvt", "-", "–", "?", "onbekend", "niet bekend")


class State(StrEnum):
    """The six things that can be said; the values are what residents and data files read."""

    MET = "gehaald"
    ON_TRACK = "op weg"
    UNCHANGED = "blijft gelijk"
    WRONG_WAY = "gaat de verkeerde kant op"
    UNMEASURED = "nog geen meting"
    UNMEASURABLE = "niet te meten"


class Why(StrEnum):
    """Why an indicator cannot be judged."""

    NO_VALUES = "geen waarden"
    NO_MEASUREMENT = "geen meting"
    NO_NUMBER_MEASURED = "meting is geen getal"
    NO_AIM = "geen doel en geen richting"
    AIM_IS_NO_NUMBER = "doel is geen getal"
    CONTRADICTION = "doel en richting passen niet bij elkaar"
    OTHER_UNIT = "andere eenheid"
    NOTHING_TO_COMPARE = "geen begin"


@dataclass(frozen=True)
class Standing:
    """How one area stands.

    `value` is the measurement that decides and `base` what it is compared with; `step` is 1 when
    the value is higher than the base, -1 when it is lower. `turned` is the measurement before the
    value when it moved the other way since. `unread` are later measurements that are no number, and
    `later` is what was measured after the year of the target.
    """

    municipality: str | None
    state: State
    why: Why | None = None
    begin: Measurement | None = None
    target: Target | None = None
    value: Measurement | None = None
    base: Measurement | None = None
    step: int = 0
    turned: Measurement | None = None
    unread: tuple[Measurement, ...] = ()
    later: Measurement | None = None


def standings(indicator: Indicator) -> tuple[Standing, ...]:
    """Return how an indicator stands for the whole plan, and for each municipality with values."""
    measured = (*indicator.begin, *indicator.measurements)
    named = dict.fromkeys(item.municipality for item in measured)
    named |= dict.fromkeys(target.municipality for target in indicator.targets)
    municipalities = [area for area in named if area is not None]
    whole = not municipalities or any(item.municipality is None for item in measured)
    return tuple(_area(indicator, area) for area in (*([None] if whole else []), *municipalities))


def _area(indicator: Indicator, area: str | None) -> Standing:
    """Judge one area by its own begin, targets and measurements."""
    begin = next((item for item in indicator.begin if item.municipality == area), None)
    own = [item for item in indicator.measurements if item.municipality == area]
    start = (begin.year if begin else None) or 0
    since = sorted((m for m in own if (m.year or 0) > start), key=lambda m: m.year or 0)
    counted = [m for m in since if _amount(m) is not None]
    last = counted[-1].year if counted else None
    target = _target([t for t in indicator.targets if t.municipality == area], last or start)
    value = next((m for m in counted if target and m.year == target.year), None)
    value = value or (counted[-1] if counted else None)
    earlier = [m for m in counted if value and (m.year or 0) < (value.year or 0)]
    base = begin if begin and _amount(begin) is not None else next(iter(earlier), None)
    state, why = _judge(indicator.direction, target, since, value, base if value else begin)
    step = _step(base, value)
    return Standing(
        municipality=area,
        state=state,
        why=why,
        begin=begin,
        target=target,
        value=value,
        base=base,
        step=step,
        turned=earlier[-1] if earlier and _step(earlier[-1], value) == -step != 0 else None,
        unread=tuple(
            m for m in since if value and (m.year or 0) > (value.year or 0) and _amount(m) is None
        ),
        later=counted[-1] if counted and counted[-1] != value else None,
    )


def _target(targets: Iterable[Target], measured: int) -> Target | None:
    """Return the first target that is not yet behind the last measurement, else the last one."""
    in_order = sorted(targets, key=lambda target: target.year)
    ahead = [target for target in in_order if target.year >= measured]
    return next(iter(ahead or in_order[-1:]), None)


def _judge(
    direction: str | None,
    target: Target | None,
    since: Sequence[Measurement],
    value: Measurement | None,
    base: Measurement | None,
) -> tuple[State, Why | None]:
    """Say where a value stands, seen from the base and the target."""
    why = _why_not(direction, target, since, value, base)
    if why or value is None:
        waits = why in (Why.NO_VALUES, Why.NO_MEASUREMENT)
        return (State.UNMEASURED if waits else State.UNMEASURABLE), why
    found, start, aim = _known(value), _known(base), _known(target)
    if len({known.is_percent for known in (found, start, aim) if known}) > 1:
        return State.UNMEASURABLE, Why.OTHER_UNIT
    now = found.amount if found else Decimal()
    if target and aim and _meets(now, target.comparison, aim.amount):
        return State.MET, None
    if start is None:
        return State.UNMEASURABLE, Why.NOTHING_TO_COMPARE
    if now == start.amount:
        return State.UNCHANGED, None
    closer = _is_closer(now, start.amount, aim.amount if aim else None, better(target, direction))
    return (State.ON_TRACK if closer else State.WRONG_WAY), None


def _why_not(
    direction: str | None,
    target: Target | None,
    since: Sequence[Measurement],
    value: Measurement | None,
    base: Measurement | None,
) -> Why | None:
    """Return what stands in the way of a judgement, the gravest first."""
    numberless = any(m.value.strip().lower() not in _UNKNOWN for m in since)
    obstacles = {
        Why.NO_VALUES: target is None and base is None and not since,
        Why.AIM_IS_NO_NUMBER: target is not None and _known(target) is None,
        Why.NO_AIM: target is None and direction is None,
        Why.CONTRADICTION: (target and target.comparison, direction) in _CONTRADICTIONS,
        Why.NO_NUMBER_MEASURED: value is None and numberless,
        Why.NO_MEASUREMENT: value is None,
    }
    return next((why for why, stands in obstacles.items() if stands), None)


def _known(printed: Measurement | Target | None) -> Number | None:
    return number.read(printed.value) if printed else None


def _meets(now: Decimal, comparison: str, aim: Decimal) -> bool:
    return {"hoogstens": now <= aim, "minstens": now >= aim, "precies": now == aim}[comparison]


def better(target: Target | None, direction: str | None) -> str | None:
    """Return which way is better: lager, hoger or gelijk, or None when nobody says so."""
    wanted = {"hoogstens": "lager", "minstens": "hoger", "precies": "gelijk"}
    return wanted[target.comparison] if target else direction


def _is_closer(now: Decimal, start: Decimal, aim: Decimal | None, way: str | None) -> bool:
    """Tell whether a value moved the way that is better."""
    if way == "gelijk":
        return aim is not None and abs(now - aim) < abs(start - aim)
    return now < start if way == "lager" else now > start


def _amount(measurement: Measurement) -> Decimal | None:
    found = _known(measurement)
    return found.amount if found and measurement.year else None


def _step(base: Measurement | None, value: Measurement | None) -> int:
    before, now = (_amount(m) if m else None for m in (base, value))
    return (now > before) - (now < before) if before is not None and now is not None else 0
