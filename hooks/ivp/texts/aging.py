"""What has grown old in plans that were good: told each night, and never a reason to stop."""

from .message import quote, warning


@warning("cijfer-verouderd")
def old_figure(name: str, year: int) -> str:
    return (
        f"het cijfer {quote(name)} is voor het laatst gemeten over {year}. Voeg een nieuwer jaar "
        "toe bij 'metingen', of voer 'ivp haal-cijfers' uit."
    )


@warning("actie-over-tijd")
def overdue(title: str, year: int, status: str | None) -> str:
    now = f"heeft status {quote(status)}" if status else "heeft geen status"
    return (
        f"de actie {quote(title)} was gepland tot en met {year} en {now}. Zet 'status' op gedaan "
        "of gestopt, of verander de planning."
    )


@warning("dode-link-naar-buiten")
def dead_outside(url: str, reason: str) -> str:
    return f"de link {url} werkt niet: {reason}. Zoek het nieuwe adres, of haal de link weg."


def gone(status: int) -> str:
    return f"de pagina bestaat niet meer (fout {status})"


def turns_round(status: int) -> str:
    return f"de pagina stuurt steeds door (fout {status})"
