"""Tests of reading YAML: what an editor typed stays, and what cannot be read is explained."""

from pathlib import Path

import pytest

from ivp import source
from ivp.errors import Message, PlanError
from tests.conftest import CASES

GOOD = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_bytes()


def problems(raw: bytes) -> list[str]:
    """Return what an editor is told about a file with these bytes."""
    with pytest.raises(PlanError) as caught:
        source.parse(raw, "plan.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "typed",
    [
        "nee",
        "ja",
        "on",
        "0344",
        "12:30",
        "2024-01-01",
        "1e3",
        "0x10",
        "1_000",
        ".5",
        "null",
        "~",
        "25.000",
    ],
)
def test_value_stays_what_the_editor_typed(typed: str) -> None:
    """YAML's surprises are off: every value stays the text that was typed."""
    assert source.parse(f"titel: {typed}\n".encode(), "plan.yaml").data == {"titel": typed}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD, id="byte-order-mark"),
        pytest.param(GOOD.replace(b"\n", b"\r\n"), id="windows-line-ends"),
        pytest.param(b"---\n" + GOOD, id="document-start"),
        pytest.param(GOOD + b"...\n", id="document-end"),
        pytest.param(b"# Uitleg\n\n" + GOOD, id="comment"),
        pytest.param(GOOD.rstrip(), id="no-last-line-end"),
    ],
)
def test_habits_of_editing_programs_do_no_harm(raw: bytes) -> None:
    """What editing programs add to a file changes nothing in its data."""
    assert source.parse(raw, "plan.yaml").data == source.parse(GOOD, "plan.yaml").data


def test_places_count_lines_the_same_with_windows_line_ends() -> None:
    """A problem in a file with a byte order mark and Windows line ends has the right place."""
    raw = b"\xef\xbb\xbf" + GOOD.replace(b"\n", b"\r\n")
    document = source.parse(raw, "plan.yaml")
    problem = document.problem(("prioriteiten", 0, "titel"), Message("fout", "code"))
    assert (problem.line, problem.column) == (10, 12)


def test_windows_1252_is_told_at_the_character() -> None:
    """Bytes that are not UTF-8 are reported at the line and column of the first."""
    assert problems("titel: Plan\nnaam: Súdwest\n".encode("cp1252")) == [
        (
            "plan.yaml:2:8: hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als "
            "UTF-8."
        )
    ]


def test_column_of_a_byte_problem_counts_characters() -> None:
    """The column counts what an editor sees, also after characters of several bytes."""
    [problem] = problems("naam: één ".encode() + b"\xff\n")
    assert problem.startswith("plan.yaml:1:11: ")


def test_utf_16_is_told_to_be_saved_as_utf_8() -> None:
    """A file that Windows saved as "Unicode" is reported as not being UTF-8."""
    [problem] = problems(GOOD.decode().encode("utf-16"))
    assert problem.endswith("Bewaar het bestand opnieuw als UTF-8.")


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b"])
def test_invisible_character_is_told_at_its_place(character: str) -> None:
    """A control character is reported at its line and column, with its code."""
    assert problems(f"titel: Plan\nnaam: Voor{character}beeld\n".encode()) == [
        f"plan.yaml:2:11: hier staat een onzichtbaar teken (code {ord(character)}). Haal het weg."
    ]


def test_invisible_character_after_accents_is_told_at_its_line() -> None:
    """Characters of several bytes before it do not move the place of an invisible character."""
    [problem] = problems(f"naam: {'é' * 50}\ntitel: a\x07b\nsoort: IVP\nstatus: concept\n".encode())
    assert problem.startswith("plan.yaml:2:9: hier staat een onzichtbaar teken")


@pytest.mark.parametrize(
    "raw", [b"", b"\n\n", b"# alleen uitleg\n", b"- titel: Plan\n", b"Veiligheidsplan\n", b"---\n"]
)
def test_file_without_fields_is_told_how_to_begin(raw: bytes) -> None:
    """An empty file, a list or a sentence is reported as a file without fields."""
    assert problems(raw) == [
        (
            "plan.yaml:1:1: dit bestand heeft geen velden. Begin met een veld, zoals 'titel: "
            "Veiligheidsplan'."
        )
    ]


def test_huge_file_is_refused_unread() -> None:
    """A file of three megabytes is refused, with its size and the limit in Dutch numbers."""
    assert problems(b"titel: Plan\n" + b"#" * 3_000_000) == [
        (
            "plan.yaml:1:1: dit bestand is 3.000.012 bytes groot; hoogstens 2.000.000 mag. Staat "
            "er per ongeluk iets anders in?"
        )
    ]


@pytest.mark.parametrize("raw", [b"a: " + b"[" * 10_000, b"a: " + b"{a: " * 10_000, b"- " * 10_000])
def test_deep_nesting_is_refused(raw: bytes) -> None:
    """Ten thousand levels of nesting are reported as too deep."""
    assert "hier zit meer dan 30 keer iets in iets anders" in problems(raw)[-1]


def test_alias_bomb_is_refused() -> None:
    """Aliases that would multiply into millions of values are each refused, not followed."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    found = problems("\n".join(lines).encode())
    assert len(found) == 9 + 8 * 9
    assert all("ankers (&) en verwijzingen (*) mogen niet" in problem for problem in found)


def test_all_problems_of_a_file_are_told_at_once() -> None:
    """What stands before a mistake that ends the reading is reported with it."""
    found = problems(b"a: 1\na: 2\nb: !tag c\nd: [e\n")
    assert [problem.split(":")[1] for problem in found] == ["2", "3", "4"]


def test_key_that_looks_like_a_second_one_is_still_told() -> None:
    """A third field of the same name is reported against the first."""
    assert [problem.partition(": ")[0] for problem in problems(b"a: 1\na: 2\na: 3\n")] == [
        "plan.yaml:2:1",
        "plan.yaml:3:1",
    ]


def test_file_that_is_a_folder_is_told_as_unreadable(tmp_path: Path) -> None:
    """A folder with the name of a plan is reported, not a crash."""
    (tmp_path / "plan.yaml").mkdir()
    with pytest.raises(PlanError) as caught:
        source.read(tmp_path / "plan.yaml", "plan.yaml")
    [problem] = caught.value.problems
    assert str(problem).startswith("plan.yaml:1:1: dit bestand kan niet worden gelezen")


def test_reason_for_an_unreadable_file_is_dutch(tmp_path: Path) -> None:
    """The reason that the system gives does not stand in English in a Dutch message."""
    with pytest.raises(PlanError) as caught:
        source.read(tmp_path / "weg.yaml", "weg.yaml")
    assert "No such file" not in str(caught.value)
