"""Figures of a service agree with themselves, and those of few persons are in no message."""

from pathlib import Path

import pytest

from tests.check.comparison.written import lines, measure, problems


def _said(folder: Path, rule: str, rows: str, tjanst: str = "") -> list[str]:
    header = "enhet,matt,period,kon,varde,status,n,nedre,ovre,svarsfrekvens"
    return lines(problems(folder, tjanst, varden=f"{header}\n{rows}\n"), rule)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, 1),
        ({"kräver_n": "nej"}, 0),
        ({"gäller_personer": "nej"}, 0),
        ({"slag": "medelvärde", "enhet": "index"}, 1),
        ({"slag": "antal", "enhet": "antal"}, 0),
        ({"referensvärden": "[{nivå: kommunen, period: 2025, värde: 80}]"}, 1),
        ({"referensvärden": "[{nivå: riket, period: 2025, värde: 80}]"}, 1),
    ],
)
def test_a_figure_says_how_many_stand_behind_it(
    tmp_path: Path, changes: dict[str, str], said: int
) -> None:
    """Not where the source cannot say, where no persons are meant, or where the figure does."""
    rows = "bjorken,nojda,2025,T,80,värde,,,,\nlinden,nojda,2025,T,,saknas,,,,"
    assert len(_said(tmp_path, "saknar-n", rows, measure(**changes))) == said


def test_a_figure_of_the_municipality_says_how_many_stand_behind_it(tmp_path: Path) -> None:
    """Of the whole country it need not be said: there it protects nobody."""
    keys = measure(
        referensvärden="[{nivå: kommunen, period: 2025, värde: 80}, "
        "{nivå: riket, period: 2025, värde: 81}]"
    )
    rows = "bjorken,nojda,2025,T,80,värde,50,,,"
    assert _said(tmp_path, "saknar-n", rows, keys) == [
        'tjanst.yaml:10:182 fel: måttet "nojda" har ett värde utan n, antalet personer bakom det. '
        "Skriv n, eller kräver-n: nej för måttet i tjanst.yaml om källan inte anger det."
    ]


FEW = (
    "värdet gäller få personer. Det visas inte på webbplatsen, men går att läsa i filen. Skriv "
    "status dolt-få och töm värde, n och gränser, om inte bara behöriga kan läsa arkivet."
)
LEFT = (
    "status är dolt-få, men här står något som ska vara dolt. "
    "Töm värde, gränser och ett n som är lågt."
)


@pytest.mark.parametrize(
    ("row", "changes", "said"),
    [
        ("T,75,värde,4,,,", {}, [f"varden.csv:2:5 varning: {FEW}"]),
        ("T,80,värde,5,,,", {}, []),
        ("T,75,värde,9,,,", {"minsta_antal": "{enhet: 10}"}, [f"varden.csv:2:5 varning: {FEW}"]),
        ("T,75,värde,4,,,", {"gäller_personer": "nej"}, []),
        (
            "T,3,värde,,,,",
            {"slag": "antal", "enhet": "antal"},
            [f"varden.csv:2:5 varning: {FEW}"],
        ),
        ("T,,dolt-få,,,,", {}, []),
        ("T,,dolt-få,50,,,", {}, []),
        ("T,80,dolt-få,50,,,", {}, [f"varden.csv:2:5 fel: {LEFT}"]),
        ("T,,dolt-få,2,,,", {}, [f"varden.csv:2:7 fel: {LEFT}"]),
        ("T,,dolt-få,,10,90,", {}, [f"varden.csv:2:9 fel: {LEFT}"]),
    ],
)
def test_a_figure_of_few_does_not_belong_in_the_file(
    tmp_path: Path, row: str, changes: dict[str, str], said: list[str]
) -> None:
    """Hidden on the site is not hidden in the repository; what is said to be hidden must be."""
    assert _said(tmp_path, "liten-grupp", f"bjorken,nojda,2025,{row}", measure(**changes)) == said


def test_what_is_invented_may_be_of_few(tmp_path: Path) -> None:
    """An example shows how few persons are hidden, and nobody stands behind the figures."""
    rows = "bjorken,nojda,2025,T,75,värde,4,,,"
    assert _said(tmp_path, "liten-grupp", rows, "exempeldata: ja\n") == []


@pytest.mark.parametrize(
    "rows",
    [
        "bjorken,nojda,2025,T,777,värde,4,,,",
        "bjorken,nojda,2025,T,77.7,värde,4,,,",
        "bjorken,nojda,2025,T,77.7,värde,4,78.8,76.6,",
        "bjorken,nojda,2025,T,77.7,dolt-få,4,,,",
        "bjorken,nojda,2025,T,11.1,värde,4,,,\nbjorken,nojda,2025,K,77.7,värde,2,,,\n"
        "bjorken,nojda,2025,M,88.8,värde,3,,,",
        "bjorken,nojda,2025,T,75,värde,44,,,\nbjorken,nojda,2025,K,50,värde,42,,,\n"
        "bjorken,nojda,2025,M,66.6,värde,3,,,",
        "bjorken,nojda,2024,T,77.7,värde,4,,,\nlinden,nojda,2025,T,90,värde,40,,,",
    ],
)
def test_no_message_tells_a_figure_of_few(tmp_path: Path, rows: str) -> None:
    """What is said goes to logs that many can read."""
    found = lines(problems(tmp_path, varden=_table(rows)))
    assert any(FEW in one or LEFT in one for one in found)
    figures = ("77", "78.8", "76.6", "11.1", "88.8", "66.6", "33.3", " 44", " 42", " 4 ", " 2 ")
    for one in found:
        message = one.partition(" ")[2]
        assert not [figure for figure in figures if figure in message], one


