"""Tests of the JSON Schemas for editors, by a validator that is not ours."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from ivp import library, pipeline, schema, source
from ivp.errors import PlanError
from ivp.model import Part, Plan
from ivp.model.parse import parse
from ivp.model.shared import LISTS, OPTIONAL
from tests.conftest import CASES, ICONS, PLANS, ROOT
from tests.filling import Filling, copy_lists
from tests.test_model import PARTS

FOLDER = ROOT / ".vscode" / "ivp"
ENTRIES = library.load(PLANS)[0].entries
SCHEMAS = schema.schemas(ENTRIES)


class Core(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: `ja` and dates are text, numbers are numbers."""


Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"null|Null|NULL|~|", ("n", "N", "~", "")),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), _first)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def data_of(text: str) -> Any:
    """Return what an editor's YAML plugin sees in a text."""
    return yaml.load(text, Core)  # noqa: S506 - a safe loader


def data_in(path: Path) -> Any:
    """Return what an editor's YAML plugin sees in a file."""
    return data_of(path.read_text(encoding="utf-8"))


def complaints(schema_: dict[str, Any], data: Any) -> list[str]:
    """Return what an independent validator has against data."""
    return [error.message for error in Draft7Validator(schema_).iter_errors(data)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_schema(name: str) -> None:
    """Each schema is valid draft-07, and says that it is."""
    Draft7Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_schemas_in_this_repository_are_current() -> None:
    """The committed schemas are those that follow from the model.

    The ids in them may be those of before the last change to a shared list: an editor who adds an
    organisation must not be held up, and `make serve` renews them.
    """
    renew = "De schema's zijn niet bij. Vernieuw ze met: ./ivp schema (renew the schemas)"
    found = {path.name: without_ids(data_in(path)) for path in FOLDER.iterdir()}
    expected = {f"{name}.schema.json": without_ids(made) for name, made in SCHEMAS.items()}
    assert found == expected, renew


def without_ids(made: dict[str, Any]) -> dict[str, Any]:
    """Return a schema in which references offer no ids."""
    lists: dict[str, Any] = {name: {} for name in schema.LISTED if name in made["definitions"]}
    return {**made, "definitions": {**made["definitions"], **lists}}


def test_schemas_are_written_the_same_every_time(tmp_path: Path) -> None:
    """Writing makes the folder, and returns the files that changed: a second time none."""
    first = schema.write(tmp_path / "a" / "b", ENTRIES)
    assert {path.name for path in first} == {f"{name}.schema.json" for name in SCHEMAS}
    assert schema.write(tmp_path / "a" / "b", ENTRIES) == []


def test_editor_binds_every_schema_to_its_files() -> None:
    """VS Code finds the schema of every data file, with nothing fetched from elsewhere."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    bound = {".vscode/ivp/plan.schema.json": "plans/*.yaml"}
    bound |= {f".vscode/ivp/{name}.schema.json": f"plans/gedeeld/{name}.yaml" for name in LISTS}
    assert settings["yaml.schemas"] == bound
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["yaml.customTags"] == []
    extensions = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert extensions == {"recommendations": ["redhat.vscode-yaml"]}
    assert "vscode" not in (ROOT / ".gitignore").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_plan_fits_the_schema(path: Path) -> None:
    """An editor sees no mistake in the plans of this repository."""
    assert complaints(SCHEMAS["plan"], data_in(path)) == []


@pytest.mark.parametrize("name", sorted(LISTS.keys() - {*OPTIONAL}))
def test_every_shared_list_fits_its_schema(name: str) -> None:
    """An editor sees no mistake in the shared lists."""
    assert complaints(SCHEMAS[name], data_in(PLANS / "gedeeld" / f"{name}.yaml")) == []


def test_everything_that_can_be_filled_in_fits_the_schema() -> None:
    """Data in which every field of the model is filled fit the schemas without any list's ids."""
    kinds: dict[str, type[Part]] = {"plan": Plan, **LISTS}
    for name, kind in kinds.items():
        data = Filling(lambda _: "Tekst").part(kind)
        assert complaints(schema.schemas({})[name], data) == [], name


SEEN = (
    "onbekend-veld", "veld-ontbreekt", "leeg-veld", "verkeerde-waarde", "geen-keuze", "te-lang",
    "lege-lijst", "te-veel-punten", "onbekende-verwijzing",
)  # fmt: skip
"""The codes of mistakes that a schema can see."""

HIDDEN = (
    "dubbel-id", "staat-er-dubbel", "dubbel-nummer", "id-is-bezet", "looptijd-terug",
    "geen-onderwerp", "gemeente-buiten-plan", "verboden-link", "dode-link",
)  # fmt: skip
"""The codes of mistakes between fields, and in running text, that it cannot."""

UNSEEN = {
    "amount-with-points": "25.000 is 25 to YAML",
    "date-that-does-not-exist": "a pattern knows no calendar",
    "unknown-topic": "the ids of a plan's own topics differ from plan to plan",
}
"""Cases with a code of the first kind in which it sees no mistake all the same."""


def codes(case: Path, folder: Path) -> set[str]:
    """Return the codes of the mistakes in a case."""
    copy_lists(PLANS, folder)
    (folder / case.name).write_bytes(case.read_bytes())
    with pytest.raises(PlanError) as caught:
        pipeline.build(folder, icons=ICONS, today=date(2026, 11, 21), name="", written={})
    return {problem.message.code for problem in caught.value.problems}


def readable(case: Path) -> bool:
    """Tell whether a case is YAML at all."""
    try:
        return isinstance(data_in(case), dict)
    except yaml.YAMLError:
        return False


CASES_OF_YAML = [case for case in sorted((CASES / "errors").glob("*.yaml")) if readable(case)]


@pytest.mark.parametrize("case", CASES_OF_YAML, ids=lambda case: case.stem)
def test_editor_sees_what_a_schema_can_see(case: Path, tmp_path: Path) -> None:
    """The schema refuses a mistake in one field, and leaves what it cannot see to the checks."""
    found = codes(case, tmp_path)
    is_refused = bool(complaints(SCHEMAS["plan"], data_in(case)))
    if case.stem not in UNSEEN and found & {*SEEN}:
        assert is_refused
    elif case.stem in UNSEEN or found <= {*HIDDEN}:
        assert not is_refused


def test_schema_sees_most_mistakes() -> None:
    """At least thirty of the mistakes that we know are seen while the editor types."""
    refused = [case for case in CASES_OF_YAML if complaints(SCHEMAS["plan"], data_in(case))]
    assert len(refused) >= 30


CHANNEL = """\
kanalen:
  - id: burgernet
    naam: Burgernet
    soort: meedoen
    kort: Samen zoeken.
    actie: Doe mee
    gecontroleerd_op: 2026-11-21
"""
PLAN = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")
AMBITION = f"{PLAN}    ambities:\n      - kort:"
MONEY = f"{PLAN}geld:\n  posten:\n    - waarvoor: Licht\n      bedrag:"


TRIED = {
    CHANNEL.replace("burgernet", "?"): ("112", '"112"', "a-1", "A", "a b"),
    f"{CHANNEL}    telefoon: ?": ("112", "0900-8844", '"112"', "12", "bel"),
    f"{CHANNEL}    overal: ?": ("ja", "nee", "yes", "true", "1"),
    f"{CHANNEL}    url: ?": ("https://a.nl", "http://a.nl", "a.nl", "5"),
    f"{CHANNEL}    bel_voor: ?": ("Spoed", "112", '""', "'  '", "[a]", "{a: b}"),
    CHANNEL.replace("2026-11-21", "?"): ("2026-1-5", "21-11-2026", "2026", "2026-13-01"),
    PLAN.replace("2026\n  tot", "?\n  tot"): ("2026", '"2026"', "26", "20266", "1899"),
    PLAN.replace(": Voorbeeldstad", ": ?"): ("12", "3.5", "|-\n  a", "|\n  a", "|\n  a\n  b"),
    PLAN.replace("\n  - GM0981", " ?"): ("[GM0981]", "GM0981", "[]", "[[GM0981]]"),
    f"{AMBITION} ?": ("Rust", "[Rust]", "[]", "[a, b, c, d]", "[a, b, c, d, e]", "{a: b}", "7"),
    f"{MONEY} ?": ("25000", '"25000"', "0", "-1", "25,5", "veel", "1000000000000"),
    f"{PLAN}begrippen: ?": ("[]", "[{begrip: APV}]", "[APV]", "{begrip: APV}"),
    f"{PLAN}indicatoren: [{{naam: a, begin: ?}}]": (
        "{jaar: 2025, waarde: 3.5}", "[{jaar: 2025, waarde: n.b.}]", "{jaar: 2025}", "5", "[5]",
    ),
}  # fmt: skip
"""Texts with a hole, and what an editor may try there: right and wrong."""


@pytest.mark.parametrize(
    "text", [text.replace("?", tried) for text, all_tried in TRIED.items() for tried in all_tried]
)
def test_schema_says_what_the_model_says(text: str) -> None:
    """Numbers, dates, yes and no, and lists of one are right for an editor where they are right."""
    name, kind = ("kanalen", LISTS["kanalen"]) if text.startswith("kanalen") else ("plan", Plan)
    try:
        fits = bool(parse(source.parse(text.encode(), "proef.yaml"), kind))
    except PlanError:
        fits = False
    assert (complaints(SCHEMAS[name], data_of(text)) == []) is fits


def groups(made: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every group of fields in a schema."""
    return [made, *(it for it in made["definitions"].values() if "properties" in it)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_in_a_schema_has_help(name: str) -> None:
    """Each field is explained, and has an example or a choice; no other field is allowed."""
    for group in groups(SCHEMAS[name]):
        assert group["additionalProperties"] is False
        for key, field in group["properties"].items():
            assert field["description"].endswith("."), key
            assert "title" not in field
            assert "examples" in field or "$ref" in json.dumps(field), key


def test_no_group_is_lost_in_a_schema() -> None:
    """Each kind of part has its own definition, also where the same key holds different parts."""
    in_lists = sum(len(groups(SCHEMAS[name])) for name in LISTS)
    assert len(groups(SCHEMAS["plan"])) + in_lists == len(PARTS)


def test_reference_offers_every_id_with_its_name() -> None:
    """An editor chooses a reference by its readable name."""
    definitions = SCHEMAS["plan"]["definitions"]
    for name in schema.LISTED:
        assert set(definitions[name]["enum"]) >= {id_ for id_ in ENTRIES[name] if id_ != "112"}
    channels = definitions["kanalen"]
    assert (channels["enum"][0], channels["enum"][-1]) == (112, "112")
    names = dict(zip(channels["enum"], channels["enumDescriptions"], strict=True))
    assert names["veilig-thuis"] == "Veilig Thuis"
    assert "enumDescriptions" not in definitions["iconen"]


def test_schema_without_lists_takes_any_reference() -> None:
    """When a list cannot be read, its references are not all called wrong."""
    made = schema.schemas({})["plan"]
    assert complaints(made, data_of(PLAN.replace("GM0981", "GM9999"))) == []
    assert complaints(SCHEMAS["plan"], data_of(PLAN.replace("GM0981", "GM9999")))
