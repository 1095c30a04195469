"""*Wat we doen*: the actions of the plan, and a page for each way to choose among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from ..model import Topic
from ..model.action import Action, Planning
from .base import Link, PageView, PlanSite, slug


@dataclass(frozen=True)
class ActionView:
    """An action with its links; `when` is its planning in words.

    `leads` are links where they are among the partners; `helpers` are the other partners.
    """

    id: str
    action: Action
    topic: Topic | None
    partners: tuple[Link, ...]
    leads: tuple[Link | str, ...]
    helpers: tuple[Link, ...]
    when: str | None


@dataclass(frozen=True)
class ActionBlock:
    """The actions of one part (*onderdeel*) of a topic."""

    title: str | None
    actions: tuple[ActionView, ...]


@dataclass(frozen=True)
class ActionGroup:
    """The actions of one topic, or of the plan as a whole."""

    title: str
    topic: Link | None
    blocks: tuple[ActionBlock, ...]


@dataclass(frozen=True)
class Choice:
    """A link to the actions of one topic, partner or planning; `count` is how many there are."""

    link: Link
    count: int


@dataclass(frozen=True)
class ChoiceGroup:
    """The choices of one kind."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class ActionsView(PageView):
    """Actions grouped by topic and part, with links to every choice among them."""

    template: ClassVar[str] = "acties.md.jinja"
    found_as: ClassVar[str | None] = "Acties"

    groups: tuple[ActionGroup, ...]
    chosen: Choice
    everything: Choice
    choices: tuple[ChoiceGroup, ...]
    download: Link


Values = Callable[[ActionView], Sequence[tuple[str, str]]]
"""The name for the address, and the title, of each choice that an action belongs to."""


def _topic_value(action: ActionView) -> Sequence[tuple[str, str]]:
    return [(action.topic.id, action.topic.title)] if action.topic else []


def _partner_values(action: ActionView) -> Sequence[tuple[str, str]]:
    titles = (link.title for link in action.partners)
    return list(zip(action.action.partners, titles, strict=True))


def _planning_value(action: ActionView) -> Sequence[tuple[str, str]]:
    return [(slug(action.when), action.when)] if action.when else []


FILTERS: tuple[tuple[str, str, Values], ...] = (
    ("onderwerp", "Kies een onderwerp", _topic_value),
    ("wie", "Kies wie meewerkt", _partner_values),
    ("wanneer", "Kies wanneer", _planning_value),
)


def views(site: PlanSite) -> Iterator[ActionsView]:
    """Yield the page of all actions, and then one for each topic, partner and planning."""
    actions = action_views(site)
    if not actions:
        return
    everything = Choice(Link("Alle acties", site.address("acties")), len(actions))
    groups = []
    pages = []
    for kind, heading, values in FILTERS:
        found: dict[tuple[str, str], list[ActionView]] = {}
        for action in actions:
            for value in dict.fromkeys(values(action)):
                found.setdefault(value, []).append(action)
        order = sorted(found, key=lambda value: slug(value[1])) if kind == "wie" else found
        offered = [
            (Choice(Link(title, site.address(f"acties/{kind}/{name}")), len(chosen)), chosen)
            for name, title in order
            for chosen in [found[name, title]]
        ]
        if any(choice.count < everything.count for choice, _ in offered):
            groups.append(ChoiceGroup(heading, tuple(choice for choice, _ in offered)))
            pages += offered
    for choice, chosen in [(everything, actions), *pages]:
        yield ActionsView(
            address=choice.link.address,
            menu=everything.link.address,
            title="Wat we doen" if choice == everything else f"Wat we doen: {choice.link.title}",
            lead="Dit doen we, met wie en wanneer." if choice == everything else None,
            groups=tuple(_groups(site, chosen)),
            chosen=choice,
            everything=everything,
            choices=tuple(groups),
            download=Link("Download alle acties (csv)", site.file("acties.csv")),
        )


def action_views(site: PlanSite) -> list[ActionView]:
    """Return every action of the plan, topic by topic, numbered in that order."""
    plan = site.plan
    groups: list[tuple[Topic | None, tuple[Action, ...]]] = [(None, plan.actions)]
    groups += [(topic, topic.actions) for topic in plan.topics]
    places = [(topic, action) for topic, actions in groups for action in actions]
    return [
        _action_view(site, f"actie-{number}", topic, action)
        for number, (topic, action) in enumerate(places, start=1)
    ]


def _action_view(site: PlanSite, id_: str, topic: Topic | None, action: Action) -> ActionView:
    partners = site.organisation_links(action.partners)
    called = {
        name.casefold(): link
        for partner, link in zip(action.partners, partners, strict=True)
        for name in (partner, site.library.organisations[partner].name, link.title)
    }
    leads = tuple(called.get(lead.casefold(), lead) for lead in action.leads)
    return ActionView(
        id=id_,
        action=action,
        topic=topic,
        partners=partners,
        leads=leads,
        helpers=tuple(link for link in partners if link not in leads),
        when=planning_words(action.planning) if action.planning else None,
    )


def blocks(actions: Sequence[ActionView]) -> tuple[ActionBlock, ...]:
    """Group actions by the part of the plan that they stand in, in the order of the plan."""
    titles = dict.fromkeys(action.action.part for action in actions)
    return tuple(
        ActionBlock(title, tuple(a for a in actions if a.action.part == title)) for title in titles
    )


def planning_words(planning: Planning) -> str:
    """Return when an action is carried out, in words."""
    if planning.kind == "vanaf" and planning.start:
        return f"Vanaf {planning.start}"
    if planning.kind == "periode" and planning.end and planning.start == planning.end:
        return f"In {planning.end}"
    if planning.kind == "periode" and planning.end:
        start = f"{planning.start} " if planning.start else ""
        return f"{start}tot en met {planning.end}".capitalize()
    return "Doorlopend"


def _groups(site: PlanSite, actions: Sequence[ActionView]) -> Iterator[ActionGroup]:
    """Yield the actions topic by topic."""
    for topic, found in groupby(actions, key=lambda action: action.topic):
        link = site.topic_link(topic) if topic else None
        yield ActionGroup(link.title if link else "Voor het hele plan", link, blocks(list(found)))
