"""A server on this machine that answers as the open data of police and CBS do, or misbehaves.

The shapes are those of the real services: OData 3, keys padded with spaces, `null` for what is not
published, yearly and monthly periods in one table.
"""

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

POLICE, PEOPLE = "47018NED", "70072ned"
Answer = Callable[["Handler", str], bool]
"""Takes over a request; returns whether it did."""


@dataclass
class Data:
    """What the server knows: crimes by region, kind and period, and people by region and period."""

    crimes: dict[tuple[str, str, str], int | None]
    people: dict[tuple[str, str], int | None]
    periods: dict[str, str]
    page: int = 10_000
    identifier: str = POLICE
    requests: list[str] = field(default_factory=list)
    misbehave: Answer | None = None


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    data: Data
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the rows of a part of a table."""
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        self.data.requests.append(unquote(self.path))
        table, part = path.strip("/").split("/")[-2:]
        if self.data.misbehave and self.data.misbehave(self, part):
            return
        rows = self.rows(table, part, query.get("$filter", [""])[0])
        start = int(query.get("$skip", ["0"])[0])
        answer: dict[str, Any] = {
            "odata.metadata": f"{self.origin}/{table}/$metadata#Cbs.OData.WebAPI.{part}",
            "value": rows[start : start + self.data.page],
        }
        if start + self.data.page < len(rows):
            url = re.sub(r"&\$skip=\d+", "", self.path)
            answer["odata.nextLink"] = (
                f"http://{self.headers['Host']}{url}&$skip={start + self.data.page}"
            )
        self.send(json.dumps(answer).encode())

    @property
    def origin(self) -> str:
        """The address of this server."""
        return f"http://{self.headers['Host']}"

    def send(self, body: bytes, status: int = 200, length: int | None = None) -> None:
        """Send a whole answer; with another `length` it promises more than it gives."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length is not None:
            self.close_connection = True

    def rows(self, table: str, part: str, where: str) -> list[dict[str, Any]]:
        """Return the rows of a part of a table."""
        data = self.data
        if part == "TableInfos":
            return [{"Identifier": data.identifier, "Title": "Misdrijven; soort, wijk, buurt"}]
        if part == "Perioden":
            return [
                {"Key": key, "Title": title, "Description": ""}
                for key, title in data.periods.items()
            ]
        if part == "SoortMisdrijf":
            return [
                {"Key": kind.ljust(6), "Title": kind}
                for kind in sorted({k for _, k, _ in data.crimes})
            ]
        if part in ("WijkenEnBuurten", "RegioS"):
            codes = {r for r, _, _ in data.crimes} | {r for r, _ in data.people}
            return [{"Key": code.ljust(10), "Title": code} for code in sorted(codes)]
        asked = re.findall(r"(\w+) eq '([^']*)'", where)
        regions = {value for name, value in asked if name in ("WijkenEnBuurten", "RegioS")}
        kinds = {value for name, value in asked if name == "SoortMisdrijf"}
        if table == PEOPLE:
            return [
                {"RegioS": r.ljust(10), "Perioden": p, "TotaleBevolking_1": value}
                for (r, p), value in data.people.items()
                if r.ljust(10) in regions
            ]
        return [
            {
                "WijkenEnBuurten": r.ljust(10),
                "SoortMisdrijf": k.ljust(6),
                "Perioden": p,
                "GeregistreerdeMisdrijven_1": value,
            }
            for (r, k, p), value in data.crimes.items()
            if r.ljust(10) in regions and k.ljust(6) in kinds
        ]

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def serving(data: Data) -> Iterator[str]:
    """Serve data on a free port; yield the address."""
    handler = type("Bound", (Handler,), {"data": data})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/ODataApi/OData"
        server.shutdown()


def once(answer: Answer, part: str = "TypedDataSet") -> Answer:
    """Misbehave at the first request for a part only."""
    left = [1]

    def run(handler: Handler, asked: str) -> bool:
        if asked != part or not left:
            return False
        left.pop()
        return answer(handler, asked)

    return run


def always(answer: Answer, part: str = "TypedDataSet") -> Answer:
    """Misbehave at every request for a part."""
    return lambda handler, asked: asked == part and answer(handler, asked)


def says(body: bytes, status: int = 200, length: int | None = None) -> Answer:
    """Answer with some bytes."""

    def run(handler: Handler, _: str) -> bool:
        handler.send(body, status, length)
        return True

    return run


def holds(value: object) -> Answer:
    """Answer with one value of one year, whatever that is."""
    row = {
        "WijkenEnBuurten": "GM1641    ",
        "SoortMisdrijf": "1.1.1 ",
        "Perioden": "2020JJ00",
        "GeregistreerdeMisdrijven_1": value,
    }
    return says(json.dumps({"value": [row]}).encode())


def hangs(seconds: float) -> Answer:
    """Keep silent for a while, and then go away."""

    def run(handler: Handler, _: str) -> bool:
        time.sleep(seconds)
        handler.close_connection = True
        return True

    return run


def drips(seconds: float) -> Answer:
    """Give a byte now and then, without ever coming to an end in time."""

    def run(handler: Handler, _: str) -> bool:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                handler.wfile.write(b" ")
            except OSError:
                break
            time.sleep(0.05)
        handler.close_connection = True
        return True

    return run
