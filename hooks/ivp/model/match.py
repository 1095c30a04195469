"""Which items of two versions of a list are the same one, and what an item is called."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any, TypeVar

from .base import Part
from .shape import Choice, Field, Many, Value, fields

P = TypeVar("P", bound=Part)
Pair = tuple[P | None, P | None]
"""An item before and after; None where it was not there yet, or is no longer."""

ALIKE = 0.6
"""From this share of equal text on, two items are one that was rewritten."""

COMPARED = 400
"""More pairs than this are not compared by their text, and so many characters of each are."""


def attributes(kind: type[Part]) -> list[tuple[str, Field]]:
    """Return the fields of a part, each with the name of its attribute."""
    return list(zip(kind.model_fields, fields(kind), strict=True))


def label_field(part: Part) -> str:
    """Return the attribute that says what a part is about: its title, its name, its text."""
    return next((name for name in _labels(type(part)) if getattr(part, name)), "")


def pairs(before: Sequence[P], after: Sequence[P]) -> list[Pair[P]]:
    """Return every item of both lists: in the order of `after`, and then what went.

    Items are the same when they have one id, else one name (and one municipality, where an item
    is of one); of what remains, when most of their text is the same.
    """
    olds = defaultdict[Any, list[P]](list)
    for item in before:
        olds[_identity(item)].append(item)
    found: list[Pair[P]] = []
    for item in after:
        same = olds[_identity(item)]
        found.append((same.pop(0) if same else None, item))
    gone = [item for item in before if any(item is left for left in olds[_identity(item)])]
    if len(gone) * sum(old is None for old, _ in found) <= COMPARED:
        for index, (old, new) in enumerate(found):
            if old is None and new is not None and (best := _most_alike(new, gone)):
                gone = [left for left in gone if left is not best]
                found[index] = best, new
    return [*found, *((old, None) for old in gone)]


def replaced(before: Sequence[P], after: Sequence[P]) -> tuple[P, P] | None:
    """Return the one item that went and the one in its place, when nothing else came or went.

    What names something elsewhere, or has an id, is never another in place of the same.
    """
    found = pairs(before, after)
    gone = [old for old, new in found if new is None and old is not None]
    come = [new for old, new in found if old is None and new is not None]
    if not len(gone) == len(come) == 1 or len(before) != len(after):
        return None
    [old], [new] = gone, come
    is_there = any(pair[0] is old and pair[1] is new for pair in zip(before, after, strict=True))
    return (old, new) if is_there and _is_named_by_itself(new) else None


def alike(old: Part, new: Part) -> bool:
    """Tell whether most of the text of two parts is the same."""
    return _likeness(old, new) >= ALIKE


def _is_named_by_itself(part: Part) -> bool:
    known = dict(attributes(type(part)))
    field = known.get(label_field(part)) if "id" not in known else None
    shape = field.shape.item if field and isinstance(field.shape, Many) else field and field.shape
    return isinstance(shape, Value) and not shape.ref and not shape.typed


def _most_alike(new: P, gone: Sequence[P]) -> P | None:
    """Return the item that is most like a new one, if one is alike enough."""
    likeness: Mapping[int, float] = {index: _likeness(old, new) for index, old in enumerate(gone)}
    best = max(likeness, key=lambda index: likeness[index], default=-1)
    return gone[best] if best >= 0 and likeness[best] >= ALIKE else None


def _likeness(old: Part, new: Part) -> float:
    return SequenceMatcher(None, _text(old), _text(new), autojunk=False).ratio()


def _text(part: Part) -> str:
    given = part.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return "\n".join(str(value) for value in given.values())[:COMPARED]


def _identity(part: Part) -> Any:
    given = getattr(part, "id", None) or getattr(part, label_field(part), None)
    return given, getattr(part, "municipality", None)


@cache
def _labels(kind: type[Part]) -> tuple[str, ...]:
    """Return the attributes that can name a part, the best first.

    What must be there goes before what may be absent, and a line before a text or a number.
    """
    rated = [
        (_rating(field), place, name)
        for place, (name, field) in enumerate(attributes(kind))
        if field.key not in ("id", "gemeenten") and not field.group
    ]
    return tuple(name for _, _, name in sorted(rated))


def _rating(field: Field) -> tuple[bool, int]:
    shape = field.shape.item if isinstance(field.shape, Many) else field.shape
    is_many = isinstance(field.shape, Many) and not field.shape.or_one
    match shape:
        case Value(is_rich=True):
            rate = 1
        case Value(typed=None) | Choice():
            rate = 0
        case _:
            rate = 2
    return not field.is_required, rate + 3 * is_many
