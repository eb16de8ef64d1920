from pathlib import Path

import pytest

from tests.history.published import (
    FIGURES,
    INDICATOR,
    OUTCOMES,
    SERVICE,
    START,
    TRYGG,
    UNITS,
    Files,
    Repository,
    kinds_and_texts,
    started,
)

UTFALL = "data/matt/utfall.csv"


def row(start: str, status: str = "värde") -> str:
    """Return a row of outcomes."""
    return f"{start},{status},,,,vb-2019,nej\n"


def test_a_value_of_a_new_year_is_an_addition(tmp_path: Path) -> None:
    """A single new value is told with its figure, in Swedish."""
    repository = started(tmp_path)
    new = row("trygg,2019-11,T,kommunen,alla,-1234.50")
    repository.commit("2026-05-02", {UTFALL: OUTCOMES + new})
    (change,) = repository.newest().changes
    assert (change.record, change.title, change.package) == (TRYGG, "Trygghet på kvällen", "matt")
    assert (change.kind, change.text) == (
        "tillägg",
        "värde för november 2019 tillagt: −1\u00a0234,5",
    )


def test_many_new_values_are_counted(tmp_path: Path) -> None:
    """Several new values are one change, with their years."""
    repository = started(tmp_path)
    new = "".join(row(f"trygg,{year},T,kommunen,alla,57") for year in range(2019, 2024))
    repository.commit("2026-05-02", {UTFALL: OUTCOMES + new})
    assert repository.told() == [("tillägg", "5 värden tillagda, 2019–2023")]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("T,kommunen,alla,55", "T,kommunen,alla,56", "värdet för 2018 ändrat från 55 till 56"),
        (
            "K,kommunen,alla,55.5",
            "K,kommunen,alla,56",
            "värdet för 2018, kvinnor, ändrat från 55,5 till 56",
        ),
        (
            "M,varby,16-84,55",
            "M,varby,16-84,56",
            "värdet för 2018, män, Vårby, 16–84 år, ändrat från 55 till 56",
        ),
        (
            "T,lagsta,alla,55",
            "T,lagsta,alla,56",
            "värdet för 2018, lägsta området, ändrat från 55 till 56",
        ),
    ],
)
def test_a_changed_value_says_which_and_from_what(
    before: str, after: str, told: str, tmp_path: Path
) -> None:
    """Sex, area and age are named where the value is not for the whole."""
    areas = "områden:\n  - {id: varby, titel: Vårby}\n"
    first: Files = {
        **START,
        "data/gemensamt/omraden.yaml": areas,
        UTFALL: OUTCOMES.splitlines(keepends=True)[0] + row(f"trygg,2018,{before}"),
    }
    repository = started(tmp_path, first)
    repository.commit(
        "2026-05-02",
        {UTFALL: OUTCOMES.splitlines(keepends=True)[0] + row(f"trygg,2018,{after}")},
    )
    assert repository.told() == [("ändring", told)]


@pytest.mark.parametrize(
    ("decimals", "before", "after", "told"),
    [
        (2, "19.87", "19.9", "från 19,87 till 19,90"),
        (1, "55", "56", "från 55,0 till 56,0"),
        (0, "19.87", "19.9", "från 19,87 till 19,9"),
        (1, "19.871", "19.872", "från 19,871 till 19,872"),
    ],
)
def test_figures_have_the_decimals_of_their_indicator(
    decimals: int, before: str, after: str, told: str, tmp_path: Path
) -> None:
    """Two figures are written alike, and never so that they look the same."""
    indicator = f"{INDICATOR}decimaler: {decimals}\n"
    first = {"data/matt/trygg.yaml": indicator, UTFALL: OUTCOMES.replace("55", before)}
    repository = started(tmp_path, first)
    repository.commit("2026-05-02", {UTFALL: OUTCOMES.replace("55", after)})
    assert repository.told() == [("ändring", f"värdet för 2018 ändrat {told}")]


