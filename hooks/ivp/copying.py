"""Where the sentences of a plan are not our own: runs of words that stand in the source as well."""

import re
from collections.abc import Iterator

from .errors import Problem
from .model import Part
from .model.walk import alias, parts
from .source import Document
from .texts import advice as texts

LENGTH = 8
"""So many words in a row are rarely anyone's own, names and titles aside."""

WORD = re.compile(r"\w+(?:['’-]\w+)*")


def find(document: Document, part: Part, source: str) -> Iterator[Problem]:
    """Yield each longest run of `LENGTH` words or more that a text shares with the source."""
    words = _words(source)
    known = {tuple(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1)}
    for keys, inner in parts(part):
        for name, value in inner:
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    way = (*keys, alias(type(inner), name))
                    for run in _runs(text, known):
                        yield document.problem(way, texts.copied(run), words=run)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _runs(text: str, known: set[tuple[str, ...]]) -> Iterator[str]:
    found = list(WORD.finditer(text))
    words = _words(text)
    start = end = 0
    for i in range(len(words) - LENGTH + 1):
        if tuple(words[i : i + LENGTH]) in known:
            if i > end - LENGTH + 1:
                if end:
                    yield text[found[start].start() : found[end - 1].end()]
                start = i
            end = i + LENGTH
    if end:
        yield text[found[start].start() : found[end - 1].end()]
