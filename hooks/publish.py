"""MkDocs events in, pages out: the only module that knows the host."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_datetime

from ivp import host, workshop
from ivp.errors import PlanError
from ivp.finishing import filler, in_skeletons, prepared
from ivp.publisher import Publisher
from ivp.sheet import Printing
from ivp.shelf import Shelf
from ivp.texts import report as texts

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings along a web server

publisher = Publisher()


def on_startup(command: Literal["build", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Remember whether this is a live preview, which must survive mistakes in the plans."""
    publisher.survives = command == "serve"
    workshop.look_less(once=not publisher.survives)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make all pages before MkDocs touches `site/`, so that a mistake leaves it as it was."""
    settings = Path(config.config_file_path).resolve()
    plans = Path(os.environ.get("IVP_PLANS") or settings.with_name("plans"))
    house = settings.with_name("huisstijl")
    facts = f"{config.site_name} {config.site_url} {config.extra_css} {config.extra}"
    stamp = host.stamp(Path(config.theme.dirs[0]), facts)
    config.watch += map(str, (plans, house) if house.exists() else (plans,))
    del config.theme.dirs[1:-1]  # the theme's own 14,000 files, of which none is published
    try:
        publisher.publish(
            plans,
            settings=settings,
            today=get_build_datetime().date(),
            name=config.site_name,
            docs=Path(config.docs_dir),
            printing=Printing(config.site_url, str(config.extra.get("poster", "a4")), host.cache()),
            finishing=in_skeletons(config.theme.get_env(), stamp, config=config),
        )
    except PlanError as error:
        raise PluginError(texts.summary(len(error.problems))) from None
    return config


def on_serve(
    server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[..., None]
) -> "LiveReloadServer":
    """Look for changes ten times a second instead of twice, and build soon after."""
    server.build_delay = 0.05
    watched = config.docs_dir, config.config_file_path
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=0.1)
    for path in watched:
        server.watch(path)
    return server


def on_pre_build(config: MkDocsConfig) -> None:
    """Set aside the folders of plans that stay, for MkDocs empties `site/` now."""
    Shelf(Path(config.site_dir), host.cache()).hold(publisher.folders)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the site's own files; while there are problems, each page is a list of them."""
    made = publisher.publication
    ours = {file.uri: file for file in made.own} if made else {}
    if made and (wrong := publisher.problems):
        filled = filler(config.theme.get_env(), config=config, problems=wrong)
        pages = (filled("fouten.html", address) for address in ("/", *made.addresses))
        ours |= {page.uri: page for page in pages}
    for file in ours.values():
        files.append(File.generated(config, file.uri, content=file.content))
    if not files.get_file_from_path("index.html"):
        files.append(File.generated(config, "index.md", content=""))
    return files


def on_env(env: jinja2.Environment, **_: object) -> jinja2.Environment:
    """Give the page skeleton what every page shows."""
    return prepared(env, problems=publisher.problems, publication=publisher.publication)


def on_post_build(config: MkDocsConfig) -> None:
    """Put the folders of all plans in place."""
    Shelf(Path(config.site_dir), host.cache()).place(publisher.folders)
