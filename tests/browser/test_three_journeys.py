"""Three people who come for one thing each: by keyboard, by ear, at 320 pixels, without JavaScript.

What a screen reader gets on the way is kept in `tests/cases/transcripts/`. Read it as a visitor who
hears it: does it say where you are, what you came for, and how to go on? To renew a transcript,
throw the file away and run the test twice.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import ZOOMED
from tests.conftest import CASES

pytestmark = pytest.mark.browser

TRANSCRIPTS = CASES / "transcripts"
MOST_PRESSES = 40
"""So many times Tab at most from the top of a page to the link that leads on."""


@dataclass(frozen=True)
class Journey:
    """The links that someone follows from the front page, and the headings over what they want."""

    links: tuple[str, ...]
    found: tuple[str, ...]


JOURNEYS = {
    "inwoner-van-vaals-wil-bij-burgernet": Journey(
        links=("Vaals", "Zo doet u mee in Vaals"),
        found=("Burgernet",),
    ),
    "inwoner-van-maasgouw-zoekt-woninginbraken": Journey(
        links=("Maasgouw", "Woninginbraak en diefstal"),
        found=("Woninginbraken",),
    ),
    "raadslid-van-roermond-wil-doelen-en-geld": Journey(
        links=(
            "Roermond",
            "Ondermijning",
            "Veiligheidsplan Roermond",
            "Organisatie en geld",
            "Geld",
        ),
        found=("Geld",),
    ),
}
ALL = pytest.mark.parametrize("name", JOURNEYS)


def link(page: Page, name: str) -> Locator:
    """Return the first link of the page's content with a name."""
    return page.get_by_role("main").get_by_role("link", name=name, exact=True).first


def tab_to(page: Page, target: Locator) -> int:
    """Press Tab until the focus is on a link, and return how often that was."""
    for pressed in range(1, MOST_PRESSES + 1):
        page.keyboard.press("Tab")
        if target.evaluate("(link) => link === document.activeElement"):
            return pressed
    pytest.fail(f"{MOST_PRESSES} times Tab on {page.url} does not reach {target}.")


@ALL
@pytest.mark.parametrize("script", [True, False])
def test_journey_by_keyboard_on_the_smallest_screen(
    new_page: Callable[..., Page], name: str, *, script: bool
) -> None:
    """With Tab and Enter alone, at 320 pixels, with and without JavaScript, all is found."""
    page = new_page(ZOOMED.width, ZOOMED.height, java_script_enabled=script)
    page.goto("/")
    for step in JOURNEYS[name].links:
        before = page.url
        tab_to(page, link(page, step))
        page.keyboard.press("Enter")
        expect(page).not_to_have_url(before)
    for heading in JOURNEYS[name].found:
        expect(page.get_by_role("heading", name=heading, exact=True).first).to_be_visible()


@ALL
def test_journey_by_ear(new_page: Callable[..., Page], name: str) -> None:
    """What a screen reader tells on the way is as kept: places, headings, and what is found."""
    page = new_page()
    page.goto("/")
    told = [*outline(page)]
    for step in JOURNEYS[name].links:
        before = page.title()
        link(page, step).click()
        told += ["", f"> {step}", *(outline(page) if page.title() != before else ())]
    for heading in JOURNEYS[name].found:
        told += ["", *part(page, heading)]
    kept = TRANSCRIPTS / f"{name}.txt"
    text = "\n".join(told) + "\n"
    if not kept.is_file():
        kept.write_text(text, encoding="utf-8")
        pytest.fail(f"{kept.name} was not there and is now: read it, and keep it if it is good.")
    assert text == kept.read_text(encoding="utf-8")


def outline(page: Page) -> list[str]:
    """Return the title, and the landmarks and headings in the order in which they are told."""
    lines = page.locator("body").aria_snapshot().splitlines()
    roles = ("banner", "navigation", "main", "region", "contentinfo", "heading")
    found = [line.strip(" -':") for line in lines]
    return [page.title(), *(f"  {line}" for line in found if line.startswith(roles))]


def part(page: Page, heading: str) -> list[str]:
    """Return all that is told from a heading to the next of its level or higher."""
    lines = page.get_by_role("main").aria_snapshot().splitlines()
    start = next(at for at, line in enumerate(lines) if f'heading "{heading}"' in line)
    level = lines[start].partition("[level=")[2][:1]
    higher = tuple(f"[level={number}]" for number in range(1, int(level) + 1))
    rest = (at for at in range(start + 1, len(lines)) if any(h in lines[at] for h in higher))
    indent = len(lines[start]) - len(lines[start].lstrip())
    return [
        line[indent:] for line in lines[start : next(rest, len(lines))] if line[:indent].isspace()
    ]
