"""Tests of publishing with MkDocs: one exit status, and a site that is whole or as it was."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage

from ivp.asset import Asset
from ivp.finishing import Finishing
from ivp.page import Page
from ivp.pipeline import Publication
from tests.conftest import CASES, PLANS, ROOT, SETTINGS, Build, build_here
from tests.reading import Site, only, text, texts

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

PLAN = "heuvelland-2024-2027"
BuildSite = Callable[..., Build]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_mistakes_leave_the_site_as_it_was(plans: Path, build: BuildSite) -> None:
    """With mistakes in several files all are listed, the build fails, and no byte has changed."""
    good = build(plans)
    assert good.status == 0, good.output
    before = contents(good.site)
    for case in ("broken-indentation", "unknown-field", "misspelled-channel", "period-backwards"):
        shutil.copy(CASES / "errors" / f"{case}.yaml", plans)
    (plans / "gedeeld" / "organisaties.yaml").write_text("organisaties: x\n", encoding="utf-8")

    failed = build(plans)

    assert failed.status == 1
    places = [
        line.partition(": ")[0].removeprefix(f"{plans}/")
        for line in failed.output.splitlines()
        if line.startswith(str(plans))
    ]
    assert places == [
        "broken-indentation.yaml:10:4",
        "gedeeld/organisaties.yaml:1:15",
        "misspelled-channel.yaml:12:13",
        "period-backwards.yaml:5:8",
        "unknown-field.yaml:11:5",
    ]
    assert "5 problemen gevonden; de site is niet veranderd." in failed.output
    assert "Traceback" not in failed.output
    assert contents(failed.site) == before


def test_one_mistake_is_counted_as_one(plans: Path, build: BuildSite) -> None:
    """The last line counts problems in good Dutch, also when there is only one."""
    shutil.copy(CASES / "errors" / "unknown-field.yaml", plans)
    failed = build(plans)
    assert failed.status == 1
    assert "1 probleem gevonden; de site is niet veranderd." in failed.output


def test_first_build_with_a_mistake_makes_no_site(plans: Path, build: BuildSite) -> None:
    """Where there was no site there is none after a build with a mistake."""
    shutil.copy(CASES / "errors" / "tab.yaml", plans)
    failed = build(plans)
    assert failed.status == 1
    assert not failed.site.exists()


def test_site_name_shows_as_typed(plans: Path, tmp_path: Path) -> None:
    """A site name with signs of HTML shows as it is typed."""
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", plans)
    site = build_here(tmp_path / "site", plans, site_name="Veilig <b>&</b> 'goed'")
    assert "Veilig <b>&</b> 'goed'" in text(only(site.pages["/over/"], "title"))


def test_printed_page_says_where_it_stands(plans: Path, tmp_path: Path) -> None:
    """On paper, each page says its address, when the site knows its own."""
    known = build_here(tmp_path / "known", plans, site_url="https://veilig.nl/")
    for address, page in known.pages.items():
        if address != "/404.html":
            at = f"/{PLAN}/" if address == "/" else address
            assert text(only(page, ".adres")) == f"Deze pagina staat op https://veilig.nl{at}"
    unknown = build_here(tmp_path / "unknown", plans)
    assert not any(page.css(".adres") for page in unknown.pages.values())


@pytest.mark.parametrize("relative", [True, False], ids=["relative", "absolute"])
def test_plans_may_stand_elsewhere(plans: Path, build: BuildSite, relative: bool) -> None:  # noqa: FBT001
    """IVP_PLANS names another folder, from the folder of `mkdocs.yml` or in full."""
    (plans / f"{PLAN}.yaml").unlink()
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", plans)
    folder = os.path.relpath(plans, ROOT) if relative else str(plans)
    done = build(Path(folder))
    assert done.status == 0, done.output
    assert (done.site / "voorbeeldstad-2026-2029" / "index.html").is_file()
    assert not (done.site / PLAN).exists()


def test_relative_plans_are_found_from_any_folder(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative IVP_PLANS counts from the working folder, as for every command."""
    (plans / f"{PLAN}.yaml").unlink()
    shutil.copy(CASES / "plans" / "voorbeeldstad-2026-2029.yaml", plans)
    monkeypatch.chdir(tmp_path)
    assert "/voorbeeldstad-2026-2029/" in build_here(tmp_path / "site", Path("plans")).pages


@pytest.mark.parametrize("cache", ["", "kept"])
def test_build_can_be_repeated_byte_for_byte(tmp_path: Path, build: BuildSite, cache: str) -> None:
    """Two builds of the same date are the same site, down to the last byte, whatever was kept."""
    kept = {"IVP_CACHE": str(tmp_path / cache) if cache else ""}
    first = build(PLANS, **kept)
    assert first.status == 0, first.output
    before = contents(shutil.copytree(first.site, tmp_path / "first"))
    shutil.rmtree(first.site)
    assert contents(build(PLANS, **kept).site) == before


def pages(made: Publication) -> dict[str, bytes]:
    """Return the pages among the files of a site."""
    return {file.uri: file.content for file in made.files if file.uri.endswith("index.html")}


