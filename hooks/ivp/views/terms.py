"""*Begrippen*: the words and abbreviations that the plan uses."""

from dataclasses import dataclass
from typing import ClassVar

from ..model import Term
from .base import PageView, PlanSite, anchor


@dataclass(frozen=True)
class TermView:
    """A term with the anchor that texts link to."""

    anchor: str
    term: Term


@dataclass(frozen=True, kw_only=True)
class TermsView(PageView):
    """The terms in alphabetical order."""

    template: ClassVar[str] = "begrippen.md.jinja"

    terms: tuple[TermView, ...]


def view(site: PlanSite) -> TermsView | None:
    """Return the page, or None when the plan has no terms."""
    terms = sorted(site.plan.terms, key=lambda term: term.term.casefold())
    if not terms:
        return None
    return TermsView(
        address=site.address("begrippen"),
        menu=site.address("begrippen"),
        title="Begrippen",
        lead="Wat betekenen de afkortingen en moeilijke woorden in dit plan?",
        terms=tuple(TermView(anchor(term.term), term) for term in terms),
    )


def explanations(site: PlanSite) -> dict[str, str]:
    """Return for each abbreviation of the plan the address that explains it."""
    return {
        term.term: site.address(f"begrippen#{anchor(term.term)}")
        for term in site.plan.terms
        if term.full
    }
