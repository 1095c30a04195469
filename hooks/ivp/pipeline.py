"""The road as a whole: from the `plans/` folder to the pages of the site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from . import advice, exemptions, library, rules, views
from .asset import Asset
from .errors import PlanError, Problem
from .page import Page
from .render import Renderer
from .views.frame import Frame


@dataclass(frozen=True)
class Publication:
    """All generated pages and files, and the frame for the pages that are written by hand."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    frame: Frame


def build(
    plans: Path, *, icons: Path, today: date, name: str, written: Mapping[str, str]
) -> Publication:
    """Turn a folder of plan data into pages.

    `icons` is the folder with the theme's pictures, `name` the title of the site, `written` the
    titles of the pages that exist already, by address. Raises PlanError with every error of
    every file.
    """
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    if problems:
        raise PlanError(problems)
    framed, frame = views.pages(views.Site(name, collection, today, written))
    problems += rules.check_links(collection, _addresses(framed, written))
    if problems:
        raise PlanError(problems)
    names = {code: entry.name for code, entry in collection.municipalities.items()}
    renderer = Renderer(icons, names)
    return Publication(tuple(renderer.page(page) for page in framed), (), frame)


def check(plans: Path, *, icons: Path, today: date, written: Mapping[str, str]) -> list[Problem]:
    """Return every error that `build` would raise, and every warning, by file and line."""
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    if not problems:
        framed, _ = views.pages(views.Site("", collection, today, written))
        problems += rules.check_links(collection, _addresses(framed, written))
    problems += exemptions.apply(collection, advice.check(collection, today))
    return sorted(set(problems))


def _addresses(framed: Iterable[views.FramedPage], written: Mapping[str, str]) -> set[str]:
    """Return the address of every page of the site."""
    return {page.view.address for page in framed} | set(written)
