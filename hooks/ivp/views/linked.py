"""What search engines and other programs read in a page: JSON-LD, in the words of schema.org.

Addresses are from the root of the site, as in every view; `render` makes them relative.
"""

from collections.abc import Sequence
from typing import Any

from ..data.package import LICENCE
from ..model import Channel, Municipality
from .base import PlanSite

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""How the Dutch government names a municipality: this, and its CBS code in small letters."""

Node = dict[str, Any]


def municipality(found: Municipality) -> Node:
    """Return a municipality, by the name that all of government knows it by."""
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{TOOI}{found.code.lower()}",
        "identifier": f"{TOOI}{found.code.lower()}",
        "name": f"Gemeente {found.name}",
    }


def municipalities(site: PlanSite) -> tuple[Node, ...]:
    """Return the municipalities of a plan."""
    return tuple(
        municipality(site.library.municipalities[code]) for code in site.plan.municipalities
    )


def report(site: PlanSite) -> Node:
    """Return the plan."""
    plan = site.plan
    node: Node = {
        "@type": "Report",
        "@id": site.address(),
        "url": site.address(),
        "name": plan.title,
        "inLanguage": "nl",
        "temporalCoverage": f"{plan.period.start}/{plan.period.end}",
        "author": [{"@id": node["@id"]} for node in municipalities(site)],
        "encoding": [_download(site, "plan.json", "application/json")],
    }
    if plan.source and plan.source.url:
        node["isBasedOn"] = plan.source.url
    return node


def dataset(site: PlanSite) -> Node:
    """Return the figures of a plan as a data set."""
    plan = site.plan
    names = ", ".join(site.municipality_names(plan.municipalities))
    return {
        "@type": "Dataset",
        "@id": site.address("cijfers"),
        "url": site.address("cijfers"),
        "name": f"Cijfers van het veiligheidsplan {plan.name} {plan.period.span}",
        "description": f"Begin, metingen en doelen van de cijfers in het plan voor {names}.",
        "inLanguage": "nl",
        "license": LICENCE["path"],
        "temporalCoverage": f"{plan.period.start}/{plan.period.end}",
        "spatialCoverage": list(site.municipality_names(plan.municipalities)),
        "creator": list(municipalities(site)),
        "variableMeasured": [
            indicator.name
            for indicators in (plan.indicators, *(t.indicators for t in plan.topics))
            for indicator in indicators
        ],
        "distribution": [
            _download(site, "cijfers.csv", "text/csv"),
            _download(site, "plan.json", "application/json"),
        ],
    }


def contacts(channels: Sequence[Channel]) -> tuple[Node, ...]:
    """Return the ways to reach someone by telephone."""
    return tuple(
        {
            "@type": "ContactPoint",
            "name": channel.name,
            "contactType": channel.call_for or channel.short,
            "telephone": channel.phone,
            "availableLanguage": "nl",
            **({"url": channel.url} if channel.url else {}),
        }
        for channel in channels
        if channel.phone
    )


def _download(site: PlanSite, file: str, form: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": site.file(file), "encodingFormat": form}
