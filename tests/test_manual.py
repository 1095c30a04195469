"""Tests that the manual is true: its messages, its examples, its commands and its links.

Of its blocks, `yaml` is right, and `yaml fout` is wrong and gives the message that it stands under.
Each is a piece of a plan, or of the file that its first line names. A `text` block right behind a
wrong one holds what it gives, word for word.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules
from textwrap import dedent

import pytest
import yaml
from click import Context

from ivp import pipeline, texts
from ivp.cli import main
from ivp.errors import Problem
from ivp.model import Part
from ivp.model.shared import SharedList
from ivp.report import as_text
from ivp.texts.message import CODES
from tests.conftest import CASES, ICONS, PLANS, ROOT
from tests.filling import keys
from tests.test_model import PARTS

for module in iter_modules(texts.__path__):
    import_module(f"{texts.__name__}.{module.name}")

MANUAL = (ROOT / "HANDLEIDING.md").read_text(encoding="utf-8")
BEFORE, _, REST = MANUAL.partition("<!-- velden -->")
FIELDS, _, AFTER = REST.partition("<!-- /velden -->")

FENCE = re.compile(r"^( *)```(yaml fout|yaml|text|sh)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#{2,3} (.+)$", re.MULTILINE)

PLAN = "voorbeeldstad-2026-2029"
SHOWN = str.maketrans({"→": "\t", "⍽": "\u00a0", "¦": "\u200b", "▯": "\uf0b7"})
"""How the manual shows what cannot be seen."""

NO_PIECE = {
    "andere-uitgang", "bestand-in-submap", "bestandsnaam", "bestandsnaam-is-bezet",
    "geen-gewoon-bestand", "geen-plan", "koppeling-naar-buiten", "lijst-ontbreekt", "namen-lijken",
    "onbekende-lijst", "onleesbaar-bestand", "te-groot-bestand",  # about files, not what is in them
    "geen-goede-yaml", "geen-utf-8", "overgenomen", "te-diep", "te-veel-problemen",
    "zelfde-adres",
    "meting-wijkt-af",
    "begin-wijkt-af",
    "cijfer-niet-opgehaald",
    "woord-te-lang",
    "poster-te-vol",
    "poster-te-veel-delen",
    "onbekend-papier",
    "te-weinig-contrast",
    "contrast-kan-beter",
    "doorzichtige-kleur",
    "geen-kleur",
    "token-komt-nergens-uit",
    "geen-bruikbaar-token",
    "lettertype-zonder-bestand",
    "bestand-ontbreekt",
    "bestand-te-groot",
    "geen-logo",
    "logo-zonder-maat",
    "logo-met-script",
    "logo-met-verwijzing",
    "geen-woff2",
    "onbekende-instelling",
    "onbekende-verklaringsstatus",
    "verklaring-niet-uit-register",
    "halve-verklaring",
    "geen-contact",
    "actie-over-tijd", "cijfer-verouderd", "dode-link-naar-buiten",  # of `ivp verouderd`
    "half-meldpunt",
    "geen-beleid",
    "geen-verloopdag",
    "verloopt-te-laat",
    "meldpunt-verlopen",
}  # fmt: skip
"""Messages that no short piece of a plan can give."""

Block = tuple[str, str]
"""The kind of a block, and its text."""


def blocks(markdown: str) -> list[Block]:
    """Return the blocks in a piece of the manual."""
    return [(kind, dedent(text)) for _, kind, text in FENCE.findall(markdown)]


def sections() -> dict[str, str]:
    """Return what stands under each heading that is written by hand."""
    _, *found = HEADING.split(BEFORE + AFTER)
    return dict(zip(found[::2], found[1::2], strict=True))


SECTIONS = sections()
ENTRIES = {heading.strip("`"): text for heading, text in SECTIONS.items() if heading[0] == "`"}
RIGHT = {
    heading: pieces
    for heading, text in SECTIONS.items()
    if (pieces := [piece for kind, piece in blocks(text) if kind == "yaml"])
}


@pytest.fixture(name="folder")
def folder_with_a_small_plan(tmp_path: Path) -> Path:
    """Return a folder with the shared lists, a small plan and the plan before it."""
    folder = tmp_path / "plans"
    shutil.copytree(PLANS / "gedeeld", folder / "gedeeld")
    plan = (CASES / "plans" / f"{PLAN}.yaml").read_text(encoding="utf-8")
    (folder / f"{PLAN}.yaml").write_text(plan, "utf-8")
    earlier = plan.replace("2029", "2025").replace("2026", "2022")
    (folder / "voorbeeldstad-2022-2025.yaml").write_text(earlier, "utf-8")
    return folder


def put(folder: Path, piece: str) -> str:
    """Put a piece of the manual in the file that it is for; return which."""
    home = re.match(r"# plans/(\S+)\n", piece)
    file = folder / (home[1] if home else f"{PLAN}.yaml")
    if not file.exists():  # a list that need not be there
        file.write_text(piece, encoding="utf-8")
        return file.as_posix()
    whole = file.read_text(encoding="utf-8")
    joined = _in_list(whole, piece) if file.parent.name == "gedeeld" else _in_plan(whole, piece)
    file.write_text(joined, "utf-8")
    return file.as_posix()


def _in_plan(whole: str, piece: str) -> str:
    """Put fields in a plan, in the place of those with the same name."""
    if not re.search(r"^[\w-]+:?", piece, re.MULTILINE):
        return piece
    fields = set(re.findall(r"^([\w-]+):? ?", piece, re.MULTILINE))
    kept = [row for row in re.split(r"^(?=\S)", whole, flags=re.MULTILINE) if row]
    others = "".join(row for row in kept if row.partition(":")[0] not in fields)
    return piece + others if piece.startswith("%") else others + piece


def _in_list(whole: str, piece: str) -> str:
    """Put items in a list, in the place of those that begin in the same way."""
    old, new = (re.split(r"^(?=  - )", text, flags=re.MULTILINE) for text in (whole, piece))
    first = {item.partition("\n")[0] for item in new[1:]}
    return "".join([*(item for item in old if item.partition("\n")[0] not in first), *new[1:]])


def check(folder: Path) -> list[Problem]:
    """Return what is wrong in a folder, and the tips."""
    return pipeline.check(folder, icons=ICONS, today=date(2026, 11, 21), written={})


def test_every_message_is_explained_and_no_other() -> None:
    """Each message has an entry under its code, and each entry is about a message."""
    assert sorted(CODES) == sorted(ENTRIES)


def test_every_entry_has_a_wrong_and_a_right_example() -> None:
    """An entry shows what gives the message, and how to mend it, where a plan can show that."""
    kinds = {code: {kind for kind, _ in blocks(text)} for code, text in ENTRIES.items()}
    shown = {code for code, found in kinds.items() if {"yaml fout", "yaml"} <= found}
    assert set(ENTRIES) - shown == NO_PIECE & set(ENTRIES)


@pytest.mark.parametrize("code", sorted(CODES.keys() - NO_PIECE))
def test_wrong_example_gives_its_message(folder: Path, code: str) -> None:
    """The wrong example of an entry gives that message, and no other error."""
    wrong = [piece for kind, piece in blocks(ENTRIES[code]) if kind == "yaml fout"]
    for piece in wrong:
        put(folder, piece.translate(SHOWN))
    found = check(folder)
    assert code in {problem.message.code for problem in found}, found
    assert {problem.message.code for problem in found if not problem.is_warning} <= {code}


@pytest.mark.parametrize("heading", RIGHT)
def test_right_examples_are_right(folder: Path, heading: str) -> None:
    """Right examples have no error, together, and are free of what they stand under."""
    files = [put(folder, piece) for piece in RIGHT[heading] if yaml.safe_load(piece)]
    found = check(folder)
    assert not [problem for problem in found if not problem.is_warning]
    codes = {problem.message.code for problem in found if problem.file in files}
    assert heading.strip("`") not in codes


def shown_messages() -> Iterator[tuple[str, str]]:
    """Yield each wrong example with the messages that the manual shows behind it."""
    for text in SECTIONS.values():
        found = blocks(text)
        for (kind, piece), (next_kind, said) in pairwise(found):
            if (kind, next_kind) == ("yaml fout", "text"):
                yield piece, said


@pytest.mark.parametrize(("piece", "said"), list(shown_messages()))
def test_shown_messages_are_what_an_editor_gets(folder: Path, piece: str, said: str) -> None:
    """Where the manual shows what a mistake gives, it gives that, word for word."""
    put(folder, piece.translate(SHOWN))
    messages = [problem.message.text for problem in check(folder) if not problem.is_warning]
    assert messages == said.splitlines()


def test_answer_to_the_first_mistake_is_what_an_editor_gets(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mistake that an editor makes on purpose gives the report that the manual explains."""
    monkeypatch.chdir(plans.parent)
    plan = plans / "heuvelland-2024-2027.yaml"
    before = plan.read_text(encoding="utf-8")
    ambition = "kort: Minder overlast door jongeren"
    assert before.count(ambition) == 1
    plan.write_text(before.replace(ambition, ambition.replace("kort", "krt")), "utf-8")
    errors = [problem for problem in check(plans) if not problem.is_warning]
    (shown,) = (text for kind, text in blocks(MANUAL) if kind == "text" and text[:4] == "Fout")
    assert re.sub(r":\d+:", ":", as_text(errors)).startswith(re.sub(r":\d+:", ":", shown))


