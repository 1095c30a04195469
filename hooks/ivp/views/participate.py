"""*Doe mee*: every way in which residents report, help or get help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..model import Channel, Participation
from . import linked
from .base import Link, PageView, PlanSite, Site


@dataclass(frozen=True)
class ChannelView:
    """A channel, with what this plan says about it."""

    channel: Channel
    text: str | None = None
    phone: str | None = None
    url: str | None = None
    topics: tuple[Link, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ParticipateView(PageView):
    """The channels of the plan, and those that exist in every municipality."""

    template: ClassVar[str] = "meedoen.md.jinja"
    found_as: ClassVar[str | None] = "Meedoen"

    in_plan: tuple[ChannelView, ...]
    everywhere: tuple[ChannelView, ...]
    help: tuple[ChannelView, ...]
    oldest_check: date


def view(site: PlanSite) -> ParticipateView:
    """Return the page of a plan."""
    channels = site.library.channels
    in_plan = tuple(_channel(site, entry) for entry in site.plan.participation)
    named = {shown.channel.id for shown in in_plan}
    advised = {advice.channel for topic in site.plan.topics for advice in topic.advice}
    everywhere = tuple(
        ChannelView(channel)
        for channel in channels.values()
        if channel.id not in named and (channel.nationwide or channel.id in advised)
    )
    return ParticipateView(
        address=site.address("meedoen"),
        menu=site.address("meedoen"),
        title="Doe mee",
        lead="Ziet u iets dat niet klopt? Bel. Wilt u helpen? Sluit u aan.",
        in_plan=in_plan,
        everywhere=tuple(shown for shown in everywhere if shown.channel.kind != "hulp"),
        help=tuple(shown for shown in everywhere if shown.channel.kind == "hulp"),
        linked=linked.contacts([shown.channel for shown in (*in_plan, *everywhere)]),
        oldest_check=min(shown.channel.checked for shown in (*in_plan, *everywhere)),
    )


def _channel(site: PlanSite, entry: Participation) -> ChannelView:
    return ChannelView(
        channel=site.library.channels[entry.channel],
        text=entry.text,
        phone=entry.phone,
        url=entry.url,
        topics=site.topic_links(entry.topics),
        municipalities=entry.municipalities,
    )


@dataclass(frozen=True)
class SiteChannel:
    """A channel with the plans that name it."""

    channel: Channel
    plans: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class SiteParticipateView(PageView):
    """All channels of the site."""

    template: ClassVar[str] = "meedoen-overal.md.jinja"
    found_as: ClassVar[str | None] = "Meedoen"

    channels: tuple[SiteChannel, ...]
    help: tuple[SiteChannel, ...]
    oldest_check: date


def site_view(site: Site, plan_sites: Sequence[PlanSite]) -> SiteParticipateView:
    """Return the page with all channels, whichever plan names them."""
    shown = []
    for channel in site.library.channels.values():
        plans = tuple(
            Link(plan_site.plan.name, plan_site.channel_address(channel.id))
            for plan_site in plan_sites
            if any(entry.channel == channel.id for entry in plan_site.plan.participation)
        )
        shown.append(SiteChannel(channel, plans))
    return SiteParticipateView(
        address="/meedoen/",
        menu="/meedoen/",
        title="Bellen en meedoen",
        lead="Ziet u iets dat niet klopt? Bel. Wilt u helpen? Sluit u aan.",
        channels=tuple(entry for entry in shown if entry.channel.kind != "hulp"),
        help=tuple(entry for entry in shown if entry.channel.kind == "hulp"),
        oldest_check=min(entry.channel.checked for entry in shown),
    )
