"""What git knows of the plans: a fixed number of questions, whose answers nobody has to trust.

Authors, e-mail addresses and messages of commits are not asked for, so no page can show them.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SECONDS = 60
"""Git that takes longer hangs."""

OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
}
"""Git changes nothing, asks nothing, fetches nothing, and answers in English."""

OF_ANOTHER = (
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_WORK_TREE",
)
"""Variables that a hook of git sets for another repository or folder."""

SAME = "90%"
"""A file of which so much stayed has another name; of less, it is another plan."""

START = "\x01"
"""Stands before each commit in the log; no name of a file that counts has it."""


class GitError(Exception):
    """Git is not here, knows no such version, or the folder is not in a repository."""


@dataclass(frozen=True)
class FileChange:
    """What a commit did to a file: `before` and `after` are its names, empty where it is not.

    `old` and `new` name the contents.
    """

    before: str
    after: str
    old: str
    new: str


@dataclass(frozen=True)
class Commit:
    """One step of what was published; `is_cut` tells that what came before it is not here."""

    moment: datetime
    is_cut: bool
    files: tuple[FileChange, ...]


def log(folder: Path) -> list[Commit]:
    """Return each step that changed a YAML file in a folder, the newest first. Raises GitError.

    A merge counts as one step, at the moment that it became public.
    """
    shallow = _ask(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    answer = _ask(
        folder, "-c", "log.diffMerges=first-parent", "-c", "log.showSignature=false", "log",
        "--first-parent", "-m", "--raw", "-z", f"-M{SAME}", "--no-abbrev", "--no-color",
        "--no-ext-diff", "--relative", "--format=%x01%P%x00%cI", "--", ":(glob)*.yaml",
    )  # fmt: skip
    steps = answer.decode(errors="replace").split(START)[1:]
    return [_commit(step, shallow=shallow) for step in steps]


def contents(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return contents by the names that git gives them, as far as they are here."""
    asked = list(dict.fromkeys(names))
    if not asked:
        return {}
    answer = _ask(folder, "cat-file", "--batch", stdin="\n".join([*asked, ""]).encode())
    found, start = {}, 0
    for name in asked:
        end = answer.index(b"\n", start)
        head, start = answer[start:end].split(), end + 1
        if head[1:2] == [b"blob"]:
            size = int(head[2])
            found[name] = answer[start : start + size]
            start += size + 1
    return found


def tree(folder: Path, version: str) -> Mapping[str, str]:
    """Return the files of a folder in a version, by name, with what names their contents."""
    commit = _ask(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}"
    )
    answer = _ask(folder, "ls-tree", "-r", "-z", commit.decode().strip())
    rows = (row.partition("\t") for row in answer.decode(errors="replace").split("\0") if row)
    return {name: head.split()[2] for head, _, name in rows if head.split()[1] == "blob"}


def _commit(step: str, *, shallow: bool) -> Commit:
    parents, moment, *rest = step.split("\0")
    return Commit(
        moment=_moment(moment.strip()),
        is_cut=shallow and not parents,
        files=tuple(_files(iter(rest))),
    )


def _moment(written: str) -> datetime:
    """Return when a commit was made; one with a time that does not exist is as old as can be."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _files(fields: Iterator[str]) -> Iterator[FileChange]:
    for head in fields:
        if not head.strip().startswith(":"):
            continue
        _, _, old, new, kind = head.split()
        name = next(fields)
        after = next(fields) if kind.startswith("R") else name
        yield FileChange("" if kind == "A" else name, "" if kind == "D" else after, old, new)


def _ask(folder: Path, *words: str, stdin: bytes = b"") -> bytes:
    """Return what git answers. Raises GitError."""
    environment = {key: value for key, value in os.environ.items() if key not in OF_ANOTHER}
    try:
        done = subprocess.run(  # noqa: S603 - no shell; versions go after --end-of-options
            ["git", "-C", str(folder), *words],  # noqa: S607 - the git of this machine
            input=stdin,
            env=environment | OURS,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GitError from error
    return done.stdout
