"""What a YAML parser's complaint means to an editor: the place to mend, and how."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from .errors import Message
from .layout import Line, Why, above, culprit, home, layout, missing_dash
from .slips import HARD_SPACE
from .texts import files as texts

SIGNS = "*&!%@`[]{}>|\"'-,?#"
"""Characters with which YAML begins something else than a plain value."""

VALUE = re.compile(r"\s*(?:- )*(?:[^\s:#'\"]+:\s+|- +)(?=\S)")
"""A key or a dash, up to the value on the same line."""

BULLET = re.compile(r"[-–—•·*+]\s*(?=\S)")
"""What an editor, or Word, puts before an item of a list."""

APOSTROPHE = re.compile(r"'(?:[A-Za-z]|\d\d)\b(?!')")
"""The start of a word with an apostrophe: 's avonds, 't, '20."""

CURLY = re.compile(r"(?:: |- )[“”„‘’]")
"""The start of a value between the quotation marks of Word."""

Place = tuple[int, int]
Finding = tuple[Place, Message]

ABOUT_PLACE = "mapping values|expected key|'-' indicator|<document start>"
"""What the parser says when a line does not stand where it should."""

REMEDIES: dict[str, Callable[[], Message]] = {
    "directive": texts.directive,
    **dict.fromkeys(
        (
            "found character that cannot start any token",
            "alphabetic or numeric character",  # after & or *
            "tag",
            "line break",  # after > or |, or an exclamation mark
            "indentation indicator",
            "node content",
            "entries are not allowed in this context",  # a dash after a value's sign
        ),
        texts.value_starts_with_sign,
    ),
}
"""What to say of complaints that always mean the same, by what the parser says."""


@dataclass(frozen=True)
class Complaint:
    """What the parser says: where it noticed, and where what it was reading starts (from 1)."""

    problem: str
    context: str
    place: Place
    start: Place
    lines: list[str]

    @property
    def line(self) -> str:
        """The line at which the parser noticed."""
        return self.lines[self.place[0] - 1]


def diagnose(error: yaml.MarkedYAMLError, content: str) -> Finding:
    """Return line, column (from 1) and message for a complaint of the parser."""
    lines = content.split("\n")
    complaint = Complaint(
        error.problem or "",
        error.context or "",
        _place(error.problem_mark or error.context_mark, lines),
        _place(error.context_mark or error.problem_mark, lines),
        lines,
    )
    checks = (_tab, _escape, _bullet, _sign, _unclosed, _no_colon, _second_colon, _out_of_line)
    found = (check(complaint) for check in checks)
    return next(filter(None, found), None) or _other(complaint)


def unclosed(typed: str) -> Message:
    """Return what to say of a quotation mark that is not closed, or was meant as an apostrophe."""
    return texts.apostrophe() if APOSTROPHE.match(typed) else texts.unclosed()


def _tab(complaint: Complaint) -> Finding | None:
    """Find a tab that the parser stumbles over."""
    number, column = complaint.place
    for line in (number - 1, number):
        if line and re.match(r" *\t", complaint.lines[line - 1]):
            return (line, 1), texts.starts_with_tab()
    is_tab = complaint.line[column - 1 : column] == "\t"
    return (complaint.place, texts.tab()) if is_tab else None


def _escape(complaint: Complaint) -> Finding | None:
    is_code = "escape" in complaint.problem or "decimal" in complaint.problem
    return (complaint.place, texts.backslash()) if is_code else None


def _bullet(complaint: Complaint) -> Finding | None:
    """Find a line of a list that begins with a star."""
    line = layout(complaint.line)
    before = next((line for _, line in above(complaint.lines, complaint.place[0])), line)
    is_in_list = before.is_head or (before.is_item and before.indent == line.indent)
    found = is_in_list and line.text.startswith("* ")
    return ((complaint.place[0], line.indent + 1), texts.no_dash()) if found else None


