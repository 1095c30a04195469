"""Tests of what YAML reads without complaint, but otherwise than the editor meant it."""

import pytest

from ivp import source
from ivp.errors import PlanError

HASH = "wat na dit hekje (#) staat, valt weg"
HARD_SPACE = "hier staat een harde spatie"
ITEM = "door de inspringing hoort deze regel bij de waarde erboven"
NO_DASH = "deze regel hoort bij een lijst"
UNCLOSED = "er ontbreekt een sluitend aanhalingsteken"
UNOPENED = "deze waarde eindigt met een aanhalingsteken, maar begint er niet mee"
APOSTROPHE = "deze waarde begint met een apostrof"


def told(text: str) -> list[str]:
    """Return what is told about a file with this text."""
    with pytest.raises(PlanError) as caught:
        source.parse(text.encode(), "plan.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("titel: Onze #1 actie\n", "1:13", HASH),
        ("titel: #veiligheid\n", "1:8", HASH),
        ("titel:\n  Onze #1 actie\n", "2:8", HASH),
        ("titel: 'Onze' #1\n", "1:15", HASH),
        ("titel: Onze actie\t#1\n", "1:19", HASH),
        ("titel: |- #1\n  Actie\n", "1:11", HASH),
        ("lijst:\n  - een\n  - #twee\n", "3:5", HASH),
        ("lijst: [een, twee #drie\n  ]\n", "1:19", HASH),
        ("titel: Onze #1\nnaam: Plan\n", "1:13", HASH),
        ("\u00a0titel: Plan\n", "1:1", HARD_SPACE),
        ("titel\u00a0plan: Plan\n", "1:6", HARD_SPACE),
        ("titel: Plan\nlijst:\n  -\u00a0een\n", "3:4", HARD_SPACE),
        ("looptijd:\n  van:\u00a02024\n", "2:7", HARD_SPACE),
        ("looptijd:\n\u00a0\u00a0van: 2024\n", "2:1", HARD_SPACE),
        ("lijst:\n  - een\n    - twee\n", "3:5", ITEM),
        ("lijst: een\n  - twee\n  - drie\n", "2:3", ITEM),
        ("titel: Plan\ntekst: Dit zijn ze\n  - een\n  - twee\n", "3:3", ITEM),
        ("lijst:\n  -een\n  - twee\n", "2:3", NO_DASH),
        ("lijst:\n  – een\n  - twee\n", "2:3", NO_DASH),
        ("lijst:\n  • een\n  - twee\n", "2:3", NO_DASH),
        ('titel: "Plan\nnaam: "Stad"\n', "1:8", UNCLOSED),
        ('lijst:\n  - "een\n  - twee: "drie"\n', "2:5", UNCLOSED),
        ('titel: Een plan."\n', "1:8", UNOPENED),
        ("titel: Een plan.'\n", "1:8", UNOPENED),
        ('titel:\n  Een lang\n  plan" # uitleg\n', "2:3", UNOPENED),
        ('titel: Een "goed" plan"\n', "1:8", UNOPENED),
        ("titel: Foto's van nu'\n", "1:8", UNOPENED),
        ('lijst:\n  - een"\n', "2:5", UNOPENED),
        ("titel: 's Avonds\nnaam: foto's\n", "1:8", APOSTROPHE),
        ("looptijd:\n  van: '24\n  tot: '27\n", "2:8", APOSTROPHE),
    ],
)
def test_slip_is_told_at_its_place(text: str, place: str, message: str) -> None:
    """Text that would fall away, or join what stands above it, is reported first."""
    assert told(text)[0].startswith(f"plan.yaml:{place}: {message}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("titel: Plan # uitleg\n", "Plan"),
        ("titel: Plan #\n", "Plan"),
        ("titel: 'Plan' # uitleg\n", "Plan"),
        ("titel: C# en D#\n", "C# en D#"),
        ("titel: 'Onze #1 actie'\n", "Onze #1 actie"),
        ("titel: >-\n  Onze\n  #1 actie\n", "Onze #1 actie"),
        ("#titel: oud\ntitel: Plan\n", "Plan"),
        ("titel: Plan\n#titel: oud\n", "Plan"),
        ("titel: # uitleg\n  Plan\n", "Plan"),
        ("titel: Onze\u00a0actie\n", "Onze\u00a0actie"),
        ("titel: |-\n  een\n  - twee\n", "een\n- twee"),
        ("titel: een -\n  twee\n", "een - twee"),
        ("titel: een\n  -twee\n", "een -twee"),
        ("titel: 'een\n  twee: drie'\n", "een twee: drie"),
        ("titel: '2024'\n", "2024"),
        ('titel: Een "goed plan"\n', 'Een "goed plan"'),
        ('titel: “Een plan"\n', '“Een plan"'),
        ("titel: Een 'goed plan'\n", "Een 'goed plan'"),
        ("titel: Het plan van Frans'\n", "Het plan van Frans'"),
        ("titel: '24\"'\n", '24"'),
        ('titel: |-\n  Een plan."\n', 'Een plan."'),
        ("titel: '''s Avonds'\n", "'s Avonds"),
    ],
)
def test_what_is_no_slip_is_left_alone(text: str, value: str) -> None:
    """Ordinary comments, signs within words and wrapped text are what they are."""
    assert source.parse(text.encode(), "plan.yaml").data == {"titel": value}


def test_remedy_for_a_hash_says_both_ways_out() -> None:
    """A hash may be text or explanation; for each the message says what to type."""
    assert told("titel: Onze #1 actie\n") == [
        (
            "plan.yaml:1:13: wat na dit hekje (#) staat, valt weg: YAML leest het als uitleg. Zet "
            "de hele waarde tussen aanhalingstekens. Is het echt uitleg? Zet dan een spatie na het "
            "hekje."
        )
    ]


def test_empty_item_with_a_hash_is_told_once() -> None:
    """An item that is cut away whole is not reported as empty too."""
    assert len(told("lijst:\n  - #een\n")) == 1


def test_quote_that_swallows_fields_ends_the_reading() -> None:
    """What follows a quotation mark that is not closed is not reported, for it is misread."""
    assert len(told('titel: "Plan\nnaam: "Stad\nsoort: "Plan"\n')) == 1
