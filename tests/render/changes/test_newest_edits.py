"""Prove that the start page tells what changed last, the newest edition first."""

from insyn.model.history import NO_HISTORY, History, RecordKey
from insyn.render.parts import Link
from insyn.render.start_changes import ChangeLine, edit_line, newest_edits
from tests.render.changes import happened
from tests.render.changes.happened import change, edition


def _lines(history: History) -> list[ChangeLine]:
    return [edit_line(one, "/") for one in newest_edits(happened.facts(history))]


def test_the_newest_edition_comes_first_and_in_it_what_was_corrected() -> None:
    """What is invented is left out, and what is gone leads to its edition."""
    assert _lines(happened.HISTORY) == [
        ChangeLine(
            Link("Hemtjänst, Alfa Omsorg", "avtal/alfa-hemtjanst/"),
            "ändring 21 november 2026. Sista dagen ändrad.",
        ),
        ChangeLine(
            Link("Andel som är trygga", "matt/trygghet/"),
            "rättelse 2 september 2026. Värdet för 2018 rättat från 55 till 56. "
            "Skäl: Avskriften var fel.",
        ),
        ChangeLine(
            Link("Alfa Omsorg, våren 2024", "uppfoljning/alfa-2024/"),
            "tillägg 2 september 2026. Tillagd.",
        ),
        ChangeLine(
            Link("Andel som är trygga", "matt/trygghet/"),
            "ändring 2 september 2026. Definitionen ändrad.",
        ),
        ChangeLine(
            Link("Klotter", "andringar/2026-09-02/"), "borttagning 2 september 2026. Borttaget."
        ),
    ]


def test_a_new_address_is_no_news_for_the_start_page() -> None:
    """Nothing that the record says has changed."""
    moved = edition("2026-10-01", change("flytt", happened.INDICATOR, "flyttat"), revision="c")
    assert _lines(History("hel", (moved, happened.FIRST))) == []


def test_where_nothing_has_changed_nothing_is_told() -> None:
    """The first edition is no news."""
    assert _lines(NO_HISTORY) == []
    assert _lines(History("hel", (happened.FIRST,))) == []


def test_at_most_five_are_told_and_three_of_them_corrections() -> None:
    """A large correction does not hide all else."""
    keys = [RecordKey("matt", f"matt-{number}") for number in range(9)]
    some = (
        *(change("rättelse", key, "rättat") for key in keys),
        change("tillägg", keys[0], "nytt"),
    )
    history = History("hel", (edition("2026-10-01", *some, revision="c"), happened.FIRST))
    assert [line.sentence.partition(" ")[0] for line in _lines(history)] == [
        "rättelse",
        "rättelse",
        "rättelse",
        "tillägg",
    ]
