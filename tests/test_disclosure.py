"""Tests of `/.well-known/security.txt`, from the settings to the site."""

from datetime import date
from pathlib import Path

import pytest

from ivp import disclosure
from ivp.asset import Asset
from tests.conftest import SETTINGS, build_here
from tests.publishing import small_plans

TODAY = date(2026, 11, 21)


def load(folder: Path, *lines: str, address: str = "") -> tuple[str | None, list[str]]:
    """Return the file that settings give, and each problem as line and code."""
    path = folder / "mkdocs.yml"
    settings = "\n".join([f"site_url: {address}", "extra:", "  beveiliging:", *lines])
    path.write_text(settings + "\n", encoding="utf-8")
    asset, problems = disclosure.load(path, TODAY)
    told = [f"{problem.line} {problem.message.code}" for problem in problems]
    return asset.content.decode() if asset else None, told


def test_nothing_filled_in_gives_no_file(tmp_path: Path) -> None:
    """The settings as they come, and settings without values, give no file and no problem."""
    assert disclosure.load(SETTINGS, TODAY) == (None, [])
    assert load(tmp_path, "    contact:", "    verloopt:") == (None, [])


def test_file_is_as_rfc_9116_has_it(tmp_path: Path) -> None:
    """The file has the required Contact and Expires, and says where it belongs and what holds."""
    found, problems = load(
        tmp_path,
        "    contact: meld@voorbeeldstad.nl",
        "    verloopt: 2027-06-30",
        "    beleid: https://voorbeeldstad.nl/melden",
        address="https://veilig.voorbeeldstad.nl/",
    )
    assert problems == []
    assert found == (
        "Contact: mailto:meld@voorbeeldstad.nl\n"
        "Expires: 2027-06-30T23:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://veilig.voorbeeldstad.nl/.well-known/security.txt\n"
        "Policy: https://voorbeeldstad.nl/melden\n"
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["contact: meld@voorbeeldstad.nl"], "4 half-meldpunt"),
        (["verloopt: 2027-06-30"], "4 half-meldpunt"),
        (["contact: bel ons", "verloopt: 2027-06-30"], "4 geen-contact"),
        (["contact: https://a.nl/x", "verloopt: 30-06-2027"], "5 geen-verloopdag"),
        (["contact: https://a.nl/x", "verloopt: 2027-11-23"], "5 verloopt-te-laat"),
        (["contact: https://a.nl/x", "verloopt: 2026-11-20"], "5 meldpunt-verlopen"),
        (["contact: https://a.nl/x", "verloopt: 2027-01-01", "beleid: a.nl"], "6 geen-beleid"),
        (["contact: https://a.nl/x", "verloopt: 2027-01-01", "tel: 1"], "6 onbekende-instelling"),
    ],
)
def test_wrong_settings_are_told_at_their_line(tmp_path: Path, lines: list[str], told: str) -> None:
    """A setting that is not right is told at its line, and there is no file."""
    assert load(tmp_path, *(f"    {line}" for line in lines)) == (None, [told])


def test_file_stands_on_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the settings filled in, a publication has the file."""
    asset = load(tmp_path, "    contact: meld@voorbeeldstad.nl", "    verloopt: 2027-06-30")[0]
    assert asset
    made = Asset(disclosure.URI, asset.encode())
    monkeypatch.setattr(disclosure, "load", lambda *_: (made, []))
    site = build_here(tmp_path / "site", small_plans(tmp_path / "plans"))
    assert (site.folder / ".well-known" / "security.txt").read_text(encoding="utf-8") == asset
