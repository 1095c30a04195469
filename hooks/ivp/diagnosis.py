"""What a YAML parser's complaint means to an editor: the place to mend, and how."""

import re
from collections.abc import Callable

import yaml

from .errors import Message
from .texts import files as texts

SIGNS = "*&!%@`[]{}>|\"'-,?#"
"""Characters with which YAML begins something else than a plain value."""

VALUE = re.compile(r"\s*(?:- )*(?:[^\s:#'\"]+:\s+|- +)(?=\S)")
"""A key or a dash, up to the value on the same line."""

Place = tuple[int, int]

REMEDIES: dict[str, Callable[[], Message]] = {
    "did not find expected key": texts.out_of_line,
    "did not find expected '-' indicator": texts.out_of_step,
    "found character that cannot start any token": texts.value_starts_with_sign,
}
"""What to say of complaints that always mean the same, by what the parser says."""


def diagnose(error: yaml.MarkedYAMLError, content: str) -> tuple[Place, Message]:
    """Return line, column (from 1) and message for a complaint of the parser."""
    lines = content.splitlines() or [""]
    problem, context = error.problem or "", error.context or ""
    place = _place(error.problem_mark or error.context_mark)
    start = _place(error.context_mark or error.problem_mark)
    line = lines[min(place[0], len(lines)) - 1]
    value = VALUE.match(line)
    column = value.end() if value else 0
    if any(re.match(r" *\t", text) for text in lines[max(0, place[0] - 2) : place[0]]):
        found = place, texts.starts_with_tab()
    elif (
        value
        and line[column] in SIGNS
        and column < place[1] <= len(line)
        and (start[0] == place[0] or "block" in context)
    ):
        found = (place[0], column + 1), texts.value_starts_with_sign()
    elif "quoted scalar" in context or "flow" in context:
        found = start, texts.unclosed()
    elif "could not find expected ':'" in problem:
        found = start, texts.no_colon()
    elif "mapping values are not allowed" in problem:
        alone = re.fullmatch(r"\s*(- )?[\w-]+", line[: place[1] - 1])
        found = place, texts.out_of_line() if alone else texts.colon_in_value()
    else:
        remedy = next((say for cause, say in REMEDIES.items() if cause in problem), None)
        found = place, remedy() if remedy else texts.broken_yaml(problem)
    return found


def _place(mark: yaml.Mark | None) -> Place:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
