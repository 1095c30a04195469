"""Tests of a build that takes over what did not change: it is a clean build, only sooner."""

import random
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from ivp import pipeline
from ivp.asset import Asset
from ivp.errors import PlanError
from ivp.sheet import Printing
from tests import filling
from tests.conftest import CASES, ICONS, PLANS

EDITS = 100
WORD = re.compile(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])")
NUMBER = re.compile(r"(?<=[ '])\d+(?='?$)", re.MULTILINE)
TITLE = re.compile(r"(?<=titel: )\w.*$", re.MULTILINE)
NAME = re.compile(r"(?<=naam: )\w.*$", re.MULTILINE)
LINE = re.compile(r"^.*\n", re.MULTILINE)


@dataclass
class Editor:
    """Someone who changes anything that goes into a site, by the throw of a dice."""

    plans: Path
    dice: random.Random
    today: date = date(2026, 11, 21)
    name: str = "Test"
    written: dict[str, str] = field(default_factory=lambda: {"/over/": "Over", "/privacy/": "P"})
    before: tuple[Path, bytes] | None = None

    def edit(self) -> None:
        """Change one thing."""
        ways: Mapping[Callable[[], None], int] = {
            lambda: self._change(WORD, lambda _: "anders"): 40,
            lambda: self._change(TITLE, lambda old: f"{old} (nieuw)"[:90]): 10,
            lambda: self._change(NAME, lambda old: f"{old} Oost"[:60]): 10,
            lambda: self._change(NUMBER, lambda old: str(int(old) + 1)): 10,
            lambda: self._change(LINE, lambda _: ""): 10,
            self._undo: 10,
            self._come_or_go: 8,
            self._next_day: 3,
            self._rename_site: 2,
            self._write_a_page: 2,
        }
        [way] = self.dice.choices([*ways], [*ways.values()])
        way()

    def _change(self, what: re.Pattern[str], to: Callable[[str], str]) -> None:
        path = self.dice.choice(sorted(self.plans.rglob("*.yaml")))
        text = path.read_text(encoding="utf-8")
        self.before = path, path.read_bytes()
        if found := [*what.finditer(text)]:
            spot = self.dice.choice(found)
            changed = text[: spot.start()] + to(spot[0]) + text[spot.end() :]
            path.write_text(changed, encoding="utf-8")

    def _undo(self) -> None:
        if self.before:
            path, content = self.before
            path.write_bytes(content)

    def _come_or_go(self) -> None:
        """Take a plan away, or put it back."""
        source = self.dice.choice(sorted((CASES / "plans").glob("*.yaml")))
        path = self.plans / source.name
        self.before = None
        if path.exists() and len([*self.plans.glob("*.yaml")]) > 1:
            path.unlink()
        else:
            shutil.copy(source, path)

    def _next_day(self) -> None:
        self.today += timedelta(days=self.dice.choice([1, 200, 400]))

    def _rename_site(self) -> None:
        self.name += "!"

    def _write_a_page(self) -> None:
        self.written[f"/pagina-{len(self.written)}/"] = "Nog een pagina"

    def result(self, cache: Path | None) -> tuple[Asset, ...] | list[str]:
        """Build, and return all files, or what is wrong."""
        try:
            made = pipeline.build(
                self.plans,
                icons=ICONS,
                today=self.today,
                name=self.name,
                written=self.written,
                printing=Printing(cache=cache),
            )
        except PlanError as error:
            return [str(problem) for problem in error.problems] or ["no reason"]
        return tuple(made.files)


@pytest.fixture(name="editor")
def editor_of_four_plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Return an editor of three short plans and a real one, without posters."""
    monkeypatch.setattr("ivp.poster.posters", lambda *_: [])
    monkeypatch.setattr("ivp.poster.with_sizes", lambda pages, _: list(pages))
    plans = tmp_path / "plans"
    filling.copy_lists(PLANS, plans)
    with (plans / "gedeeld" / "gemeenten.yaml").open("a", encoding="utf-8") as file:
        file.write("  - code: GM0001\n    naam: Voorbeeldplaats\n")
    for source in (*(CASES / "plans").glob("*.yaml"), PLANS / "roermond-2024-2027.yaml"):
        shutil.copy(source, plans)
    return Editor(plans, random.Random(9))  # noqa: S311 - no secret


def test_a_hundred_edits_give_what_clean_builds_give(editor: Editor, tmp_path: Path) -> None:
    """After each of a hundred random edits, good or bad, every byte and message is the same."""
    good = 0
    for number in range(EDITS):
        editor.edit()
        kept, clean = editor.result(tmp_path / "cache"), editor.result(None)
        assert kept == clean, number
        assert clean != ["no reason"]
        if isinstance(clean, list):
            editor._undo()
        good += not isinstance(clean, list)
    assert good > EDITS / 2


def test_only_the_plan_that_changed_is_made_again(editor: Editor, tmp_path: Path) -> None:
    """One changed line makes one bundle, and of the site's own pages those that show it."""
    cache = tmp_path / "cache"
    editor.result(cache)
    before = {path: path.read_bytes() for path in cache.iterdir()}
    path = editor.plans / "roermond-2024-2027.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("motto: Vriendelijk", "motto: Aardig", 1), encoding="utf-8")
    editor.result(cache)
    fresh = [path.suffix for path in cache.iterdir() if path not in before]
    assert sorted(fresh) == [".bundel", ".map", ".plan"]


def test_what_is_kept_may_go_at_any_time(editor: Editor, tmp_path: Path) -> None:
    """Without any part of what was kept, the site is the same."""
    cache = tmp_path / "cache"
    whole = editor.result(cache)
    for path in sorted(cache.iterdir())[::2]:
        path.unlink()
    assert editor.result(cache) == whole
