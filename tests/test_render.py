"""Tests of rendering: addresses, Dutch numbers and dates, and templates that cannot be blank."""

import shutil
from datetime import date
from pathlib import Path

import jinja2
import pytest

from ivp import pipeline, render
from tests.conftest import ICONS, PLANS

TEMPLATES = sorted(path.name for path in render.TEMPLATES.glob("*.jinja"))


@pytest.mark.parametrize(
    ("start", "target", "expected"),
    [
        ("/", "/", "./"),
        ("/", "/plan/", "plan/"),
        ("/plan/", "/", "../"),
        ("/plan/", "/plan/", "./"),
        ("/plan/jeugd/", "/plan/partners/#politie", "../partners/#politie"),
        ("/plan/jeugd/", "/plan/jeugd/#doel-1", "#doel-1"),
        ("/plan/", "/ander/jeugd/", "../ander/jeugd/"),
        ("/plan/", "/plan/plan.json", "plan.json"),
    ],
)
def test_address_as_seen_from_a_page(start: str, target: str, expected: str) -> None:
    """Links are relative, so that a site works in any folder of any host."""
    assert render.relative(start, target) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("datum", date(2026, 3, 1), "1 maart 2026"),
        ("domein", "https://www.politie.nl/melding?x=1", "politie.nl"),
        ("getal", 25000, "25.000"),
        ("getal", 1234567, "1.234.567"),
        ("getal", 0, "0"),
        ("opsomming", ["Vaals"], "Vaals"),
        ("opsomming", ["Vaals", "Meerssen"], "Vaals en Meerssen"),
        ("opsomming", ["a", "b", "c"], "a, b en c"),
        ("telefoon", "0900-8844", "tel:09008844"),
        ("telefoonnummer", "0900-8844", "0900 8844"),
        ("telwoord", 1, "één"),
        ("telwoord", 12, "twaalf"),
        ("telwoord", 13, "13"),
    ],
)
def test_values_are_written_the_dutch_way(name: str, value: object, expected: str) -> None:
    """Dates, amounts, numbers and lists read as Dutch readers are used to."""
    assert render.FILTERS[name](value) == expected


def all_pages_with(template: str, folder: Path, patch: pytest.MonkeyPatch) -> str:
    """Build the real plans with another template for the list of all pages; return that page."""
    templates = shutil.copytree(render.TEMPLATES, folder / "templates")
    (templates / "alle-paginas.md.jinja").write_text(template, encoding="utf-8")
    patch.setattr(render, "TEMPLATES", templates)
    made = pipeline.build(PLANS, icons=ICONS, today=date(2026, 11, 21), name="Test", written={})
    [page] = [page for page in made.files if page.uri == "alle-paginas/index.md"]
    return page.content.decode().rpartition("---\n\n")[2]


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ onbekend }}", jinja2.UndefinedError),
        ("{{ view.onbekend }}", AttributeError),
        ("{% if onbekend %}{% endif %}", jinja2.UndefinedError),
    ],
)
def test_unknown_name_in_a_template_fails(
    template: str, error: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template that uses a name that does not exist stops the build instead of being blank."""
    with pytest.raises(error, match="onbekend"):
        all_pages_with(template, tmp_path, monkeypatch)


def test_missing_value_in_a_template_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that prints a value that is absent stops the build instead of saying None."""
    with pytest.raises(TypeError, match="None"):
        all_pages_with("{{ view.label }}", tmp_path, monkeypatch)


def test_value_in_a_template_cannot_be_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain value is literal without the template doing anything for it."""
    found = all_pages_with("{% set typed = ['<b>*'] %}{{ typed[0] }}", tmp_path, monkeypatch)
    assert found == "&#60;b&#62;&#42;\n"


def test_templates_do_not_switch_safety_off() -> None:
    """No template marks a value as safe or turns escaping off; those words are not there."""
    assert len(TEMPLATES) > 5
    for name in TEMPLATES:
        text = (render.TEMPLATES / name).read_text(encoding="utf-8")
        assert "| safe" not in text
        assert "|safe" not in text
        assert "autoescape" not in text


def test_pictures_are_hidden_from_screen_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is inline SVG that says nothing."""
    found = all_pages_with("{{ icoon('material/heart') }}", tmp_path, monkeypatch)
    assert found.startswith('<svg aria-hidden="true" ')
