"""What a run of the gate leaves in `bewijs/`: what was looked at, by what, and what was found.

`bewijs.json` has the shape of a WCAG-EM report, with assertions in EARL, for whoever writes the
toegankelijkheidsverklaring; `index.html` tells the same to a municipality. Tests hand over what
they did as pytest properties, which reach this plugin from every worker.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.evidence_page import page

FOLDER = Path(__file__).parent.parent / "bewijs"
CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "WCAG22": "https://www.w3.org/TR/WCAG22/#",
    "axe": "https://dequeuniversity.com/rules/axe/",
}


class Evidence:
    """Gathers what the tests of one run hand over."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.parts: list[dict[str, Any]] = []
        self.tools: dict[str, Any] = {}
        self.nu: dict[str, Any] | None = None
        self.claims: dict[str, tuple[str, bool]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take over what a test hands over, and whether it passed."""
        if report.when != "call":
            return
        given: dict[str, Any] = dict(report.user_properties)
        if "gate" in given:
            self.parts.append(given["gate"])
        self.tools |= given.get("tools", {})
        self.nu = given.get("nu", self.nu)
        if "claim" in given:
            test = report.nodeid.partition("[")[0]
            before = self.claims.get(test, ("", True))[1]
            self.claims[test] = (str(given["claim"]), before and report.passed)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the evidence, unless this is a worker or not every page was looked at."""
        if hasattr(session.config, "workerinput") or not self.parts or not self.tools:
            return
        if {part["part"] for part in self.parts} != set(range(self.parts[0]["of"])):
            return
        report = self.report(datetime.now(tz=UTC).date().isoformat())
        FOLDER.mkdir(exist_ok=True)
        text = json.dumps(report, ensure_ascii=False, indent=1)
        (FOLDER / "bewijs.json").write_text(text + "\n", encoding="utf-8")
        (FOLDER / "index.html").write_text(page(report), encoding="utf-8")

    def report(self, today: str) -> dict[str, Any]:
        """Return the whole as JSON-LD."""
        pages = sorted(page for part in self.parts for page in part["pages"])
        findings = sorted(wrong for part in self.parts for wrong in part["findings"])
        counts = sum((Counter(part["counts"]) for part in self.parts), Counter[str]())
        return {
            "@context": CONTEXT,
            "@type": "Evaluation",
            "dct:title": "Geautomatiseerde tests van de toegankelijkheid",
            "dct:date": today,
            "dct:description": "Een test door een programma vindt niet alles. Dit is geen "
            "toegankelijkheidsverklaring en geen onderzoek door mensen.",
            "defineScope": {"conformanceTarget": "AA", "wcagVersion": "2.2", "scope": "site"},
            "reliedUponTechnology": ["HTML", "CSS", "SVG"],
            "selectSample": {"method": "all pages", "pages": pages},
            "forms": {"screens": self.tools["screens"], "colours": self.tools["colours"]},
            "counts": {"pages": len(pages), **counts},
            "assertors": [
                _tool("axe", "axe-core", self.tools["axe"]),
                _tool("chromium", "Chromium", self.tools["browser"]),
                _tool("nu", "Nu Html Checker", self.nu["version"] if self.nu else None),
                _tool("tests", "tests/browser", None),
            ],
            "exceptions": self.tools["exceptions"],
            "auditSample": [*self._rules(findings), *self._valid(), *self._claims()],
            "findings": findings,
        }

    def _rules(self, findings: list[str]) -> Iterable[dict[str, Any]]:
        for rule in self.tools["rules"]:
            id_ = rule["ruleId"]
            failed = any(f"axe: {id_}: " in finding for finding in findings)
            parts = [f"WCAG22:{number}" for number in criteria(rule["tags"])]
            test = {"@id": f"axe:{id_}", "dct:title": rule["help"], "dct:isPartOf": parts}
            yield _assertion("_:axe", test, passed=not failed)

    def _valid(self) -> Iterable[dict[str, Any]]:
        test = {"@id": "https://validator.w3.org/nu/", "dct:title": "HTML is valid"}
        passed = None if self.nu is None else not self.nu["findings"]
        yield _assertion("_:nu", test, passed=passed)

    def _claims(self) -> Iterable[dict[str, Any]]:
        for id_, (claim, passed) in sorted(self.claims.items()):
            yield _assertion("_:tests", {"@id": id_, "dct:title": claim}, passed=passed)


def criteria(tags: Iterable[str]) -> list[str]:
    """Return the success criteria that a rule is about: wcag1412 is 1.4.12."""
    numbers = (tag.removeprefix("wcag") for tag in tags if tag.startswith("wcag"))
    return [f"{n[0]}.{n[1]}.{n[2:]}" for n in numbers if n.isdigit() and len(n) > 2]


def _tool(id_: str, name: str, version: str | None) -> dict[str, Any]:
    return {"@id": f"_:{id_}", "doap:name": name, "doap:revision": version}


def _assertion(by: str, test: dict[str, Any], *, passed: bool | None) -> dict[str, Any]:
    outcome = {True: "earl:passed", False: "earl:failed", None: "earl:untested"}[passed]
    return {
        "@type": "earl:Assertion",
        "earl:mode": "earl:automatic",
        "earl:assertedBy": by,
        "earl:test": test,
        "earl:result": {"earl:outcome": outcome},
    }


def pytest_configure(config: pytest.Config) -> None:
    """Take part in every run."""
    config.pluginmanager.register(Evidence(), "evidence")
