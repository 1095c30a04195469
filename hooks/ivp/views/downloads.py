"""*Gegevens*: every file to take away, what is in it, and one request as an example."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ..data import plan as plan_data
from ..data.package import LICENCE
from ..data.table import Table
from .base import Link, PageView, PlanSite


@dataclass(frozen=True)
class PlanFiles:
    """The files of one plan, and the kinds of table among them, without rows."""

    title: str
    files: tuple[Link, ...]
    tables: tuple[Table, ...]
    example: str


@dataclass(frozen=True, kw_only=True)
class DownloadsView(PageView):
    """The data of all plans; `tables` shows the columns of each kind of table once."""

    template: ClassVar[str] = "gegevens.md.jinja"
    found_as: ClassVar[str | None] = "Over deze site"

    plans: tuple[PlanFiles, ...] = ()
    tables: tuple[Table, ...] = ()
    schema: str = f"/{plan_data.SCHEMA}"
    version: str = plan_data.VERSION
    example: str = ""
    licence: Link


EMPTY = DownloadsView(
    address="/gegevens/",
    title="Gegevens",
    lead="Wilt u zelf verder rekenen of iets bouwen? Neem de gegevens van de plannen mee.",
    licence=Link(LICENCE["title"], LICENCE["path"]),
)
"""The page, before it is known what the plans have."""


def view(plans: Sequence[PlanFiles]) -> DownloadsView:
    """Return the page."""
    kinds = {table.name: table for found in plans for table in found.tables}
    return replace(
        EMPTY, plans=tuple(plans), tables=tuple(kinds.values()), example=plans[0].example
    )


def files(site: PlanSite) -> PlanFiles:
    """Return the files of a plan."""
    plan_file = site.file("plan.json")
    links = [Link("Het hele plan (json)", plan_file)]
    links += [Link(f"{table.title} (csv)", site.file(table.file)) for table in site.tables]
    if site.tables:
        links.append(Link("Beschrijving van de tabellen (json)", site.file("datapackage.json")))
    kinds = tuple(replace(table, rows=()) for table in site.tables)
    return PlanFiles(site.title, tuple(links), kinds, plan_file)
