"""Tests of the house style of a made-up municipality, from its settings to its site."""

import re
from datetime import date
from pathlib import Path

import pytest

from ivp import contrast, house_style, pipeline
from ivp.palette import PAIRS, own
from ivp.stylesheet import properties, resolve
from tests import municipality
from tests.conftest import CASES, ICONS, PLANS, ROOT, build_site
from tests.filling import copy_lists
from tests.municipality import START
from tests.reading import Site, only

GOOD = """\
kleur: "#7a1020"
lettertype: letters.woff2
logo:
  bestand: logo.svg
  bestand_donker: donker.svg
  alt: Gemeente Voorbeeldstad
"""


def load(folder: Path, settings: str = "", **files: bytes | str) -> list[str]:
    """Return what an editor is told of a house style, each as `file:line:column: message`."""
    _, problems = house_style.load(municipality.write(folder, settings, **files))
    return [str(problem).removeprefix(f"{folder}/") for problem in sorted(problems)]


def palette(
    folder: Path, settings: str = "", *, dark: bool = False, **files: str
) -> dict[str, str]:
    """Return the colours of a site with a house style, as a browser works them out."""
    house, _ = house_style.load(municipality.write(folder, settings, **files))
    assert house
    ours = (ROOT / "docs" / "assets" / "css" / "kleuren.css").read_text(encoding="utf-8")
    declared = properties(ours + house.files[0].content.decode(), dark=dark)
    changed = {name.removeprefix("--"): resolve(name, declared) or "" for name in declared}
    return {**own(dark=dark), **changed}


def test_without_a_house_style_there_is_none(tmp_path: Path) -> None:
    """Nothing in the settings and no theme: nothing to make, nothing to tell."""
    assert house_style.load(municipality.write(tmp_path)) == (None, [])


def test_settings_with_tags_of_mkdocs_can_be_read(tmp_path: Path) -> None:
    """The rest of `mkdocs.yml` may have what plans may not."""
    settings = municipality.write(tmp_path, 'kleur: "#7a1020"\n')
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"site_url: !ENV [SITE, x]\na: &b 1\nc: *b\n{text}", encoding="utf-8")
    house, problems = house_style.load(settings)
    assert house
    assert problems == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "settings",
    ['kleur: "#7a1020"', 'kleur: "#00008b"', "kleur: black", 'kleur: "#006b3c"',
     'kleur: "#886800"\nkleur_donker: "#f0c000"', 'kleur_donker: "#ffd500"', "THEME"],
)  # fmt: skip
def test_every_pair_of_a_good_house_style_passes(tmp_path: Path, settings: str, dark: bool) -> None:  # noqa: FBT001
    """With a house colour that passes, all that follows from it passes, in light and in dark."""
    files = {"theme_css": municipality.THEME} if settings == "THEME" else {}
    colours = palette(tmp_path, "" if files else settings, dark=dark, **files)
    failing = [
        pair.name
        for pair in PAIRS
        if contrast.ratio(colours[pair.front], colours[pair.ground]) < pair.need
    ]
    assert failing == []


def test_house_colour_becomes_lighter_in_the_dark(tmp_path: Path) -> None:
    """A dark house colour keeps its hue on a dark ground, and becomes light enough for AAA."""
    colours = palette(tmp_path, 'kleur: "#7a1020"', dark=True)
    assert contrast.luminance(colours["merk"]) > contrast.luminance("#7a1020")
    assert contrast.ratio(colours["merk"], colours["papier"]) >= 7
    assert colours["papier"] == own(dark=True)["papier"]


def test_colour_of_the_settings_comes_before_that_of_the_theme(tmp_path: Path) -> None:
    """`kleur` replaces the theme's house colour and the letters on it; the rest stays."""
    colours = palette(tmp_path, 'kleur: "#00008b"', dark=False, theme_css=municipality.THEME)
    assert (colours["merk"], colours["merk-inkt"]) == ("#00008b", "#ffffff")
    assert colours["inkt"] == "#202024"


