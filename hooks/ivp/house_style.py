"""The house style of a municipality: from `mkdocs.yml` and `huisstijl/` to what the site shows.

`load` is the table of contents. What a municipality leaves out stays as this project has it.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from . import house_colours, house_files, site_settings, theme
from .asset import Asset
from .errors import PlanError, Problem
from .folder import shown
from .house_files import FileError, Font
from .house_sheet import sheet
from .model.house import HouseSettings
from .model.parse import parse
from .source import Document, Keys
from .source import parse as parse_yaml
from .texts import fields as field_texts
from .texts import house_style as texts
from .theme import Choice, Theme

NAME = "huisstijl"
"""The key in `mkdocs.yml`, and the folder beside it."""

F = TypeVar("F")

SHEET = "assets/css/huisstijl.css"
FILES = "assets/huisstijl/"
FONT = f"{FILES}letters.woff2"
BOLD_FONT = f"{FILES}letters-vet.woff2"


@dataclass(frozen=True)
class Image:
    """A picture of the site, with its size in pixels."""

    uri: str
    width: int
    height: int


@dataclass(frozen=True)
class Logo:
    """The logo, and the one for a dark ground when there is one."""

    alt: str
    light: Image
    dark: Image | None


@dataclass(frozen=True)
class HouseStyle:
    """What the skeleton of a page needs to know; `files` are all files of the house style."""

    sheet: str
    font: str | None
    logo: Logo | None
    files: tuple[Asset, ...] = field(repr=False)


def load(settings_file: Path) -> tuple[HouseStyle | None, list[Problem]]:
    """Read the house style beside a `mkdocs.yml`; return it, and all errors and tips.

    Without one, and with an error, there is no house style.
    """
    document, problems = _document(settings_file)
    folder = settings_file.parent / NAME
    if not document and not (folder / theme.FILE).exists():
        return None, problems
    settings = HouseSettings()
    if document:
        settings, wrong = _settings(document)
        problems += wrong
    design, wrong = _theme(folder / theme.FILE)
    problems += [*wrong, *_font_tip(design, settings, folder / theme.FILE)]
    light, dark = house_colours.schemes(*_choices(document, settings, design))
    problems += [*house_colours.check(light), *house_colours.check(dark)]
    files = _Files(document, folder)
    fonts = files.fonts(settings)
    logo = files.logo(settings)
    problems += files.problems
    if any(not p.is_warning for p in problems) or not (light.chosen or dark.chosen or files.assets):
        return None, problems
    css = sheet(light, dark, fonts, logo=bool(logo), dark_logo=bool(logo and logo.dark))
    assets = Asset(SHEET, css.encode()), *files.assets
    return HouseStyle(SHEET, FONT if fonts[0] else None, logo, assets), problems


def _document(settings_file: Path) -> tuple[Document | None, list[Problem]]:
    """Return the part of `mkdocs.yml` that is ours, each value at its own place in the file.

    The rest of the file is MkDocs's business and may have what plans may not, such as tags.
    """
    name = shown(settings_file)
    node = site_settings.node(settings_file, "extra", NAME)
    if node is None or node.value == "":
        return None, []
    content = settings_file.read_text(encoding="utf-8-sig")
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, yaml.MappingNode):
        fields = [info.alias or "" for info in HouseSettings.model_fields.values()]
        message = field_texts.expected(
            field_texts.field(NAME), field_texts.group(fields), content[start.index : end.index]
        )
        return None, [Problem(name, start.line + 1, start.column + 1, message)]
    ours = "\n" * start.line + " " * start.column + content[start.index : end.index]
    try:
        return parse_yaml(ours.encode(), name), []
    except PlanError as error:
        return None, error.problems


def _settings(document: Document) -> tuple[HouseSettings, list[Problem]]:
    """Return the settings that are right, and what is wrong with the others."""
    problems = list(_without_value(document))
    try:
        return parse(document, HouseSettings), problems
    except PlanError as error:
        problems += error.problems
    good = {}
    for key, value in document.data.items():
        with suppress(ValidationError):
            HouseSettings.model_validate({key: value})
            good[key] = value
    return HouseSettings.model_validate(good), problems


def _without_value(document: Document) -> Iterator[Problem]:
    """Yield a problem for each key that was typed without a value."""
    for keys in document.key_places:
        inside = document.data if len(keys) == 1 else document.data.get(str(keys[0]))
        if isinstance(inside, dict) and keys[-1] not in inside:
            name = str(keys[-1])
            yield document.problem(keys, field_texts.empty_field(name), at_key=True)


def _theme(path: Path) -> tuple[Theme, list[Problem]]:
    if not path.exists():
        return Theme({}), []
    try:
        return theme.read(path, shown(path)), []
    except PlanError as error:
        return Theme({}), error.problems


def _font_tip(design: Theme, settings: HouseSettings, path: Path) -> Iterator[Problem]:
    if design.font and not settings.font:
        name, line, column = design.font
        yield Problem(shown(path), line, column, texts.font_without_file(name))


def _choices(
    document: Document | None, settings: HouseSettings, design: Theme
) -> tuple[dict[str, Choice], Choice | None]:
    """Return the chosen colours by token, and the house colour for dark; `mkdocs.yml` comes first.

    The letters on a house colour belong to it: with another one they are no longer right.
    """
    chosen = dict(design.colours)
    if document and settings.colour:
        chosen["merk"] = Choice(settings.colour, document.file, *document.place(("kleur",)))
        chosen.pop("merk-inkt", None)
    if document and settings.dark_colour:
        place = document.place(("kleur_donker",))
        return chosen, Choice(settings.dark_colour, document.file, *place)
    return chosen, None


class _Files:
    """Reads the files that the settings name, and collects what is wrong with them."""

    def __init__(self, document: Document | None, folder: Path) -> None:
        self.document = document
        self.folder = folder
        self.problems: list[Problem] = []
        self.assets: list[Asset] = []

    def fonts(self, settings: HouseSettings) -> tuple[Font | None, Font | None]:
        """Return the font for all text and the one for bold, and publish them."""
        if self.document and settings.bold_font and not settings.font:
            message = field_texts.missing_field("lettertype")
            self.problems.append(self.document.problem(("lettertype_vet",), message, at_key=True))
        regular = self._font(settings.font, "lettertype", FONT)
        return regular, self._font(settings.bold_font, "lettertype_vet", BOLD_FONT)

    def _font(self, name: str | None, key: str, uri: str) -> Font | None:
        found = self._read(house_files.font, (key,), name)
        if found:
            self.assets.append(Asset(uri, found.content))
        return found

    def logo(self, settings: HouseSettings) -> Logo | None:
        """Return the logo, and publish it."""
        if not settings.logo:
            return None
        light = self._image("bestand", settings.logo.file, "logo")
        dark = self._image("bestand_donker", settings.logo.dark_file, "logo-donker")
        return Logo(settings.logo.alt, light, dark) if light else None

    def _image(self, key: str, name: str | None, uri: str) -> Image | None:
        found = self._read(house_files.picture, ("logo", key), name)
        if not found:
            return None
        asset = Asset(f"{FILES}{uri}.{found.kind}", found.content)
        self.assets.append(asset)
        return Image(asset.uri, found.width, found.height)

    def _read(self, read: Callable[[Path, str], F], keys: Keys, name: str | None) -> F | None:
        if not (name and self.document):
            return None
        try:
            return read(self.folder, name)
        except FileError as error:
            self.problems.append(self.document.problem(keys, error.message))
            return None
