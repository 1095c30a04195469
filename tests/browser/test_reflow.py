"""Text in any size on any screen: nothing runs off the page, nothing is cut."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = pytest.mark.browser

REFLOW = 320  # 1280 pixels at 400% zoom (WCAG 1.4.10)

# A constructed style sheet, because the policy allows no inline style.
ADD_STYLE = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
STYLES = {
    "as it is": "",
    "with more space in the text (WCAG 1.4.12)": TEXT_SPACING,
    "with only the text at 200% (WCAG 1.4.4)": "html { font-size: 200% !important }",
}

# What is wider than the window, and what is cut. What only screen readers get is cut on purpose.
CUT = """() => {
  const wrong = [];
  const spare = document.documentElement.scrollWidth - innerWidth;
  if (spare > 0) wrong.push(`the page is ${spare}px wider than the window`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest(".vh, svg") || !element.checkVisibility()) continue;
    const {overflowX, overflowY} = getComputedStyle(element);
    const name = `${element.tagName}.${element.className} “${element.innerText.slice(0, 30)}”`;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
    if (cuts(overflowX) && wide || cuts(overflowY) && high) wrong.push(`${name} is cut`);
    if (["auto", "scroll"].includes(overflowX) && wide) {
      const label = document.getElementById(element.getAttribute("aria-labelledby"))?.innerText
        || element.getAttribute("aria-label");
      if (element.tabIndex < 0 || !label || !["region", "group"].includes(element.role))
        wrong.push(`${name} scrolls, but not by keyboard or without a name`);
    }
  }
  return wrong;
}"""


@pytest.mark.parametrize("width", [REFLOW, NARROW, WIDE])
def test_no_page_runs_off_the_screen_or_cuts_text(
    new_page: Callable[..., Page], addresses: tuple[str, ...], width: int
) -> None:
    """No page scrolls sideways or cuts text; a table that scrolls does so by keyboard too."""
    page = new_page(width, 256 if width == REFLOW else 800)
    wrong = []
    for address in addresses:
        page.goto(address)
        for name, style in STYLES.items():
            page.evaluate(ADD_STYLE, style)
            wrong += [f"{address}, {name}: {problem}" for problem in page.evaluate(CUT)]
    assert not wrong, "\n".join(wrong)


def test_open_menu_fits_the_smallest_screen(new_page: Callable[..., Page]) -> None:
    """At 320 by 256 pixels, with wide text, every item of the open menu can be brought in sight."""
    page = new_page(REFLOW, 256)
    page.goto(GLANCE)
    page.evaluate(ADD_STYLE, TEXT_SPACING)
    page.get_by_role("button", name="Menu").click()
    for link in page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").all():
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= REFLOW
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 256 + 1
    assert not page.evaluate(CUT)
