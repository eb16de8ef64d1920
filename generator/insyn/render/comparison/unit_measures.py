"""Show each measure of a unit: the figure, how certain it is, what it stands beside, over time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.comparison.comparison import HIDDEN, REFERENCES, Value
from insyn.derive.comparison.difference import judge
from insyn.model.codes import SEX_WORDS
from insyn.model.comparison.compared_service import Measure
from insyn.render.chart import Chart
from insyn.render.chart_table import Table
from insyn.render.comparison.figures import (
    ROUNDED,
    amount,
    certainty,
    counted,
    stands_on,
    why_missing,
)
from insyn.render.comparison.judgement_words import MARKS, standing_words
from insyn.render.comparison.naming import LEVELS
from insyn.render.comparison.unit_owner import owner_sentence
from insyn.render.comparison.unit_series import chart, table
from insyn.render.comparison.unit_values import UnitValues
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import NoteBox, StatusMark, note_boxes

ALSO_HIDDEN = (
    "Några värden här är dolda för att skydda enskilda. Ibland döljs ett värde för att ett annat "
    "inte ska gå att räkna ut."
)
"""What is said once where something is hidden, since it may be so that no one is few."""
OTHERS = {"kommunen": "kommunen som helhet", "riket": "landet som helhet"}


@dataclass(frozen=True)
class Beside:
    """Show the figure of a level above the unit."""

    term: str
    text: str


@dataclass(frozen=True)
class MeasurePart:
    """Show a measure of a unit.

    `value` is empty where there is none, and `missing` says why. `judged` is the mark of how the
    figure stands to the level above it, and `standing` goes on
    with the sentence. `chart` holds the table;
    where nothing is drawn the table stands alone.
    """

    anchor: str
    question: str
    title: str
    value: str
    when: str
    missing: str
    certainty: tuple[str, ...]
    beside: tuple[Beside, ...]
    judged: StatusMark | None
    standing: str
    sexes: tuple[str, ...]
    definition: str
    does_not_say: str
    notes: tuple[NoteBox, ...]
    chart: Chart | None
    table: Table | None


def measure_parts(held: UnitValues) -> tuple[MeasurePart, ...]:
    """Return the measures of a unit in the service's order."""
    return tuple(_part(held, measure) for measure in held.service.measures)


def hidden_sentence(held: UnitValues) -> str:
    """Say why figures are hidden, once for all; empty where none of the latest is."""
    latest = (
        held.current(measure, sex, row)
        for measure in held.service.measures
        for row in (held.unit.unit, *REFERENCES)
        for sex in ("T", "K", "M")
    )
    return ALSO_HIDDEN if any(one.status == HIDDEN for one in latest) else ""


def _part(held: UnitValues, measure: Measure) -> MeasurePart:
    now = held.current(measure)
    judged, standing = _standing(held, measure, now)
    drawn = chart(held, measure)
    return MeasurePart(
        anchor=f"matt-{measure.id}",
        question=measure.question,
        title=measure.title,
        value=amount(measure, now) if now.has_value else "",
        when=stands_on(measure, now) if now.has_value else "",
        missing="" if now.has_value else _missing(held, measure, now),
        certainty=tuple(one for one in _certainty(held, measure, now) if one),
        beside=tuple(_beside(held, measure)),
        judged=judged,
        standing=standing,
        sexes=tuple(_sexes(held, measure)),
        definition=measure.definition,
        does_not_say=measure.does_not_say or "",
        notes=note_boxes(measure.notes),
        chart=drawn,
        table=None if drawn else table(held, measure),
    )


def _missing(held: UnitValues, measure: Measure, now: Value) -> str:
    if not now.period:
        return "Ännu har ingen fått något värde."
    period = swedish.period(now.period)
    told = f"{_why(measure, now)} ({period})."
    earlier = [one for one in held.series(measure) if one.has_value and one.period < now.period]
    if not earlier:
        return told
    last = earlier[-1]
    return (
        f"{told} Det senaste värdet är {amount(measure, last)}, {swedish.period(last.period)}. "
        "Det jämförs inte med andras, som är nyare."
    )


def _why(measure: Measure, value: Value) -> str:
    """Say why there is no value, for use inside a sentence that may have a colon of its own."""
    return why_missing(measure, value).replace(": ", " ", 1)


def _certainty(held: UnitValues, measure: Measure, now: Value) -> Iterator[str]:
    if not now.has_value:
        return
    if now.status == ROUNDED:
        outside = f"1–4 {measure.person_words}"
        yield f"Källan har avrundat värdet för att skydda {outside} som står utanför det."
    yield certainty(measure, now)
    if now.response_rate is not None:
        rate = swedish.amount(now.response_rate, "procent", 0)
        yield f"Av dem som fick frågan svarade {rate}."
    yield owner_sentence(held.unit, now.period)


def _beside(held: UnitValues, measure: Measure) -> Iterator[Beside]:
    for level in REFERENCES:
        if not held.values.get(level, {}).get(measure.id):
            continue
        value = held.current(measure, row=level)
        if not value.has_value:
            missing = f"{_why(measure, value)} ({swedish.period(value.period)})"
            yield Beside(LEVELS[level], missing)
            continue
        yield Beside(LEVELS[level], f"{amount(measure, value)} ({stands_on(measure, value)})")


def _standing(held: UnitValues, measure: Measure, now: Value) -> tuple[StatusMark | None, str]:
    """Return what can be said against the nearest level that has a figure.

    A count of one unit is not held against the count of all.
    """
    if not now.has_value or measure.kind == "antal":
        return None, ""
    for level in REFERENCES:
        other = held.current(measure, row=level)
        if other.has_value:
            judgement = judge(measure, now, other)
            return MARKS[judgement.word], standing_words(judgement, OTHERS[level])
    return None, ""


def _sexes(held: UnitValues, measure: Measure) -> Iterator[str]:
    """Yield the figures of women and of men, and what can be said of the difference."""
    pair = [held.current(measure, sex) for sex in ("K", "M")]
    if not any(held.series(measure, sex) for sex in ("K", "M")):
        return
    names = [SEX_WORDS[measure.sex_words][one.sex].label for one in pair]
    told = [_of_sex(measure, one) for one in pair]
    if told[0] == told[1] and not pair[0].has_value:
        both = f"{names[0]} och {swedish.lower_first(names[1])}"
        is_same = pair[0].status == held.current(measure).status
        own = f"Det gäller också {swedish.lower_first(both)} var för sig."
        yield own if is_same else sentence(f"{both}: {told[0]}")
        return
    for name, words in zip(names, told, strict=True):
        yield sentence(f"{name}: {words}")
    if all(one.has_value for one in pair):
        yield _between(measure, names, pair)


def _of_sex(measure: Measure, one: Value) -> str:
    if not one.has_value:
        return swedish.lower_first(_why(measure, one))
    about = "" if one.persons is None else f" ({counted(measure, one.persons)})"
    return f"{amount(measure, one)}{about}"


def _between(measure: Measure, names: Sequence[str], pair: Sequence[Value]) -> str:
    women, men = (swedish.lower_first(name) for name in names)
    judgement = judge(measure, pair[0], pair[1])
    match judgement.word:
        case "lika":
            return f"Värdet är lika för {women} och {men}."
        case "ingen-säker":
            return f"Det är ingen säker skillnad mellan {women} och {men}."
        case "går-inte":
            return f"Det går inte att säga om skillnaden mellan {women} och {men} är säker."
    return f"Värdet är {swedish.lower_first(MARKS[judgement.word].label)} för {women} än för {men}."
