"""What stands around the content of every page: brand, menu, trail, phone numbers, footer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..house_style import HouseStyle
from ..model import Adoption, Channel, SourceDocument
from ..rules import ALWAYS
from .base import Link, PageView, PlanSite, Site
from .changes import plan_feeds, site_feeds
from .period import PeriodView, period

FOOTER = (
    "/", "/onderwerpen/", "/meedoen/", "/begrippen/", "/gegevens/", "/over/", "/toegankelijkheid/",
    "/privacy/", "/zoeken/", "/alle-paginas/",
)  # fmt: skip
"""Pages that every footer links to, where they exist."""

SITE_MENU = ("/", "/onderwerpen/", "/meedoen/", "/begrippen/")
"""The menu of the pages that belong to no plan."""


@dataclass(frozen=True)
class PhoneLink:
    """A telephone number that stands on every page."""

    number: str
    purpose: str
    urgent: bool


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """What every page of a plan says about that plan."""

    kind: str
    name: str
    municipalities: tuple[str, ...]
    period: PeriodView
    adoption: Adoption | None
    source: SourceDocument | None
    newer: Link | None
    updated: date | None


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The surroundings of a page; `plan` is None on pages of the site as a whole."""

    brand: Link
    menu: tuple[Link, ...] = ()
    more: tuple[Link, ...] = ()
    trail: tuple[Link, ...] = ()
    phones: tuple[PhoneLink, ...]
    footer: tuple[Link, ...]
    plan: PlanFacts | None = None
    house: HouseStyle | None = None
    feeds: tuple[Link, ...] = ()


def site_frame(site: Site, pages: Sequence[PageView]) -> Frame:
    """Return the frame of pages that belong to the site as a whole."""
    titles = {**site.written, **{page.address: page.title for page in pages}}
    if "/" in titles:
        titles["/"] = "Alle gemeenten"
    return Frame(
        brand=Link(site.name, "/"),
        menu=tuple(Link(titles[address], address) for address in SITE_MENU if address in titles),
        phones=phone_links(site.library.channels),
        footer=tuple(Link(titles[address], address) for address in FOOTER if address in titles),
        house=site.house,
        feeds=site_feeds(site),
    )


def plan_frame(
    frame: Frame, plan_site: PlanSite, pages: Sequence[PageView], newer: Link | None
) -> Frame:
    """Return the frame of a plan's pages: its brand, and a menu of the pages that it has.

    `newer` is the plan that a reader should see instead, if any.
    """
    plan = plan_site.plan
    own = [page for page in pages if page.menu == page.address]
    topics = "Prioriteiten" if plan.priorities else "Onderwerpen"
    return replace(
        frame,
        brand=Link(f"Veilig {plan.name}", plan_site.address()),
        menu=(
            Link("In één oogopslag", plan_site.address()),
            Link(topics, plan_site.address("#onderwerpen")),
            *(Link(p.title, p.address) for p in own[1:] if not p.in_footer),
        ),
        more=(*(Link(p.title, p.address) for p in own if p.in_footer), plan_site.poster),
        feeds=(*plan_feeds(plan_site), *frame.feeds),
        plan=PlanFacts(
            kind=plan.kind,
            name=plan.name,
            municipalities=plan_site.municipality_names(plan.municipalities),
            period=period(plan, plan_site.site.today),
            adoption=plan.adoption,
            source=plan.source,
            newer=newer,
            updated=plan_site.history.updated,
        ),
    )


def newer(plan_site: PlanSite, others: Sequence[PlanSite]) -> Link | None:
    """Return the running plan that a reader of a plan that is not in force should see."""
    today = plan_site.site.today
    if period(plan_site.plan, today).state == "running":
        return None
    for other in others:
        succeeds = other.plan.predecessor and other.plan.predecessor.plan == plan_site.id
        shared = set(other.plan.municipalities) & set(plan_site.plan.municipalities)
        if (succeeds or shared) and period(other.plan, today).state == "running":
            return Link(other.title, other.address())
    return None


def page_frame(frame: Frame, page: PageView) -> Frame:
    """Return the frame of one page: its menu entry marked, and the trail that leads to it."""
    menu = _marked(frame.menu, page)
    if frame.plan is None or frame.brand.address in (page.address, page.canonical):
        return replace(frame, menu=menu, trail=_site_trail(frame, page))
    start = Link(f"Veiligheidsplan {frame.plan.name}", frame.brand.address)
    parents = [
        Link(page.parent or link.title, link.address)
        for link in frame.menu
        if link.address == page.menu != page.address
    ]
    trail = (start, *parents, Link(page.title, page.address, current=True))
    return replace(frame, menu=menu, more=_marked(frame.more, page), trail=trail)


def _marked(menu: Iterable[Link], page: PageView) -> tuple[Link, ...]:
    """Return a menu in which the entry that the page falls under is marked."""
    return tuple(
        replace(link, current=True) if link.address == page.menu else link for link in menu
    )


def _site_trail(frame: Frame, page: PageView) -> tuple[Link, ...]:
    """Return the trail of a page below one of the site's own pages, such as a theme."""
    parents = [link for link in frame.footer if link.address not in ("/", page.address)]
    above = [link for link in parents if page.address.startswith(link.address)]
    return (*above, Link(page.title, page.address, current=True)) if above else ()


def phone_links(channels: Mapping[str, Channel]) -> tuple[PhoneLink, ...]:
    """Return the numbers that stand on every page, 112 first."""
    return tuple(
        PhoneLink(
            number=channels[id_].phone or "",
            purpose=channels[id_].call_for or channels[id_].name,
            urgent=id_ == ALWAYS[0],
        )
        for id_ in ALWAYS
    )
