"""The command `server`, which `cli` hangs into the command `ivp`."""

import re
from pathlib import Path

import click

from ..publishing.releases import SITE
from ..stop import Stop
from ..texts import server as texts
from . import configuration

DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
ADDRESS = re.compile(r"[\w.:\[\]-]*\d+")
ODD = re.compile(r"[\s\"'\\$;{}%#]")
"""What would end a path, or begin something else, in the settings of a server."""


@click.command()
@click.argument("soort", type=click.Choice(["nginx", "apache", "headers"]))
@click.option("--doel", type=click.Path(path_type=Path), help="De map van ./ivp publiceer.")
@click.option("--domein", default="veilig.voorbeeld.nl", show_default=True)
@click.option("--certificaat", help="De map met fullchain.pem en privkey.pem.")
@click.option("--luister", help="Zonder https, zoals 127.0.0.1:8080: achter een andere server.")
def server(
    soort: str, doel: Path | None, domein: str, certificaat: str | None, luister: str | None
) -> None:
    """Toon de instellingen voor uw webserver: nginx, apache, of het bestand _headers."""
    if soort == "headers":
        click.echo(configuration.headers_file(), nl=False)
        return
    site = str((doel or Path("/srv") / domein).absolute() / SITE)
    keys = certificaat or f"/etc/letsencrypt/live/{domein}"
    if not DOMAIN.fullmatch(domein):
        raise Stop(texts.odd_domain(domein))
    if luister and not ADDRESS.fullmatch(luister):
        raise Stop(texts.odd_address(luister))
    for path in (site, keys):
        if ODD.search(path):
            raise Stop(texts.odd_path(path))
    make = configuration.nginx if soort == "nginx" else configuration.apache
    click.echo(make(site, domein, keys, luister), nl=False)
