"""Figures in a real browser: read aloud in the right order, and marks that everyone can see."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, WIDE
from tests.browser.test_reflow import REFLOW

pytestmark = pytest.mark.browser

FIGURES = "/maasgouw-2019-2022/cijfers/"

# The contrast of each mark and letter of a chart with the ground of its card.
CONTRASTS = """() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  return [...document.querySelectorAll(".grafiek :is(rect, text, .as)")].map((mark) => {
    const style = getComputedStyle(mark);
    const line = mark.matches("text, .begin") ? style.fill : style.stroke;
    const ground = getComputedStyle(mark.closest(".kaart")).backgroundColor;
    return [mark.tagName, contrast(line, ground)];
  });
}"""


def test_figures_are_read_aloud_in_order(new_page: Callable[..., Page]) -> None:
    """A screen reader meets each of the ten figures as: name, status, chart, table."""
    page = new_page(WIDE)
    page.goto(FIGURES)
    cards = page.locator(".cijfer").all()
    assert len(cards) == 10
    for card in cards:
        spoken = card.aria_snapshot()
        order = re.findall(r"^ *- '?(heading|paragraph|img|table)\b", spoken, re.MULTILINE)
        assert order[:5] == ["heading", "paragraph", "paragraph", "img", "table"], spoken
        name = card.get_by_role("heading").inner_text()
        title = card.get_by_role("img").get_attribute("aria-labelledby")
        assert page.locator(f"#{title}").text_content().startswith(f"{name}: ")  # type: ignore[union-attr]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_can_be_seen(new_page: Callable[..., Page], scheme: str) -> None:
    """Marks have a contrast of 3:1 with their ground, letters one of 7:1."""
    page = new_page(WIDE, color_scheme=scheme)
    page.goto(FIGURES)
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) > 50
    assert all(contrast >= (7 if tag == "text" else 3) for tag, contrast in contrasts), contrasts


@pytest.mark.parametrize("width", [REFLOW, NARROW])
def test_figures_fit_small_screens(new_page: Callable[..., Page], width: int) -> None:
    """Letters in charts stay legible on a small screen."""
    page = new_page(width)
    page.goto(FIGURES)
    scale = "(svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    assert page.locator(".grafiek").first.evaluate(scale) * 13 > 11
