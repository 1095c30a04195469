"""Tests of the folder with plans: no file that was meant to count is passed over in silence."""

import os
import shutil
from pathlib import Path

import pytest

from ivp import library
from tests.conftest import CASES

GOOD = CASES / "plans" / "voorbeeldstad-2026-2029.yaml"


def told(folder: Path) -> list[str]:
    """Return what is told about a folder, without the way to it."""
    _, problems = library.load(folder)
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in sorted(problems)]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Elders-2025-2028", "elders-2025-2028"),
        ("elders 2025", "elders-2025"),
        ("elders_2025", "elders-2025"),
        ("súdwest-fryslân-2025", "sudwest-fryslan-2025"),
        ("su\u0301dwest-2025", "sudwest-2025"),
        ("plan.v2", "plan-v2"),
        ("-elders-", "elders"),
        ("a\\..\\geheim", "a-geheim"),
        ("<script>", "script"),
        ("het plan", "het-plan"),
        ("計画", "vaals-2026-2029"),
    ],
)
def test_name_that_is_no_address_is_told_with_a_better_one(
    plans: Path, name: str, better: str
) -> None:
    """A name with more than small letters, digits and dashes gets a name that is still free."""
    shutil.copy(GOOD, plans / f"{name}.yaml")
    [message] = told(plans)
    assert message.startswith(f"{name}.yaml:1:1: de bestandsnaam '{name}' wordt het webadres")
    assert message.endswith(f"Noem het bestand bijvoorbeeld '{better}.yaml'.")


def test_better_name_is_not_one_that_is_taken(plans: Path) -> None:
    """The name that is proposed would not overwrite another plan."""
    shutil.copy(GOOD, plans / "heuvelland 2024 2027.yaml")
    [message] = told(plans)
    assert message.endswith("Noem het bestand bijvoorbeeld 'vaals-2026-2029.yaml'.")


def test_bad_name_is_told_together_with_what_stands_in_the_file(plans: Path) -> None:
    """The name of a file is looked at whatever stands in it."""
    (plans / "Elders.yaml").write_text("titel: [\n", encoding="utf-8")
    assert [message.partition(": ")[2][:20] for message in told(plans)] == [
        "de bestandsnaam 'Eld",
        "er ontbreekt een slu",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Elders-2025.yaml", "elders-2025.yaml"),
        ("s\u00fad-2025.yaml", "su\u0301d-2025.yaml"),
        ("S\u00dad-2025.yaml", "su\u0301d-2025.yaml"),
    ],
    ids=["capitals", "accents", "both"],
)
def test_names_that_are_one_on_other_computers_are_told(
    plans: Path, first: str, second: str
) -> None:
    """Two names that Windows or macOS take for one are reported together, once."""
    shutil.copy(GOOD, plans / first)
    shutil.copy(GOOD, plans / second)
    if len(list(plans.glob("*.yaml"))) < 3:
        pytest.skip("this computer takes them for one")
    found = [message for message in told(plans) if "deze naam verschilt alleen" in message]
    assert len(found) == 1


@pytest.mark.parametrize(
    "name", ["elders.yml", "elders.YAML", "Elders.Yml", "elders.yaml.txt", "elders.yaml "]
)
def test_other_ending_is_told(plans: Path, name: str) -> None:
    """A plan that would not be on the site, for how its name ends, is reported."""
    shutil.copy(GOOD, plans / name)
    assert told(plans) == [
        (
            f"{name}:1:1: dit bestand telt niet mee, want de naam eindigt niet op .yaml. Noem het "
            "'elders.yaml'."
        )
    ]


@pytest.mark.parametrize(
    "name",
    ["README.md", ".elders.yaml.swp", ".#elders.yaml", "._elders.yaml", "elders.yaml~", "foto.png"],
)
def test_what_programs_and_people_leave_there_does_no_harm(plans: Path, name: str) -> None:
    """Hidden files, backups, pictures and explanations are no plans, and nobody thinks they are."""
    (plans / name).write_bytes(b"\xff\0geen plan")
    assert told(plans) == []


def test_plan_in_a_folder_of_its_own_is_told(plans: Path) -> None:
    """A plan or a list in another folder does not count, and is told where it belongs."""
    (plans / "archief" / "oud").mkdir(parents=True)
    shutil.copy(GOOD, plans / "archief" / "elders.yaml")
    shutil.copy(GOOD, plans / "archief" / "oud" / "ouder.yml")
    (plans / "Gedeeld").mkdir(exist_ok=True)
    shutil.copy(plans / "gedeeld" / "iconen.yaml", plans / "Gedeeld" / "iconen.yaml")
    assert [message.partition(" Zet het in ")[::2] for message in told(plans)] == [
        (
            f"{name}:1:1: dit bestand telt niet mee, want het staat in een eigen map.",
            f"de map {plans}{home}.",
        )
        for name, home in (
            ("Gedeeld/iconen.yaml", "/gedeeld"),
            ("archief/elders.yaml", ""),
            ("archief/oud/ouder.yml", ""),
        )
    ]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("organisatie.yaml", "Bedoelde u 'organisaties.yaml'?"),
        ("Organisaties.yaml", "Bedoelde u 'organisaties.yaml'?"),
        ("organisaties.yml", "Bedoelde u 'organisaties.yaml'?"),
        ("kanalen.yaml.txt", "Bedoelde u 'kanalen.yaml'?"),
        ("begrippen.yaml", "Een plan hoort een map hoger."),
        ("voorbeeldstad-2026-2029.yaml", "Een plan hoort een map hoger."),
    ],
)
def test_list_that_does_not_exist_is_told(plans: Path, name: str, remedy: str) -> None:
    """A file among the shared lists that is none of them is reported, with what was meant."""
    shutil.copy(GOOD, plans / "gedeeld" / name)
    [message] = told(plans)
    assert message.startswith(f"gedeeld/{name}:1:1: dit bestand telt niet mee.")
    assert message.endswith(remedy)


def test_misspelled_list_is_told_twice(plans: Path) -> None:
    """A list under a wrong name is missing under its own, and both are said."""
    (plans / "gedeeld" / "iconen.yaml").rename(plans / "gedeeld" / "icoon.yaml")
    found = told(plans)
    assert "gedeeld/iconen.yaml:1:1: dit bestand ontbreekt." in found[0]
    assert found[1].endswith("Bedoelde u 'iconen.yaml'?")


@pytest.mark.parametrize("name", [b"\xff\xfe.yaml", b"a\nb.yaml", "a\u202eb.yaml".encode()])
def test_name_that_cannot_be_printed_is_told_on_one_line(plans: Path, name: bytes) -> None:
    """A name with bytes that are no letters, or with invisible ones, is shown with a sign."""
    try:
        Path(os.fsdecode(os.fsencode(plans) + b"/" + name)).write_bytes(GOOD.read_bytes())
    except OSError:
        pytest.skip("this computer does not allow such a name")
    [message] = told(plans)
    assert "\ufffd" in message
    assert message.isprintable()


def test_pipe_among_the_plans_does_not_hang(plans: Path) -> None:
    """A named pipe with the name of a plan or a list is reported, and everything else is read."""
    os.mkfifo(plans / "elders-2025-2028.yaml")
    (plans / "gedeeld" / "iconen.yaml").unlink()
    os.mkfifo(plans / "gedeeld" / "iconen.yaml")
    collection, problems = library.load(plans)
    assert len(problems) == 2
    assert set(collection.plans) == {"heuvelland-2024-2027"}
