"""*Wie doet wat*: the organisations, their roles, and at which goals the plan names them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ..model import Organisation, Partner, Plan, Point
from .base import Link, PageView, PlanSite, goal_numbers, places

DENSE = 6
"""More topics than this make the matrix dense."""


@dataclass(frozen=True)
class PartnerView:
    """An organisation with what the plan says that it does; `topics` are those without a task."""

    id: str
    label: str
    name: str
    qualifier: str | None
    role: str | None
    url: str | None
    municipalities: tuple[str, ...]
    topics: tuple[Link, ...]
    consultations: tuple[Link, ...]
    tasks: tuple[tuple[Link, str], ...] = ()
    members: tuple[Link, ...] = ()
    agenda: tuple[Point, ...] = ()
    actions: int = 0


@dataclass(frozen=True)
class MatrixRow:
    """One organisation; a cell for each topic: its task there, and the goals that name it."""

    organisation: Link
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class PartnersView(PageView):
    """The partners of the plan, the other organisations that it names, and the matrix."""

    template: ClassVar[str] = "partners.md.jinja"
    found_as: ClassVar[str | None] = "Partners"

    partners: tuple[PartnerView, ...]
    others: tuple[PartnerView, ...]
    topics: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    download: Link | None

    @property
    def dense(self) -> bool:
        """Whether there are so many topics that a cell has room for one short word."""
        return len(self.topics) > DENSE


def organisation_ids(plan: Plan) -> tuple[str, ...]:
    """Return every organisation that the plan names, its partners first, each once."""
    named = [partner.organisation for partner in plan.partners]
    named += [id_ for topic in plan.topics for goal in topic.goals for id_ in goal.partners]
    named += [id_ for partner in plan.partners for id_ in partner.members]
    named += [id_ for body in plan.consultations for id_ in body.members]
    named += [id_ for action in plan.all_actions for id_ in action.partners]
    return tuple(dict.fromkeys(named))


def view(site: PlanSite) -> PartnersView | None:
    """Return the page, or None when the plan names no organisation."""
    plan = site.plan
    ids = organisation_ids(plan)
    if not ids:
        return None
    partners = {partner.organisation: partner for partner in plan.partners}
    bodies = places("overleg", [body.name for body in plan.consultations])
    organisations = site.library.organisations
    views = {id_: _partner(site, organisations[id_], partners.get(id_), bodies) for id_ in ids}
    rows = tuple(row for id_ in ids if any((row := _row(site, id_, partners.get(id_))).cells))
    return PartnersView(
        address=site.address("partners"),
        menu=site.address("partners"),
        title="Wie doet wat",
        lead="Veiligheid is werk van veel organisaties samen. Hier ziet u wie wat doet.",
        partners=tuple(views[id_] for id_ in partners),
        others=tuple(view for id_, view in views.items() if id_ not in partners),
        topics=tuple(site.topic_link(topic) for topic in plan.topics),
        rows=rows,
        download=Link("Download de partners (csv)", site.file("partners.csv"))
        if plan.partners
        else None,
    )


def _partner(
    site: PlanSite,
    organisation: Organisation,
    partner: Partner | None,
    bodies: Mapping[str, str],
) -> PartnerView:
    tasks = partner.tasks if partner else ()
    named_at = {
        topic.id
        for topic in site.plan.topics
        if any(organisation.id in goal.partners for goal in topic.goals)
        or any(organisation.id in action.partners for action in topic.actions)
        or any(task.topic == topic.id for task in tasks)
    }
    return PartnerView(
        id=f"organisatie-{organisation.id}",
        label=organisation.label,
        name=organisation.name,
        qualifier=partner.qualifier if partner else None,
        role=partner.role if partner else None,
        url=organisation.url,
        municipalities=partner.municipalities if partner else (),
        tasks=tuple(
            (link, task.text)
            for task in tasks
            for link in site.topic_links([task.topic])
            if task.text
        ),
        members=site.organisation_links(partner.members) if partner else (),
        agenda=partner.agenda if partner else (),
        actions=sum(organisation.id in action.partners for action in site.plan.all_actions),
        topics=site.topic_links(named_at - {task.topic for task in tasks if task.text}),
        consultations=tuple(
            Link(body.name, site.address(f"organisatie#{bodies[body.name]}"))
            for body in site.plan.consultations
            if organisation.id in body.members
        ),
    )


def _row(site: PlanSite, id_: str, partner: Partner | None) -> MatrixRow:
    """Return a row of the matrix; without any filled cell it has no cells at all."""
    cells = []
    for topic in site.plan.topics:
        here = [task for task in (partner.tasks if partner else ()) if task.topic == topic.id]
        tasks = [task.task for task in here if task.task]
        numbered = zip(goal_numbers(topic.goals), topic.goals, strict=True)
        goals = [f"doel {number}" for number, goal in numbered if id_ in goal.partners]
        count = sum(id_ in action.partners for action in topic.actions)
        actions = [f"{count} {'actie' if count == 1 else 'acties'}"] if count else []
        cell = (*tasks, *goals, *actions)
        cells.append(cell or ("genoemd",) * bool(here))
    [link] = site.organisation_links([id_])
    return MatrixRow(link, tuple(cells) if any(cells) else ())
