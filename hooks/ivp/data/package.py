"""`datapackage.json`: what the tables of a plan are, column by column, and what one may do."""

from collections.abc import Sequence
from typing import Any

from pydantic_core import to_json

from ..model import Plan
from .table import Field, Table

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Naamsvermelding 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.nl",
}
"""The licence of the data; police figures that CBS publishes ask for the same."""


def content(id_: str, plan: Plan, tables: Sequence[Table]) -> bytes:
    """Return the description of a plan's tables, as a Data Package."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": id_,
        "title": f"{plan.kind} {plan.name} {plan.period.span}",
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in tables],
    }
    if plan.source:
        source = {"title": plan.source.title, "path": plan.source.url}
        package["sources"] = [{key: value for key, value in source.items() if value}]
    return to_json(package, indent=1) + b"\n"


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
        "schema": {"fields": [_field(field) for field in table.fields], "missingValues": [""]},
    }


def _field(field: Field) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": field.name,
        "type": field.kind,
        "description": field.meaning,
    }
    if field.kind == "number":
        made["decimalChar"] = ","
    if field.kind == "boolean":
        made |= {"trueValues": ["ja"], "falseValues": ["nee"]}
    if field.choices:
        made["constraints"] = {"enum": list(field.choices)}
    return made
