"""Gather what every file of a dataset says of it: who, from where, how fresh, on what terms."""

from dataclasses import dataclass
from pathlib import Path

from insyn import swedish, urls
from insyn.derive.dataset_words import EMPTY_CELLS, citation, freshness, sources
from insyn.derive.facts import Facts
from insyn.export.field_words import FieldWords
from insyn.model.published import DatasetSummary, TableSummary


@dataclass(frozen=True)
class Terms:
    """Hold what is said of a dataset; `documents` are titles, and `address` that of its page."""

    dataset: DatasetSummary
    publisher: str
    address: str
    documents: tuple[str, ...]

    @property
    def citation(self) -> str:
        """Return how the dataset is cited."""
        return citation(self.dataset, self.publisher, self.address)


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
        municipality.site_address.rstrip("/") + urls.package(dataset.name),
        sources(dataset, titles),
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
        *freshness(dataset),
        ("Antal rader", swedish.plural(table.rows, "rad", "rader")),
        *(("Källa", document) for document in said.documents),
        *(("Bra att veta", one) for one in dataset.publication.good_to_know),
        ("Tomma celler", EMPTY_CELLS),
        ("Licens", f"{dataset.licence.title}: {dataset.licence.address}"),
        ("Så citerar du", said.citation),
        ("Webbadress", said.address),
    ]
