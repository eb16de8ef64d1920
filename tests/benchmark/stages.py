"""Tell where Insyn's own seconds go, by timing its public functions in one process."""

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from insyn import engine, filling, fingerprint, publish, site, swap
from insyn.check import all_rules, tables
from insyn.derive import series
from insyn.export import datasets, packing
from insyn.load import records
from insyn.output import Site

TODAY = date(2026, 1, 1)


@dataclass
class Stopwatch:
    """Add up the seconds of each stage, without those of the stages inside it.

    Both by the clock and of processor: the latter hardly feels what else the machine does.
    """

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0]))
    _open: list[list[float]] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time until the end of the block."""
        start = (time.perf_counter(), time.process_time())
        self._open.append([0.0, 0.0])
        try:
            yield
        finally:
            now = (time.perf_counter(), time.process_time())
            inside = self._open.pop()
            for nth in (0, 1):
                spent = now[nth] - start[nth]
                self.seconds[name][nth] += spent - inside[nth]
                if self._open:
                    self._open[-1][nth] += spent

    def wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with its time counted."""

        def timed(*positions: Any, **names: Any) -> Any:
            with self.stage(name):
                return function(*positions, **names)

        return timed


_watch = Stopwatch()  # a page's body must be plain values, so it cannot carry a watch of its own


def _timed_body(body: Callable[[], str]) -> str:
    with _watch.stage("render"):
        return body()


def _with_timed_bodies(made: tuple[Site | None, Any]) -> tuple[Site | None, Any]:
    found, problems = made
    if found is None:
        return made
    pages = tuple(replace(page, body=partial(_timed_body, page.body)) for page in found.pages)
    return replace(found, pages=pages), problems


def stages(root: Path, out: Path) -> str:
    """Build once in this process and return a table of where the seconds went."""
    global _watch
    _watch = watch = Stopwatch()
    make = watch.wrapped("pages and files", site.make)
    places: list[tuple[Any, str, Callable[..., Any]]] = [
        (records, "load", watch.wrapped("load", records.load)),
        (series, "fold", watch.wrapped("read tables and fold", series.fold)),
        (all_rules, "check", watch.wrapped("rules", all_rules.check)),
        (tables, "check", watch.wrapped("table check", tables.check)),
        (site, "datasets", watch.wrapped("tables", datasets.datasets)),
        (site, "pack", watch.wrapped("pack files", packing.pack)),
        (site, "make", lambda *positions, **names: _with_timed_bodies(make(*positions, **names))),
        (publish, "write", watch.wrapped("write files", publish.write)),
        (publish, "fingerprint", watch.wrapped("digests", fingerprint.fingerprint)),
        (publish, "fill", watch.wrapped("fill", filling.fill)),
        (swap, "swap", watch.wrapped("swap", swap.swap)),
        (os, "cpu_count", lambda: 1),  # no other processes, so that all is seen
    ]
    with ExitStack() as stack:
        for owner, name, function in places:
            stack.enter_context(patch.object(owner, name, function))
        with watch.stage("engine"):
            engine.build(root, out, TODAY, publish.unheard)
    return _table(watch.seconds)


def _table(seconds: dict[str, list[float]]) -> str:
    clock, processor = (sum(one[nth] for one in seconds.values()) for nth in (0, 1))
    lines = ["| stage | seconds | CPU s | share |", "|---|--:|--:|--:|"]
    for name, spent in sorted(seconds.items(), key=lambda one: -one[1][1]):
        lines.append(f"| {name} | {spent[0]:.2f} | {spent[1]:.2f} | {spent[1] / processor:.0%} |")
    return "\n".join([*lines, f"| all, in one process | {clock:.2f} | {processor:.2f} | |"])
