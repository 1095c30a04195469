"""The commands that ask others on the web, which `cli` hangs into the command `ivp`."""

from datetime import date
from pathlib import Path

import click

from .. import aging, host, library, report
from ..errors import PlanError
from ..texts import fetching as texts
from . import FetchError, Service, fetch, police
from . import links as outside


@click.command("haal-cijfers")
@click.option("--politie", default=police.POLICE, show_default=True, help="Open data van politie.")
@click.option("--cbs", default=police.CBS, show_default=True, help="Open data van het CBS.")
@click.option("--seconden", default=30.0, show_default=True, help="De tijd voor één antwoord.")
@click.pass_obj
def haal_cijfers(plans: Path, politie: str, cbs: str, seconden: float) -> None:
    """Haal de cijfers op die plannen bij 'bron' noemen, en bewaar ze in plans/cijfers/."""
    services = [Service(base.rstrip("/"), click.echo, seconden) for base in (politie, cbs)]
    today = date.today()  # noqa: DTZ011 # the day on the editor's own calendar
    try:
        fetch(plans, police_data=services[0], cbs=services[1], today=today, say=click.echo)
    except PlanError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        raise click.ClickException(texts.mistakes_first()) from None
    except FetchError as error:
        raise click.ClickException(str(error)) from None


@click.command()
@click.option("--formaat", type=click.Choice(list(report.FORMATS)), default="tekst")
@click.option("--links/--geen-links", default=True, help="Vraag of pagina's elders nog bestaan.")
@click.pass_obj
def verouderd(plans: Path, formaat: str, links: bool) -> None:  # noqa: FBT001
    """Toon wat er oud is geworden: cijfers, acties, kanalen en links naar elders."""
    collection, _ = library.load(plans)
    found = list(aging.check(collection, host.today()))
    if links:
        found += outside.check(collection, host.ROOT / "docs", outside.Visitor())
    click.echo(report.FORMATS[formaat](sorted(set(found))))
