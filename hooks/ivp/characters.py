"""Characters that have no business in a plan: a reader cannot see them, or they are lost letters.

Some turn the direction of reading, so that a text is not what it looks like; most come along with
text that is pasted from Word or a PDF, and break searching and addresses.
"""

import re
from collections.abc import Iterator

from .errors import Message
from .texts import files as texts

PICTURE = "\u00a9\u00ae\u203c-\u3299\ufe0e\ufe0f\U0001f000-\U0001faff"
"""What emoji are made of; these may be joined, and have a sign for their look."""

WINDOWS = bytes(code for code in range(0x80, 0xC0) if code not in b"\x81\x8d\x8f\x90\x9d")
"""The second byte of a letter with an accent, as far as Windows-1252 has a sign for it."""

SUSPECT = re.compile("[^\t\n -~]")
"""What is not plain ASCII; a quick look before the slow one."""

UNWANTED = re.compile(
    # Control and format characters, joiners, fillers and separators: these show as nothing.
    "(?P<unseen>[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff"
    "\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    f"|(?<![{PICTURE}])\u200d|\u200d(?![{PICTURE}])|(?<![{PICTURE}#*0-9])[\ufe0e\ufe0f])"
    # What each font shows in its own way, such as the bullets of Word.
    "|(?P<private>[\ue000-\uf8ff\U000f0000-\U0010ffff])"
    # UTF-8 that was once read as Windows-1252: é became Ã©.
    f"|(?P<garbled>[\u00c2\u00c3][{re.escape(WINDOWS.decode('cp1252'))}]|\u00e2\u20ac.)"
    "|(?P<lost>\ufffd)"
)

KINDS = {
    "\u00ad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
    "\ufeff": "een spatie zonder breedte",
    **dict.fromkeys("\x85\u2028\u2029", "een bijzonder regeleinde"),
    **dict.fromkeys(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        "dit verandert de leesrichting",
    ),
}
"""What the best known of them are."""


def unwanted(text: str) -> Iterator[tuple[int, Message]]:
    """Yield the first place in each line with a character that must go, and why."""
    told_until = 0
    for suspect in SUSPECT.finditer(text):
        found = suspect.start() >= told_until and UNWANTED.match(text, suspect.start())
        if found:
            yield found.start(), _message(found)
            end = text.find("\n", found.end())
            told_until = end if end >= 0 else len(text)


def _message(found: re.Match[str]) -> Message:
    characters = found[0]
    match found.lastgroup:
        case "garbled":
            return texts.garbled(characters, _meant(characters))
        case "lost":
            return texts.lost()
        case "private":
            return texts.private(number(characters))
    return texts.unseen(number(characters), KINDS.get(characters))


def number(character: str) -> str:
    """Return how Unicode numbers a character: U+202E."""
    return f"U+{ord(character):04X}"


def _meant(garbled: str) -> str | None:
    """Return the letter that was meant."""
    try:
        return garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
