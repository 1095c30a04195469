"""What the host brings along: Material's pictures, the pages written by hand, a cache."""

import re
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import yaml

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)


def icons() -> Path:
    """Return the folder with Material's pictures, as SVG files."""
    return Path(str(files("material"))) / "templates" / ".icons"


def cache() -> Path:
    """Return the folder in which finished files are kept from one build to the next."""
    return Path(__file__).parents[2] / ".cache" / "ivp"


class Settings(NamedTuple):
    """What `mkdocs.yml` says of the site: its name, its address, and the paper of posters."""

    name: str
    address: str | None
    paper: str


def settings(path: Path) -> Settings:
    """Read the settings of the site as text, whatever tags of the host are among them."""
    read = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)  # noqa: S506
    paper = (read.get("extra") or {}).get("poster") or "a4"
    return Settings(read["site_name"], read.get("site_url") or None, paper)


def written(docs: Path) -> dict[str, str]:
    """Return the titles of the pages written by hand in a folder, by their address on the site."""
    titles = {}
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).with_suffix("").as_posix()
        front = FRONT_MATTER.match(path.read_text(encoding="utf-8-sig"))
        meta = yaml.safe_load(front[1]) if front else {}
        titles[f"/{name}/".replace("/index/", "/")] = str(meta.get("title", name))
    return titles
