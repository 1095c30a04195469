"""What tests share: the real site, built once, and a way to build any other plans."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from tests.reading import Site

pytest_plugins = ["tests.evidence"]

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
ICONS = Path(str(files("material"))) / "templates" / ".icons"
PLANS = ROOT / "plans"
SETTINGS = ROOT / "mkdocs.yml"


@dataclass(frozen=True)
class Build:
    """What a run of `mkdocs build --strict` left: its exit status, its output, and the site."""

    status: int
    output: str
    site: Path

    def pages(self) -> list[Path]:
        """Return every HTML file of the site."""
        return sorted(self.site.rglob("*.html"))


def build_site(
    site: Path,
    plans: Path = PLANS,
    settings: Path = SETTINGS,
    host: str = "mkdocs",
    **environment: str,
) -> Build:
    """Build a site from a folder of plans as `make site` does, into a folder of its own."""
    options = ["--strict", "--site-dir", str(site), "--config-file", str(settings)]
    done = subprocess.run(
        [sys.executable, "-m", host, "build", *options],
        cwd=ROOT,
        env={
            **os.environ,
            "IVP_PLANS": str(plans),
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "1795219200",  # 21 November 2026
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Build(done.returncode, done.stdout + done.stderr, site)


def build_here(
    site: Path,
    plans: Path = PLANS,
    today: str = "2026-11-21",
    settings_file: Path = SETTINGS,
    **settings: object,
) -> Site:
    """Build a site in this very process, strictly too but three times as fast, and read it.

    It has no index for searching: that is the same work each time, and `build_site` makes it.
    The plans must be good: a mistake in them raises MkDocs's PluginError.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IVP_PLANS", str(plans))
        patch.setattr("ivp.search.index", lambda *_: ())
        noon = datetime.fromisoformat(f"{today}T12:00:00+00:00")
        patch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        options: dict[str, Any] = {"site_dir": str(site), "strict": True, **settings}
        config = load_config(str(settings_file), **options)
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
    gc.enable()  # a build leaves that to the end of its process
    return Site(site)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the site of the plans in this repository, built once for all tests of a worker.

    IVP_SITE names a site that is built already, to judge that one instead.
    """
    if built := os.environ.get("IVP_SITE"):
        return Build(0, "", Path(built))
    build = build_site(tmp_path_factory.mktemp("site") / "site")
    assert build.status == 0, build.output
    return build


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Return a folder with the plan of Heuvelland and the shared lists, which a test may change."""
    folder = tmp_path / "plans"
    shutil.copytree(PLANS / "gedeeld", folder / "gedeeld")
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", folder)
    return folder


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Build]:
    """Return a function that builds a site from a folder of plans."""

    def run(plans: Path, **environment: str) -> Build:
        return build_site(tmp_path / "site", plans, SETTINGS, **environment)

    return run
