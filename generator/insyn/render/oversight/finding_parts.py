"""Show deviations with their actions, and sanctions step by step, as they stand on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

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
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import Link, StatusMark, mark

DROPPED = StatusMark("Inte gjord, drivs inte vidare", "–")
"""How an action stands that was not done when its deviation was dismissed."""


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


def deviation_parts(
    follow_up: FollowUp, requirements: Mapping[str, Link], today: date
) -> tuple[DeviationPart, ...]:
    """Return the deviations; `requirements` is the ways to the contract's requirements by id."""
    return tuple(_deviation(one, requirements, today) for one in follow_up.deviations)


def sanction_parts(follow_up: FollowUp, today: date) -> tuple[SanctionPart, ...]:
    """Return the sanctions of a follow-up."""
    deviations = {one.id: one.text for one in follow_up.deviations}
    return tuple(_sanction(one, deviations, today) for one in follow_up.sanctions)


def days_late(due: date, today: date) -> str:
    """Write how many days have passed since something should have been done: 325 dagar."""
    return swedish.plural((today - due).days, "dag", "dagar")


def _deviation(one: Deviation, requirements: Mapping[str, Link], today: date) -> DeviationPart:
    severity, state = SEVERITIES[one.severity], deviation_state(one, today)
    return DeviationPart(
        anchor=urls.deviation_anchor(one.id),
        text=one.text,
        mark=mark(DEVIATION_STATES[state]),
        severity=f"{severity.label}: {swedish.lower_first(severity.explanation)}",
        state=_why(one, today),
        requirement=requirements.get(one.requirement or ""),
        actions=tuple(_action(action, state == "avskriven", today) for action in one.actions),
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


def _action(one: CorrectiveAction, is_dismissed: bool, today: date) -> ActionPart:
    state = action_state(one, today)
    is_dropped = is_dismissed and state in ("planerad", "försenad")
    return ActionPart(
        anchor=urls.action_anchor(one.id),
        mark=DROPPED if is_dropped else mark(ACTION_STATES[state]),
        text=one.text,
        days=" ".join(_days(one, "klar" if is_dropped else state, today)),
    )


def _days(one: CorrectiveAction, state: ActionState, today: date) -> Iterator[str]:
    yield f"Ansvarig: {swedish.lower_first(one.responsible)}."
    if one.due is None:
        yield "Ingen dag är angiven då den ska vara klar."
    elif state == "försenad":
        yield (
            f"Skulle ha varit klar senast {swedish.date(one.due)}, "
            f"för {days_late(one.due, today)} sedan."
        )
    else:
        word = "Ska" if state == "planerad" else "Skulle"
        yield f"{word} vara klar senast {swedish.date(one.due)}."
    if one.done and one.done <= today:
        late = (
            f", {days_late(one.due, one.done)} för sent" if one.due and one.due < one.done else ""
        )
        yield f"Utföraren sade att den var klar {swedish.date(one.done)}{late}."
    if one.verified and state == "verifierad":
        how = f": {swedish.lower_first(one.verified_how)}" if one.verified_how else ""
        yield sentence(f"Kontrollerad av nämnden {swedish.date(one.verified)}{how}")


def _sanction(one: Sanction, deviations: Mapping[str, str], today: date) -> SanctionPart:
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
