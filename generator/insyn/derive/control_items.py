"""Count what was finished in an internal control: actions after risks and reviews, and controls."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from insyn.model.internal_control import InternalControl, Status

Kind = Literal["risk", "granskning", "kontroll"]


@dataclass(frozen=True)
class ControlItem:
    """Hold one thing that was to be done.

    `area` is the source's heading; for an action after a review it is the name of the review.
    `reason` is the risk or the purpose behind it, perhaps empty. `record` is the id of the risk,
    the review or the control that it belongs to.
    """

    kind: Kind
    area: str
    text: str
    status: Status
    reason: str
    record: str


@dataclass(frozen=True)
class Count:
    """Hold how many of some things are finished."""

    done: int
    total: int

    @property
    def left(self) -> int:
        """Return how many are not finished."""
        return self.total - self.done


def items(control: InternalControl) -> tuple[ControlItem, ...]:
    """Return every action and control of a plan, in the source's order."""
    return (
        *(
            ControlItem("risk", risk.area, action.text, action.status, risk.text, risk.id)
            for risk in control.risks
            for action in risk.actions
        ),
        *(
            ControlItem("granskning", review.title, action.text, action.status, "", review.id)
            for review in control.reviews
            for action in review.actions
        ),
        *(
            ControlItem("kontroll", one.area, one.title, one.status, one.purpose or "", one.id)
            for one in control.controls
        ),
    )


def count(found: Iterable[ControlItem], kind: Kind) -> Count:
    """Return how many of the items of a kind are finished."""
    statuses = [one.status for one in found if one.kind == kind]
    return Count(statuses.count("klart"), len(statuses))
