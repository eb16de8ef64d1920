"""Tests for what is left of sums: persons that no figure is told of."""

from decimal import Decimal

import pytest

from insyn.derive.comparison.cells import Cell
from insyn.derive.comparison.untold import Amounts, untold


def _amounts(persons: int | None, amount: int | None = None) -> Amounts:
    return Amounts(persons, {} if amount is None else {"nojda": Decimal(amount)})


def _left(**cells: Amounts) -> dict[str, list[Amounts]]:
    """Return what is left, by row and sex, of cells named such as a_T."""
    found = {Cell(*name.split("_")): one for name, one in cells.items()}
    units = {cell.row for cell in found} - {"kommunen", "riket"}
    return {" ".join(cell): left for cell, left in untold(found, units).items()}


@pytest.mark.parametrize(
    ("cells", "left"),
    [
        pytest.param(
            {"a_T": _amounts(20, 9), "a_K": _amounts(17, 8)},
            {"a M": [_amounts(3, 1)]},
            id="all less women are men",
        ),
        pytest.param({"a_T": _amounts(20, 9), "a_K": _amounts(20, 9)}, {}, id="there are no men"),
        pytest.param(
            {"a_T": _amounts(20, 9), "a_K": _amounts(12, 5), "a_M": _amounts(6, 3)},
            {"a annat": [_amounts(2, 1)]},
            id="some are neither",
        ),
        pytest.param(
            {"a_K": _amounts(12, 5), "a_M": _amounts(6, 3)},
            {"a T": [_amounts(18, 8)]},
            id="women and men are all",
        ),
        pytest.param(
            {"a_K": _amounts(12, 5)}, {"a T": [_amounts(None)]}, id="women, and who knows"
        ),
        pytest.param(
            {"a_T": _amounts(20, 9), "a_K": _amounts(None), "a_M": _amounts(12, 5)},
            {"a K": [_amounts(8, 4)]},
            id="the source has hidden the women",
        ),
        pytest.param(
            {"a_T": _amounts(20, 0), "a_K": _amounts(None), "a_M": _amounts(None)},
            {"a K": [_amounts(20, 0)], "a M": [_amounts(20, 0)]},
            id="the source has hidden both: they share",
        ),
        pytest.param(
            {"a_T": _amounts(20, 9), "kommunen_T": _amounts(50, 20)},
            {"andra enheter T": [_amounts(30, 11)]},
            id="the municipality less the units",
        ),
        pytest.param(
            {"a_T": _amounts(20, 9), "b_T": _amounts(None), "kommunen_T": _amounts(50, 20)},
            {"b T": [_amounts(30, 11)]},
            id="the source has hidden a unit",
        ),
        pytest.param(
            {"a_T": _amounts(20, 9), "kommunen_T": _amounts(18, 8)},
            {},
            id="the municipality is less than its units",
        ),
        pytest.param(
            {"a_T": _amounts(20, 9), "kommunen_T": _amounts(None, 8)},
            {},
            id="no one knows how many they are in the municipality",
        ),
        pytest.param(
            {"a_T": _amounts(20), "a_K": _amounts(17, 8)},
            {"a M": [_amounts(3)]},
            id="a measure without a figure has no amount",
        ),
        pytest.param({"a_T": _amounts(20, 9), "riket_T": _amounts(50, 20)}, {}, id="the country"),
    ],
)
def test_what_is_left(cells: dict[str, Amounts], left: dict[str, list[Amounts]]) -> None:
    """Persons and amounts are those of the sum, less those that are told."""
    assert _left(**cells) == left


def test_a_row_of_other_units_is_a_sum_only_where_it_adds_up() -> None:
    """Where a unit is told as a whole but not by sex, what is left is not the same persons."""
    told = {"kommunen_T": _amounts(50), "kommunen_K": _amounts(30), "kommunen_M": _amounts(20)}
    by_sex = {"a_T": _amounts(20), "a_K": _amounts(12), "a_M": _amounts(8)}

    assert list(_left(**told, **by_sex)) == [
        "andra enheter T",
        "andra enheter K",
        "andra enheter M",
    ]
    assert list(_left(**told, **by_sex, b_T=_amounts(9))) == [
        "andra enheter T T",
        "andra enheter K K",
        "andra enheter M M",
    ]
