"""An editor's own table is read whole as its mapping says, or every error in it is told."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from insyn.imports import own_table, table_file
from insyn.imports.grid import Grid
from insyn.imports.proposal import proposed, written
from insyn.imports.rows import Incoming
from insyn.load import record, yaml_file
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import TableMapping
from insyn.problems import Problem
from tests import comparison
from tests.imports import workbooks

SERVICE = comparison.SERVICE
PRESENT = tuple({"enhet": one.unit, "titel": one.title} for one in comparison.UNITS)
WIDE = """\
form: bred
källa: vb
kolumner:
  - {rubrik: Utförare, fält: enhet}
  - {rubrik: Nöjda 2025, mått: nojda, period: 2025}
"""
LONG = """\
form: lång
kolumner:
  - {rubrik: Enhet, fält: enhet}
  - {rubrik: Mått, fält: matt}
  - {rubrik: År, fält: period}
  - {rubrik: Kön, fält: kon}
  - {rubrik: Värde, fält: varde}
  - {rubrik: Status, fält: status}
  - {rubrik: n, fält: n}
"""
HEADINGS = ("Utförare", "Nöjda 2025")


def _column(heading: str, **keys: str) -> str:
    rest = "".join(f", {key.replace('_', '-')}: {value}" for key, value in keys.items())
    return f"  - {{rubrik: {heading}{rest}}}\n"


def _grid(folder: Path, *rows: Sequence[Any], **formats: str) -> Grid:
    path = workbooks.write(folder / "enkat.xlsx", ("Enkät", rows), **formats)
    grid, _ = table_file.read(path, "enkat.xlsx")
    assert grid is not None
    return grid


def _mapping(text: str) -> TableMapping:
    value, _ = yaml_file.parse(text, "import.yaml")
    mapping, problems = record.validate(value, TableMapping, text, "import.yaml")
    assert mapping is not None, problems
    return mapping


def _read(
    grid: Grid, text: str = WIDE, service: Service = SERVICE
) -> tuple[Incoming, list[Problem]]:
    return own_table.read(
        grid,
        _mapping(text),
        service,
        PRESENT,
        lambda keys: yaml_file.place_of(text, "import.yaml", keys),
    )


def _said(problems: Sequence[Problem]) -> list[str]:
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in problems]


def _short(values: Sequence[Mapping[str, str]]) -> list[str]:
    names = ("enhet", "matt", "period", "kon", "varde", "status", "n")
    return [",".join(cells[name] for name in names) for cells in values]


def test_a_wide_table_gives_units_and_values(tmp_path: Path) -> None:
    """Facts, several measures, women and men, and one n for two measures of the same persons."""
    pleased = SERVICE.measures[0]
    safe = pleased.model_copy(update={"id": "trygga", "title": "Trygga hemma"})
    service = SERVICE.model_copy(update={"measures": (*SERVICE.measures, safe)})
    mapping = WIDE + "".join(
        (
            _column("varav kvinnor", mått="nojda", period="2025", kön="K"),
            _column("Trygga", mått="trygga", period="2025"),
            _column("Svar", mått="[nojda, trygga]", fält="n", period="2025"),
            _column("Område", fält="omrade"),
            _column("Natt", fält="natt", tomt_är="nej"),
            _column("Platser", fält="platser"),
            _column("Start", fält="fran"),
            _column("Form", fält="driftsform"),
        )
    )
    headings = ("varav kvinnor", "Trygga", "Svar", "Område", "Natt", "Platser", "Start", "Form")
    first = ("alfa norr", 0.825, "90,5 %", 75, 40, "Söder, norr", "x", "1 250", "2024-02-01")
    second = ("oden", "..", None, "–", None, "norr;Söder", None, None, None)

    incoming, problems = _read(
        _grid(
            tmp_path,
            ("Enkäten 2025",),
            (*HEADINGS, *headings),
            (*first, "Egen regi"),
            (*second, None),
            B3="0.0 %",
        ),
        mapping,
        service,
    )

    assert problems == []
    assert incoming.units == (
        {
            "enhet": "alfa-norr",
            "titel": "Alfa norr",
            "omrade": "norr;soder",
            "natt": "ja",
            "platser": "1250",
            "fran": "2024-02-01",
            "driftsform": "kommunal-regi",
        },
        {"enhet": "oden", "titel": "Ödens omsorg", "omrade": "norr;soder", "natt": "nej"},
    )
    assert _short(incoming.values) == [
        "alfa-norr,nojda,2025,T,82.5,värde,40",
        "alfa-norr,nojda,2025,K,90.5,värde,",
        "alfa-norr,trygga,2025,T,75,värde,40",
        "oden,nojda,2025,T,,dolt-få,",
        "oden,nojda,2025,K,,saknas,",
        "oden,trygga,2025,T,,saknas,",
    ]
    assert {cells["kalla"] for cells in incoming.values} == {"vb"}


def test_a_long_table_gives_values(tmp_path: Path) -> None:
    """Measures, sexes and statuses by id or in words, and periods as Excel has made them."""
    rows = (
        ("Enhet", "Mått", "År", "Kön", "Värde", "Status", "n"),
        ("Åsken", "Nöjda med hjälpen", 2025, "Totalt", "100", "Preliminärt", 12),
        ("asken", "nojda", "2025", "Kvinnor", "..", None, None),
        ("ÅSKEN", "kontinuitet", "2024/2025", "Män", 6.5, None, "7"),
        ("egen-regi", "kunder", "2025-11", "T", "1\u00a0180", None, None),
    )

    incoming, problems = _read(_grid(tmp_path, *rows), LONG)

    assert problems == []
    assert incoming.units == (
        {"enhet": "asken", "titel": "Åsken"},
        {"enhet": "egen-regi", "titel": "Ekby hemtjänst"},
    )
    assert _short(incoming.values) == [
        "asken,nojda,2025,T,100,preliminärt,12",
        "asken,nojda,2025,K,,dolt-få,",
        "asken,kontinuitet,2024/25,M,6.5,värde,7",
        "egen-regi,kunder,2025-11,T,1180,värde,",
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("82,5", "82.5"),
        ("82.5", "82.5"),
        ("82,5 %", "82.5"),
        (82.5, "82.5"),
        ("0", "0"),
        ("-", ""),
        ("–", ""),
        (".", ""),
        ("Uppgift saknas", ""),
        (None, ""),
    ],
)
def test_a_figure_is_read_as_people_write_it(tmp_path: Path, cell: Any, value: str) -> None:
    """Comma or point, percent after it, or one of the signs for no value."""
    incoming, problems = _read(_grid(tmp_path, HEADINGS, ("Åsken", cell)))

    assert (problems, incoming.values[0]["varde"]) == ([], value)


@pytest.mark.parametrize("cell", ["−1 234,5", "-1\u202f234.5", "−1234,5"])
def test_a_figure_may_be_below_zero(tmp_path: Path, cell: str) -> None:
    """A real minus sign is a minus sign, and spaces between thousands are no matter."""
    change = SERVICE.measures[0].model_copy(update={"unit": "mnkr"})
    service = SERVICE.model_copy(update={"measures": (change,)})

    incoming, _ = _read(_grid(tmp_path, HEADINGS, ("Åsken", cell)), WIDE, service)

    assert incoming.values[0]["varde"] == "-1234.5"


FIGURE = "enkat.xlsx:2:2: fel: blad Enkät, cell B2 (Nöjda 2025): "


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("många", '"många" är inte ett tal. Skriv till exempel 82,5. [oläsligt-tal]'),
        ("1.234,5", '"1.234,5" är inte ett tal. Skriv till exempel 82,5. [oläsligt-tal]'),
        (
            "840",
            '"840" är utanför skalan: värdet ska vara mellan 0 och 100. [utanför-skalan]',
        ),
    ],
)
def test_a_figure_that_cannot_be_read_is_pointed_at(
    tmp_path: Path, cell: str, message: str
) -> None:
    """Sheet, cell and heading first, the editor's own words, then the way out."""
    incoming, problems = _read(_grid(tmp_path, HEADINGS, ("Åsken", cell)))

    assert _said(problems) == [FIGURE + message]
    assert incoming == Incoming((), ())


