"""Who takes part in a plan: groups, partner organisations, and residents through channels."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Part, Phone, Point, Ref, ShortLine, Sourced, Text, TopicRef, Url

OrganisationRef = Annotated[str, Ref("organisaties")]


class Taker(Part):
    """A group that takes part, for the glance page."""

    group: Literal["gemeenten", "partners", "inwoners", "ondernemers"] = Field(alias="groep")
    """Wie er meedoet: gemeenten, partners, inwoners of ondernemers."""
    role: ShortLine = Field(alias="rol")
    """De rol in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat deze groep doet, in een korte zin."""


class PartnerTask(Part):
    """What a partner is and does in one topic."""

    topic: TopicRef = Field(alias="onderwerp")
    """Het id van een onderwerp van dit plan."""
    task: Literal["trekker", "uitvoerder", "betrokken"] | None = Field(default=None, alias="taak")
    """Trekker, uitvoerder of betrokken, als het plan dat zegt."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat de partner bij dit onderwerp doet."""


class Partner(Sourced):
    """An organisation that works on the plan."""

    organisation: OrganisationRef = Field(alias="organisatie")
    """De organisatie, uit plans/gedeeld/organisaties.yaml."""
    qualifier: Line | None = Field(default=None, alias="aanduiding")
    """Welk deel van de organisatie, zoals het politieteam."""
    role: Text | None = Field(default=None, alias="rol")
    """Wat de partner in dit plan doet."""
    tasks: tuple[PartnerTask, ...] = Field(default=(), alias="taken")
    """De taak per onderwerp, als het plan die noemt."""
    agenda: tuple[Point, ...] = ()
    """Wat de partner zelf belangrijk vindt, als het plan dat vertelt."""
    members: tuple[OrganisationRef, ...] = Field(default=(), alias="leden")
    """Organisaties die samen deze partner vormen."""


class Participation(Sourced):
    """A channel that this plan names, with what the plan says about it."""

    channel: Annotated[str, Ref("kanalen")] = Field(alias="kanaal")
    """Het kanaal, uit plans/gedeeld/kanalen.yaml."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen")
    """Bij welke onderwerpen het plan dit kanaal noemt."""
    phone: Phone | None = Field(default=None, alias="telefoon")
    """Het nummer in deze gemeenten, als dat in het plan staat."""
    url: Url | None = None
    """De website in deze gemeenten, als die in het plan staat."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat het plan over dit kanaal zegt."""
