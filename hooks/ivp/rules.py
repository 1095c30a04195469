"""What must hold across parts and files: references, ids, periods and links."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path

from . import figure_rules, guess, references, richtext
from .errors import MAX_PROBLEMS, Message, Problem
from .folder import address
from .library import Library
from .model import Indicator, Part, Plan, Ref, RichText, Topic
from .model.action import Planning
from .model.governance import BudgetTable
from .model.shared import (
    Channels,
    DifficultWords,
    Icons,
    Municipalities,
    SafetyFields,
    SharedList,
    Synonyms,
    WithdrawnPlans,
)
from .model.walk import alias, marked, parts
from .source import Document, Keys
from .texts import rules as texts

RESERVED = (
    "acties", "achtergrond", "begrippen", "cijfers", "meedoen", "organisatie", "partners",
    "wijzigingen",
)  # fmt: skip
"""Names of a plan's own pages, which a topic cannot take."""

SITE_PAGES = (
    "404", "alle-paginas", "assets", "begrippen", "gegevens", "gemeenten", "index", "meedoen",
    "onderwerpen", "pagefind", "zoeken",
)  # fmt: skip
"""Names that the site has taken, which a plan's file cannot have."""

POSTER = "oogopslag.pdf"
"""The file name of a plan's poster, among its pages."""

ALWAYS = ("112", "politie-geen-spoed", "meld-misdaad-anoniem")
"""The channels whose telephone number stands on every page, in this order."""


def check(library: Library, icons: Path, written: Collection[str]) -> Iterator[Problem]:
    """Yield every broken rule.

    `icons` is the folder with the theme's pictures; `written` are the addresses of pages that
    exist already.
    """
    for document, part in library.documents:
        found = check_document(library, document, part, icons, written)
        yield from islice(found, MAX_PROBLEMS)
    yield from check_links(library, possible_addresses(library, written), _unsure(library))


def check_document(
    library: Library, document: Document, part: Part, icons: Path, written: Collection[str]
) -> Iterator[Problem]:
    """Yield every rule that one file breaks, whatever other plans say; see `check`.

    Of other plans only their names count. Links to pages are not looked at.
    """
    if isinstance(part, Plan):
        yield from _plan(library, document, part)
        yield from figure_rules.check(library, document, part)
        yield from _file_name(document, written)
    if isinstance(part, SharedList):
        yield from _shared_list(document, part)
    if isinstance(part, Icons):
        yield from _icons(document, part, icons)
    if isinstance(part, WithdrawnPlans):
        yield from _withdrawn(library, document, part)
    if isinstance(part, Channels):
        yield from _fixed_channels(document, part)
    yield from references.check(library, document, part)
    yield from _unsafe_links(document, part)
    yield from _periods(document, part)


