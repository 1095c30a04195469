"""Typst and its cache: a template and plain data become a PDF, the same bytes for the same data."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from .render import TEMPLATES

FONTS = TEMPLATES / "fonts"
KEPT = 300
"""How many PDFs the cache holds; after each new one the oldest go."""

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
        if self.cache is None:
            return self._made(plain)
        kept = self.cache / f"{self._key(plain)}.pdf"
        with suppress(OSError):
            return kept.read_bytes()
        made = self._made(plain)
        self._keep(kept, made)
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
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def _keep(self, kept: Path, made: bytes) -> None:
        """Put a PDF in the cache in one step, and make room; other builds may do so as well."""
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(made)
        fresh.replace(kept)
        with suppress(OSError):
            oldest_last = sorted(kept.parent.glob("*.pdf"), key=lambda path: -path.stat().st_mtime)
            for path in oldest_last[KEPT:]:
                path.unlink()
