"""The site by keyboard alone: the menu, the skip link, and a walk past every stop."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = pytest.mark.browser

# What Tab should stop at, in the order of the document. Kept in the page for `AT_STOP`.
STOPS = """() => {
  const can = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  window.stops = [...document.querySelectorAll(can)].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && (element.type !== "radio" || element.checked)
    && element.checkVisibility({visibilityProperty: true}));
  return window.stops.length;
}"""

# Where the focus is, and all that is wrong with how it shows there. Browsers place things on
# fractions of a pixel, hence the margin of 1. In a region that scrolls sideways, a browser may
# leave a link half in sight.
AT_STOP = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  const offset = parseFloat(style.outlineOffset);
  const wrong = [];

  const reach = Math.max(0, width + offset) - 1;
  const frames = [{name: "the window", left: 0, top: 0, right: innerWidth, bottom: innerHeight}];
  let scrolls = false;
  for (let above = element; (above = above.parentElement) && above !== document.body;) {
    if (getComputedStyle(above).overflowX === "visible") continue;
    const {left, top, right, bottom} = above.getBoundingClientRect();
    if (above.scrollWidth > above.clientWidth) scrolls = true;
    frames.push({name: `${above.tagName}.${above.className}`, left, top, right, bottom});
  }
  for (const frame of frames) {
    const sides = scrolls
      ? box.right - 32 >= frame.left && box.left + 32 <= frame.right
      : box.left - reach >= frame.left && box.right + reach <= frame.right;
    const ends = box.height + 2 * reach > frame.bottom - frame.top
      ? box.bottom >= frame.top && box.top <= frame.bottom
      : box.top - reach >= frame.top && box.bottom + reach <= frame.bottom;
    if (!sides || !ends) wrong.push(`is not, with its outline, inside ${frame.name}`);
  }

  const line = element.getClientRects()[0];
  const middle = (start, end, size) => (Math.max(start, 0) + Math.min(end, size)) / 2;
  const seen = document.elementFromPoint(
    middle(line.left, line.right, innerWidth), middle(line.top, line.bottom, innerHeight));
  if (!element.contains(seen)) wrong.push("is covered by something else");

  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = parts(colour).map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground = offset < 0 ? element : element.parentElement;
  while (ground.parentElement && parts(getComputedStyle(ground).backgroundColor)[3] === 0)
    ground = ground.parentElement;
  const pair = [style.outlineColor, getComputedStyle(ground).backgroundColor].map(luminance);
  const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  if (width < 2) wrong.push(`has an outline of ${width}px`);
  else if (contrast < 3) wrong.push(`has an outline with contrast ${contrast.toFixed(2)}`);

  const name = (element.innerText || "").trim().slice(0, 40);
  return {index: window.stops.indexOf(element), name: `${element.tagName} “${name}”`, wrong};
}"""


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
    """After the button come the menu's links, in order, and then the rest of the page."""
    narrow.keyboard.press("Enter")
    for link in narrow.locator("#menu").get_by_role("link").all():
        narrow.keyboard.press("Tab")
        expect(link).to_be_focused()
    narrow.keyboard.press("Tab")
    assert narrow.evaluate("document.activeElement.closest('main') !== null")


def test_closed_menu_has_no_stops(narrow: Page) -> None:
    """With the menu closed, Tab goes from its button to the page's content."""
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_tab_visits_every_stop_in_order_and_in_sight(
    new_page: Callable[..., Page], kinds: tuple[str, ...], width: int, scheme: str
) -> None:
    """Tab passes each link and button once, in order, in view, with a clear mark of the focus."""
    page = new_page(width, color_scheme=scheme)
    problems = []
    for address in kinds:
        page.goto(address)
        expected = page.evaluate(STOPS)
        for number in range(expected):
            page.keyboard.press("Tab")
            stop = page.evaluate(AT_STOP)
            problems += [f"{address}: {stop['name']} {wrong}" for wrong in stop["wrong"]]
            if stop["index"] != number:
                problems.append(f"{address}: stop {number} is {stop['name']}, {stop['index']}")
                break
        page.keyboard.press("Tab")
        left = page.evaluate("[document.body, window.stops[0]].includes(document.activeElement)")
        problems += [] if left else [f"{address}: Tab does not leave the last stop"]
    assert not problems, "\n".join(problems)
