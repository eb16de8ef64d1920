"""Say on the start page what was done of what was promised, budgeted, controlled and reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from insyn import swedish, urls
from insyn.derive import commitments, contradictions
from insyn.derive.facts import Facts
from insyn.render.board_related import control_sentence
from insyn.render.economy_page import answers


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
    for answer in islice(answers(facts), 1):
        yield Deed("Ekonomi", urls.ECONOMY, answer)
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
