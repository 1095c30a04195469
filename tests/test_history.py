"""Tests of what git tells of the plans: on the pages, in the feeds, and where a plan left."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from ivp import history, library
from ivp.history import PlanHistory
from tests.conftest import CASES, PLANS, build_here
from tests.reading import only, text, texts
from tests.repository import PLAN, Repository, begin
from tests.test_publish import contents

URL = "https://veilig.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
CHANGES = f"/{PLAN}/wijzigingen/"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository in which one plan was published, and changed on three days."""
    made = begin(tmp_path / "werk")
    made.edit("titel: Veilig wonen", "titel: Veilig wonen\n    doelen:\n      - titel: Licht")
    made.save("2026-02-01")
    made.edit("- titel: Licht", "- titel: Licht op straat & <b>pleinen</b>")
    made.save("2026-03-02T09:00:00+01:00")
    made.edit("tot: 2029", "tot: 2030")
    made.save("2026-03-02T23:30:00+01:00")
    return made


def known(repository: Repository, cache: Path | None = None) -> PlanHistory:
    """Return what is known of the one plan."""
    collection, _ = library.load(repository.plans)
    found = history.read(repository.plans, collection, date(2026, 11, 21), cache)
    return found.plans.get(PLAN, PlanHistory())


def told(found: PlanHistory) -> list[tuple[str, list[str]]]:
    """Return each day with its sentences."""
    return [(str(day.day), [change.text for change in day.changes]) for day in found.days]


def test_page_tells_day_by_day(repository: Repository, tmp_path: Path) -> None:
    """The page has each day with its changes, the newest first; steps of one day are one change."""
    site = build_here(tmp_path / "site", repository.plans)
    page = site.pages[CHANGES]
    assert texts(page, ".inhoud h2") == ["2 maart 2026", "1 februari 2026", "5 januari 2026"]
    main = only(page, "main")
    assert texts(main, ".inhoud li") == [
        "Laatste jaar: 2029 → 2030.",
        "Het doel ‘Licht’ is vervangen door ‘Licht op straat & <b>pleinen</b>’.",
        "Nieuw doel: Licht.",
    ]
    assert texts(main, "h3") == ["Veilig wonen", "Veilig wonen"]
    assert "Dit plan staat sinds deze dag op de site." in text(main)
    assert site.dead_links() == []


def test_every_page_of_the_plan_says_when_it_changed(
    repository: Repository, tmp_path: Path
) -> None:
    """Each page of the plan says *Bijgewerkt op*, and links to what changed."""
    site = build_here(tmp_path / "site", repository.plans)
    own = [page for address, page in site.pages.items() if address.startswith(f"/{PLAN}/")]
    assert own
    for page in own:
        assert "Bijgewerkt op 2 maart 2026." in text(only(page, "footer.site"))
        assert "Wijzigingen" in texts(page, "footer.site a")


def test_nobody_who_works_on_a_plan_is_named(repository: Repository, tmp_path: Path) -> None:
    """Names, e-mail addresses and messages of commits are nowhere in the site."""
    site = tmp_path / "site"
    build_here(site, repository.plans, site_url=URL)
    everything = b"".join(contents(site).values())
    for secret in (b"Geheim", b"geheim", b"Jan <b>", b"jan@"):
        assert secret not in everything


def test_only_what_residents_see_is_a_change(repository: Repository) -> None:
    """A comment, another order of keys or a step that was taken back is no change."""
    repository.edit("naam: Voorbeeldstad", "# let op\nnaam: Voorbeeldstad")
    repository.save("2026-04-01")
    repository.edit("tot: 2030", "tot: 2031")
    repository.save("2026-05-01T08:00:00+02:00")
    repository.edit("tot: 2031", "tot: 2030")
    repository.save("2026-05-01T09:00:00+02:00")
    assert told(known(repository))[0][0] == "2026-03-02"


def test_version_that_does_not_read_is_passed_over(repository: Repository) -> None:
    """A version with mistakes was never on the site: the next is compared with the one before."""
    repository.edit("naam: Voorbeeldstad", "naaam: Voorbeeldstad")
    repository.save("2026-04-01")
    repository.edit("naaam: Voorbeeldstad", "naam: Voorbeelddorp")
    repository.save("2026-05-01")
    assert told(known(repository))[:2] == [
        ("2026-05-01", ["Naam: Voorbeeldstad → Voorbeelddorp"]),
        ("2026-03-02", told(known(repository))[1][1]),
    ]


