"""What browser tests share: the built site behind a strict server, and a browser to visit it."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ivp import server as server_rules
from tests.browser import chromium
from tests.conftest import Build

OFF_THE_NETWORK = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
COLD = "--js-flags=--no-opt --no-maglev"
"""A page's scripts are compiled anew with each page, so that compiling them well never pays."""
GLANCE = "/heuvelland-2024-2027/"
MISSING = "/een/pagina/die/niet/bestaat/"
WIDE, NARROW = 1280, 360
PLAN_NAME = re.compile(r".+-\d{4}-\d{4}")
CHOICE = re.compile(r"/(gemeenten|onderwerpen|onderwerp|wie|wanneer)/[^/]+")
"""The part of an address in which pages of one kind differ."""


class _StaticServer(SimpleHTTPRequestHandler):
    """Serve a folder as a plain web server does, with the policy on every answer."""

    protocol_version = "HTTP/1.1"  # one connection for a page and all its files

    def end_headers(self) -> None:
        """Put the policy before the end of the headers, and let styles and fonts be kept."""
        searching = self.path.partition("?")[0].endswith(server_rules.SEARCH)
        policy = server_rules.SEARCHING if searching else server_rules.PLAIN
        self.send_header("Content-Security-Policy", policy)
        if self.path.startswith("/assets/"):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def send_head(self) -> BinaryIO | Any:
        """Answer an address that does not exist with the site's own page for that."""
        path = Path(self.translate_path(self.path))
        if path.is_file() or (path / "index.html").is_file():
            return super().send_head()
        missing = Path(self.directory) / "404.html"
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(missing.stat().st_size))
        self.end_headers()
        return missing.open("rb")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@dataclass(frozen=True)
class Site:
    """A running site: its own address, and the address of each page on it."""

    origin: str
    addresses: tuple[str, ...]


@contextmanager
def serve(site: Build) -> Iterator[Site]:
    """Serve a built site on a free port of this machine."""
    handler = partial(_StaticServer, directory=str(site.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield Site(f"http://127.0.0.1:{server.server_port}", _addresses(site))
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def server(site: Build) -> Iterator[Site]:
    """Return the built site, running."""
    with serve(site) as running:
        yield running


@pytest.fixture
def addresses(server: Site) -> tuple[str, ...]:
    """Return the address of every page, and last one that does not exist."""
    return server.addresses


@pytest.fixture
def kinds(server: Site) -> tuple[str, ...]:
    """Return one page of each kind, of the plan that has the most pages, and the missing one.

    Other pages of a kind come from the same template, so what takes long is tested on these.
    """
    fullest = Counter(address.split("/")[1] for address in server.addresses).most_common(1)[0][0]
    found = {
        CHOICE.sub(r"/\1/*", address): address
        for address in reversed(server.addresses)
        if PLAN_NAME.fullmatch(address.split("/")[1]) is None or address.split("/")[1] == fullest
    }
    return tuple(reversed(found.values()))


@pytest.fixture(autouse=True)
def claim(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
    """Hand over to the evidence what a test says of the site."""
    if request.node.get_closest_marker("browser"):
        record_property("claim", (request.function.__doc__ or "").partition("\n")[0])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of a test worker."""
    found = chromium.find()
    assert found, "No browser that starts. `make browser` finds or brings one."
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found,
            args=[*OFF_THE_NETWORK, COLD, *(["--no-sandbox"] if as_root else [])],
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser, server: Site) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a tab as a new visitor: nothing kept from any earlier one.

    It takes a width and a height, and what Playwright calls the options of a context.
    """
    contexts = []

    def run(width: int = WIDE, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(
            base_url=server.origin,
            viewport={"width": width, "height": height},
            **{"reduced_motion": "reduce"} | options,
        )
        context.set_default_timeout(5000)
        contexts.append(context)
        return context.new_page()

    yield run
    for context in contexts:
        context.close()


def _addresses(site: Build) -> tuple[str, ...]:
    """Return what a visitor types for each page; the page for errors has no address of its own."""
    found = [path.relative_to(site.site).as_posix() for path in site.pages()]
    pages = ["/" + path.removesuffix("index.html") for path in found if path != "404.html"]
    assert pages, "The site has no pages."
    return (*pages, MISSING)
