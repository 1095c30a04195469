"""Tests of fetching open data: the right values, or a clear message and the old snapshot."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ivp import pipeline
from ivp.cli import main
from ivp.errors import PlanError
from ivp.fetching import FetchError, Service, fetch, odata
from ivp.texts.fetching import OLD_ONE_STAYS
from tests.conftest import CASES, ICONS, PLANS, build_here
from tests.filling import copy_lists, read, write
from tests.odata import Answer, Data, always, drips, hangs, holds, once, says, serving
from tests.reading import only, text, texts

TODAY = date(2026, 11, 21)
PLAN = "voorbeeldstad-2026-2029"
FIGURES = f"/{PLAN}/cijfers/"
SOURCE = {"tabel": "47018NED", "soort": "1.1.1", "regio": "GM1641", "maat": "aantal"}
BURGLARY: dict[str, Any] = {
    "naam": "Woninginbraken",
    "soort": "geregistreerd",
    "eenheid": "aantal",
    "richting": "lager",
    "bron": SOURCE,
    "begin": {"jaar": "2017", "waarde": "65"},
    "doel": {"jaar": "2026", "vergelijking": "hoogstens", "waarde": "35"},
}
YEARS = range(2017, 2026)
COUNTS = (65, 60, 58, 52, None, 49, 50, 47, 46)
"""What the police registered in each of the years; one year was not published."""


def data() -> Data:
    """Return the data of two municipalities, with months among the years."""
    crimes = {
        (region, kind, f"{year}JJ00"): None if count is None else count + extra
        for region, extra in (("GM1641", 0), ("GM0981", 3))
        for kind in ("1.1.1", "1.2.1")
        for year, count in zip(YEARS, COUNTS, strict=True)
    }
    crimes |= {("GM1641", "1.1.1", f"2025MM{month:02}"): 4 for month in range(1, 13)}
    crimes |= {("GM1641", "0.0.0", f"{year}JJ00"): 700 for year in YEARS}
    periods = {f"{year}JJ00": f"{year}" for year in YEARS} | {"2025MM01": "2025 januari"}
    people = {("GM1641", f"{year}JJ00"): 24000 for year in YEARS}
    return Data(crimes, dict(people), periods | {"2023JJ00": "2023*"})


Folder = Callable[..., Path]


@pytest.fixture(autouse=True)
def _straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach this machine without a proxy."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture(name="folder")
def folder_of_plans(tmp_path: Path) -> Folder:
    """Return a function that writes a plan with some indicators."""

    def make(*indicators: dict[str, Any], gemeenten: tuple[str, ...] = ("GM1641",)) -> Path:
        plans = tmp_path / "plans"
        if not plans.exists():
            copy_lists(PLANS, plans)
        plan = read(CASES / "plans" / f"{PLAN}.yaml")
        plan |= {"gemeenten": list(gemeenten), "indicatoren": list(indicators or [BURGLARY])}
        write(plans / f"{PLAN}.yaml", plan)
        return plans

    return make


@pytest.fixture(name="served")
def served_data() -> Iterator[tuple[Data, str]]:
    """Return data that are being served, and the address."""
    found = data()
    with serving(found) as address:
        yield found, address


def run(plans: Path, address: str, *, seconds: float = 5, page: int = 10_000) -> list[str]:
    """Fetch what plans name; return what was said."""
    said: list[str] = []
    service = Service(address, said.append, seconds, lambda _: None, page)
    fetch(plans, police_data=service, cbs=service, today=TODAY, say=said.append)
    return said


def snapshot(plans: Path) -> dict[str, Any]:
    """Return the snapshot as it stands in its file."""
    return read(plans / "cijfers" / "47018NED.yaml")


def test_snapshot_says_where_its_values_come_from(folder: Folder, served: tuple[Data, str]) -> None:
    """A snapshot has the table, the day, the address and the filter of each request."""
    plans = folder()
    said = run(plans, served[1])
    found = snapshot(plans)
    assert found["tabel"] == "47018NED"
    assert found["opgehaald_op"] == "2026-11-21"
    assert found["verzoeken"] == [
        {
            "url": f"{served[1]}/47018NED/TypedDataSet",
            "filter": "WijkenEnBuurten eq 'GM1641    ' and (SoortMisdrijf eq '1.1.1 ')",
        }
    ]
    assert said[0] == "Ophalen: tabel 47018NED …"
    assert said[-1].startswith("Klaar: 9 waarden, waarvan 1 niet gepubliceerd")


def test_values_are_those_of_years(folder: Folder, served: tuple[Data, str]) -> None:
    """Months are left out, null stays absent, and young or marked years are provisional."""
    plans = folder()
    run(plans, served[1])
    rows = snapshot(plans)["misdrijven"]
    assert [row.get("waarde") for row in rows] == [
        None if count is None else str(count) for count in COUNTS
    ]
    provisional = [row["jaar"] for row in rows if row.get("voorlopig") == "ja"]
    assert provisional == ["2023", "2024", "2025"]


@pytest.mark.parametrize("page", [1, 2, 5])
def test_all_pages_are_fetched(folder: Folder, served: tuple[Data, str], page: int) -> None:
    """However small the pages of an answer are, the snapshot is the same."""
    plans = folder()
    run(plans, served[1])
    whole = snapshot(plans)
    served[0].page = page
    run(plans, served[1])
    assert snapshot(plans) == whole
    assert any("$skip=" in request for request in served[0].requests)


def test_service_that_names_no_next_page(folder: Folder, served: tuple[Data, str]) -> None:
    """A full page without a link is followed by asking for the rest."""

    def without_link(handler: Any, part: str) -> bool:
        skip = "skip=" in handler.path
        rows = [] if skip else handler.rows("47018NED", part, "")
        handler.send(json.dumps({"value": rows[:3]}).encode())
        return True

    served[0].misbehave = always(without_link, "Perioden")
    served[0].periods = dict(list(served[0].periods.items())[:3])
    plans = folder()
    run(plans, served[1], page=3)
    assert [row["jaar"] for row in snapshot(plans)["misdrijven"]] == ["2017", "2018", "2019"]
    assert sum("/Perioden?" in request for request in served[0].requests) == 2


def test_rates_use_the_population_of_the_year(folder: Folder, served: tuple[Data, str]) -> None:
    """A measure per 1,000 inhabitants is worked out from both tables, without rounding before."""
    plans = folder({**BURGLARY, "bron": {**SOURCE, "maat": "per_1000"}, "begin": []})
    run(plans, served[1])
    assert {row["waarde"] for row in snapshot(plans)["inwoners"]} == {"24000"}
    page = build_here(plans.parent / "site", plans).pages[FIGURES]
    values = dict(zip(texts(page, "tbody th"), texts(page, "tbody .getal"), strict=True))
    assert values["2017"] == "2,7"
    assert values["2021"] == "n.b. (niet gepubliceerd)"


def test_figure_from_a_snapshot_reads_aloud_in_order(
    folder: Folder, served: tuple[Data, str]
) -> None:
    """A fetched series stands on the page: name, status, chart and table, with its source."""
    plans = folder()
    run(plans, served[1])
    card = only(build_here(plans.parent / "site", plans).pages[FIGURES], ".cijfer")
    order = card.css("h4, .oordeel, p.waarde, svg.grafiek, table")
    assert [str(node.tag) for node in order] == ["h4", "p", "p", "svg", "table"]
    line = (
        "46 in 2025. Het doel is hoogstens 35 in 2026. Het daalt, maar het doel is nog niet "
        "gehaald. Dit getal is voorlopig: het kan nog veranderen."
    )
    assert texts(card, "p.waarde") == [line]
    assert texts(card, "svg title") == [f"Woninginbraken: {line}"]
    assert texts(card, "tbody th") == [*map(str, YEARS), "2026"]
    assert "2021: n.b." in text(only(card, "desc"))
    assert len(card.css("polyline")) == 2
    assert "tabel 47018NED, opgehaald op 21 november 2026" in text(card)


def test_each_municipality_keeps_its_own_values(folder: Folder, served: tuple[Data, str]) -> None:
    """With several municipalities each value names its own, and nothing is added up."""
    both = ("GM1641", "GM0981")
    source = {**SOURCE, "regio": list(both)}
    plans = folder({**BURGLARY, "bron": source, "begin": []}, gemeenten=both)
    run(plans, served[1])
    page = build_here(plans.parent / "site", plans).pages[FIGURES]
    last = [texts(row, "td") for row in page.css("tbody tr") if text(row).startswith("2025")]
    assert last == [
        ["meting", "Maasgouw", "46 (voorlopig)"],
        ["meting", "Vaals", "49 (voorlopig)"],
    ]


def test_kinds_of_crime_are_added_up_for_one_place(
    folder: Folder, served: tuple[Data, str]
) -> None:
    """An indicator of two kinds of crime is their sum, and not published when one is not."""
    plans = folder({**BURGLARY, "bron": {**SOURCE, "soort": ["1.1.1", "1.2.1"]}, "begin": []})
    run(plans, served[1])
    page = build_here(plans.parent / "site", plans).pages[FIGURES]
    values = dict(zip(texts(page, "tbody th"), texts(page, "tbody .getal"), strict=True))
    assert values["2018"] == "120"
    assert values["2021"].startswith("n.b.")


def problems(plans: Path) -> list[str]:
    """Return the problems of a folder of plans."""
    with pytest.raises(PlanError) as caught:
        pipeline.build(plans, icons=ICONS, today=TODAY, name="Test", written={})
    return [str(problem) for problem in caught.value.problems]


def test_typed_value_that_differs_is_an_error_at_its_line(
    folder: Folder, served: tuple[Data, str]
) -> None:
    """A measurement that an editor typed must be what was fetched."""
    typed = {**BURGLARY, "metingen": [{"jaar": "2020", "waarde": "52"}]}
    run(folder(typed), served[1])
    typed["metingen"].append({"jaar": "2025", "waarde": "45"})
    plans = folder(typed)
    [problem] = problems(plans)
    lines = (plans / f"{PLAN}.yaml").read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "waarde: '45'" in line)
    assert problem.startswith(f"{plans}/{PLAN}.yaml:{number}:")
    assert "hier staat '45', maar volgens de gegevens die op 21-11-2026 zijn opgehaald" in problem
    assert "'46'" in problem


@pytest.mark.parametrize(("typed", "good"), [("2,7", True), ("2,71", True), ("2,8", False)])
def test_typed_rate_may_be_rounded(
    folder: Folder, served: tuple[Data, str], typed: str, *, good: bool
) -> None:
    """A rate is right when it is right at the number of digits that the editor typed."""
    source = {**SOURCE, "maat": "per_1000"}
    measured = [{"jaar": "2017", "waarde": typed}]
    plans = folder({**BURGLARY, "bron": source, "begin": [], "metingen": measured})
    run(plans, served[1])
    if good:
        assert pipeline.build(plans, icons=ICONS, today=TODAY, name="Test", written={})
    else:
        assert len(problems(plans)) == 1


def test_begin_of_a_plan_that_differs_is_a_tip(folder: Folder, served: tuple[Data, str]) -> None:
    """The plan's own begin stays as printed; the editor is told that the police say otherwise."""
    plans = folder({**BURGLARY, "begin": {"jaar": "2017", "waarde": "70"}})
    run(plans, served[1])
    found = pipeline.check(plans, icons=ICONS, today=TODAY, written={})
    assert [p.message.code for p in found if "wijkt" in p.message.code] == ["begin-wijkt-af"]


