"""From plain data to the model, and from pydantic's findings to problems at their line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..errors import MAX_PROBLEMS, Message, PlanError, Problem
from ..source import Document, Keys
from ..texts import fields as texts
from .base import Part
from .example import example
from .meant import meaning, strays
from .ways import part_at, required

P = TypeVar("P", bound=Part)

ONE_VALUE = ("string_type", "int_type", "bool_type", "date_type")
"""Pydantic's names for finding something else where one value belongs."""

Way = tuple[Keys, ErrorDetails]
"""What pydantic found, with the way in YAML keys."""

TOO_MUCH = ("string_too_long", "too_long")
"""Its names for what has the right form, so that an example does not help."""


def parse(document: Document, kind: type[P]) -> P:
    """Return the document's data as a `kind`. Raises PlanError with all its problems."""
    try:
        return kind.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MAX_PROBLEMS]
        raise PlanError(_problems(document, kind, found)) from None


def _problems(
    document: Document, kind: type[Part], found: Sequence[ErrorDetails]
) -> Iterator[Problem]:
    ways = [(_typed(document, details["loc"]), details) for details in found]
    for item, home in strays(document, kind, (keys for keys, _ in _unknown(ways))).items():
        ways = [way for way in ways if not _is_from(item, way[0])]
        message = texts.item_of_other_list(str(item[-2]), home)
        yield document.problem(item, _with_example(message, kind, (home,)))
    unknown = {keys for keys, _ in _unknown(ways)}
    missing = {keys for keys, details in ways if details["type"] == "missing"}
    missing -= document.key_places.keys()
    explained: set[Keys | None] = set()
    for keys in unknown:
        message, meant = meaning(document, kind, keys, unknown, missing)
        explained.add(meant)
        message = _with_example(message, kind, meant) if meant else message
        yield document.problem(keys, message, at_key=True)
    for keys in missing - explained:
        yield _missing(document, kind, keys)
    for keys, details in ways:
        if keys not in unknown and keys not in missing:
            yield from _wrong(document, kind, keys, details)


def _unknown(ways: Sequence[Way]) -> Iterator[Way]:
    return ((keys, details) for keys, details in ways if details["type"] == "extra_forbidden")


def _is_from(item: Keys, keys: Keys) -> bool:
    """Tell whether a way leads into this item of a list, or into a later one."""
    *way, first = item
    rest = keys[len(way) :]
    return list(keys[: len(way)]) == way and bool(rest) and int(rest[0]) >= int(first)


def _missing(document: Document, kind: type[Part], keys: Keys) -> Problem:
    """Tell of a field that is not there, at the name of its group or the start of its item."""
    message = _with_example(texts.missing_field(str(keys[-1])), kind, keys)
    group = keys[:-1]
    is_named = bool(group) and isinstance(group[-1], str)
    return document.problem(group, message, at_key=is_named)


def _wrong(
    document: Document, kind: type[Part], keys: Keys, details: ErrorDetails
) -> Iterator[Problem]:
    if details["type"] == "missing":
        message = _with_example(texts.empty_field(str(keys[-1])), kind, keys)
        yield document.problem(keys, message, at_key=True)
        return
    if details["type"] == "too_short" and details["input"]:
        return  # one of its items is wrong, which is told at that item
    message = _wrong_value(part_at(kind, keys), keys, details)
    if not message.example and details["type"] not in TOO_MUCH:
        message = _with_example(message, kind, keys)
    yield document.problem(keys, message)


def _with_example(message: Message, kind: type[Part], keys: Keys) -> Message:
    """Add the field that the way leads to, or the list whose item it leads to, as it should be."""
    way = keys[:-1] if isinstance(keys[-1], int) else keys
    return replace(message, example=example(part_at(kind, way[:-1]), str(way[-1])))


def _typed(document: Document, keys: Keys) -> Keys:
    """Return the way as typed: without the 0 of a list of one that was written without a dash."""
    typed: Keys = ()
    for key in keys:
        if key != 0 or isinstance(document.at(typed), list):
            typed = (*typed, key)
    return typed


def _wrong_value(part: type[Part], keys: Keys, details: ErrorDetails) -> Message:
    value, context, found = details["input"], details.get("ctx", {}), details["type"]
    where = _where(keys)
    if found == "literal_error":
        choices = _choices(context["expected"])
        guess = get_close_matches(str(value).lower(), choices, n=1, cutoff=0.6)
        message = texts.not_a_choice(where, value, guess[0] if guess else None, choices)
        return replace(message, example=f"{keys[-1]}: {guess[0]}") if guess else message
    messages = {
        "pattern": lambda: texts.expected(where, context["expected"], value),
        "no_day": lambda: texts.expected(where, context["expected"], value, texts.no_such_day()),
        "string_too_long": lambda: texts.too_long(where, len(value), context["max_length"]),
        "string_too_short": lambda: texts.empty_field(str(keys[-1])),
        "too_short": lambda: texts.empty_list(str(keys[-1])),
        "too_long": lambda: texts.too_many(where, context["actual_length"], context["max_length"]),
        "tuple_type": lambda: texts.expected(where, texts.a_list(), value),
        "model_type": lambda: texts.expected(
            where, texts.group(required(part)), value, _slip(keys, value)
        ),
        **dict.fromkeys(
            ONE_VALUE,
            lambda: texts.expected(where, texts.one_value(), value, _slip(keys, value)),
        ),
    }
    return messages[found]() if found in messages else texts.expected(where, details["msg"], value)


def _slip(keys: Keys, value: Any) -> str:
    """Return how a colon may have made one thing of another."""
    if isinstance(value, dict) and isinstance(keys[-1], int):
        return texts.colon_in_item()
    has_field = isinstance(value, str) and re.match(r"[a-z_]+:\S", value)
    return texts.no_space_after_colon() if has_field else ""


def _where(keys: Keys) -> str:
    """Return how a message calls a field, or an item of a list."""
    if isinstance(keys[-1], int) and len(keys) > 1:
        return texts.item(keys[-1] + 1, str(keys[-2]))
    return texts.field(str(keys[-1]))


def _choices(expected: str) -> list[str]:
    """Take pydantic's "'a', 'b' or 'c'" apart."""
    return [choice.strip("'") for choice in expected.replace(" or ", ", ").split(", ")]
