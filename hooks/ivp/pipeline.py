"""The road as a whole: from the `plans/` folder to the pages of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from . import library, rules, views
from .errors import PlanError
from .page import Page
from .render import Renderer
from .views.frame import Frame


@dataclass(frozen=True)
class Publication:
    """All generated pages, and the frame for the pages that are written by hand."""

    pages: tuple[Page, ...]
    frame: Frame


def build(
    plans: Path, *, icons: Path, today: date, name: str, written: Mapping[str, str]
) -> Publication:
    """Turn a folder of plan data into pages.

    `icons` is the folder with the theme's pictures, `name` the title of the site, `written` the
    titles of the pages that exist already, by address. Raises PlanError with every problem of
    every file.
    """
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    if problems:
        raise PlanError(problems)
    site = views.Site(name, collection, today, written)
    framed, frame = views.pages(site)
    problems += rules.check_links(collection, {page.view.address for page in framed} | set(written))
    if problems:
        raise PlanError(problems)
    names = {code: entry.name for code, entry in collection.municipalities.items()}
    renderer = Renderer(icons, names)
    return Publication(tuple(renderer.page(page) for page in framed), frame)