def test_merge_is_one_change_on_its_own_day(repository: Repository) -> None:
    """What counts is the day on which a proposal became public, not those of its steps."""
    repository.git("checkout", "--quiet", "-b", "voorstel")
    repository.edit("tot: 2030", "tot: 2031")
    repository.save("2026-04-01")
    repository.edit("tot: 2031", "tot: 2032")
    repository.save("2026-04-02")
    repository.git("checkout", "--quiet", "main")
    words = "merge", "--quiet", "--no-ff", "-m", "x", "voorstel"
    repository.git(*words, moment="2026-04-20T12:00:00+02:00")
    assert told(known(repository))[:2] == [
        ("2026-04-20", ["Laatste jaar: 2030 → 2032"]),
        ("2026-03-02", told(known(repository))[1][1]),
    ]


def test_plan_that_gets_another_name_keeps_its_history(
    repository: Repository, tmp_path: Path
) -> None:
    """After a new file name the page has all days, and the old address leads to the new one."""
    repository.plan.rename(repository.plans / "voorbeeldstad-2026-2030.yaml")
    repository.save("2026-06-01")
    site = build_here(tmp_path / "site", repository.plans)
    page = site.pages["/voorbeeldstad-2026-2030/wijzigingen/"]
    assert len(texts(page, ".inhoud h2")) == 4
    assert "het oude was /voorbeeldstad-2026-2029/" in text(only(page, "main"))
    old = only(site.pages[f"/{PLAN}/"], "main")
    assert texts(old, "h1") == ["Dit plan heeft een nieuw adres"]
    assert [a.attributes["href"] for a in old.css(".inhoud a")] == ["../voorbeeldstad-2026-2030/"]
    assert site.dead_links() == []


def test_plan_that_left_leaves_a_page_with_its_successor(
    repository: Repository, tmp_path: Path
) -> None:
    """Where a plan stood it says so, since when, and which plan is there instead."""
    repository.plan.unlink()
    new = CASES / "plans" / f"{PLAN}.yaml"
    changed = new.read_text("utf-8").replace("2026", "2030").replace("2029", "2033")
    (repository.plans / "voorbeeldstad-2030-2033.yaml").write_text(
        changed.replace("prioriteiten:", f"samenvatting: {'Heel anders. ' * 90}\nprioriteiten:"),
        encoding="utf-8",
    )
    repository.save("2026-06-01")
    site = build_here(tmp_path / "site", repository.plans)
    main = only(site.pages[f"/{PLAN}/"], "main")
    assert texts(main, "h1") == ["Dit plan staat niet meer op deze site"]
    assert "Hier stond Veiligheidsplan Voorbeeldstad 2026–2030, tot 1 juni 2026." in text(main)
    assert [a.attributes["href"] for a in main.css(".inhoud a")] == ["../voorbeeldstad-2030-2033/"]
    assert "Niet meer op deze site" in texts(site.pages["/alle-paginas/"], "h2")
    assert site.dead_links() == []


@pytest.mark.parametrize(
    ("other", "link"),
    [
        ("heuvelland-2024-2027", "../heuvelland-2024-2027/"),  # earlier, but also for Vaals
        ("roermond-2024-2027", "../alle-paginas/"),  # for none of its municipalities
    ],
)
def test_plan_that_left_without_successor(
    repository: Repository, tmp_path: Path, other: str, link: str
) -> None:
    """Without a later plan, the page names what there is for these municipalities, or for all."""
    shutil.copy(PLANS / f"{other}.yaml", repository.plans)
    repository.plan.unlink()
    repository.save("2026-06-01")
    site = build_here(tmp_path / "site", repository.plans)
    main = only(site.pages[f"/{PLAN}/"], "main")
    assert [a.attributes["href"] for a in main.css(".inhoud a")] == [link]
    assert site.dead_links() == []


