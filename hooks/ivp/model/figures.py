"""Figures: indicators with their begin, target and measurements, and loose facts."""

import re
from typing import Annotated, Literal

from pydantic import Field

from .base import (
    ONE_OR_MORE,
    CrimeCode,
    Line,
    MunicipalityRef,
    Part,
    Phrase,
    ShortLine,
    Sourced,
    Text,
    Year,
    YesNo,
)

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")

Value = Annotated[str, Field(min_length=1, max_length=60)]
"""A value as the plan prints it: 30,5 or 6.003, but also "plek 18", "< 20%" or "n.b."."""


class Fact(Sourced):
    """A figure that stands by itself."""

    what: Line = Field(alias="wat", examples=["Mensen die zich veilig voelen"])
    """Wat er geteld of gemeten is."""
    value: Value = Field(alias="waarde", examples=["80"])
    """De waarde, zoals het plan die noemt."""
    unit: Line | None = Field(default=None, alias="eenheid", examples=["procent"])
    """De eenheid, zoals inwoners of procent."""
    when: Line | None = Field(default=None, alias="wanneer", examples=["2025"])
    """Het jaar of de periode."""
    area: Line | None = Field(default=None, alias="gebied", examples=["Wijk Noord"])
    """Het gebied, als dat niet de gemeenten van het plan zijn."""
    origin: Line | None = Field(default=None, alias="herkomst", examples=["de Veiligheidsmonitor"])
    """Van wie de waarde komt."""


class Origin(Part):
    """Who counts an indicator, where the plan has it, and which open data have its values."""

    name: Line | None = Field(default=None, alias="naam", examples=["de politie"])
    """Wie de cijfers bijhoudt, zoals de politie of de Veiligheidsmonitor."""
    section: Line | None = Field(default=None, alias="paragraaf", examples=["bijlage 2"])
    """De paragraaf van het plan."""
    table: Literal["47018NED"] | None = Field(default=None, alias="tabel", examples=["47018NED"])
    """De tabel met open gegevens waar de metingen uit komen: 47018NED is van de politie."""
    crimes: Annotated[tuple[CrimeCode, ...], ONE_OR_MORE] = Field(
        default=(), alias="soort", examples=["1.1.1"]
    )
    """De code van het soort misdrijf, zoals 1.1.1; een lijst als we soorten optellen."""
    regions: Annotated[tuple[MunicipalityRef, ...], ONE_OR_MORE] = Field(
        default=(), alias="regio", examples=["GM0981"]
    )
    """De gemeente, met haar CBS-code; een lijst als elke gemeente een eigen waarde krijgt."""
    measure: Literal["aantal", "per_1000"] | None = Field(
        default=None, alias="maat", examples=["aantal"]
    )
    """Het aantal misdrijven, of het aantal per 1.000 inwoners."""

    @property
    def label(self) -> str | None:
        """Who counts, also when only a table is named."""
        return self.name or ("Politie" if self.table else None)


class Measurement(Part):
    """A value at a time, for all municipalities or for one."""

    when: Line = Field(alias="jaar", examples=["2025"])
    """Het jaar, of de periode, zoals 2019-2022."""
    value: Value = Field(alias="waarde", examples=["102"])
    """De waarde."""
    provisional: YesNo = Field(default=False, alias="voorlopig", examples=["ja"])
    """Ja als de waarde nog kan veranderen."""
    municipality: MunicipalityRef | None = Field(
        default=None, alias="gemeente", examples=["GM0981"]
    )
    """De gemeente, als de waarde niet voor het hele plan geldt."""
    note: Phrase | None = Field(
        default=None, alias="opmerking", examples=["Vanaf dit jaar is er anders geteld."]
    )
    """Wat iemand bij deze waarde moet weten."""

    @property
    def year(self) -> int | None:
        """The year; of a period the last one; None when no year is named."""
        found = _YEAR.findall(self.when)
        return int(found[-1]) if found else None


class Target(Part):
    """What an indicator should become."""

    year: Year = Field(alias="jaar", examples=["2029"])
    """Het jaar waarin het doel bereikt moet zijn."""
    comparison: Literal["hoogstens", "minstens", "precies"] = Field(
        alias="vergelijking", examples=["hoogstens"]
    )
    """Hoogstens, minstens of precies."""
    value: Value = Field(alias="waarde", examples=["80"])
    """De waarde van het doel."""
    municipality: MunicipalityRef | None = Field(
        default=None, alias="gemeente", examples=["GM0981"]
    )
    """De gemeente, als het doel niet voor het hele plan geldt."""


class Indicator(Part):
    """Something that is counted to see whether things get better."""

    name: Line = Field(alias="naam", examples=["Woninginbraken"])
    """Wat er geteld of gemeten wordt."""
    code: ShortLine | None = Field(default=None, examples=["E35"])
    """De code van het cijfer in de bron, zoals E35."""
    kind: Literal["geregistreerd", "beleving", "prestatie"] | None = Field(
        default=None, alias="soort", examples=["geregistreerd"]
    )
    """Geregistreerd (door politie of gemeente), beleving (uit een enquête) of prestatie."""
    unit: Line | None = Field(default=None, alias="eenheid", examples=["aantal"])
    """De eenheid, zoals aantal, procent of per 1.000 inwoners."""
    direction: Literal["lager", "hoger", "gelijk"] | None = Field(
        default=None, alias="richting", examples=["lager"]
    )
    """Wat beter is: lager, hoger of gelijk."""
    origin: Origin | None = Field(default=None, alias="bron")
    """Wie de cijfers bijhoudt."""
    begin: Annotated[tuple[Measurement, ...], ONE_OR_MORE] = ()
    """De waarde aan het begin; een lijst als elke gemeente een eigen waarde heeft."""
    targets: Annotated[tuple[Target, ...], ONE_OR_MORE] = Field(default=(), alias="doel")
    """Het doel; een lijst als er voor meer jaren of gemeenten een doel is."""
    measurements: tuple[Measurement, ...] = Field(default=(), alias="metingen")
    """De metingen sinds het begin."""
    missing: Text | None = Field(
        default=None,
        alias="ontbreekt",
        examples=["Het plan noemt dit cijfer, maar de tabel staat er niet in."],
    )
    """Waarom er geen waarden staan, als het plan ze wel noemt."""
    note: Text | None = Field(
        default=None, alias="toelichting", examples=["Inbraken in schuren tellen niet mee."]
    )
    """Wat iemand bij dit cijfer moet weten."""


class Survey(Sourced):
    """What residents answered in a survey."""

    name: Line = Field(alias="naam", examples=["Inwonersonderzoek"])
    """De naam van het onderzoek."""
    when: Line | None = Field(default=None, alias="wanneer", examples=["2025"])
    """Het jaar."""
    respondents: Line | None = Field(
        default=None, alias="aantal_deelnemers", examples=["1.204 inwoners"]
    )
    """Hoeveel mensen meededen."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["De meeste mensen voelen zich veilig in hun buurt."]
    )
    """Wat eruit kwam, in gewone taal."""
    results: tuple[Fact, ...] = Field(default=(), alias="uitkomsten")
    """De uitkomsten."""
