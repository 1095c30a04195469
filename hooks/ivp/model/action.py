"""An action of the *uitvoeringsplan*."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Part, Phrase, Ref, ShortLine, Sourced, Text, Year


class Planning(Part):
    """When an action is carried out."""

    kind: Literal["doorlopend", "vanaf", "periode"] = Field(alias="soort", examples=["vanaf"])
    """Doorlopend, vanaf een jaar, of een periode."""
    start: Year | None = Field(default=None, alias="van", examples=["2026"])
    """Het eerste jaar."""
    end: Year | None = Field(default=None, alias="tot", examples=["2029"])
    """Het laatste jaar."""
    printed: Line | None = Field(default=None, alias="in_het_plan", examples=["2026 e.v."])
    """Hoe het in het plan staat, zoals '2019 e.v.'."""


class Action(Sourced):
    """Something that is done."""

    code: ShortLine | None = Field(default=None, examples=["A1"])
    """Het nummer of de code die het plan aan de actie geeft."""
    title: Phrase = Field(alias="titel", examples=["Meer licht op straat"])
    """De actie in een paar woorden."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["We zetten lampen op donkere plekken."]
    )
    """Wat er gebeurt, in gewone taal."""
    points: tuple[Text, ...] = Field(
        default=(),
        alias="punten",
        examples=["We vragen bewoners waar het donker is.", "We plaatsen de lampen."],
    )
    """De delen van de actie."""
    part: Line | None = Field(default=None, alias="onderdeel", examples=["Voorkomen"])
    """Het onderdeel van het uitvoeringsplan waar de actie bij hoort."""
    leads: tuple[Line, ...] = Field(default=(), alias="trekkers", examples=["Burgemeester"])
    """Wie de actie trekt, zoals Burgemeester. Geen namen van mensen."""
    partners: tuple[Annotated[str, Ref("organisaties")], ...] = Field(
        default=(), examples=["politie"]
    )
    """Wie meewerkt, uit plans/gedeeld/organisaties.yaml."""
    planning: Planning | None = None
    """Wanneer de actie wordt uitgevoerd."""
    frequency: Line | None = Field(default=None, alias="hoe_vaak", examples=["één keer per jaar"])
    """Hoe vaak of hoeveel, zoals 'één keer per jaar'."""
    status: Literal["gedaan", "loopt", "komt", "gestopt"] | None = Field(
        default=None, examples=["loopt"]
    )
    """Gedaan, loopt, komt of gestopt; alleen als de bron het zegt."""
    places: tuple[Line, ...] = Field(default=(), alias="plaatsen", examples=["Wijk Noord"])
    """De wijken of plekken waar de actie voor is."""
