"""Where a plan comes from: the area, the look-back, trends, other plans, voices, decisions."""

from typing import Annotated, Literal

from pydantic import Field

from .base import (
    Day,
    Guideline,
    Line,
    MunicipalityRef,
    Part,
    Phrase,
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

    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["Voorbeeldstad heeft een oud centrum en drie dorpen."],
    )
    """Het gebied, in gewone taal."""
    facts: tuple[Fact, ...] = Field(default=(), alias="feiten")
    """Cijfers over het gebied."""


class Result(Sourced):
    """What became of something in the previous period."""

    title: Phrase = Field(alias="titel", examples=["Woninginbraken"])
    """Waar het over gaat."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Er is minder ingebroken dan vier jaar geleden."]
    )
    """Wat er gedaan is en wat het opleverde."""
    points: tuple[Text, ...] = Field(
        default=(), alias="punten", examples=["Bewoners kregen advies over sloten."]
    )
    """Wat er gedaan is, punt voor punt."""
    outcome: Literal["gelukt", "deels", "niet"] | None = Field(
        default=None, alias="gelukt", examples=["deels"]
    )
    """Gelukt, deels of niet; alleen als de bron dat zegt."""


class Lookback(Part):
    """A look back at the previous period."""

    text: Text | None = Field(
        default=None, alias="tekst", examples=["De meeste doelen zijn gehaald."]
    )
    """De terugblik in het algemeen."""
    results: tuple[Result, ...] = Field(default=(), alias="resultaten")
    """De terugblik per prioriteit of onderwerp van toen."""


class Trend(Sourced):
    """Something that changes around the plan."""

    title: Phrase = Field(alias="titel", examples=["Meer oplichting via internet"])
    """De ontwikkeling in een paar woorden."""
    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["Mensen krijgen vaker valse berichten op hun telefoon."],
    )
    """Wat er verandert."""
    direction: Literal["meer", "minder", "gelijk", "anders"] | None = Field(
        default=None, alias="richting", examples=["meer"]
    )
    """Meer, minder, gelijk of anders."""
    facts: tuple[Fact, ...] = Field(default=(), alias="feiten")
    """De cijfers erbij."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen", examples=["veilig-wonen"])
    """De onderwerpen van dit plan waar het bij hoort."""


class FieldReport(Sourced):
    """How a safety field stands, as the plan sees it."""

    field: Annotated[str, Ref("veiligheidsvelden")] = Field(
        alias="veld", examples=["veilige-woon-en-leefomgeving"]
    )
    """Het veiligheidsveld, uit plans/gedeeld/veiligheidsvelden.yaml."""
    picture: Text | None = Field(
        default=None, alias="beeld", examples=["De meeste mensen wonen prettig in hun buurt."]
    )
    """Hoe het ervoor staat."""
    approach: Text | None = Field(
        default=None, alias="aanpak", examples=["De gemeente houdt toezicht in de wijken."]
    )
    """Wat er al gebeurt."""
    attention: tuple[Text, ...] = Field(
        default=(), alias="aandachtspunten", examples=["Er is overlast bij het station."]
    )
    """Wat aandacht vraagt."""


class ThemePlacement(Sourced):
    """Where the plan puts a theme, or where it leaves it to."""

    theme: Annotated[str, Ref("themas")] = Field(alias="thema", examples=["brandveiligheid"])
    """Het thema, uit plans/gedeeld/veiligheidsvelden.yaml."""
    status: Literal["prioriteit", "strategisch", "gewoon werk", "buiten dit plan"] = Field(
        examples=["gewoon werk"]
    )
    """Prioriteit, strategisch, gewoon werk of buiten dit plan."""
    topic: TopicRef | None = Field(default=None, alias="onderwerp", examples=["veilig-wonen"])
    """Het onderwerp van dit plan waar het thema bij hoort."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["De brandweer doet dit elk jaar."]
    )
    """Uitleg, of waar het thema wel staat."""


class Shift(Sourced):
    """A subject that changed its place since the previous plan."""

    before: Line = Field(alias="was", examples=["Overlast door jongeren was een prioriteit"])
    """Hoe het in het vorige plan heette en wat het was."""
    after: Line = Field(
        alias="wordt", examples=["Overlast door jongeren krijgt doorlopende aandacht"]
    )
    """Wat het nu is."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Er zijn minder meldingen dan vier jaar geleden."]
    )
    """Waarom."""


