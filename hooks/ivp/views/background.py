"""*Achtergrond*: the area, the look-back, trends, other plans, wishes, voices."""

from dataclasses import dataclass
from typing import ClassVar

from ..model import Ambition, Moment, Wish
from ..model.background import Area, Instrument, Lookback, RelatedPlan, Shift, Trend
from ..model.figures import Survey
from .base import Link, PageView, PlanSite, has_content


@dataclass(frozen=True)
class TrendView:
    """A trend with the topics that it bears on."""

    trend: Trend
    topics: tuple[Link, ...]


@dataclass(frozen=True)
class FieldReportView:
    """How a safety field stands."""

    name: str
    picture: str | None
    approach: str | None
    attention: tuple[str, ...]


@dataclass(frozen=True)
class PlacementGroup:
    """The themes that the plan treats in one way, each with its topic and an explanation."""

    status: str
    themes: tuple[tuple[str, Link | None, str | None], ...]


@dataclass(frozen=True)
class RelatedView:
    """Another plan, or an instrument, with the topics that it bears on."""

    entry: RelatedPlan | Instrument
    topics: tuple[Link, ...]


@dataclass(frozen=True)
class WishGroup:
    """What the councils asked at one topic."""

    topic: Link
    wishes: tuple[Wish, ...]


@dataclass(frozen=True)
class StatementView:
    """What somebody says about the plan."""

    who: str
    municipality: str | None
    text: str


@dataclass(frozen=True, kw_only=True)
class BackgroundView(PageView):
    """Where the plan comes from."""

    template: ClassVar[str] = "achtergrond.md.jinja"
    found_as: ClassVar[str | None] = "Achtergrond"
    in_footer: ClassVar[bool] = True

    ambitions: tuple[Ambition, ...]
    statements: tuple[StatementView, ...]
    area: Area | None
    lookback: Lookback | None
    field_reports: tuple[FieldReportView, ...]
    trends: tuple[TrendView, ...]
    surveys: tuple[Survey, ...]
    placements: tuple[PlacementGroup, ...]
    shifts: tuple[Shift, ...]
    wishes: tuple[WishGroup, ...]
    related_plans: tuple[RelatedView, ...]
    instruments: tuple[RelatedView, ...]
    making: tuple[Moment, ...]


def view(site: PlanSite) -> BackgroundView | None:
    """Return the page, or None when the plan tells nothing of its background."""
    plan = site.plan
    area = plan.area if plan.area and (plan.area.text or plan.area.facts) else None
    lookback = (
        plan.lookback if plan.lookback and (plan.lookback.text or plan.lookback.results) else None
    )
    page = BackgroundView(
        address=site.address("achtergrond"),
        menu=site.address("achtergrond"),
        title="Achtergrond",
        lead="Waar komt dit plan vandaan, en wat speelt er in het gebied?",
        ambitions=plan.ambitions,
        statements=tuple(
            StatementView(s.who, site.municipality_name(s.municipality), s.text)
            for s in plan.statements
        ),
        area=area,
        lookback=lookback,
        field_reports=tuple(
            FieldReportView(
                site.library.safety_fields[report.field].name,
                report.picture,
                report.approach,
                report.attention,
            )
            for report in plan.field_reports
        ),
        trends=tuple(TrendView(trend, site.topic_links(trend.topics)) for trend in plan.trends),
        surveys=plan.surveys,
        placements=_placements(site),
        shifts=plan.shifts,
        wishes=tuple(
            WishGroup(site.topic_link(topic), topic.wishes) for topic in plan.topics if topic.wishes
        ),
        related_plans=tuple(RelatedView(e, site.topic_links(e.topics)) for e in plan.related_plans),
        instruments=tuple(RelatedView(e, site.topic_links(e.topics)) for e in plan.instruments),
        making=plan.making,
    )
    return page if has_content(page) else None


def _placements(site: PlanSite) -> tuple[PlacementGroup, ...]:
    links = {topic.id: site.topic_link(topic) for topic in site.plan.topics}
    themes = site.library.entries["themas"]
    statuses = dict.fromkeys(placement.status for placement in site.plan.placements)
    return tuple(
        PlacementGroup(
            status,
            tuple(
                (themes[p.theme].name, links.get(p.topic or ""), p.text)
                for p in site.plan.placements
                if p.status == status
            ),
        )
        for status in statuses
    )
