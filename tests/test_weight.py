"""Tests of what a visitor's telephone has to load, as a server sends it: in Brotli."""

from pathlib import Path

import pytest

from ivp.publishing import compression
from tests.bench import measure
from tests.conftest import PLANS, Build

FIRST_VISIT = 52_000
"""Bytes of a glance page and all that it asks for. Headers of ten answers make it 58,000."""

LATER_PAGE = 12_000
"""Bytes of a page for who has the styles and the font already."""

LONGER = {"maasgouw-2019-2022/acties": 13_000}
"""Pages that weigh more, and what they may: here 77 actions, of which the words alone are 9,700."""


@pytest.mark.parametrize("plan", sorted(path.stem for path in PLANS.glob("*.yaml")))
def test_first_visit_is_light(site: Build, plan: str) -> None:
    """A first visit to a plan in one glance costs no more than a small photograph."""
    assert measure.weigh(site.site, plan).brotli <= FIRST_VISIT


def test_later_pages_are_light(site: Build) -> None:
    """Each next page costs its own text and little more."""
    sizes = {path.parent.relative_to(site.site).as_posix(): _sent(path) for path in site.pages()}
    heavy = {page: size for page, size in sizes.items() if size > LONGER.get(page, LATER_PAGE)}
    assert heavy == {}


def _sent(page: Path) -> int:
    return len(dict(compression.encoded(page))[".br"])
