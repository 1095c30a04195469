"""`acties.csv` and `partners.csv`: what is done, and who does it."""

from collections.abc import Iterator

from .. import richtext
from ..library import Library
from ..model import Partner, Plan
from ..model.action import Action
from .table import Field, Table, joined

ACTIONS = (
    Field("onderwerp", "Het onderwerp in het webadres; leeg als het voor het hele plan geldt."),
    Field("onderwerp_titel", "De naam van het onderwerp."),
    Field("onderdeel", "Het onderdeel van het uitvoeringsplan."),
    Field("code", "Het nummer of de code van de actie in het plan."),
    Field("actie", "De actie in een paar woorden."),
    Field("uitleg", "Wat er gebeurt."),
    Field("trekkers", "Wie de actie trekt; meer trekkers zijn gescheiden met een streep (|)."),
    Field("partners", "Wie meewerkt; meer partners zijn gescheiden met een streep (|)."),
    Field("planning", "Doorlopend, vanaf een jaar, of een periode.",
          choices=("doorlopend", "vanaf", "periode")),
    Field("van", "Het eerste jaar.", "integer"),
    Field("tot", "Het laatste jaar.", "integer"),
    Field("planning_in_plan", "Hoe de planning in het plan staat."),
    Field("hoe_vaak", "Hoe vaak of hoeveel."),
    Field("status", "Hoe ver de actie is, als de bron dat zegt.",
          choices=("gedaan", "loopt", "komt", "gestopt")),
    Field("plaatsen", "De wijken of plekken; meer plekken zijn gescheiden met een streep (|)."),
    Field("gemeenten", "De gemeenten, als de actie niet voor het hele plan geldt."),
)  # fmt: skip

PARTNERS = (
    Field("organisatie", "De organisatie, zoals in het webadres."),
    Field("naam", "De volledige naam."),
    Field("soort", "Wat voor organisatie het is."),
    Field("website", "De website."),
    Field("aanduiding", "Welk deel van de organisatie."),
    Field("rol", "Wat de partner in dit plan doet."),
    Field("onderwerp", "Een onderwerp waarbij het plan een taak noemt. Elke taak is een rij."),
    Field("taak", "De taak bij dat onderwerp, als het plan die noemt.",
          choices=("trekker", "uitvoerder", "betrokken")),
    Field("uitleg", "Wat de partner bij dat onderwerp doet."),
    Field("gemeenten", "De gemeenten, als de partner niet voor het hele plan werkt."),
)  # fmt: skip


def actions(library: Library, plan: Plan) -> Table:
    """Return the actions of a plan."""
    rows = [_action(library, action) for action in plan.actions]
    rows += [
        {"onderwerp": topic.id, "onderwerp_titel": topic.title, **_action(library, action)}
        for topic in plan.topics
        for action in topic.actions
    ]
    return Table("acties", "Acties", ACTIONS, rows)


def partners(library: Library, plan: Plan) -> Table:
    """Return the partners of a plan, each with its tasks."""
    rows = [row for partner in plan.partners for row in _partner(library, partner)]
    return Table("partners", "Partners en hun taken", PARTNERS, rows)


def _action(library: Library, action: Action) -> dict[str, str | None]:
    planning = action.planning
    texts = [richtext.plain(text) for text in (action.text, *action.points) if text]
    return {
        "onderdeel": action.part,
        "code": action.code,
        "actie": action.title,
        "uitleg": joined(texts),
        "trekkers": joined(action.leads),
        "partners": joined([library.organisations[id_].name for id_ in action.partners]),
        "planning": planning.kind if planning else None,
        "van": str(planning.start) if planning and planning.start else None,
        "tot": str(planning.end) if planning and planning.end else None,
        "planning_in_plan": planning.printed if planning else None,
        "hoe_vaak": action.frequency,
        "status": action.status,
        "plaatsen": joined(action.places),
        "gemeenten": _names(library, action.municipalities),
    }


def _partner(library: Library, partner: Partner) -> Iterator[dict[str, str | None]]:
    organisation = library.organisations[partner.organisation]
    common = {
        "organisatie": organisation.id,
        "naam": organisation.name,
        "soort": organisation.kind,
        "website": organisation.url,
        "aanduiding": partner.qualifier,
        "rol": richtext.plain(partner.role) if partner.role else None,
        "gemeenten": _names(library, partner.municipalities),
    }
    for task in partner.tasks:
        text = richtext.plain(task.text) if task.text else None
        yield {**common, "onderwerp": task.topic, "taak": task.task, "uitleg": text}
    if not partner.tasks:
        yield common


def _names(library: Library, codes: tuple[str, ...]) -> str:
    return joined([library.municipalities[code].name for code in codes])