def test_source_by_half_is_an_error(folder: Folder) -> None:
    """An indicator that names a table must say all that fetching needs."""
    [problem] = problems(folder({**BURGLARY, "bron": {"tabel": "47018NED", "maat": "aantal"}}))
    assert "Voeg toe: soort, regio." in problem


def test_year_that_stands_twice_is_an_error(folder: Folder) -> None:
    """Of one year there is one measurement."""
    twice = [{"jaar": "2025", "waarde": "46"}, {"jaar": "2025", "waarde": "47"}]
    [problem] = problems(folder({**BURGLARY, "bron": {"naam": "Politie"}, "metingen": twice}))
    assert "'2025' staat er al" in problem


def test_build_asks_nobody(
    folder: Folder, served: tuple[Data, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build reads the snapshot only: it works without any connection, the same each time."""
    plans = folder()
    run(plans, served[1])
    served[0].requests.clear()
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("a connection"))
    sites = [build_here(plans.parent / name, plans) for name in ("one", "two")]
    pages = [(site.folder / FIGURES.strip("/") / "index.html").read_bytes() for site in sites]
    assert pages[0] == pages[1]
    assert served[0].requests == []


def test_plan_file_has_the_fetched_values(folder: Folder, served: tuple[Data, str]) -> None:
    """Who takes the data away gets the fetched values, what is provisional, and their source."""
    plans = folder()
    run(plans, served[1])
    site = build_here(plans.parent / "site", plans)
    file = json.loads((site.folder / PLAN / "plan.json").read_text(encoding="utf-8"))
    measured = file["plan"]["indicatoren"][0]["metingen"]
    assert measured[-1] == {"jaar": "2025", "waarde": "46", "voorlopig": True}
    assert file["gedeeld"]["cijfers"][0]["opgehaald_op"] == "2026-11-21"


BAD: dict[str, tuple[Answer, str]] = {
    "malformed": (always(says(b'{"value": [')), "geen goede JSON"),
    "no-json": (always(says(b"<html>Onderhoud</html>")), "geen goede JSON"),
    "no-object": (always(says(b"[1, 2]")), "andere vorm"),
    "no-rows": (always(says(b'{"value": "x"}')), "andere vorm"),
    "rows-of-text": (always(says(b'{"value": ["x"]}')), "andere vorm"),
    "other-columns": (always(says(b'{"value": [{"Onzin": 1}]}')), "andere vorm"),
    "nothing-at-all": (always(says(b"")), "geen goede JSON"),
    "empty": (always(says(b'{"value": []}')), "geen gegevens"),
    "of-another-table": (
        always(says(b'{"odata.metadata": "https://x/83648NED/$metadata#x", "value": []}')),
        "dit is tabel 83648NED, niet 47018NED",
    ),
    "cut-off": (always(says(b'{"value": []}', length=500)), "brak halverwege af"),
    "server-error": (always(says(b"", 503)), "fout 503"),
    "refusal": (always(says(b"", 400)), "weigert het verzoek (fout 400)"),
    "a-word-for-a-value": (always(holds("46")), "geen aantal"),
    "below-zero": (always(holds(-1)), "geen aantal"),
    "a-fraction": (always(holds(1.5)), "geen aantal"),
    "yes-for-a-value": (always(holds(value=True)), "geen aantal"),
    "next-page-elsewhere": (
        always(says(b'{"value": [{}], "odata.nextLink": "http://127.0.0.2:9/x"}')),
        "andere server",
    ),
    "endless-pages": (
        always(lambda handler, _: _endless(handler)),
        "andere vorm",
    ),
    "months-only": (
        always(says(b'{"value": [{"Key": "2025MM01", "Title": "januari"}]}'), "Perioden"),
        "alleen per maand",
    ),
    "unknown-kind": (
        always(says(b'{"value": [{"Key": "9.9.9 ", "Title": "x"}]}'), "SoortMisdrijf"),
        "SoortMisdrijf 1.1.1 staat niet in tabel",
    ),
    "hanging": (always(hangs(1.5)), "geen antwoord binnen 0.4 seconden"),
    "dripping": (always(drips(3)), "geen antwoord binnen 0.4 seconden"),
}


def _endless(handler: Any) -> bool:
    address = f"{handler.origin}{handler.path}"
    handler.send(json.dumps({"value": [], "odata.nextLink": address}).encode())
    return True


@pytest.mark.parametrize("name", BAD)
def test_bad_answer_leaves_the_old_snapshot(
    name: str, folder: Folder, served: tuple[Data, str]
) -> None:
    """Whatever the server does, the message says what is wrong and no byte has changed."""
    plans = folder()
    run(plans, served[1])
    before = {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()}
    served[0].misbehave, expected = BAD[name]
    with pytest.raises(FetchError) as caught:
        run(plans, served[1], seconds=0.4)
    assert expected in str(caught.value)
    assert OLD_ONE_STAYS in str(caught.value)
    assert {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()} == before


def test_answer_that_is_too_large_is_refused(
    folder: Folder, served: tuple[Data, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading stops at a limit, whatever the server promises."""
    monkeypatch.setattr(odata, "MAX_BYTES", 1_000_000)
    served[0].misbehave = always(says(b" " * 1_100_000))
    with pytest.raises(FetchError, match="groter dan 1 MB"):
        run(folder(), served[1])


def test_table_with_another_name_is_refused(folder: Folder, served: tuple[Data, str]) -> None:
    """The service must say itself that it is the table that was asked for."""
    served[0].identifier = "47022NED"
    with pytest.raises(FetchError, match="dit is tabel 47022NED, niet 47018NED"):
        run(folder(), served[1])


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(once(says(b"", 503)), id="server-error"),
        pytest.param(once(says(b"", 429)), id="too-often"),
        pytest.param(once(says(b'{"value": [', length=99)), id="cut-off"),
        pytest.param(once(hangs(0.8)), id="hanging"),
    ],
)
def test_passing_trouble_is_tried_again(
    folder: Folder, served: tuple[Data, str], answer: Answer
) -> None:
    """What goes wrong once is tried again, and the editor sees that."""
    served[0].misbehave = answer
    plans = folder()
    said = run(plans, served[1], seconds=0.5)
    assert any("Lukt nog niet" in line for line in said)
    assert len(snapshot(plans)["misdrijven"]) == 9


