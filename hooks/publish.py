"""MkDocs events in, pages out: the only module that knows the host."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_datetime
from watchdog.observers.polling import PollingObserver

from ivp import host, render
from ivp.asset import Asset
from ivp.errors import PlanError
from ivp.page import Page
from ivp.pipeline import Finishing
from ivp.publisher import Publisher
from ivp.sheet import Printing
from ivp.texts import report as texts

publisher = Publisher()


def on_startup(command: Literal["build", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Remember whether this is a live preview, which must survive mistakes in the plans."""
    publisher.survives = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make all pages before MkDocs touches `site/`, so that a mistake leaves it as it was."""
    settings = Path(config.config_file_path).resolve()
    plans = Path(os.environ.get("IVP_PLANS") or settings.with_name("plans"))
    house = settings.with_name("huisstijl")
    config.watch += [str(plans), *([str(house)] if house.exists() else [])]
    try:
        publisher.publish(
            plans,
            settings=settings,
            today=get_build_datetime().date(),
            name=config.site_name,
            docs=Path(config.docs_dir),
            printing=Printing(config.site_url, str(config.extra.get("poster", "a4")), host.cache()),
            finishing=_finishing(config),
        )
    except PlanError as error:
        raise PluginError(texts.summary(len(error.problems))) from None
    return config


def _finishing(config: MkDocsConfig) -> Finishing:
    """Return how a page gets its skeleton, as MkDocs does it for the pages written by hand."""
    env = on_env(config.theme.get_env())

    def finish(page: Page) -> Asset:
        known = {"title": page.title, "meta": page.meta, "content": page.html, "plan_page": page}
        shown = SimpleNamespace(url=page.address[1:], **known)
        html = env.get_template(page.skeleton).render(page=shown, config=config, base_url="")
        return Asset(f"{shown.url}index.html", html.encode())

    facts = f"{config.site_name} {config.site_url} {config.extra_css} {config.extra}"
    return Finishing(finish, host.stamp(Path(config.theme.dirs[0]), facts))


def _mistakes(config: MkDocsConfig) -> Callable[[Asset], Asset]:
    """Return what makes of a page a list of what is wrong."""
    template = on_env(config.theme.get_env()).get_template("fouten.html")

    def replace(page: Asset) -> Asset:
        shown = SimpleNamespace(url=page.uri.removesuffix("index.html"))
        return Asset(page.uri, template.render(page=shown, config=config, base_url="").encode())

    return replace


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Look for changes ten times a second instead of twice."""
    watched = config.docs_dir, config.config_file_path
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(path)
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own scripts and styles, and add our pages and files."""
    own_folders = {config.docs_dir, config.theme.custom_dir}
    kept = Files([file for file in files if file.src_dir in own_folders])
    if made := publisher.publication:
        pages = map(_mistakes(config), made.pages) if publisher.problems else made.pages
        for file in (*made.assets, *pages):
            kept.append(File.generated(config, file.uri, content=file.content))
    if not kept.get_file_from_path("index.html"):
        kept.append(File.generated(config, "index.md", content=""))
    return kept


def on_env(env: jinja2.Environment, **_: object) -> jinja2.Environment:
    """Give the page skeleton what every page shows."""
    env.filters |= render.FILTERS
    env.globals["problems"] = publisher.problems
    env.globals["publication"] = publisher.publication
    return env
