"""*Zoeken*: the field, and the ways to find a page without it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from . import terms
from .base import Link, PageView, PlanSite

ADDRESS = "/zoeken/"

ELSEWHERE = ("/onderwerpen/", "/begrippen/")
"""Lists of the site as a whole that lead on, where they exist."""


@dataclass(frozen=True, kw_only=True)
class SearchView(PageView):
    """The page that the field in every header leads to; `ways` are the lists that also lead on."""

    template: ClassVar[str] = "zoeken.md.jinja"

    ways: tuple[Link, ...]


def view(plan_sites: Sequence[PlanSite], site_pages: Sequence[PageView]) -> SearchView:
    """Return the page. With one plan, its own lists take the place of those of the site."""
    ways = [Link(page.title, page.address) for page in site_pages if page.address in ELSEWHERE]
    if not site_pages:
        [site] = plan_sites
        ways = [Link("Alle onderwerpen van het plan", site.address("#onderwerpen"))]
        if page := terms.view(site):
            ways.append(Link(page.title, page.address))
    return SearchView(
        address=ADDRESS,
        title="Zoeken",
        lead="Typ een woord. U ziet in welke plannen er iets over staat.",
        ways=(Link("Alle pagina’s", "/alle-paginas/"), *ways),
    )
