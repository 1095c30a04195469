"""Tests that all parts of a plan is optional but a few, and that an absent part leaves no trace.

What is optional follows from the model. Each part is taken out of the Heuvelland plan, and is also
the only thing that a smallest plan says besides what it must.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from ivp.model import Plan
from tests.conftest import CASES, PLANS, build_here
from tests.filling import Filling, copy_lists, optional_ways, read, write
from tests.reading import Site, hollow, repeated_ids, skipped_levels

HEUVELLAND = read(PLANS / "heuvelland-2024-2027.yaml")
SMALLEST = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
LEVELS = ("prioriteiten", "strategische_themas", "doorlopende_aandacht")
LINK_IN_SITE = re.compile(r"\[([^]]*)\]\(/[^)]*\)")

Way = tuple[str, ...]


def places(data: Any, way: Way) -> Iterator[dict[str, Any]]:
    """Yield each group of fields that holds the last key of a way."""
    if isinstance(data, list):
        for item in data:
            yield from places(item, way)
    elif isinstance(data, dict) and way[0] in data:
        if len(way) == 1:
            yield data
        else:
            yield from places(data[way[0]], way[1:])


def without(way: Way, *, everywhere: bool) -> dict[str, Any]:
    """Return the Heuvelland plan without the part at a way, in the first place or in each."""
    data: dict[str, Any] = deepcopy(HEUVELLAND)
    found = list(places(data, way))
    for place in found if everywhere else found[:1]:
        del place[way[-1]]
    return independent(data) if way[0] in LEVELS and len(way) == 1 else data


def emptied(way: Way) -> dict[str, Any]:
    """Return the Heuvelland plan with an empty list wherever it has the list at a way."""
    data: dict[str, Any] = deepcopy(HEUVELLAND)
    for place in places(data, way):
        place[way[-1]] = []
    return independent(data) if way[0] in LEVELS and len(way) == 1 else data


def independent(data: dict[str, Any]) -> dict[str, Any]:
    """Return a plan in which nothing leads to a topic that may have gone."""
    changed = _without_links(data)
    assert isinstance(changed, dict)
    return changed


def _without_links(data: Any) -> Any:
    if isinstance(data, dict):
        leads_to_topic = ("onderwerp", "onderwerpen", "taken")
        return {k: _without_links(value) for k, value in data.items() if k not in leads_to_topic}
    if isinstance(data, list):
        return [_without_links(value) for value in data]
    return LINK_IN_SITE.sub(r"\1", data)


def times(way: Way) -> int:
    """Count where the Heuvelland plan has the part at a way."""
    return len(list(places(HEUVELLAND, way)))


OPTIONAL = [way for way in optional_ways(Plan) if times(way)]
LISTS = [
    way for way in OPTIONAL if all(isinstance(p[way[-1]], list) for p in places(HEUVELLAND, way))
]
REPEATED = [way for way in OPTIONAL if times(way) > 1]


def build(data: dict[str, Any], folder: Path) -> Site:
    """Build the site of one plan, strictly."""
    copy_lists(PLANS, folder / "plans")
    write(folder / "plans" / "proef-2024-2027.yaml", data)
    text = (folder / "plans" / "proef-2024-2027.yaml").read_text(encoding="utf-8")
    text = text.replace("/heuvelland-2024-2027/", "/proef-2024-2027/")
    (folder / "plans" / "proef-2024-2027.yaml").write_text(text, encoding="utf-8")
    return build_here(folder / "site", folder / "plans")


def traces(site: Site) -> list[str]:
    """Return everything that a part that is not there must not leave behind."""
    found = [f"dead link {link}" for link in site.dead_links()]
    for address, page in site.pages.items():
        found += [f"{address}: {what}" for what in hollow(page)]
        found += [f"{address}: repeated id {id_}" for id_ in repeated_ids(page)]
        found += [f"{address}: level skipped at {title}" for title in skipped_levels(page)]
        if re.search(r"\bNone\b", str(page.html)):
            found.append(f"{address}: None")
    return found


def name(way: Way) -> str:
    """Return how test reports call a way."""
    return ".".join(way)


@pytest.mark.parametrize("way", OPTIONAL, ids=name)
def test_part_taken_out_in_one_place_leaves_no_trace(way: Way, tmp_path: Path) -> None:
    """Without one optional part the site builds, and no heading, list, page or link is hollow."""
    assert traces(build(without(way, everywhere=False), tmp_path)) == []


@pytest.mark.parametrize("way", REPEATED, ids=name)
def test_part_taken_out_everywhere_leaves_no_trace(way: Way, tmp_path: Path) -> None:
    """Without an optional part in any place the site builds, and nothing is hollow."""
    assert traces(build(without(way, everywhere=True), tmp_path)) == []


@pytest.mark.parametrize("way", LISTS, ids=name)
def test_empty_list_leaves_no_trace(way: Way, tmp_path: Path) -> None:
    """An empty list is the same as no list."""
    assert traces(build(emptied(way), tmp_path)) == []


def additions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a smallest plan with each single part that it could have, by the part's name.

    Of a part, once everything is there and once only what it must have.
    """
    filled = Filling(lambda _: "Tekst").part(Plan)
    for key in filled.keys() - SMALLEST.keys():
        yield key, {**SMALLEST, key: _fitting(filled[key])}
        yield f"{key}-bare", {**SMALLEST, key: _fitting(_bare(key, filled[key]))}
    topic = filled["prioriteiten"][0]
    for key in topic.keys() - {"id", "titel"}:
        whole = {**SMALLEST["prioriteiten"][0], key: topic[key]}
        yield f"onderwerp.{key}", {**SMALLEST, "prioriteiten": [_fitting(whole)]}