def check_links(
    library: Library, addresses: Collection[str], unsure: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Yield every link in running text to a page that is not among the site's addresses.

    Addresses that begin with one of `unsure` may exist.
    """
    for document, part in library.documents:
        yield from islice(_dead_links(document, part, addresses, unsure), MAX_PROBLEMS)


def _dead_links(
    document: Document, part: Part, addresses: Collection[str], unsure: tuple[str, ...]
) -> Iterator[Problem]:
    guesses: dict[str, str | None] = {}
    for keys, target in links(part):
        address = target.partition("#")[0]
        if address not in addresses and not address.startswith(unsure):
            if target not in guesses:
                guesses[target] = guess.near(target, addresses)
            yield document.problem(keys, texts.dead_link(target, guesses[target]), words=target)


def links(part: Part) -> Iterator[tuple[Keys, str]]:
    """Yield every link in running text to a page of the site, with the way to the text."""
    for keys, text, _ in marked(part, RichText):
        for target in richtext.links(text):
            if target.startswith("/") and richtext.is_safe(target):
                yield keys, target


def _unsure(library: Library) -> tuple[str, ...]:
    """Return how addresses begin of which only a good plan or list tells whether they exist."""
    plans = set(library.unread)
    for id_, plan in library.plans.items():
        ids = {topic.id for topic in plan.topics}
        if len(ids) < len(plan.topics) or ids & set(RESERVED):
            plans.add(id_)
    actions = (f"/{id_}/acties/" for id_ in library.plans)
    themes = () if "themas" in library.entries else ("/onderwerpen/",)
    return ("/gemeenten/", *(f"/{id_}/" for id_ in plans), *actions, *themes)


def possible_addresses(library: Library, written: Collection[str]) -> set[str]:
    """Return the addresses that the site may have, whatever else is wrong in the plans."""
    of_site = {"/", *written, *(f"/{name}/" for name in SITE_PAGES)}
    of_site |= {f"/onderwerpen/{theme}/" for theme in library.entries.get("themas", ())}
    of_plans = {
        f"/{id_}/{page}"
        for id_, plan in library.plans.items()
        for names in [(*RESERVED, *(topic.id for topic in plan.topics))]
        for page in ("", POSTER, *(f"{name}/" for name in names))
    }
    return of_site | of_plans


def _file_name(document: Document, written: Collection[str]) -> Iterator[Problem]:
    name = document.stem
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
        if isinstance(part, Indicator):
            yield from _unique(document, _years(keys, part), texts.stands_twice)
        if isinstance(part, Topic):
            numbers = ((g.number, i) for i, g in enumerate(part.goals) if g.number)
            goals = (((*keys, "doelen", index, "nr"), number) for number, index in numbers)
            yield from _unique(document, goals, texts.number_twice)
    known = library.entries.get("gemeenten", {})
    own = set(plan.municipalities)
    for keys, code, reference in marked(plan, Ref):
        outside = reference.kind == "gemeenten" and code not in own
        if outside and code in known:
            name = known[code].name
            yield document.problem(keys, texts.municipality_not_in_plan(code, name))


def _years(keys: Keys, indicator: Indicator) -> Iterator[tuple[Keys, str]]:
    """Yield the year of each measurement, with its municipality."""
    for index, item in enumerate(indicator.measurements):
        way = (*keys, "metingen", index, "jaar")
        yield way, f"{item.when} {item.municipality or ''}".strip()


def _stands_once(plan: Plan) -> Iterator[Iterable[tuple[Keys, str]]]:
    """Yield the lists of a plan in which each name may stand once."""
    yield ((("gemeenten", i), code) for i, code in enumerate(plan.municipalities))
    yield ((("partners", i, "organisatie"), p.organisation) for i, p in enumerate(plan.partners))
    yield ((("meedoen", i, "kanaal"), p.channel) for i, p in enumerate(plan.participation))
    yield ((("begrippen", i, "begrip"), term.term) for i, term in enumerate(plan.terms))


def _periods(document: Document, part: Part) -> Iterator[Problem]:
    """Find periods that run backwards or lack a year, and rows that do not fit their table."""
    for keys, inner in parts(part):
        values = vars(inner)
        start, end = values.get("start"), values.get("end")
        if start and end and end < start:
            first = alias(type(inner), "start")
            yield document.problem((*keys, "tot"), texts.period_backwards(first, start, end))
        if isinstance(inner, Planning):
            lacks = {"vanaf": inner.start is None and "van", "periode": not inner.end and "tot"}
            if field := lacks.get(inner.kind):
                message = texts.planning_without_year(inner.kind, field)
                yield document.problem((*keys, "soort"), message)
        if isinstance(inner, BudgetTable):
            for index, row in enumerate(inner.rows):
                if len(row.values) != len(inner.years):
                    message = texts.row_of_other_length(row.name, len(row.values), len(inner.years))
                    way = (*keys, "regels", index, "waarden")
                    yield document.problem(way, message, at_key=True)


def _shared_list(document: Document, part: SharedList) -> Iterator[Problem]:
    if isinstance(part, DifficultWords | Synonyms):
        yield from _unique(document, _forms(part), texts.stands_twice)
        return
    fields = {Municipalities: "code", WithdrawnPlans: "plan"}
    field = fields.get(type(part), "id")
    name = document.stem
    ids: list[tuple[Keys, str]] = [
        ((name, index, field), entry.id) for index, entry in enumerate(part.entries)
    ]
    yield from _unique(document, ids, texts.duplicate_id)
    if isinstance(part, Municipalities):
        names = ((("gemeenten", i, "naam"), address(e.name)) for i, e in enumerate(part.entries))
        yield from _unique(document, names, texts.same_address)
    if isinstance(part, SafetyFields):
        themes: list[tuple[Keys, str]] = [
            ((name, index, "themas", number, "id"), theme.id)
            for index, entry in enumerate(part.entries)
            for number, theme in enumerate(entry.themes)
        ]
        yield from _unique(document, themes, texts.duplicate_id)


def _forms(part: DifficultWords | Synonyms) -> Iterator[tuple[Keys, str]]:
    """Yield every form of every word in a list of words, with its way."""
    name = "synoniemen" if isinstance(part, Synonyms) else "moeilijke_woorden"
    for index, entry in enumerate(part.entries):
        keys = (name, index)
        yield (*keys, "woord"), entry.word
        yield from (((*keys, "ook", place), form) for place, form in enumerate(entry.forms))


def _unique(
    document: Document, names: Iterable[tuple[Keys, str]], say: Callable[[str, int], Message]
) -> Iterator[Problem]:
    first: dict[str, Keys] = {}
    for keys, value in names:
        if value in first:
            yield document.problem(keys, say(value, document.place(first[value])[0]))
        first.setdefault(value, keys)


def _unsafe_links(document: Document, part: Part) -> Iterator[Problem]:
    for keys, text, _ in marked(part, RichText):
        for target in richtext.links(text):
            if not richtext.is_safe(target):
                yield document.problem(keys, texts.bad_link(target), words=target)


def _icons(document: Document, part: Icons, icons: Path) -> Iterator[Problem]:
    for index, icon in enumerate(part.entries):
        if not (icons / f"{icon.file}.svg").is_file():
            yield document.problem(("iconen", index, "bestand"), texts.no_icon_file(icon.file))


def _withdrawn(library: Library, document: Document, part: WithdrawnPlans) -> Iterator[Problem]:
    for index, entry in enumerate(part.entries):
        if entry.plan in {*library.plans, *library.unread}:
            keys = ("vervallen", index, "plan")
            yield document.problem(keys, texts.withdrawn_plan_is_here(entry.plan))


def _fixed_channels(document: Document, part: Channels) -> Iterator[Problem]:
    places = {entry.id: index for index, entry in enumerate(part.entries)}
    phones = {entry.id for entry in part.entries if entry.phone}
    for name in ALWAYS:
        if name not in phones:
            keys = ("kanalen", places[name]) if name in places else ()
            yield document.problem(keys, texts.fixed_channel_missing(name))
