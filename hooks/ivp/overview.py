"""The difference between two versions of all plans and lists, as text, Markdown and JSON."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from . import difference, richtext
from .difference import Change, Kind
from .library import Library
from .model import Plan
from .model.match import alike
from .model.shared import LISTS
from .spoken import Names
from .texts import difference as texts


@dataclass(frozen=True)
class PlanDifference:
    """What changes in one plan, or in the shared lists when `id` is empty.

    `note` says why nothing can be compared, where a version could not be read.
    """

    id: str
    title: str
    kind: Kind
    changes: tuple[Change, ...] = ()
    note: str = ""


def compare(before: Library, after: Library, notes: Sequence[str] = ()) -> list[PlanDifference]:
    """Return what changes from one version of everything to the next, in the order of the site."""
    names = _names(before, after)
    moved = _moved(before, after)
    found = [
        _same(id_, plan, before.plans[moved.get(id_, id_)], moved.get(id_, id_), names)
        for id_, plan in after.plans.items()
        if moved.get(id_, id_) in before.plans
    ]
    known = {*before.plans, *before.unread, *moved}
    new = [(id_, plan) for id_, plan in after.plans.items() if id_ not in known]
    known = {*after.plans, *after.unread, *moved.values()}
    gone = [(id_, plan) for id_, plan in before.plans.items() if id_ not in known]
    found += [PlanDifference(id_, _title(plan), "nieuw") for id_, plan in new]
    found += [PlanDifference(id_, _title(plan), "vervallen") for id_, plan in gone]
    found.append(PlanDifference("", texts.FOR_ALL_PLANS, "gewijzigd", _lists(before, after, names)))
    found += [PlanDifference("", "", "gewijzigd", note=note) for note in notes]
    return [entry for entry in found if entry.changes or entry.note or entry.kind != "gewijzigd"]


@dataclass(frozen=True)
class Form:
    """How a difference is written: each kind of line, and what makes text literal."""

    literal: Callable[[str], str]
    title: str
    topic: str
    line: str
    note: str


TEXT = Form(str, title="{}\n", topic="{}:\n", line="- {}.", note="{}.")
MARKDOWN = Form(
    richtext.literal, title="### {}\n\n", topic="**{}**\n\n", line="- {}.", note="**{}.**"
)


def as_json(found: Sequence[PlanDifference]) -> str:
    """Return the differences as one JSON list, with Dutch keys."""
    plans = [
        {
            "plan": entry.id,
            "titel": entry.title,
            "soort": entry.kind,
            "opmerking": entry.note,
            "wijzigingen": [
                {
                    "onderwerp": change.subject,
                    "soort": change.kind,
                    "tekst": change.text,
                    "oud": change.before,
                    "nieuw": change.after,
                }
                for change in entry.changes
            ],
        }
        for entry in found
    ]
    return json.dumps(plans, ensure_ascii=False, indent=2)


def _written(found: Sequence[PlanDifference], form: Form) -> str:
    return "\n\n".join(_entry(entry, form) for entry in found) or texts.NOTHING


def _entry(entry: PlanDifference, form: Form) -> str:
    if entry.note:
        return form.note.format(form.literal(entry.note))
    if entry.kind != "gewijzigd":
        say = texts.plan_added if entry.kind == "nieuw" else texts.plan_removed
        return form.note.format(form.literal(say(entry.title)))
    groups: list[str] = []
    for subject, changes in groupby(entry.changes, key=lambda change: change.subject):
        has_head = subject or groups
        head = form.topic.format(form.literal(subject or texts.REST)) if has_head else ""
        lines = [form.line.format(form.literal(change.text)) for change in changes]
        groups.append(head + "\n".join(lines))
    return form.title.format(form.literal(entry.title)) + "\n\n".join(groups)


def _same(id_: str, plan: Plan, old: Plan, old_id: str, names: Names) -> PlanDifference:
    changes = difference.plans(old, plan, names)
    if id_ != old_id:
        changes = (difference.new_address(old_id), *changes)
    return PlanDifference(id_, _title(plan), "gewijzigd", changes)


def _moved(before: Library, after: Library) -> dict[str, str]:
    """Return the old address of each plan that has another one, by the new."""
    gone = {id_: p for id_, p in before.plans.items() if id_ not in {*after.plans, *after.unread}}
    moved: dict[str, str] = {}
    for id_, plan in after.plans.items():
        if id_ not in {*before.plans, *before.unread}:
            same = [old for old, p in gone.items() if old not in moved.values() and alike(p, plan)]
            moved.update((id_, old) for old in same[:1])
    return moved


def _lists(before: Library, after: Library, names: Names) -> tuple[Change, ...]:
    found: list[Change] = []
    both = [kind for kind in LISTS if kind in before.entries and kind in after.entries]
    for kind in both:
        old, new = (tuple(library.entries[kind].values()) for library in (before, after))
        found += difference.lists(kind, old, new, names)
    for table, snapshot in after.snapshots.items():
        if before.snapshots.get(table) != snapshot:
            found.append(difference.new_figures(snapshot))
    return difference.in_order(found)


def _names(before: Library, after: Library) -> Names:
    """Return what entries are called, also those that went."""
    return {
        kind: before.names.get(kind, {}) | after.names.get(kind, {})
        for kind in {*before.names, *after.names}
    }


def _title(plan: Plan) -> str:
    return texts.plan_title(plan.name, plan.period.start, plan.period.end)


FORMATS: dict[str, Callable[[Sequence[PlanDifference]], str]] = {
    "tekst": partial(_written, form=TEXT),
    "markdown": partial(_written, form=MARKDOWN),
    "json": as_json,
}
"""The forms of a difference, by the name that the command knows."""
