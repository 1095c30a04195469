"""What must hold across parts and files: references, ids, periods and links."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from . import richtext
from .errors import Message, Problem
from .library import SHARED, Library
from .model import Part, Plan, Ref, RichText, Topic
from .model.governance import BudgetTable
from .model.shared import Channels, Icons, Municipalities, SafetyFields, SharedList
from .model.walk import marked, parts
from .source import Document, Keys
from .texts import rules as texts
from .texts.message import CODES

RESERVED = (
    "acties", "achtergrond", "begrippen", "cijfers", "meedoen", "organisatie", "partners",
    "wijzigingen",
)  # fmt: skip
"""Names of a plan's own pages, which a topic cannot take."""

SITE_PAGES = (
    "404", "alle-paginas", "assets", "begrippen", "gemeenten", "index", "meedoen", "onderwerpen",
)  # fmt: skip
"""Names that the site has taken, which a plan's file cannot have."""

HOMES = {"themas": f"plans/{SHARED}/veiligheidsvelden.yaml", "plannen": "de map plans"}
"""Where entries stand that have no shared list of their own name."""

ALWAYS = ("112", "politie-geen-spoed", "meld-misdaad-anoniem")
"""The channels whose telephone number stands on every page, in this order."""


def check(library: Library, icons: Path, written: Collection[str]) -> Iterator[Problem]:
    """Yield every broken rule.

    `icons` is the folder with the theme's pictures; `written` are the addresses of pages that
    exist already.
    """
    pages = _possible_addresses(library, written)
    for document, part in library.documents:
        yield from _references(library, document, part)
        yield from _unsafe_links(document, part)
        yield from _periods(document, part)
        if isinstance(part, Plan):
            yield from _plan(library, document, part)
            yield from _file_name(document, written)
        if isinstance(part, SharedList):
            yield from _shared_list(document, part)
        if isinstance(part, Icons):
            yield from _icons(document, part, icons)
        if isinstance(part, Channels):
            yield from _fixed_channels(document, part)
    yield from check_links(library, pages)


