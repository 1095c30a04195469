"""Plans of which nothing is wrong: what was proven of a file once need not be looked at again.

Whoever needs to know what is wrong asks `library` and `rules`, which look at everything.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from . import disk, folder, library, rules, source, workshop
from .errors import PlanError
from .kept import Kept, key
from .library import File, Library
from .model import Part, Plan
from .model.parse import parse
from .series import completed


class Named(NamedTuple):
    """All that a list or a plan may know of another plan: that it is there."""

    name: str


@dataclass(frozen=True)
class Given:
    """What files are held against: see `rules.check`."""

    icons: Path
    written: Collection[str]


@dataclass(frozen=True)
class Proof:
    """A plan that broke no rule, and the pages of the site that it links to."""

    plan: Plan
    links: frozenset[str]


@dataclass(frozen=True)
class Proven:
    """A library in which nothing is wrong, as long as the site has the pages of `links`.

    `key` stands for the lists, the names of plans and what the reader was given; `keys` for that
    and the file of each plan.
    """

    library: Library
    links: frozenset[str]
    key: str
    keys: Mapping[str, str]


def read(plans: Path, given: Given, ground: str, cache: Path | None) -> Proven | None:
    """Return what is in the folder, or None when anything is wrong with it.

    `ground` stands for all that what is kept in `cache` was made from beside the files.
    """
    if any(folder.problems(plans)):
        return None
    files = [*folder.files(plans)]
    try:
        contents = {file.name: disk.read(file.path, file.name, plans) for file in files}
    except PlanError:
        return None
    of_plans = {file.path.stem: file.name for file in files if file.kind is Plan}
    of_lists: list[File] = [
        (file.name, file.kind, partial(contents.__getitem__, file.name))
        for file in files
        if file.kind is not Plan
    ]
    names = f"{sorted(contents)} {sorted(given.written)} {given.icons}"
    common = key(ground, names, *(content() for _, _, content in of_lists))
    found = workshop.each(
        lambda _: _lists(of_lists, of_plans, given), {common: common}, Kept(cache, ".lijsten")
    )
    if common not in found:
        return None
    shared, links = found[common]
    keys = {id_: key(common, id_, contents[name]) for id_, name in of_plans.items()}
    proofs = workshop.each(
        lambda id_: _proof(contents[of_plans[id_]], of_plans[id_], shared, given),
        keys,
        Kept(cache, ".plan"),
    )
    if len(proofs) < len(keys):
        return None
    read_ = {id_: proof.plan for id_, proof in proofs.items()}
    entries = {**shared.entries, "plannen": read_}
    everywhere = links.union(*(proof.links for proof in proofs.values()))
    return Proven(replace(shared, plans=read_, entries=entries), everywhere, common, keys)


def _lists(
    files: Collection[File], plans: Collection[str], given: Given
) -> tuple[Library, frozenset[str]] | None:
    """Return the shared lists and what they link to, or None when anything is wrong with them."""
    shared, problems = library.read(files)
    named = replace(
        shared, entries={**shared.entries, "plannen": {id_: Named(id_) for id_ in plans}}
    )
    known = replace(named, unread=plans)
    for document, part in shared.documents:
        problems += rules.check_document(known, document, part, given.icons, given.written)
    if problems:
        return None
    links = (_links(part) for _, part in shared.documents)
    return replace(named, documents=()), frozenset().union(*links)


def _proof(content: bytes, name: str, shared: Library, given: Given) -> Proof | None:
    """Return a plan, or None when anything is wrong with it."""
    try:
        document = source.parse(content, name)
        plan = parse(document, Plan)
    except PlanError:
        return None
    if any(rules.check_document(shared, document, plan, given.icons, given.written)):
        return None
    return Proof(completed(plan, shared.entries["cijfers"]), _links(plan))


def _links(part: Part) -> frozenset[str]:
    return frozenset(target.partition("#")[0] for _, target in rules.links(part))
