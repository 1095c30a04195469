"""Typst and its cache: a template and plain data become a PDF, the same bytes for the same data."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from .kept import Kept, key
from .render import TEMPLATES

FONTS = TEMPLATES / "fonts"
FULL = re.compile(r"too full: ([\d.]+)pt")
UNKNOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
JOINERS = "\u200d\ufe0f"
"""Signs that make one emoji of several."""

ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class TooFullError(Exception):
    """The data do not fit on the sheet; `excess` is by how many points."""

    def __init__(self, excess: float) -> None:
        """Keep what is too much."""
        super().__init__(f"{excess} points too much")
        self.excess = excess


@dataclass(frozen=True)
class Press:
    """Makes PDFs from one template. Without a `cache` folder, each is made anew."""

    template: str
    cache: Path | None = None

    def pdf(self, data: Mapping[str, Any]) -> bytes:
        """Return the data on one tagged sheet. Raises TooFullError when they do not fit."""
        plain = json.dumps(data, ensure_ascii=False, sort_keys=True)
        kept = Kept(self.cache, ".pdf")
        name = self._key(plain) if self.cache else ""
        made = kept.get(name)
        if made is None:
            made = self._made(plain)
            kept.put(name, made)
            kept.make_room()
        return made

    def _made(self, plain: str) -> bytes:
        """Run Typst. A sign that no font has, such as an emoji, is left out."""
        try:
            return typst.compile(
                str(TEMPLATES / self.template),
                root=str(TEMPLATES),
                font_paths=[str(FONTS)],
                ignore_system_fonts=True,
                sys_inputs={"data": plain},
                format="pdf",
                pdf_standards="ua-1",
            )
        except typst.TypstError as error:
            if full := FULL.search(str(error)):
                raise TooFullError(float(full[1])) from None
            unknown = UNKNOWN.search(str(error))
            sign = ESCAPED.sub(lambda code: chr(int(code[1], 16)), unknown[1]) if unknown else ""
            if sign.isascii() or sign not in plain:
                raise
            return self._made(re.sub(f"[{JOINERS}]*{re.escape(sign)}[{JOINERS}]*", "", plain))

    def _key(self, plain: str) -> str:
        """Return a name that differs when anything differs that goes into the PDF."""
        files = (TEMPLATES / self.template, *sorted(FONTS.glob("*.ttf")))
        parts = (*(path.read_bytes() for path in files), version("typst").encode(), plain.encode())
        return key(*parts)
