"""Tests of the tips for plain language: what is told about a sentence, and about no other."""

import json
import re
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from ivp import language, library, pipeline, source
from ivp.errors import Problem
from ivp.library import Library
from ivp.model import Plan
from ivp.model.parse import parse
from ivp.model.shared import DifficultWords, Organisations
from ivp.passive import passives
from ivp.richtext import blocks
from ivp.sentences import sentences, words
from tests.conftest import CASES, ICONS, PLANS

PLAN = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")
WORDS = parse(
    source.parse((PLANS / "gedeeld" / "moeilijke_woorden.yaml").read_bytes(), "woorden.yaml"),
    DifficultWords,
)
CODES = {"lange-zin", "heel-lange-zin", "lijdende-vorm", "moeilijk-woord"}


def cases() -> list[tuple[str, set[str]]]:
    """Return each sentence with the codes that it must give."""
    groups = yaml.safe_load((CASES / "language.yaml").read_text(encoding="utf-8"))
    return [
        (sentence, set(codes.split()) & CODES)
        for codes, group in groups.items()
        for sentence in group
    ]


def library_of(plan: str, organisations: str = "") -> Library:
    """Return a library of one plan, the real difficult words, and some organisations."""
    document = source.parse(plan.encode(), "plan.yaml")
    part = parse(document, Plan)
    entries: dict[str, dict[str, Any]] = {
        "moeilijke_woorden": {word.id: word for word in WORDS.entries}
    }
    if organisations:
        listed = parse(source.parse(organisations.encode(), "organisaties.yaml"), Organisations)
        entries["organisaties"] = {entry.id: entry for entry in listed.entries}
    return Library({"plan": part}, entries, [(document, part)])


def tips(plan: str, organisations: str = "") -> list[Problem]:
    """Return what is told about the language of a plan, by line."""
    return sorted(language.check(library_of(plan, organisations)))


def about(text: str, more: str = "") -> list[Problem]:
    """Return what is told about a plan with this text as its summary, and more fields."""
    return tips(f"{PLAN}{more}samenvatting: {json.dumps(text, ensure_ascii=False)}\n")


@pytest.mark.parametrize(
    "line",
    [
        "ambities: [{kort: Integraal en veilig}]",
        "looptijd: {van: 2026, tot: 2029, toelichting: Het plan is integraal.}",
        "randvoorwaarden: [{titel: Integraal samenwerken}]",
        "uitgangspunten: [{kort: Integraal werken}]",
        "wie_doet_mee: [{groep: partners, rol: Integraal werken}]",
    ],
)
def test_line_that_says_something_is_read_too(line: str) -> None:
    """Titles and short lines in words of our own are what most people read, so they count."""
    plan = re.sub(r"looptijd:\n.*\n.*\n", "", PLAN) if line.startswith("looptijd") else PLAN
    [tip] = tips(f"{plan}{line}\n")
    assert (tip.message.code, tip.line) == ("moeilijk-woord", plan.count("\n") + 1)


@pytest.mark.parametrize(
    "line",
    [
        "instrumenten: [{naam: Integraal toezicht}]",
        "overleggen: [{naam: Integraal overleg}]",
        "uitgangspunten: [{kort: Samen, titel: Integraal werken}]",
        "begrippen: [{begrip: IT, voluit: Integraal toezicht, uitleg: Samen kijken.}]",
    ],
)
def test_name_is_what_it_is(line: str) -> None:
    """A name that something has already cannot be made plainer."""
    assert tips(f"{PLAN}{line}\n") == []


def test_abbreviation_in_full_counts_as_explained() -> None:
    """What a term stands for is among the plan's terms, so other texts may use it."""
    term = "begrippen: [{begrip: IT, voluit: Integraal toezicht, uitleg: Samen kijken.}]\n"
    assert about("Wij kiezen voor integraal toezicht.", term) == []


@pytest.mark.parametrize(("sentence", "codes"), cases())
def test_sentence_gives_these_warnings(sentence: str, codes: set[str]) -> None:
    """Each sentence gives the warnings that it should, and no others."""
    found = about(sentence)
    assert {tip.message.code for tip in found} == codes, [str(tip) for tip in found]


