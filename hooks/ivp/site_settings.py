"""Finds our settings in `mkdocs.yml`, which may hold what plans may not, such as tags."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Setting:
    """A value as it stands in the file, and its line."""

    value: str
    line: int


def node(file: Path, *keys: str) -> yaml.Node | None:
    """Return what stands under keys, with its place; nothing when it or the file is not there."""
    try:
        found = _composed(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None  # MkDocs tells
    for key in keys:
        pairs = found.value if isinstance(found, yaml.MappingNode) else ()
        found = next((value for name, value in pairs if name.value == key), None)
    return found


def filled(file: Path, *keys: str) -> dict[str, Setting]:
    """Return the settings under keys that have a value, each by its own key."""
    found = node(file, *keys)
    pairs = found.value if isinstance(found, yaml.MappingNode) else ()
    return {
        key.value: Setting(str(value.value).strip(), key.start_mark.line + 1)
        for key, value in pairs
        if value.value
    }


@lru_cache(maxsize=1)
def _composed(content: str) -> yaml.Node | None:
    """Parse the settings once, whoever asks for how many of them."""
    found: yaml.Node | None = yaml.compose(content, Loader=yaml.BaseLoader)
    return found