def test_a_share_in_percent_is_no_mean(tmp_path: Path) -> None:
    """A cell in percent cannot be a figure in another unit."""
    mapping = WIDE + _column("Personer", mått="kontinuitet", period="2025")
    rows = ((*HEADINGS, "Personer"), ("Åsken", 80, 0.5))

    _, problems = _read(_grid(tmp_path, *rows, C2="0%"), mapping)

    assert _said(problems) == [
        'enkat.xlsx:2:3: fel: blad Enkät, cell C2 (Personer): "50" är i procent, men måttet har '
        "enheten antal. Skriv talet i den enheten. [fel-enhet]"
    ]


def test_shares_of_one_are_asked_about(tmp_path: Path) -> None:
    """0.84 that is not shown as percent is read as it stands, and the editor is asked."""
    rows = (HEADINGS, ("Åsken", 0.84), ("Alfa norr", 0.9))

    incoming, problems = _read(_grid(tmp_path, *rows))

    assert [cells["varde"] for cells in incoming.values] == ["0.84", "0.9"]
    assert _said(problems) == [
        "enkat.xlsx:1:2: varning: blad Enkät, cell B1 (Nöjda 2025): alla värden är högst 1. Är de "
        "andelar, så att 0,84 betyder 84 procent? Formatera då kolumnen som procent i Excel. "
        "[andel-eller-procent]"
    ]


