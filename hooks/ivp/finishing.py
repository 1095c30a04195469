"""How a page becomes a file of the site: as Markdown, or in a skeleton of the host's templates."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import jinja2

from .asset import Asset
from .host import keep_compiled
from .page import Page
from .render import FILTERS


@dataclass(frozen=True)
class Finishing:
    """`finish` makes a page a file.

    `stamp` differs when anything differs that goes into the file beside the page and this program.
    """

    finish: Callable[[Page], Asset]
    stamp: str


MARKDOWN = Finishing(lambda page: Asset(page.uri, page.source.encode()), "markdown")
"""Pages for any generator: Markdown with front matter."""


def prepared(skeletons: jinja2.Environment, **known: object) -> jinja2.Environment:
    """Give the host's templates what those around our pages need, and the names that are known."""
    keep_compiled(skeletons)
    skeletons.auto_reload = False  # they are made anew for each build
    skeletons.filters |= FILTERS
    skeletons.globals |= known
    return skeletons


def filler(skeletons: jinja2.Environment, **known: object) -> Callable[..., Asset]:
    """Return what fills a template for a file, given its name, the page's address, and its own.

    `known` are the names that every template gets, as the host gives them.
    """
    prepared(skeletons, base_url="", **known)

    def filled(template: str, address: str, **own: object) -> Asset:
        page = SimpleNamespace(url=address[1:], **own)
        html = skeletons.get_template(template).render(page=page)
        return Asset(f"{page.url}index.html", html.encode())

    return filled


def in_skeletons(skeletons: jinja2.Environment, stamp: str, **known: object) -> Finishing:
    """Return how a page gets the skeleton that it names."""
    filled = filler(skeletons, **known)

    def finish(page: Page) -> Asset:
        own = {"title": page.title, "meta": page.meta, "content": page.html, "plan_page": page}
        return filled(page.skeleton, page.address, **own)

    return Finishing(finish, stamp)
