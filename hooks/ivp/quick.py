"""From a YAML file of which there is nothing to tell, as of nearly all, straight to plain data.

Whatever may be a mistake is left to `source`, which knows the place of everything.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from . import slips

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 30

CLEAN = re.compile(rf"[^\n{slips.HARD_SPACE}]*[^\n{slips.HARD_SPACE}\"'](?=\n)")
"""What has no slip when it is the whole of a value without quotation marks."""


class _DoubtError(Exception):
    """Something may be wrong with the file."""


def read(content: str) -> dict[str, Any] | None:
    """Return the data of a file, or None when anything in it may be wrong."""
    events = iter(LOADER(content).get_event, None)
    try:
        *_, first = (next(events), next(events), next(events))
        data = _value(first, events, content, 0)
        after = [type(event) for event in events]
    except (_DoubtError, StopIteration, yaml.YAMLError):
        return None
    is_alone = after == [yaml.DocumentEndEvent, yaml.StreamEndEvent]
    return data if is_alone and isinstance(data, dict) else None


def _value(event: Any, events: Iterator[Any], content: str, depth: int) -> Any:
    """Return the value that starts with `event`; take the rest of its events."""
    if event.anchor or event.tag or depth == MAX_DEPTH:
        raise _DoubtError
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, content)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, content, depth + 1)
    items = []
    for item in events:
        if isinstance(item, yaml.SequenceEndEvent):
            break
        items.append(_value(item, events, content, depth + 1))
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


def _mapping(events: Iterator[Any], content: str, depth: int) -> dict[str, Any]:
    """Return a mapping; a key without a value counts as absent."""
    mapping: dict[str, Any] = {}
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            break
        is_plain = isinstance(key, yaml.ScalarEvent) and not (key.style or key.anchor or key.tag)
        if not is_plain or key.value in mapping or slips.HARD_SPACE_IN_KEY.search(key.value):
            raise _DoubtError
        mapping[key.value] = _value(next(events), events, content, depth)
    return {key: value for key, value in mapping.items() if value is not None}
