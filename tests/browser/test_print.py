"""The site on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GLANCE

pytestmark = pytest.mark.browser

PAPER = 688  # A4 within margins of 14 mm, in CSS pixels

# What runs past the side of the paper, or is hidden in a part that would have to be scrolled.
CUT = """() => [...document.body.querySelectorAll("*")]
  .filter((element) => element.checkVisibility() && !element.closest(".vh, svg"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1
    || getComputedStyle(element).overflowX !== "visible"
      && element.scrollWidth > element.clientWidth + 1)
  .map((element) => `${element.tagName}.${element.className} “${element.innerText.slice(0, 30)}”`)
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_all_content_and_no_controls(
    new_page: Callable[..., Page], kinds: tuple[str, ...], scheme: str
) -> None:
    """Printing leaves out menu and skip link, keeps the content, and cuts nothing at the side."""
    page = new_page(PAPER, color_scheme=scheme)
    page.emulate_media(media="print")
    wrong = []
    for address in kinds:
        page.goto(address)
        for control in (".menu", ".menu-knop", ".overslaan"):
            expect(page.locator(control)).to_be_hidden()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        wrong += [f"{address}: {name} is cut" for name in page.evaluate(CUT)]
    assert not wrong, "\n".join(wrong)


def test_paper_is_white_with_dark_text(new_page: Callable[..., Page]) -> None:
    """Someone whose screen is dark still prints black on white."""
    page = new_page(PAPER, color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(GLANCE)
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")


def test_paper_shows_every_column_of_the_matrix(new_page: Callable[..., Page]) -> None:
    """The table of organisations and topics stands on paper with all its columns."""
    page = new_page(PAPER)
    page.emulate_media(media="print")
    page.goto("/heuvelland-2024-2027/partners/")
    columns = page.get_by_role("columnheader")
    assert columns.count() == 5
    for column in columns.all():
        box = column.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PAPER


@pytest.mark.parametrize("address", [GLANCE, f"{GLANCE}partners/"])
def test_pages_become_pdf(new_page: Callable[..., Page], address: str) -> None:
    """A browser makes a PDF of a page, on A4, with its structure for screen readers."""
    page = new_page()
    page.goto(address)
    made = page.pdf(prefer_css_page_size=True, format="A4", tagged=True)
    assert made.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made
