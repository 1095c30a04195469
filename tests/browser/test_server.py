"""The site as it is published, on a real server: every page works under its security headers."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ivp.server import TYPES
from tests import webserver
from tests.browser.conftest import MISSING
from tests.conftest import Build
from tests.publishing import succeeds
from tests.test_server import settings

UNKNOWN_FEATURE = "Error with Permissions-Policy header: Unrecognized feature"
"""What a browser says of a feature that it does not have, and that we switch off all the same."""

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
        answer = page.goto(address)
        assert answer
        assert answer.status == (404 if address == MISSING else 200)
        assert page.evaluate("document.fonts.ready.then((all) => all.size)") == 1
        assert page.locator("fieldset.kleuren").is_visible()  # the script ran
        assert page.evaluate("document.styleSheets.length") >= 6
    context.close()
    assert [said for said in wrong if MISSING not in said and UNKNOWN_FEATURE not in said] == []
    assert {uri.split("/")[1] for uri in asked if uri not in kinds} == {"vast"}


def test_every_kind_of_file_is_known_to_the_servers(site: Build) -> None:
    """No file of the whole site would be sent without its type."""
    assert {path.suffix[1:] for path in site.site.rglob("*") if path.is_file()} <= TYPES.keys()
