"""Tests that what an editor types can only ever be text.

A folder in which every field of the model is filled is built twice: with a harmless word in all
texts, and with something that a browser, Markdown or a template could take for its own. The two
sites must be the same element for element, and say exactly what was typed.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import build_here
from tests.filling import PLAN, Blank, Filling, read, write, write_folder
from tests.reading import Site, elements, only, text, texts

HARMLESS = "Zandloper"
NEVER_MARKUP = (
    "<script>alert(1)</script>", "<b onclick='alert(1)'>vet</b>", "<img src=x onerror=alert(1)>",
    "</li></ul></main>", "</title></head>", "<!-- weg -->", "<!--", "]]>", "-->", "<",
    "{{ 7*7 }}", "{% raw %}", "{# weg #}", "{%", "${7*7}", "&copy; &lt; &#60;", "&",
    "\"'", "' onclick='alert(1)'", '" onclick="alert(1)"', "`code`", "# kop", "> citaat",
    "~~door~~", "| a | b |", "--- | ---", "--8<--", "!!! note", ":::", "https://voorbeeld.nl",
    "[[pagina]]", "{: .klas onclick=alert(1) }", "{ #id .klas }",
    "<https://voorbeeld.nl>", "[^1]", "\\", "é € ‘’ … 🙂", "%s %(x)s {0}",
)  # fmt: skip
"""What is text everywhere."""

MARKUP_IN_TEXTS_ONLY = (
    "*schuin* **vet** _schuin_", "[x](https://voorbeeld.nl)", "[x](javascript:alert(1))",
    "![x](https://voorbeeld.nl/x.png)", "- een", "1. een", "* een", "+ een", "\\*", "__init__",
)  # fmt: skip
"""What an editor may use in running text, but what is text in a title or a name."""


def say(words: str, *, rich: bool) -> Callable[[Blank], str]:
    """Return a function that fills each field with some words and a sign of its own."""
    signs: dict[str, int] = {}

    def fill(blank: Blank) -> str:
        sign = f"w{signs.setdefault(blank.way, len(signs))}w"
        if blank.limit < 20:
            return sign
        return f"{words if rich or not blank.rich else HARMLESS} {sign}"

    return fill


def build(folder: Path, words: str, *, rich: bool = True) -> tuple[Site, Filling]:
    """Build a site in which these words stand in every field, or in all but running text."""
    filling = write_folder(folder / "plans", say(words, rich=rich))
    return build_here(folder / "site", folder / "plans"), filling


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Filling]:
    """Return the site in which every field says something harmless."""
    return build(tmp_path_factory.mktemp("harmless"), HARMLESS)


def structure(
    page: LexborHTMLParser, old: str, new: str
) -> list[tuple[str, dict[str, str | None]]]:
    """Return all elements with their attributes, with other words in the values.

    What follows from a name (ids and addresses) counts by its presence only.
    """
    return [
        (
            str(node.tag),
            {
                name: None if name in ("id", "href") else _changed(value or "", old, new)
                for name, value in node.attributes.items()
            },
        )
        for node in elements(page)
    ]


def _changed(typed: str, old: str, new: str) -> str:
    return " ".join(typed.replace(old, new).split())


def said(page: LexborHTMLParser) -> tuple[str, str]:
    """Return what a page says but for the size of the poster, and its title."""
    return re.sub(r"\d+ kB", "", text(only(page, "body"))), text(only(page, "head title"))


@pytest.mark.parametrize("words", NEVER_MARKUP)
def test_words_are_text_in_every_field(
    words: str, harmless: tuple[Site, Filling], tmp_path: Path
) -> None:
    """In any field, markup that is not allowed shows exactly as typed and makes no element."""
    assert_same(build(tmp_path, words)[0], harmless[0], words)


@pytest.mark.parametrize("words", MARKUP_IN_TEXTS_ONLY)
def test_words_are_text_in_every_title(
    words: str, harmless: tuple[Site, Filling], tmp_path: Path
) -> None:
    """In a title or a name, the markup of running text shows exactly as typed too."""
    filling = write_folder(tmp_path / "plans", say(words, rich=False))
    rich = {blank.way for blank in filling.blanks if blank.rich}
    assert rich
    site = build_here(tmp_path / "site", tmp_path / "plans")
    assert set(site.pages) == set(harmless[0].pages)
    for address, page in site.pages.items():
        plain = harmless[0].pages[address]
        assert structure(page, words, HARMLESS) == structure(plain, "", ""), address
        assert [_changed(part, words, HARMLESS) for part in said(page)] == list(said(plain)), (
            address
        )
    assert words in site.whole_text()


def assert_same(site: Site, harmless: Site, words: str) -> None:
    """Check that two sites differ in these words only."""
    assert set(site.pages) == set(harmless.pages)
    assert site.dead_links() == []
    for address, page in site.pages.items():
        plain = harmless.pages[address]
        assert structure(page, "", "") == structure(plain, HARMLESS, words), address
        expected = [_changed(part, HARMLESS, words) for part in said(plain)]
        assert list(said(page)) == expected, address


def test_every_text_that_can_be_typed_is_shown(harmless: tuple[Site, Filling]) -> None:
    """No text that an editor puts in a plan is thrown away in silence."""
    site, filling = harmless
    shown = set(re.findall(r"w\d+w", site.whole_text()))
    ways = list(dict.fromkeys(blank.way for blank in filling.blanks))
    unseen = [way for number, way in enumerate(ways) if f"w{number}w" not in shown]
    texts_of_plan = [way for way in unseen if way.startswith("plan.")]
    hidden = (".bron.paragraaf", "uitzonderingen.bij", "uitzonderingen.reden")
    assert [way for way in texts_of_plan if not way.endswith(hidden)] == []


@pytest.mark.parametrize("address", ['https://a.nl/"onclick="x', "https://a.nl/'><b>x</b>"])
def test_web_address_stays_an_address(address: str, tmp_path: Path) -> None:
    """A web address cannot leave its attribute, in any of the fields that hold one."""
    write_folder(tmp_path / "plans", say(HARMLESS, rich=True))
    changed = 0
    for path in (tmp_path / "plans").rglob("*.yaml"):
        written = path.read_text(encoding="utf-8")
        lines = re.sub(r"url: .*", lambda _: f"url: {address!r}", written)
        changed += written != lines
        path.write_text(lines.replace("\\'", "''"), encoding="utf-8")
    site = build_here(tmp_path / "site", tmp_path / "plans")
    assert changed >= 3
    found = [
        node.attributes["href"]
        for page in site.pages.values()
        for node in page.css("a[href^='https://a.nl']")
    ]
    assert len(found) >= changed
    assert set(found) == {address}
    assert not any(page.css("[onclick]") for page in site.pages.values())
    assert not any("x" in texts(page, "b") for page in site.pages.values())


def test_allowed_markup_works_in_running_text(tmp_path: Path) -> None:
    """In running text emphasis, lists and links do what Markdown says."""
    write_folder(tmp_path / "plans", say(HARMLESS, rich=True))
    path = tmp_path / "plans" / f"{PLAN}.yaml"
    data = read(path)
    data["prioriteiten"][0]["waarom"] = "Een *klein* woord.\n\n- [Kijk](https://voorbeeld.nl)\n- zo"
    write(path, data)
    site = build_here(tmp_path / "site", tmp_path / "plans")
    content = only(site.pages[f"/{PLAN}/veilig-wonen/"], ".inhoud")
    assert "klein" in texts(content, "p > em")
    assert texts(content, "ul > li > a[href='https://voorbeeld.nl']") == ["Kijk"]
