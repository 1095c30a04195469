"""What YAML reads without complaint, but otherwise than the editor meant it."""

import re
from collections.abc import Iterator

import yaml

from .characters import unwanted
from .errors import Message
from .layout import culprit, layout
from .texts import files as texts

HARD_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like one, but do not count as one in YAML."""

HARD_SPACE_IN_KEY = re.compile(f"[{HARD_SPACE}]")
HARD_SPACE_AFTER_SIGN = re.compile(f"(?:-|[\\w-]+:)[{HARD_SPACE}]")
"""A dash or a field's name that became part of a value."""

SWALLOWED = re.compile(r"\n( *)(?:- +)*[\w-]+:(?=\s)")
"""A field within quotation marks."""

CUT = re.compile(r"[ \t]+(#\S)")
"""A comment after a value that may well be a part of it: `Onze #1 actie`."""

CUT_AFTER_SIGN = re.compile(r"[|>]\S*[ \t]+(#\S)")
"""The same after the sign that announces a text."""

BULLET = re.compile(r"-(?=\S)|[–—•·]")
"""What was meant as the dash of an item."""

ITEM = re.compile(r"\n[ \t]*(- +\S)")
"""A line within a value that looks like an item of a list."""

OPENED = re.compile(r"(?<!\w)'(?=\S)")
"""An apostrophe that may open a quotation: before a word, not within one."""


NEAR = 2000
"""How many characters above a slip may have to do with it."""


def in_key(event: yaml.ScalarEvent, content: str) -> Iterator[tuple[int, Message]]:
    """Yield each slip in the name of a field, by its position in the content."""
    start, end = _span(event)
    yield from _escapes(event, content)
    if found := HARD_SPACE_IN_KEY.search(event.value):
        yield max(content.find(found[0], start, end), start), texts.hard_space()


def in_value(event: yaml.ScalarEvent, content: str) -> Iterator[tuple[int, Message]]:
    """Yield each slip in a value, by its position in the content."""
    start, end = _span(event)
    is_plain = not event.style
    yield from _escapes(event, content)
    cut = CUT_AFTER_SIGN.match(content, start) if event.style in ("|", ">") else None
    if cut := cut or CUT.match(content, end):
        yield cut.start(1), texts.text_after_hash()
    if is_plain and (found := HARD_SPACE_AFTER_SIGN.match(content, start, end)):
        yield found.end() - 1, texts.hard_space()
    if is_plain and _only_closes(event.value):
        yield start, texts.unopened()
    if is_plain and (found := ITEM.search(content, start, end)):
        if BULLET.match(content, start):
            yield start, texts.no_dash()
        else:
            yield _item_in_value(content, found.start(1))


def _item_in_value(content: str, position: int) -> tuple[int, Message]:
    """Tell of an item that became part of the value above it, or of that value's place."""
    start = content.rfind("\n", 0, max(0, position - NEAR)) + 1
    lines = content[start : position + 1].split("\n")
    number, why = culprit(lines, content.count("\n", start, position) + 1)
    if why != "first line":
        return position, texts.item_in_value()
    before = sum(len(line) + 1 for line in lines[: number - 1])
    return start + before + layout(lines[number - 1]).indent, texts.first_out_of_line()


def _only_closes(value: str) -> bool:
    """Tell whether a value ends with a quotation mark that nothing in it opens.

    A curly one may open it. After s, x or z an apostrophe may be a genitive, as in *Frans'*.
    """
    if value.endswith('"'):
        return value.count('"') % 2 == 1 and not re.search("[“”„]", value)
    is_apostrophe = value.endswith("'") and value[-2:-1] not in "sxz"
    return is_apostrophe and not OPENED.search(value)


def swallows_fields(event: yaml.ScalarEvent, content: str) -> bool:
    """Tell whether a quoted value goes on over fields below it: it was not closed."""
    start, end = _span(event)
    if not event.style or event.style not in "\"'":
        return False
    first_line = content[content.rfind("\n", 0, start) + 1 : start]
    indent = len(first_line) - len(first_line.lstrip(" "))
    return any(len(found[1]) <= indent for found in SWALLOWED.finditer(content, start, end))


def _escapes(event: yaml.ScalarEvent, content: str) -> Iterator[tuple[int, Message]]:
    """Yield what must not stand in a text, and was typed with a backslash."""
    start, end = _span(event)
    has_code = event.style == '"' and "\\" in content[start:end]
    if has_code and next(unwanted(event.value), None):
        yield start, texts.backslash()


def _span(event: yaml.ScalarEvent) -> tuple[int, int]:
    """Return where in the content an event begins and ends."""
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)
