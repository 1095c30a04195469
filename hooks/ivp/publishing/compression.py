"""Makes files smaller on the way to a visitor, once and not at each visit.

Beside a file come `.gz` and `.br` (RFC 1952, RFC 7932), when they are clearly smaller. What
Pagefind packed itself, with gzip, gets a `.br` of what is in it: Pagefind reads that as well.
"""

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from filecmp import cmp
from pathlib import Path

import brotli

from .releases import same_file

SUFFIXES = {".atom", ".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"}
"""What compresses well; pictures, fonts and PDF files are compressed by themselves."""

UNPACKED = {".pagefind", ".pf_fragment", ".pf_index", ".pf_meta"}
"""What Pagefind packed: the program that searches, and the pieces of the index."""

PAYS = 0.9
"""The part of its size at which a smaller file is worth having."""

QUALITY = 10
"""Of Brotli, from 0 to 11; 11 takes nearly three times as long and gains a hundredth."""

BEST = {".pagefind", ".pf_meta"}
"""What each search begins with, and of which there is one: the highest quality pays here."""

ENCODED = (".gz", ".br")


def add(site: Path, last: Path | None) -> None:
    """Put smaller files beside those of a site.

    What did not change since the `last` site is not made again, and stays the same file, so that
    visitors who have it need not fetch it again.
    """
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix not in ENCODED]
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(lambda path: _add(path, last and last / path.relative_to(site)), files):
            pass


def _add(path: Path, last: Path | None) -> None:
    if last and last.is_file() and cmp(path, last, shallow=False):
        path.unlink()
        same_file(last, path)
        for suffix in ENCODED:
            _beside(path, suffix).unlink(missing_ok=True)
            if _beside(last, suffix).exists():
                same_file(_beside(last, suffix), _beside(path, suffix))
    else:
        for suffix, packed in encoded(path):
            _beside(path, suffix).write_bytes(packed)


def encoded(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the end of the name and the content of each smaller file that is worth having."""
    content = path.read_bytes()
    if path.suffix in UNPACKED:
        quality = 11 if path.suffix in BEST else QUALITY
        packed = brotli.compress(gzip.decompress(content), quality=quality)
        if len(packed) < len(content):
            yield ".br", packed
    elif path.suffix in SUFFIXES:
        for suffix, encoded in (
            (".gz", gzip.compress(content, mtime=0)),
            (".br", brotli.compress(content, mode=brotli.MODE_TEXT, quality=QUALITY)),
        ):
            if len(encoded) < PAYS * len(content):
                yield suffix, encoded


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