def test_nobody_there_is_a_clear_message(folder: Folder) -> None:
    """Without a connection the message says so."""
    with pytest.raises(FetchError, match="geen verbinding"):
        run(folder(), "http://127.0.0.1:9/x")


def test_line_that_anyone_can_change_is_refused(folder: Folder) -> None:
    """Other machines are asked over https only."""
    with pytest.raises(FetchError, match="begint niet met https"):
        run(folder(), "http://data.voorbeeld.nl/x")


def test_command_reports_and_writes(folder: Folder, served: tuple[Data, str]) -> None:
    """The command shows its progress, and ends well."""
    plans = ["--plannen", str(folder())]
    options = [*plans, "haal-cijfers", "--politie", served[1], "--cbs", served[1]]
    done = CliRunner().invoke(main, options)
    assert done.exit_code == 0, done.output
    assert "Ophalen: misdrijven in GM1641 …" in done.output
    assert "Klaar: 9 waarden" in done.output


def test_command_fails_with_a_message(folder: Folder, served: tuple[Data, str]) -> None:
    """What goes wrong is one line and a status of its own, without a traceback."""
    served[0].misbehave = always(says(b"", 400))
    plans = ["--plannen", str(folder())]
    options = [*plans, "haal-cijfers", "--politie", served[1], "--cbs", served[1]]
    done = CliRunner().invoke(main, options)
    assert done.exit_code == 1
    assert "weigert het verzoek" in done.output
    assert "Traceback" not in done.output


def test_command_lists_mistakes_in_plans_first(folder: Folder) -> None:
    """A plan that cannot be read is told at its line, before anything is asked."""
    plans = folder()
    (plans / f"{PLAN}.yaml").write_text("titel: [\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["--plannen", str(plans), "haal-cijfers"])
    assert done.exit_code == 1
    assert f"{PLAN}.yaml:" in done.output
    assert "Verbeter eerst deze fouten" in done.output


def test_nothing_wanted_asks_nobody(folder: Folder) -> None:
    """Plans that name no table need no connection."""
    said = run(folder({"naam": "Iets"}), "http://127.0.0.1:9/x")
    assert said == ["Geen enkel cijfer noemt bij 'bron' een tabel. Er is niets opgehaald."]


def test_damaged_snapshot_is_an_error_at_its_line(folder: Folder, served: tuple[Data, str]) -> None:
    """A snapshot is read as strictly as a plan; fetching again mends it."""
    plans = folder()
    run(plans, served[1])
    path = plans / "cijfers" / "47018NED.yaml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("waarde: 46", "waarde: zes"), encoding="utf-8")
    assert any("cijfers/47018NED.yaml:" in problem for problem in problems(plans))
    run(plans, served[1])
    assert path.read_text(encoding="utf-8") == good
