"""Tests of what pages show of a plan, beyond Heuvelland: states, numbers, names and places."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ivp.views.terms import NAMED
from tests.conftest import CASES, PLANS, build_here
from tests.filling import copy_lists, read, write
from tests.reading import Site, only, repeated_ids, text, texts

PLAN = "/voorbeeldstad-2026-2029/"
Show = Callable[..., Site]


@pytest.fixture(name="show")
def site_of_a_changed_plan(tmp_path: Path) -> Show:
    """Return a function that builds the site of the smallest plan with other values."""

    def show(today: str = "2026-11-21", **values: Any) -> Site:
        copy_lists(PLANS, tmp_path / "plans")
        data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
        write(tmp_path / "plans" / "voorbeeldstad-2026-2029.yaml", {**data, **values})
        return build_here(tmp_path / "site", tmp_path / "plans", today)

    return show


def topic(**values: Any) -> list[dict[str, Any]]:
    """Return a list of one topic with some values."""
    return [{"id": "veilig-wonen", "titel": "Veilig wonen", **values}]


@pytest.mark.parametrize(
    ("status", "today", "label", "warning"),
    [
        (None, "2025-12-31", "Begint in 2026", ["Dit plan begint in 2026."]),
        (None, "2026-01-01", "Loopt nu", []),
        (None, "2029-12-31", "Loopt nu", []),
        (
            "vastgesteld",
            "2030-01-01",
            "Afgelopen",
            ["Dit plan is afgelopen. Het liep van 2026 tot en met 2029."],
        ),
        ("vastgesteld", "2026-11-21", "Loopt nu", []),
        ("concept", "2026-11-21", "Concept", ["Dit is een concept. Het plan is nog niet af."]),
        (
            "voorgesteld",
            "2025-11-21",
            "Voorstel",
            ["Dit is een voorstel, geen vastgesteld plan."],
        ),
    ],
)
def test_state_of_a_plan_shows(
    show: Show, status: str | None, today: str, label: str, warning: list[str]
) -> None:
    """A plan says on its glance page where it stands, and on every page when it is not in force."""
    site = show(today, **({"status": status} if status else {}))
    assert texts(site.pages[PLAN], ".status") == [label]
    for page in (PLAN, f"{PLAN}veilig-wonen/", f"{PLAN}meedoen/"):
        assert texts(site.pages[page], ".melding") == warning


def test_plan_of_one_year(show: Show) -> None:
    """A plan for a single year has one year and is in its first."""
    site = show(looptijd={"van": "2026", "tot": "2026"})
    assert "Looptijd: 1 jaar" in texts(site.pages[PLAN], "h2")
    assert "We zijn nu in jaar 1." in text(only(site.pages[PLAN], ".looptijd"))


def test_one_priority_is_no_list(show: Show) -> None:
    """With a single priority the pages speak of one, without a number."""
    site = show()
    assert "Onze prioriteit" in texts(site.pages[PLAN], "h2")
    assert texts(site.pages[f"{PLAN}veilig-wonen/"], ".boven") == ["Prioriteit"]


def test_one_municipality_is_not_many(show: Show) -> None:
    """With a single municipality the glance page speaks of one."""
    site = show(wie_doet_mee=[{"groep": "gemeenten", "rol": "Aan het roer"}])
    assert texts(site.pages[PLAN], ".tegel h3") == ["1 gemeente Aan het roer"]


def test_group_with_a_tile_is_not_counted_among_the_partners(show: Show) -> None:
    """Residents with a tile of their own on the glance page are no partner on another tile."""
    tiles = [{"groep": group, "rol": "Doet mee"} for group in ("partners", "inwoners")]
    partners = [{"organisatie": id_} for id_ in ("politie", "brandweer", "inwoners")]
    site = show(wie_doet_mee=tiles, partners=partners)
    assert texts(site.pages[PLAN], ".tegel h3 b") == ["2 partners", "Inwoners"]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("vastgesteld", "Dit onderwerp krijgt voorrang in het plan."),
        ("voorgesteld", "Dit onderwerp krijgt voorrang in het voorstel."),
        ("concept", "Dit onderwerp krijgt voorrang in het concept."),
    ],
)
def test_proposal_is_not_called_a_plan(show: Show, status: str, sentence: str) -> None:
    """Sentences call a plan that is not adopted what it is."""
    assert sentence in show(status=status).text(PLAN)


def test_goal_keeps_the_number_of_the_plan(show: Show) -> None:
    """A goal with a number of its own keeps it; without numbers goals count from 1."""
    goals = [{"nr": "2A", "titel": "Eerst"}, {"nr": "2B", "titel": "Dan"}]
    site = show(
        prioriteiten=topic(doelen=goals),
        doorlopende_aandacht=[
            {"id": "water", "titel": "Water", "doelen": [{"titel": "Een"}, {"titel": "Twee"}]}
        ],
    )
    assert texts(site.pages[f"{PLAN}veilig-wonen/"], ".nummer") == ["2A", "2B"]
    assert texts(site.pages[f"{PLAN}water/"], ".nummer") == ["1", "2"]


@pytest.mark.parametrize(
    "goals",
    [
        pytest.param([{"titel": "Zelfde"}, {"titel": "Zelfde"}], id="two-goals-alike"),
        pytest.param([{"nr": "2", "titel": "Eerst"}, {"titel": "Dan"}], id="number-and-none"),
        pytest.param([{"nr": "2 A", "titel": "Eerst"}], id="number-with-a-space"),
        pytest.param([{"nr": "2.1", "titel": "A"}, {"nr": "21", "titel": "B"}], id="with-a-dot"),
    ],
)
def test_every_goal_has_a_place_of_its_own(show: Show, goals: list[dict[str, str]]) -> None:
    """Whatever the numbers of goals are, each goal is a place on the page that a link can name."""
    page = show(prioriteiten=topic(doelen=goals)).pages[f"{PLAN}veilig-wonen/"]
    assert repeated_ids(page) == []
    assert len(set(texts(page, ".nummer"))) == len(goals)


def test_task_of_a_partner_shows_in_the_schema(show: Show) -> None:
    """The schema names the task that the plan gives a partner, and the goals that mention it."""
    site = show(
        prioriteiten=topic(doelen=[{"titel": "Minder inbraken", "partners": ["politie"]}]),
        partners=[
            {
                "organisatie": "politie",
                "taken": [{"onderwerp": "veilig-wonen", "taak": "trekker"}],
            }
        ],
    )
    assert texts(site.pages[f"{PLAN}partners/"], "tbody td") == ["trekker, doel 1"]


def test_municipality_of_a_part_shows(show: Show) -> None:
    """What holds for some municipalities only says for which."""
    site = show(
        gemeenten=["GM0981", "GM0938"],
        prioriteiten=topic(
            doelen=[{"titel": "Minder inbraken", "gemeenten": ["GM0938"]}],
        ),
    )
    assert "Meerssen" in site.text(f"{PLAN}veilig-wonen/")
    assert "Vaals" not in site.text(f"{PLAN}veilig-wonen/")


@pytest.mark.parametrize(("codes", "listed"), [(["GM0981", "GM0938"], 1), (["GM0938"], 0)])
def test_what_holds_here_alone_is_listed_where_a_plan_is_about_more(
    tmp_path: Path, codes: list[str], listed: int
) -> None:
    """The page of a municipality lists what a plan says of it alone, unless all of it does."""
    copy_lists(PLANS, tmp_path / "plans")
    data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
    goals = topic(doelen=[{"titel": "Minder inbraken", "gemeenten": ["GM0938"]}])
    write(tmp_path / "plans" / "een.yaml", {**data, "gemeenten": codes, "prioriteiten": goals})
    write(tmp_path / "plans" / "ander.yaml", {**data, "naam": "Ander"})
    site = build_here(tmp_path / "site", tmp_path / "plans")
    assert site.text("/gemeenten/meerssen/").count("Minder inbraken") == listed


@pytest.mark.parametrize("value", ["nee", "0344", "12:30", "2026-01-31", "1e3"])
def test_value_shows_as_typed(show: Show, value: str) -> None:
    """A title that YAML could take for something else shows as it was typed."""
    site = show(prioriteiten=topic(titel=value))
    assert texts(site.pages[f"{PLAN}veilig-wonen/"], "h1") == [value]


@pytest.mark.parametrize("name", ["Inhoud", "Menu", "Op deze pagina", "Geld", "Over dit plan"])
def test_name_of_a_body_takes_no_place_of_the_page(show: Show, name: str) -> None:
    """A consultation with the name of a part of the page does not take over that part's id."""
    site = show(
        overleggen=[{"naam": name, "doel": "Praten."}],
        geld={"tekst": "Elke gemeente betaalt mee."},
        politieteam="Wijkteam",
    )
    assert repeated_ids(site.pages[f"{PLAN}organisatie/"]) == []


