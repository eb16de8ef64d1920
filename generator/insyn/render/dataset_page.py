"""Make the page of one dataset: what it is, how fresh, how large, how to cite it, and its files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from markupsafe import Markup

from insyn import swedish, urls
from insyn.derive.dataset_words import (
    citation,
    day_of_reckoning,
    freshness,
    permission,
    sources,
    unmarked_description,
)
from insyn.derive.facts import Facts
from insyn.model.published import DatasetSummary, FileFormat
from insyn.output import Alternate, Page
from insyn.render.changes.standing import STAYS
from insyn.render.dataset_tables import (
    FORMS,
    EmptyTable,
    TableFields,
    TableFiles,
    empty_table,
    table_fields,
    table_files,
)
from insyn.render.parts import Link, Names, crumbs, file_size, link, names, short
from insyn.render.structured_data import structured_data
from insyn.render.templates import render

TEMPLATE = "pages/dataset.html"

ON_CONTRACTS = (
    "OCDS är den internationella standarden för öppna upphandlingar. Den har ingen plats för krav, "
    "bedömningar, avvikelser, sanktioner, utförarens svar, nämndens beslut eller insynsklausulen. "
    "Det står i tabellerna, som säger mer."
)

CATALOGUES = (
    ("rdf", "application/rdf+xml", "RDF/XML"),
    ("ttl", "text/turtle", "Turtle"),
    ("jsonld", "application/ld+json", "JSON-LD"),
)
"""The forms of the catalogue: how the name of the file ends, its media type and what it is."""

_OF_THE_WHOLE: tuple[tuple[FileFormat, str, str], ...] = (
    ("zip", "Hela datamängden i en fil", "ZIP"),
    ("kodbok", "Kodbok: kolumner och koder förklarade", "TXT"),
    ("datapackage", "Beskrivning för program, Data Package", "JSON"),
    ("ocds", "Avtalen enligt Open Contracting (OCDS)", "JSON"),
)


@dataclass(frozen=True)
class Known:
    """Tell one thing of a dataset: a heading, what is known, and perhaps a way on."""

    term: str
    text: str
    link: Link | None = None


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
    # The part of the site that shows the records; None where no part shows them together.
    shown: Link | None
    # How fresh and how large it is.
    known: tuple[Known, ...]
    # The feed of what changes in it; None where no history is known.
    feed: Link | None
    # How to cite it.
    citation: str
    # Where this version stays as it is; None where no history is known.
    dated: Link | None
    # Whether that address is sure to stay.
    is_kept: bool
    # What must happen before it is; empty where it is.
    stays: str
    # What one should know before using the figures.
    good_to_know: tuple[str, ...]
    # The files of the dataset as a whole, the zip first.
    downloads: tuple[Link, ...]
    # What the file of contracts cannot say; empty where there is no such file.
    on_contracts: str
    # The forms that tables have, as headings.
    forms: tuple[str, ...]
    # The files of each table that has rows.
    files: tuple[TableFiles, ...]
    # The columns of each of them.
    tables: tuple[TableFields, ...]
    # The tables without rows, with their files.
    empty: tuple[EmptyTable, ...]
    # Why they are empty.
    why_empty: str
    # The source documents, or why there are none.
    sources: tuple[str, ...]
    # The folder where the records are changed.
    folder: str
    # The licence, with its own address outside the site.
    licence: Link
    # What the licence lets everyone do.
    permission: str
    # The dataset for search engines; empty for none.
    structured: Markup


_WHY_EMPTY = "Tabellerna är tomma, för källorna säger inget om det som skulle stå i dem."
_WHY_EMPTY_IN_AN_EXAMPLE = (
    "Tabellerna är tomma, för exemplet har inget av det som skulle stå i dem."
)

_SHOWN = {
    "ekonomi": ("Ekonomi", urls.ECONOMY),
    "internkontroll": ("Intern kontroll", urls.INTERNAL_CONTROLS),
    "mal": ("Mål", urls.STRUCTURES),
    "matt": ("Mått", urls.INDICATORS),
    "styrning": ("Årshjul", urls.CALENDAR),
    "utforare": ("Utförare", urls.PROVIDERS),
    "utforare-exempel": ("Utförare", urls.PROVIDERS),
}


def pages(facts: Facts, datasets: Sequence[DatasetSummary]) -> Iterator[Page]:
    """Yield a page for every dataset."""
    known = names(facts)
    email = facts.records.municipality.contact.email
    for dataset in datasets:
        has_history = bool(facts.history.editions_of_package(dataset.name))
        reckoned = day_of_reckoning(dataset, dataset.tables, facts.today)
        # The catalogue does not tell of what is invented.
        catalogue = () if dataset.is_example else catalogue_alternates()
        yield Page(
            address=urls.package(dataset.name),
            section="oppna-data",
            title=f"{dataset.title} som öppna data",
            description=short(dataset.description),
            body=partial(body, dataset, has_history, known, email, reckoned),
            alternates=(*_described(dataset), *catalogue),
        )


def catalogue_alternates() -> tuple[Alternate, ...]:
    """Return the forms of the catalogue, for the head of the pages that it tells of."""
    return tuple(
        Alternate(media_type, urls.catalogue(suffix), f"Hela katalogen ({form})")
        for suffix, media_type, form in CATALOGUES
    )


def body(
    dataset: DatasetSummary, has_history: bool, known: Names, email: str, reckoned: date | None
) -> str:
    """Render the page of a dataset; `reckoned` is the day that its reckoned columns speak of."""
    page = urls.package(dataset.name)
    filled = [one for one in dataset.tables if one.rows]
    feed = link("Flöde med ändringarna (Atom)", f"/{urls.feed(page)}", page)
    contract = DatasetBody(
        crumbs=crumbs(page, ("Öppna data", urls.OPEN_DATA)),
        title=dataset.title,
        lead=unmarked_description(dataset.description),
        is_example=dataset.is_example,
        shown=_shown(dataset.name, page),
        known=tuple(_known(dataset, page, email, reckoned)),
        feed=feed if has_history else None,
        citation=citation(dataset, known.publisher, known.site_address),
        dated=_dated(dataset, known, page),
        is_kept=dataset.is_kept,
        stays="" if dataset.is_kept else STAYS,
        good_to_know=dataset.publication.good_to_know,
        downloads=tuple(_downloads(dataset, page)),
        on_contracts=ON_CONTRACTS if any(one.format == "ocds" for one in dataset.files) else "",
        forms=tuple(form for _, form in FORMS),
        files=tuple(table_files(one, page, dataset.is_example) for one in filled),
        tables=tuple(table_fields(one, dataset.is_example) for one in filled),
        empty=tuple(
            empty_table(one, page, dataset.is_example) for one in dataset.tables if not one.rows
        ),
        why_empty=_WHY_EMPTY_IN_AN_EXAMPLE if dataset.is_example else _WHY_EMPTY,
        sources=sources(dataset, known.documents),
        folder=f"data/{dataset.name}/",
        licence=Link(dataset.licence.title, dataset.licence.address),
        permission=permission(dataset.licence),
        structured=structured_data(dataset, known),
    )
    return render(TEMPLATE, contract)


def size(dataset: DatasetSummary) -> str:
    """Say how many tables and rows a dataset has, and how large it is as CSV."""
    tables = swedish.plural(len(dataset.tables), "tabell", "tabeller")
    rows = swedish.plural(sum(table.rows for table in dataset.tables), "rad", "rader")
    return f"{tables}, {rows}, {file_size(sum(table.size for table in dataset.tables))} (CSV)"


def _described(dataset: DatasetSummary) -> Iterator[Alternate]:
    if any(one.format == "datapackage" for one in dataset.files):
        path = urls.package_file(dataset.name)
        yield Alternate("application/json", path, f"{dataset.title} (Data Package)")


def _shown(name: str, page: str) -> Link | None:
    """Return the way to the pages that show a dataset, if there are any."""
    first, _, service = name.partition("/")
    if service:
        return link("Jämför service", urls.service(service), page)
    return link(*_SHOWN[first], page) if first in _SHOWN else None


def _known(
    dataset: DatasetSummary, page: str, email: str, reckoned: date | None
) -> Iterator[Known]:
    changes = link("Alla ändringar", urls.changes_of("datamangd", dataset.name), page)
    for term, text in freshness(dataset, reckoned=reckoned):
        is_changed = term == "Senast ändrad" and dataset.edition
        yield Known(term, text, changes if is_changed else None)
    yield Known("Kontakt", "", Link(email, f"mailto:{email}"))
    yield Known("Storlek", size(dataset))


def _dated(dataset: DatasetSummary, known: Names, page: str) -> Link | None:
    if not dataset.edition:
        return None
    target = urls.dated(page, dataset.edition)
    return link(urls.absolute(known.site_address, target), target, page)


def _downloads(dataset: DatasetSummary, page: str) -> Iterator[Link]:
    found = {one.format: one for one in dataset.files}
    for file_format, words, suffix in _OF_THE_WHOLE:
        if one := found.get(file_format):
            yield link(f"{words} ({suffix}, {file_size(one.size)})", f"/{one.path}", page)
