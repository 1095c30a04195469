"""Registered crime per municipality and year (CBS table 47018NED), and how many people live there.

Keys are padded with spaces, so each is looked up in the list of its own kind. A value of `null` is
one that is not published. Years, quarters and months stand in one table; only years are taken.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..model.snapshot import Crime, Population, Request, Snapshot
from ..texts import fetching as texts
from .odata import FetchError, Row, Service

TABLE, COUNT = "47018NED", "GeregistreerdeMisdrijven_1"
PEOPLE_TABLE, PEOPLE = "70072ned", "TotaleBevolking_1"
POLICE = "https://dataderden.cbs.nl/ODataApi/OData"
CBS = "https://opendata.cbs.nl/ODataApi/odata"
YEAR = re.compile(r"((?:19|20)[0-9]{2})JJ00")
YEARS_PROVISIONAL = 2
"""CBS: a year is definite after two years."""


@dataclass(frozen=True)
class Wanted:
    """What the plans ask for: kinds of crime by municipality, and whose population."""

    crimes: Mapping[str, frozenset[str]]
    population: frozenset[str]


def fetch(wanted: Wanted, police: Service, cbs: Service, today: date) -> Snapshot:
    """Return a snapshot of what is wanted. Raises FetchError, and then nothing was changed."""
    title = _title(police, TABLE)
    years = _years(police, TABLE, today)
    kinds = _keys(police, TABLE, "SoortMisdrijf", {k for ks in wanted.crimes.values() for k in ks})
    regions = _keys(police, TABLE, "WijkenEnBuurten", wanted.crimes, "startswith(Key,'GM')")
    requests: list[Request] = []
    crimes: list[Crime] = []
    for region, asked in sorted(wanted.crimes.items()):
        either = " or ".join(f"SoortMisdrijf eq '{kinds[kind]}'" for kind in sorted(asked))
        where = f"WijkenEnBuurten eq '{regions[region]}' and ({either})"
        names = ("WijkenEnBuurten", "SoortMisdrijf", "Perioden", COUNT)
        rows, request = _ask(police, TABLE, f"misdrijven in {region}", where, names)
        requests.append(request)
        found = _values(rows, region, "WijkenEnBuurten", COUNT, years)
        crimes += [
            Crime(soort=kind, regio=region, jaar=year, waarde=value, voorlopig=years[year])
            for (kind, year), value in sorted(found.items())
        ]
        _check_kinds({kind for kind, _ in found}, asked, region)
    population: list[Population] = []
    if wanted.population:
        population = _population(wanted.population, cbs, today, requests)
    return Snapshot(
        tabel="47018NED",
        titel=title,
        opgehaald_op=today,
        verzoeken=tuple(requests),
        misdrijven=tuple(crimes),
        inwoners=tuple(population),
    )


def _population(
    wanted: Collection[str], cbs: Service, today: date, requests: list[Request]
) -> list[Population]:
    """Return how many people lived in municipalities on the first of January of each year."""
    years = _years(cbs, PEOPLE_TABLE, today)
    regions = _keys(cbs, PEOPLE_TABLE, "RegioS", wanted, "startswith(Key,'GM')")
    population = []
    for region in sorted(wanted):
        where = f"RegioS eq '{regions[region]}'"
        names = ("RegioS", "Perioden", PEOPLE)
        rows, request = _ask(cbs, PEOPLE_TABLE, f"inwoners van {region}", where, names)
        requests.append(request)
        found = _values(rows, region, "RegioS", PEOPLE, years)
        population += [
            Population(regio=region, jaar=year, waarde=value, voorlopig=years[year])
            for (_, year), value in sorted(found.items())
        ]
    return population


def _title(service: Service, table: str) -> str:
    """Return the title of a table, when it is the right one."""
    what = f"tabel {table}"
    rows = list(service.rows(table, "TableInfos", what))
    if not rows:
        raise FetchError(texts.failed(what, texts.nothing_found(what)))
    found = str(rows[0].get("Identifier", "")).strip()
    if found.casefold() != table.casefold():
        raise FetchError(texts.failed(what, texts.other_table(table, found or "zonder naam")))
    return " ".join(str(rows[0].get("Title") or table).split())[:160]


def _years(service: Service, table: str, today: date) -> dict[int, bool]:
    """Return the years of a table, and whether each is provisional."""
    what = f"jaren van tabel {table}"
    years = {}
    for row in service.rows(table, "Perioden", what):
        if found := YEAR.fullmatch(_key(row)):
            words = f"{row.get('Title')} {row.get('Description')} {row.get('Status')}".lower()
            year = int(found[1])
            young = year + YEARS_PROVISIONAL >= today.year
            years[year] = young or "*" in words or "voorlopig" in words
    if not years:
        raise FetchError(texts.failed(what, texts.no_years(table)))
    return years


def _keys(
    service: Service, table: str, kind: str, wanted: Iterable[str], where: str | None = None
) -> dict[str, str]:
    """Return each wanted key as the table writes it, with its spaces."""
    what = f"lijst {kind}"
    query = {"select": "Key,Title"} | ({"filter": where} if where else {})
    known = {_key(row): str(row["Key"]) for row in service.rows(table, kind, what, **query)}
    for key in wanted:
        if key not in known:
            raise FetchError(texts.failed(what, texts.unknown_key(kind, key, table)))
        if "'" in known[key]:
            raise FetchError(texts.failed(what, texts.other_shape()))
    return known


def _ask(
    service: Service,
    table: str,
    what: str,
    where: str,
    names: tuple[str, ...],
) -> tuple[list[Row], Request]:
    """Return the rows that a filter finds, and what was asked."""
    query = {"filter": where, "select": ",".join(names)}
    rows = list(service.rows(table, "TypedDataSet", what, **query))
    if not rows:
        raise FetchError(texts.failed(what, texts.nothing_found(what)))
    if any(name not in row for row in rows for name in names):
        raise FetchError(texts.failed(what, texts.other_shape()))
    return rows, Request(url=f"{service.base}/{table}/TypedDataSet", filter=where)


def _values(
    rows: Iterable[Row], region: str, place: str, topic: str, years: Mapping[int, bool]
) -> dict[tuple[str, int], int | None]:
    """Return the value of each kind and year; quarters and months are left out."""
    values: dict[tuple[str, int], int | None] = {}
    what = f"waarden van {region}"
    for row in rows:
        if str(row[place]).strip() != region:
            raise FetchError(texts.failed(what, texts.not_asked(row[place])))
        period = YEAR.fullmatch(str(row["Perioden"]).strip())
        if not period or int(period[1]) not in years:
            continue
        key = (str(row.get("SoortMisdrijf", "")).strip(), int(period[1]))
        if key in values:
            raise FetchError(texts.failed(what, texts.stands_twice(" ".join(map(str, key)))))
        values[key] = _count(row[topic], what)
    if not values:
        raise FetchError(texts.failed(what, texts.nothing_found(f"jaren voor {region}")))
    return values


def _check_kinds(found: Collection[str], asked: Collection[str], region: str) -> None:
    what = f"misdrijven in {region}"
    for kind in set(found) - set(asked):
        raise FetchError(texts.failed(what, texts.not_asked(kind)))
    for kind in set(asked) - set(found):
        raise FetchError(texts.failed(what, texts.nothing_found(kind)))


def _count(value: object, what: str) -> int | None:
    """Return a count; what is not published is None, never 0."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0 or value % 1:
        raise FetchError(texts.failed(what, texts.no_count(value)))
    return int(value)


def _key(row: Row) -> str:
    return str(row.get("Key", "")).strip()
