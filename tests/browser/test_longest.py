"""The longest texts that an editor may write, in words of 80 letters, break no page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serve
from tests.browser.visit import SCREENS, STYLES, prepare
from tests.conftest import Build, build_site
from tests.filling import Blank, write_folder

pytestmark = pytest.mark.browser

WORD = "Aansprakelijkheidswaardevaststellingsveranderingsveiligheidsregiocoördinatieteam"
ENOUGH = 500
"""No text need be longer to show what a long one does, and posters have no room for more."""


def longest(blank: Blank) -> str:
    """Return a text of the greatest length, of long words after the name of its field.

    A short field has room for a part. No two fields of one entry may say the same.
    """
    length = min(blank.limit, ENOUGH)
    name = blank.way.rpartition(".")[2]
    return (f"{name} " + f"{WORD} " * (length // len(WORD) + 1))[:length].strip()


@pytest.fixture(scope="module", name="long_site")
def site_of_longest_texts(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the site of a plan in which every field holds the longest text that it may."""
    folder = tmp_path_factory.mktemp("longest")
    write_folder(folder / "plans", longest)
    build = build_site(folder / "site", folder / "plans")
    assert build.status == 0, build.output
    return build


@pytest.fixture(name="page")
def page_of_long_site(browser: Browser, long_site: Build) -> Iterator[Page]:
    """Return a tab on that site."""
    with serve(long_site) as site, browser.new_context(base_url=site.origin) as context:
        page = context.new_page()
        prepare(page)
        yield page


def test_word_is_as_long_as_it_says() -> None:
    """The word has 80 letters."""
    assert len(WORD) == 80


def test_longest_texts_fit_every_screen(page: Page, long_site: Build) -> None:
    """No page runs off the screen or cuts text, at any spacing and size of text."""
    wrong = []
    for path in long_site.pages():
        page.goto("/" + path.relative_to(long_site.site).as_posix())
        for screen in SCREENS:
            page.set_viewport_size({"width": screen.width, "height": screen.height})
            for name, style in STYLES.items():
                page.evaluate("(style) => layout.restyle(style)", style)
                found = page.evaluate("layout.cut()")
                wrong += [f"{page.url}, {screen.width} px, {name}: {what}" for what in found]
            page.evaluate("layout.restyle('')")
    assert not wrong, "\n".join(wrong)


def test_name_of_300_letters_is_an_error_at_its_line(
    plans: Path, build: Callable[..., Build]
) -> None:
    """A municipality with a name that no page has room for is told where it stands."""
    path = plans / "gedeeld" / "gemeenten.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "naam: Vaals" in line)
    lines[at] = lines[at].replace("Vaals", "V" + "a" * 299)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = build(plans)
    assert done.status == 1
    assert f"gemeenten.yaml:{at + 1}:" in done.output
