"""Tests of the road as a whole: every problem of every file at once, or all pages."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from ivp import pipeline
from ivp.asset import Asset
from ivp.errors import Message, PlanError, Problem
from tests.conftest import CASES, ICONS, PLANS

TODAY = date(2026, 11, 21)
BROKEN = ("colon-in-value", "misspelled-channel", "period-backwards", "unknown-field")


def messages(plans: Path) -> list[str]:
    """Return the problems of a folder of plans in the order in which they are reported."""
    with pytest.raises(PlanError) as caught:
        pipeline.build(plans, icons=ICONS, today=TODAY, name="Test", written={})
    return [str(problem).removeprefix(f"{plans}/") for problem in caught.value.problems]


def test_all_problems_of_all_files_come_at_once(plans: Path) -> None:
    """Broken YAML, fields, references and lists in many files are reported in one run, sorted."""
    for case in BROKEN:
        shutil.copy(CASES / "errors" / f"{case}.yaml", plans)
    (plans / "gedeeld" / "iconen.yaml").write_text("iconen:\n  - id: jeugd\n", encoding="utf-8")
    found = messages(plans)
    assert [line.partition(": ")[0] for line in found] == [
        "colon-in-value.yaml:10:24",
        "gedeeld/iconen.yaml:2:5",
        "misspelled-channel.yaml:12:13",
        "period-backwards.yaml:5:8",
        "unknown-field.yaml:11:5",
    ]


def test_problems_are_in_order_of_their_line() -> None:
    """Problems are sorted by file, line and column, as numbers, and each comes once."""
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 12), ("a", 9, 2), ("a", 9, 2)]
    error = PlanError(Problem(*place, Message("fout", "code")) for place in places)
    assert str(error) == "a:9:2: fout\na:9:12: fout\na:10:1: fout\nb:1:1: fout"


def pages(made: pipeline.Publication) -> list[Asset]:
    """Return the pages among the files."""
    return [file for file in made.files if file.uri.endswith("index.md")]


def test_every_page_has_one_address() -> None:
    """No two pages claim one address, and the front page is among them."""
    made = pipeline.build(PLANS, icons=ICONS, today=TODAY, name="Test", written={})
    addresses = [f"/{page.uri.removesuffix('index.md')}" for page in pages(made)]
    assert len(addresses) == len(set(addresses))
    assert "/" in addresses
    assert sorted(addresses) == sorted(made.addresses)


def test_same_data_make_the_same_pages() -> None:
    """Two runs on the same day give the same pages in the same order."""
    runs = [
        pipeline.build(PLANS, icons=ICONS, today=TODAY, name="Test", written={}) for _ in range(2)
    ]
    first, second = map(pages, runs)
    assert first == second


def test_pages_are_plain_markdown_for_any_generator() -> None:
    """Each page is a file with front matter and Markdown, for a generator other than MkDocs."""
    made = pipeline.build(PLANS, icons=ICONS, today=TODAY, name="Test", written={})
    for page in pages(made):
        _, front_matter, text = page.content.decode().split("---\n", 2)
        assert {"title", "description"} <= yaml.safe_load(front_matter).keys()
        assert text.strip()
