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


@dataclass(frozen=True)
class SiteTerm:
    """A term as one plan uses it."""

    term: Term
    plan: Link


@dataclass(frozen=True, kw_only=True)
class SiteTermsView(PageView):
    """All terms of all plans, in alphabetical order: each term once, as each plan uses it."""

    template: ClassVar[str] = "begrippen-overal.md.jinja"

    letters: tuple[tuple[str, tuple[tuple[SiteTerm, ...], ...]], ...]


def site_view(plan_sites: Sequence[PlanSite]) -> SiteTermsView | None:
    """Return the page, or None when no plan has terms."""
    terms = [
        SiteTerm(
            term,
            Link(
                f"{plan_site.plan.name} {plan_site.plan.period.span}",
                plan_site.address(f"begrippen#{ids[term.term]}"),
            ),
        )
        for plan_site in plan_sites
        for ids in [_ids(plan_site)]
        for term in _explained(plan_site)
    ]
    terms.sort(key=lambda entry: (slug(entry.term.term), entry.term.term, entry.plan.title))
    if not terms:
        return None
    by_term = [tuple(entries) for _, entries in groupby(terms, key=lambda entry: entry.term.term)]
    by_letter = groupby(by_term, key=lambda uses: (slug(uses[0].term.term) or "#")[0].upper())
    return SiteTermsView(
        address="/begrippen/",
        menu="/begrippen/",
        title="Alle begrippen",
        lead="Wat betekenen de afkortingen en moeilijke woorden in de plannen?",
        letters=tuple((letter, tuple(entries)) for letter, entries in by_letter),
    )
