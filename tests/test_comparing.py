"""Tests of `./ivp verschil`, run as an editor or a forge runs it, in a real repository."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivp.cli import main
from tests.conftest import PLANS
from tests.repository import PLAN, Repository, begin

Run = Callable[..., Result]
YEAR = "Laatste jaar: 2029 → 2030."


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Return a repository of one plan with one change, as the folder to work in."""
    made = begin(tmp_path / "werk")
    made.edit("tot: 2029", "tot: 2030")
    made.save("2026-02-01")
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def verschil(repository: Repository) -> Run:
    """Return a function that runs the command there."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, ["--plannen", str(repository.plans), "verschil", *words])

    return run


def test_two_versions_in_git(verschil: Run) -> None:
    """Two versions are compared as a whole, in Dutch, without anything of YAML."""
    done = verschil("HEAD~1", "main")
    assert done.exit_code == 0, done.output
    assert done.output == f"Veiligheidsplan Voorbeeldstad 2026–2030\n- {YEAR}\n"


def test_without_second_version_the_plans_as_they_are(
    repository: Repository, verschil: Run
) -> None:
    """What is not in git yet is compared with what is."""
    assert verschil("HEAD").output == "Voor inwoners verandert er niets.\n"
    repository.edit("titel: Veilig wonen", "titel: Fijn wonen")
    assert "Fijn wonen:\n- Titel: Veilig wonen → Fijn wonen." in verschil("HEAD").output


def test_change_that_was_committed_is_compared_with_main(
    repository: Repository, verschil: Run
) -> None:
    """Who committed on a branch of her own hears with what to compare; others hear nothing more."""
    repository.git("switch", "--quiet", "--create", "fijn-wonen")
    assert verschil("HEAD").output == "Voor inwoners verandert er niets.\n"
    repository.edit("titel: Veilig wonen", "titel: Fijn wonen")
    assert "./ivp verschil main" not in verschil("HEAD").output
    repository.save("2026-03-01")
    assert verschil("HEAD").output == (
        "Voor inwoners verandert er niets.\n"
        "Hebt u uw verandering al vastgelegd met 'git commit'? Typ: ./ivp verschil main\n"
    )
    assert "Titel: Veilig wonen → Fijn wonen." in verschil("main").output
    assert "Hebt u" not in verschil("HEAD", "plans").output
    assert "Hebt u" not in verschil("HEAD", "--formaat", "markdown").output


@pytest.mark.parametrize(
    "words",
    [
        (f"HEAD~1:plans/{PLAN}.yaml", f"HEAD:plans/{PLAN}.yaml"),
        ("HEAD~1", f"plans/{PLAN}.yaml"),
        (f"HEAD~1:{PLAN}.yaml", "plans"),
        ("oud.yaml", f"plans/{PLAN}.yaml"),
        ("oud.yaml", "nieuw.yaml"),
    ],
    ids=" ".join,
)
def test_one_file(repository: Repository, verschil: Run, words: tuple[str, ...]) -> None:
    """One plan is compared by its file, in git or anywhere; other plans are left out."""
    old = repository.git("show", f"HEAD~1:plans/{PLAN}.yaml")
    (repository.root / "oud.yaml").write_text(old, encoding="utf-8")
    shutil.copy(repository.plan, repository.root / "nieuw.yaml")
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", repository.plans)
    done = verschil(*words)
    assert done.exit_code == 0, done.output
    assert done.output == f"Veiligheidsplan Voorbeeldstad 2026–2030\n- {YEAR}\n"


def test_plans_that_come_and_go(repository: Repository, verschil: Run) -> None:
    """A plan that is new, gone or under another name is told as that, not line by line."""
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", repository.plans)
    assert "Nieuw op deze site: Veiligheidsplan Heuvelland 2024–2027." in verschil("HEAD").output
    repository.save("2026-03-01")
    (repository.plans / "heuvelland-2024-2027.yaml").unlink()
    repository.plan.rename(repository.plans / "voorbeeldstad.yaml")
    told = verschil("HEAD").output
    assert "Niet meer op deze site: Veiligheidsplan Heuvelland 2024–2027." in told
    assert f"Het plan heeft een nieuw webadres; het oude was /{PLAN}/." in told
    assert "Nieuw op deze site" not in told


def test_shared_lists_count_for_all_plans(repository: Repository, verschil: Run) -> None:
    """A telephone number in a shared list is told once, and so is a list by itself."""
    channels = repository.plans / "gedeeld" / "kanalen.yaml"
    repository.edit("telefoon: 0800-7000", "telefoon: 0800-7001", channels)
    told = "Voor alle plannen\n- Telefoonnummer van het kanaal ‘Meld Misdaad Anoniem’: "
    assert verschil("HEAD").output.startswith(told)
    assert verschil("HEAD", "plans/gedeeld/kanalen.yaml").output.startswith(told)
    assert verschil("HEAD", f"plans/{PLAN}.yaml").output == "Voor inwoners verandert er niets.\n"


def test_version_that_does_not_read_is_told(repository: Repository, verschil: Run) -> None:
    """Of a version with mistakes the first is told, with its line; the rest is compared."""
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", repository.plans)
    repository.edit("naam: Voorbeeldstad", "naaam: Voorbeeldstad")
    done = verschil("HEAD", "plans")
    assert done.exit_code == 0
    assert "Nieuw op deze site: Veiligheidsplan Heuvelland" in done.output
    assert "Een bestand in plans is niet te lezen" in done.output
    assert f"plans/{PLAN}.yaml:2:1: onbekend veld 'naaam'" in done.output
    assert "Niet meer" not in done.output


def test_for_machines(verschil: Run) -> None:
    """As JSON, each change has its kind, its sentence, and the values before and after."""
    [found] = json.loads(verschil("HEAD~1", "HEAD", "--formaat", "json").output)
    assert found == {
        "plan": PLAN,
        "titel": "Veiligheidsplan Voorbeeldstad 2026–2030",
        "soort": "gewijzigd",
        "opmerking": "",
        "wijzigingen": [
            {
                "onderwerp": "",
                "soort": "gewijzigd",
                "tekst": "Laatste jaar: 2029 → 2030",
                "oud": "2029",
                "nieuw": "2030",
            }
        ],
    }


def test_for_a_proposal(repository: Repository, verschil: Run) -> None:
    """As Markdown, nothing that an editor typed can act as markup."""
    repository.edit("titel: Veilig wonen", "titel: Veilig <b>wonen</b> @iedereen")
    told = verschil("HEAD~1", "--formaat", "markdown").output
    assert told.startswith("### Veiligheidsplan Voorbeeldstad 2026–2030\n\n")
    assert f"- {YEAR}\n" in told
    assert "**Veilig &#60;b&#62;wonen&#60;/b&#62; @iedereen**\n\n- Titel: " in told


@pytest.mark.parametrize("word", ["nergens", "--upload-pack=x", "HEAD~99", "main; rm -rf /"])
def test_what_is_no_version_is_told(verschil: Run, word: str) -> None:
    """A word that is neither a file nor a version is answered with what can be given."""
    done = verschil("--", word)
    assert done.exit_code == 1
    assert "is geen bestand, geen map en geen versie in git" in done.output


def test_file_that_is_in_neither_version(verschil: Run) -> None:
    """A file that is nowhere is not called unchanged."""
    done = verschil("HEAD~1:plans/anders.yaml")
    assert done.exit_code == 1
    assert "anders.yaml staat niet in HEAD~1 en" in done.output