def test_many_sentences_are_tried() -> None:
    """There are as many good sentences to try as bad ones, so that no rule is too eager."""
    assert len(cases()) >= 60
    assert sum(not codes for _, codes in cases()) >= len(cases()) / 2


def test_all_are_warnings() -> None:
    """Nothing about language stops a publication."""
    sentences = " ".join(sentence for sentence, _ in cases())
    assert {tip.message.code for tip in about(sentences)} == CODES
    assert all(tip.is_warning for tip in about(sentences))


def test_long_sentence_is_told_with_its_length() -> None:
    """The message says how many words the sentence has, and what to do."""
    [tip] = about(f"{'Een ' * 15}zin.")
    assert str(tip.message) == (
        "deze zin heeft 16 woorden: 'Een Een Een Een Een Een Een Een Een Een…'. Maak er twee "
        "zinnen van; tot en met 15 woorden leest makkelijk."
    )


def test_very_long_sentence_is_told_strongly() -> None:
    """Above 25 words there is one warning, of its own kind."""
    [tip] = about(f"{'Een ' * 25}zin.")
    assert "met 26 woorden veel te lang" in str(tip.message)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 2027 wordt het plan vastgesteld.", "wordt het plan vastgesteld"),
        ("Wij zorgen dat die kennis gedeeld wordt.", "gedeeld wordt"),
        ("Wij kijken of het gebruikt kan worden.", "gebruikt kan worden"),
        ("De inzet wordt (deels) betaald.", "wordt (deels) betaald"),
    ],
)
def test_passive_is_told_with_its_words(sentence: str, found: str) -> None:
    """The message names the words that make the sentence passive."""
    assert [passive.words for passive in passives(sentence)] == [found]
    [tip] = about(sentence)
    assert f"'{found}'" in str(tip.message)


def test_passive_with_a_doer_gets_another_example() -> None:
    """When the sentence says who does it, the message shows how to put that first."""
    [with_doer] = about("De straat wordt door ons veilig gemaakt.")
    [without] = about("De straat wordt veilig gemaakt.")
    assert "maar 'Wij doen dit'" in str(with_doer.message)
    assert "maar 'De boa's controleren'" in str(without.message)


def test_two_passives_in_a_sentence_are_both_told() -> None:
    """Each form of worden with a participle of its own is reported."""
    assert len(about("Er wordt gekeken of het team ingezet kan worden.")) == 2


def test_difficult_word_is_told_with_plain_words() -> None:
    """The message gives the plain words of the shared list."""
    [tip] = about("We monitoren de aanpak.")
    assert str(tip.message) == (
        "niet elke lezer kent 'monitoren'. Schrijf liever: volgen, in de gaten houden. Moet dit "
        "woord blijven, leg het dan uit, bijvoorbeeld bij 'begrippen'."
    )


def test_difficult_word_is_told_once_in_a_file() -> None:
    """A word in any of its forms is reported once, where it comes first, with how often."""
    [tip] = about("De aanpak is integraal. Integrale zorg helpt. De zorg is integraal.")
    assert "kent 'integraal, integrale'" in str(tip.message)
    assert "Het staat 3 keer in dit bestand." in str(tip.message)


def test_term_of_the_plan_is_no_difficult_word() -> None:
    """A word that the plan itself explains may be used, in all its forms."""
    terms = "begrippen:\n  - begrip: Integraal\n    uitleg: Samen met anderen.\n"
    assert about("De integrale aanpak is integraal.", terms) == []


def test_term_of_more_words_is_known_as_a_whole() -> None:
    """A term of more words explains these words together, not each alone."""
    terms = "begrippen:\n  - begrip: integrale aanpak\n"
    assert about("De integrale aanpak helpt.", terms) == []
    assert len(about("De integrale zorg helpt.", terms)) == 1


def test_name_of_an_organisation_is_left_alone() -> None:
    """A difficult word that is part of the name of an organisation is not reported."""
    organisations = (
        "organisaties:\n  - id: bureau\n    naam: Bureau voor preventie\n    soort: overheid\n"
    )
    plan = f"{PLAN}samenvatting: Het Bureau voor preventie helpt.\n"
    assert tips(plan, organisations) == []
    assert len(tips(plan)) == 1


