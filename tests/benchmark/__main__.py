"""Measure Insyn beside Hugo and plain mkdocs-material: `make bench`."""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from insyn import memory, site
from tests.benchmark import equivalent, exports, first_view, measure, synthetic
from tests.benchmark.report import CHECK, COLD, HUGO, INSYN, MKDOCS, REBUILD, Result, report
from tests.benchmark.stages import TODAY, stages
from tests.benchmark.synthetic import Kind

MANY_PAGES = 5000
"""From this number of pages mkdocs-material is run once only: it takes a minute or more."""

EXPORTS = "exports"
"""The kind that is no municipality: one large table, packed."""


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one municipality to measure, and the folder for everything about it."""

    kind: Kind
    indicators: int
    folder: Path

    @property
    def root(self) -> Path:
        """Return the folder of the municipality."""
        return self.folder / "insyn"

    @property
    def out(self) -> Path:
        """Return the folder of the site."""
        return self.root / "site"


def main() -> None:
    """Measure what is asked for and print the report."""
    wanted = _arguments()
    with _folder(wanted.keep) as folder:
        results: list[Result] = []
        views: list[str] = []
        if EXPORTS in wanted.kinds and not wanted.stages:
            _say(f"packing a table of {wanted.rows} rows")
            views.append(exports.report(folder / EXPORTS, wanted.rows))
        for kind in (one for one in wanted.kinds if one != EXPORTS):
            for indicators in wanted.indicators:
                case = Case(kind, indicators, folder / f"{kind}-{indicators}")
                _say(f"writing {indicators} indicators, {kind}")
                synthetic.write(case.root, indicators, kind)
                if wanted.stages:
                    print(f"\n## {indicators} indicators, {kind}\n\n{stages(case.root, case.out)}")
                else:
                    results += _measured(case, wanted.only, wanted.runs)
                    if kind == "services" and "insyn" in wanted.only:
                        views += [f"## The page of {indicators} units", first_view.report(case.out)]
                if not wanted.keep:
                    shutil.rmtree(case.folder)
        if results or views:
            print("\n\n".join([report(results), *views]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    add = parser.add_argument
    add("--indicators", type=int, nargs="+", default=[1000, 10_000], help="default: 1000 10000")
    kinds = [*get_args(Kind), EXPORTS]
    add("--kinds", nargs="+", choices=kinds, default=kinds)
    add("--rows", type=int, default=exports.ROWS, help="of the table of exports; default: 1000000")
    add("--runs", type=int, default=3, help="timed runs of each task; default: 3")
    add(
        "--only",
        nargs="+",
        choices=("insyn", "hugo", "mkdocs"),
        default=["insyn", "hugo", "mkdocs"],
    )
    add("--keep", type=Path, metavar="DIR", help="work in this folder, and leave it")
    add("--stages", action="store_true", help="tell where Insyn's own seconds go, instead")
    return parser.parse_args()


def _measured(case: Case, only: list[str], times: int) -> Iterator[Result]:
    pages = _pages(case, with_sources=set(only) != {"insyn"})
    result = partial(Result, kind=case.kind, indicators=case.indicators, pages=pages)
    if "insyn" in only:
        yield result(INSYN, COLD, runs=_insyn_cold(case, times))
        yield result(INSYN, REBUILD, runs=_insyn_again(case, times))
        yield result(INSYN, CHECK, runs=_run(_check_command(case), times))
    if "hugo" in only:
        for task, before in ((COLD, measure.nothing), (REBUILD, _change_of(case, "hugo"))):
            yield result(HUGO, task, runs=_hugo(case, times, before))
    if "mkdocs" in only:
        yield result(MKDOCS, COLD, runs=_mkdocs(case, 1 if pages > MANY_PAGES else times))


def _pages(case: Case, *, with_sources: bool) -> int:
    """Return how many pages the site has, and write the same pages for the others."""
    _say("reading the pages")
    made, problems = site.make(case.root, TODAY, case.folder / "workshop")
    if made is None:
        raise SystemExit("\n".join(map(str, problems)))
    if not with_sources:
        return len({page.address for page in made.pages} | set(synthetic.HANDWRITTEN))
    _say("writing the same pages for the others")
    pages = list(equivalent.sources(made, case.root / "content"))
    equivalent.write_hugo(case.folder / "hugo", pages)
    equivalent.write_mkdocs(case.folder / "mkdocs", pages)
    return len(pages)


def _insyn_command(case: Case) -> list[str | Path]:
    return ["insyn", "build", "--root", case.root, "--out", case.out, "--today", str(TODAY)]


def _check_command(case: Case) -> list[str | Path]:
    return ["insyn", "check", "--root", case.root, "--today", str(TODAY)]


def _insyn_cold(case: Case, times: int) -> measure.Runs:
    def forget() -> None:
        shutil.rmtree(case.out, ignore_errors=True)
        memory.memory_of(case.out).unlink(missing_ok=True)

    return _run(_insyn_command(case), times, forget)


def _insyn_again(case: Case, times: int) -> measure.Runs:
    """Measure a rebuild; the run before it is the site that is rebuilt."""
    return _run(_insyn_command(case), times, partial(synthetic.change_one_value, case.root))


def _hugo(case: Case, times: int, before: Callable[[], None]) -> measure.Runs:
    folder, out = case.folder / "hugo", case.folder / "hugo-site"

    def prepare() -> None:
        if before is measure.nothing:
            shutil.rmtree(out, ignore_errors=True)
        before()

    return _run([equivalent.hugo(), "--source", folder, "--destination", out], times, prepare)


def _mkdocs(case: Case, times: int) -> measure.Runs:
    file, out = case.folder / "mkdocs" / "mkdocs.yml", case.folder / "mkdocs-site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(file), "-d", str(out)]
    return _run(command, times, partial(shutil.rmtree, out, ignore_errors=True))


def _change_of(case: Case, generator: str) -> Callable[[], None]:
    return partial(equivalent.change_one_page, case.folder / generator)


def _run(
    command: Sequence[str | Path], times: int, before: Callable[[], None] = measure.nothing
) -> measure.Runs:
    words = [str(word) for word in command]
    if words[0] == "insyn":
        words[0] = str(Path(sys.executable).with_name("insyn"))
    _say(f"measuring {Path(words[0]).name} {' '.join(words[1:3])}")
    runs = measure.runs(words, times, before=before)
    _say(f"    {runs.seconds:.2f} s")
    return runs


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
    else:
        with TemporaryDirectory(prefix="insyn-benchmark-") as folder:
            yield Path(folder)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
