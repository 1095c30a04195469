"""Every page of the site in every form, in a real browser and under a strict policy.

A page is loaded once and then looked at on three screens (1280, 360, and 320 pixels as at 400%
zoom), in light, dark and forced colours, with its menu open, with its details open and as it comes.
What runs where, and why that loses nothing:

- Axe judges all its rules (WCAG 2.2 A, AA, AAA and best practices) on the wide screen in light, and
  the rules about structure again whenever another set of elements is in sight than before. Its two
  rules about place and size, of targets and of parts that scroll, are measured each time instead.
- Colours change no structure: in each form every element that is seen has the place and the size
  that it has in light. That is checked, so the rules about structure need not run again.
- The rules about colours run in each form on what is painted otherwise than axe judged before on
  that page. Text with letters and grounds that are alike has one contrast, if it lies wholly on the
  grounds of what it is in and meets no other: that is measured, and then axe judges one of all
  alike. All other text it judges one by one, and again where it lies on or near something else.
- Axe's rule for contrast of AAA, without its lower limit, finds what the rule for AA finds too. The
  latter runs only where the former finds something, or where letters have a shadow.
- All states are looked at in one go in each of the colours, so that few questions and few changes
  of colours are needed, which take long. The page opens and closes menu and details by itself.
- An open menu changes nothing beside the header, which is checked with a menu that was opened by a
  click and closed by Escape. So in that state only the header is looked at.
  The tour of stops goes on to the first one past it, where the menu must have gone.
- The mark of the focus is measured at each stop in all colours. Tab is pressed past every stop on
  the wide screen. Elsewhere the focus is put on each stop and judged there: order follows from the
  document, which has no tabindex above 0. `test_keyboard.py` walks one page of each kind by key, on
  all screens, both ways.
- Reflow, text spacing, large text and the size of targets are measured on each screen and state.
- During all of it nothing is asked of another host, stored, or refused by the policy.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, chromium
from tests.browser.conftest import GLANCE, Site
from tests.browser.visit import COLOURS, SCREENS, Visit, prepare
from tests.conftest import Build

pytestmark = pytest.mark.browser

EXCEPTIONS: list[dict[str, str]] = []
"""What the gate passes over: nothing. An exception would be {"what": …, "reason": …}, in Dutch."""

DESCRIBE = "document.fonts.ready.then(() => layout.describe())"
AXE_RULES = """(names) => names.map((name) => {
  const { matches, selector, excludeHidden } = axe._audit.rules.find(({ id }) => id === name);
  const { options, evaluate } = axe._audit.checks[name];
  const { shadowOutlineEmMax, ...others } = options;
  return { matches: `${matches}`, selector, excludeHidden, evaluate: `${evaluate}`, ...others };
})"""
PARTS = 30
"""Pages are dealt over so many tests, the heaviest first, so that workers finish together."""


@pytest.fixture(scope="module", name="tab")
def one_tab_for_all_visits(browser: Browser, server: Site) -> Page:
    """Return the tab that a worker visits all pages with; nothing may be left behind in it."""
    context = browser.new_context(base_url=server.origin, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    prepare(page)
    return page


def weight(site: Build, address: str) -> int:
    """Return the size of a page."""
    path = site.site / address.lstrip("/") / "index.html"
    return path.stat().st_size if path.is_file() else 0


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_good_in_every_form(
    part: int,
    tab: Page,
    site: Build,
    server: Site,
    record_property: Callable[[str, object], None],
) -> None:
    """On every screen, in all colours and with all opened, no page has anything wrong."""
    by_weight = sorted(server.addresses, key=lambda address: (-weight(site, address), address))
    visit = Visit(tab, server.origin)
    for address in by_weight[part::PARTS]:
        visit.all_forms(address)
    given = {"part": part, "of": PARTS, "pages": by_weight[part::PARTS]}
    record_property("gate", given | {"counts": dict(visit.counts), "findings": visit.wrong})
    assert not visit.wrong, "\n".join(visit.wrong)


@pytest.mark.reader
def test_page_of_each_kind_is_good_at_first_sight(
    tab: Page, server: Site, kinds: tuple[str, ...]
) -> None:
    """Axe finds nothing wrong with a page of any kind, and none asks anything of another host."""
    visit = Visit(tab, server.origin)
    for address in kinds:
        visit.first_sight(address)
    assert not visit.wrong, "\n".join(visit.wrong)


def test_screen_can_change_without_loading_again(new_page: Callable[..., Page]) -> None:
    """A page that was made narrow or dark is the same as one that was loaded so."""
    changed = new_page()
    prepare(changed)
    changed.goto(GLANCE)
    for screen in SCREENS:
        for media in COLOURS.values():
            changed.set_viewport_size({"width": screen.width, "height": screen.height})
            changed.emulate_media(**media)
            loaded = new_page(screen.width, screen.height, **media)
            prepare(loaded)
            loaded.goto(GLANCE)
            assert changed.evaluate(DESCRIBE) == loaded.evaluate(DESCRIBE)


def test_axe_judges_all_levels(
    new_page: Callable[..., Page], browser: Browser, record_property: Callable[[str, object], None]
) -> None:
    """Among the rules are those about colour, targets, and links that read the same."""
    page = new_page()
    prepare(page)
    page.goto(GLANCE)
    rules = page.evaluate(axe.RULES)
    found = chromium.find()
    assert found
    tools = {
        "axe": page.evaluate("axe.version"),
        "browser": f"{browser.version} ({found.name})",
        "rules": [{key: rule[key] for key in ("ruleId", "help", "tags")} for rule in rules],
        "screens": [f"{screen.width} × {screen.height}" for screen in SCREENS],
        "colours": list(COLOURS),
        "exceptions": EXCEPTIONS,
    }
    record_property("tools", tools)
    judged = {rule["ruleId"] for rule in rules}
    assert judged >= {*axe.COLOUR_RULES, "target-size", "identical-links-same-purpose", "region"}


MISTAKES = {
    "color-contrast:": "main h2 { color: #eee }",
    "color-contrast-enhanced:": "main h2 { color: #777 }",
    "is cut": "main h2 { width: 20px; overflow: hidden; white-space: nowrap }",
    "wider than the window": "main h2 { width: 2000px }",
    "has an outline of 0px": "main a { outline: none !important }",
    "with contrast 1": "main a { outline-color: #fff !important }",
    "is covered": "header { position: fixed; inset: 0; background: #fff; pointer-events: auto }",
    " × ": "summary, .knop { min-height: 9px; padding: 0; font-size: 5px }",
    "is now": "@media (forced-colors: active) { h1 { margin: 9px } }",
    "link-name:": "document.querySelector('main a').textContent = ''",
    "stop 8 is": "document.querySelector('main a').tabIndex = 5",
    "asks https://elsewhere.test": "new Image().src = 'https://elsewhere.test/x.png'",
    "asks https://icons.test": "document.querySelector('link[rel~=icon]').href = '"
    "https://icons.test/x.svg'",
    "things stored": "localStorage.setItem('visitor', '1')",
    "Tab does not leave": "document.querySelector('footer').onkeydown = () => false",
    "refuses inline": "document.querySelector('h1').setAttribute('style', 'color: red')",
}
"""What the gate says, and the style or the script that makes a page so."""


@pytest.mark.parametrize("finding", MISTAKES)
def test_gate_would_find_a_mistake(
    new_page: Callable[..., Page], server: Site, finding: str
) -> None:
    """Each check of the gate fails on a page with the mistake that it is for."""
    page = new_page()
    prepare(page)
    mistake = MISTAKES[finding]
    if "{" in mistake:
        mistake = f"layout.restyle({mistake!r}, new CSSStyleSheet())"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {mistake} }})")
    visit = Visit(page, server.origin)
    visit.all_forms(GLANCE)
    assert any(finding in wrong for wrong in visit.wrong), "\n".join(visit.wrong)


RARE_MISTAKES = {
    "360 px, menu open, dark: axe: color-contrast": "@media (prefers-color-scheme: dark) "
    "and (max-width: 400px) { .menu a { color: #444 !important } }",
    "1280 px, details open, dark: axe: color-contrast": "@media (prefers-color-scheme: dark) "
    "{ details li:last-child a { color: #444 !important } }",
    "1280 px, details open, forced: axe: color-contrast": "@media (forced-colors: active) "
    "{ main h1 { forced-color-adjust: none; color: #888 } }",
    "320 px, details open, light: axe: color-contrast": "@media (max-width: 340px) "
    "{ .kruimels { position: relative; top: 2rem; background: #14233b } }",
    "320 px, details open: SUMMARY": "@media (max-width: 340px) "
    "{ summary { display: block; min-height: 0; height: 9px; padding: 0 } }",
    "320 px, details open: the page is": "@media (max-width: 340px) { main h2 { width: 400px } }",
    "360 px, details open, light: axe: image-alt": "@media (min-width: 500px) "
    "{ main img { display: none } }",
}
"""What the gate says of a mistake that is there in some forms only."""


def test_gate_would_find_a_mistake_in_one_form(new_page: Callable[..., Page], server: Site) -> None:
    """Of many pages from one template one is wrong, in one form: the gate names page and form."""
    page = new_page()
    prepare(page)
    style = "\n".join(RARE_MISTAKES.values())
    address = next(address for address in server.addresses if "/acties/wie/" in address)
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { document.querySelector('main').append("
        f"new Image()); layout.restyle({style!r}, new CSSStyleSheet()) }})"
    )
    visit = Visit(page, server.origin)
    visit.all_forms(address)
    missed = [
        finding
        for finding in RARE_MISTAKES
        if not any(wrong.startswith(f"{address}: {finding}") for wrong in visit.wrong)
    ]
    assert not missed, "\n".join(visit.wrong)


def test_strictest_contrast_rule_stands_for_both(new_page: Callable[..., Page]) -> None:
    """But for its ratios, its limit and shadows, axe's rule for AAA is its rule for AA."""
    page = new_page()
    prepare(page)
    page.goto(GLANCE)
    looser, stricter = page.evaluate(AXE_RULES, [axe.CONTRAST, axe.STRICT_CONTRAST])
    least = [rule.pop("contrastRatio") for rule in (looser, stricter)]
    assert looser == stricter
    assert all(least[0][size]["expected"] < least[1][size]["expected"] for size in least[0])
