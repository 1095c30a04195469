"""A finished file of the site: a page, data or paper."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Asset:
    """A file of the site. `uri` is its path from the root, such as `plan/oogopslag.pdf`."""

    uri: str
    content: bytes

    def write(self, root: Path) -> None:
        """Write the file under the root of a site, with the folders that it stands in."""
        path = root / self.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content)
