"""Say who followed up what, when and how, or when it is to be done, and what came out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish
from insyn.model.oversight.codes import OCCASIONS
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.outcome_words import is_missed, outcome_sentences, told_day

_VERBS = {
    "särskild-granskning": ("granskade", "ska granska", "skulle ha granskat"),
    "tillsyn": ("gjorde tillsyn av", "ska göra tillsyn av", "skulle ha gjort tillsyn av"),
}
_FOLLOW_UP = ("följde upp", "ska följa upp", "skulle ha följt upp")

_KINDS = {
    "tillsyn": "tillsyn",
    "verksamhetsuppföljning": "verksamhetsuppföljning",
    "avtalsuppföljning": "avtalsuppföljning",
    "särskild-granskning": "särskild granskning",
}


@dataclass(frozen=True)
class Named:
    """Hold the names that the sentences about a follow-up need; what is not known is empty.

    `agreement` is what the contract is called: avtalet, or uppdraget of the own regi.
    """

    board: str
    contract: str = ""
    provider: str = ""
    agreement: str = "avtalet"


def lead(follow_up: FollowUp, named: Named, today: date, *, is_done: bool) -> str:
    """Return the first sentences of a follow-up."""
    if not is_done:
        return _not_made(follow_up, named, today)
    about, kind = what(follow_up, named), _kind(follow_up)
    verb = _VERBS.get(follow_up.form or "", _FOLLOW_UP)[0]
    first = f"{who(follow_up, named)} {verb} {about} {_when(follow_up, follow_up.day)}."
    return " ".join([first, *kind, *outcome_sentences(follow_up, today)])


def who(follow_up: FollowUp, named: Named) -> str:
    """Return who makes a follow-up: the board of a contract, else those who are told to do it.

    An audit stands with the board that it is about, but the board did not make it.
    """
    if follow_up.contract or not follow_up.by:
        return named.board
    return swedish.upper_first(swedish.joined([swedish.lower_first(one) for one in follow_up.by]))


def what(follow_up: FollowUp, named: Named) -> str:
    """Return what is followed up, as the end of a sentence."""
    if follow_up.contract:
        performer = f" med {named.provider}" if named.provider else ""
        return f"{named.agreement} ”{named.contract}”{performer}"
    subjects = follow_up.subjects or (follow_up.service,)
    return swedish.joined([swedish.lower_first(one) for one in subjects])


def day_words(follow_up: FollowUp, today: date) -> str:
    """Say on which day a follow-up was made or is to be made, or that no one tells."""
    if follow_up.day and follow_up.day <= today:
        return swedish.date(follow_up.day)
    if follow_up.day or follow_up.planned:
        return "Den är inte gjord, enligt uppgifterna."
    period = swedish.period(follow_up.period)
    return f"Uppgifterna säger inte vilken dag, bara att uppföljningen gäller {period}."


def _not_made(follow_up: FollowUp, named: Named, today: date) -> str:
    day = told_day(follow_up, today)
    verbs = _VERBS.get(follow_up.form or "", _FOLLOW_UP)
    about, actor = what(follow_up, named), who(follow_up, named)
    if is_missed(follow_up, today):
        assert day
        return (
            f"{actor} {verbs[2]} {about} den {swedish.date(day)}. "
            "Uppgifterna säger inte att det är gjort."
        )
    return f"{actor} {verbs[1]} {about} {_when(follow_up, day)}. Uppföljningen är inte gjord än."


def _when(follow_up: FollowUp, day: date | None) -> str:
    if day:
        return f"den {swedish.date(day)}"
    period = swedish.period(follow_up.period)
    return period if period.isdigit() else f"i {period}"


def _kind(follow_up: FollowUp) -> Iterator[str]:
    """Yield what kind of follow-up it was and what gave rise to it, as far as it is told."""
    is_told = follow_up.form is None or follow_up.form in _VERBS
    if is_told and not follow_up.occasion:
        return
    occasion = OCCASIONS[follow_up.occasion].label if follow_up.occasion else ""
    kind = _KINDS[follow_up.form] if follow_up.form else "uppföljning"
    yield f"Det var en {swedish.lower_first(f'{occasion} {kind}'.strip())}."
