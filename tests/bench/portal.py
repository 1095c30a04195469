"""A portal of any size, made of the real plans: the same size gives the same plans.

Each plan is one of the five with a name, a municipality and figures of its own, and of the site's
pages about twelve. Texts are as long and as rich as in the real ones.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any

from tests import filling
from tests.conftest import PLANS

TOPICS = 7
"""A plan keeps so many topics; one has thirteen, and a page for each choice of actions: 90."""

LEVELS = ("prioriteiten", "strategische_themas", "doorlopende_aandacht")
CODE = re.compile(r"GM\d{4}")
VALUE = re.compile(r"(?<=waarde: ')\d+(?=')")
WORD = re.compile(r"(?<= )(?<!status: )[a-z]{4,}(?= )")
"""A word within running text: no key, and no choice from a list."""

SAME = 0.9
"""The part of the words that stays: no two plans have the same texts, so no build makes one twice.

A word gives way to another of its length, so that pages and posters hold as much."""


@dataclass(frozen=True)
class Original:
    """A real plan for one municipality, as YAML, and what stands in it that a copy must change.

    `words` are those of its texts, by their length.
    """

    id: str
    name: str
    code: str
    years: str
    text: str
    words: Mapping[int, Sequence[str]]

    def copy(self, name: str, code: str, dice: random.Random) -> tuple[str, str]:
        """Return the id and the YAML of a plan like this one, with figures of its own."""
        id_ = f"{name.lower().replace(' ', '-')}-{self.years}"
        text = self.text.replace(self.id, id_).replace(self.code, code)
        text = re.sub(rf"\b{re.escape(self.name)}\b", name, text)
        text = VALUE.sub(lambda found: str(round(int(found[0]) * dice.uniform(0.8, 1.2))), text)
        return id_, WORD.sub(lambda found: self._word(found[0], dice), text)

    def _word(self, word: str, dice: random.Random) -> str:
        return word if dice.random() < SAME else dice.choice(self.words[len(word)])


def write(folder: Path, size: int) -> None:
    """Write so many plans, and the shared lists that they need, in a new folder."""
    dice = random.Random(size)  # noqa: S311 - no secret
    originals = [_original(path) for path in sorted(PLANS.glob("*.yaml"))]
    filling.copy_lists(PLANS, folder)
    listed = folder / "gedeeld" / "gemeenten.yaml"
    taken = set(CODE.findall(listed.read_text(encoding="utf-8")))
    codes = islice((c for n in count(1) if (c := f"GM{n:04}") not in taken), size)
    places = []
    for number, code in enumerate(codes, start=1):
        name = f"Proef {number}"
        id_, text = originals[number % len(originals)].copy(name, code, dice)
        (folder / f"{id_}.yaml").write_text(text, encoding="utf-8")
        places.append(f"  - code: {code}\n    naam: {name}\n")
    with listed.open("a", encoding="utf-8") as file:
        file.writelines(places)


def _original(path: Path) -> Original:
    data = filling.read(path)
    topics = [topic for level in LEVELS for topic in data.get(level, ())]
    if len(topics) > TOPICS:
        data["acties"] = [_bare(action) for topic in topics for action in topic.pop("acties", ())]
    code, *gone = data["gemeenten"]
    gone += [topic["id"] for topic in topics[TOPICS:]]
    text = filling.as_yaml(_without(data, {*gone}))
    text = re.sub(rf"(?<=/{path.stem}/)(?:{'|'.join(gone)})/", "", text)
    words: dict[int, list[str]] = {}
    for word in sorted({*WORD.findall(text)}):
        words.setdefault(len(word), []).append(word)
    return Original(path.stem, data["naam"], code, path.stem[-9:], text, words)


def _bare(action: dict[str, Any]) -> dict[str, Any]:
    """Return an action without what makes a page for each choice."""
    return {key: value for key, value in action.items() if key not in ("partners", "planning")}


def _without(value: Any, gone: set[str]) -> Any:
    """Return plan data without what is about these municipalities and topics."""
    if isinstance(value, dict):
        return {key: left for key, inner in value.items() if (left := _without(inner, gone))}
    if isinstance(value, list):
        kept = (_without(item, gone) for item in value if not _is_about(item, gone))
        return [item for item in kept if item]
    return value


def _is_about(item: Any, gone: set[str]) -> bool:
    """Tell whether an item of a list is one of these, or is about nothing else."""
    if not isinstance(item, dict):
        return item in gone
    about = [item[key] for key in ("id", "gemeente", "onderwerp") if key in item]
    only_for = {*item.get("gemeenten", ())}
    return not gone.isdisjoint(about) or bool(only_for and only_for <= gone)