def test_children_are_called_girls_and_boys(tmp_path: Path) -> None:
    """An indicator of children says so, and its changes follow."""
    about_children = f"{INDICATOR}könsord: flickor-och-pojkar\n"
    repository = started(tmp_path, {**START, "data/matt/trygg.yaml": about_children})
    new = row("trygg,2018,K,kommunen,alla,57")
    repository.commit("2026-05-02", {UTFALL: OUTCOMES + new})
    assert repository.told() == [("tillägg", "värde för 2018, flickor, tillagt: 57")]


def test_a_value_that_is_gone_is_told(tmp_path: Path) -> None:
    """What is no longer published is a removal, and its figure is not repeated."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: OUTCOMES.splitlines(keepends=True)[0]})
    assert repository.told() == [("borttagning", "värdet för 2018 borttaget")]


def test_a_missing_value_that_comes_is_an_addition(tmp_path: Path) -> None:
    """Where there was no value there is nothing to correct."""
    empty = OUTCOMES.replace("55,värde", ",saknas")
    repository = started(tmp_path, {**START, UTFALL: empty})
    repository.commit("2026-05-02", {UTFALL: OUTCOMES})
    assert repository.told() == [("tillägg", "värde för 2018 tillagt: 55")]


def test_a_value_that_goes_missing_is_a_change(tmp_path: Path) -> None:
    """The row still stands, but without a figure."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: OUTCOMES.replace("55,värde", ",saknas")})
    assert repository.told() == [
        ("ändring", "värdet för 2018 ändrat från 55 till inget värde (saknas)")
    ]


def test_a_figure_that_is_hidden_today_is_told_nowhere(tmp_path: Path) -> None:
    """What is withheld for the sake of few persons cannot be read in how it came about."""
    repository = started(tmp_path)
    with_few = OUTCOMES + row("trygg,2019,K,kommunen,alla,3")
    repository.commit("2026-05-02", {UTFALL: with_few})
    repository.commit("2026-05-03", {UTFALL: with_few.replace("alla,3,", "alla,4,")})
    repository.commit("2026-05-04", {UTFALL: with_few.replace("alla,3,värde", "alla,,dolt-få")})
    editions = repository.history().editions
    assert [kinds_and_texts(edition.changes) for edition in editions[:3]] == [
        [("ändring", "värdet för 2019, kvinnor, visas inte längre, för att skydda få personer")],
        [("ändring", "värdet för 2019, kvinnor, ändrat")],
        [("tillägg", "värde för 2019, kvinnor, tillagt")],
    ]
    assert repository.problems() == []


def test_a_figure_that_is_gone_today_is_told_nowhere(tmp_path: Path) -> None:
    """A row may have been taken away because it should not have been there."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: OUTCOMES + row("trygg,2019,K,kommunen,alla,3")})
    repository.commit("2026-05-03", {UTFALL: OUTCOMES})
    assert kinds_and_texts(repository.history().editions[1].changes) == [
        ("tillägg", "värde för 2019, kvinnor, tillagt")
    ]


def test_a_figure_is_not_told_past_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Where an edition in between is unknown, so is whether the figure was withheld."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: OUTCOMES + row("trygg,2019,T,kommunen,alla,57")})
    repository.commit("2026-05-03", {UTFALL: b"\xff\xfe\x00"})
    repository.commit("2026-05-04", {UTFALL: OUTCOMES})
    editions = repository.history().editions
    assert [kinds_and_texts(edition.changes) for edition in editions[:3]] == [
        [("ändring", "ändrad")],
        [("ändring", "ändrad")],
        [("tillägg", "värde för 2019 tillagt")],
    ]


@pytest.mark.parametrize(
    "same",
    [
        OUTCOMES.replace("\n", "\r\n"),
        OUTCOMES.replace(",", ";"),
        OUTCOMES.replace("55", "55.0"),
        "\ufeff" + OUTCOMES,
        OUTCOMES.replace("värde,", "va\u0308rde,"),
        OUTCOMES.replace(",seriebrott", "").replace(",nej", ""),
    ],
)
def test_another_way_of_writing_is_no_change(same: str, tmp_path: Path) -> None:
    """Line ends, delimiters, zeros and accents are not content."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: same})
    assert repository.told() == []


