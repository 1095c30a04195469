"""Tests of what a change means: which sentences residents get, and in which order."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import Field

from ivp import difference, library, source
from ivp.difference import Change
from ivp.model import Channel, Part, Plan
from ivp.model.base import Line, Text
from ivp.model.parse import parse
from ivp.spoken import Names
from tests.conftest import CASES, PLANS


def read(path: Path) -> Any:
    """Return the data of a file, every scalar as it was typed."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - our own file, as text


BASE = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
DIFFERENCES = read(CASES / "differences.yaml")


@pytest.fixture(scope="module")
def names() -> Names:
    """Return what the entries of the shared lists are called."""
    return library.load(PLANS)[0].names


def plan(case: dict[str, Any], side: str) -> Plan:
    """Return the plan of a case before or after the change."""
    data = dict(BASE)
    if "plan" in case:
        data |= case[side]
    else:
        data["prioriteiten"] = [{**BASE["prioriteiten"][0], **case[side]}]
    text = yaml.dump(data, allow_unicode=True, default_style='"')
    return parse(source.parse(text.encode(), "plans/x.yaml"), Plan)


@pytest.mark.parametrize("case", DIFFERENCES, ids=lambda case: case["name"])
def test_change_is_told_in_sentences(case: dict[str, Any], names: Names) -> None:
    """Two versions of a plan give these sentences, in this order."""
    found = difference.plans(plan(case, "before"), plan(case, "after"), names)
    assert [change.text for change in found] == case["told"]


@pytest.mark.parametrize("case", DIFFERENCES, ids=lambda case: case["name"])
def test_nothing_of_yaml_is_in_a_sentence(case: dict[str, Any], names: Names) -> None:
    """No sentence has a key with a low line, an id or a bracket of a list in it."""
    found = difference.plans(plan(case, "before"), plan(case, "after"), names)
    assert not any(set(change.text) & set("_[]{}") for change in found)


def test_changes_of_one_topic_stand_together(names: Names) -> None:
    """A topic with news that matters goes first, with its rewritten texts behind that."""
    level = "strategische_themas"
    before = {level: [{"id": "jeugd", "titel": "Jeugd"}, {"id": "zorg", "titel": "Zorg"}]}
    goal = [{"titel": "Nieuw doel"}]
    after = {
        level: [
            {"id": "jeugd", "titel": "Jeugd", "waarom": "Daarom."},
            {"id": "zorg", "titel": "Zorg", "waarom": "Daarom.", "doelen": goal},
        ]
    }
    case = {"plan": True, "before": before, "after": after}
    found = difference.plans(plan(case, "before"), plan(case, "after"), names)
    assert [(change.subject, change.is_text) for change in found] == [
        ("Zorg", False),
        ("Zorg", True),
        ("Jeugd", True),
    ]


class Lamp(Part):
    """A part that no sentence was made for."""

    name: Line = Field(alias="naam")
    colour_of_light: Line | None = Field(default=None, alias="kleur_van_licht")
    story: Text | None = Field(default=None, alias="heel_verhaal")


class Street(Part):
    """A part with fields that no sentence was made for."""

    name: Line = Field(alias="naam")
    lamps: tuple[Lamp, ...] = Field(default=(), alias="mooie_lampen")
    length: Line | None = Field(default=None, alias="lengte_in_meters")
    words: tuple[Line, ...] = Field(default=(), alias="losse_woorden")


def test_new_field_is_told_by_its_own_name() -> None:
    """A field of which nothing is known gives good sentences, with its key as words."""
    before = {
        "naam": "Kade",
        "mooie_lampen": [{"naam": "Oud"}, {"naam": "Hoek", "heel_verhaal": "A."}],
    }
    lamp = {"naam": "Hoek", "kleur_van_licht": "geel", "heel_verhaal": "Nu."}
    after = {
        "naam": "Kade",
        "mooie_lampen": [lamp, {"naam": "Plein"}],
        "lengte_in_meters": "200",
        "losse_woorden": ["stil"],
    }
    streets = [Street.model_validate(data) for data in (before, after)]
    told = difference.lists("brede_straten", streets[:1], streets[1:], {})
    street = "‘Kade’ bij brede straten"
    assert [change.text for change in told] == [
        f"Kleur van licht van ‘Hoek’ bij mooie lampen van {street}: geel (nieuw)",
        f"Wat er staat bij ‘heel verhaal’ van ‘Hoek’ bij mooie lampen van {street} is gewijzigd",
        f"Nieuw bij mooie lampen bij {street}: Plein",
        f"Weg bij mooie lampen bij {street}: Oud",
        f"Lengte in meters van {street}: 200 (nieuw)",
        f"Nieuw bij losse woorden bij {street}: stil",
    ]


def test_change_in_a_shared_list_names_the_entry(names: Names) -> None:
    """The telephone number of a channel is told with the channel's name."""
    data = {
        "id": "meldpunt",
        "naam": "Meldpunt",
        "soort": "melden",
        "kort": "Meld het.",
        "actie": "Zo meldt u",
        "gecontroleerd_op": "2026-11-21",
    }
    before, after = (
        Channel.model_validate({**data, "telefoon": phone}) for phone in ("0800-1234", "0800-4321")
    )
    assert difference.lists("kanalen", [before], [after], names) == [
        Change(
            difference.RANKS.index("kanalen"),
            "",
            "gewijzigd",
            "Telefoonnummer van het kanaal ‘Meldpunt’: 0800-1234 → 0800-4321",
            "0800-1234",
            "0800-4321",
        )
    ]
