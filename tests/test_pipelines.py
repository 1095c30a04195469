"""Tests of what forges run: the workflow files as data, and their scripts in a real repository."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

PLAN = "plans/proefstad-2024-2027.yaml"
GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORGEJO = sorted((ROOT / ".forgejo/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
WORKFLOWS = {path.relative_to(ROOT).as_posix(): path for path in (*GITHUB, *FORGEJO)}
EVENTS = {"pull_request", "push", "schedule", "workflow_dispatch"}


def workflow(name: str) -> dict[str, Any]:
    """Return a workflow as data, `on` being the word that it is."""
    text = WORKFLOWS[name].read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 # knows only text


def jobs(name: str) -> list[dict[str, Any]]:
    """Return the jobs of a workflow."""
    return list(workflow(name)["jobs"].values())


def steps(name: str) -> list[dict[str, Any]]:
    """Return the steps of a workflow's jobs."""
    return [step for job in jobs(name) for step in job["steps"]]


@pytest.mark.parametrize(
    ("schema", "files"), [("github-workflows", (*GITHUB, *FORGEJO)), ("gitlab-ci", (GITLAB,))]
)
def test_workflow_files_fit_their_published_schemas(schema: str, files: tuple[Path, ...]) -> None:
    """Every workflow file is what its forge expects."""
    options = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = run(ROOT, *command, *options, *map(str, files), status=None)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflow_has_one_job_that_ends(name: str) -> None:
    """A workflow has one job, a limit of time, and does not run beside itself."""
    [job] = jobs(name)
    assert 0 < int(job["timeout-minutes"]) <= 60
    assert {"group", "cancel-in-progress"} == set(workflow(name)["concurrency"])
    assert set(workflow(name)["on"]) <= EVENTS


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned_by_commit(name: str) -> None:
    """Every action of others is named by its commit, with its version beside it."""
    lines = WORKFLOWS[name].read_text(encoding="utf-8").splitlines()
    used = [line for line in lines if "uses:" in line]
    assert used
    for line in used:
        assert re.search(r"uses: \S+@[0-9a-f]{40} # v[0-9.]+(-node20)?$", line), line


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_of_a_proposal_ends_up_in_a_command(name: str) -> None:
    """Commands hold no expressions, and no workflow uses a secret or runs with more rights."""
    text = WORKFLOWS[name].read_text(encoding="utf-8")
    assert not [step for step in steps(name) if "${{" in step.get("run", "")]
    assert "secrets." not in text
    assert "pull_request_target" not in text


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)
def test_rights_are_the_least_that_will_do(path: Path) -> None:
    """A proposal may only read; a publication may also write to Pages, and nothing else."""
    name = path.relative_to(ROOT).as_posix()
    [job] = jobs(name)
    given = workflow(name)["permissions"] or job["permissions"]
    publishes = {"pages": "write", "id-token": "write"} if path.name == "publiceren.yml" else {}
    assert given == {"contents": "read"} | publishes
    for step in steps(name):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


def test_gitlab_has_one_job_for_each_event() -> None:
    """A merge request and the default branch each have one job, with a limit of time."""
    found = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    named = {name: job for name, job in found.items() if isinstance(job, dict) and "script" in job}
    assert set(named) == {"voorstel", "pages"}
    assert all("timeout" in job for job in named.values())
    assert named["pages"]["resource_group"]
    assert named["voorstel"]["interruptible"]


def test_all_forges_run_the_same_scripts() -> None:
    """What a workflow does stands in scripts that exist, so that it is the same everywhere."""
    told = "\n".join(path.read_text(encoding="utf-8") for path in (*WORKFLOWS.values(), GITLAB))
    scripts = {path.name for path in (ROOT / ".ci").iterdir()} - {"run"}
    assert set(re.findall(r"\.ci/([\w-]+)", told)) == scripts
    for forge in (GITHUB, FORGEJO, [GITLAB]):
        text = "".join(path.read_text(encoding="utf-8") for path in forge)
        for script in ("voorstel", "publiceer", "nacht"):
            assert f".ci/{script}" in text


def run(folder: Path, *command: str, status: int | None = 0, **more: str) -> Any:
    """Run a command as a forge does, without a person at the keyboard."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT")}
    someone = {f"GIT_{who}_{what}": "iemand@voorbeeld.test" for who in ("AUTHOR", "COMMITTER")
               for what in ("NAME", "EMAIL")}  # fmt: skip
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, **someone, "GIT_CONFIG_GLOBAL": os.devnull, **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert status is None or done.returncode == status, done.stdout
    return done


def git(project: Path, *words: str) -> str:
    """Run git, and return what it says."""
    return str(run(project, "git", *words).stdout).strip()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """Return a municipality's repository: this program, one plan of its own, no outside links."""
    project = tmp_path / "project"
    for name in git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (ROOT / name).is_file() and not re.match(r"plans/[^/]+\.yaml", name):
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, project / name)
    plan = (ROOT / "plans/heuvelland-2024-2027.yaml").read_text(encoding="utf-8")
    (project / PLAN).write_text(plan.replace("/heuvelland-", "/proefstad-"), encoding="utf-8")
    channels = project / "plans/gedeeld/kanalen.yaml"
    channels.write_text(re.sub(r"\n +url: .*", "", channels.read_text("utf-8")), "utf-8")
    (project / ".venv").symlink_to(sys.prefix)
    git(project, "init", "--quiet", "--initial-branch=main")
    (project / ".git/info/exclude").write_text(".venv\n", "utf-8")
    commit(project)
    yield project
    (project / ".venv").unlink()


