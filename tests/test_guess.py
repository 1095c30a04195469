"""Tests of what was meant with a name that does not exist."""

import pytest

from ivp import guess

NAMES = {
    "politie": "Politie",
    "openbaar-ministerie": "Openbaar Ministerie",
    "veilig-uitgaan-en-recreatie": "Uitgaan en recreatie",
    "veilige-publieke-taak": "Veilige publieke taak",
    "boas": "Buitengewoon opsporingsambtenaren (boa's)",
}
MUNICIPALITIES = {"GM0981": "Vaals", "GM0938": "Meerssen", "GM1903": "Eijsden-Margraten"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("politei", "politie"),
        ("POLITIE", "politie"),
        ("politie,", "politie"),
        ("politie.", "politie"),
        ("Openbaar Ministerie", "openbaar-ministerie"),
        ("openbaar ministerie", "openbaar-ministerie"),
        ("openbaar_ministerie", "openbaar-ministerie"),
        ("Buitengewoon opsporingsambtenaren (boa's)", "boas"),
        ("veilig-uitgaan", "veilig-uitgaan-en-recreatie"),
        ("veilige publieke taken", "veilige-publieke-taak"),
        ("brandweer", None),
        ("", None),
        ("x" * 40_000, None),
    ],
)
def test_entry_is_recognised(typed: str, meant: str | None) -> None:
    """A name, an id typed otherwise, half an id and a slip lead to the entry; nothing else does."""
    assert guess.entry(typed, NAMES) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Vaals", "GM0981"),
        ("vaals", "GM0981"),
        ("981", "GM0981"),
        ("0981", "GM0981"),
        ("gm0981", "GM0981"),
        ("GM981", "GM0981"),
        ("GM 0981", "GM0981"),
        ("GM0981 Vaals", "GM0981"),
        ("GM0982", None),
        ("GM0001", None),
        ("Gulpen", None),
    ],
)
def test_municipality_is_recognised_by_its_number_or_name(typed: str, meant: str | None) -> None:
    """A code that looks like another is not proposed, for it is another municipality."""
    assert guess.municipality(typed, MUNICIPALITIES) == meant


@pytest.mark.parametrize(
    ("typed", "second"),
    [
        ("politie, openbaar-ministerie", "openbaar-ministerie"),
        ("politie, Openbaar Ministerie", "Openbaar Ministerie"),
        ("politie boas", "boas"),
        ("politie, brandweer", ""),
        ("politie Politie", ""),
        ("politie", ""),
    ],
)
def test_second_of_several_is_found(typed: str, second: str) -> None:
    """Two entries at once are seen when both exist, and are not the same."""
    assert guess.second(typed, NAMES) == second
