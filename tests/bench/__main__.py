"""Compare our build with others over the same portal: `make bench`, for ratios and not seconds.

    PYTHONPATH=hooks .venv/bin/python -m tests.bench 20 85 342 --keer 3

All build in turn, so that whatever else the machine does slows each of them. Everything is made in
a folder that goes afterwards; nothing outside this machine is asked.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.bench import contenders, measure, portal, searching
from tests.bench.measure import Cost, Weight
from tests.bench.searching import Search
from tests.browser import chromium

HEAD = (
    "plans", "build", "pages", "s", "×", "CPU s", "memory MB", "CPU ms a page", "growth", "site MB",
    "page kB", "first visit kB gzip / brotli", "first search kB middle / most",
)  # fmt: skip

SLOW = 60
"""A build of more seconds is done once."""


@dataclass(frozen=True)
class Result:
    """The medians of a contender's builds of one portal."""

    plans: int
    name: str
    cost: Cost
    weight: Weight
    search: Search | None = None

    @property
    def per_page(self) -> float:
        """Milliseconds of CPU for each page: what else the machine does hardly counts."""
        return self.cost.cpu * 1000 / self.weight.pages


def main(words: Sequence[str] | None = None) -> None:
    """Measure each size in turn, and print the table as Markdown."""
    parser = argparse.ArgumentParser(description="Vergelijk de bouw met die van anderen.")
    parser.add_argument("plannen", type=int, nargs="*", default=[20, 85, 342])
    parser.add_argument("--keer", type=int, default=3, help="zo vaak bouwt elk")
    parser.add_argument("--stock", type=int, default=85, help="Material tot zoveel plannen")
    parser.add_argument("--posters", type=int, default=85, help="posters tot zoveel plannen")
    options = parser.parse_args(words)
    left_out = [f"Material above {options.stock} plans", f"posters above {options.posters}"]
    left_out += [] if shutil.which("hugo") else ["Hugo, which is not here"]
    left_out += [] if chromium.find() else ["first searches, without a browser"]
    print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, ", end="")
    print(f"Python {platform.python_version()}, ", end="")
    print(f"medians of {options.keer}, of what takes more than {SLOW} s one build. ", end="")
    print(f"Left out: {', '.join(left_out)}.\n")
    print(f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
    before: dict[str, Result] = {}
    for size in sorted(options.plannen):
        with tempfile.TemporaryDirectory(prefix="ivp-bench-") as name:
            found = measured(size, Path(name), options)
        print("\n".join(rows(found, before)), flush=True)
        before = {result.name: result for result in found}


def measured(size: int, folder: Path, options: argparse.Namespace) -> list[Result]:
    """Let all build a portal of so many plans, in turn, as often as the options say."""
    plans, pages = folder / "plans", folder / "pages"
    portal.write(plans, size)
    found = contenders.ours(plans, _new(folder / "ours"))
    contenders.write_pages(folder / "ours", pages)
    if size > options.posters:
        found.pop()
    if size <= options.stock:
        found.append(contenders.material(pages, _new(folder / "material")))
    if hugo := contenders.hugo(pages, _new(folder / "hugo")):
        found.append(hugo)
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in found}
    weights: dict[str, Weight] = {}
    searches: dict[str, Search | None] = {}
    glance = next(path.stem for path in sorted(plans.glob("*.yaml")))
    for turn in range(options.keer):
        for contender in found:
            if turn and costs[contender.name][0].wall > SLOW:
                continue
            print(f"{size} plans, {turn + 1}: {contender.name}", file=sys.stderr)
            costs[contender.name].append(contender.build())
            if not turn:
                weights[contender.name] = measure.weigh(contender.site, glance)
                if (contender.site / "pagefind").exists() and not searches:
                    searches[contender.name] = searching.first(contender.site, glance)
    return [
        Result(size, name, _medians(costs[name]), weights[name], searches.get(name))
        for name in costs
    ]


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _medians(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.memory for cost in costs),
    )


def rows(results: Sequence[Result], before: Mapping[str, Result]) -> Iterator[str]:
    """Yield rows of a Markdown table; `before` are the results of a smaller portal, by name.

    `×` is the time as a multiple of that of our pages alone; `growth` is of the CPU for a page.
    """
    for result in results:
        smaller = before.get(result.name)
        growth = f"{result.per_page / smaller.per_page:.2f}" if smaller else "–"
        cost, weight = result.cost, result.weight
        cells = (
            f"{result.plans}", result.name, f"{weight.pages:,}", f"{cost.wall:.1f}",
            f"{cost.wall / results[0].cost.wall:.2f}", f"{cost.cpu:.1f}", f"{cost.memory:.0f}",
            f"{result.per_page:.1f}", growth, f"{weight.megabytes:.1f}", f"{weight.page / 1e3:.1f}",
            f"{weight.gzip / 1e3:.1f} / {weight.brotli / 1e3:.1f}", _kilobytes(result.search),
        )  # fmt: skip
        yield f"| {' | '.join(cells)} |"


def _kilobytes(search: Search | None) -> str:
    return f"{search.middle / 1e3:.1f} / {search.most / 1e3:.1f}" if search else "–"


if __name__ == "__main__":
    main()
