"""Lay out what is known of the units row by row, a question each, for those who compare them."""

from collections.abc import Mapping
from dataclasses import dataclass

from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.render.comparison.naming import fact_words, operating_form, performer


@dataclass(frozen=True)
class FactRow:
    """State one thing about every unit: the words by the unit's id, empty where it is not known.

    The question is empty where none is asked; the title says the same in a word or two.
    """

    id: str
    question: str
    title: str
    words: Mapping[str, str]


def fact_rows(facts: Facts, comparison: Comparison) -> tuple[FactRow, ...]:
    """Return a row for who runs the units, for their form, and for each fact of the service."""
    units = comparison.units
    return (
        FactRow(
            "utforare",
            "Vem driver verksamheten?",
            "Utförare",
            {unit.unit: performer(facts, unit) for unit in units},
        ),
        FactRow(
            "driftsform",
            "I vilken form drivs den?",
            "Driftsform",
            {unit.unit: operating_form(unit) for unit in units},
        ),
        *(
            FactRow(
                fact.id,
                fact.question or "",
                fact.title,
                {unit.unit: fact_words(fact, unit) for unit in units},
            )
            for fact in comparison.service.facts
        ),
    )
