"""Tests of the site that residents get, page by page, as one plan and as two."""

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import CASES, PLANS, ROOT, Build, build_here
from tests.filling import read, write
from tests.reading import (
    HOST,
    Site,
    addresses,
    elements,
    hollow,
    ids,
    only,
    repeated_ids,
    skipped_levels,
    text,
    texts,
)

PLAN = "/heuvelland-2024-2027/"
ELSEWHERE = "/elders-2025-2028/"
LOADS = "link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=preconnect], script"
PHONES = {"tel:112", "tel:09008844", "tel:08007000"}


@pytest.fixture(scope="module", name="real")
def real_site(site: Build) -> Site:
    """Return the site of this repository."""
    return Site(site.site)


@pytest.fixture(scope="module", name="two")
def site_of_two_plans(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the site of Heuvelland and of a made-up municipality."""
    folder = tmp_path_factory.mktemp("two")
    return build_here(folder / "site", two_plans(folder))


def two_plans(folder: Path) -> Path:
    """Make a folder with the real plan and a made-up one."""
    plans = shutil.copytree(PLANS, folder / "plans")
    shutil.copy(CASES / "plans" / "elders-2025-2028.yaml", plans)
    path = plans / "gedeeld" / "gemeenten.yaml"
    municipalities = read(path)
    municipalities["gemeenten"].append({"code": "GM0001", "naam": "Elders"})
    write(path, municipalities)
    return plans


def test_reader_of_pages_sees_what_is_wrong() -> None:
    """The checks below find hollow parts, skipped levels and repeated ids when there are any."""
    page = LexborHTMLParser(
        "<title></title><main><h1>A</h1><p id=a></p><h3>B</h3><ul><li id=a></ul><h3>C</h3></main>"
    )
    assert set(hollow(page)) == {
        "empty <title>", "empty <p>", "empty <ul>", "empty <li>", "nothing under <h3> B",
        "nothing under <h3> C",
    } - {"empty <title>"}  # fmt: skip
    assert skipped_levels(page) == ["B"]
    assert repeated_ids(page) == ["a"]


@pytest.mark.reader
def test_every_link_leads_somewhere(real: Site) -> None:
    """Every page, anchor, style and picture of the site that something leads to exists."""
    assert real.dead_links() == []


def test_every_page_is_there(real: Site) -> None:
    """The site has the pages that its plan gives cause for, and those of the site itself."""
    of_plan = (
        "", "jeugd-en-veiligheid/", "zorg-en-veiligheid/", "ondermijnende-criminaliteit/",
        "fysieke-veiligheid/", "partners/", "meedoen/", "organisatie/", "begrippen/",
    )  # fmt: skip
    of_site = {"/", "/404.html", "/alle-paginas/", "/over/", "/privacy/", "/toegankelijkheid/"}
    assert set(real.pages) >= {PLAN + page for page in of_plan} | of_site


@pytest.mark.reader
def test_every_page_can_be_reached_from_the_front(real: Site) -> None:
    """Following links from the front page leads to every page but the one for missing pages."""
    seen, todo = set(), ["/"]
    while todo:
        address = todo.pop()
        if address in seen or address not in real.pages:
            continue
        seen.add(address)
        for link in real.pages[address].css("a[href]"):
            url = urljoin(HOST + address, str(link.attributes["href"]))
            if url.startswith(HOST):
                todo.append(urlsplit(url).path)
    assert set(real.pages) - seen == {"/404.html"}


@pytest.mark.reader
def test_every_page_has_what_readers_and_machines_need(real: Site) -> None:
    """Each page says its language, one heading, a title and, for search engines, what it is."""
    titles = []
    for address, page in real.pages.items():
        assert only(page, "html").attributes["lang"] == "nl", address
        assert text(only(page, "h1")), address
        assert only(page, "meta[name=viewport]"), address
        assert only(page, "main").attributes["id"] == "inhoud", address
        assert len(page.css("a.overslaan[href='#inhoud']")) == 1, address
        if address != "/":  # with one plan it is that plan's own page
            titles.append(text(only(page, "head title")))
        if address != "/404.html":
            description = str(only(page, "meta[name=description]").attributes["content"])
            assert 20 < len(description) < 300, address
    different = set(titles)
    assert all(different)
    assert len(different) == len(titles)


@pytest.mark.reader
def test_pages_need_no_permission_from_a_strict_policy(real: Site) -> None:
    """No page has an inline script or style, an event handler or a frame."""
    scripts = "script:not([type='application/ld+json'])"  # data, which no browser runs
    for address, page in real.pages.items():
        assert page.css("style, iframe, object, embed, base") == [], address
        known = 2 if address == "/zoeken/" else 1
        assert [node.text() for node in page.css(scripts)] == [""] * known, address
        for node in elements(page):
            names = set(node.attributes)
            assert "style" not in names, address
            assert not any(name.startswith("on") for name in names), address


def test_every_page_has_one_form_and_that_searches(real: Site) -> None:
    """A form only leads to the page for searching of this site, also without JavaScript."""
    for address, page in real.pages.items():
        form = only(page, "form")
        assert (form.attributes["role"], form.attributes["method"]) == ("search", "get"), address
        target = urljoin(HOST + address, str(form.attributes["action"]))
        assert target == f"{HOST}/zoeken/", address
        assert only(form, "label").attributes["for"] == only(form, "input[name=q]").id, address


@pytest.mark.reader
def test_pages_load_nothing_from_elsewhere(real: Site) -> None:
    """Styles, pictures and fonts come from the site itself, so that nobody can follow visitors."""
    for address, page in real.pages.items():
        for node in [*page.css(LOADS), *page.css("img, source, video, audio, use, image")]:
            for name in ("href", "src", "srcset", "xlink:href"):
                url = urljoin(HOST + address, node.attributes.get(name) or "")
                assert url.startswith(HOST), address


@pytest.mark.reader
def test_styles_load_nothing_from_elsewhere(real: Site) -> None:
    """Stylesheets name only files of the site."""
    sheets = list(real.folder.rglob("*.css"))
    assert sheets
    for path in sheets:
        for target in re.findall(r"url\(\s*['\"]?([^'\")]+)", path.read_text(encoding="utf-8")):
            assert target.startswith("data:") or (path.parent / target).is_file(), target
        assert "@import" not in path.read_text(encoding="utf-8")


def test_nothing_of_the_theme_is_shipped(real: Site) -> None:
    """All scripts and styles are this project's own, as in `docs/`, and the core of Pagefind."""
    files = (path for path in real.folder.rglob("*") if path.suffix in (".css", ".js"))
    shipped = {path.relative_to(real.folder): path for path in files}
    assert {Path("assets/js/kleuren.js"), Path("assets/js/zoeken.js")} < shipped.keys()
    assert shipped.pop(Path("pagefind/pagefind.js")).stat().st_size > 0
    assert {name: path.read_bytes() for name, path in shipped.items()} == {
        name: (ROOT / "docs" / name).read_bytes() for name in shipped
    }


@pytest.mark.reader
def test_headings_do_not_skip_levels(real: Site) -> None:
    """Headings go down one level at a time."""
    assert {address: skipped_levels(page) for address, page in real.pages.items()} == {
        address: [] for address in real.pages
    }


@pytest.mark.reader
def test_ids_stand_once(real: Site) -> None:
    """No id stands twice on a page."""
    assert {address: repeated_ids(page) for address, page in real.pages.items()} == {
        address: [] for address in real.pages
    }


@pytest.mark.reader
def test_nothing_is_hollow(real: Site) -> None:
    """No page has an empty element or a heading over nothing."""
    assert {address: hollow(page) for address, page in real.pages.items()} == {
        address: [] for address in real.pages
    }


@pytest.mark.reader
def test_references_between_elements_exist(real: Site) -> None:
    """What an element says that labels, describes or opens it is on the same page."""
    for address, page in real.pages.items():
        for name in (
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "popovertarget",
            "for",
        ):
            for node in page.css(f"[{name}]"):
                assert set(str(node.attributes[name]).split()) <= set(ids(page)), address


@pytest.mark.reader
def test_three_telephone_numbers_stand_on_every_page(real: Site) -> None:
    """112, 0900-8844 and 0800-7000 can be called from the foot of every page, a missing one too."""
    for address, page in real.pages.items():
        numbers = {node.attributes["href"] for node in page.css("footer a[href^='tel:']")}
        assert numbers == PHONES, address
        first = page.css("footer a[href^='tel:']")[0]
        assert first.attributes["href"] == "tel:112", address


def menu(page: LexborHTMLParser, address: str) -> dict[str, str | None]:
    """Return the addresses of a page's menu, each with how it is marked as current."""
    return {
        urljoin(HOST + address, str(link.attributes["href"])).removeprefix(
            HOST
        ): link.attributes.get("aria-current")
        for link in page.css("nav.menu a")
    }


def test_menu_holds_the_pages_of_the_plan(real: Site) -> None:
    """The menu of each page of a plan leads to that plan's pages."""
    for address, page in real.pages.items():
        if address.startswith(PLAN):
            assert list(menu(page, address)) == [
                PLAN, f"{PLAN}#onderwerpen", f"{PLAN}partners/", f"{PLAN}meedoen/",
            ]  # fmt: skip


def test_menu_marks_where_the_reader_is(real: Site) -> None:
    """The menu marks the page that the reader is on, or the group that it belongs to."""
    topics = ("jeugd-en-veiligheid", "zorg-en-veiligheid", "fysieke-veiligheid")
    expected = {
        PLAN: {PLAN: "page"},
        **{f"{PLAN}{topic}/": {f"{PLAN}#onderwerpen": "true"} for topic in topics},
        **{f"{PLAN}{name}/": {f"{PLAN}{name}/": "page"} for name in ("partners", "meedoen")},
    }
    for address, marked in expected.items():
        found = menu(real.pages[address], address)
        assert {target: mark for target, mark in found.items() if mark} == marked, address


def test_trail_leads_back_to_the_plan(real: Site) -> None:
    """Above a topic stand the plan and the group, as links, and then the page itself."""
    page = real.pages[f"{PLAN}jeugd-en-veiligheid/"]
    trail = only(page, "nav.kruimels")
    assert texts(trail, "a") == ["Veiligheidsplan Heuvelland", "Prioriteiten"]
    assert texts(trail, "[aria-current=page]") == ["Jeugd en veiligheid"]


def test_front_page_of_one_plan_is_its_glance_page(plans: Path, tmp_path: Path) -> None:
    """With one plan, the front page shows the plan in one glance, with the plan's own links."""
    real = build_here(tmp_path / "site", plans)
    assert real.text("/") == real.text(PLAN)
    assert set(menu(real.pages["/"], "/")) == set(menu(real.pages[PLAN], PLAN))


def test_front_page_is_known_under_the_address_of_the_plan(plans: Path, tmp_path: Path) -> None:
    """With a site address set, `/` names the glance page as canonical, and others themselves."""
    site = build_here(tmp_path / "site", plans, site_url="https://veilig.voorbeeld.nl/")
    for address, page in site.pages.items():
        if address == "/404.html":
            assert page.css("link[rel=canonical]") == []
            continue
        canonical = only(page, "link[rel=canonical]").attributes["href"]
        expected = PLAN if address == "/" else address
        assert canonical == f"https://veilig.voorbeeld.nl{expected}"


def test_site_may_stand_in_a_folder_of_a_host(tmp_path: Path) -> None:
    """In a folder of a host the links still hold, on the page for missing pages too."""
    site = build_here(tmp_path, site_url="https://voorbeeld.nl/veilig/")
    links = [str(node.attributes["href"]) for node in site.pages["/404.html"].css("[href]")]
    assert all(link.startswith(("/veilig/", "#", "tel:", "https://")) for link in links)
    for address, page in site.pages.items():
        if address != "/404.html":
            assert not any(target.startswith("/") for target in addresses(page)), address


def test_sitemap_lists_the_pages(tmp_path: Path) -> None:
    """Search engines get a list of all pages but the one for missing pages."""
    site = build_here(tmp_path, site_url="https://veilig.voorbeeld.nl/")
    listed = re.findall(r"<loc>https://veilig.voorbeeld.nl(.*?)</loc>", _sitemap(site))
    assert sorted(listed) == sorted(set(site.pages) - {"/404.html"})


def _sitemap(site: Site) -> str:
    return (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_two_plans_get_a_home_page(two: Site) -> None:
    """With two plans the front page leads to both, by municipality and by plan."""
    targets = {
        urljoin(f"{HOST}/", target).removeprefix(HOST) for target in addresses(two.pages["/"])
    }
    assert {PLAN, ELSEWHERE} <= targets
    found = texts(two.pages["/"], ".gemeenten a")
    assert found == sorted(found)
    assert {"Elders", "Vaals"} <= set(found)


def test_plans_keep_to_themselves(two: Site) -> None:
    """Nothing of one plan shows on the pages of the other, in the menu least of all."""
    for address, page in two.pages.items():
        if address.startswith(ELSEWHERE):
            assert not any(target.startswith(PLAN) for target in within(page, address)), address
            assert "Heuvelland" not in text(only(page, "html")), address
        if address.startswith(PLAN):
            assert not any(target.startswith(ELSEWHERE) for target in within(page, address)), (
                address
            )
            assert "Elders" not in re.sub("elders|Ergens", "", text(only(page, "html"))), address


def within(page: LexborHTMLParser, address: str) -> list[str]:
    """Return the addresses within the site that a page names."""
    return [urljoin(HOST + address, target).removeprefix(HOST) for target in addresses(page)]


def test_site_of_two_plans_is_as_good(two: Site) -> None:
    """With two plans no link is dead, nothing is hollow and the numbers are on every page."""
    assert two.dead_links() == []
    for address, page in two.pages.items():
        assert hollow(page) == [], address
        assert repeated_ids(page) == [], address
        assert skipped_levels(page) == [], address
        assert {node.attributes["href"] for node in page.css("footer a[href^='tel:']")} == PHONES


def test_pages_of_the_site_have_no_plans_menu(two: Site) -> None:
    """With two plans, pages of the site as a whole carry neither plan's menu nor its name."""
    for address in ("/", "/over/", "/privacy/", "/alle-paginas/", "/404.html"):
        found = menu(two.pages[address], address)
        assert not any(target.startswith((PLAN, ELSEWHERE)) for target in found), address
        assert "Veiligheidsplan Heuvelland" not in text(only(two.pages[address], "header")), address


def test_earlier_plan_stands_apart(tmp_path: Path) -> None:
    """On the home page a plan that is over stands under the earlier plans, and says so."""
    site = build_here(tmp_path / "site", two_plans(tmp_path), today="2028-06-01")
    sections = {text(node.css("h2")[0]): text(node) for node in site.pages["/"].css("section")}
    assert "Heuvelland" in sections["Eerdere plannen"]
    assert "Afgelopen" in sections["Eerdere plannen"]
    assert "Elders" in sections["Plannen van nu"]


def test_municipality_leads_to_the_plan_that_is_in_force(tmp_path: Path) -> None:
    """A municipality with an old, a running and a coming plan leads to the running one."""
    plans = tmp_path / "plans"
    shutil.copytree(PLANS / "gedeeld", plans / "gedeeld")
    data: dict[str, Any] = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
    for start in (2022, 2026, 2030):
        data["looptijd"] = {"van": str(start), "tot": str(start + 3)}
        write(plans / f"voorbeeldstad-{start}-{start + 3}.yaml", data)
    site = build_here(tmp_path / "site", plans)
    [link] = site.pages["/"].css(".gemeenten a")
    page = site.pages[f"/{link.attributes['href']}"]
    first = page.css(".plan h3 a")[0]
    assert first.attributes["href"] == "../../voorbeeldstad-2026-2029/"
