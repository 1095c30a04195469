"""The custom properties of a style sheet, each with its place, and `var()` worked out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import AtRule, Declaration, FunctionBlock, Node, QualifiedRule

WIDE_KEYWORDS = {"initial", "inherit", "unset", "revert", "revert-layer"}
"""Values that leave a property as if it were not set."""


@dataclass(frozen=True)
class Declared:
    """The value of a custom property as it was written, and where."""

    value: tuple[Node, ...]
    line: int
    column: int


def properties(css: str, *, dark: bool = False) -> dict[str, Declared]:
    """Return the custom properties of a style sheet, by name: `--merk`.

    Of several values of one selector the last counts, of several selectors the first. What
    stands in an at-rule does not count, but `dark` adds what stands there for dark colours.
    """
    rules = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
    found = _declared(rule for rule, for_dark in rules if not for_dark)
    if dark:
        rules = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
        found |= _declared(rule for rule, for_dark in rules if for_dark)
    return found


def _rules(nodes: Sequence[Node]) -> Iterator[tuple[QualifiedRule, bool]]:
    """Yield every rule that counts, and whether it is for dark colours only."""
    for node in nodes:
        if isinstance(node, QualifiedRule):
            yield node, False
        elif isinstance(node, AtRule) and node.content and "dark" in _text(node.prelude):
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True)
            yield from ((rule, True) for rule in inner if isinstance(rule, QualifiedRule))


def _declared(rules: Iterator[QualifiedRule]) -> dict[str, Declared]:
    found: dict[str, Declared] = {}
    selectors: dict[str, str] = {}
    for rule in rules:
        selector = _text(rule.prelude)
        for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True):
            if isinstance(node, Declaration) and node.name.startswith("--"):
                if selectors.setdefault(node.name, selector) != selector:
                    continue
                place = node.source_line, node.source_column
                found[node.name] = Declared(tuple(node.value), *place)
    return found


def resolve(name: str, declared: Mapping[str, Declared], used: tuple[str, ...] = ()) -> str | None:
    """Return the value of a property with every `var()` filled in, or None when it has none."""
    if name not in declared or name in used:
        return None
    value = _filled(declared[name].value, declared, (*used, name))
    return None if value is None or value.strip().lower() in WIDE_KEYWORDS else value.strip()


def _filled(
    nodes: Sequence[Node], declared: Mapping[str, Declared], used: tuple[str, ...]
) -> str | None:
    parts = []
    for node in nodes:
        part: str | None
        if isinstance(node, FunctionBlock):
            if node.lower_name == "var":
                part = _variable(node.arguments, declared, used)
            else:
                inner = _filled(node.arguments, declared, used)
                part = None if inner is None else f"{node.name}({inner})"
        else:
            part = "" if node.type == "comment" else node.serialize()
        if part is None:
            return None
        parts.append(part)
    return "".join(parts)


def _variable(
    arguments: Sequence[Node], declared: Mapping[str, Declared], used: tuple[str, ...]
) -> str | None:
    """Return what `var(--name, fallback)` stands for."""
    name = next((node.value for node in arguments if node.type == "ident"), "")
    value = resolve(name, declared, used)
    comma = next((index for index, node in enumerate(arguments) if node == ","), None)
    if value is None and comma is not None:
        return _filled(arguments[comma + 1 :], declared, used)
    return value


def _text(nodes: Sequence[Node]) -> str:
    return str(tinycss2.serialize(nodes)).strip()
