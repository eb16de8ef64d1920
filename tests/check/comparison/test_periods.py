"""What is compared is of the same period, and what is older is told of."""

from pathlib import Path

import pytest

from tests.check.comparison.written import lines, measure, problems


def _said(folder: Path, rule: str, rows: list[str], tjanst: str = "") -> list[str]:
    table = "\n".join(("enhet,matt,period,kon,varde,status,n", *rows))
    return lines(problems(folder, tjanst, varden=table), rule)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["bjorken,nojda,2025,T,80,värde,50", "linden,nojda,2025,T,90,värde,40"], []),
        (["bjorken,nojda,2025,T,80,värde,50"], []),
        (["bjorken,nojda,2025,T,,saknas,", "linden,nojda,2024,T,90,värde,40"], ["3:3"]),
        (["bjorken,nojda,2025,T,80,värde,50", "linden,nojda,2024,T,,saknas,"], []),
        (
            [
                "bjorken,nojda,2024/25,T,80,värde,50",
                "linden,nojda,2022/23,T,90,värde,40",
                "linden,nojda,2023/24,K,91,värde,20",
                "linden,nojda,2023/24,T,90,värde,40",
            ],
            ["5:3"],
        ),
    ],
)
def test_an_older_figure_is_not_compared(tmp_path: Path, rows: list[str], said: list[str]) -> None:
    """The latest row of the unit is pointed at, if it has a figure that nobody will see."""
    found = _said(tmp_path, "gammalt-värde", rows)
    assert [one.split()[0].partition(":")[2] for one in found] == said


def test_an_older_figure_of_the_municipality_is_told_of(tmp_path: Path) -> None:
    """It stands beside no unit any more."""
    keys = measure(referensvärden="[{nivå: kommunen, period: 2024, värde: 80, n: 900}]")
    assert _said(tmp_path, "gammalt-värde", ["bjorken,nojda,2025,T,80,värde,50"], keys) == [
        'tjanst.yaml:10:207 varning: senaste värdet för "nojda" är från 2024, men måttet jämförs '
        "för 2025. Lägg till ett referensvärde för 2025, med en status som säger varför om värdet "
        "saknas."
    ]


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        (("2025", "2025"), False),
        (("2025", "2024"), False),
        (("2025-10", "2025-11"), False),
        (("2025", "2025-11"), True),
        (("2024/25", "2025"), True),
        (("2025", "2025-1"), False),
    ],
)
def test_a_measure_has_one_form_of_period(
    tmp_path: Path, periods: tuple[str, str], said: bool
) -> None:
    """What is no period at all is told of by the table alone."""
    rows = [f"bjorken,nojda,{one},T,{80 - at},värde,50" for at, one in enumerate(periods)]
    assert bool(_said(tmp_path, "blandade-perioder", rows)) == said


def test_two_measures_may_have_two_forms(tmp_path: Path) -> None:
    """Grades are of a school year and a survey of a month."""
    other = measure(id="trygga").partition("\n")[2]
    rows = ["bjorken,nojda,2024/25,T,80,värde,50", "bjorken,trygga,2025-05,T,80,värde,50"]
    assert _said(tmp_path, "blandade-perioder", rows, measure() + other) == []


def test_the_last_school_year_of_a_century_ends_in_00(tmp_path: Path) -> None:
    """2099/00 is a school year."""
    assert _said(tmp_path, "fel-läsår", ["bjorken,nojda,2099/00,T,80,värde,50"]) == []
