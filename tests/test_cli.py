"""Tests of the command `ivp`, run as an editor runs it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivp.cli import main
from tests.conftest import CASES, PLANS, ROOT, build_here

Run = Callable[..., Result]


@pytest.fixture
def ivp(plans: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command on a folder with the plan of Heuvelland."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    monkeypatch.chdir(plans.parent)

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, ["--plannen", str(plans), *words])

    return run


def put(plans: Path, case: str) -> Path:
    """Put a plan with one mistake among the plans."""
    return Path(shutil.copy(CASES / "errors" / f"{case}.yaml", plans))


def test_check_lists_what_is_wrong_in_all_files(ivp: Run, plans: Path) -> None:
    """One run names every problem of every file, and errors end with status 1."""
    for case in ("unknown-field", "misspelled-channel"):
        put(plans, case)
    done = ivp("controleer")
    assert done.exit_code == 1
    assert "plans/unknown-field.yaml:11:5: onbekend veld" in done.output
    assert "plans/misspelled-channel.yaml:12:13: " in done.output
    assert "2 fouten en " in done.output


def test_check_of_one_file_is_silent_about_others(ivp: Run, plans: Path) -> None:
    """With a file named, only that file is told of, and only its errors count."""
    put(plans, "unknown-field")
    done = ivp("controleer", "plans/heuvelland-2024-2027.yaml")
    assert done.exit_code == 0
    assert "unknown-field.yaml" not in done.output


def test_check_of_one_file_tells_of_a_broken_list(ivp: Run, plans: Path) -> None:
    """A mistake in a shared list stops every plan, so it counts, and no tip leans on that list."""
    path = plans / "gedeeld" / "organisaties.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("naam:", "name:", 1), "utf-8")
    done = ivp("controleer", "plans/heuvelland-2024-2027.yaml")
    assert done.exit_code == 1
    assert "plans/gedeeld/organisaties.yaml:" in done.output
    assert "Waarschuwingen" not in done.output


def test_warnings_do_not_stop_a_publication(ivp: Run, plans: Path) -> None:
    """With warnings alone the status is 0."""
    plan = plans / "heuvelland-2024-2027.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("tot: 2027", "tot: 2030", 1), "utf-8")
    done = ivp("controleer")
    assert done.exit_code == 0
    assert "[looptijd-te-lang]" in done.output


def test_check_for_machines_is_only_data(ivp: Run, plans: Path) -> None:
    """In a form for machines nothing stands around the data."""
    put(plans, "unknown-field")
    found = json.loads(ivp("controleer", "--formaat", "json").output)
    assert "onbekend-veld" in {problem["code"] for problem in found}


def test_file_outside_the_plans_is_refused(ivp: Run, plans: Path) -> None:
    """A file that is no plan cannot be checked, and the answer says which can."""
    (plans.parent / "notitie.txt").touch()
    done = ivp("controleer", "notitie.txt")
    assert done.exit_code == 1
    assert "Kies een .yaml-bestand uit de map plans." in done.output


def test_readability_is_a_row_for_each_plan(ivp: Run) -> None:
    """The scores of each plan stand in one table, which claims no level."""
    done = ivp("leesbaarheid")
    assert done.exit_code == 0, done.output
    heading, row, *_ = done.output.splitlines()
    assert heading.split("  ")[-1] == "leesgemak (Flesch-Douma)"
    assert row.startswith("heuvelland-2024-2027 ")
    assert "vuistregels voor B1" in done.output


def test_new_plan_is_valid_at_once(ivp: Run, plans: Path, tmp_path: Path) -> None:
    """A new plan has no error, is published as a concept, and lists what is to be filled in."""
    done = ivp("nieuw", "Vaals", "--van", "2028")
    assert done.exit_code == 0, done.output
    assert "Gemaakt: plans/vaals-2028-2031.yaml" in done.output
    checked = ivp("controleer", "plans/vaals-2028-2031.yaml")
    assert checked.exit_code == 0, checked.output
    assert {line.rpartition("[")[2] for line in checked.output.splitlines() if "[" in line} == {
        "nog-invullen]"
    }
    site = build_here(tmp_path / "site", plans)
    assert "Dit is een concept." in site.whole_text()


def test_new_plan_of_an_unknown_municipality_brings_its_code(ivp: Run, plans: Path) -> None:
    """A municipality outside the list joins it with its code, whatever its name looks like."""
    done = ivp("nieuw", "'s-Voorbeelde", "--code", "GM9999", "--van", "2028", "--tot", "2029")
    assert done.exit_code == 0, done.output
    assert "Toegevoegd aan plans/gedeeld/gemeenten.yaml: 's-Voorbeelde (GM9999)" in done.output
    assert (plans / "s-voorbeelde-2028-2029.yaml").is_file()
    assert (
        (plans / "gedeeld" / "gemeenten.yaml")
        .read_text(encoding="utf-8")
        .endswith('  - code: GM9999\n    naam: "\'s-Voorbeelde"\n')
    )
    assert ivp("controleer").exit_code == 0


def test_name_of_a_municipality_is_taken_as_people_type_it(ivp: Run, plans: Path) -> None:
    """A name of several words needs no quotes, and *Gemeente* before it is left out."""
    done = ivp("nieuw", "gemeente", "Valkenburg", "aan", "de", "Geul", "--van", "2028")
    assert done.exit_code == 0, done.output
    assert (plans / "valkenburg-aan-de-geul-2028-2031.yaml").is_file()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (
            ["Horst", "aan", "de", "Maas", "--van", "2027", "--tot", "2030"],
            './ivp nieuw "Horst aan de Maas" --van 2027 --tot 2030 --code GM…',
        ),
        (["Vals"], "Bedoelde u Vaals?"),
        (["Mersen"], "Bedoelde u Meerssen?"),
        (["Roermont"], "Bedoelde u Roermond?"),
        (["Gulpen"], "Bedoelde u Gulpen-Wittem?"),
        (["Voorbeeldstad"], "Geef de gemeentecode van het CBS erbij"),
        (["Voorbeeldstad", "--code", "9999"], "'9999' is geen gemeentecode"),
        (["Voorbeeldstad", "--code", "GM0981"], "GM0981 is de code van Vaals"),
        (["Vaals", "--van", "2029", "--tot", "2028"], "de looptijd loopt terug"),
        (["?!"], "kan geen bestandsnaam worden gemaakt"),
    ],
)
def test_new_plan_that_cannot_be_made(ivp: Run, plans: Path, words: list[str], answer: str) -> None:
    """When a plan cannot be begun, the answer says what to change, and nothing is written."""
    before = sorted(plans.rglob("*"))
    done = ivp("nieuw", *words)
    assert done.exit_code == 1
    assert answer in done.output
    assert sorted(plans.rglob("*")) == before


@pytest.mark.parametrize("name", ["Heerlen", "Heuvelland", "Roosendaal", "Someren"])
def test_another_municipality_is_not_taken_for_a_slip(ivp: Run, name: str) -> None:
    """A name that only looks a little like one in the list is a municipality of its own."""
    assert "Bedoelde u" not in ivp("nieuw", name).output


def test_new_plan_never_replaces_a_file(ivp: Run, plans: Path) -> None:
    """A plan that exists stays as it is."""
    assert ivp("nieuw", "Vaals", "--van", "2028").exit_code == 0
    plan = plans / "vaals-2028-2031.yaml"
    plan.write_text("titel: Van mij", "utf-8")
    done = ivp("nieuw", "Vaals", "--van", "2028")
    assert done.exit_code == 1
    assert "bestaat al" in done.output
    assert plan.read_text(encoding="utf-8") == "titel: Van mij"


def test_command_runs_from_any_folder(tmp_path: Path) -> None:
    """`./ivp` finds its own plans, wherever it is called from, and the five plans have no error."""
    done = subprocess.run(
        [sys.executable, "-m", "ivp", "controleer"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "hooks"), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert PLANS.is_dir()


def test_check_imports_nothing_that_it_does_not_need() -> None:
    """Packages for colours, QR codes and the web take a fifth of a check, so it does without."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "ivp", "controleer"],
        cwd=ROOT,
        env={"PYTHONPATH": "hooks", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"coloraide", "segno", "urllib.request", "ivp.fetching"} & imported == set()
    assert "pydantic" in imported
