"""What each field of a part may hold, read from its type: the schema and the manual follow it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from ..texts import manual as texts
from .base import ONE_OR_MORE, SINGLE, OwnWords, Part, Ref, RichText, Typed
from .help import help_of


@dataclass(frozen=True)
class Group:
    """A group of fields."""

    part: type[Part]


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Value:
    """One value: text, a name of something elsewhere, or what is typed in a fixed way."""

    limit: int | None
    is_line: bool
    is_rich: bool
    ref: str | None
    typed: Typed | None


@dataclass(frozen=True)
class Many:
    """A list, or with `or_one` also one thing without a list around it."""

    item: "Shape"
    least: int
    most: int | None
    or_one: bool


Shape = Group | Choice | Value | Many


@dataclass(frozen=True)
class Field:
    """A field by its YAML key. The examples of a list are its items; a group has none."""

    key: str
    help: str
    is_required: bool
    shape: Shape
    examples: tuple[str, ...]

    @property
    def group(self) -> type[Part] | None:
        """The part that the field holds, or holds a list of."""
        shape = self.shape.item if isinstance(self.shape, Many) else self.shape
        return shape.part if isinstance(shape, Group) else None


@cache
def fields(kind: type[Part]) -> tuple[Field, ...]:
    """Return the fields of a part, in the order of the model."""
    return tuple(
        Field(
            info.alias or name,
            help_of(kind).get(name, ""),
            info.is_required(),
            _shape(info.annotation, info.metadata),
            tuple(info.examples or ()),
        )
        for name, info in kind.model_fields.items()
    )


def in_words(shape: Shape) -> str:
    """Say in Dutch what belongs in a field."""
    match shape:
        case Group():
            return texts.group()
        case Choice(words):
            return texts.choice(words)
        case Many(item, least, most, or_one):
            a_list = texts.a_list(in_words(item), least, most)
            return texts.one_or_more(in_words(item), a_list) if or_one else a_list
        case Value(limit, is_line, is_rich, ref, typed):
            say = texts.line if is_line else texts.running_text if is_rich else texts.text
            expected = typed.expected if typed else say(limit)
            return texts.REFERENCES[ref] if ref else expected


def _shape(annotation: Any, marks: Iterable[Any] = ()) -> Shape:
    """Return the shape of a type, by what it is under its marks and without its None."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(inner[0], (*_flat(inner[1:]), *marks))
    if origin in (Union, UnionType):
        (other,) = set(inner) - {NoneType}
        return _shape(other, marks)
    if origin is Literal or annotation is bool:
        return Choice(inner or texts.YES_OR_NO)
    if origin is not tuple and issubclass(annotation, Part):
        return Group(annotation)
    found = _Marks(marks)
    if origin is tuple:
        return Many(_shape(inner[0]), found.least, found.most, found.or_one)
    return Value(found.most, found.is_line, found.is_rich, found.ref, found.typed)


def _flat(marks: Iterable[Any]) -> Iterator[Any]:
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else [mark]


class _Marks:
    """What the marks in a type say. A kind of mark that is not known here is a TypeError."""

    least = 0
    most: int | None = None
    is_line = is_rich = or_one = False
    ref: str | None = None
    typed: Typed | None = None

    def __init__(self, marks: Iterable[Any]) -> None:
        for mark in marks:
            if hasattr(mark, "min_length"):
                self.least = mark.min_length
            elif hasattr(mark, "max_length"):
                self.most = mark.max_length
            elif isinstance(mark, Ref):
                self.ref = mark.kind
            elif isinstance(mark, Typed):
                self.typed = mark
            elif isinstance(mark, RichText):
                self.is_rich = True
            elif mark == SINGLE:
                self.is_line = True
            elif mark == ONE_OR_MORE:
                self.or_one = True
            elif not isinstance(mark, OwnWords):
                raise TypeError(mark)
