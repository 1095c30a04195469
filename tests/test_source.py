"""Tests of reading YAML: what an editor typed stays, and what cannot be read is explained."""

import pytest

from ivp import source
from ivp.errors import MAX_PROBLEMS, Message, PlanError
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
        pytest.param(GOOD.replace(b"\n", b"\r"), id="old-macintosh-line-ends"),
        pytest.param(GOOD.replace(b"\n", b"\r\n", 3), id="both-line-ends"),
        pytest.param(GOOD.replace(b"\n", b"  \n"), id="spaces-at-line-ends"),
        pytest.param(GOOD.replace(b": V", b":\tV"), id="tab-before-a-value"),
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


@pytest.mark.parametrize(
    "coding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_other_unicode_is_told_to_be_saved_as_utf_8(coding: str) -> None:
    """A file that Windows saved as "Unicode" is reported as not being UTF-8."""
    [problem] = problems(GOOD.decode().encode(coding))
    assert problem.endswith("Bewaar het bestand opnieuw als UTF-8.")


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


@pytest.mark.parametrize("raw", [b"a: " + b"[" * 10_000, b"a: " + b"{a: " * 10_000, b"- " * 10_000])
def test_deep_nesting_is_refused(raw: bytes) -> None:
    """Ten thousand levels of nesting are reported as too deep."""
    assert "hier zit meer dan 30 keer iets in iets anders" in problems(raw)[-1]


@pytest.mark.parametrize("raw", [b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe9"])
def test_bytes_that_are_no_character_are_told(raw: bytes) -> None:
    """Half a character, one that is too long and one that does not exist are no UTF-8."""
    [problem] = problems(b"titel: Plan\nnaam: a" + raw + b"b\n")
    assert problem.startswith("plan.yaml:2:8: hier staat een teken dat geen UTF-8 is.")


@pytest.mark.parametrize(
    "raw", [b"%YAML 1.1\n---\ntitel: x\n", b"# uitleg\n\n%TAG !e! x:\n---\ntitel: x\n", b"%x\n"]
)
def test_command_to_yaml_is_refused(raw: bytes) -> None:
    """A directive is reported at its line, before it can do anything."""
    line = raw[: raw.index(b"%")].count(b"\n") + 1
    assert problems(raw) == [
        f"plan.yaml:{line}:1: een regel met % vooraan is een opdracht aan YAML. Haal hem weg."
    ]


def test_two_versions_of_git_are_told() -> None:
    """What git leaves where two people changed one line is reported at its first line."""
    raw = b"titel: x\n<<<<<<< HEAD\nnaam: a\n=======\nnaam: b\n>>>>>>> voorstel\n"
    [problem] = problems(raw)
    assert problem.startswith("plan.yaml:2:1: hier staan nog twee versies onder elkaar")


@pytest.mark.parametrize("line", [b"a: x\n", b"- &a x\n", b"-\n", b"- !x y\n", b"---\na: x\n"])
def test_very_many_problems_end_the_reading(line: bytes) -> None:
    """A file with more problems than anyone reads is given up, with a word about that."""
    found = problems(line * 2000)
    assert len(found) == MAX_PROBLEMS + 1
    assert "dit bestand heeft meer dan 500 problemen" in found[-1]


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
