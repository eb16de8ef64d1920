"""Tests that document which earlier editions of a service are read, and what is left out."""

import subprocess
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from insyn.derive.comparison.comparison import HIDDEN
from insyn.derive.comparison.protect import protect, protect_in_turn
from insyn.history.earlier_services import EarlierServices, earlier_services, gaps
from insyn.load import services
from insyn.load.records import load
from insyn.model.comparison.rows import Sheet
from tests import municipality
from tests.history.published import Repository

FOLDER = "data/jamfor-service/skola"
FIGURES = f"{FOLDER}/varden.csv"
UNITS = f"{FOLDER}/enheter.csv"
RECORD = f"{FOLDER}/tjanst.yaml"
START: Mapping[str, str | bytes | None] = {
    path.relative_to(municipality.COMPARISON).as_posix(): path.read_bytes()
    for path in sorted((municipality.COMPARISON / "data").rglob("*"))
    if path.is_file()
}


def _text(file: str) -> str:
    found = START[file]
    assert isinstance(found, bytes)
    return found.decode()


def _figures(bjorken: int, n: int = 50) -> dict[str, str]:
    return {FIGURES: _text(FIGURES).replace("T,80,värde,50", f"T,{bjorken},värde,{n}")}


def _started(folder: Path) -> Repository:
    repository = Repository(folder)
    repository.commit("2026-03-01", START)
    return repository


def _told(found: EarlierServices) -> list[tuple[str, Decimal | None]]:
    """Return the editions of the school service, each with the figure of its first school."""
    return [(one.name, one.sheet.values[0].value) for one in found.by_service["skola"]]


def _sheet(root: Path) -> Sheet:
    records, _ = load(root)
    assert records
    return services.sheets(records)["skola"]


def test_without_git_nothing_is_known_of_earlier_editions(tmp_path: Path) -> None:
    """The protection then covers what is published now, and says so."""
    root = municipality.write(tmp_path, site=municipality.COMPARISON)

    assert earlier_services(root) == EarlierServices("saknas")


def test_what_is_on_disk_is_not_an_earlier_edition(tmp_path: Path) -> None:
    """It is what is to be published."""
    repository = _started(tmp_path)

    assert earlier_services(repository.root) == EarlierServices("hel", {"skola": ()})


def test_each_edition_with_other_figures_is_read_oldest_first(tmp_path: Path) -> None:
    """An edition that changed something else is passed over: the last with the same counts."""
    repository = _started(tmp_path)
    repository.commit("2026-03-02", _figures(81))
    repository.commit("2026-03-03", {"data/kommun.yaml": _text("data/kommun.yaml") + "\n"})
    last = repository.commit("2026-03-04", _figures(82))
    repository.write(_figures(83))

    found = earlier_services(repository.root)

    assert _told(found) == [
        ("2026-03-01", Decimal(80)),
        ("2026-03-03", Decimal(81)),
        ("2026-03-04", Decimal(82)),
    ]
    assert found.by_service["skola"][-1].revision == last
    assert found.unread == ()


def test_a_correction_that_is_taken_back_is_three_editions(tmp_path: Path) -> None:
    """Whoever has the second can compare it with the others."""
    repository = _started(tmp_path)
    repository.commit("2026-03-02", _figures(81))
    repository.commit("2026-03-03", _figures(80))
    repository.write(_figures(82))

    assert [value for _, value in _told(earlier_services(repository.root))] == [80, 81, 80]


