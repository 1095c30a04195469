"""Tests that the site says about Heuvelland what the plan itself says, number for number."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Build
from tests.reading import Site, only, text, texts

PLAN = "/heuvelland-2024-2027/"
TOPICS = ("jeugd-en-veiligheid", "zorg-en-veiligheid", "ondermijnende-criminaliteit")
CONTINUOUS = "fysieke-veiligheid"


@pytest.fixture(scope="module", name="page")
def pages(site: Build) -> dict[str, LexborHTMLParser]:
    """Return the plan's pages by their name; the glance page has none."""
    return {
        address.removeprefix(PLAN).rstrip("/"): page
        for address, page in Site(site.site).pages.items()
        if address.startswith(PLAN)
    }


def test_three_priorities(page: dict[str, LexborHTMLParser]) -> None:
    """The plan has three priorities, in this order."""
    assert "Onze drie prioriteiten" in texts(page[""], "h2")
    assert texts(page[""], ".kaart.onderwerp h3") == [
        "Prioriteit 1Jeugd en veiligheid",
        "Prioriteit 2Zorg en veiligheid",
        "Prioriteit 3Ondermijnende criminaliteit",
    ]


def test_physical_safety_always_has_attention(page: dict[str, LexborHTMLParser]) -> None:
    """Physical safety is no fourth priority but has continuous attention."""
    assert texts(page[""], ".strook a") == ["Fysieke veiligheid"]
    assert texts(page[CONTINUOUS], ".boven") == ["Altijd aandacht"]


def test_five_municipalities(page: dict[str, LexborHTMLParser]) -> None:
    """Five municipalities made the plan together."""
    assert sorted(texts(page[""], ".chips li")) == [
        "Eijsden-Margraten", "Gulpen-Wittem", "Meerssen", "Vaals", "Valkenburg aan de Geul",
    ]  # fmt: skip
    assert any(heading.startswith("5 gemeenten") for heading in texts(page[""], ".tegel h3"))


def test_four_years(page: dict[str, LexborHTMLParser]) -> None:
    """The plan runs from 2024 up to and including 2027, and 2026 is its third year."""
    years = [year.partition(" ")[0] for year in texts(page[""], ".jaren li")]
    assert years == ["2024", "2025", "2026", "2027"]
    assert text(only(page[""], ".jaren [aria-current=date]")).startswith("2026")
    assert "We zijn nu in jaar 3." in text(only(page[""], ".looptijd"))


@pytest.mark.parametrize(
    ("topic", "ambitions", "goals"),
    [(TOPICS[0], 4, 5), (TOPICS[1], 4, 5), (TOPICS[2], 3, 6), (CONTINUOUS, 1, 3)],
)
def test_ambitions_and_goals(
    page: dict[str, LexborHTMLParser], topic: str, ambitions: int, goals: int
) -> None:
    """Each topic has as many ambitions and goals as the plan, the goals numbered from 1."""
    assert len(page[topic].css("ul.ambities > li")) == ambitions
    assert texts(page[topic], ".doel .nummer") == [str(number + 1) for number in range(goals)]


def test_number_of_goals_on_the_glance_page(page: dict[str, LexborHTMLParser]) -> None:
    """The glance page counts the goals of each priority."""
    links = texts(page[""], ".kaart.onderwerp .meer a")
    assert [link.partition(" van ")[0] for link in links] == [
        "Bekijk de 5 doelen",
        "Bekijk de 5 doelen",
        "Bekijk de 6 doelen",
    ]


def test_goals_of_physical_safety_end_a_year_early(page: dict[str, LexborHTMLParser]) -> None:
    """The goals of physical safety hold for 2024 up to 2026, which the page says; others do not."""
    assert "Voor de jaren 2024 tot en met 2026." in text(only(page[CONTINUOUS], "main"))
    assert not any("Voor de jaren" in text(only(page[topic], "main")) for topic in TOPICS)


def test_eight_partners(page: dict[str, LexborHTMLParser]) -> None:
    """The plan names eight partners; of the eighth it does not say what it does."""
    assert "Onze acht partners" in texts(page["partners"], "h2")
    items = page["partners"].css("ul.rollen")[0].css("li[id]")
    assert len(items) == 8
    assert all(item.css("h3 ~ p:not(.klein)") for item in items[:7])
    assert text(items[7]).endswith("Het plan zegt niet wat deze partner doet.")
    assert any(heading.startswith("8 partners") for heading in texts(page[""], ".tegel h3"))


def test_fourteen_wishes_of_the_councils(page: dict[str, LexborHTMLParser]) -> None:
    """The councils asked fourteen things: 3, 3, 5 and 3 by topic."""
    counts = [len(page[topic].css("ul.wensen > li")) for topic in (*TOPICS, CONTINUOUS)]
    assert counts == [3, 3, 5, 3]
    assert sum(counts) == 14


def test_seventeen_abbreviations(page: dict[str, LexborHTMLParser]) -> None:
    """The plan explains seventeen abbreviations, each in full."""
    assert len(page["begrippen"].css("dl.begrippen dd strong")) == 17


def test_two_amounts(page: dict[str, LexborHTMLParser]) -> None:
    """The plan names two amounts, for each municipality, from 2024."""
    assert texts(page["organisatie"], ".bedrag") == [
        "€ 25.000 per gemeente, vanaf 2024",
        "€ 15.000 per gemeente, vanaf 2024",
    ]


def test_adoption_is_not_made_up(page: dict[str, LexborHTMLParser]) -> None:
    """The source does not say when the plan was adopted, so no page does."""
    for name, found in page.items():
        assert "vastgesteld door" not in text(only(found, "body")).lower(), name
    assert "De dag waarop de gemeenteraden het plan hebben vastgesteld." in text(
        only(page["organisatie"], "main")
    )


def test_matrix_says_only_what_the_plan_says(page: dict[str, LexborHTMLParser]) -> None:
    """The schema has four topics, and the police at goal 3 of the first and in the other texts."""
    table = only(page["partners"], "table")
    assert len(table.css("thead th")) == 1 + 4
    [police] = [row for row in table.css("tbody tr") if texts(row, "th") == ["Politie"]]
    assert texts(police, "td") == ["doel 3", "genoemd", "genoemd", "genoemd"]
