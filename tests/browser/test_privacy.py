"""Nobody but the site itself learns of a visit, and a visit leaves nothing behind."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response

from ivp.server import PLAIN
from tests.browser.conftest import GLANCE, MISSING
from tests.browser.visit import prepare

pytestmark = pytest.mark.browser


def test_visit_leaves_nothing_behind(new_page: Callable[..., Page]) -> None:
    """After some pages there are no cookies, no workers and nothing stored."""
    page = new_page()
    for address in ("/", GLANCE, "/privacy/", MISSING):
        page.goto(address)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert page.evaluate("indexedDB.databases().then((found) => found.length)") == 0
    assert page.context.cookies() == []
    assert len(page.context.background_pages) == len(page.context.service_workers) == 0


def test_every_answer_carries_the_policy(new_page: Callable[..., Page]) -> None:
    """Each page and file comes under the policy, a missing page too."""
    page = new_page()
    answers = list[Response]()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    for address in (GLANCE, MISSING):
        page.goto(address)
    policies = {answer.header_value("content-security-policy") for answer in answers}
    assert policies == {PLAIN}


def test_policy_is_in_force(new_page: Callable[..., Page]) -> None:
    """An inline style on the test server is refused, so that `test_gate.py` means something."""
    page = new_page()
    prepare(page)
    page.goto(GLANCE)
    page.evaluate("""new Promise((tell) => {
        addEventListener("securitypolicyviolation", () => tell(), { once: true });
        document.querySelector("h1").setAttribute("style", "color: red");
    })""")
    assert page.evaluate("window.refused") == ["style-src-attr refuses inline"]
