"""The pages of the site as a whole: home, and the list of all pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from .base import Link, PageView, PlanSite, municipality_address
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

    groups: tuple[PageGroup, ...] = ()


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


EMPTY = AllPagesView(
    address="/alle-paginas/",
    title="Alle pagina’s",
    lead="Zoekt u iets? Hier staan alle pagina’s van deze site bij elkaar.",
)
"""The list of all pages, before these are known."""


def all_pages(
    plans: Iterable[tuple[str, Sequence[Link]]],
    across: Sequence[PageView],
    own: Iterable[Link],
    left: Sequence[WithdrawnView],
) -> AllPagesView:
    """Return the list of all pages: the second way to find one (WCAG 2.4.5).

    `plans` has the title of each plan and its pages; `across` are the pages across plans, `own`
    those about the site, `left` those of plans that left.
    """
    groups = [PageGroup(title, tuple(links)) for title, links in plans]
    if across:
        links = tuple(Link(page.title, page.address) for page in across)
        groups.insert(0, PageGroup("Alle gemeenten en onderwerpen", links))
    if left:
        links = tuple(Link(page.name, page.address) for page in left)
        groups.append(PageGroup("Niet meer op deze site", links))
    groups.append(PageGroup("Over deze site", tuple(own)))
    return replace(EMPTY, groups=tuple(groups))


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
