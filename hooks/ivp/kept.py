"""Finished things that are kept on disk from one build to the next, each under its own key."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from zlib import crc32

MANY = 2000
"""More than a site has plans. With fewer, each thing would go before it is asked for again."""

PACKAGES = (
    "jinja2", "markdown-it-py", "markupsafe", "mkdocs", "mkdocs-material", "pydantic", "pyyaml",
)  # fmt: skip
"""What pages are made with, in the versions that are installed."""

SUM = 4
"""The number of bytes before each thing that tell whether it is whole."""


def key(*parts: bytes | str) -> str:
    """Return a name that differs when any of these parts does."""
    whole = sha256()
    for part in parts:
        whole.update(sha256(part.encode() if isinstance(part, str) else part).digest())
    return whole.hexdigest()


def _sum(content: bytes) -> bytes:
    return crc32(content).to_bytes(SUM, "big")


@cache
def program() -> str:
    """Return what stands for this program, as it was when this was first asked."""
    packages = (sys.version, *map(version, PACKAGES))
    code = sorted(Path(__file__).parent.rglob("*.py"))
    return key(*packages, *(path.read_bytes() for path in code))


@dataclass(frozen=True)
class Kept:
    """Files with one ending in a folder. Without a folder, nothing is kept.

    Other builds may use the folder at the same time, and anyone may delete it, or a part of it.
    """

    folder: Path | None
    ending: str

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a key, or None; what is asked for stays longest."""
        if self.folder:
            path = self.folder / f"{name}{self.ending}"
            with suppress(OSError):
                stored = path.read_bytes()
                os.utime(path)
                if stored[:SUM] == _sum(stored[SUM:]):
                    return stored[SUM:]
        return None

    def put(self, name: str, content: bytes) -> bool:
        """Keep something, in one step. A folder that cannot be written to keeps nothing.

        Returns whether it is kept.
        """
        if self.folder:
            path = self.folder / f"{name}{self.ending}"
            fresh = path.with_suffix(f".{os.getpid()}")
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                fresh.write_bytes(_sum(content) + content)
                fresh.replace(path)
                return True
        return False

    def make_room(self, keep: int = MANY) -> None:
        """Let go all but the `keep` things that were put or asked for last."""
        with suppress(OSError):
            found = list(self.folder.glob(f"*{self.ending}")) if self.folder else []
            for old in sorted(found, key=lambda path: -path.stat().st_mtime)[keep:]:
                old.unlink(missing_ok=True)
