"""Tests of the evidence that a run of the gate leaves."""

from types import SimpleNamespace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests import evidence
from tests.evidence_page import page
from tests.reading import only, text, texts

TOOLS = {
    "axe": "4.12.1",
    "browser": "156",
    "rules": [
        {
            "ruleId": "color-contrast",
            "help": "Contrast <is> enough",
            "tags": ["wcag2aa", "wcag143"],
        },
        {"ruleId": "region", "help": "All in landmarks", "tags": ["best-practice"]},
    ],
    "screens": ["1280 × 800"],
    "colours": ["light", "dark"],
    "exceptions": [],
}
WRONG = "/: 320 px, dark, as it comes: axe: color-contrast: h1: too weak"


def handed_over(**properties: Any) -> Any:
    """Return what pytest tells of a test that passed."""
    return SimpleNamespace(
        when="call",
        passed=True,
        nodeid="test_x.py::test_y[1]",
        user_properties=[*properties.items()],
    )


@pytest.fixture(name="report")
def report_of_two_parts() -> dict[str, Any]:
    """Return the report of a run in which one page had one mistake."""
    gathered = evidence.Evidence()
    for number, findings in enumerate([[WRONG], []]):
        part = {"part": number, "of": 2, "pages": [f"/{number}/"], "counts": {"forms": 15}}
        gathered.pytest_runtest_logreport(handed_over(gate=part | {"findings": findings}))
    gathered.pytest_runtest_logreport(handed_over(tools=TOOLS, claim="Tab visits every stop."))
    return gathered.report("2026-11-21")


def test_report_tells_each_rule_with_its_outcome(report: dict[str, Any]) -> None:
    """A rule that found something failed; a tool that did not run tested nothing."""
    outcomes = {
        assertion["earl:test"]["dct:title"]: assertion["earl:result"]["earl:outcome"]
        for assertion in report["auditSample"]
    }
    assert outcomes == {
        "Contrast <is> enough": "earl:failed",
        "All in landmarks": "earl:passed",
        "HTML is valid": "earl:untested",
        "Tab visits every stop.": "earl:passed",
    }
    assert report["counts"] == {"pages": 2, "forms": 30}
    assert report["auditSample"][0]["earl:test"]["dct:isPartOf"] == ["WCAG22:1.4.3"]


def test_page_tells_a_municipality_the_same(report: dict[str, Any]) -> None:
    """The page names the pages, the forms and the findings, and claims no more than that."""
    html = LexborHTMLParser(page(report))
    told = text(only(html, "main"))
    assert "Fouten: 1." in told
    assert "geen toegankelijkheidsverklaring" in told
    assert "Alles telt mee. Er zijn geen uitzonderingen." in told
    assert WRONG in texts(html, "li")
    assert len(html.css("tbody tr")) == 4


def test_criteria_follow_from_tags() -> None:
    """The tags of a rule name success criteria, of two and of three parts."""
    assert evidence.criteria(["wcag2aa", "wcag143", "wcag1412", "TTv5"]) == ["1.4.3", "1.4.12"]
