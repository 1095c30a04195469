"""Where a plan stands in time: proposed, coming, running or over, and in which year."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model import Plan
from ..texts.dates import years

State = Literal["draft", "proposed", "coming", "running", "over"]


@dataclass(frozen=True)
class YearMark:
    """One year of the plan's period."""

    year: int
    state: Literal["past", "now", "later"]


@dataclass(frozen=True)
class PeriodView:
    """The plan's period, as seen from today; `position` counts from 1 and is None outside it."""

    start: int
    end: int
    years: tuple[YearMark, ...]
    position: int | None
    state: State
    note: str | None

    @property
    def span(self) -> str:
        """The first year and the last: 2024–2027."""
        return years(self.start, self.end)

    @property
    def label(self) -> str:
        """Where the plan stands, in two or three words."""
        return {
            "draft": "Concept",
            "proposed": "Voorstel",
            "coming": f"Begint in {self.start}",
            "running": "Loopt nu",
            "over": "Afgelopen",
        }[self.state]

    @property
    def noun(self) -> str:
        """What sentences call the plan: a plan that is not adopted is not called a plan."""
        return {"draft": "het concept", "proposed": "het voorstel"}.get(self.state, "het plan")

    @property
    def warning(self) -> str | None:
        """What a reader must know when the plan is not in force, for every page of the plan."""
        return {
            "draft": "Dit is een concept. Het plan is nog niet af.",
            "proposed": "Dit is een voorstel, geen vastgesteld plan.",
            "coming": f"Dit plan begint in {self.start}.",
            "running": None,
            "over": f"Dit plan is afgelopen. Het liep van {self.start} tot en met {self.end}.",
        }[self.state]


def period(plan: Plan, today: date) -> PeriodView:
    """Return where the plan is in its period. A plan runs to the end of its last year."""
    start, end = plan.period.start, plan.period.end
    return PeriodView(
        start=start,
        end=end,
        years=tuple(YearMark(year, _mark(year, today.year)) for year in range(start, end + 1)),
        position=today.year - start + 1 if start <= today.year <= end else None,
        state=_state(plan, today.year),
        note=plan.period.note,
    )


def _state(plan: Plan, year: int) -> State:
    if plan.status == "concept":
        return "draft"
    if plan.status == "voorgesteld":
        return "proposed"
    if year < plan.period.start:
        return "coming"
    return "over" if year > plan.period.end else "running"


def _mark(year: int, this_year: int) -> Literal["past", "now", "later"]:
    if year == this_year:
        return "now"
    return "past" if year < this_year else "later"
