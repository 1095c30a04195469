"""What an editor meant with a field that does not fit: another name, or another place."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice, takewhile

from ..errors import Message
from ..source import Document, Keys
from ..texts import fields as texts
from .base import Part
from .ways import aliases, part_at, required

Meaning = tuple[Message, Keys | None]
"""What to say of an unknown field, and the way to the field that was meant."""


def meaning(
    document: Document,
    kind: type[Part],
    keys: Keys,
    unknown: Collection[Keys],
    missing: Collection[Keys],
) -> Meaning:
    """Tell what is meant with the unknown field at the end of a way.

    `unknown` are the ways to all unknown fields, and `missing` to all fields that must be there
    and are not: a misspelled field is both, but only one mistake.
    """
    group, name = keys[:-1], str(keys[-1])
    known = aliases(part_at(kind, group))
    absent = [str(way[-1]) for way in missing if way[:-1] == group]
    if not _near(name, absent) and (inner := _inner(document, kind, keys)):
        spaces = document.place(inner)[1] - document.place(keys, at_key=True)[1]
        return texts.field_not_deep_enough(name, _head(inner), spaces), (*inner, name)
    if near := _near(name, absent) or _near(name, known):
        return texts.unknown_field(name, near, known), (*group, near)
    above = _above(group)
    if above is not None and name in aliases(part_at(kind, above)):
        is_free = (*above, name) not in document.key_places
        if is_free:
            return texts.field_too_deep(name, _head(group)), (*above, name)
    if len(absent) == 1 and sum(way[:-1] == group for way in unknown) == 1:
        return texts.unknown_field(name, absent[0], known), (*group, absent[0])
    return texts.unknown_field(name, None, known), None


def strays(document: Document, kind: type[Part], unknown: Iterable[Keys]) -> dict[Keys, str]:
    """Return the way to the first item of another list in each list, with the name of its own.

    This is what happens when the line with the name of the second list is lost.
    """
    found: dict[Keys, tuple[int, str]] = {}
    for *way, index, _ in (keys for keys in unknown if isinstance(keys[-2:][0], int)):
        home = _home(kind, set(document.at((*way, index))))
        if home and isinstance(index, int):
            found[tuple(way)] = min(found.get(tuple(way), (index, home)), (index, home))
    return {(*way, index): home for way, (index, home) in found.items()}


def _home(kind: type[Part], names: Collection[str]) -> str | None:
    """Return the list of a part in which an item with fields of these names fits."""
    for name in aliases(kind):
        item = part_at(kind, (name,))
        if item is not kind and set(required(item)) <= set(names) <= set(aliases(item)):
            return name
    return None


def _near(name: str, known: Iterable[str]) -> str | None:
    plain = re.sub(r"[\s_-]+", "_", name.strip().lower())
    found = get_close_matches(plain, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _inner(document: Document, kind: type[Part], keys: Keys) -> Keys | None:
    """Return the way to the group right above a field in which it would fit, if there is one."""
    *group, name = keys
    before = [(), *takewhile(lambda way: way != keys, document.key_places)][-1]
    ways = (before[:end] for end in range(len(before) - 1, len(group), -1))
    is_here = list(before[: len(group)]) == group
    return next((way for way in ways if is_here and _fits(document, kind, way, str(name))), None)


def _fits(document: Document, kind: type[Part], way: Keys, name: str) -> bool:
    """Tell whether a way leads to a group of lines that can have such a field, and has not."""
    group = document.at(way)
    if not isinstance(group, dict) or (*way, name) in document.key_places:
        return False
    is_on_lines = document.place((*way, *islice(group, 1)), at_key=True) == document.place(way)
    return is_on_lines and name in aliases(part_at(kind, way))


def _head(group: Keys) -> str:
    """Return the name of the field that a group, or the list that it is in, stands under."""
    return next(str(key) for key in reversed(group) if isinstance(key, str))


def _above(group: Keys) -> Keys | None:
    """Return the way to the group that a group, or the list that it is in, stands in."""
    if not group:
        return None
    return group[:-1] if isinstance(group[-1], str) else group[:-2]
