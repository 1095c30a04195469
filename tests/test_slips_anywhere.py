"""Tests of common slips at any line of the real plans: the first message stands at that line.

The slips are drawn at random, but the same ones each time as long as the plans are the same.
"""

import re
from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.changed import FILES, told
from tests.mutations import ORIGINALS

FIELD = re.compile(r"(?P<indent> *)(?P<dash>(?:- )?)(?P<name>[a-z_]+):(?P<rest>| [^|>'\"\[].*)")
"""A field with nothing behind it, or with a plain value."""

NUMBER = 60
"""How many times each slip is tried."""

RIGHT = 0.93
"""How often the line must be right, at least. Some slips can be seen in two ways."""

Slip = Callable[[re.Match[str]], str]
SLIPS: dict[str, Slip] = {
    "no colon": lambda field: f"{field['indent']}{field['dash']}{field['name']}{field['rest']}",
    "no space after colon": lambda field: field[0].replace(": ", ":", 1),
    "one to the right": lambda field: f" {field[0]}",
    "two to the right": lambda field: f"  {field[0]}",
    "one to the left": lambda field: field[0].removeprefix(" "),
    "two to the left": lambda field: field[0].removeprefix("  "),
    "all to the left": lambda field: field[0].lstrip(" "),
    "tab": lambda field: "\t" + field[0].lstrip(),
    "no dash": lambda field: field[0].replace("- ", "  ", 1),
    "no space after dash": lambda field: field[0].replace("- ", "-", 1),
    "open quote": lambda field: field[0].replace(": ", ': "', 1),
    "open apostrophe": lambda field: field[0].replace(": ", ": '", 1),
    "colon in value": lambda field: f"{field[0]}: meer" if field["rest"] else field[0],
    "hard space": lambda field: field[0].replace(": ", ":\u00a0", 1),
    "letters swapped": lambda field: field[0].replace(field["name"], _swapped(field["name"]), 1),
}


def _swapped(name: str) -> str:
    return name[:1] + name[2:3] + name[1:2] + name[3:] if len(name) > 3 else name


def slips(slip: Slip) -> Iterator[tuple[str, int, str]]:
    """Yield files with one slip each, and its line."""
    random = Random(1)  # noqa: S311 - the same each time
    while True:
        file = random.choice(FILES)
        lines = ORIGINALS[file].decode().split("\n")
        number = random.randrange(len(lines))
        field = FIELD.fullmatch(lines[number])
        changed = slip(field) if field else lines[number]
        if changed != lines[number]:
            lines[number] = changed
            yield file, number + 1, "\n".join(lines)


@pytest.mark.parametrize("name", SLIPS)
def test_slip_at_any_line_is_told_there(name: str) -> None:
    """A slip that leads to messages leads to a first message at its line."""
    right, wrong = 0, []
    for _, (file, line, text) in zip(range(NUMBER), slips(SLIPS[name]), strict=False):
        problems = told(file, text.encode())
        if problems and problems[0].line == line:
            right += 1
        elif problems:
            wrong.append(f"{file}:{line} became {problems[0]}")
    assert right + len(wrong) > NUMBER * 0.7
    assert right >= RIGHT * (right + len(wrong)), "\n".join(wrong)


def test_number_of_spaces_is_right() -> None:
    """What is told to go so many spaces to the right goes back to where it stood, nearly always."""
    right, wrong = 0, []
    tries = zip(range(NUMBER * 2), slips(SLIPS["all to the left"]), strict=False)
    for _, (file, line, text) in tries:
        before = ORIGINALS[file].decode().split("\n")[line - 1]
        missing = len(before) - len(before.lstrip(" "))
        for problem in told(file, text.encode())[:1]:
            said = re.search(r"Zet er (\d+) spaties? voor", problem.message.text)
            if said and int(said[1]) == missing:
                right += 1
            elif said:
                wrong.append(f"{file}:{line} became {problem}")
    assert right > NUMBER
    assert right >= RIGHT * (right + len(wrong)), "\n".join(wrong)
