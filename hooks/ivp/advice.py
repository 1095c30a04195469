"""What would make a plan better: tips about its content, which never stop a publication."""

import re
from collections.abc import Iterator
from datetime import date

from . import richtext, series
from .errors import Problem
from .library import Library
from .model import Exemption, Indicator, Part, Plan, RichText, Topic
from .model.action import Planning
from .model.base import OwnWords
from .model.shared import Channels
from .model.walk import alias, marked, parts
from .source import Document, Keys
from .texts import advice as texts

MAX_YEARS = 4
"""Article 38b Politiewet 2012: the council sets its safety goals once in four years at least."""

YEAR = re.compile(r"\b20\d\d\b")
ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]+[a-z]?\b")
"""Two capitals or more in one word: APV, IVP, VTH, BOAs."""

QUESTION = "Vul in:"
"""How each question of a new plan begins."""

LONG_WORD = re.compile(r"\b[^\W\d_]{40,}")
"""The longest words in use have some 35 letters; a phone shows about as many on a line."""

TEXT_MESSAGE = re.compile(r"\bsms\w*", re.IGNORECASE)


def check(library: Library, today: date) -> Iterator[Problem]:
    """Yield every tip about the content of the plans and of the list of channels."""
    yield from old_channels(library, today)
    for document, part in library.documents:
        yield from _text_messages(document, part)
        yield from _strings(document, part)
        if isinstance(part, Plan):
            yield from _period(document, part)
            yield from _topics(document, part)
            yield from _indicators(document, part)
            yield from _actions(document, part)
            yield from _fetched(library, document, part)
            yield from _abbreviations(library, document, part)


def old_channels(library: Library, today: date) -> Iterator[Problem]:
    """Yield each channel of the list that nobody looked at for a year."""
    year_ago = today.replace(year=today.year - 1, day=min(today.day, 28))
    for document, part in library.documents:
        for index, channel in enumerate(part.entries if isinstance(part, Channels) else ()):
            if channel.checked < year_ago:
                message = texts.checked_long_ago(channel.name, channel.checked)
                yield document.problem(("kanalen", index, "gecontroleerd_op"), message)


def _text_messages(document: Document, part: Part) -> Iterator[Problem]:
    """Find Burgernet by text message; since 2023 it works with its app only."""
    for keys, inner in parts(part):
        if isinstance(inner, Exemption):
            continue
        named = " ".join(value for value in vars(inner).values() if isinstance(value, str))
        if found := re.search("burgernet", named, re.IGNORECASE) and TEXT_MESSAGE.search(named):
            message = texts.burgernet_by_text_message(found[0])
            yield document.problem(keys, message, words=found[0])


def _strings(document: Document, part: Part) -> Iterator[Problem]:
    """Look at every text, of whatever kind."""
    for keys, inner in parts(part):
        for name, value in vars(inner).items():
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    yield from _string(document, (*keys, alias(type(inner), name)), text)


def _string(document: Document, keys: Keys, text: str) -> Iterator[Problem]:
    """Find what a new plan asks and nobody has answered, and words too long for a small screen."""
    if text.startswith(QUESTION):
        yield document.problem(keys, texts.not_filled_in(text), words=text)
    for word in LONG_WORD.findall(text):
        yield document.problem(keys, texts.word_too_long(word, len(word)), words=word)


def _period(document: Document, plan: Plan) -> Iterator[Problem]:
    years = plan.period.end - plan.period.start + 1
    if years > MAX_YEARS:
        yield document.problem(("looptijd",), texts.period_too_long(f"{years} jaar"), at_key=True)


def _topics(document: Document, plan: Plan) -> Iterator[Problem]:
    has_way_in = {id_ for entry in plan.participation for id_ in entry.topics}
    for level, topics in plan.levels.items():
        for index, topic in enumerate(topics):
            keys = (level, index, "titel")
            if level == "prioriteiten" and not topic.ambitions:
                yield document.problem(keys, texts.no_ambitions(topic.title))
            if level == "prioriteiten" and not topic.advice and topic.id not in has_way_in:
                yield document.problem(keys, texts.nothing_to_do(topic.title))
            if topic.goals and not _can_be_measured(topic):
                message = texts.no_measure(topic.title, len(topic.goals))
                yield document.problem((level, index, "doelen"), message, at_key=True)


def _can_be_measured(topic: Topic) -> bool:
    """Tell whether a topic's goals have a figure, a year or someone who sees to them."""
    return bool(topic.indicators or topic.goal_period) or any(
        goal.partners or YEAR.search(f"{goal.title} {goal.text or ''}") for goal in topic.goals
    )


def _actions(document: Document, plan: Plan) -> Iterator[Problem]:
    """Find actions that begin or end in a year that the plan does not cover."""
    for keys, part in parts(plan):
        if isinstance(part, Planning):
            for key, year in (("van", part.start), ("tot", part.end)):
                if year and not plan.period.start <= year <= plan.period.end:
                    years = plan.period.start, plan.period.end
                    yield document.problem((*keys, key), texts.action_outside_period(year, *years))


def _indicators(document: Document, plan: Plan) -> Iterator[Problem]:
    for keys, part in parts(plan):
        if not isinstance(part, Indicator):
            continue
        if part.origin is None:
            yield document.problem((*keys, "naam"), texts.no_origin(part.name))
        for index, target in enumerate(part.targets):
            if not plan.period.start <= target.year <= plan.period.end:
                years = plan.period.start, plan.period.end
                message = texts.target_outside_period(part.name, target.year, *years)
                yield document.problem((*keys, "doel", index, "jaar"), message)


def _fetched(library: Library, document: Document, plan: Plan) -> Iterator[Problem]:
    """Find figures whose table was never fetched, and begins that are not what was fetched."""
    snapshots = library.entries.get("cijfers", {})
    for keys, part in parts(plan):
        table = part.origin.table if isinstance(part, Indicator) and part.origin else None
        if isinstance(part, Indicator) and table and table not in snapshots:
            message = texts.not_fetched(part.name, table)
            yield document.problem((*keys, "bron", "tabel"), message)
    for found in series.differences(plan, snapshots, "begin"):
        day = f"{found.fetched_on:%d-%m-%Y}"
        yield document.problem(found.keys, texts.begin_differs(found.typed, found.fetched, day))


def _abbreviations(library: Library, document: Document, plan: Plan) -> Iterator[Problem]:
    """Find each abbreviation that neither the plan nor the list of organisations explains."""
    names = [entry.name for entry in library.entries.get("organisaties", {}).values()]
    names += [entry.label for entry in library.entries.get("organisaties", {}).values()]
    names += [entry.name for entry in library.entries.get("kanalen", {}).values()]
    explained = set(ABBREVIATION.findall(" ".join([*names, *(term.term for term in plan.terms)])))
    read = [(keys, richtext.plain(text)) for keys, text, _ in marked(plan, RichText)]
    read += [(keys, text) for keys, text, _ in marked(plan, OwnWords)]
    for keys, text in read:
        for found in ABBREVIATION.findall(text):
            if found not in explained:
                explained.add(found)
                yield document.problem(keys, texts.unexplained(found), words=found)
