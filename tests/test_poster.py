"""Tests of the poster: each plan on one sheet, for every reader."""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typst

from ivp import pipeline, render
from ivp.errors import PlanError
from ivp.sheet import Printing
from tests.conftest import CASES, ICONS, PLANS, ROOT, Build, build_here
from tests.filling import copy_lists, read, write
from tests.paper import Paper, is_tag
from tests.reading import Site, text

NAMES = sorted(path.stem for path in PLANS.glob("*.yaml"))
SITE = "https://veilig.voorbeeld.nl/"
A4, A3 = (297, 210), (420, 297)
MOST_SHORT = "Inwoners en ondernemers in de hele regio staan veel sterker"
LONG_NAMES = (
    "Nissewaard aan het Haringvliet en Spui",
    "Súdwest-Fryslân en De Fryske Marren",
    "Alphen aan den Rijn en Kaag en Braassem",
    "Hollandse Hoogten en Krimpenerwaard-Oost",
    "'s-Hertogenbosch en Sint-Michielsgestel",
)
SMALLEST = read(CASES / "plans" / "voorbeeldstad-2026-2029.yaml")
Make = Callable[..., Paper]


def print_all(plans: Path, **settings: Any) -> dict[str, Paper]:
    """Return the poster of each plan in a folder, by the name of the plan."""
    printing = Printing(**{"site_url": SITE} | settings)
    made = pipeline.build(
        plans, icons=ICONS, today=date(2026, 11, 21), name="Test", written={}, printing=printing
    )
    return {
        asset.uri.partition("/")[0]: Paper(asset.content)
        for asset in made.files
        if asset.uri.endswith(".pdf")
    }


@pytest.fixture(scope="module", name="posters")
def the_posters_of_this_repository() -> dict[str, Paper]:
    """Return the poster of each plan of this repository."""
    return print_all(PLANS)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that makes the poster of a plan from its data."""
    copy_lists(PLANS, tmp_path)
    with (tmp_path / "gedeeld" / "gemeenten.yaml").open("a", encoding="utf-8") as file:
        for number, name in enumerate(LONG_NAMES, start=1):
            file.write(f'  - code: GM000{number}\n    naam: "{name}"\n')

    def run(data: dict[str, Any], **settings: Any) -> Paper:
        write(tmp_path / "proef-2026-2029.yaml", data)
        return print_all(tmp_path, **settings)["proef-2026-2029"]

    return run


def full_plan(priorities: int) -> dict[str, Any]:
    """Return a plan with long names, and short texts of the greatest length allowed."""
    assert 58 <= len(MOST_SHORT) <= 60
    return {
        **SMALLEST,
        "naam": "Samenwerkende gemeenten aan Hollandsche IJssel, Maas en Waal",
        "looptijd": {"van": "2026", "tot": "2029", "toelichting": MOST_SHORT + "."},
        "gemeenten": [f"GM000{number}" for number, _ in enumerate(LONG_NAMES, start=1)],
        "samenvatting": "Vijf gemeenten werken samen. Hier leest u wat ze willen bereiken, wie wat "
        "doet en hoe u zelf kunt helpen.",
        "prioriteiten": [
            {
                "id": f"onderwerp-{number}",
                "titel": "Ondermijnende criminaliteit en bestuurlijke weerbaarheid",
                "icoon": "jeugd",
                "ambities": [{"kort": f"{MOST_SHORT[:-2]} {letter}"} for letter in "ABC"],
            }
            for number in range(priorities)
        ],
        "doorlopende_aandacht": [
            {"id": "water", "titel": "Fysieke veiligheid", "in_het_kort": f"{MOST_SHORT}."}
        ],
        "wie_doet_mee": [
            {"groep": group, "rol": "Werken samen aan veiligheid", "tekst": f"{MOST_SHORT}."}
            for group in ("gemeenten", "partners", "inwoners", "ondernemers")
        ],
        "uitgangspunten": [{"kort": MOST_SHORT, "in_het_kort": f"{MOST_SHORT}."}] * 3,
        "bron": {"titel": f"{MOST_SHORT}: {MOST_SHORT}", "url": "https://voorbeeld.nl/plan"},
    }


def assert_is_whole(paper: Paper, size: tuple[int, int] = A4) -> None:
    """Check that a poster is one page with all its text on it, legible, in fonts that it brings."""
    assert len(paper.pdf.pages) == 1
    assert paper.size() == size
    letters = paper.letters()
    assert min(size for _, _, size in letters) >= 8.99
    _, _, width, height = (float(edge) for edge in paper.pdf.pages[0].mediabox)
    edge = 14
    for letter, (left, bottom, right, top), _ in letters:
        assert edge < left, letter
        assert edge < bottom, letter
        assert right < width - edge, letter
        assert top < height - edge, letter
    assert paper.collisions() == []
    assert paper.fonts()
    assert all("/FontFile2" in font or "/FontFile3" in font for font in paper.fonts())


def assert_is_accessible(paper: Paper) -> None:
    """Check what PDF/UA-1 asks for, as far as a program can."""
    root = paper.pdf.Root
    assert root.Lang in ("nl", "nl-NL")
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    with paper.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "in één oogopslag" in metadata["dc:title"]
    assert paper.untagged() == []
    assert paper.marks() == sorted(paper.marks())
    kinds = paper.kinds()
    levels = [int(kind[1:]) for kind in kinds if re.fullmatch(r"H\d", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for tag in paper.tags():
        inside = [str(kid["/S"]) for kid in tag.get("/K", []) if is_tag(kid)]
        if tag["/S"] == "/Figure":
            assert str(tag["/Alt"])
        if tag["/S"] == "/L":
            assert set(inside) == {"/LI"}
    links = [note for note in paper.pdf.pages[0].get("/Annots", []) if note.Subtype == "/Link"]
    assert all("/StructParent" in link and str(link.Contents) for link in links)
    assert kinds.count("Link") == len(links) >= 3
    assert paper.pdf.pages[0]["/Tabs"] == "/S"


@pytest.mark.parametrize("name", NAMES)
def test_every_plan_is_one_legible_sheet(posters: dict[str, Paper], name: str) -> None:
    """Each plan's poster is one A4, text of at least 9 points, nothing cut or on top of another."""
    assert_is_whole(posters[name])


