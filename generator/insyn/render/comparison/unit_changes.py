"""Tell what has changed of a unit since last time, by the rule that all figures are judged by."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from insyn import swedish
from insyn.derive.comparison.difference import judge
from insyn.model.comparison.compared_service import Measure
from insyn.render.comparison.figures import amount
from insyn.render.comparison.judgement_words import WHY, change_mark
from insyn.render.comparison.unit_facts import is_new
from insyn.render.comparison.unit_owner import change_of_owner, owner_remark
from insyn.render.comparison.unit_values import UnitValues
from insyn.render.parts import StatusMark


@dataclass(frozen=True)
class ChangeLine:
    """Show how a figure has changed: the mark, the measure's name, and from what to what."""

    mark: StatusMark
    title: str
    text: str


@dataclass(frozen=True)
class Changes:
    """Show what has happened to a unit, how its figures have changed, and what cannot be said."""

    events: tuple[str, ...]
    lines: tuple[ChangeLine, ...]
    without: str


def changes(held: UnitValues, performer: str, today: date) -> Changes:
    """Return what has changed since the period before the latest, measure by measure."""
    measures = held.service.measures
    lines = [line for line in (_line(held, one) for one in measures) if line]
    has_earlier = any(held.previous(one) for one in measures)
    without = _without(len(measures) - len(lines), len(lines), has_earlier=has_earlier)
    return Changes(tuple(_events(held, performer, today)), tuple(lines), without)


def _events(held: UnitValues, performer: str, today: date) -> Iterator[str]:
    unit = held.unit
    change = change_of_owner(unit, performer, today)
    if change:
        whose = (
            f" gäller {unit.earlier_owner}" if unit.earlier_owner else " gäller den förra ägaren"
        )
        yield f"{change} Siffror från tiden före{whose}."
        if any(_crosses(held, one) for one in held.service.measures):
            yield "Ändringarna här nedanför kan bero på ägarbytet."
    if unit.first_day and is_new(unit, today):
        word = "börjar" if unit.first_day > today else "började"
        yield f"{unit.title} är ny och {word} den {swedish.date(unit.first_day)}."


def _line(held: UnitValues, measure: Measure) -> ChangeLine | None:
    now, before = held.current(measure), held.previous(measure)
    if before is None or not (now.has_value and before.has_value):
        return None
    judgement = judge(measure, now, replace(before, period=now.period))
    told = [
        f"{swedish.upper_first(swedish.period(one.period))}: {amount(measure, one)}."
        for one in (before, now)
    ]
    text = " ".join((*told, WHY[judgement.reason])).strip()
    return ChangeLine(change_mark(judgement), measure.title, text)


def _crosses(held: UnitValues, measure: Measure) -> bool:
    """Tell whether a figure and the one before it are of different owners."""
    now, before = held.current(measure), held.previous(measure)
    if before is None:
        return False
    return owner_remark(held.unit, before.period) != owner_remark(held.unit, now.period)


def _without(rest: int, told: int, *, has_earlier: bool) -> str:
    if not rest:
        return ""
    if not has_earlier:
        return "Det finns ingen tidigare period att jämföra med."
    if not told:
        return "Det går inte att säga hur siffrorna har ändrats: värden saknas eller är dolda."
    counted = swedish.plural(rest, "mått", "mått")
    return f"För {counted} går det inte att säga något: ett värde saknas eller är dolt."
