"""What residents touch is large enough."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, WIDE

pytestmark = pytest.mark.browser

# Everything to touch, its size, and whether it stands in running text (WCAG 2.5.8 excepts that).
TARGETS = """(selector) => [...document.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility() && !element.matches(".overslaan"))
  .map((element) => {
    const {width, height} = element.getBoundingClientRect();
    const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, div");
    const inline = getComputedStyle(element).display === "inline"
      && block.innerText.trim() !== element.innerText.trim();
    return {name: `“${element.innerText}”`, width, height, inline};
  })"""
MAIN_TARGETS = "button, .knop, .menu a, .merk, a[href^='tel:']:not(.feiten a)"


def test_buttons_menu_and_phone_numbers_are_finger_sized(
    new_page: Callable[..., Page], kinds: tuple[str, ...]
) -> None:
    """On a phone, what matters most is at least 44 by 44 pixels."""
    page = new_page(NARROW)
    small = []
    for address in kinds:
        page.goto(address)
        page.get_by_role("button", name="Menu").click()
        targets = page.evaluate(TARGETS, MAIN_TARGETS)
        assert len(targets) > 8, address
        small += [
            f"{address}: {target['name']} is {target['width']} × {target['height']}"
            for target in targets
            if not target["inline"] and min(target["width"], target["height"]) < 44
        ]
    assert not small, "\n".join(small)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_target_outside_running_text_is_tiny(
    new_page: Callable[..., Page], kinds: tuple[str, ...], width: int
) -> None:
    """Every link and button that does not stand in a sentence is at least 24 by 24 pixels."""
    page = new_page(width)
    small = []
    for address in kinds:
        page.goto(address)
        small += [
            f"{address}: {target['name']} is {target['width']} × {target['height']}"
            for target in page.evaluate(TARGETS, "a[href], button, summary, input, select")
            if not target["inline"] and min(target["width"], target["height"]) < 24
        ]
    assert not small, "\n".join(small)
