"""Prove that the start page tells what changed last, the newest edition first."""

from insyn.model.history import NO_HISTORY, History, RecordKey
from insyn.render.start_changes import Edit, newest_edits
from tests.render.changes import happened
from tests.render.changes.happened import change, edition


def _edits(history: History) -> tuple[Edit, ...]:
    return newest_edits(happened.facts(history))


def test_the_newest_edition_comes_first_and_in_it_what_was_corrected() -> None:
    """What is invented or new is left out, and what is gone leads to its edition."""
    every = _edits(happened.HISTORY)
    assert every == (
        Edit(
            "Hemtjänst, Alfa Omsorg",
            "/avtal/alfa-hemtjanst/",
            "ändring 21 november 2026. Sista dagen ändrad.",
        ),
        Edit(
            "Andel som är trygga",
            "/matt/trygghet/",
            "rättelse 2 september 2026. Värdet för 2018 rättat från 55 till 56. "
            "Skäl: Avskriften var fel.",
        ),
        Edit(
            "Andel som är trygga",
            "/matt/trygghet/",
            "ändring 2 september 2026. Definitionen ändrad.",
        ),
    )
    without_draft = History("hel", happened.HISTORY.editions[1:])
    assert _edits(without_draft)[2] == Edit(
        "Klotter", "/andringar/2026-09-02/", "borttagning 2 september 2026. Borttaget."
    )


def test_a_new_address_is_no_news_for_the_start_page() -> None:
    """Nothing that the record says has changed."""
    moved = edition("2026-10-01", change("flytt", happened.INDICATOR, "flyttat"), revision="c")
    assert _edits(History("hel", (moved, happened.FIRST))) == ()


def test_where_nothing_has_changed_nothing_is_told() -> None:
    """The first edition is no news."""
    assert _edits(NO_HISTORY) == ()
    assert _edits(History("hel", (happened.FIRST,))) == ()


def test_at_most_three_are_told_and_two_of_them_corrections() -> None:
    """A large correction does not hide all else."""
    keys = [RecordKey("matt", f"matt-{number}") for number in range(9)]
    some = (
        *(change("rättelse", key, "rättat") for key in keys),
        change("ändring", keys[0], "ändrat"),
    )
    history = History("hel", (edition("2026-10-01", *some, revision="c"), happened.FIRST))
    kinds = [one.sentence.partition(" ")[0] for one in _edits(history)]
    assert kinds == ["rättelse", "rättelse", "ändring"]
