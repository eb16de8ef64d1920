"""Write what was measured as Markdown tables that can be read on a terminal and in a README."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from tests.benchmark.measure import Runs
from tests.benchmark.synthetic import Kind

KINDS: dict[Kind, str] = {
    "light": "indicators, light pages (a chart and a table of eight rows)",
    "heavy": "indicators, heavy pages (sex, area and age, intervals, a break, rankings, notes)",
    "contracts": "contracts (six requirements, a plan a board and year, two follow-ups each)",
    "services": "units of a service (twenty measures, four of them by sex, and the municipality)",
}
INSYN, HUGO, MKDOCS = "Insyn", "Hugo", "mkdocs-material"
COLD, REBUILD, CHECK = "cold build", "rebuild, one change", "check"


@dataclass(frozen=True, slots=True)
class Result:
    """Hold what was measured of one task: who, what, of which municipality, how many pages.

    `indicators` counts contracts or units where the kind is that.
    """

    generator: str
    task: str
    kind: Kind
    indicators: int
    pages: int
    runs: Runs

    @property
    def milliseconds(self) -> float:
        """Return the milliseconds a page."""
        return self.runs.seconds * 1000 / self.pages


def report(results: Sequence[Result]) -> str:
    """Return everything that was measured, with the machine first."""
    parts = [machine()]
    for kind, indicators in dict.fromkeys((one.kind, one.indicators) for one in results):
        same = [one for one in results if (one.kind, one.indicators) == (kind, indicators)]
        parts.append(f"## {indicators} {KINDS[kind]}: {same[0].pages} pages")
        parts.append(_table(same))
    growth = list(_growth(results))
    if growth:
        parts.append("## Growth")
        parts.append("\n".join(growth))
    return "\n\n".join(parts) + "\n"


def machine() -> str:
    """Return a line on the machine, its load and the versions."""
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    versions = ", ".join(
        f"{name} {_version(name)}" for name in ("mkdocs", "mkdocs-material", "hugo")
    )
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, {versions}. "
        f"Load when the report was written: {load}."
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"


_HEADINGS = (
    "",
    "seconds",
    "fastest–slowest",
    "CPU s",
    "ms/page",
    "pages/s",
    "largest process MB",
    "all processes MB",
    "× Hugo",
    "× mkdocs-material",
)


def _table(results: Sequence[Result]) -> str:
    rows = [_HEADINGS, tuple("---" if not place else "--:" for place in range(len(_HEADINGS)))]
    rows += [_row(one, results) for one in results]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(one: Result, results: Sequence[Result]) -> tuple[str, ...]:
    fastest, slowest = one.runs.span
    together = one.runs.sampled.together
    return (
        f"{one.generator}, {one.task}",
        f"{one.runs.seconds:.2f}",
        f"{fastest:.2f}–{slowest:.2f} ({len(one.runs.timed)})",
        f"{one.runs.processor:.2f}",
        f"{one.milliseconds:.3f}",
        f"{one.pages / one.runs.seconds:.0f}",
        f"{one.runs.largest:.0f}",
        f"{together:.0f}" if together else "–",
        _ratio(one, HUGO, results),
        _ratio(one, MKDOCS, results),
    )


def _ratio(one: Result, other: str, results: Iterable[Result]) -> str:
    """Return the seconds against the other's seconds for the same task, or for a cold build."""
    if one.task == CHECK:
        return ""
    seconds = {each.task: each.runs.seconds for each in results if each.generator == other}
    against = seconds.get(one.task, seconds.get(COLD))
    return f"{one.runs.seconds / against:.2f}" if against else "–"


def _growth(results: Sequence[Result]) -> Iterator[str]:
    """Yield how the seconds grow from the smallest to the largest; 1.00 is linear."""
    for generator, task, kind in dict.fromkeys(
        (one.generator, one.task, one.kind) for one in results
    ):
        same = [
            one for one in results if (one.generator, one.task, one.kind) == (generator, task, kind)
        ]
        first, last = same[0], same[-1]
        if last.pages <= first.pages:
            continue
        pages = last.pages / first.pages
        seconds = last.runs.seconds / first.runs.seconds
        added = (last.runs.seconds - first.runs.seconds) * 1000 / (last.pages - first.pages)
        yield (
            f"- {generator}, {task}, {kind}: × {seconds:.1f} seconds for × {pages:.1f} pages "
            f"({seconds / pages:.2f} of linear), {added:.3f} ms for each page more"
        )
