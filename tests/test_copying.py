"""Tests of the search for words that a plan took from its source."""

import pytest

from ivp import copying
from ivp.model import Plan
from ivp.model.parse import parse
from ivp.source import parse as read

SOURCE = """De gemeenten werken samen met politie en inwoners aan een veilige buurt
voor jong en oud. Elk jaar kijken wij of het beter gaat."""
PLAN = """\
titel: Plan
naam: Voorbeeldstad
looptijd: {{van: 2026, tot: 2029}}
gemeenten: [GM0001]
samenvatting: >-
  {}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samen met politie en inwoners aan een veilige.", [(6, 3, 8)]),
        (
            "Wij werken samen met politie en\n  inwoners aan een veilige buurt voor iedereen.",
            [(6, 7, 11)],
        ),
        ("Samen met politie en inwoners aan een buurt.", []),
        ("SAMEN, met politie – en inwoners aan een veilige!", [(6, 3, 8)]),
        (
            "Met politie en inwoners aan een veilige buurt. Elk jaar kijken wij of het beter gaat.",
            [(6, 3, 8), (6, 50, 8)],
        ),
        ("Politie.", []),
    ],
)
def test_runs_of_eight_words_are_found(text: str, expected: list[tuple[int, int, int]]) -> None:
    """Eight words in a row are told at their place, as one run, whatever stands between them."""
    document = read(PLAN.format(text).encode(), "plan.yaml")
    found = copying.find(document, parse(document, Plan), SOURCE)
    places = [(p.line, p.column, len(copying.WORD.findall(p.message.about))) for p in found]
    assert places == expected
