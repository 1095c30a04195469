"""What stands where a plan stood that is no longer on the site."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..history import Gone
from ..model.shared import WithdrawnPlan
from ..texts import difference as texts
from .base import Link, PageView, PlanSite, Site


@dataclass(frozen=True, kw_only=True)
class WithdrawnView(PageView):
    """A plan that left; `successor` came in its place, `others` are for the same municipalities.

    `moved` tells that it is the same plan at another address.
    """

    template: ClassVar[str] = "vervallen.md.jinja"

    name: str
    until: date | None
    moved: bool
    text: str | None
    successor: Link | None
    others: tuple[Link, ...]


def views(site: Site, plan_sites: Sequence[PlanSite]) -> list[WithdrawnView]:
    """Return a page for each plan that left, unless the list of them tells otherwise."""
    told = site.library.withdrawn
    gone = {entry.id: entry for entry in site.history.gone}
    taken = {site.id for site in plan_sites} | {address.strip("/") for address in site.written}
    found = [
        *(_told(entry, gone.get(id_), plan_sites) for id_, entry in told.items() if entry.has_page),
        *(_gone(entry, plan_sites) for id_, entry in gone.items() if id_ not in told),
    ]
    pages = [page for page in found if page.address.strip("/") not in taken]
    return sorted(pages, key=lambda page: page.address)


def _told(
    entry: WithdrawnPlan, known: Gone | None, plan_sites: Sequence[PlanSite]
) -> WithdrawnView:
    """Return the page of a plan that the list names."""
    successor = next((_link(site) for site in plan_sites if site.id == entry.successor), None)
    others = () if successor or not known else tuple(_of_the_same(known, plan_sites))
    until = known.day if known else None
    return _page(entry.id, entry.name, until, successor, others, text=entry.text)


def _gone(entry: Gone, plan_sites: Sequence[PlanSite]) -> WithdrawnView:
    """Return the page of a plan that git remembers."""
    name = texts.plan_title(entry.name, entry.start, entry.end)
    if moved := next((_link(site) for site in plan_sites if site.id == entry.now), None):
        return _page(entry.id, name, entry.day, moved, (), moved=True)
    later = [site for site in plan_sites if _succeeds(site, entry)]
    if not later:
        return _page(entry.id, name, entry.day, None, tuple(_of_the_same(entry, plan_sites)))
    return _page(entry.id, name, entry.day, _link(max(later, key=_of_now)), ())


def _page(  # noqa: PLR0913 - what the page shows
    id_: str,
    name: str,
    until: date | None,
    successor: Link | None,
    others: tuple[Link, ...],
    *,
    text: str | None = None,
    moved: bool = False,
) -> WithdrawnView:
    title = "Dit plan heeft een nieuw adres" if moved else "Dit plan staat niet meer op deze site"
    return WithdrawnView(
        address=f"/{id_}/",
        title=title,
        name=name,
        until=until,
        moved=moved,
        text=text,
        successor=successor,
        others=others,
    )


def _succeeds(site: PlanSite, entry: Gone) -> bool:
    """Tell whether a plan is a later one, for all municipalities of the one that left."""
    is_later = site.plan.period.start > entry.start
    return is_later and {*entry.municipalities} <= {*site.plan.municipalities}


def _of_now(site: PlanSite) -> tuple[bool, int]:
    """Rate a plan: the last one that has begun, else the last."""
    start = site.plan.period.start
    return start <= site.site.today.year, start


def _of_the_same(entry: Gone, plan_sites: Sequence[PlanSite]) -> Iterator[Link]:
    """Yield the plans for a municipality of the plan that left."""
    for site in plan_sites:
        if {*entry.municipalities} & {*site.plan.municipalities}:
            yield _link(site)


def _link(site: PlanSite) -> Link:
    return Link(site.title, site.address())
