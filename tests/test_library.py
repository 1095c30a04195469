"""Tests of the folder of plans as a whole: which files count, and what is missing."""

import gc
import shutil
from pathlib import Path

import pytest

from ivp import library
from tests.conftest import CASES

LISTS = (
    "gemeenten", "iconen", "kanalen", "moeilijke_woorden", "organisaties", "synoniemen",
    "veiligheidsvelden",
)  # fmt: skip


def messages(folder: Path) -> list[str]:
    """Return the problems of a folder, each with its place within that folder."""
    _, problems = library.load(folder)
    return sorted(str(problem).replace(f"{folder.as_posix()}", "plans") for problem in problems)


def test_plans_are_known_by_the_name_of_their_file(plans: Path) -> None:
    """A plan's file name is its address on the site."""
    collection, problems = library.load(plans)
    assert not problems
    assert list(collection.plans) == ["heuvelland-2024-2027"]


@pytest.mark.parametrize("name", LISTS)
def test_missing_list_is_told(plans: Path, name: str) -> None:
    """A shared list that is not there is reported by its name, once."""
    (plans / "gedeeld" / f"{name}.yaml").unlink()
    assert messages(plans) == [
        f"plans/gedeeld/{name}.yaml:1:1: dit bestand ontbreekt. Zet het in de map plans/gedeeld."
    ]


def test_folder_without_a_plan_is_told(plans: Path) -> None:
    """Without any plan there is no site, and the message says how a plan is named."""
    (plans / "heuvelland-2024-2027.yaml").unlink()
    assert messages(plans) == [
        (
            "plans:1:1: in de map plans staat geen plan. Zet er een bestand neer zoals "
            "vaals-2026-2029.yaml."
        )
    ]


def test_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    """A folder that is not there gives every list and the plan as missing."""
    assert len(messages(tmp_path / "plans")) == len(LISTS) + 1


def test_plan_with_another_ending_is_not_passed_over(plans: Path) -> None:
    """A plan that is saved as `.yml` is reported, for it would silently not be on the site."""
    shutil.copy(CASES / "plans" / "elders-2025-2028.yaml", plans / "elders-2025-2028.yml")
    assert [line.partition(": ")[0] for line in messages(plans)] == [
        "plans/elders-2025-2028.yml:1:1"
    ]


def test_broken_list_does_not_hide_the_plans(plans: Path) -> None:
    """When a shared list cannot be read, the plans are read all the same."""
    (plans / "gedeeld" / "organisaties.yaml").write_text("organisaties: []\n", encoding="utf-8")
    collection, problems = library.load(plans)
    assert len(problems) == 1
    assert list(collection.plans) == ["heuvelland-2024-2027"]


def test_messages_name_files_as_seen_from_here(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file below the working folder is named from there, so that an editor can click on it."""
    (plans / "gedeeld" / "iconen.yaml").unlink()
    monkeypatch.chdir(plans.parent)
    _, [problem] = library.load(Path("plans"))
    assert problem.file == "plans/gedeeld/iconen.yaml"


def test_folder_outside_the_working_folder_is_named_in_full(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file elsewhere is named by its whole path."""
    (plans / "gedeeld" / "iconen.yaml").unlink()
    (tmp_path / "elders").mkdir()
    monkeypatch.chdir(tmp_path / "elders")
    _, [problem] = library.load(plans)
    assert problem.file == f"{plans.as_posix()}/gedeeld/iconen.yaml"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"- politie\n",
        b"organisaties:\n\t- id: politie\n",
        "organisaties:\n  - id: politie\n    naam: Súdwest\n".encode("cp1252"),
        b"organisaties:\n  - id: pol\0itie\n",
        "organisaties:\n  - id: politie\n    naam: Poli\u202etie\n".encode(),
        b"organisaties: &a [*a, *a]\n",
        b"organisaties: !!python/object/apply:os.system [date]\n",
        b"organisaties: " + b"[" * 10_000,
        b"organisaties:\n  <<: {id: politie}\n",
        b"organisaties:\n  - id: politie\norganisaties:\n  - id: om\n",
        b"organisatie:\n  - id: politie\n",
        b"organisaties:\n  - id: politie\n    naam: Politie #1\n    soort: overheid\n",
    ],
)
def test_shared_list_is_held_to_the_same_rules(plans: Path, raw: bytes) -> None:
    """Whatever is wrong with a shared list is told of that file, and every plan is still read."""
    (plans / "gedeeld" / "organisaties.yaml").write_bytes(raw)
    collection, problems = library.load(plans)
    assert problems
    assert {problem.file for problem in problems} == {f"{plans}/gedeeld/organisaties.yaml"}
    assert set(collection.plans) == {"heuvelland-2024-2027"}
    assert "organisaties" not in collection.entries


def test_garbage_is_collected_again_after_reading(plans: Path) -> None:
    """The collector stands still while plans are read, and goes on afterwards, mistakes or not."""
    (plans / "heuvelland-2024-2027.yaml").write_text("titel: [", encoding="utf-8")
    assert messages(plans)
    assert gc.isenabled()
