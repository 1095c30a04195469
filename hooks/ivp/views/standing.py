"""The words for where an indicator stands: one line, and a label of a few words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .. import number, status
from ..model.figures import Indicator, Measurement, Target
from ..status import Standing, State, Why
from .base import PlanSite

ICONS = {
    State.MET: "material/check-circle",
    State.ON_TRACK: "material/arrow-right-circle-outline",
    State.UNCHANGED: "material/equal",
    State.WRONG_WAY: "material/alert-outline",
    State.UNMEASURED: "material/clock-outline",
    State.UNMEASURABLE: "material/help-circle-outline",
}

_YEAR_FIRST = re.compile(r"(19|20)[0-9]{2}\b").match

GOOD = {
    "lager": "Lager is beter.",
    "hoger": "Hoger is beter.",
    "gelijk": "Gelijk blijven is goed.",
}

_REASONS = {
    Why.NO_MEASUREMENT: "Er is nog geen meting.",
    Why.NO_NUMBER_MEASURED: "De meting is geen getal. Daarom kunnen we niet vergelijken.",
    Why.NO_AIM: "Er is geen doel en geen richting. Daarom weten we niet wat beter is.",
    Why.AIM_IS_NO_NUMBER: "Het doel is geen getal. Daarom kunnen we niet vergelijken.",
    Why.CONTRADICTION: "Het doel en de richting passen niet bij elkaar.",
    Why.OTHER_UNIT: "Niet alle waarden zijn procenten. Daarom kunnen we niet vergelijken.",
    Why.NOTHING_TO_COMPARE: "We weten niet of het daalt of stijgt: er is geen getal van eerder.",
}


@dataclass(frozen=True)
class StandingView:
    """A standing in words. `line` can be read by itself; `rest` stands under the name.

    `value` is what counts most, large, and `measured` its unit and year: 46 in 2025.
    """

    state: State
    label: str
    icon: str
    line: str
    value: str | None
    measured: str
    rest: str
    municipality: str | None


def views(site: PlanSite, indicator: Indicator) -> tuple[StandingView, ...]:
    """Return how an indicator stands, in words, for each area with values."""
    return tuple(_view(site, indicator, standing) for standing in status.standings(indicator))


def _view(site: PlanSite, indicator: Indicator, standing: Standing) -> StandingView:
    name = site.municipality_name(standing.municipality)
    shown = standing.value or standing.begin
    measured = f"{_unit(shown.value, indicator.unit)}{_when(shown)}" if shown else ""
    words = _Words(indicator, standing, site.site.today.year)
    rest = " ".join(words.sentences())
    start = f"{indicator.name}{f' in {name}' if name else ''}"
    return StandingView(
        state=standing.state,
        label=words.label(),
        icon=ICONS[standing.state],
        line=f"{start}: {shown.value} {measured}. {rest}" if shown else f"{start}. {rest}",
        value=shown.value if shown else None,
        measured=measured,
        rest=rest,
        municipality=name,
    )


def _unit(value: str, unit: str | None) -> str:
    """Return a unit as it stands between a value and its year; a plain count has none."""
    counted = (unit or "").removeprefix("aantal").strip()
    if not counted or counted in value or (value.endswith("%") and unit == "procent"):
        return ""
    if unit and unit.startswith(("aantal", "procent", "per ")):
        return f"{counted} "
    return f"({counted}) "


def _when(measurement: Measurement) -> str:
    """Return when something was measured: in 2025, or whatever else the plan says."""
    return f"in {measurement.when}" if _YEAR_FIRST(measurement.when) else f"({measurement.when})"


@dataclass(frozen=True)
class _Words:
    """Makes the sentences of one standing, as seen in the year of today."""

    indicator: Indicator
    standing: Standing
    today: int

    @property
    def _measured_in(self) -> int:
        return (self.standing.value.year or 0) if self.standing.value else 0

    @property
    def _decided(self) -> bool:
        """Whether the year of the target has been measured, or a later one."""
        target = self.standing.target
        return target is not None and self._measured_in >= target.year

    @property
    def _over(self) -> bool:
        """Whether the year of the target is behind us."""
        return self.standing.target is not None and self.standing.target.year < self.today

    def label(self) -> str:
        """Return the state in a few words; in the past tense once the target's year is over."""
        past = {
            State.ON_TRACK: "beter, maar niet gehaald" if self._decided else "was op weg",
            State.UNCHANGED: "bleef gelijk",
            State.WRONG_WAY: "ging de verkeerde kant op",
        }
        words = past.get(self.standing.state) if self._decided or self._over else None
        shown = (words or str(self.standing.state)).capitalize()
        provisional = self.standing.value and self.standing.value.provisional
        return f"{shown} (voorlopig)" if provisional else shown

    def sentences(self) -> Iterator[str]:
        """Yield what stands after the value."""
        standing = self.standing
        if standing.target:
            yield self._aim(standing.target)
        elif standing.municipality and any(t.municipality is None for t in self.indicator.targets):
            yield "Het doel geldt voor alle gemeenten samen. Waarden tellen we niet op."
        yield from self._verdict()
        if standing.later:
            yield f"Later, {_when(standing.later)}, was het {standing.later.value}."
        for measurement in standing.unread:
            yield f"Van {measurement.when} is er geen getal: {measurement.value.rstrip('.')}."
        if standing.value and standing.value.provisional:
            yield "Dit getal is voorlopig: het kan nog veranderen."

    def _aim(self, target: Target) -> str:
        """Return the target, and whether it asks no more than to keep things as they were."""
        is_zero = (found := number.read(target.value)) is not None and not found.amount
        comparison = "" if is_zero or target.comparison == "precies" else f"{target.comparison} "
        begin = self.standing.begin
        same = begin is not None and found is not None and number.read(begin.value) == found
        hold = {
            "hoogstens": "niet meer dan",
            "minstens": "niet minder dan",
            "precies": "gelijk aan",
        }
        as_before = f": {hold[target.comparison]} {_when(begin)}" if same and begin else ""
        verb = "was" if self._over else "is"
        return f"Het doel {verb} {comparison}{target.value} in {target.year}{as_before}."

    def _verdict(self) -> Iterator[str]:
        standing, target = self.standing, self.standing.target
        if standing.why:
            yield self._reason(standing.why)
        elif standing.state == State.MET and target:
            early = self._measured_in < target.year
            if early and self._over and standing.value:
                yield f"Het doel was {_when(standing.value)} gehaald."
            else:
                yield f"Het doel is {'al ' if early else ''}gehaald."
        else:
            yield from self._movement(target)
        if target and self._over and standing.value and self._measured_in != target.year:
            unknown = "" if self._decided else ", dus we weten niet hoe het afliep"
            yield f"Van {target.year} zelf is er geen meting{unknown}."

    def _movement(self, target: Target | None) -> Iterator[str]:
        """Say how it moves; and, where there is a target, that it is not there."""
        standing = self.standing
        unmet = None
        if target and (self._decided or not self._over):
            unmet = "niet gehaald" if self._decided else "nog niet gehaald"
        moves = {1: "stijgt", -1: "daalt", 0: "blijft gelijk"}[standing.step]
        if self._decided or self._over:
            moves = {1: "steeg", -1: "daalde", 0: "bleef gelijk"}[standing.step]
        if standing.turned and standing.base:
            more, other = ("lager", "hoger") if standing.step < 0 else ("hoger", "lager")
            was = "was" if self._decided or self._over else "is"
            base, turned = _when(standing.base), _when(standing.turned)
            yield f"Het {was} {more} dan {base}, maar weer {other} dan {turned}."
            if unmet:
                yield f"Het doel is {unmet}."
        elif standing.state == State.WRONG_WAY:
            yield f"Het {moves}. Dat is de verkeerde kant op."
            if unmet and self._decided:
                yield f"Het doel is {unmet}."
        elif unmet and standing.state == State.ON_TRACK:
            yield f"Het {moves}, maar het doel is {unmet}."
        elif unmet:
            yield f"Het {moves}. Het doel is {unmet}."
        else:
            way = status.better(target, self.indicator.direction)
            yield f"Het {moves}." if way is None else f"Het {moves}. {GOOD[way]}"

    def _reason(self, why: Why) -> str:
        """Say why there is no judgement."""
        if why == Why.NO_VALUES:
            return "Er zijn geen waarden." if self.indicator.missing else "Er is geen waarde."
        begin = self.standing.begin
        if why == Why.NO_MEASUREMENT and begin and _YEAR_FIRST(begin.when):
            return f"Er is nog geen meting van na {begin.when}."
        return _REASONS[why]
