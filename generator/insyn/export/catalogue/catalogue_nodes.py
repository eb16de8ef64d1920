"""Describe the catalogue itself: who publishes it, who answers, where, and the way for programs."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from insyn import urls
from insyn.derive.facts import Facts
from insyn.export.catalogue import codes, dataset_nodes, things
from insyn.export.catalogue.graph import Node, Values, at, in_order, node, plain, said, typed
from insyn.model.municipality import Municipality
from insyn.model.published import DatasetSummary


def nodes(facts: Facts, datasets: Sequence[DatasetSummary]) -> tuple[Node, ...]:
    """Return the whole graph: the catalogue of some datasets, and all that it points at."""
    every = [
        _catalogue(facts, datasets),
        _publisher(facts.records.municipality),
        *_contact(facts.records.municipality),
        _place(facts.records.municipality),
        _interface(facts.records.municipality, datasets),
        _description_of_interface(facts.records.municipality.site_address),
        node(codes.DATA_PACKAGE, "dct:Standard", {"dct:title": said("Data Package 2.0", "en")}),
        *(one for dataset in datasets for one in dataset_nodes.nodes(facts, dataset)),
    ]
    if any(file.format == "ocds" for dataset in datasets for file in dataset.files):
        title = said("Open Contracting Data Standard 1.1", "en")
        every.append(node(codes.OPEN_CONTRACTING, "dct:Standard", {"dct:title": title}))
    return in_order(every)


def _catalogue(facts: Facts, datasets: Sequence[DatasetSummary]) -> Node:
    municipality = facts.records.municipality
    site = municipality.site_address
    return node(
        things.catalogue(site),
        "dcat:Catalog",
        {
            **_days(facts),
            "dcat:dataset": [things.dataset(site, one.name) for one in datasets],
            "dcat:service": things.interface(site),
            "dcat:themeTaxonomy": codes.EVERY_THEME,
            "dct:description": [
                said(
                    f"Det som står på {site} som öppna data: tabeller med förklarade kolumner, om "
                    f"styrning och uppföljning i {municipality.name}.{_notice(municipality)}"
                ),
                said(
                    f"What {site} tells, as open data: tables with their columns explained in "
                    f"Swedish, on steering and follow-up in {municipality.name}.",
                    "en",
                ),
            ],
            "dct:language": codes.SWEDISH,
            "dct:license": codes.CC0,
            "dct:publisher": things.publisher(site),
            "dct:spatial": codes.municipality(municipality.code),
            "dct:title": [
                said(f"Öppna data om {municipality.name}"),
                said(f"Open data on {municipality.name}", "en"),
            ],
            "foaf:homepage": things.file(site, urls.OPEN_DATA),
        },
    )


def _notice(municipality: Municipality) -> str:
    return f" {municipality.notice.rstrip('.')}." if municipality.notice else ""


def _days(facts: Facts) -> dict[str, Values]:
    editions = facts.history.editions
    if not editions:
        return {}
    told: dict[str, Values] = {"dct:modified": typed(editions[0].day, "xsd:date")}
    if facts.history.reach == "hel":
        told["dct:issued"] = typed(editions[-1].day, "xsd:date")
    return told


def _publisher(municipality: Municipality) -> Node:
    return node(
        things.publisher(municipality.site_address),
        "foaf:Agent",
        {
            "dct:description": said(
                f"Ger ut öppna data om styrning och uppföljning i {municipality.name}."
                f"{_notice(municipality)}"
            ),
            "dct:type": codes.publisher_kind(municipality.publisher_kind),
            "foaf:name": plain(municipality.publisher),
        },
    )


def _contact(municipality: Municipality) -> Iterator[Node]:
    contact, site = municipality.contact, municipality.site_address
    told: dict[str, Values] = {
        "vcard:fn": plain(contact.name),
        "vcard:hasEmail": at(f"mailto:{quote(contact.email, safe='@+')}"),
    }
    number = _called(contact.telephone or "")
    if number:
        told["vcard:hasTelephone"] = things.telephone(site)
        yield node(things.telephone(site), "vcard:Voice", {"vcard:hasValue": at(f"tel:{number}")})
    yield node(things.contact(site), "vcard:Organization", told)


def _called(telephone: str) -> str:
    """Return a number as it is called from anywhere: 08-535 300 00 is +46853530000."""
    digits = re.sub(r"[^0-9+]", "", telephone.replace("(0)", ""))
    return re.sub("^0", "+46", re.sub("^00", "+", digits))


def _place(municipality: Municipality) -> Node:
    return node(codes.municipality(municipality.code), "", {"rdfs:label": said(municipality.name)})


def _interface(municipality: Municipality, datasets: Sequence[DatasetSummary]) -> Node:
    site = municipality.site_address
    return node(
        things.interface(site),
        "dcat:DataService",
        {
            "dcat:contactPoint": things.contact(site),
            "dcat:endpointDescription": things.file(site, urls.API_DESCRIPTION),
            "dcat:endpointURL": at(site),
            "dcat:keyword": said("API"),
            "dcat:landingPage": things.file(site, urls.API),
            "dcat:servesDataset": [things.dataset(site, one.name) for one in datasets],
            "dcat:theme": codes.theme("GOVE"),
            "dct:accessRights": codes.PUBLIC,
            "dct:conformsTo": things.file(site, urls.API_DESCRIPTION),
            "dct:description": said(
                "En JSON-fil för varje post som har en egen sida, på en adress som inte ändras. "
                "Ingen nyckel behövs."
            ),
            "dct:license": codes.licence(municipality.licence),
            "dct:publisher": things.publisher(site),
            "dct:title": [
                said(f"API till öppna data om {municipality.name}"),
                said(f"API for open data on {municipality.name}", "en"),
            ],
            "dct:type": codes.REST,
        },
    )


def _description_of_interface(site: str) -> Node:
    title = said("API:et, beskrivet enligt OpenAPI")
    return node(things.file(site, urls.API_DESCRIPTION), "dct:Standard", {"dct:title": title})
