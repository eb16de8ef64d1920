"""Show what is open after follow-ups, and the sanctions, each with the way to all of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.findings import action_state, deviation_state, sanction_step
from insyn.derive.oversight.timeline import sanction_words
from insyn.model.oversight.codes import ACTION_STATES, DEVIATION_STATES, SANCTION_STATES, SEVERITIES
from insyn.model.oversight.follow_up import CorrectiveAction, FollowUp
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class ActionLine:
    """Show a corrective action: how it stands, what it is and by when."""

    mark: StatusMark
    link: Link
    when: str


@dataclass(frozen=True)
class DeviationLine:
    """Show an open deviation: what it is, how severe, when it was found and what is to be done."""

    mark: StatusMark
    link: Link
    about: str
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True)
class SanctionLine:
    """Show a sanction: what it is, how it stands and since when."""

    mark: StatusMark
    link: Link
    about: str


def deviation_lines(made: Iterable[FollowUp], today: date, page: str) -> tuple[DeviationLine, ...]:
    """Return the open deviations of follow-ups, the newest first; follow-ups come oldest first."""
    return tuple(line for one in reversed(tuple(made)) for line in _open(one, today, page))


def sanction_lines(made: Iterable[FollowUp], today: date, page: str) -> tuple[SanctionLine, ...]:
    """Return the sanctions of follow-ups, the newest first; follow-ups come oldest first."""
    return tuple(line for one in reversed(tuple(made)) for line in _sanctions(one, today, page))


def _open(follow_up: FollowUp, today: date, page: str) -> Iterator[DeviationLine]:
    for one in follow_up.deviations:
        if deviation_state(one, today) == "öppen":
            address = _address(follow_up, urls.deviation_anchor(one.id))
            found = (
                swedish.date(follow_up.day) if follow_up.day else swedish.period(follow_up.period)
            )
            yield DeviationLine(
                mark(DEVIATION_STATES["öppen"]),
                link(one.text, address, page),
                f"{SEVERITIES[one.severity].label}, hittades {found}.",
                tuple(_action(follow_up, action, today, page) for action in one.actions),
            )


def _action(follow_up: FollowUp, one: CorrectiveAction, today: date, page: str) -> ActionLine:
    state = action_state(one, today)
    verb = {"planerad": "Ska", "försenad": "Skulle ha varit"}.get(state, "Skulle")
    if one.due is None:
        when = "Ingen dag är angiven då den ska vara klar."
    elif state == "försenad":
        when = f"{verb} klar senast {swedish.date(one.due)}."
    else:
        when = f"{verb} vara klar senast {swedish.date(one.due)}."
    return ActionLine(
        mark(ACTION_STATES[state]),
        link(one.text, _address(follow_up, urls.action_anchor(one.id)), page),
        when,
    )


def _sanctions(follow_up: FollowUp, today: date, page: str) -> Iterator[SanctionLine]:
    for one in follow_up.sanctions:
        step = sanction_step(one, today)
        yield SanctionLine(
            mark(SANCTION_STATES[step.state]),
            link(sanction_words(one), _address(follow_up, urls.sanction_anchor(one.id)), page),
            f"{SANCTION_STATES[step.state].explanation} Sedan {swedish.date(step.day)}.",
        )


def _address(follow_up: FollowUp, anchor: str) -> str:
    return urls.place_on(urls.follow_up(follow_up.id), anchor)
