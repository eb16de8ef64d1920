"""Say when a follow-up was made and what it showed, in a few words and in sentences."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn.derive.oversight.findings import deviation_state
from insyn.model.oversight.codes import DEVIATION_STATES, JUDGEMENTS
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.parts import StatusMark
from insyn.swedish import date, joined, lower_first, period, plural, upper_first

LACKING, NOT_LACKING, NOT_JUDGED = "brister", "inga-brister", "inte-bedomt"

OUTCOMES = {LACKING: "Brister", NOT_LACKING: "Inga brister", NOT_JUDGED: "Inte bedömt"}
"""What the filters call the result of a follow-up."""

_GRADES = {
    "uppfyllt": ("uppfyllt", "uppfyllda"),
    "delvis": ("delvis uppfyllt", "delvis uppfyllda"),
    "ej-uppfyllt": ("inte uppfyllt", "inte uppfyllda"),
}
"""The grades that judge a requirement, as words about one and about many."""

WAITING_MARK = StatusMark("Inte gjord än", "◔")
MISSED_MARK = StatusMark("Inte känt om den är gjord", "?", "warn")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold what a follow-up showed: a code for the filters, and the words with their mark."""

    code: str
    mark: StatusMark


def outcome(follow_up: FollowUp, today: datetime.date, *, is_done: bool) -> Outcome:
    """Return what a follow-up showed; a deviation counts where no requirement was found wanting."""
    if not is_done:
        return Outcome(NOT_JUDGED, MISSED_MARK if is_missed(follow_up, today) else WAITING_MARK)
    found = Counter(one.grade for one in follow_up.judgements)
    wanting = [_counted(found[code], code) for code in ("ej-uppfyllt", "delvis") if found[code]]
    if wanting:
        worst = JUDGEMENTS["ej-uppfyllt" if found["ej-uppfyllt"] else "delvis"]
        return Outcome(LACKING, StatusMark(", ".join(wanting), worst.mark, worst.tone))
    if follow_up.deviations:
        words = plural(len(follow_up.deviations), "avvikelse", "avvikelser")
        return Outcome(LACKING, StatusMark(words, "○", "bad"))
    if found["uppfyllt"]:
        met = JUDGEMENTS["uppfyllt"]
        words = _counted(found["uppfyllt"], "uppfyllt")
        return Outcome(NOT_LACKING, StatusMark(words, met.mark, met.tone))
    return Outcome(NOT_JUDGED, StatusMark("Inga krav bedömda", "?"))


def is_missed(follow_up: FollowUp, today: datetime.date) -> bool:
    """Tell whether a follow-up was planned to a day that has passed, and is not told to be made."""
    return follow_up.day is None and bool(follow_up.planned and follow_up.planned < today)


def done_when(follow_up: FollowUp) -> str:
    """Say when a follow-up was made: its day, or the year where no day is told."""
    return date(follow_up.day) if follow_up.day else period(follow_up.period)


def when(follow_up: FollowUp) -> str:
    """Say in a list when a follow-up was made or is planned to be made: 12 juni 2024."""
    if follow_up.day:
        return date(follow_up.day)
    if follow_up.planned:
        return f"Planerad till {date(follow_up.planned)}"
    return f"{upper_first(period(follow_up.period))}, dagen anges inte"


def day_words(follow_up: FollowUp) -> str:
    """Say on which day a follow-up was made or is to be made, or that no one tells."""
    if follow_up.day:
        return date(follow_up.day)
    if follow_up.planned:
        return "Den är inte gjord, enligt uppgifterna."
    about = period(follow_up.period)
    return f"Uppgifterna säger inte vilken dag, bara att uppföljningen gäller {about}."


def open_mark(deviations: Iterable[Deviation], today: datetime.date) -> StatusMark:
    """Return how many of some deviations are open."""
    count = _open(deviations, today)
    state = DEVIATION_STATES["öppen" if count else "åtgärdad"]
    words = plural(count, "öppen avvikelse", "öppna avvikelser")
    return StatusMark(words if count else "Ingen öppen avvikelse", state.mark, state.tone)


def outcome_sentences(follow_up: FollowUp, today: datetime.date) -> Iterator[str]:
    """Yield what a follow-up that has been made showed: how requirements and deviations stand."""
    grades: list[str] = [one.grade for one in follow_up.judgements]
    found = Counter(grade for grade in grades if grade in _GRADES)
    if found:
        yield _judged(found)
    elif follow_up.contract:
        yield "Inget krav i avtalet bedömdes."
    if follow_up.deviations:
        yield _deviating(follow_up, today)


def _judged(found: Counter[str]) -> str:
    total = found.total()
    codes = [code for code in _GRADES if found[code]]
    if total == 1:
        return f"Ett krav bedömdes. Det är {_GRADES[codes[0]][0]}."
    if codes == ["ej-uppfyllt"]:
        return f"Inget av {total} bedömda krav är uppfyllt."
    if len(codes) == 1:
        return f"Alla {total} bedömda krav är {_GRADES[codes[0]][1]}."
    told = [f"{found[code]} {_GRADES[code][found[code] > 1]}" for code in codes]
    return f"Av {total} bedömda krav är {joined(told)}."


def _deviating(follow_up: FollowUp, today: datetime.date) -> str:
    total, count = len(follow_up.deviations), _open(follow_up.deviations, today)
    first = f"Uppföljningen gav {plural(total, 'avvikelse', 'avvikelser')}"
    if total == 1:
        state = DEVIATION_STATES[deviation_state(follow_up.deviations[0], today)]
        return f"{first}. Den är {lower_first(state.label)}."
    if count in (0, total):
        return f"{first}. {'Alla är öppna' if count else 'Ingen av dem är öppen'}."
    return f"{first}. {count} av dem är {'öppen' if count == 1 else 'öppna'}."


def _open(deviations: Iterable[Deviation], today: datetime.date) -> int:
    return sum(deviation_state(one, today) == "öppen" for one in deviations)


def _counted(count: int, code: str) -> str:
    return f"{plural(count, 'krav', 'krav')} {_GRADES[code][count > 1]}"
