"""Tips that an editor has looked at and does not follow, each with its reason."""

from collections.abc import Iterable, Iterator

from .errors import Problem
from .library import Library
from .model import Exemption, Plan
from .source import Document
from .texts import advice as texts


def apply(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the warnings that no plan exempts, and one for each exemption without use."""
    by_file: dict[str, list[Problem]] = {}
    for problem in found:
        by_file.setdefault(problem.file, []).append(problem)
    for document, part in library.documents:
        problems = by_file.pop(document.file, [])
        if isinstance(part, Plan):
            yield from _of_plan(document, part, problems)
        else:
            yield from problems


def _of_plan(document: Document, plan: Plan, problems: list[Problem]) -> Iterator[Problem]:
    for problem in problems:
        if not any(_covers(exemption, problem) for exemption in plan.exemptions):
            yield problem
    for index, exemption in enumerate(plan.exemptions):
        if not any(_covers(exemption, problem) for problem in problems):
            message = texts.needless_exception(exemption.code)
            yield document.problem(("uitzonderingen", index), message)


def _covers(exemption: Exemption, problem: Problem) -> bool:
    """Tell whether an exemption is meant for this warning: of its kind, and about its words."""
    about = (exemption.about or "").removesuffix("…").casefold()
    return exemption.code == problem.message.code and about in problem.message.about.casefold()
