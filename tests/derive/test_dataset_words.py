"""Tests for what page and files say of a dataset in the same words."""

from dataclasses import replace
from datetime import date

import pytest

from insyn.derive.dataset_words import (
    citation,
    conditions,
    day_of_reckoning,
    freshness,
    permission,
    sources,
    unmarked_description,
    unmarked_title,
)
from insyn.export.datasets import dataset_of
from insyn.model.municipality import Licence
from insyn.model.package import Constraints, DataPackage, TableField, TableSchema
from insyn.model.publication import Publication
from insyn.model.published import DatasetSummary, TableSummary
from tests.render import invented

LICENCE = Licence(name="CC0-1.0", title="CC0", address="https://cc0.example/")
UNSAID = DatasetSummary("matt", "Mått", "Måtten.", (), LICENCE)


def test_what_is_stated_of_a_dataset_is_told() -> None:
    """The period, the version, how often, when next and who."""
    said = Publication(
        first_period="2010",
        last_period="2019",
        frequency="årligen",
        next_update=date(2027, 3, 1),
        responsible="Kvalitetsenheten",
    )

    assert freshness(replace(UNSAID, publication=said, edition="2026-01-02")) == (
        ("Period", "2010–2019"),
        ("Senast ändrad", "2 januari 2026, version 2026-01-02"),
        ("Uppdatering", "Varje år"),
        ("Nästa uppdatering", "1 mars 2027"),
        ("Ansvarig", "Kvalitetsenheten"),
    )


def test_what_is_not_stated_says_so() -> None:
    """Nothing is guessed, and no line is left out."""
    assert freshness(UNSAID) == (
        ("Period", "Inte angiven."),
        ("Senast ändrad", "Inte känt. Ingen version finns i historiken."),
        ("Uppdatering", "Inte angiven."),
        ("Nästa uppdatering", "Ingen dag är angiven."),
        ("Ansvarig", "Inte angiven."),
    )


def test_a_dataset_that_is_finished_has_no_next_update() -> None:
    """It is not a gap that no day is stated."""
    told = dict(freshness(replace(UNSAID, publication=Publication(frequency="aldrig"))))

    assert told["Uppdatering"] == "Uppdateras inte mer"
    assert told["Nästa uppdatering"] == "Ingen är planerad."


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019", "2019", "2019"),
        ("2010", "2019", "2010–2019"),
        ("2019-11", "2020-03", "november 2019 till mars 2020"),
        ("2010", None, "Från 2010"),
        (None, "2019", "Till och med 2019"),
    ],
)
def test_a_period_is_told_as_far_as_it_is_known(
    first: str | None, last: str | None, words: str
) -> None:
    """One end may be open."""
    said = Publication(first_period=first, last_period=last)

    assert freshness(replace(UNSAID, publication=said))[0] == ("Period", words)


def test_a_dataset_is_cited_with_its_version_where_there_is_one() -> None:
    """Who, what, which version, on what terms, where."""
    site = "https://insyn.ekby.example/"
    address = f"{site}oppna-data/matt/"
    known = replace(UNSAID, edition="2026-01-02")

    assert citation(UNSAID, "Ekby kommun", site) == f"Ekby kommun: ”Mått”. CC0. {address}"
    assert citation(known, "Ekby kommun", site) == (
        f"Ekby kommun: ”Mått”. Version 2026-01-02. CC0. {address}"
    )
    assert citation(replace(known, is_kept=True), "Ekby kommun", site) == (
        f"Ekby kommun: ”Mått”. Version 2026-01-02. CC0. {address}2026-01-02/"
    )


def test_an_example_is_cited_as_one() -> None:
    """Once, whether its title says so or not."""
    example = replace(UNSAID, is_example=True)
    cited = "Ekby: ”Mått (exempeldata)”. CC0. https://a.example/oppna-data/matt/"

    assert citation(example, "Ekby", "https://a.example/") == cited
    marked = replace(example, title="Mått (exempeldata)")
    assert citation(marked, "Ekby", "https://a.example/") == cited


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CC0-1.0", "Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan."),
        (
            "CC-BY-4.0",
            "Du får använda uppgifterna utan att fråga, om du anger källan och licensen.",
        ),
        ("ODbL-1.0", "Läs licensen innan du använder uppgifterna. Där står vad du får göra."),
    ],
)
def test_a_licence_is_told_in_plain_words(name: str, words: str) -> None:
    """What is asked is said, and nothing is promised of a licence that is not known."""
    assert permission(LICENCE.model_copy(update={"name": name})) == words


def test_who_to_ask_and_the_day_of_reckoning_are_told_where_they_are_known() -> None:
    """The day stands below when the dataset last changed, and the address below who answers."""
    told = freshness(UNSAID, "insyn@ekby.example", date(2026, 1, 2))

    assert told[2] == ("Uträknad", "Läge och försening är uträknade 2 januari 2026.")
    assert told[-1] == ("Kontakt", "insyn@ekby.example")


def test_only_rows_about_performers_are_reckoned_for_a_day() -> None:
    """A column of days that someone measured is no such day, and neither is one without rows."""
    today = date(2026, 1, 2)
    field = TableField(name="dag", type="date", title="Dag", description="Dagen.")
    schema = TableSchema(fields=(field,), primary_key=("dag",))
    table = TableSummary("avtal", "Avtal", "Avtalen.", 1, schema, ())
    performers = replace(UNSAID, name="utforare")

    assert day_of_reckoning(performers, [table], today) == today
    assert day_of_reckoning(performers, [replace(table, rows=0)], today) is None
    assert day_of_reckoning(UNSAID, [table], today) is None


def test_what_the_export_marks_is_unmarked_again() -> None:
    """A page that says once that all is invented takes the same words away from the rest."""
    package = DataPackage(
        profile="https://profile.example/",
        name="ovrigt",
        title="Övrigt",
        description="Det övriga.",
        is_example=True,
    )
    marked = dataset_of(invented.facts(), package)

    assert marked.title != "Övrigt"
    assert unmarked_title(marked.title) == "Övrigt"
    assert unmarked_description(marked.description) == "Det övriga."


def test_the_documents_are_told_by_title() -> None:
    """A dataset that is invented has none, and one that states none says so."""
    said = replace(UNSAID, publication=Publication(documents=("vb", "plan")))

    assert sources(said, {"vb": "Berättelsen 2019"}) == ("Berättelsen 2019", "plan")
    assert sources(UNSAID, {}) == ("Källorna är inte angivna.",)
    assert sources(replace(said, is_example=True), {}) == (
        "Det finns ingen källa: allt i datamängden är påhittat.",
    )


def test_the_conditions_of_a_field_are_told_in_words() -> None:
    """A field without any has none."""
    field = TableField(name="a", title="A", description="B.")
    asked = Constraints(
        required=True, unique=True, enum=("1", "2"), minimum=0, maximum=9, pattern="[0-9]"
    )

    assert conditions(field) == ()
    assert conditions(field.model_copy(update={"constraints": asked})) == (
        "måste ha ett värde",
        "samma värde finns bara en gång",
        "något av 1, 2",
        "minst 0",
        "högst 9",
        "följer mönstret [0-9]",
    )
