"""Gather where the sources contradict themselves: what is computed and what only reading finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn.derive.consistency import Inconsistency, inconsistencies
from insyn.derive.facts import Facts
from insyn.derive.noted import NotedRecord, acknowledged
from insyn.model.indicator import Indicator
from insyn.model.record import Note


@dataclass(frozen=True)
class Contradiction:
    """Hold a contradiction that a note tells of; it is computed if the check finds it by itself."""

    of: NotedRecord
    note: Note

    @property
    def is_computed(self) -> bool:
        """Tell whether the program finds the contradiction by itself."""
        return bool(self.note.about)


@dataclass(frozen=True)
class Unnoted:
    """Hold a contradiction that is computed and that no note tells of yet."""

    indicator: Indicator
    found: Inconsistency


def contradictions(facts: Facts) -> tuple[Contradiction, ...]:
    """Return every contradiction that a note tells of, record by record."""
    return told_in(facts.noted)


def told_in(noted: Iterable[NotedRecord]) -> tuple[Contradiction, ...]:
    """Return every contradiction that the notes of some records tell of."""
    return tuple(
        Contradiction(record, note)
        for record in noted
        for note in record.notes
        if note.kind == "motsägelse"
    )


def unnoted(facts: Facts) -> Iterator[Unnoted]:
    """Yield the contradictions in the figures of indicators that no note tells of.

    Those of the economy cannot be published: there the check stops the build.
    """
    for indicator in facts.records.indicators:
        known = acknowledged(indicator.notes)
        for found in inconsistencies(indicator, facts.figures_of(indicator)):
            if found.about not in known:
                yield Unnoted(indicator, found)
