"""From views to Markdown, through the templates in `templates/`.

Nothing that an editor typed can act as markup: plain values are made literal on their way out, and
running text goes through `richtext`. A value that is missing stops the build.
"""

import json
import math
import operator
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup

from . import richtext, statement
from .host import keep_compiled
from .page import Page
from .texts.dates import day
from .views import FramedPage
from .views.base import PageView

TEMPLATES = Path(__file__).parent / "templates"

NUMBERS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip


@dataclass(frozen=True)
class Renderer:
    """Renders pages.

    `icons` is the folder with the theme's pictures, `municipalities` has their names by CBS code.
    """

    icons: Path
    municipalities: Mapping[str, str]

    def page(self, framed: FramedPage) -> Page:
        """Return the page with its content as Markdown."""
        view = framed.view
        link = partial(relative, view.address)
        explainer = richtext.Explainer(framed.explanations)
        rich = partial(richtext.render, link_to=link, explainer=explainer)
        lead = rich(view.lead) if view.lead else None
        text = self._templates.get_template(view.template).render(
            municipalities=self.municipalities,
            view=view,
            frame=framed.frame,
            link=link,
            rijk=rich,
            rijk_regel=partial(richtext.render_inline, link_to=link, explainer=explainer),
        )
        return Page(
            address=view.address,
            canonical=view.canonical or view.address,
            title=view.title,
            label=view.label,
            colour=view.colour,
            lead=lead,
            description=richtext.plain(view.lead) if view.lead else _description(framed),
            linked=_linked(view),
            skeleton=view.skeleton,
            markdown=_tidy(text),
            frame=framed.frame,
        )

    @cached_property
    def _templates(self) -> jinja2.Environment:
        times = (path.stat().st_mtime_ns for path in sorted(TEMPLATES.glob("*.jinja")))
        return _environment(TEMPLATES, self.icons, tuple(times))


def _description(framed: FramedPage) -> str:
    """Return what a page without a lead is, for search engines."""
    plan = framed.frame.plan
    years = f"{plan.kind} {plan.name} {plan.period.span}" if plan else ""
    return f"{framed.view.title} · {years}"


def _linked(view: PageView) -> str | None:
    """Return what programs read of a page; no sign in it can end the element that it stands in."""
    if not view.linked:
        return None
    nodes = [_relative(node, view.address) for node in view.linked]
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    return re.sub("[<>&]", lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _relative(value: Any, start: str) -> Any:
    """Return linked data with each address of the site as seen from the page."""
    if isinstance(value, dict):
        return {
            key: relative(start, inner)
            if key in ("@id", "url", "contentUrl") and inner.startswith("/")
            else _relative(inner, start)
            for key, inner in value.items()
        }
    return [_relative(inner, start) for inner in value] if isinstance(value, list) else value


def _tidy(text: str) -> str:
    """Return Markdown without indents, which would be code, and with room around headings."""
    flush = re.sub(r"\n[ \t]+", "\n", f"\n{text}")
    parts = re.split(r"\n(#+ .*)", flush)
    return "\n\n".join(part.strip("\n") for part in parts).strip() + "\n"


def relative(start: str, target: str) -> str:
    """Return the address `target` as seen from the page `start`; both count from the root."""
    path, hash_, anchor = target.partition("#")
    if path == start and anchor:
        return hash_ + anchor
    return _way(start, path) + hash_ + anchor


@lru_cache(maxsize=5000)
def _way(start: str, path: str) -> str:
    return posixpath.relpath(path, start) + ("/" if path.endswith("/") else "")


def _literal(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if value is None:
        message = "a template prints a value that is None"
        raise TypeError(message)
    return _shown(str(value))


@lru_cache(maxsize=5000)
def _shown(text: str) -> Markup:
    """Return a plain value that shows as it is; most stand on several pages of a plan."""
    return Markup(richtext.literal(text))  # noqa: S704


class _Direct(CodeGenerator):
    """Compiles templates that ask a value for its attribute, and call what is called, themselves.

    Jinja tries keys of dictionaries as well, and looks whether a function wants its context; ours
    have neither. And what `_literal` returns need not be escaped once more.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write `value.attribute`."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - as in the class above
    ) -> None:
        """Write a call; Jinja writes the comma before each argument."""
        self.write("environment.call_directly(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")


class _Environment(jinja2.Environment):
    code_generator_class = _Direct
    call_directly: Callable[..., Any] = operator.call


@cache
def _icon(icons: Path, name: str) -> Markup:
    """Return one of Material's pictures as inline SVG, hidden from screen readers."""
    svg = (icons / f"{name}.svg").read_text(encoding="utf-8").strip()
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S704


@jinja2.pass_context
def _municipality_names(context: Context, codes: Sequence[str]) -> list[str]:
    return [context["municipalities"][code] for code in codes]


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _amount(value: int) -> str:
    """Return a whole number in the Dutch way: 25.000."""
    return f"{value:,}".replace(",", ".")


def _kilobytes(size: int) -> str:
    """Return the size of a file in bytes as people read it."""
    return _amount(math.ceil(size / 1000))


def _phone_link(number: str) -> str:
    """Return a telephone number as the address of a link: only its digits."""
    return "tel:" + "".join(filter(str.isdigit, number))


def _phone_number(number: str) -> str:
    """Return a telephone number as people read it: 0900 8844."""
    return number.replace("-", " ")


def _domain(url: str) -> str:
    """Return the name of a website: example.nl."""
    return urlsplit(url).netloc.removeprefix("www.")


def _enumeration(words: Sequence[str]) -> str:
    """Return "a, b en c"."""
    *first, last = words
    return ", ".join(first) + " en " + last if first else last


FILTERS: dict[str, Callable[..., Any]] = {
    "datum": day,
    "domein": _domain,
    "getal": _amount,
    "kilobytes": _kilobytes,
    "opsomming": _enumeration,
    "telefoon": _phone_link,
    "telefoonnummer": _phone_number,
    "telwoord": _number,
    "toegankelijkheid": statement.read,
}
"""What templates call to write Dutch dates, numbers, amounts and lists."""


@lru_cache(maxsize=1)
def _environment(templates: Path, icons: Path, _times: tuple[int, ...]) -> jinja2.Environment:
    """Return the templates, compiled once for all builds until one of them changes."""
    environment = _Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_literal,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    keep_compiled(environment)
    environment.filters |= FILTERS | {"gemeentenamen": _municipality_names}
    environment.globals["icoon"] = partial(_icon, icons)
    return environment
