"""Tell the whole story of a build on one page: load, check, derive, render, export."""

from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from insyn import contents, urls
from insyn.check import all_rules, content_pages, identity_numbers, personal_numbers, tables
from insyn.dated_copies import dated_copies
from insyn.derive.comparison.protect import protect_in_turn
from insyn.derive.comparison.retold import retold
from insyn.derive.facts import Facts
from insyn.export.datasets import datasets
from insyn.export.packing import pack
from insyn.gathering import Gathered, gather
from insyn.history import reading
from insyn.history.earlier_services import earlier_services, gaps
from insyn.load import record
from insyn.load import records as record_files
from insyn.load.handwritten import handwritten_pages
from insyn.model.history import History
from insyn.model.municipality import Municipality
from insyn.model.records import MUNICIPALITY_FILE
from insyn.output import Page, Site
from insyn.problems import Problem, has_errors
from insyn.render import terms
from insyn.render.changes import standing


def make(
    root: Path, today: date, workshop: Path, executor: Executor | None = None
) -> tuple[Site | None, list[Problem]]:
    """Return the site of the records under a root, or None where they hold an error.

    Everything that is wrong comes back, errors and warnings, sorted by place. Large files are
    written to the workshop, an empty folder that must stay until the site is published. The
    executor, if there is one, reads the records, and validates the tables while the records are
    judged.
    """
    gathered, problems = _examined(root, today, executor)
    if gathered is None or has_errors(problems):
        return None, problems
    facts = gathered.facts
    packed = [pack(dataset, facts, workshop) for dataset in datasets(facts)]
    copies = dated_copies(root, gathered, packed, workshop)
    facts = replace(facts, history=facts.history.with_unreadable(copies.unreadable))
    summaries = [one.summary for one in packed]
    handwritten = tuple(handwritten_pages(root))
    pages = contents.pages(facts, summaries, handwritten)
    site = Site(
        pages=(*standing.told(pages, facts), *copies.pages),
        files=(*contents.files(facts, packed, handwritten), *copies.files),
        redirects={**copies.redirects, **dict(contents.redirects(facts))},
        annotate=terms.explaining(facts.records.terms),
    )
    problems = [*problems, *copies.problems]
    problems = _with_wrong_content(root, problems, _taken(site.pages, facts))
    return (None if has_errors(problems) else site), problems


def check(root: Path, today: date, executor: Executor | None = None) -> list[Problem]:
    """Return everything that is wrong under a root, sorted by place; nothing is made."""
    gathered, problems = _examined(root, today, executor)
    if gathered is None or has_errors(problems):
        return problems
    facts = gathered.facts
    packages = {urls.package(package.name) for package in facts.records.packages}
    taken = packages | _taken(contents.pages(facts, ()), facts)
    return _with_wrong_content(root, problems, taken)


def municipality(root: Path) -> tuple[Municipality | None, list[Problem]]:
    """Return who publishes, or None and what is wrong with data/kommun.yaml."""
    return record.read(root, MUNICIPALITY_FILE, Municipality)


def _examined(
    root: Path, today: date, executor: Executor | None
) -> tuple[Gathered | None, list[Problem]]:
    records, problems = record_files.load(root, executor)
    problems += content_pages.missing_folder(root)
    let_through = records.acknowledgements if records else ()
    problems += personal_numbers.wrong_numbers(root, let_through)
    if records is None:
        return None, sorted(map(_without_numbers, problems))
    # An executor begins at once; without one the tables are checked when they are asked for.
    spread = executor.map if executor else map
    wrong_tables = spread(partial(tables.check, root), records.packages)
    history, unclear = reading.read(root, today)
    before = earlier_services(root)
    earlier = {
        service: protect_in_turn([one.sheet for one in every], [one.name for one in every])
        for service, every in before.by_service.items()
    }
    gathered = gather(records, today, _history_without_numbers(history), earlier)
    told = retold(gathered.facts.history, gathered.published)
    facts = replace(gathered.facts, history=told)
    gathered = replace(gathered, facts=facts)
    problems += [*unclear, *gaps(before)]
    problems += all_rules.check(
        records, facts.figures, facts.accounts, facts.matrices, gathered.sheets, earlier
    )
    problems += chain.from_iterable(wrong_tables)
    return gathered, sorted({_without_numbers(problem) for problem in problems})


def _taken(pages: Iterable[Page], facts: Facts) -> set[str]:
    """Return the addresses where no hand-written page may stand."""
    own = {page.address for page in pages if not page.below}
    return own | dict(contents.redirects(facts)).keys()


def _with_wrong_content(root: Path, problems: list[Problem], taken: set[str]) -> list[Problem]:
    return sorted([*problems, *content_pages.wrong_pages(root, taken)])


def _without_numbers(problem: Problem) -> Problem:
    """Return a problem whose words do not repeat a personal identity number to the log."""
    place = replace(problem.place, file=identity_numbers.masked(problem.place.file))
    return replace(problem, place=place, message=identity_numbers.masked(problem.message))


def _history_without_numbers(history: History) -> History:
    """Return the history without personal identity numbers: git does not forget, we do not tell."""
    masked = identity_numbers.masked
    return replace(
        history,
        renamed={
            old: new
            for old, new in history.renamed.items()
            if masked(old.id) == old.id and masked(new.id) == new.id
        },
        editions=tuple(
            replace(
                edition,
                changes=tuple(
                    replace(
                        one,
                        title=masked(one.title),
                        text=masked(one.text),
                        reason=masked(one.reason),
                    )
                    for one in edition.changes
                    if masked(one.record.id) == one.record.id
                ),
            )
            for edition in history.editions
        ),
    )
