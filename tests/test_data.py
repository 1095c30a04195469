"""Tests of the data to take away: complete, described, safe, and the same as on the pages."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jsonschema
import pytest

from ivp import library, pipeline, views
from ivp.data import plan as plan_data
from ivp.data.table import Field, Table
from ivp.library import Library
from ivp.render import Renderer
from tests.conftest import CASES, ICONS, PLANS, Build, build_here
from tests.filling import copy_lists, read, write
from tests.reading import HOST, Site, only, text, texts

TODAY = date(2026, 11, 21)
NAMES = sorted(path.stem for path in PLANS.glob("*.yaml"))
PLAN = "voorbeeldstad-2026-2029"
Show = Callable[..., Site]


@pytest.fixture(name="show")
def site_of_a_changed_plan(tmp_path: Path) -> Show:
    """Return a function that builds the site of the smallest plan with other values."""

    def show(**values: Any) -> Site:
        copy_lists(PLANS, tmp_path / "plans")
        data = read(CASES / "plans" / f"{PLAN}.yaml")
        write(tmp_path / "plans" / f"{PLAN}.yaml", {**data, **values})
        return build_here(tmp_path / "site", tmp_path / "plans")

    return show


def loaded(path: Path) -> Any:
    """Return what a JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table as a Dutch spreadsheet program reads them."""
    reader = csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";")
    return list(reader)


@pytest.mark.parametrize("name", NAMES)
def test_plan_file_fits_its_schema(name: str, site: Build) -> None:
    """Each plan fits the schema that the site publishes, which is where the file says."""
    path = site.site / name / "plan.json"
    data = loaded(path)
    schema = loaded((path.parent / data["$schema"]).resolve())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["naam"] == name


def test_schema_refuses_what_the_model_refuses(site: Build) -> None:
    """The schema says no to a field that does not exist and to a year that is a word."""
    schema = jsonschema.Draft202012Validator(loaded(site.site / plan_data.SCHEMA))
    for change in ({"onzin": "x"}, {"looptijd": {"van": "nu", "tot": 2027}}):
        data = loaded(site.site / NAMES[0] / "plan.json")
        data["plan"] |= change
        assert not schema.is_valid(data)


@pytest.mark.parametrize("name", NAMES)
def test_plan_file_is_the_whole_plan(name: str, site: Build) -> None:
    """The model reads a plan back from its file alone, and it is equal to the plan."""
    plans, _ = library.load(PLANS)
    file = plan_data.PlanFile.model_validate(loaded(site.site / name / "plan.json"))
    assert file.plan == plans.plans[name]


def pages_of(plans: Library) -> dict[str, tuple[str, str | None]]:
    """Return the pages of a library of one plan: their content and their linked data."""
    framed, _ = views.pages(views.Site("Test", plans, TODAY, {}))
    names = {code: entry.name for code, entry in plans.municipalities.items()}
    made = [Renderer(ICONS, names).page(page) for page in framed]
    return {page.address: (page.html, page.linked) for page in made}


@pytest.mark.parametrize("name", NAMES)
def test_pages_of_a_plan_are_made_from_its_file_alone(name: str, site: Build) -> None:
    """Every page of a plan comes out the same from `plan.json`, without any other file."""
    plans, _ = library.load(PLANS)
    alone = Library({name: plans.plans[name]}, plans.entries, ())
    file = plan_data.PlanFile.model_validate(loaded(site.site / name / "plan.json"))
    assert pages_of(plan_data.opened(file)) == pages_of(alone)


@pytest.mark.parametrize("name", NAMES)
def test_another_makers_program_accepts_the_tables(name: str, site: Build) -> None:
    """Frictionless reads every table as its description says, row by row."""
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=site.site / name,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["valid"], done.stdout
    described = {task["place"] for task in report["tasks"]}
    assert described == {path.name for path in (site.site / name).glob("*.csv")}
    assert all(task["stats"]["rows"] for task in report["tasks"])


def test_tables_open_right_in_a_dutch_spreadsheet_program(site: Build) -> None:
    """A table begins with a mark for UTF-8, has semicolons, and a comma in numbers."""
    path = site.site / "maasgouw-2019-2022" / "cijfers.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfcijfer;naam;")
    first = rows(path)[0]
    assert (first["waarde"], first["getal"], first["jaar"]) == ("30,5", "30,5", "2017")
    assert first["stand"] == "nog geen meting"
    assert len(rows(path)) == 20


def test_tables_hold_everything(site: Build) -> None:
    """Every action and partner of Maasgouw is in its tables."""
    folder = site.site / "maasgouw-2019-2022"
    plan = library.load(PLANS)[0].plans["maasgouw-2019-2022"]
    assert len(rows(folder / "acties.csv")) == len(plan.all_actions)
    assert {row["organisatie"] for row in rows(folder / "partners.csv")} == {
        partner.organisation for partner in plan.partners
    }


def test_missing_value_is_an_empty_cell(show: Show) -> None:
    """A value that is missing, or no number, is never a 0 in the column of numbers."""
    site = show(
        indicatoren=[
            {"naam": "Niets", "ontbreekt": "De tabel is leeg."},
            {"naam": "Woord", "begin": {"jaar": "2022", "waarde": "n.b."}},
            {"naam": "Nul", "begin": {"jaar": "2022", "waarde": "0"}},
        ]
    )
    found = {row["naam"]: row for row in rows(site.folder / PLAN / "cijfers.csv")}
    assert [found[name]["getal"] for name in ("Niets", "Woord", "Nul")] == ["", "", "0"]
    assert [found[name]["waarde"] for name in ("Niets", "Woord", "Nul")] == ["", "n.b.", "0"]


@pytest.mark.parametrize(
    "value",
    [
        '=HYPERLINK("https://voorbeeld.nl")', "+31 6 12345678", "-een", "@SUM(A1)", "\tx", "\rx",
        "\N{FULLWIDTH EQUALS SIGN}1+1", "-1+1", "=1;=2",
    ],
)  # fmt: skip
def test_no_cell_runs_as_a_formula(value: str) -> None:
    """Text that a spreadsheet program would run gets an apostrophe first, and stays one cell."""
    table = Table("proef", "Proef", (Field("a", "A."), Field("b", "B.")), [{"a": value, "b": "x"}])
    content = table.content.decode("utf-8-sig")
    [_, row] = list(csv.reader(StringIO(content, newline=""), delimiter=";"))
    assert row == [f"'{value}", "x"]


@pytest.mark.parametrize("value", ["-3", "-0,5", "46", "1 = 1", "a@b.nl"])
def test_what_cannot_run_stays_as_it_is(value: str) -> None:
    """Negative numbers and signs within a text are left alone."""
    table = Table("proef", "Proef", (Field("a", "A."),), [{"a": value}])
    assert table.content.decode("utf-8-sig") == f"a\r\n{value}\r\n"


def test_formula_in_a_plan_does_not_run(show: Show) -> None:
    """What an editor types at the start of a name cannot run in who downloads it."""
    site = show(indicatoren=[{"naam": "=1+1"}], acties=[{"titel": "@SUM(A1)"}])
    assert rows(site.folder / PLAN / "cijfers.csv")[0]["naam"] == "'=1+1"
    assert rows(site.folder / PLAN / "acties.csv")[0]["actie"] == "'@SUM(A1)"


def test_plan_without_tables_has_only_itself(show: Show) -> None:
    """Tables that would be empty are not there, and nothing leads to them."""
    site = show()
    names = {path.name for path in (site.folder / PLAN).glob("*.*")}
    assert names == {"index.html", "plan.json", "oogopslag.pdf"}
    assert site.dead_links() == []


def test_every_table_can_be_taken_away(site: Build) -> None:
    """At each table of the site stands a link to its data."""
    real = Site(site.site)
    for address, page in real.pages.items():
        if page.css("table") and not address.startswith("/over/"):
            files = [
                urljoin(HOST + address, str(link.attributes["href"]))
                for link in page.css("a[download]")
            ]
            assert files, address


def test_page_explains_the_data(site: Build) -> None:
    """`/gegevens/` names each file of each plan, each column, the licence and an example."""
    real = Site(site.site)
    page = real.pages["/gegevens/"]
    hrefs = {urljoin(f"{HOST}/gegevens/", str(a.attributes["href"])) for a in page.css("main a")}
    for path in [*site.site.rglob("*.csv"), *site.site.rglob("plan.json")]:
        assert f"{HOST}/{path.relative_to(site.site).as_posix()}" in hrefs
    columns = set(texts(page, "dt code"))
    for path in site.site.rglob("*.csv"):
        assert set(rows(path)[0]) <= columns
    assert "curl https://voorbeeld.nl/" in text(only(page, "pre"))
    assert "creativecommons.org" in str(hrefs)


def linked(page: Any) -> list[dict[str, Any]]:
    """Return what programs read of a page."""
    nodes: list[dict[str, Any]] = json.loads(
        only(page, "script[type='application/ld+json']").text()
    )["@graph"]
    return nodes


def test_linked_data_names_municipalities_figures_and_contacts(site: Build) -> None:
    """Pages say to programs whose plan it is, which data there are, and how to reach someone."""
    real = Site(site.site)
    start = "/maasgouw-2019-2022/"
    glance = linked(real.pages[start])
    assert glance[0] == {
        "@type": "GovernmentOrganization",
        "@id": "https://identifier.overheid.nl/tooi/id/gemeente/gm1641",
        "identifier": "https://identifier.overheid.nl/tooi/id/gemeente/gm1641",
        "name": "Gemeente Maasgouw",
    }
    assert {"Report", "ContactPoint"} <= {node["@type"] for node in glance}
    [dataset] = linked(real.pages[f"{start}cijfers/"])
    assert dataset["@type"] == "Dataset"
    for file in dataset["distribution"]:
        path = urljoin(f"{start}cijfers/", file["contentUrl"]).lstrip("/")
        assert (site.site / path).is_file()
    contacts = linked(real.pages[f"{start}meedoen/"])
    assert {node["@type"] for node in contacts} == {"ContactPoint"}
    assert "112" in [node["telephone"] for node in contacts]


def test_linked_data_cannot_end_its_element(show: Show) -> None:
    """Whatever an editor types, it stays inside the data."""
    name = "</script><b>x</b>&amp;"
    page = show(indicatoren=[{"naam": name}]).pages[f"/{PLAN}/cijfers/"]
    assert linked(page)[0]["variableMeasured"] == [name]
    assert page.css("head b") == []


def test_data_are_the_same_in_each_build() -> None:
    """Two builds make the same files, down to the last byte."""
    runs = [
        pipeline.build(PLANS, icons=ICONS, today=TODAY, name="Test", written={}) for _ in range(2)
    ]
    first, second = ([file for file in run.files if not file.uri.endswith(".md")] for run in runs)
    assert first == second
    assert first
