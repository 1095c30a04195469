"""JSON Schemas of the data files, with which a YAML plugin completes, explains and checks.

They are draft-07, the version that such plugins know best, with the plugin's own words for Dutch
messages (`errorMessage`) and for the names of choices (`enumDescriptions`). They are a first sieve:
`model` and `rules` decide.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .model import Part, Plan
from .model.shape import Choice, Field, Group, Many, Shape, Value, fields, in_words
from .model.shared import LISTS
from .texts import manual as texts

Schema = dict[str, Any]
Entries = Mapping[str, Mapping[str, Any]]
"""The entries of each shared list by their id, as in `Library.entries`."""

ON_ONE_LINE = r"^\s*\S[^\n]*\s*$"
NOT_EMPTY = r"\S"

LISTED = ("gemeenten", "organisaties", "kanalen", "iconen", "veiligheidsvelden", "themas")
"""What a reference offers all ids of: the lists that do not change with each plan."""


def write(folder: Path, entries: Entries) -> list[Path]:
    """Write the schemas of a plan and of the shared lists in a folder; return what changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, schema in schemas(entries).items():
        path = folder / f"{name}.schema.json"
        text = as_json(schema)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def as_json(schema: Schema) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schemas(entries: Entries) -> dict[str, Schema]:
    """Return each schema by its name: `plan`, and the names of the shared lists."""
    return {"plan": plan_schema(entries), **{name: list_schema(name, entries) for name in LISTS}}


def plan_schema(entries: Entries) -> Schema:
    """Return the schema of a plan."""
    return _Maker(entries).document(Plan)


def list_schema(name: str, entries: Entries) -> Schema:
    """Return the schema of a shared list."""
    return _Maker(entries).document(LISTS[name])


class _Maker:
    """Makes one schema; remembers the groups and lists that it has to define, by their names."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.definitions: dict[str, Schema] = {}
        self.names: dict[type[Part] | str, str] = {}

    def document(self, kind: type[Part]) -> Schema:
        root = self._part(kind, "")
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$comment": texts.SCHEMA_IS_MADE,
            **root,
            "definitions": self.definitions,
        }

    def _part(self, kind: type[Part], name: str) -> Schema:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [field.key for field in fields(kind) if field.is_required],
            "properties": {field.key: self._field(field, name) for field in fields(kind)},
        }

    def _field(self, field: Field, within: str) -> Schema:
        schema = self._shape(field.shape, field.key, within)
        examples: list[Any] = [_as_data(text) for text in field.examples]
        if isinstance(field.shape, Many) and not field.shape.or_one:
            examples = [examples]
        is_plain = field.examples and "$ref" not in schema
        return {"description": field.help, **schema, **({"examples": examples} if is_plain else {})}

    def _shape(self, shape: Shape, key: str, within: str) -> Schema:
        said = {"errorMessage": texts.belongs_here(in_words(shape))}
        match shape:
            case Group(part):
                name = self._name(part, key, within)
                return self._defined(name, lambda: self._part(part, name))
            case Choice(words):
                return {"type": "string", "enum": [*words], **said}
            case Many(item, least, most, or_one):
                sizes = {"minItems": least or None, "maxItems": most}
                bounds = {name: size for name, size in sizes.items() if size}
                one = self._shape(item, key, within)
                a_list = {"type": "array", "items": one, **bounds, **said}
                return {"anyOf": [one, a_list]} if or_one else a_list
            case Value(ref=ref) if ref in LISTED and ref in self.entries:
                name = self._name(ref, ref, within)
                return self._defined(name, lambda: _listed(self.entries[ref]) | said)
            case Value():
                return _value(shape) | said

    def _name(self, thing: type[Part] | str, key: str, within: str) -> str:
        """Return what a plugin calls a group or list: the first key that leads to it."""
        taken = key in self.names.values() and thing not in self.names
        return self.names.setdefault(thing, f"{within}-{key}" if taken else key)

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to a definition, which may refer to itself.

        A draft-07 validator takes nothing from what stands beside a reference; editors do show the
        description there, and complete a bare reference better than one inside `allOf`.
        """
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] |= make()
        return {"$ref": f"#/definitions/{name}"}


def _value(value: Value) -> Schema:
    """Return the schema of a value, which YAML may take for a number where it looks like one."""
    limit = {"maxLength": value.limit} if value.limit else {}
    if value.typed is None:
        pattern = ON_ONE_LINE if value.is_line else NOT_EMPTY
        return {"type": ["string", "number"], "pattern": pattern, **limit}
    pattern = f"^({value.typed.pattern})$"
    if value.typed.numbers is None:
        return {"type": "string", "pattern": pattern, **limit}
    least, most = value.typed.numbers
    bounds = {"minimum": least, "maximum": most}
    return {"type": ["string", "integer"], "pattern": pattern, **limit, **bounds}


def _listed(entries: Mapping[str, Any]) -> Schema:
    """Return a choice of ids with names; an id of digits also as the number that YAML reads."""
    names = {_as_data(id_): entry.name for id_, entry in entries.items()}
    names |= {id_: entry.name for id_, entry in entries.items()}
    explained = {"enumDescriptions": [*names.values()]} if {*names} != {*names.values()} else {}
    return {"enum": [*names], **explained}


def _as_data(text: str) -> str | int:
    """Return a value as YAML 1.2 reads it."""
    return int(text) if text.isdecimal() and text == str(int(text)) else text
