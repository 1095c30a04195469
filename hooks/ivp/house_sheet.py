"""The style sheet that gives a site the colours, font and logo of a municipality.

It stands straight after `kleuren.css`: it sets the same tokens, and paper has the last word.
"""

from collections.abc import Iterator, Mapping

from .house_colours import Scheme
from .house_files import Font

FONTS = "../huisstijl/"
"""The folder of the fonts as seen from the style sheet."""

ALL_WEIGHTS = "100 900"
REGULAR, BOLD = "100 599", "600 900"

LOGO_IN_LIGHT = {"logo-licht": "block", "logo-donker": "none", "logo-vlak": "transparent"}
OTHER_LOGO_IN_DARK = {"logo-licht": "none", "logo-donker": "block", "logo-vlak": "transparent"}
SAME_LOGO_IN_DARK = {"logo-licht": "block", "logo-donker": "none", "logo-vlak": "#ffffff"}
"""A logo is made for white, so without one for the dark it stands on white there."""

LOGO = """\
.merk:has(img) { gap: .9rem; }
.merk img { height: 2.75rem; width: auto; max-width: 11rem; object-fit: contain; object-position: left; }
.merk .licht { display: var(--logo-licht); background: var(--logo-vlak); outline: .2rem solid var(--logo-vlak); border-radius: .1rem; }
.merk .donker { display: var(--logo-donker); }
@media (max-width: 56rem) { .merk img { height: 2.25rem; max-width: 7.5rem; } }
"""  # noqa: E501 - CSS has a rule on a line


def sheet(
    light: Scheme,
    dark: Scheme,
    fonts: tuple[Font | None, Font | None],
    *,
    logo: bool,
    dark_logo: bool,
) -> str:
    """Return the style sheet; `fonts` are the one for all text and the one for bold."""
    changed = {token: None for scheme in (light, dark) for token in scheme.origins}
    in_light = {token: light.palette[token] for token in changed}
    in_dark = {token: dark.palette[token] for token in changed}
    if logo:
        in_light |= LOGO_IN_LIGHT
        in_dark |= OTHER_LOGO_IN_DARK if dark_logo else SAME_LOGO_IN_DARK
    parts = ["/* The house style of the municipality, made by the build from its settings. */\n"]
    if in_light:
        parts.append(f":root {{ {_declarations(in_light, in_dark)} }}\n")
    parts += _faces(*fonts)
    if logo:
        parts.append(LOGO)
    return "".join(parts)


def _declarations(light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    """Return each token with its two values, as `kleuren.css` writes them."""
    return " ".join(
        f"--{token}: var(--licht, {value}) var(--donker, {dark[token]});"
        for token, value in light.items()
    )


def _faces(regular: Font | None, bold: Font | None) -> Iterator[str]:
    """Yield the font. Without bold letters a browser makes them itself, if it may."""
    if not regular:
        return
    weights = REGULAR if bold else ALL_WEIGHTS if regular.is_variable else "400"
    yield _face("letters", weights)
    if bold:
        yield _face("letters-vet", BOLD)
    yield ':root body { font-family: "Huisstijl", system-ui, sans-serif; }\n'


def _face(file: str, weights: str) -> str:
    return (
        f'@font-face {{ font-family: "Huisstijl"; src: url({FONTS}{file}.woff2) format("woff2"); '
        f"font-weight: {weights}; font-display: swap; }}\n"
    )
