"""The command `publiceer`, which `cli` hangs into the command `ivp`."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click

from .. import folder, host
from ..model import Plan
from ..rules import POSTER
from ..server.configuration import headers_file
from ..stop import Stop
from ..texts import publishing as texts
from . import compression, inspection, lasting
from .releases import SITE, Releases

ROOT = Path(__file__).parents[3]
SETTINGS = ROOT / "mkdocs.yml"
ALWAYS = ("index.html", "404.html")
SEARCH_PIECES = "pagefind/**/*.pf_*"
"""Named after what is in them, and asked for while a visitor searches."""
DISK_ERROR = re.compile(r"\[Errno (\d+)\]")


@click.command()
@click.argument("doel", type=click.Path(path_type=Path))
@click.option("--terug", is_flag=True, help="Ga terug naar de vorige uitgave.")
@click.pass_obj
def publiceer(plans: Path, doel: Path, *, terug: bool) -> None:
    """Maak de site en zet haar in één keer online, als DOEL/site."""
    releases = Releases(doel.absolute())
    try:
        with releases.lock(click.echo) as lock:
            if terug:
                click.echo(texts.went_back(releases.back(), str(releases.link)))
            else:
                click.echo(_publish(plans.absolute(), releases, lock))
    except OSError as error:
        raise Stop(texts.disk(error)) from None


def _publish(plans: Path, releases: Releases, lock: int) -> str:
    """Make a release and let it go live; return what to tell."""
    root = host.settings(SETTINGS).root
    with releases.begin() as fresh:
        site = fresh / SITE
        _build(plans, site, lock)
        twins = lasting.add(site, root)
        (site / "_headers").write_text(headers_file(), encoding="utf-8")
        if wrong := inspection.faults(site, _expected(plans), root):
            raise Stop(texts.not_whole(wrong))
        live = releases.live()
        compression.add(site, releases.site(live) if live else None)
        pieces = (path.relative_to(site).as_posix() for path in site.glob(SEARCH_PIECES))
        kept = (uri + suffix for uri in twins for suffix in ("", *compression.ENCODED))
        pages = sum(1 for _ in site.rglob("*.html"))
        name = releases.finish(fresh, (*pieces, *(uri for uri in kept if (site / uri).exists())))
    return texts.live(name, str(releases.link), pages)


def _build(plans: Path, site: Path, lock: int) -> None:
    """Let MkDocs make the site, as `make site` does.

    It shares the lock: when this program is killed, no other starts before it has stopped writing.
    """
    options = ["--strict", "--config-file", str(SETTINGS), "--site-dir", str(site)]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=ROOT,
        env={**os.environ, "IVP_PLANS": str(plans), "NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
        pass_fds=(lock,),
        check=False,
    )
    if done.returncode:
        if found := DISK_ERROR.search(done.stderr):
            raise Stop(texts.disk(OSError(int(found[1]), found[0], str(site))))
        click.echo(done.stderr, err=True)
        raise Stop(texts.not_built())


def _expected(plans: Path) -> set[str]:
    """Return the files without which the site is not whole."""
    pages = {f"{address[1:]}index.html" for address in host.written(ROOT / "docs")}
    for plan in (file.path.stem for file in folder.files(plans) if file.kind is Plan):
        pages |= {f"{plan}/index.html", f"{plan}/{POSTER}", f"{plan}/plan.json"}
    return pages | {*ALWAYS}
