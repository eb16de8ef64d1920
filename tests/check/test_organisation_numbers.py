"""The number of a juridical person is told from that of a sole trader, who is a person."""

import pytest

from insyn.check.organisation_numbers import could_be_person, is_valid


@pytest.mark.parametrize(
    "number",
    ["212000-0068", "2120000068", "212000-0142", "202100-5448", "556016-0680"],
)
def test_the_number_of_a_juridical_person_is_valid(number: str) -> None:
    """Municipalities, authorities and companies have a third digit of at least 2."""
    assert is_valid(number)
    assert not could_be_person(number)


@pytest.mark.parametrize(
    "number",
    [
        "212000-0069",
        "212000 0068",
        "212000–0068",
        "16212000-0068",
        "SE212000006801",
        "21200-00068",
        "212000-006",
        " 212000-0068",
        "212000-0068\n",
        "",
        "okänt",
        "٢١٢٠٠٠-٠٠٦٨",
    ],
)
def test_another_form_or_check_digit_is_not_valid(number: str) -> None:
    """Only ten digits, with or without a hyphen, and the right last one will do."""
    assert not is_valid(number)
    assert not could_be_person(number)


@pytest.mark.parametrize(
    "number",
    [
        "840415-2392",
        "8404152392",
        "19840415-2392",
        "840415–2392",
        " 840415-2392 ",
        "701063-2391",
        "SE840415239201",
        "840415-2393",
        "8413042393",
    ],
)
def test_a_sole_traders_number_is_that_of_a_person(number: str) -> None:
    """It is no valid number of a juridical person, and a slip of the pen does not change that.

    The numbers are published by Skatteverket as tests, or were never anybody's.
    """
    assert not is_valid(number)
    assert could_be_person(number)
