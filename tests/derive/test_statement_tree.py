"""Tests for finding the total of a statement, its main parts and its headings."""

import pytest

from insyn.derive.statement_tree import groups, main_parts, total
from insyn.model.statement import StatementRow


def _rows(text: str) -> tuple[StatementRow, ...]:
    """Return rows out of `name kind whole`, one a line."""
    return tuple(
        StatementRow("drift", name, name, kind, whole, "", None, None, None, None, "värde")
        for name, kind, whole in (f"{line} ".split(" ")[:3] for line in text.split(", "))
    )


def _names(rows: tuple[StatementRow, ...]) -> str:
    return " ".join(row.row for row in rows)


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("a post s, b post s, c post s, s summa", "s", "a b c"),
        ("s summa, a post s, b post s", "s", "a b"),
        # A level with fewer than three parts is opened, and what has no parts stands.
        ("a post x, b post x, x summa s, c post s, s summa", "s", "a b c"),
        # A sum of one: the level below.
        ("a post r, b post r, c post r, r summa t, t summa", "t", "a b c"),
        # A level with three parts is not opened.
        ("a post x, b post x, x summa s, c post s, d post s, s summa", "s", "x c d"),
        # What does not add is never a part.
        ("a post s, v varav, k saldo, h rubrik, b post s, s summa", "s", "a b"),
        # Without a sum the rows stand by themselves.
        ("a post, b post, k saldo", None, "a b"),
        # The last of several sums.
        ("a post x, x summa, b post y, y summa", "y", "b"),
    ],
)
def test_the_main_parts_are_the_highest_level_worth_comparing(
    text: str, whole: str | None, parts: str
) -> None:
    """At least three parts stand beside each other where there are so many."""
    rows = _rows(text)
    found = total(rows)
    assert (found.row if found else None) == whole
    assert _names(main_parts(rows)) == parts


def test_an_empty_statement_has_no_total_and_no_parts() -> None:
    """Nothing is invented."""
    assert (total(()), main_parts(()), groups(())) == (None, (), ())


def test_a_heading_speaks_of_the_rows_up_to_the_next_sum() -> None:
    """What stands before a heading or after a sum has no heading."""
    rows = _rows("s summa, h rubrik, a post s, v varav, i rubrik, b post s, t summa, k saldo")
    assert [(one.row if one else "", _names(below)) for one, below in groups(rows)] == [
        ("", "s"),
        ("h", "a v"),
        ("i", "b"),
        ("", "t k"),
    ]
