"""What editors are told about what must hold across parts and files, and about links."""

from collections.abc import Sequence

from .message import bare, did_you_mean, error, quote


@error("onbekende-verwijzing")
def unknown_reference(kind: str, found: str, guess: str | None, home: str) -> str:
    remedy = did_you_mean(guess) or f" Kies een id uit {home}, of voeg het daar toe."
    return f"{quote(found)} staat niet in de lijst '{kind}'.{remedy}"


@error("meer-op-een-regel")
def several_references(found: str) -> str:
    return (
        f"hier staan er meer op één regel: {quote(found, 60)}. Zet elk op een eigen regel, na een "
        "streepje en een spatie."
    )


@error("dubbel-id")
def duplicate_id(found: str, first_line: int) -> str:
    return f"het id {quote(found, 60)} bestaat al, op regel {first_line}. Kies een ander id."


@error("staat-er-dubbel")
def stands_twice(found: str, first_line: int) -> str:
    return f"{quote(found, 60)} staat er al, op regel {first_line}. Houd er één over."


@error("dubbel-nummer")
def number_twice(found: str, first_line: int) -> str:
    return (
        f"het nummer {quote(found, 60)} bestaat al, op regel {first_line}. Kies een ander nummer."
    )


@error("id-is-bezet")
def reserved_id(found: str, reserved: Sequence[str]) -> str:
    return (
        f"het id '{found}' is al het adres van een vaste pagina ({', '.join(reserved)}). "
        "Kies een ander id."
    )


@error("looptijd-terug")
def period_backwards(field: str, start: int, end: int) -> str:
    return f"de looptijd loopt terug: van {start} tot {end}. Zet het eerste jaar bij '{field}'."


@error("planning-zonder-jaar")
def planning_without_year(kind: str, field: str) -> str:
    return f"bij een planning van de soort '{kind}' hoort een jaar. Voeg toe: '{field}: …'."


@error("zelfde-adres")
def same_address(found: str, first_line: int) -> str:
    return (
        f"de pagina van deze gemeente krijgt hetzelfde adres ({bare(found, 60)}) als die van regel "
        f"{first_line}. Maak het verschil duidelijk, zoals Bergen (NH) en Bergen (L)."
    )


@error("geen-onderwerp")
def no_topics() -> str:
    return (
        "het plan heeft geen onderwerp. Voeg er ten minste één toe onder 'prioriteiten', "
        "'strategische_themas' of 'doorlopende_aandacht'."
    )


@error("gemeente-buiten-plan")
def municipality_not_in_plan(code: str, name: str) -> str:
    return f"{code} ({name}) doet niet mee met dit plan. Kies een gemeente van het plan."


@error("bron-onvolledig")
def half_a_source(absent: Sequence[str]) -> str:
    return (
        f"bij een cijfer uit een tabel horen 'tabel', 'soort', 'regio' en 'maat'. Voeg toe: "
        f"{', '.join(absent)}."
    )


@error("meting-wijkt-af")
def measurement_differs(typed: str, fetched: str, day: str) -> str:
    return (
        f"hier staat {quote(typed)}, maar volgens de gegevens die op {day} zijn opgehaald is het "
        f"{quote(fetched)}. Haal deze meting weg (dan komt het getal uit de gegevens), of verander "
        "de waarde."
    )


@error("bestandsnaam-is-bezet")
def reserved_file_name(name: str) -> str:
    return (
        f"'{name}' is al het adres van een andere pagina van de site. Noem het bestand naar de "
        "gemeente en de jaren, zoals vaals-2026-2029.yaml."
    )


@error("regel-past-niet")
def row_of_other_length(name: str, count: int, expected_count: int) -> str:
    return (
        f"de regel {quote(name, 80)} heeft {count} waarden, maar de tabel heeft {expected_count} "
        "jaren. Geef elk jaar een waarde."
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


@error("plan-is-er-nog")
def withdrawn_plan_is_here(name: str) -> str:
    return (
        f"'{name}' staat bij de vervallen plannen, maar het bestand is er nog. Haal het hier weg, "
        "of verwijder het bestand uit de map plans."
    )


@error("verboden-link")
def bad_link(target: str) -> str:
    return (
        f"de link naar {quote(target, 60)} mag niet. Gebruik https://, mailto:, tel: of een "
        "pagina van deze site, zoals /heuvelland-2024-2027/meedoen/."
    )


@error("dode-link")
def dead_link(target: str, guess: str | None) -> str:
    found = f"de link naar {quote(target, 80)} komt nergens uit: die pagina bestaat niet."
    return found + did_you_mean(guess)
