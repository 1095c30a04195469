"""From a YAML file of which there is nothing to tell, as of nearly all, straight to plain data.

Whatever may be a mistake is left to `source`, which knows the place of everything.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from . import slips

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 30

CLEAN = re.compile(rf"[^\n{slips.HARD_SPACE}]*[^\n{slips.HARD_SPACE}\"'](?=\n)")
"""What has no slip when it is the whole of a value without quotation marks."""


class _DoubtError(Exception):
    """Something may be wrong with the file."""


def read(content: str) -> dict[str, Any] | None:
    """Return the data of a file, or None when anything in it may be wrong."""
    event = LOADER(content).get_event
    try:
        _, _, first = event(), event(), event()
        data = _value(first, event, content, 0) if isinstance(first, MappingStartEvent) else None
        after = type(event()), type(event())
    except (_DoubtError, yaml.YAMLError):
        return None
    return data if after == (yaml.DocumentEndEvent, yaml.StreamEndEvent) else None


def _value(first: Any, event: Callable[[], Any], content: str, depth: int) -> Any:
    """Return the value that starts with an event; take the rest of its events."""
    if first.anchor or first.tag or depth == MAX_DEPTH:
        raise _DoubtError
    if type(first) is ScalarEvent:
        return _scalar(first, content)
    if type(first) is MappingStartEvent:
        return _mapping(event, content, depth + 1)
    items = []
    while type(item := event()) is not SequenceEndEvent:
        items.append(_value(item, event, content, depth + 1))
    if None in items:
        raise _DoubtError
    return items


def _scalar(event: Any, content: str) -> Any:
    found = None if event.style else CLEAN.match(content, event.start_mark.index)
    is_clean = found and found.end() == event.end_mark.index
    if not is_clean and (
        any(slips.in_value(event, content)) or slips.swallows_fields(event, content)
    ):
        raise _DoubtError
    return event.value if event.value or event.style else None


def _mapping(event: Callable[[], Any], content: str, depth: int) -> dict[str, Any]:
    """Return a mapping; a key without a value counts as absent."""
    mapping: dict[str, Any] = {}
    while type(key := event()) is not MappingEndEvent:
        is_plain = type(key) is ScalarEvent and not (key.style or key.anchor or key.tag)
        if not is_plain or key.value in mapping or not key.value.isascii():
            raise _DoubtError
        mapping[key.value] = _value(event(), event, content, depth)
    if None in mapping.values():
        return {key: value for key, value in mapping.items() if value is not None}
    return mapping
