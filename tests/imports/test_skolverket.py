"""Read invented schools in the form of the national file."""

from pathlib import Path

import pytest

from insyn.imports import operating_form, school_units
from insyn.imports.skolverket import Cell, NationalFile, School, read
from insyn.places import Place
from insyn.problems import Problem
from tests.imports import national_file
from tests.imports.national_file import AB, ANK, BORG, BY, EMPTY, FAR, HEADER, HERE, THERE


def _read(folder: Path, content: str | bytes, municipality: str = "0000") -> NationalFile:
    return read(national_file.write(folder, content), "fil.csv", municipality)


def _problem(line: int, column: int, message: str, rule: str = "oläslig-cell") -> Problem:
    return Problem(Place("fil.csv", line, column), message, rule)


def test_the_schools_of_a_municipality_are_read_as_they_are_published(tmp_path: Path) -> None:
    """Decimal commas become points, and every sign that stands for a figure becomes a status."""
    national = _read(tmp_path, national_file.text())

    assert (national.period, national.problems) == ("2024/25", ())
    assert national.schools[0] == School(
        line=7,
        title="Östra Borgens skola F-9",
        code="10000002",
        municipality="Exempelby",
        municipality_code="0000",
        kind="Enskild",
        principal="Påhittade skolor AB",
        form="aktiebolag",
        figures={
            "elever": Cell("30", "värde"),
            "alla-amnen": Cell("93.3", "värde"),
            "yrkesprogram": Cell("100", "avrundat-komplement"),
            "meritvarde": Cell("251", "värde"),
        },
    )
    assert {
        school.title: [f"{cell.value} {cell.status}" for cell in school.figures.values()]
        for school in national.schools[1:]
    } == {
        "Ankskolan": ["55 värde", "80 värde", "94.5 värde", "230.5 värde"],
        "Särskilda skolan": ["11 värde", " saknas", " dolt-få", "108.5 värde"],
        "Ännu en skola": [" dolt-få", " dolt-få", " dolt-få", " dolt-få"],
    }


def test_the_whole_country_is_read_on_demand(tmp_path: Path) -> None:
    """All schools are read, and the footnotes are not taken for schools."""
    national = _read(tmp_path, national_file.text(), "alla")

    assert [school.line for school in national.schools] == [7, 8, 9, 10, 11]


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    """The order of the columns, hyphens in their names and a column more make no difference."""
    names = HEADER.replace("Skol-enhetskod", "Skolenhetskod").split(";")
    header = ";".join(["Ny kolumn", *reversed(names)])
    school = ";".join(["x", *reversed(ANK.split(";"))])

    national = _read(tmp_path, national_file.text([school], header))

    assert national == _read(tmp_path, national_file.text([ANK]))


def test_a_school_after_an_empty_row_is_not_lost(tmp_path: Path) -> None:
    """What has the code of a school is one, also below the first empty row."""
    national = _read(tmp_path, national_file.text([BORG, EMPTY, ANK]))

    assert [school.title for school in national.schools] == ["Östra Borgens skola F-9", "Ankskolan"]


def test_a_file_that_excel_has_saved_again_is_read(tmp_path: Path) -> None:
    """The letters of Swedish Windows and its line ends are understood."""
    saved = national_file.text([BORG]).replace("\n", "\r\n").encode("cp1252")

    assert _read(tmp_path, saved) == _read(tmp_path, national_file.text([BORG]))


