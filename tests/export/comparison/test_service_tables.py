"""Tests for the published tables of a service: a contract, and nothing but what is protected."""

import csv
import json
from collections.abc import Mapping
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from frictionless import Package

from insyn.export.comparison import service_tables
from insyn.export.datasets import datasets
from insyn.export.table import Table
from insyn.model.comparison.compared_service import ReferenceValue
from insyn.model.comparison.tables import package
from insyn.model.publication import Publication
from tests import comparison, packed
from tests.render import invented

FACTS = comparison.with_comparison(invented.facts())
MUNICIPALITY = FACTS.records.municipality
REAL, EXAMPLE = "jamfor-service/hemtjanst", "jamfor-service/exempel"
DATASETS = {one.name: one for one in datasets(FACTS) if one.name in (REAL, EXAMPLE)}

COLUMNS = {
    "enheter": (
        "enhet titel driftsform utforare utforare_namn avtal fran agarbyte tidigare_agare "
        "webbplats egna_ord kalla tidigare_id omrade natt platser inriktning exempeldata"
    ),
    "varden": (
        "enhet matt period kon varde status n kalla nedre ovre osakerhet svarsfrekvens exempeldata"
    ),
    "matt": (
        "matt titel fraga enhet riktning decimaler slag galler_personer person_heter svarsgrupp "
        "minsta_antal_enhet minsta_antal_kommunen minsta_antal_riket definition sager_inte "
        "exempeldata"
    ),
    "referensvarden": (
        "niva matt period kon varde status n kalla nedre ovre osakerhet exempeldata"
    ),
    "alternativ": "fakta kod titel exempeldata",
}


def _rows(tables: tuple[Table, ...], name: str) -> list[dict[str, str]]:
    (table,) = (one for one in tables if one.name == name)
    assert isinstance(table.content, bytes)
    return list(csv.DictReader(StringIO(table.content.decode())))


def _row(tables: tuple[Table, ...], name: str, **cells: str) -> Mapping[str, str]:
    (row,) = (one for one in _rows(tables, name) if cells.items() <= one.items())
    return row


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the tables and the descriptors of both services."""
    folder = tmp_path_factory.mktemp("oppna-data")
    return packed.published(DATASETS.values(), FACTS, folder)


def test_the_tables_and_their_columns_are_a_contract() -> None:
    """Nothing is renamed, moved or dropped without a decision."""
    found = {
        table.name: " ".join(field.name for field in table.schema.fields)
        for table in DATASETS[REAL].tables
    }

    assert found == COLUMNS


@pytest.mark.parametrize("name", [REAL, EXAMPLE])
def test_the_packages_are_valid_with_their_keys(published: Path, name: str) -> None:
    """Frictionless accepts the name with its slash, every row and every reference."""
    report = Package(str(published / name / "datapackage.json")).validate()

    assert report.flatten(["type", "note"]) == []


@pytest.mark.parametrize("name", [REAL, EXAMPLE])
def test_the_descriptor_names_the_dataset_and_its_page(published: Path, name: str) -> None:
    """The name is the folder's, and the page stands at the same depth."""
    found = json.loads((published / name / "datapackage.json").read_text())

    assert (found["name"], found["homepage"], found.get("exempeldata", False)) == (
        name,
        f"{MUNICIPALITY.site_address.rstrip('/')}/oppna-data/{name}/",
        name == EXAMPLE,
    )


def test_the_tables_point_at_each_other() -> None:
    """Figures belong to units and measures of the same package."""
    assert {
        table.name: [(key.fields, key.reference.resource) for key in table.schema.foreign_keys]
        for table in DATASETS[REAL].tables
    } == {
        "enheter": [],
        "varden": [(("enhet",), "enheter"), (("matt",), "matt")],
        "matt": [],
        "referensvarden": [(("matt",), "matt")],
        "alternativ": [],
    }


def test_a_figure_tells_all_that_is_known_of_it() -> None:
    """The decimals are the source's, and the limits tell where they come from."""
    tables = DATASETS[REAL].tables

    assert _row(tables, "varden", enhet="alfa-norr", matt="nojda", period="2024") == {
        "enhet": "alfa-norr",
        "matt": "nojda",
        "period": "2024",
        "kon": "T",
        "varde": "70",
        "status": "värde",
        "n": "40",
        "kalla": "vb",
        "nedre": "54.6",
        "ovre": "81.9",
        "osakerhet": "wilson",
        "svarsfrekvens": "60",
        "exempeldata": "nej",
    }
    assert _row(tables, "varden", enhet="asken", matt="kontinuitet") == {
        "enhet": "asken",
        "matt": "kontinuitet",
        "period": "2025",
        "kon": "T",
        "varde": "6.0",
        "status": "värde",
        "n": "6",
        "kalla": "",
        "nedre": "5.0",
        "ovre": "7.0",
        "osakerhet": "kalla",
        "svarsfrekvens": "",
        "exempeldata": "nej",
    }


def test_a_hidden_figure_has_nothing_but_its_status() -> None:
    """Three persons have answered: no figure, no n, no limits."""
    row = _row(DATASETS[REAL].tables, "varden", enhet="asken", matt="nojda")

    assert {name: cell for name, cell in row.items() if cell} == {
        "enhet": "asken",
        "matt": "nojda",
        "period": "2025",
        "kon": "T",
        "status": "dolt-få",
        "kalla": "vb",
        "exempeldata": "nej",
    }


def test_an_empty_figure_always_has_a_status() -> None:
    """A reader of the table never has to guess why a cell is empty."""
    rows = [
        row
        for dataset in DATASETS.values()
        for name in ("varden", "referensvarden")
        for row in _rows(dataset.tables, name)
    ]

    assert {row["status"] for row in rows if not row["varde"]} == {"saknas", "dolt-få"}
    assert {row["status"] for row in rows if row["varde"]} == {"värde"}


