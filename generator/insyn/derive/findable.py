"""Tell as what each page is found, and by which boards, areas, years and statuses.

A page that is told of neither here nor in a hand-written file is not found by the search: copies
from a day, charts alone, lists that are narrowed or cut in parts, and changes record by record.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from insyn import urls
from insyn.derive import addressed as kinds
from insyn.derive.addressed import Addressed, addressed
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.derive.found_lists import COMPARE, INSIGHT, LISTS, OPEN_DATA, OVERVIEW
from insyn.derive.found_status import (
    Around,
    around,
    completions,
    contract_statuses,
    follow_up_outcome,
    grades,
    milestone_result,
    world_of,
)
from insyn.derive.oversight.contract_time import last_day
from insyn.model.codes import GOAL_LEVELS
from insyn.model.comparison.rows import UnitRow
from insyn.model.goal import Goal, GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.oversight.codes import CONTRACT_FORMS, FOLLOW_UP_FORMS, OPERATING_FORMS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.provider import Provider
from insyn.model.records import Records
from insyn.output import Sought
from insyn.swedish import upper_first

Finder = Callable[[str], Sought | None]
"""Given the address of a page, return how it is found, or None for what the search leaves out."""

EXAMPLE = "Exempeldata"
"""Stands among the statuses of all that is invented, as the sign does on the pages."""

_KINDS = {
    kinds.PROGRAMME.code: "Program",
    kinds.REQUIREMENT.code: INSIGHT,
    kinds.STATEMENT.code: "Ekonomi",
    kinds.STEERING.code: "Årshjul",
}
"""What the search calls the kinds of records where the pages have a longer name."""


def finder(facts: Facts) -> Finder:
    """Return what tells of every page how it is found."""
    found = {
        **{address: Sought(kind, words=words) for address, (kind, words) in LISTS.items()},
        **dict(_lists_with_choices(facts)),
        **dict(_records(facts)),
        **dict(_datasets(facts.records)),
        **{at: one for each in facts.comparisons for at, one in _services(each, facts.records)},
    }
    other_words = {
        term.word.casefold(): (*term.synonyms, *term.forms[:1]) for term in facts.records.terms
    }
    named = {
        address: _called(one, other_words.get(one.kind.casefold(), ()))
        for address, one in found.items()
    }
    return lambda address: named.get(address)


def _called(one: Sought, words: Iterable[str]) -> Sought:
    return replace(one, words=tuple(dict.fromkeys((*one.words, *words))))


def _lists_with_choices(facts: Facts) -> Iterator[tuple[str, Sought]]:
    """Yield the lists that can be narrowed: by board, by year or by what became of something."""
    records = facts.records
    yield (
        urls.COMMITMENTS,
        Sought(
            OVERVIEW,
            years=_years(each.period for each in records.commitments),
            statuses=completions(each.status for each in records.commitments),
            words=("löften",),
        ),
    )
    for matrix in facts.matrices:
        example = (EXAMPLE,) if matrix.world.is_example else ()
        for board in records.boards:
            yield urls.board_insight(board.id), Sought(INSIGHT, (board.title,), statuses=example)
        periods = [one.period for one in matrix.world.follow_ups]
        for year in _years([*periods, *(plan.period for plan in matrix.world.plans)]):
            yield urls.follow_ups_of(int(year)), Sought(OVERVIEW, years=(year,))


def _records(facts: Facts) -> Iterator[tuple[str, Sought]]:
    known = around(facts)
    for one in addressed(facts.records):
        told = _TOLD.get(one.kind.code, _of_board)(one, known)
        earlier = getattr(one.record, "earlier_ids", ())
        told = _called(told, (identifier.replace("-", " ") for identifier in earlier))
        yield one.address, _signed(told, one.is_example)


def _signed(one: Sought, is_example: bool) -> Sought:
    return replace(one, statuses=(*one.statuses, EXAMPLE)) if is_example else one


def _of_board(one: Addressed, known: Around) -> Sought:
    """Tell how any record is found: by its board, its year and its diary number, if it has any."""
    period = str(getattr(one.record, "period", ""))
    return Sought(
        kind=_KINDS.get(one.kind.code, one.kind.title),
        boards=_boards(known.records, getattr(one.record, "board", None)),
        years=_years([period]),
        words=_told(getattr(one.record, "service", None)),
    )


def _structure(one: Addressed, _known: Around) -> Sought:
    structure: GoalStructure = one.record  # type: ignore[assignment]
    return Sought(one.kind.title, years=_years([structure.year or ""]))


def _goal(one: Addressed, known: Around) -> Sought:
    goal: Goal = one.record  # type: ignore[assignment]
    structure = known.records.structure_by_id[one.key.id.partition("/")[0]]
    return Sought(
        one.kind.title,
        _boards(known.records, goal.board),
        years=_years([structure.year or "", *(each.period for each in goal.assessments)]),
        statuses=grades(goal),
        words=(GOAL_LEVELS[goal.level].label,),
    )


def _board(one: Addressed, _known: Around) -> Sought:
    return Sought(one.kind.title, (one.title,))


def _indicator(one: Addressed, known: Around) -> Sought:
    indicator: Indicator = one.record  # type: ignore[assignment]
    records, figures = known.records, known.facts.figures_of(indicator)
    goals = (records.goal_by_reference.get(reference) for reference in indicator.goals)
    with_value = (
        each.period for rows in figures.outcomes.values() for each in rows if each.has_value
    )
    return Sought(
        one.kind.title,
        _boards(records, *(goal.board for goal in goals if goal)),
        _areas(records, figures.areas),
        _years(with_value),
        milestone_result(indicator, known),
        _told(indicator.measured_by, indicator.kolada),
    )


def _provider(one: Addressed, known: Around) -> Sought:
    provider: Provider = one.record  # type: ignore[assignment]
    own = world_of(provider.file, known).contracts_by_provider.get(provider.id, ())
    form = OPERATING_FORMS[provider.operating_form].label if provider.operating_form else None
    return Sought(
        one.kind.title,
        _boards(known.records, *(each.board for each in own)),
        _areas(known.records, (unit.area for unit in provider.units if unit.area)),
        words=_told(form, *(unit.title for unit in provider.units)),
    )


def _contract(one: Addressed, known: Around) -> Sought:
    contract: Contract = one.record  # type: ignore[assignment]
    first, last = contract.first_day, last_day(contract) or known.facts.today
    years = range(first.year, max(first.year, last.year) + 1) if first else ()
    provider = known.records.provider_by_id.get(contract.provider or "")
    form = CONTRACT_FORMS[contract.form].label if contract.form else None
    return Sought(
        one.kind.title,
        _boards(known.records, contract.board),
        years=tuple(map(str, years)),
        statuses=contract_statuses(contract, known),
        words=_told(
            contract.service, form, provider.title if provider else None, contract.diary_number
        ),
    )


def _follow_up(one: Addressed, known: Around) -> Sought:
    follow_up: FollowUp = one.record  # type: ignore[assignment]
    contract = known.records.contract_by_id.get(follow_up.contract or "")
    provider = known.records.provider_by_id.get(contract.provider or "") if contract else None
    form = FOLLOW_UP_FORMS[follow_up.form].label if follow_up.form else None
    return Sought(
        one.kind.title,
        _boards(known.records, follow_up.board),
        years=_years([follow_up.period]),
        statuses=(follow_up_outcome(follow_up, known),),
        words=_told(follow_up.service, form, provider.title if provider else None),
    )


def _requirement(one: Addressed, _known: Around) -> Sought:
    requirement: InsightRequirement = one.record  # type: ignore[assignment]
    ground = requirement.ground
    return Sought(INSIGHT, words=_told(ground.source, ground.section))


def _control(one: Addressed, known: Around) -> Sought:
    plan: Any = one.record
    actions = (each for part in (*plan.risks, *plan.reviews) for each in part.actions)
    done = completions(each.status for each in (*actions, *plan.controls))
    return replace(_of_board(one, known), statuses=done)


_TOLD: Mapping[str, Callable[[Addressed, Around], Sought]] = {
    kinds.STRUCTURE.code: _structure,
    kinds.GOAL.code: _goal,
    kinds.BOARD.code: _board,
    kinds.INDICATOR.code: _indicator,
    kinds.PROVIDER.code: _provider,
    kinds.CONTRACT.code: _contract,
    kinds.FOLLOW_UP.code: _follow_up,
    kinds.REQUIREMENT.code: _requirement,
    kinds.CONTROL.code: _control,
}
"""How the kinds of records that have more to tell than their board and year are found."""


def _datasets(records: Records) -> Iterator[tuple[str, Sought]]:
    for package in records.packages:
        words = (package.title, *(table.title for table in package.resources))
        yield (
            urls.package(package.name),
            _signed(Sought(OPEN_DATA, words=words), package.is_example),
        )


def _services(comparison: Comparison, records: Records) -> Iterator[tuple[str, Sought]]:
    service = comparison.service
    boards = _boards(records, service.board)
    near = [_areas(records, _choices(unit)) for unit in comparison.units]
    areas = tuple(dict.fromkeys(sorted(area for each in near for area in each)))
    told = (service.unit_words, *service.laws, *(measure.title for measure in service.measures))
    whole = Sought(COMPARE, boards, areas, words=told)
    yield urls.service(service.id), _signed(whole, service.is_example)
    help_to_choose = replace(whole, areas=(), words=(service.unit_words, "vägledning"))
    yield urls.guide(service.id), _signed(help_to_choose, service.is_example)
    one = Sought(upper_first(service.unit_word), boards, words=_told(service.title))
    for unit, areas in zip(comparison.units, near, strict=True):
        found = replace(one, areas=areas, words=_told(*one.words, unit.provider_name))
        yield urls.unit(service.id, unit.unit), _signed(found, service.is_example)


def _choices(unit: UnitRow) -> Iterator[str]:
    for fact in unit.facts:
        yield from unit.choices(fact)


def _boards(records: Records, *identifiers: str | None) -> tuple[str, ...]:
    found = (records.board_by_id.get(identifier or "") for identifier in identifiers)
    return tuple(dict.fromkeys(board.title for board in found if board))


def _areas(records: Records, identifiers: Iterable[str]) -> tuple[str, ...]:
    found = (records.area_by_id.get(identifier) for identifier in identifiers)
    return tuple(dict.fromkeys(area.title for area in found if area))


def _years(periods: Iterable[str]) -> tuple[str, ...]:
    """Return the years of some periods: 2019, 2019-11 and 2024/25 all begin with theirs."""
    return tuple(sorted({one[:4] for one in periods if re.match("[0-9]{4}", one)}))


def _told(*words: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
