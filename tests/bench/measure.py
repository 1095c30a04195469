"""What a program took, and what a site weighs."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

import brotli
from selectolax.lexbor import LexborHTMLParser as HTMLParser

CLOCK = Path(__file__).with_name("clock.py")

ASKED = "script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]"
"""What makes a browser ask for a file, as a CSS selector."""

PACKED = (".woff2", ".png", ".jpg")
"""Files that no server makes smaller."""


class BuildError(Exception):
    """A program did not end well; says what it said."""


@dataclass(frozen=True)
class Cost:
    """What a program and those that it started took: seconds, seconds of all cores, and MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Weight:
    """What a site weighs: `megabytes` in all, and bytes of one page and of a first visit to it."""

    pages: int
    megabytes: float
    page: int
    gzip: int
    brotli: int


def run(command: Sequence[str], folder: Path, **environment: str) -> Cost:
    """Run a program in a folder to its end. Raises BuildError when its exit status is not 0."""
    cost = folder / "cost.json"
    done = subprocess.run(
        [sys.executable, "-S", str(CLOCK), str(cost), *command],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return Cost(**json.loads(cost.read_text(encoding="utf-8")))


def weigh(site: Path, address: str) -> Weight:
    """Weigh a site, and a first visit to the page at an address without its first slash."""
    files = [path for path in site.rglob("*") if path.is_file()]
    page = site / address / "index.html"
    visit = {page, *_asked(page)}
    return Weight(
        pages=sum(path.suffix == ".html" for path in files),
        megabytes=sum(path.stat().st_size for path in files) / 1e6,
        page=page.stat().st_size,
        gzip=sum(_packed(path, lambda content: gzip.compress(content, 6)) for path in visit),
        brotli=sum(_packed(path, brotli.compress) for path in visit),
    )


def _asked(page: Path) -> set[Path]:
    """Return the files that a browser asks for with a page, as far as they are of the site."""
    elements = HTMLParser(page.read_text(encoding="utf-8")).css(ASKED)
    targets = (element.attributes.get("src") or element.attributes["href"] for element in elements)
    here = {(page.parent / urldefrag(target).url).resolve() for target in targets if target}
    return {path for path in here if path.is_file()}


def _packed(path: Path, pack: Callable[[bytes], bytes]) -> int:
    """Return how many bytes a server sends of a file."""
    content = path.read_bytes()
    return len(content if path.suffix in PACKED else pack(content))
