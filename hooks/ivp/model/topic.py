"""An *onderwerp*: one shape for priorities, strategic themes and continuous attention."""

from typing import Annotated

from pydantic import Field

from .action import Action
from .base import (
    Guideline,
    Line,
    Phrase,
    Point,
    Ref,
    ShortPhrases,
    Slug,
    Sourced,
    Text,
    Whole,
    Year,
)
from .figures import Indicator


class Ambition(Sourced):
    """What the municipalities strive for, short for the glance page and in full."""

    short: ShortPhrases = Field(alias="kort", examples=["Minder inbraken"])
    """De ambitie in hoogstens 60 tekens. Mag ook een lijstje zijn als het plan er meer noemt."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Over vier jaar is er minder ingebroken dan nu."]
    )
    """De hele ambitie, in gewone taal."""
    audience: Line | None = Field(default=None, alias="voor", examples=["inwoners"])
    """Voor wie de ambitie is, zoals inwoners of bezoekers."""
    ambitions: tuple["Ambition", ...] = Field(default=(), alias="ambities")
    """Ambities die hieronder vallen."""


class Goal(Sourced):
    """A goal that the plan sets."""

    number: Annotated[str, Field(min_length=1, max_length=8)] | None = Field(
        default=None, alias="nr", examples=["1"]
    )
    """Het nummer dat het plan zelf aan dit doel geeft, zoals 1 of 2A1."""
    title: Phrase = Field(alias="titel", examples=["We maken huizen veiliger"])
    """Het doel in één korte zin."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["We geven bewoners advies over goede sloten."]
    )
    """Wat het doel betekent en hoe het wordt bereikt."""
    partners: tuple[Annotated[str, Ref("organisaties")], ...] = Field(
        default=(), examples=["politie"]
    )
    """De organisaties die het plan bij dit doel noemt, uit plans/gedeeld/organisaties.yaml."""
    instruments: tuple[Line, ...] = Field(
        default=(), alias="instrumenten", examples=["Gebiedsverbod"]
    )
    """Wetten, regels en maatregelen die het plan bij dit doel noemt."""


class GoalPeriod(Sourced):
    """The years that goals hold for, when they differ from the plan's."""

    start: Year = Field(alias="van", examples=["2026"])
    """Het eerste jaar."""
    end: Year = Field(alias="tot", examples=["2027"])
    """Het laatste jaar."""
    note: Text | None = Field(
        default=None, alias="toelichting", examples=["Het plan geeft voor deze doelen twee jaar."]
    )
    """Waarom deze jaren anders zijn, of dat het plan dat niet zegt."""


class GoalCount(Sourced):
    """How many goals there are, when the source counts them without naming them."""

    count: Whole = Field(alias="aantal", examples=["3"])
    """Het aantal doelen."""
    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["De doelen zorgen samen voor minder overlast. De bron noemt ze niet."],
    )
    """Waar de doelen samen voor zorgen, en dat de bron ze niet noemt."""


class Subtopic(Sourced):
    """A part of a topic with an approach of its own."""

    title: Phrase = Field(alias="titel", examples=["Veilig in en om het huis"])
    """De naam van het deel."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Dit deel gaat over sloten, licht en goede buren."]
    )
    """Waar het over gaat."""
    approach: tuple[Guideline, ...] = Field(default=(), alias="aanpak")
    """De hoofdlijnen van de aanpak."""


class Advice(Sourced):
    """Something that a resident or an entrepreneur can do."""

    title: Phrase = Field(alias="titel", examples=["Doe mee met Burgernet"])
    """Wat iemand kan doen, in een paar woorden."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Zet de gratis app op uw telefoon."]
    )
    """Hoe dat gaat, in gewone taal."""
    channel: Annotated[str, Ref("kanalen")] | None = Field(
        default=None, alias="kanaal", examples=["burgernet"]
    )
    """Het kanaal dat hierbij hoort, uit plans/gedeeld/kanalen.yaml."""


class Wish(Sourced):
    """What a municipal council asked for while the plan was made."""

    text: Text = Field(alias="tekst", examples=["De raad vroeg om meer licht op straat."])
    """Wat de raad vroeg, in gewone taal."""


class Topic(Sourced):
    """A subject that the plan chooses: a priority, a theme, or continuous attention."""

    id: Slug = Field(examples=["veilig-wonen"])
    """De naam in het webadres, zoals veilig-wonen. Verander deze niet meer na publicatie."""
    title: Phrase = Field(alias="titel", examples=["Veilig wonen"])
    """De naam van het onderwerp."""
    aliases: tuple[Line, ...] = Field(default=(), alias="ook_genoemd", examples=["Woninginbraken"])
    """Andere namen die het plan voor dit onderwerp gebruikt."""
    icon: Annotated[str, Ref("iconen")] | None = Field(
        default=None, alias="icoon", examples=["inbraak"]
    )
    """Het plaatje bij het onderwerp, uit plans/gedeeld/iconen.yaml."""
    summary: Text | None = Field(
        default=None, alias="in_het_kort", examples=["We willen dat er minder wordt ingebroken."]
    )
    """Het onderwerp in een of twee zinnen."""
    why: Text | None = Field(
        default=None, alias="waarom", examples=["Een inbraak maakt mensen bang in hun eigen huis."]
    )
    """Waarom het plan dit onderwerp kiest."""
    parts: tuple[Point, ...] = Field(default=(), alias="deelonderwerpen")
    """De delen waaruit het onderwerp bestaat."""
    ambitions: tuple[Ambition, ...] = Field(default=(), alias="ambities")
    """Wat de gemeenten willen bereiken."""
    goals: tuple[Goal, ...] = Field(default=(), alias="doelen")
    """De doelen die het plan stelt."""
    goal_period: GoalPeriod | None = Field(default=None, alias="looptijd_doelen")
    """De jaren van de doelen, alleen als die anders zijn dan de looptijd van het plan."""
    goal_count: GoalCount | None = Field(default=None, alias="aantal_doelen")
    """Hoeveel doelen er zijn, als de bron ze wel telt maar niet noemt."""
    approach: tuple[Guideline, ...] = Field(default=(), alias="aanpak")
    """De hoofdlijnen van de aanpak."""
    subtopics: tuple[Subtopic, ...] = Field(default=(), alias="subthemas")
    """Delen van het onderwerp met een eigen aanpak."""
    indicators: tuple[Indicator, ...] = Field(default=(), alias="indicatoren")
    """De cijfers waaraan de gemeenten zien of het beter gaat."""
    no_indicator: Text | None = Field(
        default=None, alias="geen_indicator", examples=["Het plan zegt dat de cijfers later komen."]
    )
    """Waarom er geen cijfers zijn, als het plan dat zegt."""
    actions: tuple[Action, ...] = Field(default=(), alias="acties")
    """De acties uit het uitvoeringsplan."""
    advice: tuple[Advice, ...] = Field(default=(), alias="wat_kunt_u_doen")
    """Wat inwoners en ondernemers zelf kunnen doen."""
    wishes: tuple[Wish, ...] = Field(default=(), alias="inbreng_raad")
    """Wat de gemeenteraden bij dit onderwerp vroegen."""
    themes: tuple[Annotated[str, Ref("themas")], ...] = Field(
        default=(), alias="themas", examples=["objectieve-veiligheid"]
    )
    """Thema's uit plans/gedeeld/veiligheidsvelden.yaml waar dit onderwerp bij hoort."""
