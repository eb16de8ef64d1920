"""Wrap what is published of a record in the same cover, whatever the record is."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import urls
from insyn.derive.addressed import Addressed
from insyn.export.api.folded import Json
from insyn.model.municipality import Licence, Municipality


@dataclass(frozen=True)
class Terms:
    """Say who publishes, where and on what terms."""

    site_address: str
    publisher: str
    licence: Licence


@dataclass(frozen=True)
class Post:
    """Point at a record: what it is, its id, what it is called, where it is and if invented.

    `address` is that of its page and `file` the path of what is published of it as JSON.
    """

    kind: str
    id: str
    title: str
    address: str
    file: str
    is_example: bool = False


@dataclass(frozen=True)
class Source:
    """Tell where a record is taken from; the section and row are None where no one says."""

    document: str
    title: str
    section: str | None = None
    row: int | None = None


def terms(municipality: Municipality) -> Terms:
    """Return the terms of everything that a municipality publishes."""
    return Terms(municipality.site_address, municipality.publisher, municipality.licence)


def post(one: Addressed) -> Post:
    """Return what points at a record."""
    file = urls.record_file(one.address)
    return Post(one.kind.code, one.key.id, one.title, one.address, file, one.is_example)


def cover(own: Post, known: Terms) -> Json:
    """Return the first keys of a file: what it is, where, whether it is invented, the terms."""
    return {
        **pointer(own, known.site_address),
        "licens": known.licence.address,
        "utgivare": known.publisher,
    }


def pointer(own: Post, site_address: str) -> Json:
    """Return what points at a record, as a file tells it."""
    return {
        "typ": own.kind,
        "id": own.id,
        "titel": own.title,
        "adress": urls.absolute(site_address, own.address),
        "json": urls.absolute(site_address, own.file),
        "exempeldata": own.is_example,
    }


def sources(every: Iterable[Source]) -> list[Json]:
    """Return where a record is taken from, as a file tells it."""
    return [
        {"dokument": one.document, "titel": one.title, "avsnitt": one.section, "rad": one.row}
        for one in every
    ]