def test_place_is_the_sentence_in_wrapped_text() -> None:
    """A long sentence is reported where it starts, also in a text of many lines."""
    text = "samenvatting: >-\n  Een korte zin. Deze\n  zin " + "\n  is lang " * 8 + "\n"
    [tip] = tips(PLAN + text)
    assert (tip.line, tip.column) == (PLAN.count("\n") + 2, 18)


def test_place_is_the_word_in_wrapped_text() -> None:
    """A passive and a difficult word are reported where they stand, not at the field."""
    text = "samenvatting: |-\n  Een zin.\n\n  - Er wordt\n    gewerkt.\n  - Dat is integraal.\n"
    start = PLAN.count("\n")
    places = [(tip.message.code, tip.line - start, tip.column) for tip in tips(PLAN + text)]
    assert places == [("lijdende-vorm", 4, 8), ("moeilijk-woord", 6, 12)]


def test_place_is_not_a_word_that_it_is_part_of() -> None:
    """A difficult word is not taken for the end of another word, or for a name before it."""
    [tip] = tips(f"{PLAN}samenvatting: Een factor. Team Actor helpt een actor hier.\n")
    assert tip.column == len("samenvatting: Een factor. Team Actor helpt een ") + 1


def test_markup_does_not_hide_the_place() -> None:
    """A sentence with emphasis or a link is reported where it starts too."""
    sentence = "Deze zin *heeft* [een link](https://voorbeeld.nl) " + "en is lang " * 5
    [tip] = tips(f"{PLAN}samenvatting: Kort. {sentence}\n")
    assert tip.column == len("samenvatting: Kort. ") + 1
    [tip] = tips(f"{PLAN}samenvatting: Dat is [integraal](https://voorbeeld.nl).\n")
    assert tip.column == len("samenvatting: Dat is [") + 1


def test_list_items_are_sentences_of_their_own() -> None:
    """Items of a list are not glued together, nor to the line above them."""
    items = "".join(f"\n- dit is het {number}e punt" for number in range(9))
    assert about(f"Wij doen deze dingen:\n{items}") == []


