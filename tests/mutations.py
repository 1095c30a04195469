"""Ways in which a plan can be spoiled: in its lines, in its data, and in its bytes.

These are Hypothesis strategies; each yields the name of a file and what stands in it.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from itertools import islice
from typing import Any

import yaml
from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from ivp import source
from tests.changed import FILES
from tests.conftest import PLANS

PLAN = "roermond-2024-2027.yaml"
"""The shortest of the plans."""

ORIGINALS = {file: (PLANS / file).read_bytes() for file in FILES}

TYPED = (
    "", "~", "null", "nee", "0344", "12:30", "-", "- a", "[", "]", "{a: b}", "[a, b]", "[a, [b]]",
    "*x", "&x y", "!!python/object/apply:os.system [x]", "!x y", ">", "|", ">-", "|+9", "@a", "`a`",
    "%a", "'", '"', "'a' b", '"a" b', '"\\u202e"', '"\\0"', '"\\q"', "a: b", "a:b", ": a", "a #b",
    "#b", "# b", "\u202ea", "a\u00adb", "\u00a0a", "\ufeff", "\0", "\x85", "\u2028", "\ufffd", "Ã©",
    "é" * 50, "x" * 200, "x" * 6000, "a\n b", "a\nb", "a\n- b", "\n", "<script>alert(1)</script>",
    "{{ 7 * 7 }}", "{% raw %}", "[[x]]", "{: .x }", "[x](javascript:x)", "[x](/nergens/)", "[x](/",
    "[" * 500, "*" * 500, "- " * 50, "![x](y)", "9" * 50, "-1", "1e999", "2024-13-45", "2024-02-30",
    "GM0000", "GM0981", "politie", "112", "burgernet", "jeugd", "partners", "<<: *a", "? a", "? ",
    "---", "...", "--- a", "\t", "a\tb", "=", "=======", "<<<<<<< HEAD", "٢٠٢٤", "🙂", "’s avonds",
    "'s avonds", "“a: b”", "ja", "https://a.nl/" + "a." * 200, "a" * 30 + "-", "/" * 40,
)  # fmt: skip
"""What may end up in the place of a value, as it is typed."""

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

FIELDS = (
    "titel", "id", "naam", "bron", "tekst", "gemeenten", "van", "tot", "status", "waarom", "doelen",
    "ambities", "kort", "partners", "planning", "soort", "waarde", "jaar", "onbekend", "", "<<",
    "é", "a b", "Titel", "'titel'", "[a]", "{a: b}", "? titel", "titel\u200b", "x" * 1100,
)  # fmt: skip
"""Names that a field may get."""

DATA: tuple[Any, ...] = (
    None, "", [], {}, [[]], [{}], [None], {"a": "b"}, {"a": {"b": {"c": "d"}}}, [["a"]],
    ["a"] * 200,
    [{"titel": "a"}], {"titel": "a", "id": "b"}, {"van": "2027", "tot": "2024"}, *TYPED,
)  # fmt: skip
"""What may end up in the place of a value, in the data."""

Lines = list[str]


@dataclass(frozen=True)
class Changed:
    """A file of this repository with other content; shows as the difference."""

    file: str
    content: bytes

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:  # noqa: FBT001
        """Show what changed, in Hypothesis's report of a failure."""
        printer.text(repr(self))

    def __repr__(self) -> str:
        """Return what changed, as a patch."""
        before, after = (
            content.decode(errors="backslashreplace").split("\n")
            for content in (ORIGINALS[self.file], self.content)
        )
        patch = unified_diff(before, after, self.file, "changed", n=1, lineterm="")
        return "\n" + "\n".join(line[:300] for line in islice(patch, 60))


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _value(lines: Lines, at: int, typed: str) -> None:
    head, colon, _ = lines[at].partition(": ")
    dash = " " * _indentation(lines[at]) + "- "
    lines[at] = f"{head}{colon}{typed}" if colon else f"{dash}{typed}"


def _field(lines: Lines, at: int, typed: str) -> None:
    name = FIELDS[len(typed) % len(FIELDS)]
    lines.insert(at, f"{' ' * _indentation(lines[at])}{name}: {typed}")


def _name(lines: Lines, at: int, typed: str) -> None:
    head, colon, rest = lines[at].partition(":")
    name = FIELDS[len(typed) % len(FIELDS)]
    lines[at] = f"{' ' * _indentation(head)}{name}{colon}{rest}"


def _character(lines: Lines, at: int, typed: str) -> None:
    middle = len(lines[at]) // 2
    lines[at] = lines[at][:middle] + typed[:2] + lines[at][middle + 1 :]


def _join(lines: Lines, at: int, _: str) -> None:
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


def _swap(lines: Lines, at: int, _: str) -> None:
    lines[at : at + 2] = lines[at : at + 2][::-1]


def _set(change: Callable[[str, str], str]) -> Callable[[Lines, int, str], None]:
    """Make a change to one line a change to lines."""

    def apply(lines: Lines, at: int, typed: str) -> None:
        lines[at] = change(lines[at], typed)

    return apply


