"""One publication after another: a preview lives on after a mistake, with the last good pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from . import host, pipeline, report
from .errors import PlanError, Problem
from .finishing import Finishing
from .sheet import Printing
from .shelf import Folder
from .texts import report as texts

CODE = Path(__file__).parents[1]


def _code_changed() -> float:
    return max(path.stat().st_mtime for path in CODE.rglob("*.py"))


@dataclass
class Publisher:
    """Publishes at each save. With problems, `publication` is still the last good one.

    `survives` tells whether mistakes are kept for the browser to show, rather than raised.
    """

    survives: bool = False
    publication: pipeline.Publication | None = None
    problems: list[Problem] = field(default_factory=list)
    code: float = field(default_factory=_code_changed)

    @property
    def folders(self) -> Mapping[str, Folder]:
        """The folders of plans to publish: with problems, none."""
        return self.publication.folders if self.publication and not self.problems else {}

    def publish(  # noqa: PLR0913 - plain values that the host knows
        self,
        plans: Path,
        *,
        settings: Path,
        today: date,
        name: str,
        docs: Path,
        printing: Printing,
        finishing: Finishing,
    ) -> None:
        """Make all pages, and tell what is wrong. Raises PlanError unless this is a preview.

        A preview has no index for searching: it must show a saved line at once.
        """
        if _code_changed() != self.code:
            click.echo(texts.CODE_CHANGED, err=True)
        try:
            self.publication = pipeline.build(
                plans,
                icons=host.icons(),
                today=today,
                name=name,
                written=host.written(docs),
                settings=settings,
                printing=printing,
                texts=None if self.survives else host.texts(docs),
                finishing=finishing,
            )
            self.problems = []
        except PlanError as error:
            for problem in error.problems:
                click.echo(report.full(problem), err=True)
            if not self.survives:
                raise
            self.problems = error.problems
