"""Values of the model as people read them in a sentence, without YAML, ids or markup."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from . import richtext
from .model import Part
from .model.action import Planning
from .model.match import attributes, label_field
from .model.shape import Field, Many, Value
from .texts import difference as texts
from .texts.dates import day, years

SHORTENED = 80
"""More characters than this of what names an item do not fit in a sentence."""

Names = Mapping[str, Mapping[str, str]]
"""What the entries of shared lists and the topics of the plan are called, by list and by id."""


@dataclass(frozen=True)
class Speech:
    """Says values in words; `names` are those of what other lists hold."""

    names: Names

    def label(self, part: Part) -> str:
        """Return what an item is called, on one line and not too long."""
        name = label_field(part)
        field = next((f for attribute, f in attributes(type(part)) if attribute == name), None)
        words = (
            " ".join(self.listed(field, getattr(part, name)).split()).rstrip(".") if field else ""
        )
        return words if len(words) <= SHORTENED else words[: SHORTENED - 1].rstrip() + "…"

    def listed(self, field: Field, value: Any) -> str:
        """Return a value, or all values of a list."""
        many = value if isinstance(value, tuple) else (value,)
        return ", ".join(self.shown(field, one) for one in many)

    def in_words(self, part: Part | None) -> str:
        """Return the plain values of a group of fields."""
        if part is None:
            return ""
        if isinstance(part, Planning):
            return _planning(part)
        fields = [(name, field) for name, field in attributes(type(part)) if not field.group]
        plain = [(name, field) for name, field in fields if not is_rich(field)]
        given = [(field, getattr(part, name)) for name, field in plain]
        return ", ".join(self.listed(field, value) for field, value in given if value)

    def shown(self, field: Field, value: Any) -> str:
        """Return a value as people read it: names for ids, Dutch dates, plain text."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return texts.YES if value else texts.NO
        if isinstance(value, date):
            return day(value)
        shape = field.shape.item if isinstance(field.shape, Many) else field.shape
        if isinstance(shape, Value) and shape.ref:
            return self.names.get(shape.ref, {}).get(value, str(value))
        return richtext.plain(value) if is_rich(field) else str(value)


def is_rich(field: Field) -> bool:
    """Tell whether a field holds running text, or a list of it."""
    shape = field.shape.item if isinstance(field.shape, Many) else field.shape
    return isinstance(shape, Value) and shape.is_rich


def _planning(part: Planning) -> str:
    """Return when an action is carried out."""
    if part.kind == "doorlopend" or not part.start:
        return part.printed or part.kind
    if part.kind == "vanaf":
        return f"vanaf {part.start}"
    return years(part.start, part.end or part.start)
