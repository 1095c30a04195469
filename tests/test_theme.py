"""Tests of reading a municipality's NL Design System theme."""

from pathlib import Path

import pytest

from ivp import theme
from ivp.errors import PlanError
from tests import municipality


def read(folder: Path, css: str) -> theme.Theme:
    """Read a theme that is written to a file first."""
    path = folder / "theme.css"
    path.write_text(css, encoding="utf-8")
    return theme.read(path, "theme.css")


def colours(folder: Path, *tokens: str) -> dict[str, str]:
    """Return the colours of a theme with these tokens of the `utrecht` components."""
    lines = "".join(f"  --utrecht-{token};\n" for token in tokens)
    found = read(folder, f".x-theme {{\n{lines}}}\n").colours
    return {token: choice.colour for token, choice in found.items()}


def test_theme_gives_colours_by_our_own_tokens(tmp_path: Path) -> None:
    """Every chain of `var()` ends at a colour, and each colour knows its line."""
    found = read(tmp_path, municipality.THEME)
    assert {token: (c.colour, c.line) for token, c in found.colours.items()} == {
        "inkt": ("#202024", 5),
        "papier": ("#fffdf8", 6),
        "merk": ("#8f1d2c", 8),
        "merk-inkt": ("#fffdf8", 9),
        "verwijzing": ("#0f428a", 10),
        "focus": ("#0f428a", 11),
    }
    assert found.font == ("Voorbeeld Sans", 7, 3)


def test_house_colour_is_that_of_buttons_first(tmp_path: Path) -> None:
    """Our house colour is the ground of buttons, as the theme's is; then footer, header, links."""
    footer = "page-footer-background-color: #222266", "page-footer-color: #fff"
    link = "link-color: #662222"
    button = "button-primary-action-background-color: #226622"
    assert colours(tmp_path, link) == {"merk": "#662222", "verwijzing": "#662222"}
    assert colours(tmp_path, *footer)["merk"] == "#222266"
    assert colours(tmp_path, *footer)["merk-inkt"] == "#ffffff"
    assert colours(tmp_path, *footer, button, link)["merk"] == "#226622"


@pytest.mark.parametrize("ground", ["#fff", "#f3f3f3", "transparent", "inherit", "currentColor"])
def test_pale_ground_is_no_house_colour(tmp_path: Path, ground: str) -> None:
    """A footer that is white, or has no ground of its own, says nothing about the house colour."""
    tokens = f"page-footer-background-color: {ground}", "link-color: #662222"
    assert colours(tmp_path, *tokens)["merk"] == "#662222"


@pytest.mark.parametrize(
    ("css", "message"),
    [
        (
            ".x {\n  --utrecht-link-color: var(--weg);\n}",
            "2:3: --utrecht-link-color verwijst naar een token dat niet in dit bestand staat, of",
        ),
        (
            ".x { --utrecht-link-color: color-mix(in srgb, red, blue) }",
            "1:6: bij --utrecht-link-color hoort een kleur als \"#0f4c81\", 'rgb(15 76 129)' of",
        ),
        (
            ".x { --utrecht-link-color: #11223380 }",
            "1:6: '#11223380' is een doorzichtige kleur; het contrast is dan niet te berekenen.",
        ),
        ("{}", "1:1: dit bestand heeft geen kleur die deze site gebruikt. Hier kan: --utrecht-"),
    ],
)
def test_theme_that_cannot_be_used_is_told_at_its_line(
    tmp_path: Path, css: str, message: str
) -> None:
    """A token that leads nowhere, or to what is no colour, is named with its place and the cure."""
    with pytest.raises(PlanError) as caught:
        read(tmp_path, css)
    assert str(caught.value.problems[0]).startswith(f"theme.css:{message}")


def test_theme_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A file in another encoding is a problem, not a traceback."""
    (tmp_path / "theme.css").write_bytes(b"\xff\xfe.\x00")
    with pytest.raises(PlanError, match="geen UTF-8"):
        theme.read(tmp_path / "theme.css", "theme.css")
