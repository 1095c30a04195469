"""The choice between light, dark and what the device prefers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GLANCE, MISSING, NARROW
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

SCRIPT = ROOT / "docs" / "assets" / "js" / "kleuren.js"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(15, 23, 38)"
STORED = "JSON.stringify(localStorage)"
REFUSE_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); }
});"""
# The colour of the browser's own bar, as the first of the page's wishes that counts.
BAR = """() => [...document.querySelectorAll("meta[name=theme-color]")]
  .find((meta) => matchMedia(meta.media).matches).content"""
# The ground of each frame that is painted.
RECORD_GROUNDS = """
window.grounds = [];
const look = () => {
  if (document.body) window.grounds.push(getComputedStyle(document.body).backgroundColor);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
# Asked in one go, as the policy lets nobody ask again and again by text.
FOUR_GROUNDS = """new Promise((tell) => {
  const wait = () => grounds.length > 3 ? tell(grounds) : requestAnimationFrame(wait);
  wait();
})"""


def choice(page: Page, name: str) -> Locator:
    """Return one of the three choices."""
    group = page.get_by_role("group", name="Kleuren van deze site")
    return group.get_by_role("radio", name=name, exact=True)


def expect_ground(page: Page, colour: str) -> None:
    """The page, the parts that the browser draws, and the browser's bar are light, or dark."""
    expect(page.locator("body")).to_have_css("background-color", colour)
    scheme = "light" if colour == LIGHT else "dark"
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    bar = page.evaluate(BAR).lstrip("#")
    assert f"rgb({', '.join(str(part) for part in bytes.fromhex(bar))})" == colour


@pytest.mark.parametrize(("device", "expected"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize("script", [True, False])
def test_device_decides_until_the_visitor_chooses(
    new_page: Callable[..., Page], device: str, expected: str, *, script: bool
) -> None:
    """Before any choice the page is as light or dark as the device, with or without JavaScript."""
    page = new_page(color_scheme=device, java_script_enabled=script)
    page.goto(GLANCE)
    expect(page.locator("body")).to_have_css("background-color", expected)


@pytest.mark.parametrize(
    ("device", "name", "expected"),
    [("light", "Donker", DARK), ("dark", "Licht", LIGHT), ("dark", "Donker", DARK)],
)
def test_choice_holds_on_the_next_page_and_the_next_day(
    new_page: Callable[..., Page], device: str, name: str, expected: str
) -> None:
    """A choice shows at once, on every page, after a reload, and in the control itself."""
    page = new_page(color_scheme=device)
    page.goto(GLANCE)
    choice(page, name).click()
    expect_ground(page, expected)
    for address in (GLANCE, "/over/", MISSING):
        page.goto(address)
        expect_ground(page, expected)
        expect(choice(page, name)).to_be_checked()


def test_only_the_choice_is_stored_and_only_once_it_is_made(new_page: Callable[..., Page]) -> None:
    """Nothing is kept before a choice, one word after it, and nothing once it is undone."""
    page = new_page()
    page.goto(GLANCE)
    assert page.evaluate(STORED) == "{}"
    choice(page, "Donker").click()
    assert page.evaluate(STORED) == '{"ivp-kleuren":"donker"}'
    choice(page, "Zoals mijn apparaat").click()
    assert page.evaluate(STORED) == "{}"
    expect_ground(page, LIGHT)
    assert page.context.cookies() == []


def test_choice_works_where_storage_is_refused(new_page: Callable[..., Page]) -> None:
    """A browser that keeps nothing still shows the chosen colours on this page, without errors."""
    page = new_page()
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(REFUSE_STORAGE)
    page.goto(GLANCE)
    choice(page, "Donker").click()
    expect_ground(page, DARK)
    page.goto("/over/")
    expect_ground(page, LIGHT)
    assert errors == []


@pytest.mark.parametrize("kept", ["paars", "toString", ""])
def test_nonsense_in_storage_counts_as_no_choice(new_page: Callable[..., Page], kept: str) -> None:
    """A word that is not a choice leaves the device in charge."""
    page = new_page(color_scheme="dark")
    page.goto("/over/")
    page.evaluate("(kept) => localStorage.setItem('ivp-kleuren', kept)", kept)
    page.goto(GLANCE)
    expect_ground(page, DARK)
    expect(choice(page, "Zoals mijn apparaat")).to_be_checked()


def test_wrong_colours_never_flash_by(new_page: Callable[..., Page]) -> None:
    """From the first frame on, the page has the colours that were chosen."""
    page = new_page(color_scheme="dark")
    page.goto(GLANCE)
    choice(page, "Licht").click()
    page.add_init_script(RECORD_GROUNDS)
    page.goto("/over/")
    assert set(page.evaluate(FOUR_GROUNDS)) == {LIGHT}


def test_other_tabs_and_the_page_before_follow(new_page: Callable[..., Page]) -> None:
    """A choice reaches the site's other tabs, and the page that the back button brings back."""
    page = new_page()
    page.goto(GLANCE)
    other = page.context.new_page()
    other.goto(GLANCE)
    page.goto("/over/")
    choice(page, "Donker").click()
    expect(choice(other, "Donker")).to_be_checked()
    expect_ground(other, DARK)
    page.go_back()
    expect_ground(page, DARK)


def test_choice_is_made_by_keyboard(new_page: Callable[..., Page]) -> None:
    """The three choices are one stop for Tab; the arrow keys choose."""
    page = new_page(NARROW)
    page.goto(GLANCE)
    page.get_by_role("link", name="Alle pagina’s").focus()
    page.keyboard.press("Tab")
    expect(choice(page, "Zoals mijn apparaat")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(choice(page, "Licht")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(choice(page, "Donker")).to_be_checked()
    expect_ground(page, DARK)


def test_without_javascript_there_is_nothing_to_choose(new_page: Callable[..., Page]) -> None:
    """A control that cannot work is not shown."""
    page = new_page(java_script_enabled=False)
    page.goto(GLANCE)
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_text("Kleuren van deze site")).to_be_hidden()


def test_chosen_dark_stays_off_paper(new_page: Callable[..., Page]) -> None:
    """Who chose dark still prints on white, without the control."""
    page = new_page()
    page.goto(GLANCE)
    choice(page, "Donker").click()
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", LIGHT)
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.get_by_text("Kleuren van deze site")).to_be_hidden()


def test_script_stays_small() -> None:
    """The only script weighs less than 2 kB as it is typed."""
    assert SCRIPT.stat().st_size < 2000
