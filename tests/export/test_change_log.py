"""Tests for the change log that goes with a dataset."""

from datetime import date

from insyn.export.change_log import text
from insyn.model.history import Change, Edition, History, RecordKey

KEY = RecordKey("matt", "trygghet")
FIRST = Edition(
    date(2026, 1, 2),
    "2026-01-02",
    "a" * 40,
    "",
    (Change("tillägg", KEY, "matt", "Trygghet", "måttet tillagt"),),
)
SECOND = Edition(
    date(2026, 3, 4),
    "2026-03-04",
    "b" * 40,
    "",
    (
        Change(
            "rättelse", KEY, "matt", "Trygghet", "värdet för 2018 rättat från 55 till 56", "Fel."
        ),
        Change("ändring", RecordKey("avtal", "lokal"), "utforare", "Lokalvård", "titeln ändrad"),
    ),
)


def test_the_changes_of_the_dataset_are_told_newest_first() -> None:
    """Changes of other datasets in the same edition are left out."""
    assert text(History("hel", (SECOND, FIRST)), "matt", "Mått") == (
        "Ändringar i Mått\n"
        "================\n"
        "\n"
        "Version 2026-03-04 (4 mars 2026)\n"
        "--------------------------------\n"
        "- Rättelse. Trygghet: värdet för 2018 rättat från 55 till 56. Skäl: Fel.\n"
        "\n"
        "Version 2026-01-02 (2 januari 2026)\n"
        "-----------------------------------\n"
        "Första publiceringen, då allt var nytt: 1\N{NO-BREAK SPACE}mått.\n"
        "\n"
    )


def test_what_a_dataset_began_with_is_counted() -> None:
    """One line for each of many records would say no more; the dataset itself is not counted."""
    added = tuple(
        Change("tillägg", RecordKey(kind, name), "utforare", name, "tillagt")
        for kind, name in (
            ("datamangd", "utforare"),
            ("avtal", "stad"),
            ("avtal", "mat"),
            ("uppfoljning", "stad-2026"),
        )
    )
    later = Edition(date(2026, 2, 3), "2026-02-03", "c" * 40, "", added)
    history = History("hel", (SECOND, later, FIRST))
    assert text(history, "utforare", "Utförare").splitlines()[7:] == [
        "Version 2026-02-03 (3 februari 2026)",
        "------------------------------------",
        "Datamängden är ny: 2\N{NO-BREAK SPACE}avtal och 1\N{NO-BREAK SPACE}uppföljning.",
        "",
    ]


def test_additions_are_told_one_by_one_where_the_first_edition_is_not_known() -> None:
    """The oldest edition of a history that is cut off is not where the dataset began."""
    assert "- Tillägg. Trygghet: måttet tillagt.\n" in text(
        History("avkortad", (FIRST,)), "matt", "Mått"
    )


def test_a_history_that_is_not_known_or_not_whole_says_so() -> None:
    """No one has to wonder whether nothing has changed or nothing is known."""
    heading = "Ändringar i Mått\n================\n\n"
    unknown = "Historiken är inte känd: webbplatsen byggdes utan uppgifternas versionshistorik.\n"
    assert text(History("saknas"), "matt", "Mått") == heading + unknown
    assert text(History("hel"), "matt", "Mått") == f"{heading}Inga ändringar är kända.\n"
    assert text(History("avkortad", (FIRST,)), "matt", "Mått").endswith(
        "Historiken är inte hel: äldre ändringar än dessa finns, men var inte med när filen "
        "gjordes.\n"
    )
