"""YAML is read with JSON's types, and every fault has a place and plain words."""

from decimal import Decimal

import pytest

from insyn.load import yaml_file
from insyn.places import KeyPath, Place
from insyn.problems import Problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019", 2019),
        ("-1", -1),
        ("12.50", Decimal("12.50")),
        ("true", True),
        ("null", None),
        ("", None),
        ("nej", "nej"),
        ("on", "on"),
        ("True", "True"),
        ("007", "007"),
        ("0126", "0126"),
        ("2024-01-01", "2024-01-01"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        (".5", ".5"),
        ('"2019"', "2019"),
        ("[a, 1]", ["a", 1]),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_a_value_is_what_the_editor_wrote(text: str, value: object) -> None:
    """Only numbers, true, false and null are anything else than text."""
    assert yaml_file.parse(f"nyckel: {text}\n", "f.yaml") == ({"nyckel": value}, [])


def test_a_key_is_what_the_editor_wrote() -> None:
    """Keys that look like numbers or null stay text."""
    assert yaml_file.parse("2019: a\nnull: b\ntrue: c\n", "f.yaml") == (
        {"2019": "a", "null": "b", "true": "c"},
        [],
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "rule"),
    [
        (
            "a: b\n\tc: d\n",
            2,
            1,
            "raden är indragen med en tabb. Använd mellanslag, inte tabb, för indrag.",
            "trasig-yaml",
        ),
        (
            "a:\n\t- b\n",
            2,
            1,
            "raden börjar med ett tecken som inte får stå där. "
            "Använd mellanslag, inte tabb, för indrag.",
            "trasig-yaml",
        ),
        ('a: "b\n', 1, 4, "ett citattecken öppnas men stängs aldrig.", "trasig-yaml"),
        (
            "a: b: c\n",
            1,
            5,
            "ett kolon får inte stå här. Sätt texten inom citattecken, eller rätta indraget.",
            "trasig-yaml",
        ),
        ("a: [b\n", 2, 1, "en lista inom hakparenteser stängs aldrig.", "trasig-yaml"),
        ("a: 1\na: 2\n", 2, 1, 'nyckeln "a" står två gånger. Ta bort den ena.', "dubbel-nyckel"),
        (
            "a: {{ b }}\n",
            1,
            5,
            "en nyckel ska vara ett ord. Sätt texten inom citattecken om den börjar med { eller [.",
            "otillåten-yaml",
        ),
        (
            "a: &b c\n",
            1,
            4,
            "märken (&) får inte användas. Skriv ut innehållet, eller sätt det inom citattecken.",
            "otillåten-yaml",
        ),
        (
            f"a: {'[' * 100_000}\n",
            1,
            33,
            "filen har fler än 30 nivåer. Kontrollera parenteser och indrag.",
            "otillåten-yaml",
        ),
        ("", 1, 1, "filen är tom.", "tom-fil"),
        ("# bara en kommentar\n", 1, 1, "filen är tom.", "tom-fil"),
    ],
)
def test_a_fault_has_a_place_and_words(
    text: str, line: int, column: int, message: str, rule: str
) -> None:
    """The parser's own words never reach an editor."""
    problem = Problem(Place("f.yaml", line, column), message, rule)
    value, problems = yaml_file.parse(text, "f.yaml")
    assert problems == [problem]
    assert value is None or rule == "dubbel-nyckel"


_TEXT = """\
id: a
mål:
  - id: b
    titel: "B"
  - {id: c, taggar: [d, e]}
"""


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        ((), 1, 1),
        (("id",), 1, 5),
        (("mål",), 3, 3),
        (("mål", 0), 3, 5),
        (("mål", 0, "titel"), 4, 12),
        (("mål", 1, "taggar", 1), 5, 25),
        (("mål", 0, "finns-inte"), 3, 5),
        (("finns-inte", "alls"), 1, 1),
    ],
)
def test_a_value_is_found_by_its_keys(keys: KeyPath, line: int, column: int) -> None:
    """A place is the value's first sign, or that of the nearest thing around it."""
    assert yaml_file.place_of(_TEXT, "f.yaml", keys) == Place("f.yaml", line, column)
