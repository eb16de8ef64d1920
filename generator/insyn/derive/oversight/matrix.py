"""Try everyone by every insight requirement: the matrix, its totals and how they have changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from insyn import urls
from insyn.derive.oversight import board_rules, choice_rules, choices, contract_rules
from insyn.derive.oversight.contract_time import is_current, judged_on, state
from insyn.derive.oversight.oversight import Oversight, oversights
from insyn.derive.oversight.verdict import NOT_APPLICABLE, Finding, Verdict, VerdictCode
from insyn.model.comparison.rows import UnitRow
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.insight_requirement import InsightRequirement, RuleCode, ScopeCode
from insyn.model.oversight.provider import Provider
from insyn.model.records import Records
from insyn.swedish import date as in_words

Rule = Callable[[Oversight, Any], Finding]

RULES: Mapping[RuleCode, tuple[ScopeCode, Rule]] = {
    "avtalet-följer-program": ("avtal", contract_rules.follows_programme),
    "avtalet-följs-upp": ("avtal", contract_rules.is_followed_up),
    "insynsklausul-finns": ("avtal", contract_rules.has_insight_clause),
    "information-preciserad": ("avtal", contract_rules.names_information),
    "information-lämnad": ("avtal", contract_rules.has_given_information),
    "medverkan-reglerad": ("avtal", contract_rules.regulates_participation),
    "mål-i-avtalet": ("avtal", contract_rules.takes_up_goals),
    "krav-kan-följas-upp": ("avtal", contract_rules.can_be_followed_up),
    "driftsform-angiven": ("utförare", choice_rules.states_operating_form),
    "nämnden-har-plan": ("nämnd", board_rules.has_plan),
    "planens-innehåll": ("nämnd", board_rules.plan_is_complete),
    "planen-omfattar-alla": ("nämnd", board_rules.plan_covers_all),
    "planen-redovisad": ("nämnd", board_rules.plan_is_accounted_for),
    "särskild-granskning": ("nämnd", board_rules.has_special_review),
    "samma-krav": ("valfrihetssystem", choice_rules.asks_the_same),
    "information-om-alla": ("valfrihetssystem", choice_rules.informs_of_all),
    "ickeval-beskrivet": ("valfrihetssystem", choice_rules.explains_default_choice),
    "jämför-service": ("valfrihetssystem", choice_rules.is_compared),
    "program-för-mandatperioden": ("kommun", choice_rules.has_programme),
    "öppna-data": ("kommun", choice_rules.publishes_open_data),
    "tillgänglighet-redovisad": ("kommun", choice_rules.accounts_for_accessibility),
    "inga-personnummer": ("kommun", choice_rules.holds_no_identity_numbers),
}
"""Each rule with what it tries; a requirement of another scope cannot use it."""

ABOUT_THE_SITE: frozenset[RuleCode] = frozenset(
    {"öppna-data", "tillgänglighet-redovisad", "inga-personnummer"}
)
"""The rules that try this site: it has no history, so they are left out of the totals by year."""

YEARS_SHOWN = 8
"""How many years back the totals go."""


@dataclass(frozen=True)
class _Subject:
    """Hold something that is tried, with what decides which requirements concern it."""

    scope: ScopeCode
    thing: Any
    id: str
    title: str
    address: str
    board: str
    day: date | None
    signed: date | None
    is_current: bool = True
    is_private: bool | None = None
    service: str = ""
    form: str = ""


@dataclass(frozen=True)
class Matrix:
    """Hold every verdict on the real or the invented follow-up of performers, on a day."""

    world: Oversight

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Return the verdicts, subject by subject, each in the order of the requirements."""
        return verdicts(self.world)

    @cached_property
    def by_subject(self) -> Mapping[tuple[str, str], tuple[Verdict, ...]]:
        """Return the verdicts by scope and id of what they are about."""
        found: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
        for one in self.verdicts:
            found[one.scope, one.subject].append(one)
        return {key: tuple(own) for key, own in found.items()}

    @cached_property
    def totals_by_year(self) -> Mapping[int, Mapping[VerdictCode, int]]:
        """Return the totals at the end of each year, and today's for the year of the day.

        Every year is tried by what the records say today, without what concerns the site itself.
        A year that the records say nothing of is left out.
        """
        world, this_year = self.world, self.world.today.year
        years = range(this_year - YEARS_SHOWN, this_year)
        told = [year for year in years if _is_told_of(year, world)]
        earlier = {year: verdicts(_at_the_end_of(year, world)) for year in told}
        by_id = world.records.insight_requirement_by_id
        return {
            year: totals(one for one in found if by_id[one.requirement].rule not in ABOUT_THE_SITE)
            for year, found in {**earlier, this_year: self.verdicts}.items()
        }


def _is_told_of(year: int, world: Oversight) -> bool:
    """Tell whether there is a plan of a year, or a contract that is known to apply at its end."""
    end = date(year, 12, 31)
    has_plan = any(one.year == year for one in world.plans)
    dated = (one for one in world.contracts if one.first_day)
    return has_plan or any(state(one, end) == "gäller" for one in dated)


def _at_the_end_of(year: int, world: Oversight) -> Oversight:
    """Return a world as it stood when a year was over, without the plans of later years."""
    plans = tuple(one for one in world.records.follow_up_plans if one.year <= year)
    records = replace(world.records, follow_up_plans=plans)
    return Oversight(records, date(year, 12, 31), world.is_example)


