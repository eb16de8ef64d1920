"""Put units and values into the tables of an invented service and see what changes on disk."""

from pathlib import Path

import pytest

from insyn.canonical.change import Change
from insyn.imports.placing import place
from insyn.imports.rows import CellChange, Incoming, Summary, merged
from insyn.places import Place
from insyn.problems import Problem
from tests.comparison import SERVICE

FOLDER = "data/jamfor-service/hemtjanst"
UNITS, VALUES = f"{FOLDER}/enheter.csv", f"{FOLDER}/varden.csv"

UNIT_HEADER = (
    "enhet,titel,driftsform,utforare,utforare_namn,avtal,fran,agarbyte,tidigare_agare,"
    "webbplats,egna_ord,kalla,tidigare_id,omrade,natt,platser,inriktning\n"
)
ALFA = "alfa,Alfa,aktiebolag,,Alfa AB,,,,,,Varmt.,vb,,norr,ja,40,\n"
ODEN = "oden,Öden,stiftelse,,Öden,,,,,,,vb,,soder,nej,,\n"
VALUE_HEADER = "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens\n"
ALFA_2024 = "alfa,nojda,2024,T,70,värde,40,vb,55.5,82.1,60\n"
ODEN_2024 = '"oden",nojda,2024,T,,saknas,,vb,,,\n'


def _root(folder: Path, units: str = "", values: str = "") -> Path:
    (folder / FOLDER).mkdir(parents=True)
    for file, text in ((UNITS, units), (VALUES, values)):
        if text:
            (folder / file).write_bytes(text.encode())
    return folder


def _unit(unit: str, title: str, **rest: str) -> dict[str, str]:
    return {"enhet": unit, "titel": title, **rest}


def _value(unit: str, measure: str, period: str, value: str, **rest: str) -> dict[str, str]:
    key = {"enhet": unit, "matt": measure, "period": period, "kon": rest.pop("kon", "T")}
    return {**key, "varde": value, "status": "värde", **rest}


def test_tables_that_are_not_there_are_made(tmp_path: Path) -> None:
    """New units stand in Swedish order, new values by period, unit, measure and sex."""
    incoming = Incoming(
        (_unit("oden", "Öden"), _unit("alfa", "Alfa"), _unit("asken", "Åsken")),
        (
            _value("oden", "nojda", "2025", "80"),
            _value("alfa", "kunder", "2025", "52"),
            _value("alfa", "nojda", "2025", "85", kon="M"),
            _value("alfa", "nojda", "2025", "90"),
            _value("oden", "kunder", "2024", "7"),
        ),
    )

    changes, summary = merged(_root(tmp_path), SERVICE, incoming)

    gap = "," * 15
    assert changes == (
        Change(
            UNITS,
            b"",
            f"{UNIT_HEADER}alfa,Alfa{gap}\nasken,Åsken{gap}\noden,Öden{gap}\n".encode(),
        ),
        Change(
            VALUES,
            b"",
            (
                f"{VALUE_HEADER}"
                "oden,kunder,2024,T,7,värde,,,,,\n"
                "alfa,nojda,2025,T,90,värde,,,,,\n"
                "alfa,nojda,2025,M,85,värde,,,,,\n"
                "alfa,kunder,2025,T,52,värde,,,,,\n"
                "oden,nojda,2025,T,80,värde,,,,,\n"
            ).encode(),
        ),
    )
    assert summary == Summary(units_added=("alfa", "asken", "oden"), values_added=5)


def test_a_second_time_nothing_changes(tmp_path: Path) -> None:
    """What has been put in once is found again."""
    root = _root(tmp_path)
    incoming = Incoming((_unit("oden", "Öden"),), (_value("oden", "nojda", "2025", "80"),))
    changes, _ = merged(root, SERVICE, incoming)
    assert place(root, changes) == ([UNITS, VALUES], [])

    assert merged(root, SERVICE, incoming) == (
        (),
        Summary(units_unchanged=("oden",), values_unchanged=1),
    )


