"""Made-up plan data that follow from the model itself: a folder in which every field is filled.

A new field in the model is thereby in these tests at once.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import yaml

from ivp.model import Part, Plan, Ref, base
from ivp.model.shared import LISTS

PLAN = "voorbeeldstad-2026-2029"

SAMPLES: list[tuple[Any, str]] = [
    (base.Year, "2026"),
    (base.Whole, "25000"),
    (base.Day, "2026-01-31"),
    (base.YesNo, "ja"),
    (base.Slug, "veilig-wonen"),
    (base.Phone, "0800-1234"),
    (base.Url, "https://www.voorbeeldstad.nl/plan"),
    (base.IconFile, "material/heart"),
    (base.CbsCode, "GM0001"),
    (base.CrimeCode, "1.1.1"),
]
"""A value for each type whose values follow a pattern."""

TARGETS = {
    "gemeenten": "GM0001",
    "organisaties": "veilig-wonen",
    "kanalen": "veilig-wonen",
    "iconen": "veilig-wonen",
    "themas": "veilig-wonen",
    "onderwerpen": "veilig-wonen",
    "veiligheidsvelden": "veilig-wonen",
    "plannen": PLAN,
    "meldingen": "afkorting-zonder-uitleg",
}
"""What a reference to each kind of list names."""

FIXED_CHANNELS = {
    "112": "112",
    "politie-geen-spoed": "0900-8844",
    "meld-misdaad-anoniem": "0800-7000",
}


@dataclass(frozen=True)
class Blank:
    """A text field to be filled: its way in the data, its limit, and whether Markdown counts."""

    way: str
    limit: int
    rich: bool


Say = Callable[[Blank], str]


@dataclass
class Filling:
    """Fills parts; `say` makes each text, `blanks` remembers each field that got one."""

    say: Say
    blanks: list[Blank] = field(default_factory=list)

    def part(self, kind: type[Part], way: str = "") -> dict[str, Any]:
        """Return data in which every field of a part is filled."""
        hints = get_type_hints(kind, include_extras=True)
        return {
            key: self.value(hints[name], f"{way}.{key}".lstrip("."))
            for name, key in keys(kind).items()
            if part_in(hints[name]) is not kind or way.split(".").count(key) < 2
        }

    def value(self, hint: Any, way: str) -> Any:
        """Return a value for a type."""
        if NoneType in get_args(hint):
            return self.value(get_args(hint)[0], way)
        if item := _item(hint):
            return [self.value(item, way)]
        if kind := part_in(hint):
            return self.part(kind, way)
        return _fixed(hint) or self._say(getattr(hint, "__metadata__", ()), way)

    def _say(self, marks: tuple[Any, ...], way: str) -> str:
        rich = any(isinstance(mark, base.RichText) for mark in marks)
        blank = Blank(way, _limit(marks), rich)
        self.blanks.append(blank)
        return self.say(blank)


def _fixed(hint: Any) -> str | None:
    """Return a value for a type that does not take just any text."""
    for mark in getattr(hint, "__metadata__", ()):
        if isinstance(mark, Ref):
            return TARGETS[mark.kind]
    if get_origin(hint) is Literal:
        return str(get_args(hint)[0])
    return next((value for sample, value in SAMPLES if hint == sample), None)


def _item(hint: Any) -> Any:
    """Return the type of the items if the type is a list, bare or annotated."""
    inner = hint if get_origin(hint) is tuple else next(iter(get_args(hint)), None)
    return get_args(inner)[0] if get_origin(inner) is tuple else None


def _limit(marks: tuple[Any, ...]) -> int:
    """Return how many characters a text may have."""
    metadata = (inner for mark in marks for inner in getattr(mark, "metadata", ()))
    return next(int(inner.max_length) for inner in metadata if hasattr(inner, "max_length"))


def keys(kind: type[Part]) -> dict[str, str]:
    """Return the YAML key of each field of a part."""
    return {name: info.alias or name for name, info in kind.model_fields.items()}


def part_in(hint: Any) -> type[Part] | None:
    """Return the part that a type is, or holds."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((found for inner in get_args(hint) if (found := part_in(inner))), None)


def optional_ways(
    kind: type[Part], above: tuple[type[Part], ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield the way in YAML keys to each field that a part, or a part within it, can do without."""
    for name, key in keys(kind).items():
        info = kind.model_fields[name]
        if not info.is_required():
            yield (key,)
        inner = part_in(info.annotation)
        if inner and inner not in above:
            yield from ((key, *way) for way in optional_ways(inner, (*above, inner)))


def write_folder(folder: Path, say: Say) -> Filling:
    """Write a plan and all shared lists with every field filled; return what was filled in."""
    filling = Filling(say)
    (folder / "gedeeld").mkdir(parents=True)
    for name, kind in LISTS.items():
        data = filling.part(kind, f"{name}.yaml")
        if name == "kanalen":
            data[name] += [
                {**data[name][0], "id": id_, "telefoon": phone}
                for id_, phone in FIXED_CHANNELS.items()
            ]
        write(folder / "gedeeld" / f"{name}.yaml", data)
    plan = filling.part(Plan, "plan")
    for level in ("prioriteiten", "strategische_themas", "doorlopende_aandacht"):
        plan[level][0]["id"] = level.replace("_", "-")
    plan["prioriteiten"][0]["id"] = "veilig-wonen"
    write(folder / f"{PLAN}.yaml", plan)
    return filling


class _WithoutAnchors(yaml.SafeDumper):
    """Writes a value again where it stands twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def write(path: Path, data: dict[str, Any]) -> None:
    """Write plan data as an editor could."""
    path.write_text(as_yaml(data), encoding="utf-8")


def as_yaml(data: dict[str, Any]) -> str:
    """Return plan data as text."""
    text: str = yaml.dump(data, Dumper=_WithoutAnchors, allow_unicode=True, sort_keys=False)
    return text


def read(path: Path) -> dict[str, Any]:
    """Read plan data as they stand, every value as text."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    return data


def copy_lists(source: Path, folder: Path) -> None:
    """Put the shared lists of one folder of plans in another."""
    shutil.copytree(source / "gedeeld", folder / "gedeeld")
