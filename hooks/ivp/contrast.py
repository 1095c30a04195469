"""Contrast by the formula of WCAG 2.2, and the nearest colour that has enough of it."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coloraide import Color

STEPS = 400
"""How finely lightness is searched: finer than the 256 values of a screen."""


DARKEST = 0.04045
"""Below this part of its full value, a channel of sRGB is linear."""


class SeeThroughError(ValueError):
    """A colour through which the ground shows: its contrast is not known."""


def parse(text: str) -> str:
    """Return a CSS colour as `#rrggbb`. Raises ValueError when it is none, or is see-through."""
    colour = _read(text.strip())
    if colour.alpha(nans=False) < 1:
        raise SeeThroughError(text)
    return _hex(colour)


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours: from 1, for equal ones, to 21.

    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`: 0 is black, 1 is white."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= DARKEST else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """Return the colour that passes and differs least from this one in lightness, of one hue."""
    start = round(_read(colour).convert("oklch").get("lightness", nans=False) * STEPS)
    for distance in range(STEPS + 1):
        for step in {start - distance, start + distance}:
            if 0 <= step <= STEPS and passes(found := at_lightness(colour, step / STEPS)):
                return found
    return None


@cache
def at_lightness(colour: str, lightness: float, most_chroma: float = 1) -> str:
    """Return a colour of the same hue, as light as asked and as vivid as a screen can show it."""
    moved = _read(colour).convert("oklch").set("lightness", lightness)
    return _hex(moved.set("chroma", lambda chroma: min(chroma, most_chroma)))


def _read(text: str) -> "Color":
    from coloraide import Color  # noqa: PLC0415 - takes a tenth of the start of every command

    return Color(text)


def _hex(colour: "Color") -> str:
    return colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True, alpha=False)
