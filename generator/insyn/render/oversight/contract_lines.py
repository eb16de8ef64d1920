"""Show contracts as short lines: who, for whom, when, and how the follow-up stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.oversight.contract_time import is_current, state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import CONTRACT_FORMS, CONTRACT_STATES
from insyn.model.oversight.contract import Contract
from insyn.render.filters import Select, code
from insyn.render.oversight.choices import NOT_STATED, in_alphabet, selects
from insyn.render.oversight.contract_standing import LABELS, Standing, standing
from insyn.render.oversight.contract_words import span
from insyn.render.oversight.naming import board_title, named_contract
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class ContractLine:
    """Show a contract in a list, with what the filters look for."""

    link: Link
    is_example: bool
    about: str
    state: StatusMark
    follow_up: Standing
    service: str
    board: str
    form: str
    state_code: str
    followup: str


def contract_lines(
    world: Oversight, contracts: Iterable[Contract], page: str
) -> tuple[ContractLine, ...]:
    """Return contracts as lines: those that apply first, each group in alphabetical order."""
    ordered = sorted(
        contracts,
        key=lambda one: (not is_current(one, world.today), swedish.sort_key(one.title), one.id),
    )
    return tuple(_line(world, one, page) for one in ordered)


def _line(world: Oversight, one: Contract, page: str) -> ContractLine:
    now, followed = state(one, world.today), standing(world, one)
    return ContractLine(
        link=link(*named_contract(one), page),
        is_example=world.is_example,
        about=_about(world, one),
        state=mark(CONTRACT_STATES[now]),
        follow_up=followed,
        service=code(one.service),
        board=one.board,
        form=one.form or NOT_STATED,
        state_code=code(now),
        followup=code(followed.code),
    )


def _about(world: Oversight, one: Contract) -> str:
    provider = world.records.provider_by_id.get(one.provider or "")
    who = provider.title if provider else "Okänd utförare"
    for_whom = swedish.lower_first(board_title(world, one.board))
    when = span(one, world.today) or "tiden är inte känd"
    return f"{who} på uppdrag av {for_whom}, {when}."


def contract_selects(world: Oversight, lines: Iterable[ContractLine]) -> tuple[Select, ...]:
    """Return the filters of a list of contracts: only what there is to choose between."""
    shown = tuple(lines)
    boards = {one.id: one.title for one in world.records.boards}
    services = {code(one.service): one.service for one in world.contracts}
    forms = {one.code: one.label for one in CONTRACT_FORMS.values()}
    states = {code(one.code): one.label for one in CONTRACT_STATES.values()}
    followed = {code(one): label for one, label in LABELS.items()}
    return tuple(
        selects(
            (
                ("service", "Verksamhet", in_alphabet(services), {one.service for one in shown}),
                ("board", "Nämnd", in_alphabet(boards), {one.board for one in shown}),
                (
                    "form",
                    "Form",
                    {**forms, NOT_STATED: "Inte angivet"},
                    {one.form for one in shown},
                ),
                ("state", "Läge", states, {one.state_code for one in shown}),
                ("followup", "Uppföljning", followed, {one.followup for one in shown}),
            )
        )
    )
