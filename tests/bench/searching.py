"""What a first search over a site loads: in a real browser, from a server that sends Brotli."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect, sync_playwright

from ivp.publishing import compression
from ivp.server import HEADERS, SEARCH, TYPES
from tests.browser import chromium

QUESTIONS = (
    "inbraak", "wat doet de gemeente aan inbrekers in mijn straat?", "te hard rijden",
    "hoeveel inbraken waren er?", "veilig op straat in de avond",
)  # fmt: skip
"""What residents ask: a word, and questions of many words, which load most."""


@dataclass(frozen=True)
class Search:
    """Bytes on the wire of a first search, headers included: in the middle, and the most."""

    middle: int
    most: int


class _BrotliServer(BaseHTTPRequestHandler):
    """Serve a folder as a web server does with what `./ivp publiceer` made of it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *connection: Any) -> None:
        self.site = site
        super().__init__(*connection)

    def do_GET(self) -> None:
        """Answer with the Brotli form of a file, where that is smaller."""
        path = self.site / urlsplit(self.path).path.lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        self.send_response(HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND)
        content = path.read_bytes() if path.is_file() else b""
        if packed := _brotli(path) if content else None:
            content = packed
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Type", TYPES.get(path.suffix[1:], "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@cache
def _brotli(path: Path) -> bytes | None:
    return dict(compression.encoded(path)).get(".br")


def first(site: Path, address: str) -> Search | None:
    """Return what a first search takes of who has read the page at an address.

    Without a browser on this machine there is nothing to measure, and None comes back.
    """
    found = chromium.find()
    if not found:
        return None
    with _serving(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-background-networking"]
        )
        sizes = sorted(_asked(browser, f"{origin}/{address}/", origin, it) for it in QUESTIONS)
        browser.close()
    return Search(sizes[len(sizes) // 2], sizes[-1])


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_BrotliServer, site)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _asked(browser: Browser, page_read: str, origin: str, question: str) -> int:
    """Return the bytes of one question, asked by a visitor who has nothing of searching yet."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(page_read)
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    sizes: list[int] = []
    network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    page.goto(f"{origin}{SEARCH}?q={question}")
    expect(page.locator("#stand")).to_contain_text(re.compile("resulta"), timeout=30_000)
    page.wait_for_load_state("networkidle")
    context.close()
    return int(sum(sizes))
