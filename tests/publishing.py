"""What tests of publishing share: a small site that is built once, and quick publishing of it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivp.cli import main
from ivp.publishing import command
from tests.conftest import CASES, PLANS, build_here

PLAN = "voorbeeldstad-2026-2029"
STYLE = "assets/css/basis.css"


def small_plans(folder: Path) -> Path:
    """Make a folder with the shared lists and one small plan."""
    shutil.copytree(PLANS / "gedeeld", folder / "gedeeld")
    shutil.copy(CASES / "plans" / f"{PLAN}.yaml", folder)
    return folder


def small_site(folder: Path) -> Path:
    """Build the site of the small plan; return where it is."""
    build_here(folder / "site", small_plans(folder / "plans"))
    return folder / "site"


def _copy(site: Path, made: Path) -> None:
    """Write a site again, as MkDocs would; `shutil` would not pass on what the disk says."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            copy = made / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())


def publish(target: Path, *options: str, site: Path | None = None, plans: Path = PLANS) -> Result:
    """Run `./ivp publiceer`, with a site that is built already when one is given."""
    with pytest.MonkeyPatch.context() as patch:
        if site:
            patch.setattr(command, "_build", lambda _, made, __: _copy(site, made))
        arguments = ["--plannen", str(plans), "publiceer", str(target), *options]
        return CliRunner().invoke(main, arguments)


def succeeds(target: Path, *options: str, site: Path | None = None, plans: Path = PLANS) -> str:
    """Run `./ivp publiceer`, which must work; return what it says."""
    done = publish(target, *options, site=site, plans=plans)
    assert done.exit_code == 0, done.output
    return done.output
