"""What editors are told about a file as a whole, and about its YAML."""

from .message import error


@error("onleesbaar-bestand")
def unreadable() -> str:
    return "dit bestand kan niet worden gelezen. Kijk of het bestaat en of u het mag openen."


@error("te-groot-bestand")
def too_large(size: int, limit: int) -> str:
    return (
        f"dit bestand is {size:,} bytes groot; hoogstens {limit:,} mag. "
        "Staat er per ongeluk iets anders in?"
    ).replace(",", ".")


@error("geen-utf-8")
def not_utf8() -> str:
    return "hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als UTF-8."


@error("onzichtbaar-teken")
def unprintable(character: object) -> str:
    return f"hier staat een onzichtbaar teken (code {character}). Haal het weg."


@error("geen-goede-yaml")
def broken_yaml(problem: str) -> str:
    return (
        f"dit is geen goede YAML ({problem}). Kijk of de inspringing klopt en of aanhalingstekens "
        "en haakjes gesloten zijn."
    )


@error("tab")
def starts_with_tab() -> str:
    return "de regel begint met een tab. Gebruik spaties om in te springen."


@error("teken-vooraan")
def value_starts_with_sign() -> str:
    return (
        "deze waarde begint met een teken dat in YAML iets anders betekent. "
        "Zet de hele waarde tussen aanhalingstekens."
    )


@error("niet-gesloten")
def unclosed() -> str:
    return "er ontbreekt een sluitend aanhalingsteken of haakje."


@error("geen-dubbele-punt")
def no_colon() -> str:
    return (
        "na een veldnaam hoort een dubbele punt met een spatie, zoals 'titel: Jeugd'. "
        "Hoort deze regel bij de tekst erboven? Laat hem dan even ver inspringen."
    )


@error("dubbele-punt-in-waarde")
def colon_in_value() -> str:
    return (
        "hier staat een dubbele punt midden in een waarde. "
        "Zet de hele waarde tussen aanhalingstekens, of begin een nieuwe regel."
    )


@error("inspringing")
def out_of_line() -> str:
    return "de inspringing klopt niet: deze regel hoort recht onder de velden erboven te staan."


@error("inspringing-van-lijst")
def out_of_step() -> str:
    return (
        "de inspringing klopt niet: zet elk veld recht onder het vorige veld, en elk streepje "
        "recht onder het vorige streepje."
    )


@error("geen-velden")
def no_mapping() -> str:
    return "dit bestand heeft geen velden. Begin met een veld, zoals 'titel: Veiligheidsplan'."


@error("tweede-document")
def second_document() -> str:
    return "hier begint een tweede document (---). Zet alles in één document."


@error("anker")
def no_anchors() -> str:
    return (
        "ankers (&) en verwijzingen (*) mogen niet. Schrijf de waarde voluit, of zet tekst die met "
        "dit teken begint tussen aanhalingstekens."
    )


@error("yaml-tag")
def no_tags(tag: str) -> str:
    return (
        f"een YAML-tag ({tag}) mag niet. Haal hem weg, of zet tekst die met een uitroepteken "
        "begint tussen aanhalingstekens."
    )


@error("te-diep")
def too_deep(limit: int) -> str:
    return f"hier zit meer dan {limit} keer iets in iets anders. Maak de inspringing kleiner."


@error("veldnaam-is-geen-woord")
def key_is_no_text() -> str:
    return "een veldnaam moet een gewoon woord zijn."


@error("dubbel-veld")
def duplicate_key(key: str, first_line: int) -> str:
    return f"het veld '{key}' staat er al, op regel {first_line}. Houd er één over."


@error("leeg-punt")
def empty_item() -> str:
    return "dit punt van de lijst is leeg. Vul het in of haal het streepje weg."
