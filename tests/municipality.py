"""A made-up municipality with a house style of its own: its settings, and its folder of files."""

from pathlib import Path
from textwrap import indent

from tests.conftest import ROOT

FONT = ROOT / "docs/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"

LOGO = b"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">
<path fill="#7a1020" d="M8 8h64v64H8z"/><path fill="#333" d="M96 24h136v10H96zm0 22h96v10H96z"/>
</svg>
"""

THEME = """\
/* Made up. */
.voorbeeldstad-theme {
  --voorbeeldstad-color-rood-600: #8f1d2c;
  --voorbeeldstad-color-primair: var(--voorbeeldstad-color-rood-600);
  --utrecht-document-color: rgb(32 32 36);
  --utrecht-document-background-color: var(--voorbeeldstad-wit, #fffdf8);
  --utrecht-document-font-family: "Voorbeeld Sans", Arial, sans-serif;
  --utrecht-button-primary-action-background-color: var(--voorbeeldstad-color-primair);
  --utrecht-button-primary-action-color: var(--utrecht-document-background-color);
  --utrecht-link-color: hsl(215 80% 30%);
  --utrecht-focus-outline-color: var(--voorbeeldstad-geen, var(--utrecht-link-color));
  --utrecht-page-header-background-color: transparent;
}
"""

SETTINGS = f"""\
INHERIT: {ROOT}/mkdocs.yml
docs_dir: {ROOT}/docs
theme:
  custom_dir: {ROOT}/overrides
hooks:
  - {ROOT}/hooks/publish.py
watch: []
extra:
"""

START = SETTINGS.count("\n") + 2
"""The line of the first setting of the house style."""


def write(folder: Path, house_style: str = "", **files: bytes | str) -> Path:
    """Write the settings of a municipality and its files, and return the settings' path.

    A file `logo_svg` becomes `huisstijl/logo.svg`.
    """
    (folder / "huisstijl").mkdir()
    for name, content in files.items():
        path = folder / "huisstijl" / name.replace("_", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    settings = folder / "mkdocs.yml"
    style = f"  huisstijl:\n{indent(house_style, '    ')}" if house_style else "  niets: x\n"
    settings.write_text(SETTINGS + style, encoding="utf-8")
    return settings
