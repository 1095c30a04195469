"""One visit to a page that looks at it in every form."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import ConsoleMessage, Page, Request

from tests.browser import axe

INPAGE = [path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "inpage").iterdir()]
# What the page refuses under the server's policy, told by the page itself. A browser without
# windows asks for no icon, so that is asked for here.
WATCH_POLICY = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.effectiveDirective} refuses ${event.blockedURI}`));
addEventListener("load", () => {
  for (const { href } of document.querySelectorAll("link[rel~=icon]")) new Image().src = href;
});
"""
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
SHIFT = 8
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


class Screen(NamedTuple):
    """The size of a window."""

    width: int
    height: int


WIDE, PHONE, ZOOMED = Screen(1280, 800), Screen(360, 800), Screen(320, 256)
SCREENS = (WIDE, PHONE, ZOOMED)
"""A laptop, a phone, and a laptop at 400% zoom (WCAG 1.4.10)."""

COLOURS: dict[str, Any] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
SPACED = "with more space in the text (WCAG 1.4.12)"
STYLES = {
    "as it is": "",
    SPACED: """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }""",
    "with only the text at 200% (WCAG 1.4.4)": "html { font-size: 200% !important }",
}
TARGETS = "a[href], button, summary, input, select"
MAIN_TARGETS = "button, .knop, .menu a, .merk, .kleuren input, a[href^='tel:']:not(.feiten a)"
BESIDE_HEADER = "body > :not(header.site)"


def prepare(page: Page) -> None:
    """Put into every page of this tab, before it loads, what the checks need."""
    for script in (WATCH_POLICY, *INPAGE, axe.SOURCE):
        page.add_init_script(script)


@dataclass
class Visit:
    """A visitor's tab with `prepare` done; `wrong` is what was found, `counts` what was done."""

    page: Page
    origin: str
    wrong: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    _form: str = ""

    def __post_init__(self) -> None:
        """Open the way by which keys are pressed: straight to the browser, as there are so many."""
        self._keys = self.page.context.new_cdp_session(self.page)

    def all_forms(self, address: str) -> None:
        """Look at a page on every screen, in all colours, as it comes and with all opened."""
        with self._watched(address):
            self.page.emulate_media(**COLOURS["light"])
            self.page.goto(address)
            for screen in SCREENS:
                self.page.set_viewport_size({"width": screen.width, "height": screen.height})
                self._on_screen(screen)
            stored = self.page.evaluate(STORED)
            self._note([f"{stored} things stored"] if stored else [])
            self._note(self.page.evaluate("window.refused"))

    def first_sight(self, address: str) -> None:
        """Look at a page once, as it comes: all that is needed to know before a publication."""
        with self._watched(address):
            self._form = "at first sight"
            self.page.set_viewport_size({"width": WIDE.width, "height": WIDE.height})
            self.page.emulate_media(**COLOURS["light"])
            self.page.goto(address)
            self._note(axe.findings(self.page))
            self._note(self.page.evaluate("window.refused"))

    def _on_screen(self, screen: Screen) -> None:
        page, wide = self.page, screen == WIDE
        if not wide:
            self._press_menu(screen)
        for colours, media in COLOURS.items():
            page.emulate_media(**media)
            given = {"colours": colours, "wide": wide}
            found = page.evaluate("(given) => looking.forms(given)", given)
            self.counts["forms"] += len(found)
            self._note_forms(screen, found)
            if colours == "light":
                targets = [(TARGETS, 24), *([(MAIN_TARGETS, 44)] if screen == PHONE else [])]
                given = {"styles": STYLES, "targets": targets, "wide": wide}
                self._note_forms(screen, page.evaluate("(given) => looking.sizes(given)", given))
        page.emulate_media(**COLOURS["light"])
        self._note_forms(screen, {"as it comes": self.walk() if wide else []})

    def _press_menu(self, screen: Screen) -> None:
        """Open the menu as a visitor does, which changes nothing beside the header; close it."""
        page = self.page
        if page.evaluate("document.querySelector('.menu') !== null"):
            page.evaluate(f"looking.before({BESIDE_HEADER!r})")
            page.get_by_role("button", name="Menu").click()
            self._note_forms(screen, {"menu open": page.evaluate("layout.changes()")})
            page.keyboard.press("Escape")

    def _note_forms(self, screen: Screen, found: dict[str, list[str]]) -> None:
        for form, wrong in found.items():
            self._form = f"{screen.width} px, {form}"
            self._note(wrong)

    def walk(self, *, backwards: bool = False) -> list[str]:
        """Press Tab from the address bar past every stop, and return what was wrong."""
        presses = self.page.evaluate("(back) => focusing.start(back)", backwards)
        for _ in range(presses):
            self._keys.send("Input.dispatchKeyEvent", TAB | {"modifiers": SHIFT * backwards})
        self.counts["presses of Tab"] += presses
        wrong: list[str] = self.page.evaluate("(back) => focusing.end(back)", backwards)
        return wrong

    def _note(self, wrong: list[str]) -> None:
        self.wrong += [f"{self._form}: {what}" for what in wrong]

    @contextmanager
    def _watched(self, address: str) -> Iterator[None]:
        """Note requests to elsewhere or in vain, and errors; say at which address all was found."""
        found, self.wrong = self.wrong, []
        handlers = {
            "request": self._requested,
            "requestfailed": lambda request: self._note([f"{request.url}: {request.failure}"]),
            "pageerror": lambda error: self._note([str(error)]),
            "console": self._said,
        }
        for event, handler in handlers.items():
            self.page.on(event, handler)  # type: ignore[call-overload]
        yield
        for event, handler in handlers.items():
            self.page.remove_listener(event, handler)
        self.wrong = found + [f"{address}: {what}" for what in self.wrong]

    def _requested(self, request: Request) -> None:
        self.counts["requests"] += 1
        if not request.url.startswith(f"{self.origin}/"):
            self._note([f"asks {request.url}"])

    def _said(self, message: ConsoleMessage) -> None:
        """Note an error, but for the answer that there is no such page."""
        if message.type == "error" and message.location["url"] != self.page.url:
            self._note([message.text])
