"""Tests of files that visitors may keep for good."""

from pathlib import Path

import pytest

from ivp.publishing import lasting

HTML = '<link href="{}assets/css/a.css"><img src="{}assets/b.svg"><a href="{}over/">Over</a>'


@pytest.fixture(name="site")
def site_with_a_style(tmp_path: Path) -> Path:
    """Return a site with a style that has a font, a picture, and pages at three depths."""
    for uri, content in {
        "assets/css/a.css": "@font-face { src: url(../f.woff2), url( '../f.woff2' ) } "
        "b { c: url(#d) }",
        "assets/f.woff2": "font",
        "assets/b.svg": "<svg/>",
        "assets/LICENSE.txt": "free",
        "index.html": HTML.format("", "", ""),
        "a/b/index.html": HTML.format("../../", "../../", "../../"),
        "404.html": HTML.format("/map/", "/map/", "/map/"),
    }.items():
        (tmp_path / uri).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / uri).write_text(content, encoding="utf-8")
    return tmp_path


def test_pages_and_styles_ask_for_the_twin(site: Path) -> None:
    """At any depth, and from the root, a page asks for the file with the hash, a style too."""
    style, picture, font = (
        next(uri for uri in lasting.add(site, "/map/") if uri.endswith(end))
        for end in (".css", ".svg", ".woff2")
    )
    for page, up in (("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/map/")):
        html = (site / page).read_text(encoding="utf-8")
        assert html == (
            f'<link href="{up}{style}"><img src="{up}{picture}"><a href="{up}over/">Over</a>'
        )
    css = (site / style).read_text(encoding="utf-8")
    own = f"url(../{Path(font).name})"
    assert css == f"@font-face {{ src: {own}, {own} }} b {{ c: url(#d) }}"


def test_plain_files_stay(site: Path) -> None:
    """The files are still there under their own names, unchanged."""
    before = (site / "assets" / "css" / "a.css").read_bytes()
    lasting.add(site, "/map/")
    assert (site / "assets" / "css" / "a.css").read_bytes() == before
    assert (site / "assets" / "b.svg").exists()


def test_name_changes_with_what_is_in_it(site: Path) -> None:
    """Another font gives the font another name, and the style that asks for it too."""
    before = set(lasting.add(site, "/map/"))
    (site / "assets" / "f.woff2").unlink()
    (site / "assets" / "f.woff2").write_text("other font", encoding="utf-8")
    after = set(lasting.add(site, "/map/"))
    assert {Path(uri).suffix for uri in after - before} == {".woff2", ".css"}
    assert {Path(uri).suffix for uri in after & before} == {".svg"}
