"""*Gegevens*: every file to take away, what is in it, and one request as an example."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .. import data
from ..data import plan as plan_data
from ..data.package import LICENCE
from ..data.table import Table
from .base import Link, PageView, PlanSite


@dataclass(frozen=True)
class PlanFiles:
    """The files of one plan."""

    title: str
    files: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class DownloadsView(PageView):
    """The data of all plans; `tables` shows the columns of each kind of table once."""

    template: ClassVar[str] = "gegevens.md.jinja"
    found_as: ClassVar[str | None] = "Over deze site"

    plans: tuple[PlanFiles, ...]
    tables: tuple[Table, ...]
    schema: str
    version: str
    example: str
    licence: Link


def view(plan_sites: Sequence[PlanSite]) -> DownloadsView:
    """Return the page."""
    tables = {site.id: data.tables(site.library, site.id) for site in plan_sites}
    kinds = {table.name: table for found in tables.values() for table in found}
    return DownloadsView(
        address="/gegevens/",
        title="Gegevens",
        lead="Wilt u zelf verder rekenen of iets bouwen? Neem de gegevens van de plannen mee.",
        plans=tuple(_files(site, tables[site.id]) for site in plan_sites),
        tables=tuple(kinds.values()),
        schema=f"/{plan_data.SCHEMA}",
        version=plan_data.VERSION,
        example=plan_sites[0].file("plan.json"),
        licence=Link(LICENCE["title"], LICENCE["path"]),
    )


def _files(site: PlanSite, tables: Sequence[Table]) -> PlanFiles:
    links = [Link("Het hele plan (json)", site.file("plan.json"))]
    links += [Link(f"{table.title} (csv)", site.file(table.file)) for table in tables]
    if tables:
        links.append(Link("Beschrijving van de tabellen (json)", site.file("datapackage.json")))
    return PlanFiles(site.title, tuple(links))
