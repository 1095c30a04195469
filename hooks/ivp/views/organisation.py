"""*Organisatie en geld*: who decides, who meets, what happens when, and what it costs."""

from dataclasses import dataclass, fields
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
from .base import Link, PageView, PlanSite, anchor


@dataclass(frozen=True)
class ConsultationView:
    """A body with its members: organisations as links, others by name."""

    anchor: str
    name: str
    aliases: tuple[str, ...]
    purpose: str | None
    municipalities: tuple[str, ...]
    members: tuple[Link, ...]
    more_members: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OrganisationView(PageView):
    """How the plan is decided on, carried out, paid and told about."""

    template: ClassVar[str] = "organisatie.md.jinja"

    deciders: tuple[Role, ...]
    functions: tuple[Role, ...]
    principles: tuple[Principle, ...]
    consultations: tuple[ConsultationView, ...]
    execution: tuple[Point, ...]
    cycle: tuple[Moment, ...]
    money: Money | None
    communication: tuple[Point, ...]
    basis: str | None
    adoption: Adoption | None
    predecessor: Predecessor | None
    police_team: str | None
    source: SourceDocument | None


def view(site: PlanSite) -> OrganisationView | None:
    """Return the page, or None when the plan says nothing about all this."""
    plan = site.plan
    money = plan.money if plan.money and (plan.money.text or plan.money.lines) else None
    page = OrganisationView(
        address=site.address("organisatie"),
        menu=site.address("organisatie"),
        title="Organisatie en geld" if money else "Organisatie",
        lead="Wie beslist, wie werkt samen en wat gebeurt er wanneer?",
        deciders=plan.deciders,
        functions=plan.functions,
        principles=tuple(principle for principle in plan.principles if principle.text),
        consultations=tuple(_consultation(site, body) for body in plan.consultations),
        execution=plan.execution,
        cycle=plan.cycle,
        money=money,
        communication=plan.communication,
        basis=plan.basis,
        adoption=plan.adoption,
        predecessor=plan.predecessor,
        police_team=plan.police_team,
        source=plan.source,
    )
    content = {field.name for field in fields(OrganisationView)} - {
        field.name for field in fields(PageView)
    }
    return page if any(getattr(page, name) for name in content) else None


def _consultation(site: PlanSite, body: Consultation) -> ConsultationView:
    return ConsultationView(
        anchor=anchor(body.name),
        name=body.name,
        aliases=body.aliases,
        purpose=body.purpose,
        municipalities=body.municipalities,
        members=site.organisation_links(body.members),
        more_members=body.more_members,
    )
