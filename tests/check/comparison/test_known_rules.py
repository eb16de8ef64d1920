"""The rules of ids, boards, documents, sources, files and personal numbers know services too."""

from pathlib import Path

import pytest

from tests import municipality
from tests.check.comparison.written import FOLDER, lines, measure, problems, write

NO_EVIDENCE = (municipality.COMPARISON / FOLDER / "tjanst.yaml").read_text(encoding="utf-8")
NO_EVIDENCE = NO_EVIDENCE.partition("underlag:")[0]


@pytest.mark.parametrize(
    ("rule", "tjanst", "said"),
    [
        (
            "okänd-nämnd",
            "nämnd: kommunstyrelse\n",
            'tjanst.yaml:4:8 fel: nämnden "kommunstyrelse" finns inte. '
            'Menade du "kommunstyrelsen"?',
        ),
        (
            "okänt-dokument",
            "underlag: [{dokument: vb-2091, avsnitt: Skolor}]\n",
            'tjanst.yaml:19:23 fel: dokumentet "vb-2091" finns inte. Menade du "vb-2019"?',
        ),
        (
            "okänt-dokument",
            measure(referensvärden="[{nivå: riket, period: 2025, värde: 80, källa: vb-91}]"),
            'tjanst.yaml:10:228 fel: dokumentet "vb-91" finns inte. Menade du "vb-2019"?',
        ),
        (
            "saknar-källa",
            NO_EVIDENCE,
            'tjanst.yaml:1:5 varning: tjänsten "skola" saknar källa. Skriv den i "underlag".',
        ),
        ("saknar-källa", f"{NO_EVIDENCE}exempeldata: ja\n", ""),
        (
            "dubbelt-id",
            measure() + measure().partition("\n")[2],
            'tjanst.yaml:11:10 fel: id "nojda" finns redan på rad 10. Välj ett annat id.',
        ),
        (
            "dubbelt-id",
            "fakta:\n  - {id: omrade, titel: Område, slag: val, "
            "alternativ: [{kod: a, titel: A}, {kod: a, titel: B}]}\n",
            'tjanst.yaml:8:83 fel: kod "a" finns redan på rad 8. Välj en annan kod.',
        ),
        (
            "formel-i-text",
            'beskrivning: "=1+1"\n',
            'tjanst.yaml:5:14 fel: "=1+1" börjar som en formel i ett kalkylblad. '
            "Börja med ett ord, eller med ett riktigt minustecken (−).",
        ),
        (
            "fel-filnamn",
            "id: skolan\n" + (NO_EVIDENCE.partition("\n")[2]),
            'tjanst.yaml:1:5 fel: tjänsten har id "skolan" men mappen heter "skola". '
            'Byt namn på mappen till "skolan" eller ändra id.',
        ),
    ],
)
def test_a_service_is_judged_like_any_other_record(
    tmp_path: Path, rule: str, tjanst: str, said: str
) -> None:
    """The same words, at the place in tjanst.yaml."""
    assert lines(problems(tmp_path, tjanst), rule) == ([said] if said else [])


def test_a_document_that_is_unknown_in_the_tables_is_told_of_once(tmp_path: Path) -> None:
    """At the first of its rows, in each of the tables."""
    found = problems(
        tmp_path,
        enheter="enhet,titel,kalla\nbjorken,A,vb\nlinden,B,vb-2019",
        varden="enhet,matt,period,varde,n,kalla\nbjorken,nojda,2025,80,50,vb-20\n"
        "linden,nojda,2025,90,40,vb-20",
    )
    assert lines(found, "okänt-dokument") == [
        'enheter.csv:2:12 fel: dokumentet "vb" finns inte.',
        'varden.csv:2:8 fel: dokumentet "vb-20" finns inte. Menade du "vb-2019"? '
        "Det står på 2 rader.",
    ]


