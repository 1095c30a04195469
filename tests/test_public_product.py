"""Tests of the repository as public code: what catalogues, lawyers and passers-by look for."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.conftest import CASES, ROOT

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))
LINK = re.compile(r"\]\(([^)\s]+)\)")
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "BEGINNEN.md")),
    *(ROOT / name for name in ("SECURITY.md", "CODE_OF_CONDUCT.md", "GOVERNANCE.md")),
]


def described() -> dict[str, Any]:
    """Return what `publiccode.yml` says."""
    return dict(yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8")))


def problems(said: dict[str, Any]) -> list[str]:
    """Return where a description differs from the standard."""
    schema = json.loads((CASES / "publiccode.schema.json").read_text(encoding="utf-8"))
    return [error.json_path for error in Draft202012Validator(schema).iter_errors(said)]


def test_description_follows_the_standard() -> None:
    """`publiccode.yml` has all that version 0.7 demands, and nothing that it does not know.

    https://yml.publiccode.tools/schema.core.html; the schema in `cases/` is made after its text.
    """
    assert problems(described()) == []


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("publiccodeYmlVersion", "0.6", "$.publiccodeYmlVersion"),
        ("url", "ivp", "$.url"),
        ("platforms", [], "$.platforms"),
        ("categories", ["safety"], "$.categories[0]"),
        ("maintenance", {"type": "internal"}, "$.maintenance"),
        ("localisation", {"localisationReady": True}, "$.localisation"),
        ("softwareVerson", "1", "$"),
    ],
)
def test_description_that_is_wrong_is_seen(key: str, value: object, place: str) -> None:
    """The schema sees what is missing, misspelled or of another vocabulary."""
    assert problems(described() | {key: value}) == [place]


def test_description_needs_each_mandatory_key() -> None:
    """Without any one mandatory key the description is wrong."""
    optional = {"categories", "intendedAudience", "supports"}
    for key in described().keys() - optional:
        assert problems({name: said for name, said in described().items() if name != key}) == ["$"]


def test_description_agrees_with_the_project() -> None:
    """The licence is the one of the code."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'license = "{described()["legal"]["license"]}"' in settings


def test_every_file_says_its_licence() -> None:
    """The repository follows REUSE: each file has a maker and a licence, whose text is here."""
    command = [sys.executable, "-m", "reuse", "--root", str(ROOT), "lint"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_licence_is_the_same_wherever_it_stands() -> None:
    """The texts that forges and fonts carry along are those in `LICENSES/`."""
    licences = ROOT / "LICENSES"
    for copy, name in {
        "LICENSE": "EUPL-1.2.txt",
        "docs/assets/fonts/LICENSE-OFL.txt": "OFL-1.1.txt",
        "hooks/ivp/templates/fonts/LICENSE-OFL.txt": "OFL-1.1.txt",
    }.items():
        assert (ROOT / copy).read_bytes() == (licences / name).read_bytes()


def test_forms_for_issues_fit_their_schema() -> None:
    """GitHub and Forgejo can show each form."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    command += ["vendor.github-issue-forms", *map(str, FORMS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout


def test_every_forge_asks_the_same() -> None:
    """A resident, an editor and who finds a bug have a form on GitHub, Forgejo and GitLab."""
    gitlab = ROOT / ".gitlab"
    templates = sorted((gitlab / "issue_templates").glob("*.md"))
    assert len(FORMS) == 3
    asked = "".join(path.read_text(encoding="utf-8") for path in templates)
    for form in FORMS:
        for field in yaml.safe_load(form.read_text(encoding="utf-8"))["body"]:
            if field["type"] != "markdown":
                assert f"**{field['attributes']['label']}**" in asked
    ours, theirs = ROOT / ".github/pull_request_template.md", gitlab / "merge_request_templates"
    assert ours.read_bytes() == (theirs / "Default.md").read_bytes()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    """A document of the repository names only files that exist."""
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if not target.startswith(("http", "#")):
            assert (ROOT / target.partition("#")[0]).exists(), target
