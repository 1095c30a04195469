"""Tests of the smaller files beside the files of a site."""

import gzip
from pathlib import Path

import brotli
import pytest

from ivp.publishing import compression

TEXT = b"veilig wonen in uw straat. " * 100


@pytest.fixture(name="sites")
def two_sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return a site that is live, compressed, and one to follow it with one page changed."""
    sites = tmp_path / "a", tmp_path / "b"
    for site in sites:
        site.mkdir()
        (site / "same.html").write_bytes(TEXT)
        (site / "changed.html").write_bytes(TEXT + site.name.encode())
        (site / "short.txt").write_bytes(b"kort")
        (site / "poster.pdf").write_bytes(TEXT)
    compression.add(sites[0], None)
    return sites


def test_smaller_files_hold_the_same(sites: tuple[Path, Path]) -> None:
    """What comes out of `.gz` and `.br` is what is in the file."""
    assert gzip.decompress((sites[0] / "same.html.gz").read_bytes()) == TEXT
    assert brotli.decompress((sites[0] / "same.html.br").read_bytes()) == TEXT


def test_what_searching_packed_itself_is_packed_better(tmp_path: Path) -> None:
    """Pagefind's gzip gets a `.br` of what is in it, which Pagefind reads as well, and no `.gz`."""
    for name in ("wasm.nl.pagefind", "nl_1.pf_index"):
        (tmp_path / name).write_bytes(gzip.compress(TEXT))
    compression.add(tmp_path, None)
    assert brotli.decompress((tmp_path / "wasm.nl.pagefind.br").read_bytes()) == TEXT
    assert brotli.decompress((tmp_path / "nl_1.pf_index.br").read_bytes()) == TEXT
    assert len(list(tmp_path.iterdir())) == 4


def test_nothing_beside_what_gains_nothing(sites: tuple[Path, Path]) -> None:
    """A short file, and a kind that is compressed by itself, have nothing beside them."""
    names = {path.name for path in sites[0].iterdir()}
    assert {name for name in names if name.startswith(("short", "poster"))} == {
        "short.txt",
        "poster.pdf",
    }


def test_what_did_not_change_stays_the_same_file(sites: tuple[Path, Path]) -> None:
    """An unchanged page keeps its file and its time, so its visitors need not fetch it again."""
    live, fresh = sites
    compression.add(fresh, live)
    assert (fresh / "same.html").samefile(live / "same.html")
    assert (fresh / "same.html.br").samefile(live / "same.html.br")
    assert not (fresh / "changed.html").samefile(live / "changed.html")
    assert brotli.decompress((fresh / "changed.html.br").read_bytes()) == TEXT + b"b"
