"""Messages about the settings in `mkdocs.yml`."""

from collections.abc import Iterable

from .message import error


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
