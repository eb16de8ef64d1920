"""Show follow-ups the same way in every list: what, when, how, by whom and what came out."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import FOLLOW_UP_FORMS, OCCASIONS
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.filters import Select, code
from insyn.render.oversight.choices import NOT_STATED, in_alphabet, selects
from insyn.render.oversight.naming import board_title, named_follow_up
from insyn.render.oversight.outcome_words import OUTCOMES, open_mark, outcome, when
from insyn.render.parts import Link, StatusMark, link


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """Show a follow-up in a list, with what the filters look for."""

    link: Link
    told: str
    mark: StatusMark
    open: StatusMark | None
    is_example: bool
    words: str
    year: str
    board: str
    service: str
    form: str
    occasion: str
    result: str


def follow_up_lines(
    world: Oversight, follow_ups: Iterable[FollowUp], page: str
) -> tuple[FollowUpLine, ...]:
    """Return follow-ups as lines, the newest first; they come oldest first."""
    return tuple(_line(world, one, page) for one in reversed(tuple(follow_ups)))


def follow_up_selects(world: Oversight, lines: Iterable[FollowUpLine]) -> tuple[Select, ...]:
    """Return the filters of a list of follow-ups: only what there is to choose between."""
    shown = tuple(lines)
    boards = {one.board: one.words for one in shown}
    services = {code(one.service): one.service for one in world.follow_ups}
    forms = {code(one.code): one.label for one in FOLLOW_UP_FORMS.values()}
    occasions = {code(one.code): one.label for one in OCCASIONS.values()}
    years = sorted({one.year for one in shown}, reverse=True)
    unknown = {NOT_STATED: "Inte angivet"}
    return tuple(
        selects(
            (
                ("year", "År", {year: year for year in years}, years),
                ("board", "Nämnd", in_alphabet(boards), boards),
                ("service", "Verksamhet", in_alphabet(services), {one.service for one in shown}),
                ("form", "Form", {**forms, **unknown}, {one.form for one in shown}),
                (
                    "occasion",
                    "Anledning",
                    {**occasions, **unknown},
                    {one.occasion for one in shown},
                ),
                ("result", "Resultat", OUTCOMES, {one.result for one in shown}),
            )
        )
    )


def _line(world: Oversight, one: FollowUp, page: str) -> FollowUpLine:
    found = outcome(one, world.today, is_done=world.is_done(one))
    form = FOLLOW_UP_FORMS[one.form].label if one.form else "Formen anges inte"
    occasion = f", {swedish.lower_first(OCCASIONS[one.occasion].label)}" if one.occasion else ""
    return FollowUpLine(
        link=link(*named_follow_up(one), page),
        told=f"{when(one)} · {form}{occasion} · {_performer(world, one)}",
        mark=found.mark,
        open=open_mark(one.deviations, world.today) if one.deviations else None,
        is_example=world.is_example,
        words=board_title(world, one.board),
        year=one.period[:4],
        board=one.board,
        service=code(one.service),
        form=code(one.form or NOT_STATED),
        occasion=code(one.occasion or NOT_STATED),
        result=found.code,
    )


def _performer(world: Oversight, one: FollowUp) -> str:
    """Return whom a follow-up is about, or the service where it is not about one contract."""
    if not one.contract:
        return one.service
    contract = world.records.contract_by_id.get(one.contract)
    provider = world.records.provider_by_id.get(contract.provider or "") if contract else None
    return provider.title if provider else "Utföraren anges inte"
