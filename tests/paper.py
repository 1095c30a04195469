"""Read a PDF the way its readers' tools do: text and where it stands, tags, fonts."""

from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "BI"}
"""What puts ink on paper."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Paper:
    """A PDF."""

    content: bytes

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """The PDF as objects."""
        return pikepdf.open(BytesIO(self.content))

    @cached_property
    def text(self) -> str:
        """What the first page says in reading order, each run of white space as one space."""
        page = pypdfium2.PdfDocument(self.content)[0]
        return " ".join(page.get_textpage().get_text_bounded().split())

    def size(self) -> tuple[int, int]:
        """Return the width and height of the first page, in millimetres."""
        width, height = pypdfium2.PdfDocument(self.content)[0].get_size()
        return round(width / 72 * 25.4), round(height / 72 * 25.4)

    def letters(self) -> list[tuple[str, Box, float]]:
        """Return each letter of the first page, with its place and the size of its font."""
        page = pypdfium2.PdfDocument(self.content)[0].get_textpage()
        found = []
        for index, letter in enumerate(page.get_text_range()):
            edges = [c_double() for _ in range(4)]
            seen = letter.strip(" \r\n\u200b")
            if seen and raw.FPDFText_GetCharBox(page, index, *edges):
                left, right, bottom, top = (edge.value for edge in edges)
                size = raw.FPDFText_GetFontSize(page, index)
                found.append((letter, (left, bottom, right, top), size))
        return found

    def collisions(self) -> list[str]:
        """Return each pair of letters of which one covers much of the other."""
        letters = sorted(self.letters(), key=lambda letter: letter[1][0])
        found = []
        for index, (one, (left, bottom, right, top), _) in enumerate(letters):
            for other, box, _ in letters[index + 1 :]:
                if box[0] >= right:
                    break
                wide = min(right, box[2]) - box[0]
                high = min(top, box[3]) - max(bottom, box[1])
                smallest = min(right - left, box[2] - box[0]) * min(top - bottom, box[3] - box[1])
                if high > 0 and wide * high > 0.25 * smallest:
                    found.append(f"{one} and {other} at {left:.0f}, {bottom:.0f}")
        return found

    def fonts(self) -> list[Any]:
        """Return the descriptor of each font."""
        fonts = self.pdf.pages[0].resources["/Font"].values()
        return [font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts]

    def tags(self) -> list[Any]:
        """Return the elements of the structure in reading order."""
        return [kid for kid in self._walk(self.pdf.Root.StructTreeRoot) if is_tag(kid)]

    def kinds(self) -> list[str]:
        """Return the kind of each element of the structure, such as H1."""
        return [str(tag["/S"])[1:] for tag in self.tags()]

    def marks(self) -> list[int]:
        """Return the number of each piece of content in the order of the structure."""
        return [kid for kid in self._walk(self.pdf.Root.StructTreeRoot) if isinstance(kid, int)]

    def untagged(self) -> list[str]:
        """Return what is painted on the first page that is neither in the structure nor decor."""
        known, inside, found = set(self.marks()), [False], []
        for step in pikepdf.parse_content_stream(self.pdf.pages[0]):
            name = str(step.operator)
            if name in ("BMC", "BDC"):
                kind, *rest = step.operands
                mark = rest[0].get("/MCID") if rest and is_group(rest[0]) else None
                inside.append(inside[-1] or kind == "/Artifact" or mark in known)
            elif name == "EMC":
                inside.pop()
            elif name in PAINTS and not inside[-1]:
                found.append(f"{step.operands} {name}")
        return found

    def _walk(self, element: Any) -> Iterator[Any]:
        """Yield an element of the structure and everything in it: elements and numbers."""
        yield element
        if isinstance(element, pikepdf.Dictionary):
            kids: Any = element.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
                yield from self._walk(kid)


def is_tag(kid: Any) -> bool:
    """Tell whether something in the structure is an element, and not content itself."""
    return is_group(kid) and "/S" in kid


def is_group(value: Any) -> bool:
    """Tell whether an object of a PDF has keys."""
    return isinstance(value, pikepdf.Dictionary)
