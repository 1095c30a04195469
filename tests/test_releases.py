"""Tests of releases: at any moment the link leads to a whole site."""

import subprocess
import sys
from pathlib import Path

import pytest

from ivp.publishing.releases import KEPT, SITE, Releases, same_file
from ivp.stop import Stop
from tests.conftest import ROOT
from tests.killing import release


@pytest.fixture(name="releases")
def an_empty_folder(tmp_path: Path) -> Releases:
    """Return the releases in a folder that does not exist yet."""
    return Releases(tmp_path / "doel")


def page(releases: Releases) -> str:
    """Return the live page."""
    return (releases.link / "index.html").read_text(encoding="utf-8")


def back(releases: Releases) -> str:
    """Go back one release."""
    with releases.lock(lambda _: None):
        return releases.back()


def test_killed_before_any_step_the_live_site_is_whole(tmp_path: Path) -> None:
    """Killed before each single thing that it does, it leaves a whole site, and the next mends."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.killing", str(tmp_path / "doel")],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.strip().isdigit(), done.stdout
    assert int(done.stdout) > 30


def test_last_five_releases_stay(releases: Releases) -> None:
    """Of seven releases the last five are there, and the last one is live."""
    for version in range(1, 8):
        release(releases, version)
    assert len(releases.names()) == KEPT == 5
    assert page(releases) == "vast/7.css"
    assert releases.live() == releases.names()[-1]


def test_back_is_what_was_live_before(releases: Releases) -> None:
    """After going back, a new release has the good one before it, not the one that was left."""
    for version in (1, 2, 3):
        release(releases, version)
    back(releases)
    assert page(releases) == "vast/2.css"
    release(releases, 4)
    assert page(releases) == "vast/4.css"
    back(releases)
    assert page(releases) == "vast/2.css"
    back(releases)
    assert page(releases) == "vast/1.css"


def test_no_way_back_from_the_first(releases: Releases) -> None:
    """With nothing before it the first release stays, and the message says so."""
    release(releases, 1)
    with pytest.raises(Stop, match="geen eerdere uitgave"):
        back(releases)
    assert page(releases) == "vast/1.css"


def test_visitor_of_another_release_finds_its_files(releases: Releases) -> None:
    """Each release has the lasting files of those around it, also after going back."""
    for version in (1, 2, 3):
        release(releases, version)
    kept = {"1.css", "2.css", "3.css"}
    assert {path.name for path in (releases.link / "vast").iterdir()} == kept
    back(releases)
    assert {path.name for path in (releases.link / "vast").iterdir()} == kept


def test_lasting_files_of_releases_long_gone_go_too(releases: Releases) -> None:
    """A release has no more lasting files than the five before it had."""
    for version in range(1, 10):
        release(releases, version)
    assert len(list((releases.link / "vast").iterdir())) == KEPT + 1


def test_failed_release_leaves_nothing(releases: Releases) -> None:
    """When making a release fails, what was made is gone and the live site as it was."""
    release(releases, 1)
    with pytest.raises(OSError, match="broken"), releases.lock(lambda _: None), releases.begin():
        raise OSError("broken")
    assert len(list(releases.folder.iterdir())) == 1
    assert page(releases) == "vast/1.css"


def test_folder_in_the_place_of_the_link_stays(releases: Releases) -> None:
    """A folder `site` that was there before is never replaced; the message says what to do."""
    releases.link.mkdir(parents=True)
    with pytest.raises(Stop, match="Geef wat er staat eerst een andere naam"):
        release(releases, 1)
    assert releases.link.is_dir()


def test_what_is_not_ours_stays(releases: Releases, tmp_path: Path) -> None:
    """Folders that someone else put there are left alone, and a link of theirs is no release."""
    for name in ("reservekopie", ".git"):
        (releases.folder / name).mkdir(parents=True)
    (tmp_path / "elders" / "site").mkdir(parents=True)
    releases.link.symlink_to(tmp_path / "elders" / "site")
    with pytest.raises(Stop, match="geen eerdere uitgave"):
        back(releases)
    release(releases, 1)
    assert page(releases) == "vast/1.css"
    assert {"reservekopie", ".git"} <= {path.name for path in releases.folder.iterdir()}
    with pytest.raises(Stop, match="geen eerdere uitgave"):
        back(releases)


def test_link_can_move_along(releases: Releases) -> None:
    """The folder can be moved as a whole: the link says where the release is from there."""
    release(releases, 1)
    moved = Releases(releases.target.rename(releases.target.with_name("elders")))
    assert page(moved) == "vast/1.css"


def test_same_file_where_links_are_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without hard links a file is copied, and nothing half made has its name."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    (tmp_path / "a").write_text("x", encoding="utf-8")
    same_file(tmp_path / "a", tmp_path / SITE / "b")
    assert (tmp_path / SITE / "b").read_text(encoding="utf-8") == "x"
    assert [path.name for path in (tmp_path / SITE).iterdir()] == ["b"]