def _sign(complaint: Complaint) -> Finding | None:
    """Find a value on this line that begins with a sign of YAML."""
    line, (number, column) = complaint.line, complaint.place
    value = VALUE.match(line)
    if not value or line[value.end()] not in SIGNS or not value.end() < column <= len(line):
        return None
    if complaint.start[0] != number and "block" not in complaint.context:
        return None
    typed = line[value.end() :]
    message = texts.value_starts_with_sign()
    if typed[0] in "\"'":
        message = texts.apostrophe() if APOSTROPHE.match(typed) else texts.text_after_quote()
    return (number, value.end() + 1), message


def _unclosed(complaint: Complaint) -> Finding | None:
    start = complaint.start
    if "quoted scalar" in complaint.context:
        return start, unclosed(complaint.lines[start[0] - 1][start[1] - 1 :])
    return (start, texts.unclosed()) if "flow" in complaint.context else None


def _no_colon(complaint: Complaint) -> Finding | None:
    """Tell what a line lacks that is neither a field nor an item: a colon, or a dash."""
    if "could not find expected ':'" not in complaint.problem:
        return None
    lines, start = complaint.lines, complaint.start
    if found := _hard_space_at(lines, start[0]):
        return found
    number, why = culprit(lines, start[0])
    if why == "first line of text":
        return _blame(lines, number, why)
    line = layout(lines[start[0] - 1])
    before = next((line for _, line in above(lines, start[0])), line)
    is_beside_item = before.is_item and before.indent == line.indent
    return start, texts.no_dash() if is_beside_item else _not_a_field(line)


def _second_colon(complaint: Complaint) -> Finding | None:
    """Find a colon within a value."""
    if "mapping values are not allowed" not in complaint.problem:
        return None
    before = complaint.line[: complaint.place[1] - 1]
    if re.fullmatch(r"\s*(- )*[\w-]+", before):
        return None
    is_quoted = CURLY.search(before)
    return complaint.place, texts.curly_quotes() if is_quoted else texts.colon_in_value()


def _out_of_line(complaint: Complaint) -> Finding | None:
    """Find the line that does not stand where it should."""
    if not re.search(ABOUT_PLACE, complaint.problem):
        return _hard_space_at(complaint.lines, complaint.place[0])
    lines, place = complaint.lines, complaint.place
    if "find expected key" in complaint.problem and (first := missing_dash(lines, place[0])):
        return (first, layout(lines[first - 1]).indent + 1), texts.no_dash()
    number, why = culprit(lines, place[0])
    if found := _hard_space_at(lines, number):
        return found
    if number == place[0]:
        is_list = "'-' indicator" in complaint.problem
        return place, texts.out_of_step() if is_list else texts.out_of_line()
    return _blame(lines, number, why)


def _blame(lines: list[str], number: int, why: Why) -> Finding:
    line = layout(lines[number - 1])
    messages: dict[Why, Callable[[], Message]] = {
        "too right": texts.out_of_line,
        "too left": lambda: texts.not_indented(home(lines, number) - line.column),
        "first line": texts.first_out_of_line,
        "first line of text": texts.first_line_of_text,
        "no field": lambda: _not_a_field(line),
    }
    return (number, line.indent + 1), messages[why]()


def _hard_space_at(lines: list[str], number: int) -> Finding | None:
    """Find a hard space in the place of a space with a meaning."""
    found = re.match(f"\\s*(?:- )*(?:[\\w-]+:)?([{HARD_SPACE}])", lines[number - 1])
    return ((number, found.start(1) + 1), texts.hard_space()) if found else None


def _not_a_field(line: Line) -> Message:
    return texts.no_dash() if BULLET.match(line.text) else texts.no_colon()


def _other(complaint: Complaint) -> Finding:
    remedies = (say for cause, say in REMEDIES.items() if cause in complaint.problem)
    remedy = next(remedies, None)
    return complaint.place, remedy() if remedy else texts.broken_yaml()


def _place(mark: yaml.Mark | None, lines: list[str]) -> Place:
    """Return the place of a mark, within the text."""
    if mark is None:
        return 1, 1
    if mark.line >= len(lines):
        return len(lines), len(lines[-1]) + 1
    return mark.line + 1, mark.column + 1
