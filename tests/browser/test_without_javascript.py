"""The site with JavaScript off."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = pytest.mark.browser


def test_pages_read_the_same_without_javascript(
    new_page: Callable[..., Page], kinds: tuple[str, ...]
) -> None:
    """Each page shows the same text with JavaScript on and off, but for colours and searching."""
    on, off = new_page(WIDE), new_page(WIDE, java_script_enabled=False)
    for address in kinds:
        on.goto(address)
        off.goto(address)
        off.locator("#zonder").evaluate_all("(all) => all.forEach((it) => it.remove())")
        text = off.locator("body").inner_text()
        assert len(text) > 400, address
        on.locator("fieldset.kleuren").evaluate("(control) => { control.hidden = true; }")
        assert text == on.locator("body").inner_text(), address


def test_menu_opens_and_leads_on_without_javascript(new_page: Callable[..., Page]) -> None:
    """On a phone the menu opens by a touch, closes by a second, and its links work."""
    page = new_page(NARROW, java_script_enabled=False, has_touch=True, is_mobile=True)
    page.goto(GLANCE)
    button = page.get_by_role("button", name="Menu")
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    button.tap()
    expect(menu).to_be_visible()
    button.tap()
    expect(menu).to_be_hidden()
    button.tap()
    menu.get_by_role("link", name="Wie doet wat").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie doet wat")


def test_touch_beside_the_menu_closes_it(new_page: Callable[..., Page]) -> None:
    """A touch beside the open menu closes it, as residents expect."""
    page = new_page(NARROW, java_script_enabled=False, has_touch=True, is_mobile=True)
    page.goto(GLANCE)
    page.get_by_role("button", name="Menu").tap()
    expect(page.locator("#menu")).to_be_visible()
    page.touchscreen.tap(NARROW / 2, 780)
    expect(page.locator("#menu")).to_be_hidden()
