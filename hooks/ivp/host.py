"""What the host brings along: Material's pictures, the pages written by hand, a cache."""

import re
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from . import site_settings

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)


def icons() -> Path:
    """Return the folder with Material's pictures, as SVG files."""
    return Path(str(files("material"))) / "templates" / ".icons"


def cache() -> Path:
    """Return the folder in which finished files are kept from one build to the next."""
    return Path(__file__).parents[2] / ".cache" / "ivp"


def address(settings_file: Path) -> str:
    """Return the address of the site, as a `mkdocs.yml` has it; nothing while it is not known."""
    node = site_settings.node(settings_file, "site_url")
    return str(node.value) if node else ""


def root(settings_file: Path) -> str:
    """Return the path of the site's address: `/`, or `/map/` for a site in a folder."""
    return urlsplit(address(settings_file)).path.rstrip("/") + "/"


def written(docs: Path) -> dict[str, str]:
    """Return the titles of the pages written by hand in a folder, by their address on the site."""
    titles = {}
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).with_suffix("").as_posix()
        front = FRONT_MATTER.match(path.read_text(encoding="utf-8-sig"))
        meta = yaml.safe_load(front[1]) if front else {}
        titles[f"/{name}/".replace("/index/", "/")] = str(meta.get("title", name))
    return titles
