"""From plain data to the model, and from pydantic's findings to problems at their line."""

from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .. import texts
from ..errors import PlanError, Problem
from ..source import Document, Keys
from .base import Part

P = TypeVar("P", bound=Part)

SHAPES = {
    "string_type": "één waarde",
    "int_type": "één waarde",
    "bool_type": "één waarde",
    "date_type": "één waarde",
    "tuple_type": "een lijst, met elk punt na een streepje op een eigen regel,",
    "model_type": "een groepje velden",
}
"""What a field expects, by pydantic's name for finding something of another shape."""


def parse(document: Document, kind: type[P]) -> P:
    """Return the document's data as a `kind`. Raises PlanError with all its problems."""
    try:
        return kind.model_validate(document.data)
    except ValidationError as error:
        problems = [_problem(document, kind, details) for details in error.errors()]
        raise PlanError(problems) from None


def _problem(document: Document, kind: type[Part], details: ErrorDetails) -> Problem:
    keys = _typed(document, details["loc"])
    name = str(keys[-1]) if keys else ""
    match details["type"]:
        case "extra_forbidden":
            return document.problem(keys, _unknown(kind, keys), at_key=True)
        case "missing":
            is_empty = keys in document.key_places
            message = texts.empty_field(name) if is_empty else texts.missing_field(name)
            return document.problem(keys if is_empty else keys[:-1], message, at_key=is_empty)
    return document.problem(keys, _wrong_value(name, details))


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


def _unknown(kind: type[Part], keys: Keys) -> str:
    known = aliases(_part_at(kind, keys[:-1]))
    name = str(keys[-1])
    guess = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return texts.unknown_field(name, guess[0] if guess else None, known)


def _wrong_value(name: str, details: ErrorDetails) -> str:
    value, context = details["input"], details.get("ctx", {})
    match details["type"]:
        case "pattern":
            message = texts.expected(name, context["expected"], value)
        case "literal_error":
            choices = _choices(context["expected"])
            guess = get_close_matches(str(value).lower(), choices, n=1, cutoff=0.6)
            message = texts.not_a_choice(name, value, guess[0] if guess else None, choices)
        case "string_too_long":
            message = texts.too_long(name, len(value), context["max_length"])
        case "string_too_short":
            message = texts.empty_field(name)
        case "too_short":
            message = texts.too_few(name, context["min_length"])
        case "too_long":
            message = texts.too_many(name, context["actual_length"], context["max_length"])
        case other:
            message = texts.expected(name, SHAPES.get(other, details["msg"]), value)
    return message


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
