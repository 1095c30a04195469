"""What the site says about its accessibility statement: settings under `extra` in `mkdocs.yml`.

A program can make no such statement. It can only lead to the one in the government's register.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .errors import Problem
from .texts import settings as texts

KEY = "toegankelijkheid"
REGISTER = re.compile(r"https://www\.toegankelijkheidsverklaring\.nl/register/\d+")
STATUSES = {
    "A": "voldoet volledig",
    "B": "voldoet gedeeltelijk",
    "C": "eerste maatregelen genomen",
    "D": "voldoet niet",
}
CONTACT = re.compile(r"https://\S+\.\S+|(?P<mail>[^\s@/:]+@[^\s@]+\.[a-z]+)")
FIELDS = ("status", "verklaring", "contact", "reactietermijn")


@dataclass(frozen=True)
class Accessibility:
    """What the page says; `status` and `register` are both there, or there is no statement."""

    status: str | None = None
    register: str | None = None
    contact: str | None = None
    contact_link: str | None = None
    response: str | None = None


def read(extra: Mapping[str, object]) -> Accessibility:
    """Return what can be said; a value that is not right says nothing."""
    values = _values(extra)
    status, register, contact = (values.get(key, "") for key in FIELDS[:3])
    stated = status in STATUSES and REGISTER.fullmatch(register)
    found = CONTACT.fullmatch(contact)
    return Accessibility(
        status=f"{status}: {STATUSES[status]}" if stated else None,
        register=register if stated else None,
        contact=contact if found else None,
        contact_link=("mailto:" if found["mail"] else "") + contact if found else None,
        response=values.get("reactietermijn"),
    )


def problems(path: Path, extra: Mapping[str, object]) -> list[Problem]:
    """Return every value that is not right, at its line in the settings."""
    values = _values(extra)
    lines = path.read_text(encoding="utf-8").splitlines()
    wrong = [(key, texts.unknown_setting(key, FIELDS)) for key in values if key not in FIELDS]
    if values.get("status", "A") not in STATUSES:
        wrong.append(("status", texts.unknown_status(values["status"], STATUSES)))
    if "verklaring" in values and not REGISTER.fullmatch(values["verklaring"]):
        wrong.append(("verklaring", texts.not_in_register(values["verklaring"])))
    if ("status" in values) != ("verklaring" in values):
        wrong.append(("status" if "status" in values else "verklaring", texts.half_a_statement()))
    if "contact" in values and not CONTACT.fullmatch(values["contact"]):
        wrong.append(("contact", texts.not_a_contact(values["contact"])))
    return [Problem(path.name, _line(lines, key), 1, text) for key, text in wrong]


def _values(extra: Mapping[str, object]) -> dict[str, str]:
    """Return the settings that are filled in."""
    values = extra.get(KEY)
    pairs = values.items() if isinstance(values, Mapping) else ()
    return {str(key): str(value).strip() for key, value in pairs if value not in (None, "")}


def _line(lines: list[str], key: str) -> int:
    """Return where a key stands below ours, or else where ours stands."""
    start = next((at for at, line in enumerate(lines) if line.strip() == f"{KEY}:"), 0)
    own = (at for at, line in enumerate(lines) if at > start and line.strip().startswith(f"{key}:"))
    return next(own, start) + 1
