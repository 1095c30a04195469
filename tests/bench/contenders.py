"""Who builds the same portal: we, with and without our extras, stock Material, and Hugo."""

import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import measure
from tests.bench.measure import Cost
from tests.conftest import ROOT

HERE = Path(__file__).parent
LEAN = (sys.executable, str(HERE / "lean.py"))
OURS = ("hooks", "overrides", "docs")
DAY = "1795219200"
"""21 November 2026, for a build that can be repeated."""

LINE = re.compile(r"in_het_kort: (?=[A-Z])")
TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)


@dataclass(frozen=True)
class Contender:
    """A way to build: its name in the table, and the command, run in its `folder`.

    `kept` is what it leaves there for its next build, which a full build does not have.
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    kept: str = ".cache"

    @property
    def site(self) -> Path:
        """Where its site comes."""
        return self.folder / "site"

    def build(self) -> Cost:
        """Build from nothing. Raises BuildError.

        What an earlier build left is put aside and not removed: ext4 is slow in making files when
        it has just removed thousands.
        """
        for left in (self.site, self.folder / self.kept):
            if left.exists():
                left.rename(Path(tempfile.mkdtemp(dir=self.folder.parent)) / left.name)
        return _run(self.command, self.folder)


class Rebuild(Contender):
    """A build after one line of one plan changed: what was kept of the last build is there."""

    def build(self) -> Cost:
        """Build, change a line, and build again; only the last counts. Raises BuildError."""
        _run(self.command, self.folder)
        plan = next(iter(sorted((self.folder / "plans").glob("*.yaml"))))
        text, count = LINE.subn("in_het_kort: Nu ", plan.read_text(encoding="utf-8"), count=1)
        if not count:
            message = f"no line to change in {plan}"
            raise measure.BuildError(message)
        plan.write_text(text, encoding="utf-8")
        return _run(self.command, self.folder)


def _run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command on the plans and the code in a folder, if it has any."""
    environment = {
        "IVP_CACHE": str(folder / ".cache"),
        "IVP_PLANS": str(folder / "plans"),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "",  # compiled once, as on anyone's own machine
        "PYTHONPATH": str(folder / "hooks"),
        "SOURCE_DATE_EPOCH": DAY,
    }
    return measure.run(command, folder, **environment)


def ours(plans: Path, folder: Path) -> list[Contender]:
    """Copy this project, with other plans, and return its builds, the leanest first.

    A copy has a cache of its own, so that the measurements leave nothing in the real one.
    """
    for name in OURS:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(plans, folder / "plans")
    build = ("--", "mkdocs", "build", "--strict", "--quiet")
    return [
        Contender("ours: the pages", folder, (*LEAN, "zoeken", "posters", *build)),
        Rebuild("ours: one line changed", folder, (*LEAN, "zoeken", "posters", *build)),
        Contender("ours, with the search index", folder, (*LEAN, "posters", *build)),
        Contender("ours, with index and posters", folder, (*LEAN, *build)),
    ]


def write_pages(folder: Path, target: Path) -> None:
    """Write the Markdown that the others build from: all work on the plans is done for them."""
    _run((*LEAN, "posters", "--", "ivp", "schrijf", str(target)), folder)


def material(pages: Path, folder: Path) -> Contender:
    """Return stock Material over pages of Markdown."""
    for path in _copied(pages, folder / "pages"):
        text = path.read_text(encoding="utf-8")
        path.write_text(TEMPLATE.sub("", text, count=1), encoding="utf-8")
    shutil.copy(HERE / "material.yml", folder / "mkdocs.yml")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    return Contender("stock Material, with its search index", folder, command)


def hugo(pages: Path, folder: Path) -> Contender | None:
    """Return Hugo over pages of Markdown, or None where there is no Hugo."""
    program = shutil.which("hugo")
    if not program:
        return None
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    for path in _copied(pages, folder / "content"):
        if path.name == "index.md" and any(path.parent.glob("*/**/*.md")):
            path.rename(path.with_name("_index.md"))
    cache = ("--cacheDir", str(folder / ".cache"))
    command = (program, "--quiet", "--destination", "site", *cache)
    return Contender("Hugo", folder, command)


def _copied(pages: Path, target: Path) -> list[Path]:
    """Copy the Markdown alone: what else a site has, only we make."""
    found = sorted(pages.rglob("*.md"))
    for path in found:
        to = target / path.relative_to(pages)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, to)
    return sorted(target.rglob("*.md"))
