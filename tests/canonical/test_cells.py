"""Hold how single cells are rewritten, and which are left as they are."""

import pytest

from insyn.canonical import cells

MINUS, NBSP, THIN, NARROW = "\u2212", "\u00a0", "\u2009", "\u202f"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12,50", "12.50"),
        ("-0,5", "-0.5"),
        (f"{MINUS}12,5", "-12.5"),
        ("12.50", "12.50"),
        ("007", "007"),
        ("", ""),
        ("47 025", "47025"),
        (f"47{NBSP}025", "47025"),
        (f"47{NARROW}025,50", "47025.50"),
        (f"1{THIN}234{THIN}567", "1234567"),
        (" 12,5 ", "12.5"),
        ("12,5 %", "12,5 %"),
        ("1,2,3", "1,2,3"),
        (",5", ",5"),
        ("12 5", "12 5"),
        ("1234 567", "1234 567"),
        ("cirka 12,5", "cirka 12,5"),
        ("..", ".."),
        ("1e3", "1e3"),
    ],
)
def test_a_number_keeps_its_digits(old: str, new: str) -> None:
    """A number gets a decimal point and loses the spaces between thousands, and nothing else."""
    assert cells.number(old, decimal_comma=True) == new
    assert cells.number(new, decimal_comma=True) == new


def test_a_comma_is_a_decimal_comma_only_where_the_table_says_so() -> None:
    """Without decimal commas in the table a single one is left to the check."""
    assert cells.number("12,5", decimal_comma=False) == "12,5"
    assert cells.number("47 025,5", decimal_comma=False) == "47025.5"


@pytest.mark.parametrize(
    ("old", "new"),
    [("47 025", "47025"), (f"{MINUS}5", "-5"), (" 5", "5"), ("5,0", "5,0"), ("1.234", "1.234")],
)
def test_a_whole_number_loses_its_spaces(old: str, new: str) -> None:
    """A whole number is written with digits only; one with decimals is left to the check."""
    assert cells.integer(old) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2024-01-31", "2024-01-31"),
        ("2024/01/31", "2024-01-31"),
        ("2024.1.3", "2024-01-03"),
        ("20240131", "2024-01-31"),
        ("2024-01-31 00:00:00", "2024-01-31"),
        ("2024113", "2024113"),
        ("2024-02-30", "2024-02-30"),
        ("2024-01/31", "2024-01/31"),
        ("31/1/2024", "31/1/2024"),
        ("01-02-2024", "01-02-2024"),
        ("2024-01-31 08:00", "2024-01-31 08:00"),
        ("2024", "2024"),
        ("", ""),
    ],
)
def test_a_day_is_rewritten_if_the_year_stands_first(old: str, new: str) -> None:
    """A day whose parts may change places is left to the check."""
    assert cells.date(old) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  två  blanka ", "  två  blanka "),
        ("A\u030akersberga", "Åkersberga"),
        ("rad 1\r\nrad 2\rrad 3", "rad 1\nrad 2\nrad 3"),
        ("47 025", "47 025"),
        (f"47{NBSP}025", f"47{NBSP}025"),
    ],
)
def test_text_keeps_its_spaces(old: str, new: str) -> None:
    """Text changes in how letters are composed and lines are broken, and in nothing else."""
    assert cells.text(old) == new
