"""Say what came of the follow-ups of a contract: judgements, deviations, actions and answers."""

from collections.abc import Iterator, Sequence
from datetime import date

from insyn.derive.oversight.findings import action_state, deviation_state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.oversight.feedback_lines import ASKED
from insyn.render.parts import StatusMark
from insyn.render.pictures.path_steps import (
    LATE,
    MISSING,
    NOT_NEEDED,
    NOTHING_KNOWN,
    PARTLY,
    THERE,
    UNKNOWN,
    WAITING,
    Step,
    is_ahead,
    step,
)
from insyn.swedish import date as in_words
from insyn.swedish import joined, plural, upper_first

TITLES = ("Bedömning", "Avvikelse", "Åtgärd", "Återkoppling", "Nämndbeslut")
_RECEIVERS = {"nämnd": "nämnden", "utförare": "utföraren", "allmänhet": "allmänheten"}
_HAPPENED = "har-hant"


def after_follow_up(
    world: Oversight, contract: Contract, made: Sequence[FollowUp]
) -> Iterator[Step]:
    """Yield the steps that come after a follow-up; `made` is those that have been made."""
    if not made:
        stand, text = NOTHING_KNOWN, "Ingen uppföljning att utgå från."
        if is_ahead(world, contract):
            stand, text = WAITING, "Kommer efter en uppföljning."
        yield from (step(title, stand, text) for title in TITLES)
        return
    deviations = [one for follow_up in made for one in follow_up.deviations]
    steps = (
        (*_judged(contract, made), "krav"),
        (*_deviations(deviations, world.today), _HAPPENED),
        (*_actions(deviations, world.today), _HAPPENED),
        (*_feedback(made, world.today), "uppfoljningar"),
        (*_decided(made, world.today), _HAPPENED),
    )
    for title, (stand, text, anchor) in zip(TITLES, steps, strict=True):
        yield step(title, stand, text, anchor)


def _judged(contract: Contract, made: Sequence[FollowUp]) -> tuple[StatusMark, str]:
    known = {one.id for one in contract.requirements}
    if not known:
        return UNKNOWN, "Det är inte känt vilka krav som skulle bedömas."
    judged = {
        one.requirement
        for follow_up in made
        for one in follow_up.judgements
        if one.grade != "ej-bedömt"
    } & known
    if not judged:
        return MISSING, "Inget krav är bedömt."
    text = f"Bedömda krav: {len(judged)} av {len(known)}."
    return (THERE if judged == known else PARTLY), text


def _deviations(every: Sequence[Deviation], today: date) -> tuple[StatusMark, str]:
    if not every:
        return StatusMark("Ingen", "–"), "Ingen avvikelse är noterad."
    still = sum(deviation_state(one, today) == "öppen" for one in every)
    noted = f"{plural(len(every), 'avvikelse är noterad', 'avvikelser är noterade')}."
    if not still:
        return StatusMark("Avslutat", "●", "good"), noted
    return StatusMark(plural(still, "öppen", "öppna"), "○", "bad"), noted


def _actions(every: Sequence[Deviation], today: date) -> tuple[StatusMark, str]:
    pursued = [one for one in every if not (one.dismissed and one.dismissed.day <= today)]
    if not pursued:
        return NOT_NEEDED, "Ingen avvikelse kräver en åtgärd."
    states = [action_state(action, today) for one in pursued for action in one.actions]
    bare = sum(not one.actions for one in pursued)
    lacking = f"{plural(bare, 'avvikelse', 'avvikelser')} har ingen åtgärd." if bare else ""
    if not states:
        return MISSING, lacking
    checked = states.count("verifierad")
    text = f"Kontrollerade åtgärder: {checked} av {len(states)}."
    if late := states.count("försenad"):
        text = f"{text} {plural(late, 'är försenad', 'är försenade')}."
    stand = LATE if late else PARTLY if bare else THERE
    is_open = stand is THERE and checked < len(states)
    return (StatusMark("Pågår", "◔") if is_open else stand), f"{text} {lacking}".rstrip()


def _feedback(made: Sequence[FollowUp], today: date) -> tuple[StatusMark, str]:
    heard = [
        {one.receiver for one in follow_up.feedback if not one.day or one.day <= today}
        for follow_up in made
    ]
    count = {who: sum(who in one for one in heard) for who in ASKED}
    told = [who for who in ASKED if count[who]]
    if not told:
        return MISSING, "Ingen återkoppling är angiven."
    full = all(count[who] == len(made) for who in ASKED)
    if full or len(made) == 1:
        text = f"Till {joined([_RECEIVERS[who] for who in told])}."
    else:
        often = joined([f"{_RECEIVERS[who]} efter {count[who]}" for who in told])
        text = f"{upper_first(often)} av {len(made)} uppföljningar."
    return (THERE if full else PARTLY), text


def _decided(made: Sequence[FollowUp], today: date) -> tuple[StatusMark, str]:
    decisions = [
        one
        for follow_up in made
        for one in follow_up.decisions
        if one.day is None or one.day <= today
    ]
    if not decisions:
        return NOTHING_KNOWN, "Uppgifterna nämner inget beslut."
    latest = max((one.day for one in decisions if one.day), default=None)
    when = f", det senaste {in_words(latest)}" if latest else ""
    return THERE, f"{len(decisions)} beslut{when}."
