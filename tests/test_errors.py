"""Tests of what editors are told, one mistake a file.

`cases/errors/<behaviour>.yaml` is a plan that is good but for one mistake; the `.txt` beside it
holds each problem as `line:column: message`.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from ivp import pipeline
from ivp.errors import PlanError
from tests.conftest import CASES, ICONS, PLANS
from tests.filling import copy_lists

ERRORS = sorted((CASES / "errors").glob("*.yaml"))


@pytest.mark.parametrize("case", ERRORS, ids=lambda path: path.stem)
def test_editor_is_told(case: Path, tmp_path: Path) -> None:
    """A mistake is reported at its place, with what was found, what belongs there, and the cure."""
    copy_lists(PLANS, tmp_path)
    plan = shutil.copy(case, tmp_path)
    with pytest.raises(PlanError) as caught:
        pipeline.build(tmp_path, icons=ICONS, today=date(2026, 11, 21), name="Test", written={})
    expected = case.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in caught.value.problems] == [
        f"{plan}:{line}" for line in expected
    ]


def test_every_case_has_its_messages() -> None:
    """Each case has expected messages, and no expectation is without its case."""
    assert len(ERRORS) > 25
    expected = {path.stem for path in (CASES / "errors").glob("*.txt")}
    assert {path.stem for path in ERRORS} == expected


def test_cases_are_good_but_for_their_mistake(tmp_path: Path) -> None:
    """The plan that all cases start from has no problem itself."""
    copy_lists(PLANS, tmp_path)
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", tmp_path)
    made = pipeline.build(tmp_path, icons=ICONS, today=date(2026, 11, 21), name="Test", written={})
    assert made.folders


def test_very_long_title_is_told_in_a_few_words(tmp_path: Path) -> None:
    """A title of 40,000 characters is reported with its length, and does not fill the screen."""
    copy_lists(PLANS, tmp_path)
    good = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")
    title = "Veilig wonen " * 3077
    plan = tmp_path / "voorbeeldstad-2026-2029.yaml"
    plan.write_text(good.replace("titel: Veilig wonen", f"titel: {title}"), encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        pipeline.build(tmp_path, icons=ICONS, today=date(2026, 11, 21), name="Test", written={})
    assert str(caught.value) == (
        f"{plan}:10:12: 'titel' heeft 40000 tekens; er passen er hoogstens 160. Haal er 39840 weg."
    )
