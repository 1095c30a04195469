"""A snapshot of open data: what was fetched, when, and from where. The build reads nothing else."""

from typing import Literal

from pydantic import Field

from .base import CbsCode, CrimeCode, Day, Line, Part, Whole, Year, YesNo


class TableSource(Part):
    """A table of open data, and the day on which its values were fetched."""

    table: Literal["47018NED"] = Field(alias="tabel")
    """De naam van de tabel."""
    title: Line = Field(alias="titel")
    """De titel van de tabel."""
    fetched_on: Day = Field(alias="opgehaald_op")
    """De dag waarop de waarden zijn opgehaald."""


class Request(Part):
    """One request that was made."""

    url: str = Field(min_length=1, max_length=500)
    """Het adres."""
    filter: str = Field(min_length=1, max_length=2000)
    """Wat er is gevraagd."""


class Crime(Part):
    """How often a kind of crime was registered in a municipality in a year."""

    kind: CrimeCode = Field(alias="soort")
    """De code van het soort misdrijf."""
    region: CbsCode = Field(alias="regio")
    """De gemeente."""
    year: Year = Field(alias="jaar")
    """Het jaar."""
    value: Whole | None = Field(default=None, alias="waarde")
    """Het aantal; afwezig als het niet is gepubliceerd."""
    provisional: YesNo = Field(default=False, alias="voorlopig")
    """Ja als de waarde nog kan veranderen."""


class Population(Part):
    """How many people lived in a municipality on the first day of a year."""

    region: CbsCode = Field(alias="regio")
    """De gemeente."""
    year: Year = Field(alias="jaar")
    """Het jaar."""
    value: Whole | None = Field(default=None, alias="waarde")
    """Het aantal inwoners; afwezig als het niet is gepubliceerd."""
    provisional: YesNo = Field(default=False, alias="voorlopig")
    """Ja als de waarde nog kan veranderen."""


class Snapshot(TableSource):
    """A file in `plans/cijfers/`, which `haal-cijfers` writes."""

    requests: tuple[Request, ...] = Field(alias="verzoeken", min_length=1)
    """De verzoeken waarmee de waarden zijn opgehaald."""
    crimes: tuple[Crime, ...] = Field(alias="misdrijven", min_length=1)
    """De aantallen misdrijven."""
    population: tuple[Population, ...] = Field(default=(), alias="inwoners")
    """De aantallen inwoners."""
