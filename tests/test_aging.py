"""Tests of what has grown old in plans that were good."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from ivp import aging, library
from ivp.cli import main
from tests.conftest import PLANS
from tests.filling import copy_lists
from tests.test_advice import PLAN

TODAY = date(2028, 3, 1)
Aged = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def aged(tmp_path: Path) -> Aged:
    """Return a function that gives the code and subject of what is old in a plan of 2026–2029."""

    def run(today: date = TODAY, **changes: Any) -> list[tuple[str, str]]:
        copy_lists(PLANS, tmp_path)
        data = yaml.safe_dump({**PLAN, **changes})
        (tmp_path / "plan-2026.yaml").write_text(data, encoding="utf-8")
        collection, problems = library.load(tmp_path)
        assert problems == []
        found = [problem.message for problem in aging.check(collection, today)]
        return [(told.code, told.about) for told in found if told.code.startswith(("c", "a"))]

    return run


def figure(*years: str) -> dict[str, Any]:
    """Return an indicator that was measured in some years."""
    begin, *later = ({"jaar": year, "waarde": "9"} for year in years)
    return {"naam": "Inbraken", "bron": {"naam": "de politie"}, "begin": begin, "metingen": later}


@pytest.mark.parametrize(
    ("years", "old"), [(("2024", "2025"), True), (("2024", "2026"), False), (("begin",), False)]
)
def test_figure_is_old_after_two_whole_years(
    aged: Aged, years: tuple[str, ...], *, old: bool
) -> None:
    """In 2028 a figure of 2025 is old and one of 2026 is not; without a year nobody can tell."""
    found = aged(indicatoren=[figure(*years)])
    assert found == ([("cijfer-verouderd", "Inbraken")] if old else [])


@pytest.mark.parametrize(
    ("status", "end", "late"),
    [
        ("loopt", "2027", True),
        (None, "2027", True),
        ("gedaan", "2027", False),
        ("gestopt", "2027", False),
        ("loopt", "2028", False),
    ],
)
def test_action_is_overdue_after_its_last_year(
    aged: Aged, status: str | None, end: str, *, late: bool
) -> None:
    """An action that should be over and does not say so is told of."""
    action = {"titel": "Meer licht", "planning": {"soort": "periode", "van": "2026", "tot": end}}
    found = aged(acties=[action | ({"status": status} if status else {})])
    assert found == ([("actie-over-tijd", "Meer licht")] if late else [])


@pytest.mark.parametrize("year", [2025, 2030])
def test_plan_that_does_not_run_is_left_alone(aged: Aged, year: int) -> None:
    """Nobody has to keep up a plan that is over, or that has yet to begin."""
    assert aged(date(year, 3, 1), indicatoren=[figure("2019")]) == []


def test_command_tells_and_never_fails(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`ivp verouderd` names channels of long ago at their lines, with status 0, beside mistakes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(2**30 * 1.8)))  # in 2031
    (plans / "wrong-2026-2029.yaml").write_text("titel: [", encoding="utf-8")
    done = CliRunner().invoke(main, ["--plannen", str(plans), "verouderd", "--geen-links"])
    assert done.exit_code == 0, done.output
    assert "gedeeld/kanalen.yaml:" in done.output
    assert "[kanaal-lang-niet-nagekeken]" in done.output
