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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from ivp import host, pipeline, writing
from tests.bench import contenders, measure, portal
from tests.bench.measure import Cost, Weight
from tests.conftest import ROOT

HEAD = (
    "plans", "build", "pages", "s", "×", "CPU s", "memory MB", "ms a page", "growth", "site MB",
    "page kB", "first visit kB gzip / brotli",
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """The medians of a contender's builds of one portal."""

    plans: int
    name: str
    cost: Cost
    weight: Weight

    @property
    def per_page(self) -> float:
        """Milliseconds for each page."""
        return self.cost.wall * 1000 / self.weight.pages


def main(words: Sequence[str] | None = None) -> None:
    """Measure each size in turn, and print the table as Markdown."""
    parser = argparse.ArgumentParser(description="Vergelijk de bouw met die van anderen.")
    parser.add_argument("plannen", type=int, nargs="*", default=[20, 85, 342])
    parser.add_argument("--keer", type=int, default=3, help="zo vaak bouwt elk")
    parser.add_argument("--stock", type=int, default=85, help="Material tot zoveel plannen")
    options = parser.parse_args(words)
    results: list[Result] = []
    for size in sorted(options.plannen):
        with tempfile.TemporaryDirectory(prefix="ivp-bench-") as name:
            results += measured(size, Path(name), options.keer, with_stock=size <= options.stock)
    left_out = [f"Material above {options.stock} plans"]
    left_out += [] if shutil.which("hugo") else ["Hugo, which is not here"]
    print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, ", end="")
    print(f"medians of {options.keer}. Left out: {', '.join(left_out)}.\n")
    print("\n".join(table(results)))


def measured(size: int, folder: Path, times: int, *, with_stock: bool) -> list[Result]:
    """Let all build a portal of so many plans, in turn, so many times."""
    plans, pages = folder / "plans", folder / "pages"
    portal.write(plans, size)
    _write_pages(plans, pages)
    found = contenders.ours(plans, _new(folder / "ours"))
    if with_stock:
        found.append(contenders.material(pages, _new(folder / "material")))
    if hugo := contenders.hugo(pages, _new(folder / "hugo")):
        found.append(hugo)
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in found}
    weights: dict[str, Weight] = {}
    glance = next(path.stem for path in sorted(plans.glob("*.yaml")))
    for turn in range(times):
        for contender in found:
            print(f"{size} plans, {turn + 1}: {contender.name}", file=sys.stderr)
            costs[contender.name].append(contender.build())
            if not turn:
                weights[contender.name] = measure.weigh(contender.site, glance)
    return [Result(size, name, _medians(costs[name]), weights[name]) for name in costs]


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _write_pages(plans: Path, target: Path) -> None:
    """Write the Markdown that the others build from: all work on the plans is done for them."""
    docs = ROOT / "docs"
    made = pipeline.build(
        plans,
        icons=host.icons(),
        today=datetime.fromtimestamp(int(contenders.DAY), UTC).date(),
        name="Veiligheidsplannen in één oogopslag",
        written=host.written(docs),
    )
    writing.write(made, docs, target)


def _medians(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.memory for cost in costs),
    )


def table(results: Sequence[Result]) -> Iterator[str]:
    """Yield the lines of a Markdown table; `×` is the time as a multiple of our pages alone."""
    yield f"| {' | '.join(HEAD)} |"
    yield f"|{'---|' * len(HEAD)}"
    base = {result.plans: result.cost.wall for result in reversed(results)}
    for result in results:
        smaller = [r for r in results if r.name == result.name and r.plans < result.plans]
        growth = f"{result.per_page / smaller[-1].per_page:.2f}" if smaller else "–"
        cost, weight = result.cost, result.weight
        cells = (
            f"{result.plans}", result.name, f"{weight.pages:,}", f"{cost.wall:.1f}",
            f"{cost.wall / base[result.plans]:.2f}", f"{cost.cpu:.1f}", f"{cost.memory:.0f}",
            f"{result.per_page:.1f}", growth, f"{weight.megabytes:.1f}", f"{weight.page / 1e3:.1f}",
            f"{weight.gzip / 1e3:.1f} / {weight.brotli / 1e3:.1f}",
        )  # fmt: skip
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
