"""Read a built site the way its visitors' tools do: pages, their text, and where links lead."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

HOST = "https://site.test"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MUST_HOLD_SOMETHING = (
    *HEADINGS, "a", "button", "caption", "dd", "div", "dl", "dt", "li", "main", "nav", "ol", "p",
    "section", "span", "strong", "td", "th", "title", "ul",
)  # fmt: skip
ATTRIBUTES_WITH_ADDRESS = ("href", "src", "srcset", "action", "poster", "data")


@dataclass(frozen=True)
class Site:
    """A built site; pages are known by their address, such as `/voorbeeldstad/partners/`."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        """Every HTML page by its address."""
        return {
            self._address(path): LexborHTMLParser(path.read_text(encoding="utf-8"))
            for path in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """The ids that links can lead to, for each page."""
        return {address: set(ids(page)) for address, page in self.pages.items()}

    def text(self, address: str) -> str:
        """Return what a page's `main` says, on one line."""
        return text(only(self.pages[address], "main"))

    def whole_text(self) -> str:
        """Return what all pages say."""
        return "\n".join(text(only(page, "body")) for page in self.pages.values())

    def dead_links(self) -> list[str]:
        """Return each link, style or picture within the site that does not exist."""
        return [
            f"{address} -> {target}"
            for address, page in self.pages.items()
            for target in addresses(page)
            if not self._exists(urljoin(HOST + address, target))
        ]

    def _exists(self, url: str) -> bool:
        if not url.startswith(f"{HOST}/"):
            return True
        whole, fragment = urldefrag(url)
        path = unquote(urlsplit(whole).path)
        file = self.folder / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        return file.is_file() and (not fragment or unquote(fragment) in self.ids[path])

    def _address(self, path: Path) -> str:
        return "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html")


def only(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the one element that a selector finds."""
    [found] = page.css(selector)
    return found


def text(node: LexborNode) -> str:
    """Return what an element says, on one line."""
    return " ".join(node.text().split())


def texts(page: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    """Return what each of the elements says that a selector finds."""
    return [text(node) for node in page.css(selector)]


def ids(page: LexborHTMLParser) -> list[str]:
    """Return the id of each element that has one."""
    return [str(node.attributes["id"]) for node in page.css("[id]")]


def addresses(page: LexborHTMLParser) -> Iterator[str]:
    """Yield each address that a page names."""
    for name in ATTRIBUTES_WITH_ADDRESS:
        for node in page.css(f"[{name}]"):
            yield str(node.attributes[name])


def elements(page: LexborHTMLParser) -> list[LexborNode]:
    """Return all elements, in the order of the page."""
    return page.css("*")


def repeated_ids(page: LexborHTMLParser) -> list[str]:
    """Return the ids that more than one element has, and those that no link can name."""
    counts = Counter(ids(page))
    return [id_ for id_, count in counts.items() if count > 1 or not re.fullmatch(r"\S+", id_)]


def hollow(page: LexborHTMLParser) -> list[str]:
    """Return each element that shows nothing, and each heading that nothing follows."""
    found = [
        f"empty <{node.tag}>"
        for node in page.css(",".join(f"body {tag}" for tag in MUST_HOLD_SOMETHING))
        if not node.text(strip=True) and not node.css("svg")
    ]
    return found + [f"nothing under <{tag}> {title}" for tag, title in headings_over_nothing(page)]


def headings_over_nothing(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Return the headings with nothing between them and the next of the same or a higher level.

    The title of a list item that holds no other heading is the item itself.
    """
    found = []
    waiting: LexborNode | None = None
    for node in only(page, "main").traverse(include_text=True):
        if node.tag in HEADINGS:
            if waiting is not None and str(node.tag) <= str(waiting.tag):
                found.append(waiting)
            waiting = node
        elif node.tag == "-text" and node.text(strip=True) and not _in_heading(node):
            waiting = None
    if waiting is not None:
        found.append(waiting)
    return [(str(node.tag), text(node)) for node in found if not _is_title_of_item(node)]


def _in_heading(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent.tag not in HEADINGS:
        parent = parent.parent
    return parent is not None


def _is_title_of_item(node: LexborNode) -> bool:
    item = node.parent
    while item is not None and item.tag not in ("li", "main"):
        item = item.parent
    return item is not None and item.tag == "li" and len(item.css(",".join(HEADINGS))) == 1


def skipped_levels(page: LexborHTMLParser) -> list[str]:
    """Return the headings that stand more than one level under the heading before them."""
    found, last = [], 0
    for node in page.css(",".join(HEADINGS)):
        level = int(str(node.tag)[1])
        if level > last + 1:
            found.append(text(node))
        last = level
    return found