def check_links(library: Library, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield every link in running text to a page that is not among the site's addresses."""
    for document, part in library.documents:
        for keys, text, _ in marked(part, RichText):
            for target in richtext.links(text):
                inside = target.startswith("/") and richtext.is_safe(target)
                if inside and target.partition("#")[0] not in addresses:
                    message = texts.dead_link(target, _near(target, addresses))
                    yield document.problem(keys, message, words=target)


def _possible_addresses(library: Library, written: Collection[str]) -> set[str]:
    """Return the addresses that the site may have, whatever else is wrong in the plans."""
    of_site = {"/", *written, *(f"/{name}/" for name in SITE_PAGES)}
    of_site |= {f"/onderwerpen/{theme}/" for theme in library.entries.get("themas", ())}
    of_plans = {
        f"/{id_}/{page}"
        for id_, plan in library.plans.items()
        for page in ("", *(f"{name}/" for name in (*RESERVED, *(t.id for t in plan.topics))))
    }
    return of_site | of_plans


def _file_name(document: Document, written: Collection[str]) -> Iterator[Problem]:
    name = _stem(document)
    good = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
    if name != good:
        yield document.problem((), texts.bad_file_name(name, f"{good}.yaml"))
    if name in SITE_PAGES or f"/{name}/" in written:
        yield document.problem((), texts.reserved_file_name(name))


def _plan(library: Library, document: Document, plan: Plan) -> Iterator[Problem]:
    if not plan.topics:
        yield document.problem((), texts.no_topics())
    ids: list[tuple[Keys, str]] = [
        ((level, index, "id"), topic.id)
        for level, topics in plan.levels.items()
        for index, topic in enumerate(topics)
    ]
    yield from _unique(document, ids, texts.duplicate_id)
    for keys, value in ids:
        if value in RESERVED:
            yield document.problem(keys, texts.reserved_id(value, RESERVED))
    for names in _stands_once(plan):
        yield from _unique(document, names, texts.stands_twice)
    for keys, part in parts(plan):
        if isinstance(part, Topic):
            numbers = ((g.number, i) for i, g in enumerate(part.goals) if g.number)
            goals = (((*keys, "doelen", index, "nr"), number) for number, index in numbers)
            yield from _unique(document, goals, texts.number_twice)
    known = library.entries.get("gemeenten", {})
    for keys, code, reference in marked(plan, Ref):
        outside = reference.kind == "gemeenten" and code not in plan.municipalities
        if outside and code in known:
            name = known[code].name
            yield document.problem(keys, texts.municipality_not_in_plan(code, name))


def _stands_once(plan: Plan) -> Iterator[Iterable[tuple[Keys, str]]]:
    """Yield the lists of a plan in which each name may stand once."""
    yield ((("gemeenten", i), code) for i, code in enumerate(plan.municipalities))
    yield ((("partners", i, "organisatie"), p.organisation) for i, p in enumerate(plan.partners))
    yield ((("meedoen", i, "kanaal"), p.channel) for i, p in enumerate(plan.participation))
    yield ((("begrippen", i, "begrip"), term.term) for i, term in enumerate(plan.terms))


def _periods(document: Document, part: Part) -> Iterator[Problem]:
    """Find periods that run backwards, and tables with a row that does not fit its years."""
    for keys, inner in parts(part):
        start, end = getattr(inner, "start", None), getattr(inner, "end", None)
        if start and end and end < start:
            yield document.problem((*keys, "tot"), texts.period_backwards(start, end))
        if isinstance(inner, BudgetTable):
            for index, row in enumerate(inner.rows):
                if len(row.values) != len(inner.years):
                    message = texts.row_of_other_length(row.name, len(row.values), len(inner.years))
                    yield document.problem((*keys, "regels", index, "waarden"), message)


def _shared_list(document: Document, part: SharedList) -> Iterator[Problem]:
    field = "code" if isinstance(part, Municipalities) else "id"
    name = _stem(document)
    ids: list[tuple[Keys, str]] = [
        ((name, index, field), entry.id) for index, entry in enumerate(part.entries)
    ]
    yield from _unique(document, ids, texts.duplicate_id)
    if isinstance(part, SafetyFields):
        themes: list[tuple[Keys, str]] = [
            ((name, index, "themas", number, "id"), theme.id)
            for index, entry in enumerate(part.entries)
            for number, theme in enumerate(entry.themes)
        ]
        yield from _unique(document, themes, texts.duplicate_id)


def _unique(
    document: Document, names: Iterable[tuple[Keys, str]], say: Callable[[str, int], Message]
) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for keys, value in names:
        if value in lines:
            yield document.problem(keys, say(value, lines[value]))
        lines.setdefault(value, document.place(keys)[0])


def _references(library: Library, document: Document, part: Part) -> Iterator[Problem]:
    """Find values that name an entry which does not exist."""
    for keys, value, reference in marked(part, Ref):
        if reference.kind == "onderwerpen" and isinstance(part, Plan):
            names = {topic.id: topic.title for topic in part.topics}
            home = "dit plan"
        elif reference.kind == "meldingen":
            names = {code: code for code, is_warning in CODES.items() if is_warning}
            home = "HANDLEIDING.md"
        else:
            entries = library.entries.get(reference.kind)
            if entries is None:
                continue
            names = {key: entry.name for key, entry in entries.items()}
            home = HOMES.get(reference.kind, f"plans/{SHARED}/{reference.kind}.yaml")
        if value not in names:
            guess = _by_name(value, names)
            if reference.kind != "gemeenten":
                guess = guess or _near(value, names)
            message = texts.unknown_reference(reference.kind, value, guess, home)
            yield document.problem(keys, message)


def _unsafe_links(document: Document, part: Part) -> Iterator[Problem]:
    for keys, text, _ in marked(part, RichText):
        for target in richtext.links(text):
            if not richtext.is_safe(target):
                yield document.problem(keys, texts.bad_link(target), words=target)


def _icons(document: Document, part: Icons, icons: Path) -> Iterator[Problem]:
    for index, icon in enumerate(part.entries):
        if not (icons / f"{icon.file}.svg").is_file():
            yield document.problem(("iconen", index, "bestand"), texts.no_icon_file(icon.file))


def _fixed_channels(document: Document, part: Channels) -> Iterator[Problem]:
    phones = {entry.id for entry in part.entries if entry.phone}
    for name in ALWAYS:
        if name not in phones:
            yield document.problem((), texts.fixed_channel_missing(name))


def _stem(document: Document) -> str:
    return document.file.rpartition("/")[2].removesuffix(".yaml")


def _by_name(value: str, names: Mapping[str, str]) -> str | None:
    """Return the id of what the editor called by its readable name."""
    return next((key for key, name in names.items() if name.casefold() == value.casefold()), None)


def _near(value: str, names: Iterable[str]) -> str | None:
    found = get_close_matches(value, list(names), n=1, cutoff=0.6)
    return found[0] if found else None
