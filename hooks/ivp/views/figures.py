"""*Cijfers*: every indicator of the plan, with where it began, where it should go and is now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import count
from typing import ClassVar, Literal

from .. import status
from ..chart import Chart, chart
from ..model.figures import Fact, Indicator, Measurement, Target
from . import linked, standing
from .base import Link, PageView, PlanSite
from .standing import StandingView

RULE = "/over/cijfers/"
"""The page written by hand that publishes the rule."""

KINDS = {
    "geregistreerd": (
        "Geteld door politie of gemeente",
        "Wat is gemeld of ontdekt. Niet alles wordt gemeld.",
    ),
    "beleving": ("Wat inwoners zelf zeggen", "Antwoorden van inwoners in een enquête."),
    "prestatie": ("Wat gemeente en partners doen", "Hoeveel er is gedaan."),
    None: ("Andere cijfers", None),
}
"""What the site calls each kind of indicator, and what it means."""


@dataclass(frozen=True)
class ValueRow:
    """One value of an indicator, for its table."""

    when: str
    kind: Literal["begin", "meting", "doel"]
    value: str
    municipality: str | None
    note: str | None


@dataclass(frozen=True)
class AreaView:
    """Where an indicator stands in one area, and its chart when there is something to draw."""

    id: str
    standing: StandingView
    chart: Chart | None


@dataclass(frozen=True)
class IndicatorView:
    """An indicator with where it stands in each area, and all its values."""

    id: str
    indicator: Indicator
    areas: tuple[AreaView, ...]
    rows: tuple[ValueRow, ...]
    by_municipality: bool
    fetched: date | None


@dataclass(frozen=True)
class KindGroup:
    """Indicators of one kind; without a title when no indicator around it says its kind."""

    title: str | None
    meaning: str | None
    indicators: tuple[IndicatorView, ...]


@dataclass(frozen=True)
class IndicatorGroup:
    """The indicators of one topic, or of the plan as a whole."""

    title: str
    topic: Link | None
    kinds: tuple[KindGroup, ...]
    none: str | None = None


@dataclass(frozen=True, kw_only=True)
class FiguresView(PageView):
    """All indicators of the plan, grouped by topic; `rule` is where the site explains them."""

    template: ClassVar[str] = "cijfers.md.jinja"
    found_as: ClassVar[str | None] = "Cijfers"

    groups: tuple[IndicatorGroup, ...]
    facts: tuple[Fact, ...]
    rule: Link | None
    download: Link


def view(site: PlanSite) -> FiguresView | None:
    """Return the page, or None when the plan has no figures."""
    groups = tuple(_groups(site))
    if not any(group.kinds for group in groups):
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
        rule=rule(site),
        download=Link("Download de cijfers (csv)", site.file("cijfers.csv")),
        linked=(linked.dataset(site),),
    )


def rule(site: PlanSite) -> Link | None:
    """Return the link to the published rule, where the site has it."""
    title = site.site.written.get(RULE)
    return Link(title, RULE) if title else None


@lru_cache(maxsize=1)
def indicators(site: PlanSite) -> dict[str | None, tuple[IndicatorView, ...]]:
    """Return the indicators of each topic by its id, those of the whole plan under None."""
    plan = site.plan
    numbers = count(1)
    return {
        id_: tuple(_indicator(site, f"cijfer-{next(numbers)}", indicator) for indicator in found)
        for id_, found in ((None, plan.indicators), *((t.id, t.indicators) for t in plan.topics))
    }


def main_figures(site: PlanSite, at_most: int = 3) -> tuple[IndicatorView, ...]:
    """Return the plan's main figures, small: those of the whole plan, then the first of topics.

    Only figures with a chart: without values there is nothing to see in one glance.
    """
    shown = indicators(site)
    own = [*shown[None], *(found[0] for id_, found in shown.items() if id_ and found)]
    small = [
        replace(view, areas=(replace(area, chart=chart(view.indicator, None, height=132)),))
        for view in own
        for area in view.areas
        if area.chart and area.standing.municipality is None
    ]
    return tuple(small[:at_most])


def by_kind(shown: tuple[IndicatorView, ...]) -> tuple[KindGroup, ...]:
    """Return indicators kind by kind, so that what is counted and what is felt stand apart."""
    groups = tuple(
        KindGroup(title, meaning, tuple(view for view in shown if view.indicator.kind == kind))
        for kind, (title, meaning) in KINDS.items()
    )
    filled = tuple(group for group in groups if group.indicators)
    if all(view.indicator.kind is None for view in shown):
        return tuple(KindGroup(None, None, group.indicators) for group in filled)
    return filled


def _groups(site: PlanSite) -> Iterator[IndicatorGroup]:
    plan = site.plan
    shown = indicators(site)
    if plan.indicators:
        yield IndicatorGroup("Voor het hele plan", None, by_kind(shown[None]))
    for topic in plan.topics:
        if topic.indicators or topic.no_indicator:
            link = site.topic_link(topic)
            yield IndicatorGroup(topic.title, link, by_kind(shown[topic.id]), topic.no_indicator)


def _indicator(site: PlanSite, id_: str, indicator: Indicator) -> IndicatorView:
    rows = (
        *(_measurement_row(site, "begin", begin) for begin in indicator.begin),
        *(
            _measurement_row(site, "meting", value)
            for value in sorted(indicator.measurements, key=lambda item: item.year or 0)
        ),
        *(_target_row(site, target) for target in indicator.targets),
    )
    judged = zip(status.standings(indicator), standing.views(site, indicator), strict=True)
    return IndicatorView(
        id=id_,
        indicator=indicator,
        areas=tuple(
            AreaView(f"{id_}-{number}", words, chart(indicator, found.municipality))
            for number, (found, words) in enumerate(judged, start=1)
        ),
        rows=rows,
        by_municipality=any(row.municipality for row in rows),
        fetched=_fetched(site, indicator),
    )


def _fetched(site: PlanSite, indicator: Indicator) -> date | None:
    """Return the day on which the indicator's table was fetched."""
    table = indicator.origin.table if indicator.origin else None
    source = site.library.snapshots.get(table) if table else None
    return source.fetched_on if source else None


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
