"""Tests for how the rows of a service become what may be published of it."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from insyn.derive.comparison.comparison import Comparison, Value
from insyn.derive.comparison.protect import level_of, protect, stands_for_few
from insyn.model.comparison.compared_service import Measure, ReferenceValue, Thresholds
from insyn.model.comparison.rows import ValueRow
from tests.derive.comparison.invented import (
    HEADS,
    MEAN,
    OTHER_SHARE,
    PERIOD,
    SHARE,
    hidden_by_source,
    sheet,
)


def _row(
    place: str, value: str, persons: int | None, measure: Measure = SHARE, **rest: Any
) -> ValueRow:
    unit, sex = place.split()
    number = Decimal(value) if value else None
    return ValueRow(unit, measure.id, PERIOD, sex, number, persons=persons, **rest)


def _hidden(found: Comparison, measure: Measure = SHARE) -> str:
    every = (*found.unit_values(), *found.reference_values())
    return ", ".join(
        f"{one.row} {one.sex}"
        for one in sorted(every, key=lambda one: (one.row, one.sex))
        if one.status == "dolt-få" and one.measure == measure.id
    )


@pytest.mark.parametrize(
    ("row", "level"), [("kommunen", "kommunen"), ("riket", "riket"), ("bjorken", "enhet")]
)
def test_every_row_has_a_level(row: str, level: str) -> None:
    """What is no level above the units is a unit."""
    assert level_of(row) == level


@pytest.mark.parametrize(
    ("measure", "row", "is_few"),
    [
        (SHARE, _row("a T", "50", 4), True),
        (SHARE, _row("a T", "50", 5), False),
        (SHARE, _row("a T", "50", None), False),
        (SHARE, _row("a T", "", 4, status="saknas"), False),
        (HEADS, _row("a T", "4", None, HEADS), True),
        (HEADS, _row("a T", "5", None, HEADS), False),
        (HEADS, _row("a T", "2", 40, HEADS), False),
        (MEAN, _row("a T", "4", None, MEAN), False),
        (SHARE.model_copy(update={"counts_persons": False}), _row("a T", "50", 4), False),
    ],
)
def test_who_is_few(measure: Measure, row: ValueRow, is_few: bool) -> None:
    """n decides; a count without n is its own n; what is not about persons never counts."""
    assert stands_for_few(measure, row) is is_few


def test_the_thresholds_are_those_of_the_level() -> None:
    """Nine are too few for a unit here, but not for the whole municipality."""
    measure = SHARE.model_copy(
        update={
            "thresholds": Thresholds(unit=10, municipality=6, country=5),
            "references": tuple(
                ReferenceValue(level=level, period=PERIOD, value=Decimal(50), persons=persons)
                for level, persons in (("kommunen", 5), ("riket", 5))
            ),
        }
    )
    rows = [_row("a T", "50", 9), _row("b T", "50", 10)]
    found = sheet(rows)
    service = found.service.model_copy(update={"measures": (measure,)})

    assert _hidden(protect(replace(found, service=service))) == "a T, kommunen T"


def test_measures_of_the_same_persons_are_hidden_together() -> None:
    """The n of one would tell the n of the other."""
    rows = [
        _row(place, "50", persons, measure)
        for place, persons in (("a T", 20), ("a K", 4), ("a M", 16))
        for measure in (SHARE, OTHER_SHARE)
    ]
    rows[2] = rows[2]._replace(persons=None)

    found = protect(sheet(rows, (SHARE, OTHER_SHARE)))

    assert (_hidden(found), _hidden(found, OTHER_SHARE)) == ("a K, a M", "a K, a M")


def test_measures_of_other_persons_are_not() -> None:
    """A group of its own has a table of its own."""
    other = OTHER_SHARE.model_copy(update={"group": None})
    rows = [_row("a T", "50", 4), _row("a T", "50", 40, other)]

    found = protect(sheet(rows, (SHARE, other)))

    assert (_hidden(found), _hidden(found, other)) == ("a T", "")


def test_what_is_not_about_persons_is_never_hidden() -> None:
    """The price of a meal says nothing of those who eat it."""
    measure = SHARE.model_copy(update={"counts_persons": False, "group": None})

    assert _hidden(protect(sheet([_row("a T", "50", 1, measure)], (measure,)))) == ""


def test_what_the_source_has_hidden_is_guarded_too() -> None:
    """The source shows all and the men, and so the women can be reckoned; we hide the men."""
    rows = [hidden_by_source(("a", "K"), SHARE), _row("a T", "55", 20), _row("a M", "50", 16)]

    assert _hidden(protect(sheet(rows))) == "a K, a M"


def test_what_the_source_has_hidden_of_a_total_of_100_is_100() -> None:
    """All are satisfied, and so are the women, whoever they are: then the total must go too."""
    rows = [
        hidden_by_source(("a", "K"), SHARE),
        hidden_by_source(("a", "M"), SHARE),
        _row("a T", "100", 20),
    ]

    assert _hidden(protect(sheet(rows))) == "a K, a M, a T"


def test_a_period_is_a_table_of_its_own() -> None:
    """That a unit was small last year hides nothing of this year."""
    rows = [_row("a T", "50", 4), _row("a T", "60", 40)._replace(period="2026")]
    found = protect(sheet(rows))

    assert [(one.period, one.status) for one in found.series("a", SHARE.id)] == [
        ("2025", "dolt-få"),
        ("2026", "värde"),
    ]


def test_a_missing_row_of_few_is_guarded() -> None:
    """There is no row for the three men, but all less the women are they."""
    rows = [_row("a T", "50", 20), _row("a K", "52.9", 17)]

    assert _hidden(protect(sheet(rows))) == "a K"


def test_a_hidden_figure_keeps_nothing_but_its_source() -> None:
    """Neither n nor limits nor a response rate, all of which would tell n."""
    row = _row(
        "a T",
        "50",
        4,
        document="vb",
        lower=Decimal(10),
        upper=Decimal(90),
        response_rate=Decimal(60),
    )

    assert tuple(protect(sheet([row])).unit_values()) == (
        Value("a", SHARE.id, PERIOD, "T", None, "dolt-få", document="vb"),
    )


def test_a_missing_figure_keeps_its_status() -> None:
    """It is not hidden because others of the same persons are; and it has no n."""
    rows = [_row("a T", "50", 4), _row("a T", "", 4, OTHER_SHARE, status="ej-tillämpligt")]
    found = protect(sheet(rows, (SHARE, OTHER_SHARE)))

    assert found.current("a", OTHER_SHARE.id) == Value(
        "a", OTHER_SHARE.id, PERIOD, "T", None, "ej-tillämpligt"
    )


def test_a_shown_figure_keeps_all_it_has() -> None:
    """A share without limits of its own gets those of Wilson."""
    row = _row("a T", "80", 40, document="vb", response_rate=Decimal(60))

    assert tuple(protect(sheet([row])).unit_values()) == (
        Value(
            "a",
            SHARE.id,
            PERIOD,
            "T",
            Decimal(80),
            "värde",
            persons=40,
            lower=Decimal("65.2"),
            upper=Decimal("89.5"),
            is_reckoned=True,
            response_rate=Decimal(60),
            document="vb",
        ),
    )


def test_a_mean_has_limits_only_where_its_source_has() -> None:
    """From a mean and n alone no interval can be reckoned."""
    rows = [
        _row("a T", "7", 40, MEAN),
        _row("b T", "7", 40, MEAN, lower=Decimal(6), upper=Decimal(8)),
    ]
    found = protect(sheet(rows, (MEAN,)))

    assert [(one.lower, one.upper, one.is_reckoned) for one in found.unit_values()] == [
        (None, None, False),
        (Decimal(6), Decimal(8), False),
    ]


def test_rows_of_unknown_units_and_measures_are_passed_over() -> None:
    """The checks report them; nothing is published of them."""
    stray = _row("kommunen T", "50", 40)
    found = sheet([_row("a T", "50", 40)])
    unknown = found.values[0]._replace(measure="okant")

    values = (*found.values, stray, unknown)

    assert protect(replace(found, values=values)) == protect(found)
