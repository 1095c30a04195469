"""Rules of thumb for plain Dutch (B1): short sentences, active verbs, words that readers know.

They are tips about what residents read; no rule can tell that a text is at level B1.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from . import richtext
from .errors import Problem
from .library import Library
from .model import Part, Plan, RichText
from .model.base import OwnWords
from .model.walk import marked
from .passive import passives
from .sentences import sentences, words
from .source import Document, Keys, Place
from .texts import language as texts
from .vocabulary import Vocabulary

MANY_WORDS = 15
"""A sentence with more words is long; ten is usual in plain language."""

FAR_TOO_MANY_WORDS = 25

LAST = re.compile(r"(?:\w+|\W+)$")


@dataclass(frozen=True)
class Sentence:
    """A sentence that residents read, with the text that it stands in and the way there."""

    words: str
    text: str
    keys: Keys

    def place(self, document: Document, words: str) -> Place:
        """Return where these words stand, or as many of the first as no markup breaks up."""
        typed = " ".join(self.text.split())
        while words and words not in typed:
            words = LAST.sub("", words)
        return document.place(self.keys, words=words)


def check(library: Library) -> Iterator[Problem]:
    """Yield every tip about the language of the plans and the shared lists."""
    vocabulary = Vocabulary.of(library.difficult_words.values(), _names(library))
    for document, part in library.documents:
        read = [*written(part), *_phrases(part)]
        yield from _long_sentences(document, read)
        yield from _passives(document, read)
        terms = part.terms if isinstance(part, Plan) else ()
        explained = [words for term in terms for words in (term.term, term.full) if words]
        yield from _difficult_words(document, read, vocabulary.without(explained))


def written(part: Part) -> Iterator[Sentence]:
    """Yield every sentence of the running text in a part."""
    for keys, text, _ in marked(part, RichText):
        for block in richtext.blocks(text):
            yield from (Sentence(found, text, keys) for found in sentences(block))


def _phrases(part: Part) -> Iterator[Sentence]:
    """Yield every line in a part that says something in words of our own, as its sentences."""
    for keys, text, _ in marked(part, OwnWords):
        yield from (Sentence(found, text, keys) for found in sentences(text))


def _names(library: Library) -> Iterator[str]:
    """Yield the names of organisations and channels: they are what they are."""
    for entry in library.entries.get("organisaties", {}).values():
        yield from (entry.name, entry.label)
    yield from (entry.name for entry in library.entries.get("kanalen", {}).values())


def _long_sentences(document: Document, read: Iterable[Sentence]) -> Iterator[Problem]:
    for sentence in read:
        count = len(words(sentence.words))
        if count > MANY_WORDS:
            is_far_too_long = count > FAR_TOO_MANY_WORDS
            say = texts.very_long_sentence if is_far_too_long else texts.long_sentence
            message = say(sentence.words, count, MANY_WORDS)
            yield Problem(document.file, *sentence.place(document, sentence.words), message)


def _passives(document: Document, read: Iterable[Sentence]) -> Iterator[Problem]:
    for sentence in read:
        for found in passives(sentence.words):
            verbs = found.auxiliary, found.participle
            message = texts.passive(sentence.words, found.words, *verbs)
            yield Problem(document.file, *sentence.place(document, found.words), message)


def _difficult_words(
    document: Document, read: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Report each difficult word once in a file: where it comes first, and how often."""
    found_at: dict[str, list[tuple[Place, str]]] = {}
    for sentence in read:
        for found, word in vocabulary.find(sentence.words):
            place = sentence.place(document, _with_context(sentence.words, found.start()))
            found_at.setdefault(word.id, []).append((place, found[0].lower()))
    for id_, places in found_at.items():
        forms = ", ".join(dict.fromkeys(form for _, form in sorted(places)))
        message = texts.difficult_word(forms, vocabulary.plain(id_), len(places))
        yield Problem(document.file, *min(places)[0], message)


def _with_context(sentence: str, start: int) -> str:
    """Return a word with the two behind it, for it may stand elsewhere as part of another."""
    return " ".join(sentence[start:].split()[:3])
