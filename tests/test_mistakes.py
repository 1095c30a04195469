"""Tests of what one slip in a real plan leads to: the right line, with the right remedy, first.

`cases/mistakes/*.yaml` holds the slips as data. Each is an edit of one file: `zoek`, which stands
there once, becomes `vervang`. The first message must stand at the line that was edited, or at
`regel` (so many lines below the start of the edit, or the nearest line with that text), and must
say `remedie`.
"""

from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

import yaml

from tests.changed import FILES, told
from tests.conftest import CASES, PLANS

TABLES = sorted((CASES / "mistakes").glob("*.yaml"))
KEYS = {"naam", "bestand", "zoek", "vervang", "remedie"}


@dataclass(frozen=True)
class Mistake:
    """A slip, the text that it makes of a file, and the place where it must be told."""

    name: str
    file: str
    told_in: str
    text: str
    line: int
    remedy: str


@cache
def slips() -> tuple[Mistake, ...]:
    """Return every slip of the tables."""
    tables = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in TABLES)
    return tuple(_mistake(entry) for table in tables for entry in table)


def _mistake(entry: dict[str, Any]) -> Mistake:
    assert set(entry) - {"regel", "waar"} == KEYS, entry["naam"]
    old, new = entry["zoek"], entry["vervang"]
    before = (PLANS / entry["bestand"]).read_text(encoding="utf-8")
    assert before.count(old) == 1, f"{entry['naam']}: zoek staat er {before.count(old)} keer"
    start = before.index(old)
    text = before.replace(old, new)
    told_in = entry.get("waar", entry["bestand"])
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    if isinstance(entry.get("regel"), str):
        told_text = text if told_in == entry["bestand"] else _text(told_in)
        line = _nearest(told_text, entry["regel"], before.count("\n", 0, start + same) + 1)
    elif "regel" in entry:
        line = before.count("\n", 0, start) + 1 + entry["regel"]
    else:
        line = before.count("\n", 0, start + same) + 1
    return Mistake(entry["naam"], entry["bestand"], told_in, text, line, entry["remedie"])


def _text(file: str) -> str:
    return (PLANS / file).read_text(encoding="utf-8")


def _nearest(text: str, words: str, line: int) -> int:
    """Return the line with these words that is nearest to a line."""
    lines = [number for number, typed in enumerate(text.split("\n"), 1) if words in typed]
    return min(lines, key=lambda number: abs(number - line))


def outcome(mistake: Mistake) -> tuple[bool, bool, str]:
    """Return whether the first message stands at the right line, and has the right remedy."""
    everywhere = mistake.told_in != mistake.file
    problems = told(mistake.file, mistake.text.encode(), everywhere=everywhere)
    found = [problem for problem in problems if problem.file.endswith(mistake.told_in)]
    if not found:
        return False, False, f"{mistake.name}: niets gemeld"
    right_line = found[0].line == mistake.line
    there = [problem for problem in found if problem.line == found[0].line]
    right_remedy = any(mistake.remedy.casefold() in str(p.message).casefold() for p in there)
    wanted = f"{mistake.name}: op regel {mistake.line} hoort '{mistake.remedy}'"
    return right_line, right_remedy, f"{wanted}, maar: {found[0]}"


def test_table_is_large_and_spread() -> None:
    """There are slips of many kinds in every plan and every shared list."""
    assert len(slips()) >= 120
    assert {mistake.file for mistake in slips()} == set(FILES)
    assert len({(mistake.file, mistake.name) for mistake in slips()}) == len(slips())


def test_editor_is_sent_to_the_right_line_with_the_right_remedy() -> None:
    """Every slip is told first at its own line, and hardly any with a remedy that does not help."""
    outcomes = [outcome(mistake) for mistake in slips()]
    wrong_line = [message for right_line, _, message in outcomes if not right_line]
    wrong_remedy = [message for _, right_remedy, message in outcomes if not right_remedy]
    assert wrong_line == []
    assert len(wrong_remedy) <= len(slips()) // 12, "\n".join(wrong_remedy)
