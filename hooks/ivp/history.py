"""What changed in each plan, day by day, and which plans left: from git, as far as it knows.

A day, not a commit, is what residents follow. So an entry has the same name after history was
rewritten, and several steps of one day are one change.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from . import difference, git, source
from .difference import Change
from .errors import PlanError
from .folder import address
from .git import Commit, FileChange
from .kept import Kept, key, program
from .library import Library
from .model import Plan
from .model.parse import parse
from .spoken import Names

LONGEST = 12
"""So many days at most are shown of a plan."""

ENDING = ".yaml"
T = TypeVar("T")


@dataclass(frozen=True)
class Day:
    """What changed in a plan on a day; `came` when the plan was new on the site that day.

    `moment` is when the last step of the day was made.
    """

    moment: datetime
    came: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def day(self) -> date:
        """The day, by the clock of who made the step."""
        return self.moment.date()


@dataclass(frozen=True)
class PlanHistory:
    """The days of a plan, the newest first; not `whole` when there is more than is shown."""

    days: tuple[Day, ...] = ()
    whole: bool = False

    @property
    def updated(self) -> date | None:
        """The last day on which something changed for residents."""
        return self.days[0].day if self.days else None


@dataclass(frozen=True)
class Gone:
    """A plan that left the site, as it was last known; `now` is its new address, if it has one."""

    id: str
    day: date
    name: str
    start: int
    end: int
    municipalities: tuple[str, ...]
    now: str | None = None


@dataclass(frozen=True)
class History:
    """What git tells of all plans, and of those that left. Without git, nothing."""

    plans: Mapping[str, PlanHistory] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True)
class _Version:
    """A content of a plan's file, and since when; `came` and `was` tell how it got there."""

    moment: datetime
    content: str
    came: bool = False
    was: str = ""


@dataclass
class _Trail:
    """The versions of each plan, the newest first, and the plans that are there no longer."""

    versions: dict[str, list[_Version]]
    left: dict[str, tuple[datetime, str, str]] = field(default_factory=dict)


def read(plans: Path, library: Library, today: date, cache: Path | None) -> History:
    """Return the history of the plans in a folder. What git cannot tell is absent."""
    try:
        trail = _trail(git.log(plans), library, today)
        return _Reading(plans, library.names, Kept(cache, ".json")).history(trail)
    except git.GitError:
        return History()


def _trail(commits: Sequence[Commit], library: Library, today: date) -> _Trail:
    """Follow each plan back, also under the names that its file had before."""
    trail = _Trail({id_: [] for id_ in library.plans})
    names = {f"{id_}{ENDING}": id_ for id_ in library.plans}
    for commit, moment in zip(commits, _moments(commits, today), strict=True):
        for change in commit.files:
            id_ = names.pop(change.after, None) if change.after else None
            if id_ is not None:
                came = not change.before and not commit.is_cut
                was = _stem(change.before) if change.before != change.after else ""
                trail.versions[id_].append(_Version(moment, change.new, came, was))
                if change.before:
                    names[change.before] = id_
            _note_left(trail, change, moment, id_ or "")
    return trail


def _note_left(trail: _Trail, change: FileChange, moment: datetime, now: str) -> None:
    """Remember a plan's address that led to a page and does so no longer."""
    was = _stem(change.before)
    is_elsewhere = was and change.before != change.after and was not in trail.versions
    if is_elsewhere and was == address(was):
        trail.left.setdefault(was, (moment, change.old, now))


def _moments(commits: Sequence[Commit], today: date) -> list[datetime]:
    """Return when each step was made, never before the step before it or after today.

    Clocks differ, so a later step can have an earlier time.
    """
    moments: list[datetime] = []
    for commit in reversed(commits):
        moment = commit.moment
        if moment.date() > today:
            moment = moment.replace(year=today.year, month=today.month, day=today.day)
        if moments and moment.date() < moments[-1].date():
            moment = moments[-1]
        moments.append(moment)
    return moments[::-1]


def _stem(name: str) -> str:
    return name.removesuffix(ENDING)


@dataclass(frozen=True)
class _Reading:
    """Reads versions and compares them; what was found is kept under the names of contents."""

    folder: Path
    names: Names
    kept: Kept

    def history(self, trail: _Trail) -> History:
        """Return the history that a trail leads to."""
        return History(
            {id_: self._plan(versions) for id_, versions in trail.versions.items() if versions},
            tuple(
                gone
                for id_, (moment, content, now) in trail.left.items()
                if (gone := self._gone(id_, moment, content, now))
            ),
        )

    def _plan(self, versions: Sequence[_Version]) -> PlanHistory:
        """Return the history of one plan: the last version of each day against the one before."""
        daily = list({version.moment.date(): version for version in reversed(versions)}.values())
        came = versions[-1].moment.date() if versions[-1].came else None
        moved = {version.moment.date(): version.was for version in versions if version.was}
        asked = daily[-LONGEST - 1 :]

        def compared() -> PlanHistory:
            readable = self._readable(asked)
            days = [
                Day(
                    last.moment, changes=self._changes(before, after, moved.get(last.moment.date()))
                )
                for (_, before), (last, after) in pairwise(readable)
            ]
            is_whole = bool(readable) and readable[0][0].moment.date() == came
            first = [Day(readable[0][0].moment, came=True)] if is_whole else []
            found = [*first, *(day for day in days if day.changes)][-LONGEST:]
            return PlanHistory(tuple(reversed(found)), is_whole and found[0].came)

        return self._remembered(PlanHistory, f"{asked} {came} {moved}", compared)

    def _readable(self, versions: Sequence[_Version]) -> list[tuple[_Version, Plan]]:
        """Return the versions that are a plan; others were never on the site, or are too old."""
        found = git.contents(self.folder, (version.content for version in versions))
        plans = [(version, _plan(found.get(version.content, b""))) for version in versions]
        return [(version, plan) for version, plan in plans if plan]

    def _changes(self, before: Plan, after: Plan, was: str | None) -> tuple[Change, ...]:
        changes = difference.plans(before, after, self.names)
        return (difference.new_address(was), *changes) if was else changes

    def _gone(self, id_: str, moment: datetime, content: str, now: str) -> Gone | None:
        """Return a plan that left, unless its last version cannot be read."""

        def made() -> Gone | None:
            plan = _plan(git.contents(self.folder, [content]).get(content, b""))
            return (
                None
                if plan is None
                else Gone(
                    id_,
                    moment.date(),
                    plan.name,
                    plan.period.start,
                    plan.period.end,
                    plan.municipalities,
                    now or None,
                )
            )

        return self._remembered(Gone | None, f"{id_} {moment} {content} {now}", made)

    @cached_property
    def _ground(self) -> str:
        """Return what stands for all that every answer is made from: the code, and the names."""
        names = json.dumps(self.names, sort_keys=True)
        return key(program(), names)

    def _remembered(self, kind: Any, question: str, make: Callable[[], T]) -> T:
        """Return what was found before when nothing changed that it was made from."""
        name = key(self._ground, question)
        adapter: TypeAdapter[T] = _adapter(kind)
        if kept := self.kept.get(name):
            with suppress(ValueError):
                return adapter.validate_json(kept)
        made = make()
        self.kept.put(name, adapter.dump_json(made))
        self.kept.make_room()
        return made


def _plan(content: bytes) -> Plan | None:
    try:
        return parse(source.parse(content, "plan"), Plan)
    except PlanError:
        return None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