@pytest.mark.parametrize("name", ["Inhoud", "Menu", "€", "ACT!"])
def test_term_takes_no_place_of_the_page(show: Show, name: str) -> None:
    """A term of any name is a place of its own on the page with terms."""
    terms = [{"begrip": name, "voluit": "Iets"}, {"begrip": "Act", "voluit": "Iets anders"}]
    page = show(begrippen=terms).pages[f"{PLAN}begrippen/"]
    assert repeated_ids(page) == []
    assert all(node.attributes["id"] for node in page.css("dl.begrippen > div"))


def test_bodies_with_names_alike_are_two_places(show: Show) -> None:
    """Two consultations whose names differ in signs only are two places on the page."""
    site = show(overleggen=[{"naam": "Team ACT"}, {"naam": "Team ACT!"}])
    assert repeated_ids(site.pages[f"{PLAN}organisatie/"]) == []


def test_terms_stand_in_the_order_of_the_alphabet(show: Show) -> None:
    """Terms are sorted as a reader expects: capitals and accents do not count."""
    terms = [{"begrip": word, "voluit": "Iets"} for word in ("boa", "Éénloket", "APV", "fraude")]
    assert texts(show(begrippen=terms).pages[f"{PLAN}begrippen/"], "dt") == [
        "APV", "boa", "Éénloket", "fraude",
    ]  # fmt: skip


