"""Tests of the house: the road that data takes has one direction, and one module knows the host."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

HOOKS = ROOT / "hooks"
ROAD = (
    "errors",
    "texts.message",
    "texts.files",
    "texts.folder",
    "texts.fields",
    "texts.manual",
    "texts.rules",
    "texts.advice",
    "texts.aging",
    "texts.language",
    "texts.fetching",
    "texts.report",
    "texts.settings",
    "texts.starter",
    "texts.dates",
    "texts.keys",
    "texts.difference",
    "texts.writing",
    "texts.poster",
    "texts.house_style",
    "texts.publishing",
    "texts.server",
    "texts",
    "stop",
    "richtext",
    "characters",
    "layout",
    "slips",
    "number",
    "diagnosis",
    "disk",
    "site_settings",
    "quick",
    "source",
    "contrast",
    "model.base",
    "model.help",
    "model.shape",
    "model.example",
    "model.figures",
    "model.snapshot",
    "model.action",
    "model.background",
    "model.topic",
    "model.parties",
    "model.governance",
    "model.plan",
    "model.shared",
    "model.house",
    "model",
    "model.ways",
    "model.meant",
    "model.parse",
    "model.walk",
    "model.match",
    "folder",
    "asset",
    "stylesheet",
    "palette",
    "theme",
    "house_colours",
    "house_files",
    "house_sheet",
    "house_style",
    "series",
    "kept",
    "workshop",
    "shelf",
    "library",
    "spoken",
    "difference",
    "overview",
    "git",
    "history",
    "schema",
    "reference",
    "guess",
    "references",
    "figure_rules",
    "rules",
    "proof",
    "advice",
    "aging",
    "sentences",
    "participles",
    "passive",
    "vocabulary",
    "language",
    "readability",
    "exemptions",
    "copying",
    "host",
    "statement",
    "disclosure",
    "status",
    "chart",
    "data.table",
    "data.figures",
    "data.people",
    "data.plan",
    "data.package",
    "data",
    "views.base",
    "views.linked",
    "views.period",
    "views.changes",
    "views.withdrawn",
    "views.frame",
    "views.standing",
    "views.figures",
    "views.actions",
    "views.partners",
    "views.glance",
    "views.home",
    "views.background",
    "views.municipality",
    "views.organisation",
    "views.participate",
    "views.terms",
    "views.search",
    "views.theme",
    "views.topic",
    "views.downloads",
    "views",
    "page",
    "render",
    "finishing",
    "report",
    "sheet",
    "press",
    "poster",
    "feed",
    "search",
    "bundle",
    "pipeline",
    "fetching.odata",
    "fetching.police",
    "fetching.store",
    "fetching",
    "fetching.links",
    "fetching.command",
    "publisher",
    "writing",
    "publishing",
    "publishing.releases",
    "publishing.inspection",
    "publishing.lasting",
    "publishing.compression",
    "server",
    "server.configuration",
    "publishing.command",
    "server.command",
    "starter",
    "comparing",
    "cli",
    "__main__",
)
"""Every module of the domain; each may import only what stands before it."""

ALLOWED_PACKAGES = {
    "brotli", "click", "coloraide", "jinja2", "markdown_it", "markupsafe", "pagefind_bin",
    "pydantic", "pydantic_core", "pyphen", "segno", "tinycss2", "typst", "yaml",
}  # fmt: skip
MODULES = sorted((HOOKS / "ivp").rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the name of a module within the domain package."""
    name = ".".join(path.relative_to(HOOKS / "ivp").with_suffix("").parts)
    return name.removesuffix("__init__").removesuffix(".")


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports."""
    package = ["ivp", *path.relative_to(HOOKS / "ivp").parent.parts] if path in MODULES else []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def module_in(full: str) -> str:
    """Return the longest part of a full name that is a module of the domain."""
    parts = full.split(".")[1:]
    while parts and ".".join(parts) not in ROAD:
        parts.pop()
    return ".".join(parts)


def test_road_names_every_module() -> None:
    """The road is the whole house: a new module has to find its place on it."""
    assert {name_of(path) for path in MODULES} - {""} == set(ROAD)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_only_what_stands_before_it(path: Path) -> None:
    """A module imports from the domain only what stands to its left on the road."""
    place = ROAD.index(name_of(path)) if name_of(path) else 0
    own = [module_in(full) for full in imports(path) if full.startswith("ivp")]
    assert all(own), "an import of the package as a whole"
    assert [name for name in own if ROAD.index(name) >= place] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_few_packages(path: Path) -> None:
    """The domain needs the standard library and a few packages; the host is not among them."""
    others = {full.partition(".")[0] for full in imports(path)} - {"ivp"}
    assert others - sys.stdlib_module_names - ALLOWED_PACKAGES == set()


def test_one_module_knows_the_host() -> None:
    """Only `publish.py` imports MkDocs, and it is a single file."""
    knowing = [
        path.relative_to(HOOKS).as_posix()
        for path in HOOKS.rglob("*.py")
        if any(full.partition(".")[0] == "mkdocs" for full in imports(path))
    ]
    assert knowing == ["publish.py"]


@pytest.mark.parametrize("path", [*MODULES, HOOKS / "publish.py"], ids=str)
def test_module_holds_one_concept(path: Path) -> None:
    """A module of more than 300 lines holds two concepts."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
