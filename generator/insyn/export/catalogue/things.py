"""Give each thing that the catalogue describes an address of its own, which stays the same.

Nothing is left without one: the harvester cannot follow a nameless publisher, contact or file. A
publisher and a contact are different things, also where they are the same people.
"""

from insyn import urls
from insyn.export.catalogue.graph import Iri, at


def thing(site: str, page: str, name: str) -> Iri:
    """Return the address of a thing that a page of the site tells of."""
    return at(urls.absolute(site, urls.place_on(page, name)))


def catalogue(site: str) -> Iri:
    """Return the address of the catalogue."""
    return thing(site, urls.OPEN_DATA, "katalog")


def publisher(site: str) -> Iri:
    """Return the address of the one who publishes."""
    return thing(site, urls.START, "utgivare")


def contact(site: str) -> Iri:
    """Return the address of the one who answers."""
    return thing(site, urls.START, "kontakt")


def telephone(site: str) -> Iri:
    """Return the address of the telephone of the one who answers."""
    return thing(site, urls.START, "kontakt-telefon")


def interface(site: str) -> Iri:
    """Return the address of the interface for programs."""
    return thing(site, urls.API, "datatjanst")


def dataset(site: str, name: str) -> Iri:
    """Return the address of a dataset, apart from that of its page."""
    return part(site, name, "datamangd")


def part(site: str, name: str, of_what: str) -> Iri:
    """Return the address of something that belongs to a dataset: its period, one of its files."""
    return thing(site, urls.package(name), of_what)


def file(site: str, path: str) -> Iri:
    """Return the address of a file or a page."""
    return at(urls.absolute(site, path))
