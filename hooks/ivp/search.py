"""The index for searching, made by Pagefind from the finished pages: same pages, same bytes.

Pagefind gets a record of each page: what it says, without its surroundings. Browsers then load only
the pieces of the index that match a search.
"""

import gzip
import json
import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup
from pagefind_bin import get_executable

from .asset import Asset
from .model.shared import Synonym
from .page import Page, to_html
from .views import FramedPage
from .views.actions import ActionsView
from .views.base import PageView
from .views.municipality import MunicipalityView

FOLDER = "pagefind"
"""Where the index lies on the site; Pagefind takes the site's own address from it."""

CHOICES = "zoeken/keuzes.json"
"""The file by which results are narrowed to a municipality or a kind of page."""

WORDS = "zoeken/woorden.json"
"""The file of words for one thing."""

ABOUT = "Over deze site"
"""What search calls the pages that are written by hand."""

NOISE = (
    ".vh, svg, table, figure, .bellen, .meenemen, .kiezen, .knoppen, .nummer, .nr, .boven, .jaren, "
    ".feiten"
)
"""Parts of a page, as a CSS selector, that say nothing about what the page is about."""

SHIPPED = re.compile(r"pagefind\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\.nl\.pagefind")
"""What our own page for searching needs of Pagefind, which also makes ready-made interfaces."""

SMALL_PIECES = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "4000"}
"""A fifth of what is usual: over 4,000 pages a search for a common word loads far less."""

OVER = 0.3
"""What a word of a plan that ended counts for beside 1: pages of today come first."""

TITLED_ITEM = re.compile(r'(<(?:li|div)\b[^>]*?) id="([^"]+)"([^>]*>.*?<h[3-6]\b)', re.DOTALL)
TERM = re.compile(r'<div id="([^"]+)"><dt([^>]*)>(.*?)</dt>', re.DOTALL)

Texts = Mapping[str, tuple[str, str]]
"""The title and the Markdown of each page written by hand, by address."""


@dataclass(frozen=True)
class Found:
    """A page that can be found: `facts` show in a result, `kind` and `places` narrow results.

    `is_over` says that it is of a plan that ended.
    """

    address: str
    facts: Mapping[str, str]
    kind: str
    places: tuple[str, ...]
    lead: str
    html: str
    is_over: bool = False


def index(pages: Iterable[Found], texts: Texts, synonyms: Iterable[Synonym]) -> tuple[Asset, ...]:
    """Return the files of the index, of choices and of words for one thing.

    Raises CalledProcessError when Pagefind itself fails.
    """
    by_address = {page.address: page for page in (*pages, *_written(texts))}
    with TemporaryDirectory() as folder:
        site, bundle = Path(folder, "site"), Path(folder, FOLDER)
        for address in sorted(by_address):
            record = _record(by_address[address]).encode()
            Asset(f"{address[1:]}index.html", record).write(site)
        with _running(folder, "--site", str(site), "--output-path", str(bundle)):
            words = _words(by_address.values(), synonyms)
        files = tuple(
            Asset(f"{FOLDER}/{path.relative_to(bundle).as_posix()}", path.read_bytes())
            for path in sorted(bundle.rglob("*"))
            if SHIPPED.fullmatch(path.name)
        )
    return (*files, _choices(files, by_address), words)


@contextmanager
def _running(folder: str, *options: str) -> Iterator[None]:
    """Let Pagefind do its work meanwhile, away from any settings of its own that may lie about."""
    command = (str(get_executable()), "--force-language", "nl", "--exclude-selectors", NOISE)
    env = os.environ | SMALL_PIECES
    with subprocess.Popen([*command, "--silent", *options], cwd=folder, env=env) as process:  # noqa: S603
        yield
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command[0])


def found(framed: FramedPage, page: Page) -> Found | None:
    """Return what can be found of a page, or None when it only repeats what others say."""
    kind = _kind(framed.view)
    if not kind:
        return None
    plan = framed.frame.plan
    facts = {"title": page.title}
    places: tuple[str, ...] = ()
    if isinstance(framed.view, MunicipalityView):
        places = (framed.view.name,)
    if plan:
        facts["plan"] = f"{plan.kind} {plan.name} {plan.period.span}"
        facts["stand"] = plan.period.label
        facts["gemeente"] = ", ".join(plan.municipalities)
        places = plan.municipalities
    is_over = plan is not None and plan.period.state == "over"
    return Found(page.address, facts, kind, places, page.lead or "", page.html, is_over)


def _written(texts: Texts) -> Iterator[Found]:
    for address, (title, markdown) in texts.items():
        yield Found(address, {"title": title}, ABOUT, (), "", to_html(markdown))


def _kind(view: PageView) -> str | None:
    """Return what search calls a page, or None for a page that only repeats what others say."""
    repeats = view.canonical is not None or (
        isinstance(view, ActionsView) and view.chosen != view.everything
    )
    return None if repeats else view.found_as


def _record(page: Found) -> str:
    """Return a page as Pagefind reads it: its facts, and its text with anchors."""
    fact = Markup('<i data-pagefind-meta="{}:{}"></i>')
    facts = Markup().join(fact.format(*pair) for pair in page.facts.items())
    top = Markup("<h1>{}</h1>").format(page.facts["title"]) + Markup(page.lead)  # noqa: S704
    text = TERM.sub(r'<div><h3 id="\1"\2>\3</h3>', page.html)
    text = TITLED_ITEM.sub(r'\1\3 id="\2"', text)
    weight = f' data-pagefind-weight="{OVER}"' if page.is_over else ""
    return f'<html lang="nl"><body{weight}>{facts}{top}{text}</body></html>'


def _words(pages: Iterable[Found], synonyms: Iterable[Synonym]) -> Asset:
    """Return the words for one thing: those that stand on a page, and then those that do not."""
    text = "".join(_spaced(f"{page.facts['title']} {page.lead} {page.html}") for page in pages)
    groups = []
    for synonym in synonyms:
        forms = [_spaced(form) for form in (synonym.word, *synonym.forms)]
        there = [form.strip() for form in forms if form in text]
        if there:
            groups.append([there, [form.strip() for form in forms if form not in text]])
    return _json(WORDS, groups)


def _spaced(html: str) -> str:
    """Return the words of a text in lower case, with a space around each."""
    text = unescape(re.sub(r"<[^>]*>", " ", html)).lower()
    return " ".join(("", *re.findall(r"[^\W_]+", text), ""))


def _choices(files: Iterable[Asset], found: Mapping[str, Found]) -> Asset:
    """Return the kind and the municipalities of each page, by the id that its results have.

    Pagefind has filters of its own, but writes them in another order each time.
    """
    kinds = sorted({page.kind for page in found.values()})
    places = sorted({place for page in found.values() for place in page.places})
    pages = {}
    for file in files:
        name = Path(file.uri)
        if name.suffix == ".pf_fragment":
            content = gzip.decompress(file.content).removeprefix(b"pagefind_dcd")
            page = found[json.loads(content)["url"]]
            pages[name.stem] = [kinds.index(page.kind), *map(places.index, page.places)]
    return _json(CHOICES, {"soorten": kinds, "gemeenten": places, "paginas": pages})


def _json(uri: str, data: object) -> Asset:
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(uri, plain.encode())
