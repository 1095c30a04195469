"""What visitors set in their system counts: less motion, their own colours."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = pytest.mark.browser

MOVING = """() => [document.documentElement, ...document.body.querySelectorAll("*")]
  .filter((element) => {
    const style = getComputedStyle(element);
    const lasts = (times) => times.split(", ").some((time) => parseFloat(time) > 0);
    return style.animationName !== "none" || lasts(style.transitionDuration)
      || style.scrollBehavior === "smooth";
  })
  .map((element) => `${element.tagName}.${element.className}`)"""

# How an element looks where colours of the page itself do not count: the edges that can be seen
# on the ground of the window, their style, and the weight of the letters.
MARKS = """(element) => {
  const style = getComputedStyle(element);
  const canvas = getComputedStyle(document.body).backgroundColor;
  const unseen = (colour) => colour === canvas || /^rgba.* 0\\)$/.test(colour);
  const edges = ["Top", "Right", "Bottom", "Left"].map((side) =>
    style[`border${side}Style`] === "none" || unseen(style[`border${side}Color`])
      ? 0 : parseFloat(style[`border${side}Width`]));
  return {edges, style: style.borderStyle, weight: Number(style.fontWeight)};
}"""


def marks(locator: Locator) -> list[dict[str, Any]]:
    """Return how each element looks."""
    return [element.evaluate(MARKS) for element in locator.all()]


def test_nothing_moves_for_who_wants_no_motion(
    new_page: Callable[..., Page], kinds: tuple[str, ...]
) -> None:
    """With less motion asked for, no page has animations, transitions or smooth scrolling."""
    page = new_page(reduced_motion="reduce")
    moving = []
    for address in kinds:
        page.goto(address)
        moving += [f"{address}: {name}" for name in page.evaluate(MOVING)]
    assert not moving, "\n".join(moving)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_current_menu_item_stands_out_in_own_colours(
    new_page: Callable[..., Page], width: int
) -> None:
    """With colours of the visitor's own, only the current menu item has an edge of its own."""
    page = new_page(width, forced_colors="active")
    page.goto(GLANCE)
    if width == NARROW:
        page.get_by_role("button", name="Menu").click()
    menu = page.locator("#menu")
    (current,) = marks(menu.locator("a[aria-current]"))
    others = marks(menu.locator("a:not([aria-current])"))
    assert sum(current["edges"]) >= 3
    assert all(sum(other["edges"]) == 0 for other in others), "Others look current too."


def test_status_stands_out_in_own_colours(new_page: Callable[..., Page]) -> None:
    """The status keeps its word, and an edge that sets it apart from the title before it."""
    page = new_page(forced_colors="active")
    page.goto(GLANCE)
    status = page.locator(".hero .status")
    expect(status).to_have_text("Loopt nu")
    (look,) = marks(status)
    assert min(look["edges"]) >= 1


def test_years_can_be_told_apart_in_own_colours(new_page: Callable[..., Page]) -> None:
    """Past years, this year and years to come each look different without our colours."""
    page = new_page(forced_colors="active")
    page.goto(GLANCE)
    years = {
        state: marks(page.locator(f".jaren .{state}"))[0] for state in ("past", "now", "later")
    }
    assert years["past"] != years["now"] != years["later"] != years["past"]
    assert years["now"]["weight"] >= 650


def test_buttons_have_edges_in_own_colours(new_page: Callable[..., Page]) -> None:
    """Buttons, cards and the phone numbers keep an edge when grounds fall away."""
    page = new_page(NARROW, forced_colors="active")
    page.goto(GLANCE)
    for part in (".menu-knop", ".knop", ".kaart", ".chips li"):
        assert all(sum(look["edges"]) >= 4 for look in marks(page.locator(part))), part
