"""*Onderwerpen*: one theme across all plans, along the five safety fields of the VNG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .base import LEVELS, Link, PageView, PlanSite, Site
from .home import PlanCard, plan_card


@dataclass(frozen=True)
class ThemeEntry:
    """A topic of a plan that belongs to a theme."""

    topic: Link
    summary: str | None
    level: str
    plan: PlanCard


@dataclass(frozen=True, kw_only=True)
class ThemeView(PageView):
    """What all plans do about one theme; running plans first."""

    template: ClassVar[str] = "thema.md.jinja"
    found_as: ClassVar[str | None] = "Onderwerp in alle plannen"

    field: str
    entries: tuple[ThemeEntry, ...]


@dataclass(frozen=True)
class FieldGroup:
    """A safety field with its themes; `count` is how many topics a theme has."""

    name: str
    themes: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, kw_only=True)
class ThemesView(PageView):
    """All themes by field."""

    template: ClassVar[str] = "themas.md.jinja"

    fields: tuple[FieldGroup, ...]


def views(site: Site, plan_sites: Sequence[PlanSite]) -> list[PageView]:
    """Return the page of all themes, and one for each theme that a plan works on."""
    pages: list[PageView] = []
    groups = []
    by_theme = _entries(plan_sites)
    for field in sorted(site.library.safety_fields.values(), key=lambda field: field.number):
        themes = []
        for theme in field.themes:
            if entries := by_theme.get(theme.id):
                page = ThemeView(
                    address=f"/onderwerpen/{theme.id}/",
                    menu="/onderwerpen/",
                    title=theme.name,
                    label=field.name,
                    lead=f"Wat doen gemeenten hieraan? Dit staat in {_plans(entries)}.",
                    field=field.name,
                    entries=entries,
                )
                pages.append(page)
                themes.append((Link(theme.name, page.address), len(entries)))
        if themes:
            groups.append(FieldGroup(field.name, tuple(themes)))
    if not pages:
        return []
    overview = ThemesView(
        address="/onderwerpen/",
        menu="/onderwerpen/",
        title="Alle onderwerpen",
        lead="Zoek een onderwerp en zie wat verschillende gemeenten eraan doen.",
        fields=tuple(groups),
    )
    return [overview, *pages]


def _plans(entries: Sequence[ThemeEntry]) -> str:
    count = len({entry.plan.address for entry in entries})
    return "één plan" if count == 1 else f"{count} plannen"


def _entries(plan_sites: Sequence[PlanSite]) -> dict[str, tuple[ThemeEntry, ...]]:
    """Return what plans do for each theme: plans that run first, by name."""
    found: dict[str, list[ThemeEntry]] = {}
    for site in plan_sites:
        card = plan_card(site)
        for level, topics in site.plan.levels.items():
            for topic in topics:
                entry = ThemeEntry(site.topic_link(topic), topic.summary, LEVELS[level], card)
                for theme in dict.fromkeys(topic.themes):
                    found.setdefault(theme, []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: (entry.plan.period.state == "over", entry.plan.name))
    return {theme: tuple(entries) for theme, entries in found.items()}
