"""Tests of `./ivp publiceer`: a whole site goes live, or the last one stays and it says why."""

import fcntl
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ivp.publishing.releases import LOCK
from ivp.texts.publishing import STAYS
from tests.conftest import CASES, ROOT
from tests.publishing import PLAN, publish, small_plans, small_site, succeeds
from tests.reading import Site


@pytest.fixture(name="small", scope="module")
def built_small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a small plan."""
    return small_site(tmp_path_factory.mktemp("small"))


@pytest.fixture(name="changed")
def copy_to_change(small: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site that a test may change."""
    return Path(shutil.copytree(small, tmp_path / "changed"))


def test_merge_goes_live_and_a_mistake_does_not(tmp_path: Path) -> None:
    """From plans to the live site in one command; with a mistake the live site stays."""
    plans, target = small_plans(tmp_path / "plans"), tmp_path / "doel"
    said = succeeds(target, plans=plans)
    assert "staat online" in said
    assert Site(target / "site").dead_links() == []
    assert (target / "site" / PLAN / "oogopslag.pdf").stat().st_size > 10_000
    live = (target / "site").resolve()

    shutil.copy(CASES / "errors" / "unknown-field.yaml", plans)
    failed = publish(target, plans=plans)
    assert failed.exit_code == 1
    assert "unknown-field.yaml:11:5" in failed.output
    assert STAYS in failed.output
    assert "Traceback" not in failed.output
    assert (target / "site").resolve() == live
    assert len(list((target / "uitgaven").iterdir())) == 1


def test_site_that_is_not_whole_stays_off(small: Path, changed: Path, tmp_path: Path) -> None:
    """A site with something missing does not go live; the message names it."""
    target, plans = tmp_path / "doel", small_plans(tmp_path / "plans")
    succeeds(target, site=small, plans=plans)
    live = (target / "site").resolve()
    (changed / PLAN / "oogopslag.pdf").unlink()
    failed = publish(target, site=changed, plans=plans)
    assert failed.exit_code == 1
    assert f"{PLAN}/oogopslag.pdf ontbreekt" in failed.output
    assert STAYS in failed.output
    assert (target / "site").resolve() == live


def test_back_and_forth(small: Path, changed: Path, tmp_path: Path) -> None:
    """`--terug` brings the release before back; without one it says so."""
    target, plans = tmp_path / "doel", small_plans(tmp_path / "plans")
    succeeds(target, site=small, plans=plans)
    before = (target / "site" / "index.html").read_bytes()
    page = changed / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<h1>", b"<h1>Nieuw: ", 1))
    succeeds(target, site=changed, plans=plans)
    assert b"<h1>Nieuw: " in (target / "site" / "index.html").read_bytes()
    assert "staat weer online" in succeeds(target, "--terug")
    assert (target / "site" / "index.html").read_bytes() == before
    assert "geen eerdere uitgave" in publish(target, "--terug").output


def test_second_publication_waits_for_the_first(tmp_path: Path) -> None:
    """While one publishes, another says that it waits, and goes on when the first is ready."""
    target = tmp_path / "doel"
    target.mkdir()
    command = [sys.executable, "-m", "ivp", "publiceer", str(target), "--terug"]
    with (target / LOCK).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with subprocess.Popen(
            command, env={"PYTHONPATH": str(ROOT / "hooks")}, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        ) as waiting:  # fmt: skip
            assert waiting.stdout
            assert "Iemand anders publiceert nu" in waiting.stdout.readline()
            assert waiting.poll() is None
            fcntl.flock(held, fcntl.LOCK_UN)
            assert "geen eerdere uitgave" in waiting.communicate(timeout=30)[1]


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """Put a small disk in a folder, where this may be done."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("This computer lets no test make a disk, so a full one cannot be tried.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_full_disk_says_so_and_the_live_site_stays(
    small: Path, changed: Path, tmp_path: Path
) -> None:
    """On a disk that fills up the live site stays whole, what was made is gone, and it says why."""
    plans = small_plans(tmp_path / "plans")
    with mounted(tmp_path / "doel", "size=3m") as target:
        succeeds(target, site=small, plans=plans)
        live = (target / "site").resolve()
        for page in changed.rglob("*.html"):
            page.write_text(page.read_text("utf-8").replace("<h1>", "<h1>Nieuw: "), "utf-8")
        filling = target / "vol"
        filling.write_bytes(bytes(shutil.disk_usage(target).free - 400_000))
        for built in (changed, None):  # full while we write, and while MkDocs does
            filling.write_bytes(bytes(filling.stat().st_size + shutil.disk_usage(target).free // 2))
            failed = publish(target, plans=plans, site=built)
            assert failed.exit_code == 1
            assert "de schijf is vol" in failed.output, failed.output
            assert STAYS in failed.output
            assert "Traceback" not in failed.output
            assert (target / "site").resolve() == live
            assert len(list((target / "uitgaven").iterdir())) == 1
        assert Site(target / "site").dead_links() == []
        filling.unlink()
        succeeds(target, site=changed, plans=plans)


def test_read_only_disk_says_so(small: Path, tmp_path: Path) -> None:
    """On a disk that only can be read, nothing changes and the message says why."""
    plans = small_plans(tmp_path / "plans")
    with mounted(tmp_path / "doel", "size=4m") as target:
        succeeds(target, site=small, plans=plans)
        subprocess.run(["mount", "-o", "remount,ro", str(target)], check=True)
        for options in ((), ("--terug",)):
            failed = publish(target, *options, site=small, plans=plans)
            assert failed.exit_code == 1
            assert "alleen worden gelezen" in failed.output
            assert STAYS in failed.output
        assert Site(target / "site").dead_links() == []


def test_killed_build_is_cleared(small: Path, tmp_path: Path) -> None:
    """Killed while MkDocs works, it leaves the live site; the next run clears what was begun."""
    target, plans = tmp_path / "doel", small_plans(tmp_path / "plans")
    succeeds(target, site=small, plans=plans)
    live = (target / "site").resolve()
    command = [sys.executable, "-m", "ivp", "--plannen", str(plans), "publiceer", str(target)]
    with subprocess.Popen(command, env={"PYTHONPATH": str(ROOT / "hooks")}) as process:
        while len(list((target / "uitgaven").iterdir())) == 1:
            time.sleep(0.01)
        process.kill()
    assert (target / "site").resolve() == live
    succeeds(target, site=small, plans=plans)
    assert [path for path in (target / "uitgaven").iterdir() if path.name[0] == "."] == []
