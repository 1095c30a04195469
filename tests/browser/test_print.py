"""The site on paper."""

from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GLANCE, PLAN_NAME

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


def printed(page: Page, address: str) -> list[str]:
    """Return what each sheet says when a page is printed on A4, without backgrounds."""
    page.goto(address)
    made = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, format="A4"))
    return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in made]


def test_glance_page_takes_two_sheets_at_most(
    new_page: Callable[..., Page], addresses: tuple[str, ...]
) -> None:
    """Whoever prints a plan's glance page needs no more than two sheets, with all that counts."""
    plans = [address for address in addresses if PLAN_NAME.fullmatch(address.strip("/"))]
    assert plans
    page = new_page()
    for address in plans:
        sheets = printed(page, address)
        assert len(sheets) <= 2, address
        for words in ("Looptijd:", "Wie werkt eraan mee?", "0900 8844", "Over dit plan"):
            assert words in " ".join(sheets), address


def test_sheets_are_numbered(new_page: Callable[..., Page]) -> None:
    """Each sheet says which one it is, and how many there are."""
    sheets = printed(new_page(), f"{GLANCE}partners/")
    assert len(sheets) > 1
    for number, said in enumerate(sheets, start=1):
        assert f"Bladzijde {number} van {len(sheets)}" in said


def test_table_repeats_its_head_on_each_sheet(new_page: Callable[..., Page]) -> None:
    """A table that goes on on a second sheet has its column headings there too."""
    sheets = printed(new_page(), f"{GLANCE}partners/")
    with_table = [said for said in sheets if "Organisatie Jeugd" in said]
    assert len(with_table) == 2


def test_links_have_their_address_on_paper(new_page: Callable[..., Page]) -> None:
    """A link to another site is followed by its address, which cannot be clicked on paper."""
    said = " ".join(printed(new_page(), f"{GLANCE}meedoen/"))
    assert "(https://" in said


def test_paper_shows_what_is_folded_on_screen(new_page: Callable[..., Page]) -> None:
    """What a visitor would have to unfold stands on paper in full."""
    page = new_page(PAPER)
    page.goto("/over/")
    page.locator(".inhoud").evaluate(
        "(part) => part.innerHTML += '<details><summary>Meer</summary><p>Gevouwen</p></details>'"
    )
    folded = page.get_by_text("Gevouwen")
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()


def test_words_are_dark_without_backgrounds(new_page: Callable[..., Page]) -> None:
    """What stands white on dark on screen is black on paper: printers leave out backgrounds."""
    page = new_page(PAPER)
    page.emulate_media(media="print")
    page.goto(GLANCE)
    for number in page.locator(".bellen b").all():
        expect(number).to_have_css("color", "rgb(0, 0, 0)")
