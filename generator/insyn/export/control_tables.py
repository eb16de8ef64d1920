"""Make the tables of internal control: internkontroll/planer, atgarder, revision, kontroller.

The text of a risk stands in the column beskrivning and that of an action in text, since their keys
in the file, risk and åtgärd, are the names of the columns with the ids.
"""

from collections.abc import Iterator

from insyn.export.table import (
    BETWEEN_TEXTS,
    Column,
    Table,
    described,
    made_of,
    refers,
    sourced,
)
from insyn.model.internal_control import Control, ControlAction, InternalControl, Review, Risk
from insyn.model.records import Records

_ActionOnRisk = tuple[InternalControl, Risk, ControlAction]
_ActionOnReview = tuple[InternalControl, Review, ControlAction]
_ControlInPlan = tuple[InternalControl, Control]

_PLAN = "Planens id."
_ACTION = "Vad som ska göras, med egna ord. Nyckeln i filen heter åtgärd."


PLAN_COLUMNS: tuple[Column[InternalControl], ...] = (
    Column("plan", "Plan", described(InternalControl, "id"), lambda one: one.id, required=True),
    Column(
        "titel", "Titel", described(InternalControl, "title"), lambda one: one.title, required=True
    ),
    Column(
        "namnd", "Nämnd", described(InternalControl, "board"), lambda one: one.board, required=True
    ),
    Column(
        "period",
        "Period",
        described(InternalControl, "period"),
        lambda one: one.period,
        required=True,
    ),
    Column(
        "sammanfattning",
        "Sammanfattning",
        described(InternalControl, "summary"),
        lambda one: one.summary,
        required=True,
    ),
    *sourced(lambda one: one.evidence),
)

RISK_COLUMNS: tuple[Column[_ActionOnRisk], ...] = (
    Column("plan", "Plan", _PLAN, lambda one: one[0].id, required=True),
    Column(
        "namnd",
        "Nämnd",
        described(InternalControl, "board"),
        lambda one: one[0].board,
        required=True,
    ),
    Column(
        "period",
        "Period",
        described(InternalControl, "period"),
        lambda one: one[0].period,
        required=True,
    ),
    Column("risk", "Riskens id", described(Risk, "id"), lambda one: one[1].id, required=True),
    Column("omrade", "Område", described(Risk, "area"), lambda one: one[1].area, required=True),
    Column(
        "beskrivning",
        "Risk",
        "Vad som kan hända, med egna ord. Nyckeln i filen heter risk.",
        lambda one: one[1].text,
        required=True,
    ),
    Column("bakgrund", "Bakgrund", described(Risk, "background"), lambda one: one[1].background),
    Column(
        "overfort_fran",
        "Överfört från",
        described(Risk, "carried_from"),
        lambda one: one[1].carried_from,
    ),
    Column(
        "atgard",
        "Åtgärdens id",
        described(ControlAction, "id"),
        lambda one: one[2].id,
        required=True,
    ),
    Column("text", "Åtgärd", _ACTION, lambda one: one[2].text, required=True),
    Column(
        "status",
        "Status",
        described(ControlAction, "status"),
        lambda one: one[2].status,
        required=True,
    ),
    Column(
        "kommentar", "Kommentar", described(ControlAction, "comment"), lambda one: one[2].comment
    ),
)

REVIEW_COLUMNS: tuple[Column[_ActionOnReview], ...] = (
    Column("plan", "Plan", _PLAN, lambda one: one[0].id, required=True),
    Column(
        "namnd",
        "Nämnd",
        described(InternalControl, "board"),
        lambda one: one[0].board,
        required=True,
    ),
    Column(
        "period",
        "Period",
        described(InternalControl, "period"),
        lambda one: one[0].period,
        required=True,
    ),
    Column(
        "granskning", "Granskning", described(Review, "id"), lambda one: one[1].id, required=True
    ),
    Column("titel", "Titel", described(Review, "title"), lambda one: one[1].title, required=True),
    Column(
        "diarienummer",
        "Diarienummer",
        described(Review, "diary_number"),
        lambda one: one[1].diary_number,
    ),
    Column(
        "rekommendationer",
        "Rekommendationer",
        "Vad granskaren rekommenderar, med egna ord och | emellan.",
        lambda one: BETWEEN_TEXTS.join(one[1].recommendations),
    ),
    Column("bakgrund", "Bakgrund", described(Review, "background"), lambda one: one[1].background),
    Column(
        "atgard",
        "Åtgärdens id",
        described(ControlAction, "id"),
        lambda one: one[2].id,
        required=True,
    ),
    Column("text", "Åtgärd", _ACTION, lambda one: one[2].text, required=True),
    Column(
        "status",
        "Status",
        described(ControlAction, "status"),
        lambda one: one[2].status,
        required=True,
    ),
    Column(
        "kommentar", "Kommentar", described(ControlAction, "comment"), lambda one: one[2].comment
    ),
)