def test_an_n_that_is_few_hides_the_figure(tmp_path: Path) -> None:
    """Where the table hides how many they are, it would be wrong to show their figure."""
    mapping = WIDE + _column("n", mått="nojda", period="2025", fält="n")

    incoming, problems = _read(_grid(tmp_path, (*HEADINGS, "n"), ("Åsken", 80, "<5")), mapping)

    assert (problems, _short(incoming.values)) == ([], ["asken,nojda,2025,T,,dolt-få,"])


def test_facts_that_cannot_be_read_are_all_told_at_once(tmp_path: Path) -> None:
    """Every cell with an error has its own line, and nothing is read."""
    fields = ("omrade", "natt", "platser", "fran", "driftsform", "inriktning")
    mapping = WIDE + "".join(_column(one, fält=one) for one in fields)
    cells = ("Nor", "kanske", "2,5", "1/2 2024", "Aktiebolg", "=SUMMA")
    grid = _grid(tmp_path, (*HEADINGS, *fields), ("Åsken", 80, *cells[:5], "-summa"))

    incoming, problems = _read(grid, mapping)

    assert incoming == Incoming((), ())
    assert _said(problems) == [
        'enkat.xlsx:2:3: fel: blad Enkät, cell C2 (omrade): "Nor" finns inte bland alternativen '
        'för Område. Menade du "Norr"? [okänt-alternativ]',
        'enkat.xlsx:2:4: fel: blad Enkät, cell D2 (natt): "kanske" är varken ja, nej eller x. '
        "[okänt-alternativ]",
        'enkat.xlsx:2:5: fel: blad Enkät, cell E2 (platser): "2,5" går inte som Plats för. Skriv '
        "ett heltal, till exempel 52. [oläsligt-tal]",
        'enkat.xlsx:2:6: fel: blad Enkät, cell F2 (fran): "1/2 2024" är inte ett datum. Skriv år, '
        "månad och dag: 2024-01-31. [oläsligt-datum]",
        'enkat.xlsx:2:7: fel: blad Enkät, cell G2 (driftsform): "Aktiebolg" finns inte bland '
        'alternativen för Driftsform. Menade du "Aktiebolag"? [okänt-alternativ]',
        'enkat.xlsx:2:8: fel: blad Enkät, cell H2 (inriktning): "-summa" börjar som en formel. '
        "Skriv minustecknet − i stället för bindestreck. [formel-i-cell]",
    ]


