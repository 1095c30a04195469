"""Tests of the way out: the site without MkDocs, and the pages without any generator."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from ivp.cli import main
from tests.conftest import CASES, Build, build_site
from tests.test_publish import contents

PLAN = "heuvelland-2024-2027"
Write = Callable[[Path], Result]


@pytest.fixture
def write(plans: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Return a function that writes the pages of the plan of Heuvelland to a folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    return lambda target: CliRunner().invoke(
        main, ["--plannen", str(plans), "schrijf", str(target)]
    )


def test_properdocs_makes_the_same_site(site: Build, tmp_path: Path) -> None:
    """ProperDocs, which goes on where MkDocs stops, makes every file the same to the last byte."""
    theirs = build_site(tmp_path / "theirs", host="properdocs")
    assert theirs.status == 0, theirs.output
    assert contents(theirs.site) == contents(site.site)


def test_every_page_is_written_as_markdown(write: Write, site: Build, tmp_path: Path) -> None:
    """Each page of the plan is a Markdown file with front matter, at its place on the site.

    These plans are in no repository, so there is no page of changes.
    """
    target = tmp_path / "uit"
    done = write(target)
    assert done.exit_code == 0, done.output
    there = (site.site / PLAN).rglob("*.html")
    pages = {path.relative_to(site.site).with_suffix(".md") for path in there}
    pages -= {path for path in pages if path.parent.name == "wijzigingen"}
    assert pages <= {path.relative_to(target) for path in target.rglob("*.md")}
    for path in target.rglob("*.md"):
        _, front, text = path.read_text("utf-8").split("---\n", 2)
        assert {"title", "description"} <= set(yaml.safe_load(front)), path
        assert text.strip(), path


def test_files_come_along(write: Write, site: Build, tmp_path: Path) -> None:
    """Posters, data and the styles are written too, the same as on the site."""
    target = tmp_path / "uit"
    write(target)
    made, published = contents(target), contents(site.site)
    for name in ("oogopslag.pdf", "plan.json", "acties.csv", "cijfers.csv"):
        found = f"{PLAN}/{name}"
        assert (found in made) == (found in published)
    assert made[f"{PLAN}/oogopslag.pdf"] == published[f"{PLAN}/oogopslag.pdf"]
    assert made["assets/css/basis.css"] == published["assets/css/basis.css"]


def test_folder_with_something_in_it_stays_as_it_is(write: Write, tmp_path: Path) -> None:
    """A folder that is not empty, or a file, is never written over; an empty one is taken."""
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol/brief.txt").write_text("Van mij", "utf-8")
    for name in ("vol", "vol/brief.txt"):
        done = write(tmp_path / name)
        assert done.exit_code == 1
        assert "is niet leeg en blijft zoals het is." in done.output
    assert [path.name for path in (tmp_path / "vol").iterdir()] == ["brief.txt"]
    (tmp_path / "leeg").mkdir()
    assert write(tmp_path / "leeg").exit_code == 0


def test_mistake_or_refusal_leaves_nothing(write: Write, plans: Path, tmp_path: Path) -> None:
    """With a mistake in a plan, or where nothing can be written, no file is left behind."""
    before = sorted(tmp_path.iterdir())
    done = write(tmp_path / "plans/gedeeld/gemeenten.yaml/uit")
    assert done.exit_code == 1
    assert "kan niet worden geschreven" in done.output
    (plans / "fout.yaml").write_text((CASES / "errors/tab.yaml").read_text("utf-8"), "utf-8")
    done = write(tmp_path / "uit")
    assert done.exit_code == 1
    assert "fout.yaml:" in done.output
    assert sorted(tmp_path.iterdir()) == before
