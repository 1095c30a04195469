"""Tests of the comparison with other builds: that it runs, over a portal like the real one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ivp import library, rules
from tests.bench import __main__ as bench
from tests.bench import contenders, measure, portal
from tests.bench.measure import Cost, Weight
from tests.conftest import ICONS, ROOT

WRITTEN = ("/over/", "/privacy/", "/toegankelijkheid/")


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a portal of six plans, one more than there are real ones."""
    folder = tmp_path_factory.mktemp("portal") / "plans"
    portal.write(folder, 6)
    return folder


def test_a_portal_has_good_plans_with_names_of_their_own(plans: Path) -> None:
    """No rule is broken, and no two plans or municipalities are the same."""
    collection, problems = library.load(plans)
    assert [*problems, *rules.check(collection, ICONS, WRITTEN)] == []
    assert len({plan.name for plan in collection.plans.values()}) == 6
    assert len({plan.municipalities for plan in collection.plans.values()}) == 6


def test_a_portal_is_the_same_each_time(plans: Path, tmp_path: Path) -> None:
    """The size alone decides what stands in it."""
    portal.write(tmp_path / "again", 6)
    for path in plans.rglob("*.yaml"):
        assert (tmp_path / "again" / path.relative_to(plans)).read_bytes() == path.read_bytes()


def test_all_contenders_build_the_same_pages() -> None:
    """Two plans go through every build, and each is a row of the table."""
    command = (sys.executable, "-m", "tests.bench", "2", "--keer", "1")
    environment = os.environ | {"PYTHONPATH": "hooks"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    rows = done.stdout.decode().splitlines()
    searches = [row.strip("| ").split(" | ")[-1] for row in rows if row.startswith("| 2 |")]
    assert searches[0] == searches[4] == "–"
    assert 100 < float(searches[2].split(" / ")[1]) < 150
    assert [row.split(" | ")[1] for row in rows if row.startswith("| 2 |")][:5] == [
        "ours: the pages",
        "ours: one line changed",
        "ours, with the search index",
        "ours, with index and posters",
        "stock Material, with its search index",
    ]


def test_a_build_that_fails_says_why(tmp_path: Path) -> None:
    """A wrong setting must not look like a quick build."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\ntheme: bestaat-niet\n")
    with pytest.raises(measure.BuildError, match="bestaat-niet"):
        contenders.Contender("wrong", tmp_path, (sys.executable, "-m", "mkdocs", "build")).build()


def test_growth_is_the_cpu_for_a_page_against_the_size_before() -> None:
    """Twice the pages for thrice the CPU is a growth of 1.5."""

    def result(plans: int, seconds: float) -> bench.Result:
        weight = Weight(pages=plans * 10, megabytes=1, page=1, gzip=1, brotli=1)
        return bench.Result(plans, "ours", Cost(seconds, seconds, 1), weight)

    [row] = bench.rows([result(20, 3)], {"ours": result(10, 1)})
    assert row.split(" | ")[8] == "1.50"
