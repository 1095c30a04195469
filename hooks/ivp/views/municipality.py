"""*Mijn gemeente*: the plans of one municipality, and what is said for it alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..model import Sourced
from ..model.background import LocalProgramme
from ..model.figures import Fact
from ..model.walk import parts
from .background import StatementView
from .base import Link, PageView, PlanSite, Site, municipality_address
from .home import PlanCard, plan_card


@dataclass(frozen=True)
class LocalNote:
    """Something that a plan says for this municipality only, and where it stands."""

    text: str
    link: Link


@dataclass(frozen=True)
class LocalPlan:
    """A plan as one municipality sees it."""

    card: PlanCard
    topics: tuple[Link, ...]
    participate: Link
    notes: tuple[LocalNote, ...]
    programmes: tuple[LocalProgramme, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, kw_only=True)
class MunicipalityView(PageView):
    """The running and coming plans of a municipality, and its earlier ones."""

    template: ClassVar[str] = "gemeente.md.jinja"
    found_as: ClassVar[str | None] = "Gemeente"

    name: str
    plans: tuple[LocalPlan, ...]
    earlier: tuple[LocalPlan, ...]


def views(site: Site, plan_sites: Sequence[PlanSite]) -> Iterator[MunicipalityView]:
    """Yield a page for every municipality that has a plan."""
    codes = {code for plan_site in plan_sites for code in plan_site.plan.municipalities}
    for code in sorted(codes, key=lambda code: site.library.municipalities[code].name):
        name = site.library.municipalities[code].name
        local = [
            _local_plan(plan_site, code)
            for plan_site in plan_sites
            if code in plan_site.plan.municipalities
        ]
        local.sort(key=lambda p: (p.card.period.state != "running", -p.card.period.start))
        yield MunicipalityView(
            address=municipality_address(name),
            menu="/",
            title=name,
            label="Uw gemeente",
            lead=f"Wat doet {name} aan veiligheid? En wat kunt u zelf doen?",
            name=name,
            plans=tuple(plan for plan in local if plan.card.period.state != "over"),
            earlier=tuple(plan for plan in local if plan.card.period.state == "over"),
        )


def _local_plan(site: PlanSite, code: str) -> LocalPlan:
    plan = site.plan
    return LocalPlan(
        card=plan_card(site),
        topics=tuple(
            site.topic_link(topic)
            for topic in plan.topics
            if not topic.municipalities or code in topic.municipalities
        ),
        participate=Link("Zo doet u mee", site.address("meedoen")),
        notes=tuple(_notes(site, code)),
        programmes=tuple(p for p in plan.local_programmes if p.municipality == code),
        statements=tuple(
            StatementView(s.who, None, s.text) for s in plan.statements if s.municipality == code
        ),
    )


def _notes(site: PlanSite, code: str) -> Iterator[LocalNote]:
    """Yield what the plan marks as holding for this municipality, with a link to its page.

    A plan of one municipality need not: all of it does.
    """
    if len(site.plan.municipalities) == 1:
        return
    levels = site.plan.levels
    for keys, part in parts(site.plan):
        if not isinstance(part, Sourced) or code not in part.municipalities:
            continue
        text = _summary(part)
        if text is None:
            continue
        link = Link(f"Veiligheidsplan {site.plan.name}", site.address())
        if keys and keys[0] in levels:
            link = site.topic_link(levels[str(keys[0])][int(keys[1])])
        yield LocalNote(text, link)


def _summary(part: Sourced) -> str | None:
    """Return what a part says, as short as it can be said."""
    if isinstance(part, Fact):
        return f"{part.what}: {part.value}"
    names = ("title", "what", "who", "name", "short", "term", "text", "purpose")
    values = (getattr(part, name, None) for name in names)
    value = next((value for value in values if value), None)
    return value[0] if isinstance(value, tuple) else value
