"""Tests for the rows that the follow-up of performers becomes."""

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal

import pytest

from insyn.derive.facts import Facts
from insyn.export.datasets import datasets
from insyn.export.oversight import contract_tables, insight_tables
from insyn.export.table import Table
from insyn.model.oversight.contract import Option
from tests import oversight
from tests.render import invented

FACTS = oversight.with_oversight(invented.facts())
REAL, EXAMPLE = (
    {table.name: table for table in dataset.tables}
    for dataset in datasets(FACTS)
    if dataset.name.startswith("utforare")
)

ROWS = {
    "utforare": [
        "alfa¦Alfa Omsorg AB¦aktiebolag¦ja¦¦Hemtjänst i hela Ekby.¦Vi är alltid glada.¦"
        "https://alfa.example/¦Verksamhetschef¦08-465 004 01¦info@alfa.example¦¦¦nej",
        "egen-regi¦Hemtjänst i egen regi¦kommunal-regi¦nej¦¦¦¦¦¦¦¦¦¦nej",
    ],
    "enheter": [
        "alfa¦norr¦Alfa norr¦Hemtjänst¦centrum¦¦¦nej",
        "alfa¦syd¦Alfa syd¦Hemtjänst¦¦¦2025-01-31¦nej",
    ],
    "valfrihetssystem": [
        "hemtjanst¦Hemtjänst i Ekby¦Hemtjänst¦socialnamnden¦LOV¦2023-04-01¦¦"
        "Den som har hemtjänst väljer utförare.¦"
        "Den som inte väljer får den som står på tur.¦¦¦¦¦nej",
    ],
    "avtal": [
        "alfa-hemtjanst¦Hemtjänst, Alfa Omsorg¦Hemtjänst¦socialnamnden¦alfa¦lov¦"
        "hemtjanst¦program-2023¦2019/trygg¦SN-2024/7¦2023-12-01¦2024-01-01¦2027-12-31¦"
        "2028-12-31¦¦¦¦¦alfa-forra¦12.5¦ja¦Antal anställda¦år¦7 §¦ja¦ja¦nej¦ja¦"
        "2027-12-31¦gäller¦vb¦Trygghet¦2026-11-21¦nej",
        "alfa-forra¦Hemtjänst, Alfa Omsorg, det förra¦Hemtjänst¦socialnamnden¦alfa¦lov¦"
        "hemtjanst¦program-2023¦2019/trygg¦SN-2024/7¦2022-01-10¦2022-02-01¦2024-12-31¦¦"
        "2023-12-31¦hävt¦Brister.¦¦¦12.5¦ja¦Antal anställda¦år¦7 §¦ja¦ja¦nej¦ja¦"
        "2023-12-31¦avslutat-i-förtid¦vb¦Trygghet¦2026-11-21¦nej",
        "egen-regi-hemtjanst¦Hemtjänst, egen regi¦Hemtjänst¦socialnamnden¦egen-regi¦"
        "eget-uppdrag¦hemtjanst¦¦¦¦¦2024-01-01¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦gäller¦¦¦2026-11-21¦nej",
        "lokalvard¦Lokalvård¦Lokalvård¦socialnamnden¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦¦okänt¦vb¦"
        "Trygghet¦2026-11-21¦nej",
    ],
    "krav": [
        "alfa-hemtjanst¦kontinuitet¦Högst tolv personer under två veckor.¦ska¦ja¦Scheman¦4.2¦nej",
        "alfa-hemtjanst¦miljobilar¦Bilarna ska vara miljöbilar.¦bör¦nej¦¦¦nej",
        "alfa-forra¦kontinuitet¦Högst tolv personer under två veckor.¦ska¦ja¦Scheman¦4.2¦nej",
        "alfa-forra¦miljobilar¦Bilarna ska vara miljöbilar.¦bör¦nej¦¦¦nej",
        "egen-regi-hemtjanst¦kontinuitet¦Högst tolv personer under två veckor.¦ska¦ja¦"
        "Scheman¦4.2¦nej",
    ],
    "mottaget": [
        "alfa-hemtjanst¦1¦2025-02-01¦Redovisning för 2024¦nej",
        "alfa-forra¦1¦2025-02-01¦Redovisning för 2024¦nej",
    ],
    "program": [
        "program-2023¦Program för insyn¦¦2023-01-01¦2026-12-31¦2023-03-13¦KF-2023/9¦¦"
        "Så följer fullmäktige upp den som utför.¦aktiebolag;stiftelse¦vb¦Trygghet¦nej",
    ],
    "programpunkter": [
        "program-2023¦syfte¦syfte¦Bättre kontroll.¦Syfte¦nej",
        "program-2023¦omfattning¦allt¦All verksamhet på uppdrag.¦¦nej",
        "program-2023¦undantag¦skolor¦Inte fristående skolor.¦¦nej",
        "program-2023¦mål¦mal¦Kommunens mål gäller alla.¦¦nej",
        "program-2023¦riktlinjer¦lag¦Utföraren följer lagen.¦¦nej",
        "program-2023¦uppföljning¦skal¦Uppföljningen är en kontroll.¦¦nej",
        "program-2023¦former¦former¦Nämnden väljer form.¦¦nej",
        "program-2023¦planens-innehåll¦vad¦Vad som ska följas upp.¦¦nej",
        "program-2023¦särskild-granskning¦granskning¦Vid behov.¦¦nej",
        "program-2023¦insyn¦info¦Avtalet säkrar information.¦¦nej",
    ],
    "planer": [
        "socialnamnden-2024¦Uppföljningsplan 2024¦socialnamnden¦2024¦program-2023¦"
        "2025-12-10¦SN-2025/88¦Antogs.¦Nämnden följer upp två avtal.¦vb¦Trygghet¦nej",
        "socialnamnden-2026¦Uppföljningsplan 2026¦socialnamnden¦2026¦program-2023¦"
        "2025-12-10¦SN-2025/88¦Antogs.¦Nämnden följer upp två avtal.¦vb¦Trygghet¦nej",
    ],
    "uppfoljningsplan": [
        "socialnamnden-2024¦alfa¦socialnamnden¦2024¦Hemtjänsten hos Alfa¦alfa-hemtjanst¦"
        "avtalsuppföljning;verksamhetsuppföljning¦Avtalscontroller¦En gång per år.¦"
        "halvår:1;vartannat-år¦¦nämnd: Eget ärende | utförare | allmänhet¦3¦2¦3¦Många berörs.¦18¦"
        "hög¦nej",
        "socialnamnden-2026¦alfa¦socialnamnden¦2026¦Hemtjänsten hos Alfa¦alfa-hemtjanst¦"
        "avtalsuppföljning;verksamhetsuppföljning¦Avtalscontroller¦En gång per år.¦"
        "halvår:1;vartannat-år¦¦nämnd: Eget ärende | utförare | allmänhet¦3¦2¦3¦Många berörs.¦18¦"
        "hög¦nej",
        "socialnamnden-2026¦lokalvard¦socialnamnden¦2026¦Lokalvården¦lokalvard¦¦¦¦"
        "halvår:1;vartannat-år¦¦nämnd¦¦¦¦¦¦¦nej",
    ],
    "granskningar": [
        "socialnamnden-2026¦1¦Nattpatrullen¦Klagomål.¦nej",
    ],
    "redovisningar": [
        "socialnamnden-2024¦1¦delårsrapport¦2024-09-01¦Enligt plan.¦nej",
    ],
    "tillfallen": [
        "socialnamnden-2024¦alfa¦1¦socialnamnden¦alfa-hemtjanst¦2024-01-01¦2024-06-30¦"
        "alfa-2024¦i-tid¦2026-11-21¦nej",
        "socialnamnden-2024¦alfa¦2¦socialnamnden¦alfa-hemtjanst¦2024-07-01¦2024-12-31¦"
        "alfa-2024-host¦sen¦2026-11-21¦nej",
        "socialnamnden-2026¦alfa¦1¦socialnamnden¦alfa-hemtjanst¦2025-01-01¦2026-12-31¦¦"
        "planerad¦2026-11-21¦nej",
    ],
    "uppfoljningar": [
        "stickprov-2019¦Stickprov 2019¦socialnamnden¦Upphandling¦¦Direktupphandlingar¦¦¦¦"
        "2019¦¦¦¦¦Inget att anmärka på.¦vb¦Trygghet¦nej",
        "alfa-2024¦Alfa Omsorg, våren 2024¦socialnamnden¦Hemtjänst¦alfa-hemtjanst¦¦¦"
        "avtalsuppföljning¦planerad¦2024¦¦2024-06-12¦Tjugo planer lästes.¦"
        "Avtalscontroller¦Ett krav brister.¦vb¦Trygghet¦nej",
        "alfa-2024-host¦Alfa Omsorg, hösten 2024¦socialnamnden¦Hemtjänst¦alfa-hemtjanst¦¦"
        "¦verksamhetsuppföljning¦oanmäld¦2025¦¦2025-02-03¦¦¦Allt var som det skulle.¦¦¦"
        "nej",
        "alfa-klagomal¦Klagomål på Alfa¦socialnamnden¦Hemtjänst¦alfa-hemtjanst¦¦¦"
        "särskild-granskning¦händelsestyrd¦2026¦¦2026-04-14¦¦¦¦¦¦nej",
    ],
    "bedomningar": [
        "alfa-2024¦alfa-hemtjanst¦kontinuitet¦ej-uppfyllt¦Sexton personer.¦nej",
        "alfa-2024¦alfa-hemtjanst¦miljobilar¦ej-bedömt¦¦nej",
        "alfa-2024-host¦alfa-hemtjanst¦kontinuitet¦uppfyllt¦¦nej",
    ],
    "svar": [
        "alfa-2024¦1¦2024-07-05¦Vi håller inte med.¦nej",
    ],
    "beslut": [
        "alfa-2024¦1¦2024-08-28¦SN-2024/31¦Ett vite tas ut.¦nej",
    ],
    "aterkoppling": [
        "alfa-2024¦1¦nämnd¦2024-08-28¦Eget ärende¦nej",
        "alfa-2024¦2¦allmänhet¦2024-09-02¦¦nej",
        "alfa-2024-host¦1¦utförare¦¦¦nej",
    ],
    "avvikelser": [
        "alfa-2024¦for-manga¦För många personer hemma hos samma människa.¦alfa-hemtjanst¦"
        "kontinuitet¦allvarlig¦¦¦öppen¦2026-11-21¦nej",
        "alfa-2024¦bilar¦Två gamla bilar.¦alfa-hemtjanst¦¦mindre¦2024-07-01¦"
        "Bilarna är sålda.¦avskriven¦2026-11-21¦nej",
        "alfa-klagomal¦sena¦Sena besök.¦alfa-hemtjanst¦¦kritisk¦¦¦öppen¦2026-11-21¦nej",
    ],
    "atgarder": [
        "alfa-2024¦for-manga¦schema¦Lägga om schemat.¦Verksamhetschef¦2024-09-01¦"
        "2024-08-20¦2024-09-10¦Nya scheman.¦verifierad¦öppen¦2026-11-21¦nej",
        "alfa-2024¦for-manga¦utbildning¦Utbilda samordnarna.¦Verksamhetschef¦2025-03-01¦¦"
        "¦¦försenad¦öppen¦2026-11-21¦nej",
    ],
    "sanktioner": [
        "alfa-2024¦vite¦vite¦for-manga¦25000¦bestridd¦2024-09-15¦2026-11-21¦nej",
    ],
    "sanktionsskeden": [
        "alfa-2024¦vite¦1¦aviserad¦2024-06-20¦¦nej",
        "alfa-2024¦vite¦2¦beslutad¦2024-08-28¦Nämnden beslutade.¦nej",
        "alfa-2024¦vite¦3¦bestridd¦2024-09-15¦¦nej",
    ],
    "kravkatalog": [
        "klausul¦1¦Kravet klausul¦Det ska vara så.¦Kommunallagen (2017:725)¦10 kap. 9 §¦"
        "ja¦avtal¦privata¦¦¦¦¦nuläge¦insynsklausul-finns¦Vi ser efter i uppgifterna.¦¦¦"
        "nej",
        "uppfoljning¦2¦Kravet uppfoljning¦Det ska vara så.¦Kommunallagen (2017:725)¦"
        "10 kap. 9 §¦ja¦avtal¦alla¦¦¦¦¦nuläge¦avtalet-följs-upp¦"
        "Vi ser efter i uppgifterna.¦¦¦nej",
        "program-alla¦3¦Kravet program-alla¦Det ska vara så.¦Kommunallagen (2017:725)¦"
        "10 kap. 9 §¦ja¦avtal¦alla¦¦¦2024-07-01¦¦tecknande¦avtalet-följer-program¦"
        "Vi ser efter i uppgifterna.¦¦¦nej",
        "form¦4¦Kravet form¦Det ska vara så.¦Kommunallagen (2017:725)¦10 kap. 9 §¦ja¦"
        "utförare¦alla¦¦¦¦¦nuläge¦driftsform-angiven¦Vi ser efter i uppgifterna.¦¦¦nej",
        "plan¦5¦Kravet plan¦Det ska vara så.¦Kommunallagen (2017:725)¦10 kap. 9 §¦ja¦"
        "nämnd¦alla¦¦¦¦¦nuläge¦nämnden-har-plan¦Vi ser efter i uppgifterna.¦¦¦nej",
        "ickeval¦6¦Kravet ickeval¦Det ska vara så.¦Kommunallagen (2017:725)¦10 kap. 9 §¦"
        "ja¦valfrihetssystem¦alla¦¦¦¦¦nuläge¦ickeval-beskrivet¦"
        "Vi ser efter i uppgifterna.¦¦¦nej",
        "oppet¦7¦Kravet oppet¦Det ska vara så.¦Lag (2022:818)¦¦nej¦kommun¦alla¦¦¦¦¦"
        "nuläge¦öppna-data¦Vi ser efter i uppgifterna.¦vb¦Trygghet¦nej",
    ],
    "insynskrav": [
        "oppet¦kommun¦kommunen¦Ekby kommun¦¦uppfyllt¦"
        "1\u00a0datamängd går att hämta, med beskrivning och licens.¦"
        "https://insyn.ekby.example/oppna-data/¦ja¦2026-11-21¦nej",
        "ickeval¦valfrihetssystem¦hemtjanst¦Hemtjänst i Ekby¦socialnamnden¦delvis¦"
        "Det framgår vad som händer för den som inte väljer, men inte hur man byter.¦"
        "https://insyn.ekby.example/insyn/valfrihetssystem/hemtjanst/¦ja¦2026-11-21¦nej",
        "plan¦nämnd¦socialnamnden¦Socialnämnden¦socialnamnden¦uppfyllt¦"
        "Nämnden har en plan för 2026.¦"
        "https://insyn.ekby.example/uppfoljning/planer/socialnamnden-2026/¦ja¦2026-11-21¦"
        "nej",
        "form¦utförare¦egen-regi¦Hemtjänst i egen regi¦¦uppfyllt¦"
        "Driftsformen är kommunal egen regi, och utföraren räknas inte som privat.¦"
        "https://insyn.ekby.example/utforare/egen-regi/¦ja¦2026-11-21¦nej",
        "uppfoljning¦avtal¦alfa-hemtjanst¦Hemtjänst, Alfa Omsorg¦socialnamnden¦delvis¦"
        "Uppföljningen som skulle göras senast 31 december 2024 gjordes först 3 februari 2025.¦"
        "https://insyn.ekby.example/uppfoljning/planer/socialnamnden-2026/#punkt-alfa;"
        "https://insyn.ekby.example/uppfoljning/alfa-2024-host/¦"
        "ja¦2026-11-21¦nej",
        "klausul¦avtal¦alfa-forra¦Hemtjänst, Alfa Omsorg, det förra¦socialnamnden¦"
        "uppfyllt¦Avtalet har en insynsklausul (7 §).¦"
        "https://insyn.ekby.example/avtal/alfa-forra/¦nej¦2026-11-21¦nej",
    ],
}