@pytest.mark.parametrize("name", NAMES)
def test_every_poster_is_accessible(posters: dict[str, Paper], name: str) -> None:
    """Each poster is a PDF/UA-1 with headings, lists, links, pictures with text, and no gaps."""
    assert_is_accessible(posters[name])


def test_poster_says_what_the_glance_page_says(posters: dict[str, Paper]) -> None:
    """The poster holds period, municipalities, priorities, who, take part, principles, source."""
    said = posters["heuvelland-2024-2027"].text
    in_order = (
        "Integraal Veiligheidsplan 2024–2027", "Loopt nu", "Veilig Heuvelland in één oogopslag",
        "Valkenburg aan de Geul", "Looptijd: 4 jaar", "We zijn nu in jaar 3.",
        "Onze drie prioriteiten", "Prioriteit 1", "Jeugd en veiligheid",
        "Minder overlast door jongeren", "Zorg en veiligheid", "Ondermijnende criminaliteit",
        "We weten beter wat er speelt", "Altijd", "Fysieke veiligheid", "Wie werkt",
        "5 gemeenten", "Doe mee", "112", "0900 8844", "0800 7000", "Burgernet",
        "Zo werken", "Samen verantwoordelijk", "Bron: Integraal Veiligheidsplan",
        "veilig.voorbeeld.nl/heuvelland-2024-2027", "21 november 2026",
    )  # fmt: skip
    places = [said.find(words) for words in in_order]
    assert -1 not in places, in_order[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("roermond-2024-2027", "Dit is een voorstel, geen vastgesteld plan."),
        ("svbbl-2020-2023", "Dit plan is afgelopen. Het liep van 2020 tot en met 2023."),
    ],
)
def test_poster_warns_when_the_plan_is_not_in_force(
    posters: dict[str, Paper], name: str, words: str
) -> None:
    """The poster of a proposal, or of a plan that is over, says so."""
    assert words in posters[name].text


