"""Problems as people and machines read them: a terminal, a script, GitHub and GitLab."""

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from textwrap import indent

from .errors import Problem
from .texts import report as texts


def as_text(problems: Sequence[Problem]) -> str:
    """Return errors and warnings apart, each with a right example where there is one."""
    blocks = []
    for title, is_warning in ((texts.ERRORS, False), (texts.WARNINGS, True)):
        found = [full(problem) for problem in problems if problem.is_warning is is_warning]
        if found:
            blocks.append("\n".join([f"{title} ({len(found)})", *found]))
    errors = sum(not problem.is_warning for problem in problems)
    return "\n\n".join([*blocks, texts.total(errors, len(problems) - errors)])


def full(problem: Problem) -> str:
    """Return a problem with the code that the manual explains it under, and with its example."""
    message = f"{problem} [{problem.message.code}]"
    if not problem.message.example:
        return message
    return message + "\n" + indent(f"{texts.EXAMPLE}\n{problem.message.example}", "    ")


def as_table(rows: Mapping[str, Mapping[str, str]]) -> str:
    """Return rows by their name under their headings, in columns for a terminal."""
    headings = list(dict.fromkeys(heading for row in rows.values() for heading in row))
    lines = [["", *headings]]
    lines += [[name, *(row.get(heading, "") for heading in headings)] for name, row in rows.items()]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return all problems as one JSON list, with Dutch keys."""
    return _json(
        {
            "bestand": problem.file,
            "regel": problem.line,
            "kolom": problem.column,
            "ernst": "waarschuwing" if problem.is_warning else "fout",
            "code": problem.message.code,
            "melding": problem.message.text,
            "voorbeeld": problem.message.example,
        }
        for problem in problems
    )


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands, which GitHub and Forgejo show at the line of a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(
        f"::{'warning' if problem.is_warning else 'error'} "
        f"file={_property(problem.file)},line={problem.line},col={problem.column},"
        f"title={_property(problem.message.code)}::{_data(problem.message.text)}"
        for problem in problems
    )


def as_gitlab(problems: Sequence[Problem]) -> str:
    """Return a Code Quality report, which GitLab shows at the line of a merge request.

    The fingerprint leaves out the line, so that a problem stays the same one when it moves.
    https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    return _json(
        {
            "description": problem.message.text,
            "check_name": problem.message.code,
            "fingerprint": _fingerprint(problem, problems[:index]),
            "severity": "minor" if problem.is_warning else "major",
            "location": {"path": problem.file, "lines": {"begin": problem.line}},
        }
        for index, problem in enumerate(problems)
    )


def _fingerprint(problem: Problem, earlier: Sequence[Problem]) -> str:
    alike = sum((p.file, p.message) == (problem.file, problem.message) for p in earlier)
    parts = problem.file, problem.message.code, problem.message.text, str(alike)
    return sha256("\0".join(parts).encode()).hexdigest()


def _json(items: object) -> str:
    return json.dumps(list(items), ensure_ascii=False, indent=2)  # type: ignore[call-overload]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "tekst": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
"""The forms of a report, by the name that the command knows."""
