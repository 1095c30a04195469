"""From plain data to the model, and from pydantic's findings to problems at their line."""

from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..errors import Message, PlanError, Problem
from ..source import Document, Keys
from ..texts import fields as texts
from .base import Part

P = TypeVar("P", bound=Part)

ONE_VALUE = ("string_type", "int_type", "bool_type", "date_type")
"""Pydantic's names for finding something else where one value belongs."""


def parse(document: Document, kind: type[P]) -> P:
    """Return the document's data as a `kind`. Raises PlanError with all its problems."""
    try:
        return kind.model_validate(document.data)
    except ValidationError as error:
        problems = [_problem(document, kind, details) for details in error.errors()]
        raise PlanError(filter(None, problems)) from None


def _problem(document: Document, kind: type[Part], details: ErrorDetails) -> Problem | None:
    keys = _typed(document, details["loc"])
    name = str(keys[-1]) if keys else ""
    match details["type"]:
        case "extra_forbidden":
            return document.problem(keys, _unknown(kind, keys), at_key=True)
        case "missing":
            is_empty = keys in document.key_places
            message = texts.empty_field(name) if is_empty else texts.missing_field(name)
            return document.problem(keys if is_empty else keys[:-1], message, at_key=is_empty)
        case "too_short" if details["input"]:
            return None  # one of its items is wrong, which is told at that item
    return document.problem(keys, _wrong_value(_part_at(kind, keys), keys, details))


def _typed(document: Document, keys: Keys) -> Keys:
    """Return the way as typed: without the 0 of a list of one that was written without a dash."""
    typed: Keys = ()
    for key in keys:
        if key != 0 or isinstance(_at(document, typed), list):
            typed = (*typed, key)
    return typed


def _at(document: Document, keys: Keys) -> Any:
    data: Any = document.data
    for key in keys:
        data = data[key]
    return data


def _unknown(kind: type[Part], keys: Keys) -> Message:
    known = aliases(_part_at(kind, keys[:-1]))
    name = str(keys[-1])
    guess = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return texts.unknown_field(name, guess[0] if guess else None, known)


def _wrong_value(part: type[Part], keys: Keys, details: ErrorDetails) -> Message:
    value, context, found = details["input"], details.get("ctx", {}), details["type"]
    where = _where(keys)
    if found == "literal_error":
        choices = _choices(context["expected"])
        guess = get_close_matches(str(value).lower(), choices, n=1, cutoff=0.6)
        return texts.not_a_choice(where, value, guess[0] if guess else None, choices)
    messages = {
        "pattern": lambda: texts.expected(where, context["expected"], value),
        "string_too_long": lambda: texts.too_long(where, len(value), context["max_length"]),
        "string_too_short": lambda: texts.empty_field(str(keys[-1])),
        "too_short": lambda: texts.empty_list(str(keys[-1])),
        "too_long": lambda: texts.too_many(where, context["actual_length"], context["max_length"]),
        "tuple_type": lambda: texts.expected(where, texts.a_list(), value),
        "model_type": lambda: texts.expected(where, texts.group(_required(part)), value),
        **dict.fromkeys(ONE_VALUE, lambda: texts.expected(where, texts.one_value(), value)),
    }
    return messages[found]() if found in messages else texts.expected(where, details["msg"], value)


def _where(keys: Keys) -> str:
    """Return how a message calls a field, or an item of a list."""
    if isinstance(keys[-1], int) and len(keys) > 1:
        return texts.item(keys[-1] + 1, str(keys[-2]))
    return texts.field(str(keys[-1]))


def _required(part: type[Part]) -> list[str]:
    return [info.alias or name for name, info in part.model_fields.items() if info.is_required()]


def _choices(expected: str) -> list[str]:
    """Take pydantic's "'a', 'b' or 'c'" apart."""
    return [choice.strip("'") for choice in expected.replace(" or ", ", ").split(", ")]


def aliases(kind: type[Part]) -> list[str]:
    """Return the YAML keys of a part, in the order of the model."""
    return [info.alias or name for name, info in kind.model_fields.items()]


def _part_at(kind: type[Part], keys: Keys) -> type[Part]:
    """Follow YAML keys down the model's types to the part in which they end."""
    for key in keys:
        if isinstance(key, int):
            continue
        for name, info in kind.model_fields.items():
            if key == (info.alias or name):
                kind = _part_in(info.annotation) or kind
    return kind


def _part_in(annotation: Any) -> type[Part] | None:
    """Find the part inside `X | None`, `tuple[X, ...]` and `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    found = (_part_in(argument) for argument in get_args(annotation))
    return next((part for part in found if part), None)
