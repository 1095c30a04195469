"""Every message for editors: Dutch, what was found, what was expected, how to mend it."""

from collections.abc import Sequence


def _quote(value: object, length: int = 40) -> str:
    """Show a value as the editor typed it, cut where it is long."""
    if isinstance(value, dict):
        return "een groepje velden"
    if isinstance(value, list | tuple):
        return "een lijst"
    text = " ".join(str(value).split())
    return f"'{text if len(text) <= length else text[: length - 1] + '…'}'"


def _or_list(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + f" of {words[-1]}" if len(words) > 1 else "".join(words)


def _guess(guess: str | None) -> str:
    return f" Bedoelde u '{guess}'?" if guess else ""


# The file as a whole


def unreadable() -> str:
    return "dit bestand kan niet worden gelezen. Kijk of het bestaat en of u het mag openen."


def too_large(size: int, limit: int) -> str:
    return (
        f"dit bestand is {size:,} bytes groot; hoogstens {limit:,} mag. "
        "Staat er per ongeluk iets anders in?"
    ).replace(",", ".")


def not_utf8() -> str:
    return "hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als UTF-8."


def unprintable(character: object) -> str:
    return f"hier staat een onzichtbaar teken (code {character}). Haal het weg."


def broken_yaml(problem: str) -> str:
    return (
        f"dit is geen goede YAML ({problem}). Kijk of de inspringing klopt en of aanhalingstekens "
        "en haakjes gesloten zijn."
    )


def starts_with_tab() -> str:
    return "de regel begint met een tab. Gebruik spaties om in te springen."


def value_starts_with_sign() -> str:
    return (
        "deze waarde begint met een teken dat in YAML iets anders betekent. "
        "Zet de hele waarde tussen aanhalingstekens."
    )


def unclosed() -> str:
    return "er ontbreekt een sluitend aanhalingsteken of haakje."


def no_colon() -> str:
    return (
        "na een veldnaam hoort een dubbele punt met een spatie, zoals 'titel: Jeugd'. "
        "Hoort deze regel bij de tekst erboven? Laat hem dan even ver inspringen."
    )


def colon_in_value() -> str:
    return (
        "hier staat een dubbele punt midden in een waarde. "
        "Zet de hele waarde tussen aanhalingstekens, of begin een nieuwe regel."
    )


def out_of_line() -> str:
    return "de inspringing klopt niet: deze regel hoort recht onder de velden erboven te staan."


def out_of_step() -> str:
    return (
        "de inspringing klopt niet: zet elk veld recht onder het vorige veld, en elk streepje "
        "recht onder het vorige streepje."
    )


def no_mapping() -> str:
    return "dit bestand heeft geen velden. Begin met een veld, zoals 'titel: Veiligheidsplan'."


def second_document() -> str:
    return "hier begint een tweede document (---). Zet alles in één document."


def no_anchors() -> str:
    return (
        "ankers (&) en verwijzingen (*) mogen niet. Schrijf de waarde voluit, of zet tekst die met "
        "dit teken begint tussen aanhalingstekens."
    )


def no_tags(tag: str) -> str:
    return (
        f"een YAML-tag ({tag}) mag niet. Haal hem weg, of zet tekst die met een uitroepteken "
        "begint tussen aanhalingstekens."
    )


def too_deep(limit: int) -> str:
    return f"hier zit meer dan {limit} keer iets in iets anders. Maak de inspringing kleiner."


def key_is_no_text() -> str:
    return "een veldnaam moet een gewoon woord zijn."


def duplicate_key(key: str, first_line: int) -> str:
    return f"het veld '{key}' staat er al, op regel {first_line}. Houd er één over."


def empty_item() -> str:
    return "dit punt van de lijst is leeg. Vul het in of haal het streepje weg."


# Fields and values


def unknown_field(name: str, guess: str | None, known: Sequence[str]) -> str:
    remedy = _guess(guess) or f" Hier kan: {', '.join(known)}."
    return f"onbekend veld '{name}'.{remedy}"


def missing_field(name: str) -> str:
    return f"het veld '{name}' ontbreekt. Voeg toe: '{name}: …'."


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


def expected(where: str, what: str, found: object) -> str:
    return f"bij {where} hoort {what}, maar hier staat {_quote(found)}."


def not_a_choice(where: str, found: object, guess: str | None, choices: Sequence[str]) -> str:
    return f"{where} kan {_or_list(choices)} zijn, niet {_quote(found)}.{_guess(guess)}"


def too_long(where: str, length: int, limit: int) -> str:
    return (
        f"{where} heeft {length} tekens; er passen er hoogstens {limit}. "
        f"Haal er {length - limit} weg."
    )


def empty_list(name: str) -> str:
    return f"de lijst '{name}' is leeg. Zet er ten minste één punt in."


def too_many(where: str, count: int, limit: int) -> str:
    return (
        f"{where} heeft {count} punten; er passen er hoogstens {limit}. "
        f"Haal er {count - limit} weg."
    )


# Rules across parts and files


def unknown_reference(kind: str, found: str, guess: str | None, home: str) -> str:
    remedy = _guess(guess) or f" Kies een id uit {home}, of voeg het daar toe."
    return f"'{found}' staat niet in de lijst '{kind}'.{remedy}"


def duplicate_id(found: str, first_line: int) -> str:
    return f"het id '{found}' bestaat al, op regel {first_line}. Kies een ander id."


def stands_twice(found: str, first_line: int) -> str:
    return f"'{found}' staat er al, op regel {first_line}. Houd er één over."


def number_twice(found: str, first_line: int) -> str:
    return f"het nummer '{found}' bestaat al, op regel {first_line}. Kies een ander nummer."


def reserved_id(found: str, reserved: Sequence[str]) -> str:
    return (
        f"het id '{found}' is al het adres van een vaste pagina ({', '.join(reserved)}). "
        "Kies een ander id."
    )


def period_backwards(start: int, end: int) -> str:
    return f"de looptijd loopt terug: van {start} tot {end}. Zet het eerste jaar bij 'van'."


def no_topics() -> str:
    return (
        "het plan heeft geen onderwerp. Voeg er ten minste één toe onder 'prioriteiten', "
        "'strategische_themas' of 'doorlopende_aandacht'."
    )


def municipality_not_in_plan(code: str, name: str) -> str:
    return f"{code} ({name}) doet niet mee met dit plan. Kies een gemeente van het plan."


def bad_file_name(name: str, expected: str) -> str:
    return (
        f"de bestandsnaam '{name}' wordt het webadres en mag alleen kleine letters, cijfers en "
        f"streepjes hebben. Noem het bestand bijvoorbeeld '{expected}'."
    )


def reserved_file_name(name: str) -> str:
    return (
        f"'{name}' is al het adres van een andere pagina van de site. Noem het bestand naar de "
        "gemeente en de jaren, zoals vaals-2026-2029.yaml."
    )


def other_ending(name: str) -> str:
    return f"dit bestand telt niet mee, want de naam eindigt niet op .yaml. Noem het '{name}'."


def row_of_other_length(name: str, count: int, expected_count: int) -> str:
    return (
        f"de regel '{name}' heeft {count} waarden, maar de tabel heeft {expected_count} jaren. "
        "Geef elk jaar een waarde."
    )


def no_icon_file(found: str) -> str:
    return f"er is geen plaatje '{found}' bij Material. Zoek de naam op in de lijst van plaatjes."


def fixed_channel_missing(found: str) -> str:
    return (
        f"het kanaal '{found}' ontbreekt of heeft geen telefoonnummer. Dit nummer hoort op elke "
        "pagina: zet het terug."
    )


def shared_list_missing(folder: str) -> str:
    return f"dit bestand ontbreekt. Zet het in de map {folder}."


def no_plans(folder: str) -> str:
    return (
        f"in de map {folder} staat geen plan. Zet er een bestand neer zoals vaals-2026-2029.yaml."
    )


# Links in running text


def bad_link(target: str) -> str:
    return (
        f"de link naar {_quote(target, 60)} mag niet. Gebruik https://, mailto:, tel: of een "
        "pagina van deze site, zoals /heuvelland-2024-2027/meedoen/."
    )


def dead_link(target: str, guess: str | None) -> str:
    return f"de link naar '{target}' komt nergens uit: die pagina bestaat niet.{_guess(guess)}"


def summary(count: int) -> str:
    problems = "1 probleem" if count == 1 else f"{count} problemen"
    return f"{problems} gevonden; de site is niet veranderd."
