"""Run a command as a child process and tell its seconds and its memory."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

SAMPLES_EVERY = 0.1
"""The least seconds between two looks at the memory of all processes together."""
LOOKING = 0.01
"""The largest share of the time that looking may take, since it stops the one looked at."""


@dataclass(frozen=True, slots=True)
class Run:
    """Hold what one run took: seconds by the clock, of processor, and megabytes.

    `largest` is the peak of the largest single process, as the system tells it. `together` is
    the peak of all processes with shared pages counted once, or None where it was not sampled.
    """

    seconds: float
    processor: float
    largest: float
    together: float | None = None


@dataclass(frozen=True, slots=True)
class Runs:
    """Hold several runs of the same command."""

    timed: tuple[Run, ...]
    sampled: Run

    @property
    def seconds(self) -> float:
        """Return the median of the seconds."""
        return median(run.seconds for run in self.timed)

    @property
    def span(self) -> tuple[float, float]:
        """Return the fastest and the slowest."""
        seconds = [run.seconds for run in self.timed]
        return min(seconds), max(seconds)

    @property
    def processor(self) -> float:
        """Return the median of the processor's seconds, which other work disturbs less."""
        return median(run.processor for run in self.timed)

    @property
    def largest(self) -> float:
        """Return the peak of the largest process in any run, in megabytes."""
        return max(run.largest for run in (*self.timed, self.sampled))


def nothing() -> None:
    """Prepare nothing."""


def runs(
    command: Sequence[str],
    times: int,
    *,
    before: Callable[[], None] = nothing,
    environment: Mapping[str, str] | None = None,
) -> Runs:
    """Run a command some times, each after `before`, which is not counted.

    The memory of all processes is sampled in a run of its own, first, which also warms the
    disk. Where only one run is asked for, that one is both.
    """
    before()
    sampled = run(command, environment, sample=True)
    if times < 2:
        return Runs((sampled,), sampled)
    timed = []
    for _ in range(times):
        before()
        timed.append(run(command, environment))
    return Runs(tuple(timed), sampled)


def run(
    command: Sequence[str], environment: Mapping[str, str] | None = None, *, sample: bool = False
) -> Run:
    """Run a command once; what it says is shown only if it fails, which stops everything."""
    launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launcher.py"))]
    with TemporaryFile() as said:
        process = subprocess.Popen(
            [*launcher, *command],
            stdout=subprocess.PIPE,
            stderr=said,
            env={**os.environ, **(environment or {})},
        )
        with _Sampler(process.pid, is_on=sample) as sampler:
            written, _ = process.communicate()
        measured = json.loads(written)
        if measured.pop("status"):
            said.seek(0)
            words = said.read().decode(errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(command)}\n{words}")
    return Run(**measured, together=sampler.peak)


class _Sampler:
    """Look at the memory of all processes below one, where the system has /proc."""

    def __init__(self, process: int, *, is_on: bool) -> None:
        self.peak: float | None = None
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._is_on = is_on and Path("/proc/self/smaps_rollup").exists()

    def __enter__(self) -> "_Sampler":
        if self._is_on:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._is_on:
            self._thread.join()

    def _look(self) -> None:
        pause = SAMPLES_EVERY
        while not self._over.wait(pause):
            start = time.perf_counter()
            megabytes = sum(map(_megabytes, _below(self._process)))
            self.peak = max(self.peak or 0, megabytes)
            pause = max(SAMPLES_EVERY, (time.perf_counter() - start) / LOOKING)


def _below(process: int) -> Iterator[int]:
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = tasks.read_text().split()
        except OSError:  # it has ended
            continue
        for child in children:
            yield int(child)
            yield from _below(int(child))


def _megabytes(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
