"""Find the browser for the tests.

`find` only looks. Run as a program, this also brings a browser when there is none, and prints
where it is.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "IVP_CHROMIUM"
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
    "google-chrome-stable",
)  # fmt: skip
"""What the browser can be called. The first is Chromium without windows, which takes less time."""
DEBIAN = ("chromium-headless-shell", "chromium")
"""Debian's packages, of which one will do; not every release has the first."""
# In a process of its own, because Playwright cannot start inside a running Playwright.
ASK_PLAYWRIGHT = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def find() -> Path | None:
    """Return a browser that starts: the one in IVP_CHROMIUM, the system's, or Playwright's."""
    if named := os.environ.get(VARIABLE):
        return _working(named)
    for name in NAMES:
        if found := _working(name):
            return found
    return _working(_output(sys.executable, "-c", ASK_PLAYWRIGHT))


def main() -> None:
    """Print where the browser is, after bringing one if need be."""
    found = find()
    if not found and (named := os.environ.get(VARIABLE)):
        sys.exit(f"{VARIABLE} is {named}, but that is not a browser that starts.")
    found = found or _bring()
    if not found:
        sys.exit(
            "No browser for the tests. Install Chromium or Chrome with your system's package "
            f"manager, or let {VARIABLE} name one."
        )
    print(found)


def _working(command: str | None) -> Path | None:
    """Return the program's path, unless it is missing or only a stub or lacks libraries."""
    path = shutil.which(command) if command else None
    return Path(path) if path and _output(path, "--version") is not None else None


def _bring() -> Path | None:
    """Download Playwright's browser; where that is no help, install one of Debian's."""
    _run(sys.executable, "-m", "playwright", "install", "chromium", minutes=10)
    for package in DEBIAN if _is_debian() else ():
        if found := find():
            return found
        install(package)
    return find()


def install(package: str) -> None:
    """Install a package of Debian, or of a system like it, where that needs no password."""
    apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "-n", "apt-get"]
    _run(*apt, "update", minutes=5)
    _run(*apt, "install", "-y", package, minutes=15)


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def _run(*command: str, minutes: int) -> None:
    """Run a command that may fail; it shows its progress on standard error."""
    print("Trying:", *command, file=sys.stderr, flush=True)
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            timeout=minutes * 60,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        print(error, file=sys.stderr)


def _output(*command: str) -> str | None:
    """Return what a command prints, or nothing if it fails."""
    try:
        return subprocess.check_output(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, timeout=60
        ).strip()
    except (OSError, subprocess.SubprocessError):
        return None


if __name__ == "__main__":
    main()
