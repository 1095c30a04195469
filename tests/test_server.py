"""Tests of the settings for web servers, on real servers: nginx, and Apache where there is one."""

import gzip
import http.client
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import brotli
import pytest
import yaml
from click.testing import CliRunner

from ivp.cli import main
from ivp.publishing.releases import Releases
from ivp.server import (
    ASK_AGAIN,
    HEADERS,
    KEEP,
    PERMISSIONS,
    PLAIN,
    POLICY,
    SEARCH,
    SEARCH_POLICY,
    SEARCHING,
)
from ivp.server.configuration import headers_file
from tests import webserver
from tests.conftest import CASES
from tests.publishing import PLAN, small_plans, small_site, succeeds
from tests.reading import Site

PAGE = f"/{PLAN}/"
MISSING = "/een/pagina/die/niet/bestaat/"
ALL = {**HEADERS, "Content-Security-Policy": PLAIN, "Permissions-Policy": PERMISSIONS}
PROFILES = CASES / "headers"


@dataclass(frozen=True)
class Answer:
    """What a server answers; names of headers are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Answer]


def settings(kind: str, target: Path, *options: str) -> str:
    """Return what `./ivp server` prints."""
    done = CliRunner().invoke(main, ["server", kind, "--doel", str(target), *options])
    assert done.exit_code == 0, done.output
    return done.output


def ask(origin: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask for one thing, and follow nothing."""
    connection = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=10)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        found = answer.getheaders()
        names = [name.lower() for name, _ in found]
        assert len(names) == len(set(names)), f"a header stands there twice: {found}"
        return Answer(answer.status, {name.lower(): value for name, value in found}, answer.read())
    finally:
        connection.close()


@pytest.fixture(name="small", scope="module")
def built_small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a small plan, with what this site has only when it is filled in."""
    folder = tmp_path_factory.mktemp("small")
    site = small_site(folder)
    (site / ".well-known").mkdir()
    (site / ".well-known" / "security.txt").write_text("Contact: x\n" * 9, encoding="utf-8")
    return site


@pytest.fixture(name="target", scope="module")
def folder_with_a_release(small: Path) -> Iterator[Path]:
    """Return a folder that anyone may read, in which the small site is live."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        succeeds(folder / "doel", site=small, plans=small_plans(folder / "plans"))
        yield folder / "doel"


@pytest.fixture(name="origin", scope="module", params=["nginx", "apache"])
def running_server(request: pytest.FixtureRequest, target: Path) -> Iterator[str]:
    """Return the origin of a server that serves the small site."""
    webserver.need(request.param)
    address = webserver.free_address()
    text = settings(request.param, target, "--luister", address)
    with webserver.running(request.param, text, address) as origin:
        yield origin


def asset(target: Path, end: str) -> str:
    """Return the address of a lasting file."""
    return next(f"/vast/{path.parent.name}/{path.name}" for path in _lasting(target, end))


def _lasting(target: Path, end: str) -> list[Path]:
    return sorted((target / "site" / "vast").rglob(f"*{end}"))


def test_every_answer_carries_every_header(origin: str, target: Path) -> None:
    """A page, a file, a redirect, "not changed" and errors carry all headers, each once."""
    page = ask(origin, PAGE)
    answers = {
        200: page,
        301: ask(origin, PAGE.rstrip("/")),
        304: ask(origin, PAGE, If_None_Match=page.headers["etag"]),
        404: ask(origin, MISSING),
        405: ask(origin, PAGE, "DELETE"),
    }
    assert {answer.status for answer in answers.values()} == set(answers)
    others = ask(origin, "/assets/schild.svg"), ask(origin, asset(target, ".css"), "DELETE")
    for answer in (*answers.values(), *others):
        given = {name: answer.headers.get(name.lower()) for name in ALL}
        assert given == ALL, answer.status
        assert not re.search(r"\d", answer.headers["server"])