def test_failing_contrast_names_the_pair_and_the_nearest_colour(tmp_path: Path) -> None:
    """Yellow cannot carry letters: told at its place, with a colour that can, and hardly darker."""
    (told,) = load(tmp_path, 'kleur: "#f0c000"')
    assert told == (
        f"mkdocs.yml:{START}:12: letters op de huiskleur (#ffffff op #f0c000) hebben een contrast "
        "van 1,7 op 1; nodig is 4,5. Met deze kleur lukken nog 3 andere combinaties niet. De "
        "dichtstbijzijnde kleur die kan, is #8a6900."
    )


@pytest.mark.parametrize("colour", ["#f0c000", "#ff8000", "#00b7eb", "#39b54a", "#e6007e", "#999"])
def test_nearest_colour_can_be_pasted(tmp_path: Path, colour: str) -> None:
    """The colour of the message passes when an editor takes it over, and is only just enough."""
    (told,) = load(tmp_path, f'kleur: "{colour}"')
    found = re.search(r"#[0-9a-f]{6}(?=\.$)", told)
    assert found
    (tmp_path / "again").mkdir()
    colours = palette(tmp_path / "again", f'kleur: "{found[0]}"')
    ratios = [
        contrast.ratio(colours[pair.front], colours[pair.ground])
        for pair in PAIRS
        if "merk" in (pair.front, pair.ground)
    ]
    assert 4.5 <= min(ratios) < 4.6


def test_colour_that_passes_but_could_be_clearer_is_a_tip(tmp_path: Path) -> None:
    """Between what the law asks (AA) and AAA a publication goes on, and an editor sees a tip."""
    (told,) = load(tmp_path, 'kleur: "#b3261e"')
    assert told.startswith(
        f"mkdocs.yml:{START}:12: waarschuwing: letters op de huiskleur (#ffffff op #b3261e) hebben "
        "een contrast van 6,5 op 1. Dat mag, maar vanaf 7 lezen ook slechtzienden het goed. Dat "
        "kan met #"
    )


def test_failing_colour_for_the_dark_is_told_at_its_place(tmp_path: Path) -> None:
    """A house colour for the dark is judged on dark ground."""
    (told,) = load(tmp_path, 'kleur: "#7a1020"\nkleur_donker: "#7a1020"')
    assert told.startswith(
        f"mkdocs.yml:{START + 1}:19: letters op de huiskleur (#0b1a2e op #7a1020)"
    )


def test_failing_pair_of_a_theme_is_told_at_its_line(tmp_path: Path) -> None:
    """Of two chosen colours, the message stands at the one to mend, once."""
    yellow = municipality.THEME.replace("#8f1d2c", "#f0c000")
    (told,) = [t for t in load(tmp_path, theme_css=yellow) if "waarschuwing" not in t]
    assert told.startswith("huisstijl/theme.css:8:3: letters op de huiskleur (#fffdf8 op #f0c000)")


def test_grounds_that_hurt_our_own_letters_are_refused(tmp_path: Path) -> None:
    """A ground of the municipality is judged with every colour of ours that stands on it."""
    css = ".x {\n --utrecht-document-background-color: #999999;\n}"
    (told,) = load(tmp_path, theme_css=css)
    assert told.startswith("huisstijl/theme.css:2:2: ")
    assert "op #999999) hebben een contrast van" in told


