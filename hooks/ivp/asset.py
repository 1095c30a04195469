"""A finished file beside the pages: data or paper."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asset:
    """A file of the site. `uri` is its path from the root, such as `plan/oogopslag.pdf`."""

    uri: str
    content: bytes
