"""Tests of making one thing for each of many names."""

import os
import threading
from pathlib import Path

import pytest

from ivp import workshop
from ivp.kept import Kept

NAMES = {name: f"key-{name}" for name in "abc"}


def test_each_name_gets_its_own(tmp_path: Path) -> None:
    """What is made comes by its name, in the order of the names, whoever made it."""
    made = workshop.each(str.upper, NAMES, Kept(tmp_path, ".x"))
    assert list(made.items()) == [("a", "A"), ("b", "B"), ("c", "C")]


def test_only_what_is_new_is_made(tmp_path: Path) -> None:
    """A name with the key of before is not made again; one with another key is."""
    kept = Kept(tmp_path, ".x")
    workshop.each(str.upper, NAMES, kept)
    again = workshop.each(lambda name: f"new {name}", NAMES | {"b": "other"}, kept)
    assert again == {"a": "A", "b": "new b", "c": "C"}


def test_without_a_folder_all_is_made_each_time() -> None:
    """Nothing is kept where there is nowhere to keep it."""
    kept = Kept(None, ".x")
    workshop.each(str.upper, NAMES, kept)
    assert workshop.each(str.lower, NAMES, kept) == {"a": "a", "b": "b", "c": "c"}


def test_nothing_is_absent_and_is_tried_again(tmp_path: Path) -> None:
    """What could not be made is left out, and is made as soon as it can be."""
    kept = Kept(tmp_path, ".x")
    made = workshop.each(lambda name: None if name == "b" else name, NAMES, kept)
    assert made == {"a": "a", "c": "c"}
    assert workshop.each(str.upper, NAMES, kept) == {"a": "a", "b": "B", "c": "c"}


def test_what_is_damaged_is_made_again(tmp_path: Path) -> None:
    """A file that is cut short, or gone, costs time and nothing else."""
    kept = Kept(tmp_path, ".x")
    workshop.each(str.upper, NAMES, kept)
    (tmp_path / "key-a.x").write_bytes((tmp_path / "key-a.x").read_bytes()[:-1])
    (tmp_path / "key-b.x").unlink()
    assert workshop.each(str.lower, NAMES, kept) == {"a": "a", "b": "b", "c": "C"}


def test_several_cores_share_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """With two cores, other processes do the work; the result is the same."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workshop, "_is_one_thread", lambda: True)
    makers = workshop.each(lambda _: os.getpid(), NAMES, Kept(None, ".x"))
    assert os.getpid() not in makers.values()


def test_a_program_with_threads_does_not_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that another thread holds would never open in a fork."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    makers = workshop.each(lambda _: os.getpid(), NAMES, Kept(None, ".x"))
    over.set()
    other.join()
    assert {*makers.values()} == {os.getpid()}


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    """When making fails, so does the whole, and the next time it can succeed."""
    kept = Kept(tmp_path, ".x")

    def fail(name: str) -> str:
        raise ValueError(name)

    with pytest.raises(ValueError, match="a"):
        workshop.each(fail, NAMES, kept)
    assert workshop.each(str.upper, NAMES, kept)["a"] == "A"


def test_old_things_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many times something changes, what is kept stays within twice what is in use."""
    monkeypatch.setattr(workshop, "SPARE", 0)
    for turn in range(5):
        workshop.each(str.upper, {name: f"{turn}{name}" for name in "abc"}, Kept(tmp_path, ".x"))
    assert len([*tmp_path.iterdir()]) == 6
