"""Accessibility as far as a tool can see it: axe-core on every page, in every dress."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import GLANCE, NARROW, WIDE

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},  # AAA: contrast of 7:1
    "resultTypes": ["violations", "incomplete"],
    # Axe is never sure of a colour near a ::before with a ground of its own, such as our bullets
    # and the numbers of steps. Those stand beside their text, not behind it.
    "checks": {
        "color-contrast": {"options": {"ignorePseudo": True}},
        "color-contrast-enhanced": {"options": {"ignorePseudo": True}},
    },
}


def findings(page: Page, part: str | None = None, *, unsure: bool = True) -> list[str]:
    """Return what axe finds on a page: where, which rule, which element, and why.

    What axe is not sure of counts as well, unless told otherwise. It is never sure of the colour of
    a letter in a drawing; `test_figures` measures those.
    """
    answer = Axe().run(page, context=part, options=OPTIONS).response
    return [
        f"{page.url}: {rule['id']}: {node['target']}: {node.get('failureSummary', rule['help'])}"
        for rule in [*answer["violations"], *(answer["incomplete"] if unsure else [])]
        for node in rule["nodes"]
        if not (rule["id"].startswith("color-contrast") and node["html"].startswith("<text"))
    ]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing(
    new_page: Callable[..., Page], addresses: tuple[str, ...], width: int
) -> None:
    """No page breaks a rule of WCAG 2.2 A or AA, a best practice, or the contrast of AAA.

    On a narrow screen axe is unsure of the columns of a table that are out of sight; it has judged
    the same colours on the wide one.
    """
    page = new_page(width)
    found = []
    for address in addresses:
        page.goto(address)
        found += findings(page, unsure=width == WIDE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing_in_the_dark(
    new_page: Callable[..., Page], kinds: tuple[str, ...], width: int
) -> None:
    """No kind of page breaks a rule in dark colours either."""
    page = new_page(width, color_scheme="dark")
    found = []
    for address in kinds:
        page.goto(address)
        found += findings(page, unsure=width == WIDE)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_menu_open(
    new_page: Callable[..., Page], kinds: tuple[str, ...], scheme: str
) -> None:
    """The open menu of a narrow screen breaks no rule either, on any kind of page.

    It lies over the page, so axe cannot judge what is below it.
    """
    page = new_page(NARROW, color_scheme=scheme)
    found = []
    for address in kinds:
        page.goto(address)
        page.get_by_role("button", name="Menu").click()
        assert page.locator("#menu").is_visible()
        found += findings(page, "header.site")
    assert not found, "\n".join(found)


def test_axe_would_find_a_mistake(new_page: Callable[..., Page]) -> None:
    """The policy of the server does not keep axe from looking."""
    page = new_page()
    page.goto(GLANCE)
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    page.evaluate("document.querySelector('main h3').style.color = '#777'")
    page.evaluate("document.querySelector('main a').textContent = ''")
    rules = {finding.split(": ")[1] for finding in findings(page)}
    assert {"color-contrast", "color-contrast-enhanced", "link-name"} <= rules
