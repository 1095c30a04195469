"""*Begrippen*: the words and abbreviations that the plan uses."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from ..model import Term
from .base import Link, PageView, PlanSite, places, slug


@dataclass(frozen=True)
class TermView:
    """A term with the id that texts link to."""

    id: str
    term: Term


@dataclass(frozen=True, kw_only=True)
class TermsView(PageView):
    """The terms in alphabetical order."""

    template: ClassVar[str] = "begrippen.md.jinja"
    found_as: ClassVar[str | None] = "Begrippen"
    in_footer: ClassVar[bool] = True

    terms: tuple[TermView, ...]


def view(site: PlanSite) -> TermsView | None:
    """Return the page, or None when the plan has no terms."""
    ids = _ids(site)
    terms = sorted(_explained(site), key=lambda term: slug(term.term))
    if not terms:
        return None
    return TermsView(
        address=site.address("begrippen"),
        menu=site.address("begrippen"),
        title="Begrippen",
        lead="Wat betekenen de afkortingen en moeilijke woorden in dit plan?",
        terms=tuple(TermView(ids[term.term], term) for term in terms),
    )


def explanations(site: PlanSite) -> dict[str, str]:
    """Return for each abbreviation of the plan the address that explains it."""
    ids = _ids(site)
    return {
        term.term: site.address(f"begrippen#{ids[term.term]}")
        for term in _explained(site)
        if term.full
    }


def _explained(site: PlanSite) -> list[Term]:
    """Return the terms that have an explanation."""
    return [term for term in site.plan.terms if term.full or term.text]


def _ids(site: PlanSite) -> dict[str, str]:
    return places("begrip", [term.term for term in site.plan.terms])


NAMED = 8
"""Above this many plans that explain a term in the same words, the page says how many."""


@dataclass(frozen=True)
class SiteTerm:
    """An explanation of a term, and how many plans give it; these are named when they are few."""

    term: str
    full: str | None
    text: str | None
    language: str | None
    count: int
    plans: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class SiteTermsView(PageView):
    """All terms of all plans, in alphabetical order: each term once, with each explanation."""

    template: ClassVar[str] = "begrippen-overal.md.jinja"

    letters: tuple[tuple[str, tuple[tuple[SiteTerm, ...], ...]], ...]


def site_view(plan_sites: Sequence[PlanSite]) -> SiteTermsView | None:
    """Return the page, or None when no plan has terms."""
    found: dict[tuple[str, str | None, str | None, str | None], list[Link]] = {}
    for plan_site in sorted(plan_sites, key=_title):
        title, ids = _title(plan_site), _ids(plan_site)
        for term in _explained(plan_site):
            said = (term.term, term.full, term.text, term.language)
            link = Link(title, plan_site.address(f"begrippen#{ids[term.term]}"))
            found.setdefault(said, []).append(link)
    if not found:
        return None
    terms = [
        SiteTerm(*said, len(links), tuple(links if len(links) <= NAMED else ()))
        for said, links in found.items()
    ]
    terms.sort(key=lambda entry: (slug(entry.term), entry.term))
    by_term = [tuple(entries) for _, entries in groupby(terms, key=lambda entry: entry.term)]
    by_letter = groupby(by_term, key=lambda uses: (slug(uses[0].term) or "#")[0].upper())
    return SiteTermsView(
        address="/begrippen/",
        menu="/begrippen/",
        title="Alle begrippen",
        lead="Wat betekenen de afkortingen en moeilijke woorden in de plannen?",
        letters=tuple((letter, tuple(entries)) for letter, entries in by_letter),
    )


def _title(site: PlanSite) -> str:
    return f"{site.plan.name} {site.plan.period.span}"
