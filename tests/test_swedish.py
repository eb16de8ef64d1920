"""Prove that numbers, dates and lists come out as a Swedish reader writes them."""

from datetime import date
from decimal import Decimal

import pytest

from insyn import swedish
from insyn.model.codes import UNITS

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("0", 0, "0"),
        ("79", 0, "79"),
        ("1234.5", 1, f"1{NBSP}234,5"),
        ("1234567.891", 2, f"1{NBSP}234{NBSP}567,89"),
        ("999.95", 1, f"1{NBSP}000,0"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("-2.5", 0, "−3"),
        ("-0.04", 1, "0,0"),
        ("-1234", 0, f"−1{NBSP}234"),
        ("7", 2, "7"),
        ("7.0", 2, "7,0"),
        ("7.00", 2, "7,00"),
        ("1E+3", 0, f"1{NBSP}000"),
        (
            "123456789012345678901234567890.5",
            0,
            "123 456 789 012 345 678 901 234 567 891".replace(" ", NBSP),
        ),
    ],
)
def test_a_number_has_spaces_comma_and_a_real_minus(value: str, decimals: int, text: str) -> None:
    """Thousands apart, half rounded away from zero, never minus zero, never an exponent."""
    assert swedish.number(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("unit", "sign", "words", "distance"),
    [
        ("procent", f"21{NBSP}%", f"21{NBSP}procent", f"21{NBSP}procentenheter"),
        ("procent-förändring", f"21{NBSP}%", f"21{NBSP}procent", f"21{NBSP}procentenheter"),
        ("antal", "21", "21", "21"),
        ("index", "21", "21", f"21{NBSP}indexenheter"),
        ("betyg", "21", "21", "21"),
        ("öre-per-skattekrona", f"21{NBSP}öre", f"21{NBSP}öre per skattekrona", f"21{NBSP}öre"),
        ("kvot", "21", "21", "21"),
        ("per-1000-invånare", "21", f"21{NBSP}per 1{NBSP}000 invånare", "21"),
    ],
)
def test_a_unit_follows_its_number(unit: str, sign: str, words: str, distance: str) -> None:
    """A figure carries its unit as a sign, as words and as a distance."""
    value = Decimal(21)
    assert swedish.amount(value, unit, 0) == sign
    assert swedish.amount_in_words(value, unit, 0) == words
    assert swedish.points(value, unit, 0) == distance


def test_every_unit_can_be_written() -> None:
    """No unit of the model is unknown to the language."""
    assert all(swedish.amount(Decimal(1), unit, 0).startswith("1") for unit in UNITS)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1", 0, f"1{NBSP}procentenhet"),
        ("0.6", 0, f"1{NBSP}procentenhet"),
        ("-1", 0, f"−1{NBSP}procentenhet"),
        ("1.0", 1, f"1,0{NBSP}procentenheter"),
        ("0", 0, f"0{NBSP}procentenheter"),
    ],
)
def test_one_point_is_singular(value: str, decimals: int, text: str) -> None:
    """The word agrees with the number that is shown, not with the one that is stored."""
    assert swedish.points(Decimal(value), "procent", decimals) == text


@pytest.mark.parametrize(
    ("value", "text"), [("3", "+3"), ("-2", "−2"), ("0", "0"), ("0.4", "0"), ("-0.4", "0")]
)
def test_a_change_shows_its_sign(value: str, text: str) -> None:
    """A change that is rounded to nothing has no sign."""
    assert swedish.signed(Decimal(value), 0) == text


@pytest.mark.parametrize(
    ("least", "values", "decimals"),
    [
        (0, ["16"], 0),
        (0, ["12.8", "19"], 1),
        (2, ["1"], 2),
        (0, ["1.50"], 1),
        (0, ["100"], 0),
        (1, [], 1),
    ],
)
def test_a_limit_is_never_rounded_away(least: int, values: list[str], decimals: int) -> None:
    """A target of 75.5 is shown with its decimal where figures are shown without."""
    assert swedish.decimals_needed(least, *map(Decimal, values)) == decimals


@pytest.mark.parametrize(
    ("code", "text"),
    [("2019", "2019"), ("2019-01", "januari 2019"), ("2019-11", "november 2019")],
)
def test_a_period_is_said_with_words(code: str, text: str) -> None:
    """A year stays a year; a month has its name."""
    assert swedish.period(code) == text


def test_a_date_is_written_out() -> None:
    """A date has no leading zero and no capital."""
    assert swedish.date(date(2026, 11, 21)) == "21 november 2026"
    assert swedish.date(date(2026, 5, 1)) == "1 maj 2026"


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 åtgärder"), (1, "1 åtgärd"), (1200, "1 200 åtgärder")]
)
def test_a_count_agrees_with_its_word(count: int, text: str) -> None:
    """Only one is singular."""
    assert swedish.plural(count, "åtgärd", "åtgärder") == text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("parts", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_a_list_ends_with_and(parts: list[str], text: str) -> None:
    """No comma stands before och."""
    assert swedish.joined(parts) == text
    assert swedish.joined(parts, "eller") == text.replace("och", "eller")


@pytest.mark.parametrize(
    "words",
    [
        ["Zinkgruvan", "Årsta", "Älvsjö", "Ödeshög"],
        ["10 barn", "4 elever", "Adam", "adam b", "Bo"],
        ["Idé", "Ideal", "Idéer"],
        ["Vall", "Vårby", "Wahl"],
        ["Mulle", "Müller", "Mylta"],
        ["Zon", "A\u030akra"],
    ],
)
def test_words_stand_in_swedish_order(words: list[str]) -> None:
    """å, ä and ö end the alphabet, w follows v, é is e, capitals do not count."""
    assert sorted(set(words), key=swedish.sort_key) == words


@pytest.mark.parametrize(
    ("text", "small", "large"),
    [
        ("Andel vuxna", "andel vuxna", "Andel vuxna"),
        ("SCB:s mätning", "SCB:s mätning", "SCB:s mätning"),
        ("Öka", "öka", "Öka"),
        ("öka", "öka", "Öka"),
        ("kWh per kvadratmeter", "kWh per kvadratmeter", "kWh per kvadratmeter"),
        ("", "", ""),
    ],
)
def test_a_first_letter_follows_its_place(text: str, small: str, large: str) -> None:
    """Initials keep their capitals inside a sentence."""
    assert swedish.lower_first(text) == small
    assert swedish.upper_first(text) == large
