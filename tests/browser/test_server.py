"""The site as it is published, on a real server: every page works under its security headers."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ivp.server import SEARCH, TYPES
from tests import webserver
from tests.browser.conftest import GLANCE, MISSING
from tests.conftest import Build
from tests.publishing import succeeds
from tests.test_server import settings

UNKNOWN_FEATURE = "Error with Permissions-Policy header: Unrecognized feature"
"""What a browser says of a feature that it does not have, and that we switch off all the same."""

MOST_BYTES = 150_000
"""For a first search by who has read a page: all answers with their headers, on the wire."""

pytestmark = pytest.mark.browser


@pytest.fixture(name="origin", scope="module")
def published_site(site: Build) -> Iterator[str]:
    """Return the origin of an nginx that serves the whole site, as a web team would."""
    webserver.need("nginx")
    with tempfile.TemporaryDirectory() as name:
        target, address = Path(name), webserver.free_address()
        succeeds(target, site=site.site)
        text = settings("nginx", target, "--luister", address)
        with webserver.running("nginx", text, address) as origin:
            yield origin


def test_every_kind_of_page_works_on_the_web_server(
    origin: str, browser: Browser, kinds: tuple[str, ...]
) -> None:
    """On a real server, with its security headers, no page refuses or misses anything."""
    context = browser.new_context(base_url=origin)
    page = context.new_page()
    wrong: list[str] = []
    asked: set[str] = set()
    page.on("console", lambda said: wrong.append(f"{page.url}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: wrong.append(f"{page.url}: {request.url} failed"))
    page.on("request", lambda request: asked.add(request.url.removeprefix(origin)))
    for address in kinds:
        answer = page.goto(address, wait_until="networkidle")  # the icon comes last
        assert answer
        assert answer.status == (404 if address == MISSING else 200)
        assert page.evaluate("document.fonts.ready.then((all) => all.size)") == 1
        assert page.locator("fieldset.kleuren").is_visible()  # the script ran
        assert page.evaluate("document.styleSheets.length") >= 6
    context.close()
    assert [said for said in wrong if MISSING not in said and UNKNOWN_FEATURE not in said] == []
    assert {uri.split("/")[1] for uri in asked if uri not in kinds} == {"vast"}


@pytest.mark.parametrize("question", ["huiselijk geweld", "hoeveel inbraken waren er?", "zorg"])
def test_first_search_is_light(origin: str, browser: Browser, question: str) -> None:
    """Who comes from a page and searches for the first time loads little, all of it in Brotli."""
    context = browser.new_context(base_url=origin)
    page = context.new_page()
    page.goto(GLANCE)
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    sizes: list[int] = []
    encodings: dict[str, str | None] = {}
    network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    page.on(
        "response",
        lambda answer: encodings.update({answer.url: answer.headers.get("content-encoding")}),
    )
    page.goto(f"{SEARCH}?q={question}")
    expect(page.locator(".treffers h2").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    context.close()
    assert 80_000 < sum(sizes) < MOST_BYTES
    packed = {url.rpartition(".")[2] for url, encoding in encodings.items() if encoding == "br"}
    assert packed >= {"pagefind", "pf_meta", "js"}


def test_every_kind_of_file_is_known_to_the_servers(site: Build) -> None:
    """No file of the whole site would be sent without its type."""
    assert {path.suffix[1:] for path in site.site.rglob("*") if path.is_file()} <= TYPES.keys()
