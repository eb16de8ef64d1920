"""Prove that the start page sums up what was done of what was promised and planned."""

from dataclasses import replace

from insyn.render.economy_page import answers
from insyn.render.start_deeds import deeds
from tests.render import invented
from tests.render.test_board_related import COMMITMENT, CONTROL


def test_each_part_of_the_site_with_records_gets_a_sentence() -> None:
    """Commitments, economy, internal control and contradictions, each with its page."""
    facts = invented.with_economy(invented.facts())
    records = replace(facts.records, commitments=(COMMITMENT,), internal_controls=(CONTROL,))
    facts = replace(facts, records=records)
    told = {one.address: one.sentence for one in deeds(facts)}
    assert list(told) == [
        "/mal/ataganden/",
        "/ekonomi/",
        "/internkontroll/socialnamnden-2019/",
        "/granskning/motsagelser/",
    ]
    assert told["/mal/ataganden/"] == "1 av 1 är klart."
    assert told["/ekonomi/"] == next(answers(facts))
    assert told["/internkontroll/socialnamnden-2019/"].replace("\u00a0", " ") == (
        "0 av 1 kontroll är klar."
    )


def test_a_site_without_such_records_says_nothing_of_them() -> None:
    """An empty part of the site is left out."""
    assert list(deeds(invented.facts(indicators=(), structures=()))) == []
