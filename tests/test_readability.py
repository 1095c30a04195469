"""Tests of the scores of a plan on the rules of thumb for B1."""

import json
import subprocess
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from ivp import readability, source
from ivp.model import Plan
from ivp.model.parse import parse
from ivp.texts import language as texts
from tests.conftest import CASES, ROOT

SMALLEST = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")


def plan_of(more: str) -> Plan:
    """Return the smallest plan with more fields."""
    return parse(source.parse(f"{SMALLEST}{more}".encode(), "plan.yaml"), Plan)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("veiligheid", 3), ("gemeente", 3), ("over", 2), ("idee", 2), ("area", 3), ("radio", 3),
        ("museum", 3), ("milieu", 3), ("geïnteresseerd", 5), ("foto's", 2), ("zo'n", 1),
        ("ideeën", 3), ("auto-ongeluk", 5), ("mooie", 2), ("nieuw", 1), ("2024", 1), ("GGZ", 1),
        ("Politie", 3),
    ],
)  # fmt: skip
def test_syllables_are_counted(word: str, count: int) -> None:
    """Words are counted as they are spoken; a number or an abbreviation is one."""
    assert readability.syllables(word) == count


def scores(text: str) -> readability.Scores:
    """Return the scores of a plan with this text as its summary."""
    found = readability.scores(plan_of(f"samenvatting: {json.dumps(text)}\n"))
    assert found
    return found


def test_scores_follow_the_formulas() -> None:
    """Lengths are counted, and reading ease is 206.835 - 0.93 words - 77 syllables on average."""
    found = scores(f"De kat zit stil. {'Dat is een hond ' * 4}.")
    assert (found.sentences, found.longest, found.words_per_sentence) == (2, 16, 10)
    assert found.long_share == 0.5
    assert found.reading_ease == pytest.approx(206.835 - 0.93 * 10 - 77 * 1)


def test_plan_without_text_has_no_scores() -> None:
    """Where there is nothing to read there is nothing to count."""
    assert readability.scores(plan_of("")) is None


def test_scores_are_shown_in_dutch() -> None:
    """The row has Dutch headings and numbers; LiNT-II is absent when it is not installed."""
    assert readability.row(scores("De kat zit. De hond loopt weg.")) == {
        "zinnen": "2",
        "woorden per zin": "3,5",
        "langste zin": "4",
        "meer dan 15 woorden": "0%",
        "leesgemak (Flesch-Douma)": "127",
    }


def stand_in(score: float | None, level: int | None, *, has_model: bool = True) -> ModuleType:
    """Return a module with the shape of lint_ii 0.1.3, which has its own exception."""

    class LiNT_II_Exception(Exception):  # noqa: N801, N818
        pass

    def from_text(text: str) -> SimpleNamespace:
        print("Loading Dutch language model from spaCy... ", end="")  # noqa: T201
        if not has_model:
            raise LiNT_II_Exception
        found.text = text
        return SimpleNamespace(lint=SimpleNamespace(score=score, level=level))

    module = ModuleType("lint_ii")
    found: Any = module
    found.LiNT_II_Exception = LiNT_II_Exception
    found.ReadabilityAnalysis = SimpleNamespace(from_text=from_text)
    return module


def test_lint_is_shown_when_it_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With LiNT-II the row has its score and level; what it prints is kept from the editor."""
    module = stand_in(38.25, 2)
    monkeypatch.setitem(sys.modules, "lint_ii", module)
    found = scores("Wij letten op:\n\n- de kat\n- de hond")
    assert readability.row(found)["LiNT-II"] == "38,2 (niveau 2 van 4)"
    assert module.text == "Wij letten op:.\n\nde kat.\n\nde hond."
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "module",
    [stand_in(None, None), stand_in(1, 1, has_model=False), None],
    ids=["no outcome", "no model", "no package"],
)
def test_lint_is_absent_when_it_cannot_score(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType | None
) -> None:
    """Without the package, without its language model or without an outcome there is no column."""
    monkeypatch.setitem(sys.modules, "lint_ii", module)
    assert "LiNT-II" not in readability.row(scores("De kat zit stil."))


def test_site_is_made_without_hyphenation() -> None:
    """Making and checking the site do not load what only the scores need."""
    code = "import sys, ivp.pipeline; sys.exit('pyphen' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", check=False).returncode
        == 0
    )


def test_scores_say_what_they_are() -> None:
    """Scores are about rules of thumb: nothing says that a text is at level B1."""
    said = [text for name, text in vars(texts).items() if name.isupper()]
    assert [text for text in said if "B1" in text] == [texts.SCORES]
    assert "vuistregels voor B1" in texts.SCORES
    assert "B1" not in str(readability.row(scores("De kat zit stil.")))
