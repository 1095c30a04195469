"""Finished things that are kept on disk from one build to the next, each under its own key."""

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LIMIT = 2000
"""How many of one kind are kept; after each new one the oldest go.

With fewer than a site has plans, each would go before it is asked for again.
"""


def key(*parts: bytes) -> str:
    """Return a name that differs when any of these parts does."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


@dataclass(frozen=True)
class Kept:
    """Files with one ending in a folder. Without a folder, nothing is kept."""

    folder: Path | None
    ending: str

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a key, or None."""
        if self.folder:
            with suppress(OSError):
                return (self.folder / f"{name}{self.ending}").read_bytes()
        return None

    def put(self, name: str, content: bytes) -> None:
        """Keep something in one step, and make room; other builds may do so as well.

        A folder that cannot be written to keeps nothing.
        """
        if not self.folder:
            return
        path = self.folder / f"{name}{self.ending}"
        fresh = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(content)
            fresh.replace(path)
            found = list(self.folder.glob(f"*{self.ending}"))
            if len(found) > LIMIT:
                for old in sorted(found, key=lambda path: -path.stat().st_mtime)[LIMIT:]:
                    old.unlink()
