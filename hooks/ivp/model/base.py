"""What every part of the data model is made of: the strict base type and the kinds of value.

The sentence under a field is the help that an editor reads, so it is Dutch. Its first example is
YAML as an editor would type it; the examples of a list are its items.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_set = object.__setattr__
_UNKNOWN: set[str] = set()


class Part(BaseModel):
    """A piece of plan data as an editor wrote it: frozen, and strict about its keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        str_strip_whitespace=True,
    )

    def __getstate__(self) -> dict[str, Any]:
        """Return what is kept of a part: its values. Which were typed comes in any order."""
        return vars(self)

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Fill a part with what was kept of it."""
        _set(self, "__dict__", state)
        _set(self, "__pydantic_fields_set__", _UNKNOWN)
        _set(self, "__pydantic_extra__", None)
        _set(self, "__pydantic_private__", None)


@dataclass(frozen=True)
class Ref:
    """Marks a value that names an entry elsewhere; `rules` checks that the entry exists.

    `kind` is the name of a shared list ("organisaties") or "onderwerpen", the topics of the plan.
    """

    kind: str


class RichText:
    """Marks a value that `richtext` renders: paragraphs, lists, emphasis and links."""


class OwnWords:
    """Marks a line in words of our own, rather than a name that something has already."""


@dataclass(frozen=True)
class Typed:
    """Says how a value is typed; `expected` completes the message about one that is not.

    `numbers` are the first and the last number among these values: a YAML plugin takes what looks
    like a number for one.
    """

    expected: str
    pattern: str
    numbers: tuple[int, int] | None = None
    read: Callable[[str], Any] = str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check what was typed before pydantic sees it."""
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def _check(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        kind = "pattern"
        try:
            if re.fullmatch(self.pattern, value.strip()):
                return self.read(value.strip())
        except ValueError:
            kind = "no_day"
        raise PydanticCustomError(kind, "{expected}", {"expected": self.expected})


def _day(value: str) -> date:
    """Return a day, which must be one that the calendar has."""
    return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007


def _is_yes(value: str) -> bool:
    return value.lower() == "ja"


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


ONE_OR_MORE = BeforeValidator(_one_or_more)
"""Lets an editor write one thing where a list of them may stand."""


ON_ONE_LINE = "tekst op één regel"


def _single(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("pattern", "{expected}", {"expected": ON_ONE_LINE})
    return value


SINGLE = AfterValidator(_single)
"""Keeps a text on one line."""

Line = Annotated[str, Field(min_length=1, max_length=160), SINGLE]
"""One line of plain text: a name, a title."""

ShortLine = Annotated[str, Field(min_length=1, max_length=60), SINGLE]
"""One line that fits on the glance page and the poster."""

Phrase = Annotated[Line, OwnWords()]
"""A line that says something to residents; `language` looks at it as at running text."""

ShortPhrase = Annotated[ShortLine, OwnWords()]

Text = Annotated[str, Field(min_length=1, max_length=5000), RichText()]
"""Running text; see `richtext` for what an editor may use in it."""

Slug = Annotated[
    str,
    Typed(
        "een naam van kleine letters, cijfers en streepjes, zoals 'veilig-wonen'",
        r"[a-z0-9]+(-[a-z0-9]+)*",
        numbers=(0, 10**12),
    ),
    Field(max_length=60),
]
"""A name that can stand in a URL."""

Year = Annotated[
    int, Typed("een jaartal van vier cijfers, zoals 2026", r"(19|20)[0-9]{2}", numbers=(1900, 2099))
]
Whole = Annotated[
    int, Typed("een heel getal zonder punten, zoals 25000", r"[0-9]{1,12}", numbers=(0, 10**12 - 1))
]
Day = Annotated[
    date,
    Typed(
        "een datum als 2026-01-31",
        r"[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])",
        read=_day,
    ),
]
YesNo = Annotated[bool, Typed("ja of nee", "[Jj][Aa]|[Nn][Ee][Ee]", read=_is_yes)]
Phone = Annotated[
    str,
    Typed(
        "een telefoonnummer als 0900-8844",
        r"([0-9]{3}|0[0-9]{1,3}-[0-9]{2,8}( [0-9]{2,4})*)",
        numbers=(100, 999),
    ),
]
Url = Annotated[
    str,
    Typed(
        "een volledig webadres dat met https:// begint",
        r"https://[^\s/?#.]+(\.[^\s/?#.]+)+\.?([/?#]\S*)?",
    ),
    Field(max_length=500),
]
IconFile = Annotated[
    str, Typed("een naam als material/heart, zonder .svg", r"[a-z0-9-]+(/[a-z0-9-]+)+")
]
CbsCode = Annotated[str, Typed("een gemeentecode van het CBS, zoals GM0981", r"GM[0-9]{4}")]
"""How the CBS and TOOI number a municipality."""

CrimeCode = Annotated[str, Typed("een code van de politie, zoals 1.1.1", r"\d\.\d{1,2}\.\d{1,2}")]
"""How the police number kinds of crime."""

MunicipalityRef = Annotated[str, Ref("gemeenten")]

TopicRef = Annotated[str, Ref("onderwerpen")]
"""A topic of the same plan."""

ShortPhrases = Annotated[tuple[ShortPhrase, ...], ONE_OR_MORE, Field(min_length=1, max_length=4)]
"""One short line, or a list of a few."""


class Place(Part):
    """Where the plan itself says it."""

    section: Line = Field(alias="paragraaf", examples=["3.1"])
    """Het nummer of de naam van de paragraaf in het plan, zoals 3.1."""


class Sourced(Part):
    """A part that may hold for some municipalities only, and may say where the plan has it."""

    municipalities: tuple[MunicipalityRef, ...] = Field(
        default=(), alias="gemeenten", examples=["GM0981"]
    )
    """Voor welke gemeenten dit geldt; laat dit weg als het voor het hele plan geldt."""
    place: Place | None = Field(default=None, alias="bron")
    """Waar dit in het plan staat."""


class Point(Sourced):
    """A title with an explanation."""

    title: Phrase = Field(alias="titel", examples=["Samen met de buurt"])
    """Waar het over gaat, in een paar woorden."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Zonder hulp uit de buurt lukt het plan niet."]
    )
    """De uitleg, in gewone taal."""


class Guideline(Sourced):
    """A main line of an approach: a title, an explanation, points, or any of these."""

    title: Phrase | None = Field(default=None, alias="titel", examples=["Voorkomen"])
    """Waar deze hoofdlijn over gaat, in een paar woorden."""
    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["We helpen bewoners om hun huis beter te beveiligen."],
    )
    """De uitleg, in gewone taal."""
    points: tuple[Text, ...] = Field(
        default=(),
        alias="punten",
        examples=["We geven advies over goede sloten.", "We zorgen voor meer licht op straat."],
    )
    """De punten die hieronder vallen."""
