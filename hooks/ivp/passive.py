"""The passive voice in a Dutch sentence: a form of *worden* with a past participle.

Word order decides, and where it leaves doubt a sentence counts as active: an editor who is warned
for nothing looks no more. So *wordt ouder* and *wordt een gesloten groep* are active.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .participles import can_be_present, is_participle

AUXILIARY = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
ASIDE = re.compile(r"\([^()]*\)")
BETWEEN_CLAUSES = re.compile(r"[,;:()–—…\"“”„«»/]|\s-\s|$")
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _these(words: str) -> frozenset[str]:
    return frozenset(words.split())


FOR_A_NOUN = _these("de een elk elke geen ieder iedere mijn onze te uw zijn")
"""Between one of these and its noun a participle is an adjective; after *te* comes another verb."""

HELPERS = _these(
    "blijft blijven gaan gaat ging gingen had hadden hebben heeft is kan kon konden kunnen mag "
    "mocht mochten moest moesten moet moeten mogen was waren wil willen zal zou zouden zullen"
)
"""Verbs that take another one, so that a participle behind them is theirs."""

JOINING = _these(
    "als doordat dus hoewel indien maar mits nadat omdat opdat tenzij terwijl toen totdat voordat "
    "waar waaraan waarbij waardoor waarin waarmee waarop waarvan waarvoor wanneer want zoals zodat "
    "zodra"
)
"""Words that start a new clause."""

POINTING = _these("dat die")
"""Words that start a new clause, or stand in this one: *Wordt dat gemeten?*"""

AND_OR = _these("en of")
PREPOSITIONS = _these(
    "aan achter bij binnen boven buiten conform dankzij door gedurende in langs met na naar naast "
    "namens om onder ondanks op over per rond rondom sinds te tegen ten ter tijdens tot tussen uit "
    "van vanaf vanuit vanwege via volgens voor wegens zonder"
)
GOES_ON = (
    AND_OR
    | HELPERS
    | JOINING
    | POINTING
    | PREPOSITIONS
    | _these(
        "begin dan de een eind elk elke halverwege het hoe ieder iedere samen wat welke wie word "
        "worden wordt werd werden zijn zo"
    )
)
"""What may follow a participle that closes its clause; behind an adjective comes its noun."""


@dataclass(frozen=True)
class Passive:
    """What is passive in a sentence: all of it, from the first of the two verbs to the other."""

    words: str
    auxiliary: str
    participle: str


def passives(sentence: str) -> Iterator[Passive]:
    """Yield every passive in a sentence."""
    if not AUXILIARY.search(sentence):
        return
    masked = ASIDE.sub(lambda aside: " " * len(aside[0]), sentence)
    start = 0
    for end in BETWEEN_CLAUSES.finditer(masked):
        tokens = list(TOKEN.finditer(masked, start, end.start()))
        start = end.end()
        clause = [token[0].lower() for token in tokens]
        for index, word in enumerate(clause):
            place = _participle(clause, index) if AUXILIARY.fullmatch(word) else None
            if place is not None:
                first, last = sorted((tokens[index].span(), tokens[place].span()))
                words = sentence[first[0] : last[1]]
                yield Passive(words, tokens[index][0], tokens[place][0])


def _participle(clause: list[str], index: int) -> int | None:
    """Return where the participle stands that belongs to a form of *worden* in a clause."""
    before = index - 1
    while before > 0 and (clause[before] in HELPERS or clause[before] == "te"):
        before -= 1
    if before >= 0 and _closes(clause, index) and _is_free(clause, before):
        return before
    if clause[index] == "geworden":
        return None
    for place in range(index + 1, len(clause)):
        if _is_free(clause, place) and _closes(clause, place):
            is_doubtful = can_be_present(clause[place]) and AND_OR & set(clause[index:place])
            return None if is_doubtful else place
        if _starts_a_clause(clause, place, index):
            return None
    return None


def _starts_a_clause(clause: list[str], place: int, index: int) -> bool:
    """Tell whether a word behind a form of *worden* brings another verb with it."""
    word, before = clause[place], clause[place - 1]
    if word in POINTING:
        return before not in PREPOSITIONS and place > index + 1
    is_theirs = word == "zijn" and before in AND_OR
    is_to = word == "om" and "te" in clause[place:]
    return word in JOINING | HELPERS or is_theirs or is_to or AUXILIARY.fullmatch(word) is not None


def _is_free(clause: list[str], place: int) -> bool:
    """Tell whether a participle stands here, and not before the noun that it describes."""
    before = clause[place - 1] if place else ""
    is_bound = before in FOR_A_NOUN or _compares(clause, place)
    return not is_bound and is_participle(clause[place])


def _compares(clause: list[str], place: int) -> bool:
    """Tell whether a participle is compared with, as in *groter dan verwacht*."""
    is_than = place > 1 and clause[place - 1] == "dan"
    return is_than and (clause[place - 2] == "anders" or clause[place - 2].endswith("er"))


def _closes(clause: list[str], place: int) -> bool:
    """Tell whether a clause may close with the word at this place."""
    return place + 1 == len(clause) or clause[place + 1] in GOES_ON
