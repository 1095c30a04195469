"""The evidence of `evidence.py` as a page for a municipality."""

from collections.abc import Iterable
from html import escape
from typing import Any

OUTCOMES = {
    "earl:passed": "niets gevonden",
    "earl:failed": "fout gevonden",
    "earl:untested": "niet getest",
}
STYLE = """
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto }
table { border-collapse: collapse; width: 100% } caption { text-align: start; font-weight: 700 }
th, td { text-align: start; vertical-align: top; padding: .4rem; border-bottom: 1px solid #767676 }
"""


def page(report: dict[str, Any]) -> str:
    """Return the report as HTML that stands on its own."""
    counts = report["counts"]
    findings = report["findings"]
    tools = (
        f"{tool['doap:name']} {tool.get('doap:revision') or ''}".strip()
        for tool in report["assertors"]
    )
    reasons = [f"{exception['what']}: {exception['reason']}" for exception in report["exceptions"]]
    forms = [*report["forms"]["screens"], *report["forms"]["colours"]]
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Bewijs van toegankelijkheid</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>Wat onze tests van de toegankelijkheid vonden</h1>
<p>Op {escape(report["dct:date"])} bekeek een programma {counts["pages"]} pagina’s in {counts["forms"]} vormen: breed en smal, licht, donker en met eigen kleuren, met het menu dicht en open.</p>
<p><strong>{f"Fouten: {len(findings)}." if findings else "Het vond geen fouten."}</strong></p>
<p>{escape(report["dct:description"])} U kunt dit bestand en <a href="bewijs.json">dezelfde gegevens als JSON</a> meegeven aan wie de site onderzoekt.</p>
<h2>Waarmee is getest?</h2>
{_list(tools)}
<h2>In welke vormen?</h2>
{_list(forms)}
<h2>Wat telt niet mee?</h2>
{_list(reasons) if reasons else "<p>Alles telt mee. Er zijn geen uitzonderingen.</p>"}
<h2>Welke fouten zijn er?</h2>
{_list(findings) if findings else "<p>Geen.</p>"}
<h2>Welke regels zijn nagekeken?</h2>
<p>De regels zijn in het Engels, zoals de makers ze schreven.</p>
<table>
<caption>Regels en wat de test vond</caption>
<thead><tr><th scope="col">Regel</th><th scope="col">WCAG 2.2</th><th scope="col">Uitkomst</th></tr></thead>
<tbody>
{"".join(map(_row, report["auditSample"]))}</tbody>
</table>
<h2>Welke pagina’s?</h2>
{_list(report["selectSample"]["pages"])}
</main>
</body>
</html>
"""  # noqa: E501 - running text


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _row(assertion: dict[str, Any]) -> str:
    test = assertion["earl:test"]
    criteria = ", ".join(part.partition(":")[2] for part in test.get("dct:isPartOf", ()))
    outcome = OUTCOMES[assertion["earl:result"]["earl:outcome"]]
    return (
        f'<tr><th scope="row" lang="en">{escape(test["dct:title"])}</th>'
        f"<td>{criteria}</td><td>{outcome}</td></tr>\n"
    )