def test_tags_say_what_has_been_published(tmp_path: Path) -> None:
    """What was committed between two tags no one has seen on the site."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01", START, tag="publicerad/2026-03-01")
    repository.commit("2026-03-02", _figures(81))
    repository.commit("2026-03-03", _figures(82), tag="publicerad/2026-03-03-2")
    repository.write(_figures(83))

    assert [name for name, _ in _told(earlier_services(repository.root))] == [
        "2026-03-01",
        "2026-03-03-2",
    ]


def test_an_edition_is_read_with_the_limits_of_its_own_time(tmp_path: Path) -> None:
    """A figure that was hidden by a higher limit was hidden then."""
    strict = _text(RECORD).replace(
        "    slag: andel\n", "    slag: andel\n    minsta-antal: {enhet: 45}\n"
    )
    repository = Repository(tmp_path)
    repository.commit("2026-03-01", {**START, RECORD: strict})
    repository.write({RECORD: _text(RECORD)})

    (earlier,) = earlier_services(repository.root).by_service["skola"]
    (published,) = protect_in_turn([earlier.sheet])

    assert strict != _text(RECORD)
    assert [one.status for one in published.comparison.unit_values()] == ["värde", HIDDEN]
    assert protect(_sheet(repository.root), [published]).current("linden", "nojda").status == HIDDEN


def test_an_edition_that_cannot_be_read_today_is_told(tmp_path: Path) -> None:
    """What was published then is not guarded against, and someone must know."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01", {**START, RECORD: _text(RECORD) + "okänd: ja\n"})
    repository.commit("2026-03-02", {RECORD: _text(RECORD), **_figures(81)})
    repository.write(_figures(82))

    found = earlier_services(repository.root)

    assert _told(found) == [("2026-03-02", Decimal(81))]
    assert found.unread == (("skola", "2026-03-01"),)
    assert [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in gaps(found)] == [
        "data/jamfor-service/skola/tjanst.yaml:1:1: varning: utgåvan 2026-03-01 går inte att läsa "
        "helt med dagens program, så skyddet för få personer räknar inte med det som publicerades "
        "då. Se efter själv om något som är dolt nu går att räkna ut med den utgåvan. "
        "[oläst-utgåva]"
    ]


def test_rows_that_cannot_be_read_are_told_and_the_others_kept(tmp_path: Path) -> None:
    """Half an edition guards more than none."""
    repository = Repository(tmp_path)
    broken = _text(FIGURES).replace("T,90,värde,40", "T,nittio,värde,40")
    repository.commit("2026-03-01", {**START, FIGURES: broken})
    repository.write({FIGURES: _text(FIGURES)})

    found = earlier_services(repository.root)

    assert [len(one.sheet.values) for one in found.by_service["skola"]] == [1]
    assert found.unread == (("skola", "2026-03-01"),)


def test_a_table_that_is_no_text_is_told(tmp_path: Path) -> None:
    """As when an Excel file was saved by the name of a table."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01", {**START, FIGURES: b"PK\x03\x04\xff\n\xff\n\xff\n"})
    repository.write({FIGURES: _text(FIGURES)})

    assert earlier_services(repository.root).unread == (("skola", "2026-03-01"),)


def test_a_shallow_repository_gives_what_it_has(tmp_path: Path) -> None:
    """And says that there may have been more."""
    repository = _started(tmp_path)
    repository.commit("2026-03-02", _figures(81))
    clone = tmp_path / "klon"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", repository.root.as_uri(), str(clone)], check=True
    )
    (clone / FIGURES).write_text(_figures(82)[FIGURES], encoding="utf-8")

    found = earlier_services(clone)

    assert (found.reach, _told(found)) == ("avkortad", [("2026-03-02", Decimal(81))])


def test_a_service_that_is_gone_needs_no_guard(tmp_path: Path) -> None:
    """Nothing is published of it to compare with."""
    repository = _started(tmp_path)
    repository.write(dict.fromkeys((RECORD, UNITS, FIGURES)))

    assert earlier_services(repository.root) == EarlierServices("hel")


def test_a_renamed_unit_is_the_same_unit(tmp_path: Path) -> None:
    """What was hidden under its earlier id stays hidden under the new."""
    strict = _text(RECORD).replace(
        "    slag: andel\n", "    slag: andel\n    minsta-antal: {enhet: 45}\n"
    )
    header, bjorken, linden = _text(UNITS).splitlines()
    lind = linden.replace("linden,", "lind,", 1).replace("vb-2019,,", "vb-2019,linden,")
    repository = Repository(tmp_path)
    repository.commit("2026-03-01", {**START, RECORD: strict})
    repository.write(
        {
            RECORD: _text(RECORD),
            UNITS: "\n".join((header, bjorken, lind, "")),
            FIGURES: _text(FIGURES).replace("linden,", "lind,"),
        }
    )
    editions = earlier_services(repository.root).by_service["skola"]

    now = protect(_sheet(repository.root), protect_in_turn([one.sheet for one in editions]))

    assert {one.row: one.status for one in now.unit_values()} == {
        "bjorken": "värde",
        "lind": HIDDEN,
    }