def test_pieces_of_a_page_carry_what_says_something_there(origin: str, target: Path) -> None:
    """Styles, scripts, fonts and data have no policy in any form; all else they carry."""
    pieces = [asset(target, end) for end in (".css", ".js", ".woff2")]
    for path in (*pieces, f"{PAGE}plan.json"):
        for accept in ("br", "gzip", "identity"):
            found = ask(origin, path, Accept_Encoding=accept).headers
            again = ask(origin, path, If_None_Match=found["etag"]).headers
            for headers in (found, again):
                assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
                assert not {"content-security-policy", "permissions-policy"} & headers.keys()


def test_owasps_list_is_met(origin: str) -> None:
    """What a page answers is what the OWASP Secure Headers Project recommends, or stricter."""
    profile = yaml.safe_load((PROFILES / "owasp.yaml").read_text(encoding="utf-8"))
    found = ask(origin, PAGE).headers
    for name, value in profile["exactly"].items():
        assert found[name.lower()].lower() == value
    for name, least in profile["at_least"].items():
        [seconds] = re.findall(r"max-age=(\d+)", found[name.lower()])
        assert int(seconds) >= least
        assert "includeSubDomains" in found[name.lower()]
    policy = dict(rule.split(maxsplit=1) for rule in found["content-security-policy"].split("; "))
    for name, value in profile["directives"].items():
        assert policy[name] in {value, "'none'"}
    off = dict(rule.split("=") for rule in found["permissions-policy"].split(", "))
    assert {name for name, value in off.items() if value == "()"} >= set(profile["features"])
    assert not {name.lower() for name in profile["never"]} & found.keys()


def test_observatory_gives_its_highest_grade(origin: str) -> None:
    """By the published rules of the HTTP Observatory, a page scores well over the highest grade."""
    profile: dict[str, Any] = yaml.safe_load((PROFILES / "observatory.yaml").read_text("utf-8"))
    found = ask(origin, PAGE).headers
    score = profile["start"]
    for rule in profile["rules"]:
        meets = re.fullmatch(rule["is"], found.get(rule["header"].lower(), ""))
        score += rule["adds"] if meets else rule["else"]
    assert score == 130 > profile["highest"]


def test_policy_allows_nothing_inline_or_from_elsewhere() -> None:
    """Whatever is added later: each source is this very site, nothing, or WebAssembly."""
    for policy in (POLICY, SEARCH_POLICY):
        sources = {source for value in policy.values() for source in value.split()}
        assert sources <= {"'self'", "'none'", "'wasm-unsafe-eval'"}
        assert policy["default-src"] == "'none'"


@pytest.mark.parametrize("accept", ["br", "gzip", "identity"])
def test_only_the_page_for_searching_may_do_more(origin: str, accept: str) -> None:
    """The page for searching may run WebAssembly, with a question too; other pages may not."""
    for path, policy in (
        (SEARCH, SEARCHING),
        (f"{SEARCH}?q=inbraak", SEARCHING),
        (f"{SEARCH}weg/", PLAIN),
        (f"{PAGE}?q=/zoeken/", PLAIN),
    ):
        answer = ask(origin, path, Accept_Encoding=accept)
        assert answer.headers["content-security-policy"] == policy, path


def test_three_kinds_of_settings_say_the_same(target: Path) -> None:
    """nginx, Apache and `_headers` have the same headers, because they come from one place."""
    texts = {kind: settings(kind, target) for kind in ("nginx", "apache")}
    assert all(PLAIN in text and SEARCHING in text for text in texts.values())
    assert all(PERMISSIONS in text for text in texts.values())
    assert f"  Content-Security-Policy: {SEARCHING}\n" in headers_file()
    assert f"  Permissions-Policy: {PERMISSIONS}\n" in headers_file()
    for name, value in HEADERS.items():
        assert f'    add_header {name} "{value}" always;\n' in texts["nginx"]
        assert f'    Header always set {name} "{value}"\n' in texts["apache"]
        assert f"  {name}: {value}\n" in headers_file()
    assert settings("headers", target) == headers_file()
    assert headers_file().endswith(f"\n/vast/*\n  Cache-Control: {KEEP}\n")
    assert (target / "site" / "_headers").read_text(encoding="utf-8") == headers_file()


