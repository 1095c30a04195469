"""Tests of what must hold across parts and files (the messages of one plan: `cases/errors/`)."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ivp import pipeline
from ivp.errors import MAX_PROBLEMS, PlanError
from tests.conftest import CASES, ICONS, PLANS
from tests.filling import read, write

WRITTEN = {"/over/": "Over deze site", "/privacy/": "Privacy"}

Check = Callable[[], list[str]]


@pytest.fixture(name="check")
def check_folder(plans: Path) -> Check:
    """Return a function that gives the problems of the test's own plans folder."""

    def check() -> list[str]:
        try:
            pipeline.build(
                plans, icons=ICONS, today=date(2026, 11, 21), name="Test", written=WRITTEN
            )
        except PlanError as error:
            return [str(problem).replace(plans.as_posix(), "plans") for problem in error.problems]
        return []

    return check


def test_plans_of_this_repository_are_good(check: Check) -> None:
    """The plans and lists that are published have no problem."""
    assert check() == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Elders_2025-2028", "elders-2025-2028"),
        ("elders 2025 2028", "elders-2025-2028"),
        ("Elders (concept)", "elders-concept"),
    ],
)
def test_file_name_that_is_no_address_is_told(
    plans: Path, check: Check, name: str, better: str
) -> None:
    """A file name that would make a bad address is reported with a better one."""
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", plans / f"{name}.yaml")
    assert check() == [
        (
            f"plans/{name}.yaml:1:1: de bestandsnaam '{name}' wordt het webadres en mag alleen "
            f"kleine letters, cijfers en streepjes hebben. Noem het bestand "
            f"bijvoorbeeld '{better}.yaml'."
        )
    ]


@pytest.mark.parametrize("name", ["over", "privacy", "alle-paginas"])
def test_file_name_that_is_a_page_of_the_site_is_told(plans: Path, check: Check, name: str) -> None:
    """A plan cannot take the address of one of the site's own pages or folders."""
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", plans / f"{name}.yaml")
    assert [line.partition(": ")[0] for line in check()] == [f"plans/{name}.yaml:1:1"]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("gemeenten", "code"),
        ("organisaties", "id"),
        ("kanalen", "id"),
        ("iconen", "id"),
        ("veiligheidsvelden", "id"),
    ],
)
def test_id_stands_once_in_a_list(plans: Path, check: Check, name: str, field: str) -> None:
    """A second entry with the same id in a shared list is reported with the line of the first."""
    path = plans / "gedeeld" / f"{name}.yaml"
    data = read(path)
    data[name].append(data[name][0])
    write(path, data)
    found = check()
    assert f"het id '{data[name][0][field]}' bestaat al, op regel" in found[0]


def test_theme_stands_once_in_all_fields(plans: Path, check: Check) -> None:
    """A theme with an id that another safety field has already is reported."""
    path = plans / "gedeeld" / "veiligheidsvelden.yaml"
    data = read(path)
    fields = data["veiligheidsvelden"]
    fields[1]["themas"].append(fields[0]["themas"][0])
    write(path, data)
    assert len(check()) == 1


@pytest.mark.parametrize("channel", ["112", "politie-geen-spoed", "meld-misdaad-anoniem"])
@pytest.mark.parametrize("without", ["telefoon", "kanaal"])
def test_number_on_every_page_must_be_there(
    plans: Path, check: Check, channel: str, without: str
) -> None:
    """A list of channels without one of the three numbers of every page is reported."""
    path = plans / "gedeeld" / "kanalen.yaml"
    data = read(path)
    entry = next(entry for entry in data["kanalen"] if entry["id"] == channel)
    if without == "telefoon":
        del entry["telefoon"]
    else:
        entry["id"] = "een-ander-kanaal"
    write(path, data)
    lines = path.read_text(encoding="utf-8").split("\n")
    starts = (number for number, line in enumerate(lines, 1) if line.startswith("- id:"))
    entries = {lines[number - 1].split()[-1].strip("'"): number for number in starts}
    place = f"{entries[channel]}:3" if channel in entries else "1:1"
    assert (
        f"plans/gedeeld/kanalen.yaml:{place}: het kanaal '{channel}' ontbreekt of heeft geen "
        "telefoonnummer. Dit nummer hoort op elke pagina: zet het terug."
    ) in check()


def test_picture_must_exist(plans: Path, check: Check) -> None:
    """A picture that the theme does not have is reported at its line."""
    path = plans / "gedeeld" / "iconen.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("material/fire\n", "material/fier\n"),
        encoding="utf-8",
    )
    assert check() == [
        (
            "plans/gedeeld/iconen.yaml:11:14: er is geen plaatje 'material/fier' bij Material. "
            "Zoek de naam op in de lijst van plaatjes."
        )
    ]


