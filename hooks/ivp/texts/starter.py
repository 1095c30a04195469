"""What an editor is told when a new plan is made."""

from collections.abc import Sequence


def made(file: str, page: str, added: str | None) -> str:
    """Return what to do after the file was made; `added` went into the list of municipalities."""
    listed = f"Toegevoegd aan plans/gedeeld/gemeenten.yaml: {added}\n" if added else ""
    return (
        f"Gemaakt: {file}\n{listed}\n"
        "Zo gaat u verder:\n"
        f"1. Open {file} en vervang elk antwoord dat met 'Vul in:' begint.\n"
        "2. Haal weg wat uw plan niet heeft. Bijna alles mag weg.\n"
        f"3. Kijk hoe het wordt: make serve, en open {page}\n"
        f"4. Controleer het: ./ivp controleer {file}\n\n"
        "HANDLEIDING.md legt elk veld uit, met een voorbeeld."
    )


def exists(file: str) -> str:
    """Return why nothing was made: the file is there."""
    return f"{file} bestaat al en blijft zoals het is. Kies een andere naam."


def unknown_municipality(name: str, near: Sequence[str], years: tuple[int, int]) -> str:
    """Return what to do about a municipality that is not in the list."""
    guess = f" Bedoelde u {' of '.join(near)}?" if near else ""
    return (
        f"de gemeente '{name}' staat nog niet in plans/gedeeld/gemeenten.yaml.{guess} Geef de "
        "gemeentecode van het CBS erbij, dan komt zij in de lijst. U vindt die op internet met: "
        f"gemeentecode CBS {name}. Typ dan, met de vier cijfers op de puntjes: "
        f'./ivp nieuw "{name}" --van {years[0]} --tot {years[1]} --code GM…'
    )


def no_letters(name: str) -> str:
    """Return why a name cannot become the name of a file."""
    return f"van '{name}' kan geen bestandsnaam worden gemaakt. Geef de naam van een gemeente."


def code_taken(code: str, name: str) -> str:
    """Return that another municipality has this code."""
    return f"{code} is de code van {name}. Kijk de code na."


def bad_code(code: str) -> str:
    """Return how a municipality's code looks."""
    return f"'{code}' is geen gemeentecode. Die is GM met vier cijfers, zoals GM0981."


def backwards(start: int, end: int) -> str:
    """Return that the period ends before it starts."""
    return f"de looptijd loopt terug: van {start} tot {end}. Geef eerst het eerste jaar."
