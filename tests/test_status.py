"""Tests of where indicators stand: the rule as a table, on the pages and as it is published."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivp import library
from ivp.model import Indicator
from ivp.status import State
from ivp.views import standing
from ivp.views.base import PlanSite
from ivp.views.base import Site as Views
from tests.conftest import CASES, PLANS, Build, build_here
from tests.filling import copy_lists, read, write
from tests.reading import Site, only, text, texts

RULE: list[dict[str, Any]] = read(CASES / "status" / "rule.yaml")["gevallen"]
PLAN = "/voorbeeldstad-2026-2029/"
FIGURES = f"{PLAN}cijfers/"
Show = Callable[..., Site]


@pytest.fixture(name="show")
def site_with_indicators(tmp_path: Path) -> Show:
    """Return a function that builds the site of a plan with some indicators."""

    def show(*indicators: dict[str, Any], today: str = "2026-11-21") -> Site:
        copy_lists(PLANS, tmp_path / "plans")
        data = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
        data |= {"gemeenten": ["GM0981", "GM0938"], "indicatoren": list(indicators)}
        write(tmp_path / "plans" / "voorbeeldstad-2026-2029.yaml", data)
        return build_here(tmp_path / "site", tmp_path / "plans", today)

    return show


@pytest.fixture(name="heuvelland", scope="module")
def one_plan() -> PlanSite:
    """Return the plan of Heuvelland, whose municipalities the table names."""
    plans, _ = library.load(PLANS)
    name = "heuvelland-2024-2027"
    return PlanSite(Views("Test", plans, date(2026, 11, 21), {}), name, plans.plans[name])


def as_list(value: Any) -> list[Any]:
    """Return a list of one or more."""
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("case", RULE, ids=lambda case: case["geval"])
def test_rule(case: dict[str, Any], heuvelland: PlanSite) -> None:
    """Each case of the table stands as it says, in a state, a label and a line of words."""
    shown = standing.views(heuvelland, Indicator.model_validate(case["cijfer"]))
    assert [str(view.state) for view in shown] == as_list(case["stand"])
    if "label" in case:
        assert [view.label for view in shown] == [case["label"]]
    if "zin" in case:
        assert [view.line for view in shown] == as_list(case["zin"])


def test_table_covers_the_rule() -> None:
    """The table has at least forty cases, all different, and each state occurs in it."""
    assert len(RULE) >= 40
    assert len({case["geval"] for case in RULE}) == len(RULE)
    assert {state for case in RULE for state in as_list(case["stand"])} == set(map(str, State))


def test_page_says_where_each_figure_stands(show: Show) -> None:
    """A figure has a name, a label with a picture, a line of words, and says the same in all."""
    case = RULE[0]
    page = show(case["cijfer"]).pages[FIGURES]
    card = only(page, ".cijfer")
    assert texts(card, "h3") == ["Woninginbraken"]
    assert texts(card, ".oordeel") == ["Op weg"]
    assert only(card, ".oordeel svg").attributes["aria-hidden"] == "true"
    assert f"Woninginbraken: {text(only(card, 'p.waarde'))}" == case["zin"]
    assert texts(card, "svg.grafiek title") == [case["zin"]]


def test_glance_page_shows_the_main_figures(show: Show) -> None:
    """The figures of the plan as a whole stand on its glance page with the same words."""
    page = show(RULE[0]["cijfer"], {"naam": "Zonder waarden"}).pages[PLAN]
    assert texts(page, ".cijfers-klein h3") == ["Woninginbraken"]
    assert texts(page, ".cijfers-klein .oordeel") == ["Op weg"]
    assert texts(page, ".cijfers-klein title") == [RULE[0]["zin"]]


def test_counted_and_felt_stand_apart(show: Show) -> None:
    """Registered crime and what residents say stand under headings that say which is which."""
    counted, felt = ({**RULE[0]["cijfer"], "soort": kind} for kind in ("geregistreerd", "beleving"))
    content = only(show(felt, counted).pages[FIGURES], ".inhoud")
    assert texts(content, "h2, h3, h4") == [
        "Voor het hele plan",
        "Geteld door politie of gemeente", "Woninginbraken",
        "Wat inwoners zelf zeggen", "Woninginbraken",
    ]  # fmt: skip


def test_rule_is_published(site: Build) -> None:
    """Each page with figures leads to the rule, which names every state that a figure can have."""
    real = Site(site.site)
    rule = text(only(real.pages["/over/cijfers/"], "main")).lower()
    for state in State:
        assert str(state) in rule, state
    for address in real.pages:
        if address.endswith("/cijfers/") and address.count("/") == 3 and "over" not in address:
            assert "../../over/cijfers/" in [
                link.attributes["href"] for link in real.pages[address].css("main a")
            ]
