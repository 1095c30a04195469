"""Tests of reading from disk: whatever stands in the folder, reading it ends, and ends well."""

import os
from pathlib import Path

import pytest

from ivp import disk
from ivp.errors import PlanError


@pytest.fixture(name="folder")
def folder_with_a_secret_beside_it(tmp_path: Path) -> Path:
    """Return an empty folder, beside which stands a file that is none of its business."""
    (tmp_path / "geheim.yaml").write_text("titel: Geheim\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans"


def told(path: Path, folder: Path) -> str:
    """Return what is told about a file that is not read."""
    with pytest.raises(PlanError) as caught:
        disk.read(path, "plan.yaml", folder)
    [problem] = caught.value.problems
    return str(problem)


def test_file_is_read_as_it_is(folder: Path) -> None:
    """The bytes of a plain file come back unchanged."""
    (folder / "plan.yaml").write_bytes(b"\xef\xbb\xbftitel: Plan\r\n")
    assert disk.read(folder / "plan.yaml", "plan.yaml", folder) == b"\xef\xbb\xbftitel: Plan\r\n"


def test_large_file_is_allowed_to_the_last_byte(folder: Path) -> None:
    """A file of exactly the largest size is read."""
    (folder / "plan.yaml").write_bytes(b"#" * disk.MAX_BYTES)
    assert len(disk.read(folder / "plan.yaml", "plan.yaml", folder)) == disk.MAX_BYTES


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (disk.MAX_BYTES + 1, "500.001"),
        (50_000_000, "50.000.000"),
        (50_000_000_000, "50.000.000.000"),
    ],
)
def test_huge_file_is_refused_unread(folder: Path, size: int, shown: str) -> None:
    """A file that is larger than memory is refused at once, with its size in Dutch numbers."""
    with (folder / "plan.yaml").open("wb") as file:
        file.truncate(size)
    assert told(folder / "plan.yaml", folder) == (
        f"plan.yaml:1:1: dit bestand is {shown} bytes groot; hoogstens 500.000 mag. Staat er per "
        "ongeluk iets anders in?"
    )


def test_no_more_is_read_than_allowed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that grows after its size was looked up is refused too."""
    path = folder / "plan.yaml"
    path.write_bytes(b"titel: Plan\n")
    status = path.stat()
    path.write_bytes(b"#" * (disk.MAX_BYTES + 1))
    monkeypatch.setattr(Path, "stat", lambda _self, **_options: status)
    assert "500.001 bytes" in told(path, folder)


@pytest.mark.parametrize("target", ["../geheim.yaml", "/etc/passwd", "/dev/zero"])
def test_link_that_leads_out_is_refused(folder: Path, target: str) -> None:
    """A symbolic link cannot put a file from elsewhere on the site."""
    (folder / "plan.yaml").symlink_to(target)
    assert told(folder / "plan.yaml", folder) == (
        "plan.yaml:1:1: dit is een koppeling naar een bestand buiten de map plans. Zet het bestand "
        "zelf in die map."
    )


def test_linked_folder_that_leads_out_is_refused(folder: Path) -> None:
    """A folder that is a symbolic link to elsewhere counts as elsewhere."""
    (folder / "gedeeld").symlink_to(folder.parent)
    assert "buiten de map plans" in told(folder / "gedeeld" / "geheim.yaml", folder)


def test_link_within_the_folder_works(folder: Path) -> None:
    """A symbolic link to another file in the folder is read."""
    (folder / "plan.yaml").write_bytes(b"titel: Plan\n")
    (folder / "ook.yaml").symlink_to("plan.yaml")
    assert disk.read(folder / "ook.yaml", "ook.yaml", folder) == b"titel: Plan\n"


def test_folder_may_be_a_link_itself(folder: Path) -> None:
    """The folder with plans may stand elsewhere, behind a symbolic link."""
    (folder / "plan.yaml").write_bytes(b"titel: Plan\n")
    linked = folder.parent / "hier"
    linked.symlink_to(folder)
    assert disk.read(linked / "plan.yaml", "plan.yaml", linked) == b"titel: Plan\n"


@pytest.mark.parametrize("target", ["weg.yaml", "plan.yaml"], ids=["dangling", "loop"])
def test_link_to_nothing_is_unreadable(folder: Path, target: str) -> None:
    """A symbolic link that leads nowhere, or to itself, is reported."""
    (folder / "plan.yaml").symlink_to(target)
    assert "dit bestand kan niet worden gelezen" in told(folder / "plan.yaml", folder)


def test_pipe_does_not_hang(folder: Path) -> None:
    """A named pipe, which has no end, is refused at once."""
    os.mkfifo(folder / "plan.yaml")
    assert "dit is geen gewoon bestand" in told(folder / "plan.yaml", folder)


def test_folder_with_the_name_of_a_plan_is_told(folder: Path) -> None:
    """A folder is not a plan, whatever its name."""
    (folder / "plan.yaml").mkdir()
    assert told(folder / "plan.yaml", folder) == (
        "plan.yaml:1:1: dit is geen gewoon bestand, maar bijvoorbeeld een map. Geef het een andere "
        "naam."
    )


def test_file_that_may_not_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is reported in Dutch, without the system's English reason."""
    (folder / "plan.yaml").write_bytes(b"titel: Plan\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert told(folder / "plan.yaml", folder) == (
        "plan.yaml:1:1: dit bestand kan niet worden gelezen. Kijk of het bestaat en of u het mag "
        "openen."
    )
