"""What the template of the poster gets: a glance page as plain data, with no markup in it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from . import richtext
from .library import Library
from .render import FILTERS
from .views import FramedPage
from .views.glance import GlanceView, TopicCard


@dataclass(frozen=True)
class Printing:
    """What the host knows: the address of the site, the size of the paper, a folder to keep PDFs.

    Without an address a poster has no QR code.
    """

    site_url: str | None = None
    paper: str = "a4"
    cache: Path | None = None


BARE = Printing()


@dataclass(frozen=True)
class Desk:
    """Writes the sheets of a library of plans, on one day."""

    library: Library
    icons: Path
    today: date
    printing: Printing

    def sheet(self, page: FramedPage) -> dict[str, Any]:
        """Return what the template gets: plain data, no markup."""
        view, plan = page.view, page.frame.plan
        if not isinstance(view, GlanceView) or not plan:
            raise TypeError(view)
        url = self.printing.site_url and self.printing.site_url.rstrip("/") + view.address
        return {
            "trial": False,
            "paper": self.printing.paper,
            "heading": f"{page.frame.brand.title} in één oogopslag",
            "kind": f"{view.kind} {view.period.span}",
            "lead": _plain(view.lead),
            "motto": view.motto,
            "municipalities": view.municipalities,
            "period": {
                "label": view.period.label,
                "state": view.period.state,
                "warning": view.period.warning,
                "position": view.period.position,
                "note": view.period.note,
                "years": [{"year": mark.year, "state": mark.state} for mark in view.period.years],
            },
            "count": FILTERS["telwoord"](len(view.priorities)),
            "priorities": [self._topic(topic) for topic in view.priorities],
            "themes": [self._topic(topic) for topic in view.strategic_themes],
            "continuous": [self._topic(topic) for topic in view.continuous],
            "ambitions": view.ambitions,
            "takers": [
                {"group": t.group, "count": t.count, "role": t.role, "text": _plain(t.text)}
                for t in view.takers
            ],
            "phones": [
                {
                    "purpose": phone.purpose,
                    "number": FILTERS["telefoonnummer"](phone.number),
                    "link": FILTERS["telefoon"](phone.number),
                    "urgent": phone.urgent,
                }
                for phone in page.frame.phones
            ],
            "channels": [
                {"name": c.name, "text": c.short, "only": self._only(c.municipalities)}
                for c in view.channels
            ],
            "principles": [
                {"name": p.short, "text": _plain(p.lead), "only": self._only(p.municipalities)}
                for p in view.principles
            ],
            "adoption": plan.adoption and plan.adoption.by,
            "source": plan.source and {"title": plan.source.title, "url": plan.source.url},
            "day": {"year": self.today.year, "month": self.today.month, "day": self.today.day},
            "date": FILTERS["datum"](self.today),
            "url": url,
            "qr": url and _qr(url),
        }

    def _topic(self, topic: TopicCard) -> dict[str, Any]:
        icon = self.icons / f"{topic.icon}.svg"
        return {
            "title": topic.title,
            "icon": topic.icon and icon.read_text(encoding="utf-8"),
            "colour": topic.colour,
            "ambitions": topic.ambitions,
            "summary": _plain(topic.summary),
            "only": self._only(topic.municipalities),
        }

    def _only(self, codes: Sequence[str]) -> str | None:
        """Return the names of the municipalities that something holds for, unless for all."""
        names = [self.library.municipalities[code].name for code in codes]
        return FILTERS["opsomming"](names) if names else None


def _plain(text: str | None) -> str | None:
    return richtext.plain(text) if text else None


@cache
def _qr(url: str) -> str:
    """Return a QR code as an SVG picture."""
    import segno  # noqa: PLC0415 - brings along all of HTTP, and is needed with an address only

    picture = io.BytesIO()
    segno.make(url, error="m", micro=False).save(picture, kind="svg", border=0, dark="#14233b")
    return picture.getvalue().decode()
