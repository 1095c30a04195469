"""Tests of Dutch numbers: what is a number, and how one is written."""

from decimal import Decimal

import pytest

from ivp import number


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("0", "0"), ("46", "46"), ("30,5", "30.5"), ("6.003", "6003"), ("1.234.567,8", "1234567.8"),
        ("6003", "6003"), ("0,05", "0.05"), ("-3", "-3"), ("\N{MINUS SIGN}0,5", "-0.5"),
        (" 7 ", "7"), ("20%", "20"), ("20 %", "20"), ("7,50", "7.5"),
    ],
)  # fmt: skip
def test_number_is_read(printed: str, amount: str) -> None:
    """A number in the Dutch way is read: a comma for the fraction, points for thousands."""
    found = number.read(printed)
    assert found is not None
    assert found.amount == Decimal(amount)
    assert found.is_percent == ("%" in printed)


@pytest.mark.parametrize(
    "printed",
    [
        "n.b.", "plek 18", "< 20%", "30.5", "6.03", "6.0003", "1,234.5", "1e3", "0344", "1_000",
        "٣", "12-15", "3 à 4", "", "-", "+5", "½", "5 procent", ",5", "5,", "NaN", "∞",
    ],
)  # fmt: skip
def test_anything_else_is_no_number(printed: str) -> None:
    """What is not wholly a Dutch number is none: nothing is guessed."""
    assert number.read(printed) is None


@pytest.mark.parametrize(
    ("amount", "printed"),
    [("0", "0"), ("46.0", "46"), ("30.50", "30,5"), ("25000", "25.000"), ("-1234.5", "-1.234,5")],
)
def test_number_is_written(amount: str, printed: str) -> None:
    """A number is written in the Dutch way, and reading it gives the same number."""
    assert number.write(Decimal(amount)) == printed
    assert number.read(printed) == number.Number(Decimal(amount).normalize())
