"""What must hold across parts and files: references, ids, periods and links."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from . import richtext, texts
from .errors import Problem
from .library import SHARED, Library
from .model import Part, Plan, Ref, RichText
from .model.shared import Channels, Icons, Municipalities, SharedList
from .model.walk import marked
from .source import Document, Keys

RESERVED = (
    "acties", "achtergrond", "begrippen", "cijfers", "meedoen", "organisatie", "partners",
    "wijzigingen",
)  # fmt: skip
"""Names of a plan's own pages, which a topic cannot take."""

ALWAYS = ("112", "politie-geen-spoed", "meld-misdaad-anoniem")
"""The channels whose telephone number stands on every page, in this order."""


def check(library: Library, icons: Path) -> Iterator[Problem]:
    """Yield every broken rule; `icons` is the folder with the theme's pictures."""
    for document, part in library.documents:
        yield from _references(library, document, part)
        yield from _unsafe_links(document, part)
        if isinstance(part, Plan):
            yield from _plan(library, document, part)
        if isinstance(part, SharedList):
            yield from _shared_list(document, part)
        if isinstance(part, Icons):
            yield from _icons(document, part, icons)
        if isinstance(part, Channels):
            yield from _fixed_channels(document, part)


def check_links(library: Library, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield every link in running text to a page that is not among the site's addresses."""
    for document, part in library.documents:
        for keys, text, _ in marked(part, RichText):
            for target in richtext.links(text):
                if target.startswith("/") and target.partition("#")[0] not in addresses:
                    yield document.problem(keys, texts.dead_link(target, _near(target, addresses)))


def _plan(library: Library, document: Document, plan: Plan) -> Iterator[Problem]:
    slug = document.file.rpartition("/")[2].removesuffix(".yaml")
    good = "-".join(re.findall(r"[a-z0-9]+", slug.lower()))
    if slug != good:
        yield document.problem((), texts.bad_file_name(slug, f"{good}.yaml"))
    if plan.period.end < plan.period.start:
        message = texts.period_backwards(plan.period.start, plan.period.end)
        yield document.problem(("looptijd", "tot"), message)
    if not plan.topics:
        yield document.problem((), texts.no_topics())
    ids: list[tuple[Keys, str]] = [
        ((level, index, "id"), topic.id)
        for level, topics in plan.levels.items()
        for index, topic in enumerate(topics)
    ]
    yield from _unique(document, ids)
    for keys, value in ids:
        if value in RESERVED:
            yield document.problem(keys, texts.reserved_id(value, RESERVED))
    known = library.entries.get("gemeenten", {})
    for keys, code, reference in marked(plan, Ref):
        outside = reference.kind == "gemeenten" and code not in plan.municipalities
        if outside and code in known:
            name = known[code].name
            yield document.problem(keys, texts.municipality_not_in_plan(code, name))


def _shared_list(document: Document, part: SharedList) -> Iterator[Problem]:
    field = "code" if isinstance(part, Municipalities) else "id"
    name = document.file.rpartition("/")[2].removesuffix(".yaml")
    ids = (((name, index, field), entry.id) for index, entry in enumerate(part.entries))
    yield from _unique(document, ids)


def _unique(document: Document, ids: Iterable[tuple[Keys, str]]) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for keys, value in ids:
        if value in lines:
            yield document.problem(keys, texts.duplicate_id(value, lines[value]))
        lines.setdefault(value, document.problem(keys, "").line)


def _references(library: Library, document: Document, part: Part) -> Iterator[Problem]:
    """Find values that name an entry which does not exist."""
    for keys, value, reference in marked(part, Ref):
        if reference.kind == "onderwerpen" and isinstance(part, Plan):
            names = {topic.id: topic.title for topic in part.topics}
            home = "dit plan"
        else:
            entries = library.entries.get(reference.kind)
            if entries is None:
                continue
            names = {key: entry.name for key, entry in entries.items()}
            home = f"plans/{SHARED}/{reference.kind}.yaml"
        if value not in names:
            guess = _by_name(value, names) or _near(value, names)
            message = texts.unknown_reference(reference.kind, value, guess, home)
            yield document.problem(keys, message)


def _unsafe_links(document: Document, part: Part) -> Iterator[Problem]:
    for keys, text, _ in marked(part, RichText):
        for target in richtext.links(text):
            if not richtext.is_safe(target):
                yield document.problem(keys, texts.bad_link(target))


def _icons(document: Document, part: Icons, icons: Path) -> Iterator[Problem]:
    for index, icon in enumerate(part.entries):
        if not (icons / f"{icon.file}.svg").is_file():
            yield document.problem(("iconen", index, "bestand"), texts.no_icon_file(icon.file))


def _fixed_channels(document: Document, part: Channels) -> Iterator[Problem]:
    phones = {entry.id for entry in part.entries if entry.phone}
    for name in ALWAYS:
        if name not in phones:
            yield document.problem((), texts.fixed_channel_missing(name))


def _by_name(value: str, names: Mapping[str, str]) -> str | None:
    """Return the id of what the editor called by its readable name."""
    return next((key for key, name in names.items() if name.casefold() == value.casefold()), None)


def _near(value: str, names: Iterable[str]) -> str | None:
    found = get_close_matches(value, list(names), n=1, cutoff=0.6)
    return found[0] if found else None
