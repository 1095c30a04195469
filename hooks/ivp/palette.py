"""The colours of the design, and every pair of them that stands on or beside another.

The names are Dutch, as an editor reads them in a message. A test holds the pairs to the styles in
`docs/assets/css/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import contrast
from .stylesheet import properties, resolve

STYLES = Path(__file__).parents[2] / "docs" / "assets" / "css" / "kleuren.css"

TEXT = 4.5
"""Letters on their ground: WCAG 1.4.3, level AA, which the law asks of a municipality."""
EDGE = 3.0
"""Edges of controls, focus, marks: WCAG 1.4.11, level AA."""
TEXT_OF_OWN = 7.0
"""Letters in colours of this project, and what it chooses itself: WCAG 1.4.6, level AAA."""

Palette = Mapping[str, str]
"""A colour as `#rrggbb` for each token: `merk`."""


@dataclass(frozen=True)
class Pair:
    """A colour that must be told from its ground; both are names of tokens."""

    front: str
    ground: str
    need: float
    name: str


TOPICS = range(1, 8)
"""The numbers of the colours of topics."""

GROUNDS = {
    "papier": "de achtergrond",
    "tint": "een grijs vlak",
    "merk-tint": "een licht vlak in de huiskleur",
    **{f"k{n}-tint": f"een vlak in kleur {n}" for n in TOPICS},
}
"""Where running text can stand."""

PAIRS = (
    Pair("merk-inkt", "merk", TEXT, "letters op de huiskleur"),
    *(
        Pair("merk", ground, TEXT, f"letters in de huiskleur op {GROUNDS[ground]}")
        for ground in ("papier", "tint", "merk-tint")
    ),
    *(Pair("inkt", ground, TEXT, f"letters op {name}") for ground, name in GROUNDS.items()),
    *(Pair("inkt-zacht", ground, TEXT, f"grijze letters op {n}") for ground, n in GROUNDS.items()),
    *(Pair("verwijzing", ground, TEXT, f"links op {name}") for ground, name in GROUNDS.items()),
    *(
        Pair(f"k{n}", ground, TEXT, f"letters in kleur {n} op {GROUNDS[ground]}")
        for n in TOPICS
        for ground in ("papier", "tint", f"k{n}-tint")
    ),
    Pair("papier", "inkt", TEXT, "letters op een melding"),
    Pair("papier", "k1", TEXT, "letters op 'Loopt nu'"),
    Pair("nood-inkt", "nood", TEXT, "letters op de telefoonnummers"),
    Pair("nood-inkt", "spoed", TEXT, "letters op het nummer voor spoed"),
    *(Pair("focus", ground, EDGE, f"focusranden op {name}") for ground, name in GROUNDS.items()),
    *(
        Pair("rand", ground, EDGE, f"randen van knoppen op {GROUNDS[ground]}")
        for ground in ("papier", "tint", "merk-tint")
    ),
)
"""Every pair, what is seen most first. Marks in a colour that letters there have need no other."""

ORNAMENT = {"lijn", "nood-lijn"}
"""Tokens of lines that only adorn: nothing is lost when they are not seen."""


def own(*, dark: bool) -> dict[str, str]:
    """Return the colours of this project, for light or for dark."""
    declared = properties(STYLES.read_text(encoding="utf-8"), dark=dark)
    values = {name.removeprefix("--"): resolve(name, declared) for name in declared}
    return {
        name: contrast.parse(value) for name, value in values.items() if value and value[0] == "#"
    }