def test_abbreviation_leads_to_its_explanation(show: Show) -> None:
    """An abbreviation in running text is a link to its explanation at its first use on a page."""
    site = show(
        begrippen=[{"begrip": "APV", "voluit": "Algemene Plaatselijke Verordening"}],
        prioriteiten=topic(waarom="De APV helpt. In de APV staan regels."),
    )
    links = site.pages[f"{PLAN}veilig-wonen/"].css("a.begrip")
    assert [link.attributes["href"] for link in links] == ["../begrippen/#begrip-apv"]


def test_channel_that_is_advised_is_explained(show: Show) -> None:
    """A channel that a topic advises is on the page to take part, also when the plan lists none."""
    site = show(
        prioriteiten=topic(
            wat_kunt_u_doen=[{"titel": "Meld het", "kanaal": "melding-bij-de-gemeente"}]
        )
    )
    assert site.dead_links() == []


def test_topics_without_priorities_are_called_topics(show: Show) -> None:
    """A plan that sets no priorities does not speak of priorities."""
    site = show(prioriteiten=[], strategische_themas=topic())
    assert "rioriteit" not in site.whole_text()
    assert "Onderwerpen" in texts(site.pages[PLAN], "nav.menu a")


def test_old_plan_leads_to_the_running_one_and_back(tmp_path: Path) -> None:
    """Each page of a plan that is over leads to its running successor, which names the old plan."""
    copy_lists(PLANS, tmp_path / "plans")
    data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
    new = {**data, "opvolger_van": {"titel": "Het oude plan", "plan": "voorbeeldstad-2022-2025"}}
    write(tmp_path / "plans" / "voorbeeldstad-2026-2029.yaml", new)
    old = {**data, "looptijd": {"van": "2022", "tot": "2025"}}
    write(tmp_path / "plans" / "voorbeeldstad-2022-2025.yaml", old)
    site = build_here(tmp_path / "site", tmp_path / "plans")
    for page in ("", "veilig-wonen/", "meedoen/"):
        link = only(site.pages[f"/voorbeeldstad-2022-2025/{page}"], ".melding a")
        assert str(link.attributes["href"]).endswith("voorbeeldstad-2026-2029/")
        assert site.pages[f"{PLAN}{page}"].css(".melding") == []
    back = site.pages[f"{PLAN}organisatie/"].css("main dd a")
    assert "../../voorbeeldstad-2022-2025/" in [link.attributes["href"] for link in back]


