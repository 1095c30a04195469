"""Settings for a web server, written from what `ivp.server` says."""

from pathlib import Path

import jinja2

from ..publishing.compression import SUFFIXES, UNPACKED
from ..publishing.lasting import FOLDER
from . import ASK_AGAIN, HEADERS, KEEP, PERMISSIONS, PIECES, PLAIN, SEARCH, SEARCHING, TYPES

TEMPLATES = Path(__file__).parents[1] / "templates" / "server"


def nginx(site: str, domain: str, certificate: str, listen: str | None) -> str:
    """Return a file for nginx's `conf.d/`.

    `site` is the folder to serve, `certificate` the folder with `fullchain.pem` and `privkey.pem`.
    With `listen`, an address such as `127.0.0.1:8080`, something before it does the encryption.
    """
    return _fill("nginx.conf", site=site, domain=domain, certificate=certificate, listen=listen)


def apache(site: str, domain: str, certificate: str, listen: str | None) -> str:
    """Return a file for Apache's `sites-available/`; as `nginx`."""
    return _fill("apache.conf", site=site, domain=domain, certificate=certificate, listen=listen)


def headers_file() -> str:
    """Return `_headers`, which some hosts of static sites read from the root of the site.

    Hosts differ in what they do when two rules fit, so all pages get the policy for searching.
    """
    return _fill("headers")


def _fill(name: str, **values: str | None) -> str:
    # What comes out is no HTML; nothing in it was typed by an editor of plans.
    environment = jinja2.Environment(  # noqa: S701
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"{name}.jinja").render(
        headers=HEADERS,
        permissions=PERMISSIONS,
        piece=rf"\.({'|'.join(PIECES)})(\.br|\.gz)?$",
        plain=PLAIN,
        search=SEARCH,
        searching=SEARCHING,
        ask_again=ASK_AGAIN,
        keep=KEEP,
        types=TYPES,
        encoded=[suffix[1:] for suffix in sorted(SUFFIXES | UNPACKED)],
        lasting=FOLDER,
        **values,
    )
