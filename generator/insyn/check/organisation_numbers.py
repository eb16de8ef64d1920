"""Tell an organisation's number from that of a person, since a sole trader has the latter."""

import re

from insyn.check.identity_numbers import has_right_check_digit, numbers_in

_FORM = re.compile(r"([0-9]{2}[2-9][0-9]{3})-?([0-9]{4})")
_FORM_OF_A_PERSON = re.compile(r"(?:18|19|20)?[0-9]{2}[01][0-9]{3}[-+ ]?[0-9]{4}")


def is_valid(number: str) -> bool:
    """Tell whether a text is the number of a juridical person: 212000-0142 or 2120000142.

    The third digit of such a number is at least 2, where that of a person's is 0 or 1.
    """
    found = _FORM.fullmatch(number)
    return bool(found and has_right_check_digit(found[1] + found[2]))


def could_be_person(number: str) -> bool:
    """Tell whether a text may be somebody's number, right or misspelt, and must not be shown."""
    return bool(_FORM_OF_A_PERSON.fullmatch(number.strip())) or any(numbers_in(number))
