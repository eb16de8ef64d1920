"""Prove that the start page sums up what was done of what was promised and planned."""

from dataclasses import replace
from decimal import Decimal

import pytest

from insyn.derive.accounts import fold
from insyn.model.statement import StatementRow
from insyn.render.start_deeds import deeds
from tests.render import invented
from tests.render.test_board_related import COMMITMENT, CONTROL, STATEMENT


def _row(deviation: str) -> StatementRow:
    amount = Decimal(deviation)
    return StatementRow("drift-2019", "r", "R", "summa", "", "", None, None, amount, None, "värde")


@pytest.mark.parametrize(
    ("deviation", "result"),
    [
        ("13.4", "blev 13,4 miljoner kronor bättre än budgeten."),
        ("-2.0", "blev 2,0 miljoner kronor sämre än budgeten."),
        ("0.0", "blev som budgeten."),
    ],
)
def test_each_part_of_the_site_with_records_gets_a_sentence(deviation: str, result: str) -> None:
    """Commitments, economy, internal control and contradictions, each with its page."""
    facts = invented.facts()
    records = replace(
        facts.records,
        commitments=(COMMITMENT,),
        internal_controls=(CONTROL,),
        statements=(STATEMENT,),
    )
    found = deeds(replace(facts, records=records, accounts=fold([_row(deviation)])))
    assert [(one.address, one.sentence.replace("\u00a0", " ")) for one in found] == [
        ("/mal/ataganden/", "1 av 1 är klart."),
        ("/ekonomi/", f"Socialnämndens resultat för 2019 {result}"),
        ("/internkontroll/socialnamnden-2019/", "0 av 1 kontroll är klar."),
        ("/granskning/motsagelser/", "På 1 ställe säger källorna emot sig själva."),
    ]


def test_a_site_without_such_records_says_nothing_of_them() -> None:
    """An empty part of the site is left out."""
    assert list(deeds(invented.facts(indicators=(), structures=()))) == []
