"""Messages about the settings in `mkdocs.yml`."""

from collections.abc import Iterable

from .message import error, warning


@error("onbekende-instelling")
def unknown_setting(key: str, known: Iterable[str]) -> str:
    return f"onbekende instelling '{key}'. U kunt kiezen uit: {', '.join(known)}."


@error("onbekende-verklaringsstatus")
def unknown_status(status: str, known: Iterable[str]) -> str:
    return (
        f"'{status}' is geen status van een toegankelijkheidsverklaring. "
        f"U kunt kiezen uit: {', '.join(known)}."
    )


@error("verklaring-niet-uit-register")
def not_in_register(address: str) -> str:
    return (
        f"'{address}' is geen verklaring in het register. Zo'n adres ziet er zo uit: "
        "https://www.toegankelijkheidsverklaring.nl/register/1234"
    )


@error("halve-verklaring")
def half_a_statement() -> str:
    return "vul 'status' en 'verklaring' allebei in, of laat ze allebei leeg."


@error("geen-contact")
def not_a_contact(contact: str) -> str:
    return f"'{contact}' is geen e-mailadres, en ook geen webadres dat begint met https://."


@error("half-meldpunt")
def half_a_disclosure() -> str:
    return "vul bij 'beveiliging' 'contact' en 'verloopt' allebei in, of laat ze allebei leeg."


@error("geen-beleid")
def not_a_policy(address: str) -> str:
    return f"'{address}' is geen webadres dat begint met https://."


@error("geen-verloopdag")
def not_a_day(value: str) -> str:
    return f"'{value}' is geen dag. Schrijf een dag als 2027-06-30."


@error("verloopt-te-laat")
def expires_too_late(value: str) -> str:
    return f"{value} is meer dan een jaar na vandaag. Kies een dag binnen een jaar."


@warning("meldpunt-verlopen")
def expired(value: str) -> str:
    return (
        f"{value} is voorbij, dus het bestand security.txt staat niet meer op de site. Kijk na of "
        "'contact' nog klopt, en kies een nieuwe dag."
    )
