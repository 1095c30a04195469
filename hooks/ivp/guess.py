"""What an editor meant with the name of something that does not exist."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches


def entry(value: str, names: Mapping[str, str]) -> str | None:
    """Return the id that comes nearest to what was typed; `names` are readable names by id."""
    plain = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")
    return _by_name(value, names) or near(plain, names) or near(value, names)


def municipality(value: str, names: Mapping[str, str]) -> str | None:
    """Return the code of a municipality that was named, or whose number was typed otherwise.

    Codes that look alike have nothing to do with each other, so the number must be right.
    """
    number = re.search(r"\d{3,4}", value)
    code = f"GM{number[0]:0>4}" if number else ""
    return code if code in names else _by_name(value, names)


def second(value: str, names: Mapping[str, str]) -> str:
    """Return the second of several entries that were named at once, or nothing."""
    for typed in (value.split(), [part.strip() for part in value.split(",")]):
        found = [part if part in names else _by_name(part, names) for part in typed]
        if None not in found and len(set(found)) > 1:
            return typed[1]
    return ""


def near(value: str, names: Iterable[str]) -> str | None:
    """Return the name that is most like what was typed, or the only one that begins with it."""
    known = list(names)
    longer = [name for name in known if name.startswith(f"{value}-")]
    if len(longer) == 1:
        return longer[0]
    found = get_close_matches(value, known, n=1, cutoff=0.6)
    return found[0] if found else None


def _by_name(value: str, names: Mapping[str, str]) -> str | None:
    """Return the id of what was called by its readable name."""
    return next((key for key, name in names.items() if name.casefold() == value.casefold()), None)