def test_poster_of_many_priorities_and_no_channels(make: Make, tmp_path: Path) -> None:
    """More priorities than colours, or no way to take part but by telephone, is a sheet too."""
    channels = read(tmp_path / "gedeeld" / "kanalen.yaml")
    for channel in channels["kanalen"]:
        if channel["soort"] == "meedoen":
            channel["overal"] = "nee"
    write(tmp_path / "gedeeld" / "kanalen.yaml", channels)
    topics = [{"id": f"topic-{number}", "titel": "Veilig wonen"} for number in range(9)]
    paper = make({**SMALLEST, "prioriteiten": topics})
    assert_is_whole(paper)
    assert "Onze negen prioriteiten" in paper.text
    assert "Burgernet" not in paper.text


@pytest.mark.parametrize("priorities", [1, 2, 3, 4, 5, 6, 7])
def test_poster_takes_what_the_fields_take(make: Make, priorities: int) -> None:
    """With up to seven priorities, long names and the longest short texts, it is one sheet."""
    paper = make(full_plan(priorities))
    assert_is_whole(paper)
    assert_is_accessible(paper)
    said = paper.text.replace("- ", "-")
    assert said.count("staan veel ster") >= 4 + 3 * priorities
    assert all(name in said for name in LONG_NAMES)


def test_smallest_plan_has_a_poster(make: Make) -> None:
    """A plan with only what it must have is a poster too."""
    paper = make(SMALLEST)
    assert_is_whole(paper)
    assert_is_accessible(paper)


@pytest.mark.parametrize("level", ["strategische_themas", "doorlopende_aandacht"])
def test_plan_without_priorities_has_a_poster(make: Make, level: str) -> None:
    """The topics of a plan that has no priorities take their place."""
    data = {**SMALLEST, level: SMALLEST["prioriteiten"]}
    del data["prioriteiten"]
    paper = make(data)
    assert_is_whole(paper)
    assert paper.text.count("Veilig wonen") == 1


