"""Tests of charts: what they draw and say, their weight, and that each build draws the same."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborNode

from tests.conftest import CASES, PLANS, Build, build_here
from tests.filling import copy_lists, read, write
from tests.reading import Site, only, text, texts

FIGURES = "/voorbeeldstad-2026-2029/cijfers/"
Draw = Callable[..., list[LexborNode]]


@pytest.fixture(name="draw")
def charts_of_an_indicator(tmp_path: Path) -> Draw:
    """Return a function that returns the charts of an indicator on the page with figures."""

    def draw(**values: Any) -> list[LexborNode]:
        copy_lists(PLANS, tmp_path / "plans")
        data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
        indicator = {"naam": "Inbraken", **values}
        data |= {"gemeenten": ["GM0981", "GM0938"], "indicatoren": [indicator]}
        write(tmp_path / "plans" / "voorbeeldstad-2026-2029.yaml", data)
        site = build_here(tmp_path / "site", tmp_path / "plans")
        return site.pages[FIGURES].css("svg.grafiek")

    return draw


def year(when: int, value: str, **more: str) -> dict[str, Any]:
    """Return a value of a year."""
    return {"jaar": str(when), "waarde": value, **more}


def aim(when: int, value: str, comparison: str = "hoogstens") -> dict[str, Any]:
    """Return a target."""
    return {**year(when, value), "vergelijking": comparison}


def test_columns_are_as_high_as_their_values(draw: Draw) -> None:
    """Begin, measurement and target are columns from zero up, each with its value and its year."""
    [chart] = draw(begin=year(2022, "80"), metingen=[year(2025, "60")], doel=aim(2026, "40"))
    heights = [float(str(bar.attributes["height"])) for bar in chart.css("rect")]
    assert heights[1] == pytest.approx(heights[0] * 0.75, abs=0.2)
    assert heights[2] == pytest.approx(heights[0] * 0.5, abs=0.2)
    assert [bar.attributes["class"] for bar in chart.css("rect")] == ["begin", "meting", "doel"]
    assert texts(chart, "text") == ["80", "2022", "begin", "60", "2025", "≤ 40", "2026", "doel"]


def test_kinds_differ_in_more_than_colour(draw: Draw) -> None:
    """A measurement has stripes, and a provisional one is called so."""
    [chart] = draw(begin=year(2022, "80"), metingen=[year(2025, "60", voorlopig="ja")])
    assert "voorl." in texts(chart, "text")
    assert "60 (voorlopig)" in text(only(chart, "desc"))
    pattern = str(only(chart, "pattern").attributes["id"])
    assert only(chart, "rect.voorlopig").attributes["fill"] == f"url(#{pattern})"


def test_value_that_is_missing_is_not_drawn_as_zero(draw: Draw) -> None:
    """A year without a number has a place and a dash, but no column; a zero has a column of 0."""
    [chart] = draw(begin=year(2022, "8"), metingen=[year(2023, "n.b."), year(2024, "0")])
    assert len(chart.css("rect")) == 2
    assert chart.css("rect")[1].attributes["height"] == "0.0"
    assert texts(chart, "text.waarde") == ["8", "–", "0"]
    assert "2023: n.b." in text(only(chart, "desc"))


def test_many_measurements_are_a_line_with_gaps(draw: Draw) -> None:
    """A long series is a line that breaks at a missing year, with the target across."""
    values = ["90", "85", "n.b.", "70", "72", "65", "60"]
    measured = [year(2016 + number, value) for number, value in enumerate(values)]
    [chart] = draw(begin=year(2015, "100"), metingen=measured, doel=aim(2026, "50"))
    assert len(chart.css("polyline")) == 2
    assert len(chart.css("circle")) == 7
    assert texts(chart, "text") == ["100", "2015", "begin", "60", "2022", "doel 2026: ≤ 50"]
    assert "2018: n.b." in text(only(chart, "desc"))


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="no-values"),
        pytest.param({"begin": year(2022, "8")}, id="one-number"),
        pytest.param({"begin": year(2022, "plek 8"), "doel": aim(2026, "plek 5")}, id="no-numbers"),
        pytest.param({"begin": year(2022, "8"), "doel": aim(2026, "5%")}, id="two-units"),
        pytest.param({"begin": year(2022, "-8"), "doel": aim(2026, "5")}, id="below-zero"),
    ],
)
def test_nothing_to_compare_is_no_chart(draw: Draw, values: dict[str, Any]) -> None:
    """Without two numbers of one kind from zero up there is no chart."""
    assert draw(**values) == []


def test_each_municipality_has_its_own_chart(draw: Draw) -> None:
    """Values of municipalities are not mixed."""
    codes = ("GM0981", "GM0938")
    charts = draw(
        begin=[year(2022, "8", gemeente=code) for code in codes],
        metingen=[year(2025, "7", gemeente=code) for code in codes],
    )
    assert len(charts) == 2
    assert ["Vaals" in text(only(chart, "title")) for chart in charts] == [True, False]


def test_only_zeros_are_drawn_on_the_line(draw: Draw) -> None:
    """When all values are 0 the chart shows zeros."""
    [chart] = draw(begin=year(2022, "0"), metingen=[year(2025, "0")], doel=aim(2026, "0"))
    assert {bar.attributes["height"] for bar in chart.css("rect")} == {"0.0"}


def test_charts_of_the_plans(site: Build) -> None:
    """Each chart of the real plans is small, named and described, and needs no style of its own."""
    found = 0
    for address, page in Site(site.site).pages.items():
        html = str(page.html)
        for chart in re.findall(r'<svg class="grafiek".*?</svg>', html, re.DOTALL):
            found += 1
            assert len(chart.encode()) < 3000, address
            assert "style=" not in chart
        for svg in page.css("svg.grafiek"):
            assert svg.attributes["role"] == "img"
            title, description = only(svg, "title"), only(svg, "desc")
            assert svg.attributes["aria-labelledby"] == title.attributes["id"]
            assert svg.attributes["aria-describedby"] == description.attributes["id"]
            assert text(title)
            assert text(description)
    assert found >= 20


def test_figures_of_maasgouw_read_aloud_in_order(site: Build) -> None:
    """All ten figures are read as: name, status, chart with its message, table of its values."""
    page = Site(site.site).pages["/maasgouw-2019-2022/cijfers/"]
    cards = page.css(".cijfer")
    assert len(cards) == 10
    for card in cards:
        order = card.css("h4, .oordeel, p.waarde, svg.grafiek, table")
        assert [str(node.tag) for node in order] == ["h4", "p", "p", "svg", "table"]
        assert text(order[0]) in text(only(card, "title"))
        assert len(card.css("tbody tr")) == 2