def test_only_ticks_make_the_editor_say_what_the_empty_cells_mean(tmp_path: Path) -> None:
    """An x beside empty cells may mean no, or that no one has asked."""
    mapping = WIDE + _column("Natt", fält="natt")
    rows = ((*HEADINGS, "Natt"), ("Åsken", 80, "x"), ("Alfa norr", 90, None))

    incoming, problems = _read(_grid(tmp_path, *rows), mapping)

    assert ["natt" in cells for cells in incoming.units] == [True, False]
    assert _said(problems) == [
        "enkat.xlsx:1:3: varning: blad Enkät, cell C1 (Natt): bara ja är ifyllt. Tomma celler "
        "läses inte. Betyder de nej, så skriv tomt-är: nej vid kolumnen i import.yaml. "
        "[bara-kryss]"
    ]


UNIT = "blad Enkät, cell A2 (Utförare): "


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "Alfa nord",
            'enheten "Alfa nord" finns inte i enheter.csv. Menade du "Alfa norr"? [okänd-enhet]',
        ),
        (
            "Zeta",
            'enheten "Zeta" finns inte i enheter.csv. Skriv nya-enheter: ja i import.yaml om den '
            "ska läggas till, annars under hoppa-över-rader. [okänd-enhet]",
        ),
        (
            "Totalt",
            '"Totalt" ser ut som en summa. Skriv den under hoppa-över-rader i import.yaml. Värden '
            "för hela kommunen står i tjanst.yaml. [summarad]",
        ),
        (None, "raden säger ingen enhet. Fyll i den. [saknad-enhet]"),
    ],
)
def test_a_unit_that_is_not_known_is_told_of(
    tmp_path: Path, name: str | None, message: str
) -> None:
    """No unit comes in by a misspelling, and no sum is a unit."""
    _, problems = _read(_grid(tmp_path, HEADINGS, (name, 80)))

    assert _said(problems) == [f"enkat.xlsx:2:1: fel: {UNIT}{message}"]


def test_rows_may_be_skipped_by_name(tmp_path: Path) -> None:
    """The mapping says which rows are no units."""
    rows = (HEADINGS, ("Åsken", 80), ("TOTALT", 85), ("Källa: enkäten", None))
    mapping = WIDE + 'hoppa-över-rader: [Totalt, "Källa: enkäten"]\n'

    incoming, problems = _read(_grid(tmp_path, *rows), mapping)

    assert (problems, len(incoming.values)) == ([], 1)


def test_new_units_come_in_when_the_mapping_says_so(tmp_path: Path) -> None:
    """They need what every unit must have; their ids are made of their names."""
    mapping = (
        WIDE
        + _column("Form", fält="driftsform")
        + _column("Område", fält="omrade")
        + "nya-enheter: ja\n"
    )
    headings = (*HEADINGS, "Form", "Område")
    full, bare = ("Bättre & Ömma", 80, "Aktiebolag", "Norr"), ("Zeta", 90, None, None)

    incoming, problems = _read(_grid(tmp_path, headings, full), mapping)
    _, wrong = _read(_grid(tmp_path, headings, full, bare), mapping)

    assert problems == []
    assert incoming.units == (
        {
            "enhet": "battre-omma",
            "titel": "Bättre & Ömma",
            "driftsform": "aktiebolag",
            "omrade": "norr",
        },
    )
    assert _said(wrong) == [
        'enkat.xlsx:3:1: fel: blad Enkät, cell A3 (Utförare): enheten "Zeta" är ny men saknar '
        "driftsform och Område. Fyll i det. [saknat-faktum]"
    ]


def test_a_unit_stands_once(tmp_path: Path) -> None:
    """The same unit by id and by title is the same unit."""
    _, problems = _read(_grid(tmp_path, HEADINGS, ("Åsken", 80), ("asken", 90)))

    assert _said(problems) == [
        'enkat.xlsx:3:1: fel: blad Enkät, cell A3 (Utförare): "Åsken" står också på rad 2. Ta '
        "bort den ena raden. [dubbel-rad]"
    ]