def test_columns_in_another_order_are_no_change(tmp_path: Path) -> None:
    """A table whose columns and rows change places says the same."""
    repository = started(tmp_path, {**START, UTFALL: OUTCOMES + row("trygg,2019,T,,,57")})
    lines = ["period,matt,varde,status,kon", "2019,trygg,57,värde,T", "2018,trygg,55,värde,T"]
    repository.commit("2026-05-02", {UTFALL: "\n".join(lines)})
    assert [text for _, text in repository.told()] == [
        "källan till värdet för 2018 ändrad",
        "källan till värdet för 2019 ändrad",
    ]


def test_a_cell_of_several_lines_is_read_whole(tmp_path: Path) -> None:
    """A line end inside quotes does not tear a row apart."""
    source = OUTCOMES.replace("vb-2019", '"vb\n2019"')
    repository = started(tmp_path, {**START, UTFALL: source})
    repository.commit("2026-05-02", {UTFALL: source.replace("55", "56")})
    assert repository.told() == [("ändring", "värdet för 2018 ändrat från 55 till 56")]


def test_milestones_and_rankings_are_told_in_their_words(tmp_path: Path) -> None:
    """A target is told with its condition, a place with how many there were."""
    targets = "matt,period,typ,villkor,varde,text\ntrygg,2019,etappmal,minst,{},{} %\n"
    places = "matt,period,plats,av,grupp\ntrygg,2019,{},19,länet\n"
    first: Files = {
        **START,
        "data/matt/malvarden.csv": targets.format(7, 7),
        "data/matt/rankning.csv": places.format(7),
    }
    repository = started(tmp_path, first)
    repository.commit(
        "2026-05-02",
        {
            "data/matt/malvarden.csv": targets.format(8, 8),
            "data/matt/rankning.csv": places.format(6),
        },
    )
    assert repository.told() == [
        ("ändring", "etappmålet för 2019 ändrat från minst 7 till minst 8"),
        ("ändring", "texten till etappmålet för 2019 ändrad"),
        ("ändring", "placeringen för 2019 ändrad från 7 av 19 till 6 av 19"),
    ]


def test_amounts_are_told_row_by_row(tmp_path: Path) -> None:
    """An amount of a statement is told with its row and column, under the statement's name."""
    file = "data/ekonomi/driftredovisning.csv"
    rows = (
        "uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,"
        "utfall_foregaende,status\ndrift,avgifter,Avgifter,post,,,8.8,{},6.9,10.6,värde\n"
    )
    repository = started(
        tmp_path,
        {"data/ekonomi/drift.yaml": "id: drift\ntitel: Drift\n", file: rows.format("15.7")},
    )
    repository.commit("2026-05-02", {file: rows.format("15.8")})
    (change,) = repository.newest().changes
    assert (change.record.kind, change.record.id, change.title) == (
        "uppstallning",
        "drift",
        "Drift",
    )
    assert change.text == "utfallet på raden ”Avgifter” ändrat från 15,7 till 15,8"


def test_price_base_amounts_are_a_table_of_their_own(tmp_path: Path) -> None:
    """They belong to no record but the table."""
    file = "data/ekonomi/prisbasbelopp.csv"
    repository = started(tmp_path, {file: "ar,kronor,kontrollerad\n2018,45500,nej\n"})
    repository.commit("2026-05-02", {file: "ar,kronor,kontrollerad\n2018,45501,nej\n"})
    (change,) = repository.newest().changes
    assert (change.record.kind, change.record.id) == ("tabell", "ekonomi/prisbasbelopp")
    assert (change.title, change.text) == (
        "Prisbasbelopp",
        "prisbasbeloppet för 2018 ändrat från 45\u00a0500 kronor till 45\u00a0501 kronor",
    )


def test_a_table_of_another_kind_is_told_as_a_whole(tmp_path: Path) -> None:
    """Rows that the program knows nothing of are told to have changed."""
    file = "data/matt/egen.csv"
    repository = started(tmp_path, {file: "a,b\n1,2\n"})
    repository.commit("2026-05-02", {file: "a,b\n1,3\n"})
    (change,) = repository.newest().changes
    assert (change.record.id, change.text) == ("matt/egen", "raderna ändrade")


