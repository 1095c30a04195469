"""Atom feeds of what changed: one for each plan, one for the site (RFC 4287).

Names of entries do not depend on the address of the site or on commits, so a reader that follows
a feed sees nothing twice when the site moves or history is rewritten. Links must be absolute, so
a site that does not know its address has no feeds.
"""

from collections.abc import Iterator, Sequence
from html import escape
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from .asset import Asset
from .history import Day
from .texts import difference as texts
from .views.base import Link, PlanSite, Site
from .views.changes import day_view, plan_feeds, site_feeds

ATOM = "http://www.w3.org/2005/Atom"
OURS = UUID("6f1d5b0e-3a54-4c0e-9d0b-8f1f0c6f2a17")
"""The space in which the names of feeds and entries are unique."""

LONGEST = 30
"""So many changes stand in the feed of the site."""

Entry = tuple[PlanSite, Day]


def of_plan(plan_site: PlanSite) -> Iterator[Asset]:
    """Yield the feed of a plan, when a change of it is known."""
    entries = [(plan_site, day) for day in plan_site.history.days]
    for link in plan_feeds(plan_site):
        yield _feed(plan_site.site, link, plan_site.address("wijzigingen"), entries)


def of_site(site: Site) -> Iterator[Asset]:
    """Yield the feed of all plans, when a change of any is known."""
    plan_sites = [PlanSite(site, id_, plan) for id_, plan in site.library.plans.items()]
    entries = [(plan_site, day) for plan_site in plan_sites for day in plan_site.history.days]
    entries.sort(key=lambda entry: entry[1].moment, reverse=True)
    for link in site_feeds(site):
        yield _feed(site, link, "/", entries[:LONGEST])


def _feed(site: Site, link: Link, page: str, entries: Sequence[Entry]) -> Asset:
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(feed, "id", _name(link.address))
    _add(feed, "title", link.title)
    _add(feed, "updated", max(day.moment for _, day in entries).isoformat())
    _add(_add(feed, "author"), "name", site.name)
    _add(feed, "link", rel="self", type="application/atom+xml", href=_at(site, link.address))
    _add(feed, "link", rel="alternate", type="text/html", href=_at(site, page))
    for plan_site, day in entries:
        _entry(feed, plan_site, day)
    xml: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return Asset(link.address.lstrip("/"), xml + b"\n")


def _entry(feed: Element, plan_site: PlanSite, day: Day) -> None:
    title, shown = plan_site.title, day_view(day)
    page = plan_site.address(f"wijzigingen#{shown.id}")
    entry = _add(feed, "entry")
    _add(entry, "id", _name(f"{plan_site.address()}{day.day.isoformat()}"))
    _add(entry, "title", texts.plan_added(title) if day.came else texts.updated(title, day.day))
    _add(entry, "updated", day.moment.isoformat())
    _add(entry, "link", rel="alternate", type="text/html", href=_at(plan_site.site, page))
    lists = (
        (f"<p>{escape(group.title)}</p>" if group.title else "")
        + "".join(["<ul>", *(f"<li>{escape(line)}.</li>" for line in group.lines), "</ul>"])
        for group in shown.groups
    )
    content = "".join(lists) or f"<p>{escape(texts.plan_added(title))}.</p>"
    _add(entry, "content", content, type="html")


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    element = SubElement(parent, tag, attributes)
    element.text = text
    return element


def _name(what: str) -> str:
    return uuid5(OURS, what).urn


def _at(site: Site, address: str) -> str:
    return f"{site.url or ''}".rstrip("/") + address
