"""What editors are told about a run as a whole."""

ERRORS = "Fouten: los deze op, anders verandert de site niet"
WARNINGS = "Waarschuwingen: hiermee wordt het plan beter"
EXAMPLE = "Zo is het goed:"
CODE_CHANGED = "Code in hooks/ is veranderd. Stop met Ctrl+C en start make serve opnieuw."


def summary(errors: int) -> str:
    """Return the last line of a build that stopped."""
    return f"{_count(errors, 'probleem', 'problemen')} gevonden; de site is niet veranderd."


def total(errors: int, warnings: int) -> str:
    """Return the last line of a check."""
    if not errors and not warnings:
        return "Alles klopt."
    found = _count(errors, "fout", "fouten"), _count(warnings, "waarschuwing", "waarschuwingen")
    total = " en ".join(found)
    explained = "Wat een melding betekent, staat in HANDLEIDING.md."
    return f"{total[0].upper()}{total[1:]}. {explained}"


def not_checked(file: str) -> str:
    """Return the answer to a request to check a file that is not among the plans."""
    return f"{file} hoort niet bij de plannen. Kies een .yaml-bestand uit de map plans."


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number or 'geen'} {many}"
