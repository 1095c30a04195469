"""`cijfers.csv`: a row for each value of each indicator."""

from collections.abc import Iterator
from itertools import count

from .. import number, status
from ..library import Library
from ..model import Indicator, Plan
from ..model.figures import Measurement, Target
from ..status import State
from .table import Field, Table

FIELDS = (
    Field("cijfer", "Het nummer van het cijfer op de pagina Cijfers, zoals cijfer-3."),
    Field("naam", "Wat er geteld of gemeten is."),
    Field("onderwerp", "Het onderwerp in het webadres; leeg als het voor het hele plan geldt."),
    Field(
        "soort",
        "Geregistreerd (door politie of gemeente), beleving (uit een enquête) of prestatie.",
        choices=("geregistreerd", "beleving", "prestatie"),
    ),
    Field("eenheid", "De eenheid."),
    Field("richting", "Wat beter is.", choices=("lager", "hoger", "gelijk")),
    Field("bron", "Wie de cijfers bijhoudt."),
    Field("gemeentecode", "De CBS-code van de gemeente; leeg als de waarde voor het plan geldt."),
    Field("gemeente", "De naam van de gemeente."),
    Field("waarde_van", "Begin, meting of doel.", choices=("begin", "meting", "doel")),
    Field("jaar", "Het jaar of de periode."),
    Field("vergelijking", "Bij een doel: hoogstens, minstens of precies.",
          choices=("hoogstens", "minstens", "precies")),
    Field("waarde", "De waarde zoals de bron haar noemt; dat kan ook tekst zijn."),
    Field("getal", "De waarde als getal, met een komma; leeg als de waarde geen getal is.",
          "number"),
    Field("voorlopig", "Ja als de waarde nog kan veranderen.", "boolean"),
    Field("opmerking", "Wat u bij deze waarde moet weten."),
    Field("stand", "Hoe het cijfer ervoor staat. De regel staat op /over/cijfers/.",
          choices=tuple(map(str, State))),
)  # fmt: skip


def table(library: Library, plan: Plan) -> Table:
    """Return all values of all indicators of a plan."""
    return Table("cijfers", "Cijfers met begin, metingen en doel", FIELDS, [*_rows(library, plan)])


def _rows(library: Library, plan: Plan) -> Iterator[dict[str, str | None]]:
    numbers = count(1)
    for topic, found in ((None, plan.indicators), *((t.id, t.indicators) for t in plan.topics)):
        for indicator in found:
            common = {
                "cijfer": f"cijfer-{next(numbers)}",
                "naam": indicator.name,
                "onderwerp": topic,
                "soort": indicator.kind,
                "eenheid": indicator.unit,
                "richting": indicator.direction,
                "bron": indicator.origin.label if indicator.origin else None,
            }
            yield from ({**common, **row} for row in _values(library, indicator))


def _values(library: Library, indicator: Indicator) -> Iterator[dict[str, str | None]]:
    """Yield the values of an indicator; without any, one row that says how it stands."""
    states = {found.municipality: str(found.state) for found in status.standings(indicator)}
    rows: list[tuple[str, Measurement | Target]] = [
        *(("begin", value) for value in indicator.begin),
        *(("meting", value) for value in indicator.measurements),
        *(("doel", value) for value in indicator.targets),
    ]
    for kind, value in rows:
        code = value.municipality
        found = number.read(value.value)
        yield {
            "gemeentecode": code,
            "gemeente": library.municipalities[code].name if code else None,
            "waarde_van": kind,
            "waarde": value.value,
            "getal": number.write(found.amount, grouped=False) if found else None,
            "stand": states.get(code),
            **(_measured(value) if isinstance(value, Measurement) else _aimed(value)),
        }
    if not rows:
        yield {"stand": states[None]}


def _measured(value: Measurement) -> dict[str, str | None]:
    provisional = "ja" if value.provisional else "nee"
    return {"jaar": value.when, "voorlopig": provisional, "opmerking": value.note}


def _aimed(target: Target) -> dict[str, str | None]:
    return {"jaar": str(target.year), "vergelijking": target.comparison}
