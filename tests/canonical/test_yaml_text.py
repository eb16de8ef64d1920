"""Hold how the text of records is cleaned without touching what it says."""

import pytest

from insyn.canonical import yaml_text
from insyn.load import yaml_file
from insyn.places import Place
from insyn.problems import Problem

FILE = "data/mal/test.yaml"

CASES = {
    "canonical already": (b"# fraga\nb: 1 # ja\na:\n    -  x\n\n\nc: 'y'\n", None),
    "byte order mark": (b"\xef\xbb\xbfnamn: x\n", "namn: x\n"),
    "two byte order marks": (b"\xef\xbb\xbf\xef\xbb\xbfnamn: x\n", "namn: x\n"),
    "Windows": ("namn: Skärholmen – söder\r\n".encode("cp1252"), "namn: Skärholmen – söder\n"),
    "old Mac line ends": (b"a: 1\rb: 2\r", "a: 1\nb: 2\n"),
    "line ends translated twice": (b"a: 1\r\r\nb: |\r\r\n  x\r\r\n", "a: 1\nb: |\n  x\n"),
    "decomposed letters": ("a\u030ar: o\u0308ver\n".encode(), "år: över\n"),
    "trailing blanks": (b"a: 1  \nb: \t\n  - x \n   \n# ord \t\n", "a: 1\nb:\n  - x\n\n# ord\n"),
    "no last newline": (b"a: 1", "a: 1\n"),
    "many last newlines": (b"a: 1\n\n  \n\n", "a: 1\n"),
    "blanks in a literal block": (b"a: |\n  x \n  y\nb: 1 \n", "a: |\n  x \n  y\nb: 1\n"),
    "blanks in a folded block": (b"a: >- \n  x \n  y\n\n\n", "a: >-\n  x \n  y\n"),
    "last newlines that are kept": (b"a: |+\n  x\n\n\n", "a: |+\n  x\n\n\n"),
    "a block without a last newline": (b"a: |\n  x", "a: |\n  x"),
    "a stripped block without a last newline": (b"a: |-\n  x", "a: |-\n  x\n"),
    "blanks after an escape": (
        b"a: \"x\\ \n  y\"\nb: 'x \n  y'\n",
        "a: \"x\\ \n  y\"\nb: 'x\n  y'\n",
    ),
    "a space that does not break": ("a: x\u00a0\n".encode(), "a: x\u00a0\n"),
    "numbers as they were": (
        b"a: 1.50 \nb: 007\nc: 1e3\nd: nej\n",
        "a: 1.50\nb: 007\nc: 1e3\nd: nej\n",
    ),
}
PAIRS = [(old, old if new is None else new.encode()) for old, new in CASES.values()]


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=CASES)
def test_text_is_cleaned(old: bytes, new: bytes) -> None:
    """The bytes become UTF-8 with LF and no blanks at the ends, where the value allows."""
    assert yaml_text.canonical(old, FILE) == (new, [])


@pytest.mark.parametrize("new", [new for _, new in PAIRS], ids=CASES)
def test_clean_text_is_left_as_it_is(new: bytes) -> None:
    """Rewriting twice is rewriting once."""
    assert yaml_text.canonical(new, FILE) == (new, [])


def test_many_lines_with_blanks_that_count_are_found_among_others() -> None:
    """Only the lines inside the block keep their blanks, wherever they stand."""
    old = "".join(f"a{n}: x \nb{n}: |\n  y \n  z\n" for n in range(40))
    new = "".join(f"a{n}: x\nb{n}: |\n  y \n  z\n" for n in range(40))
    assert yaml_text.canonical(old.encode(), FILE) == (new.encode(), [])
    assert yaml_file.parse(old, FILE) == yaml_file.parse(new, FILE)


UNKNOWN = "det går inte att avgöra hur filen är kodad. Spara om den som UTF-8."
NOT_TEXT = "filen innehåller tecken som inte är text. Spara den som text i UTF-8."
REFUSED = {
    "an old Mac": ("a: 1\nb: är\n".encode("mac-roman"), (2, 4), UNKNOWN, "fel-kodning"),
    "old DOS": ("b: är\n".encode("cp437"), (1, 4), UNKNOWN, "fel-kodning"),
    "no Swedish letter": (b"a: caf\xe9\n", (1, 7), UNKNOWN, "fel-kodning"),
    "not in Windows either": (b"a: \xe5\x81\n", (1, 4), UNKNOWN, "fel-kodning"),
    "two encodings": (b"a: \xc3\xa5\nb: \xe5\n", (2, 4), UNKNOWN, "fel-kodning"),
    "UTF-16": ("a: 1\n".encode("utf-16-le"), (1, 1), NOT_TEXT, "fel-kodning"),
    "a tab for indent": (
        b"a:\n\t- b\n",
        (2, 1),
        "raden börjar med ett tecken som inte får stå där. "
        "Använd mellanslag, inte tabb, för indrag.",
        "trasig-yaml",
    ),
    "a key twice": (
        b"a: 1 \na: 2\n",
        (2, 1),
        'nyckeln "a" står två gånger. Ta bort den ena.',
        "dubbel-nyckel",
    ),
    "a key twice in two compositions": (
        "å: 1\na\u030a: 2\n".encode(),
        (2, 1),
        'nyckeln "å" står två gånger. Ta bort den ena.',
        "dubbel-nyckel",
    ),
    "empty": (b"# bara ord \n", (1, 1), "filen är tom.", "tom-fil"),
}


@pytest.mark.parametrize(("old", "at", "message", "rule"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused(
    old: bytes, at: tuple[int, int], message: str, rule: str
) -> None:
    """A record that cannot be read for certain is returned as it is, with the reason."""
    assert yaml_text.canonical(old, FILE) == (old, [Problem(Place(FILE, *at), message, rule)])
