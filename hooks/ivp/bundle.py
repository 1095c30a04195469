"""What one plan adds to the site, made from that plan, the lists, and a few facts around it.

So it can be made on any core, and be kept until one of these changes.
"""

import pickle
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path

from . import data, feed, poster, search, views
from .asset import Asset
from .history import History
from .kept import Kept
from .page import Page
from .press import TooFullError
from .render import Renderer
from .search import Found
from .sheet import Desk, Printing
from .views import Around, FramedPage, PlanPages, Site
from .views.base import PlanSite

NOTHING = pickle.dumps(None)


@dataclass(frozen=True)
class Leaf:
    """A file of the site; `found` is what searching finds of it when it is a page, packed."""

    file: Asset
    found: bytes = NOTHING

    @property
    def record(self) -> Found | None:
        """What searching finds of the page, if it is to be found."""
        record: Found | None = pickle.loads(self.found)  # noqa: S301 - our own
        return record


@dataclass(frozen=True)
class Bundle:
    """What a plan adds to the site: its files, and its `pages` as others show them.

    `folder` has the files in the folder of the plan, packed, or nothing when they are kept by
    themselves. `front` is the front page of the site, where that is of the plan.
    """

    pages: PlanPages
    front: tuple[Leaf, ...]
    folder: bytes


@dataclass(frozen=True)
class Bindery:
    """Makes bundles and pages of a site; `finish` makes a page a file of the site."""

    site: Site
    icons: Path
    printing: Printing
    finish: Callable[[Page], Asset]

    @property
    def kept(self) -> Kept:
        """Where the files of plans are kept."""
        return Kept(self.printing.cache, ".map")

    def alone(self, id_: str) -> PlanSite:
        """Return a plan without the others, so that nothing of those can come into its bundle."""
        history = {key: found for key, found in self.site.history.plans.items() if key == id_}
        library, site = self.site.library.alone(id_), self.site
        lonely = Site(
            site.name, library, site.today, site.written, site.house, History(history), site.url
        )
        return PlanSite(lonely, id_, library.plans[id_])

    def bundle(self, id_: str, around: Around, key: str) -> Bundle | None:
        """Return what a plan adds to the site, or None when its poster is too full.

        `key` differs when anything differs that goes into it.
        """
        try:
            made = self._made(id_, around)
        except TooFullError:
            return None
        return replace(made, folder=b"") if self.kept.put(key, made.folder) else made

    def folder(self, bundle: Bundle, id_: str, around: Around, key: str) -> tuple[Leaf, ...]:
        """Return the files in the folder of a plan; those that are gone are made again."""
        packed = bundle.folder or self.kept.get(key) or self._made(id_, around).folder
        leaves: tuple[Leaf, ...] = pickle.loads(packed)  # noqa: S301 - our own
        return leaves

    def _made(self, id_: str, around: Around) -> Bundle:
        """Return a bundle with all its files. Raises TooFullError."""
        plan = self.alone(id_)
        made = views.of_plan(plan, around)
        desk = Desk(plan.library, self.icons, self.site.today, self.printing)
        posters = poster.posters(made.pages, desk)
        pages = list(map(self.leaf, poster.with_sizes(made.pages, posters)))
        files = (*posters, *data.of_plan(plan.library, id_, plan.tables), *feed.of_plan(plan))
        front, own = pages[: around.single], pages[around.single :]
        folder = pickle.dumps((*own, *map(Leaf, files)), pickle.HIGHEST_PROTOCOL)
        return Bundle(replace(made, pages=()), tuple(front), folder)

    def leaf(self, framed: FramedPage) -> Leaf:
        """Return a page as a file."""
        page = self._renderer.page(framed)
        return Leaf(self.finish(page), pickle.dumps(search.found(framed, page)))

    @cached_property
    def _renderer(self) -> Renderer:
        names = {code: e.name for code, e in self.site.library.municipalities.items()}
        return Renderer(self.icons, names)


def told(value: object) -> bytes:
    """Return bytes that are the same for equal values, however these came about."""
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # without references, which tell which parts are the same in memory
    pickler.dump(value)
    return buffer.getvalue()
