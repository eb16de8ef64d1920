"""Prove what search engines are told of a dataset, and that no text can get out of it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from insyn.model.package import TableField, TableSchema
from insyn.model.publication import Publication
from insyn.model.published import DatasetSummary
from insyn.render.parts import names
from insyn.render.structured_data import structured_data
from tests.render import invented

KNOWN = names(invented.facts())


def told(dataset: DatasetSummary) -> dict[str, Any]:
    """Return what a search engine reads."""
    read: dict[str, Any] = json.loads(structured_data(dataset, KNOWN))
    return read


def test_a_dataset_is_told_in_full() -> None:
    """Name, terms, publisher, period, edition, variables and files with whole addresses."""
    dataset = replace(
        invented.DATASET,
        description="Måtten som kommunen följer sina mål med, och vad mätningarna visade.",
        edition="2026-11-21-2",
        publication=Publication(
            keywords=("trygghet",), themes=("SOCI",), first_period="2010", last_period="2019-06"
        ),
    )
    ekby = {"@type": "Organization", "name": "Ekby kommun", "url": "https://insyn.ekby.example/"}
    assert told(dataset) == {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": "https://insyn.ekby.example/oppna-data/matt/#datamangd",
        "name": "Mått och utfall",
        "description": "Måtten som kommunen följer sina mål med, och vad mätningarna visade.",
        "url": "https://insyn.ekby.example/oppna-data/matt/",
        "identifier": "https://insyn.ekby.example/oppna-data/matt/",
        "license": "https://cc0.example/",
        "creator": ekby,
        "publisher": ekby,
        "keywords": ["trygghet", "Befolkning och samhälle"],
        "temporalCoverage": "2010/2019-06",
        "dateModified": "2026-11-21",
        "version": "2026-11-21-2",
        "spatialCoverage": {"@type": "Place", "name": "Ekby"},
        "inLanguage": "sv",
        "isAccessibleForFree": True,
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": "Öppna data, Ekby",
            "url": "https://insyn.ekby.example/oppna-data/",
        },
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": "Värde",
                "alternateName": "varde",
                "description": "Värdet i måttets enhet.",
            }
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": "utfall.csv",
                "contentUrl": "https://insyn.ekby.example/oppna-data/matt/utfall.csv",
                "encodingFormat": "text/csv",
                "contentSize": "18234 B",
                "sha256": "0" * 64,
            }
        ],
    }


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--<script>", "a & b ]]> \u2028 \u2029", '"}\\'],
)
def test_no_text_gets_out_of_its_element(text: str) -> None:
    """The letters come back to whoever reads the JSON, and mean nothing to whoever reads HTML."""
    written = structured_data(replace(invented.DATASET, title=text), KNOWN)
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["name"] == text


def test_the_description_is_long_enough_and_not_too_long() -> None:
    """Search engines take 50 to 5000 characters."""
    described = told(replace(invented.DATASET, description="Mått."))["description"]
    assert described == "Mått. Öppna data från Ekby kommun, som tabeller med förklarade kolumner."
    longest = told(replace(invented.DATASET, description="ord " * 5000))["description"]
    assert len(longest) <= 5000


def test_what_is_not_known_is_left_out() -> None:
    """No period, edition or file is made up."""
    bare = told(replace(invented.DATASET, tables=()))
    absent = {"temporalCoverage", "dateModified", "version", "variableMeasured", "distribution"}
    assert not absent & set(bare)
    later = told(replace(invented.DATASET, publication=Publication(first_period="2015")))
    assert later["temporalCoverage"] == "2015/.."


def test_a_table_without_figures_tells_its_columns() -> None:
    """A register has something to find as well."""
    field = TableField(name="namnd", title="Nämnd", description="Nämndens id.")
    schema = TableSchema(fields=(field,), primary_key=("namnd",))
    table = replace(invented.DATASET.tables[0], schema=schema)
    variables = told(replace(invented.DATASET, tables=(table, table)))["variableMeasured"]
    assert [one["alternateName"] for one in variables] == ["namnd"]


def test_each_table_is_told_once_and_the_zip_holds_the_rest() -> None:
    """A dataset of thirty tables in four formats would double the weight of its page."""
    file = invented.DATASET.tables[0].files[0]
    others = tuple(replace(file, format=one) for one in ("xlsx", "json", "csvw"))
    table = replace(invented.DATASET.tables[0], files=(file, *others))
    whole = tuple(replace(file, format=one) for one in ("zip", "kodbok", "datapackage"))
    distribution = told(replace(invented.DATASET, tables=(table,), files=whole))["distribution"]
    assert [one["encodingFormat"] for one in distribution] == [
        "text/csv",
        "application/zip",
        "application/json",
    ]


def test_an_invented_dataset_says_so() -> None:
    """A search engine shows the word too."""
    assert told(replace(invented.DATASET, is_example=True))["keywords"][0] == "exempeldata"
