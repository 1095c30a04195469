"""What the host brings along: Material's pictures, the pages written by hand, a cache."""

import re
from importlib.resources import files
from pathlib import Path

import yaml

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)


def icons() -> Path:
    """Return the folder with Material's pictures, as SVG files."""
    return Path(str(files("material"))) / "templates" / ".icons"


def cache() -> Path:
    """Return the folder in which finished files are kept from one build to the next."""
    return Path(__file__).parents[2] / ".cache" / "ivp"


def written(docs: Path) -> dict[str, str]:
    """Return the titles of the pages written by hand in a folder, by their address on the site."""
    return {address: title for address, (title, _) in texts(docs).items()}


def texts(docs: Path) -> dict[str, tuple[str, str]]:
    """Return the title and the Markdown of each page written by hand, by its address."""
    found = {}
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).with_suffix("").as_posix()
        source = path.read_text(encoding="utf-8-sig")
        front = FRONT_MATTER.match(source)
        meta = yaml.safe_load(front[1]) if front else {}
        text = f"{meta.get('description', '')}\n\n{source[front.end() :] if front else source}"
        found[f"/{name}/".replace("/index/", "/")] = (str(meta.get("title", name)), text)
    return found
