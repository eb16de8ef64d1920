"""Tests that document when a hidden figure can be read in an earlier edition, and what is said."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from insyn.check import all_rules
from insyn.check.comparison import published_before
from insyn.derive.comparison.protect import protect_in_turn
from insyn.load import services
from insyn.load.records import load
from insyn.problems import Problem
from tests.check.comparison import written

FIRST, SECOND = "2026-03-01", "2026-06-01"
CURE = (
    "Skriv om historiken med git filter-repo om andra än behöriga kan läsa arkivet, och be dem "
    "som har hämtat filerna att ta bort dem. Godta annars att siffrorna är kända. "
    "[dolt-men-publicerat]"
)
FIGURES = "data/jamfor-service/skola/varden.csv"
RECORD = "data/jamfor-service/skola/tjanst.yaml"

OPEN = "enhet,period,varde,status,n\nbjorken,2025,80,värde,7\nlinden,2025,90,värde,40\n"
EMPTIED = "enhet,period,varde,status,n\nbjorken,2025,,dolt-få,\nlinden,2025,90,värde,40\n"


def _measure(**more: object) -> str:
    keys = {**written.MEASURE, **more}
    return "mått:\n  - " + "\n    ".join(f"{name}: {value}" for name, value in keys.items()) + "\n"


STRICT = _measure(**{"minsta-antal": "{enhet: 10}"})


def _problems(folder: Path, *editions: Mapping[str, str]) -> list[str]:
    """Return what is said of the last of some editions, as a terminal would show it.

    The first are of the first of March and of June.
    """
    roots = []
    for place, files in enumerate(editions):
        own = folder / str(place)
        own.mkdir()
        tjanst, enheter, varden = (files.get(name, "") for name in ("tjanst", "enheter", "varden"))
        roots.append(written.write(own, tjanst, enheter, varden))
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in _found(roots)]


def _found(roots: Sequence[Path]) -> list[Problem]:
    every = []
    for root in roots:
        records, _ = load(root)
        assert records
        every.append((records, services.sheets(records)))
    earlier = protect_in_turn([sheets["skola"] for _, sheets in every[:-1]], [FIRST, SECOND])
    records, sheets = every[-1]
    problems = all_rules.check(records, {}, sheets=sheets, earlier={"skola": earlier})
    return [one for one in problems if one.rule == published_before.RULE]


def test_a_figure_that_was_shown_before_is_told(tmp_path: Path) -> None:
    """The limit has been raised: the site hides what it showed."""
    assert _problems(tmp_path, {"varden": OPEN}, {"varden": OPEN, "tjanst": STRICT}) == [
        f"{FIGURES}:2:5: varning: siffror för 1 enhet är dolda nu men låg öppet i utgåvan "
        f"2026-03-01. Den som har sparat utgåvan kan läsa dem. {CURE}"
    ]


def test_a_figure_that_has_been_taken_out_of_the_file_is_told(tmp_path: Path) -> None:
    """Emptying the row does not empty the editions where it stood."""
    assert _problems(tmp_path, {"varden": OPEN}, {"varden": OPEN}, {"varden": EMPTIED}) == [
        f"{FIGURES}:2:5: varning: siffror för 1 enhet är dolda nu men låg öppet i utgåvan "
        f"2026-06-01. Den som har sparat utgåvan kan läsa dem. {CURE}"
    ]


def test_a_figure_that_was_never_shown_but_lies_in_the_history_is_told(tmp_path: Path) -> None:
    """Whoever can read the archive can read it, though no one saw it on the site."""
    few = OPEN.replace(",7", ",3")

    assert _problems(tmp_path, {"varden": few}, {"varden": EMPTIED}) == [
        f"{FIGURES}:2:5: varning: siffror för 1 enhet är tömda nu men står kvar i historiken, "
        f"senast i utgåvan 2026-03-01. {CURE}"
    ]


def test_one_warning_tells_of_all_units_of_a_file(tmp_path: Path) -> None:
    """Their number, in the words of the service, and neither their names nor their figures."""
    strict = STRICT.replace("10", "50")
    words = "enhet-heter: skola\nenheter-heter: skolor\n"

    assert _problems(tmp_path, {"varden": OPEN}, {"varden": OPEN, "tjanst": strict + words}) == [
        f"{FIGURES}:2:5: varning: siffror för 2 skolor är dolda nu men låg öppet i utgåvan "
        f"2026-03-01. Den som har sparat utgåvan kan läsa dem. {CURE}"
    ]


def test_a_figure_of_the_municipality_is_told_where_it_stands(tmp_path: Path) -> None:
    """In tjanst.yaml, and without speaking of units."""
    value = "{nivå: kommunen, period: '2025', värde: 85, n: 7}"
    before = _measure(referensvärden=f"[{value}]")
    after = _measure(referensvärden=f"[{value}]", **{"minsta-antal": "{kommunen: 10}"})

    found = _problems(tmp_path, {"tjanst": before}, {"tjanst": after})

    assert found == [
        f"{RECORD}:17:62: varning: siffror för hela kommunen är dolda nu men låg öppet i "
        f"utgåvan 2026-03-01. Den som har sparat utgåvan kan läsa dem. {CURE}"
    ]


def test_a_unit_with_another_id_is_followed(tmp_path: Path) -> None:
    """The figure was shown under the id that the unit had then."""
    units = "enhet,titel,tidigare_id\nny,Björkens skola,bjorken\nlinden,Lindens skola,\n"
    last = {"enheter": units, "varden": EMPTIED.replace("bjorken", "ny")}

    assert [one.partition(" för")[0] for one in _problems(tmp_path, {"varden": OPEN}, last)] == [
        f"{FIGURES}:2:5: varning: siffror"
    ]


def test_what_was_another_figure_then_is_not_told(tmp_path: Path) -> None:
    """What is hidden now has not been published."""
    last = OPEN.replace("80,värde,7", "75,värde,4")

    assert _problems(tmp_path, {"varden": OPEN}, {"varden": last}) == []


def test_what_still_lies_in_the_file_is_told_by_another_rule(tmp_path: Path) -> None:
    """Liten-grupp tells of it, so it is not told twice."""
    few = OPEN.replace(",7", ",3")

    assert _problems(tmp_path, {"varden": few}, {"varden": few}) == []


def test_invented_figures_are_not_told(tmp_path: Path) -> None:
    """No one is hurt by them."""
    example = {"varden": OPEN, "tjanst": STRICT + "exempeldata: ja\n"}

    assert _problems(tmp_path, {"varden": OPEN}, example) == []


def test_the_manual_says_what_the_rule_says(tmp_path: Path) -> None:
    """Word by word, but for how many there are."""
    strict = STRICT.replace("10", "50") + "enhet-heter: skola\nenheter-heter: skolor\n"
    (message,) = _problems(tmp_path, {"varden": OPEN}, {"varden": OPEN, "tjanst": strict})
    manual = " ".join((published_before.__doc__ or "").split())

    assert message.replace("2 skolor", "3 skolor") in manual
