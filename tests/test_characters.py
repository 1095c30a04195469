"""Tests of characters that have no business in a plan: each is told, and no other."""

import sys
import unicodedata

import pytest

from ivp import source
from ivp.characters import unwanted
from ivp.errors import PlanError


def told(text: str) -> list[str]:
    """Return what is told about a file with this text."""
    with pytest.raises(PlanError) as caught:
        source.parse(text.encode(), "plan.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\0", "U+0000"),
        ("\x07", "U+0007"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085, een bijzonder regeleinde"),
        ("\x9f", "U+009F"),
        ("\xad", "U+00AD, een zacht afbreekstreepje"),
        ("\u061c", "U+061C, dit verandert de leesrichting"),
        ("\u200b", "U+200B, een spatie zonder breedte"),
        ("\u200c", "U+200C"),
        ("\u200d", "U+200D"),
        ("\u200e", "U+200E, dit verandert de leesrichting"),
        ("\u200f", "U+200F, dit verandert de leesrichting"),
        ("\u2028", "U+2028, een bijzonder regeleinde"),
        ("\u2029", "U+2029, een bijzonder regeleinde"),
        *(
            (chr(code), f"U+{code:04X}, dit verandert de leesrichting")
            for code in range(0x202A, 0x202F)
        ),
        ("\u2060", "U+2060"),
        *(
            (chr(code), f"U+{code:04X}, dit verandert de leesrichting")
            for code in range(0x2066, 0x206A)
        ),
        ("\u3164", "U+3164"),
        ("\ufe0f", "U+FE0F"),
        ("\ufeff", "U+FEFF, een spatie zonder breedte"),
        ("\ufffe", "U+FFFE"),
        ("\U000e0041", "U+E0041"),
    ],
    ids=lambda value: value.partition(",")[0] if value.startswith("U+") else "",
)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("titel: Plan\nnaam: Voor{}beeld\n", "2:11"),
        ("titel: Plan\nnaam: {}Voorbeeld\n", "2:7"),
        ("titel: Plan\nna{}am: Voorbeeld\n", "2:3"),
        ("titel: één 🙂 {} Plan\n", "1:14"),
        ("titel: >-\n  Een plan\n  met {} tekst\n", "3:7"),
        ("titel: 'een {} plan'\n", "1:13"),
        ("titel: Plan # uitleg {}\n", "1:22"),
    ],
    ids=["value", "start-of-value", "key", "after-emoji", "block", "quoted", "comment"],
)  # fmt: skip
def test_invisible_character_is_told_at_its_place(
    character: str, shown: str, text: str, place: str
) -> None:
    """What nobody sees is reported by its number, at its line and column, wherever it stands."""
    assert told(text.format(character)) == [
        (
            f"plan.yaml:{place}: hier staat een onzichtbaar teken ({shown}). Haal het weg, of typ "
            "het woord opnieuw."
        )
    ]


def test_every_invisible_character_of_unicode_is_refused() -> None:
    """No control, format or surrogate character is missing from the list, nor a line separator.

    But for prepended signs, which a reader sees, and those that emoji are made of.
    """
    visible = (
        "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    )
    hieroglyphs = range(0x13430, 0x13460)
    missed = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        and chr(code) not in "\t\n"
        and chr(code) not in visible
        and code not in hieroglyphs
        and not list(unwanted(f"a{chr(code)}b"))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "één coördinator, Fryslân, Groß, señor, garçon, Škoda, Øresund",
        "‘aanhaling’ “dubbel” „laag” – — … • · € § ° × ½ ² © ® ™",
        "harde\u00a0spatie, dunne\u2009spatie, 1\u202f000",
        "🙂 👍🏽 ❤️ ☎︎ 👩‍👩‍👧 🏳️‍🌈 🇳🇱 1️⃣ ©️ 🫨",
        "Ελληνικά, кириллица, العربية, 日本語",
        "Ãndré en Â vrij van combinaties",
    ],
)  # fmt: skip
def test_what_people_write_is_left_alone(text: str) -> None:
    """Letters of any language, signs, special spaces and emoji are text like any other."""
    assert list(unwanted(text)) == []


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [("Ã«", "ë"), ("Ã©", "é"), ("Ã¶", "ö"), ("Â°", "°"), ("â€™", "’"), ("â€“", "–"), ("Ã¯", "ï")],
)
def test_letter_that_was_saved_wrong_is_told_with_what_was_meant(garbled: str, meant: str) -> None:
    """UTF-8 that was once opened as Windows-1252 is recognised, with the letter that it was."""
    assert told(f"titel: Plan\nnaam: co{garbled}rdinator\n") == [
        f"plan.yaml:2:9: '{garbled}' is een teken dat verkeerd is bewaard. Bedoelde u '{meant}'?"
    ]


def test_lost_letter_is_told() -> None:
    """The sign that a program puts in the place of a letter that it could not read is reported."""
    assert told("naam: S\ufffddwest\n") == [
        "plan.yaml:1:8: hier is een letter verloren gegaan (\ufffd). Typ de letter opnieuw."
    ]


def test_bullet_of_word_is_told() -> None:
    """A sign that only one font knows is reported, for readers would see an empty box."""
    assert told("naam: \uf0b7 Zuid\n") == [
        (
            "plan.yaml:1:7: hier staat een teken (U+F0B7) dat alleen in één lettertype bestaat, "
            "zoals een opsommingsteken uit Word. Vervang het door een gewoon teken."
        )
    ]


def test_each_line_is_told_once() -> None:
    """A text full of soft hyphens gives one problem a line, and all lines are told at once."""
    text = "titel: vei\xadlig\xadheid\nnaam: Plan\nmotto: sa\xadmen\n"
    assert [line.partition(": ")[0] for line in told(text)] == ["plan.yaml:1:11", "plan.yaml:3:10"]


@pytest.mark.parametrize(
    "typed", ["\\u202E", "\\0", "\\x07", "\\N", "\\L", "\\P", "\\u200b", "\\uFEFF", "\\r", "\\e"]
)
@pytest.mark.parametrize("text", ['naam: "a{}b"\n', '"na{}am": x\n'], ids=["value", "key"])
def test_invisible_character_by_its_code_is_told(typed: str, text: str) -> None:
    """Between double quotes YAML makes characters out of codes; those are refused as well."""
    [problem] = told(text.format(typed))
    assert problem.partition(": ")[2].startswith("na een schuine streep naar achteren (\\) leest")


@pytest.mark.parametrize("typed", ["\\ud800", "\\U00110000", "\\q", "\\u12", "\\x"])
def test_code_that_is_none_is_told(typed: str) -> None:
    """A code for half a character, or one that does not exist, is reported at the code."""
    [problem] = told(f'titel: Plan\nnaam: "a{typed}b"\n')
    assert problem.startswith("plan.yaml:2:")
    assert "schuine streep naar achteren" in problem


def test_codes_that_do_no_harm_are_allowed() -> None:
    """A letter by its code, a tab, a line break and a quotation mark are text."""
    data = source.parse(b'naam: "\\u00e9\\t\\n\\"\\\\"\n', "plan.yaml").data
    assert data == {"naam": 'é\t\n"\\'}
