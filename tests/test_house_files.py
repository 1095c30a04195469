"""Tests of a municipality's files: logos and fonts that are what they seem, and nothing more."""

import struct
from pathlib import Path

import pytest

from ivp import house_files
from ivp.house_files import FileError
from tests import municipality

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 240, 80)
JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08" + struct.pack(">HH", 80, 240) + b"\x03" * 9
WEBP = b"RIFF\0\0\0\0WEBP"
VP8 = WEBP + b"VP8 " + b"\0" * 10 + struct.pack("<HH", 240, 80)
VP8L = WEBP + b"VP8L\0\0\0\0\x2f" + struct.pack("<I", 239 | 79 << 14)
VP8X = WEBP + b"VP8X" + b"\0" * 8 + b"\xef\0\0\x4f\0\0"


def svg(inside: str = "", attributes: str = 'viewBox="0 0 240 80"') -> bytes:
    """Return an SVG."""
    links = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {links} {attributes}>'
    return f"{start}{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (svg(), "svg"),
        (svg(attributes='width="240" height="80px"'), "svg"),
        (svg('<!-- x --><a href="#b"/><path fill="url(#c)"/><image href="data:,x"/>'), "svg"),
        (PNG, "png"),
        (JPEG, "jpg"),
        (VP8, "webp"),
        (VP8L, "webp"),
        (VP8X, "webp"),
    ],
)  # fmt: skip
def test_picture_has_its_kind_and_size(tmp_path: Path, content: bytes, kind: str) -> None:
    """What is in the file counts, not its name; with the size the page does not jump."""
    (tmp_path / "logo").write_bytes(content)
    found = house_files.picture(tmp_path, "logo")
    assert (found.kind, found.width, found.height) == (kind, 240, 80)
    assert found.content == content


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"GIF89a", "is geen plaatje dat elke browser toont. Bewaar het logo als svg, png, webp"),
        (b"<svg", "is geen plaatje"),
        (b"<html/>", "is geen plaatje"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "is geen plaatje"),
        (svg(attributes=""), "zegt niet hoe groot het is"),
        (svg(attributes='viewBox="0 0 0 0"'), "zegt niet hoe groot het is"),
        (b"\xff\xd8\xff\xd9", "zegt niet hoe groot het is"),
        (b"\x89PNG\r\n\x1a\n", "zegt niet hoe groot het is"),
        (svg("<script/>"), "staat een script (<script>). Een browser voert het in een logo niet"),
        (svg("<foreignObject/>"), "staat een script (<foreignObject>)"),
        (svg('<path onload="x()"/>'), "staat een script (onload)"),
        (svg('<a href="JavaScript:x()"/>'), "staat een script (href)"),
        (svg('<image xlink:href="https://x.nl/a.png"/>'), "buiten het bestand ('https://x.nl/a.png"),
        (svg('<use href="andere.svg#a"/>'), "buiten het bestand ('andere.svg#a')"),
        (svg('<path style="fill: url(//x.nl/a)"/>'), "buiten het bestand ('//x.nl/a')"),
        (svg('<style>@import "a.css";</style>'), "buiten het bestand ('a.css')"),
        (svg("<style>@font-face{src:url( 'https://x.nl/a')}</style>"), "('https://x.nl/a')"),
        (PNG + b"\0" * 200_000, "is 201 kB groot; hoogstens 200 kB mag"),
    ],
)  # fmt: skip
def test_bad_picture_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    """A logo that browsers do not show, that fetches or runs something, or is large, is refused."""
    (tmp_path / "logo.svg").write_bytes(content)
    with pytest.raises(FileError) as caught:
        house_files.picture(tmp_path, "logo.svg")
    assert "'logo.svg'" in str(caught.value)
    assert message in str(caught.value)


def test_missing_file_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    """Who mistypes the name of a file sees the right one."""
    (tmp_path / "logo.svg").touch()
    with pytest.raises(FileError) as caught:
        house_files.picture(tmp_path, "lgoo.svg")
    assert str(caught.value) == (
        f"er is geen bestand 'lgoo.svg' in de map {tmp_path.name}. Daar staat wel: logo.svg."
    )


def test_variable_font_is_known(tmp_path: Path) -> None:
    """A font file with all weights is told from one with a single weight."""
    (tmp_path / "a.woff2").write_bytes(municipality.FONT.read_bytes())
    assert house_files.font(tmp_path, "a.woff2").is_variable
    (tmp_path / "b.woff2").write_bytes(b"wOF2" + b"\0" * 8 + b"\0\x02" + b"\0" * 34 + b"\x06\x10")
    assert not house_files.font(tmp_path, "b.woff2").is_variable


def test_other_font_is_refused(tmp_path: Path) -> None:
    """Only woff2: it is the smallest, and every browser has it."""
    (tmp_path / "a.ttf").write_bytes(b"\0\1\0\0")
    with pytest.raises(FileError, match=r"'a\.ttf' is geen woff2"):
        house_files.font(tmp_path, "a.ttf")
