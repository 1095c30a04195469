"""Days and years, as people read them."""

from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip


def day(found: date) -> str:
    """Return a day as people read it."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def years(start: int, end: int) -> str:
    """Return the years from the first to the last, which is included: 2024–2027."""
    return f"{start}–{end}" if start != end else str(start)
