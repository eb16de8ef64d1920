"""Show follow-ups the same way in every list: what, when, how, by whom and what came out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import FOLLOW_UP_FORMS, OCCASIONS
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.filters import Select, code
from insyn.render.oversight.contract_lines import NOT_STATED, in_alphabet, selects
from insyn.render.oversight.outcome_words import OUTCOMES, open_mark, outcome, told_day
from insyn.render.parts import Link, StatusMark, link


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """Hold what a list tells of a follow-up, out of its record: plain values without links."""

    identifier: str
    title: str
    year: str
    board: str
    board_title: str
    service: str
    form: str
    occasion: str
    told: str
    result: str
    mark: StatusMark
    open: StatusMark | None
    is_example: bool


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


def follow_up_entries(world: Oversight, boards: Mapping[str, str]) -> tuple[FollowUpEntry, ...]:
    """Return the follow-ups of a world, newest first; `boards` is the boards' names by id."""
    return tuple(_entry(one, world, boards) for one in reversed(world.follow_ups))


def follow_up_lines(entries: Iterable[FollowUpEntry], page: str) -> tuple[FollowUpLine, ...]:
    """Return follow-ups as a page shows them."""
    return tuple(_line(one, page) for one in entries)


def when(follow_up: FollowUp, today: date) -> str:
    """Say when a follow-up was made or is planned to be made: 12 juni 2024."""
    if follow_up.day and follow_up.day <= today:
        return swedish.date(follow_up.day)
    if planned := told_day(follow_up, today):
        return f"Planerad till {swedish.date(planned)}"
    return f"{swedish.upper_first(swedish.period(follow_up.period))}, dagen anges inte"


def follow_up_selects(entries: Iterable[FollowUpEntry]) -> tuple[Select, ...]:
    """Return the filters of a list of follow-ups: only what there is to choose between."""
    shown = tuple(entries)
    boards = {one.board: one.board_title for one in shown}
    services = {code(one.service): one.service for one in shown}
    forms = {code(one.code): one.label for one in FOLLOW_UP_FORMS.values()}
    occasions = {code(one.code): one.label for one in OCCASIONS.values()}
    years = sorted({one.year for one in shown}, reverse=True)
    unknown = {NOT_STATED: "Inte angivet"}
    return tuple(
        selects(
            (
                ("year", "År", {year: year for year in years}, years),
                ("board", "Nämnd", in_alphabet(boards), boards),
                ("service", "Verksamhet", in_alphabet(services), services),
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


def _entry(one: FollowUp, world: Oversight, boards: Mapping[str, str]) -> FollowUpEntry:
    found = outcome(one, world.today, is_done=world.is_done(one))
    form = FOLLOW_UP_FORMS[one.form].label if one.form else "Formen anges inte"
    occasion = f", {swedish.lower_first(OCCASIONS[one.occasion].label)}" if one.occasion else ""
    return FollowUpEntry(
        identifier=one.id,
        title=one.title,
        year=one.period[:4],
        board=one.board,
        board_title=boards.get(one.board, one.board),
        service=one.service,
        form=code(one.form or NOT_STATED),
        occasion=code(one.occasion or NOT_STATED),
        told=f"{when(one, world.today)} · {form}{occasion} · {_performer(one, world)}",
        result=found.code,
        mark=found.mark,
        open=open_mark(one, world.today),
        is_example=world.is_example,
    )


def _performer(one: FollowUp, world: Oversight) -> str:
    """Return whom a follow-up is about, or the service where it is not about one contract."""
    if not one.contract:
        return one.service
    contract = world.records.contract_by_id.get(one.contract)
    provider = world.records.provider_by_id.get(contract.provider or "") if contract else None
    return provider.title if provider else "Utföraren anges inte"


def _line(one: FollowUpEntry, page: str) -> FollowUpLine:
    return FollowUpLine(
        link=link(one.title, urls.follow_up(one.identifier), page),
        told=one.told,
        mark=one.mark,
        open=one.open,
        is_example=one.is_example,
        words=one.board_title,
        year=one.year,
        board=one.board,
        service=code(one.service),
        form=one.form,
        occasion=one.occasion,
        result=one.result,
    )
