"""The road as a whole: from the `plans/` folder to the files of the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
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
    proof,
    rules,
    search,
    statement,
    views,
    workshop,
)
from .asset import Asset
from .bundle import Bindery, Leaf, told
from .errors import PlanError, Problem
from .finishing import MARKDOWN, Finishing
from .house_style import HouseStyle
from .kept import Kept, key, program
from .library import Library
from .proof import Given, Proven
from .render import TEMPLATES
from .sheet import BARE, Desk, Printing
from .shelf import Folder
from .views import FramedPage, Site
from .views.frame import Frame

AT_ONCE = 16
"""So many pages take longer than starting a process."""


@dataclass(frozen=True)
class Publication:
    """All generated files, and the frame for the pages that are written by hand.

    `own` are the files of the site as a whole, `folders` has those of each plan, by the name of its
    folder. `addresses` are those under which the pages are known.
    """

    own: tuple[Asset, ...]
    folders: Mapping[str, Folder]
    frame: Frame
    addresses: tuple[str, ...]

    @property
    def files(self) -> Iterator[Asset]:
        """Every file."""
        yield from self.own
        for folder in self.folders.values():
            yield from folder.files()


@workshop.here_to_stay()
def build(  # noqa: PLR0913 - plain values that the host knows
    plans: Path,
    *,
    icons: Path,
    today: date,
    name: str,
    written: Mapping[str, str],
    settings: Path | None = None,
    printing: Printing = BARE,
    texts: search.Texts | None = None,
    finishing: Finishing = MARKDOWN,
) -> Publication:
    """Turn a folder of plan data into pages.

    `icons` is the folder with the theme's pictures, `name` the title of the site, `written` the
    titles of the pages that exist already, by address, `settings` the `mkdocs.yml` with the house
    style. `printing` says how posters are made, and where is kept what need not be made again.
    `texts` has the written pages whole, without which there is no searching. Raises PlanError with
    every error of every file.
    """
    house, notice, found = _settings(settings, today)
    wrong = [problem for problem in found if not problem.is_warning]
    wrong += poster.unknown_paper(printing)
    facts = f"{finishing.stamp} {today} {name} {printing.site_url} {printing.paper}"
    ground = key(program(), _templates(), facts, told(dict(written)))
    proven = None if wrong else proof.read(plans, Given(icons, written), ground, printing.cache)
    if proven:
        past = history.read(plans, proven.library, today, printing.cache)
        site = Site(name, proven.library, today, written, house, past, printing.site_url)
        made = _published(Bindery(site, icons, printing, finishing.finish), proven, texts)
        if made:
            own = (*(house.files if house else ()), *([notice] if notice else []))
            return replace(made, own=(*own, *made.own))
    _, problems = _look(plans, icons=icons, today=today, written=written, printing=printing)
    raise PlanError([*wrong, *problems])


def _settings(
    file: Path | None, today: date
) -> tuple[HouseStyle | None, Asset | None, list[Problem]]:
    """Return the house style, the file about security, and what is wrong with the settings."""
    if not file:
        return None, None, []
    house, found = house_style.load(file)
    notice, more = disclosure.load(file, today)
    return house, notice, [*found, *more, *statement.problems(file)]


def _published(bindery: Bindery, proven: Proven, texts: search.Texts | None) -> Publication | None:
    """Return the site, or None when a link leads nowhere or a poster is too full."""
    site, cache = bindery.site, bindery.printing.cache
    of_all = views.of_site(site)
    around = {plan.id: of_all.around(plan) for plan in of_all.plans}
    keys = {
        plan.id: key(proven.keys[plan.id], told((around[plan.id], plan.history)))
        for plan in of_all.plans
    }
    bundles = workshop.each(
        lambda id_: bindery.bundle(id_, around[id_], keys[id_]), keys, Kept(cache, ".bundel")
    )
    bindery.kept.make_room(workshop.room_for(keys))
    if len(bundles) < len(keys):
        return None
    made = {id_: found.pages for id_, found in bundles.items()}
    framed = {page.view.address: page for page in of_all.framed(made)}
    addresses = (*(link.address for plan in made.values() for link in plan.links), *framed)
    papers = (link.address for plan in made.values() for link in plan.frame.more)
    if proven.links - {"/", *addresses, *papers, *site.written}:
        return None
    of_site = {address: key(proven.key, told(page)) for address, page in framed.items()}
    pages = workshop.each(
        lambda at: bindery.leaf(framed[at]), of_site, Kept(cache, ".pagina"), AT_ONCE
    )

    def leaves(id_: str) -> tuple[Leaf, ...]:
        return bindery.folder(bundles[id_], id_, around[id_], keys[id_])

    def folder(id_: str) -> Folder:
        return Folder(keys[id_], lambda: (leaf.file for leaf in leaves(id_)))

    own = [*(leaf for bundle in bundles.values() for leaf in bundle.front), *pages.values()]
    schema = workshop.each(lambda _: data.schema(), {"": program()}, Kept(cache, ".schema"))
    assets = [*schema.values(), *feed.of_site(site)]
    if texts is not None:
        of_plans = (leaf for id_ in bundles for leaf in leaves(id_))
        found = filter(None, (leaf.record for leaf in chain(own, of_plans)))
        assets += search.index(found, texts, site.library.synonyms.values())
    return Publication(
        (*(leaf.file for leaf in own), *assets),
        {id_: folder(id_) for id_ in bundles},
        of_all.frame_with(made),
        addresses,
    )


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
    collection, problems = _look(
        plans, icons=icons, today=today, written=written, printing=printing
    )
    if collection.has_all_lists:
        tips = (*advice.check(collection, today), *language.check(collection))
        problems += exemptions.apply(collection, tips)
    problems += _settings(settings, today)[2]
    return sorted(set(problems))


def _look(
    plans: Path, *, icons: Path, today: date, written: Mapping[str, str], printing: Printing
) -> tuple[Library, list[Problem]]:
    """Read everything, and return it with all that is wrong, at its place."""
    collection, problems = library.load(plans)
    problems += rules.check(collection, icons, written)
    if not problems:
        past = history.read(plans, collection, today, printing.cache)
        framed, _ = views.pages(Site("", collection, today, written, history=past))
        problems += rules.check_links(collection, _addresses(framed, written))
        problems += poster.problems(framed, Desk(collection, icons, today, printing))
    return collection, problems


def _addresses(framed: Iterable[FramedPage], written: Mapping[str, str]) -> set[str]:
    """Return the address of every page of the site, and of every poster."""
    links = (link.address for page in framed for link in page.frame.more)
    return {page.view.address for page in framed} | set(written) | set(links)


def _templates() -> str:
    return key(*(path.read_bytes() for path in sorted(TEMPLATES.rglob("*")) if path.is_file()))
