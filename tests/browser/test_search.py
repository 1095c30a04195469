"""Searching as residents do it: by word and by question, by keyboard, narrowed, and without."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Response, expect

from ivp.server import SEARCH, SEARCHING
from tests.browser import axe
from tests.browser.conftest import GLANCE, WIDE, Site, serve
from tests.browser.visit import COLOURS, ZOOMED, prepare
from tests.conftest import CASES, Build
from tests.filling import read

pytestmark = pytest.mark.browser

QUESTIONS: Any = read(CASES / "search.yaml")
MOST_BYTES = 120_000
"""For a first search over five plans, page and script included, as a server compresses them."""


def ask(page: Page, question: str, **choices: str) -> None:
    """Go to the page for searching as the form in every header does, and wait for the answer."""
    page.goto(f"{SEARCH}?{urlencode({'q': question, **choices})}")
    expect(page.locator("#stand")).not_to_have_text("Een ogenblik, we zoeken.")


def found(page: Page) -> list[str]:
    """Return the addresses of the results that show."""
    links = page.locator(".treffers > li > h2 a")
    expect(links.first).to_be_visible()
    return [str(link.get_attribute("href")) for link in links.all()]


@pytest.fixture(name="searching", scope="module")
def one_tab_for_all_questions(browser: Any, server: Site) -> Iterator[Page]:
    """Return a tab that has the index in its memory after the first question."""
    context = browser.new_context(base_url=server.origin, reduced_motion="reduce")
    context.set_default_timeout(5000)
    page = context.new_page()
    prepare(page)
    yield page
    context.close()


@pytest.mark.parametrize(
    "case", QUESTIONS, ids=[" in ".join([*case.values()][:-1]) for case in QUESTIONS]
)
def test_question_leads_to_the_right_page(searching: Page, case: dict[str, str]) -> None:
    """The page that answers a resident's question comes first."""
    place = {"gemeente": case["gemeente"]} if "gemeente" in case else {}
    ask(searching, case["vraag"], **place)
    assert found(searching)[0] == case["eerst"]


def test_words_for_one_thing_are_told(searching: Page) -> None:
    """A search for a word of residents says by which words of the plans it was answered."""
    ask(searching, "hangjongeren")
    expect(searching.locator("#stand")).to_contain_text("We zochten ook op: jeugdoverlast")
    assert "jeugdoverlast" in searching.locator(".treffers mark").all_inner_texts()[0].lower()


def test_number_of_results_is_told_to_those_who_listen(searching: Page) -> None:
    """The number of results is in a live region, which is on the page before the answer comes."""
    ask(searching, "inbraak")
    status = searching.get_by_role("status")
    expect(status).to_contain_text("resultaten voor ‘inbraak’.")
    assert "inbraak" in searching.title()


def test_results_are_narrowed_with_counts(searching: Page) -> None:
    """A choice of municipality and kind leaves only those, says how many, and can be shared."""
    ask(searching, "inbraak")
    searching.get_by_text("Kies een gemeente of een soort pagina").click()
    choice = searching.get_by_role("group", name="Gemeente").get_by_label("Maasgouw")
    label = choice.locator("xpath=..").inner_text()
    choice.check()
    expect(searching.locator("#stand")).to_contain_text("U ziet er")
    assert all("maasgouw" in address for address in found(searching))
    assert f"U ziet er {label.partition('(')[2].rstrip(') ')}," in str(
        searching.locator("#stand").inner_text()
    )
    expect(choice).to_be_focused()
    assert searching.url.endswith("gemeente=Maasgouw")
    searching.get_by_role("group", name="Soort pagina").get_by_label("Onderwerp (").check()
    expect(searching.locator(".treffers > li")).to_have_count(1)
    shared = searching.url
    searching.goto(shared)
    expect(searching.locator(".treffers > li")).to_have_count(1)
    expect(choice).to_be_checked()


