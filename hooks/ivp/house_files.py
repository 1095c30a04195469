"""A municipality's logo and font: only files that are safe, small, and what their name says."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from .errors import Message
from .texts import house_style as texts

MAX_BYTES = 200_000
KINDS = ("svg", "png", "webp", "jpg")
FVAR = 47
"""The number by which a woff2 knows the table that makes a font a variable one."""


class FileError(Exception):
    """A file cannot be used; `message` tells why."""

    def __init__(self, message: Message) -> None:
        """Keep the message."""
        self.message = message
        super().__init__(str(message))


@dataclass(frozen=True)
class Picture:
    """A picture of a known kind and size, in pixels."""

    kind: str
    width: int
    height: int
    content: bytes


@dataclass(frozen=True)
class Font:
    """A font in one file; a variable one has all weights."""

    is_variable: bool
    content: bytes


def picture(folder: Path, name: str) -> Picture:
    """Read a logo. Raises FileError."""
    content = _read(folder, name)
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        kind, size = "png", struct.unpack_from(">II", content.ljust(24, b"\0"), 16)
    elif content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        kind, size = "webp", _webp_size(content)
    elif content.startswith(b"\xff\xd8\xff"):
        kind, size = "jpg", _jpeg_size(content)
    else:
        kind, size = "svg", _svg_size(_svg(name, content))
    if min(size) < 1:
        raise FileError(texts.no_size(name))
    return Picture(kind, size[0], size[1], content)


def font(folder: Path, name: str) -> Font:
    """Read a font. Raises FileError."""
    content = _read(folder, name)
    if not content.startswith(b"wOF2"):
        raise FileError(texts.not_a_font(name))
    return Font(FVAR in _tables(content), content)


def _read(folder: Path, name: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError:
        there = sorted(path.name for path in folder.glob("*") if path.name != "theme.css")
        raise FileError(texts.no_file(name, folder.name, there)) from None
    if len(content) > MAX_BYTES:
        raise FileError(texts.too_large(name, len(content), MAX_BYTES))
    return content


def _svg(name: str, content: bytes) -> ET.Element:
    """Return the root of an SVG in which there is nothing but a picture."""
    try:
        # Entities are the danger of parsing XML.
        root = None if b"<!ENTITY" in content else ET.fromstring(content)  # noqa: S314
    except ET.ParseError:
        root = None
    if root is None or _local(root.tag) != "svg":
        raise FileError(texts.not_a_picture(name, KINDS))
    for element in root.iter():
        tag = _local(element.tag)
        if tag in ("script", "foreignObject"):
            raise FileError(texts.picture_with_script(name, f"<{tag}>"))
        for attribute, value in element.attrib.items():
            if _local(attribute).startswith("on") or "javascript:" in value.lower():
                raise FileError(texts.picture_with_script(name, _local(attribute)))
        for target in _targets(element):
            if not target.startswith(("#", "data:")):
                raise FileError(texts.picture_from_elsewhere(name, target))
    return root


def _svg_size(root: ET.Element) -> tuple[int, int]:
    box = [float(number) for number in re.findall(r"-?[\d.]+", root.get("viewBox", ""))]
    if len(box) == 4:  # noqa: PLR2004 - left, top, width, height
        return round(box[2]), round(box[3])
    sides = (re.fullmatch(r"([\d.]+)(px)?", root.get(side, "")) for side in ("width", "height"))
    width, height = (round(float(side[1])) if side else 0 for side in sides)
    return width, height


def _targets(element: ET.Element) -> Iterator[str]:
    """Yield all that an element refers to."""
    for attribute, value in element.attrib.items():
        if _local(attribute) in ("href", "src"):
            yield value.strip()
    for text in (*element.attrib.values(), element.text or ""):
        yield from re.findall(r"url\(\s*[\"']?([^\"')]*)", text)
        yield from re.findall(r"@import\s+[\"']([^\"']*)", text)


def _local(name: object) -> str:
    """Return a name without its namespace; a comment has none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _webp_size(content: bytes) -> tuple[int, int]:
    match content[12:16]:
        case b"VP8X":
            width, height = (int.from_bytes(content[at : at + 3], "little") for at in (24, 27))
            return width + 1, height + 1
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content.ljust(30, b"\0"), 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Follow the segments to the one that starts a frame."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - starts a marker
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 - ITU T.81
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length
    return 0, 0


def _tables(content: bytes) -> Iterator[int]:
    """Yield the number of every known table in a woff2, which lists them behind its header."""
    count, at = int.from_bytes(content[12:14]), 48
    for _ in range(count):
        if at >= len(content):
            return
        table, transformed = content[at] & 0x3F, content[at] >> 6
        yield table
        at += 1 + 4 * (table == 0x3F)  # noqa: PLR2004 - a table that has its name written out
        lengths = 1 + ((transformed != 3) if table in (10, 11) else transformed != 0)  # noqa: PLR2004
        for _ in range(lengths):
            while at < len(content) and content[at] & 0x80:
                at += 1
            at += 1
