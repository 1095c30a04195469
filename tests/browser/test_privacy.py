"""Nobody but the site itself learns of a visit, and a visit leaves nothing behind."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.browser.conftest import GLANCE, MISSING, NARROW, WIDE, Site

pytestmark = pytest.mark.browser

# What a page refuses under the server's policy, told by the page itself.
WATCH_POLICY = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.effectiveDirective} refuses ${event.blockedURI}`));
"""


def failures(request: Request) -> list[str]:
    """Return why a request failed, unless the visitor had gone on to the next page."""
    ended = request.failure == "net::ERR_ABORTED"
    return [] if ended else [f"{request.url}: {request.failure}"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_visit_to_every_page_is_private_and_clean(
    new_page: Callable[..., Page], server: Site, width: int
) -> None:
    """All requests go to the site and succeed, nothing is stored, nothing breaks the policy."""
    page = new_page(width)
    page.add_init_script(WATCH_POLICY)
    requested = list[str]()
    wrong = list[str]()
    page.on("request", lambda request: requested.append(request.url))
    page.on("requestfailed", lambda request: wrong.extend(failures(request)))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))

    for address in server.addresses:
        missing = f"{server.origin}{MISSING}"
        with page.expect_response(f"{server.origin}{address}") as answer:
            page.goto(address)
        assert "default-src 'none'" in (answer.value.header_value("content-security-policy") or "")
        wrong += [
            f"{address}: {message.text}"
            for message in page.console_messages()
            if message.type == "error" and message.location["url"] != missing
        ]
        wrong += [f"{address}: {refusal}" for refusal in page.evaluate("window.refused")]
        stored = page.evaluate("localStorage.length + sessionStorage.length")
        wrong += [f"{address}: {stored} values stored"] if stored else []
    assert not wrong, "\n".join(wrong)
    assert {f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in requested} == {
        server.origin
    }
    assert page.context.cookies() == []
    assert len(page.context.background_pages) == len(page.context.service_workers) == 0


def test_policy_is_in_force(new_page: Callable[..., Page]) -> None:
    """An inline style on the test server is refused, so that the test above means something."""
    page = new_page()
    page.add_init_script(WATCH_POLICY)
    page.goto(GLANCE)
    page.evaluate("document.querySelector('h1').setAttribute('style', 'color: red')")
    page.wait_for_function("window.refused.length > 0")
    assert page.evaluate("window.refused") == ["style-src-attr refuses inline"]
