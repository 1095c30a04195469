"""What stands around the content of every page: brand, menu, trail, phone numbers, footer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Adoption, Channel, SourceDocument
from ..rules import ALWAYS
from .base import Link, PageView, PlanSite, Site
from .period import PeriodView, period

FOOTER = ("/", "/over/", "/toegankelijkheid/", "/privacy/", "/alle-paginas/")
"""Pages that every footer links to, where they exist."""


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
    period: PeriodView
    adoption: Adoption | None
    source: SourceDocument | None


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The surroundings of a page; `plan` is None on pages of the site as a whole."""

    brand: Link
    menu: tuple[Link, ...] = ()
    trail: tuple[Link, ...] = ()
    phones: tuple[PhoneLink, ...]
    footer: tuple[Link, ...]
    plan: PlanFacts | None = None


def site_frame(site: Site, pages: Sequence[PageView]) -> Frame:
    """Return the frame of pages that belong to the site as a whole."""
    titles = {**site.written, **{page.address: page.title for page in pages}}
    if "/" in titles:
        titles["/"] = "Alle gemeenten"
    return Frame(
        brand=Link(site.name, "/"),
        phones=phone_links(site.library.channels),
        footer=tuple(Link(titles[address], address) for address in FOOTER if address in titles),
    )


def plan_frame(frame: Frame, plan_site: PlanSite, pages: Sequence[PageView]) -> Frame:
    """Return the frame of a plan's pages: its brand, and a menu of the pages that it has."""
    plan = plan_site.plan
    topics = "Prioriteiten" if plan.priorities else "Onderwerpen"
    return replace(
        frame,
        brand=Link(f"Veilig {plan.name}", plan_site.address()),
        menu=(
            Link("In één oogopslag", plan_site.address()),
            Link(topics, plan_site.address("#onderwerpen")),
            *(Link(page.title, page.address) for page in pages[1:] if page.menu == page.address),
        ),
        plan=PlanFacts(
            kind=plan.kind,
            name=plan.name,
            period=period(plan, plan_site.site.today),
            adoption=plan.adoption,
            source=plan.source,
        ),
    )


def page_frame(frame: Frame, page: PageView) -> Frame:
    """Return the frame of one page: its menu entry marked, and the trail that leads to it."""
    menu = tuple(replace(link, current=link.address == page.menu) for link in frame.menu)
    if frame.plan is None or frame.brand.address in (page.address, page.canonical):
        return replace(frame, menu=menu)
    start = Link(f"Veiligheidsplan {frame.plan.name}", frame.brand.address)
    parents = [link for link in frame.menu if link.address == page.menu != page.address]
    trail = (start, *parents, Link(page.title, page.address, current=True))
    return replace(frame, menu=menu, trail=trail)


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
