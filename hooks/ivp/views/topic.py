"""One *onderwerp*: why, ambitions, goals, what we do, what you can do, what the council asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ..model import Advice, Ambition, Goal, Place, Point, Topic, Wish
from ..model.base import Guideline
from ..model.topic import GoalCount, Subtopic
from .actions import ActionBlock, ActionView, action_views, blocks
from .base import LEVELS, Link, PageView, PlanSite, goal_numbers
from .figures import IndicatorView, KindGroup, by_kind, indicators


@dataclass(frozen=True)
class GoalView:
    """A goal with its number and the organisations that the plan names at it."""

    id: str
    number: str
    title: str
    text: str | None
    partners: tuple[Link, ...]
    instruments: tuple[str, ...]
    municipalities: tuple[str, ...]


@dataclass(frozen=True)
class TopicPartner:
    """An organisation with its task in this topic."""

    organisation: Link
    task: str | None
    text: str | None


@dataclass(frozen=True)
class AdviceView:
    """What a resident can do, and the way to it."""

    title: str
    text: str | None
    action: Link | None
    municipalities: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TopicView(PageView):
    """Everything that the plan says about one topic."""

    template: ClassVar[str] = "onderwerp.md.jinja"
    found_as: ClassVar[str | None] = "Onderwerp"

    why: str | None
    parts: tuple[Point, ...]
    ambitions: tuple[Ambition, ...]
    goals: tuple[GoalView, ...]
    aliases: tuple[str, ...]
    goal_count: GoalCount | None
    goal_years: tuple[int, int] | None
    goal_years_note: str | None
    approach: tuple[Guideline, ...]
    subtopics: tuple[Subtopic, ...]
    kinds: tuple[KindGroup, ...]
    no_indicator: str | None
    download: Link | None
    blocks: tuple[ActionBlock, ...]
    partners: tuple[TopicPartner, ...]
    advice: tuple[AdviceView, ...]
    wishes: tuple[Wish, ...]
    municipalities: tuple[str, ...]
    themes: tuple[str, ...]
    place: Place | None

    @property
    def is_empty(self) -> bool:
        """Whether the plan says nothing about the topic but its name."""
        return not (
            self.why
            or self.parts
            or self.ambitions
            or self.goals
            or self.goal_count
            or self.approach
            or self.subtopics
            or self.kinds
            or self.no_indicator
            or self.blocks
            or self.partners
            or self.advice
            or self.wishes
        )


def views(site: PlanSite) -> Iterator[TopicView]:
    """Yield a page for every topic of the plan."""
    actions = action_views(site)
    figures = indicators(site)
    for level, topics in site.plan.levels.items():
        for index, topic in enumerate(topics, start=1):
            numbered = level == "prioriteiten" and len(topics) > 1
            own = [action for action in actions if action.topic == topic]
            yield replace(
                _view(site, topic, own, figures[topic.id]),
                label=LEVELS[level] + (f" {index}" if numbered else ""),
                colour=index if level == "prioriteiten" else 0,
                parent=None if level == "prioriteiten" else "Onderwerpen",
            )


def _view(
    site: PlanSite,
    topic: Topic,
    actions: Sequence[ActionView],
    figures: tuple[IndicatorView, ...],
) -> TopicView:
    period = topic.goal_period
    return TopicView(
        address=site.address(topic.id),
        menu=site.address("#onderwerpen"),
        title=topic.title,
        lead=topic.summary,
        why=topic.why,
        parts=topic.parts,
        ambitions=topic.ambitions,
        goals=tuple(
            _goal(site, f"doel-{place}", number, goal)
            for place, (number, goal) in enumerate(
                zip(goal_numbers(topic.goals), topic.goals, strict=True), start=1
            )
        ),
        goal_years=(period.start, period.end) if period else None,
        goal_years_note=period.note if period else None,
        aliases=topic.aliases,
        goal_count=topic.goal_count,
        approach=topic.approach,
        subtopics=topic.subtopics,
        kinds=by_kind(figures),
        no_indicator=topic.no_indicator,
        download=Link("Download alle cijfers (csv)", site.file("cijfers.csv")) if figures else None,
        blocks=blocks(actions),
        partners=_partners(site, topic),
        advice=tuple(_advice(site, advice) for advice in topic.advice),
        wishes=topic.wishes,
        municipalities=topic.municipalities,
        themes=tuple(site.library.entries["themas"][theme].name for theme in topic.themes),
        place=topic.place,
    )


def _partners(site: PlanSite, topic: Topic) -> tuple[TopicPartner, ...]:
    """Return the organisations to which the plan gives a task in this topic."""
    return tuple(
        TopicPartner(link, task.task, task.text)
        for partner in site.plan.partners
        for task in partner.tasks
        if task.topic == topic.id
        for link in site.organisation_links([partner.organisation])
    )


def _goal(site: PlanSite, id_: str, number: str, goal: Goal) -> GoalView:
    return GoalView(
        id=id_,
        number=number,
        title=goal.title,
        text=goal.text,
        partners=site.organisation_links(goal.partners),
        instruments=goal.instruments,
        municipalities=goal.municipalities,
    )


def _advice(site: PlanSite, advice: Advice) -> AdviceView:
    action = None
    if advice.channel:
        channel = site.library.channels[advice.channel]
        action = Link(channel.action, site.channel_address(channel.id))
    return AdviceView(advice.title, advice.text, action, advice.municipalities)
