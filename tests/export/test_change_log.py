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
        "- Tillägg. Trygghet: måttet tillagt.\n"
        "\n"
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
