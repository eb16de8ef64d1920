"""Tell the whole story of a build on one page: load, check, derive, render, export."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Protocol

from insyn import urls
from insyn.check import all_rules, content_pages, identity_numbers, personal_numbers, tables
from insyn.derive import accounts as economy
from insyn.derive import series
from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.export import feeds, plotly_bundle
from insyn.export.api import record_json
from insyn.export.catalogue import catalogue_files
from insyn.export.datasets import datasets
from insyn.export.oversight import calendar
from insyn.export.packing import Packed, pack
from insyn.history import reading as history_reading
from insyn.load import figures as figure_rows
from insyn.load import record, statements
from insyn.load import records as record_files
from insyn.load import services as service_rows
from insyn.model.municipality import Municipality
from insyn.model.published import DatasetSummary
from insyn.model.records import MUNICIPALITY_FILE
from insyn.output import File, Page, Site
from insyn.problems import Problem, has_errors
from insyn.render import (
    api_page,
    board_page,
    boards_page,
    calendar_page,
    chart_files,
    commitments_page,
    contradictions_page,
    dataset_page,
    diagram_page,
    economy_page,
    economy_rules_page,
    equality_page,
    goal_page,
    indicator_page,
    indicators_page,
    internal_control_page,
    internal_controls_page,
    lineage_page,
    open_data_page,
    review_page,
    start_page,
    statement_page,
    steering_page,
    structure_page,
    structures_page,
)
from insyn.render.changes import changes_page, standing
from insyn.render.comparison import (
    compare_page,
    compared_unit_page,
    guide_page,
    service_page,
    services_page,
    unit_page,
)
from insyn.render.indicator_line import entries
from insyn.render.oversight import (
    board_insight_page,
    choice_system_page,
    contract_page,
    contracts_page,
    follow_up_page,
    follow_up_plan_page,
    follow_ups_of_year_page,
    follow_ups_page,
    insight_page,
    insight_requirement_page,
    overdue_page,
    programme_page,
    programmes_page,
    provider_page,
    providers_page,
)


def make(
    root: Path, today: date, workshop: Path, executor: Executor | None = None
) -> tuple[Site | None, list[Problem]]:
    """Return the site of the records under a root, or None where they hold an error.

    Everything that is wrong comes back, errors and warnings, sorted by place. Large files are
    written to the workshop, an empty folder that must stay until the site is published. The
    executor, if there is one, reads the records, and validates the tables while the records are
    judged.
    """
    facts, problems = _examined(root, today, executor)
    if facts is None or has_errors(problems):
        return None, problems
    packed = [pack(dataset, facts, workshop) for dataset in datasets(facts)]
    summaries = [one.summary for one in packed]
    pages = standing.told(_pages(facts, summaries), facts)
    site = Site(
        pages=tuple(pages),
        files=tuple(_files(facts, packed)),
        redirects=dict(_redirects(facts)),
    )
    problems = _with_wrong_content(root, problems, _taken(site.pages, facts))
    return (None if has_errors(problems) else site), problems


def check(root: Path, today: date, executor: Executor | None = None) -> list[Problem]:
    """Return everything that is wrong under a root, sorted by place; nothing is made."""
    facts, problems = _examined(root, today, executor)
    if facts is None or has_errors(problems):
        return problems
    packages = {urls.package(package.name) for package in facts.records.packages}
    taken = packages | _taken(_pages(facts, ()), facts)
    return _with_wrong_content(root, problems, taken)


def municipality(root: Path) -> tuple[Municipality | None, list[Problem]]:
    """Return who publishes, or None and what is wrong with data/kommun.yaml."""
    return record.read(root, MUNICIPALITY_FILE, Municipality)


def _examined(
    root: Path, today: date, executor: Executor | None
) -> tuple[Facts | None, list[Problem]]:
    records, problems = record_files.load(root, executor)
    problems += content_pages.missing_folder(root)
    let_through = records.acknowledgements if records else ()
    problems += personal_numbers.wrong_numbers(root, let_through)
    if records is None:
        return None, sorted(map(_without_numbers, problems))
    # An executor begins at once; without one the tables are checked when they are asked for.
    spread = executor.map if executor else map
    wrong_tables = spread(partial(tables.check, root), records.packages)
    figures = series.fold(
        figure_rows.outcomes(records),
        figure_rows.milestones(records),
        figure_rows.rankings(records),
    )
    accounts = economy.fold(
        statements.statement_rows(records), statements.price_base_amounts(records)
    )
    sheets = service_rows.sheets(records)
    comparisons = tuple(map(protect, sheets.values()))
    history, unclear = history_reading.read(root, today)
    problems += unclear
    facts = Facts(records, figures, today, accounts, comparisons, history)
    problems += all_rules.check(records, figures, accounts, facts.matrices, sheets)
    problems += chain.from_iterable(wrong_tables)
    return facts, sorted({_without_numbers(problem) for problem in problems})


def _taken(pages: Iterable[Page], facts: Facts) -> set[str]:
    """Return the addresses where no hand-written page may stand."""
    own = {page.address for page in pages if not page.below}
    return own | dict(_redirects(facts)).keys()


def _with_wrong_content(root: Path, problems: list[Problem], taken: set[str]) -> list[Problem]:
    return sorted([*problems, *content_pages.wrong_pages(root, taken)])


def _without_numbers(problem: Problem) -> Problem:
    """Return a problem whose words do not repeat a personal identity number to the log."""
    place = replace(problem.place, file=identity_numbers.masked(problem.place.file))
    return replace(problem, place=place, message=identity_numbers.masked(problem.message))


def _pages(facts: Facts, summaries: Sequence[DatasetSummary]) -> Iterator[Page]:
    size = plotly_bundle.COMPRESSED_SIZE
    sizes = {file.path: file.size for one in summaries for file in one.every_file()}
    every = entries(facts)
    yield from start_page.pages(facts, every)
    yield from structures_page.pages(facts)
    yield from structure_page.pages(facts)
    yield from goal_page.pages(facts)
    yield from lineage_page.pages(facts)
    yield from commitments_page.pages(facts)
    yield from boards_page.pages(facts)
    yield from board_page.pages(facts, every)
    yield from indicators_page.pages(facts, every)
    yield from indicator_page.pages(facts, size, sizes)
    yield from diagram_page.pages(facts, size)
    yield from equality_page.pages(facts)
    yield from internal_controls_page.pages(facts)
    yield from internal_control_page.pages(facts)
    yield from calendar_page.pages(facts)
    yield from steering_page.pages(facts)
    yield from review_page.pages(facts)
    yield from contradictions_page.pages(facts)
    yield from economy_page.pages(facts)
    yield from economy_rules_page.pages(facts)
    yield from statement_page.pages(facts, sizes)
    yield from _oversight_pages(facts)
    yield from _comparison_pages(facts)
    yield from open_data_page.pages(facts, summaries)
    yield from dataset_page.pages(facts, summaries)
    yield from api_page.pages(facts)
    yield from changes_page.pages(facts)


def _oversight_pages(facts: Facts) -> Iterator[Page]:
    yield from providers_page.pages(facts)
    yield from provider_page.pages(facts)
    yield from contracts_page.pages(facts)
    yield from contract_page.pages(facts)
    yield from follow_ups_page.pages(facts)
    yield from follow_ups_of_year_page.pages(facts)
    yield from follow_up_page.pages(facts)
    yield from follow_up_plan_page.pages(facts)
    yield from overdue_page.pages(facts)
    yield from insight_page.pages(facts)
    yield from insight_requirement_page.pages(facts)
    yield from board_insight_page.pages(facts)
    yield from choice_system_page.pages(facts)
    yield from programmes_page.pages(facts)
    yield from programme_page.pages(facts)


def _comparison_pages(facts: Facts) -> Iterator[Page]:
    yield from services_page.pages(facts)
    yield from service_page.pages(facts)
    yield from unit_page.pages(facts)
    yield from compare_page.pages(facts)
    yield from compared_unit_page.pages(facts)
    yield from guide_page.pages(facts)


def _files(facts: Facts, packed: Sequence[Packed]) -> Iterator[File]:
    for one in packed:
        yield from one.files
    yield from catalogue_files.files(facts, [one.summary for one in packed])
    yield from record_json.files(facts)
    yield from chart_files.files(facts)
    yield from feeds.files(facts)
    yield from calendar.files(facts)
    yield from service_page.files(facts)
    yield from compare_page.files(facts)
    yield plotly_bundle.file()


class _Renamed(Protocol):
    """Stand for any record that may have had other ids."""

    @property
    def id(self) -> str: ...
    @property
    def earlier_ids(self) -> Sequence[str]: ...


def _redirects(facts: Facts) -> Iterator[tuple[str, str]]:
    records = facts.records
    kinds: tuple[tuple[Sequence[_Renamed], Callable[[str], str]], ...] = (
        (records.indicators, urls.indicator),
        (records.boards, urls.board),
        (records.providers, urls.provider),
        (records.contracts, urls.contract),
        (records.follow_ups, urls.follow_up),
    )
    for things, address in kinds:
        for one in things:
            for earlier in one.earlier_ids:
                yield address(earlier), address(one.id)
    for comparison in facts.comparisons:
        for unit in comparison.units:
            if unit.earlier_id:
                service = comparison.service.id
                yield urls.unit(service, unit.earlier_id), urls.unit(service, unit.unit)
    for structure in records.structures:
        for goal in structure.goals:
            for earlier in goal.earlier_ids:
                yield urls.goal(f"{structure.id}/{earlier}"), urls.goal_of(structure, goal)
