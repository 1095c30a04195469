"""Axe-core, as far as a tool can see accessibility: which rules, and what they find on a page."""

import json
from importlib.resources import files
from typing import Any, Literal

from playwright.sync_api import Page

# Where the visitor's own colours are in force, Chromium tells another filling of letters than it
# paints, and axe believes it. Letters on this site are filled with their colour.
FILLING = """
const told = CSSStyleDeclaration.prototype.getPropertyValue;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return told.call(this, name === "-webkit-text-fill-color" ? "color" : name);
};
"""
SOURCE = FILLING + (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = (
    "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa",
    "wcag22aaa", "best-practice",
)  # fmt: skip
COLOUR_RULES = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""The rules that look at colours; what the others see does not change with colours."""

# Axe is never sure of a colour near a ::before with a ground of its own, such as our bullets and
# the numbers of steps. Those stand beside their text, not behind it.
BESIDE = {"options": {"ignorePseudo": True}}
ALL_RULES: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations", "incomplete"],
    "checks": {"color-contrast": BESIDE, "color-contrast-enhanced": BESIDE},
    "preload": False,  # it would fetch styles again, for a rule that is not among these
}
OPTIONS = {
    "all": ALL_RULES,
    "structure": {**ALL_RULES, "rules": {rule: {"enabled": False} for rule in COLOUR_RULES}},
    "colours": {**ALL_RULES, "runOnly": {"type": "rule", "values": COLOUR_RULES}},
}
Rules = Literal["all", "structure", "colours"]
RUN = """async ([part, options]) => {
  const context = part === "fresh" ? { include: layout.fresh } : part || document;
  const { violations, incomplete } = await axe.run(context, options);
  const inDrawing = (rule, node) => rule.id.startsWith("color-contrast")
    && node.html.startsWith("<text");
  const told = (rules) => rules.flatMap((rule) => rule.nodes
    .filter((node) => !inDrawing(rule, node))
    .map((node) => `${rule.id}: ${node.target}: ${node.failureSummary || rule.help}`));
  return [told(violations), told(incomplete)];
}"""
RULES = f"axe.getRules({json.dumps(TAGS)})"


def findings(
    page: Page,
    part: str | None = None,
    *,
    rules: Rules = "all",
    unsure: bool = True,
) -> list[str]:
    """Return what axe finds: which rule, which element, and why.

    `part` is a selector, or "fresh" for what `layout.findFresh` found. What axe is not sure of
    counts as well, unless told otherwise. It is never sure of the colour of a letter in a drawing;
    `test_figures` measures those.
    """
    sure, not_sure = page.evaluate(RUN, [part, OPTIONS[rules]])
    return [f"axe: {' '.join(what.split())}" for what in sure + (not_sure if unsure else [])]