def test_partner_has_each_topic_once(show: Show) -> None:
    """A topic with a task is told with that task; the other topics stand in a list after it."""
    water = {"id": "water", "titel": "Water", "doelen": [{"titel": "Een", "partners": ["politie"]}]}
    tasks = [{"onderwerp": "veilig-wonen", "tekst": "Let op."}]
    partners = [{"organisatie": "politie", "taken": tasks}]
    site = show(doorlopende_aandacht=[water], partners=partners)
    card = text(only(site.pages[f"{PLAN}partners/"], "#organisatie-politie"))
    assert "Veilig wonen: Let op." in card
    assert "Werkt ook mee aan: Water" in card
    assert texts(site.pages[f"{PLAN}partners/"], "tbody td") == ["genoemd", "doel 1"]


def test_links_of_two_plans_of_a_municipality_read_differently(tmp_path: Path) -> None:
    """On the page of a municipality with two plans no two links read alike and lead elsewhere."""
    copy_lists(PLANS, tmp_path / "plans")
    data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
    for name in ("Wijken", "Haven"):
        write(tmp_path / "plans" / f"{name.lower()}-2026-2029.yaml", {**data, "naam": name})
    site = build_here(tmp_path / "site", tmp_path / "plans")
    page = next(page for address, page in site.pages.items() if address.startswith("/gemeenten/"))
    targets: dict[str, set[str | None]] = {}
    for link in only(page, "main").css("a"):
        targets.setdefault(text(link), set()).add(link.attributes["href"])
    assert sum("2026–2029" in reads for reads in targets) > 1
    assert all(len(found) == 1 for found in targets.values()), targets


def test_partner_that_leads_an_action_is_named_once(show: Show) -> None:
    """Who leads an action is a link when a partner has that name, and does not also join in."""
    light = {
        "titel": "Meer licht",
        "trekkers": ["Burgemeester", "Brandweer Limburg-Noord", "politie"],
        "partners": ["politie", "brandweer-limburg-noord", "belastingdienst"],
    }
    alone = {"titel": "Toezicht", "trekkers": ["Politie"], "partners": ["politie"]}
    site = show(prioriteiten=topic(acties=[light, alone]))
    facts = site.pages[f"{PLAN}acties/"].css(".feiten > div")
    assert [text(fact) for fact in facts] == [
        "Wie stuurt Burgemeester, Brandweer, Politie",
        "Wie doet mee Belastingdienst",
        "Wie stuurt Politie",
    ]
    links = [link.attributes["href"] for link in facts[0].css("a")]
    assert links == [
        "../partners/#organisatie-brandweer-limburg-noord",
        "../partners/#organisatie-politie",
    ]


@pytest.mark.parametrize(
    ("years", "told"),
    [
        (
            2,
            "In de plannen van Voorbeeldstad 2026 en Voorbeeldstad 2027",
        ),
        (NAMED + 1, f"Zo staat het in {NAMED + 1} plannen"),
    ],
)
def test_plans_that_explain_a_term_alike_do_so_once(tmp_path: Path, years: int, told: str) -> None:
    """Among all terms an explanation stands once, with the plans that give it, or how many."""
    copy_lists(PLANS, tmp_path / "plans")
    data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
    terms = [{"begrip": "APV", "uitleg": "Regels van de gemeente."}]
    for year in range(2026, 2026 + years):
        period = {"looptijd": {"van": year, "tot": year}, "begrippen": terms}
        write(tmp_path / "plans" / f"voorbeeldstad-{year}.yaml", {**data, **period})
    other = [{"begrip": "APV", "uitleg": "Regels over afval."}]
    write(tmp_path / "plans" / "anders.yaml", {**data, "naam": "Anders", "begrippen": other})
    page = build_here(tmp_path / "site", tmp_path / "plans").pages["/begrippen/"]
    assert texts(page, "dt") == ["APV"]
    assert texts(page, "dd") == [
        "Regels over afval.In het plan van Anders 2026–2029",
        f"Regels van de gemeente.{told}",
    ]
