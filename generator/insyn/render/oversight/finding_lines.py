"""Show deviations with their actions, and sanctions: in short in lists, in full where they stand.

In full is on the page of the follow-up that found them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from insyn import swedish, urls
from insyn.derive.oversight.findings import (
    ActionState,
    action_state,
    deviation_state,
    sanction_step,
)
from insyn.derive.oversight.timeline import sanction_words
from insyn.model.oversight.codes import (
    ACTION_STATES,
    DEVIATION_STATES,
    SANCTION_KINDS,
    SANCTION_STATES,
    SEVERITIES,
)
from insyn.model.oversight.follow_up import (
    CorrectiveAction,
    Deviation,
    FollowUp,
    Sanction,
    SanctionStep,
)
from insyn.render.oversight.outcome_words import done_when
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import Link, StatusMark, link, mark

ShownState = ActionState | Literal["nedlagd"]
"""How an action is shown to stand; one that was dropped with its deviation is not late."""

_MARKS: Mapping[ShownState, StatusMark] = {
    "planerad": mark(ACTION_STATES["planerad"]),
    "försenad": mark(ACTION_STATES["försenad"]),
    "klar": mark(ACTION_STATES["klar"]),
    "verifierad": mark(ACTION_STATES["verifierad"]),
    "nedlagd": StatusMark("Inte gjord, drivs inte vidare", "–"),
}


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


@dataclass(frozen=True)
class ActionPart:
    """Show a corrective action: how it stands, what it is, and the days in sentences."""

    anchor: str
    mark: StatusMark
    text: str
    days: str


@dataclass(frozen=True)
class DeviationPart:
    """Show a deviation: how it stands and why, how severe it is, its requirement and actions."""

    anchor: str
    text: str
    mark: StatusMark
    severity: str
    state: str
    requirement: Link | None
    actions: tuple[ActionPart, ...]


@dataclass(frozen=True)
class StepLine:
    """Show a state that a sanction came into."""

    day: str
    mark: StatusMark
    comment: str


@dataclass(frozen=True)
class SanctionPart:
    """Show a sanction: what it is, how it stands now, what it is for, and each step."""

    anchor: str
    heading: str
    explanation: str
    mark: StatusMark
    state: str
    deviation: Link | None
    steps: tuple[StepLine, ...]


def days_late(due: date, today: date) -> str:
    """Write how many days have passed since something should have been done: 325 dagar."""
    return swedish.plural((today - due).days, "dag", "dagar")


def deviation_lines(made: Iterable[FollowUp], today: date, page: str) -> tuple[DeviationLine, ...]:
    """Return the open deviations of follow-ups, the newest first; follow-ups come oldest first."""
    return tuple(
        DeviationLine(
            mark(DEVIATION_STATES["öppen"]),
            link(one.text, _address(follow_up, urls.deviation_anchor(one.id)), page),
            f"{SEVERITIES[one.severity].label}, hittades {done_when(follow_up)}.",
            tuple(_action_line(follow_up, one, action, today, page) for action in one.actions),
        )
        for follow_up in reversed(tuple(made))
        for one in follow_up.deviations
        if deviation_state(one, today) == "öppen"
    )


def sanction_lines(made: Iterable[FollowUp], today: date, page: str) -> tuple[SanctionLine, ...]:
    """Return the sanctions of follow-ups, the newest first; follow-ups come oldest first."""
    return tuple(
        _sanction_line(follow_up, one, sanction_step(one, today), page)
        for follow_up in reversed(tuple(made))
        for one in follow_up.sanctions
    )


def deviation_parts(
    follow_up: FollowUp, requirements: Mapping[str, Link], today: date
) -> tuple[DeviationPart, ...]:
    """Return the deviations; `requirements` is the ways to the contract's requirements by id."""
    return tuple(_deviation_part(one, requirements, today) for one in follow_up.deviations)


def sanction_parts(follow_up: FollowUp, today: date) -> tuple[SanctionPart, ...]:
    """Return the sanctions of a follow-up."""
    deviations = {one.id: one.text for one in follow_up.deviations}
    return tuple(_sanction_part(one, deviations, today) for one in follow_up.sanctions)


def _address(follow_up: FollowUp, anchor: str) -> str:
    return urls.place_on(urls.follow_up(follow_up.id), anchor)


