"""Axe-core, as far as a tool can see accessibility: which rules, and what they find on a page."""

import json
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

# Where the visitor's own colours are in force, Chromium tells another filling of letters than it
# paints, and axe believes it. Letters on this site are filled with their colour.
FILLING = """
const told = CSSStyleDeclaration.prototype.getPropertyValue;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return told.call(this, name === "-webkit-text-fill-color" ? "color" : name);
};
"""
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = (
    "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa",
    "wcag22aaa", "best-practice",
)  # fmt: skip
COLOUR_RULES = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""The rules that look at colours; what the others see does not change with colours."""
PLACE_RULES = ("target-size", "scrollable-region-focusable")
"""The rules about place and size, which `layout.small` and `layout.cut` measure each time."""

# Axe is never sure of a colour near a ::before with a ground of its own, such as our bullets and
# the numbers of steps. Those stand beside their text, not behind it.
BESIDE = {"ignorePseudo": True}
# The rule for AAA leaves all that fails AA to the rule for AA. Without that limit it finds what
# either finds, at half the time.
NO_LIMIT = {"minThreshold": "none"}
STRICTEST = {**BESIDE, "contrastRatio": {"normal": NO_LIMIT, "large": NO_LIMIT}}
CONTRAST, STRICT_CONTRAST, LINKS = COLOUR_RULES
ALL_RULES: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {CONTRAST: {"enabled": False}},
    "checks": {CONTRAST: {"options": BESIDE}, STRICT_CONTRAST: {"options": STRICTEST}},
    "preload": False,  # it would fetch styles again, for a rule that is not among these
}


def only(*rules: str) -> dict[str, Any]:
    """Return the options for these rules alone."""
    return ALL_RULES | {"runOnly": {"type": "rule", "values": rules}, "rules": {}}


OPTIONS = {
    "all": ALL_RULES,
    "structure": ALL_RULES
    | {"rules": {rule: {"enabled": False} for rule in (CONTRAST, *PLACE_RULES)}},
    "colours": only(STRICT_CONTRAST, LINKS),
    "contrast": only(CONTRAST),
}
SOURCE = f"""{FILLING}{AXE};
axe.configure({{ noHtml: true }});
window.axeOptions = {json.dumps(OPTIONS)};"""
RULES = f"axe.getRules({json.dumps(TAGS)})"


def findings(page: Page) -> list[str]:
    """Return what axe finds by all rules: which rule, which element, and why.

    What axe is not sure of counts as well. It is never sure of the colour of a letter in a drawing;
    `test_figures` measures those.
    """
    found: list[str] = page.evaluate("judging.all()")
    return found
