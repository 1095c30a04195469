"""Tests of a finished page: its file, its front matter, its HTML and its headings."""

import re
from dataclasses import replace

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ivp.page import Heading, Page, to_html
from ivp.views.base import Link
from ivp.views.frame import Frame

PAGE = Page(
    address="/plan/partners/",
    canonical="/plan/partners/",
    title="Wie doet wat",
    lead=None,
    label=None,
    colour=0,
    linked=None,
    description="Wie werken er mee?",
    skeleton="main.html",
    markdown="## Onze partners\n\nTekst.\n\n## Geld & tijd\n\n<ul>\n<li>x</li>\n</ul>\n",
    frame=Frame(brand=Link("Veilig", "/"), phones=(), footer=()),
)


def test_file_stands_where_the_address_says() -> None:
    """A page's file is the index of the folder that is its address."""
    assert PAGE.uri == "plan/partners/index.md"
    assert replace(PAGE, address="/").uri == "index.md"


def test_source_holds_front_matter_and_content() -> None:
    """Another generator finds title, description and skeleton in front matter, then Markdown."""
    _, front, content = PAGE.source.split("---\n", 2)
    assert yaml.safe_load(front) == {
        "title": "Wie doet wat",
        "description": "Wie werken er mee?",
        "template": "main.html",
    }
    assert content.strip() == PAGE.markdown.strip()


def test_front_matter_survives_any_title() -> None:
    """Colons, quotes, dashes and line ends in a title cannot break the front matter."""
    title = "---\nja: \"nee\" # 'x' {{ y }} é"
    page = replace(PAGE, title=title)
    front = page.source.removeprefix("---\n").rpartition("\n---\n\n")[0]
    assert yaml.safe_load(front)["title"] == title


def test_headings_carry_ids_of_their_words() -> None:
    """Each second-level heading has an id, and the page lists them in order."""
    assert PAGE.headings == (
        Heading("onze-partners", "Onze partners"),
        Heading("geld-tijd", "Geld & tijd"),
    )
    assert '<h2 id="onze-partners">Onze partners</h2>' in PAGE.html
    assert '<h2 id="geld-tijd">Geld &amp; tijd</h2>' in PAGE.html


def test_html_in_the_content_stays() -> None:
    """The HTML of templates goes through the Markdown unchanged."""
    assert "<ul>\n<li>x</li>\n</ul>" in PAGE.html


PIECES = (
    "<div>", "</div>", "<p>a</p>", "<LI", "<span>", "<pre>", "</pre>", "<!-- ", "-->", "## Kop",
    "#", "# b #", "tekst", "\n", "\n", "\n\n", " ", "\t", "    ", "- ", "> ", "```", "[a]: /b",
    "[a]", "&amp;", "---",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=1000, deadline=None)
def test_markdown_block_by_block_is_what_parsing_the_whole_would_give(markdown: str) -> None:
    """Blocks that are taken by themselves come out as when the page is parsed as a whole."""
    markdown = f"{markdown}\n"
    html = replace(PAGE, markdown=markdown).html
    assert re.sub('<h2 id="[^"]*">', "<h2>", html) == to_html(markdown)
