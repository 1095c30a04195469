"""Tests of reading style sheets: custom properties with their place, and `var()` worked out."""

import pytest

from ivp.stylesheet import properties, resolve


@pytest.mark.parametrize(
    ("css", "value"),
    [
        (":root { --a: #123 }", "#123"),
        (".x-theme{--a:var(--b);--b:var(--c);--c:red}", "red"),
        (".x { --a: var(--b, var(--c, #fff)) }", "#fff"),
        (".x { --a: var(--b, #fff); --b: #000 }", "#000"),
        (".x { --a: rgb(var(--r) 0 0); --r: 12 }", "rgb(12 0 0)"),
        (".x { --a: #111; --a: #222 }", "#222"),
        (".x { --a: #111 } .x-dark { --a: #222 }", "#111"),
        (".x { --b: #111 } .y { --a: var(--b) }", "#111"),
        ("/* { */ .x { color: red; --a: /* b */ #111; }", "#111"),
        (".x { --b: initial; --a: var(--b, #111) }", "#111"),
        ('.x { --a: "Voorbeeld Sans", serif }', '"Voorbeeld Sans", serif'),
    ],
)
def test_property_has_the_value_that_a_browser_gives_it(css: str, value: str) -> None:
    """A chain of `var()` ends at its value; the first theme in a file is the theme."""
    assert resolve("--a", properties(css)) == value


@pytest.mark.parametrize(
    "css",
    [
        "",
        ".x { --a: var(--b) }",
        ".x { --a: var(--b); --b: var(--a) }",
        ".x { --a: inherit }",
        ".x { --a: rgb(var(--b) 0 0) }",
        "@media print { .x { --a: red } }",
        "dit is geen css",
    ],
)
def test_property_without_a_value_has_none(css: str) -> None:
    """What leads nowhere, in a circle or to what stands around it has no value."""
    assert resolve("--a", properties(css)) is None


def test_dark_adds_what_stands_there_for_dark() -> None:
    """For dark colours, the rules for dark come over the others."""
    css = ":root { --a: #111; --b: #222 } @media (prefers-color-scheme: dark) { .x { --a: #333 } }"
    declared = properties(css, dark=True)
    assert [resolve(name, declared) for name in ("--a", "--b")] == ["#333", "#222"]
    assert resolve("--a", properties(css)) == "#111"


def test_property_knows_its_place() -> None:
    """Each property has the line and column at which it stands."""
    found = properties("\n.x {\n  --a: #111;\n  --b: #222; --c: #333;\n}\n")
    assert [(p.line, p.column) for p in found.values()] == [(3, 3), (4, 3), (4, 14)]
