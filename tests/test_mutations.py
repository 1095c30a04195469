"""Property tests: whatever happens to a file, an editor gets problems at their place, or a site.

In CI the same inputs are tried each time. `make fuzz` tries others, for as long as you like.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from ivp import disk, pipeline, source
from ivp.errors import MAX_PROBLEMS, PlanError, Problem
from ivp.texts.message import CODES
from tests import mutations
from tests.changed import told
from tests.conftest import ICONS, PLANS, build_here
from tests.mutations import Changed

RUNS = int(os.environ.get("IVP_FUZZ", "0"))
"""How many inputs to try in each test by hand; 0 for the few that CI tries."""

MAX_SECONDS = 2
TODAY = date(2026, 11, 21)
WRITTEN = {"/over/": "Over", "/privacy/": "Privacy", "/toegankelijkheid/": "Toegankelijkheid"}


def runs(number: int, share: float = 1) -> settings:
    """Return how many inputs a test tries: `number` in CI, by hand a share of what is asked."""
    return settings(
        max_examples=max(1, int(RUNS * share)) if RUNS else number,
        derandomize=not RUNS,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink) if share == 1 else (Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )


def check(file: str, content: bytes, problems: list[Problem]) -> None:
    """Check that each problem is one that an editor can mend: where it stands, and in Dutch."""
    lines = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    widths = [len(line) for line in lines.split("\n")]
    assert len(problems) <= 2 * MAX_PROBLEMS + 1
    for problem in problems:
        assert problem.file == file
        assert 1 <= problem.line <= len(widths), problem
        assert 1 <= problem.column <= widths[problem.line - 1] + 1, problem
        assert CODES[problem.message.code] is False, problem
        assert problem.message.text.strip(), problem
        assert problem.message.text[-1] in ".?", problem
        assert problem.message.text.isprintable(), problem
        assert len(problem.message.text) < 1000, problem
        for english in ("Input", "should", "valid", "found ", "expected", "while "):
            assert english not in problem.message.text, problem


def tried(file: str, content: bytes) -> list[Problem]:
    """Return what is told of a file, checked, and in time."""
    start = time.process_time()
    problems = told(file, content)
    assert time.process_time() - start < MAX_SECONDS
    check(file, content, problems)
    return problems


@given(mutations.lines())
@runs(200)
def test_changed_lines_give_problems_or_a_plan(change: Changed) -> None:
    """Lines that are moved, cut, joined or overwritten never lead to anything but problems."""
    tried(change.file, change.content)


@given(mutations.data())
@runs(120)
def test_changed_data_give_problems_or_a_plan(change: Changed) -> None:
    """Values of another type, or at another place, never lead to anything but problems."""
    tried(change.file, change.content)


@given(mutations.raw())
@runs(200)
def test_changed_bytes_give_problems_or_a_plan(change: Changed) -> None:
    """Bytes that fall over never lead to anything but problems."""
    tried(change.file, change.content)


@given(st.one_of(st.binary(max_size=300), mutations.soup))
@runs(500)
def test_any_bytes_give_problems_or_data(content: bytes) -> None:
    """No bytes at all make reading YAML fail in another way."""
    start = time.process_time()
    try:
        source.parse(content, "plan.yaml")
    except PlanError as error:
        check("plan.yaml", content, error.problems)
    assert time.process_time() - start < MAX_SECONDS


@pytest.mark.parametrize(
    "repeated",
    [
        b"a: [" + b"[" * 28 + b"]" * 28 + b"]\n",
        b"- {a: {a: {a: b}}}\n",
        b"a: x\n",
        b"- &a [*a]\n",
        b"- !a b\n",
        b"-\n",
        b"? a\n: b\n",
        b"---\na: x\n",
        b"a: b: c\n",
        b"a #b\n",
        b"- a\n   - b\n",
        b"\ta\n",
        b"'",
        b'"a\n',
        b"\xe2\x80\x8b\n",
        b"\xef\xbb\xbf",
        b"\0",
        b"\xff",
        b"\r",
        b"[",
        b"{a: ",
        b"- ",
        b"%TAG !e! tag:a,2000:\n",
        b"<<<<<<< a\n",
        b"# a\n",
        b"a\n",
        b" ",
        b"\n",
        b"[a](/b/) ",
        b"![",
        b"*a ",
    ],
)
@pytest.mark.parametrize("before", [b"", b"titel: x\nbron:\n  ontbreekt:\n    - "], ids=["", "in"])
def test_worst_of_files_take_seconds(before: bytes, repeated: bytes) -> None:
    """The largest file that is read, full of what is hard to read, does not keep anyone waiting."""
    content = before + repeated * (disk.MAX_BYTES // len(repeated))
    start = time.process_time()
    assert told(mutations.PLAN, content)
    assert time.process_time() - start < 2 * MAX_SECONDS


@pytest.fixture(scope="module", name="plans")
def folder_of_plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the shared lists, and no plan yet."""
    folder = tmp_path_factory.mktemp("changed") / "plans"
    shutil.copytree(PLANS / "gedeeld", folder / "gedeeld")
    return folder


@contextmanager
def put(folder: Path, file: str, content: bytes) -> Iterator[None]:
    """Put a changed file in the folder for a while, with a plan beside it when it is a list."""
    plan = file if "/" not in file else mutations.PLAN
    before = {name: mutations.ORIGINALS[name] for name in (plan, file)}
    for name, original in before.items():
        (folder / name).write_bytes(content if name == file else original)
    yield
    (folder / plan).unlink()
    if file != plan:
        (folder / file).write_bytes(before[file])


@given(change=st.one_of(mutations.lines(), mutations.data()))
@runs(30, share=0.1)
def test_what_has_no_errors_becomes_pages(change: Changed, plans: Path) -> None:
    """When nothing is wrong with a changed file, all pages are made, each at its own address."""
    with put(plans, change.file, change.content):
        problems = pipeline.check(plans, icons=ICONS, today=TODAY, written=WRITTEN)
        assert all(problem.message.text[-1] in ".?" for problem in problems)
        if not any(not problem.is_warning for problem in problems):
            made = pipeline.build(plans, icons=ICONS, today=TODAY, name="Test", written=WRITTEN)
            files = list(made.files)
            assert len({file.uri for file in files}) == len(files)
            assert all(file.content for file in files)


@pytest.fixture(scope="module", name="site")
def folder_of_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder for the site."""
    return tmp_path_factory.mktemp("site") / "site"


@given(change=st.one_of(mutations.lines(), mutations.data(), mutations.raw()))
@runs(15, share=0.005)
def test_build_is_clean_or_leaves_the_site_as_it_was(
    change: Changed, plans: Path, site: Path
) -> None:
    """A build with a changed file ends well, or lists the problems and does not touch the site."""
    before = contents(site)
    with put(plans, change.file, change.content):
        found = pipeline.check(plans, icons=ICONS, today=TODAY, written=WRITTEN)
        is_wrong = any(not problem.is_warning for problem in found)
        with pytest.raises(Abort) if is_wrong else nullcontext():
            build_here(site, plans)
    if is_wrong:
        assert contents(site) == before
    else:
        assert (site / "index.html").is_file()


def contents(folder: Path) -> dict[Path, bytes]:
    """Return every file in a folder with its bytes."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
