"""Looks whether a built site is whole, before anyone can see it."""

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from ..texts import publishing as texts

HERE = "https://site.invalid"
ADDRESSES = ("href", "src")
IN_STYLES = re.compile(r"""url\(\s*["']?([^)#?:"']+?)["']?\s*\)""")
"""A file that a style sheet asks for; `data:` and parts of a picture are none."""


class _Page(HTMLParser):
    """The ids on a page, and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Take what matters of an element."""
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            elif name in ADDRESSES and value:
                self.targets.add(value)


def faults(site: Path, expected: Iterable[str], root: str) -> list[str]:
    """Return what is wrong with a site, in Dutch; nothing when it is whole.

    `expected` are the files that must be there; `root` is the path of its address, such as `/`.
    """
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    wrong = [texts.missing(uri) for uri in sorted({*expected} - files.keys())]
    wrong += [fault for uri in sorted(files) for fault in _in_file(uri, files[uri])]
    pages = {
        uri: _Page(path.read_text(encoding="utf-8", errors="replace"))
        for uri, path in sorted(files.items())
        if path.suffix == ".html"
    }
    targets = {uri: page.targets for uri, page in pages.items()} | {
        uri: set(IN_STYLES.findall(path.read_text(encoding="utf-8", errors="replace")))
        for uri, path in sorted(files.items())
        if path.suffix == ".css"
    }
    for uri, found in targets.items():
        for target in sorted(found):
            if not _leads_somewhere(urljoin(HERE + root + uri, target), root, files, pages):
                wrong.append(texts.dead_link(uri, target))
    return wrong


def _in_file(uri: str, path: Path) -> Iterator[str]:
    content = path.read_bytes()
    if not content:
        yield texts.empty(uri)
    elif (
        (path.suffix == ".html" and not content.rstrip().endswith(b"</html>"))
        or (path.suffix == ".pdf" and b"%%EOF" not in content[-1024:])
        or (path.suffix == ".json" and not _is_json(content))
    ):
        yield texts.cut_off(uri)


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


def _leads_somewhere(url: str, root: str, files: dict[str, Path], pages: dict[str, _Page]) -> bool:
    """Whether an address is elsewhere, or that of a file and of a place in it."""
    whole, place = urldefrag(url)
    if not whole.startswith(f"{HERE}/"):
        return True
    uri = unquote(urlsplit(whole).path).removeprefix(root)
    uri += "index.html" if not uri or uri.endswith("/") else ""
    return uri in files and (not place or uri not in pages or unquote(place) in pages[uri].ids)
