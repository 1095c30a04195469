"""MkDocs events in, pages out: the only module that knows the host."""

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext
from watchdog.observers.polling import PollingObserver

from ivp import host, pipeline, render
from ivp.errors import PlanError, Problem
from ivp.page import Page as PlanPage
from ivp.pipeline import Publication
from ivp.texts import report as texts


class _State:
    """What one event leaves for the next; with problems, `publication` is the last good one."""

    serving = False
    publication: Publication | None = None
    problems: list[Problem]


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
        headings = self.plan_page.headings
        self.toc = TableOfContents([AnchorLink(escape(h.title), h.id, 2) for h in headings])


def on_startup(command: Literal["build", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Remember whether this is a live preview, which must survive mistakes in the plans."""
    _State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make all pages before MkDocs touches `site/`, so that a mistake leaves it as it was."""
    root = Path(config.config_file_path).resolve().parent
    plans = Path(os.environ.get("IVP_PLANS") or root / "plans")
    config.watch.append(str(plans))
    try:
        _State.publication = pipeline.build(
            plans,
            icons=host.icons(),
            today=get_build_datetime().date(),
            name=config.site_name,
            written=host.written(Path(config.docs_dir)),
            last=_State.publication,
        )
    except PlanError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        if not _State.serving:
            raise PluginError(texts.summary(len(error.problems))) from None
        _State.problems = error.problems
    else:
        _State.problems = []
    return config


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Look for changes ten times a second instead of twice."""
    watched = config.docs_dir, str(config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(path)
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own scripts and styles, and add our pages."""
    own_folders = {config.docs_dir, config.theme.custom_dir}
    kept = Files([file for file in files if file.src_dir in own_folders])
    for page in _State.publication.pages if _State.publication else ():
        file = File.generated(config, page.uri, content=page.source)
        GeneratedPage(page, file, config)
        kept.append(file)
    for asset in _State.publication.assets if _State.publication else ():
        kept.append(File.generated(config, asset.uri, content=asset.content))
    if "index.md" not in kept.src_uris:
        kept.append(File.generated(config, "index.md", content=""))
    return kept


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the page skeleton what every page shows."""
    env.filters |= render.FILTERS
    env.globals["problems"] = _State.problems
    env.globals["frame"] = _State.publication.frame if _State.publication else None
    return env


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give a generated page its own frame."""
    if isinstance(page, GeneratedPage):
        context.update(plan_page=page.plan_page, frame=page.plan_page.frame)  # type: ignore[call-arg]
    return context
