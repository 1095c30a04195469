"""The poster of each plan: its glance page on one sheet, or what must be cut to make it fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from math import ceil
from typing import Any

from . import richtext
from .asset import Asset
from .errors import Message, Problem
from .library import Library
from .model import RichText
from .model.walk import marked
from .press import Press, TooFullError
from .rules import POSTER
from .sheet import Desk, Printing
from .texts import poster as texts
from .views import FramedPage
from .views.glance import GlanceView

PAPERS = ("a4", "a3")
TEMPLATE = "poster.typ"
LINE = 10.5
"""The height in points of a line of the smallest text."""

SHORTEST = 40
"""Shorter than this, in characters, no text can be asked to be."""

PRECISION = 4
"""So many characters more than needed may be asked for, of each long text."""

RUNNING = ("lead", "motto", "note", "summary", "text")
"""What holds running text in the data of a sheet; text in `channels` is shared by all plans."""

Data = Mapping[str, Any]


def posters(pages: Iterable[FramedPage], desk: Desk) -> list[Asset]:
    """Return a poster for each glance page that stands at its own address.

    Raises TooFullError when the data of one do not fit; `problems` says what can be done.
    """
    press = Press(TEMPLATE, desk.printing.cache)
    return [
        Asset(f"{page.view.address}{POSTER}".lstrip("/"), press.pdf(desk.sheet(page)))
        for page in _originals(pages)
    ]


def problems(pages: Iterable[FramedPage], desk: Desk) -> list[Problem]:
    """Return what must be cut to make each poster fit, and where."""
    press = Press(TEMPLATE, desk.printing.cache)

    def problem(page: FramedPage) -> Problem | None:
        data = desk.sheet(page)
        try:
            press.pdf(data)
        except TooFullError as error:
            id_ = page.view.address.strip("/")
            return _problem(desk.library, id_, *_remedy(data, error.excess))
        return None

    with ThreadPoolExecutor() as cores:
        return [found for found in cores.map(problem, _originals(pages)) if found]


def unknown_paper(printing: Printing) -> list[Problem]:
    """Return what is wrong with the paper that posters are to be printed on, if anything is."""
    if printing.paper in PAPERS:
        return []
    return [Problem("mkdocs.yml", 1, 1, texts.unknown_paper(printing.paper, PAPERS))]


def _originals(pages: Iterable[FramedPage]) -> Iterator[FramedPage]:
    return (p for p in pages if isinstance(p.view, GlanceView) and not p.view.canonical)


def with_sizes(pages: Sequence[FramedPage], assets: Sequence[Asset]) -> list[FramedPage]:
    """Return the pages, with the size of the poster on each glance page."""
    sizes = {f"/{asset.uri}": len(asset.content) for asset in assets}
    return [
        replace(page, view=replace(page.view, poster_size=sizes[page.view.poster.address]))
        if isinstance(page.view, GlanceView)
        else page
        for page in pages
    ]


def _problem(library: Library, id_: str, longest: str, message: Message) -> Problem:
    """Return a problem at a text, as far as the plan's file has it."""
    plan = library.plans[id_]
    [document] = [document for document, part in library.documents if part is plan]
    found = (keys for keys, text, _ in marked(plan, RichText) if richtext.plain(text) == longest)
    return document.problem(next(found, ()), message)


def _remedy(data: Data, excess: float) -> tuple[str, Message]:
    """Return the longest text of a sheet that is too full, and what the editor is told."""
    longest = max(_running(data), key=len, default="")
    low, high = SHORTEST, max(len(longest), SHORTEST)
    if not _fits(_cut(data, low)):
        return "", texts.too_many_parts(ceil(excess / LINE))
    while high - low > PRECISION:
        middle = (low + high) // 2
        low, high = (middle, high) if _fits(_cut(data, middle)) else (low, middle)
    excess_characters = sum(max(0, len(text) - low) for text in _running(data))
    return longest, texts.too_full(excess_characters, longest)


def _fits(data: Data) -> bool:
    try:
        Press(TEMPLATE).pdf({**data, "trial": True})
    except TooFullError:
        return False
    return True


def _running(data: Data) -> Iterator[str]:
    """Yield every running text in the data that stands in the plan."""
    for key, value in data.items():
        if key in RUNNING and value:
            yield value
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, dict) and key != "channels":
                yield from _running(item)


def _cut(data: Data, length: int) -> Data:
    """Return the data with no running text longer than this."""
    return {key: _cut_value(key, value, length) for key, value in data.items()}


def _cut_value(key: str, value: Any, length: int) -> Any:
    if key in RUNNING and value:
        return value[:length]
    if isinstance(value, dict):
        return _cut(value, length)
    if isinstance(value, list) and key != "channels":
        return [_cut(item, length) if isinstance(item, dict) else item for item in value]
    return value
