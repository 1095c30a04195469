"""Tests of tips: what would make a plan better, and exceptions to them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from ivp import pipeline
from tests.conftest import ICONS, PLANS
from tests.filling import copy_lists

TODAY = date(2026, 11, 21)
PLAN: dict[str, Any] = {
    "titel": "Veiligheidsplan",
    "naam": "Voorbeeldstad",
    "looptijd": {"van": "2026", "tot": "2029"},
    "gemeenten": ["GM0981"],
    "prioriteiten": [
        {
            "id": "wonen",
            "titel": "Wonen",
            "ambities": [{"kort": "Veilig wonen"}],
            "wat_kunt_u_doen": [{"titel": "Doe de deur op slot"}],
        }
    ],
}
Tips = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def tips(tmp_path: Path) -> Tips:
    """Return a function that gives the code and subject of each tip about a plan."""

    def run(*, topic: dict[str, Any] | None = None, **changes: Any) -> list[tuple[str, str]]:
        copy_lists(PLANS, tmp_path)
        [priority] = PLAN["prioriteiten"]
        data = {**PLAN, "prioriteiten": [{**priority, **(topic or {})}], **changes}
        (tmp_path / "plan-2026.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
        found = pipeline.check(tmp_path, icons=ICONS, today=TODAY, written={})
        assert all(problem.is_warning for problem in found), found
        return [(problem.message.code, problem.message.about) for problem in found]

    return run


def test_good_plan_gets_no_tip(tips: Tips) -> None:
    """A plan in which all is well is met with silence."""
    assert tips() == []


@pytest.mark.parametrize(
    ("goals", "rest", "expected"),
    [
        ([{"titel": "Minder inbraken"}], {}, [("doel-zonder-maat", "Wonen")]),
        ([{"titel": "Minder inbraken in 2028"}], {}, []),
        ([{"titel": "Minder inbraken", "tekst": "Voor 2028."}], {}, []),
        ([{"titel": "Minder inbraken", "partners": ["politie"]}], {}, []),
        ([{"titel": "Minder inbraken"}], {"looptijd_doelen": {"van": "2026", "tot": "2027"}}, []),
        (
            [{"titel": "Minder inbraken"}],
            {"indicatoren": [{"naam": "Inbraken", "bron": {"naam": "Politie"}}]},
            [],
        ),
    ],
)
def test_goal_needs_a_figure_a_year_or_an_owner(
    tips: Tips, goals: list[Any], rest: dict[str, Any], expected: list[Any]
) -> None:
    """Goals that nobody could check are named once a topic."""
    assert tips(topic={"doelen": goals, **rest}) == expected


def test_indicator_needs_a_source(tips: Tips) -> None:
    """A figure says who counts."""
    assert tips(indicatoren=[{"naam": "Inbraken"}]) == [("cijfer-zonder-bron", "Inbraken")]


@pytest.mark.parametrize(("year", "count"), [("2025", 1), ("2026", 0), ("2029", 0), ("2030", 1)])
def test_target_lies_within_the_period(tips: Tips, year: str, count: int) -> None:
    """A target before or after the plan is pointed at."""
    target = {"jaar": year, "vergelijking": "hoogstens", "waarde": "35"}
    found = tips(indicatoren=[{"naam": "Inbraken", "bron": {"naam": "Politie"}, "doel": target}])
    assert found == [("doeljaar-buiten-looptijd", "Inbraken")] * count


@pytest.mark.parametrize(("end", "expected"), [("2029", []), ("2030", ["5 jaar"])])
def test_plan_runs_four_years_at_most(tips: Tips, end: str, expected: list[str]) -> None:
    """A council sets its goals once in four years at least (article 38b Politiewet 2012)."""
    found = tips(looptijd={"van": "2026", "tot": end})
    assert found == [("looptijd-te-lang", about) for about in expected]


def test_priority_needs_an_ambition(tips: Tips) -> None:
    """A priority says what it is for."""
    assert tips(topic={"ambities": []}) == [("prioriteit-zonder-ambitie", "Wonen")]


@pytest.mark.parametrize(
    ("participation", "expected"),
    [
        ([], [("prioriteit-zonder-meedoen", "Wonen")]),
        ([{"kanaal": "burgernet"}], [("prioriteit-zonder-meedoen", "Wonen")]),
        ([{"kanaal": "burgernet", "onderwerpen": ["wonen"]}], []),
    ],
)
def test_priority_needs_something_to_do(
    tips: Tips, participation: list[Any], expected: list[Any]
) -> None:
    """A priority has advice for residents, or a channel that names it."""
    assert tips(topic={"wat_kunt_u_doen": []}, meedoen=participation) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-11-21", []), ("2025-11-20", [("kanaal-lang-niet-nagekeken", "Burgernet")])],
)
def test_channel_is_looked_at_each_year(
    tmp_path: Path, day: str, expected: list[tuple[str, str]]
) -> None:
    """A channel that nobody checked for twelve months is named."""
    copy_lists(PLANS, tmp_path)
    (tmp_path / "plan-2026.yaml").write_text(yaml.safe_dump(PLAN), encoding="utf-8")
    channels = tmp_path / "gedeeld" / "kanalen.yaml"
    data = yaml.load(channels.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    for entry in data["kanalen"]:
        entry["gecontroleerd_op"] = day if entry["id"] == "burgernet" else "2026-11-21"
    channels.write_text(yaml.safe_dump(data), encoding="utf-8")
    found = pipeline.check(tmp_path, icons=ICONS, today=TODAY, written={})
    about = [(p.message.code, p.message.about) for p in found]
    assert [tip for tip in about if tip[0] == "kanaal-lang-niet-nagekeken"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burgernet stuurt u een sms.", ["sms"]),
        ("Burgernet stuurt sms'jes.", ["sms"]),
        ("Burgernet stuurt u een bericht in de app.", []),
        ("De gemeente stuurt u een sms.", []),
    ],
)
def test_burgernet_has_no_text_messages(tips: Tips, text: str, expected: list[str]) -> None:
    """Burgernet works with its app only since 2023."""
    assert tips(samenvatting=text) == [("burgernet-sms", about) for about in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De XYZ helpt.", ["XYZ"]),
        ("De XYZ helpt. De XYZ is er.", ["XYZ"]),
        ("De IVP helpt.", []),
        ("De GGD helpt.", []),
        ("Wij helpen. De A2 is een weg.", []),
    ],
)
def test_abbreviation_is_explained(tips: Tips, text: str, expected: list[str]) -> None:
    """An abbreviation stands among the terms or in the name of an organisation; told once."""
    found = tips(samenvatting=text, begrippen=[{"begrip": "IVP", "uitleg": "Een plan."}])
    assert found == [("afkorting-zonder-uitleg", about) for about in expected]


def test_abbreviation_in_a_title_is_explained_too(tips: Tips) -> None:
    """A title is read before the text below it."""
    assert tips(randvoorwaarden=[{"titel": "Samen met de XYZ"}]) == [
        ("afkorting-zonder-uitleg", "XYZ")
    ]


def test_question_of_a_new_plan_is_not_an_answer(tips: Tips) -> None:
    """What a new plan asks and nobody has filled in is named."""
    assert tips(motto="Vul in: het motto") == [("nog-invullen", "Vul in: het motto")]


@pytest.mark.parametrize(
    ("planning", "expected"),
    [
        ({"soort": "periode", "van": "2026", "tot": "2029"}, []),
        ({"soort": "doorlopend"}, []),
        ({"soort": "vanaf", "van": "2072"}, [("actie-buiten-looptijd", "2072")]),
        (
            {"soort": "periode", "van": "2025", "tot": "2031"},
            [("actie-buiten-looptijd", "2025"), ("actie-buiten-looptijd", "2031")],
        ),
    ],
)
def test_action_outside_the_period_is_told(
    tips: Tips, planning: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """A year of an action that the plan does not cover may be a slip, and is named."""
    found = tips(topic={"acties": [{"titel": "Meer licht", "planning": planning}]})
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("exemption", "expected"),
    [
        ({"melding": "looptijd-te-lang", "reden": "Besluit van de raad"}, []),
        ({"melding": "looptijd-te-lang", "bij": "5 jaar", "reden": "Besluit"}, []),
        ({"melding": "looptijd-te-lang", "bij": "5 JA…", "reden": "Besluit"}, []),
        (
            {"melding": "looptijd-te-lang", "bij": "6 jaar", "reden": "Besluit"},
            [("looptijd-te-lang", "5 jaar"), ("uitzondering-overbodig", "looptijd-te-lang")],
        ),
        (
            {"melding": "burgernet-sms", "reden": "Oude tekst"},
            [("looptijd-te-lang", "5 jaar"), ("uitzondering-overbodig", "burgernet-sms")],
        ),
    ],
)
def test_exemption_silences_one_kind_of_tip(
    tips: Tips, exemption: dict[str, str], expected: list[Any]
) -> None:
    """A tip that an editor has looked at stays away; an exemption without use is a tip itself."""
    found = tips(looptijd={"van": "2026", "tot": "2030"}, uitzonderingen=[exemption])
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("a" * 80, [("woord-te-lang", "a" * 80)]), ("Arbeidsongeschiktheidsverzekeringen", [])],
)
def test_word_that_fits_no_phone_is_told(
    tips: Tips, word: str, expected: list[tuple[str, str]]
) -> None:
    """A word of 80 letters is named; the longest Dutch words in use are not."""
    assert tips(samenvatting=f"Wij willen {word}.") == expected
