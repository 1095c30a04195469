"""What this site takes from a municipality's NL Design System theme: `huisstijl/theme.css`.

Of the tokens that municipalities publish, those of the `utrecht` components are the ones that most
of them have; others differ from theme to theme and from version to version.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import contrast
from .errors import Message, PlanError, Problem
from .stylesheet import WIDE_KEYWORDS, Declared, properties, resolve
from .texts import files as file_texts
from .texts import folder as folder_texts
from .texts import house_style as texts

HOUSE_COLOURS = {
    "--utrecht-button-primary-action-background-color": "--utrecht-button-primary-action-color",
    "--utrecht-page-footer-background-color": "--utrecht-page-footer-color",
    "--utrecht-page-header-background-color": "--utrecht-page-header-color",
    "--utrecht-link-color": None,
    "--utrecht-heading-1-color": None,
}
"""Where the house colour can stand, the best first, with the colour of the letters on it."""

TOKENS = {
    "--utrecht-document-color": "inkt",
    "--utrecht-document-background-color": "papier",
    "--utrecht-link-color": "verwijzing",
    "--utrecht-focus-outline-color": "focus",
}
"""What the other tokens are here."""

FILE = "theme.css"

FONT = "--utrecht-document-font-family"

NO_COLOUR = {*WIDE_KEYWORDS, "transparent", "currentcolor", "none"}
"""Values that say: whatever stands around it."""

ALMOST_WHITE = 1.3
"""A ground that is hardly to be told from white paper says nothing about the house colour."""


@dataclass(frozen=True)
class Choice:
    """A colour that a municipality chose, and where it says so."""

    colour: str
    file: str
    line: int
    column: int

    def problem(self, message: Message) -> Problem:
        """Return a problem at this place."""
        return Problem(self.file, self.line, self.column, message)


@dataclass(frozen=True)
class Theme:
    """The colours of a theme by our own tokens, and its font when it names one."""

    colours: Mapping[str, Choice]
    font: tuple[str, int, int] | None = None


def read(path: Path, name: str) -> Theme:
    """Read a theme; `name` is how messages call it. Raises PlanError with all its problems."""
    try:
        css = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise PlanError([Problem(name, 1, 1, file_texts.not_utf8())]) from None
    except OSError:
        raise PlanError([Problem(name, 1, 1, folder_texts.unreadable())]) from None
    reader = _Reader(name, properties(css))
    colours = reader.house_colour()
    for token, ours in TOKENS.items():
        if choice := reader.colour(token):
            colours[ours] = choice
    font = reader.font()
    if not (colours or font or reader.problems):
        message = texts.no_tokens([*TOKENS, *HOUSE_COLOURS])
        raise PlanError([Problem(name, 1, 1, message)])
    if reader.problems:
        raise PlanError(reader.problems)
    return Theme(colours, font)


class _Reader:
    """Looks up tokens, and collects what is wrong with those that it needs."""

    def __init__(self, file: str, declared: Mapping[str, Declared]) -> None:
        self.file = file
        self.declared = declared
        self.problems: list[Problem] = []

    def house_colour(self) -> dict[str, Choice]:
        """Return the first house colour that there is, and the letters that stand on it."""
        for ground, ink in HOUSE_COLOURS.items():
            found = self.colour(ground)
            if found and contrast.ratio(found.colour, "#ffffff") >= ALMOST_WHITE:
                letters = self.colour(ink) if ink else None
                return {"merk": found, **({"merk-inkt": letters} if letters else {})}
        return {}

    def colour(self, token: str) -> Choice | None:
        """Return the colour of a token, unless it says to take what stands around it."""
        if token not in self.declared:
            return None
        place = self.declared[token].line, self.declared[token].column
        value = resolve(token, self.declared)
        if value is None:
            if "var(" in "".join(node.serialize() for node in self.declared[token].value):
                self.problems.append(Problem(self.file, *place, texts.leads_nowhere(token)))
            return None
        if value.lower() in NO_COLOUR:
            return None
        try:
            return Choice(contrast.parse(value), self.file, *place)
        except contrast.SeeThroughError:
            self.problems.append(Problem(self.file, *place, texts.see_through(value)))
        except ValueError:
            self.problems.append(Problem(self.file, *place, texts.no_colour(token, value)))
        return None

    def font(self) -> tuple[str, int, int] | None:
        """Return the first font of the theme, and where it stands."""
        value = resolve(FONT, self.declared)
        if value is None:
            return None
        return value.partition(",")[0].strip("\"' "), *self._place(FONT)

    def _place(self, token: str) -> tuple[int, int]:
        return self.declared[token].line, self.declared[token].column