def test_a_unit_tells_its_facts_and_its_own_words() -> None:
    """The codes are those of the records; no column is left out."""
    assert _row(DATASETS[REAL].tables, "enheter", enhet="alfa-norr") == {
        "enhet": "alfa-norr",
        "titel": "Alfa norr",
        "driftsform": "aktiebolag",
        "utforare": "alfa",
        "utforare_namn": "",
        "avtal": "alfa-hemtjanst",
        "fran": "2024-01-01",
        "agarbyte": "2026-01-01",
        "tidigare_agare": "Beta Hemtjänst AB",
        "webbplats": "https://alfa.example/norr",
        "egna_ord": "Hos oss är det alltid nybakat.",
        "kalla": "vb",
        "tidigare_id": "beta-norr",
        "omrade": "norr",
        "natt": "ja",
        "platser": "40",
        "inriktning": "Demens",
        "exempeldata": "nej",
    }


def test_the_columns_of_facts_keep_their_conditions() -> None:
    """A machine can tell which codes there are, and people what they mean."""
    (units,) = (one for one in DATASETS[REAL].tables if one.name == "enheter")
    field = {one.name: one for one in units.schema.fields}

    assert field["omrade"].description == "Var finns den? Koder: norr = Norr; soder = Söder."
    assert field["omrade"].constraints
    assert field["omrade"].constraints.pattern == "(norr|soder)(;(norr|soder))*"
    assert field["natt"].constraints
    assert field["natt"].constraints.enum == ("ja", "nej")
    assert field["platser"].type == "integer"


def test_a_measure_tells_how_it_is_read_and_when_it_is_hidden() -> None:
    """The thresholds are public: they are a rule and no secret."""
    assert _row(DATASETS[REAL].tables, "matt", matt="nojda") == {
        "matt": "nojda",
        "titel": "Nöjda med hjälpen",
        "fraga": "Är de som får hjälp nöjda?",
        "enhet": "procent",
        "riktning": "upp",
        "decimaler": "0",
        "slag": "andel",
        "galler_personer": "ja",
        "person_heter": "person",
        "svarsgrupp": "enkat",
        "minsta_antal_enhet": "5",
        "minsta_antal_kommunen": "5",
        "minsta_antal_riket": "5",
        "definition": "Andelen som svarar att de är mycket eller ganska nöjda.",
        "sager_inte": "De som mår sämst svarar sällan.",
        "exempeldata": "nej",
    }


def test_every_row_of_an_example_says_that_it_is_one() -> None:
    """Also in a row that is copied out of its file."""
    words = {
        (name, row["exempeldata"])
        for name, dataset in DATASETS.items()
        for table in dataset.tables
        for row in _rows(dataset.tables, table.name)
    }

    assert words == {(REAL, "nej"), (EXAMPLE, "ja")}


def test_the_order_of_the_rows_is_that_of_their_keys() -> None:
    """No order of figures, and no order of the editor's, is told."""
    for table in DATASETS[REAL].tables:
        if table.name in ("enheter", "varden", "referensvarden"):
            keys = [
                tuple(row[name] for name in table.schema.primary_key)
                for row in _rows(DATASETS[REAL].tables, table.name)
            ]
            assert keys == sorted(keys)


def test_the_order_of_the_records_changes_nothing() -> None:
    """The same rows in another order are the same tables, byte for byte."""
    turned = comparison.comparison(units=comparison.UNITS[::-1], values=comparison.VALUES[::-1])

    assert service_tables.tables(turned) == service_tables.tables(comparison.comparison())


def test_a_service_without_codes_has_no_table_of_codes() -> None:
    """An empty table says nothing."""
    facts = tuple(fact for fact in comparison.SERVICE.facts if not fact.options)
    found = service_tables.tables(comparison.comparison(facts=facts))

    assert [table.name for table in found] == ["enheter", "varden", "matt", "referensvarden"]


def test_a_service_without_reference_values_has_no_table_of_them() -> None:
    """The schools have none."""
    measures = tuple(
        one.model_copy(update={"references": ()}) for one in comparison.SERVICE.measures
    )
    found = service_tables.tables(comparison.comparison(measures=measures))

    assert "referensvarden" not in [table.name for table in found]


def test_the_municipality_is_hidden_where_its_figure_would_tell() -> None:
    """The reference values pass through the same protection as the units."""
    few = ReferenceValue(level="kommunen", period="2025", value=Decimal(50), persons=4)
    measures = tuple(
        one.model_copy(update={"references": (few,)}) if one.id == "nojda" else one
        for one in comparison.SERVICE.measures
    )
    found = service_tables.tables(comparison.comparison(measures=measures))

    row = _row(found, "referensvarden", niva="kommunen")
    assert (row["varde"], row["status"], row["n"]) == ("", "dolt-få", "")


def test_nothing_is_read_from_the_files_of_a_service() -> None:
    """Every table is made in memory, out of what is protected; a path would copy the raw rows."""
    contents = [table.content for one in DATASETS.values() for table in one.tables]

    assert {type(one) for one in contents} == {bytes}


def test_a_dataset_may_be_described_otherwise_than_the_service_is_to_those_who_choose() -> None:
    """Without a description of its own it has the service's."""
    said = Publication(description="Uppgifter om tre grupper.")
    described = comparison.SERVICE.model_copy(update={"publication": said})

    assert package(comparison.SERVICE).description == comparison.SERVICE.description
    assert package(described).description == "Uppgifter om tre grupper."