def test_list_of_plans_that_left_tells_otherwise(repository: Repository, tmp_path: Path) -> None:
    """An entry in the list says what the page says, also without git; `pagina: nee` means none."""
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", repository.plans)
    repository.plan.unlink()
    repository.save("2026-06-01")
    told_of = repository.plans / "gedeeld" / "vervallen.yaml"
    entry = f"vervallen:\n  - plan: {PLAN}\n    naam: Het oude plan\n"
    told_of.write_text(f"{entry}    pagina: nee\n", encoding="utf-8")
    assert f"/{PLAN}/" not in build_here(tmp_path / "none", repository.plans).pages
    told_of.write_text(
        f"{entry}    opvolger: heuvelland-2024-2027\n    uitleg: Het *ging* anders.\n", "utf-8"
    )
    shutil.rmtree(repository.root / ".git")
    site = build_here(tmp_path / "site", repository.plans)
    main = only(site.pages[f"/{PLAN}/"], "main")
    assert "Hier stond Het oude plan." in text(main)
    assert "Het ging anders." in text(main)
    assert [a.attributes["href"] for a in main.css(".inhoud a")] == ["../heuvelland-2024-2027/"]


def no_git(repository: Repository) -> Path:
    """Leave only the files, as in a tarball."""
    shutil.rmtree(repository.root / ".git")
    return repository.plans


def shallow(repository: Repository) -> Path:
    """Clone only the last step, as a forge's pipeline does."""
    clone = repository.root.with_name("ondiep")
    source = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--depth", "1", source, str(clone))
    return clone / "plans"


def uncommitted(repository: Repository) -> Path:
    """Leave the plan out of git."""
    repository.git("update-ref", "-d", "HEAD")
    return repository.plans


def broken(repository: Repository) -> Path:
    """Spoil the repository."""
    (repository.root / ".git" / "HEAD").write_text("kapot", encoding="utf-8")
    return repository.plans


@pytest.mark.parametrize("spoil", [no_git, shallow, uncommitted, broken])
def test_site_is_whole_when_git_knows_nothing(
    repository: Repository, tmp_path: Path, spoil: object
) -> None:
    """Without history the site has no page of changes, and no link to one."""
    assert callable(spoil)
    site = build_here(tmp_path / "site", spoil(repository), site_url=URL)
    assert CHANGES not in site.pages
    assert "Bijgewerkt op" not in site.whole_text()
    assert "Wijzigingen" not in site.whole_text()
    assert not list((tmp_path / "site").rglob("wijzigingen.atom"))
    assert site.dead_links() == []


def test_plan_outside_git_has_no_changes(repository: Repository, tmp_path: Path) -> None:
    """A file that is not in git yet stands on the site, without what git cannot tell."""
    shutil.copy(PLANS / "heuvelland-2024-2027.yaml", repository.plans)
    site = build_here(tmp_path / "site", repository.plans, site_url=URL)
    assert CHANGES in site.pages
    assert "/heuvelland-2024-2027/wijzigingen/" not in site.pages
    page = site.pages["/heuvelland-2024-2027/"]
    assert "Bijgewerkt op" not in text(only(page, "footer.site"))
    assert "Wijzigingen" not in texts(page, "a")
    assert site.dead_links() == []


