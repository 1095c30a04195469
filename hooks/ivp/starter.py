"""A new plan: a file with a question at each place that matters, valid at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import jinja2

from .folder import SHARED
from .model import Municipality
from .texts import starter as texts
from .views.base import slug

TEMPLATES = Path(__file__).parent / "templates"
PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\wÀ-ÿ .()/-]*")
"""What YAML reads as the text that it is, without quotes."""

ALIKE = 0.75
"""How much of a name must be the same to take it for a slip: *Heerlen* is not *Meerssen*."""


class StartError(Exception):
    """Nothing was made; the message says what to change, in Dutch."""


@dataclass(frozen=True)
class Start:
    """What a new plan begins with: the municipality, and the first and last year."""

    name: str
    code: str
    start: int
    end: int

    @property
    def id(self) -> str:
        """The name of the plan's file, and its address on the site."""
        return f"{slug(self.name)}-{self.start}-{self.end}"


def find(
    name: str, code: str | None, years: tuple[int, int], known: Mapping[str, Municipality]
) -> Start:
    """Return what the plan of a municipality begins with. Raises StartError.

    `known` are the municipalities by code; another one needs its own `code`.
    """
    name = re.sub(r"^gemeente\s+", "", name, flags=re.IGNORECASE)
    if not slug(name):
        raise StartError(texts.no_letters(name))
    if years[1] < years[0]:
        raise StartError(texts.backwards(*years))
    by_name = {entry.name.casefold(): entry for entry in known.values()}
    if name.casefold() in by_name:
        entry = by_name[name.casefold()]
        return Start(entry.name, entry.code, *years)
    if code is None:
        halves = [full for full in by_name if name.casefold() in re.split(r"\W+", full)]
        near = halves or get_close_matches(name.casefold(), by_name, n=2, cutoff=ALIKE)
        raise StartError(texts.unknown_municipality(name, [by_name[n].name for n in near], years))
    if not re.fullmatch(r"GM\d{4}", code):
        raise StartError(texts.bad_code(code))
    if code in known:
        raise StartError(texts.code_taken(code, known[code].name))
    return Start(name, code, *years)


def write(plans: Path, start: Start, known: Mapping[str, Municipality]) -> Path:
    """Write the plan's file, and the municipality into its list. Raises StartError."""
    path = plans / f"{start.id}.yaml"
    template = jinja2.Template(
        (TEMPLATES / "nieuw-plan.yaml.jinja").read_text(encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    text = template.render(
        titel=_scalar(f"Integraal Veiligheidsplan {start.name} {start.start}-{start.end}"),
        naam=_scalar(start.name),
        code=start.code,
        van=start.start,
        tot=start.end,
    )
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise StartError(texts.exists(path.as_posix())) from None
    if start.code not in known:
        shared = plans / SHARED / "gemeenten.yaml"
        before = shared.read_text(encoding="utf-8").rstrip("\n")
        entry = f"  - code: {start.code}\n    naam: {_scalar(start.name)}\n"
        shared.write_text(f"{before}\n{entry}", encoding="utf-8")
    return path


def _scalar(text: str) -> str:
    """Return a text as YAML: quoted where it must be."""
    if PLAIN.fullmatch(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
