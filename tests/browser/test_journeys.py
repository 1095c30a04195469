"""What residents come for, and how they get there, on a wide and on a narrow screen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("width", [WIDE, NARROW])]

PLAN = "/heuvelland-2024-2027/"
MUNICIPALITIES = [
    "Eijsden-Margraten",
    "Gulpen-Wittem",
    "Meerssen",
    "Vaals",
    "Valkenburg aan de Geul",
]
PRIORITIES = {
    "Jeugd en veiligheid": "Minder overlast door jongeren",
    "Zorg en veiligheid": "Kwetsbare mensen krijgen hulp",
    "Ondermijnende criminaliteit": "Hogere drempels voor criminelen",
}


@pytest.fixture(name="front")
def front_page(new_page: Callable[..., Page], width: int) -> Page:
    """Return the page that a resident sees first."""
    page = new_page(width)
    page.goto(GLANCE)
    return page


def heading(within: Page | Locator, text: str, level: int) -> Locator:
    """Return a heading by its exact text; what only screen readers hear may stand before it."""
    return within.get_by_role("heading", name=text, level=level)


def section(page: Page, title: str) -> Locator:
    """Return the part of a page below a heading."""
    return page.locator("section").filter(has=page.get_by_role("heading", name=title, exact=True))


def test_glance_page_tells_what_plan_and_where_we_are_in_it(front: Page) -> None:
    """The first screen names the plan, its years, the year it is in, and the municipalities."""
    expect(front.get_by_role("heading", level=1)).to_have_text(
        "Het veiligheidsplan in één oogopslag"
    )
    main = front.get_by_role("main")
    expect(main).to_contain_text("2024–2027")
    expect(main).to_contain_text("We zijn nu in jaar 3")
    expect(main.locator("[aria-current=date]")).to_contain_text("2026")
    listed = main.get_by_role("list", name="Gemeenten in dit plan").get_by_role("listitem")
    expect(listed).to_have_text(MUNICIPALITIES)


def test_glance_page_shows_three_priorities_with_their_ambitions(front: Page) -> None:
    """Each priority is a card with its ambitions and one link to its goals."""
    cards = section(front, "Onze drie prioriteiten").locator(".onderwerp")
    expect(cards).to_have_count(len(PRIORITIES))
    for card, (title, ambition) in zip(cards.all(), PRIORITIES.items(), strict=True):
        expect(heading(card, title, 3)).to_be_visible()
        expect(card.get_by_role("listitem").filter(has_text=ambition)).to_be_visible()
        expect(card.get_by_role("link")).to_have_count(1)


def test_glance_page_invites_to_take_part(front: Page) -> None:
    """The three numbers can be called from the page, and the ways to take part stand below."""
    part = section(front, "Doe mee")
    for number in ("112", "09008844", "08007000"):
        expect(part.locator(f"a[href='tel:{number}']")).to_be_visible()
    for name in ("Burgernet", "WhatsApp-buurtpreventie", "Meld Misdaad Anoniem"):
        expect(heading(part, name, 3)).to_be_visible()


@pytest.mark.parametrize("title", PRIORITIES)
def test_priority_leads_to_its_goals(front: Page, title: str) -> None:
    """One click from a priority are its goals, with who works on them."""
    card = front.locator(".onderwerp").filter(has=heading(front, title, 3))
    card.get_by_role("link", name=f"doelen van {title}").click()
    expect(front.get_by_role("heading", level=1)).to_have_text(title)
    expect(heading(front, "Onze doelen", 2)).to_be_visible()
    goals = front.locator(".doel")
    assert goals.count() >= 5
    for goal in goals.all():
        expect(goal.get_by_role("heading", level=3)).to_be_visible()
    assert goals.filter(has=front.get_by_role("term").filter(has_text="Wie")).count() >= 1


@pytest.mark.parametrize("title", PRIORITIES)
def test_partner_of_a_goal_leads_to_that_organisation(front: Page, title: str) -> None:
    """The name of a partner at a goal leads to what that organisation does, in view."""
    front.get_by_role("link", name=f"doelen van {title}").click()
    partner = front.locator(".doel dd").get_by_role("link").first
    partner.click()
    expect(front.get_by_role("heading", level=1)).to_have_text("Wie doet wat")
    organisation = front.locator(":target")
    expect(organisation.get_by_role("heading", level=3)).to_be_in_viewport()
    expect(organisation).to_contain_text(re.compile(f"Werkt mee aan: .*{title}"))


def test_burgernets_steps_are_one_click_from_the_front_page(front: Page) -> None:
    """One click from the front page stands, in view, how to join Burgernet."""
    front.get_by_role("link", name="Zo doet u mee met Burgernet").click()
    channel = front.locator("#kanaal-burgernet")
    expect(heading(channel, "Burgernet", 3)).to_be_in_viewport()
    expect(heading(channel, "Zo werkt het", 4)).to_be_visible()
    assert channel.locator("ol").get_by_role("listitem").count() >= 2


def test_burgernet_is_two_clicks_away_by_the_button(front: Page) -> None:
    """The first button of the front page leads to all channels, with Burgernet's steps on it."""
    front.get_by_role("link", name="Doe mee in uw buurt").click()
    expect(heading(front, "Burgernet", 3)).to_be_visible()


def test_trail_leads_back(front: Page) -> None:
    """From a priority, the trail at the top leads back to the glance page."""
    front.goto(f"{PLAN}jeugd-en-veiligheid/")
    front.get_by_role("navigation", name="Kruimelpad").get_by_role("link").first.click()
    expect(front.get_by_role("heading", level=1)).to_have_text(
        "Het veiligheidsplan in één oogopslag"
    )


def test_wrong_address_shows_the_way(front: Page) -> None:
    """An address that does not exist says so, in the site's own dress, with a way on."""
    answer = front.goto(f"{PLAN}bestaat/niet/")
    assert answer
    assert answer.status == 404
    expect(front.get_by_role("heading", level=1)).to_have_text("Pagina niet gevonden")
    front.get_by_role("main").get_by_role("link", name="Alle pagina’s").click()
    expect(front.get_by_role("heading", level=1)).to_have_text("Alle pagina’s")
