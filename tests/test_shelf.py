"""Tests of the folders of plans in the site: what is as it must be stays, and nothing else."""

import shutil
from pathlib import Path

import pytest

from ivp.asset import Asset
from ivp.shelf import Folder, Shelf
from tests.conftest import CASES, build_here
from tests.test_publish import contents

PLAN, OTHER = "heuvelland-2024-2027", "voorbeeldstad-2026-2029"


@pytest.fixture(name="site")
def site_of_two_plans(tmp_path: Path, plans: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Build a site of two plans with a cache of its own, and return its folder."""
    monkeypatch.setenv("IVP_CACHE", str(tmp_path / "cache"))
    shutil.copy(CASES / "plans" / f"{OTHER}.yaml", plans)
    return build_here(tmp_path / "site", plans).folder


def whole(plans: Path, site: Path) -> bool:
    """Build again, and tell whether all is what a build into an empty folder makes."""
    build_here(site, plans)
    fresh = build_here(site.with_name("fresh"), plans).folder
    return contents(site) == contents(fresh) and not [*site.glob(".*")]


def test_folder_of_a_plan_that_did_not_change_is_not_written_again(site: Path, plans: Path) -> None:
    """After a change in one plan, the files of the other are those of before."""
    before = {path: path.stat().st_mtime_ns for path in (site / OTHER).rglob("*.html")}
    changed = (site / PLAN / "index.html").stat().st_mtime_ns
    plan = plans / f"{PLAN}.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("naam: Heuvelland", "naam: Heuvel"))
    assert whole(plans, site)
    assert before == {path: path.stat().st_mtime_ns for path in (site / OTHER).rglob("*.html")}
    assert (site / PLAN / "index.html").stat().st_mtime_ns != changed


@pytest.mark.parametrize("name", [f"{OTHER}/index.html", f"{OTHER}/nieuw.html", "weg/index.html"])
def test_what_others_wrote_in_the_site_goes(site: Path, plans: Path, name: str) -> None:
    """A page that was changed by hand is put right, and a file that is not ours goes."""
    path = site / name
    path.parent.mkdir(exist_ok=True)
    size = path.stat().st_size if path.exists() else 9
    path.write_bytes(b"x" * size)
    assert whole(plans, site)


def test_file_that_is_gone_comes_back(site: Path, plans: Path) -> None:
    """A page, or a folder, that someone took away is made again."""
    (site / OTHER / "index.html").unlink()
    shutil.rmtree(site / PLAN)
    assert whole(plans, site)


def test_plan_that_leaves_takes_its_folder_along(site: Path, plans: Path) -> None:
    """Without its file in `plans/`, nothing is left of a plan in the site."""
    (plans / f"{OTHER}.yaml").unlink()
    assert whole(plans, site)
    assert not (site / OTHER).exists()


def test_build_that_was_broken_off_leaves_nothing(site: Path, plans: Path) -> None:
    """What an earlier build set aside and never put back goes with the next build."""
    aside = site / ".ivp"
    aside.mkdir()
    (site / PLAN).rename(aside / PLAN)
    assert whole(plans, site)


def test_files_of_an_editor_may_stand_among_those_of_a_plan(
    site: Path, plans: Path, tmp_path: Path
) -> None:
    """A file in `docs/` under the name of a plan comes with that plan, and goes again."""
    docs = tmp_path / "docs"
    (docs / PLAN).mkdir(parents=True)
    (docs / PLAN / "brief.txt").write_text("Een brief", encoding="utf-8")
    for _ in range(2):
        build_here(site, plans, docs_dir=str(docs))
        assert (site / PLAN / "brief.txt").read_text(encoding="utf-8") == "Een brief"
        assert (site / PLAN / "index.html").is_file()
    assert whole(plans, site)


def test_what_is_kept_may_go_while_a_site_is_built(tmp_path: Path) -> None:
    """Without what was kept of the last build, a folder that was set aside is put back."""
    shelf = Shelf(tmp_path / "site", tmp_path / "cache")
    folders = {"plan": Folder("key", lambda: [Asset("plan/index.html", b"page")])}
    shelf.place(folders)
    shelf.hold(folders)
    assert not (tmp_path / "site" / "plan").exists()
    shutil.rmtree(tmp_path / "cache")
    shelf.place(folders)
    assert contents(tmp_path / "site") == {"plan/index.html": b"page"}


def test_without_a_cache_all_is_written_each_time(
    site: Path, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is kept, nothing is taken over."""
    monkeypatch.setenv("IVP_CACHE", "")
    before = (site / OTHER / "index.html").stat().st_mtime_ns
    (site / OTHER / "nieuw.html").touch()
    assert whole(plans, site)
    assert (site / OTHER / "index.html").stat().st_mtime_ns != before
