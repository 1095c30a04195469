"""What the site says about its accessibility statement: settings under `extra` in `mkdocs.yml`.

A program can make no such statement. It can only lead to the one in the government's register.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import site_settings
from .errors import Message, Problem
from .folder import shown
from .site_settings import Setting
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


def problems(settings_file: Path) -> list[Problem]:
    """Return every value that is not right, at its line in the settings."""
    given = site_settings.filled(settings_file, "extra", KEY)
    return [Problem(shown(settings_file), line, 1, message) for line, message in _wrong(given)]


def _wrong(given: Mapping[str, Setting]) -> Iterator[tuple[int, Message]]:
    """Yield what is wrong, with its line."""
    for key, setting in given.items():
        if key not in FIELDS:
            yield setting.line, texts.unknown_setting(key, FIELDS)
    status, register, contact = (given.get(key) for key in FIELDS[:3])
    if status and status.value not in STATUSES:
        yield status.line, texts.unknown_status(status.value, STATUSES)
    if register and not REGISTER.fullmatch(register.value):
        yield register.line, texts.not_in_register(register.value)
    if (one := status or register) and not (status and register):
        yield one.line, texts.half_a_statement()
    if contact and not CONTACT.fullmatch(contact.value):
        yield contact.line, texts.not_a_contact(contact.value)


def _values(extra: Mapping[str, object]) -> dict[str, str]:
    """Return the settings that are filled in."""
    values = extra.get(KEY)
    pairs = values.items() if isinstance(values, Mapping) else ()
    return {str(key): str(value).strip() for key, value in pairs if value not in (None, "")}
