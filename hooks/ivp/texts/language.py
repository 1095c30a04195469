"""Tips for plain language: rules of thumb for B1, the level that most readers can follow.

The first argument of each warning is what it is about: the sentence or the word.
"""

from .message import quote, warning


@warning("lange-zin")
def long_sentence(sentence: str, words: int, limit: int) -> str:
    return (
        f"deze zin heeft {words} woorden: {quote(sentence)}. Maak er twee zinnen van; tot en met "
        f"{limit} woorden leest makkelijk."
    )


@warning("heel-lange-zin")
def very_long_sentence(sentence: str, words: int, limit: int) -> str:
    return (
        f"deze zin is met {words} woorden veel te lang: {quote(sentence)}. Knip hem in stukken van "
        f"hoogstens {limit} woorden, met in elke zin één boodschap, of maak er een lijstje van."
    )


@warning("lijdende-vorm")
def passive(sentence: str, words: str, auxiliary: str, participle: str) -> str:
    verbs = f"'{auxiliary.lower()}' met '{participle.lower()}'"
    return (
        f"{quote(words, 60)} is lijdend ({verbs}): de lezer ziet niet goed wie het doet. "
        f"{_example(sentence)}"
    )


def _example(sentence: str) -> str:
    if " door " in sentence:
        return "Zet voorop wie het doet: niet 'Dit wordt door ons gedaan', maar 'Wij doen dit'."
    return "Schrijf wie het doet: niet 'Er wordt gecontroleerd', maar 'De boa's controleren'."


@warning("moeilijk-woord")
def difficult_word(found: str, plain: str, times: int) -> str:
    often = f" Het staat {times} keer in dit bestand." if times > 1 else ""
    return (
        f"niet elke lezer kent {quote(found)}. Schrijf liever: {plain}. Moet dit woord blijven, "
        f"leg het dan uit, bijvoorbeeld bij 'begrippen'.{often}"
    )


SCORES = (
    "Dit zijn vuistregels voor B1. Ze tellen woorden en zinnen; of een lezer de tekst begrijpt, "
    "vraagt u aan een lezer."
)
SENTENCES = "zinnen"
WORDS_PER_SENTENCE = "woorden per zin"
LONGEST = "langste zin"
LONG_SHARE = "meer dan 15 woorden"
READING_EASE = "leesgemak (Flesch-Douma)"
LINT = "LiNT-II"


def lint(score: str, level: int) -> str:
    return f"{score} (niveau {level} van 4)"
