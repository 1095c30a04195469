"""*Cijfers*: every indicator of the plan, with where it began and where it should go."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import ClassVar, Literal

from ..model.figures import Fact, Indicator, Measurement, Target
from .base import Link, PageView, PlanSite


@dataclass(frozen=True)
class ValueRow:
    """One value of an indicator, for its table."""

    when: str
    kind: Literal["begin", "meting", "doel"]
    value: str
    municipality: str | None
    note: str | None


@dataclass(frozen=True)
class IndicatorView:
    """An indicator; `begin` and `target` are set when there is one of each, for all."""

    id: str
    indicator: Indicator
    begin: Measurement | None
    target: Target | None
    rows: tuple[ValueRow, ...]
    by_municipality: bool


@dataclass(frozen=True)
class IndicatorGroup:
    """The indicators of one topic, or of the plan as a whole."""

    title: str
    topic: Link | None
    indicators: tuple[IndicatorView, ...]
    none: str | None = None


@dataclass(frozen=True, kw_only=True)
class FiguresView(PageView):
    """All indicators of the plan, grouped by topic."""

    template: ClassVar[str] = "cijfers.md.jinja"

    groups: tuple[IndicatorGroup, ...]
    facts: tuple[Fact, ...]

    @property
    def compares(self) -> bool:
        """Whether there is a value to compare."""
        return any(shown.rows for group in self.groups for shown in group.indicators)


def view(site: PlanSite) -> FiguresView | None:
    """Return the page, or None when the plan has no figures."""
    groups = tuple(_groups(site))
    if not any(group.indicators for group in groups):
        return None
    return FiguresView(
        address=site.address("cijfers"),
        menu=site.address("cijfers"),
        title="Cijfers",
        lead="Waaraan ziet de gemeente of het beter gaat?"
        if len(site.plan.municipalities) == 1
        else "Waaraan zien de gemeenten of het beter gaat?",
        groups=groups,
        facts=site.plan.area.facts if site.plan.area else (),
    )


def indicators(site: PlanSite) -> dict[str | None, tuple[IndicatorView, ...]]:
    """Return the indicators of each topic by its id, those of the whole plan under None."""
    plan = site.plan
    numbers = count(1)
    return {
        id_: tuple(_indicator(site, f"cijfer-{next(numbers)}", indicator) for indicator in found)
        for id_, found in ((None, plan.indicators), *((t.id, t.indicators) for t in plan.topics))
    }


def _groups(site: PlanSite) -> Iterator[IndicatorGroup]:
    plan = site.plan
    shown = indicators(site)
    if plan.indicators:
        yield IndicatorGroup("Voor het hele plan", None, shown[None])
    for topic in plan.topics:
        if topic.indicators or topic.no_indicator:
            link = site.topic_link(topic)
            yield IndicatorGroup(topic.title, link, shown[topic.id], topic.no_indicator)


def _indicator(site: PlanSite, id_: str, indicator: Indicator) -> IndicatorView:
    begins, targets = indicator.begin, indicator.targets
    rows = (
        *(_measurement_row(site, "begin", begin) for begin in begins),
        *(_measurement_row(site, "meting", value) for value in indicator.measurements),
        *(_target_row(site, target) for target in targets),
    )
    return IndicatorView(
        id=id_,
        indicator=indicator,
        begin=begins[0] if len(begins) == 1 and not begins[0].municipality else None,
        target=targets[0] if len(targets) == 1 and not targets[0].municipality else None,
        rows=rows,
        by_municipality=any(row.municipality for row in rows),
    )


def _measurement_row(
    site: PlanSite, kind: Literal["begin", "meting"], value: Measurement
) -> ValueRow:
    notes = ["voorlopig"] if value.provisional else []
    notes += [value.note] if value.note else []
    name = site.municipality_name(value.municipality)
    return ValueRow(value.when, kind, value.value, name, ", ".join(notes) or None)


def _target_row(site: PlanSite, target: Target) -> ValueRow:
    value = (
        target.value if target.comparison == "precies" else f"{target.comparison} {target.value}"
    )
    name = site.municipality_name(target.municipality)
    return ValueRow(str(target.year), "doel", value, name, None)
