"""The house style of a municipality, as it stands under `extra: huisstijl:` in `mkdocs.yml`."""

from typing import Annotated

from pydantic import Field

from .. import contrast
from ..texts import house_style as texts
from .base import Line, Part, Typed

Colour = Annotated[str, Typed(texts.a_colour(), r".+", read=contrast.parse)]
"""A colour, kept as `#rrggbb`."""

FileName = Annotated[str, Typed(texts.a_file_name(), r"[^./\\][^/\\]*")]
"""A file in the folder `huisstijl/`."""


class Logo(Part):
    """What stands before the name of the site."""

    file: FileName = Field(alias="bestand", examples=["logo.svg"])
    """Het bestand in de map huisstijl: svg, png, webp of jpg, hoogstens 200 kB."""
    alt: Line = Field(examples=["Gemeente Voorbeeldstad"])
    """Wat iemand hoort die het logo niet ziet, zoals 'Gemeente Voorbeeldstad'."""
    dark_file: FileName | None = Field(
        default=None, alias="bestand_donker", examples=["logo-donker.svg"]
    )
    """Hetzelfde logo voor een donkere achtergrond; zonder dit staat het logo op een wit vlak."""


class HouseSettings(Part):
    """The house style; all of it may be left out."""

    colour: Colour | None = Field(default=None, alias="kleur", examples=["#0f4c81"])
    """De huiskleur: voor knoppen, links, en letters en lijnen die opvallen."""
    dark_colour: Colour | None = Field(default=None, alias="kleur_donker", examples=["#9ccbf5"])
    """De huiskleur op een donkere achtergrond; zonder dit wordt 'kleur' vanzelf lichter."""
    font: FileName | None = Field(default=None, alias="lettertype", examples=["letters.woff2"])
    """Het lettertype als woff2, in de map huisstijl."""
    bold_font: FileName | None = Field(
        default=None, alias="lettertype_vet", examples=["letters-vet.woff2"]
    )
    """De vette letters, als die in een eigen bestand staan."""
    logo: Logo | None = None
    """Het logo van de gemeente."""
