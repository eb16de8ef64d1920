"""Show whom one can choose in a choice system, in an order that favours no one."""

from collections import defaultdict
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.oversight.contract_time import StateCode, is_current, state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.codes import CONTRACT_STATES, OPERATING_FORMS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.provider import Provider
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class Performer:
    """Hold a performer of a system, with its contracts there and the names of its open units.

    `provider` is None where the records do not say who it is.
    """

    provider: Provider | None
    contracts: tuple[tuple[Contract, StateCode], ...]
    units: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return what the performer is called."""
        return self.provider.title if self.provider else "Okänd utförare"


@dataclass(frozen=True)
class ContractMark:
    """Lead to a contract and say whether it applies."""

    link: Link
    state: StatusMark


@dataclass(frozen=True)
class PerformerLine:
    """Show a performer: its page if it has one, its form, its units and its contracts."""

    name: str
    href: str
    form: str
    units: str
    contracts: tuple[ContractMark, ...]


def performers(world: Oversight, system: ChoiceSystem) -> tuple[Performer, ...]:
    """Return all that have or had a contract in a system, in Swedish alphabetical order.

    Own regi and private performers stand together; no one is first by rule.
    """
    by_provider: dict[str, list[Contract]] = defaultdict(list)
    for contract in world.contracts_by_system.get(system.id, ()):
        by_provider[contract.provider or ""].append(contract)
    found = [_performer(world, identifier, own) for identifier, own in by_provider.items()]
    return tuple(sorted(found, key=lambda one: swedish.sort_key(one.name)))


def can_be_chosen(one: Performer) -> bool:
    """Tell whether a performer has a contract that applies, or may do so for all that is known."""
    return any(now in ("gäller", "okänt") for _, now in one.contracts)


def _performer(world: Oversight, identifier: str, own: list[Contract]) -> Performer:
    provider = world.records.provider_by_id.get(identifier)
    ordered = sorted(
        own, key=lambda one: (not is_current(one, world.today), str(one.first_day or ""))
    )
    return Performer(
        provider,
        tuple((one, state(one, world.today)) for one in ordered),
        tuple(
            unit.title
            for unit in (provider.units if provider else ())
            if not unit.last_day or unit.last_day >= world.today
        ),
    )


def performer_line(one: Performer, page: str) -> PerformerLine:
    """Return a performer as a page shows it."""
    provider = one.provider
    form = provider.operating_form if provider else None
    return PerformerLine(
        name=one.name,
        href=urls.relative(urls.provider(provider.id), page) if provider else "",
        form=OPERATING_FORMS[form].label if form else "Driftsformen är inte angiven",
        units=_units(one.units),
        contracts=tuple(
            ContractMark(
                link(contract.title, urls.contract(contract.id), page), mark(CONTRACT_STATES[now])
            )
            for contract, now in one.contracts
        ),
    )


def _units(units: tuple[str, ...]) -> str:
    if not units:
        return "Uppgifterna namnger ingen enhet."
    names = swedish.joined(sorted(units, key=swedish.sort_key))
    return f"{'Enhet' if len(units) == 1 else 'Enheter'}: {names}."
