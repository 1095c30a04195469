"""What a change means: two versions of a plan or a list compared, in sentences for residents.

Models are compared, not lines. A field of which nothing is known here is told by its own name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from .model import Indicator, Part, Plan, Topic
from .model.action import Planning
from .model.base import Place
from .model.figures import Target
from .model.match import attributes, label_field, pairs, replaced
from .model.shape import Field, Group, Many
from .model.snapshot import TableSource
from .spoken import Names, Speech, is_rich
from .texts import difference as texts
from .texts import keys

RANKS = (
    "plannen", "status", "vaststelling", "looptijd", "titel", "naam", "gemeenten", "prioriteiten",
    "strategische_themas", "doorlopende_aandacht", "kanalen", "doelen", "aantal_doelen",
    "ambities", "indicatoren", "acties", "meedoen", "wat_kunt_u_doen", "partners",
    "voortgang",
)  # fmt: skip
"""What residents want to know first, by the key of the outermost field that says it."""

UNSEEN = ("iconen", "moeilijke_woorden", "taal", "uitzonderingen", "vervallen")
"""Fields and lists that no page shows."""

FIGURES = {"begin": "beginwaarde", "targets": "streefwaarde", "measurements": "meting"}
"""The values of an indicator, by attribute, with what one is called."""

TEXT, ORDER = 100, 200
"""A rewritten text matters less than a fact, and another order less than that."""

Kind = Literal["nieuw", "vervallen", "gewijzigd"]


@dataclass(frozen=True)
class Change:
    """One change as a sentence without its full stop; `subject` is the topic that it is about.

    A lower `rank` matters more to residents. `before` and `after` are values as shown, empty where
    there is none.
    """

    rank: int
    subject: str
    kind: Kind
    text: str
    before: str = ""
    after: str = ""

    @property
    def is_text(self) -> bool:
        """Whether a running text was rewritten."""
        return TEXT <= self.rank < ORDER


@dataclass(frozen=True)
class _Spot:
    """Where in a plan the comparison is: in which topic, in which item, under which field."""

    rank: int = len(RANKS)
    subject: str = ""
    owner: str = ""
    group: str = ""

    def within(self, key: str) -> "_Spot":
        """Return this spot with the rank of a field in it, when that is the outermost known."""
        known = self.rank < len(RANKS) or key not in RANKS
        return self if known else replace(self, rank=RANKS.index(key))

    def name(self, key: str) -> str:
        """Return what a field is called here."""
        return keys.field(key, self.group)


def plans(before: Plan, after: Plan, names: Names) -> tuple[Change, ...]:
    """Return what changes for residents from one version of a plan to the next."""
    topics = {topic.id: topic.title for plan in (before, after) for topic in plan.topics}
    comparison = _Comparison(Speech({**names, "onderwerpen": topics}))
    found = (*comparison.topics(before, after), *comparison.parts(before, after, _Spot()))
    return in_order(found)


def lists(kind: str, before: Sequence[Part], after: Sequence[Part], names: Names) -> list[Change]:
    """Return what changes in a shared list, by its key."""
    if kind in UNSEEN:
        return []
    return list(_Comparison(Speech(names)).items(kind, before, after, _Spot().within(kind)))


def new_address(before: str) -> Change:
    """Tell that a plan has another address than it had."""
    return Change(RANKS.index("titel"), "", "gewijzigd", texts.plan_moved(before), before)


def new_figures(snapshot: TableSource) -> Change:
    """Tell that measurements were fetched anew."""
    told = texts.new_figures(snapshot.title, snapshot.fetched_on)
    return Change(RANKS.index("indicatoren"), "", "gewijzigd", told)


def in_order(found: Sequence[Change]) -> tuple[Change, ...]:
    """Return changes with what matters most first, those of one topic together."""
    best: dict[str, int] = {}
    for change in found:
        best[change.subject] = min(change.rank, best.get(change.subject, change.rank))
    first = list(dict.fromkeys(change.subject for change in found))
    place = {subject: (best[subject], first.index(subject)) for subject in first}
    return tuple(sorted(found, key=lambda change: (place[change.subject], change.rank)))


@dataclass(frozen=True)
class _Comparison:
    speech: Speech

    def topics(self, before: Plan, after: Plan) -> Iterator[Change]:
        """Compare topics; one may move from one level to another."""
        was, now = _levels(before), _levels(after)
        for old, new in pairs(before.topics, after.topics):
            level = now[new.id] if new else was[old.id] if old else ""
            spot = _Spot().within(level)
            if old is None or new is None:
                yield self._item(level, old, new, spot)
                continue
            if was[old.id] != level:
                told = texts.level(new.title, was[old.id], level)
                yield Change(spot.rank, "", "gewijzigd", told)
            yield from self.parts(old, new, _Spot(subject=new.title))
        for key, topics in before.levels.items():
            yield from self._order(key, topics, after.levels[key], _Spot().within(key))

    def parts(self, before: Part, after: Part, spot: _Spot) -> Iterator[Change]:
        """Compare two versions of one part, field by field."""
        for name, field in attributes(type(after)):
            old, new = getattr(before, name), getattr(after, name)
            hidden = field.key in UNSEEN or field.group in (Topic, Place)
            if old != new and not hidden:
                yield from self._field(after, name, field, (old, new), spot)

    def items(
        self, key: str, before: Sequence[Part], after: Sequence[Part], spot: _Spot
    ) -> Iterator[Change]:
        """Compare two versions of a list of parts."""
        swap = replaced(before, after)
        if swap:
            labels = [self.speech.label(part) for part in swap]
            yield self._changed(spot, texts.replaced(key, *labels), *labels)
        for old, new in pairs(before, after):
            if old is None or new is None:
                if not swap:
                    yield self._item(key, old, new, spot)
            elif old != new:
                yield from self._same_item(key, old, new, spot)
        yield from self._order(key, before, after, spot)

    def _field(
        self, part: Part, name: str, field: Field, values: tuple[Any, Any], spot: _Spot
    ) -> Iterator[Change]:
        old, new = values
        key, inner = field.key, spot.within(field.key)
        if isinstance(part, Indicator) and name in FIGURES:
            yield from self._figures(part, name, old, new, spot)
        elif key == "gemeenten" and not isinstance(part, Plan):
            shown = [self.speech.listed(field, value) or texts.WHOLE_PLAN for value in (old, new)]
            owner = spot.owner or f"‘{spot.subject}’"
            yield self._changed(inner, texts.holds_for(owner, *shown), *shown)
        elif isinstance(field.shape, Group):
            yield from self._group(key, old, new, inner)
        elif isinstance(field.shape, Many) and field.group:
            yield from self.items(key, old, new, replace(inner, group=""))
        elif isinstance(field.shape, Many) and not is_rich(field):
            yield from self._values(field, old, new, inner)
        elif is_rich(field):
            told = texts.text(spot.name(key), spot.owner, before=bool(old), after=bool(new))
            yield Change(inner.rank + TEXT, spot.subject, _kind(old, new), told)
        else:
            shown = [self.speech.shown(field, value) for value in (old, new)]
            told = texts.value(spot.name(key), spot.owner, shown[0], shown[1])
            yield Change(inner.rank, spot.subject, _kind(*shown), told, *shown)

    def _group(self, key: str, old: Part | None, new: Part | None, spot: _Spot) -> Iterator[Change]:
        """Compare a group of fields: as one value when it is short, else field by field."""
        if old and new and not isinstance(new, Planning):
            yield from self.parts(old, new, replace(spot, group=key))
            return
        shown = [self.speech.in_words(part) for part in (old, new)]
        if any(shown):
            told = texts.value(spot.name(key), spot.owner, *shown)
        else:
            told = texts.group(spot.name(key), spot.owner, is_new=old is None)
        yield Change(spot.rank, spot.subject, _kind(old, new), told, *shown)

    def _values(
        self, field: Field, old: Sequence[Any], new: Sequence[Any], spot: _Spot
    ) -> Iterator[Change]:
        """Compare lists of plain values: what came and what went."""
        for value in new:
            if value not in old:
                shown = self.speech.shown(field, value)
                told = texts.added(field.key, shown, spot.owner)
                yield Change(spot.rank, spot.subject, "nieuw", told, "", shown)
        for value in old:
            if value not in new:
                shown = self.speech.shown(field, value)
                told = texts.removed(field.key, shown, spot.owner)
                yield Change(spot.rank, spot.subject, "vervallen", told, shown)
        yield from self._order(field.key, old, new, spot)

    def _item(self, key: str, old: Part | None, new: Part | None, spot: _Spot) -> Change:
        """Tell of an item that came or went."""
        if new is not None:
            shown = self.speech.label(new)
            told = texts.added(key, shown, spot.owner)
            return Change(spot.rank, spot.subject, "nieuw", told, "", shown)
        shown = self.speech.label(old) if old is not None else ""
        told = texts.removed(key, shown, spot.owner)
        return Change(spot.rank, spot.subject, "vervallen", told, shown)

    def _same_item(self, key: str, old: Part, new: Part, spot: _Spot) -> Iterator[Change]:
        """Compare two versions of one item of a list; another name is told as such."""
        labels = [self.speech.label(part) for part in (old, new)]
        owner = texts.item(key, labels[1])
        inner = replace(spot, owner=texts.of(owner, spot.owner) if spot.owner else owner)
        name = label_field(new)
        same = new
        is_line = any(n == name and not is_rich(field) for n, field in attributes(type(new)))
        if is_line and labels[0] != labels[1]:
            yield self._changed(spot, texts.renamed(key, *labels), *labels)
            same = new.model_copy(update={name: getattr(old, name)})
        yield from self.parts(old, same, inner)

    def _order(
        self, key: str, before: Sequence[Any], after: Sequence[Any], spot: _Spot
    ) -> Iterator[Change]:
        """Tell when what stands in both lists stands in another order."""
        found = [
            [self.speech.label(x) if isinstance(x, Part) else x for x in items]
            for items in (before, after)
        ]
        kept = [[x for x in items if x in found[0] and x in found[1]] for items in found]
        if kept[0] != kept[1] and sorted(map(str, kept[0])) == sorted(map(str, kept[1])):
            told = texts.order(key, spot.owner)
            yield Change(spot.rank + ORDER, spot.subject, "gewijzigd", told)

    def _figures(
        self, part: Indicator, name: str, old: Sequence[Any], new: Sequence[Any], spot: _Spot
    ) -> Iterator[Change]:
        """Compare targets, begins or measurements of an indicator."""
        many = max(len(old), len(new)) > 1 or name == "measurements"
        for before, after in pairs(old, new):
            both = [value for value in (after, before) if value is not None]
            where = self.speech.names.get("gemeenten", {}).get(both[0].municipality or "")
            year = str(both[0].year if isinstance(both[0], Target) else both[0].when)
            place = texts.at(year if many or len(both) == 1 else "", where)
            shown = [_figure(value, before, after) for value in (before, after)]
            if shown[0] != shown[1]:
                told = texts.figure(FIGURES[name], part.name, place, *shown)
                yield Change(spot.rank, spot.subject, _kind(before, after), told, *shown)
            if name == "targets" and before and after and before.year != after.year:
                told = texts.target_year(part.name, before.year, after.year)
                yield self._changed(spot, told, str(before.year), str(after.year))

    def _changed(self, spot: _Spot, told: str, before: str, after: str) -> Change:
        return Change(spot.rank, spot.subject, "gewijzigd", told, before, after)


def _levels(plan: Plan) -> dict[str, str]:
    return {topic.id: level for level, topics in plan.levels.items() for topic in topics}


def _kind(before: Any, after: Any) -> Kind:
    if not before:
        return "nieuw"
    return "gewijzigd" if after else "vervallen"


def _figure(value: Any, before: Any, after: Any) -> str:
    """Return a value of an indicator; what a target compares with when that is news."""
    if value is None:
        return ""
    if not isinstance(value, Target):
        return str(value.value)
    same = before is not None and after is not None and before.comparison == after.comparison
    return str(value.value) if same else f"{value.comparison} {value.value}"