def test_everything_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    """Row and column of each cell, and what may stand there."""
    national = _read(
        tmp_path,
        national_file.text(
            [
                f"Ettan;1000001;{HERE};{BY};femtio;80;94,5;230,5",
                f";10000002;{HERE};{BY};50;80,5 %;~99;341",
                f"Trean;10000003;Exempelby;0;{BY};50;101;;~100",
                f"Fyran;10000004;{HERE};{BY};50;80;90;200",
                f"Femman;10000004;{HERE};;;;50;80;90;200",
                f"Långt borta;x;{THERE};{BY};x;x;x;x",
            ]
        ),
    )

    share = "skriv ett tal med decimalkomma, ~100, två punkter eller en punkt"
    passed = HEADER.split(";")[8]
    eligible, merit = HEADER.split(";")[9:]
    assert sorted(national.problems) == [
        _problem(
            7, 2, '"1000001" går inte som "Skol-enhetskod": skolenhetskoden har åtta siffror.'
        ),
        _problem(
            7,
            8,
            '"femtio" går inte som "Antal elever": skriv ett heltal, två punkter eller en punkt.',
        ),
        _problem(8, 1, '"" går inte som "Skola": skolan måste ha ett namn.'),
        _problem(8, 9, f'"80,5 %" går inte som "{passed}": {share}.'),
        _problem(8, 10, f'"~99" går inte som "{eligible}": {share}.'),
        _problem(8, 11, f'"341" går inte som "{merit}": det är mer än 340.'),
        _problem(9, 4, '"0" går inte som "Kommun-kod": kommunkoden har fyra siffror.'),
        _problem(9, 9, f'"101" går inte som "{passed}": det är mer än 100.'),
        _problem(9, 10, f'"" går inte som "{eligible}": {share}.'),
        _problem(
            9,
            11,
            f'"~100" går inte som "{merit}": skriv ett tal med decimalkomma, '
            "två punkter eller en punkt.",
        ),
        _problem(
            11,
            2,
            '"10000004" går inte som "Skol-enhetskod": skolan står också på rad 10. '
            "Ta bort den ena.",
            "dubbel-skola",
        ),
        _problem(11, 5, '"" går inte som "Typ av huvudman": skriv Kommunal eller Enskild.'),
        _problem(11, 6, '"" går inte som "Huvudman": huvudmannen måste ha ett namn.'),
    ]


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (
            "Skola,Betyg\nAnkskolan,200\n",
            [
                (
                    "filen är inte Grundskola – Slutbetyg årskurs 9, samtliga elever: den rubriken "
                    "saknas. Hämta rätt fil från Skolverket.",
                    "annan-fil",
                ),
                (
                    'raden "Valt läsår: 2024/25" saknas ovanför tabellen. Lägg tillbaka den.',
                    "annan-fil",
                ),
                (
                    "raden med kolumnnamn saknas. Filen ska ha semikolon mellan cellerna.",
                    "annan-fil",
                ),
            ],
        ),
        (
            b"\x00\x01",
            [
                (
                    "filen är inte sparad som text i UTF-8. Hämta den igen från Skolverket.",
                    "fel-kodning",
                )
            ],
        ),
        (
            national_file.text([FAR]),
            [
                (
                    'filen har ingen skola i kommunen "0000". Kontrollera kommunkoden.',
                    "annan-fil",
                )
            ],
        ),
    ],
    ids=["another-file", "no-text", "no-school"],
)
def test_a_file_of_another_kind_is_told(
    tmp_path: Path, content: str | bytes, problems: list[tuple[str, str]]
) -> None:
    """Without heading, school year, columns or schools there is nothing to read."""
    found = _read(tmp_path, content)

    assert found.schools == ()
    assert list(found.problems) == [_problem(1, 1, message, rule) for message, rule in problems]


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    """The names of the columns decide, so one that is gone cannot be guessed."""
    header = HEADER.replace("Antal elever", "Elever")

    found = _read(tmp_path, national_file.text([ANK], header))

    message = 'kolumnen "Antal elever" saknas. Hämta filen igen från Skolverket.'
    assert found.problems == (_problem(6, 1, message, "saknad-kolumn"),)


@pytest.mark.parametrize(
    ("kind", "principal", "number", "form"),
    [
        ("Kommunal", "Exempelby kommun", "2120000000", "kommunal-regi"),
        ("Enskild", "Påhittade skolor AB", "5560000000", "aktiebolag"),
        ("Enskild", "Påhittet Aktiebolag", "", "aktiebolag"),
        ("Enskild", "Abborren Ekonomisk Förening", "", "ekonomisk-förening"),
        ("Enskild", "Abborren ek. för.", "", "ekonomisk-förening"),
        ("Enskild", "Föräldrarna Ek Fö", "7690000000", "ekonomisk-förening"),
        ("Enskild", "Påhittets Skolstiftelse", "", "stiftelse"),
        ("Enskild", "Ideella föreningen Påhittet", "", "idéburen-organisation"),
        ("Enskild", "Föreningen Påhittet", "8020000000", "idéburen-organisation"),
        ("Enskild", "Påhittets skola", "7010101234", "enskild-firma"),
        ("Enskild", "Påhittet Handelsbolag", "9690000000", "handelsbolag"),
        ("Enskild", "Påhittet universitet", "2020000000", ""),
    ],
)
def test_the_form_of_a_principal_is_read_out_of_its_name_or_its_number(
    kind: str, principal: str, number: str, form: str
) -> None:
    """The name goes first; what neither tells is left for the editor."""
    assert operating_form.of(kind, principal, number) == form


def test_ids_are_names_unless_the_names_repeat(tmp_path: Path) -> None:
    """A name, a name with its municipality, a name with its code: whatever the order of the file.

    A name that is an address of its own below the service never becomes an id.
    """
    rows = [
        f"Ankskolan;10000001;{HERE};{BY};50;80;90;200",
        f"Ankskolan;10000002;{THERE};{AB};50;80;90;200",
        f"Tvillingskolan;10000003;{HERE};{AB};50;80;90;200",
        f"Tvillingskolan;10000004;{HERE};{AB};50;80;90;200",
        f"Jämför;10000005;{HERE};{AB};50;80;90;200",
        f"Åsa & Öns skola, åk 1–9;10000006;{HERE};{AB};50;80;90;200",
    ]
    expected = {
        "10000001": "ankskolan-exempelby",
        "10000002": "ankskolan-annanby",
        "10000003": "tvillingskolan-10000003",
        "10000004": "tvillingskolan-10000004",
        "10000005": "jamfor-exempelby",
        "10000006": "asa-ons-skola-ak-1-9",
    }
    for order in (rows, rows[::-1]):
        schools = _read(tmp_path, national_file.text(order), "alla").schools
        assert school_units.unit_ids(schools, ()) == expected


def test_a_school_that_is_there_keeps_its_id(tmp_path: Path) -> None:
    """The school unit code tells that it is the same, and its id is taken for all others."""
    present = [
        {"enhet": "gamla-ankan", "skolenhetskod": "10000001"},
        {"enhet": "ostra-borgens-skola-f-9", "skolenhetskod": "10000099"},
    ]
    schools = _read(tmp_path, national_file.text([ANK, BORG])).schools

    found = school_units.unit_ids(schools, present)

    assert [found[school.code] for school in schools] == [
        "gamla-ankan",
        "ostra-borgens-skola-f-9-exempelby",
    ]