BAD = {
    "unknown key": ('kleurr: "#7a1020"', ["0:5: onbekend veld 'kleurr'. Bedoelde u 'kleur'?"]),
    "no colour": (
        "kleur: rood",
        [
            "0:12: bij 'kleur' hoort een kleur als \"#0f4c81\", 'rgb(15 76 129)' of 'navy'",
        ],
    ),
    "no quotes": (
        "kleur: #7a1020",
        [
            "0:12: wat na dit hekje (#) staat, valt weg: YAML leest het als uitleg.",
        ],
    ),
    "colour that is a list": ("kleur:\n  - x", ["1:7: bij 'kleur' hoort één waarde, maar hier"]),
    "logo without alternative": (
        "logo:\n  bestand: logo.svg",
        ["0:5: het veld 'alt' ontbreekt. Voeg toe: 'alt: …'."],
    ),
    "logo with an empty alternative": (
        "logo:\n  bestand: logo.svg\n  alt: ''",
        ["2:12: het veld 'alt' is leeg. Vul het in."],
    ),
    "logo as one value": ("logo: logo.svg", ["0:11: bij 'logo' hoort een groepje velden (bestand"]),
    "logo that is not there": (
        "logo:\n  bestand: lgoo.svg\n  alt: x",
        ["1:16: er is geen bestand 'lgoo.svg' in de map huisstijl. Daar staat wel: logo.svg."],
    ),
    "file elsewhere": (
        "lettertype: ../geheim.woff2",
        [
            "0:17: bij 'lettertype' hoort de naam van een bestand in de map huisstijl, zonder map",
        ],
    ),
    "font that is no woff2": ("lettertype: logo.svg", ["0:17: 'logo.svg' is geen woff2."]),
    "bold without regular": (
        "lettertype_vet: vet.woff2",
        ["0:5: het veld 'lettertype' ontbreekt.", "0:21: er is geen bestand 'vet.woff2'"],
    ),
    "all at once": (
        'lettertyp: x\nkleur: "#f0c000"\nlettertype: weg.woff2\nlogo:\n  bestand: logo.svg',
        [
            "0:5: onbekend veld 'lettertyp'. Bedoelde u 'lettertype'?",
            "1:12: letters op de huiskleur",
            "2:17: er is geen bestand 'weg.woff2'",
            "3:5: het veld 'alt' ontbreekt.",
        ],
    ),
}  # fmt: skip
"""What an editor types, and what is told; lines count from the first of the house style."""


@pytest.mark.parametrize("case", BAD)
def test_editor_is_told(tmp_path: Path, case: str) -> None:
    """Every mistake is told at its place, with what was found, what belongs there, and the cure."""
    settings, expected = BAD[case]
    told = load(tmp_path, settings, logo_svg=municipality.LOGO)
    places = [re.sub(r"^(\d+)", lambda line: str(START + int(line[0])), line) for line in expected]
    assert len(told) == len(places), told
    for found, start in zip(told, places, strict=True):
        assert found.startswith(f"mkdocs.yml:{start}"), found


def test_one_font_file_serves_the_weights_that_it_has(tmp_path: Path) -> None:
    """A variable font has all weights; of a plain one a browser must know that bold is missing."""
    variable = municipality.FONT.read_bytes()
    plain = b"wOF2" + b"\0" * 44
    weights = {}
    for name, files in {
        "variable": {"letters_woff2": variable},
        "plain": {"letters_woff2": plain},
        "two": {"letters_woff2": plain, "vet_woff2": plain},
    }.items():
        (tmp_path / name).mkdir()
        bold = "lettertype_vet: vet.woff2" if "vet_woff2" in files else ""
        settings = f"lettertype: letters.woff2\n{bold}"
        house, _ = house_style.load(municipality.write(tmp_path / name, settings, **files))
        assert house
        weights[name] = re.findall(r"font-weight: ([\d ]+);", house.files[0].content.decode())
    assert weights == {"variable": ["100 900"], "plain": ["400"], "two": ["100 599", "600 900"]}


