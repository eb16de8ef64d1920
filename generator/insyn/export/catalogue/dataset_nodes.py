"""Describe one dataset: what it is about, when, where, how fresh, and under which terms."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import get_args

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.export.catalogue import codes, distribution_nodes, things
from insyn.export.catalogue.graph import Iri, Literal, Node, Values, node, plain, said, typed
from insyn.model.history import ChangeKind, Edition
from insyn.model.published import DatasetSummary

_MANY: dict[ChangeKind, str] = {
    "tillägg": "tillägg",
    "rättelse": "rättelser",
    "revidering": "revideringar",
    "ändring": "ändringar",
    "flytt": "flyttar",
    "borttagning": "borttagningar",
}


def nodes(facts: Facts, dataset: DatasetSummary) -> Iterator[Node]:
    """Yield a dataset with its period, its origin and its distributions."""
    site = facts.records.municipality.site_address
    distributions = tuple(distribution_nodes.nodes(dataset, site))
    origin, period = _origin(facts, dataset), _period(dataset, site)
    publication = dataset.publication
    address = urls.absolute(site, urls.package(dataset.name))
    yield node(
        things.dataset(site, dataset.name),
        "dcat:Dataset",
        {
            **_freshness(facts, dataset),
            "dcat:contactPoint": things.contact(site),
            "dcat:distribution": [
                one.iri for one in distributions if one.kind == "dcat:Distribution"
            ],
            "dcat:keyword": map(said, publication.keywords),
            "dcat:landingPage": things.file(site, urls.package(dataset.name)),
            "dcat:theme": map(codes.theme, publication.themes),
            "dct:accessRights": codes.PUBLIC,
            "dct:conformsTo": codes.DATA_PACKAGE,
            "dct:description": said(_description(dataset)),
            "dct:identifier": plain(address),
            "dct:language": codes.SWEDISH,
            "dct:provenance": origin.iri if origin else None,
            "dct:publisher": things.publisher(site),
            "dct:spatial": codes.municipality(facts.records.municipality.code),
            "dct:temporal": period.iri if period else None,
            "dct:title": _titles(dataset),
            "foaf:page": _codebook(dataset, site),
        },
    )
    yield from (one for one in (origin, period) if one)
    yield from distributions


def _titles(dataset: DatasetSummary) -> list[Literal]:
    english = dataset.publication.title_in_english
    return [said(dataset.title), *([said(english, "en")] if english else [])]


def _description(dataset: DatasetSummary) -> str:
    """Return what the dataset is, and what one should know before using it."""
    known = dataset.publication.good_to_know
    return "\n\n".join(
        [dataset.description, *([f"Bra att veta: {' '.join(known)}"] if known else [])]
    )


def _codebook(dataset: DatasetSummary, site: str) -> list[Iri]:
    return [things.file(site, one.path) for one in dataset.files if one.format == "kodbok"]


def _freshness(facts: Facts, dataset: DatasetSummary) -> dict[str, Values]:
    """Return when the data came and changed, as git tells; no one knows when a clone is cut off."""
    often = dataset.publication.frequency
    told: dict[str, Values] = {"dct:accrualPeriodicity": codes.frequency(often) if often else None}
    editions = facts.history.editions_of_package(dataset.name)
    if editions:
        newest, oldest = editions[0], editions[-1]
        is_first = facts.history.reach == "hel" and newest is oldest
        notes = _counted(newest, dataset.name) if not is_first else " är den första."
        told["adms:versionNotes"] = said(f"Utgåvan {newest.name}{notes}")
        told["dcat:version"] = plain(newest.name)
        told["dct:modified"] = typed(newest.day, "xsd:date")
        if facts.history.reach == "hel":
            told["dct:issued"] = typed(oldest.day, "xsd:date")
    return told


def _counted(edition: Edition, package: str) -> str:
    counted = Counter(one.kind for one in edition.changes if one.package == package)
    parts = [
        swedish.plural(counted[kind], kind, _MANY[kind])
        for kind in get_args(ChangeKind)
        if counted[kind]
    ]
    return f": {swedish.joined(parts)}."


def _origin(facts: Facts, dataset: DatasetSummary) -> Node | None:
    title_by_id = {one.id: one.title for one in facts.records.documents}
    documents = [title_by_id.get(one, one) for one in dataset.publication.documents]
    if not documents:
        return None
    text = f"Uppgifterna bygger på de här dokumenten: {'; '.join(documents)}."
    return node(
        things.part(facts.records.municipality.site_address, dataset.name, "ursprung"),
        "dct:ProvenanceStatement",
        {"dct:description": said(text)},
    )


def _period(dataset: DatasetSummary, site: str) -> Node | None:
    first, last = dataset.publication.first_period, dataset.publication.last_period
    if not (first or last):
        return None
    return node(
        things.part(site, dataset.name, "period"),
        "dct:PeriodOfTime",
        {
            "dcat:endDate": typed(_last_day(last), "xsd:date") if last else None,
            "dcat:startDate": typed(_first_day(first), "xsd:date") if first else None,
        },
    )


def _first_day(period: str) -> date:
    year, _, month = period.partition("-")
    return date(int(year), int(month or 1), 1)


def _last_day(period: str) -> date:
    year, _, month = period.partition("-")
    whole_month = int(year), int(month or 12)
    return date(*whole_month, monthrange(*whole_month)[1])
