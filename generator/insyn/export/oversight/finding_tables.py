"""Make the tables of what was found wanting: avvikelser.csv, atgarder.csv, sanktioner.csv.

The text of a deviation and that of an action stand in the column text, since their keys in the
file, avvikelse and åtgärd, are the names of the columns with the ids.
"""

from collections.abc import Iterator
from datetime import date

from insyn.derive.facts import Facts
from insyn.derive.oversight.findings import action_state, deviation_state, sanction_step
from insyn.export.oversight.columns import DAY, listed, numbered, told
from insyn.export.oversight.share import Share, share_of
from insyn.export.table import Column, Table, described, made_of, refers, refers_together
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
    Dismissal,
    FollowUp,
    Sanction,
    SanctionStep,
)

_DeviationOf = tuple[FollowUp, Deviation, date]
_ActionOf = tuple[FollowUp, Deviation, CorrectiveAction, date]
_SanctionOf = tuple[FollowUp, Sanction, date]
_StepOf = tuple[FollowUp, int, Sanction, SanctionStep]

_OF_FOLLOW_UP = refers("uppfoljning", "uppfoljningar", "uppfoljning")
_ON_THE_DAY = "dagen i kolumnen dag. Uträknat av programmet."


def _follow_up(row: _DeviationOf | _ActionOf | _SanctionOf | _StepOf) -> FollowUp:
    return row[0]


def _deviation(row: _DeviationOf | _ActionOf) -> Deviation:
    return row[1]


def _dismissal(row: _DeviationOf) -> Dismissal | None:
    return row[1].dismissed


def _action(row: _ActionOf) -> CorrectiveAction:
    return row[2]


def _sanction(row: _SanctionOf) -> Sanction:
    return row[1]


def _step(row: _StepOf) -> SanctionStep:
    return row[3]


DEVIATION_COLUMNS: tuple[Column[_DeviationOf], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    told("avvikelse", "Avvikelsens id", Deviation, "id", _deviation, required=True),
    Column(
        "text",
        "Avvikelse",
        "Vad som brister. Nyckeln i filen heter avvikelse.",
        lambda one: one[1].text,
        required=True,
    ),
    told("avtal", "Avtal", FollowUp, "contract", _follow_up),
    told("krav", "Krav", Deviation, "requirement", _deviation),
    told("allvar", "Allvar", Deviation, "severity", _deviation, codes=SEVERITIES, required=True),
    told("avskriven_datum", "Avskriven", Dismissal, "day", _dismissal, type="date"),
    told("avskriven_skal", "Skäl att avskriva", Dismissal, "reason", _dismissal),
    Column(
        "status",
        "Status",
        f"Hur det står till med avvikelsen {_ON_THE_DAY} {listed(DEVIATION_STATES)}",
        lambda one: deviation_state(one[1], one[2]),
        required=True,
    ),
    DAY,
)

ACTION_COLUMNS: tuple[Column[_ActionOf], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    told("avvikelse", "Avvikelsens id", Deviation, "id", _deviation, required=True),
    told("atgard", "Åtgärdens id", CorrectiveAction, "id", _action, required=True),
    Column(
        "text",
        "Åtgärd",
        "Vad som ska göras. Nyckeln i filen heter åtgärd.",
        lambda one: one[2].text,
        required=True,
    ),
    told("ansvarig", "Ansvarig", CorrectiveAction, "responsible", _action, required=True),
    told("senast", "Senast", CorrectiveAction, "due", _action, type="date"),
    told("klar", "Klar", CorrectiveAction, "done", _action, type="date"),
    told("verifierad", "Verifierad", CorrectiveAction, "verified", _action, type="date"),
    told("verifierad_genom", "Verifierad genom", CorrectiveAction, "verified_how", _action),
    Column(
        "status",
        "Status",
        f"Hur det står till med åtgärden {_ON_THE_DAY} {listed(ACTION_STATES)}",
        lambda one: action_state(one[2], one[3]),
        required=True,
    ),
    Column(
        "avvikelsens_status",
        "Avvikelsens status",
        "Som i tabellen avvikelser. En åtgärd räknas inte som försenad på webbplatsen när "
        "avvikelsen är avskriven.",
        lambda one: deviation_state(one[1], one[3]),
        required=True,
    ),
    DAY,
)

