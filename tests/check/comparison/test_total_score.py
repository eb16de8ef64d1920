"""Nothing that sums up all the rest is published, and nothing else is refused."""

from pathlib import Path

import pytest

from tests.check.comparison.written import lines, measure, problems

RULE = "totalpoäng"
WHY = (
    "ser ut som en totalpoäng eller placering. Lagen kräver saklig och jämförbar information: "
    "ta bort det, och visa måtten var för sig."
)


@pytest.mark.parametrize(
    "title",
    [
        "Totalpoäng",
        "Total poäng",
        "Totalt betyg",
        "Totalindex",
        "Helhetsbetyg",
        "Sammanvägt resultat",
        "Sammanvägd kvalitet",
        "Sammanvägning av alla mått",
        "Sammanlagt betyg",
        "Samlat index",
        "Index över alla mått",
        "Kvalitetsindex",
        "Stjärnor",
        "Stjärnbetyg",
        "Skolranking",
        "Rankning i länet",
        "Topplista",
        "Topp 10",
        "Bäst i test",
    ],
)
def test_a_total_score_is_refused(tmp_path: Path, title: str) -> None:
    """However it is called."""
    found = lines(problems(tmp_path, measure(titel=title)), RULE)
    assert [one.partition(": ")[2] for one in found] == [f'"{title}" {WHY}']


@pytest.mark.parametrize(
    "title",
    [
        "Nöjda sammantaget",
        "Genomsnittligt meritvärde (17 ämnen)",
        "Godkänt betyg i alla ämnen",
        "Slutbetyg",
        "Nöjd-kund-index",
        "Totalt antal kunder",
        "Helhetsomdöme i enkäten",
        "Platser",
        "Antal personer totalt",
        "Kontinuitet",
        "Förankring hos föräldrar",
        "Granskning",
        "Poäng på nationella prov",
    ],
)
def test_a_measure_of_one_thing_is_let_through(tmp_path: Path, title: str) -> None:
    """One question of a survey, or one figure of a register."""
    assert lines(problems(tmp_path, measure(titel=title)), RULE) == []


@pytest.mark.parametrize(
    ("column", "is_score"), [("totalpoang", True), ("plats", True), ("anteckning", False)]
)
def test_a_column_of_scores_is_told_why_it_is_refused(
    tmp_path: Path, column: str, is_score: bool
) -> None:
    """Columns that nobody has described are refused too, but not for what they hold."""
    table = f"enhet,titel,{column}\nbjorken,A,5\nlinden,B,4"
    found = problems(tmp_path, enheter=table)
    assert lines(found, RULE) == (
        [f'enheter.csv:1:15 fel: kolumnen "{column}" {WHY}'] if is_score else []
    )
    assert lines(found, "okänd-kolumn") == [
        f'enheter.csv:1:15 fel: kolumnen "{column}" är okänd. Ta bort den, eller beskriv den.'
    ]


def test_an_id_alone_can_give_a_score_away(tmp_path: Path) -> None:
    """The id is in addresses and files."""
    found = lines(problems(tmp_path, measure(id="totalpoang", titel="Så bra är skolan")), RULE)
    assert found == [f'tjanst.yaml:10:10 fel: "totalpoang" {WHY}']
