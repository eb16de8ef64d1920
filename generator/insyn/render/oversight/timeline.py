"""Tell all that happened and is to happen as dated lines, for a contract and for a performer."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.oversight.timeline import Event, EventKind
from insyn.model.oversight.codes import (
    ACTION_STATES,
    DUE_STATES,
    ENDINGS,
    RECEIVERS,
    SANCTION_STATES,
    SEVERITIES,
)
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class Moment:
    """Show a day, a month or a year, for people and for machines."""

    iso: str
    words: str


@dataclass(frozen=True)
class TimelineLine:
    """Show an event: when, what happened, what it was about, and a mark where something is late.

    What happened to the page's own contract does not lead back to the page.
    """

    when: Moment
    what: str
    about: Link | None
    mark: StatusMark | None


@dataclass(frozen=True)
class Timeline:
    """Show what is to come, the soonest first, and what has happened, the newest first."""

    ahead: tuple[TimelineLine, ...]
    past: tuple[TimelineLine, ...]


def moment(day: datetime.date) -> Moment:
    """Return a day for people and for machines."""
    return Moment(day.isoformat(), swedish.date(day))


def _period_moment(period: str) -> Moment:
    """Return a year or a month for people and for machines."""
    return Moment(period, swedish.period(period))


def timeline(events: Iterable[Event], page: str) -> Timeline:
    """Return events, handed over with the oldest first, as a page shows them.

    What happened on one day keeps its order, so that a follow-up stands above what it found.
    """
    known = tuple(events)
    past = sorted((one for one in known if not one.is_ahead), key=_when, reverse=True)
    return Timeline(
        tuple(_line(one, page) for one in known if one.is_ahead),
        tuple(_line(one, page) for one in past),
    )


def _when(event: Event) -> str:
    return str(event.day or f"{event.period}-99")


def _line(one: Event, page: str) -> TimelineLine:
    is_here = one.address == page
    what = _what(one)
    return TimelineLine(
        moment(one.day) if one.day else _period_moment(one.period),
        f"{what}: {one.text}" if is_here and one.kind == "information" else what,
        None if is_here else link(one.text, one.address, page),
        _late(one),
    )


_HAPPENED: dict[EventKind, str] = {
    "tecknat": "Avtalet tecknades",
    "börjar": "Avtalet började gälla",
    "information": "Information till allmänheten kom in",
    "ska-följas-upp": "En uppföljning skulle ha varit gjord",
    "planerad": "En uppföljning var planerad, men vi vet inte om den gjordes",
    "uppföljning": "Uppföljning",
    "avvikelse": "Avvikelse",
    "svar": "Utföraren svarade på uppföljningen",
    "beslut": "Nämnden beslutade",
    "sanktion": "Sanktion",
    "avskriven": "Nämnden skrev av avvikelsen",
    "åtgärd-senast": "En åtgärd skulle vara klar",
    "åtgärd-klar": "Utföraren sade att åtgärden var klar",
    "åtgärd-verifierad": "Nämnden kontrollerade åtgärden",
    "återkoppling": "Fick veta resultatet",
    "löper-ut": "Avtalet löpte ut",
    "avslutas-i-förtid": "Avtalet avslutades i förtid",
}
_AHEAD: dict[EventKind, str] = {
    "börjar": "Avtalet börjar gälla",
    "ska-följas-upp": "En uppföljning ska vara gjord",
    "planerad": "En uppföljning är planerad",
    "åtgärd-senast": "En åtgärd ska vara klar",
    "löper-ut": "Avtalet löper ut",
    "avslutas-i-förtid": "Avtalet avslutas i förtid",
}


def _what(one: Event) -> str:
    words = (_AHEAD if one.is_ahead else _HAPPENED).get(one.kind, _HAPPENED[one.kind])
    if one.kind == "avvikelse":
        return f"{words}, {swedish.lower_first(SEVERITIES[one.state].label)}"
    if one.kind == "sanktion":
        return f"{words}, {swedish.lower_first(SANCTION_STATES[one.state].label)}"
    if one.kind == "avslutas-i-förtid":
        return f"{words}, {swedish.lower_first(ENDINGS[one.state].label)}"
    if one.state == "eget-uppdrag":
        return words.replace("Avtalet", "Uppdraget")
    if one.kind == "återkoppling":
        return f"{RECEIVERS[one.state].label} fick veta resultatet"
    return words


def _late(one: Event) -> StatusMark | None:
    if one.kind == "ska-följas-upp" and one.state == "saknas":
        return mark(DUE_STATES[one.state])
    if one.kind == "åtgärd-senast" and one.state == "försenad":
        return mark(ACTION_STATES[one.state])
    return None
