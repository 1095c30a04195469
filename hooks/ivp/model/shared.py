"""The shared lists in `plans/gedeeld/`: one file a list, the key in the file is the file's name."""

from typing import Any, Literal

from pydantic import Field

from .base import (
    CbsCode,
    Day,
    IconFile,
    Line,
    Part,
    Phone,
    ShortLine,
    Slug,
    Text,
    Url,
    Whole,
    YesNo,
)


class Municipality(Part):
    """A municipality of the Netherlands."""

    code: CbsCode
    """De gemeentecode van het CBS."""
    name: Line = Field(alias="naam")
    """De officiële naam."""

    @property
    def id(self) -> str:
        """The code: what plans refer to."""
        return self.code


class Organisation(Part):
    """An organisation that plans refer to."""

    id: Slug
    """De naam waarmee plannen naar deze organisatie verwijzen."""
    name: Line = Field(alias="naam")
    """De volledige naam."""
    short: ShortLine | None = Field(default=None, alias="kort")
    """De naam zoals die in een lijstje past, of de afkorting."""
    kind: Literal[
        "overheid",
        "politie-justitie",
        "zorg-welzijn",
        "onderwijs",
        "samenwerking",
        "gemeente",
        "samenleving",
        "bedrijf",
    ] = Field(alias="soort")
    """Wat voor organisatie het is."""
    url: Url | None = None
    """De website."""

    @property
    def label(self) -> str:
        """The name for use in lists and tables."""
        return self.short or self.name


class Channel(Part):
    """A way in which residents take part, report or ask."""

    id: Slug
    """De naam waarmee plannen naar dit kanaal verwijzen."""
    name: Line = Field(alias="naam")
    """De officiële naam."""
    kind: Literal["bellen", "meedoen", "melden", "hulp"] = Field(alias="soort")
    """Bellen (het nummer staat op elke pagina), meedoen, melden of hulp."""
    nationwide: YesNo = Field(default=False, alias="overal")
    """Ja als inwoners van elke gemeente dit kunnen gebruiken, ook als het plan het niet noemt."""
    short: Line = Field(alias="kort")
    """Wat het is, in een of twee korte zinnen."""
    action: ShortLine = Field(alias="actie")
    """De tekst van de link naar de uitleg, zoals 'Zo meldt u zich aan'."""
    purpose: Text | None = Field(default=None, alias="waarvoor")
    """Waar het kanaal voor is."""
    when: Text | None = Field(default=None, alias="wanneer")
    """Wanneer u het gebruikt."""
    emergency: Text | None = Field(default=None, alias="spoed")
    """Wanneer u 112 belt."""
    how: tuple[Text, ...] = Field(default=(), alias="hoe")
    """Hoe u meedoet, stap voor stap."""
    phone: Phone | None = Field(default=None, alias="telefoon")
    """Het telefoonnummer."""
    call_for: ShortLine | None = Field(default=None, alias="bel_voor")
    """Wat boven het telefoonnummer staat, zoals 'Geen spoed, wel politie'."""
    url: Url | None = None
    """De website."""
    checked: Day = Field(alias="gecontroleerd_op")
    """De dag waarop iemand deze gegevens heeft nagekeken."""


class Theme(Part):
    """A theme within a safety field."""

    id: Slug
    """De naam waarmee plannen naar dit thema verwijzen."""
    name: Line = Field(alias="naam")
    """De naam van het thema."""


class SafetyField(Part):
    """One of the five fields of the VNG's *Kernbeleid Veiligheid*."""

    number: Whole = Field(alias="nr")
    """Het nummer, 1 tot en met 5."""
    id: Slug
    """De naam in het webadres."""
    name: Line = Field(alias="naam")
    """De naam van het veld."""
    themes: tuple[Theme, ...] = Field(alias="themas", min_length=1)
    """De thema's in dit veld."""


class Icon(Part):
    """A picture that a topic can carry."""

    id: Slug
    """De naam waarmee plannen dit plaatje kiezen."""
    file: IconFile = Field(alias="bestand")
    """Het bestand in de plaatjes van Material, zonder .svg, zoals material/heart."""

    @property
    def name(self) -> str:
        """The id: a picture has no other name."""
        return self.id


class SharedList(Part):
    """A file in `plans/gedeeld/`: one list, under a key that is the file's own name."""

    entries: tuple[Any, ...] = Field(alias="lijst", min_length=1)
    """De onderdelen van de lijst."""


class Municipalities(SharedList):
    """`gemeenten.yaml`."""

    entries: tuple[Municipality, ...] = Field(alias="gemeenten", min_length=1)
    """De gemeenten."""


class Organisations(SharedList):
    """`organisaties.yaml`."""

    entries: tuple[Organisation, ...] = Field(alias="organisaties", min_length=1)
    """De organisaties."""


class Channels(SharedList):
    """`kanalen.yaml`."""

    entries: tuple[Channel, ...] = Field(alias="kanalen", min_length=1)
    """De kanalen."""


class SafetyFields(SharedList):
    """`veiligheidsvelden.yaml`."""

    entries: tuple[SafetyField, ...] = Field(alias="veiligheidsvelden", min_length=1)
    """De veiligheidsvelden."""


class Icons(SharedList):
    """`iconen.yaml`."""

    entries: tuple[Icon, ...] = Field(alias="iconen", min_length=1)
    """De plaatjes."""


LISTS: dict[str, type[SharedList]] = {
    "gemeenten": Municipalities,
    "organisaties": Organisations,
    "kanalen": Channels,
    "veiligheidsvelden": SafetyFields,
    "iconen": Icons,
}
"""The shared files by name, each with the type of what it holds."""
