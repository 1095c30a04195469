"""Every page is accessible by how it is made: what no tool measures, but the markup shows."""

import re

import pytest

from tests.conftest import Build
from tests.reading import Site, text

THEMES_ENGLISH = ("Made with", "Permanent link", "Jump back", "Not found", "Skip to", "Back to top")


@pytest.fixture(scope="module", name="real")
def real_site(site: Build) -> Site:
    """Return the site of this repository."""
    return Site(site.site)


@pytest.mark.reader
def test_landmarks_stand_once_and_in_order(real: Site) -> None:
    """After the skip link come one banner, one main and one foot, and all navigation has a name."""
    for address, page in real.pages.items():
        parts = page.css("body > *")
        assert [part.tag for part in parts] == ["a", "header", "main", "footer"], address
        names = [nav.attributes.get("aria-label") or nav.attributes["aria-labelledby"]
                 for nav in page.css("nav")]  # fmt: skip
        assert len(set(names)) == len(names), address


@pytest.mark.reader
def test_what_can_be_operated_is_a_native_control(real: Site) -> None:
    """Only links, buttons, fields and details take the focus, and regions that scroll, by name."""
    for address, page in real.pages.items():
        assert page.css("[onclick], [role=button], [role=link], label[tabindex], [accesskey]") == []
        for node in page.css("[tabindex]"):
            if node.tag == "main":
                assert node.attributes["tabindex"] == "-1", address
            else:
                assert node.attributes["tabindex"] == "0", address
                assert node.attributes["role"] == "region", address
                assert {"aria-label", "aria-labelledby"} & set(node.attributes), address


@pytest.mark.reader
def test_nothing_shows_only_under_a_pointer(real: Site) -> None:
    """There are no tooltips: all that is to be read stands on the page.

    The title of a chart is its name; the table below the chart has what it shows.
    """
    titles = "svg title:not(svg[role=img] > title)"
    for address, page in real.pages.items():
        assert page.css(f"[title], abbr, [popover=hint], {titles}") == [], address


@pytest.mark.reader
def test_pictures_are_passed_over_by_screen_readers(real: Site) -> None:
    """Each drawing is decoration beside its text, and says so; only a chart has a name."""
    for address, page in real.pages.items():
        assert page.css("img, canvas, svg:not([aria-hidden=true], [role=img])") == [], address
        assert page.css("svg[role=img]:not([aria-labelledby])") == [], address


@pytest.mark.reader
def test_tables_say_what_their_cells_are_about(real: Site) -> None:
    """A table has a caption, and each of its headings says what it heads."""
    for address, page in real.pages.items():
        for table in page.css("table"):
            assert len(table.css("caption")) == 1, address
            assert table.css("thead th"), address
            assert table.css("th:not([scope])") == [], address


@pytest.mark.reader
def test_links_are_told_by_words(real: Site) -> None:
    """No link is a sign or "hier", and nothing of the theme's English is left."""
    for address, page in real.pages.items():
        for link in page.css("a"):
            assert re.search(r"[A-Za-z0-9]", text(link)), address
            assert text(link).lower() not in ("hier", "klik hier", "lees meer", "meer"), address
        told = text(page.css("html")[0])
        assert not [words for words in THEMES_ENGLISH if words in told], address


def test_styles_never_take_away_the_mark_of_the_focus(real: Site) -> None:
    """Only the main part, which is no control, shows no outline; nothing sticks over the page."""
    styles = "".join(path.read_text(encoding="utf-8") for path in real.folder.rglob("*.css"))
    without = re.findall(r"([^{}]*)\{[^{}]*outline: *(?:none|0)", styles)
    assert [selector.strip() for selector in without] == ["main:focus"]
    assert "position: fixed" not in styles
    assert not re.search(r"\b(animation|transition|mask(-image)?):", styles)


def test_words_of_another_language_say_which(real: Site) -> None:
    """English and French terms carry their language, so that a screen reader says them well."""
    terms = real.pages["/begrippen/"]
    marked = {(text(node), str(node.attributes["lang"])) for node in terms.css("main [lang]")}
    assert {("High Impact Crimes", "en"), ("couleur locale", "fr")} <= marked
    assert ("HIC", "en") not in marked
