"""`/.well-known/security.txt`: whom to tell about a weakness in the site (RFC 9116).

It comes from `extra: beveiliging:` in `mkdocs.yml`. While that is empty there is no such file.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from . import host, site_settings
from .asset import Asset
from .errors import Message, Problem
from .folder import shown
from .site_settings import Setting
from .statement import CONTACT
from .texts import settings as texts

KEY = "beveiliging"
URI = ".well-known/security.txt"
FIELDS = ("contact", "verloopt", "beleid")
LONGEST = timedelta(days=366)
"""RFC 9116, section 2.5.5: less than a year ahead, so that what it says is looked at again."""


def load(settings_file: Path, today: date) -> tuple[Asset | None, list[Problem]]:
    """Return the file of a site, and what is wrong with its settings.

    A file that has expired must not be used, so it is not published either.
    """
    given = site_settings.filled(settings_file, "extra", KEY)
    problems = [
        Problem(shown(settings_file), place, 1, message) for place, message in _wrong(given, today)
    ]
    if problems or not given:
        return None, problems
    lines = [
        f"Contact: {_link(given['contact'].value)}",
        f"Expires: {given['verloopt'].value}T23:59:59Z",
        "Preferred-Languages: nl, en",
    ]
    if address := host.settings(settings_file).address:
        lines.append(f"Canonical: {address.rstrip('/')}/{URI}")
    if "beleid" in given:
        lines.append(f"Policy: {given['beleid'].value}")
    return Asset(URI, ("\n".join(lines) + "\n").encode()), []


def _wrong(given: Mapping[str, Setting], today: date) -> Iterator[tuple[int, Message]]:
    """Yield what is wrong, with its line."""
    for key, setting in given.items():
        if key not in FIELDS:
            yield setting.line, texts.unknown_setting(key, FIELDS)
    if given and not {"contact", "verloopt"} <= given.keys():
        yield next(iter(given.values())).line, texts.half_a_disclosure()
    if (contact := given.get("contact")) and not CONTACT.fullmatch(contact.value):
        yield contact.line, texts.not_a_contact(contact.value)
    if (policy := given.get("beleid")) and not policy.value.startswith("https://"):
        yield policy.line, texts.not_a_policy(policy.value)
    if expires := given.get("verloopt"):
        try:
            day = date.fromisoformat(expires.value)
        except ValueError:
            yield expires.line, texts.not_a_day(expires.value)
            return
        if day < today:
            yield expires.line, texts.expired(expires.value)
        if day > today + LONGEST:
            yield expires.line, texts.expires_too_late(expires.value)


def _link(contact: str) -> str:
    return contact if contact.startswith("https://") else f"mailto:{contact}"
