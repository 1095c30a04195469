"""Editors' running text: paragraphs, lists, emphasis and links, and nothing else.

Everything starts from markdown-it's empty preset; raw HTML, images, headings and code are shown as
the text that was typed.
"""

import re
from collections.abc import Callable, Collection, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

SPECIAL = re.compile(r"[&<>\"'\\`*_\[\]~#|!{}]")
"""What HTML or some Markdown could read as markup."""

_LINE = r"[A-Za-z'‘“(](?:[^\n*_`\[\]<\\]*[^\s*_`\[\]<\\])?"
PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*")
"""Lines that each begin with a letter, without any sign of markup, as most texts are."""

ALLOWED = (
    "emphasis", "link", "list", "newline", "escape", "balance_pairs", "fragments_join", "image",
)  # fmt: skip
"""What markdown-it recognises; a picture is recognised so that it can be shown as typed."""
SAFE_LINK = re.compile(r"(https?://|mailto:|tel:|/(?!/))", re.IGNORECASE)


def literal(text: str) -> str:
    """Return text that shows as it was typed in HTML and in any Markdown, on one line."""
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text.replace("\n", " "))


LinkTo = Callable[[str], str]
"""Turns the address of a page of this site, from its root, into one from the current page."""


@dataclass
class Explainer:
    """Links the first use of each term on one page to its explanation.

    `targets` maps a term as it stands in the text to the address that explains it.
    """

    targets: Mapping[str, str]
    seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Prepare one pattern for all terms."""
        self._pattern = _pattern(tuple(self.targets))

    def explain(self, text: str, link_to: LinkTo) -> str:
        """Return literal text in which each new term is a link."""
        parts = self._pattern.split(text)
        if len(parts) == 1:
            return literal(text)
        return "".join(
            self._link(part, link_to) if index % 2 else literal(part)
            for index, part in enumerate(parts)
        )

    def _link(self, term: str, link_to: LinkTo) -> str:
        if term in self.seen:
            return literal(term)
        self.seen.add(term)
        href = literal(link_to(self.targets[term]))
        name = literal(term)  # a screen reader's list of links says what this one is for
        return f'<a class="begrip" href="{href}" aria-label="{name}: uitleg">{name}</a>'


@lru_cache(maxsize=10)
def _pattern(terms: Collection[str]) -> re.Pattern[str]:
    """Return the pattern of any of these terms, the longest first."""
    any_ = "|".join(map(_term, sorted(terms, key=len, reverse=True)))
    return re.compile(rf"({any_})(?![\w-])" if any_ else r"(?!)")


def _term(term: str) -> str:
    """Return the pattern of a term at the start of a word; first a letter, as that is quick."""
    return rf"{re.escape(term[0])}(?<![\w-].){re.escape(term[1:])}"


def render(text: str, link_to: LinkTo, explainer: Explainer | None = None) -> Markup:
    """Return the text as HTML in one line, so that it passes through any Markdown unchanged."""
    if is_plain(text):
        shown = explainer.explain(text, link_to) if explainer else literal(text)
        return Markup(f"<p>{shown}</p>")  # noqa: S704
    env = {"link_to": link_to, "explainer": explainer, "depth": 0}
    html: str = _MARKDOWN.renderer.render(_tokens(text), _MARKDOWN.options, env)
    return Markup(" ".join(html.split("\n")).strip())  # noqa: S704


def render_inline(text: str, link_to: LinkTo, explainer: Explainer | None = None) -> Markup:
    """Return a text of one paragraph without its `<p>`; other text as `render` does."""
    html = render(text, link_to, explainer)
    if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
        return Markup(html[3:-4])  # noqa: S704
    return html


def is_plain(text: str) -> bool:
    """Tell whether a text is surely one paragraph without markup: then nothing need be parsed."""
    return PLAIN.fullmatch(text) is not None


def plain(text: str) -> str:
    """Return the text without markup, on one line: for descriptions and data."""
    return " ".join(blocks(text))


@cache
def blocks(text: str) -> tuple[str, ...]:
    """Return each paragraph and list item without markup, on one line."""
    if is_plain(text):
        return (" ".join(text.split()),)
    return tuple(
        " ".join(_words(token).split()) for token in _tokens(text) if token.type == "inline"
    )


@lru_cache(maxsize=1000)
def _tokens(text: str) -> list[Token]:
    """Parse a text, which may stand on several pages of a plan or of all plans, once."""
    return _MARKDOWN.parse(text)


def _words(token: Token) -> str:
    breaks = ("softbreak", "hardbreak")
    return "".join(" " if part.type in breaks else part.content for part in token.children or ())


@cache
def links(text: str) -> tuple[str, ...]:
    """Return the address of every link in the text, also of those that are not allowed."""
    if "[" not in text and "<" not in text:
        return ()
    return tuple(
        str(child.attrs["href"])
        for token in _ANY_LINK.parse(text)
        for child in token.children or ()
        if child.type == "link_open"
    )


def is_safe(address: str) -> bool:
    """Tell whether a link may lead there: the web, mail, telephone, or a page of this site."""
    return SAFE_LINK.match(address) is not None


def _parser(validate: Callable[[str], bool]) -> MarkdownIt:
    parser = MarkdownIt("zero").enable(list(ALLOWED))
    parser.validateLink = validate  # type: ignore[assignment]
    parser.add_render_rule("text", _text)
    parser.add_render_rule("image", _image)
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


def _text(_: Any, tokens: list[Token], index: int, __: Any, env: MutableMapping[str, Any]) -> str:
    explainer = env["explainer"]
    if explainer is None or env["depth"]:
        return literal(tokens[index].content)
    return str(explainer.explain(tokens[index].content, env["link_to"]))


def _image(_: Any, tokens: list[Token], index: int, __: Any, ___: MutableMapping[str, Any]) -> str:
    return literal(f"![{tokens[index].content}]({tokens[index].attrs['src']})")


def _link_open(
    _: Any, tokens: list[Token], index: int, __: Any, env: MutableMapping[str, Any]
) -> str:
    env["depth"] += 1
    address = str(tokens[index].attrs["href"])
    href = env["link_to"](address) if address.startswith("/") else address
    return f'<a href="{literal(href)}">'


def _link_close(_: Any, __: list[Token], ___: int, ____: Any, env: MutableMapping[str, Any]) -> str:
    env["depth"] -= 1
    return "</a>"


_MARKDOWN = _parser(is_safe)
_ANY_LINK = _parser(lambda _: True)
