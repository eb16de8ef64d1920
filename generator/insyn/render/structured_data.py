"""Tell search engines what a dataset is: schema.org in JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from insyn import urls
from insyn.model.media_types import MEDIA_TYPES
from insyn.model.publication import THEMES
from insyn.model.published import DatasetSummary, PublishedFile
from insyn.render.parts import Names, short

SHORTEST, LONGEST = 50, 5000
"""How long the search engines want the description of a dataset, in characters."""

_FIGURES = ("number", "integer")

_LENGTH_OF_A_DAY = len("2026-11-21")


def structured_data(dataset: DatasetSummary, known: Names) -> Markup:
    """Return the JSON-LD of a dataset, safe to stand in a script element."""
    publisher = {"@type": "Organization", "name": known.publisher, "url": known.site_address}
    address = urls.absolute(known.site_address, urls.package(dataset.name))
    told = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": urls.place_on(address, "datamangd"),
        "name": dataset.title,
        "description": _description(dataset, known),
        "url": address,
        "identifier": address,
        "license": dataset.licence.address,
        "creator": publisher,
        "publisher": publisher,
        "keywords": _keywords(dataset),
        **_when(dataset),
        "spatialCoverage": {"@type": "Place", "name": known.place},
        "inLanguage": "sv",
        "isAccessibleForFree": True,
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": f"Öppna data, {known.place}",
            "url": urls.absolute(known.site_address, urls.OPEN_DATA),
        },
        "variableMeasured": list(_variables(dataset)),
        "distribution": [_download(one, known) for one in _files(dataset)],
    }
    return _safe({name: value for name, value in told.items() if value})


def _safe(told: dict[str, Any]) -> Markup:
    """Write JSON in which no text can end the script element or begin another."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)


def _description(dataset: DatasetSummary, known: Names) -> str:
    """Return what the dataset is, with where it comes from where that alone says too little."""
    text = " ".join([dataset.description, *dataset.publication.good_to_know])
    if len(text) < SHORTEST:
        text += f" Öppna data från {known.publisher}, som tabeller med förklarade kolumner."
    return short(text, LONGEST)


def _keywords(dataset: DatasetSummary) -> list[str]:
    themes = (THEMES[code].label for code in dataset.publication.themes)
    marked = ["exempeldata"] if dataset.is_example else []
    return list(dict.fromkeys([*marked, *dataset.publication.keywords, *themes]))


def _when(dataset: DatasetSummary) -> dict[str, str]:
    """Return the period and the edition, as far as they are known; .. is the open end of one."""
    told = {}
    first, last = dataset.publication.first_period, dataset.publication.last_period
    if first or last:
        told["temporalCoverage"] = f"{first or '..'}/{last or '..'}"
    if dataset.edition:
        told["dateModified"] = dataset.edition[:_LENGTH_OF_A_DAY]
        told["version"] = dataset.edition
    return told


def _variables(dataset: DatasetSummary) -> Iterator[dict[str, str]]:
    """Yield the columns with figures, or every column where there are none; each name once."""
    fields = {one.name: one for table in dataset.tables for one in table.schema.fields}
    figures = [one for one in fields.values() if one.type in _FIGURES]
    for field in figures or fields.values():
        yield {
            "@type": "PropertyValue",
            "name": field.title,
            "alternateName": field.name,
            "description": field.description,
        }


def _files(dataset: DatasetSummary) -> Iterator[PublishedFile]:
    """Yield the tables as CSV and what holds the whole; to tell every format doubles the page."""
    for file in dataset.every_file():
        if file.format in ("csv", "zip", "datapackage", "ocds"):
            yield file


def _download(file: PublishedFile, known: Names) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": file.path.rpartition("/")[2],
        "contentUrl": urls.absolute(known.site_address, file.path),
        "encodingFormat": MEDIA_TYPES[file.format],
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }
