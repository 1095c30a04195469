"""Tests of what an editor may write in a plan, and of how a problem finds its place."""

import pickle

import pytest
import yaml

from ivp import source
from ivp.bundle import told
from ivp.errors import PlanError
from ivp.model import Municipality, Part, Plan, Ref, RichText
from ivp.model.base import Point
from ivp.model.parse import parse
from ivp.model.shape import fields
from ivp.model.shared import LISTS, OPTIONAL, Channels
from ivp.model.walk import marked, parts
from ivp.model.ways import aliases
from tests.conftest import CASES, PLANS
from tests.filling import Filling, keys, part_in

GOOD = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")
CHANNEL = """\
kanalen:
  - id: burgernet
    naam: Burgernet
    soort: meedoen
    kort: Samen zoeken.
    actie: Doe mee
    gecontroleerd_op: 2026-11-21
"""


def plan_of(text: str) -> Plan:
    """Return the plan in a text."""
    return parse(source.parse(text.encode(), "plan.yaml"), Plan)


def channel_problems(line: str) -> list[str]:
    """Return what is wrong with a good channel that gets one more line."""
    document = source.parse((CHANNEL + line).encode(), "kanalen.yaml")
    with pytest.raises(PlanError) as caught:
        parse(document, Channels)
    return [str(problem) for problem in caught.value.problems]


def all_parts() -> list[type[Part]]:
    """Return every kind of part that an editor can write."""
    found: set[type[Part]] = set()
    todo: list[type[Part]] = [Plan, *LISTS.values()]
    while todo:
        kind = todo.pop()
        found.add(kind)
        inner = {part_in(info.annotation) for info in kind.model_fields.values()}
        todo += [part for part in inner if part is not None and part not in found]
    return sorted(found, key=lambda kind: kind.__name__)


PARTS = all_parts()


def test_smallest_plan_is_a_plan() -> None:
    """A title, a name, a period, a municipality and one topic are enough."""
    plan = plan_of(GOOD)
    assert [topic.title for topic in plan.topics] == ["Veilig wonen"]


def test_everything_can_be_filled_in() -> None:
    """A plan in which every field of the model is filled is accepted."""
    data = Filling(lambda _: "Tekst").part(Plan)
    text = yaml.safe_dump(data, allow_unicode=True)
    assert plan_of(text).money is not None


def test_key_without_a_value_counts_as_absent() -> None:
    """An optional field that is left empty is the same as no field."""
    assert plan_of(f"{GOOD}partners:\nsamenvatting:\n") == plan_of(GOOD)


def test_spaces_around_a_value_do_not_count() -> None:
    """Spaces at both ends of a value are left out."""
    assert plan_of(GOOD.replace("naam: Voorbeeldstad", 'naam: " Voorbeeldstad "')) == plan_of(GOOD)


def test_one_short_ambition_may_stand_without_a_list() -> None:
    """A short ambition is one line or a list of lines."""
    start = f"{GOOD}    ambities:\n      - kort: "
    assert plan_of(f"{start}Minder inbraken\n") == plan_of(
        f"{start}\n          - Minder inbraken\n"
    )


def test_levels_keep_the_order_of_the_site() -> None:
    """Topics come as priorities, strategic themes and continuous attention, whatever the file."""
    before, _, priorities = GOOD.partition("prioriteiten:")
    text = (
        f"{before}doorlopende_aandacht:\n  - id: water\n    titel: Water\n"
        f"strategische_themas:\n  - id: jeugd\n    titel: Jeugd\nprioriteiten:{priorities}"
    )
    assert [topic.id for topic in plan_of(text).topics] == ["veilig-wonen", "jeugd", "water"]


@pytest.mark.parametrize("typed", ["ja", "Ja", "JA"])
def test_yes_is_ja(typed: str) -> None:
    """Yes and no are typed in Dutch."""
    document = source.parse(f"{CHANNEL}    overal: {typed}\n".encode(), "kanalen.yaml")
    assert parse(document, Channels).entries[0].nationwide


@pytest.mark.parametrize("typed", ["yes", "true", "1", "j"])
def test_yes_in_another_language_is_told(typed: str) -> None:
    """Yes in English is a mistake, not a yes."""
    assert channel_problems(f"    overal: {typed}\n") == [
        f"kanalen.yaml:8:13: bij 'overal' hoort ja of nee, maar hier staat '{typed}'."
    ]


@pytest.mark.parametrize("number", ["112", "0900-8844", "0800-7000", "043-1234567", "0800-023"])
def test_dutch_telephone_numbers_are_numbers(number: str) -> None:
    """Dutch numbers of every kind are accepted as they are written."""
    document = source.parse(f"{CHANNEL}    telefoon: {number}\n".encode(), "kanalen.yaml")
    assert parse(document, Channels).entries[0].phone == number


@pytest.mark.parametrize("number", ["bel ons", "12", "0900 8844x"])
def test_what_nobody_can_call_is_told(number: str) -> None:
    """A telephone number that is none is a mistake."""
    assert channel_problems(f"    telefoon: {number}\n") == [
        (
            "kanalen.yaml:8:15: bij 'telefoon' hoort een telefoonnummer als 0900-8844, maar hier "
            f"staat '{number}'."
        )
    ]


def test_list_with_a_wrong_item_is_not_called_too_short() -> None:
    """A list whose only item is wrong gives one problem, at the item."""
    with pytest.raises(PlanError) as caught:
        plan_of(GOOD.replace("  - GM0981", "  - [GM0981]"))
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(7, 5)]


@pytest.mark.parametrize("kind", PARTS, ids=[kind.__name__ for kind in PARTS])
def test_every_field_has_help_for_editors(kind: type[Part]) -> None:
    """A sentence of help stands under each field, ends with a full stop, and is Dutch."""
    english = {"the", "a", "this", "that", "with", "which", "and", "its"}
    for field in fields(kind):
        assert field.help.endswith("."), f"{kind.__name__}.{field.key}"
        assert not english & set(field.help.split()), field.help


@pytest.mark.parametrize("kind", PARTS, ids=[kind.__name__ for kind in PARTS])
def test_keys_are_plain_lowercase_words(kind: type[Part]) -> None:
    """An editor types keys of lowercase letters, with underscores for spaces."""
    assert aliases(kind) == list(keys(kind).values())
    assert all(key.replace("_", "").isalpha() and key.islower() for key in aliases(kind))


def test_walk_finds_parts_at_every_depth() -> None:
    """Every part is found with its way, nested ambitions too."""
    plan = plan_of(
        f"{GOOD}    ambities:\n      - kort: Boven\n        ambities:\n          - kort: Onder\n"
    )
    ways = [keys for keys, _ in parts(plan)]
    assert ("prioriteiten", 0, "ambities", 0, "ambities", 0) in ways


def test_walk_finds_marks_inside_lists() -> None:
    """References and running text are found in single fields and in lists."""
    plan = plan_of(f"{GOOD}bron:\n  titel: Het plan\n  ontbreekt:\n    - Een bijlage.\n")
    assert [(keys, text) for keys, text, _ in marked(plan, RichText)] == [
        (("bron", "ontbreekt", 0), "Een bijlage.")
    ]
    assert [(keys, text, mark.kind) for keys, text, mark in marked(plan, Ref)] == [
        (("gemeenten", 0), "GM0981", "gemeenten")
    ]


def test_every_shared_list_of_this_repository_fits() -> None:
    """The lists in `plans/gedeeld/` are what the model says."""
    for name in LISTS.keys() - {*OPTIONAL}:
        kind = LISTS[name]
        path = PLANS / "gedeeld" / f"{name}.yaml"
        assert parse(source.parse(path.read_bytes(), path.name), kind).entries


def test_equal_parts_are_kept_as_the_same_bytes() -> None:
    """What is kept under a key of its parts is found again, however these were typed."""
    short = Point.model_validate({"titel": "Samen met de buurt"})
    full = Point.model_validate({"titel": "Samen met de buurt", "gemeenten": []})
    again = pickle.loads(pickle.dumps(full))  # noqa: S301 - our own
    assert told(short) == told(full) == told(again)
    assert short == full == again


def test_parts_cannot_be_changed() -> None:
    """Nothing on the road can change what an editor wrote."""
    municipality = Municipality(code="GM0001", naam="Elders")
    with pytest.raises(ValueError, match="frozen"):
        municipality.name = "Anders"  # type: ignore[misc]
