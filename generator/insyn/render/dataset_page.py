"""Make the page of one dataset: its files, its columns, its terms and how to cite it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.municipality import Licence
from insyn.model.published import DatasetSummary, TableSummary
from insyn.output import Page
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Link, Names, SourceNote, crumbs, file_size, link, names, short
from insyn.render.templates import render

TEMPLATE = "pages/dataset.html"

_TYPES = {
    "string": "text",
    "number": "tal",
    "integer": "heltal",
    "boolean": "ja eller nej",
    "date": "datum",
    "year": "år",
}


@dataclass(frozen=True)
class TableFile:
    """Show one table of a dataset: what it holds, its file and its columns."""

    title: str
    description: str
    file: Link
    fields: Table


@dataclass(frozen=True)
class DatasetBody:
    """State all that the template of a dataset places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the dataset.
    title: str
    # What the dataset holds.
    lead: str
    # Whether everything in it is invented.
    is_example: bool
    # The tables with their files and columns.
    tables: tuple[TableFile, ...]
    # The description for machines.
    descriptor: Link
    # The licence, with its own address outside the site.
    licence: Link
    # The part of the site that shows the records; None where no part shows them together.
    shown: Link | None
    # Where the page comes from and how to cite it.
    source: SourceNote


_SHOWN = {
    "ekonomi": ("Ekonomi", urls.ECONOMY),
    "internkontroll": ("Intern kontroll", urls.INTERNAL_CONTROLS),
    "mal": ("Mål", urls.STRUCTURES),
    "matt": ("Mått", urls.INDICATORS),
    "styrning": ("Årshjul", urls.CALENDAR),
    "utforare": ("Utförare", urls.PROVIDERS),
    "utforare-exempel": ("Utförare", urls.PROVIDERS),
}

_INVENTED = ("Det finns ingen källa: allt i datamängden är påhittat.",)


def pages(facts: Facts, datasets: Sequence[DatasetSummary]) -> Iterator[Page]:
    """Yield a page for every dataset."""
    known, licence = names(facts), facts.records.municipality.licence
    documents = tuple(one.title for one in facts.records.documents)
    for dataset in datasets:
        yield Page(
            address=urls.package(dataset.name),
            section="oppna-data",
            title=dataset.title,
            description=short(dataset.description),
            body=partial(body, dataset, licence, documents, known),
        )


def body(
    dataset: DatasetSummary, licence: Licence, documents: tuple[str, ...], known: Names
) -> str:
    """Render the page of a dataset."""
    page = urls.package(dataset.name)
    address = known.site_address.rstrip("/") + page
    contract = DatasetBody(
        crumbs=crumbs(page, ("Öppna data", urls.OPEN_DATA)),
        title=dataset.title,
        lead=dataset.description,
        is_example=dataset.is_example,
        tables=tuple(_table(dataset, one, page) for one in dataset.tables),
        descriptor=link(
            "Beskrivning för maskiner (Data Package, JSON)",
            f"/{urls.package_file(dataset.name)}",
            page,
        ),
        licence=Link(licence.title, licence.address),
        shown=_shown(dataset.name, page),
        source=SourceNote(
            statements=_INVENTED if dataset.is_example else _statements(documents),
            files=(f"data/{dataset.name}/",),
            citation=f"{known.publisher}: ”{dataset.title}”. {licence.title}. {address}",
        ),
    )
    return render(TEMPLATE, contract)


def _shown(name: str, page: str) -> Link | None:
    """Return the way to the pages that show a dataset, if there are any."""
    first, _, service = name.partition("/")
    if service:
        return link("Jämför service", urls.service(service), page)
    return link(*_SHOWN[first], page) if first in _SHOWN else None


def _statements(documents: tuple[str, ...]) -> tuple[str, ...]:
    if not documents:
        return ("Källan är inte angiven i uppgifterna.",)
    if len(documents) == 1:
        return documents
    return (
        "Datamängderna bygger tillsammans på de här dokumenten. Alla dokument används inte i alla.",
        *documents,
    )


def _table(dataset: DatasetSummary, one: TableSummary, page: str) -> TableFile:
    rows = swedish.plural(one.rows, "rad", "rader")
    path = urls.table_file(dataset.name, one.name)
    fields = tuple(
        Row(
            field.name,
            "",
            (Cell(f"{field.title} ({_TYPES.get(field.type, field.type)}). {field.description}"),),
        )
        for field in one.schema.fields
    )
    return TableFile(
        title=one.title,
        description=one.description,
        file=link(f"{one.title} (CSV, {rows}, {file_size(one.size)})", f"/{path}", page),
        fields=Table(f"Kolumner i {one.name}.csv", ("Kolumn", "Innehåll"), fields),
    )