def _bare(key: str, value: Any) -> Any:
    """Return a part with only the fields that it must have."""
    optional = {way[1] for way in optional_ways(Plan) if len(way) == 2 and way[0] == key}
    if isinstance(value, list):
        return [_bare(key, item) for item in value]
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if name not in optional}
    return value


def _fitting(value: Any) -> Any:
    """Return made-up data with references to what the shared lists of this repository have."""
    real = {
        "gemeenten": ["GM0981"], "partners": ["politie"], "deelnemers": ["politie"],
        "organisatie": "politie", "kanaal": "burgernet", "icoon": "jeugd",
        "themas": ["brandveiligheid"], "onderwerp": "veilig-wonen", "onderwerpen": ["veilig-wonen"],
        "gemeente": "GM0981", "thema": "brandveiligheid", "veld": "fysieke-veiligheid",
        "leden": ["politie"], "plan": "proef-2024-2027", "regio": ["GM0981"],
    }  # fmt: skip
    if isinstance(value, list):
        return [_fitting(item) for item in value]
    if isinstance(value, dict):
        return {
            key: real[key] if key in real and not _holds_groups(inner) else _fitting(inner)
            for key, inner in value.items()
        }
    return "water" if value == "veilig-wonen" else value


def _holds_groups(value: Any) -> bool:
    return isinstance(value, list) and isinstance(value[0], dict)


ADDITIONS = dict(sorted(additions()))


@pytest.mark.parametrize("key", ADDITIONS)
def test_part_can_be_the_only_one(key: str, tmp_path: Path) -> None:
    """A plan that says one thing besides what it must shows that, and nothing hollow."""
    data = ADDITIONS[key]
    if key.startswith("onderwerp."):
        data["prioriteiten"][0]["id"] = "veilig-wonen"
    assert traces(build(data, tmp_path)) == []


def test_smallest_plan_leaves_no_trace(tmp_path: Path) -> None:
    """A plan with only what it must have is a whole site."""
    site = build(SMALLEST, tmp_path)
    assert traces(site) == []
    assert "/proef-2024-2027/veilig-wonen/" in site.pages