def test_missing_page_is_the_dutch_one(origin: str, target: Path) -> None:
    """An address that does not exist answers 404, with the page that helps on."""
    for path in (MISSING, "/weg", "/assets/weg.css", f"{PAGE}weg.pdf"):
        answer = ask(origin, path)
        assert answer.status == 404
        assert answer.body == (target / "site" / "404.html").read_bytes()
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == ASK_AGAIN


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", None),
        ("zebra", None),
    ],
)
def test_smaller_files_are_sent_to_who_takes_them(
    origin: str, target: Path, accept: str, encoding: str | None
) -> None:
    """Brotli, else gzip, else the plain file; what comes out is the same, and so is its type."""
    for path, type_ in (
        (PAGE, "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        (f"{PAGE}plan.json", "application/json"),
        (asset(target, ".css"), "text/css; charset=utf-8"),
        (asset(target, ".js"), "text/javascript; charset=utf-8"),
    ):
        answer = ask(origin, path, Accept_Encoding=accept)
        unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(encoding or "", bytes)
        file = target / "site" / (path[1:] + ("index.html" if path.endswith("/") else ""))
        assert answer.status == 200
        assert answer.headers.get("content-encoding") == encoding
        assert unpack(answer.body) == file.read_bytes()
        assert answer.headers["content-type"] == type_
        assert answer.headers["vary"].lower() == "accept-encoding"
        assert "content-language" not in answer.headers


def test_files_with_a_hash_are_kept_and_pages_asked_again(origin: str, target: Path) -> None:
    """A file with a hash may be kept for a year; a page is asked for again, and then not sent."""
    for end in (".css", ".js", ".woff2"):
        for accept in ("br", "gzip", "identity"):
            answer = ask(origin, asset(target, end), Accept_Encoding=accept)
            assert answer.headers["cache-control"] == KEEP
    for path in ("/", PAGE, f"{PAGE}plan.json", f"{PAGE}oogopslag.pdf", "/assets/css/basis.css"):
        for accept in ("br", "gzip", "identity"):
            first = ask(origin, path, Accept_Encoding=accept)
            assert first.headers["cache-control"] == ASK_AGAIN
            tag = first.headers["etag"]
            again = ask(origin, path, Accept_Encoding=accept, If_None_Match=tag)
            assert (again.status, again.body) == (304, b"")


def test_kinds_of_files_have_their_type(origin: str, target: Path) -> None:
    """No file of the site is sent as just bytes, so that `nosniff` hides nothing."""
    for path in sorted((target / "site").rglob("*")):
        uri = path.relative_to(target / "site").as_posix()
        if path.is_file() and path.suffix not in {".br", ".gz"} and uri != "_headers":
            answer = ask(origin, f"/{uri}")
            if uri != "404.html":
                assert answer.status == 200, uri
            assert answer.headers["content-type"] != "application/octet-stream", uri


def test_missing_slash_is_mended_on_the_same_host(origin: str) -> None:
    """The redirect leads to the host and port that were asked for, by https or as it was."""
    for host in ("veilig.voorbeeld.nl", "veilig.voorbeeld.nl:8443"):
        answer = ask(origin, PAGE.rstrip("/"), Host=host)
        assert answer.status == 301
        assert answer.headers["location"] in {PAGE, f"https://{host}{PAGE}"}


def test_security_txt_is_plain_text(origin: str) -> None:
    """The one hidden folder that is served has the file for who finds a weakness."""
    answer = ask(origin, "/.well-known/security.txt")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.fixture(name="traps")
def what_must_not_be_served(target: Path) -> Iterator[None]:
    """Put in the site a hidden file, and links to a file and a folder outside it."""
    site = target / "site"
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("geheim", encoding="utf-8")
    (site / "buiten.txt").symlink_to("/etc/hostname")
    (site / "map").symlink_to("/etc")
    yield
    shutil.rmtree(site / ".git")
    (site / "buiten.txt").unlink()
    (site / "map").unlink()


@pytest.mark.usefixtures("traps")
def test_nothing_hidden_and_nothing_outside_is_served(origin: str) -> None:
    """Hidden files, links out of the site and tricks with the path are not served."""
    for path in (
        "/.git/config", f"{PAGE}../.git/config", "/buiten.txt", "/map/hostname", "/_headers",
        "/%2e%2e/uitgave.json", "/..%2fuitgave.json", "/../../.slot", "/index.html.br",
    ):  # fmt: skip
        answer = ask(origin, path)
        assert answer.status in {400, 403, 404}, path
        assert b"geheim" not in answer.body
        assert Path("/etc/hostname").read_bytes() not in answer.body


@pytest.mark.parametrize("kind", ["nginx", "apache"])
def test_settings_with_a_certificate_are_right(kind: str, target: Path, tmp_path: Path) -> None:
    """With https, as a web team gets it, the server has nothing to say against the settings."""
    webserver.need(kind)
    key = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=a.nl"]
    names = ["-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem")]
    subprocess.run([*key, *names], capture_output=True, check=True)
    text = settings(kind, target, "--certificaat", str(tmp_path))
    assert webserver.check(kind, text) == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--domein", "a b"], "geen domeinnaam"),
        (["--luister", "80; include /etc/x"], "geen adres"),
        (["--doel", "/srv/a;b"], "Kies een andere map"),
        (["--certificaat", '/a"b'], "Kies een andere map"),
    ],
)
def test_what_would_spoil_the_settings_is_refused(options: list[str], told: str) -> None:
    """A domain, address or folder that would mean something else to a server is refused."""
    done = CliRunner().invoke(main, ["server", "nginx", *options])
    assert done.exit_code == 1
    assert told in done.output


