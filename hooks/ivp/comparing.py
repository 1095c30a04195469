"""The command `verschil`: what changes for residents between two versions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from . import disk, folder, git, library, overview
from .library import File, Library
from .model import Plan
from .model.shared import LISTS
from .stop import Stop
from .texts import difference as texts

MAIN = "main"
"""The version that proposals are for."""


@dataclass(frozen=True)
class Version:
    """The files of some moment or place, by their way from the folder of plans.

    `only` is the one file that was asked for, empty when all were.
    """

    name: str
    files: dict[str, File]
    only: str = ""

    def of(self, way: str) -> "Version":
        """Return this version of one file, with the lists that its names come from."""
        here = self.only or way
        kept = {key: file for key, file in self.files.items() if "/" in key and key != here}
        if here in self.files:
            kept[way] = (way, *self.files[here][1:])
        return replace(self, files=kept, only=way)

    def read(self) -> tuple[Library, Iterator[str]]:
        """Return the plans and lists, and a sentence for each file that cannot be read."""
        found, problems = library.read(self.files.values())
        first = {problem.file: problem for problem in reversed(problems)}
        return found, (texts.unreadable(self.name, str(first[file])) for file in sorted(first))


@click.command()
@click.argument("oud")
@click.argument("nieuw", required=False)
@click.option("--formaat", type=click.Choice(list(overview.FORMATS)), default="tekst")
@click.pass_obj
def verschil(plans: Path, oud: str, nieuw: str | None, formaat: str) -> None:
    """Toon wat er voor inwoners verandert van OUD naar NIEUW.

    OUD en NIEUW zijn elk een bestand, een map met plannen, een versie in git (main, HEAD~1) of een
    bestand in een versie (main:plans/naam.yaml). Zonder NIEUW: de plannen zoals ze nu zijn.
    """
    before, after = _version(plans, oud), _version(plans, nieuw or str(plans))
    if only := after.only or before.only:
        before, after = before.of(only), after.of(only)
        if only not in {*before.files, *after.files}:
            raise Stop(texts.no_plan_file(only, f"{before.name} en {after.name}"))
    (old, old_notes), (new, new_notes) = before.read(), after.read()
    found = overview.compare(old, new, (*old_notes, *new_notes))
    if only:
        id_ = "" if "/" in only else Path(only).stem
        found = [entry for entry in found if entry.note or entry.id == id_]
    click.echo(overview.FORMATS[formaat](found))
    if not found and not nieuw and formaat == "tekst" and _differ(plans, oud, MAIN):
        click.echo(texts.compare_with(MAIN))


def _differ(plans: Path, *versions: str) -> bool:
    """Tell whether versions in git have other plans; what is no version does not differ."""
    try:
        first, second = (git.tree(plans, version) for version in versions)
    except git.GitError:
        return False
    return first != second


def _version(plans: Path, name: str) -> Version:
    """Return what a word of the command stands for."""
    path = Path(name)
    if path.is_dir():
        return Version(name, _in_folder(path))
    if path.is_file():
        home = plans.resolve()
        inside = path.resolve().is_relative_to(home)
        way = path.resolve().relative_to(home).as_posix() if inside else path.name
        if path.stem in LISTS:
            way = f"{folder.SHARED}/{path.stem}.yaml"
        kind = LISTS.get(path.stem, Plan)
        lists = {key: file for key, file in _in_folder(plans).items() if "/" in key}
        read = partial(disk.read, path, name, path.parent)
        return Version(name, {**lists, way: (name, kind, read)}, way)
    version, _, file = name.partition(":")
    only = file.removeprefix(f"{plans.name}/")
    try:
        return Version(version, _in_git(plans, version), only)
    except git.GitError:
        raise Stop(texts.no_version(name)) from None


def _in_folder(home: Path) -> dict[str, File]:
    return {
        file.path.relative_to(home).as_posix(): (
            file.name,
            file.kind,
            partial(disk.read, file.path, file.name, home),
        )
        for file in folder.files(home)
    }


def _in_git(plans: Path, version: str) -> dict[str, File]:
    """Return the files of a version that count. Raises GitError."""
    tree = git.tree(plans, version)
    kinds = {way: kind for way in sorted(tree) if (kind := folder.kind_of(way))}
    contents = git.contents(plans, (tree[way] for way in kinds))
    return {
        way: (f"{plans.name}/{way}", kind, partial(contents.__getitem__, tree[way]))
        for way, kind in kinds.items()
        if tree[way] in contents
    }