def test_site_is_whole_without_the_program_git(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a machine without git nothing is known, and nothing fails."""
    monkeypatch.setenv("PATH", os.devnull)
    assert known(repository) == PlanHistory()


def test_shallow_clone_tells_what_it_knows(repository: Repository) -> None:
    """With a few steps, the page has those, and says that there was more."""
    clone = repository.root.with_name("ondiep")
    source = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--depth", "3", source, str(clone))
    found = known(Repository(clone))
    assert [day for day, _ in told(found)] == ["2026-03-02"]
    assert not found.whole


def test_git_of_a_hook_is_not_asked(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a hook of git, whose variables name another repository, this one is still read."""
    before = told(known(repository))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nergens"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    assert told(known(repository)) == before != []


def test_days_never_run_backwards(repository: Repository) -> None:
    """A clock that was wrong gives no day before the day before it, and none that is to come."""
    repository.edit("tot: 2030", "tot: 2031")
    repository.save("1999-01-01")
    repository.edit("tot: 2031", "tot: 2032")
    repository.save("2099-01-01")
    assert [day for day, _ in told(known(repository))][:2] == ["2026-11-21", "2026-03-02"]


def test_time_that_does_not_exist_is_that_of_the_step_before(repository: Repository) -> None:
    """A commit whose clock says what no clock can say is of the day before it."""
    repository.edit("tot: 2030", "tot: 2031")
    repository.git("add", "--all")
    tree = repository.git("write-tree").strip()
    parent = repository.git("rev-parse", "HEAD").strip()
    who = "x <x@x.example> 1780000000 +9999"
    raw = repository.root / "commit"
    raw.write_text(f"tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n\nx\n", "utf-8")
    made = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit").strip()
    repository.git("reset", "--quiet", "--hard", made)
    [(day, sentences), *_] = told(known(repository))
    assert day == "2026-03-02"
    assert sentences[0] == "Laatste jaar: 2029 → 2031"


def test_rewritten_history_keeps_the_names_of_entries(
    repository: Repository, tmp_path: Path
) -> None:
    """After a rebase with other commits, the feed has the same entries under the same names."""
    build_here(tmp_path / "before", repository.plans, site_url=URL)
    repository.git("reset", "--quiet", "--soft", "HEAD~1")
    repository.git(
        "commit", "--quiet", "--amend", "-m", "ander", moment="2026-03-02T10:00:00+01:00"
    )
    build_here(tmp_path / "after", repository.plans, site_url="https://elders.example/")
    before, after = (
        [found.text for found in feed(tmp_path / folder).findall("a:entry/a:id", ATOM)]
        for folder in ("before", "after")
    )
    assert before == after
    assert len(set(before)) == 3


def feed(site: Path, name: str = f"{PLAN}/wijzigingen.atom") -> ET.Element:
    """Return a feed of a site."""
    return ET.fromstring((site / name).read_bytes())  # noqa: S314 - a file of our own


@pytest.mark.parametrize("name", [f"{PLAN}/wijzigingen.atom", "wijzigingen.atom"])
def test_feed_is_atom(repository: Repository, tmp_path: Path, name: str) -> None:
    """A feed has all that RFC 4287 asks for: names, titles, times, an author, whole addresses."""
    site = build_here(tmp_path / "site", repository.plans, site_url=URL)
    found = feed(tmp_path / "site", name)
    assert found.tag == f"{{{ATOM['a']}}}feed"
    assert found.findtext("a:author/a:name", None, ATOM)
    parts = [found, *found.findall("a:entry", ATOM)]
    assert len(parts) == 4
    for part in parts:
        assert UUID(part.findtext("a:id", "", ATOM).removeprefix("urn:uuid:"))
        assert part.findtext("a:title", None, ATOM)
        assert "T" in part.findtext("a:updated", "", ATOM)
        for link in part.findall("a:link", ATOM):
            address, _, anchor = link.attrib["href"].removeprefix(URL).partition("#")
            file = tmp_path / "site" / address
            assert (file / "index.html" if not address or address.endswith("/") else file).is_file()
            assert not anchor or anchor in site.ids[f"/{address}"]
    assert len({part.findtext("a:id", None, ATOM) for part in parts}) == 4
    content = parts[1].find("a:content", ATOM)
    assert content is not None
    assert content.attrib["type"] == "html"
    assert "&lt;b&gt;pleinen" in (content.text or "")


def test_head_of_each_page_names_the_feeds(repository: Repository, tmp_path: Path) -> None:
    """A page of a plan names its feed and that of the site; without an address there are none."""
    site = build_here(tmp_path / "site", repository.plans, site_url=URL)
    links = site.pages[CHANGES].css('link[rel="alternate"][type="application/atom+xml"]')
    found = [link.attributes["href"] for link in links]
    assert found == ["../wijzigingen.atom", "../../wijzigingen.atom"]
    without = build_here(tmp_path / "without", repository.plans)
    assert not any(page.css('[type="application/atom+xml"]') for page in without.pages.values())
    assert not list((tmp_path / "without").rglob("wijzigingen.atom"))


def test_build_with_history_can_be_repeated(repository: Repository, tmp_path: Path) -> None:
    """Two builds of one state of git are the same to the last byte, and so is one with a cache."""
    cache = tmp_path / "cache"
    first, again = known(repository, cache), known(repository, cache=cache)
    assert list(cache.iterdir())
    assert first == again == known(repository)
    for name in ("a", "b"):
        build_here(tmp_path / name, repository.plans, site_url=URL)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_git_is_asked_once_for_each_plan_at_most(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build asks git two things, and one more for each plan that changed since the last."""
    asked: list[str] = []
    run = subprocess.run

    def counted(words: list[str], **options: object) -> object:
        asked.append(words[3])
        return run(words, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", counted)
    known(repository, cache=tmp_path / "cache")
    assert len(asked) == 3
    known(repository, cache=tmp_path / "cache")
    assert len(asked) == 5
