"""Tests of the live preview as an editor has it: a real `make serve`, and files that are saved."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import CASES, ROOT

PLAN = "heuvelland-2024-2027"


@dataclass
class Preview:
    """A running preview of a copy of the project."""

    root: Path
    address: str
    server: subprocess.Popen[str]

    def page(self, path: str) -> str:
        """Return a page as a browser gets it."""
        with urlopen(self.address + path, timeout=20) as answer:  # noqa: S310
            return str(answer.read().decode())

    def replace(self, path: str, before: str, after: str) -> None:
        """Change a text in a file of the project, as `save` does."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert before in text
        self.save(path, text.replace(before, after, 1))

    def save(self, path: str, text: str) -> None:
        """Write a file of the project, and wait until a browser would load again."""
        waiting = re.search(r"livereload\((\d+), (\d+)\)", self.page(f"/{PLAN}/"))
        assert waiting
        (self.root / path).write_text(text, encoding="utf-8")
        self.page(f"/livereload/{waiting[1]}/{waiting[2]}")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Return a preview of the project with the plan of Heuvelland, on a free port."""
    root = tmp_path_factory.mktemp("project")
    for folder in ("docs", "hooks", "overrides", "plans/gedeeld"):
        shutil.copytree(ROOT / folder, root / folder)
    for file in ("mkdocs.yml", f"plans/{PLAN}.yaml"):
        shutil.copy(ROOT / file, root / file)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr
    lines = iter(server.stderr.readline, "")
    assert any("Serving on" in line for line in lines)
    yield Preview(root, f"http://{place}", server)
    server.terminate()
    server.communicate(timeout=20)


def test_saved_line_shows(preview: Preview) -> None:
    """A saved change to a plan is on the page that the browser loads again."""
    preview.replace(f"plans/{PLAN}.yaml", "naam: Heuvelland", "naam: Heuvelland en Geuldal")
    assert "Heuvelland en Geuldal" in preview.page(f"/{PLAN}/")


def test_mistake_shows_as_a_list_and_goes_with_the_next_save(preview: Preview) -> None:
    """After a mistake the browser has the list of problems, after the next good save the page."""
    plan = f"plans/{PLAN}.yaml"
    preview.replace(plan, "titel:", "tietel:")
    broken = preview.page(f"/{PLAN}/")
    assert "Er klopt iets niet" in broken
    assert f"{plan}, regel 1" in broken
    preview.replace(plan, "tietel:", "titel:")
    assert "Het veiligheidsplan in één oogopslag" in preview.page(f"/{PLAN}/")


@pytest.mark.parametrize(
    ("file", "before", "page"),
    [
        ("plans/gedeeld/gemeenten.yaml", "naam: Vaals", f"/{PLAN}/"),
        ("docs/privacy.md", "Wat weten we van u?", "/privacy/"),
        ("overrides/main.html", "Ga naar de inhoud", f"/{PLAN}/"),
        ("hooks/ivp/templates/oogopslag.md.jinja", "## Doe mee", f"/{PLAN}/"),
    ],
)
def test_change_is_seen_wherever_it_is_made(
    preview: Preview, file: str, before: str, page: str
) -> None:
    """Shared lists, written pages, the skeleton and page templates are followed as plans are."""
    preview.replace(file, before, f"{before} (veranderd)")
    assert f"{before.lstrip('# ').removeprefix('naam: ')} (veranderd)" in preview.page(page)


def test_plan_that_is_added_gets_its_pages(preview: Preview) -> None:
    """A new file in the folder is a new plan on the site."""
    plan = CASES / "plans" / "voorbeeldstad-2026-2029.yaml"
    preview.save(f"plans/{plan.name}", plan.read_text(encoding="utf-8"))
    assert "Voorbeeldstad" in preview.page("/voorbeeldstad-2026-2029/")


def test_change_of_code_asks_for_a_restart(preview: Preview) -> None:
    """Code cannot be changed under way; the terminal says what to do."""
    assert preview.server.stderr
    preview.replace("hooks/ivp/page.py", '"""A page', '"""One page')
    lines = iter(preview.server.stderr.readline, "")
    assert any("start make serve opnieuw" in line for line in lines)
