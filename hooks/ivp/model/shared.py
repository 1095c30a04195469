"""The shared lists in `plans/gedeeld/`: one file a list, the key in the file is the file's name."""

from typing import Annotated, Any, Literal

from pydantic import Field

from .base import (
    CbsCode,
    Day,
    IconFile,
    Line,
    Part,
    Phone,
    Phrase,
    Ref,
    ShortLine,
    ShortPhrase,
    Slug,
    Text,
    Url,
    Whole,
    YesNo,
)


class Municipality(Part):
    """A municipality of the Netherlands."""

    code: CbsCode = Field(examples=["GM0000"])
    """De gemeentecode van het CBS."""
    name: Line = Field(alias="naam", examples=["Voorbeeldstad"])
    """De officiële naam."""

    @property
    def id(self) -> str:
        """The code: what plans refer to."""
        return self.code


class Organisation(Part):
    """An organisation that plans refer to."""

    id: Slug = Field(examples=["buurtvereniging-noord"])
    """De naam waarmee plannen naar deze organisatie verwijzen."""
    name: Line = Field(alias="naam", examples=["Buurtvereniging Wijk Noord"])
    """De volledige naam."""
    short: ShortLine | None = Field(default=None, alias="kort", examples=["Buurtvereniging Noord"])
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
    ] = Field(alias="soort", examples=["samenleving"])
    """Wat voor organisatie het is."""
    url: Url | None = Field(default=None, examples=["https://www.voorbeeldstad.nl/wijk-noord"])
    """De website."""

    @property
    def label(self) -> str:
        """The name for use in lists and tables."""
        return self.short or self.name


class Channel(Part):
    """A way in which residents take part, report or ask."""

    id: Slug = Field(examples=["meldpunt-voorbeeldstad"])
    """De naam waarmee plannen naar dit kanaal verwijzen."""
    name: Line = Field(alias="naam", examples=["Meldpunt Voorbeeldstad"])
    """De officiële naam."""
    kind: Literal["bellen", "meedoen", "melden", "hulp"] = Field(alias="soort", examples=["melden"])
    """Bellen (het nummer staat op elke pagina), meedoen, melden of hulp."""
    nationwide: YesNo = Field(default=False, alias="overal", examples=["nee"])
    """Ja als inwoners van elke gemeente dit kunnen gebruiken, ook als het plan het niet noemt."""
    short: Phrase = Field(alias="kort", examples=["Vertel de gemeente wat er kapot is op straat."])
    """Wat het is, in een of twee korte zinnen."""
    action: ShortPhrase = Field(alias="actie", examples=["Zo meldt u iets bij de gemeente"])
    """De tekst van de link naar de uitleg, zoals 'Zo meldt u zich aan'."""
    purpose: Text | None = Field(
        default=None,
        alias="waarvoor",
        examples=["Voor lampen die niet branden en gaten in de weg."],
    )
    """Waar het kanaal voor is."""
    when: Text | None = Field(default=None, alias="wanneer", examples=["Het heeft geen haast."])
    """Wanneer u het gebruikt."""
    emergency: Text | None = Field(
        default=None, alias="spoed", examples=["Is er gevaar? Bel dan 112."]
    )
    """Wanneer u 112 belt."""
    how: tuple[Text, ...] = Field(
        default=(), alias="hoe", examples=["Ga naar de website.", "Vertel wat er kapot is en waar."]
    )
    """Hoe u meedoet, stap voor stap."""
    phone: Phone | None = Field(default=None, alias="telefoon", examples=["0800-1234"])
    """Het telefoonnummer."""
    call_for: ShortPhrase | None = Field(
        default=None, alias="bel_voor", examples=["Iets kapot op straat"]
    )
    """Wat boven het telefoonnummer staat, zoals 'Geen spoed, wel politie'."""
    url: Url | None = Field(default=None, examples=["https://www.voorbeeldstad.nl/melden"])
    """De website."""
    checked: Day = Field(alias="gecontroleerd_op", examples=["2026-11-21"])
    """De dag waarop iemand deze gegevens heeft nagekeken."""


class Theme(Part):
    """A theme within a safety field."""

    id: Slug = Field(examples=["veilig-uitgaan"])
    """De naam waarmee plannen naar dit thema verwijzen."""
    name: Line = Field(alias="naam", examples=["Veilig uitgaan"])
    """De naam van het thema."""


