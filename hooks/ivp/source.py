"""From a YAML file to plain data in which every value knows its line.

Strict on purpose: all scalars stay the text that the editor typed (`nee`, `0344`, `12:30`), and
what a plan never needs (anchors, aliases, tags, merge keys, more than one document) is refused.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from . import quick, slips
from .characters import unwanted
from .diagnosis import diagnose, unclosed
from .errors import MAX_PROBLEMS, Message, PlanError, Problem
from .quick import LOADER, MAX_DEPTH
from .texts import files as texts

DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
"""A command to YAML at the top of a file."""

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
"""What git leaves where two versions of a file differ."""

Keys = tuple[str | int, ...]
"""The way to a value: `("prioriteiten", 0, "titel")`."""

Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass(frozen=True)
class Document:
    """The data of one file, which knows the place of every key and value in it."""

    file: str
    content: str = field(repr=False)
    data: dict[str, Any]

    @property
    def stem(self) -> str:
        """The name of the file without folder and ending: for a plan its address."""
        return self.file.rpartition("/")[2].removesuffix(".yaml")

    def at(self, keys: Keys) -> Any:
        """Return the value that `keys` leads to."""
        data: Any = self.data
        for key in keys:
            data = data[key]
        return data

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

    @property
    def key_places(self) -> dict[Keys, Place]:
        """The place of every key, by the way to it."""
        return self._read_again.key_places

    @property
    def value_places(self) -> dict[Keys, Place]:
        """The place of every value, by the way to it."""
        return self._read_again.value_places

    @cached_property
    def _read_again(self) -> "_Builder":
        """What is asked for only when something is wrong: places of all take half the memory."""
        builder = _Builder(self.file, self.content)
        builder.build(yaml.parse(self.content, Loader=LOADER))
        return builder

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.content))]


def parse(raw: bytes, name: str) -> Document:
    """Parse the bytes of a YAML file. Raises PlanError with all problems found in it."""
    content = _decoded(raw, name)
    builder = _Builder(name, content)
    for position, message in unwanted(content):
        builder.note(_place_at(content, position), message)
    if found := DIRECTIVE.match(content):
        builder.note(_place_at(content, found.end() - 1), texts.directive())
    if found := CONFLICT.search(content):
        builder.note(_place_at(content, found.start()), texts.conflict())
    if builder.problems:
        raise PlanError(builder.problems)
    if data := quick.read(content):
        return Document(name, content, data)
    try:
        data = builder.build(yaml.parse(content, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        (line, column), message = diagnose(error, content)
        earlier = [problem for problem in builder.problems if problem.line != line]
        raise PlanError([*earlier, Problem(name, line, column, message)]) from None
    if not builder.problems and not isinstance(data, dict):
        builder.note((1, 1), texts.no_mapping())
    if builder.problems:
        raise PlanError(builder.problems)
    return Document(name, content, data)


def _decoded(raw: bytes, name: str) -> str:
    """Return the text of a file, with one sign for the end of a line."""
    if b"\0" in raw[:4]:  # UTF-16 or UTF-32
        raise PlanError([Problem(name, 1, 1, texts.not_utf8())])
    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        raise PlanError(
            [Problem(name, *_place_at(before, len(before)), texts.not_utf8())]
        ) from None


def _place_at(content: str, position: int) -> Place:
    """Return line and column of a position in a text."""
    line_start = content.rfind("\n", 0, position) + 1
    return content.count("\n", 0, position) + 1, position - line_start + 1


class _Builder:
    """Builds data from parser events, and notes places and problems on the way."""

    def __init__(self, name: str, content: str) -> None:
        self.name = name
        self.content = content
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

    def note(self, place: Place, message: Message) -> None:
        """Keep a problem; when there are too many, the reading ends."""
        if len(self.problems) == MAX_PROBLEMS:
            message = texts.too_many_problems(MAX_PROBLEMS)
            raise PlanError([*self.problems, Problem(self.name, *place, message)])
        self.problems.append(Problem(self.name, *place, message))

    def _note(self, event: yaml.Event, message: Message) -> None:
        self.note(_place(event), message)

    def _note_slips(self, slips_: Iterator[tuple[int, Message]]) -> None:
        for position, message in slips_:
            self.note(_place_at(self.content, position), message)

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], keys: Keys) -> Any:
        """Return the value that starts with `event`; take the rest of its events."""
        self.value_places[keys] = _place(event)
        if getattr(event, "anchor", None):
            self._note(event, texts.no_anchors())
        if tag := getattr(event, "tag", None):
            self._note(event, texts.no_tags(_typed(tag)))
        if isinstance(event, yaml.ScalarEvent):
            if slips.swallows_fields(event, self.content):
                typed = self.content[event.start_mark.index :][:5] if event.start_mark else ""
                self._note(event, unclosed(typed))
                raise PlanError(self.problems)
            self._note_slips(slips.in_value(event, self.content))
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
            told = self.problems and self.problems[-1].line == _place(event)[0]
            if items[-1] is None and isinstance(event, yaml.ScalarEvent) and not told:
                self._note(event, texts.empty_item())
        return items

    def _mapping(self, events: Iterator[yaml.Event], keys: Keys) -> dict[str, Any]:
        """Return a mapping; a key without a value counts as absent."""
        mapping: dict[str, Any] = {}
        head: tuple[str, Place] | None = None
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._note(event, texts.key_is_no_text())
                self._value(event, events, (*keys, ""))
                self._value(next(events), events, (*keys, ""))
                continue
            here = (*keys, event.value)
            self._note_key(event, here, head)
            if here in self.key_places:
                here = (*keys, f"{event.value} (2)")
            self.key_places[here] = _place(event)
            value = self._value(next(events), events, here)
            head = (event.value, _place(event)) if value is None else None
            if value is not None:
                mapping[event.value] = value
        return mapping

    def _note_key(
        self, event: yaml.ScalarEvent, here: Keys, head: tuple[str, Place] | None
    ) -> None:
        """Note what is wrong with a key; `head` is the key before it when that has no value."""
        self._note_slips(slips.in_key(event, self.content))
        if event.anchor:
            self._note(event, texts.no_anchors())
        if event.tag:
            self._note(event, texts.no_tags(_typed(event.tag)))
        if here in self.key_places and head and head[0] != event.value:
            self.note(head[1], texts.head_without_fields(head[0]))
        elif here in self.key_places:
            in_item = len(here) > 1 and isinstance(here[-2], int)
            first_line = self.key_places[here][0]
            self._note(event, texts.duplicate_key(event.value, first_line, in_item=in_item))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _typed(tag: str) -> str:
    """Return a tag as the editor typed it."""
    return tag.replace("tag:yaml.org,2002:", "!!")
