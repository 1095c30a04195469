"""From the colours that a municipality chose to those of its site, light and dark, and the verdict.

What follows from a choice is made so that it passes. What was chosen is never changed: when it does
not pass, the message names the nearest colour that does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from . import contrast
from .errors import Problem
from .palette import EDGE, PAIRS, TEXT, TEXT_OF_OWN, Pair, Palette, own
from .texts import house_style as texts
from .theme import Choice

TINTS = {False: (0.955, 0.016), True: (0.26, 0.035)}
"""Lightness and most chroma (OKLCH) of the tint of the house colour, for light and for dark."""

DARK = ("merk", "verwijzing", "focus")
"""What dark takes over, made lighter; its ground and letters stay those of this project."""


@dataclass(frozen=True)
class Scheme:
    """The colours of a site in light or in dark: those of this project, and what was chosen."""

    dark: bool
    own: Palette
    chosen: Mapping[str, Choice]

    @property
    def origins(self) -> dict[str, Choice]:
        """Every token that is not this project's own any more, by the choice that it follows."""
        tint = {"merk-tint": self.chosen["merk"]} if "merk" in self.chosen else {}
        return {**tint, **self.chosen}

    @property
    def palette(self) -> Palette:
        """The colour of every token."""
        changed = {token: origin.colour for token, origin in self.origins.items()}
        if "merk" in changed:
            changed["merk-tint"] = contrast.at_lightness(changed["merk"], *TINTS[self.dark])
        return {**self.own, **changed}

    def failing(self, origin: Choice, text: float) -> list[tuple[float, Pair]]:
        """Return the pairs of a choice that have too little contrast, in the order of `PAIRS`."""
        palette, origins = self.palette, self.origins
        ratios = (
            (contrast.ratio(palette[pair.front], palette[pair.ground]), pair)
            for pair in PAIRS
            if origin in (origins.get(pair.front), origins.get(pair.ground))
        )
        return [(found, pair) for found, pair in ratios if found < _need(pair, text)]

    def nearest(self, origin: Choice, text: float) -> str | None:
        """Return the nearest colour with which all pairs of a choice pass."""

        def passes(colour: str) -> bool:
            other = replace(origin, colour=colour)
            chosen = {token: other if c == origin else c for token, c in self.chosen.items()}
            return not replace(self, chosen=chosen).failing(other, text)

        return contrast.nearest(origin.colour, passes)

    def with_choice(self, token: str, choice: Choice) -> "Scheme":
        """Return the scheme with a choice added."""
        return replace(self, chosen={**self.chosen, token: choice})

    def with_passing(self, token: str, choice: Choice) -> "Scheme":
        """Return the scheme with the colour for this token that is nearest to a choice."""
        passing = self.with_choice(token, choice).nearest(choice, TEXT_OF_OWN)
        return self.with_choice(token, replace(choice, colour=passing or choice.colour))


def _need(pair: Pair, text: float) -> float:
    return text if pair.need == TEXT else EDGE


def schemes(chosen: Mapping[str, Choice], dark_colour: Choice | None) -> tuple[Scheme, Scheme]:
    """Return the colours in light and in dark. `dark_colour` is the house colour for dark."""
    light = _with_links(Scheme(dark=False, own=own(dark=False), chosen=chosen))
    dark = Scheme(dark=True, own=own(dark=True), chosen={})
    if dark_colour:
        dark = dark.with_choice("merk", dark_colour)
    for token in DARK:
        if token in chosen and token not in dark.chosen:
            dark = dark.with_passing(token, chosen[token])
    return light, _with_links(dark)


def _with_links(scheme: Scheme) -> Scheme:
    """Return the scheme with links in the house colour, unless they have a colour of their own."""
    if "merk" not in scheme.chosen or "verwijzing" in scheme.chosen:
        return scheme
    return scheme.with_passing("verwijzing", scheme.chosen["merk"])


def check(scheme: Scheme) -> Iterator[Problem]:
    """Yield an error for each choice that fails, and a tip for each that could be clearer."""
    for origin in dict.fromkeys(scheme.chosen.values()):
        for text, say in ((TEXT, texts.too_little), (TEXT_OF_OWN, texts.could_be_clearer)):
            blamed = [
                (found, pair)
                for found, pair in scheme.failing(origin, text)
                if _to_blame(scheme, pair) == origin
            ]
            if blamed:
                found, pair = blamed[0]
                sides = f"{scheme.palette[pair.front]} op {scheme.palette[pair.ground]}"
                nearest = scheme.nearest(origin, text)
                others = len(blamed) - 1
                message = say(f"{pair.name} ({sides})", found, _need(pair, text), others, nearest)
                yield origin.problem(message)
                break


def _to_blame(scheme: Scheme, pair: Pair) -> Choice | None:
    """Return the choice to mend: of two, the ground when it also fails with colours of our own."""
    front, ground = scheme.origins.get(pair.front), scheme.origins.get(pair.ground)
    if front and ground and front != ground:
        alone = replace(
            scheme, chosen={token: c for token, c in scheme.chosen.items() if c == ground}
        )
        return ground if alone.failing(ground, TEXT) else front
    return front or ground
