"""What every part of the data model is made of: the strict base type and the kinds of value.

The sentence under a field is the help that an editor reads, so it is Dutch.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError


class Part(BaseModel):
    """A piece of plan data as an editor wrote it: frozen, and strict about its keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        str_strip_whitespace=True,
    )


@dataclass(frozen=True)
class Ref:
    """Marks a value that names an entry elsewhere; `rules` checks that the entry exists.

    `kind` is the name of a shared list ("organisaties") or "onderwerpen", the topics of the plan.
    """

    kind: str


class RichText:
    """Marks a value that `richtext` renders: paragraphs, lists, emphasis and links."""


def _matching(pattern: str, expected: str) -> BeforeValidator:
    """Accept a value only when its text, as typed, matches; `expected` completes the message."""
    compiled = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not compiled.fullmatch(value.strip()):
            raise PydanticCustomError("pattern", "{expected}", {"expected": expected})
        return value

    return BeforeValidator(check)


def _day(value: Any) -> Any:
    """Accept year, month and day with dashes, for days that the calendar has."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.strptime(value.strip(), "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        raise PydanticCustomError(
            "pattern", "{expected}", {"expected": "een datum als 2026-01-31"}
        ) from None


def _yes_or_no(value: Any) -> Any:
    words = {"ja": True, "nee": False}
    if isinstance(value, str):
        if value.strip().lower() not in words:
            raise PydanticCustomError("pattern", "{expected}", {"expected": "ja of nee"})
        return words[value.strip().lower()]
    return value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


ONE_OR_MORE = BeforeValidator(_one_or_more)
"""Lets an editor write one thing where a list of them may stand."""


def _single(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("pattern", "{expected}", {"expected": "tekst op één regel"})
    return value


Line = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_single)]
"""One line of plain text: a name, a title."""

ShortLine = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_single)]
"""One line that fits on the glance page and the poster."""

Text = Annotated[str, Field(min_length=1, max_length=5000), RichText()]
"""Running text; see `richtext` for what an editor may use in it."""

Slug = Annotated[
    str,
    _matching(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "een naam van kleine letters, cijfers en streepjes, zoals 'veilig-wonen'",
    ),
    Field(max_length=60),
]
"""A name that can stand in a URL."""

Year = Annotated[int, _matching(r"(19|20)\d\d", "een jaartal van vier cijfers, zoals 2026")]
Whole = Annotated[int, _matching(r"\d{1,12}", "een heel getal zonder punten, zoals 25000")]
Day = Annotated[date, BeforeValidator(_day)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Phone = Annotated[
    str, _matching(r"(\d{3}|0\d{1,3}-\d{2,8}( \d{2,4})*)", "een telefoonnummer als 0900-8844")
]
Url = Annotated[
    str,
    _matching(r"https://[^\s/?#]+\.[^\s/?#]+\S*", "een volledig webadres dat met https:// begint"),
    Field(max_length=500),
]
IconFile = Annotated[
    str, _matching(r"[a-z0-9-]+(/[a-z0-9-]+)+", "een naam als material/heart, zonder .svg")
]
CbsCode = Annotated[str, _matching(r"GM\d{4}", "een gemeentecode van het CBS, zoals GM0981")]
"""How the CBS and TOOI number a municipality."""

MunicipalityRef = Annotated[str, Ref("gemeenten")]

TopicRef = Annotated[str, Ref("onderwerpen")]
"""A topic of the same plan."""

ShortLines = Annotated[tuple[ShortLine, ...], ONE_OR_MORE, Field(min_length=1, max_length=4)]
"""One short line, or a list of a few."""


class Place(Part):
    """Where the plan itself says it."""

    section: Line = Field(alias="paragraaf")
    """Het nummer of de naam van de paragraaf in het plan, zoals 3.1."""


class Sourced(Part):
    """A part that may hold for some municipalities only, and may say where the plan has it."""

    municipalities: tuple[MunicipalityRef, ...] = Field(default=(), alias="gemeenten")
    """Voor welke gemeenten dit geldt; laat dit weg als het voor het hele plan geldt."""
    place: Place | None = Field(default=None, alias="bron")
    """Waar dit in het plan staat."""


class Point(Sourced):
    """A title with an explanation."""

    title: Line = Field(alias="titel")
    """Waar het over gaat, in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """De uitleg, in gewone taal."""


class Guideline(Sourced):
    """A main line of an approach: a title, an explanation, points, or any of these."""

    title: Line | None = Field(default=None, alias="titel")
    """Waar deze hoofdlijn over gaat, in een paar woorden."""
    text: Text | None = Field(default=None, alias="tekst")
    """De uitleg, in gewone taal."""
    points: tuple[Text, ...] = Field(default=(), alias="punten")
    """De punten die hieronder vallen."""