def test_merged_cells_are_told_of_once(tmp_path: Path) -> None:
    """One area is one mistake, however many cells it has."""
    path = workbooks.write(
        tmp_path / "enkat.xlsx", ("Enkät", (HEADINGS, ("Åsken", 80), ("Öden", 90)))
    )
    grid, _ = table_file.read(
        workbooks.changed(path, lambda page: page.merge_cells("A2:A3")), "enkat.xlsx"
    )
    assert grid is not None

    assert _said(_read(grid)[1]) == [
        "enkat.xlsx:2:1: fel: blad Enkät, cell A2:A3: cellerna är sammanslagna. Dela upp dem och "
        "fyll i var och en. [sammanslagna-celler]"
    ]


def test_a_value_and_its_status_agree(tmp_path: Path) -> None:
    """A stated status without value cannot stand beside a value."""
    rows = (
        ("Enhet", "Mått", "År", "Kön", "Värde", "Status", "n"),
        ("Åsken", "nojda", 2025, "T", 80, "Saknas", 12),
        ("Åsken", "nöjd", "i fjol", "alla kvinnor", None, None, None),
    )

    _, problems = _read(_grid(tmp_path, *rows), LONG)

    assert _said(problems) == [
        'enkat.xlsx:2:6: fel: blad Enkät, cell F2 (Status): raden har värdet "80" men statusen '
        '"Saknas". Rätta det ena. [värde-och-status]',
        'enkat.xlsx:3:2: fel: blad Enkät, cell B3 (Mått): "nöjd" finns inte bland alternativen '
        "för Mått. Välj bland Nöjda med hjälpen, Personer som hjälper till och Kunder. "
        "[okänt-alternativ]",
        'enkat.xlsx:3:3: fel: blad Enkät, cell C3 (År): "i fjol" är ingen period. Skriv 2025, '
        "2025-11 eller 2024/25. [oläslig-period]",
        'enkat.xlsx:3:4: fel: blad Enkät, cell D3 (Kön): "alla kvinnor" går inte som kön. Skriv T '
        "för alla, K eller M. [okänt-alternativ]",
    ]


def test_the_columns_and_the_mapping_must_agree(tmp_path: Path) -> None:
    """A column that only one of them knows is an error on its side."""
    rows = (
        ("Utförare", "Nöjda 2026", "Kommentar", "Kommentar", None),
        ("Åsken", 80, None, None, 5),
    )

    _, problems = _read(_grid(tmp_path, *rows))

    assert _said(problems) == [
        'enkat.xlsx:1:2: fel: blad Enkät, kolumn B: rubriken "Nöjda 2026" står inte i '
        'import.yaml. Menade du "Nöjda 2025"? Skriv in den i import.yaml, under kolumner eller '
        "hoppa-över. [okänd-kolumn]",
        'enkat.xlsx:1:3: fel: blad Enkät, kolumn C: rubriken "Kommentar" står inte i import.yaml. '
        "Skriv in den i import.yaml, under kolumner eller hoppa-över. [okänd-kolumn]",
        'enkat.xlsx:1:4: fel: blad Enkät, kolumn D: rubriken "Kommentar" står också i kolumn C. Ge '
        "kolumnerna olika rubriker. [dubbel-rubrik]",
        "enkat.xlsx:2:5: fel: blad Enkät, cell E2: kolumnen har innehåll men ingen rubrik. "
        "[saknad-rubrik]",
        'import.yaml:5:14: fel: kolumnen "Nöjda 2025" finns inte i tabellen. Menade du "Nöjda '
        '2026"? [saknad-kolumn]',
    ]


def test_columns_that_are_skipped_may_hold_anything(tmp_path: Path) -> None:
    """A formula without value, merged cells and twin headings are no matter there."""
    rows = ((*HEADINGS, "Anm", "Anm"), ("Åsken", 80, "=1+1", "x"))
    grid = _grid(tmp_path, *rows)

    assert _read(grid, WIDE + "hoppa-över: [Anm]\n")[1] == []


