"""*Organisatie en geld*: who decides, who meets, what happens when, and what it costs."""

from dataclasses import dataclass
from typing import ClassVar

from ..model import (
    Adoption,
    Consultation,
    Moment,
    Money,
    Point,
    Predecessor,
    Principle,
    Role,
    SourceDocument,
)
from ..model.background import Decision, LocalProgramme, Progress
from .base import Link, PageView, PlanSite, places


@dataclass(frozen=True)
class ConsultationView:
    """A body with its members: organisations as links, others by name."""

    id: str
    name: str
    aliases: tuple[str, ...]
    purpose: str | None
    rhythm: str | None
    municipalities: tuple[str, ...]
    members: tuple[Link, ...]
    more_members: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationView(PageView):
    """How the plan is decided on, carried out, paid and told about."""

    template: ClassVar[str] = "organisatie.md.jinja"
    found_as: ClassVar[str | None] = "Organisatie en geld"
    in_footer: ClassVar[bool] = True

    plan_title: str
    deciders: tuple[Role, ...]
    functions: tuple[Role, ...]
    principles: tuple[Principle, ...]
    consultations: tuple[ConsultationView, ...]
    execution: tuple[Point, ...]
    cycle: tuple[Moment, ...]
    money: Money | None
    preconditions: tuple[Point, ...]
    risks: tuple[Point, ...]
    decisions: tuple[Decision, ...]
    programmes: tuple[tuple[str, LocalProgramme], ...]
    progress: tuple[tuple[Link | None, Progress], ...]
    communication: tuple[Point, ...]
    basis: str | None
    adoption: Adoption | None
    predecessor: Predecessor | None
    predecessor_address: str | None
    police_team: str | None
    source: SourceDocument | None
    download: Link


def view(site: PlanSite) -> OrganisationView:
    """Return the page; it has at least the title of the plan."""
    plan = site.plan
    money = plan.money if plan.money and any(plan.money.model_dump().values()) else None
    bodies = places("overleg", [body.name for body in plan.consultations])
    previous = plan.predecessor.plan if plan.predecessor else None
    links = {topic.id: site.topic_link(topic) for topic in plan.topics}
    return OrganisationView(
        address=site.address("organisatie"),
        menu=site.address("organisatie"),
        title="Organisatie en geld" if money else "Organisatie",
        lead="Wie beslist, wie werkt samen en wat gebeurt er wanneer?",
        plan_title=plan.title,
        deciders=plan.deciders,
        functions=plan.functions,
        principles=tuple(principle for principle in plan.principles if principle.text),
        consultations=tuple(
            _consultation(site, bodies[body.name], body) for body in plan.consultations
        ),
        execution=plan.execution,
        cycle=plan.cycle,
        money=money,
        preconditions=plan.preconditions,
        risks=plan.risks,
        decisions=plan.decisions,
        programmes=tuple(
            (site.library.municipalities[programme.municipality].name, programme)
            for programme in plan.local_programmes
        ),
        progress=tuple((links.get(entry.topic or ""), entry) for entry in plan.progress),
        communication=plan.communication,
        basis=plan.basis,
        adoption=plan.adoption,
        predecessor=plan.predecessor,
        predecessor_address=previous and f"/{previous}/",
        police_team=plan.police_team,
        source=plan.source,
        download=Link("Download het hele plan (json)", site.file("plan.json")),
    )


def _consultation(site: PlanSite, id_: str, body: Consultation) -> ConsultationView:
    return ConsultationView(
        id=id_,
        name=body.name,
        aliases=body.aliases,
        purpose=body.purpose,
        rhythm=body.rhythm,
        municipalities=body.municipalities,
        members=site.organisation_links(body.members),
        more_members=body.more_members,
    )
