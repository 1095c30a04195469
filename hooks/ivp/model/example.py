"""YAML that is right: a field as an editor may type it, composed from the model's examples."""

from collections.abc import Iterator

from .base import Part
from .shape import Field, Group, Many, fields

TELLING = (
    "naam",
    "in_het_kort", "tekst", "uitleg", "beeld", "rol", "doel", "van", "eenheid", "wanneer", "url",
    "waarvoor", "per", "bij",
)  # fmt: skip
"""The optional field that tells most about a group: the first of these that the group has."""


def example(kind: type[Part], key: str) -> str:
    """Return a field of a part, by its YAML key, with what it may hold."""
    return "\n".join(_lines(next(field for field in fields(kind) if field.key == key)))


def _lines(field: Field) -> Iterator[str]:
    """Yield a field with the required fields of its groups, and the most telling optional one.

    What no editor types, such as a snapshot, has no examples.
    """
    match field.shape:
        case Group(part) | Many(Group(part), or_one=True):
            yield f"{field.key}:"
            yield from (f"  {line}" for line in _group(part))
        case Many(Group(part)):
            yield f"{field.key}:"
            yield from _item(_group(part))
        case Many(or_one=False):
            yield f"{field.key}:"
            for text in field.examples:
                yield from _item([text])
        case _ if field.examples:
            yield f"{field.key}: {field.examples[0]}"


def _group(part: type[Part]) -> list[str]:
    optional = {field.key for field in fields(part) if not field.is_required}
    telling = next((key for key in TELLING if key in optional), None)
    chosen = (field for field in fields(part) if field.is_required or field.key == telling)
    return [line for field in chosen for line in _lines(field)]


def _item(lines: list[str]) -> Iterator[str]:
    """Put a dash before the first line of an item."""
    first, *others = lines
    yield f"  - {first}"
    yield from (f"    {line}" for line in others)
