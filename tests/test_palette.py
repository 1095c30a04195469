"""Tests of the list of pairs: it is complete against the styles, and our own colours pass it."""

from collections.abc import Iterator
from typing import Any

import pytest
import tinycss2

from ivp import contrast
from ivp.palette import ORNAMENT, PAIRS, TEXT, TEXT_OF_OWN, own
from tests.conftest import ROOT

STYLES = sorted((ROOT / "docs/assets/css").glob("*.css"))
MARKS = ("border", "outline", "fill", "stroke", "box-shadow", "accent-color")
OTHER_WORLDS = ("print", "forced-colors")
"""Where colours are not ours, or none count."""

Rule = tuple[str, dict[str, list[str]]]
"""A selector, and the tokens in the value of each of its properties."""


def rules(nodes: list[Any]) -> Iterator[Rule]:
    """Yield every rule in which our colours count."""
    for node in nodes:
        if node.type == "at-rule" and node.content:
            if not any(world in tinycss2.serialize(node.prelude) for world in OTHER_WORLDS):
                yield from rules(tinycss2.parse_rule_list(node.content, skip_whitespace=True))
        elif node.type == "qualified-rule":
            declarations = tinycss2.parse_blocks_contents(node.content, skip_whitespace=True)
            values = {
                found.name: [
                    part.arguments[0].value.removeprefix("--")
                    for part in found.value
                    if part.type == "function" and part.lower_name == "var"
                ]
                for found in declarations
                if found.type == "declaration"
            }
            yield tinycss2.serialize(node.prelude).strip(), values


RULES = [
    rule
    for path in STYLES
    for rule in rules(tinycss2.parse_stylesheet(path.read_text(encoding="utf-8")))
]
TOPIC_COLOURS = [
    {name.removeprefix("--"): tokens[0] for name, tokens in values.items()}
    for selector, values in RULES
    if ".kleur-" in selector
]
"""What `k` and `k-tint` are, for each colour of a topic."""

COLOURS = own(dark=False).keys() - TOPIC_COLOURS[0].keys()


def meant(*tokens: str) -> Iterator[tuple[str, ...]]:
    """Yield what tokens stand for, in each colour of a topic; no colours are left out."""
    others = {
        name.removeprefix("--"): found[0]
        for selector, values in RULES
        for name, found in values.items()
        if name.startswith("--") and len(found) == 1 and ".kleur-" not in selector
    }
    for topic in TOPIC_COLOURS:
        known = {**others, **topic}
        result = list(tokens)
        while any(token in known and token not in COLOURS for token in result):
            result = [known.get(t, t) if t not in COLOURS else t for t in result]
        if set(result) <= COLOURS:
            yield tuple(result)


def test_styles_are_read() -> None:
    """The tests below look at something."""
    assert len(RULES) > 100
    assert len(TOPIC_COLOURS) == 8
    assert len(COLOURS) > 25


def test_every_colour_is_in_a_pair() -> None:
    """A new token finds its place in the list, or among the lines that only adorn."""
    in_pairs = {token for pair in PAIRS for token in (pair.front, pair.ground)}
    assert in_pairs | ORNAMENT == COLOURS
    assert not in_pairs & ORNAMENT


def test_every_pair_in_one_rule_is_listed() -> None:
    """Where a rule sets both letters and their ground, the list has that pair, as text."""
    listed = {(pair.front, pair.ground) for pair in PAIRS if pair.need == TEXT}
    used = {
        pair
        for _, values in RULES
        for front in values.get("color", [])
        for ground in values.get("background", [])
        for pair in meant(front, ground)
    }
    assert used
    assert used - listed == set()


def test_every_colour_of_letters_is_listed() -> None:
    """What letters are coloured with, anywhere, is listed as the colour of letters."""
    listed = {pair.front for pair in PAIRS if pair.need == TEXT}
    used = {t for _, values in RULES for c in values.get("color", []) for (t,) in meant(c)}
    assert used - listed == set()


def test_every_ground_is_listed() -> None:
    """What stands behind letters, anywhere, is listed as their ground; a bullet has no letters."""
    listed = {pair.ground for pair in PAIRS if pair.need == TEXT}
    used = {
        t
        for selector, values in RULES
        if "::before" not in selector
        for ground in values.get("background", [])
        for (t,) in meant(ground)
    }
    assert used - listed == set()


def test_every_mark_is_listed() -> None:
    """The colour of every edge, outline and picture is in a pair, or only adorns."""
    listed = {token for pair in PAIRS for token in (pair.front, pair.ground)} | ORNAMENT
    used = {
        t
        for _, values in RULES
        for name, tokens in values.items()
        if name.startswith(MARKS)
        for token in tokens
        for (t,) in meant(token)
    }
    assert used - listed == set()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_own_colours_pass_more_than_the_law_asks(dark: bool) -> None:  # noqa: FBT001
    """Our own letters have 7:1 (AAA) on every ground, our edges 3:1."""
    palette = own(dark=dark)
    ratios = {pair: contrast.ratio(palette[pair.front], palette[pair.ground]) for pair in PAIRS}
    needs = {pair: TEXT_OF_OWN if pair.need == TEXT else pair.need for pair in PAIRS}
    assert [pair.name for pair in PAIRS if ratios[pair] < needs[pair]] == []


def test_every_pair_has_a_name_of_its_own() -> None:
    """No two pairs are called the same, or listed twice."""
    assert len({pair.name for pair in PAIRS}) == len(PAIRS)
    assert len({(pair.front, pair.ground) for pair in PAIRS}) == len(PAIRS)