def test_unsafe_link_in_a_shared_list_is_told(plans: Path, check: Check) -> None:
    """Running text in shared lists is held to the same rules as in plans."""
    path = plans / "gedeeld" / "kanalen.yaml"
    data = read(path)
    data["kanalen"][0]["waarvoor"] = "Kijk [hier](data:text/html,x)."
    write(path, data)
    [problem] = check()
    assert "de link naar 'data:text/html,x' mag niet." in problem


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x",
        "file:///etc/passwd", "ftp://voorbeeld.nl", "//voorbeeld.nl", "meedoen/", "../", "#doel-1",
        "voorbeeld.nl", "&#106;avascript:alert(1)", "/\\voorbeeld.nl",
    ],
)  # fmt: skip
def test_link_that_leads_nowhere_good_is_told(plans: Path, check: Check, target: str) -> None:
    """Only the web, mail, telephone and pages of this site can be linked to."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["samenvatting"] = f"Kijk [hier](<{target}>)."
    write(path, data)
    assert len(check()) == 1


@pytest.mark.parametrize(
    "target",
    [
        "https://www.voorbeeld.nl/a?b=c#d", "http://www.voorbeeld.nl", "mailto:info@voorbeeld.nl",
        "tel:14043", "/heuvelland-2024-2027/", "/heuvelland-2024-2027/meedoen/#burgernet",
        "/alle-paginas/", "/",
    ],
)  # fmt: skip
def test_good_link_is_no_problem(plans: Path, check: Check, target: str) -> None:
    """Links to the web, mail, telephone and pages that exist are accepted."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["samenvatting"] = f"Kijk [hier]({target})."
    write(path, data)
    assert check() == []


def test_dead_links_are_told_together_with_everything_else(plans: Path, check: Check) -> None:
    """A dead link in one plan is reported in the same run as a mistake in another."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["samenvatting"] = "Kijk [hier](/nergens/)."
    write(path, data)
    shutil.copy(CASES / "errors" / "unknown-icon.yaml", plans)
    assert len(check()) == 2


def test_broken_list_gives_no_problems_elsewhere(plans: Path, check: Check) -> None:
    """References to a list that cannot be read are not reported as unknown."""
    (plans / "gedeeld" / "organisaties.yaml").write_text("organisaties: x\n", encoding="utf-8")
    assert [line.partition(": ")[0] for line in check()] == ["plans/gedeeld/organisaties.yaml:1:15"]


@pytest.mark.parametrize(
    "target",
    [
        "/maasgouw-2019-2022/", "/maasgouw-2019-2022/zorg-en-overlast/", "/gemeenten/vaals/",
        "/maasgouw-2019-2022/acties/wie/politie/", "/onderwerpen/verkeersveiligheid/",
    ],
)  # fmt: skip
def test_link_to_a_page_of_another_plan_is_good(plans: Path, check: Check, target: str) -> None:
    """Pages of other plans, municipalities, themes and choices among actions can be linked to."""
    shutil.copy(PLANS / "maasgouw-2019-2022.yaml", plans)
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["samenvatting"] = f"Kijk [hier]({target})."
    write(path, data)
    assert check() == []


def test_broken_plan_gives_no_dead_links_elsewhere(plans: Path, check: Check) -> None:
    """While a plan cannot be read, links from another plan to its pages are not called dead."""
    (plans / "elders-2025-2028.yaml").write_text("titel: x\n", encoding="utf-8")
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["samenvatting"] = "Kijk [hier](/elders-2025-2028/jeugd/)."
    write(path, data)
    assert {line.partition(":")[0] for line in check()} == {"plans/elders-2025-2028.yaml"}


@pytest.mark.parametrize("id_", ["partners", "zorg-en-veiligheid"])
def test_wrong_id_gives_no_dead_links(plans: Path, check: Check, id_: str) -> None:
    """A topic whose id is taken is told once, not again at each link to it."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["prioriteiten"][0]["id"] = id_
    data["samenvatting"] = "Kijk [hier](/heuvelland-2024-2027/jeugd-en-veiligheid/)."
    write(path, data)
    found = [line for line in check() if "komt nergens uit" in line or "id '" in line]
    assert len(found) == 1
    assert f"het id '{id_}'" in found[0]


def test_very_many_mistakes_in_one_plan_are_cut_short(plans: Path, check: Check) -> None:
    """Thousands of unknown names and dead links are told up to a limit, and within seconds."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["prioriteiten"][0]["themas"] = [f"thema-{number}" for number in range(3000)]
    links = [f"[{number}](/heuvelland-2024-2027/{number}/)" for number in range(100)]
    data["bron"]["ontbreekt"] = [" ".join(links) for _ in range(30)]
    write(path, data)
    assert len(check()) == 2 * MAX_PROBLEMS


def test_names_of_municipalities_give_different_addresses(plans: Path, check: Check) -> None:
    """Two municipalities whose pages would stand at one address are told apart."""
    path = plans / "gedeeld" / "gemeenten.yaml"
    data = read(path)
    data["gemeenten"] += [
        {"code": "GM0373", "naam": "Bergen"}, {"code": "GM0893", "naam": "Bérgen."},
    ]  # fmt: skip
    write(path, data)
    [problem] = check()
    assert "krijgt hetzelfde adres (bergen) als die van regel" in problem


@pytest.mark.parametrize(("kind", "lacking"), [("vanaf", "van"), ("periode", "tot")])
def test_planning_has_the_year_that_it_speaks_of(
    plans: Path, check: Check, kind: str, lacking: str
) -> None:
    """A planning from a year, or until a year, is not shown as one without end."""
    path = plans / "heuvelland-2024-2027.yaml"
    data = read(path)
    data["acties"] = [{"titel": "Een actie", "planning": {"soort": kind}}]
    write(path, data)
    [problem] = check()
    assert problem.endswith(f"hoort een jaar. Voeg toe: '{lacking}: …'.")