@pytest.mark.parametrize(
    ("mapping", "messages"),
    [
        (
            WIDE.replace("mått: nojda", "mått: nöjda").replace("nöjda", "nojd"),
            ['5:32: fel: måttet "nojd" finns inte i tjänsten. Menade du "nojda"? [fel-koppling]'],
        ),
        (
            WIDE.replace("fält: enhet", "fält: enhetn"),
            [
                '4:30: fel: fältet "enhetn" finns inte. Menade du "enhet"? [fel-koppling]',
                "4:3: fel: ingen kolumn har fält: enhet. Lägg till den. [fel-koppling]",
            ],
        ),
        (
            WIDE.replace(", period: 2025", ""),
            ['5:5: fel: kolumnen "Nöjda 2025" saknar period. Skriv period: 2025. [saknad-period]'],
        ),
        (
            WIDE + _column("X", mått="nojda", period="2025") + _column("Y"),
            [
                '6:5: fel: kolumnen "X" är samma sak som en tidigare kolumn. [fel-koppling]',
                '7:5: fel: säg vad kolumnen "Y" är, med fält eller mått. [fel-koppling]',
            ],
        ),
        (
            WIDE + _column("n", mått="nojda", period="2024", fält="n"),
            ["4:3: fel: n för nojda 2024 T har ingen kolumn med värden. [fel-koppling]"],
        ),
        (
            WIDE + "tecken: {'..': dolt, '-': värde}\n",
            [
                '6:16: fel: "dolt" går inte som betydelse av "..". Menade du "dolt-få"? '
                "[fel-koppling]",
                '6:27: fel: "värde" går inte som betydelse av "-". Välj bland saknas, '
                "ej-tillämpligt, dolt-få och ej-lämnat. [fel-koppling]",
            ],
        ),
    ],
)
def test_a_mapping_that_cannot_be_followed_is_pointed_at(
    tmp_path: Path, mapping: str, messages: list[str]
) -> None:
    """The place is the one in import.yaml."""
    _, problems = _read(_grid(tmp_path, HEADINGS, ("Åsken", 80)), mapping)

    told = [one for one in _said(problems) if one.startswith("import.yaml")]
    assert [one for one in told if "saknad-kolumn" not in one] == [
        f"import.yaml:{message}" for message in messages
    ]


def test_a_table_without_rows_or_headings_is_told_of(tmp_path: Path) -> None:
    """Nothing to read is not the same as nothing wrong."""
    _, empty = _read(_grid(tmp_path, HEADINGS))
    _, other = _read(_grid(tmp_path, ("a", "b"), (1, 2)))

    assert _said(empty) == ["enkat.xlsx:1:1: fel: tabellen har inga rader. [tom-tabell]"]
    assert _said(other) == [
        'enkat.xlsx:1:1: fel: ingen rad har rubrikerna i import.yaml: "Utförare" och "Nöjda '
        '2025". [saknad-kolumn]'
    ]


