"""Invent a dataset with a file of every format, to be described in a catalogue."""

from dataclasses import replace
from datetime import date
from typing import Any

from rdflib import Graph

from insyn.derive.facts import Facts
from insyn.export.catalogue import catalogue_files
from insyn.model.history import Change, ChangeKind, Edition, History, Reach, RecordKey
from insyn.model.municipality import Contact
from insyn.model.publication import Publication
from insyn.model.published import DatasetSummary, FileFormat, PublishedFile, TableSummary
from tests.render import invented

SITE = invented.MUNICIPALITY.site_address
FORMATS = {"rdf": "xml", "ttl": "turtle", "jsonld": "json-ld"}


def _file(name: str, file_format: FileFormat, size: int) -> PublishedFile:
    return PublishedFile(f"oppna-data/matt/{name}", file_format, size, f"{size:064x}")


OUTCOMES = replace(
    invented.DATASET.tables[0],
    files=(
        _file("utfall.csv", "csv", 18_234),
        _file("utfall.xlsx", "xlsx", 9_000),
        _file("utfall.json", "json", 60_000),
        _file("utfall.csv-metadata.json", "csvw", 700),
    ),
)
DATASET = replace(
    invented.DATASET,
    tables=(OUTCOMES,),
    publication=Publication(
        title_in_english="Indicators and outcomes",
        themes=("GOVE", "SOCI"),
        keywords=("trygghet", "mått"),
        good_to_know=("Siffrorna är avrundade.", "Ett tomt värde har en status."),
        documents=("vb",),
        first_period="2010",
        last_period="2020-02",
        frequency="årligen",
    ),
    files=(
        _file("datapackage.json", "datapackage", 800),
        _file("kodbok.txt", "kodbok", 900),
        _file("matt.zip", "zip", 30_000),
        _file("ocds.json", "ocds", 5_000),
    ),
)


def edition(day: date, *kinds: ChangeKind) -> Edition:
    """Return an edition with a change of each kind in the dataset."""
    key = RecordKey("matt", "trygghet")
    changes = tuple(Change(kind, key, "matt", "Trygghet", "ändrat") for kind in kinds)
    return Edition(day, day.isoformat(), "a" * 40, "", changes)


EDITIONS = (
    edition(date(2026, 11, 20), "rättelse", "tillägg", "tillägg"),
    edition(date(2026, 1, 3), "tillägg"),
)


def facts(reach: Reach = "hel", **changes: Any) -> Facts:
    """Return what is known of the invented municipality, with some keys of it changed."""
    known = invented.facts()
    contact = Contact(name="Redaktionen", email="insyn@ekby.example", telephone="08-535 300 00")
    municipality = invented.MUNICIPALITY.model_copy(update={"contact": contact, **changes})
    history = History(reach, EDITIONS if reach != "saknas" else ())
    return replace(
        known, records=replace(known.records, municipality=municipality), history=history
    )


def titled(title: str) -> DatasetSummary:
    """Return the dataset with a title and description of one's own, also for its table."""
    table: TableSummary = replace(OUTCOMES, title=title, description=title)
    return replace(DATASET, title=title, description=title, tables=(table,))


def written(known: Facts, *datasets: DatasetSummary) -> dict[str, bytes]:
    """Return the catalogue by the suffix of its three files."""
    found = {}
    for file in catalogue_files.files(known, datasets):
        assert isinstance(file.content, bytes)
        found[file.path.rpartition(".")[2]] = file.content
    return found


def parsed(known: Facts, *datasets: DatasetSummary) -> dict[str, Graph]:
    """Return the catalogue as others read it, by the suffix of its three files."""
    return {
        suffix: Graph().parse(data=data, format=FORMATS[suffix])
        for suffix, data in written(known, *datasets).items()
    }