SOME_VERDICTS = {
    ("oppet", "kommunen"),
    ("ickeval", "hemtjanst"),
    ("plan", "socialnamnden"),
    ("form", "egen-regi"),
    ("uppfoljning", "alfa-hemtjanst"),
    ("klausul", "alfa-forra"),
}
"""A verdict for each scope, one that does not count and one with two proofs."""


def _cells(table: Table) -> list[list[str]]:
    assert isinstance(table.content, bytes)
    return list(csv.reader(io.StringIO(table.content.decode(), newline="")))


def _column(tables: Sequence[Table], table: str, column: str) -> list[str]:
    header, *rows = next(_cells(one) for one in tables if one.name == table)
    return [row[header.index(column)] for row in rows]


@pytest.mark.parametrize("name", [name for name in ROWS if name != "insynskrav"])
def test_each_record_becomes_the_rows_it_should(name: str) -> None:
    """Every value stands in its column, and nothing that is unknown is made up."""
    assert ["¦".join(row) for row in _cells(REAL[name])[1:]] == ROWS[name]


def test_the_matrix_tells_the_verdict_why_and_where_it_is_seen() -> None:
    """The addresses lead to the site itself, and an ended contract does not count."""
    rows = [row for row in _cells(REAL["insynskrav"])[1:] if (row[0], row[2]) in SOME_VERDICTS]

    assert ["¦".join(row) for row in rows] == ROWS["insynskrav"]


