"""Tests of running text: what an editor may use in it, and that nothing else does anything."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ivp import richtext
from tests.reading import text as text_of


def same(address: str) -> str:
    """Link to a page as from the root of the site."""
    return address


def render(text: str, terms: dict[str, str] | None = None) -> str:
    """Return text as HTML, with links to terms when there are any."""
    return str(richtext.render(text, same, richtext.Explainer(terms or {})))


def shown(html: str) -> str:
    """Return what a reader sees of some HTML."""
    page = LexborHTMLParser(html)
    assert page.body is not None
    return text_of(page.body)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Eén zin.", "<p>Eén zin.</p>"),
        ("Eerst.\n\nDaarna.", "<p>Eerst.</p> <p>Daarna.</p>"),
        ("*nadruk*", "<p><em>nadruk</em></p>"),
        ("**veel nadruk**", "<p><strong>veel nadruk</strong></p>"),
        ("- een\n- twee", "<ul> <li>een</li> <li>twee</li> </ul>"),
        ("1. een\n2. twee", "<ol> <li>een</li> <li>twee</li> </ol>"),
        ("Bel [112](tel:112).", '<p>Bel <a href="tel:112">112</a>.</p>'),
        ("[site](https://voorbeeld.nl)", '<p><a href="https://voorbeeld.nl">site</a></p>'),
        ("Tekst:\n- een", "<p>Tekst:</p> <ul> <li>een</li> </ul>"),
    ],
)
def test_allowed_markup_is_rendered(typed: str, html: str) -> None:
    """Paragraphs, lists, emphasis and links become HTML, in one line."""
    assert render(typed) == html


@pytest.mark.parametrize(
    "typed",
    [
        "<b>vet</b>", "<script>alert(1)</script>", "<!-- weg -->", "&copy; &#169; &amp;",
        "# Kop", "> citaat", "`code`", "~~door~~", "| a | b |", "https://voorbeeld.nl",
        "<https://voorbeeld.nl>", "---", "{{ 7*7 }}", "{% raw %}", "!!! let op", "[^1]", "[x]",
        "- [ ] taak"[2:], ":heart:", "^1^", "==geel==", "$x$", "\"'", "een_naam_met_streepjes",
        "5 * 3 * 2", "[x]: /y", "a & b", "<", "***", "Kop\n===", "&lt;b&gt;",
    ],
)  # fmt: skip
def test_everything_else_shows_as_typed(typed: str) -> None:
    """HTML and other Markdown show the very characters that were typed."""
    html = render(typed)
    assert shown(html) == " ".join(typed.split())
    assert html.startswith("<p>")
    assert html.count("<") == 2


def test_picture_shows_as_typed() -> None:
    """A picture is no picture and no link either: its Markdown shows as typed."""
    typed = "![plaatje](https://voorbeeld.nl/x.png)"
    assert shown(render(typed)) == typed


def test_indented_text_is_no_code() -> None:
    """A paragraph that is indented deeply is an ordinary paragraph."""
    assert render("Eerst.\n\n        Daarna.") == "<p>Eerst.</p> <p>Daarna.</p>"


def test_escaped_markup_shows_as_text() -> None:
    """A backslash before a sign shows the sign."""
    assert shown(render(r"\*geen nadruk\*")) == "*geen nadruk*"


def test_quote_in_a_link_stays_in_the_link() -> None:
    """An address cannot end its attribute."""
    html = render('[x](<https://voorbeeld.nl/"onclick="alert(1)>)')
    page = LexborHTMLParser(html)
    [link] = page.css("a")
    assert list(link.attributes) == ["href"]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "//voorbeeld.nl"])
def test_unsafe_link_is_no_link(target: str) -> None:
    """Even when no rule would stop it, a link to another scheme is not rendered as one."""
    assert "<a" not in render(f"[x]({target})")
    assert list(richtext.links(f"[x]({target})")) == [target]


def test_links_within_the_site_are_turned_around() -> None:
    """A link to a page of the site is written as seen from the page that it stands on."""
    html = richtext.render("[x](/plan/meedoen/)", lambda address: f"..{address}")
    assert html == '<p><a href="../plan/meedoen/">x</a></p>'


def test_text_of_one_paragraph_can_stand_in_a_line() -> None:
    """One paragraph can be rendered without its element; more cannot."""
    assert richtext.render_inline("Eén *zin*.", same) == "Eén <em>zin</em>."
    assert richtext.render_inline("Een.\n\nTwee.", same) == "<p>Een.</p> <p>Twee.</p>"


def test_plain_text_has_no_markup() -> None:
    """For descriptions the text stays, on one line, without its markup."""
    typed = "Een *zin*\nmet [link](https://voorbeeld.nl).\n\n- een\n- twee"
    assert richtext.plain(typed) == "Een zin met link. een twee"


def test_first_use_of_a_term_is_a_link() -> None:
    """An abbreviation leads to its explanation at its first use only."""
    html = render("Het RIEC helpt. Het RIEC weet veel.", {"RIEC": "/plan/begrippen/#riec"})
    assert html == (
        '<p>Het <a class="begrip" href="/plan/begrippen/&#35;riec" aria-label="RIEC: uitleg">'
        "RIEC</a> helpt. Het RIEC weet veel.</p>"
    )


@pytest.mark.parametrize("typed", ["RIECs", "x-RIEC", "RIEC-team", "riec", "aRIEC"])
def test_part_of_a_word_is_no_term(typed: str) -> None:
    """A term is only explained where it stands as a word of its own, in its own letters."""
    assert "<a" not in render(typed, {"RIEC": "/x/"})


def test_longest_term_wins() -> None:
    """Of two terms that start at one place the longest is explained."""
    html = render("MBP VRZL", {"MBP": "/kort/", "MBP VRZL": "/lang/"})
    assert (
        html == '<p><a class="begrip" href="/lang/" aria-label="MBP VRZL: uitleg">MBP VRZL</a></p>'
    )


def test_term_in_a_link_is_left_alone() -> None:
    """No link stands within a link; the term is explained at its next use."""
    html = render("[het RIEC](https://riec.nl) en RIEC", {"RIEC": "/x/"})
    assert html == (
        '<p><a href="https://riec.nl">het RIEC</a> en '
        '<a class="begrip" href="/x/" aria-label="RIEC: uitleg">RIEC</a></p>'
    )


@pytest.mark.parametrize("term", ["ACT!", "C++", "a.b", "(x)", "€"])
def test_term_may_hold_any_sign(term: str) -> None:
    """A term with signs that mean something to a program is found as it stands."""
    assert shown(render(f"Wat is {term} eigenlijk?", {term: "/x/"})) == f"Wat is {term} eigenlijk?"
    assert '<a class="begrip"' in render(f"Wat is {term} eigenlijk?", {term: "/x/"})


@given(st.text(alphabet="abDé .,;:!-+#()“‘&>'\"`*_[]<!\\012\n\t~|{}=/\u00a0\u2003’€", max_size=12))
@settings(max_examples=500, deadline=None)
def test_plain_text_is_what_parsing_would_give(text: str) -> None:
    """Text that is taken as it is, without parsing, comes out as parsing would have it."""
    assume(richtext.is_plain(f"a{text}"))
    with pytest.MonkeyPatch.context() as patch:
        quick = richtext.render(f"a{text}", str), richtext.plain(f"a{text}")
        patch.setattr(richtext, "is_plain", lambda _: False)
        richtext.blocks.cache_clear()
        assert (richtext.render(f"a{text}", str), richtext.plain(f"a{text}")) == quick
        richtext.blocks.cache_clear()
