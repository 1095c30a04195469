"""Tests of reports: the same problems for a terminal, a script and the pages of a forge."""

import json

import pytest

from ivp.errors import Message, Problem
from ivp.report import FORMATS

ERROR = Problem(
    "plans/a.yaml", 3, 5, Message("onbekend veld 'x'.", "onbekend-veld", example="titel: Jeugd")
)
TIP = Problem("plans/b.yaml", 7, 1, Message("een lange zin.", "lange-zin", is_warning=True))


def test_terminal_shows_errors_before_warnings() -> None:
    """A person reads what must be mended first, with a right example, and then the tips."""
    assert FORMATS["tekst"]([TIP, ERROR]).splitlines() == [
        "Fouten: los deze op, anders verandert de site niet (1)",
        "plans/a.yaml:3:5: onbekend veld 'x'. [onbekend-veld]",
        "    Zo is het goed:",
        "    titel: Jeugd",
        "",
        "Waarschuwingen: hiermee wordt het plan beter (1)",
        "plans/b.yaml:7:1: waarschuwing: een lange zin. [lange-zin]",
        "",
        "1 fout en 1 waarschuwing. Wat een melding betekent, staat in HANDLEIDING.md.",
    ]


def test_terminal_says_when_all_is_well() -> None:
    """Without problems there is one line."""
    assert FORMATS["tekst"]([]) == "Alles klopt."


def test_json_has_every_part_of_a_problem() -> None:
    """A script gets place, weight, code, message and example by name."""
    assert json.loads(FORMATS["json"]([ERROR, TIP])) == [
        {
            "bestand": "plans/a.yaml",
            "regel": 3,
            "kolom": 5,
            "ernst": "fout",
            "code": "onbekend-veld",
            "melding": "onbekend veld 'x'.",
            "voorbeeld": "titel: Jeugd",
        },
        {
            "bestand": "plans/b.yaml",
            "regel": 7,
            "kolom": 1,
            "ernst": "waarschuwing",
            "code": "lange-zin",
            "melding": "een lange zin.",
            "voorbeeld": "",
        },
    ]


def test_github_gets_workflow_commands() -> None:
    """Each problem is an annotation at its line."""
    assert FORMATS["github"]([ERROR, TIP]).splitlines() == [
        "::error file=plans/a.yaml,line=3,col=5,title=onbekend-veld::onbekend veld 'x'.",
        "::warning file=plans/b.yaml,line=7,col=1,title=lange-zin::een lange zin.",
    ]


def test_text_cannot_end_a_workflow_command() -> None:
    """What an editor typed stays within the annotation that it is in."""
    problem = Problem("plans/a,b:c.yaml", 1, 1, Message("100%\n::set-env name=x::y", "code"))
    assert FORMATS["github"]([problem]) == (
        "::error file=plans/a%2Cb%3Ac.yaml,line=1,col=1,title=code::100%25%0A::set-env name=x::y"
    )


def test_gitlab_gets_a_code_quality_report() -> None:
    """Each problem has the fields that a merge request needs."""
    [error, tip] = json.loads(FORMATS["gitlab"]([ERROR, TIP]))
    assert error["location"] == {"path": "plans/a.yaml", "lines": {"begin": 3}}
    assert [error["severity"], tip["severity"]] == ["major", "minor"]
    assert [error["check_name"], tip["check_name"]] == ["onbekend-veld", "lange-zin"]


def test_gitlab_knows_a_problem_that_moved() -> None:
    """A fingerprint does not change with the line, and two problems alike have two."""
    moved = Problem("plans/a.yaml", 30, 5, ERROR.message)
    prints = [item["fingerprint"] for item in json.loads(FORMATS["gitlab"]([ERROR, moved]))]
    [alone] = [item["fingerprint"] for item in json.loads(FORMATS["gitlab"]([moved]))]
    assert prints[0] == alone
    assert prints[0] != prints[1]


@pytest.mark.parametrize("name", ["json", "gitlab"])
def test_machines_read_an_empty_list(name: str) -> None:
    """Without problems a machine reads a list with nothing in it."""
    assert json.loads(FORMATS[name]([])) == []
