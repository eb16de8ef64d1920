"""Describe the files of a dataset, and the way to it for programs, as distributions.

A file is described once for every table and format. The profile wants a distribution to hold the
whole dataset, which only the zip does; the tables are told apart by their titles and schemas.
"""

from collections.abc import Iterator, Mapping

from insyn import swedish, urls
from insyn.export.catalogue import codes, things
from insyn.export.catalogue.graph import Iri, Node, Values, node, plain, said, typed
from insyn.model.media_types import MEDIA_TYPES
from insyn.model.published import DatasetSummary, FileFormat, PublishedFile, TableSummary

_TABLE_FORMATS: Mapping[FileFormat, str] = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}

_WHOLE_FORMATS: Mapping[FileFormat, tuple[str, str]] = {
    "zip": (
        "Hela datamängden (ZIP)",
        "Alla tabeller i alla format, med kodbok, licens och ändringslogg.",
    ),
    "ocds": (
        "Avtal enligt Open Contracting 1.1 (JSON)",
        "Avtalen, hur de genomförs och följs upp, i den internationella standarden för upphandling "
        "och avtal.",
    ),
}


def nodes(dataset: DatasetSummary, site: str) -> Iterator[Node]:
    """Yield the distributions of a dataset, with the checksums and schemas that they point at."""
    for table in dataset.tables:
        schema = next((one for one in table.files if one.format == "csvw"), None)
        for file in table.files:
            if file.format in _TABLE_FORMATS:
                yield from _of_table(dataset, table, file, schema, site)
        if schema:
            yield _schema(table, things.file(site, schema.path))
    for file in dataset.files:
        if file.format in _WHOLE_FORMATS:
            yield from _of_whole(dataset, file, site)
    yield _for_programs(dataset, site)


def _of_table(
    dataset: DatasetSummary,
    table: TableSummary,
    file: PublishedFile,
    schema: PublishedFile | None,
    site: str,
) -> Iterator[Node]:
    rows = swedish.plural(table.rows, "rad", "rader")
    told: dict[str, Values] = {
        "dct:title": said(f"{table.title} ({_TABLE_FORMATS[file.format]})"),
        "dct:description": said(f"{table.description} Tabellen har {rows}."),
    }
    if schema and file.format == "csv":
        told["dct:conformsTo"] = things.file(site, schema.path)
    yield from _file(dataset, file, f"{table.name}-{file.format}", told, site)


def _of_whole(dataset: DatasetSummary, file: PublishedFile, site: str) -> Iterator[Node]:
    title, description = _WHOLE_FORMATS[file.format]
    told: dict[str, Values] = {"dct:title": said(title), "dct:description": said(description)}
    if file.format == "ocds":
        told["dct:conformsTo"] = codes.OPEN_CONTRACTING
    yield from _file(dataset, file, f"hela-{file.format}", told, site)


def _file(
    dataset: DatasetSummary, file: PublishedFile, name: str, told: Mapping[str, Values], site: str
) -> Iterator[Node]:
    address, media_type = things.file(site, file.path), MEDIA_TYPES[file.format]
    checksum = things.part(site, dataset.name, f"{name}-kontrollsumma")
    yield _distribution(
        dataset,
        things.part(site, dataset.name, name),
        media_type,
        {
            **told,
            "dcat:accessURL": address,
            "dcat:byteSize": typed(file.size, "xsd:nonNegativeInteger"),
            "dcat:downloadURL": address,
            "dcat:mediaType": codes.media_type(media_type),
            "spdx:checksum": checksum,
        },
    )
    yield node(
        checksum,
        "spdx:Checksum",
        {
            "spdx:algorithm": codes.SHA256,
            "spdx:checksumValue": typed(file.sha256, "xsd:hexBinary"),
        },
    )


def _for_programs(dataset: DatasetSummary, site: str) -> Node:
    """Return the way to a dataset through the interface; a portal shows no interface without it."""
    return _distribution(
        dataset,
        things.part(site, dataset.name, "api"),
        MEDIA_TYPES["json"],
        {
            "dcat:accessService": things.interface(site),
            "dcat:accessURL": things.file(site, urls.API_DESCRIPTION),
            "dct:description": said(
                "En JSON-fil för varje post som har en egen sida på webbplatsen. Adresserna står "
                "i beskrivningen av API:et."
            ),
            "dct:title": said("Post för post genom API (JSON)"),
        },
    )


def _distribution(
    dataset: DatasetSummary, iri: Iri, media_type: str, told: Mapping[str, Values]
) -> Node:
    shared: dict[str, Values] = {
        "dcatap:availability": codes.AVAILABLE,
        "dct:format": plain(media_type),
        "dct:language": codes.SWEDISH,
        "dct:license": codes.licence(dataset.licence),
    }
    return node(iri, "dcat:Distribution", {**shared, **told})


def _schema(table: TableSummary, address: Iri) -> Node:
    title = said(f"Kolumnerna i {table.title}, enligt CSV on the Web")
    return node(address, "dct:Standard", {"dct:title": title})