def test_every_verdict_of_the_matrix_is_published() -> None:
    """The table has as many rows as the matrix has verdicts, in each world."""
    counts = [len(matrix.verdicts) for matrix in FACTS.matrices]

    assert [tables["insynskrav"].row_count for tables in (REAL, EXAMPLE)] == counts


def test_both_datasets_have_the_same_tables_and_columns() -> None:
    """A program that reads the one can read the other; empty tables are there too."""
    columns = [{name: _cells(table)[0] for name, table in one.items()} for one in (REAL, EXAMPLE)]

    assert columns[0] == columns[1]
    assert list(columns[0]) == list(ROWS)


@pytest.mark.parametrize(("tables", "word"), [(REAL, "nej"), (EXAMPLE, "ja")], ids=["real", "made"])
def test_every_row_says_last_whether_it_is_invented(tables: dict[str, Table], word: str) -> None:
    """A row that is copied out of its file still says so."""
    for table in tables.values():
        header, *rows = _cells(table)
        assert header[-1] == "exempeldata"
        assert {row[-1] for row in rows} <= {word}


def test_what_is_real_and_what_is_invented_never_meet() -> None:
    """The performers and contracts of each dataset are its own."""
    assert _column(list(EXAMPLE.values()), "utforare", "utforare") == ["exempel-alfa"]
    assert _column(list(EXAMPLE.values()), "avtal", "avtal") == [
        "exempel-alfa-hemtjanst",
        "exempel-alfa-forra",
    ]
    assert _column(list(EXAMPLE.values()), "insynskrav", "foremal") == [
        "exempel-hemtjanst",
        "socialnamnden",
        "exempel-alfa",
        *["exempel-alfa-hemtjanst"] * 3,
        *["exempel-alfa-forra"] * 3,
    ]


