"""Tests of what the site says about its accessibility statement: never more than is so."""

from datetime import date
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from ivp import pipeline, statement
from tests import municipality
from tests.conftest import ICONS, ROOT, build_here
from tests.reading import only

PAGE = "/toegankelijkheid/"
REGISTER = "https://www.toegankelijkheidsverklaring.nl/register/1234"
FULL = {
    "status": "B",
    "verklaring": REGISTER,
    "contact": "web@vaals.nl",
    "reactietermijn": "binnen vijf werkdagen",
}


def test_settings_as_they_come_claim_nothing(tmp_path: Path) -> None:
    """Until the settings are filled in, the page says that there is no statement yet."""
    site = build_here(tmp_path / "site")
    assert "nog geen verklaring" in site.text(PAGE)
    assert site.pages[PAGE].css("main a[href^=http]") == []
    assert "status" not in site.text(PAGE)


def test_filled_settings_lead_to_the_statement(tmp_path: Path) -> None:
    """With a statement in the register, the page tells its status, leads to it, and to a person."""
    site = build_here(tmp_path / "site", extra={"toegankelijkheid": FULL})
    page = site.pages[PAGE]
    assert "De status is B: voldoet gedeeltelijk." in site.text(PAGE)
    assert "nog geen verklaring" not in site.text(PAGE)
    assert only(page, f"main a[href='{REGISTER}']")
    assert only(page, "main a[href='mailto:web@vaals.nl']")
    assert "U krijgt antwoord binnen vijf werkdagen." in site.text(PAGE)


@pytest.mark.parametrize("left_out", ["status", "verklaring"])
def test_half_a_statement_is_none(left_out: str) -> None:
    """A status without the register's page, or the other way round, is not shown."""
    known = statement.read({"toegankelijkheid": FULL | {left_out: None}})
    assert known.status is None
    assert known.register is None


WRONG = {
    "status": ("E", "'E' is geen status van een toegankelijkheidsverklaring."),
    "verklaring": ("https://vaals.nl/verklaring", "is geen verklaring in het register."),
    "contact": ("javascript:alert(1)", "is geen e-mailadres, en ook geen webadres"),
    "telefoon": ("112", "onbekende instelling 'telefoon'."),
}


def settings(folder: Path, **filled: str) -> Path:
    """Write the settings of a site with these about its statement, and return their path."""
    path = folder / "mkdocs.yml"
    lines = [f"    {key}: {value}\n" for key, value in filled.items()]
    path.write_text(f"{municipality.SETTINGS}  toegankelijkheid:\n{''.join(lines)}", "utf-8")
    return path


@pytest.mark.parametrize("key", WRONG)
def test_wrong_setting_is_told_at_its_line(tmp_path: Path, key: str) -> None:
    """What cannot be right is told with its line in `mkdocs.yml`, and claims nothing."""
    value, message = WRONG[key]
    filled = FULL | {key: value}
    path = settings(tmp_path, **filled)
    [problem] = statement.problems(path)
    assert (problem.file, problem.line) == (str(path), municipality.START + [*filled].index(key))
    assert message in str(problem)
    known = statement.read({"toegankelijkheid": filled})
    assert value not in (known.status, known.register, known.contact)


def test_half_a_statement_is_told_once(tmp_path: Path) -> None:
    """A status alone is a mistake to be mended, told where it stands."""
    [problem] = statement.problems(settings(tmp_path, status="A"))
    assert problem.line == municipality.START
    assert problem.message.text.startswith("vul 'status' en 'verklaring' allebei in")


def test_wrong_settings_stop_the_build(tmp_path: Path, plans: Path) -> None:
    """With a wrong setting there is no site, as with a mistake in a plan, and a check says so."""
    path = settings(tmp_path, status="A")
    today = date(2026, 11, 21)
    found = pipeline.check(plans, icons=ICONS, today=today, written={}, settings=path)
    assert "halve-verklaring" in [problem.message.code for problem in found]
    with pytest.raises(Abort):
        build_here(tmp_path / "site", plans, settings_file=path)
    assert not (tmp_path / "site").exists()


def test_settings_of_this_repository_are_right() -> None:
    """The settings name each key, empty, so that a web team sees what to fill in."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert all(f"    {key}: #" in text for key in statement.FIELDS)
