"""A page as it leaves the domain: Markdown with front matter, for MkDocs or any other generator."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import yaml
from markdown_it import MarkdownIt
from markdown_it.common.html_blocks import block_names

from .views.base import slug
from .views.frame import Frame

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).disable("normalize")
"""The parser of our pages, in which lines end in one way already."""

BETWEEN = re.compile(r"\n(?:[ \t]*(?:\n|\Z))+")
"""The room between two blocks of Markdown."""

HTML_BLOCK = re.compile(rf"</?(?:{'|'.join(block_names)})(?=\s|/?>)")
"""How a block of HTML begins that lasts until the next empty line (CommonMark 0.31, 4.6, 6)."""

HEADING = re.compile(r"#{1,6} .*")


def to_html(markdown: str) -> str:
    """Return Markdown as HTML, in the one dialect that our pages have."""
    html: str = _MARKDOWN.render(markdown)
    return html


@dataclass(frozen=True)
class Heading:
    """A second-level heading, as the page's own table of contents needs it."""

    id: str
    title: str


@dataclass(frozen=True)
class Page:
    """One page of the site. `address` is `/plan/partners/`; `markdown` is CommonMark with HTML.

    `canonical` is the address under which the page is known when it stands at two; `lead` is HTML;
    `label` and `colour` are the view's; `linked` is JSON-LD that can stand in HTML.
    """

    address: str
    canonical: str
    title: str
    lead: str | None
    label: str | None
    colour: int
    linked: str | None
    description: str
    skeleton: str
    markdown: str
    frame: Frame

    @property
    def uri(self) -> str:
        """The path of the page's Markdown file."""
        return f"{self.address}index.md".lstrip("/")

    @property
    def meta(self) -> dict[str, str]:
        """What stands in the page's front matter."""
        return {"title": self.title, "description": self.description, "template": self.skeleton}

    @cached_property
    def source(self) -> str:
        """The whole Markdown file, front matter included."""
        front = yaml.safe_dump(self.meta, allow_unicode=True, sort_keys=False, width=10**6)
        return f"---\n{front}---\n\n{self.markdown}"

    @cached_property
    def _rendered(self) -> tuple[str, tuple[Heading, ...]]:
        return _rendered(self.markdown)

    @property
    def html(self) -> str:
        """The page's content as HTML, each second-level heading with an id."""
        return self._rendered[0]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The second-level headings in order."""
        return self._rendered[1]


def _rendered(markdown: str) -> tuple[str, tuple[Heading, ...]]:
    """Return Markdown as HTML, with its second-level headings.

    Blocks of HTML pass through Markdown as they are, and no heading looks at its neighbours. So
    where a page has nothing else, as nearly all have, it need not be parsed as a whole.
    """
    parts: list[str] = []
    headings: list[Heading] = []
    for block in BETWEEN.split(markdown.strip("\n")):
        if HTML_BLOCK.match(block):
            parts.append(f"{block}\n")
        elif HEADING.fullmatch(block):
            html, found = _parsed(block)
            parts.append(html)
            headings += found
        else:
            return _parsed(markdown)
    return "".join(parts), tuple(headings)


@lru_cache(maxsize=1000)
def _parsed(markdown: str) -> tuple[str, tuple[Heading, ...]]:
    tokens = _MARKDOWN.parse(markdown)
    headings = []
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h2":
            title = "".join(child.content for child in inline.children or ())
            heading = Heading(slug(title), title)
            opening.attrSet("id", heading.id)
            headings.append(heading)
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return html, tuple(headings)
