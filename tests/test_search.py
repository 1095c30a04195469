"""Tests of the index for searching: what is in it, and that it is the same for the same pages."""

import gzip
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivp import host, pipeline
from tests.conftest import ICONS, PLANS, ROOT, Build
from tests.reading import Site

PLAN = "/heuvelland-2024-2027/"


@pytest.fixture(scope="module", name="folder")
def built_site(site: Build) -> Path:
    """Return the folder of the built site."""
    return site.site


@pytest.fixture(scope="module", name="found")
def found_pages(folder: Path) -> dict[str, dict[str, Any]]:
    """Return every page that searching can find, as Pagefind keeps it, by address."""
    kept = (path.read_bytes() for path in folder.glob("pagefind/fragment/*"))
    plain = (gzip.decompress(content).removeprefix(b"pagefind_dcd") for content in kept)
    return {page["url"]: page for page in map(json.loads, plain)}


def choices(folder: Path) -> dict[str, Any]:
    """Return the file by which results are narrowed."""
    data: dict[str, Any] = json.loads((folder / "zoeken" / "keuzes.json").read_bytes())
    return data


def test_all_pages_can_be_found_but_those_that_repeat(
    found: dict[str, dict[str, Any]], folder: Path
) -> None:
    """Lists of pages, of changes and of chosen actions are no results; all other pages are."""
    left_out = set(Site(folder).pages) - found.keys()
    left_out -= {address for address in left_out if address.endswith("/wijzigingen/")}
    choices_among_actions = {address for address in left_out if "/acties/" in address}
    assert choices_among_actions
    assert left_out - choices_among_actions == {
        "/", "/404.html", "/alle-paginas/", "/begrippen/", "/onderwerpen/", "/zoeken/",
    }  # fmt: skip


def test_result_says_of_which_plan_it_is(found: dict[str, dict[str, Any]]) -> None:
    """A result of a plan has its title, its plan, where that holds, and whether it runs."""
    facts = found[f"{PLAN}jeugd-en-veiligheid/"]["meta"]
    assert facts["title"] == "Jeugd en veiligheid"
    assert facts["plan"] == "Integraal Veiligheidsplan Heuvelland 2024–2027"
    assert facts["stand"] == "Loopt nu"
    assert "Vaals" in facts["gemeente"]


def test_only_what_a_page_is_about_is_searched(found: dict[str, dict[str, Any]]) -> None:
    """The menu, telephone numbers, footer and words for screen readers are no part of a result."""
    text = found[f"{PLAN}jeugd-en-veiligheid/"]["content"]
    assert "overlast" in text
    for other in ("Ga naar de inhoud", "0900 8844", "Kleuren van deze site", "Doel 1:"):
        assert other not in text


def test_results_lead_to_the_place_on_the_page(
    found: dict[str, dict[str, Any]], folder: Path
) -> None:
    """Headings, goals, actions and terms have anchors, and each exists on the page."""
    ids = Site(folder).ids
    anchors = {address: {it["id"] for it in page["anchors"]} for address, page in found.items()}
    assert "begrip-boa" in anchors["/svbbl-2020-2023/begrippen/"]
    assert {"doel-1", "onze-doelen"} <= anchors[f"{PLAN}jeugd-en-veiligheid/"]
    assert {a: there - ids[a] for a, there in anchors.items() if there - ids[a]} == {}


def test_every_result_can_be_narrowed(folder: Path) -> None:
    """The file of choices has each result by its id, with its kind and its municipalities."""
    data = choices(folder)
    files = {path.stem: path for path in folder.glob("pagefind/fragment/*")}
    assert data["paginas"].keys() == files.keys()
    assert {"Onderwerp", "Cijfers", "Acties", "Meedoen", "Begrippen"} < set(data["soorten"])
    urls = {
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))["url"]: id_
        for id_, path in files.items()
    }
    id_ = urls["/maasgouw-2019-2022/acties/"]
    kind, *places = data["paginas"][id_]
    assert data["soorten"][kind] == "Acties"
    assert [data["gemeenten"][place] for place in places] == ["Maasgouw"]


def test_only_words_that_stand_on_a_page_are_searched_instead(folder: Path) -> None:
    """Of words for one thing, those that no page has lead to those that a page does have."""
    groups = json.loads((folder / "zoeken" / "woorden.json").read_bytes())
    [[there, elsewhere]] = [group for group in groups if "woninginbraak" in group[0]]
    assert "inbraak" in there
    assert "inbreker" in elsewhere


def test_nothing_of_pagefind_is_shipped_that_our_page_does_not_use(folder: Path) -> None:
    """Of Pagefind the site has its core and the index, and no interface of its own."""
    names = {path.name for path in (folder / "pagefind").iterdir()}
    assert {name for name in names if not name.endswith(".pf_meta")} == {
        "fragment", "index", "pagefind-entry.json", "pagefind.js", "wasm.nl.pagefind",
    }  # fmt: skip


def test_same_pages_make_the_same_index(tmp_path: Path) -> None:
    """The index is the same to the last byte, wherever and in whatever order it is made."""
    plans = tmp_path / "plans"
    shutil.copytree(PLANS / "gedeeld", plans / "gedeeld")
    shutil.copy(PLANS / "roermond-2024-2027.yaml", plans)
    made = [
        pipeline.build(
            plans,
            icons=ICONS,
            today=date(2026, 11, 21),
            name="Test",
            written=host.written(ROOT / "docs"),
            texts=dict(order(host.texts(ROOT / "docs").items())),
        )
        for order in (sorted, reversed)
    ]
    first, second = ([a for a in it.files if not a.uri.endswith(".pdf")] for it in made)
    assert first == second
    assert any(asset.uri.startswith("pagefind/") for asset in first)


def test_preview_has_no_index(plans: Path) -> None:
    """Without the written pages, as in a preview, no index is made: a saved line shows at once."""
    made = pipeline.build(plans, icons=ICONS, today=date(2026, 11, 21), name="Test", written={})
    names = [file.uri for file in made.files if not file.uri.endswith(".md")]
    assert not any(name.startswith(("pagefind/", "zoeken/")) for name in names)
