"""What editors are told about what must hold across parts and files, and about links."""

from collections.abc import Sequence

from .message import did_you_mean, error, quote


@error("onbekende-verwijzing")
def unknown_reference(kind: str, found: str, guess: str | None, home: str) -> str:
    remedy = did_you_mean(guess) or f" Kies een id uit {home}, of voeg het daar toe."
    return f"'{found}' staat niet in de lijst '{kind}'.{remedy}"


@error("dubbel-id")
def duplicate_id(found: str, first_line: int) -> str:
    return f"het id '{found}' bestaat al, op regel {first_line}. Kies een ander id."


@error("staat-er-dubbel")
def stands_twice(found: str, first_line: int) -> str:
    return f"'{found}' staat er al, op regel {first_line}. Houd er één over."


@error("dubbel-nummer")
def number_twice(found: str, first_line: int) -> str:
    return f"het nummer '{found}' bestaat al, op regel {first_line}. Kies een ander nummer."


@error("id-is-bezet")
def reserved_id(found: str, reserved: Sequence[str]) -> str:
    return (
        f"het id '{found}' is al het adres van een vaste pagina ({', '.join(reserved)}). "
        "Kies een ander id."
    )


@error("looptijd-terug")
def period_backwards(start: int, end: int) -> str:
    return f"de looptijd loopt terug: van {start} tot {end}. Zet het eerste jaar bij 'van'."


@error("geen-onderwerp")
def no_topics() -> str:
    return (
        "het plan heeft geen onderwerp. Voeg er ten minste één toe onder 'prioriteiten', "
        "'strategische_themas' of 'doorlopende_aandacht'."
    )


@error("gemeente-buiten-plan")
def municipality_not_in_plan(code: str, name: str) -> str:
    return f"{code} ({name}) doet niet mee met dit plan. Kies een gemeente van het plan."


@error("bestandsnaam")
def bad_file_name(name: str, expected: str) -> str:
    return (
        f"de bestandsnaam '{name}' wordt het webadres en mag alleen kleine letters, cijfers en "
        f"streepjes hebben. Noem het bestand bijvoorbeeld '{expected}'."
    )


@error("bestandsnaam-is-bezet")
def reserved_file_name(name: str) -> str:
    return (
        f"'{name}' is al het adres van een andere pagina van de site. Noem het bestand naar de "
        "gemeente en de jaren, zoals vaals-2026-2029.yaml."
    )


@error("andere-uitgang")
def other_ending(name: str) -> str:
    return f"dit bestand telt niet mee, want de naam eindigt niet op .yaml. Noem het '{name}'."


@error("regel-past-niet")
def row_of_other_length(name: str, count: int, expected_count: int) -> str:
    return (
        f"de regel '{name}' heeft {count} waarden, maar de tabel heeft {expected_count} jaren. "
        "Geef elk jaar een waarde."
    )


@error("geen-plaatje")
def no_icon_file(found: str) -> str:
    return f"er is geen plaatje '{found}' bij Material. Zoek de naam op in de lijst van plaatjes."


@error("vast-kanaal-ontbreekt")
def fixed_channel_missing(found: str) -> str:
    return (
        f"het kanaal '{found}' ontbreekt of heeft geen telefoonnummer. Dit nummer hoort op elke "
        "pagina: zet het terug."
    )


@error("lijst-ontbreekt")
def shared_list_missing(folder: str) -> str:
    return f"dit bestand ontbreekt. Zet het in de map {folder}."


@error("geen-plan")
def no_plans(folder: str) -> str:
    return (
        f"in de map {folder} staat geen plan. Zet er een bestand neer zoals vaals-2026-2029.yaml."
    )


@error("verboden-link")
def bad_link(target: str) -> str:
    return (
        f"de link naar {quote(target, 60)} mag niet. Gebruik https://, mailto:, tel: of een "
        "pagina van deze site, zoals /heuvelland-2024-2027/meedoen/."
    )


@error("dode-link")
def dead_link(target: str, guess: str | None) -> str:
    return (
        f"de link naar '{target}' komt nergens uit: die pagina bestaat niet.{did_you_mean(guess)}"
    )
