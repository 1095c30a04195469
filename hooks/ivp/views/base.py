"""What every page has, and what the views of one plan share."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from itertools import count
from typing import Any, ClassVar

from .. import data
from ..data.table import Table
from ..history import History, PlanHistory
from ..house_style import HouseStyle
from ..library import Library
from ..model import Goal, Plan, Topic
from ..rules import POSTER
from ..texts import difference as texts

LEVELS = {
    "prioriteiten": "Prioriteit",
    "strategische_themas": "Strategisch thema",
    "doorlopende_aandacht": "Altijd aandacht",
}
"""What the site calls a topic of each level, by the level's YAML key."""


@dataclass(frozen=True)
class Link:
    """A link within the site."""

    title: str
    address: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What a page template gets. Addresses are from the root of the site: `/plan/partners/`.

    `label` is the small line over the title; `colour` is the number of a topic's colour, 0 the
    house colour; `menu` is the address of the menu entry that the page belongs to; `canonical` is
    the address under which the page is known when it stands at two; `parent` is how the trail
    calls the menu entry when its own title does not fit; `linked` is what programs read of it.
    """

    template: ClassVar[str]
    skeleton: ClassVar[str] = "main.html"
    in_footer: ClassVar[bool] = False
    """Whether the page of a plan is linked from the footer rather than from the menu."""
    found_as: ClassVar[str | None] = None
    """What search calls pages of this kind; it leaves out those that only repeat others."""

    address: str
    title: str
    lead: str | None = None
    label: str | None = None
    colour: int = 0
    menu: str | None = None
    canonical: str | None = None
    parent: str | None = None
    linked: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Site:
    """Everything that the views are made from; `written` are the pages in `docs/`, by address.

    `url` is where the site will stand, when that is known.
    """

    name: str
    library: Library
    today: date
    written: Mapping[str, str]
    house: HouseStyle | None = None
    history: History = field(default_factory=History)
    url: str | None = None


@dataclass(frozen=True, eq=False)
class PlanSite:
    """One plan within the site; equal to itself alone, so that what is made of it can be kept."""

    site: Site
    id: str
    plan: Plan

    @property
    def library(self) -> Library:
        """The library that the plan's references lead to."""
        return self.site.library

    @property
    def title(self) -> str:
        """What the plan is called among others."""
        return texts.plan_title(self.plan.name, self.plan.period.start, self.plan.period.end)

    @property
    def history(self) -> PlanHistory:
        """What is known of how the plan changed."""
        return self.site.history.plans.get(self.id, PlanHistory())

    @cached_property
    def tables(self) -> list[Table]:
        """The tables of figures, actions and partners that have rows."""
        return data.tables(self.library, self.id)

    def address(self, page: str = "") -> str:
        """Return the address of one of the plan's pages; `page` may carry an anchor."""
        name, hash_, anchor = page.partition("#")
        return f"/{self.id}/" + (f"{name}/" if name else "") + hash_ + anchor

    @property
    def poster(self) -> Link:
        """The link to the plan on one sheet."""
        return Link("Poster (pdf, 1 pagina)", f"/{self.id}/{POSTER}")

    def file(self, name: str) -> str:
        """Return the address of one of the plan's files."""
        return f"/{self.id}/{name}"

    def topic_link(self, topic: Topic) -> Link:
        """Return the link to a topic's page."""
        return Link(topic.title, self.address(topic.id))

    def topic_links(self, ids: Collection[str]) -> tuple[Link, ...]:
        """Return the links to topics, in the order of the plan."""
        return tuple(self.topic_link(topic) for topic in self.plan.topics if topic.id in ids)

    def organisation_links(self, ids: Sequence[str]) -> tuple[Link, ...]:
        """Return the links to where the site tells what these organisations do."""
        organisations = self.library.organisations
        return tuple(
            Link(organisations[id_].label, self.address(f"partners#organisatie-{id_}"))
            for id_ in ids
        )

    def channel_address(self, id_: str) -> str:
        """Return the address of where the site explains a channel."""
        return self.address(f"meedoen#kanaal-{id_}")

    def municipality_name(self, code: str | None) -> str | None:
        """Return the name of one municipality, or None without a code."""
        return self.library.municipalities[code].name if code else None

    def municipality_names(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Return the names of municipalities."""
        return tuple(self.library.municipalities[code].name for code in codes)


def goal_numbers(goals: Sequence[Goal]) -> tuple[str, ...]:
    """Return the numbers that the plan gives its goals; the others get the first free ones."""
    taken = {goal.number for goal in goals}
    free = (str(number) for number in count(1) if str(number) not in taken)
    return tuple(goal.number or next(free) for goal in goals)


def places(kind: str, names: Sequence[str]) -> dict[str, str]:
    """Return for each name an id of its own on the page, `kind` first: `begrip-apv`."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        start = f"{kind}-{slug(name) or 'zonder-letters'}"
        tries = (start if number == 1 else f"{start}-{number}" for number in count(1))
        if name not in ids:
            ids[name] = next(id_ for id_ in tries if id_ not in taken)
            taken.add(ids[name])
    return ids


def slug(name: str) -> str:
    """Return a name as part of an address or as an id: 's-Hertogenbosch becomes s-hertogenbosch."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def municipality_address(name: str) -> str:
    """Return the address of a municipality's page."""
    return f"/gemeenten/{slug(name)}/"


def has_content(view: PageView) -> bool:
    """Tell whether a page has anything to show beside what every page has."""
    common = {field.name for field in fields(PageView)}
    return any(getattr(view, field.name) for field in fields(view) if field.name not in common)