def test_a_third_dataset_has_what_lies_in_its_folder() -> None:
    """Records are told apart by their files; a board goes with its contracts."""
    other = oversight.CONTRACT.model_copy(
        update={"id": "skolmat", "file": "data/utforare-skolor/avtal/skolmat.yaml"}
    )
    facts = oversight.with_oversight(invented.facts(), contracts=(other, oversight.UNKNOWN))
    name = "utforare-skolor"

    assert _column(contract_tables.tables(facts, name), "avtal", "avtal") == ["skolmat"]
    assert set(_column(insight_tables.tables(facts, name), "insynskrav", "foremal")) == {
        "skolmat",
        "socialnamnden",
    }


def test_prolongations_and_amounts_are_written_for_machines() -> None:
    """Days and answers have a colon between them, and no number has an exponent."""
    contract = oversight.CONTRACT.model_copy(
        update={
            "options": (
                Option(last_day=oversight.TODAY, used=True),
                Option(last_day=oversight.TODAY.replace(year=2029), used=False),
                Option(last_day=oversight.TODAY.replace(year=2030)),
            ),
            "yearly_value": Decimal("1E+2"),
        }
    )
    tables = contract_tables.tables(_with(contracts=(contract,)), "utforare")

    assert _column(tables, "avtal", "forlangningar") == ["2026-11-21:ja;2029-11-21:nej;2030-11-21"]
    assert _column(tables, "avtal", "varde_mnkr") == ["100"]


