"""*In één oogopslag*: the plan on one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..model import Ambition, Principle, Topic
from ..rules import ALWAYS
from . import linked
from .base import Link, PageView, PlanSite
from .figures import IndicatorView, main_figures
from .partners import organisation_ids
from .period import PeriodView, period


@dataclass(frozen=True)
class TopicCard:
    """A topic in a few words; `goals` is how many it has, `colour` counts from 1."""

    title: str
    address: str
    icon: str | None
    colour: int
    summary: str | None
    ambitions: tuple[str, ...]
    goals: int
    municipalities: tuple[str, ...]


@dataclass(frozen=True)
class TakerCard:
    """A group that takes part; `count` for municipalities and partners."""

    group: str
    count: int | None
    role: str
    text: str | None
    link: Link | None


@dataclass(frozen=True)
class ChannelCard:
    """A way to take part, in a few words."""

    name: str
    short: str
    action: str
    address: str
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GlanceView(PageView):
    """The whole plan in one glance; `poster_size` is in bytes, once there is a poster."""

    template: ClassVar[str] = "oogopslag.md.jinja"
    skeleton: ClassVar[str] = "breed.html"
    found_as: ClassVar[str | None] = "Plan in het kort"

    kind: str
    period: PeriodView
    municipalities: tuple[str, ...]
    priorities: tuple[TopicCard, ...]
    strategic_themes: tuple[TopicCard, ...]
    continuous: tuple[TopicCard, ...]
    ambitions: tuple[str, ...]
    ambitions_in_full: Link
    figures: tuple[IndicatorView, ...]
    all_figures: Link
    takers: tuple[TakerCard, ...]
    channels: tuple[ChannelCard, ...]
    participate: Link
    partners: Link | None
    principles: tuple[Principle, ...]
    motto: str | None
    poster: Link
    poster_size: int = 0


def view(site: PlanSite) -> GlanceView:
    """Return the glance page of a plan."""
    plan = site.plan
    partners = Link("Wie doet wat", site.address("partners")) if organisation_ids(plan) else None
    calls = [site.library.channels[id_] for id_ in ALWAYS]
    return GlanceView(
        address=site.address(),
        menu=site.address(),
        title="Het veiligheidsplan in één oogopslag",
        lead=plan.summary,
        kind=plan.kind,
        period=period(plan, site.site.today),
        municipalities=site.municipality_names(plan.municipalities),
        priorities=_cards(site, plan.priorities, coloured=True),
        strategic_themes=_cards(site, plan.strategic_themes),
        continuous=_cards(site, plan.continuous),
        ambitions=_shorts(site, plan.ambitions),
        ambitions_in_full=Link(
            "Lees meer over wat we willen bereiken",
            site.address("achtergrond#wat-willen-we-bereiken"),
        ),
        figures=main_figures(site),
        all_figures=Link("Bekijk alle cijfers", site.address("cijfers")),
        takers=_takers(site, partners),
        channels=_channel_cards(site),
        participate=Link("Doe mee", site.address("meedoen")),
        partners=partners,
        principles=plan.principles,
        motto=plan.motto,
        poster=site.poster,
        linked=(*linked.municipalities(site), linked.report(site), *linked.contacts(calls)),
    )


def _cards(
    site: PlanSite, topics: Sequence[Topic], *, coloured: bool = False
) -> tuple[TopicCard, ...]:
    return tuple(
        TopicCard(
            title=topic.title,
            address=site.address(topic.id),
            icon=topic.icon and site.library.icons[topic.icon].file,
            colour=number if coloured else 0,
            summary=topic.summary,
            ambitions=_shorts(site, topic.ambitions),
            goals=len(topic.goals),
            municipalities=topic.municipalities,
        )
        for number, topic in enumerate(topics, start=1)
    )


def _shorts(site: PlanSite, ambitions: Sequence[Ambition]) -> tuple[str, ...]:
    """Return ambitions in short; with the municipalities when they are not for all."""
    return tuple(
        f"{short} ({', '.join(names)})" if names else short
        for ambition in ambitions
        for names in [site.municipality_names(ambition.municipalities)]
        for short in ambition.short
    )


def _takers(site: PlanSite, partners: Link | None) -> tuple[TakerCard, ...]:
    plan = site.plan
    counts = {"gemeenten": len(plan.municipalities), "partners": _other_partners(site) or None}
    links = {"partners": partners, "inwoners": Link("Doe mee", site.address("meedoen"))}
    return tuple(
        TakerCard(
            group=taker.group,
            count=counts.get(taker.group),
            role=taker.role,
            text=taker.text,
            link=links.get(taker.group),
        )
        for taker in plan.takers
    )


def _other_partners(site: PlanSite) -> int:
    """Count the partners without those that have a tile of their own."""
    shown = {taker.group for taker in site.plan.takers}
    organisations = (site.library.organisations[p.organisation] for p in site.plan.partners)
    return sum(
        organisation.id not in shown
        and not (organisation.kind == "gemeente" and "gemeenten" in shown)
        for organisation in organisations
    )


def _channel_cards(site: PlanSite) -> tuple[ChannelCard, ...]:
    """Return what residents everywhere can join, and then what the plan names."""
    named = {entry.channel: entry.municipalities for entry in site.plan.participation}
    everywhere = [
        channel.id
        for channel in site.library.channels.values()
        if channel.nationwide and channel.kind == "meedoen" and channel.id not in named
    ]
    return tuple(
        ChannelCard(
            name=channel.name,
            short=channel.short,
            action=channel.action,
            address=site.channel_address(channel.id),
            municipalities=named.get(channel.id, ()),
        )
        for channel in (site.library.channels[id_] for id_ in (*everywhere, *named))
    )
