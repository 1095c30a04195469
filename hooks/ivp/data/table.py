"""A table of plain values as a CSV file that opens right in a Dutch spreadsheet program."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from .. import number

RUNS = re.compile("[=+\\-@\t\r\n\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
                  "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}]")  # fmt: skip
"""What a spreadsheet program takes for the start of a formula."""


@dataclass(frozen=True)
class Field:
    """A column; its meaning is a Dutch sentence for who takes the data away."""

    name: str
    meaning: str
    kind: Literal["string", "number", "integer", "boolean"] = "string"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A file of rows; a value that is absent is an empty cell, never a 0."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: Sequence[Mapping[str, str | None]]

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"

    @property
    def content(self) -> bytes:
        """The file: UTF-8 with a mark, semicolons, and no cell that can run as a formula."""
        text = StringIO()
        writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
        writer.writerow(field.name for field in self.fields)
        for row in self.rows:
            writer.writerow(safe(row.get(field.name) or "") for field in self.fields)
        return text.getvalue().encode("utf-8-sig")


def safe(value: str) -> str:
    """Return a value that no spreadsheet program runs: an apostrophe makes it text."""
    return f"'{value}" if RUNS.match(value) and number.read(value) is None else value


def joined(values: Sequence[str]) -> str:
    """Return several values in one cell."""
    return " | ".join(values)
