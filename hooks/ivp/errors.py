"""One shape for everything that an editor must mend."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in plan data, at its place.

    Lines and columns count from 1; the message is Dutch and says how to mend it.
    """

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """Return `file:line:column: message`, the form that editors and forges link to."""
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class PlanError(Exception):
    """Plan data cannot be published; holds every problem of every file, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted by file and line, each once."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
