"""Explain the measures of a service: what each tells, what not, and what it is for everyone."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.comparison.comparison import Comparison
from insyn.model.comparison.compared_service import Measure
from insyn.render.comparison.figures import figure
from insyn.render.comparison.naming import LEVELS
from insyn.render.comparison.service_list import better
from insyn.render.parts import NoteBox, note_boxes


@dataclass(frozen=True)
class MeasureLine:
    """Explain a measure: its question, what it is, and what it is for all together."""

    title: str
    question: str
    about: str
    together: tuple[str, ...]
    notes: tuple[NoteBox, ...]


def measure_lines(comparison: Comparison) -> tuple[MeasureLine, ...]:
    """Return the measures in the order of the service."""
    return tuple(
        MeasureLine(
            title=measure.title,
            question=measure.question,
            about=" ".join(_about(comparison, measure)),
            together=tuple(_together(comparison, measure)),
            notes=note_boxes(measure.notes),
        )
        for measure in comparison.service.measures
    )


def _about(comparison: Comparison, measure: Measure) -> Iterator[str]:
    yield measure.definition
    if words := better(measure):
        yield f"{words}."
    else:
        yield "Högre är varken bättre eller sämre."
    if measure.does_not_say:
        yield measure.does_not_say
    if period := comparison.period_by_measure.get(measure.id):
        yield f"Här visas {swedish.period(period)}."
    else:
        yield "Ingen har något värde ännu."


def _together(comparison: Comparison, measure: Measure) -> Iterator[str]:
    for level in comparison.levels(measure.id):
        shown = figure(measure, comparison.current(level, measure.id))
        stands_on = f" ({shown.stands_on})" if shown.stands_on else ""
        yield f"{LEVELS[level]}: {shown.text}{stands_on}"
