"""A house style in a real browser: its colours can be read, and the list of pairs is complete."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ivp.palette import PAIRS, own
from tests import municipality
from tests.browser import axe
from tests.browser.conftest import NARROW, WIDE, Site, serve
from tests.conftest import PLANS, build_site

pytestmark = pytest.mark.browser

# A house colour that only just passes, on the ground of a theme that has links of its own.
SETTINGS = """\
kleur: "#866500"
kleur_donker: "#f0c000"
logo:
  bestand: logo.svg
  alt: Gemeente Voorbeeldstad
"""
CONTRAST = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "image-alt", "link-name"]},
    "resultTypes": ["violations"],
    "checks": axe.ALL_RULES["checks"],
}

# The colour of all letters that can be seen, with the first ground behind them.
SEEN = """() => {
  const hex = (colour) => "#" + colour.match(/\\d+/g).slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const colour = hex(getComputedStyle(element).color);
    while (element && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)")
      element = element.parentElement;
    found.add(`${colour} ${hex(getComputedStyle(element).backgroundColor)}`);
  }
  return [...found];
}"""


@pytest.fixture(scope="module")
def house_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the site of a municipality with a house style, served."""
    folder = tmp_path_factory.mktemp("house")
    settings = municipality.write(
        folder, SETTINGS, logo_svg=municipality.LOGO, theme_css=municipality.THEME
    )
    build = build_site(folder / "site", PLANS, settings)
    assert build.status == 0, build.output
    with serve(build) as served:
        yield served


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_house_style_can_be_read(
    new_page: Callable[..., Page],
    kinds: tuple[str, ...],
    house_server: Site,
    width: int,
    scheme: str,
) -> None:
    """No kind of page breaks the contrast of AA, lacks a name, or is wider than the screen."""
    page = new_page(width, color_scheme=scheme)
    found = []
    for address in kinds:
        page.goto(f"{house_server.origin}{address}")
        answer = Axe().run(page, options=CONTRAST).response
        found += [
            f"{address}: {rule['id']}: {node['target']}: {node['failureSummary']}"
            for rule in answer["violations"]
            for node in rule["nodes"]
        ]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.locator(".merk img").evaluate("(logo) => logo.naturalWidth") > 0
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_that_can_be_seen_is_listed(
    new_page: Callable[..., Page], kinds: tuple[str, ...], scheme: str
) -> None:
    """All letters on all kinds of pages, with the ground behind them, are a pair of the list."""
    palette = own(dark=scheme == "dark")
    listed = {f"{palette[pair.front]} {palette[pair.ground]}" for pair in PAIRS}
    page = new_page(WIDE, color_scheme=scheme)
    unlisted = []
    for address in kinds:
        page.goto(address)
        unlisted += [f"{address}: {seen}" for seen in page.evaluate(SEEN) if seen not in listed]
    assert not unlisted, "\n".join(unlisted)