SANCTION_COLUMNS: tuple[Column[_SanctionOf], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    told("sanktion", "Sanktionens id", Sanction, "id", _sanction, required=True),
    told("typ", "Typ", Sanction, "kind", _sanction, codes=SANCTION_KINDS, required=True),
    told("avvikelse", "Avvikelse", Sanction, "deviation", _sanction),
    told("belopp_kronor", "Belopp, kronor", Sanction, "amount", _sanction, type="number"),
    Column(
        "lage",
        "Läge",
        f"Skedet som sanktionen är i {_ON_THE_DAY} {listed(SANCTION_STATES)}",
        lambda one: sanction_step(one[1], one[2]).state,
        required=True,
    ),
    Column(
        "lage_sedan",
        "Läge sedan",
        "Dagen då sanktionen kom i läget. Alla skeden står i tabellen sanktionsskeden.",
        lambda one: sanction_step(one[1], one[2]).day,
        type="date",
        required=True,
    ),
    DAY,
)

STEP_COLUMNS: tuple[Column[_StepOf], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    Column(
        "sanktion",
        "Sanktionens id",
        described(Sanction, "id"),
        lambda one: one[2].id,
        required=True,
    ),
    numbered("Skedets plats bland sanktionens skeden, från 1."),
    told("lage", "Läge", SanctionStep, "state", _step, codes=SANCTION_STATES, required=True),
    told("datum", "Datum", SanctionStep, "day", _step, type="date", required=True),
    told("kommentar", "Kommentar", SanctionStep, "comment", _step),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's deviations, actions, sanctions and their steps."""
    share = share_of(facts, name)
    return (_deviations(share), _actions(share), _sanctions(share), _steps(share))


def _deviations(share: Share) -> Table:
    return made_of(
        (
            (one, deviation, share.today)
            for one in share.own(share.world.follow_ups)
            for deviation in one.deviations
        ),
        share.marked(DEVIATION_COLUMNS),
        name="avvikelser",
        title="Avvikelser",
        description="En rad för varje sak som brister enligt en uppföljning.",
        key=("uppfoljning", "avvikelse"),
        foreign_keys=(_OF_FOLLOW_UP, refers("avtal", "avtal", "avtal")),
    )


def _actions(share: Share) -> Table:
    return made_of(
        (
            (one, deviation, action, share.today)
            for one in share.own(share.world.follow_ups)
            for deviation in one.deviations
            for action in deviation.actions
        ),
        share.marked(ACTION_COLUMNS),
        name="atgarder",
        title="Åtgärder",
        description="En rad för varje åtgärd mot en avvikelse.",
        key=("uppfoljning", "atgard"),
        foreign_keys=(refers_together(("uppfoljning", "avvikelse"), "avvikelser"),),
    )


def _sanctions(share: Share) -> Table:
    return made_of(
        (
            (one, sanction, share.today)
            for one in share.own(share.world.follow_ups)
            for sanction in one.sanctions
        ),
        share.marked(SANCTION_COLUMNS),
        name="sanktioner",
        title="Sanktioner",
        description="En rad för varje sanktion mot en utförare, med det läge den har nått.",
        key=("uppfoljning", "sanktion"),
        foreign_keys=(_OF_FOLLOW_UP,),
    )


def _steps(share: Share) -> Table:
    return made_of(
        _all_steps(share),
        share.marked(STEP_COLUMNS),
        name="sanktionsskeden",
        title="Sanktionernas skeden",
        description="En rad för varje skede som en sanktion har kommit i, i ordning.",
        key=("uppfoljning", "sanktion", "nr"),
        foreign_keys=(refers_together(("uppfoljning", "sanktion"), "sanktioner"),),
    )


def _all_steps(share: Share) -> Iterator[_StepOf]:
    for follow_up in share.own(share.world.follow_ups):
        for sanction in follow_up.sanctions:
            for number, step in enumerate(sanction.steps, start=1):
                yield follow_up, number, sanction, step