def test_rows_that_do_not_change_keep_their_bytes(tmp_path: Path) -> None:
    """Order, quotes and line ends stay, and columns that the incoming lacks are not emptied."""
    units = (UNIT_HEADER + ODEN + ALFA).replace("\n", "\r\n")
    values = VALUE_HEADER + ODEN_2024 + ALFA_2024.removesuffix("\n")
    root = _root(tmp_path, units, values)
    incoming = Incoming(
        (_unit("alfa", "Alfa hem"), _unit("beta", "Beta")),
        (_value("alfa", "nojda", "2025", "75", n="50"), _value("beta", "nojda", "2025", "60")),
    )

    changes, summary = merged(root, SERVICE, incoming)

    assert [change.new.decode() for change in changes] == [
        units.replace("alfa,Alfa,", "alfa,Alfa hem,") + f"beta,Beta{',' * 15}\r\n",
        f"{values}\nalfa,nojda,2025,T,75,värde,50,,,,\nbeta,nojda,2025,T,60,värde,,,,,\n",
    ]
    assert summary == Summary(
        units_added=("beta",),
        units_changed=("alfa",),
        units_left=("oden",),
        values_added=2,
        cells=(CellChange(UNITS, ("alfa",), "titel", "Alfa", "Alfa hem"),),
    )


def test_an_old_interval_does_not_outlive_its_figure(tmp_path: Path) -> None:
    """A value that changes is replaced whole; one that is the same keeps what it had."""
    root = _root(tmp_path, UNIT_HEADER + ALFA, VALUE_HEADER + ALFA_2024)
    same = _value("alfa", "nojda", "2024", "70", n="40")

    assert merged(root, SERVICE, Incoming((), (same,)))[0] == ()
    (change,), summary = merged(root, SERVICE, Incoming((), ({**same, "varde": "71"},)))

    assert change.new.decode() == f"{VALUE_HEADER}alfa,nojda,2024,T,71,värde,40,,,,\n"
    assert summary == Summary(
        units_left=("alfa",),
        values_changed=1,
        cells=(CellChange(VALUES, ("alfa", "nojda", "2024", "T"), "varde", "70", "71"),),
    )


def test_a_column_that_is_needed_is_added_last(tmp_path: Path) -> None:
    """A fact that the service has got since the table was made gets a column."""
    header = UNIT_HEADER.replace(",inriktning", "")
    root = _root(tmp_path, header + ALFA.replace("40,\n", "40\n") + "\n", VALUE_HEADER)

    (change,), _ = merged(
        root, SERVICE, Incoming((_unit("alfa", "Alfa", inriktning="Demens"),), ())
    )

    assert change.new.decode() == UNIT_HEADER + ALFA.replace("40,\n", "40,Demens\n") + "\n"


@pytest.mark.parametrize(
    ("units", "problem"),
    [
        (
            UNIT_HEADER.replace(",", ";") + "alfa;Alfa\n",
            Problem(
                Place(UNITS),
                'filen är sparad i en annan form än den som publiceras. Kör "insyn format" och '
                "sedan om igen.",
                "fel-form",
            ),
        ),
        (
            f"{UNIT_HEADER}{ALFA}oden,Öden\n",
            Problem(
                Place(UNITS, 3),
                "raden har 2 celler, men rubrikraden har 17. Rätta den.",
                "fel-antal-celler",
            ),
        ),
        (
            ALFA,
            Problem(
                Place(UNITS),
                f'kolumnen "enhet" saknas. Låt första raden vara {UNIT_HEADER.strip()}.',
                "saknad-rubrik",
            ),
        ),
        (
            f'{UNIT_HEADER}"alfa\n',
            Problem(
                Place(UNITS, 2),
                "ett citattecken öppnas i raden men stängs aldrig.",
                "trasig-tabell",
            ),
        ),
    ],
    ids=["excel-form", "other-width", "no-header", "open-quote"],
)
def test_a_table_that_cannot_be_read_is_left_alone(
    tmp_path: Path, units: str, problem: Problem
) -> None:
    """What is there must be whole before anything can be put into it."""
    root = _root(tmp_path, units)

    found = merged(root, SERVICE, Incoming((_unit("alfa", "Alfa"),), ()))

    assert found == ((), Summary(problems=(problem,)))


def test_a_file_that_has_come_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    """A new file is made only where there is none, and an old one only if it is as it was."""
    root = _root(tmp_path)
    changes, _ = merged(root, SERVICE, Incoming((_unit("oden", "Öden"),), ()))
    (root / UNITS).write_text("någon annans", encoding="utf-8")

    written, problems = place(root, changes)

    message = "filen ändrades under importen och är orörd. Kör importen igen."
    assert written == [VALUES]
    assert problems == [Problem(Place(UNITS), message, "ändrad-under-tiden")]
    assert (root / UNITS).read_text(encoding="utf-8") == "någon annans"
