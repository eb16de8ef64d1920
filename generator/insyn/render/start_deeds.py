"""Say on the start page what was done of what was promised, budgeted, controlled and reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from insyn import urls
from insyn.derive import commitments, contradictions
from insyn.derive.facts import Facts
from insyn.render import swedish
from insyn.render.board_related import control_sentence


@dataclass(frozen=True)
class Deed:
    """Hold a sentence and where all of what it sums up stands."""

    title: str
    address: str
    sentence: str


def deeds(facts: Facts) -> Iterator[Deed]:
    """Yield a sentence for each part of the site that has records."""
    found = commitments.count(facts.records.commitments)
    if found.total:
        yield Deed(
            "Utvecklingsåtaganden",
            urls.COMMITMENTS,
            f"{found.finished} av {found.total} är {'klart' if found.finished == 1 else 'klara'}.",
        )
    yield from _economy(facts)
    for control in facts.records.internal_controls:
        yield Deed(
            control.title, urls.internal_control(control.id), f"{control_sentence(control)}."
        )
    listed = len(contradictions.contradictions(facts))
    if listed:
        yield Deed(
            "Motsägelser i källorna",
            urls.CONTRADICTIONS,
            f"På {swedish.plural(listed, 'ställe', 'ställen')} säger källorna emot sig själva.",
        )


def _economy(facts: Facts) -> Iterator[Deed]:
    """Yield the outcome against the budget of the first statement, by its last sum."""
    for statement in facts.records.statements[:1]:
        deviations = [
            row.deviation
            for row in facts.accounts.rows_of(statement.id)
            if row.kind == "summa" and row.deviation is not None
        ]
        board = facts.records.board_by_id.get(statement.board)
        if deviations and board:
            sentence = f"{board.title}s resultat för {statement.period} {_result(deviations[-1])}."
            yield Deed("Ekonomi", urls.ECONOMY, sentence)


def _result(deviation: Decimal) -> str:
    if not deviation:
        return "blev som budgeten"
    size = swedish.amount_in_words(abs(deviation), "mnkr", 1)
    return f"blev {size} {'bättre' if deviation > 0 else 'sämre'} än budgeten"
