"""What editors are told about the folder of plans: its files, and their names."""

from collections.abc import Sequence

from .message import did_you_mean, error, or_list, quote


@error("onleesbaar-bestand")
def unreadable() -> str:
    return "dit bestand kan niet worden gelezen. Kijk of het bestaat en of u het mag openen."


@error("geen-gewoon-bestand")
def no_plain_file() -> str:
    return "dit is geen gewoon bestand, maar bijvoorbeeld een map. Geef het een andere naam."


@error("koppeling-naar-buiten")
def link_leads_out(folder: str) -> str:
    return (
        f"dit is een koppeling naar een bestand buiten de map {folder}. Zet het bestand zelf in "
        "die map."
    )


@error("te-groot-bestand")
def too_large(size: int, limit: int) -> str:
    return (
        f"dit bestand is {size:,} bytes groot; hoogstens {limit:,} mag. "
        "Staat er per ongeluk iets anders in?"
    ).replace(",", ".")


@error("bestandsnaam")
def bad_file_name(name: str, expected: str) -> str:
    return (
        f"de bestandsnaam '{name}' wordt het webadres en mag alleen kleine letters, cijfers en "
        f"streepjes hebben. Noem het bestand bijvoorbeeld '{expected}'."
    )


@error("andere-uitgang")
def other_ending(name: str) -> str:
    return f"dit bestand telt niet mee, want de naam eindigt niet op .yaml. Noem het '{name}'."


@error("lijst-ontbreekt")
def shared_list_missing(folder: str) -> str:
    return f"dit bestand ontbreekt. Zet het in de map {folder}."


@error("geen-plan")
def no_plans(folder: str) -> str:
    return (
        f"in de map {folder} staat geen plan. Zet er een bestand neer zoals vaals-2026-2029.yaml."
    )


@error("namen-lijken")
def names_alike(first: str) -> str:
    return (
        f"deze naam verschilt alleen in hoofdletters of accenten van {quote(first, 120)}. Op veel "
        "computers is dat hetzelfde bestand. Geef een van de twee een andere naam."
    )


@error("bestand-in-submap")
def in_subfolder(home: str) -> str:
    return f"dit bestand telt niet mee, want het staat in een eigen map. Zet het in de map {home}."


@error("onbekende-lijst")
def unknown_list(guess: str | None, known: Sequence[str]) -> str:
    remedy = did_you_mean(guess) or f" Hier kan: {or_list(known)}. Een plan hoort een map hoger."
    return f"dit bestand telt niet mee.{remedy}"
