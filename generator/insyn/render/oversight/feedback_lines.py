"""Say who hears of a follow-up, when and how, and who does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish
from insyn.model.oversight.codes import RECEIVERS
from insyn.model.oversight.follow_up import Feedback
from insyn.model.oversight.programme import FeedbackRule
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import StatusMark

ASKED = ("nämnd", "utförare", "allmänhet")
"""Those who are to hear of every follow-up, in the order that the lists keep."""


@dataclass(frozen=True)
class FeedbackLine:
    """Show a receiver: who, whether they have heard or will, and when and how."""

    receiver: str
    mark: StatusMark
    text: str


def given(feedback: Iterable[Feedback], today: date, *, is_done: bool) -> tuple[FeedbackLine, ...]:
    """Return who has heard of a follow-up, and of one that is made also who has not."""
    told = tuple(feedback)
    silent = _silent(one.receiver for one in told) if is_done else ()
    heard = (
        FeedbackLine(RECEIVERS[one.receiver].label, _heard(one, today), " ".join(_how(one)))
        for one in sorted(told, key=lambda one: list(RECEIVERS).index(one.receiver))
    )
    missing = (
        FeedbackLine(
            RECEIVERS[one].label,
            StatusMark("Ingen återkoppling angiven", "?", "warn"),
            "",
        )
        for one in silent
    )
    return (*heard, *missing)


def promised(rules: Iterable[FeedbackRule]) -> tuple[FeedbackLine, ...]:
    """Return who is to hear of what a plan asks for, and who the plan leaves out."""
    stated = tuple(rules)
    hear = (
        FeedbackLine(
            RECEIVERS[one.receiver].label,
            StatusMark("Ska få veta", "●", "good"),
            sentence(one.form) if one.form else "Planen säger inte hur.",
        )
        for one in sorted(stated, key=lambda one: list(RECEIVERS).index(one.receiver))
    )
    left_out = (
        FeedbackLine(RECEIVERS[one].label, StatusMark("Nämns inte i planen", "○", "bad"), "")
        for one in _silent(one.receiver for one in stated)
    )
    return (*hear, *left_out)


def _silent(receivers: Iterable[str]) -> tuple[str, ...]:
    told = set(receivers)
    return tuple(one for one in ASKED if one not in told)


def _heard(one: Feedback, today: date) -> StatusMark:
    if one.day and one.day > today:
        return StatusMark("Ska få veta", "◔")
    return StatusMark("Har fått veta", "●", "good")


def _how(one: Feedback) -> Iterator[str]:
    yield f"{swedish.upper_first(swedish.date(one.day))}." if one.day else "Dagen anges inte."
    yield sentence(one.form) if one.form else "Det anges inte hur."
