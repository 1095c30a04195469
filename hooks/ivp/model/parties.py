"""Who takes part in a plan: groups, partner organisations, and residents through channels."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Part, Phone, Point, Ref, ShortPhrase, Sourced, Text, TopicRef, Url

OrganisationRef = Annotated[str, Ref("organisaties")]


class Taker(Part):
    """A group that takes part, for the glance page."""

    group: Literal["gemeenten", "partners", "inwoners", "ondernemers"] = Field(
        alias="groep", examples=["inwoners"]
    )
    """Wie er meedoet: gemeenten, partners, inwoners of ondernemers."""
    role: ShortPhrase = Field(alias="rol", examples=["Opletten en melden"])
    """De rol in een paar woorden."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Bewoners letten op elkaars huis."]
    )
    """Wat deze groep doet, in een korte zin."""


class PartnerTask(Part):
    """What a partner is and does in one topic."""

    topic: TopicRef = Field(alias="onderwerp", examples=["veilig-wonen"])
    """Het id van een onderwerp van dit plan."""
    task: Literal["trekker", "uitvoerder", "betrokken"] | None = Field(
        default=None, alias="taak", examples=["trekker"]
    )
    """Trekker, uitvoerder of betrokken, als het plan dat zegt."""
    text: Text | None = Field(default=None, alias="tekst", examples=["De politie zoekt de daders."])
    """Wat de partner bij dit onderwerp doet."""


class Partner(Sourced):
    """An organisation that works on the plan."""

    organisation: OrganisationRef = Field(alias="organisatie", examples=["politie"])
    """De organisatie, uit plans/gedeeld/organisaties.yaml."""
    qualifier: Line | None = Field(default=None, alias="aanduiding", examples=["het politieteam"])
    """Welk deel van de organisatie, zoals het politieteam."""
    role: Text | None = Field(
        default=None, alias="rol", examples=["De politie houdt toezicht en zoekt daders."]
    )
    """Wat de partner in dit plan doet."""
    tasks: tuple[PartnerTask, ...] = Field(default=(), alias="taken")
    """De taak per onderwerp, als het plan die noemt."""
    agenda: tuple[Point, ...] = ()
    """Wat de partner zelf belangrijk vindt, als het plan dat vertelt."""
    members: tuple[OrganisationRef, ...] = Field(
        default=(), alias="leden", examples=["politie", "openbaar-ministerie"]
    )
    """Organisaties die samen deze partner vormen."""


class Participation(Sourced):
    """A channel that this plan names, with what the plan says about it."""

    channel: Annotated[str, Ref("kanalen")] = Field(alias="kanaal", examples=["burgernet"])
    """Het kanaal, uit plans/gedeeld/kanalen.yaml."""
    topics: tuple[TopicRef, ...] = Field(default=(), alias="onderwerpen", examples=["veilig-wonen"])
    """Bij welke onderwerpen het plan dit kanaal noemt."""
    phone: Phone | None = Field(default=None, alias="telefoon", examples=["0800-1234"])
    """Het nummer in deze gemeenten, als dat in het plan staat."""
    url: Url | None = Field(default=None, examples=["https://www.voorbeeldstad.nl/burgernet"])
    """De website in deze gemeenten, als die in het plan staat."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Met Burgernet helpt u de politie zoeken."]
    )
    """Wat het plan over dit kanaal zegt."""
