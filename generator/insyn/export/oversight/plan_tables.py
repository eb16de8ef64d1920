"""Make the tables of plans: planer.csv, uppfoljningsplan.csv, granskningar, redovisningar."""

from insyn.derive.facts import Facts
from insyn.derive.oversight.findings import level, points
from insyn.export.oversight.columns import listed, numbered, told
from insyn.export.oversight.share import Share, share_of, where_it_holds
from insyn.export.table import (
    BETWEEN_TEXTS,
    Column,
    Table,
    described,
    made_of,
    refers,
    sourced,
)
from insyn.model.oversight.codes import FOLLOW_UP_FORMS, PRIORITIES
from insyn.model.oversight.follow_up_plan import (
    FollowUpPlan,
    PlanItem,
    PlanReport,
    Priority,
    SpecialReview,
)
from insyn.model.oversight.programme import Decision

_ItemOf = tuple[FollowUpPlan, PlanItem]
_ReviewOf = tuple[FollowUpPlan, int, SpecialReview]
_ReportOf = tuple[FollowUpPlan, int, PlanReport]


def _plan(row: _ItemOf | _ReviewOf | _ReportOf) -> FollowUpPlan:
    return row[0]


def _item(row: _ItemOf) -> PlanItem:
    return row[1]


def _priority(row: _ItemOf) -> Priority | None:
    return row[1].priority


def _decision(one: FollowUpPlan) -> Decision | None:
    return one.decision


def _review(row: _ReviewOf) -> SpecialReview:
    return row[2]


def _report(row: _ReportOf) -> PlanReport:
    return row[2]


PLAN_COLUMNS: tuple[Column[FollowUpPlan], ...] = (
    told("plan", "Planens id", FollowUpPlan, "id", required=True),
    told("titel", "Titel", FollowUpPlan, "title", required=True),
    told("namnd", "Nämnd", FollowUpPlan, "board", required=True),
    told("period", "Period", FollowUpPlan, "period", required=True),
    told("program", "Program", FollowUpPlan, "programme"),
    told("namndbeslut_datum", "Beslutsdag", Decision, "day", _decision, type="date"),
    told("namndbeslut_diarienummer", "Diarienummer", Decision, "diary_number", _decision),
    told("namndbeslut_beslut", "Beslut", Decision, "text", _decision),
    told("sammanfattning", "Sammanfattning", FollowUpPlan, "summary", required=True),
    *sourced(lambda one: one.evidence),
)

ITEM_COLUMNS: tuple[Column[_ItemOf], ...] = (
    told("plan", "Planens id", FollowUpPlan, "id", _plan, required=True),
    told("punkt", "Punktens id", PlanItem, "id", _item, required=True),
    told("namnd", "Nämnd", FollowUpPlan, "board", _plan, required=True),
    told("period", "Period", FollowUpPlan, "period", _plan, required=True),
    told("vad", "Vad", PlanItem, "what", _item, required=True),
    told("avtal", "Avtal", PlanItem, "contract", _item),
    told("former", "Former", PlanItem, "forms", _item, codes=FOLLOW_UP_FORMS, between=";"),
    told("ansvariga", "Ansvariga", PlanItem, "responsible", _item, between=BETWEEN_TEXTS),
    told("tidplan", "Tidplan", PlanItem, "timetable", _item),
    Column(
        "intervall",
        "Intervall",
        f"{described(PlanItem, 'interval')} Stegen har semikolon emellan. Varje steg är ett "
        "intervall, ett kolon och antalet år: termin:1;år:4. Utan antal gäller steget till "
        "avtalets slut.",
        lambda one: _interval(one[1]),
    ),
    told("senast", "Senast", PlanItem, "days", _item, between=";"),
    Column(
        "aterkoppling",
        "Återkoppling",
        "Mottagarna, med ett kolon och hur de får veta om planen säger det. Flera har | emellan.",
        lambda one: _feedback(one[1]),
    ),
    told("betydelse", "Betydelse", Priority, "importance", _priority, type="integer"),
    told("risk", "Risk", Priority, "risk", _priority, type="integer"),
    told("omfattning", "Omfattning", Priority, "size", _priority, type="integer"),
    told("skal", "Skäl till prioriteten", Priority, "reason", _priority),
    Column(
        "poang",
        "Poäng",
        "Betydelse gånger risk gånger omfattning, 1 till 27. Uträknat av programmet.",
        lambda one: points(one[1].priority) if one[1].priority else None,
        type="integer",
    ),
    Column(
        "prioritet",
        "Prioritet",
        f"Hur snart och hur noga det följs upp. Uträknat ur poängen. {listed(PRIORITIES)}",
        lambda one: level(one[1].priority) if one[1].priority else None,
    ),
)

