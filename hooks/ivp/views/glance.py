"""*In één oogopslag*: the plan on one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..model import Channel, Principle, Topic
from .base import Link, PageView, PlanSite
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


@dataclass(frozen=True, kw_only=True)
class GlanceView(PageView):
    """The whole plan in one glance."""

    template: ClassVar[str] = "oogopslag.md.jinja"
    skeleton: ClassVar[str] = "breed.html"

    kind: str
    period: PeriodView
    municipalities: tuple[str, ...]
    priorities: tuple[TopicCard, ...]
    strategic_themes: tuple[TopicCard, ...]
    continuous: tuple[TopicCard, ...]
    ambitions: tuple[str, ...]
    takers: tuple[TakerCard, ...]
    channels: tuple[ChannelCard, ...]
    participate: Link
    partners: Link | None
    principles: tuple[Principle, ...]


def view(site: PlanSite) -> GlanceView:
    """Return the glance page of a plan."""
    plan = site.plan
    partners = Link("Wie doet wat", site.address("partners")) if organisation_ids(plan) else None
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
        ambitions=tuple(short for ambition in plan.ambitions for short in ambition.short),
        takers=_takers(site, partners),
        channels=tuple(_channel_card(site, channel) for channel in _channels(site)),
        participate=Link("Doe mee", site.address("meedoen")),
        partners=partners,
        principles=plan.principles,
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
            ambitions=tuple(short for ambition in topic.ambitions for short in ambition.short),
            goals=len(topic.goals),
        )
        for number, topic in enumerate(topics, start=1)
    )


def _takers(site: PlanSite, partners: Link | None) -> tuple[TakerCard, ...]:
    plan = site.plan
    counts = {"gemeenten": len(plan.municipalities), "partners": len(plan.partners) or None}
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


def _channels(site: PlanSite) -> list[Channel]:
    """Return what the plan names, and then what residents everywhere can join."""
    named = [entry.channel for entry in site.plan.participation]
    everywhere = [
        channel.id
        for channel in site.library.channels.values()
        if channel.nationwide and channel.kind == "meedoen" and channel.id not in named
    ]
    return [site.library.channels[id_] for id_ in (*everywhere, *named)]


def _channel_card(site: PlanSite, channel: Channel) -> ChannelCard:
    address = site.address(f"meedoen#{channel.id}")
    return ChannelCard(channel.name, channel.short, channel.action, address)
