"""One shape for everything that an editor must mend or may improve."""

from collections.abc import Iterable
from dataclasses import dataclass

MAX_PROBLEMS = 500
"""More than this many in one file help nobody; reading then ends."""


@dataclass(frozen=True, order=True)
class Message:
    """What an editor is told, in Dutch, and how to mend it.

    `code` names the kind of message, as the manual does. A warning does not stop a publication;
    `about` is what it is about: the sentence, the word, the name. `example` is YAML that is right.
    """

    text: str
    code: str
    is_warning: bool = False
    about: str = ""
    example: str = ""

    def __str__(self) -> str:
        """Return what is told, without the code."""
        return self.text


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in plan data, or a tip, at its place. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    message: Message

    @property
    def is_warning(self) -> bool:
        """Whether the plan can be published with it."""
        return self.message.is_warning

    def __str__(self) -> str:
        """Return `file:line:column: message`, the form that editors and forges link to."""
        kind = "waarschuwing: " if self.is_warning else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.message}"


class PlanError(Exception):
    """Plan data cannot be published; holds every problem of every file, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted by file and line, each once."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