def test_a_proposal_recognises_what_headings_say(tmp_path: Path) -> None:
    """Years, sexes, n beside a figure, titles without accents; what is left must be decided."""
    headings = (
        "UTFÖRARE",
        "driftsform",
        "Omrade",
        "Nöjda 2025",
        "varav kvinnor",
        "Antal svar 2025",
        "n 2025 kvinnor",
        "Kontinuitet 2024/25",
        "Kunder",
        "Kommentar",
    )
    grid = _grid(tmp_path, ("Sammanställt av Kim",), headings, ("Åsken", *range(9)))

    mapping, problems = proposed(grid, SERVICE)

    assert mapping is not None
    assert written(mapping, SERVICE).split("tecken:")[0] == (
        "# Så läses en egen tabell in: insyn import tabell FIL --tjanst hemtjanst\n"
        "# Ett förslag som bygger på rubrikerna. Läs igenom och rätta det.\n"
        "# fält är en kolumn i enheter.csv, eller i varden.csv om den är om ett mått.\n"
        "# Rubrikerna under hoppa-över läses inte.\n"
        "form: bred\n"
        "nya-enheter: nej\n"
        "kolumner:\n"
        "  - rubrik: UTFÖRARE\n"
        "    fält: enhet\n"
        "  - rubrik: driftsform\n"
        "    fält: driftsform\n"
        "  - rubrik: Omrade\n"
        "    fält: omrade\n"
        "  - rubrik: Nöjda 2025\n"
        "    mått: nojda\n"
        '    period: "2025"\n'
        "  - rubrik: varav kvinnor\n"
        "    mått: nojda\n"
        '    period: "2025"\n'
        "    kön: K\n"
        "  - rubrik: Antal svar 2025\n"
        "    mått: nojda\n"
        "    fält: n\n"
        '    period: "2025"\n'
        "  - rubrik: n 2025 kvinnor\n"
        "    mått: nojda\n"
        "    fält: n\n"
        '    period: "2025"\n'
        "    kön: K\n"
        "  - rubrik: Kontinuitet 2024/25\n"
        "    mått: kontinuitet\n"
        '    period: "2024/25"\n'
        "  - rubrik: Kunder\n"
        "    mått: kunder\n"
        "hoppa-över:\n"
        "  - Kommentar\n"
    )
    assert _said(problems) == [
        'enkat.xlsx:2:9: varning: blad Enkät, cell I2: rubriken "Kunder" säger ingen period. Skriv '
        "period: 2025 i import.yaml. [saknad-period]",
        'enkat.xlsx:2:10: varning: blad Enkät, cell J2: rubriken "Kommentar" känns inte igen och '
        "står under hoppa-över. Flytta den till kolumner om den ska läsas. [okänd-kolumn]",
        "enkat.xlsx:2:1: varning: tabellen säger inte varifrån värdena kommer. Skriv källa: i "
        "import.yaml. [saknad-källa]",
    ]


def test_a_proposal_reads_back_as_itself(tmp_path: Path) -> None:
    """Headings with signs that mean something in YAML come back as they were."""
    odd = ("Enhet", 'Nöjda: 2025 # "n"', "nojda 2025", "null", "- x", "007")
    grid = _grid(tmp_path, odd, ("Åsken", *range(5)))

    mapping, _ = proposed(grid, SERVICE, "Enkät")

    assert mapping is not None
    assert _mapping(written(mapping, SERVICE)) == mapping


def test_a_long_table_is_recognised(tmp_path: Path) -> None:
    """A column of measures and one of values make a table long."""
    grid = _grid(tmp_path, ("Namn", "Mått", "År", "Kön", "Resultat", "Antal svar"), ("Åsken",))

    mapping, _ = proposed(grid, SERVICE)

    assert mapping is not None
    assert mapping.shape == "lång"
    assert [column.field for column in mapping.columns] == [
        "enhet",
        "matt",
        "period",
        "kon",
        "varde",
        "n",
    ]


def test_a_table_without_known_headings_gets_no_proposal(tmp_path: Path) -> None:
    """The editor is told what headings are recognised."""
    mapping, problems = proposed(_grid(tmp_path, ("a", "b"), (1, 2)), SERVICE)

    assert mapping is None
    assert _said(problems) == [
        "enkat.xlsx:1:1: fel: ingen rad har rubriker som känns igen. Ge kolumnerna namn som i "
        "enheter.csv och varden.csv, eller måttens titlar med år: Nöjda 2025. [saknad-rubrikrad]"
    ]


def test_a_proposal_asks_for_the_column_of_the_units(tmp_path: Path) -> None:
    """Figures without units cannot be read."""
    _, problems = proposed(_grid(tmp_path, ("Grupp", "Nöjda 2025", "n"), ("a", 1, 2)), SERVICE)

    assert _said(problems)[1] == (
        "enkat.xlsx:1:1: varning: ingen rubrik säger var enheterna står. Skriv fält: enhet vid den "
        "kolumnen. [saknad-enhet]"
    )
