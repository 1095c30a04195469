"""An action of the *uitvoeringsplan*."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Part, Ref, ShortLine, Sourced, Text, Year


class Planning(Part):
    """When an action is carried out."""

    kind: Literal["doorlopend", "vanaf", "periode"] = Field(alias="soort")
    """Doorlopend, vanaf een jaar, of een periode."""
    start: Year | None = Field(default=None, alias="van")
    """Het eerste jaar."""
    end: Year | None = Field(default=None, alias="tot")
    """Het laatste jaar."""
    printed: Line | None = Field(default=None, alias="in_het_plan")
    """Hoe het in het plan staat, zoals '2019 e.v.'."""


class Action(Sourced):
    """Something that is done."""

    code: ShortLine | None = None
    """Het nummer of de code die het plan aan de actie geeft."""
    title: Line = Field(alias="titel")
    """De actie in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """Wat er gebeurt, in gewone taal."""
    points: tuple[Text, ...] = Field(default=(), alias="punten")
    """De delen van de actie."""
    part: Line | None = Field(default=None, alias="onderdeel")
    """Het onderdeel van het uitvoeringsplan waar de actie bij hoort."""
    leads: tuple[Line, ...] = Field(default=(), alias="trekkers")
    """Wie de actie trekt, zoals Burgemeester. Geen namen van mensen."""
    partners: tuple[Annotated[str, Ref("organisaties")], ...] = Field(default=())
    """Wie meewerkt, uit plans/gedeeld/organisaties.yaml."""
    planning: Planning | None = None
    """Wanneer de actie wordt uitgevoerd."""
    frequency: Line | None = Field(default=None, alias="hoe_vaak")
    """Hoe vaak of hoeveel, zoals 'één keer per jaar'."""
    status: Literal["gedaan", "loopt", "komt", "gestopt"] | None = None
    """Gedaan, loopt, komt of gestopt; alleen als de bron het zegt."""
    places: tuple[Line, ...] = Field(default=(), alias="plaatsen")
    """De wijken of plekken waar de actie voor is."""