LINE_CHANGES: tuple[Callable[[Lines, int, str], None], ...] = (
    _value,
    _field,
    _name,
    _character,
    _join,
    _swap,
    lambda lines, at, _: lines.__delitem__(at),
    lambda lines, at, _: lines.insert(at, lines[at]),
    lambda lines, at, typed: lines.insert(at, typed),
    lambda lines, at, _: lines.__delitem__(slice(at, at + 5)),
    lambda lines, at, _: lines.__delitem__(slice(at, None)),
    lambda lines, at, _: lines.__delitem__(slice(0, at)),
    _set(lambda line, _: f" {line}"),
    _set(lambda line, _: f"    {line}"),
    _set(lambda line, _: line.removeprefix(" ")),
    _set(lambda line, _: line.lstrip()),
    _set(lambda line, _: f"\t{line}"),
    _set(lambda line, _: line.replace(":", "", 1)),
    _set(lambda line, _: line.replace(": ", ":", 1)),
    _set(lambda line, _: line.replace("- ", "-", 1)),
    _set(lambda line, _: line.replace("- ", "", 1)),
    _set(lambda line, _: line.replace("- ", "– ", 1)),
    _set(lambda line, _: line.replace("'", "").replace('"', "")),
    _set(lambda line, _: line.replace(" ", "\u00a0", 3)),
    _set(lambda line, _: line[: len(line) // 2]),
    _set(lambda line, _: line + line),
    _set(lambda line, typed: f"{line} {typed}"),
    _set(lambda line, typed: f"{line}: {typed}"),
    _set(lambda line, _: f"# {line}"),
)  # fmt: skip
"""What can happen to the lines of a file, at one of them."""


@st.composite
def lines(draw: st.DrawFn) -> Changed:
    """Change a few lines of a file."""
    file = draw(st.sampled_from(FILES))
    typed = ORIGINALS[file].decode().split("\n")
    for _ in range(draw(st.integers(1, 3))):
        if typed:
            at = draw(st.integers(0, len(typed) - 1))
            draw(st.sampled_from(LINE_CHANGES))(typed, at, draw(st.sampled_from(TYPED)))
    return Changed(file, "\n".join(typed).encode())


@cache
def _data_of(file: str) -> dict[str, Any]:
    return source.parse(ORIGINALS[file], file).data


@st.composite
def data(draw: st.DrawFn) -> Changed:
    """Change a few values in the data of a file, and write it anew."""
    file = draw(st.sampled_from(FILES))
    tree = deepcopy(_data_of(file))
    for _ in range(draw(st.integers(1, 3))):
        _change(draw, tree)
    written = yaml.dump(tree, Dumper=DUMPER, allow_unicode=True, sort_keys=False)
    return Changed(file, written.encode(errors="surrogatepass"))


def _change(draw: st.DrawFn, tree: Any) -> None:
    """Change something at a place in the data, some steps down."""
    steps = draw(st.integers(1, 6))
    here, key = tree, None
    while isinstance(here, dict | list) and here and steps:
        inside, steps = here, steps - 1
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = draw(st.sampled_from(keys))
        here = inside[key]
    if key is None:
        return
    new = deepcopy(draw(st.sampled_from(DATA)))
    match draw(st.sampled_from(("set", "drop", "name", "twice", "wrap"))):
        case "drop":
            del inside[key]
        case "name" if isinstance(inside, dict):
            inside[draw(st.sampled_from(FIELDS))] = inside.pop(key)
        case "twice" if isinstance(inside, list):
            inside.insert(key, deepcopy(inside[key]))
        case "wrap":
            inside[key] = [inside[key]]
        case _:
            inside[key] = new


@st.composite
def raw(draw: st.DrawFn) -> Changed:
    """Change a few bytes of a file, or put a piece of another file in it."""
    file = draw(st.sampled_from(FILES))
    content = bytearray(ORIGINALS[file])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        match draw(st.sampled_from(("flip", "byte", "bytes", "splice", "cut"))):
            case "flip" if content:
                content[at] ^= 1 << draw(st.integers(0, 7))
            case "byte" if content:
                content[at] = draw(st.integers(0, 255))
            case "bytes":
                content[at:at] = draw(st.binary(max_size=20))
            case "splice":
                other = ORIGINALS[draw(st.sampled_from(FILES))]
                start = draw(st.integers(0, len(other)))
                content[at : at + 100] = other[start : start + draw(st.integers(1, 2000))]
            case _:
                del content[at : at + draw(st.integers(1, 200))]
    return Changed(file, bytes(content))


ALPHABET = st.sampled_from([*" \n:-#'\"[]{}|>&*!%@`,?\t\\~<=a0é\u202e\ufeff\u00a0", "\r\n", "---"])
"""The signs of YAML."""

soup = st.lists(ALPHABET, max_size=200).map("".join).map(str.encode)
"""YAML's own signs in any order."""
