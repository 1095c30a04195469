"""What each page shows, ready for its template: references resolved, numbers counted.

`pages` is the table of contents: every page of the site, each with its frame.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from . import (
    actions,
    background,
    changes,
    downloads,
    figures,
    glance,
    home,
    municipality,
    organisation,
    participate,
    partners,
    search,
    terms,
    theme,
    topic,
    withdrawn,
)
from .base import Link, PageView, PlanSite, Site
from .frame import Frame, newer, page_frame, plan_frame, site_frame

__all__ = ["FramedPage", "Site", "pages"]


@dataclass(frozen=True)
class FramedPage:
    """A page, what stands around it, and where its abbreviations are explained."""

    view: PageView
    frame: Frame
    explanations: Mapping[str, str]


@dataclass(frozen=True)
class Around:
    """What the pages of a plan show of the site around it, and of other plans: nothing else.

    `newer` is the plan to read instead of one that is not in force; a `single` plan has the front
    page of the site.
    """

    frame: Frame
    newer: Link | None
    single: bool


@dataclass(frozen=True)
class PlanPages:
    """The pages of one plan, and their frame before one of them is the current page.

    `links` lead to the pages, `files` tells what can be taken away.
    """

    pages: tuple[FramedPage, ...]
    frame: Frame
    links: tuple[Link, ...]
    files: downloads.PlanFiles


@dataclass(frozen=True)
class SitePages:
    """The plans of the site and its other pages: across plans, about the site, of plans that left.

    `frame` is what pages have around them.
    """

    plans: tuple[PlanSite, ...]
    across: tuple[PageView, ...]
    own: tuple[PageView, ...]
    left: tuple[withdrawn.WithdrawnView, ...]
    frame: Frame

    @property
    def single(self) -> bool:
        """Whether the site is about one plan."""
        return len(self.plans) == 1

    def around(self, plan: PlanSite) -> Around:
        """Return what the pages of a plan show beside that plan."""
        return Around(self.frame, newer(plan, self.plans), self.single)

    def frame_with(self, made: Mapping[str, PlanPages]) -> Frame:
        """Return what pages outside plans have around them: with one plan, what that plan has."""
        return made[self.plans[0].id].frame if self.single else self.frame

    def framed(self, made: Mapping[str, PlanPages]) -> list[FramedPage]:
        """Return the pages, also those that list the pages and files of each plan, by its id."""
        of_plans = [made[plan.id] for plan in self.plans]
        own = (downloads.view([plan.files for plan in of_plans]), *self.own)
        about = [Link(title, at) for at, title in self.plans[0].site.written.items()]
        about += [Link(page.title, page.address) for page in own]
        titles = [(plan.title, made[plan.id].links) for plan in self.plans]
        everything = home.all_pages(titles, self.across, about, self.left)
        frame = self.frame_with(made)
        views = (*self.across, *own, everything, *self.left)
        return [FramedPage(view, page_frame(frame, view), {}) for view in views]


def of_site(site: Site) -> SitePages:
    """Return the pages that are not of one plan."""
    plans = tuple(PlanSite(site, id_, plan) for id_, plan in site.library.plans.items())
    across = () if len(plans) == 1 else tuple(_across(site, plans))
    own = (search.view(plans, across),)
    left = tuple(withdrawn.views(site, plans))
    frame = site_frame(site, [*across, downloads.EMPTY, *own, home.EMPTY, *left])
    return SitePages(plans, across, own, left, frame)


def of_plan(site: PlanSite, around: Around) -> PlanPages:
    """Return the pages of a plan; the glance page of the only plan is the front page too."""
    views = plan_views(site)
    frame = plan_frame(around.frame, site, views, around.newer)
    front = [replace(views[0], address="/", canonical=views[0].address)] if around.single else []
    terms_at = terms.explanations(site)
    framed = (
        FramedPage(v, page_frame(frame, v), {} if isinstance(v, terms.TermsView) else terms_at)
        for v in (*front, *views)
    )
    links = tuple(Link(view.title, view.address) for view in views)
    return PlanPages(tuple(framed), frame, links, downloads.files(site))


def pages(site: Site) -> tuple[list[FramedPage], Frame]:
    """Return every page that the data give cause for, and the frame for pages written by hand."""
    of_all = of_site(site)
    made = {plan.id: of_plan(plan, of_all.around(plan)) for plan in of_all.plans}
    framed = [page for found in made.values() for page in found.pages]
    return [*framed, *of_all.framed(made)], of_all.frame_with(made)


def plan_views(site: PlanSite) -> list[PageView]:
    """Return the pages of one plan, in the order of its menu."""
    views = [
        glance.view(site),
        *topic.views(site),
        figures.view(site),
        *actions.views(site),
        partners.view(site),
        participate.view(site),
        organisation.view(site),
        background.view(site),
        terms.view(site),
        changes.view(site),
    ]
    return [view for view in views if view is not None]


def _across(site: Site, plan_sites: Sequence[PlanSite]) -> list[PageView]:
    views = [
        home.home(plan_sites),
        *municipality.views(site, plan_sites),
        *theme.views(site, plan_sites),
        participate.site_view(site, plan_sites),
        terms.site_view(plan_sites),
    ]
    return [view for view in views if view is not None]
