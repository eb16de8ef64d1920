"""The words of the glossary, case by case."""

from pathlib import Path

import pytest

from insyn.load.records import load
from insyn.model.glossary import LONGEST_EXPLANATION
from tests import municipality

FILE = "data/gemensamt/ordlista.yaml"


def _said(folder: Path, glossary: str) -> list[str]:
    root = municipality.write(folder, {FILE: glossary})
    return [
        f"{one.place.line}:{one.place.column} {one.level}: {one.message} [{one.rule}]"
        for one in municipality.problems(root)
        if one.place.file == FILE
    ]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            "{id: b, ord: NÄMND, förklaring: x}",
            ['3:18 fel: "NÄMND" står redan på rad 2. Ta bort det från ett av orden. [dubbelt-ord]'],
        ),
        (
            "{id: b, ord: b, förklaring: x, böjningar: [egen  regi]}",
            [
                '3:48 fel: "egen regi" står redan på rad 2. Ta bort det från ett av orden. '
                "[dubbelt-ord]"
            ],
        ),
        ("{id: b, ord: b, förklaring: x, kallas-också: [nämnd]}", []),
        ("{id: b, ord: b, förklaring: x, se-också: [a, b]}", []),
        (
            "{id: b, ord: b, förklaring: x, se-också: [zzz]}",
            ['3:47 fel: ordet "zzz" finns inte i ordlistan. [okänt-ord]'],
        ),
    ],
)
def test_a_word_is_told_once_and_leads_to_words_that_there_are(
    tmp_path: Path, second: str, said: list[str]
) -> None:
    """Capitals and spaces do not make two words of one; other names may be shared."""
    first = "{id: a, ord: nämnd, förklaring: x, böjningar: [egen regi]}"
    assert _said(tmp_path, f"ord:\n  - {first}\n  - {second}\n") == said


@pytest.mark.parametrize(("length", "is_long"), [(300, False), (301, True)])
def test_an_explanation_is_short(tmp_path: Path, length: int, is_long: bool) -> None:
    """One character too many is told."""
    said = _said(tmp_path, f"ord:\n  - {{id: a, ord: a, förklaring: {'x' * length}}}\n")
    expected = f"förklaringen har {length} tecken och bör ha högst 300. Korta den."
    assert said == ([f"2:33 varning: {expected} [lång-förklaring]"] if is_long else [])


def test_the_glossary_of_this_repository_is_large_and_plain() -> None:
    """Its words are those that visitors meet, each explained in two sentences or so."""
    records, _ = load(Path(__file__).parents[2])
    assert records is not None
    terms = records.terms
    assert len(terms) > 60
    for term in terms:
        assert len(term.text) <= LONGEST_EXPLANATION // 1.5, term.id
        assert term.text[0].isupper(), term.id
        assert term.text.endswith("."), term.id
        assert term.text.count(". ") <= 2, term.id
