"""What the manual, and the YAML plugin of an editor, say about fields and their values."""

from collections.abc import Sequence

from .message import or_list

REFERENCES = {
    "gemeenten": "een gemeentecode uit plans/gedeeld/gemeenten.yaml",
    "organisaties": "een id uit plans/gedeeld/organisaties.yaml",
    "kanalen": "een id uit plans/gedeeld/kanalen.yaml",
    "iconen": "een id uit plans/gedeeld/iconen.yaml",
    "veiligheidsvelden": "het id van een veld uit plans/gedeeld/veiligheidsvelden.yaml",
    "themas": "het id van een thema uit plans/gedeeld/veiligheidsvelden.yaml",
    "onderwerpen": "het id van een onderwerp van dit plan",
    "plannen": "de naam van een bestand in de map plans, zonder .yaml",
    "meldingen": "de code van een waarschuwing",
}
"""What belongs where a value names an entry of each kind."""

SCHEMA_IS_MADE = "Dit bestand is gemaakt door './ivp schema'. Verander hier niets."

YES_OR_NO = ("ja", "nee")

THE_PLAN = "het plan"
ALMOST_EVERY_GROUP = "bijna elk groepje"


def line(limit: int | None) -> str:
    return f"tekst op één regel{_at_most(limit)}"


def text(limit: int | None) -> str:
    return f"tekst{_at_most(limit)}"


def running_text(limit: int | None) -> str:
    return f"tekst{_at_most(limit)}; alinea's, lijstjes, nadruk en links mogen"


def _at_most(limit: int | None) -> str:
    return f", hoogstens {limit} tekens" if limit else ""


def choice(words: Sequence[str]) -> str:
    return or_list(words) if words == YES_OR_NO else f"een van deze woorden: {or_list(words)}"


def group() -> str:
    return "een groepje velden"


def a_list(item: str, least: int, most: int | None) -> str:
    size = f" van hoogstens {most} punten" if most else " van ten minste één punt" if least else ""
    return f"een lijst{size}, met in elk punt {item}"


def one_or_more(item: str, a_list: str) -> str:
    return f"{item}, of {a_list}"


def belongs_here(what: str) -> str:
    return f"Hier hoort {what}."


def fields_of(name: str) -> str:
    return f"Velden van {name}"


def names(keys: Sequence[str]) -> str:
    first, last = [f"`{key}`" for key in keys[:-1]], f"`{keys[-1]}`"
    return f"{', '.join(first)} en {last}" if first else last


def within(name: str, whole: str) -> str:
    return f"{name} in {whole}"


def shared_list(name: str) -> str:
    return f"elk punt in `plans/gedeeld/{name}.yaml`"


def field(key: str, *, is_required: bool, explained: str, holds: str) -> str:
    needed = "verplicht" if is_required else "mag weg"
    return f"`{key}` ({needed}): {explained} {holds}"


def see_fields_of(name: str, anchor: str) -> str:
    return f"Zie [velden van {name}](#{anchor})."


def also_here(link: str) -> str:
    return f"Ook `gemeenten` en `bron` mogen hier. {link}"


def example(line: str) -> str:
    return f"Voorbeeld: `{line}`"
