"""What editors are told about fields and their values."""

from collections.abc import Sequence

from .message import did_you_mean, error, number_of_spaces, or_list, quote


@error("onbekend-veld")
def unknown_field(name: str, guess: str | None, known: Sequence[str]) -> str:
    remedy = did_you_mean(guess) or f" Hier kan: {', '.join(known)}."
    return f"onbekend veld {quote(name)}.{remedy}"


@error("veld-te-diep")
def field_too_deep(name: str, group: str) -> str:
    return (
        f"het veld '{name}' hoort niet bij '{group}', maar een stap hoger. Laat het minder ver "
        f"inspringen, even ver als '{group}'."
    )


@error("veld-te-ver-naar-links")
def field_not_deep_enough(name: str, group: str, spaces: int) -> str:
    return (
        f"het veld '{name}' hoort bij '{group}', maar staat te ver naar links. Zet er "
        f"{number_of_spaces(spaces)} voor. Horen er regels onder? Die staan dan nog 2 spaties "
        "verder naar rechts."
    )


@error("veld-ontbreekt")
def missing_field(name: str) -> str:
    return f"het veld '{name}' ontbreekt. Voeg toe: '{name}: …'."


@error("leeg-veld")
def empty_field(name: str) -> str:
    return f"het veld '{name}' is leeg. Vul het in."


def item(number: int, name: str) -> str:
    return f"punt {number} van '{name}'"


def field(name: str) -> str:
    return f"'{name}'"


def group(required: Sequence[str]) -> str:
    return "een groepje velden" + (f" ({', '.join(required)})" if required else "")


def a_list() -> str:
    return "een lijst, met elk punt op een eigen regel na een streepje en een spatie"


def one_value() -> str:
    return "één waarde"


@error("punt-van-andere-lijst")
def item_of_other_list(found_in: str, home: str) -> str:
    return (
        f"dit punt hoort niet bij '{found_in}', maar bij '{home}'. Is de regel '{home}:' erboven "
        "weggevallen? Zet hem terug."
    )


def colon_in_item() -> str:
    return " Staat er een dubbele punt in de tekst? Zet dan de hele waarde tussen aanhalingstekens."


def no_space_after_colon() -> str:
    return " Zet na de dubbele punt een spatie."


def no_such_day() -> str:
    return " Die dag bestaat niet."


@error("verkeerde-waarde")
def expected(where: str, what: str, found: object, slip: str = "") -> str:
    return f"bij {where} hoort {what}, maar hier staat {quote(found)}.{slip}"


@error("geen-keuze")
def not_a_choice(where: str, found: object, guess: str | None, choices: Sequence[str]) -> str:
    return f"{where} kan {or_list(choices)} zijn, niet {quote(found)}.{did_you_mean(guess)}"


@error("te-lang")
def too_long(where: str, length: int, limit: int) -> str:
    return (
        f"{where} heeft {length} tekens; er passen er hoogstens {limit}. "
        f"Haal er {length - limit} weg."
    )


@error("lege-lijst")
def empty_list(name: str) -> str:
    return f"de lijst '{name}' is leeg. Zet er ten minste één punt in."


@error("te-veel-punten")
def too_many(where: str, count: int, limit: int) -> str:
    return (
        f"{where} heeft {count} punten; er passen er hoogstens {limit}. "
        f"Haal er {count - limit} weg."
    )