def test_examples_of_fields_are_yaml() -> None:
    """Each example in the part about fields can be read."""
    for kind, piece in blocks(FIELDS):
        assert kind != "yaml" or yaml.safe_load(piece), piece


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_is_explained(part: type[Part]) -> None:
    """Every field that an editor can write stands in the part about fields."""
    if not issubclass(part, SharedList):
        assert not [key for key in keys(part).values() if f"`{key}`" not in FIELDS]


def commands() -> Iterator[str]:
    """Yield every command that the manual gives, in a block or in a sentence."""
    for kind, text in blocks(BEFORE + AFTER):
        yield from text.splitlines() if kind == "sh" else ()
    yield from re.findall(r"(?<!`)`((?:make|\./ivp)[^`\n]*)`", FENCE.sub("", BEFORE + AFTER))


def test_every_command_exists() -> None:
    """Every `make …` and `./ivp …` of the manual exists, with each option that it is given."""
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    context = Context(main)
    options = {
        name: {option for parameter in found.params for option in parameter.opts}
        for name in main.list_commands(context)
        if (found := main.get_command(context, name))
    }
    for command in commands():
        program, *words = command.split()
        if program == "make" and words:
            assert words[0] in targets, command
        if program == "./ivp" and words:
            assert {word for word in words if word.startswith("--")} <= options[words[0]], command


def test_every_link_leads_somewhere() -> None:
    """A link leads to a heading of the manual, to a file of the project, or to the web."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", MANUAL), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", found.lower()).replace(" ", "-") for found in headings}
    assert len(anchors) == len(headings)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", FENCE.sub("", MANUAL))):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif not target.startswith("https://"):
            assert (ROOT / target).exists(), target
