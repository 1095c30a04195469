"""The command `ivp`, for editors and for what publishes."""

import sys
from importlib import import_module
from pathlib import Path

import click

from . import copying, host, library, pipeline, readability, report, schema, starter, writing
from .errors import PlanError, Problem
from .folder import SHARED
from .host import ROOT, today
from .sheet import Printing
from .stop import Stop
from .texts import language as language_texts
from .texts import report as texts
from .texts import starter as starter_texts
from .texts import writing as writing_texts

SCHEMAS = ROOT / ".vscode" / "ivp"

ELSEWHERE = {
    "haal-cijfers": "fetching.command",
    "publiceer": "publishing.command",
    "server": "server.command",
    "verouderd": "fetching.command",
    "verschil": "comparing",
}
"""The module of each command that stands apart."""


class Commands(click.Group):
    """Reads a command that stands apart when it is asked for: no other has to wait for that."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), *ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None when there is none of that name."""
        if cmd_name not in ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module = import_module(f".{ELSEWHERE[cmd_name]}", __package__)
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


@click.group(cls=Commands)
@click.option(
    "--plannen",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="IVP_PLANS",
    default=ROOT / "plans",
    help="De map met plannen; gewoonlijk plans.",
)
@click.pass_context
def main(context: click.Context, plannen: Path) -> None:
    """Veiligheidsplannen in één oogopslag: controleer een plan, of begin een nieuw."""
    context.obj = plannen


@main.command()
@click.argument("bestand", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--formaat", type=click.Choice(list(report.FORMATS)), default="tekst")
@click.pass_obj
def controleer(plans: Path, bestand: tuple[Path, ...], formaat: str) -> None:
    """Controleer alle plannen, of toon alleen wat er in BESTAND staat.

    Fouten in de gedeelde lijsten tellen altijd mee, want elk plan gebruikt ze.
    """
    icons, written = host.icons(), host.written(ROOT / "docs")
    found = pipeline.check(
        plans,
        icons=icons,
        today=today(),
        written=written,
        settings=ROOT / "mkdocs.yml",
        printing=Printing(cache=host.cache()),
    )
    if bestand:
        chosen = _chosen(plans, bestand)
        found = [problem for problem in found if _counts(problem, chosen, plans)]
    click.echo(report.FORMATS[formaat](found))
    sys.exit(any(not problem.is_warning for problem in found))


def _counts(problem: Problem, chosen: set[Path], plans: Path) -> bool:
    file = Path(problem.file).resolve()
    shared = file.is_relative_to(plans.resolve() / SHARED)
    return file in chosen or (shared and not problem.is_warning)


def _chosen(plans: Path, files: tuple[Path, ...]) -> set[Path]:
    chosen = {file.resolve() for file in files}
    for file in chosen:
        if file.suffix != ".yaml" or not file.is_relative_to(plans.resolve()):
            raise Stop(texts.not_checked(file.name))
    return chosen


@main.command()
@click.argument("plan", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("bron", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def vergelijk(plans: Path, plan: Path, bron: Path) -> None:
    """Toon waar PLAN acht of meer woorden op rij heeft uit BRON, het document als tekst."""
    chosen = _chosen(plans, (plan,))
    source = bron.read_text(encoding="utf-8", errors="replace")
    for document, part in library.load(plans)[0].documents:
        if Path(document.file).resolve() in chosen:
            click.echo(report.as_text(sorted(copying.find(document, part, source))))


@main.command()
@click.pass_obj
def leesbaarheid(plans: Path) -> None:
    """Toon per plan de lengte van zinnen en woorden, vuistregels voor B1."""
    found = {id_: readability.scores(plan) for id_, plan in library.load(plans)[0].plans.items()}
    rows = {id_: readability.row(scores) for id_, scores in found.items() if scores}
    click.echo(f"{report.as_table(rows)}\n\n{language_texts.SCORES}")


@main.command("schema")
@click.pass_obj
def make_schema(plans: Path) -> None:
    """Vernieuw wat VS Code weet van de velden en de gedeelde lijsten."""
    for path in schema.write(SCHEMAS, library.load(plans)[0].entries):
        click.echo(path.relative_to(ROOT))


@main.command()
@click.argument("naam", nargs=-1, required=True)
@click.option("--van", type=int, help="Het eerste jaar.")
@click.option("--tot", type=int, help="Het laatste jaar.")
@click.option("--code", help="De gemeentecode van het CBS, voor een gemeente buiten de lijst.")
@click.pass_obj
def nieuw(
    plans: Path, naam: tuple[str, ...], van: int | None, tot: int | None, code: str | None
) -> None:
    """Begin een nieuw plan voor de gemeente NAAM."""
    start = van or today().year
    collection, _ = library.load(plans)
    known = collection.entries.get("gemeenten", {})
    try:
        begun = starter.find(" ".join(naam), code, (start, tot or start + 3), known)
        path = starter.write(plans, begun, known)
        if plans == ROOT / "plans":
            schema.write(SCHEMAS, library.load(plans)[0].entries)
    except starter.StartError as error:
        raise Stop(str(error)) from None
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    added = None if begun.code in known else f"{begun.name} ({begun.code})"
    page = f"http://127.0.0.1:8000/{begun.id}/"
    click.echo(starter_texts.made(shown.as_posix(), page, added))


@main.command()
@click.argument("target", metavar="MAP", type=click.Path(path_type=Path))
@click.pass_obj
def schrijf(plans: Path, target: Path) -> None:
    """Schrijf alle pagina's als Markdown in de nieuwe map MAP, met alle bestanden erbij."""
    settings, docs = ROOT / "mkdocs.yml", ROOT / "docs"
    name, address, paper = host.settings(settings)
    try:
        made = pipeline.build(
            plans,
            icons=host.icons(),
            today=today(),
            name=name,
            written=host.written(docs),
            settings=settings,
            printing=Printing(address, paper, host.cache()),
        )
        count = writing.write(made, docs, target)
    except PlanError as error:
        raise Stop(report.as_text(error.problems)) from None
    except writing.WriteError as error:
        raise Stop(str(error)) from None
    click.echo(writing_texts.written(target.as_posix(), count))
