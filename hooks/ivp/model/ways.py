"""Where a way of YAML keys leads in the model, and which keys a part has."""

from typing import Any, get_args

from ..source import Keys
from .base import Part


def aliases(kind: type[Part]) -> list[str]:
    """Return the YAML keys of a part, in the order of the model."""
    return [info.alias or name for name, info in kind.model_fields.items()]


def required(kind: type[Part]) -> list[str]:
    """Return the YAML keys that a part cannot do without."""
    return [info.alias or name for name, info in kind.model_fields.items() if info.is_required()]


def part_at(kind: type[Part], keys: Keys) -> type[Part]:
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