CONTROL_COLUMNS: tuple[Column[_ControlInPlan], ...] = (
    Column("plan", "Plan", _PLAN, lambda one: one[0].id, required=True),
    Column(
        "namnd",
        "Nämnd",
        described(InternalControl, "board"),
        lambda one: one[0].board,
        required=True,
    ),
    Column(
        "period",
        "Period",
        described(InternalControl, "period"),
        lambda one: one[0].period,
        required=True,
    ),
    Column("kontroll", "Kontroll", described(Control, "id"), lambda one: one[1].id, required=True),
    Column("omrade", "Område", described(Control, "area"), lambda one: one[1].area, required=True),
    Column("titel", "Titel", described(Control, "title"), lambda one: one[1].title, required=True),
    Column("syfte", "Syfte", described(Control, "purpose"), lambda one: one[1].purpose),
    Column("metod", "Metod", described(Control, "method"), lambda one: one[1].method),
    Column(
        "klart_senast",
        "Klart senast",
        described(Control, "due"),
        lambda one: one[1].due,
        type="date",
    ),
    Column(
        "status", "Status", described(Control, "status"), lambda one: one[1].status, required=True
    ),
    Column("utfall", "Utfall", described(Control, "outcome"), lambda one: one[1].outcome),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables of plans, actions against risks, actions after reviews, and controls."""
    return (
        _plans(records),
        _actions_on_risks(records),
        _actions_on_reviews(records),
        _controls(records),
    )


def _plans(records: Records) -> Table:
    return made_of(
        records.internal_controls,
        PLAN_COLUMNS,
        name="planer",
        title="Planer för intern kontroll",
        description="En rad för varje nämnds interna kontroll ett år.",
        key=("plan",),
    )


def _actions_on_risks(records: Records) -> Table:
    return made_of(
        _all_actions_on_risks(records),
        RISK_COLUMNS,
        name="atgarder",
        title="Åtgärder mot risker",
        description="En rad för varje åtgärd mot en risk.",
        key=("plan", "risk", "atgard"),
        foreign_keys=(refers("plan", "planer", "plan"),),
    )


def _all_actions_on_risks(records: Records) -> Iterator[_ActionOnRisk]:
    for plan in records.internal_controls:
        for risk in plan.risks:
            for action in risk.actions:
                yield plan, risk, action


def _actions_on_reviews(records: Records) -> Table:
    return made_of(
        _all_actions_on_reviews(records),
        REVIEW_COLUMNS,
        name="revision",
        title="Åtgärder efter granskningar",
        description="En rad för varje åtgärd efter revisorernas eller någon annans granskning.",
        key=("plan", "granskning", "atgard"),
        foreign_keys=(refers("plan", "planer", "plan"),),
    )


def _all_actions_on_reviews(records: Records) -> Iterator[_ActionOnReview]:
    for plan in records.internal_controls:
        for review in plan.reviews:
            for action in review.actions:
                yield plan, review, action


def _controls(records: Records) -> Table:
    return made_of(
        ((plan, control) for plan in records.internal_controls for control in plan.controls),
        CONTROL_COLUMNS,
        name="kontroller",
        title="Systematiska kontroller",
        description="En rad för varje planerad kontroll, och vad den visade.",
        key=("plan", "kontroll"),
        foreign_keys=(refers("plan", "planer", "plan"),),
    )
