"""Makes files smaller on the way to a visitor, once and not at each visit.

Beside a file come `.gz` and `.br` (RFC 1952, RFC 7932), when they are clearly smaller.
"""

import gzip
from concurrent.futures import ThreadPoolExecutor
from filecmp import cmp
from pathlib import Path

import brotli

from .releases import same_file

SUFFIXES = {".atom", ".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"}
"""What compresses well; pictures, fonts and PDF files are compressed by themselves."""

PAYS = 0.9
"""The part of its size at which a smaller file is worth having."""

QUALITY = 10
"""Of Brotli, from 0 to 11; 11 takes nearly three times as long and gains a hundredth."""

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
    elif path.suffix in SUFFIXES:
        content = path.read_bytes()
        for suffix, encoded in (
            (".gz", gzip.compress(content, mtime=0)),
            (".br", brotli.compress(content, mode=brotli.MODE_TEXT, quality=QUALITY)),
        ):
            if len(encoded) < PAYS * len(content):
                _beside(path, suffix).write_bytes(encoded)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