def test_a_claim_about_other_tables_is_made_only_where_it_holds() -> None:
    """The invented contracts follow a real programme and are tried by real law."""
    ties = [
        {
            (table.name, key.fields, key.reference.resource)
            for table in tables.values()
            for key in table.schema.foreign_keys
        }
        for tables in (REAL, EXAMPLE)
    ]

    assert ties[0] - ties[1] == {
        ("avtal", ("program",), "program"),
        ("insynskrav", ("krav",), "kravkatalog"),
    }
    assert ties[1] - ties[0] == set()


def test_the_same_day_gives_the_same_bytes_and_another_day_another_state() -> None:
    """What is computed is computed for the day that is handed in."""
    again = oversight.with_oversight(invented.facts())
    later = Facts(again.records, again.figures, oversight.TODAY.replace(year=2028), again.accounts)

    assert [one.tables for one in datasets(again)] == [one.tables for one in datasets(FACTS)]
    assert _column(contract_tables.tables(later, "utforare"), "avtal", "lage") == [
        "avslutat",
        "avslutat-i-förtid",
        "gäller",
        "okänt",
    ]


def test_no_cell_begins_like_a_formula_or_ends_in_space() -> None:
    """Columns have plain names, and a spreadsheet computes nothing."""
    for table in (*REAL.values(), *EXAMPLE.values()):
        header, *rows = _cells(table)
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in header), table.name
        assert [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")] == []
        assert [cell for row in rows for cell in row if cell != cell.strip()] == []


def test_every_column_is_described_in_swedish() -> None:
    """A title and a sentence for each, and codes with the words that people read."""
    fields = {
        (table.name, field.name): field for table in REAL.values() for field in table.schema.fields
    }

    assert [key for key, field in fields.items() if not field.description.endswith(".")] == []
    assert fields["avtal", "form"].description == (
        "lou, lov eller eget-uppdrag (kommunens egen regi). Koder: lou = Upphandling; "
        "lov = Valfrihetssystem; eget-uppdrag = Eget uppdrag."
    )
    assert fields["avtal", "mal"].description == (
        "Kommunens mål som avtalet tar upp. Flera har semikolon emellan."
    )
    assert fields["tillfallen", "lage"].description == (
        "Hur det gick till och med dagen i kolumnen dag. Uträknat av programmet. "
        "Koder: i-tid = I tid; sen = För sen; saknas = Försenad; planerad = Planerad."
    )


def _with(**changes: object) -> Facts:
    return oversight.with_oversight(invented.facts(), **changes)
