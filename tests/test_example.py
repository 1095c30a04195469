"""Tests that the examples that editors are shown are right: they can be pasted in a plan as is."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import Field

from ivp import library, rules, source
from ivp.errors import PlanError
from ivp.model import Part, Plan, Ref, Topic
from ivp.model.example import TELLING, example
from ivp.model.parse import parse
from ivp.model.shape import Many, fields, in_words
from ivp.model.shared import LISTS, Channels
from ivp.model.walk import marked
from ivp.texts.message import CODES
from tests.conftest import CASES, ICONS, PLANS
from tests.filling import copy_lists, read, write
from tests.test_model import PARTS

SMALLEST = CASES / "plans" / "voorbeeldstad-2026-2029.yaml"
FIELDS = [(kind, field.key) for kind in PARTS for field in fields(kind)]
LEVELS = ("prioriteiten", "strategische_themas", "doorlopende_aandacht")


def name(value: Any) -> str:
    """Return how test reports call a part or a key."""
    return value.__name__ if isinstance(value, type) else str(value)


def pasted(kind: type[Part], *keys: str) -> dict[str, Any]:
    """Return the data of a part that has the examples of these fields."""
    text = "\n".join(example(kind, key) for key in keys)
    return source.parse(text.encode(), "voorbeeld.yaml").data


def required(kind: type[Part]) -> list[str]:
    """Return the keys that a part must have."""
    return [field.key for field in fields(kind) if field.is_required]


@pytest.mark.parametrize(("kind", "key"), FIELDS, ids=name)
def test_example_of_every_field_is_right(kind: type[Part], key: str) -> None:
    """A part with the examples of a field, and of what it must have besides, fits the model."""
    assert kind.model_validate(pasted(kind, *{*required(kind), key}))


@pytest.mark.parametrize("kind", PARTS, ids=name)
def test_every_plain_field_has_examples(kind: type[Part]) -> None:
    """A field with plain values has examples, each on one line; a field with groups has none."""
    for field in fields(kind):
        assert bool(field.examples) == (field.group is None), field.key
        assert not any("\n" in text for text in field.examples), field.key
        is_list = isinstance(field.shape, Many) and not field.shape.or_one
        assert is_list or len(field.examples) < 2, field.key


def test_examples_name_what_exists() -> None:
    """A reference in an example names an entry of a list, the example of a topic, or a warning."""
    collection, _ = library.load(PLANS)
    known = {**collection.entries, "onderwerpen": pasted(Topic, "id").values()}
    known |= {"meldingen": [code for code, is_warning in CODES.items() if is_warning]}
    found = 0
    for kind in PARTS:
        part = kind.model_validate(pasted(kind, *(field.key for field in fields(kind))))
        for keys, value, mark in marked(part, Ref):
            found += 1
            assert mark.kind == "plannen" or value in known[mark.kind], (kind, keys)
    assert found > 30


@pytest.mark.parametrize("kind", PARTS, ids=name)
def test_example_of_a_group_says_something(kind: type[Part]) -> None:
    """The example of a group is never empty: something is required, or there is a telling field."""
    assert required(kind) or {field.key for field in fields(kind)} & {*TELLING}


def test_telling_fields_are_optional_fields() -> None:
    """Each telling field is an optional field of some part, so none is left from another time."""
    optional = {field.key for kind in PARTS for field in fields(kind) if not field.is_required}
    assert set(TELLING) <= optional


def test_example_shows_the_fields_of_a_group_and_the_dashes_of_a_list() -> None:
    """An example has what a group must have and its most telling field, indented as in plans."""
    assert example(Plan, "looptijd") == "looptijd:\n  van: 2026\n  tot: 2029"
    assert example(Plan, "gemeenten") == "gemeenten:\n  - GM0981"
    assert example(Plan, "begrippen").splitlines()[:2] == ["begrippen:", "  - begrip: APV"]
    assert example(Topic, "indicatoren").splitlines()[2:4] == ["    doel:", "      jaar: 2029"]


def in_plan(key: str) -> dict[str, Any]:
    """Return the smallest plan with the example of one field of a plan."""
    data = read(SMALLEST)
    without = {k: v for k, v in data.items() if k not in LEVELS} if key in LEVELS else data
    return {**without, **pasted(Plan, key)}


def in_topic(key: str) -> dict[str, Any]:
    """Return the smallest plan with the example of one field of a topic."""
    data = read(SMALLEST)
    topic = {**data["prioriteiten"][0], **pasted(Topic, key)}
    return {**data, "prioriteiten": [topic]}


PASTED = {f"plan.{field.key}": in_plan(field.key) for field in fields(Plan)}
PASTED |= {f"onderwerp.{field.key}": in_topic(field.key) for field in fields(Topic)}


@pytest.mark.parametrize("way", PASTED)
def test_example_breaks_no_rule(way: str, tmp_path: Path) -> None:
    """An example that is pasted in a plan passes every check that a plan has to pass."""
    copy_lists(PLANS, tmp_path)
    write(tmp_path / "voorbeeldstad-2026-2029.yaml", PASTED[way])
    collection, problems = library.load(tmp_path)
    assert [*problems, *rules.check(collection, ICONS, {})] == []


def example_with(text: str, kind: type[Part] = Plan) -> list[str]:
    """Return the example that each problem of a text has."""
    with pytest.raises(PlanError) as caught:
        parse(source.parse(text.encode(), "plan.yaml"), kind)
    return [problem.message.example for problem in caught.value.problems]


PLAN = SMALLEST.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (PLAN + "moto: Samen\n", "motto: Samen veilig"),
        (PLAN + "kleur: rood\n", ""),
        (PLAN.replace("  tot: 2029\n", ""), "tot: 2029"),
        (PLAN.replace("naam: Voorbeeldstad", "naam:"), "naam: Voorbeeldstad"),
        (PLAN.replace("naam: Voorbeeldstad", 'naam: ""'), "naam: Voorbeeldstad"),
        (PLAN.replace("naam: Voorbeeldstad", "naam: [Hier]"), "naam: Voorbeeldstad"),
        (PLAN.replace("van: 2026", "van: zesentwintig"), "van: 2026"),
        (PLAN.replace("\n  - GM0981", " GM0981"), "gemeenten:\n  - GM0981"),
        (PLAN.replace("\n  - GM0981", " []"), "gemeenten:\n  - GM0981"),
        (PLAN.replace("  - GM0981", "  - [GM0981]"), "gemeenten:\n  - GM0981"),
        (PLAN + "status: voorgestelt\n", "status: voorgesteld"),
        (PLAN + "status: af\n", "status: vastgesteld"),
        (PLAN + "gebied: heuvels\n", example(Plan, "gebied")),
        (PLAN + "risicos: [geld]\n", example(Plan, "risicos")),
        (PLAN + f"motto: {'ha' * 90}\n", ""),
    ],
)
def test_message_shows_how_it_should_be(typed: str, shown: str) -> None:
    """A problem with a field comes with that field as it should be, unless it is only too long."""
    assert example_with(typed) == [shown]


def test_example_is_not_in_the_text_of_a_message() -> None:
    """The example stands apart, so that a problem stays one line."""
    with pytest.raises(PlanError) as caught:
        parse(source.parse(f"{PLAN}moto: Samen\n".encode(), "plan.yaml"), Plan)
    assert str(caught.value) == "plan.yaml:11:1: onbekend veld 'moto'. Bedoelde u 'motto'?"


def test_wrong_value_in_a_shared_list_has_an_example() -> None:
    """The shared lists are helped in the same way."""
    assert "soort: melden" in example_with("kanalen:\n  - soort: roepen\n", Channels)


@pytest.mark.parametrize("kind", PARTS, ids=name)
def test_words_say_what_belongs_in_every_field(kind: type[Part]) -> None:
    """What belongs in a field can be said in words, which fit after 'hier hoort'."""
    for field in fields(kind):
        words = in_words(field.shape)
        assert words == words.strip(" .")
        assert words[0].islower()


def test_field_of_an_unknown_type_is_not_passed_over() -> None:
    """A mark that the shapes do not know is an error for us, not a field without its check."""

    class Odd(Part):
        size: int = Field(gt=3)

    with pytest.raises(TypeError):
        fields(Odd)


def test_lists_and_plans_are_checked_here() -> None:
    """The parts of these tests are those of a plan and of every shared list."""
    assert {Plan, *LISTS.values()} <= set(PARTS)