def _shown_state(one: CorrectiveAction, deviation: Deviation, today: date) -> ShownState:
    state = action_state(one, today)
    is_undone = state in ("planerad", "försenad")
    is_dropped = is_undone and deviation_state(deviation, today) == "avskriven"
    return "nedlagd" if is_dropped else state


def _last_day(one: CorrectiveAction, state: ShownState) -> str:
    """Say when an action is or was to be done, without a full stop."""
    if one.due is None:
        return "Ingen dag är angiven då den ska vara klar"
    words = {"planerad": "Ska vara", "försenad": "Skulle ha varit"}.get(state, "Skulle vara")
    return f"{words} klar senast {swedish.date(one.due)}"


def _action_line(
    follow_up: FollowUp, deviation: Deviation, one: CorrectiveAction, today: date, page: str
) -> ActionLine:
    state = _shown_state(one, deviation, today)
    address = _address(follow_up, urls.action_anchor(one.id))
    return ActionLine(_MARKS[state], link(one.text, address, page), f"{_last_day(one, state)}.")


def _sanction_line(
    follow_up: FollowUp, one: Sanction, step: SanctionStep, page: str
) -> SanctionLine:
    now = SANCTION_STATES[step.state]
    return SanctionLine(
        mark(now),
        link(sanction_words(one), _address(follow_up, urls.sanction_anchor(one.id)), page),
        f"{now.explanation} Sedan {swedish.date(step.day)}.",
    )


def _deviation_part(one: Deviation, requirements: Mapping[str, Link], today: date) -> DeviationPart:
    severity = SEVERITIES[one.severity]
    return DeviationPart(
        anchor=urls.deviation_anchor(one.id),
        text=one.text,
        mark=mark(DEVIATION_STATES[deviation_state(one, today)]),
        severity=f"{severity.label}: {swedish.lower_first(severity.explanation)}",
        state=_why(one, today),
        requirement=requirements.get(one.requirement or ""),
        actions=tuple(
            _action_part(action, _shown_state(action, one, today), today) for action in one.actions
        ),
    )


def _why(one: Deviation, today: date) -> str:
    state = deviation_state(one, today)
    if one.dismissed and state == "avskriven":
        return (
            f"Nämnden valde den {swedish.date(one.dismissed.day)} att inte gå vidare med den. "
            f"{sentence(one.dismissed.reason)}"
        )
    if not one.actions:
        return "Ingen åtgärd är angiven."
    return DEVIATION_STATES[state].explanation


def _action_part(one: CorrectiveAction, state: ShownState, today: date) -> ActionPart:
    days = " ".join(_days(one, state, today))
    return ActionPart(urls.action_anchor(one.id), _MARKS[state], one.text, days)


def _days(one: CorrectiveAction, state: ShownState, today: date) -> Iterator[str]:
    yield f"Ansvarig: {swedish.lower_first(one.responsible)}."
    is_late = state == "försenad"
    ago = f", för {days_late(one.due, today)} sedan" if one.due and is_late else ""
    yield f"{_last_day(one, state)}{ago}."
    if one.done and one.done <= today:
        late = (
            f", {days_late(one.due, one.done)} för sent" if one.due and one.due < one.done else ""
        )
        yield f"Utföraren sade att den var klar {swedish.date(one.done)}{late}."
    if one.verified and state == "verifierad":
        how = f": {swedish.lower_first(one.verified_how)}" if one.verified_how else ""
        yield sentence(f"Kontrollerad av nämnden {swedish.date(one.verified)}{how}")


def _sanction_part(one: Sanction, deviations: Mapping[str, str], today: date) -> SanctionPart:
    kind, now = SANCTION_KINDS[one.kind], SANCTION_STATES[sanction_step(one, today).state]
    about = deviations.get(one.deviation or "")
    return SanctionPart(
        anchor=urls.sanction_anchor(one.id),
        heading=sanction_words(one),
        explanation=f"Vad det innebär: {swedish.lower_first(kind.explanation)}"
        if kind.explanation
        else "",
        mark=mark(now),
        state=now.explanation,
        deviation=Link(about, urls.place_on("", urls.deviation_anchor(one.deviation or "")))
        if about
        else None,
        steps=tuple(_step(step) for step in one.steps),
    )


def _step(one: SanctionStep) -> StepLine:
    return StepLine(swedish.date(one.day), mark(SANCTION_STATES[one.state]), one.comment or "")
