"""The pages of the site as a whole: home, and the list of all pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from .base import Link, PageView, PlanSite, Site, municipality_address
from .period import PeriodView, period
from .withdrawn import WithdrawnView


@dataclass(frozen=True)
class PlanCard:
    """A plan, for a list of plans."""

    name: str
    kind: str
    address: str
    period: PeriodView
    municipalities: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HomeView(PageView):
    """Find your municipality, then your plan."""

    template: ClassVar[str] = "home.md.jinja"
    skeleton: ClassVar[str] = "breed.html"

    municipalities: tuple[Link, ...]
    plans: tuple[PlanCard, ...]
    earlier: tuple[PlanCard, ...]


@dataclass(frozen=True)
class PageGroup:
    """The pages of one plan, or of the site."""

    title: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class AllPagesView(PageView):
    """Every page of the site."""

    template: ClassVar[str] = "alle-paginas.md.jinja"

    groups: tuple[PageGroup, ...]


def home(plan_sites: Sequence[PlanSite]) -> HomeView:
    """Return the home page of a site with several plans."""
    cards = [plan_card(plan_site) for plan_site in plan_sites]
    cards.sort(key=lambda card: (-card.period.start, card.name))
    names = sorted({name for card in cards for name in card.municipalities})
    return HomeView(
        address="/",
        menu="/",
        title="Wat doet uw gemeente aan veiligheid?",
        lead="Kies uw gemeente. U ziet dan het veiligheidsplan in één oogopslag.",
        municipalities=tuple(Link(name, municipality_address(name)) for name in names),
        plans=tuple(card for card in cards if card.period.state != "over"),
        earlier=tuple(card for card in cards if card.period.state == "over"),
    )


def all_pages(
    site: Site,
    plan_pages: Iterable[tuple[PlanSite, Sequence[PageView]]],
    site_pages: Sequence[PageView],
    own_pages: Sequence[PageView],
    left: Sequence[WithdrawnView],
) -> AllPagesView:
    """Return the list of all pages: the second way to find one (WCAG 2.4.5)."""
    groups = []
    if site_pages:
        links = tuple(Link(page.title, page.address) for page in site_pages)
        groups.append(PageGroup("Alle gemeenten en onderwerpen", links))
    groups += [
        PageGroup(
            plan_site.title,
            tuple(Link(page.title, page.address) for page in pages),
        )
        for plan_site, pages in plan_pages
    ]
    if left:
        links = tuple(Link(page.name, page.address) for page in left)
        groups.append(PageGroup("Niet meer op deze site", links))
    written = (Link(title, address) for address, title in site.written.items())
    own = (Link(page.title, page.address) for page in own_pages)
    groups.append(PageGroup("Over deze site", (*written, *own)))
    return AllPagesView(
        address="/alle-paginas/",
        title="Alle pagina’s",
        lead="Zoekt u iets? Hier staan alle pagina’s van deze site bij elkaar.",
        groups=tuple(groups),
    )


def plan_card(plan_site: PlanSite) -> PlanCard:
    """Return a plan for a list of plans."""
    plan = plan_site.plan
    return PlanCard(
        name=plan.name,
        kind=plan.kind,
        address=plan_site.address(),
        period=period(plan, plan_site.site.today),
        municipalities=plan_site.municipality_names(plan.municipalities),
    )
