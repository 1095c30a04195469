"""Where a plan comes from: the area, the look-back, trends, other plans, voices, decisions."""

from typing import Annotated, Literal

from pydantic import Field

from .base import (
    Day,
    Guideline,
    Line,
    MunicipalityRef,
    Part,
    Ref,
    ShortLine,
    Sourced,
    Text,
    TopicRef,
    Year,
)
from .figures import Fact


class Area(Part):
    """What the area is like."""

    text: Text | None = Field(default=None, alias="tekst")
    """Het gebied, in gewone taal."""
    facts: tuple[Fact, ...] = Field(default=(), alias="feiten")
    """Cijfers over het gebied."""


class Result(Sourced):
    """What became of something in the previous period."""

    title: Line = Field(alias="titel")
    """Waar het over gaat."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat er gedaan is en wat het opleverde."""
    points: tuple[Text, ...] = Field(default=(), alias="punten")
    """Wat er gedaan is, punt voor punt."""
    outcome: Literal["gelukt", "deels", "niet"] | None = Field(default=None, alias="gelukt")
    """Gelukt, deels of niet; alleen als de bron dat zegt."""


class Lookback(Part):
    """A look back at the previous period."""

    text: Text | None = Field(default=None, alias="tekst")
    """De terugblik in het algemeen."""
    results: tuple[Result, ...] = Field(default=(), alias="resultaten")
    """De terugblik per prioriteit of onderwerp van toen."""


class Trend(Sourced):
    """Something that changes around the plan."""

    title: Line = Field(alias="titel")
    """De ontwikkeling in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat er verandert."""
    direction: Literal["meer", "minder", "gelijk", "anders"] | None = Field(
        default=None, alias="richting"
    )
    """Meer, minder, gelijk of anders."""
    facts: tuple[Fact, ...] = Field(default=(), alias="feiten")
    """De cijfers erbij."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen")
    """De onderwerpen van dit plan waar het bij hoort."""


class FieldReport(Sourced):
    """How a safety field stands, as the plan sees it."""

    field: Annotated[str, Ref("veiligheidsvelden")] = Field(alias="veld")
    """Het veiligheidsveld, uit plans/gedeeld/veiligheidsvelden.yaml."""
    picture: Text | None = Field(default=None, alias="beeld")
    """Hoe het ervoor staat."""
    approach: Text | None = Field(default=None, alias="aanpak")
    """Wat er al gebeurt."""
    attention: tuple[Text, ...] = Field(default=(), alias="aandachtspunten")
    """Wat aandacht vraagt."""


class ThemePlacement(Sourced):
    """Where the plan puts a theme, or where it leaves it to."""

    theme: Annotated[str, Ref("themas")] = Field(alias="thema")
    """Het thema, uit plans/gedeeld/veiligheidsvelden.yaml."""
    status: Literal["prioriteit", "strategisch", "gewoon werk", "buiten dit plan"]
    """Prioriteit, strategisch, gewoon werk of buiten dit plan."""
    topic: TopicRef | None = Field(default=None, alias="onderwerp")
    """Het onderwerp van dit plan waar het thema bij hoort."""
    text: Text | None = Field(default=None, alias="tekst")
    """Uitleg, of waar het thema wel staat."""


class Shift(Sourced):
    """A subject that changed its place since the previous plan."""

    before: Line = Field(alias="was")
    """Hoe het in het vorige plan heette en wat het was."""
    after: Line = Field(alias="wordt")
    """Wat het nu is."""
    text: Text | None = Field(default=None, alias="tekst")
    """Waarom."""


class RelatedPlan(Sourced):
    """Another plan, agenda or framework that this plan goes with."""

    name: Line = Field(alias="naam")
    """De naam van het plan."""
    owner: Line | None = Field(default=None, alias="van")
    """Van wie het is."""
    period: ShortLine | None = Field(default=None, alias="looptijd")
    """De jaren, zoals 2024-2027."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat erin staat en wat het met dit plan te maken heeft."""
    points: tuple[Text, ...] = Field(default=(), alias="punten")
    """De onderwerpen die erin staan."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen")
    """De onderwerpen van dit plan waar het bij hoort."""


class Instrument(Sourced):
    """A law, rule or measure that the plan describes."""

    name: Line = Field(alias="naam")
    """De naam van de wet, de regel of de maatregel."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat iemand ermee kan."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen")
    """De onderwerpen waar het bij hoort."""


class Statement(Sourced):
    """What somebody says about the plan, retold."""

    who: Line = Field(alias="wie")
    """Wie het zegt, met de functie, zoals 'De burgemeester van Vaals'."""
    municipality: MunicipalityRef | None = Field(default=None, alias="gemeente")
    """De gemeente van deze persoon."""
    text: Text = Field(alias="tekst")
    """Wat die zegt, in onze eigen woorden."""


class Decision(Sourced):
    """Something that a council decides or is asked to decide."""

    number: ShortLine | None = Field(default=None, alias="nr")
    """Het nummer van het besluit of de motie."""
    title: Line = Field(alias="titel")
    """Het besluit in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat er besloten is of wordt gevraagd."""
    who: Line | None = Field(default=None, alias="wie")
    """Wie beslist."""
    when: Line | None = Field(default=None, alias="wanneer")
    """Wanneer."""
    outcome: Line | None = Field(default=None, alias="uitslag")
    """De uitslag."""


class LocalProgramme(Sourced):
    """What one municipality adds to a plan that it shares with others."""

    municipality: MunicipalityRef = Field(alias="gemeente")
    """De gemeente."""
    title: Line = Field(alias="titel")
    """De naam van het programma of de aanvulling."""
    start: Year | None = Field(default=None, alias="van")
    """Het eerste jaar."""
    end: Year | None = Field(default=None, alias="tot")
    """Het laatste jaar."""
    text: Text | None = Field(default=None, alias="tekst")
    """Waar het over gaat."""
    points: tuple[Guideline, ...] = Field(default=(), alias="speerpunten")
    """De eigen speerpunten van de gemeente."""


class Progress(Sourced):
    """How things stand during the period."""

    on: Day = Field(alias="op")
    """De dag waarop dit gold."""
    topic: TopicRef | None = Field(default=None, alias="onderwerp")
    """Het onderwerp, als het over één onderwerp gaat."""
    text: Text = Field(alias="tekst")
    """Hoe het ervoor staat."""