def test_our_pages_get_the_skeleton_that_mkdocs_gives(tmp_path: Path) -> None:
    """Every page of ours is what MkDocs itself would make of it, to the last byte."""
    config = load_config(
        str(SETTINGS), site_dir=str(tmp_path), site_url="https://voorbeeld.nl/veilig/"
    )
    [hook] = config.plugins.values()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IVP_CACHE", "")
        patch.setattr("ivp.poster.posters", lambda *_: [])
        patch.setattr("ivp.poster.with_sizes", lambda pages, _: list(pages))
        patch.setattr("ivp.search.index", lambda *_: ())
        config.plugins.on_config(config)
        ours = pages(hook.publisher.publication)
        patch.setattr(hook, "in_skeletons", lambda *_, config: Finishing(_by_mkdocs(config), ""))
        config.plugins.on_config(config)
    assert pages(hook.publisher.publication) == ours
    assert len(ours) > 150


def _by_mkdocs(config: "MkDocsConfig") -> Callable[[Page], Asset]:
    """Return how MkDocs finishes a page of which the HTML is ready."""
    env = config.plugins.on_env(config.theme.get_env(), config=config, files=Files([]))

    def finish(page: Page) -> Asset:
        file = File.generated(config, page.uri, content=page.markdown)
        host = HostPage(page.title, file, config)
        vars(host).update(meta=page.meta, content=page.html, plan_page=page)
        context = get_context(Navigation([], []), Files([file]), config, host)
        html = env.get_template(page.skeleton).render(context)
        return Asset(file.dest_uri, html.encode())

    return finish


def test_strict_build_says_nothing_that_worries(site: Build) -> None:
    """A good build gives no warning, so that a warning means something."""
    assert "WARNING" not in site.output
    assert "ERROR" not in site.output


@pytest.mark.parametrize(
    ("today", "warning"),
    [
        ("2023-12-31", "Dit plan begint in 2024."),
        ("2028-01-01", "Dit plan is afgelopen. Het liep van 2024 tot en met 2027."),
    ],
)
def test_every_page_warns_when_the_plan_is_not_in_force(
    plans: Path, tmp_path: Path, today: str, warning: str
) -> None:
    """Before its first year and after its last, every page of a plan says so at the top."""
    site = build_here(tmp_path / "site", plans, today=today)
    for address, page in site.pages.items():
        if address.startswith(f"/{PLAN}/") or address == "/":
            assert texts(page, ".melding") == [warning], address


@pytest.mark.parametrize("today", ["2024-01-01", "2027-12-31"])
def test_no_page_warns_while_the_plan_runs(plans: Path, tmp_path: Path, today: str) -> None:
    """From the first day of its first year to the last of its last, a plan needs no warning."""
    site = build_here(tmp_path / "site", plans, today=today)
    assert all(texts(page, ".melding") == [] for page in site.pages.values())


class Preview:
    """A live preview without its web server: the same steps, at each save."""

    def __init__(self, site: Path, plans: Path) -> None:
        """Start as `mkdocs serve` does."""
        self._config: MkDocsConfig = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
        self._config.plugins.on_startup(command="serve", dirty=False)
        self._site, self._plans = site, plans

    def save(self) -> Site:
        """Build again, as after a save."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("IVP_PLANS", str(self._plans))
            build_with_mkdocs(self._config, serve_url="http://127.0.0.1:8000/")
        return Site(self._site)


def test_preview_shows_mistakes_and_recovers(plans: Path, tmp_path: Path) -> None:
    """While previewing, mistakes show at every address as text, and go with the next good save."""
    preview = Preview(tmp_path / "site", plans)
    good = set(preview.save().pages)
    wrong = plans / "fout.yaml"
    wrong.write_text("titel: x\n<script>alert(1)</script>: x\n", encoding="utf-8")

    broken = preview.save()

    assert good <= set(broken.pages)
    for address in (f"/{PLAN}/", f"/{PLAN}/jeugd-en-veiligheid/", "/", "/404.html"):
        page = broken.pages[address]
        assert texts(page, "h1") == ["Er klopt iets niet"], address
        assert "onbekend veld '<script>alert(1)</script>'" in text(only(page, "main"))
        assert "regel 2" in text(only(page, "main"))
        assert page.css("script") == []

    wrong.unlink()
    plan = plans / f"{PLAN}.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("naam: Heuvelland", "naam: Heuvel"))
    assert texts(preview.save().pages[f"/{PLAN}/jeugd-en-veiligheid/"], "h1") == [
        "Jeugd en veiligheid"
    ]


def test_preview_that_starts_with_a_mistake_shows_it(plans: Path, tmp_path: Path) -> None:
    """A preview that is started on broken plans shows the problems on the front page."""
    shutil.copy(CASES / "errors" / "tab.yaml", plans)
    site = Preview(tmp_path / "site", plans).save()
    assert "Haal de tab weg, en typ spaties" in text(only(site.pages["/"], "main"))


def test_preview_watches_plans_and_code() -> None:
    """A preview builds again when a plan, a template or the code of the site changes."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert {Path(path).name for path in config.watch} >= {"hooks", "overrides", "plans"}