REVIEW_COLUMNS: tuple[Column[_ReviewOf], ...] = (
    told("plan", "Planens id", FollowUpPlan, "id", _plan, required=True),
    numbered("Platsen bland planens områden för särskild granskning, från 1."),
    told("omrade", "Område", SpecialReview, "area", _review, required=True),
    told("skal", "Skäl", SpecialReview, "reason", _review, required=True),
)

REPORT_COLUMNS: tuple[Column[_ReportOf], ...] = (
    told("plan", "Planens id", FollowUpPlan, "id", _plan, required=True),
    numbered("Platsen bland redovisningarna av planen, från 1."),
    told("rapport", "Rapport", PlanReport, "report", _report, required=True),
    told("datum", "Datum", PlanReport, "day", _report, type="date"),
    told("text", "Text", PlanReport, "text", _report),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's plans, their items, special reviews and reports."""
    share = share_of(facts, name)
    return (_plans(share), _items(share), _reviews(share), _reports(share))


def _plans(share: Share) -> Table:
    plans = share.own(share.world.plans)
    programmes = {one.id for one in share.own(share.world.programmes)}
    return made_of(
        plans,
        share.marked(PLAN_COLUMNS),
        name="planer",
        title="Uppföljningsplaner",
        description="En rad för varje plan: en nämnds uppföljning av utförare under ett år.",
        key=("plan",),
        foreign_keys=where_it_holds(
            refers("program", "program", "program"), (one.programme for one in plans), programmes
        ),
    )


def _items(share: Share) -> Table:
    return made_of(
        ((plan, item) for plan in share.own(share.world.plans) for item in plan.items),
        share.marked(ITEM_COLUMNS),
        name="uppfoljningsplan",
        title="Uppföljningsplanernas punkter",
        description="En rad för varje punkt i en plan: vad som följs upp, hur, av vem och när.",
        key=("plan", "punkt"),
        foreign_keys=(refers("plan", "planer", "plan"), refers("avtal", "avtal", "avtal")),
    )


def _reviews(share: Share) -> Table:
    return made_of(
        (
            (plan, number, review)
            for plan in share.own(share.world.plans)
            for number, review in enumerate(plan.special_reviews, start=1)
        ),
        share.marked(REVIEW_COLUMNS),
        name="granskningar",
        title="Särskilda granskningar",
        description="En rad för varje område som en plan tar ut för särskild granskning.",
        key=("plan", "nr"),
        foreign_keys=(refers("plan", "planer", "plan"),),
    )


def _reports(share: Share) -> Table:
    return made_of(
        (
            (plan, number, report)
            for plan in share.own(share.world.plans)
            for number, report in enumerate(plan.reports, start=1)
        ),
        share.marked(REPORT_COLUMNS),
        name="redovisningar",
        title="Redovisningar av planerna",
        description="En rad för varje gång en plan har redovisats för nämnden.",
        key=("plan", "nr"),
        foreign_keys=(refers("plan", "planer", "plan"),),
    )


def _interval(item: PlanItem) -> str:
    steps = (f"{one.every}:{one.years}" if one.years else one.every for one in item.interval)
    return ";".join(steps)


def _feedback(item: PlanItem) -> str:
    told_to = (f"{one.receiver}: {one.form}" if one.form else one.receiver for one in item.feedback)
    return BETWEEN_TEXTS.join(told_to)