def test_blocks_are_paragraphs_and_items() -> None:
    """Each paragraph and list item is one line of plain text."""
    typed = "Een *zin*\nop twee regels:\n\n1. een\n2. [twee](https://voorbeeld.nl)\n   - drie"
    assert blocks(typed) == ("Een zin op twee regels:", "een", "twee", "drie")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bel 112. De politie komt.", ["Bel 112.", "De politie komt."]),
        ("Dit geldt o.a. Maastricht en bijv. Vaals.", 1),
        ("Zie art. 38b en blz. 3.", 1),
        ("Dr. J. Jansen komt.", 1),
        ("Op 1 jan. 2024 en 3.000 keer.", 1),
        ("Het kost € 1 mln. De raad betaalt.", ["Het kost € 1 mln.", "De raad betaalt."]),
        ("Messen, stokken enz. Die zijn verboden.", 2),
        ("Zie figuur 2.1. Die is weg.", 2),
        ("'Doe mee!' zegt de burgemeester.", 1),
        ("Ziet u iets? Bel!", 2),
        ('Hij zei: "Stop." Daarna was het stil.', 2),
        ("Team ACT! heeft tien mensen.", 1),
        ("1. Eerst dit.", 1),
        ("Kijk op www.politie.nl. Of bel.", 2),
        ("'s Avonds. 's Nachts.", 2),
        ("Wacht… Nee.", 2),
        ("een punt zonder einde", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_readers_stop(text: str, expected: list[str] | int) -> None:
    """An abbreviation, a number, a date or an address does not end a sentence."""
    found = list(sentences(text))
    assert found == expected if isinstance(expected, list) else len(found) == expected


def test_words_are_counted_as_readers_do() -> None:
    """Signs are no words; a number, an address and a word with a dash are one."""
    sentence = (
        "De e-mail – 1.000 keer (of meer) – ging naar https://www.a.nl/b?c=d en/of zo'n 'zorg'."
    )
    assert len(words(sentence)) == 12
    assert words("(De) 'zorg-app', € 5.")[:2] == ["De", "zorg-app"]


def test_shared_lists_are_read_too(plans: Path) -> None:
    """Residents read the list of channels, so its language is looked at as well."""
    path = plans / "gedeeld" / "kanalen.yaml"
    typed = path.read_text(encoding="utf-8")
    path.write_text(typed.replace("Bel 112.", "Er wordt gemonitord."), encoding="utf-8")
    collection, problems = library.load(plans)
    assert not problems
    found = [tip.message.code for tip in language.check(collection) if "kanalen" in tip.file]
    assert "lijdende-vorm" in found


def test_list_of_words_that_cannot_be_read_is_no_obstacle(plans: Path) -> None:
    """Without the list of difficult words the other rules still work."""
    (plans / "gedeeld" / "moeilijke_woorden.yaml").write_text("x: y\n", encoding="utf-8")
    write_long_sentence(plans)
    collection, _ = library.load(plans)
    codes = {tip.message.code for tip in language.check(collection)}
    assert "lange-zin" in codes
    assert "moeilijk-woord" not in codes


def write_long_sentence(plans: Path) -> Path:
    """Put a sentence of twenty words, some difficult, in the one plan; return its file."""
    path = plans / "heuvelland-2024-2027.yaml"
    long = f"Wij implementeren {'heel ' * 17}veel."
    typed = path.read_text(encoding="utf-8")
    path.write_text(f"{typed}\nrisicos:\n  - titel: X\n    tekst: {long}\n", encoding="utf-8")
    assert "\nrisicos:" not in typed
    assert "\nuitzonderingen:" not in typed
    return path


def check(plans: Path) -> list[Problem]:
    """Return every error and warning about a folder of plans."""
    written = {"/over/": "Over"}
    return pipeline.check(plans, icons=ICONS, today=date(2026, 11, 21), written=written)


def test_editor_can_make_an_exception(plans: Path) -> None:
    """A sentence, or some of its words, can be exempted with a reason; a needless one is told."""
    path = write_long_sentence(plans)
    [found] = [tip for tip in check(plans) if tip.message.code == "lange-zin"]
    exemption = (
        f"\nuitzonderingen:\n  - melding: lange-zin\n    bij: {found.message.about[:40]!r}\n"
        "    reden: Deze zin moet zo blijven.\n"
    )
    typed = path.read_text(encoding="utf-8")
    path.write_text(typed + exemption, encoding="utf-8")
    assert found not in check(plans)
    path.write_text(typed + exemption.replace("lange-zin", "heel-lange-zin"), encoding="utf-8")
    assert "uitzondering-overbodig" in {tip.message.code for tip in check(plans)}


def test_word_stands_once_in_the_list(plans: Path) -> None:
    """A word or form that stands twice in the list of difficult words is an error."""
    path = plans / "gedeeld" / "moeilijke_woorden.yaml"
    extra = "  - woord: volgzaam\n    gewoon: braaf\n    ook: [monitoring]\n"
    path.write_text(path.read_text(encoding="utf-8") + extra, encoding="utf-8")
    [error] = [problem for problem in check(plans) if not problem.is_warning]
    assert "'monitoring' staat er al, op regel" in str(error)


def test_plain_words_are_plain() -> None:
    """No difficult word is recommended in place of another, and the list is long enough to help."""
    difficult = {form for word in WORDS.entries for form in (word.word, *word.forms)}
    plain = {part for word in WORDS.entries for part in word.plain.replace(",", "").split()}
    assert plain & difficult == set()
    assert 150 <= len(WORDS.entries) <= 250


def test_list_of_words_is_in_order() -> None:
    """The list is in alphabetical order, so that an editor finds a word."""
    order = [word.word.translate(str.maketrans("ëïöü", "eiou")) for word in WORDS.entries]
    assert order == sorted(order)


def test_checking_is_fast() -> None:
    """Everything about all plans is checked while an editor waits."""
    start = time.process_time()
    check(PLANS)
    assert time.process_time() - start < 3  # it takes 0.4 s on the machine that this was made on