def test_a_new_record_is_told_without_its_rows(tmp_path: Path) -> None:
    """That a measure is new says that its values are; the same when it goes."""
    repository = started(tmp_path)
    new: Files = {
        "data/matt/ny.yaml": "id: ny\ntitel: Nytt\n",
        UTFALL: OUTCOMES + row("ny,2019,T,kommunen,alla,57"),
    }
    repository.commit("2026-05-02", new)
    assert repository.told() == [("tillägg", "tillagt")]
    repository.commit("2026-05-03", {"data/matt/ny.yaml": None, UTFALL: OUTCOMES})
    assert repository.told() == [("borttagning", "borttaget")]


def test_many_changed_values_are_counted(tmp_path: Path) -> None:
    """A series that is recalculated is one change, not a hundred."""
    head = OUTCOMES.splitlines(keepends=True)[0]
    series = [
        head + "".join(row(f"trygg,{year},T,kommunen,alla,{value}") for year in range(2000, 2012))
        for value in (55, 56)
    ]
    repository = started(tmp_path, {**START, UTFALL: series[0]})
    repository.commit("2026-05-02", {UTFALL: series[1]}, "Räkna om\n\nRevidering: ny metod")
    assert repository.told() == [("revidering", "12\u00a0värden reviderade, 2000–2011")]


def service(folder: Path, figures: str = FIGURES) -> Repository:
    """Return a repository with a service where people choose."""
    return started(
        folder,
        {
            "data/jamfor-service/skola/tjanst.yaml": SERVICE,
            "data/jamfor-service/skola/enheter.csv": UNITS,
            "data/jamfor-service/skola/varden.csv": figures,
        },
    )


def test_figures_of_units_are_never_told(tmp_path: Path) -> None:
    """That a unit's figures have changed is said, not which, from what or how many."""
    repository = service(tmp_path)
    figures = f"{FIGURES.replace('61', '62')}ekskolan,betyg,2025,T,63,värde,24\n"
    figures += "alskolan,betyg,2025,T,64,värde,25\nalskolan,betyg,2024,T,65,värde,25\n"
    repository.commit("2026-05-02", {"data/jamfor-service/skola/varden.csv": figures})
    changes = repository.newest().changes
    assert [(one.record.id, one.title, one.kind, one.text) for one in changes] == [
        ("skola/alskolan", "Alskolan", "tillägg", "siffror tillagda"),
        ("skola/ekskolan", "Ekskolan", "ändring", "siffror ändrade"),
    ]
    (problem,) = repository.problems()
    assert "Ekskolan: siffror ändrade sedan utgåvan 2026-05-01" in problem
    assert "62" not in problem


def test_reference_values_are_never_told(tmp_path: Path) -> None:
    """A value of the whole municipality may be withheld as well."""
    repository = service(tmp_path)
    with_value = SERVICE.replace(
        "titel: Betyg}", "titel: Betyg, referensvärden: [{nivå: riket, värde: 67}]}"
    )
    file = "data/jamfor-service/skola/tjanst.yaml"
    repository.commit("2026-05-02", {file: with_value})
    assert repository.told() == [("tillägg", "måttet ”Betyg”: referensvärdena tillagda")]
    repository.commit("2026-05-03", {file: with_value.replace("67", "68")})
    assert repository.told() == [("ändring", "måttet ”Betyg”: referensvärdena ändrade")]


def test_facts_of_units_are_told_by_their_titles(tmp_path: Path) -> None:
    """What a unit says of itself is told by the name that the service gives it."""
    repository = service(tmp_path)
    units = UNITS.replace("Ekskolan,100", "Nya Ekskolan,101") + "lindskolan,Lindskolan,80\n"
    repository.commit("2026-05-02", {"data/jamfor-service/skola/enheter.csv": units})
    assert [(one.record.id, one.text) for one in repository.newest().changes] == [
        ("skola/ekskolan", "namnet ändrat från ”Ekskolan” till ”Nya Ekskolan”"),
        ("skola/ekskolan", "uppgiften ”Antal platser” ändrad"),
        ("skola/lindskolan", "tillagd"),
    ]
