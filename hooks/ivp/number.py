"""Dutch numbers: a strict reading of what a plan prints, and the writing of what is worked out."""

import re
from dataclasses import dataclass
from decimal import Decimal

_PRINTED = re.compile(
    "(?P<sign>[-\N{MINUS SIGN}]?)"
    r"(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|0|[1-9][0-9]*)"
    r"(?:,(?P<part>[0-9]+))?(?P<percent> ?%)?"
)


@dataclass(frozen=True)
class Number:
    """A number, and whether it was printed with a percent sign."""

    amount: Decimal
    is_percent: bool = False


def read(printed: str) -> Number | None:
    """Return the number that is printed, or None when it is anything else, such as "plek 18".

    A point stands for thousands and a comma for the fraction: 6.003 is six thousand and three.
    """
    found = _PRINTED.fullmatch(printed.strip())
    if found is None:
        return None
    digits = f"{found['whole'].replace('.', '')}.{found['part'] or 0}"
    amount = Decimal(digits).normalize()
    return Number(-amount if found["sign"] else amount, bool(found["percent"]))


def write(amount: Decimal, *, grouped: bool = True) -> str:
    """Return a number as it is printed in Dutch: with a comma, and points for thousands."""
    whole, _, part = f"{abs(amount):f}".partition(".")
    whole = f"{int(whole):,}".replace(",", ".") if grouped else whole
    part = part.rstrip("0")
    return ("-" if amount < 0 else "") + whole + (f",{part}" if part else "")
