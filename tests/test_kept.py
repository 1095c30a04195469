"""Tests of what is kept on disk from one build to the next."""

import os
from pathlib import Path

import pytest

from ivp import kept
from ivp.kept import Kept


def test_key_differs_with_any_part() -> None:
    """The same letters in other parts are another key."""
    assert kept.key(b"ab", b"c") != kept.key(b"a", b"bc")
    assert kept.key(b"ab", b"c") == kept.key(b"ab", b"c")


def test_what_is_put_can_be_got(tmp_path: Path) -> None:
    """What is kept comes back under its key, and nothing else does."""
    shelf = Kept(tmp_path / "new", ".json")
    shelf.put("a", b"1")
    assert (shelf.get("a"), shelf.get("b")) == (b"1", None)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.json"]


def test_without_a_folder_nothing_is_kept() -> None:
    """A shelf without a folder is always empty."""
    shelf = Kept(None, ".json")
    shelf.put("a", b"1")
    assert shelf.get("a") is None


def test_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, nothing is kept and nothing fails."""
    (tmp_path / "file").touch()
    shelf = Kept(tmp_path / "file" / "folder", ".json")
    shelf.put("a", b"1")
    assert shelf.get("a") is None


def test_what_was_asked_for_last_stays(tmp_path: Path) -> None:
    """Of one kind the last used stay; files of another kind count for themselves."""
    Kept(tmp_path, ".pdf").put("x", b"")
    shelf = Kept(tmp_path, ".json")
    for age, name in enumerate("abcd"):
        shelf.put(name, b"1")
        os.utime(tmp_path / f"{name}.json", (age + 1, age + 1))
    shelf.get("a")
    shelf.make_room(keep=2)
    assert {path.name for path in tmp_path.iterdir()} == {"a.json", "d.json", "x.pdf"}


@pytest.mark.parametrize("content", [b"", b"\0\0\0\0half", b"whol"])
def test_what_is_damaged_is_absent(tmp_path: Path, content: bytes) -> None:
    """A file that is cut short or written over counts as not kept."""
    shelf = Kept(tmp_path, ".json")
    shelf.put("a", b"whole")
    (tmp_path / "a.json").write_bytes(content)
    assert shelf.get("a") is None
