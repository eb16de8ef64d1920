"""A number is shown to be right, and never that of a person."""

from pathlib import Path

import pytest

from tests.check.oversight.written import EXAMPLE, PROVIDER, said

RULE = "fel-organisationsnummer"
GIT = "ta bort det och be om hjälp att rensa det ur git."
PERSON = f"fel: numret kan vara en persons. Är det rätt skrivet, {GIT}"
SOLE = f"fel: en enskild firma har ägarens personnummer som organisationsnummer. T{GIT[1:]}"
FORM = "fel: organisationsnumret har inte rätt form. Skriv tio siffror: 212000-0142."
DIGIT = "fel: organisationsnumret har fel kontrollsiffra. Jämför varje siffra med registret."


@pytest.mark.parametrize(
    ("form", "number", "message"),
    [
        ("aktiebolag", "212000-0142", ""),
        ("aktiebolag", "2120000142", ""),
        ("aktiebolag", "212000-0143", DIGIT),
        ("aktiebolag", "212000-1042", DIGIT),
        ("aktiebolag", "212000-014", FORM),
        ("aktiebolag", "SE212000014201", FORM),
        ("aktiebolag", "saknas", FORM),
        ("aktiebolag", "840415-2393", PERSON),
        ("stiftelse", "19840415-2393", PERSON),
        ("enskild-firma", "840415-2393", SOLE),
        ("enskild-firma", "212000-0142", SOLE),
    ],
)
def test_a_number_has_the_form_and_the_check_digit_of_an_organisation(
    tmp_path: Path, form: str, number: str, message: str
) -> None:
    """A number that may be somebody's is never told to be mended, and never repeated."""
    provider = {**PROVIDER, "driftsform": form, "organisationsnummer": number}
    found = said(tmp_path, RULE, {"utforare/rent": provider})
    assert found == ([message] if message else [])


def test_what_is_invented_has_no_number(tmp_path: Path) -> None:
    """Any number that is right may belong to someone."""
    files = {
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/utforare/rent.yaml": {
            **PROVIDER,
            "organisationsnummer": "212000-0142",
        },
    }
    assert said(tmp_path, RULE, files) == [
        "fel: en påhittad utförare ska inte ha något nummer, för det kan vara någons. Ta bort det."
    ]
