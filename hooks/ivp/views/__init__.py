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
from .base import PageView, PlanSite, Site
from .frame import Frame, page_frame, plan_frame, site_frame

__all__ = ["FramedPage", "Site", "pages"]


@dataclass(frozen=True)
class FramedPage:
    """A page, what stands around it, and where its abbreviations are explained."""

    view: PageView
    frame: Frame
    explanations: Mapping[str, str]


def pages(site: Site) -> tuple[list[FramedPage], Frame]:
    """Return every page that the data give cause for, and the frame for pages written by hand.

    With one plan, that plan's glance page is also the front page of the site.
    """
    plan_sites = [PlanSite(site, id_, plan) for id_, plan in site.library.plans.items()]
    plan_pages = [(plan_site, plan_views(plan_site)) for plan_site in plan_sites]
    single = len(plan_sites) == 1
    site_pages = [] if single else site_views(site, plan_sites)
    data_page = downloads.view(plan_sites)
    own = [data_page, search.view(plan_sites, site_pages)]
    left = withdrawn.views(site, plan_sites)
    site_pages += [*own, home.all_pages(site, plan_pages, site_pages, own, left), *left]
    frame = site_frame(site, site_pages)
    framed = []
    for plan_site, views in plan_pages:
        around = plan_frame(frame, plan_site, views, plan_sites)
        front = []
        if single:
            frame = around
            front = [replace(views[0], address="/", canonical=views[0].address)]
        terms_at = terms.explanations(plan_site)
        framed += [
            FramedPage(v, page_frame(around, v), {} if isinstance(v, terms.TermsView) else terms_at)
            for v in (*front, *views)
        ]
    framed += [FramedPage(view, page_frame(frame, view), {}) for view in site_pages]
    return framed, frame


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


def site_views(site: Site, plan_sites: Sequence[PlanSite]) -> list[PageView]:
    """Return the pages across plans."""
    views = [
        home.home(plan_sites),
        *municipality.views(site, plan_sites),
        *theme.views(site, plan_sites),
        participate.site_view(site, plan_sites),
        terms.site_view(plan_sites),
    ]
    return [view for view in views if view is not None]