@pytest.mark.parametrize("value", ["rood", "[x]"])
def test_house_style_that_is_no_group_is_told(tmp_path: Path, value: str) -> None:
    """A word or a list where fields belong is told with the fields that there are."""
    settings = municipality.write(tmp_path)
    text = settings.read_text(encoding="utf-8").replace("niets: x", f"huisstijl: {value}")
    settings.write_text(text, encoding="utf-8")
    _, (problem,) = house_style.load(settings)
    assert (problem.line, problem.column) == (START - 1, 14)
    assert "bij 'huisstijl' hoort een groepje velden (kleur, " in str(problem)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Return a folder with one small plan."""
    folder = tmp_path / "plans"
    folder.mkdir()
    copy_lists(PLANS, folder)
    plan = (CASES / "plans" / "voorbeeldstad-2026-2029.yaml").read_text(encoding="utf-8")
    (folder / "voorbeeldstad-2026-2029.yaml").write_text(plan, encoding="utf-8")
    return folder


def test_site_shows_the_house_style(tmp_path: Path, plans: Path) -> None:
    """Every page has the municipality's colours after ours, its logo in the link home, its font."""
    files: dict[str, bytes | str] = {
        "logo_svg": municipality.LOGO,
        "donker_svg": municipality.LOGO,
        "letters_woff2": municipality.FONT.read_bytes(),
        "theme_css": municipality.THEME,
    }
    settings = municipality.write(tmp_path, GOOD, **files)
    done = build_site(tmp_path / "site", plans, settings)
    assert done.status == 0, done.output
    site = Site(done.site)
    assert site.dead_links() == []
    for page in site.pages.values():
        sheets = [link.attributes["href"] or "" for link in page.css("link[rel=stylesheet]")]
        assert [Path(sheet).stem for sheet in sheets[:2]] == ["kleuren", "huisstijl"]
        assert len(sheets) == len(set(sheets)) > 2
        logos = page.css("header a.merk img")
        assert [logo.attributes["alt"] for logo in logos] == ["Gemeente Voorbeeldstad"] * 2
        assert [logo.attributes["width"] for logo in logos] == ["240"] * 2
        assert "Veilig Voorbeeldstad" in only(page, "header a.merk").text()
        preload = only(page, "link[rel=preload]").attributes["href"] or ""
        assert preload.endswith("assets/huisstijl/letters.woff2")
    published = {path.name for path in (done.site / "assets" / "huisstijl").iterdir()}
    assert published == {"logo.svg", "logo-donker.svg", "letters.woff2"}
    assert list(done.site.rglob("theme.css")) == []
    sheet = (done.site / "assets/css/huisstijl.css").read_text(encoding="utf-8")
    assert set(re.findall(r"url\(([^)]*)\)", sheet)) == {"../huisstijl/letters.woff2"}
    assert "font-display: swap" in sheet
    assert '"Huisstijl", system-ui, sans-serif' in sheet


def test_tips_do_not_stop_a_publication(tmp_path: Path, plans: Path) -> None:
    """A check of the plans shows the tips about the house style; a build does not mind them."""
    settings = municipality.write(tmp_path, 'kleur: "#b3261e"')
    today = date(2026, 11, 21)
    found = pipeline.check(plans, icons=ICONS, today=today, written={}, settings=settings)
    assert [p.message.code for p in found if p.file == str(settings)] == ["contrast-kan-beter"]
    made = pipeline.build(plans, icons=ICONS, today=today, name="x", written={}, settings=settings)
    assert made.own[0].uri == "assets/css/huisstijl.css"


def test_failing_house_style_leaves_the_site_as_it_was(tmp_path: Path, plans: Path) -> None:
    """A house style that fails stops the build together with the mistakes in plans."""
    (plans / "fout-2026-2029.yaml").write_text("titel: x\n", encoding="utf-8")
    settings = municipality.write(tmp_path, 'kleur: "#f0c000"')
    done = build_site(tmp_path / "site", plans, settings)
    assert done.status == 1
    assert f"{settings}:{START}:12: letters op de huiskleur (#ffffff op #f0c000)" in done.output
    assert "fout-2026-2029.yaml:1:1: " in done.output
    assert "Traceback" not in done.output
    assert not done.site.exists()
