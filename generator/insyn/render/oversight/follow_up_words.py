"""Say who followed up what, when and how, or when it is to be done, and what came out."""

from collections.abc import Iterator
from datetime import date

from insyn import swedish
from insyn.model.oversight.codes import OCCASIONS
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.contract_words import noun
from insyn.render.oversight.follow_up_facts import Around
from insyn.render.oversight.outcome_words import is_missed, outcome_sentences

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


def lead(follow_up: FollowUp, around: Around) -> str:
    """Return the first sentences of a follow-up."""
    done, ahead, missed = _VERBS.get(follow_up.form or "", _FOLLOW_UP)
    actor, about = _who(follow_up, around), _what(follow_up, around)
    if around.is_done:
        first = f"{actor} {done} {about} {_when(follow_up, follow_up.day)}."
        shown = outcome_sentences(follow_up, around.today)
        return " ".join([first, *_kind(follow_up), *shown])
    day = _when(follow_up, follow_up.planned)
    if is_missed(follow_up, around.today):
        return f"{actor} {missed} {about} {day}. Uppgifterna säger inte att det är gjort."
    return f"{actor} {ahead} {about} {day}. Uppföljningen är inte gjord än."


def _who(follow_up: FollowUp, around: Around) -> str:
    """Return who makes a follow-up: the board of a contract, else those who are told to do it.

    An audit stands with the board that it is about, but the board did not make it.
    """
    if follow_up.contract or not follow_up.by:
        return around.board[0]
    return swedish.upper_first(swedish.joined([swedish.lower_first(one) for one in follow_up.by]))


def _what(follow_up: FollowUp, around: Around) -> str:
    """Return what is followed up, as the end of a sentence; the own regi is no other party."""
    contract = around.contract
    if contract:
        is_own = contract.form == "eget-uppdrag"
        performer = f" med {around.provider[0]}" if around.provider and not is_own else ""
        return f"{noun(contract)} ”{contract.title}”{performer}"
    subjects = follow_up.subjects or (follow_up.service,)
    return swedish.joined([swedish.lower_first(one) for one in subjects])


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
