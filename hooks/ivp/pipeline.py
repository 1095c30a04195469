"""The road as a whole: from the `plans/` folder to the pages of the site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from . import (
    advice,
    data,
    disclosure,
    exemptions,
    feed,
    history,
    house_style,
    language,
    library,
    poster,
    rules,
    search,
    statement,
    views,
)
from .asset import Asset
from .errors import PlanError, Problem
from .page import Page
from .render import Renderer
from .sheet import BARE, Desk, Printing
from .views.frame import Frame


@dataclass(frozen=True)
class Publication:
    """All generated pages and files, and the frame for the pages that are written by hand.

    `made` has each page by what it was made from, so that the next build can take it over.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    frame: Frame
    made: Mapping[str, tuple[views.FramedPage, Page]]
    renderer: Renderer


def build(  # noqa: PLR0913 - plain values that the host knows
    plans: Path,
    *,
    icons: Path,
    today: date,
    name: str,
    written: Mapping[str, str],
    settings: Path | None = None,
    last: Publication | None = None,
    printing: Printing = BARE,
    texts: search.Texts | None = None,
) -> Publication:
    """Turn a folder of plan data into pages.

    `icons` is the folder with the theme's pictures, `name` the title of the site, `written` the
    titles of the pages that exist already, by address, `settings` the `mkdocs.yml` with the house
    style. Pages of the `last` build to which nothing changed are taken over; `printing` says how
    posters are made; `texts` has the written pages whole, without which there is no searching.
    Raises PlanError with every error of every file.
    """
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    house, found = house_style.load(settings) if settings else (None, [])
    notice, more = disclosure.load(settings, today) if settings else (None, [])
    problems += [problem for problem in (*found, *more) if not problem.is_warning]
    problems += statement.problems(settings) if settings else []
    if problems:
        raise PlanError(problems)
    past = history.read(plans, collection, today, printing.cache)
    site = views.Site(name, collection, today, written, house, past, printing.site_url)
    framed, frame = views.pages(site)
    problems += rules.check_links(collection, _addresses(framed, written))
    if problems:
        raise PlanError(problems)
    posters, problems = poster.posters(framed, Desk(collection, icons, today, printing))
    if problems:
        raise PlanError(problems)
    framed = poster.with_sizes(framed, posters)
    names = {code: entry.name for code, entry in collection.municipalities.items()}
    renderer = Renderer(icons, names)
    made = {page.view.address: (page, _page(renderer, page, last)) for page in framed}
    pages = tuple(page for _, page in made.values())
    own = (*(house.files if house else ()), *([notice] if notice else []))
    files = (*own, *posters, *data.assets(collection), *feed.assets(site))
    if texts is not None:
        files += search.index(made.values(), texts, collection.synonyms.values())
    return Publication(pages, files, frame, made, renderer)


def _page(renderer: Renderer, framed: views.FramedPage, last: Publication | None) -> Page:
    """Return the page of the last build when it was made from the same, else a new one."""
    if last and last.renderer == renderer:
        before, page = last.made.get(framed.view.address, (None, None))
        if page and before == framed:
            return page
    return renderer.page(framed)


def check(  # noqa: PLR0913 - as build
    plans: Path,
    *,
    icons: Path,
    today: date,
    written: Mapping[str, str],
    settings: Path | None = None,
    printing: Printing = BARE,
) -> list[Problem]:
    """Return every error that `build` would raise, and every warning, by file and line.

    Tips lean on the shared lists, so there are none while a list cannot be read.
    """
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    if not problems:
        past = history.read(plans, collection, today, printing.cache)
        framed, _ = views.pages(views.Site("", collection, today, written, history=past))
        problems += rules.check_links(collection, _addresses(framed, written))
        problems += poster.posters(framed, Desk(collection, icons, today, printing))[1]
    if collection.has_all_lists:
        tips = (*advice.check(collection, today), *language.check(collection))
        problems += exemptions.apply(collection, tips)
    if settings:
        problems += house_style.load(settings)[1] + disclosure.load(settings, today)[1]
        problems += statement.problems(settings)
    return sorted(set(problems))


def _addresses(framed: Iterable[views.FramedPage], written: Mapping[str, str]) -> set[str]:
    """Return the address of every page of the site, and of every poster."""
    links = (link.address for page in framed for link in page.frame.more)
    return {page.view.address for page in framed} | set(written) | set(links)