def test_more_results_by_keyboard(new_page: Callable[..., Page]) -> None:
    """With keys alone: ask in the header of a page, go to more results, and on to a page."""
    page = new_page()
    page.goto(GLANCE)
    field = page.get_by_role("banner").get_by_label("Zoek op deze site")
    for _ in range(10):
        page.keyboard.press("Tab")
        if field.evaluate("(it) => it === document.activeElement"):
            break
    page.keyboard.type("politie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("resultaten voor ‘politie’.")
    first = len(found(page))
    page.get_by_role("button", name="Toon meer resultaten").focus()
    page.keyboard.press("Enter")
    next_link = page.locator(".treffers > li").nth(first).locator("h2 a")
    expect(next_link).to_be_focused()
    target = str(next_link.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


@pytest.mark.parametrize("question", ["", "x", "zqqz", "<script>alert(1)</script>"])
def test_question_without_an_answer_is_helped_on(
    new_page: Callable[..., Page], question: str
) -> None:
    """An empty field, one letter, an unknown word and HTML give words and ways, never an error."""
    page = new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    ask(page, question)
    status = page.locator("#stand")
    if len(question) > 1:
        expect(status).to_have_text(f"Geen resultaten voor ‘{question}’.")
        expect(page.get_by_role("heading", name="Wat kunt u doen?")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="0900 8844")).to_be_visible()
    else:
        expect(status).to_have_text("Typ ten minste twee letters." if question else "")
    expect(page.get_by_role("main").get_by_role("link", name="Alle pagina’s")).to_be_visible()
    assert page.locator("main script").count() == 1
    assert errors == []


def test_long_question_is_cut(searching: Page) -> None:
    """Of 300 letters the first hundred are searched, and the field shows them."""
    ask(searching, "inbraak " * 40)
    assert len(searching.get_by_label("Waar zoekt u naar?").input_value()) <= 100
    assert found(searching)


def test_without_javascript_there_are_lists(new_page: Callable[..., Page]) -> None:
    """Without JavaScript the form leads to a page that says so, and from there to all pages."""
    page = new_page(java_script_enabled=False)
    page.goto(GLANCE)
    page.get_by_label("Zoek op deze site").fill("inbraak")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=inbraak")
    expect(page.get_by_text("in uw browser staat JavaScript uit")).to_be_visible()
    for name in ("Alle onderwerpen", "Alle begrippen", "Alle pagina’s"):
        expect(page.get_by_role("main").get_by_role("link", name=name)).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Alle pagina’s").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle pagina’s")


def test_missing_index_is_told(new_page: Callable[..., Page]) -> None:
    """Where there is no index, as in a preview, the page says so and shows its lists."""
    page = new_page()
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    ask(page, "inbraak")
    expect(page.get_by_text("Zoeken lukt nu niet.")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Alle pagina’s")).to_be_visible()
    expect(page.locator("#stand")).to_be_empty()


def test_search_asks_only_the_site_and_keeps_nothing(
    new_page: Callable[..., Page], server: Site
) -> None:
    """A search stays within the policy, asks nobody else, stores nothing and is small."""
    page = new_page()
    prepare(page)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    answer = page.goto(f"{SEARCH}?q=inbraak")
    assert answer
    assert answer.header_value("content-security-policy") == SEARCHING
    found(page)
    assert all(answer.url.startswith(f"{server.origin}/") for answer in answers)
    assert page.evaluate("window.refused") == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    of_search = [a for a in answers if "/zoeken" in a.url or "/pagefind/" in a.url]
    assert len(of_search) > 8
    bodies = [answer.body() for answer in of_search]
    assert sum(min(len(body), len(gzip.compress(body))) for body in bodies) < MOST_BYTES


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_results_are_accessible(searching: Page, colours: str) -> None:
    """With results and choices in sight axe finds nothing, in light and in dark."""
    ask(searching, "inbraak", gemeente="Maasgouw")
    found(searching)
    searching.emulate_media(**COLOURS[colours])
    assert axe.findings(searching) == []
    searching.emulate_media(**COLOURS["light"])


def test_results_fit_the_smallest_screen(new_page: Callable[..., Page]) -> None:
    """At 320 pixels nothing of the results has to be scrolled sideways, and all can be touched."""
    page = new_page(ZOOMED.width, ZOOMED.height)
    prepare(page)
    ask(page, "inbraak", gemeente="Maasgouw")
    found(page)
    assert page.evaluate("layout.cut()") == []
    assert page.evaluate("document.documentElement.scrollWidth") == ZOOMED.width
    assert page.evaluate("layout.small('a[href], button, summary, input', 24)") == []


def test_site_in_a_folder_of_a_host_searches(
    new_page: Callable[..., Page], site: Build, tmp_path: Path
) -> None:
    """In a folder of a host, results lead to pages within that folder."""
    shutil.copytree(site.site, tmp_path / "veilig")
    with serve(Build(0, "", tmp_path)) as running:
        page = new_page(WIDE)
        page.goto(f"{running.origin}/veilig/zoeken/?q=inbraak")
        assert all(address.startswith("/veilig/") for address in found(page))
