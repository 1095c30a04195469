"""Running text to sentences, and sentences to words, as Dutch writes them."""

import re
from collections.abc import Iterator

NEVER_LAST = re.compile(
    r"(?:art|bijv|blz|ca|dhr|dr|drs|evt|excl|fam|fig|incl|ing|ir|max|mej|mevr|min|mr|mw|nl|nrs?|p|"
    r"par|pag|prof|resp|st|tel|vgl|zgn|"
    r"jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.",
    re.IGNORECASE,
)
"""Abbreviations after which the sentence goes on, whatever follows."""

MAYBE_LAST = re.compile(
    r"(?:enz|etc|e\.d|e\.v|jl|mln|mld|a\.u\.b|s\.v\.p|b\.v|n\.v)\.", re.IGNORECASE
)
"""Abbreviations after which a capital starts a new sentence, and a number does not."""

DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}")
"""Any other abbreviation with more than one point, such as i.v.m. and t.b.v."""

END = re.compile(r"""[.!?…]["'’”»)\]]*\s+(?=["'‘“„«(\[]*[A-Z0-9À-ÖØ-Þ]|['’][nst]\s)""")
"""Where a sentence may end: a sign, a space, and a capital or a number."""

WORD = re.compile(r"\w(?:\S*\w)?")


def sentences(block: str) -> Iterator[str]:
    """Yield the sentences of a paragraph or list item; the last may lack its full stop."""
    start = 0
    for end in END.finditer(block):
        if _is_end(block[start : end.start() + 1], block[end.end() :]):
            yield block[start : end.end()].strip()
            start = end.end()
    if rest := block[start:].strip():
        yield rest


def words(sentence: str) -> list[str]:
    """Return the words of a sentence, without what stands around them. A number is a word."""
    return WORD.findall(sentence)


def _is_end(before: str, after: str) -> bool:
    """Tell whether a sentence ends between these two, and not just an abbreviation."""
    if not before.endswith("."):
        return True
    first, _, last = before.rpartition(" ")
    last = last.lstrip("\"'‘“„«([")
    if MAYBE_LAST.fullmatch(last):
        return not after[:1].isdigit()
    is_initial = last[:-1].isupper() and len(last[:-1]) == 1
    is_numbering = not first and last[:1].isdigit()
    is_short = NEVER_LAST.fullmatch(last) or DOTTED.fullmatch(last)
    return not (is_initial or is_numbering or is_short)
