"""Tests of looking whether a built site is whole."""

import shutil
from pathlib import Path

import pytest

from ivp.publishing import inspection
from tests.publishing import PLAN, small_site

EXPECTED = ("index.html", "404.html", f"{PLAN}/index.html", f"{PLAN}/oogopslag.pdf")


@pytest.fixture(name="built", scope="module")
def built_small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a small plan."""
    return small_site(tmp_path_factory.mktemp("small"))


@pytest.fixture(name="site")
def copy_to_spoil(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site."""
    return Path(shutil.copytree(built, tmp_path / "site"))


def test_good_site_is_whole(built: Path) -> None:
    """Nothing is wrong with a site as it is built."""
    assert inspection.faults(built, EXPECTED, "/") == []


@pytest.mark.parametrize(
    ("uri", "content", "told"),
    [
        (f"{PLAN}/oogopslag.pdf", None, f"{PLAN}/oogopslag.pdf ontbreekt"),
        (f"{PLAN}/index.html", None, f"{PLAN}/index.html ontbreekt"),
        (f"{PLAN}/plan.json", "{", f"{PLAN}/plan.json houdt halverwege op"),
        (f"{PLAN}/oogopslag.pdf", "%PDF-", f"{PLAN}/oogopslag.pdf houdt halverwege op"),
        ("404.html", "<!doctype html>", "404.html houdt halverwege op"),
        ("sitemap.xml", "", "sitemap.xml is leeg"),
    ],
)
def test_tells_what_is_missing_cut_off_or_empty(
    site: Path, uri: str, content: str | None, told: str
) -> None:
    """A file that is missing, empty or cut off is named."""
    (site / uri).unlink()
    if content is not None:
        (site / uri).write_text(content, encoding="utf-8")
    assert told in inspection.faults(site, EXPECTED, "/")


@pytest.mark.parametrize("target", ["../weg/", "#weg", f"{PLAN}/#weg", "assets/weg.css", "/weg/"])
def test_tells_of_a_dead_link(site: Path, target: str) -> None:
    """A link to a page, a place or a file that is not there is named with its page."""
    page = site / "index.html"
    html = page.read_text(encoding="utf-8").replace("<h1>", f'<h1><a href="{target}">Weg</a>', 1)
    page.write_text(html, encoding="utf-8")
    told = f"index.html verwijst naar {target}, en dat bestaat niet"
    assert inspection.faults(site, EXPECTED, "/") == [told]


@pytest.mark.parametrize("target", ["../fonts/weg.woff2", '"../weg.svg"', "' weg.svg'"])
def test_tells_of_a_style_that_asks_for_what_is_not_there(site: Path, target: str) -> None:
    """A file that a style sheet asks for in vain is named, however it is written."""
    with (site / "assets" / "css" / "basis.css").open("a", encoding="utf-8") as style:
        style.write(f"b {{ background: url({target}), url(data:image/png;base64,AA), url(#c) }}")
    [told] = inspection.faults(site, EXPECTED, "/")
    assert told.startswith("assets/css/basis.css verwijst naar ")


@pytest.mark.parametrize("target", ["/map/", "/map/assets/schild.svg", "https://elders.nl/weg/"])
def test_site_in_a_folder(tmp_path: Path, target: str) -> None:
    """A site below an address may link from its root, and anyone may link to elsewhere."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "schild.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "index.html").write_text(f'<a href="{target}"></a></html>', encoding="utf-8")
    assert inspection.faults(tmp_path, (), "/map/") == []
