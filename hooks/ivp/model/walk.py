"""Walk a part of the model: every part in it, and every value of a marked kind, with its way."""

from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_args

from ..source import Keys
from .base import Part

M = TypeVar("M")


def parts(part: Part, way: Keys = ()) -> Iterator[tuple[Keys, Part]]:
    """Yield a part and every part within it, each with its way in YAML keys, after `way`."""
    if not _walked or _walked[0] is not part or _walked[1] != way:
        found: list[tuple[Keys, Part]] = []
        _collect(part, way, found)
        _walked[:] = [part, way, found]
    return iter(_walked[2])


_walked: list[Any] = []
"""What was walked last, its way, and what is in it: many rules look at the same plan in turn."""


def _collect(part: Part, way: Keys, found: list[tuple[Keys, Part]]) -> None:
    found.append((way, part))
    values = vars(part)
    for name, key in _holders(type(part)):
        if not (value := values[name]):
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    _collect(item, (*way, key, index), found)
        elif isinstance(value, Part):
            _collect(value, (*way, key), found)


def marked(part: Part, mark: type[M]) -> Iterator[tuple[Keys, str, M]]:
    """Yield every text within a part whose type carries such a mark, with its way and the mark."""
    for keys, inner in parts(part):
        values = vars(inner)
        for name, key, found in _marked_fields(type(inner), cast("Hashable", mark)):
            value = values[name]
            if isinstance(value, str):
                yield (*keys, key), value, found
            elif isinstance(value, tuple):
                yield from (((*keys, key, index), item, found) for index, item in enumerate(value))


def alias(kind: type[Part], name: str) -> str:
    """Return the YAML key of a field."""
    return _keys(kind)[name]


@cache
def _keys(kind: type[Part]) -> Mapping[str, str]:
    """Return the fields of a part, each with its YAML key."""
    return {name: info.alias or name for name, info in kind.model_fields.items()}


@cache
def _holders(kind: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a part that can hold parts, each with its YAML key."""
    return tuple(
        (name, key)
        for name, key in _keys(kind).items()
        if _can_hold(kind.model_fields[name].annotation)
    )


def _can_hold(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(map(_can_hold, get_args(annotation)))


@cache
def _marked_fields(kind: type[Part], mark: Any) -> tuple[tuple[str, str, Any], ...]:
    return tuple(
        (name, info.alias or name, found)
        for name, info in kind.model_fields.items()
        for found in (*info.metadata, *_metadata(info.annotation))
        if isinstance(found, mark)
    )


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _metadata(argument)