class SafetyField(Part):
    """One of the five fields of the VNG's *Kernbeleid Veiligheid*."""

    number: Whole = Field(alias="nr", examples=["2"])
    """Het nummer, 1 tot en met 5."""
    id: Slug = Field(examples=["bedrijvigheid-en-veiligheid"])
    """De naam in het webadres."""
    name: Line = Field(alias="naam", examples=["Bedrijvigheid en veiligheid"])
    """De naam van het veld."""
    themes: tuple[Theme, ...] = Field(alias="themas", min_length=1)
    """De thema's in dit veld."""


class Icon(Part):
    """A picture that a topic can carry."""

    id: Slug = Field(examples=["inbraak"])
    """De naam waarmee plannen dit plaatje kiezen."""
    file: IconFile = Field(alias="bestand", examples=["material/lock"])
    """Het bestand in de plaatjes van Material, zonder .svg, zoals material/heart."""

    @property
    def name(self) -> str:
        """The id: a picture has no other name."""
        return self.id


class Word(Part):
    """A word with its other forms, which stand in no other entry of the list."""

    word: Line = Field(alias="woord")
    forms: tuple[Line, ...] = Field(default=(), alias="ook")

    @property
    def id(self) -> str:
        """The word itself."""
        return self.word

    @property
    def name(self) -> str:
        """The word itself."""
        return self.word


class DifficultWord(Word):
    """A word that many readers do not know, with a plainer one."""

    word: Line = Field(alias="woord", examples=["implementeren"])
    """Het moeilijke woord, of een paar woorden die bij elkaar horen."""
    plain: Line = Field(alias="gewoon", examples=["invoeren, uitvoeren"])
    """Wat u in plaats daarvan schrijft. Zet een komma als er meer kan."""
    forms: tuple[Line, ...] = Field(
        default=(), alias="ook", examples=["implementeert", "implementatie"]
    )
    """Andere vormen van het woord: meervoud, verleden tijd, woorden die eraan verwant zijn."""


class Synonym(Word):
    """Words that visitors use for one thing: who searches one of them also finds the others."""

    word: Line = Field(alias="woord", examples=["woninginbraak"])
    """Een woord dat in de plannen staat."""
    forms: tuple[Line, ...] = Field(
        alias="ook", min_length=1, examples=["inbraak", "inbreker", "ingebroken"]
    )
    """Andere woorden voor hetzelfde. Wie zo'n woord zoekt, vindt ook de pagina's met de andere."""


class WithdrawnPlan(Part):
    """A plan that is no longer on the site."""

    plan: Slug = Field(examples=["voorbeeldstad-2018-2021"])
    """De naam van het bestand dat er stond, zonder .yaml."""
    name: ShortLine = Field(alias="naam", examples=["Veiligheidsplan Voorbeeldstad 2018–2021"])
    """Hoe het plan heette."""
    successor: Annotated[str, Ref("plannen")] | None = Field(
        default=None, alias="opvolger", examples=["voorbeeldstad-2022-2025"]
    )
    """Het plan dat er nu voor in de plaats is, als dat op deze site staat."""
    text: Text | None = Field(
        default=None, alias="uitleg", examples=["Dit plan is vier jaar geleden afgelopen."]
    )
    """Wat een inwoner moet weten."""
    has_page: YesNo = Field(default=True, alias="pagina", examples=["nee"])
    """Nee als er op het oude adres niets hoeft te staan."""

    @property
    def id(self) -> str:
        """The name of the file that is gone."""
        return self.plan


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


class DifficultWords(SharedList):
    """`moeilijke_woorden.yaml`."""

    entries: tuple[DifficultWord, ...] = Field(alias="moeilijke_woorden", min_length=1)
    """De moeilijke woorden."""


class WithdrawnPlans(SharedList):
    """`vervallen.yaml`."""

    entries: tuple[WithdrawnPlan, ...] = Field(alias="vervallen", min_length=1)
    """De plannen die niet meer op deze site staan."""


class Synonyms(SharedList):
    """`synoniemen.yaml`."""

    entries: tuple[Synonym, ...] = Field(alias="synoniemen", min_length=1)
    """De woorden die hetzelfde betekenen."""


LISTS: dict[str, type[SharedList]] = {
    "gemeenten": Municipalities,
    "organisaties": Organisations,
    "kanalen": Channels,
    "veiligheidsvelden": SafetyFields,
    "iconen": Icons,
    "moeilijke_woorden": DifficultWords,
    "vervallen": WithdrawnPlans,
    "synoniemen": Synonyms,
}
"""The shared files by name, each with the type of what it holds."""

OPTIONAL = ("vervallen",)
"""The shared files that need not be there."""