@pytest.mark.parametrize(
    ("tjanst", "rule", "said"),
    [
        (
            "fakta:\n  - {id: titel, titel: Titel, slag: text}\n",
            "upptagen-kolumn",
            ['8:10 fel: kolumnen "titel" finns redan i enheter.csv. Välj ett annat id.'],
        ),
        (
            "fakta:\n  - {id: omrade, titel: Område, slag: flera-val}\n",
            "fel-alternativ",
            [
                "8:39 fel: slaget flera-val ska ha alternativ att välja mellan. "
                'Skriv dem i "alternativ".'
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_fact_is_told_of_once(
    tmp_path: Path, tjanst: str, rule: str, said: list[str]
) -> None:
    """The table that is described by it gives no errors that follow."""
    found = problems(tmp_path, tjanst)
    at_place = [one.removeprefix("tjanst.yaml:") for one in lines(found, rule)]
    assert at_place == said
    assert {one.rule for one in found} - {rule} <= {"okänd-kolumn"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"enhet": "procent"}, ""),
        ({"enhet": "procnet"}, 'enheten "procnet" finns inte. Menade du "procent"?'),
        ({"slag": "antal"}, "ett antal kan inte ha enheten procent. Rätta enheten eller slaget."),
        ({"slag": "medelvärde", "enhet": "betyg"}, ""),
        ({"slag": "medelvärde"}, ""),
    ],
)
def test_a_measure_has_a_unit_that_fits(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    """A share is in percent, a number is not, and a mean may be."""
    found = lines(problems(tmp_path, measure(**changes)), "fel-måttenhet")
    assert [one.partition(": ")[2] for one in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("sexes", "is_twice"), [(("T", "T"), True), (("T", "K"), False), (("K", "K"), True)]
)
def test_a_reference_stands_once(tmp_path: Path, sexes: tuple[str, str], is_twice: bool) -> None:
    """For each level, period and sex."""
    parts = ", ".join(f"{{nivå: riket, period: 2025, kön: {one}, värde: 80}}" for one in sexes)
    found = lines(problems(tmp_path, measure(referensvärden=f"[{parts}]")), "dubbelt-referensvärde")
    assert bool(found) == is_twice


@pytest.mark.parametrize(
    ("keys", "system", "is_told"),
    [
        ("", None, False),
        ("ickeval: Turordning.\n", None, True),
        ("anmärkningar: [{typ: lucka, text: Källan säger inte det.}]\n", None, True),
        ("anmärkningar: [{typ: upplysning, text: Hej.}]\n", None, False),
        ("valfrihetssystem: val\n", "ickeval: Turordning.", True),
        ("valfrihetssystem: val\n", "omval: Ring.", False),
        ("valfrihetssystem: val\n", "okänt: Ring.", True),
    ],
)
def test_what_happens_without_a_choice_is_told(
    tmp_path: Path, keys: str, system: str | None, is_told: bool
) -> None:
    """By the service, by its choice system, or by a note that the source is silent."""
    text = "".join(one for one in NO_EVIDENCE.splitlines(True) if not one.startswith("ickeval"))
    files: dict[str, str | bytes] = {f"{FOLDER}/tjanst.yaml": text + keys}
    if system:
        files["data/utforare/valfrihetssystem/val.yaml"] = (
            "id: val\ntitel: Valet\nverksamhet: Skola\nnämnd: kommunstyrelsen\n"
            f"beskrivning: Du väljer.\njämför-service: skola\n{system}\n"
        )
    found = lines(problems(tmp_path, files=files), "saknar-ickeval")
    assert bool(found) != is_told


UNKNOWN = "filen hör inte hemma här och läses inte."


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (
            "data/jamfor-service/enheter.csv",
            [
                f"data/jamfor-service/enheter.csv:1:1 fel: {UNKNOWN} En tjänst har en egen mapp "
                "här, med tjanst.yaml, enheter.csv och varden.csv."
            ],
        ),
        (
            f"{FOLDER}/värden.csv",
            [
                f"värden.csv:1:1 fel: {UNKNOWN} Byt namn på den eller ta bort den. "
                'Menade du "varden.csv"?'
            ],
        ),
        (f"{FOLDER}/enkat.xlsx", [f"enkat.xlsx:1:1 fel: {UNKNOWN} Flytta eller ta bort den."]),
        (f"{FOLDER}/import.yaml", []),
        (
            f"{FOLDER}/bilder/logo.csv",
            [f"bilder/logo.csv:1:1 fel: {UNKNOWN} Flytta eller ta bort den."],
        ),
        (
            "data/jamfor-service/hemtjanst/enheter.csv",
            [
                "data/jamfor-service/hemtjanst/tjanst.yaml:1:1 fel: filen saknas, så det som "
                "står i mappen läses inte. Skapa den."
            ],
        ),
        (
            "data/jamfor-service/hemtjanst/tjänst.yaml",
            [
                f"data/jamfor-service/hemtjanst/tjänst.yaml:1:1 fel: {UNKNOWN} "
                'Byt namn på den eller ta bort den. Menade du "tjanst.yaml"?'
            ],
        ),
    ],
)
def test_a_file_that_is_not_read_is_told_of_once(
    tmp_path: Path, file: str, said: list[str]
) -> None:
    """With where it belongs, if that can be guessed."""
    assert lines(problems(tmp_path, files={file: "id: x\n"})) == said


def test_a_table_that_is_not_there_is_asked_for_with_its_columns(tmp_path: Path) -> None:
    """The first row is given, since nobody has written a description of it."""
    root = write(tmp_path)
    (root / FOLDER / "varden.csv").unlink()
    assert lines(municipality.problems(root)) == [
        'tjanst.yaml:1:1 fel: filen "varden.csv" finns inte. Skapa den, med första raden: '
        "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens"
    ]


def test_a_personal_number_stops_a_service_too(tmp_path: Path) -> None:
    """In its record and in its tables; the numbers are published as tests by Skatteverket."""
    found = problems(
        tmp_path,
        "beskrivning: Ring 840415-2392.\n",
        enheter="enhet,titel,egna_ord\nbjorken,A,Ring 840415-2392\nlinden,B,",
        varden="enhet,matt,period,kalla\nbjorken,nojda,2025,840415-2392",
    )
    assert [
        (str(one.place).removeprefix(f"{FOLDER}/"), "2392" in one.message)
        for one in found
        if one.rule == "personnummer"
    ] == [("enheter.csv:2:11", False), ("tjanst.yaml:5:19", False), ("varden.csv:2:8", False)]
