"""MkDocs events in, pages out: the only module that knows the host."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from watchdog.observers.polling import PollingObserver

from ivp import host, render
from ivp.errors import PlanError
from ivp.page import Page as PlanPage
from ivp.publisher import Publisher
from ivp.sheet import Printing
from ivp.texts import report as texts

publisher = Publisher()


class GeneratedPage(Page):
    """A page of ours: its HTML is ready, so neither front matter nor Markdown is parsed again."""

    def __init__(self, page: PlanPage, file: File, config: MkDocsConfig) -> None:
        """Put this page in place of the one that MkDocs would make of the file."""
        super().__init__(page.title, file, config)
        self.plan_page = page

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the source from memory."""
        self.markdown, self.meta = self.plan_page.markdown, dict(self.plan_page.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the HTML, in the one Markdown dialect that `ivp.page` has."""
        self.content = self.plan_page.html


def on_startup(command: Literal["build", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Remember whether this is a live preview, which must survive mistakes in the plans."""
    publisher.survives = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make all pages before MkDocs touches `site/`, so that a mistake leaves it as it was."""
    settings = Path(config.config_file_path).resolve()
    plans = Path(os.environ.get("IVP_PLANS") or settings.with_name("plans"))
    house = settings.with_name("huisstijl")
    config.watch += [str(plans), *([str(house)] if house.exists() else [])]
    docs, name = Path(config.docs_dir), config.site_name
    today = get_build_datetime().date()
    printing = Printing(config.site_url, str(config.extra.get("poster", "a4")), host.cache())
    try:
        publisher.publish(
            plans, settings=settings, today=today, name=name, docs=docs, printing=printing
        )
    except PlanError as error:
        raise PluginError(texts.summary(len(error.problems))) from None
    return config


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
        for asset in made.assets:
            kept.append(File.generated(config, asset.uri, content=asset.content))
        for page in made.pages:
            kept.append(file := File.generated(config, page.uri, content=page.markdown))
            GeneratedPage(page, file, config)
    if "index.md" not in kept.src_uris:
        kept.append(File.generated(config, "index.md", content=""))
    return kept


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the page skeleton what every page shows."""
    env.filters |= render.FILTERS
    env.globals["problems"] = publisher.problems
    env.globals["site_frame"] = publisher.publication and publisher.publication.frame
    return env
