"""Tests of the quick way to read a file: it says what the complete way says, or nothing."""

from pathlib import Path

import pytest
import yaml

from ivp import quick, source
from ivp.errors import PlanError
from tests.conftest import PLANS, ROOT

GOOD = sorted(PLANS.rglob("*.yaml"))
CASES = sorted((ROOT / "tests" / "cases" / "errors").glob("*.yaml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_is_read_the_quick_way(path: Path) -> None:
    """Of a file of which there is nothing to tell, the data are those of the complete way."""
    content = path.read_text(encoding="utf-8")
    complete = source._Builder(path.name, content)
    expected = complete.build(yaml.parse(content, Loader=quick.LOADER))
    assert quick.read(content) == expected
    assert complete.problems == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_file_with_a_mistake_is_left_to_the_complete_way(path: Path) -> None:
    """What the complete way has something to tell of is never read the quick way."""
    content = path.read_text(encoding="utf-8-sig")
    complete = source._Builder(path.name, content)
    try:
        expected = complete.build(yaml.parse(content, Loader=quick.LOADER))
        wrong = bool(complete.problems)
    except (PlanError, yaml.MarkedYAMLError):
        expected, wrong = None, True
    found = quick.read(content)
    assert found is None if wrong else found in (None, expected)
