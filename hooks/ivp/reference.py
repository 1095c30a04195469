"""The part of the manual that explains every field; it follows from the model."""

import re
from collections.abc import Iterator
from functools import cache
from textwrap import indent

from .model import Part, Plan, Sourced
from .model.example import example
from .model.shape import Field, in_words
from .model.shape import fields as fields_of
from .model.shared import LISTS
from .texts import manual as texts

START, END = "<!-- velden -->", "<!-- /velden -->"

Uses = dict[type[Part], list[tuple[type[Part], Field]]]
"""The fields that hold each part, each with the part that it is a field of."""


def insert(manual: str) -> str:
    """Return the manual with the fields as they are now, between its two marks."""
    before, start, rest = manual.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"{START} … {END}")
    return f"{before}{START}\n\n{fields()}\n{END}{after}"


def fields() -> str:
    """Return Markdown: each part of a plan and of the shared lists, with each of its fields."""
    parts: list[type[Part]] = [Plan, Sourced, *_uses()]
    text = "\n".join(line for kind in parts for line in _section(kind))
    return re.sub(r"\n{3,}", "\n\n", text)


def _section(kind: type[Part]) -> Iterator[str]:
    yield from (f"### {texts.fields_of(_title(kind))}", "")
    for parent, field in _uses().get(kind, [])[:1]:
        yield from (*_block(example(parent, field.key)), "")
    yield from (line for field in _own(kind) for line in _field(kind, field))
    yield ""
    if issubclass(kind, Sourced) and kind is not Sourced:
        yield from (texts.also_here(_link(texts.ALMOST_EVERY_GROUP, Sourced)), "")


def _field(kind: type[Part], field: Field) -> Iterator[str]:
    holds = texts.belongs_here(in_words(field.shape))
    line = texts.field(field.key, is_required=field.is_required, explained=field.help, holds=holds)
    shown = example(kind, field.key)
    if field.group:
        yield f"- {line} {_link(texts.names([field.key]), field.group)}"
    elif "\n" in shown:
        yield from (f"- {line}", "", *(indent(row, "  ") for row in _block(shown)), "")
    else:
        yield f"- {line} {texts.example(shown)}"


def _block(yaml: str) -> tuple[str, ...]:
    return ("```yaml", *yaml.splitlines(), "```")


def _link(name: str, kind: type[Part]) -> str:
    """Return a link to the section of a part, by the id that forges make of its heading."""
    heading = texts.fields_of(_title(kind))
    anchor = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
    return texts.see_fields_of(name, anchor)


@cache
def _title(kind: type[Part]) -> str:
    """Return how the manual calls a part: by the keys of the fields that hold it."""
    if kind in (Plan, Sourced):
        return texts.THE_PLAN if kind is Plan else texts.ALMOST_EVERY_GROUP
    parent, first = _uses()[kind][0]
    if parent in LISTS.values():
        return texts.shared_list(first.key)
    keys = list(dict.fromkeys(field.key for _, field in _uses()[kind]))
    others = {field.key for part, uses in _uses().items() if part is not kind for _, field in uses}
    name = texts.names(keys)
    return texts.within(name, _title(parent)) if others & {*keys} else name


@cache
def _uses() -> Uses:
    """Return the uses of every part, in the order in which a reader of the model meets them."""
    uses: Uses = {}
    roots: list[type[Part]] = [Sourced, Plan, *LISTS.values()]
    for root in roots:
        _collect(root, uses)
    return uses


def _collect(kind: type[Part], uses: Uses) -> None:
    for field in _own(kind):
        if group := field.group:
            is_new = group not in uses
            uses.setdefault(group, []).append((kind, field))
            if is_new:
                _collect(group, uses)


def _own(kind: type[Part]) -> tuple[Field, ...]:
    """Return the fields of a part without the two that almost every part has."""
    shared = fields_of(Sourced) if issubclass(kind, Sourced) and kind is not Sourced else ()
    return tuple(field for field in fields_of(kind) if field not in shared)
