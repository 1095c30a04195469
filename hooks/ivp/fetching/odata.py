"""Ask an OData service (version 3, as of CBS) for the rows of a table, and trust nothing."""

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, build_opener

from ..texts import fetching as texts

MAX_BYTES = 20_000_000
MAX_ROWS = 200_000
PAGE = 10_000
"""The most rows that the service gives in one answer."""

TRIES = 3
TOO_OFTEN, SERVER_ERRORS = 429, 500
LOOPBACK = ("127.0.0.1", "localhost", "::1")
IDENTIFIER = re.compile(r"/([^/]+)/\$metadata")

Row = dict[str, Any]


class FetchError(Exception):
    """Open data could not be fetched; says what and why, in Dutch."""


class _Passing(Exception):  # noqa: N818 # it is no error yet: another try may do
    """Something that can be better the next time."""


@dataclass(frozen=True)
class Service:
    """An OData service. `seconds` is how long one answer may take in all."""

    base: str
    say: Callable[[str], None]
    seconds: float = 30
    wait: Callable[[float], None] = time.sleep
    page: int = PAGE

    def url(self, table: str, part: str, **query: str) -> str:
        """Return the address of a part of a table; query options get their dollar sign."""
        options = {f"${name}": value for name, value in query.items()} | {"$format": "json"}
        asked = urlencode(options, quote_via=quote, safe="$,'()")
        return f"{self.base}/{table}/{part}?{asked}"

    def rows(self, table: str, part: str, what: str, **query: str) -> Iterator[Row]:
        """Yield all rows of a part of a table, page after page. Raises FetchError."""
        self.say(texts.asking(what))
        url: str | None = self.url(table, part, **query)
        seen = 0
        while url:
            answer = self._answer(url, what)
            rows = self._rows(answer, table, what)
            yield from rows
            seen += len(rows)
            if seen > MAX_ROWS:
                raise FetchError(texts.failed(what, texts.too_many_rows(MAX_ROWS)))
            url = answer.get("odata.nextLink")
            if url is None and len(rows) >= self.page:
                url = self.url(table, part, **query, skip=str(seen))
            elif url is not None and not rows:
                raise FetchError(texts.failed(what, texts.other_shape()))

    def _rows(self, answer: Row, table: str, what: str) -> list[Row]:
        found = IDENTIFIER.search(str(answer.get("odata.metadata", "")))
        if found and found[1].casefold() != table.casefold():
            raise FetchError(texts.failed(what, texts.other_table(table, found[1])))
        rows = answer.get("value")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise FetchError(texts.failed(what, texts.other_shape()))
        return rows

    def _answer(self, url: str, what: str) -> Row:
        """Return an answer, trying again when it may help."""
        for attempt in range(1, TRIES + 1):
            try:
                return self._once(url)
            except _Passing as problem:
                if attempt == TRIES:
                    raise FetchError(texts.failed(what, str(problem))) from None
                pause = 2.0 ** (attempt - 1)
                self.say(texts.again(str(problem), pause))
                self.wait(pause)
            except FetchError as error:
                raise FetchError(texts.failed(what, str(error))) from None
        raise AssertionError

    def _check(self, url: str) -> None:
        """Refuse an address of another service, or over a line that anyone can change."""
        ours, other = urlsplit(self.base), urlsplit(str(url))
        if other.scheme != "https" and ours.hostname not in LOOPBACK:
            raise FetchError(texts.only_https(str(url)))
        if (ours.scheme, ours.netloc) != (other.scheme, other.netloc):
            raise FetchError(texts.other_host())

    def _once(self, url: str) -> Row:
        """Ask once; raise _Passing when it is worth another try."""
        self._check(url)
        request = Request(url, headers={"User-Agent": "ivp", "Accept": "application/json"})  # noqa: S310
        end = time.monotonic() + self.seconds
        try:
            with build_opener().open(request, timeout=self.seconds) as response:
                self._check(response.geturl())
                raw = self._body(response, end)
        except HTTPError as error:
            error.close()
            if error.code >= SERVER_ERRORS or error.code == TOO_OFTEN:
                raise _Passing(texts.server_error(error.code)) from None
            raise FetchError(texts.refused(error.code)) from None
        except TimeoutError:
            raise _Passing(texts.timed_out(self.seconds)) from None
        except HTTPException:
            raise _Passing(texts.cut_off()) from None
        except URLError as error:
            late = isinstance(error.reason, TimeoutError)
            reason = texts.timed_out(self.seconds) if late else texts.no_connection(error.reason)
            raise _Passing(reason) from None
        except OSError as error:
            raise _Passing(texts.no_connection(error)) from None
        try:
            answer = json.loads(raw)
        except ValueError:
            raise _Passing(texts.no_json()) from None
        if not isinstance(answer, dict):
            raise FetchError(texts.other_shape())
        return answer

    def _body(self, response: HTTPResponse, end: float) -> bytes:
        """Read an answer within the time and the size that it may take, and to its end."""
        body = bytearray()
        while chunk := response.read1(65536):
            body += chunk
            if len(body) > MAX_BYTES:
                raise FetchError(texts.too_large(MAX_BYTES))
            if time.monotonic() > end:
                raise TimeoutError
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and len(body) < int(length):
            raise _Passing(texts.cut_off())
        return bytes(body)
