"""Tests of reading plans that are good: the same library, and never a plan that breaks a rule."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ivp import library, proof, rules
from ivp.proof import Given, Proven
from tests.conftest import CASES, ICONS, PLANS

GIVEN = Given(ICONS, ("/over/", "/privacy/", "/toegankelijkheid/"))
CASE_FILES = sorted((CASES / "errors").glob("*.yaml"))


def read(plans: Path, cache: Path | None = None) -> Proven | None:
    """Return what is proven of a folder."""
    return proof.read(plans, GIVEN, "ground", cache)


def test_proof_gives_the_library_that_reading_gives(tmp_path: Path) -> None:
    """Fresh or kept, plans and lists are those of the files."""
    whole, problems = library.load(PLANS)
    assert problems == []
    for _ in range(2):
        found = read(PLANS, tmp_path)
        assert found
        assert replace(found.library, documents=()) == replace(whole, documents=())
        assert [*found.library.plans] == [*whole.plans]


@pytest.mark.parametrize("case", CASE_FILES, ids=lambda path: path.stem)
def test_nothing_is_proven_of_a_mistake(plans: Path, tmp_path: Path, case: Path) -> None:
    """For every mistake that a rule finds there is no proof, also when all else is kept."""
    assert read(plans, tmp_path / "cache")
    shutil.copy(case, plans)
    collection, problems = library.load(plans)
    problems += rules.check(collection, ICONS, GIVEN.written)
    found = read(plans, tmp_path / "cache")
    addresses = rules.possible_addresses(collection, GIVEN.written)
    is_proven = found is not None and found.links <= addresses
    assert is_proven == (problems == [])


def test_a_list_can_break_a_plan_that_was_proven(plans: Path, tmp_path: Path) -> None:
    """When an organisation goes from its list, plans that name it are looked at again."""
    assert read(plans, tmp_path)
    path = plans / "gedeeld" / "organisaties.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: politie\n", "id: agent\n"))
    assert read(plans, tmp_path) is None


def test_another_plan_can_break_a_plan_that_was_proven(plans: Path, tmp_path: Path) -> None:
    """When a plan goes, a plan that calls it its predecessor is looked at again."""
    first = CASES / "plans" / "voorbeeldstad-2026-2029.yaml"
    shutil.copy(first, plans)
    later = plans / "heuvelland-2024-2027.yaml"
    text = later.read_text(encoding="utf-8")
    later.write_text(text.replace("opvolger_van:\n", f"opvolger_van:\n  plan: {first.stem}\n"))
    assert read(plans, tmp_path)
    (plans / first.name).unlink()
    assert read(plans, tmp_path) is None


def test_other_code_proves_anew(plans: Path, tmp_path: Path) -> None:
    """What was kept under another ground does not count."""
    cache = tmp_path / "cache"
    assert read(plans, cache)
    assert proof.read(plans, GIVEN, "other ground", cache)
    assert len([*cache.glob("*.plan")]) == 2
