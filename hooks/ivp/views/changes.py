"""*Wijzigingen*: what changed in a plan, day by day, as far as git knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from ..difference import Change
from ..history import Day
from ..texts import dates
from ..texts import difference as texts
from .base import Link, PageView, PlanSite, Site, slug

MOST_TEXTS = 3
"""Of more rewritten texts than this in one topic, only the number is told."""

FEED = "wijzigingen.atom"
"""The name of a feed, of the site and of each plan."""


@dataclass(frozen=True)
class ChangeGroup:
    """What changed in one topic, in sentences; without a title, in the plan as a whole."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DayView:
    """A day; `came` when the plan was new on the site. `id` is that of its heading."""

    id: str
    title: str
    came: bool
    groups: tuple[ChangeGroup, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesView(PageView):
    """The days on which the plan changed; `whole` tells that there were no others."""

    template: ClassVar[str] = "wijzigingen.md.jinja"
    in_footer: ClassVar[bool] = True

    days: tuple[DayView, ...]
    whole: bool
    feed: Link | None


def view(site: PlanSite) -> ChangesView | None:
    """Return the page, or None when nothing is known."""
    if not site.history.days:
        return None
    address = site.address("wijzigingen")
    feeds = plan_feeds(site)
    return ChangesView(
        address=address,
        menu=address,
        title="Wijzigingen",
        lead="Wat is er veranderd in dit plan? De nieuwste wijziging staat bovenaan.",
        days=tuple(day_view(day) for day in site.history.days),
        whole=site.history.whole,
        feed=feeds[0] if feeds else None,
    )


def day_view(day: Day) -> DayView:
    """Return a day in sentences."""
    title = dates.day(day.day)
    groups = groupby(day.changes, key=lambda change: change.subject)
    shown = [ChangeGroup(subject, _lines(list(changes))) for subject, changes in groups]
    shown = [
        ChangeGroup(group.title or (texts.REST if index else ""), group.lines)
        for index, group in enumerate(shown)
    ]
    return DayView(slug(title), title, day.came, tuple(shown))


def plan_feeds(site: PlanSite) -> tuple[Link, ...]:
    """Return the feed of a plan, when the site knows its address and the plan a change."""
    if not (site.site.url and site.history.days):
        return ()
    return (Link(f"Wijzigingen in {site.title}", site.file(FEED)),)


def site_feeds(site: Site) -> tuple[Link, ...]:
    """Return the feed of the site, when there is one."""
    known = site.url and any(history.days for history in site.history.plans.values())
    return (Link("Wijzigingen in alle plannen", f"/{FEED}"),) if known else ()


def _lines(changes: Sequence[Change]) -> tuple[str, ...]:
    """Return sentences; rewritten texts in one when there are many."""
    rewritten = [change for change in changes if change.is_text]
    if len(rewritten) <= MOST_TEXTS:
        return tuple(change.text for change in changes)
    facts = [change.text for change in changes if not change.is_text]
    return (*facts, texts.rewritten(len(rewritten)))
