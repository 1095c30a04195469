"""Files that visitors may keep for good: a second name with a hash of what is in them.

`assets/css/basis.css` gets a twin, `vast/css/basis.0123456789ab.css`, and pages ask for the twin.
What is in it never changes, so browsers need not ask again, and a page of an older release never
gets the styles of a newer one. The plain file stays for whoever links to it.
"""

import posixpath
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from .inspection import IN_STYLES
from .releases import same_file

FOLDER = "vast"
_PLAIN = "assets"
_IN_PAGES = re.compile(r'(?<=\s)(href|src)="([^"#?:]+)"')


def add(site: Path, root: str) -> tuple[str, ...]:
    """Make the twins, and let pages and styles ask for them; return their paths.

    `root` is the path of the site's address, such as `/`.
    """
    plain = [path for path in sorted((site / _PLAIN).rglob("*")) if path.is_file()]
    twins: dict[str, str] = {}
    for path in sorted(plain, key=lambda path: path.suffix == ".css"):  # styles name other files
        uri = path.relative_to(site).as_posix()
        if path.suffix == ".css":
            content = _style(path.read_text(encoding="utf-8"), uri, twins).encode()
            twins[uri] = twin = _twin(uri, content)
            (site / twin).parent.mkdir(parents=True, exist_ok=True)
            (site / twin).write_bytes(content)
        elif path.suffix != ".txt":
            twins[uri] = twin = _twin(uri, path.read_bytes())
            same_file(path, site / twin)
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(_page(html, page.relative_to(site).as_posix(), root, twins), "utf-8")
    return tuple(sorted(twins.values()))


def _twin(uri: str, content: bytes) -> str:
    """Return the name with the hash of what is in the file."""
    path = PurePosixPath(FOLDER, *PurePosixPath(uri).parts[1:])
    return path.with_suffix(f".{sha256(content).hexdigest()[:12]}{path.suffix}").as_posix()


def _style(css: str, uri: str, twins: Mapping[str, str]) -> str:
    def twin(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), found[1]))
        if target not in twins:
            return found[0]
        here = posixpath.dirname(_twin(uri, b""))
        return f"url({posixpath.relpath(twins[target], here)})"

    return IN_STYLES.sub(twin, css)


def _page(html: str, uri: str, root: str, twins: Mapping[str, str]) -> str:
    def twin(found: re.Match[str]) -> str:
        target = urljoin(root + uri, found[2]).removeprefix(root)
        if target not in twins:
            return found[0]
        if found[2].startswith("/"):
            return f'{found[1]}="{root}{twins[target]}"'
        return f'{found[1]}="{posixpath.relpath(twins[target], posixpath.dirname(uri) or ".")}"'

    return _IN_PAGES.sub(twin, html)
