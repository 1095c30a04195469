"""From a YAML file to plain data in which every value knows its line.

Strict on purpose: all scalars stay the text that the editor typed (`nee`, `0344`, `12:30`), and
what a plan never needs (anchors, aliases, tags, merge keys, more than one document) is refused.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from .diagnosis import diagnose
from .errors import Message, PlanError, Problem
from .texts import files as texts

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_BYTES = 2_000_000
MAX_DEPTH = 30

Keys = tuple[str | int, ...]
"""The way to a value: `("prioriteiten", 0, "titel")`."""

Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass(frozen=True)
class Document:
    """The data of one file, with the place of every key and value in it."""

    file: str
    content: str = field(repr=False)
    data: dict[str, Any]
    key_places: dict[Keys, Place] = field(repr=False)
    value_places: dict[Keys, Place] = field(repr=False)

    def problem(
        self, keys: Keys, message: Message, *, at_key: bool = False, words: str = ""
    ) -> Problem:
        """Return a problem at `place`."""
        return Problem(self.file, *self.place(keys, at_key=at_key, words=words), message)

    def place(self, keys: Keys, *, at_key: bool = False, words: str = "") -> Place:
        """Return the place of the value or key that `keys` leads to, else of what is around it.

        With `words`, the place where these words stand in the value, also when they are wrapped.
        """
        places = self.key_places if at_key else self.value_places
        while keys and keys not in places:
            places = self.value_places
            keys = keys[:-1]
        line, column = places.get(keys, (1, 1))
        if not words:
            return line, column
        start = self._line_starts[line - 1] + column - 1
        wrapped = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = wrapped.search(self.content, start)
        position = found.start() if found else start
        line = bisect(self._line_starts, position)
        return line, position - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.content))]


def read(path: Path, name: str) -> Document:
    """Read one YAML file; `name` is how messages call it. Raises PlanError with all problems."""
    try:
        raw = path.read_bytes()
    except OSError:
        raise PlanError([Problem(name, 1, 1, texts.unreadable())]) from None
    return parse(raw, name)


def parse(raw: bytes, name: str) -> Document:
    """Parse the bytes of a YAML file. Raises PlanError with all problems found in it."""
    if len(raw) > MAX_BYTES:
        raise PlanError([Problem(name, 1, 1, texts.too_large(len(raw), MAX_BYTES))])
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        before = raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8-sig", errors="replace")) + 1
        raise PlanError([Problem(name, line, column, texts.not_utf8())]) from None
    if found := yaml.reader.Reader.NON_PRINTABLE.search(content):
        line = content.count("\n", 0, found.start()) + 1
        column = found.start() - content.rfind("\n", 0, found.start())
        raise PlanError([Problem(name, line, column, texts.unprintable(ord(found[0])))])
    builder = _Builder(name)
    try:
        data = builder.build(yaml.parse(content, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        (line, column), message = diagnose(error, content)
        earlier = [problem for problem in builder.problems if problem.line != line]
        raise PlanError([*earlier, Problem(name, line, column, message)]) from None
    if not builder.problems and not isinstance(data, dict):
        builder.problems.append(Problem(name, 1, 1, texts.no_mapping()))
    if builder.problems:
        raise PlanError(builder.problems)
    return Document(name, content, data, builder.key_places, builder.value_places)


class _Builder:
    """Builds data from parser events, and notes places and problems on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.key_places: dict[Keys, Place] = {}
        self.value_places: dict[Keys, Place] = {}

    def build(self, events: Iterator[yaml.Event]) -> Any:
        documents: list[Any] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and documents:
                self._note(event, texts.second_document())
            elif isinstance(event, yaml.NodeEvent):
                documents.append(self._value(event, events, ()))
        return documents[0] if documents else None

    def _note(self, event: yaml.Event, message: Message) -> None:
        line, column = _place(event)
        self.problems.append(Problem(self.name, line, column, message))

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], keys: Keys) -> Any:
        """Return the value that starts with `event`; take the rest of its events."""
        self.value_places[keys] = _place(event)
        if getattr(event, "anchor", None):
            self._note(event, texts.no_anchors())
        if tag := getattr(event, "tag", None):
            self._note(event, texts.no_tags(_typed(tag)))
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.value or event.style else None
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(keys) >= MAX_DEPTH:
            line, column = _place(event)
            problem = Problem(self.name, line, column, texts.too_deep(MAX_DEPTH))
            raise PlanError([*self.problems, problem])
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, keys)
        return self._mapping(events, keys)

    def _sequence(self, events: Iterator[yaml.Event], keys: Keys) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._value(event, events, (*keys, len(items))))
            if items[-1] is None and isinstance(event, yaml.ScalarEvent):
                self._note(event, texts.empty_item())
        return items

    def _mapping(self, events: Iterator[yaml.Event], keys: Keys) -> dict[str, Any]:
        """Return a mapping; a key without a value counts as absent."""
        mapping: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._note(event, texts.key_is_no_text())
                self._value(event, events, (*keys, ""))
                self._value(next(events), events, (*keys, ""))
                continue
            key = event.value
            if event.anchor:
                self._note(event, texts.no_anchors())
            if event.tag:
                self._note(event, texts.no_tags(_typed(event.tag)))
            here = (*keys, key)
            if here in self.key_places:
                self._note(event, texts.duplicate_key(key, self.key_places[here][0]))
                here = (*keys, f"{key} (2)")
            self.key_places[here] = _place(event)
            value = self._value(next(events), events, here)
            if value is not None:
                mapping[key] = value
        return mapping


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _typed(tag: str) -> str:
    """Return a tag as the editor typed it."""
    return tag.replace("tag:yaml.org,2002:", "!!")
