"""Difficult words in a sentence: readers may not know them, and nothing there explains them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from .model.shared import DifficultWord

ASIDE = re.compile(r"\([^()]*\)")
"""Brackets hold the official word after a plain one."""

QUOTED = re.compile(r"""(?<!\w)['‘"“][^'’"”]+['’"”](?!\w)""")
"""Quotes hold what others call it."""

CAPITALS = re.compile(r"[A-Z]\S*\s+[A-Z]")
"""Two words with a capital each, as names have."""


@dataclass(frozen=True)
class Vocabulary:
    """The difficult words by each of their forms, and names in which such a word may stand."""

    words: Mapping[str, DifficultWord]
    forms: re.Pattern[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, words: Iterable[DifficultWord], names: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary of a list of difficult words."""
        by_form = {form.casefold(): word for word in words for form in (word.word, *word.forms)}
        forms = _whole_words(by_form)
        return cls(by_form, forms, tuple(filter(forms.search, names)))

    def without(self, terms: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary for a plan that explains these terms."""
        known = {word.id for term in terms if (word := self.words.get(term.casefold()))}
        words = {form: word for form, word in self.words.items() if word.id not in known}
        return replace(self, words=words, names=(*self.names, *filter(self.forms.search, terms)))

    def find(self, sentence: str) -> Iterator[tuple[re.Match[str], DifficultWord]]:
        """Yield each difficult word in a sentence, and where it stands there."""
        for found in self.forms.finditer(sentence):
            word = self.words.get(found[0].casefold())
            if word and not self._is_known(found):
                yield found, word

    def plain(self, word: str) -> str:
        """Return what to write instead of a word."""
        return self.words[word.casefold()].plain

    def _is_known(self, found: re.Match[str]) -> bool:
        """Tell whether a word is part of a name, or explained or quoted where it stands."""
        sentence, start, end = found.string, found.start(), found.end()
        for known in (self._known, ASIDE, QUOTED):
            if any(it.start() <= start and end <= it.end() for it in known.finditer(sentence)):
                return True
        is_first = not any(map(str.isalnum, sentence[:start]))
        has_capital = CAPITALS.match(sentence, start) if is_first else sentence[start].isupper()
        return bool(has_capital) or sentence.startswith(" (", end)

    @cached_property
    def _known(self) -> re.Pattern[str]:
        return _whole_words(self.names)


def _whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds these as whole words, the longest first.

    Words with the same first letter stand together, for that is ten times as fast.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted({word.casefold() for word in words}, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    letters = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(letters) or '(?!)'})(?![\w-])", re.IGNORECASE)
