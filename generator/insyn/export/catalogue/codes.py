"""Say our own codes in the codes that the data portals of Sweden and Europe share."""

import re
from collections.abc import Mapping

from insyn.export.catalogue.graph import Iri, at
from insyn.model.municipality import Licence, PublisherKind
from insyn.model.publication import Frequency, Theme

_EUROPE = "http://publications.europa.eu/resource/authority"
_PUBLISHERS = "http://purl.org/adms/publishertype"
_COMMONS = "http://creativecommons.org"

CC0 = at(f"{_COMMONS}/publicdomain/zero/1.0/")
SWEDISH = at(f"{_EUROPE}/language/SWE")
PUBLIC = at(f"{_EUROPE}/access-right/PUBLIC")
AVAILABLE = at(f"{_EUROPE}/planned-availability/AVAILABLE")
EVERY_THEME = at(f"{_EUROPE}/data-theme")
SHA256 = at("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
REST = at("http://www.wikidata.org/entity/Q749568")
DATA_PACKAGE = at("https://datapackage.org/profiles/2.0/datapackage.json")
OPEN_CONTRACTING = at("https://standard.open-contracting.org/1.1/en/")

_KINDS: Mapping[PublisherKind, str] = {
    "kommun": "LocalAuthority",
    "region": "RegionalAuthority",
    "myndighet": "NationalAuthority",
    "bolag": "Company",
    "ideell-organisation": "NonProfitOrganisation",
    "privatperson": "PrivateIndividual(s)",
}

_FREQUENCIES: Mapping[Frequency, str] = {
    "årligen": "ANNUAL",
    "halvårsvis": "ANNUAL_2",
    "tertialvis": "ANNUAL_3",
    "kvartalsvis": "QUARTERLY",
    "månadsvis": "MONTHLY",
    "löpande": "UPDATE_CONT",
    "oregelbundet": "IRREG",
    "aldrig": "NEVER",
}

_LICENCES: Mapping[str, Iri] = {
    "CC0-1.0": CC0,
    "CC-BY-4.0": at(f"{_COMMONS}/licenses/by/4.0/"),
    "CC-BY-SA-4.0": at(f"{_COMMONS}/licenses/by-sa/4.0/"),
}

_COMMONS_ADDRESS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/((?:licenses/[a-z-]+|publicdomain/[a-z]+)/[0-9.]+)"
)


def publisher_kind(kind: PublisherKind) -> Iri:
    """Return the kind of publisher in the words of ADMS."""
    return at(f"{_PUBLISHERS}/{_KINDS[kind]}")


def theme(code: Theme) -> Iri:
    """Return a theme in the list of the European portal."""
    return at(f"{_EUROPE}/data-theme/{code}")


def frequency(code: Frequency) -> Iri:
    """Return how often something is updated in the list of the European portal."""
    return at(f"{_EUROPE}/frequency/{_FREQUENCIES[code]}")


def licence(terms: Licence) -> Iri:
    """Return a licence; the portals know those of Creative Commons by one spelling only."""
    if terms.name in _LICENCES:
        return _LICENCES[terms.name]
    found = _COMMONS_ADDRESS.match(terms.address)
    return at(f"{_COMMONS}/{found[1]}/") if found else at(terms.address)


def media_type(name: str) -> Iri:
    """Return a media type in the list of IANA."""
    return at(f"http://www.iana.org/assignments/media-types/{name}")


def municipality(code: str) -> Iri:
    """Return a municipality in the list of the national heritage board.

    Of the lists that the profile points at only GeoNames has municipalities, and its numbers
    cannot be told from their codes.
    """
    return at(f"http://kulturarvsdata.se/resurser/aukt/geo/municipality#{code}")
