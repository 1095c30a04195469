"""The site by keyboard alone: the menu, the skip link, and a walk past every stop."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GLANCE, NARROW, WIDE, Site
from tests.browser.visit import SCREENS, Screen, Visit, prepare

pytestmark = pytest.mark.browser


def menu_state(page: Page) -> bool | None:
    """Return whether the menu's button says to assistive technology that it is expanded."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    for node in nodes:
        if node.get("role", {}).get("value") == "button" and node["name"]["value"] == "Menu":
            states = {state["name"]: state["value"]["value"] for state in node["properties"]}
            return states.get("expanded")
    pytest.fail("The accessibility tree has no button named Menu.")


def press_until(page: Page, name: str) -> None:
    """Press Tab until the focus is on what has this text."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    pytest.fail(f"Ten times Tab does not reach {name}.")


@pytest.fixture(name="narrow")
def narrow_page_at_menu(new_page: Callable[..., Page]) -> Page:
    """Return the front page on a phone, with the focus on the menu's button."""
    page = new_page(NARROW)
    page.goto(GLANCE)
    press_until(page, "Menu")
    return page


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_key_opens_the_menu_and_the_button_says_so(narrow: Page, key: str) -> None:
    """Enter and Space open the menu, which screen readers hear as collapsed, then expanded."""
    menu = narrow.locator("#menu")
    assert menu_state(narrow) is False
    expect(menu).to_be_hidden()
    narrow.keyboard.press(key)
    expect(menu).to_be_visible()
    assert menu_state(narrow) is True


def test_tab_goes_from_the_button_through_the_open_menu(narrow: Page) -> None:
    """After the button come the menu's links, in order, then searching and the rest of the page."""
    narrow.keyboard.press("Enter")
    for link in narrow.locator("#menu").get_by_role("link").all():
        narrow.keyboard.press("Tab")
        expect(link).to_be_focused()
    narrow.keyboard.press("Tab")
    expect(narrow.get_by_role("button", name="Zoeken")).to_be_focused()
    narrow.keyboard.press("Tab")
    assert narrow.evaluate("document.activeElement.closest('main') !== null")


def test_closed_menu_has_no_stops(narrow: Page) -> None:
    """With the menu closed, Tab goes from its button to searching and the page's content."""
    narrow.keyboard.press("Tab")
    expect(narrow.get_by_role("button", name="Zoeken")).to_be_focused()
    narrow.keyboard.press("Tab")
    assert narrow.evaluate("document.activeElement.closest('main') !== null")


def test_escape_closes_the_menu_and_returns_to_the_button(narrow: Page) -> None:
    """Escape in the menu closes it, and the focus is back where it was."""
    narrow.keyboard.press("Enter")
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Escape")
    expect(narrow.locator("#menu")).to_be_hidden()
    expect(narrow.get_by_role("button", name="Menu")).to_be_focused()
    assert menu_state(narrow) is False


def test_enter_on_a_menu_link_goes_there(narrow: Page) -> None:
    """A link in the menu works by Enter, and the next page has its menu closed."""
    narrow.keyboard.press("Enter")
    press_until(narrow, "Wie doet wat")
    narrow.keyboard.press("Enter")
    expect(narrow.get_by_role("heading", level=1)).to_have_text("Wie doet wat")
    expect(narrow.locator("#menu")).to_be_hidden()


def test_wide_screen_shows_the_menu_without_a_button(
    new_page: Callable[..., Page], kinds: tuple[str, ...]
) -> None:
    """From a tablet on its side upwards, all menu items are in sight on every page."""
    page = new_page(WIDE)
    for address in kinds:
        page.goto(address)
        expect(page.locator(".menu-knop")).to_be_hidden()
        links = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
        assert links.count() > 1, address
        for link in links.all():
            expect(link).to_be_in_viewport()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_skip_link_comes_first_and_leads_to_the_content(
    new_page: Callable[..., Page], kinds: tuple[str, ...], width: int
) -> None:
    """The first Tab shows the skip link; Enter puts the focus on the content, past the menu."""
    page = new_page(width)
    for address in kinds:
        page.goto(address)
        skip = page.get_by_role("link", name="Ga naar de inhoud")
        expect(skip).not_to_be_in_viewport()
        page.keyboard.press("Tab")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.get_by_role("main")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('header.site') === null"), address


@pytest.mark.parametrize("direction", ["forwards", "backwards"])
@pytest.mark.parametrize("screen", SCREENS)
def test_tab_visits_every_stop_in_order_and_in_sight(
    new_page: Callable[..., Page],
    server: Site,
    kinds: tuple[str, ...],
    screen: Screen,
    direction: str,
) -> None:
    """Tab passes each link and button once, in order, in view, with a clear mark of the focus."""
    page = new_page(screen.width, screen.height)
    prepare(page)
    visit = Visit(page, server.origin)
    problems = []
    for address in kinds:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        found = visit.walk(backwards=direction == "backwards")
        problems += [f"{address}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


def test_open_menu_does_not_cover_the_focus(new_page: Callable[..., Page], server: Site) -> None:
    """Tab leads through the open menu and on, and what has the focus is never below the menu."""
    page = new_page(NARROW)
    prepare(page)
    page.goto(GLANCE)
    page.get_by_role("button", name="Menu").press("Enter")
    assert Visit(page, server.origin).walk() == []


def test_open_menu_is_there_again_in_the_header(narrow: Page) -> None:
    """Who goes on into the page and comes back finds the menu open, as its button says."""
    narrow.keyboard.press("Enter")
    menu = narrow.locator("#menu")
    narrow.get_by_role("main").get_by_role("link").first.focus()
    expect(menu).to_be_hidden()
    narrow.get_by_role("button", name="Menu").focus()
    expect(menu).to_be_visible()
    assert menu_state(narrow) is True


def test_single_keys_do_nothing(new_page: Callable[..., Page]) -> None:
    """No letter, digit or sign alone moves the focus, the page or the visitor."""
    page = new_page()
    page.goto(f"{GLANCE}jeugd-en-veiligheid/")
    state = "[location.href, scrollY, document.activeElement.tagName, document.body.innerText]"
    before = page.evaluate(state)
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.,;-":
        page.keyboard.press(key)
    assert page.evaluate(state) == before
