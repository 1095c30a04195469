"""`plan.json`: a whole plan with everything that it refers to, and the schema of such a file."""

import json
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ..library import Library
from ..model import Channel, Icon, Municipality, Organisation, Part, Plan, Ref, SafetyField
from ..model.base import Slug
from ..model.figures import Origin
from ..model.shape import fields
from ..model.snapshot import TableSource
from ..model.walk import marked, parts

VERSION = "1.0"
"""The version of the file's shape: the first number changes when a program must change with it."""

SCHEMA = f"gegevens/plan-{VERSION}.schema.json"
"""Where the schema stands on the site."""


class Shared(Part):
    """What the plan refers to in the shared lists."""

    municipalities: tuple[Municipality, ...] = Field(alias="gemeenten")
    """De gemeenten van het plan."""
    organisations: tuple[Organisation, ...] = Field(alias="organisaties")
    """De organisaties die het plan noemt."""
    channels: tuple[Channel, ...] = Field(alias="kanalen")
    """Alle manieren om mee te doen en te melden."""
    safety_fields: tuple[SafetyField, ...] = Field(alias="veiligheidsvelden")
    """De veiligheidsvelden met hun thema's."""
    icons: tuple[Icon, ...] = Field(alias="iconen")
    """De plaatjes die het plan gebruikt."""
    tables: tuple[TableSource, ...] = Field(default=(), alias="cijfers")
    """De tabellen met open gegevens waar metingen uit komen."""


class PlanFile(Part):
    """Een veiligheidsplan als gegevens, met alles waar het naar verwijst."""

    schema_address: Annotated[str, Field(min_length=1)] = Field(alias="$schema")
    """Waar het schema van dit bestand staat."""
    version: Literal["1.0"] = Field(alias="versie")
    """De versie van de vorm van dit bestand."""
    name: Slug = Field(alias="naam")
    """De naam van het plan in het webadres."""
    plan: Plan
    """Het plan."""
    shared: Shared = Field(alias="gedeeld")
    """Waar het plan naar verwijst."""


def content(library: Library, id_: str) -> bytes:
    """Return the file of a plan."""
    plan = library.plans[id_]
    file = PlanFile.model_validate(
        {
            "$schema": f"../{SCHEMA}",
            "versie": VERSION,
            "naam": id_,
            "plan": plan,
            "gedeeld": _shared(library, plan),
        }
    )
    text = file.model_dump_json(by_alias=True, exclude_defaults=True, indent=1)
    return f"{text}\n".encode()


def opened(file: PlanFile) -> Library:
    """Return the library that a file of a plan is by itself: enough for every page of the plan."""
    shared = file.shared
    entries: dict[str, dict[str, Any]] = {
        "gemeenten": {entry.code: entry for entry in shared.municipalities},
        "organisaties": {entry.id: entry for entry in shared.organisations},
        "kanalen": {entry.id: entry for entry in shared.channels},
        "veiligheidsvelden": {entry.id: entry for entry in shared.safety_fields},
        "themas": {theme.id: theme for entry in shared.safety_fields for theme in entry.themes},
        "iconen": {entry.id: entry for entry in shared.icons},
        "plannen": {file.name: file.plan},
        "cijfers": {entry.table: entry for entry in shared.tables},
    }
    return Library({file.name: file.plan}, entries, ())


class _Described(GenerateJsonSchema):
    """Makes a schema in which each field has its help as description."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of one part."""
        made = super().model_schema(schema)
        part: type[Part] = schema["cls"]
        for field in fields(part):
            made["properties"][field.key]["description"] = field.help
        return made


@cache
def schema() -> bytes:
    """Return the JSON Schema of the file."""
    made = PlanFile.model_json_schema(by_alias=True, schema_generator=_Described)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _shared(library: Library, plan: Plan) -> dict[str, Any]:
    """Return what a plan refers to; what pages always show is there in full."""
    named: dict[str, set[str]] = {}
    for _, value, reference in marked(plan, Ref):
        named.setdefault(reference.kind, set()).add(value)
    whole = ("kanalen", "veiligheidsvelden")
    sources = {
        table: TableSource.model_validate(
            source.model_dump(by_alias=True, include=set(TableSource.model_fields))
        )
        for table, source in library.snapshots.items()
    }
    tables = [
        part.table for _, part in parts(plan) if isinstance(part, Origin) and part.table in sources
    ]
    return {"cijfers": tuple(sources[table] for table in dict.fromkeys(tables) if table)} | {
        kind: tuple(
            entry
            for id_, entry in library.entries[kind].items()
            if kind in whole or id_ in named.get(kind, ())
        )
        for kind in ("gemeenten", "organisaties", "kanalen", "veiligheidsvelden", "iconen")
    }