def test_text_that_does_not_fit_is_a_problem_for_the_editor(make: Make) -> None:
    """A text too many is reported at its line, with how much must go; without that much it fits."""
    data = full_plan(5)
    data["samenvatting"] = "Hier staat veel te veel. " * 100
    with pytest.raises(PlanError) as caught:
        make(data)
    [problem] = caught.value.problems
    assert problem.message.code == "poster-te-vol"
    line = Path(problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line.startswith("samenvatting: ")
    cut = re.search(r"er moeten (\d+) tekens af", str(problem))
    assert cut
    data["samenvatting"] = data["samenvatting"].strip()[: -int(cut[1])]
    assert len(data["samenvatting"]) > 100
    assert_is_whole(make(data))


def test_too_many_parts_are_a_problem_for_the_editor(make: Make) -> None:
    """Where shorter texts do not help, the editor is told by how many lines it is too high."""
    data = full_plan(7)
    for topic in data["prioriteiten"]:
        topic["ambities"] *= 4
    with pytest.raises(PlanError, match=r"1:1: .*ook niet met kortere teksten: hij is \d+ regels"):
        make(data)


def test_what_an_editor_types_is_never_typst(make: Make) -> None:
    """Signs that mean something to Typst, JSON or XML stand on the poster as they were typed."""
    hostile = (
        r"""#panic() $x$ @x `y` <z> = k \ \u{41} "a" 'b' #let q = 1; // c /* d */ ~ [e] &lt;"""
    )
    data = full_plan(2)
    data["naam"] = hostile[:55]
    data["prioriteiten"][0]["titel"] = hostile
    data["prioriteiten"][0]["ambities"] = [{"kort": hostile[55:]}]
    data["bron"]["titel"] = hostile
    paper = make(data)
    assert_is_accessible(paper)
    said = paper.text.replace(" ", "")
    assert said.count(hostile.replace(" ", "")) == 2
    assert hostile[:55].replace(" ", "") in said


def test_signs_without_a_font_are_left_out(make: Make) -> None:
    """A letter of another alphabet shows in another font; an emoji, which no font has, goes."""
    paper = make({**SMALLEST, "samenvatting": "Samen 🙂👩‍🚒 naar Łódź."})
    assert "Samen naar Łódź" in paper.text
    assert_is_whole(paper)


def test_poster_has_a_code_that_leads_to_the_page(make: Make) -> None:
    """With the site's address, the poster has a QR code with alternative text, and a link."""
    paper = make(SMALLEST)
    [figure] = [tag for tag in paper.tags() if tag["/S"] == "/Figure"]
    assert str(figure["/Alt"]) == f"QR-code naar {SITE}proef-2026-2029/"
    assert "Lees meer: veilig.voorbeeld.nl/proef-2026-2029. " in paper.text


def test_poster_of_a_site_without_address_has_no_code(make: Make) -> None:
    """Without the site's address there is no QR code, and nothing that misses it."""
    paper = make(SMALLEST, site_url=None)
    assert "Figure" not in paper.kinds()
    assert "Lees meer" not in paper.text
    assert_is_whole(paper)


def test_poster_can_be_a3(make: Make) -> None:
    """On A3 the poster is the same, only larger."""
    large, normal = make(full_plan(5), paper="a3"), make(full_plan(5))
    assert_is_whole(large, A3)
    assert large.text == normal.text


def test_unknown_paper_is_a_problem(make: Make) -> None:
    """Paper that is not there is reported at the settings."""
    with pytest.raises(PlanError, match=r"mkdocs.yml:1:1: op papier 'a5' .* Kies .* a4 of a3\."):
        make(SMALLEST, paper="a5")


def test_same_data_make_the_same_bytes(make: Make) -> None:
    """A poster that is made again is the same, down to the last byte."""
    assert make(SMALLEST).content == make(SMALLEST).content


def test_only_what_changed_is_made(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Posters are kept, and made again only for a plan that has changed."""
    write(plans / "voorbeeldstad-2026-2029.yaml", SMALLEST)
    made: list[str] = []
    compile_with_typst = typst.compile

    def count(*args: Any, **options: Any) -> Any:
        made.append(options["sys_inputs"]["data"])
        return compile_with_typst(*args, **options)

    monkeypatch.setattr(typst, "compile", count)
    kept = plans.parent / "kept"
    first = print_all(plans, cache=kept)
    assert len(made) == 2
    again = print_all(plans, cache=kept)
    assert len(made) == 2
    assert [paper.content for paper in again.values()] == [p.content for p in first.values()]
    write(plans / "voorbeeldstad-2026-2029.yaml", {**SMALLEST, "motto": "Samen veilig"})
    changed = print_all(plans, cache=kept)
    assert len(made) == 3
    assert "Samen veilig" in changed["voorbeeldstad-2026-2029"].text


def test_glance_page_and_footers_lead_to_the_poster(site: Build) -> None:
    """The glance page links to the poster with its size, and every page of the plan in its foot."""
    whole = Site(site.site)
    for name in NAMES:
        size = len((site.site / name / "oogopslag.pdf").read_bytes())
        [link] = whole.pages[f"/{name}/"].css(".knoppen a[href$='.pdf']")
        assert text(link) == f"Poster (pdf, 1 pagina, {-(-size // 1000)} kB)"
        for address, page in whole.pages.items():
            if address.startswith(f"/{name}/"):
                assert page.css("footer a[href$='oogopslag.pdf']"), address


def test_front_page_of_one_plan_leads_to_its_poster(plans: Path, tmp_path: Path) -> None:
    """With one plan, the front page links to the poster where it stands."""
    page = build_here(tmp_path / "site", plans).pages["/"]
    [link] = page.css(".knoppen a[href$='.pdf']")
    assert link.attributes["href"] == "heuvelland-2024-2027/oogopslag.pdf"


def test_poster_has_the_colours_of_the_site() -> None:
    """Every colour of the poster is one of the site's own."""
    styles = (ROOT / "docs" / "assets" / "css" / "kleuren.css").read_text(encoding="utf-8")
    light = set(re.findall(r"(?:--licht,|nood-inkt:) (#[0-9a-f]{6})", styles))
    template = (render.TEMPLATES / "poster.typ").read_text(encoding="utf-8")
    used = set(re.findall(r"#[0-9a-f]{6}", template))
    assert used
    assert used <= light
