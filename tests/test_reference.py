"""Tests of the part of the manual that explains every field."""

import re

import pytest

from ivp import reference, source
from ivp.model import Part, Sourced
from ivp.model.shape import fields
from ivp.model.shared import LISTS
from tests.test_model import PARTS

TEXT = reference.fields()
HEADINGS = re.findall(r"^### (.+)$", TEXT, re.MULTILINE)


def bullets(section: str) -> list[str]:
    """Return the keys that a section explains."""
    return re.findall(r"^- `(\w+)` \((?:verplicht|mag weg)\): ", section, re.MULTILINE)


def section(heading: str) -> str:
    """Return what stands under a heading."""
    return re.split(r"^### ", TEXT.partition(f"### {heading}\n")[2], flags=re.MULTILINE)[0]


def own_keys(kind: type[Part]) -> list[str]:
    """Return the keys of a part, without those that almost every part has."""
    shared = {"gemeenten", "bron"} if issubclass(kind, Sourced) else set()
    return [field.key for field in fields(kind) if field.key not in shared]


def test_every_part_has_its_section_with_every_field() -> None:
    """Each part of a plan and of a shared list has one section, with its fields in order."""
    expected = sorted(own_keys(kind) for kind in PARTS if kind not in LISTS.values())
    assert sorted([*map(bullets, map(section, HEADINGS))]) == sorted(
        [*expected, ["gemeenten", "bron"]]
    )


def test_plan_comes_first_and_the_shared_lists_come_last() -> None:
    """The sections follow the plan, and end with a section for each shared list."""
    assert HEADINGS[:2] == ["Velden van het plan", "Velden van bijna elk groepje"]
    assert HEADINGS.index("Velden van `looptijd`") < HEADINGS.index("Velden van `begrippen`")
    lists = [f"Velden van elk punt in `plans/gedeeld/{name}.yaml`" for name in LISTS]
    assert [heading for heading in HEADINGS if heading in lists] == lists
    assert HEADINGS.index(lists[0]) > HEADINGS.index("Velden van `begrippen`")


def test_headings_are_unique_and_links_lead_to_them() -> None:
    """No two sections share a heading, and every link leads to one of them."""
    assert len(set(HEADINGS)) == len(HEADINGS)
    ids = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in HEADINGS}
    assert set(re.findall(r"\(#([^)]+)\)", TEXT)) <= ids


def test_field_says_what_it_is_and_what_belongs_in_it() -> None:
    """A field has its help, whether it may be left out, what it may hold, and an example."""
    assert (
        "- `van` (verplicht): Het eerste jaar van het plan. Hier hoort een jaartal van vier "
        "cijfers, zoals 2026. Voorbeeld: `van: 2026`\n"
    ) in section("Velden van `looptijd`")
    assert (
        "- `motto` (mag weg): Het motto van het plan. Hier hoort tekst op één regel, hoogstens "
        "160 tekens. Voorbeeld: `motto: Samen veilig`\n"
    ) in section("Velden van het plan")
    assert "Hier hoort ja of nee." in section("Velden van `begin` en `metingen`")


def test_yaml_in_the_manual_can_be_read() -> None:
    """Every block of YAML in the reference is YAML that this project reads."""
    blocks = re.findall(r"^( *)```yaml\n(.*?)^ *```$", TEXT, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 60
    for indent, block in blocks:
        text = "\n".join(line.removeprefix(indent) for line in block.splitlines())
        assert source.parse(text.encode(), "handleiding.yaml").data


def test_fields_take_their_place_in_the_manual() -> None:
    """The rest of the manual stays as it is, and a second time changes nothing."""
    manual = "# Handleiding\n<!-- velden -->\nvan gisteren\n<!-- /velden -->\nSlot\n"
    once = reference.insert(manual)
    assert once.startswith("# Handleiding\n<!-- velden -->\n\n### Velden van het plan\n")
    assert once.endswith("\n<!-- /velden -->\nSlot\n")
    assert "van gisteren" not in once
    assert reference.insert(once) == once


@pytest.mark.parametrize("manual", ["", "<!-- velden -->", "<!-- /velden -->"])
def test_manual_without_its_marks_is_refused(manual: str) -> None:
    """A manual that has no place for the fields is not written over."""
    with pytest.raises(ValueError, match="velden"):
        reference.insert(manual)
