"""Explain a dataset in plain text, for the one who opens the file years from now."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from insyn import swedish
from insyn.derive.dataset_words import EMPTY_CELLS, permission
from insyn.export.field_words import FieldWords
from insyn.export.terms import PackedTable, Terms
from insyn.model.package import TableSchema

_WIDTH = 88
_STEP = "  "


def text(said: Terms, tables: Sequence[PackedTable]) -> str:
    """Return the codebook of a dataset."""
    return "\n".join([*_dataset(said, tables), *_tables(tables), *_foot(said)]) + "\n"


def _dataset(said: Terms, tables: Sequence[PackedTable]) -> Iterator[str]:
    dataset = said.dataset
    yield from _heading(f"Kodbok: {dataset.title}", "=")
    if dataset.is_example:
        yield from _paragraph("EXEMPELDATA. Alla uppgifter i datamängden är påhittade.")
    yield from _paragraph(dataset.description)
    yield from _heading("Hur färsk är den?")
    for heading, answer in said.freshness(*(one.summary for one in tables)):
        yield from _wrapped(f"{heading}: {answer}")
    yield ""
    if dataset.publication.good_to_know:
        yield from _heading("Bra att veta innan du använder siffrorna")
        for one in dataset.publication.good_to_know:
            yield from _wrapped(f"- {one}", after=_STEP)
        yield ""
    yield from _heading("Filerna")
    yield from _paragraph(
        "Varje tabell finns i tre former med samma kolumnnamn: CSV för program, XLSX för "
        "kalkylprogram och JSON för webben. I CSV och JSON är decimaltecknet en punkt. Datum "
        "skrivs som 2019-12-31. Filen som slutar på csv-metadata.json beskriver tabellen enligt "
        "CSVW, och datapackage.json beskriver hela datamängden."
    )
    yield from _paragraph(EMPTY_CELLS)


def _tables(tables: Sequence[PackedTable]) -> Iterator[str]:
    for one in tables:
        table = one.summary
        yield from _heading(f"Tabellen {table.name}: {table.title}", "=")
        yield from _paragraph(table.description)
        count = swedish.plural(table.rows, "rad", "rader")
        yield from _paragraph(f"{count}. Varje {_key(table.schema)} har en rad.")
        for field in one.fields:
            yield from _field(field)


def _key(schema: TableSchema) -> str:
    """Say what there is one row of: what its key is called, or the columns of it together."""
    if len(schema.primary_key) > 1:
        return f"kombination av {swedish.joined(schema.primary_key)}"
    (name,) = schema.primary_key
    title = next((one.title for one in schema.fields if one.name == name), "")
    return f"värde i kolumnen {name}" if len(title.split()) != 1 else swedish.lower_first(title)


def _field(field: FieldWords) -> Iterator[str]:
    yield f"{field.name} ({field.type})"
    yield from _wrapped(f"{field.title}. {field.description}", _STEP, _STEP)
    if field.conditions:
        yield from _wrapped(f"Villkor: {'; '.join(field.conditions)}.", _STEP, _STEP * 2)
    if field.codes:
        yield f"{_STEP}Koder:"
    for code in field.codes:
        words = f"{code.label}. {code.explanation}" if code.explanation else code.label
        yield from _wrapped(f"{code.code}: {words}", _STEP * 2, _STEP * 3)
    yield ""


def _foot(said: Terms) -> Iterator[str]:
    yield from _heading("Källor", "=")
    for document in said.documents:
        yield from _wrapped(f"- {document}", after=_STEP)
    yield ""
    yield from _heading("Licens")
    licence = said.dataset.licence
    yield from _paragraph(permission(licence))
    yield from _paragraph(f"{licence.title}: {licence.address}")
    yield from _heading("Så citerar du")
    yield from _wrapped(said.citation)


def _heading(words: str, line: str = "-") -> Iterator[str]:
    yield words
    yield line * len(words)
    yield ""


def _paragraph(words: str) -> Iterator[str]:
    yield from _wrapped(words)
    yield ""


def _wrapped(words: str, before: str = "", after: str = "") -> Iterator[str]:
    yield fill(
        words,
        _WIDTH,
        initial_indent=before,
        subsequent_indent=after,
        break_long_words=False,
        break_on_hyphens=False,
    )