def matrices(
    records: Records,
    today: date,
    units_by_service: Mapping[str, tuple[UnitRow, ...]] | None = None,
) -> tuple[Matrix, ...]:
    """Return the matrix of what is real, and that of what is invented if there is any."""
    return tuple(Matrix(world) for world in oversights(records, today, units_by_service or {}))


def verdicts(world: Oversight) -> tuple[Verdict, ...]:
    """Return the verdict on every requirement for everyone it is asked of, in the list's order."""
    requirements = world.records.insight_requirements
    asked = [one for one in requirements if RULES[one.rule][0] == one.scope]
    return tuple(
        _verdict(world, requirement, subject)
        for subject in _subjects(world)
        for requirement in asked
        if requirement.scope == subject.scope
    )


def totals(found: Iterable[Verdict]) -> Mapping[VerdictCode, int]:
    """Return how many verdicts there are of each kind, of those that count today."""
    return Counter(one.code for one in found if one.is_current)


def _verdict(world: Oversight, requirement: InsightRequirement, subject: _Subject) -> Verdict:
    finding = _inapplicable(requirement, subject) or RULES[requirement.rule][1](
        world, subject.thing
    )
    return Verdict(
        requirement.id,
        subject.scope,
        subject.id,
        subject.title,
        subject.address,
        subject.board,
        finding.code,
        finding.why,
        finding.proof,
        subject.is_current,
    )


def _inapplicable(requirement: InsightRequirement, subject: _Subject) -> Finding | None:
    """Return why a requirement does not concern a subject, or None where it does."""
    if requirement.performers == "privata" and subject.is_private is False:
        why = "Kravet gäller bara privata utförare, och utföraren är inte privat."
        return Finding(NOT_APPLICABLE, why)
    if requirement.services and subject.service and subject.service not in requirement.services:
        return Finding(NOT_APPLICABLE, "Kravet gäller inte den här verksamheten.")
    forms = requirement.contract_forms
    if forms and subject.form and subject.form not in forms:
        return Finding(NOT_APPLICABLE, "Kravet gäller andra former av avtal och val.")
    is_signing = requirement.moment == "tecknande"
    day = subject.signed if is_signing else subject.day
    if day is None:
        return None
    is_dated = is_signing and subject.scope == "avtal"
    decides = f"Avtalet är från {in_words(day)}" if is_dated else f"Läget {in_words(day)} avgör"
    if requirement.first_day and day < requirement.first_day:
        why = f"{decides}, och kravet gäller först från {in_words(requirement.first_day)}."
        return Finding(NOT_APPLICABLE, why)
    if requirement.last_day and day > requirement.last_day:
        why = f"{decides}, och kravet gällde bara till {in_words(requirement.last_day)}."
        return Finding(NOT_APPLICABLE, why)
    return None


def _subjects(world: Oversight) -> Iterator[_Subject]:
    today = world.today
    if not world.is_example:
        one = world.records.municipality
        yield _Subject("kommun", one, "kommunen", one.name, urls.INSIGHT, "", today, today)
    for system in world.choice_systems:
        if not system.first_day or system.first_day <= today:
            yield _of_system(system, today)
    for service in world.services:
        if not service.choice_system and world.units_by_service.get(service.id):
            yield _of_system(choices.as_system(service), today)
    for board in world.records.boards:
        plans = world.plans_by_board.get(board.id, ())
        begun = _begun(world.contracts_by_board.get(board.id, ()), today)
        if begun or any(plan.year <= today.year for plan in plans):
            address = urls.board_insight(board.id)
            yield _Subject("nämnd", board, board.id, board.title, address, board.id, today, today)
    for provider in world.providers:
        own = world.contracts_by_provider.get(provider.id, ())
        begun = _begun(own, today)
        if begun or not own:
            yield _of_provider(provider, begun, today)
    for contract in _begun(world.contracts, today):
        yield _of_contract(world, contract)


def _begun(contracts: Iterable[Contract], today: date) -> tuple[Contract, ...]:
    return tuple(one for one in contracts if state(one, today) != "kommande")


def _of_system(system: ChoiceSystem, today: date) -> _Subject:
    return _Subject(
        "valfrihetssystem",
        system,
        system.id,
        system.title,
        choices.address(system),
        system.board,
        today,
        today,
        is_current=not system.last_day or today <= system.last_day,
        service=system.service,
        form=_form_of(system),
    )


def _form_of(system: ChoiceSystem) -> str:
    """Return the form of a system's contracts by its law, empty where no law is told."""
    if not system.law:
        return ""
    return "lov" if "LOV" in system.law or "2008:962" in system.law else "annan"


def _of_provider(provider: Provider, begun: Sequence[Contract], today: date) -> _Subject:
    """Return a performer; one whose contracts all have ended does not count."""
    return _Subject(
        "utförare",
        provider,
        provider.id,
        provider.title,
        urls.provider(provider.id),
        "",
        today,
        today,
        is_current=not begun or any(is_current(one, today) for one in begun),
        is_private=provider.is_private,
    )


def _of_contract(world: Oversight, contract: Contract) -> _Subject:
    provider = world.records.provider_by_id.get(contract.provider or "")
    is_private = provider.is_private if provider else None
    is_known = contract.first_day is not None
    return _Subject(
        "avtal",
        contract,
        contract.id,
        contract.title,
        urls.contract(contract.id),
        contract.board,
        day=judged_on(contract, world.today) if is_known else None,
        signed=contract.signed or contract.first_day,
        is_current=is_current(contract, world.today),
        is_private=False if contract.form == "eget-uppdrag" else is_private,
        service=contract.service,
        form=contract.form or "",
    )