def commit(project: Path) -> str:
    """Commit all that changed; return the commit before."""
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=Verandering")
    return git(project, "rev-list", "--max-count=1", "--skip=1", "HEAD") or git(
        project, "rev-parse", "HEAD"
    )


def replace(project: Path, name: str, before: str, after: str) -> None:
    """Change a text in a file."""
    text = (project / name).read_text(encoding="utf-8")
    assert before in text
    (project / name).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_good_proposal_leaves_a_preview_and_says_what_changes(project: Path) -> None:
    """An editor's good change gets the site as it would be, and a summary for the proposal."""
    replace(project, PLAN, "naam: Heuvelland", "naam: Heuvelland en Geuldal")
    base = commit(project)
    summary = project.parent / "summary.md"
    done = run(
        project,
        ".ci/voorstel",
        "github",
        BASE=base,
        GITHUB_STEP_SUMMARY=str(summary),
        PYTEST_ADDOPTS="-k 'not gate'",  # the browser looks at one page of each kind elsewhere
    )
    assert " passed" in done.stdout
    assert "## Wat verandert er voor inwoners?" in summary.read_text("utf-8")
    page = project / "voorstel/site/proefstad-2024-2027/index.html"
    assert "Heuvelland en Geuldal" in page.read_text("utf-8")


@pytest.mark.parametrize("forge", ["github", "gitlab"])
def test_broken_plan_in_a_proposal_is_told_at_its_line(project: Path, forge: str) -> None:
    """A proposal with a mistake fails, and the forge gets the line to show it at."""
    replace(project, PLAN, "titel:", "tietel:")
    done = run(project, ".ci/voorstel", forge, status=1, BASE=commit(project))
    if forge == "github":
        assert f"::error file={PLAN},line=1,col=1,title=onbekend-veld::" in done.stdout
    else:
        found = json.loads((project / "voorstel/codekwaliteit.json").read_text("utf-8"))
        assert {"path": PLAN, "lines": {"begin": 1}} in [problem["location"] for problem in found]
    assert "onbekend veld 'tietel'" in (project / "voorstel/samenvatting.md").read_text("utf-8")
    assert not (project / "voorstel/site").exists()


def test_two_proposals_that_are_good_only_apart_are_not_published(project: Path) -> None:
    """When one proposal uses what another takes away, the merge of both stops, and says where."""
    organisation = "  - id: proefgroep\n    naam: de Proefgroep\n    soort: samenleving\n"
    lists = "plans/gedeeld/organisaties.yaml"
    replace(project, lists, "organisaties:\n", f"organisaties:\n{organisation}")
    commit(project)
    git(project, "switch", "--quiet", "--create=one")
    replace(project, PLAN, "\npartners:\n", "\npartners:\n  - organisatie: proefgroep\n")
    commit(project)
    run(project, "./ivp", "controleer")
    git(project, "switch", "--quiet", "--create=other", "main")
    replace(project, lists, organisation, "")
    commit(project)
    run(project, "./ivp", "controleer")
    git(project, "merge", "--quiet", "--no-edit", "one")
    (project / "site").mkdir()
    (project / "site/index.html").write_text("de vorige site", "utf-8")

    done = run(project, ".ci/publiceer", status=2)

    assert "proefgroep" in done.stdout
    assert f"{PLAN}:" in done.stdout
    assert [path.read_text("utf-8") for path in (project / "site").iterdir()] == ["de vorige site"]


def test_site_goes_whole_to_the_branch_of_pages(project: Path) -> None:
    """The branch `pages` holds the last site and nothing else, and `main` stays as it was."""
    git(project, "init", "--quiet", "--bare", "../forge.git")
    git(project, "remote", "add", "origin", "../forge.git")
    git(project, "push", "--quiet", "origin", "main")
    for round_ in ("eerste", "tweede"):
        shutil.rmtree(project / "site", ignore_errors=True)
        (project / "site/.well-known").mkdir(parents=True)
        (project / "site/.well-known/security.txt").write_text("Contact:", "utf-8")
        (project / f"site/{round_}.html").write_text(round_, "utf-8")
        run(project, ".ci/pages-tak")
        assert git(project, "status", "--porcelain") == ""
    served = project.parent / "served"
    git(project, "clone", "--quiet", "--branch=pages", "../forge.git", str(served))
    found = git(served, "ls-files").splitlines()
    assert found == [".well-known/security.txt", "tweede.html"]
    assert git(project, "rev-parse", "origin/main") == git(project, "rev-parse", "main")


def test_nightly_report_never_fails(project: Path) -> None:
    """What has grown old is told in the summary; when even that fails, the night goes on."""
    summary = project.parent / "summary.md"
    moment = str(int(2**30 * 1.8))  # in 2031
    run(project, ".ci/nacht", SOURCE_DATE_EPOCH=moment, GITHUB_STEP_SUMMARY=str(summary))
    assert "[kanaal-lang-niet-nagekeken]" in summary.read_text("utf-8")
    run(project, ".ci/nacht", IVP_PLANS="/geen/map")


def test_change_to_the_program_runs_every_test(project: Path) -> None:
    """A proposal that touches more than plans and pages also has to pass what its makers run."""
    (project / ".ci/run").write_text("#!/bin/sh\necho alle tests\nexit 3\n", "utf-8")
    done = run(project, ".ci/voorstel", "github", status=3, BASE=commit(project))
    assert done.stdout.endswith("alle tests\n")
