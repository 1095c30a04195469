"""A throw-away git repository with plans, whose steps have the days that a test gives them."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import CASES, PLANS

PLAN = "voorbeeldstad-2026-2029"


@dataclass(frozen=True)
class Repository:
    """A repository; `plans` is the folder with plans in it."""

    root: Path

    @property
    def plans(self) -> Path:
        """The folder of plans."""
        return self.root / "plans"

    @property
    def plan(self) -> Path:
        """The file of the one plan that is there at first."""
        return self.plans / f"{PLAN}.yaml"

    def git(self, *words: str, moment: str = "2026-11-21T12:00:00+01:00") -> str:
        """Run git here, as Jan, who must never be seen on a site."""
        who = {"NAME": "Jan <b>Geheim</b>", "EMAIL": "jan@geheim.example"}
        persons = {f"GIT_{role}_{k}": v for role in ("AUTHOR", "COMMITTER") for k, v in who.items()}
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env={**os.environ, **persons, **dates, **nobody},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def edit(self, before: str, after: str, file: Path | None = None) -> None:
        """Replace words in the plan, or in another file."""
        path = file or self.plan
        content = path.read_text(encoding="utf-8")
        assert before in content
        path.write_text(content.replace(before, after), encoding="utf-8")

    def save(self, day: str, message: str = "Geheim bericht <script>") -> None:
        """Commit everything on a day, or at a moment."""
        moment = day if "T" in day else f"{day}T12:00:00+01:00"
        self.git("add", "--all")
        self.git("commit", "--message", message, moment=moment)


def begin(root: Path, day: str = "2026-01-05") -> Repository:
    """Return a repository with one plan, published on a day."""
    repository = Repository(root)
    shutil.copytree(PLANS / "gedeeld", repository.plans / "gedeeld")
    shutil.copy(CASES / "plans" / f"{PLAN}.yaml", repository.plans)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.save(day)
    return repository
