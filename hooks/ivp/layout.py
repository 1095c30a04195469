"""How the lines of a YAML file stand under each other, as an editor sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Literal

FIELD = re.compile(r"(?P<name>[^\s:#'\"\[{-][^:#]*):(?:\s+(?P<value>[^\s#].*)|\s*(?:#.*)?)$")
WORD = re.compile(r"[a-z_]+$")
TEXT = re.compile(r"[|>][-+]?$")
"""What announces a text on the lines below."""

STEP = 2
"""How far lines indent, as far as one can tell from a single line."""

Why = Literal["too right", "too left", "first line", "first line of text", "no field"]


@dataclass(frozen=True)
class Line:
    """A line: its indentation, the column of its text behind dashes, and the value of a field."""

    indent: int
    column: int
    text: str
    is_field: bool
    value: str

    @property
    def is_item(self) -> bool:
        """Whether the line begins an item of a list."""
        return self.column > self.indent

    @property
    def is_head(self) -> bool:
        """Whether the line is the name of a field with nothing behind it."""
        return self.is_field and not self.value


def layout(line: str) -> Line:
    """Return how a line stands."""
    rest = line.lstrip(" ")
    text = re.sub(r"^(?:- +)+|^-$", "", rest)
    field = FIELD.match(text)
    return Line(
        indent=len(line) - len(rest),
        column=len(line) - len(text),
        text=text,
        is_field=field is not None,
        value=(field["value"] or "").strip() if field else "",
    )


def above(lines: list[str], number: int) -> Iterator[tuple[int, Line]]:
    """Yield the lines above a number that have something on them, upwards; numbers count from 1."""
    for at in range(number - 1, 0, -1):
        stripped = lines[at - 1].strip()
        if stripped and stripped[0] != "#":
            yield at, layout(lines[at - 1])


def culprit(lines: list[str], number: int) -> tuple[int, Why]:
    """Return which line is wrong when one cannot stand where it does: that line, or one above."""
    here = layout(lines[number - 1])
    (at, before), (_, second) = [*above(lines, number), (0, NONE), (0, NONE)][:2]
    wrong: Why | None = None
    if head := _moved_head(lines, number):
        return head, "too left"
    if second.is_head and _is_out_of_step(second, before, here):
        wrong = "first line"
    elif TEXT.match(second.value or second.text) and _begins_out_of_step(second, before, here):
        wrong = "first line of text"
    elif not before.is_field:
        wrong = "no field" if _should_be_field(second, before, here) else None
    elif before.value and before.column < here.indent:
        is_under_head = second.is_head and second.column == before.column
        wrong = "too left" if is_under_head or _is_outlier(lines, number, at) else None
    return (at, wrong) if wrong and at else (number, "too right")


def home(lines: list[str], number: int) -> int:
    """Return the column of a line that stands too far to the left, by what is around it."""
    below = (line for line in lines[number:] if line.strip() and line.strip()[0] != "#")
    here, under = layout(lines[number - 1]), layout(next(below, ""))
    before = next(_open(lines, number), NONE)
    columns = [line.column for line in _open(lines, number) if line.is_field]
    if before.is_head:
        columns = [before.column + STEP, *columns]
    if here.is_head or TEXT.match(here.value):
        columns = [column for column in columns if column < under.indent]
    elif not (before.is_item or before.is_head) and under.column in columns:
        return under.column
    return next(iter(columns), here.column)


def missing_dash(lines: list[str], number: int) -> int | None:
    """Return the first line of a group that lacks its dash, when an item follows at a line."""
    item = layout(lines[number - 1])
    first, begin = number, item
    for at, line in above(lines, number):
        if line.indent <= item.indent:
            fits = line.is_head and item.is_item and not begin.is_item
            return first if fits and begin.column == item.column else None
        first, begin = at, line
    return None


def _moved_head(lines: list[str], number: int) -> int | None:
    """Return the head above a line that stands too far to the left.

    What is under it stands where it should, and the line goes on with what is above it.
    """
    here = layout(lines[number - 1])
    under = [*takewhile(lambda found: found[1].indent > here.indent, above(lines, number))]
    at, head = next(islice(above(lines, number), len(under), None), (0, NONE))
    is_head = head.is_field and not head.is_item and (head.is_head or TEXT.match(head.value))
    if not under or not is_head or head.indent >= here.indent:
        return None
    if here.is_item:
        is_deep = under[-1][1].indent > here.column
        fits = any(line.is_item and line.indent == here.indent for line in _open(lines, at))
        return at if is_deep and fits else None
    fits = any(line.is_field and line.column == here.indent for line in _open(lines, at))
    return at if fits else None


def _is_out_of_step(head: Line, first: Line, second: Line) -> bool:
    """Tell whether of two lines under a head the second stands where the first should."""
    right = head.column + STEP
    here = second.indent - STEP if first.is_item and not second.is_item else second.indent
    return first.indent != right and here == right


def _begins_out_of_step(head: Line, first: Line, second: Line) -> bool:
    """Tell whether of two lines of a text the second stands where the first should."""
    right = (head.column if head.is_field else head.indent) + STEP
    return first.indent > second.indent == right


def _should_be_field(second: Line, before: Line, here: Line) -> bool:
    """Tell whether a line that is no field should be one, for a field that stands below it."""
    if before.text.startswith("-") and here.is_field:  # a dash without a space
        return True
    if WORD.match(before.text) and here.indent >= before.column and not TEXT.match(second.value):
        return True
    begins = before.is_item or second is NONE or second.is_head or second.column > before.indent
    return begins and before.column == here.indent


def _is_outlier(lines: list[str], number: int, at: int) -> bool:
    """Tell whether a line between two others stands too far to the left, rather than the last."""
    here, before = layout(lines[number - 1]), layout(lines[at - 1])
    columns = _open_columns(lines, at)
    if here.indent not in columns:
        return False
    (_, second), (_, third) = [*above(lines, at), (0, NONE), (0, NONE)][:2]
    is_group_of_one = third.is_head and second.column > third.column
    is_far = here.indent - before.column > STEP
    return before.column not in columns or not is_group_of_one or is_far


def _open_columns(lines: list[str], number: int) -> set[int]:
    """Return the columns at which fields and dashes may go on below the lines above a number."""
    known = [line for line in _open(lines, number) if line.is_field or line.is_item]
    return {column for line in known for column in (line.indent, line.column)}


def _open(lines: list[str], number: int) -> Iterator[Line]:
    """Yield the lines above a number that what is below them may go on with, upwards."""
    limit = None
    for _, line in above(lines, number):
        if limit is None or line.indent < limit:
            limit = line.indent
            yield line


NONE = Line(-1, -1, "", is_field=False, value="")
"""The line above the first."""
