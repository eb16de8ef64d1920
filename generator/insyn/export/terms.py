"""Gather what every file of a dataset says of it: who, from where, how fresh, on what terms."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from insyn import swedish, urls
from insyn.derive.dataset_words import (
    EMPTY_CELLS,
    citation,
    day_of_reckoning,
    freshness,
    permission,
    sources,
)
from insyn.derive.facts import Facts
from insyn.export.field_words import FieldWords
from insyn.model.municipality import Contact
from insyn.model.published import DatasetSummary, TableSummary


@dataclass(frozen=True)
class Terms:
    """Hold what is said of a dataset; `documents` are titles, and `today` when it is said."""

    dataset: DatasetSummary
    publisher: str
    site_address: str
    documents: tuple[str, ...]
    contact: Contact
    today: date

    @property
    def address(self) -> str:
        """Return the whole address of the dataset's page."""
        return urls.absolute(self.site_address, urls.package(self.dataset.name))

    @property
    def citation(self) -> str:
        """Return how the dataset is cited."""
        return citation(self.dataset, self.publisher, self.site_address)

    def freshness(self, *tables: TableSummary) -> tuple[tuple[str, str], ...]:
        """Return how fresh the dataset is, who to ask, and for which day tables are reckoned."""
        reckoned = day_of_reckoning(self.dataset, tables, self.today)
        return freshness(self.dataset, self.contact.email, reckoned)


@dataclass(frozen=True)
class PackedTable:
    """Hold a table on its way: what is told of it, its canonical CSV and its fields explained."""

    summary: TableSummary
    csv: Path
    fields: tuple[FieldWords, ...]


def terms(dataset: DatasetSummary, facts: Facts) -> Terms:
    """Return what the files of a dataset say of it."""
    municipality = facts.records.municipality
    titles = {one.id: one.title for one in facts.records.documents}
    return Terms(
        dataset,
        municipality.publisher,
        municipality.site_address,
        sources(dataset, titles),
        municipality.contact,
        facts.today,
    )


def about(said: Terms, table: TableSummary) -> list[tuple[str, str]]:
    """Return what a workbook says of its table, as headings with their answers."""
    dataset = said.dataset
    example = [("Exempeldata", "Alla uppgifter är påhittade.")] if dataset.is_example else []
    return [
        *example,
        ("Tabell", table.title),
        ("Beskrivning", table.description),
        ("Datamängd", dataset.title),
        ("Utgivare", said.publisher),
        *said.freshness(table),
        ("Antal rader", swedish.plural(table.rows, "rad", "rader")),
        *(("Källa", document) for document in said.documents),
        *(("Bra att veta", one) for one in dataset.publication.good_to_know),
        ("Tomma celler", EMPTY_CELLS),
        ("Licens", f"{dataset.licence.title}: {dataset.licence.address}"),
        ("Villkor", permission(dataset.licence)),
        ("Så citerar du", said.citation),
        ("Webbadress", said.address),
    ]
