"""Tests of the search for a browser, on a PATH that holds only what a test puts there."""

import os
import platform
from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture(name="path")
def only_folder_on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the whole PATH, and all that Playwright has."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    return tmp_path


def program(folder: Path, name: str, *, status: int = 0) -> Path:
    """Make a program that ends with a status."""
    made = folder / name
    made.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    made.chmod(0o755)
    return made


def test_finds_the_systems_chromium_before_chrome(path: Path) -> None:
    """Of several browsers on PATH, Chromium comes first."""
    program(path, "google-chrome")
    systems_own = program(path, "chromium")
    assert chromium.find() == systems_own


def test_finds_chromium_without_windows_first(path: Path) -> None:
    """Where Chromium is there with and without windows, the one without comes first."""
    program(path, "chromium")
    without = program(path, "chromium-headless-shell")
    assert chromium.find() == without


def test_passes_over_a_program_that_does_not_start(path: Path) -> None:
    """A stub, or a browser whose libraries are missing, does not count."""
    program(path, "chromium", status=1)
    working = program(path, "google-chrome")
    assert chromium.find() == working


def test_variable_comes_before_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """IVP_CHROMIUM wins from what is on PATH."""
    program(path, "chromium")
    named = program(path, "my-own-browser")
    monkeypatch.setenv(chromium.VARIABLE, str(named))
    assert chromium.find() == named


def test_wrong_variable_is_an_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser named in IVP_CHROMIUM that is not there is never replaced by another."""
    program(path, "chromium")
    monkeypatch.setenv(chromium.VARIABLE, str(path / "missing"))
    assert chromium.find() is None
    with pytest.raises(SystemExit, match=r"IVP_CHROMIUM is .*missing"):
        chromium.main()


@pytest.mark.usefixtures("path")
def test_finds_nothing_where_nothing_is() -> None:
    """Without any browser, looking brings none."""
    assert chromium.find() is None


def test_playwrights_own_browser_comes_last(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a browser on PATH, the one that Playwright downloaded before is used."""
    downloaded = program(path, "downloaded")
    monkeypatch.setattr(chromium, "ASK_PLAYWRIGHT", f"print({str(downloaded)!r})")
    assert chromium.find() == downloaded


@pytest.mark.parametrize(("user", "sudo"), [(0, ()), (1000, ("sudo", "-n"))])
def test_brings_debians_package_when_playwright_fails(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    user: int,
    sudo: tuple[str, ...],
) -> None:
    """On Debian, packages are the last resort, as root or with sudo without a password."""
    tried = []

    def run(*command: str, minutes: int) -> None:
        assert minutes > 0
        tried.append(command)
        if command[-3:] == ("install", "-y", "chromium"):
            program(path, "chromium")

    monkeypatch.setattr(chromium, "_run", run)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr(os, "geteuid", lambda: user)
    chromium.main()
    assert tried[0][1:] == ("-m", "playwright", "install", "chromium")
    assert tried[1:] == [
        (*sudo, "apt-get", *rest)
        for package in ("chromium-headless-shell", "chromium")
        for rest in (("update",), ("install", "-y", package))
    ]
    assert capsys.readouterr().out.strip() == str(path / "chromium")


@pytest.mark.usefixtures("path")
def test_says_what_to_do_when_all_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be brought, the error names the two ways out."""

    def run(*_: str, minutes: int) -> None:
        assert minutes > 0

    monkeypatch.setattr(chromium, "_run", run)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "fedora"})
    with pytest.raises(SystemExit, match=r"Install Chromium or Chrome .* or let IVP_CHROMIUM"):
        chromium.main()