class RelatedPlan(Sourced):
    """Another plan, agenda or framework that this plan goes with."""

    name: Line = Field(alias="naam", examples=["Beleidsplan van de veiligheidsregio"])
    """De naam van het plan."""
    owner: Line | None = Field(default=None, alias="van", examples=["de veiligheidsregio"])
    """Van wie het is."""
    period: ShortLine | None = Field(default=None, alias="looptijd", examples=["2024-2027"])
    """De jaren, zoals 2024-2027."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Hierin staat wat de brandweer doet."]
    )
    """Wat erin staat en wat het met dit plan te maken heeft."""
    points: tuple[Text, ...] = Field(default=(), alias="punten", examples=["Brandveilig wonen"])
    """De onderwerpen die erin staan."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen", examples=["veilig-wonen"])
    """De onderwerpen van dit plan waar het bij hoort."""


class Instrument(Sourced):
    """A law, rule or measure that the plan describes."""

    name: Line = Field(alias="naam", examples=["Gebiedsverbod"])
    """De naam van de wet, de regel of de maatregel."""
    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["De burgemeester kan iemand verbieden om ergens te komen."],
    )
    """Wat iemand ermee kan."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen", examples=["veilig-wonen"])
    """De onderwerpen waar het bij hoort."""


class Statement(Sourced):
    """What somebody says about the plan, retold."""

    who: Line = Field(alias="wie", examples=["De burgemeester van Voorbeeldstad"])
    """Wie het zegt, met de functie, zoals 'De burgemeester van Vaals'."""
    municipality: MunicipalityRef | None = Field(
        default=None, alias="gemeente", examples=["GM0981"]
    )
    """De gemeente van deze persoon."""
    text: Text = Field(alias="tekst", examples=["Een veilige buurt maken we samen."])
    """Wat die zegt, in onze eigen woorden."""


class Decision(Sourced):
    """Something that a council decides or is asked to decide."""

    number: ShortLine | None = Field(default=None, alias="nr", examples=["RB-12"])
    """Het nummer van het besluit of de motie."""
    title: Phrase = Field(alias="titel", examples=["Het plan is vastgesteld"])
    """Het besluit in een paar woorden."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["De raad stelt het plan vast voor vier jaar."]
    )
    """Wat er besloten is of wordt gevraagd."""
    who: Line | None = Field(default=None, alias="wie", examples=["De gemeenteraad"])
    """Wie beslist."""
    when: Line | None = Field(default=None, alias="wanneer", examples=["14 januari 2026"])
    """Wanneer."""
    outcome: Line | None = Field(default=None, alias="uitslag", examples=["20 voor en 3 tegen"])
    """De uitslag."""


class LocalProgramme(Sourced):
    """What one municipality adds to a plan that it shares with others."""

    municipality: MunicipalityRef = Field(alias="gemeente", examples=["GM0981"])
    """De gemeente."""
    title: Line = Field(alias="titel", examples=["Programma Veilig Centrum"])
    """De naam van het programma of de aanvulling."""
    start: Year | None = Field(default=None, alias="van", examples=["2026"])
    """Het eerste jaar."""
    end: Year | None = Field(default=None, alias="tot", examples=["2027"])
    """Het laatste jaar."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Dit programma gaat over uitgaan in het centrum."]
    )
    """Waar het over gaat."""
    points: tuple[Guideline, ...] = Field(default=(), alias="speerpunten")
    """De eigen speerpunten van de gemeente."""


class Progress(Sourced):
    """How things stand during the period."""

    on: Day = Field(alias="op", examples=["2026-11-01"])
    """De dag waarop dit gold."""
    topic: TopicRef | None = Field(default=None, alias="onderwerp", examples=["veilig-wonen"])
    """Het onderwerp, als het over één onderwerp gaat."""
    text: Text = Field(alias="tekst", examples=["In Wijk Noord staan nu meer lampen."])
    """Hoe het ervoor staat."""