def test_visitors_see_no_error_while_releases_change(small: Path, tmp_path: Path) -> None:
    """While releases come and go back, every page is whole, with the files that it asks for."""
    webserver.need("nginx")
    target, plans = tmp_path / "doel", small_plans(tmp_path / "plans")
    changed = Path(shutil.copytree(small, tmp_path / "changed"))
    with (changed / "assets" / "css" / "basis.css").open("a", encoding="utf-8") as style:
        style.write("b { order: 1 }")
    succeeds(target, site=small, plans=plans)
    address, stop = webserver.free_address(), Event()
    pages = sorted(Site(target / "site").pages)
    text = settings("nginx", target, "--luister", address)
    with webserver.running("nginx", text, address) as origin, ThreadPoolExecutor() as pool:
        visits = pool.submit(visit, origin, [page for page in pages if page != "/404.html"], stop)
        for site, options in ((changed, ()), (small, ()), (None, ("--terug",))):
            succeeds(target, *options, site=site, plans=plans)
        stop.set()
        count, wrong = visits.result()
    assert wrong == []
    assert count > 100
    assert len(Releases(target).names()) == 3


def visit(origin: str, pages: list[str], stop: Event) -> tuple[int, list[str]]:
    """Ask for all pages and their files again and again; return how often, and what was wrong."""
    count, wrong = 0, []
    while not stop.is_set():
        for page in pages:
            answer = ask(origin, page)
            files = re.findall(r'(?:href|src)="([^"]*vast/[^"]+)"', answer.body.decode())
            whole = answer.body.rstrip().endswith(b"</html>") and files
            wrong += [] if answer.status == 200 and whole else [f"{answer.status} {page}"]
            for file in files[:: len(pages) // 2 or 1]:
                uri = "/" + file.lstrip("./")
                found = ask(origin, uri)
                wrong += [] if found.status == 200 and found.body else [f"{found.status} {uri}"]
                count += 1
            count += 1
    return count, wrong