def _table(rows: str) -> str:
    return f"enhet,matt,period,kon,varde,status,n,nedre,ovre,svarsfrekvens\n{rows}\n"


@pytest.mark.parametrize(
    ("row", "is_odd"),
    [
        ("94.4,värde,54", False),
        ("94.4,värde,45", True),
        ("80,värde,90", False),
        ("33,värde,10", True),
        ("33.3,värde,3000", False),
        ("66.7,värde,6", False),
        ("100,avrundat-komplement,91", False),
        ("33,värde,0", False),
        (",saknas,10", False),
    ],
)
def test_a_share_is_of_whole_persons(tmp_path: Path, row: str, is_odd: bool) -> None:
    """Half a unit in the last decimal is let through, and what the source itself has rounded."""
    keys = measure(minsta_antal="{enhet: 5}")
    value, status, persons = row.split(",")
    rows = f"bjorken,nojda,2025,T,{value},{status},{persons},,,"
    assert bool(_said(tmp_path, "andel-utan-helt-antal", rows, keys)) == is_odd


def test_odd_shares_of_a_measure_are_told_of_once(tmp_path: Path) -> None:
    """Where the source has weighed the answers every share is odd."""
    rows = "bjorken,nojda,2025,T,33,värde,10,,,\nlinden,nojda,2025,T,34,värde,10,,,"
    assert _said(tmp_path, "andel-utan-helt-antal", rows) == [
        "varden.csv:2:5 varning: 33 procent av 10 personer blir inget helt antal personer. "
        "Kontrollera värdet och n. Det gäller 2 värden av måttet."
    ]


@pytest.mark.parametrize(
    ("rule", "row", "changes", "said"),
    [
        ("värde-utan-personer", "0,värde,0", {"slag": "antal", "enhet": "antal"}, False),
        ("värde-utan-personer", "0,värde,0", {}, True),
        ("värde-utan-personer", ",saknas,0", {}, False),
        ("utanför-skala", "-1,värde,50", {"enhet": "antal", "slag": "antal"}, True),
        ("utanför-skala", "-1,värde,50", {"enhet": "mnkr", "slag": "medelvärde"}, False),
        ("utanför-skala", "0.5,värde,50", {"enhet": "betyg", "slag": "medelvärde"}, True),
        ("utanför-skala", "500,värde,50", {"enhet": "kvot", "slag": "medelvärde"}, False),
        ("status-utan-värde", ",reviderat,50", {}, True),
        ("värde-utan-status", "80,ej-lämnat,50", {}, True),
        ("värde-utan-status", "80,preliminärt,50", {}, False),
    ],
)
def test_a_figure_agrees_with_its_unit_and_status(
    tmp_path: Path, rule: str, row: str, changes: dict[str, str], said: bool
) -> None:
    """Each unit has a range, and each status says whether there is a figure."""
    rows = f"bjorken,nojda,2025,T,{row},,,"
    assert bool(_said(tmp_path, rule, rows, measure(**changes))) == said


@pytest.mark.parametrize(
    ("sexes", "changes", "said"),
    [
        (["T,80,värde,50", "K,90,värde,30", "M,65,värde,20"], {}, []),
        (["T,80,värde,50", "K,90,värde,30"], {}, []),
        (["T,80,värde,50", "K,90,värde,30", "M,,dolt-få,"], {}, []),
        (["T,80,värde,50", "K,90,värde,30", "M,65,värde,"], {}, []),
        (
            ["T,52,värde,", "K,30,värde,", "M,20,värde,"],
            {"slag": "antal", "enhet": "antal"},
            [
                "varden.csv:2:5 varning: värdet för alla är 52, men kvinnor och män blir "
                "tillsammans 50. Kontrollera mot källan."
            ],
        ),
        (["T,50,värde,", "K,30,värde,", "M,20,värde,"], {"slag": "antal", "enhet": "antal"}, []),
        (
            ["T,80,värde,54", "K,90,värde,50", "M,65,värde,3"],
            {},
            [
                "varden.csv:2:7 varning: n för kvinnor och män blir inte n för alla. "
                "Kontrollera mot källan."
            ],
        ),
    ],
)
def test_women_and_men_are_all(
    tmp_path: Path, sexes: list[str], changes: dict[str, str], said: list[str]
) -> None:
    """Their persons add up, and where they are counted their figures too."""
    rows = "\n".join(f"bjorken,nojda,2025,{one},,," for one in sexes)
    assert _said(tmp_path, "summa-av-kön", rows, measure(**changes)) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("80,värde,50,70,90", []),
        ("80,värde,50,,90", ["varden.csv:2:9 fel: den nedre gränsen saknas. {both}"]),
        (
            ",saknas,,70,90",
            [
                "varden.csv:2:9 fel: här står gränser men inget värde. "
                "Töm gränserna, eller skriv värdet."
            ],
        ),
    ],
)
def test_a_figure_lies_in_its_interval(tmp_path: Path, rows: str, said: list[str]) -> None:
    """One limit alone says nothing, and limits without a figure tell it."""
    both = "Skriv båda gränserna, eller ingen."
    found = _said(tmp_path, "fel-intervall", f"bjorken,nojda,2025,T,{rows},")
    assert found == [one.format(both=both) for one in said]
