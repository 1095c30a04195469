"""Ask whether the pages that plans link to still exist: politely, and only when told to."""

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from itertools import groupby
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from .. import richtext
from ..errors import Problem
from ..library import Library
from ..model import Part, RichText
from ..model.base import Typed
from ..model.walk import marked
from ..source import Document
from ..texts import aging as texts
from ..texts import fetching as reasons

NAME = "ivp-in-een-oogopslag (kijkt of links nog werken)"
"""How we make ourselves known to the servers of others, in the header User-Agent."""

AT_ONCE = 4
"""Hosts that are asked at the same time; each gets one question at a time."""

TRIES = 3
PAUSE = 1.0
"""Seconds between two questions to one host."""

OUTSIDE = re.compile(r"https?://", re.IGNORECASE)
IN_MARKDOWN = re.compile(r"https?://[^\s<>()\"'`]+[^\s<>()\"'`.,;:]", re.IGNORECASE)
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)

Mention = tuple[str, Callable[[str], Problem]]
"""An address, and what makes a problem at its place of the reason why it is dead."""


@dataclass(frozen=True)
class Visitor:
    """Asks for pages. `seconds` is how long one answer may take."""

    seconds: float = 15
    wait: Callable[[float], None] = time.sleep

    def dead(self, addresses: Sequence[str]) -> dict[str, str]:
        """Return the addresses that lead nowhere, each with the reason in Dutch."""
        by_host = groupby(sorted(set(addresses), key=lambda url: (_host(url), url)), key=_host)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            found = pool.map(self._of_host, [list(group) for _, group in by_host])
        return {url: reason for of_host in found for url, reason in of_host}

    def _of_host(self, addresses: Sequence[str]) -> list[tuple[str, str]]:
        dead = []
        for index, url in enumerate(addresses):
            if index:
                self.wait(PAUSE)
            if reason := self._reason(url):
                dead.append((url, reason))
        return dead

    def _reason(self, url: str) -> str | None:
        """Return why an address is dead, after some tries when it may be only for a moment.

        Some servers answer HEAD wrongly, so what seems dead is asked for with GET.
        """
        reason = None
        for attempt in range(TRIES):
            if attempt:
                self.wait(PAUSE * 2**attempt)
            reason, passing = self._ask(url, "HEAD")
            if reason:
                reason, passing = self._ask(url, "GET")
            if not passing:
                break
        return reason

    def _ask(self, url: str, method: str) -> tuple[str | None, bool]:
        """Return why an answer means that the page is not there, and whether that may pass.

        A server that refuses (401, 403, 429 …) has the page: it lets people in, and no programs.
        """
        try:
            request = Request(url, method=method, headers={"User-Agent": NAME})  # noqa: S310
            with urlopen(request, timeout=self.seconds):  # noqa: S310 - https or http
                return None, False
        except HTTPError as error:
            error.close()
            return _meaning(error.code)
        except TimeoutError:
            return reasons.timed_out(self.seconds), True
        except URLError as error:
            late = isinstance(error.reason, TimeoutError)
            told = reasons.timed_out(self.seconds) if late else reasons.no_connection(error.reason)
            return told, True
        except (OSError, HTTPException, ValueError) as error:
            return reasons.no_connection(error), True


def _meaning(status: int) -> tuple[str | None, bool]:
    if status in GONE:
        return texts.gone(status), False
    if status < HTTPStatus.BAD_REQUEST:
        return texts.turns_round(status), False
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return reasons.server_error(status), True
    return None, False


def check(library: Library, docs: Path, visitor: Visitor) -> Iterator[Problem]:
    """Yield each link to elsewhere that is dead, in the plans, the lists and the written pages."""
    mentions = [*_in_plans(library), *_in_pages(docs)]
    dead: Mapping[str, str] = visitor.dead([url for url, _ in mentions])
    for url, problem in mentions:
        if url in dead:
            yield problem(dead[url])


def _in_plans(library: Library) -> Iterator[Mention]:
    for document, part in library.documents:
        for keys, url in _addresses(part):
            yield url, _at(document, keys, url)


def _at(document: Document, keys: tuple[str | int, ...], url: str) -> Callable[[str], Problem]:
    return lambda why: document.problem(keys, texts.dead_outside(url, why), words=url)


def _addresses(part: Part) -> Iterator[tuple[tuple[str | int, ...], str]]:
    fields = [(keys, str(value)) for keys, value, _ in marked(part, Typed)]
    fields += [
        (keys, url) for keys, text, _ in marked(part, RichText) for url in richtext.links(text)
    ]
    yield from (found for found in fields if OUTSIDE.match(found[1]))


def _in_pages(docs: Path) -> Iterator[Mention]:
    for path in sorted(docs.rglob("*.md")):
        name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for found in IN_MARKDOWN.finditer(line):
                yield found[0], _on_line(name, number, found)


def _on_line(name: str, line: int, found: re.Match[str]) -> Callable[[str], Problem]:
    place = name, line, found.start() + 1
    return lambda why: Problem(*place, texts.dead_outside(found[0], why))


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
