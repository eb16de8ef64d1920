"""Make the tables of follow-ups: uppfoljningar.csv, bedomningar.csv, svar, beslut, aterkoppling."""

from collections.abc import Callable, Iterator, Sequence

from insyn.derive.facts import Facts
from insyn.export.oversight.columns import numbered, told
from insyn.export.oversight.share import Share, share_of
from insyn.export.table import (
    BETWEEN_TEXTS,
    Column,
    Table,
    Thing,
    made_of,
    refers,
    refers_together,
    sourced,
)
from insyn.model.oversight.codes import FOLLOW_UP_FORMS, JUDGEMENTS, OCCASIONS, RECEIVERS
from insyn.model.oversight.follow_up import Answer, Feedback, FollowUp, Judgement
from insyn.model.oversight.programme import Decision

_JudgementOf = tuple[FollowUp, Judgement]
_Numbered = tuple[FollowUp, int, Thing]

_OF_FOLLOW_UP = refers("uppfoljning", "uppfoljningar", "uppfoljning")


def _follow_up(row: _JudgementOf | tuple[FollowUp, int, object]) -> FollowUp:
    return row[0]


def _judgement(row: _JudgementOf) -> Judgement:
    return row[1]


def _third(row: tuple[FollowUp, int, Thing]) -> Thing:
    return row[2]


FOLLOW_UP_COLUMNS: tuple[Column[FollowUp], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", required=True),
    told("titel", "Titel", FollowUp, "title", required=True),
    told("namnd", "Nämnd", FollowUp, "board", required=True),
    told("verksamhet", "Verksamhet", FollowUp, "service", required=True),
    told("avtal", "Avtal", FollowUp, "contract"),
    told("avser", "Avser", FollowUp, "subjects", between=BETWEEN_TEXTS),
    told("planpunkt", "Punkt i planen", FollowUp, "plan_item"),
    told("form", "Form", FollowUp, "form", codes=FOLLOW_UP_FORMS),
    told("anledning", "Anledning", FollowUp, "occasion", codes=OCCASIONS),
    told("period", "Period", FollowUp, "period", required=True),
    told("planerad", "Planerad", FollowUp, "planned", type="date"),
    told("genomford", "Genomförd", FollowUp, "day", type="date"),
    told("metod", "Metod", FollowUp, "method"),
    told("utford_av", "Utförd av", FollowUp, "by", between=BETWEEN_TEXTS),
    told("resultat", "Resultat", FollowUp, "result"),
    *sourced(lambda one: one.evidence),
)

JUDGEMENT_COLUMNS: tuple[Column[_JudgementOf], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    told("avtal", "Avtal", FollowUp, "contract", _follow_up),
    told("krav", "Krav", Judgement, "requirement", _judgement, required=True),
    told("bedomning", "Bedömning", Judgement, "grade", _judgement, codes=JUDGEMENTS, required=True),
    told("kommentar", "Kommentar", Judgement, "comment", _judgement),
)

ANSWER_COLUMNS: tuple[Column[_Numbered[Answer]], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    numbered("Svarets plats bland svaren på uppföljningen, från 1."),
    told("datum", "Datum", Answer, "day", _third, type="date", required=True),
    told("svar", "Svar", Answer, "text", _third, required=True),
)

DECISION_COLUMNS: tuple[Column[_Numbered[Decision]], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    numbered("Beslutets plats bland besluten om uppföljningen, från 1."),
    told("datum", "Datum", Decision, "day", _third, type="date"),
    told("diarienummer", "Diarienummer", Decision, "diary_number", _third),
    told("beslut", "Beslut", Decision, "text", _third),
)

FEEDBACK_COLUMNS: tuple[Column[_Numbered[Feedback]], ...] = (
    told("uppfoljning", "Uppföljningens id", FollowUp, "id", _follow_up, required=True),
    numbered("Återkopplingens plats bland dem om uppföljningen, från 1."),
    told("mottagare", "Mottagare", Feedback, "receiver", _third, codes=RECEIVERS, required=True),
    told("datum", "Datum", Feedback, "day", _third, type="date"),
    told("form", "Form", Feedback, "form", _third),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's follow-ups, judgements, answers, decisions and feedback."""
    share = share_of(facts, name)
    return (
        _follow_ups(share),
        _judgements(share),
        _answers(share),
        _decisions(share),
        _feedback(share),
    )


def _follow_ups(share: Share) -> Table:
    return made_of(
        share.own(share.world.follow_ups),
        share.marked(FOLLOW_UP_COLUMNS),
        name="uppfoljningar",
        title="Uppföljningar",
        description="En rad för varje uppföljning, gjord eller planerad. Den som varken har en "
        "planerad dag eller en dag då den gjordes är gjord under perioden.",
        key=("uppfoljning",),
        foreign_keys=(refers("avtal", "avtal", "avtal"),),
    )


def _judgements(share: Share) -> Table:
    return made_of(
        ((one, part) for one in share.own(share.world.follow_ups) for part in one.judgements),
        share.marked(JUDGEMENT_COLUMNS),
        name="bedomningar",
        title="Bedömningar",
        description="En rad för varje krav som en uppföljning har bedömt.",
        key=("uppfoljning", "krav"),
        foreign_keys=(_OF_FOLLOW_UP, refers_together(("avtal", "krav"), "krav")),
    )


def _answers(share: Share) -> Table:
    return made_of(
        _numbered_parts(share, lambda one: one.answers),
        share.marked(ANSWER_COLUMNS),
        name="svar",
        title="Utförarnas svar",
        description="En rad för varje svar från utföraren, med utförarens egna ord.",
        key=("uppfoljning", "nr"),
        foreign_keys=(_OF_FOLLOW_UP,),
    )


def _decisions(share: Share) -> Table:
    return made_of(
        _numbered_parts(share, lambda one: one.decisions),
        share.marked(DECISION_COLUMNS),
        name="beslut",
        title="Nämndernas beslut",
        description="En rad för varje beslut som en nämnd har fattat efter en uppföljning.",
        key=("uppfoljning", "nr"),
        foreign_keys=(_OF_FOLLOW_UP,),
    )


def _feedback(share: Share) -> Table:
    return made_of(
        _numbered_parts(share, lambda one: one.feedback),
        share.marked(FEEDBACK_COLUMNS),
        name="aterkoppling",
        title="Återkoppling",
        description="En rad för varje gång någon har fått veta vad en uppföljning visade.",
        key=("uppfoljning", "nr"),
        foreign_keys=(_OF_FOLLOW_UP,),
    )


def _numbered_parts(
    share: Share, parts: Callable[[FollowUp], Sequence[Thing]]
) -> Iterator[tuple[FollowUp, int, Thing]]:
    for follow_up in share.own(share.world.follow_ups):
        for number, part in enumerate(parts(follow_up), start=1):
            yield follow_up, number, part
