"""How a plan scores on the rules of thumb for B1: lengths of sentences and of words.

Scores compare a text with itself and with others; they do not tell what a reader understands.
"""

import re
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import StringIO

from pyphen import Pyphen

from . import richtext
from .language import MANY_WORDS, written
from .model import Part, RichText
from .model.walk import marked
from .sentences import words
from .texts import language as texts

VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyà-åè-ïò-öù-ü]"
)
"""What sounds as one. Hyphenation leaves *over* and *idee* whole, so that parts are counted on."""


@dataclass(frozen=True)
class Lint:
    """The outcome of LiNT-II: 0 (easy) to 100 (hard), and its level, 1 (easy) to 4."""

    score: float
    level: int


@dataclass(frozen=True)
class Scores:
    """What can be counted in a text. `long_share` is the share of sentences over 15 words.

    `reading_ease` is Flesch's formula as Douma made it fit Dutch: 100 is very easy, 0 very hard.
    """

    sentences: int
    words_per_sentence: float
    longest: int
    long_share: float
    reading_ease: float
    lint: Lint | None = None


def scores(part: Part) -> Scores | None:
    """Return the scores of all running text in a plan or list; none when it has no text."""
    read = [words(sentence.words) for sentence in written(part)]
    lengths = [len(sentence) for sentence in read if sentence]
    if not lengths:
        return None
    mean = sum(lengths) / len(lengths)
    return Scores(
        sentences=len(lengths),
        words_per_sentence=mean,
        longest=max(lengths),
        long_share=sum(length > MANY_WORDS for length in lengths) / len(lengths),
        reading_ease=_flesch_douma(mean, [word for sentence in read for word in sentence]),
        lint=_lint(part),
    )


def row(found: Scores) -> Mapping[str, str]:
    """Return scores by their Dutch headings; LiNT-II only where it is installed."""
    cells = {
        texts.SENTENCES: str(found.sentences),
        texts.WORDS_PER_SENTENCE: _dutch(found.words_per_sentence),
        texts.LONGEST: str(found.longest),
        texts.LONG_SHARE: f"{found.long_share:.0%}",
        texts.READING_EASE: f"{found.reading_ease:.0f}",
    }
    if found.lint:
        cells[texts.LINT] = texts.lint(_dutch(found.lint.score), found.lint.level)
    return cells


def _flesch_douma(words_per_sentence: float, spoken: list[str]) -> float:
    per_word = sum(map(syllables, spoken)) / len(spoken)
    return 206.835 - 0.93 * words_per_sentence - 77 * per_word


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has; a number or an abbreviation counts as one."""
    parts = _hyphenation().inserted(word.lower()).split("-")
    return max(1, sum(len(VOWELS.findall(part)) for part in parts))


@cache
def _hyphenation() -> Pyphen:
    return Pyphen(lang="nl_NL")


def _lint(part: Part) -> Lint | None:
    """Return what LiNT-II says, when it is installed with its language model (extra `taal`)."""
    try:
        package = import_module("lint_ii")
    except ImportError:
        return None
    blocks = [block for _, text, _ in marked(part, RichText) for block in richtext.blocks(text)]
    text = "\n\n".join(block if block[-1:] in ".?!" else f"{block}." for block in blocks)
    try:
        with redirect_stdout(StringIO()):  # it tells which model it loads
            found = package.ReadabilityAnalysis.from_text(text).lint
    except package.LiNT_II_Exception:
        return None
    return None if found.score is None else Lint(found.score, found.level)


def _dutch(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
