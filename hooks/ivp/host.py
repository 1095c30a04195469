"""What the host brings along: Material's pictures, the pages written by hand, a cache, the day."""

import os
import re
from contextlib import suppress
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import jinja2
import yaml

from . import site_settings
from .kept import Kept, key, program

ROOT = Path(__file__).parents[2]
"""The folder of the project as a whole."""

COMPILED, COMPILED_TEMPLATES = ".sjabloon", 200
"""The end of the name of a compiled template, and how many are kept: there are some forty."""

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)


def icons() -> Path:
    """Return the folder with Material's pictures, as SVG files."""
    return Path(str(files("material"))) / "templates" / ".icons"


def cache() -> Path | None:
    """Return the folder in which finished files are kept from one build to the next.

    IVP_CACHE names another; when that is empty, nothing is kept.
    """
    named = os.environ.get("IVP_CACHE")
    if named is None:
        return ROOT / ".cache" / "ivp"
    return Path(named) if named else None


def keep_compiled(templates: jinja2.Environment) -> None:
    """Let each template be compiled once by this version of the program, where that can be kept."""
    if folder := cache():
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            Kept(folder, COMPILED).make_room(COMPILED_TEMPLATES)
            pattern = f"%s.{program()}{COMPILED}"
            templates.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder), pattern)


def stamp(skeletons: Path, facts: str) -> str:
    """Return what differs when these facts do, or the skeletons of pages."""
    files = (path for path in sorted(skeletons.rglob("*")) if path.is_file())
    return key(facts, *(path.read_bytes() for path in files))


def today() -> date:
    """Return the day of SOURCE_DATE_EPOCH when that is set, else the day that it is."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now().astimezone()
    return moment.date()


class Settings(NamedTuple):
    """What `mkdocs.yml` says of the site: its name, its address, and the paper of posters."""

    name: str
    address: str | None
    paper: str

    @property
    def root(self) -> str:
        """The path of the site's address: `/`, or `/map/` for a site in a folder."""
        return urlsplit(self.address or "").path.rstrip("/") + "/"


def settings(file: Path) -> Settings:
    """Read the settings of the site as text, whatever tags of the host are among them."""
    name, address, paper = (
        str(node.value) if node else ""
        for node in (
            site_settings.node(file, *keys)
            for keys in (("site_name",), ("site_url",), ("extra", "poster"))
        )
    )
    return Settings(name, address or None, paper or "a4")


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
