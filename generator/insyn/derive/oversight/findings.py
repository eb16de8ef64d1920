"""Tell how deviations and corrective actions stand on a day, and how urgent a plan's item is."""

from datetime import date
from typing import Literal

from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, Sanction, SanctionStep
from insyn.model.oversight.follow_up_plan import Priority

ActionState = Literal["planerad", "försenad", "klar", "verifierad"]
DeviationState = Literal["öppen", "åtgärdad", "avskriven"]
PriorityLevel = Literal["hög", "medel", "låg"]

HIGH, MEDIUM = 12, 4
"""The least number of points (importance × risk × size) of a high and of a medium priority."""


def action_state(action: CorrectiveAction, today: date) -> ActionState:
    """Tell how a corrective action stands on a day."""
    if action.verified and action.verified <= today:
        return "verifierad"
    if action.done and action.done <= today:
        return "klar"
    return "försenad" if action.due and action.due < today else "planerad"


def deviation_state(deviation: Deviation, today: date) -> DeviationState:
    """Tell how a deviation stands: it is dealt with when every action has been verified."""
    if deviation.dismissed and deviation.dismissed.day <= today:
        return "avskriven"
    states = [action_state(action, today) for action in deviation.actions]
    return "åtgärdad" if states and set(states) == {"verifierad"} else "öppen"


def sanction_step(sanction: Sanction, today: date) -> SanctionStep:
    """Return the step that a sanction has come to on a day, at least its first."""
    reached = [step for step in sanction.steps if step.day <= today]
    return reached[-1] if reached else sanction.steps[0]


def points(priority: Priority) -> int:
    """Return importance × risk × size, from 1 to 27."""
    return priority.importance * priority.risk * priority.size


def level(priority: Priority) -> PriorityLevel:
    """Return how soon and how thoroughly something is to be followed up."""
    found = points(priority)
    return "hög" if found >= HIGH else "medel" if found >= MEDIUM else "låg"
