"""The plans of this repository hold what their sources count."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from ivp import library
from ivp.model import Ambition, Plan
from tests.conftest import CASES, PLANS, Build, build_here
from tests.reading import Site, hollow, text

COUNTS = {
    # priorities, strategic themes, ambitions, goals, goals only counted, actions, indicators
    "heuvelland-2024-2027": (3, 0, 12, 19, 0, 0, 0),
    "maasgouw-2019-2022": (3, 10, 3, 3, 0, 77, 10),
    "roermond-2024-2027": (3, 0, 1, 0, 14, 4, 0),
    "svbbl-2020-2023": (2, 0, 14, 2, 0, 1, 3),
    "weert-nederweert-leudal-2023-2026": (4, 0, 5, 8, 0, 0, 3),
}
"""What the sources count; an ambition that has parts counts once, and its parts once each."""


@pytest.fixture(scope="module", name="collection")
def the_plans_of_this_repository() -> library.Library:
    """Return the library of this repository."""
    collection, problems = library.load(PLANS)
    assert problems == []
    return collection


def ambitions(found: Sequence[Ambition]) -> int:
    """Count ambitions with their parts."""
    return sum(1 + ambitions(ambition.ambitions) for ambition in found)


def counts(plan: Plan) -> tuple[int, ...]:
    """Count what a source counts."""
    return (
        len(plan.priorities),
        len(plan.strategic_themes),
        ambitions(plan.ambitions) + sum(ambitions(topic.ambitions) for topic in plan.topics),
        sum(len(topic.goals) for topic in plan.topics),
        sum(topic.goal_count.count for topic in plan.topics if topic.goal_count),
        len(plan.all_actions),
        len(plan.indicators) + sum(len(topic.indicators) for topic in plan.topics),
    )


@pytest.mark.parametrize("name", COUNTS)
def test_plan_holds_what_its_source_counts(collection: library.Library, name: str) -> None:
    """A plan has as many priorities, ambitions, goals, actions and figures as its source."""
    assert counts(collection.plans[name]) == COUNTS[name]


def test_every_plan_is_counted() -> None:
    """No plan of this repository goes uncounted."""
    assert {path.stem for path in PLANS.glob("*.yaml")} == set(COUNTS)


def test_maasgouw_has_a_begin_and_a_target_for_each_figure(collection: library.Library) -> None:
    """Each of Maasgouw's ten indicators has a value of 2017 and a target for 2022."""
    plan = collection.plans["maasgouw-2019-2022"]
    topics = [indicator for topic in plan.topics for indicator in topic.indicators]
    for indicator in (*plan.indicators, *topics):
        assert [value.when for value in indicator.begin] == ["2017"], indicator.name
        assert [target.year for target in indicator.targets] == [2022], indicator.name


def within(site: Site, start: str, clicks: int) -> dict[str, str]:
    """Return what each page says that can be reached in so many clicks, by its address."""
    reached = {start}
    for _ in range(clicks):
        reached |= {
            urlsplit(urljoin(f"https://site.test{address}", str(link.attributes["href"]))).path
            for address in reached & set(site.pages)
            for link in site.pages[address].css("main a[href]")
        }
    return {address: site.text(address) for address in reached & set(site.pages)}


@pytest.mark.parametrize(
    ("municipality", "plan", "goal", "who"),
    [
        ("vaals", "heuvelland-2024-2027", "Onze doelen", "Straatcoaches"),
        ("landgraaf", "svbbl-2020-2023", "Onze doelen", "Veiligheidshuis"),
        ("maasgouw", "maasgouw-2019-2022", "Ons doel", "Veiligheidshuis"),
    ],
)
def test_resident_finds_her_plan_in_three_clicks(
    site: Build, municipality: str, plan: str, goal: str, who: str
) -> None:
    """From the front page, three clicks lead to a plan, a goal, who does it, and to Burgernet."""
    real = Site(site.site)
    start = f"/gemeenten/{municipality}/"
    assert start in within(real, "/", 1)
    pages = within(real, start, 2)
    assert f"/{plan}/" in pages
    topics = [said for address, said in pages.items() if address.startswith(f"/{plan}/")]
    assert any(goal in said and who in said for said in topics)
    assert any("Zet de gratis app van Burgernet op uw telefoon" in said for said in topics)


def test_plan_of_a_municipality_never_seen_needs_one_file(plans: Path, tmp_path: Path) -> None:
    """A new plan with what plans elsewhere hold is published from its one file."""
    shutil.copy(CASES / "plans" / "s-voorbeelde-2025-2028.yaml", plans)
    with (plans / "gedeeld" / "gemeenten.yaml").open("a", encoding="utf-8") as file:
        file.write('  - code: GM0001\n    naam: "\'s-Voorbeelde"\n')
    site = build_here(tmp_path / "site", plans)
    assert site.dead_links() == []
    assert [problem for page in site.pages.values() for problem in hollow(page)] == []
    start = "/s-voorbeelde-2025-2028/"
    assert "/gemeenten/s-voorbeelde/" in site.pages
    figures = site.text(f"{start}cijfers/")
    for value in ("6.003", "hoogstens < 20%", "n.b.", "plek 18", "de tabel staat er niet in"):
        assert value in figures, value
    assert "2A1" in site.text(f"{start}wonen/")
    assert "20 voor en 3 tegen" in site.text(f"{start}organisatie/")
    assert "1.204 inwoners" in site.text(f"{start}achtergrond/")
    assert "Wijk Noord" in text(site.pages[f"{start}acties/"].css("main")[0])
