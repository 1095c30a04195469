"""MkDocs events in, pages out: the only module that knows the host."""

import os
from html import escape
from pathlib import Path
from typing import Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_datetime
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from ivp import pipeline, render, texts
from ivp.errors import PlanError, Problem
from ivp.page import Page as PlanPage
from ivp.pipeline import Publication


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
            icons=_theme_folder(config) / ".icons",
            today=get_build_datetime().date(),
            name=config.site_name,
            written=_written(Path(config.docs_dir)),
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


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own scripts and styles, and add our pages."""
    own_folders = {config.docs_dir, config.theme.custom_dir}
    kept = Files([file for file in files if file.src_dir in own_folders])
    for page in _State.publication.pages if _State.publication else ():
        file = File.generated(config, page.uri, content=page.source)
        GeneratedPage(page, file, config)
        kept.append(file)
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


def _theme_folder(config: MkDocsConfig) -> Path:
    """Return the folder of Material's templates."""
    folders = (Path(folder) for folder in config.theme.dirs)
    return next(folder for folder in folders if (folder / ".icons").is_dir())


def _written(docs: Path) -> dict[str, str]:
    """Return the titles of the pages written by hand, by address."""
    titles = {}
    for path in sorted(docs.rglob("*.md")):
        _, meta = get_data(path.read_text(encoding="utf-8"))
        name = path.relative_to(docs).with_suffix("").as_posix()
        titles[f"/{name}/".replace("/index/", "/")] = str(meta.get("title", name))
    return titles
