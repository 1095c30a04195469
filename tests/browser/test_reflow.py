"""What `test_gate.py` cannot tell of reflow: that all of the open menu can be brought in sight."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import GLANCE
from tests.browser.visit import SPACED, STYLES, prepare

pytestmark = pytest.mark.browser

REFLOW = 320  # 1280 pixels at 400% zoom (WCAG 1.4.10)


def test_open_menu_fits_the_smallest_screen(new_page: Callable[..., Page]) -> None:
    """At 320 by 256 pixels, with wide text, every item of the open menu can be brought in sight."""
    page = new_page(REFLOW, 256)
    prepare(page)
    page.goto(GLANCE)
    page.evaluate("(style) => layout.restyle(style)", STYLES[SPACED])
    page.get_by_role("button", name="Menu").click()
    for link in page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").all():
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= REFLOW
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 256 + 1
    assert page.evaluate("layout.cut()") == []
