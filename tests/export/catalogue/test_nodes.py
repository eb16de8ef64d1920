"""Prove what the catalogue says of itself, of a dataset and of its files."""

from dataclasses import replace
from datetime import date

import pytest

from insyn.derive.facts import Facts
from insyn.export.catalogue import catalogue_nodes, turtle
from insyn.model.history import NO_HISTORY, History
from insyn.model.published import DatasetSummary
from tests.export.catalogue import catalogued
from tests.export.catalogue.catalogued import DATASET


def described(address: str, known: Facts, *datasets: DatasetSummary) -> str:
    """Return a node, told by the end of its address, as Turtle with the site left out."""
    nodes = [
        one
        for one in catalogue_nodes.nodes(known, datasets)
        if one.iri.address.removeprefix(catalogued.SITE) == address
    ]
    text = turtle.written(nodes).partition("\n\n")[2]
    return text.replace(catalogued.SITE, "~").replace(
        "http://publications.europa.eu/resource/authority", "eu:"
    )


def test_the_catalogue_says_who_publishes_and_under_what_terms() -> None:
    """Title and description are in Swedish and English; the terms are CC0 by its http address."""
    text = described("oppna-data/#katalog", catalogued.facts(notice="Ett prov."), DATASET)
    assert text == (
        "<~oppna-data/#katalog>\n"
        "    a dcat:Catalog ;\n"
        "    dcat:dataset <~oppna-data/matt/#datamangd> ;\n"
        "    dcat:service <~oppna-data/api/#datatjanst> ;\n"
        "    dcat:themeTaxonomy <eu:/data-theme> ;\n"
        '    dct:description "Det som står på ~ som öppna data: tabeller med förklarade kolumner, '
        'om styrning och uppföljning i Ekby kommun. Ett prov."@sv , "What ~ tells, as open data: '
        "tables with their columns explained in Swedish, on steering and follow-up in Ekby "
        'kommun."@en ;\n'
        '    dct:issued "2026-01-03"^^xsd:date ;\n'
        "    dct:language <eu:/language/SWE> ;\n"
        "    dct:license <http://creativecommons.org/publicdomain/zero/1.0/> ;\n"
        '    dct:modified "2026-11-20"^^xsd:date ;\n'
        "    dct:publisher <~#utgivare> ;\n"
        "    dct:spatial <http://kulturarvsdata.se/resurser/aukt/geo/municipality#0199> ;\n"
        '    dct:title "Open data on Ekby kommun"@en , "Öppna data om Ekby kommun"@sv ;\n'
        "    foaf:homepage <~oppna-data/> .\n"
    )


def test_publisher_and_contact_are_different_things() -> None:
    """The publisher has a kind; the contact has a name, an address and a number to call."""
    known = catalogued.facts(publisher_kind="region")
    assert described("#utgivare", known) == (
        "<~#utgivare>\n"
        "    a foaf:Agent ;\n"
        '    dct:description "Ger ut öppna data om styrning och uppföljning i Ekby kommun."@sv ;\n'
        "    dct:type <http://purl.org/adms/publishertype/RegionalAuthority> ;\n"
        '    foaf:name "Ekby kommun" .\n'
    )
    assert described("#kontakt", known) == (
        "<~#kontakt>\n"
        "    a vcard:Organization ;\n"
        '    vcard:fn "Redaktionen" ;\n'
        "    vcard:hasEmail <mailto:insyn@ekby.example> ;\n"
        "    vcard:hasTelephone <~#kontakt-telefon> .\n"
    )
    assert described("#kontakt-telefon", known) == (
        "<~#kontakt-telefon>\n    a vcard:Voice ;\n    vcard:hasValue <tel:+46853530000> .\n"
    )


@pytest.mark.parametrize(
    ("telephone", "called"),
    [
        ("08-535 300 00", "+46853530000"),
        ("+46 (0)8 535 300 00", "+46853530000"),
        ("0046 8 535 300 00", "+46853530000"),
    ],
)
def test_a_number_can_be_called_from_anywhere(telephone: str, called: str) -> None:
    """Swedes write their numbers in several ways."""
    contact = catalogued.facts().records.municipality.contact
    known = catalogued.facts(contact=contact.model_copy(update={"telephone": telephone}))
    assert f"<tel:{called}>" in described("#kontakt-telefon", known)


def test_words_for_a_number_are_no_number() -> None:
    """A contact that says ring växeln has nothing to call."""
    contact = catalogued.facts().records.municipality.contact
    known = catalogued.facts(contact=contact.model_copy(update={"telephone": "ring växeln"}))
    assert described("#kontakt-telefon", known) == ""


def test_a_dataset_says_all_that_the_profile_asks_for() -> None:
    """What, when, where, how fresh, by whom, and where its files are."""
    assert described("oppna-data/matt/#datamangd", catalogued.facts(), DATASET) == (
        "<~oppna-data/matt/#datamangd>\n"
        "    a dcat:Dataset ;\n"
        '    adms:versionNotes "Utgåvan 2026-11-20: 2\u00a0tillägg och 1\u00a0rättelse."@sv ;\n'
        "    dcat:contactPoint <~#kontakt> ;\n"
        "    dcat:distribution <~oppna-data/matt/#api> , <~oppna-data/matt/#hela-ocds> , "
        "<~oppna-data/matt/#hela-zip> , <~oppna-data/matt/#utfall-csv> , "
        "<~oppna-data/matt/#utfall-json> , <~oppna-data/matt/#utfall-xlsx> ;\n"
        '    dcat:keyword "mått"@sv , "trygghet"@sv ;\n'
        "    dcat:landingPage <~oppna-data/matt/> ;\n"
        "    dcat:theme <eu:/data-theme/GOVE> , <eu:/data-theme/SOCI> ;\n"
        '    dcat:version "2026-11-20" ;\n'
        "    dct:accessRights <eu:/access-right/PUBLIC> ;\n"
        "    dct:accrualPeriodicity <eu:/frequency/ANNUAL> ;\n"
        "    dct:conformsTo <https://datapackage.org/profiles/2.0/datapackage.json> ;\n"
        '    dct:description "Måtten och mätningarna.\\n\\nBra att veta: Siffrorna är avrundade. '
        'Ett tomt värde har en status."@sv ;\n'
        '    dct:identifier "~oppna-data/matt/" ;\n'
        '    dct:issued "2026-01-03"^^xsd:date ;\n'
        "    dct:language <eu:/language/SWE> ;\n"
        '    dct:modified "2026-11-20"^^xsd:date ;\n'
        "    dct:provenance <~oppna-data/matt/#ursprung> ;\n"
        "    dct:publisher <~#utgivare> ;\n"
        "    dct:spatial <http://kulturarvsdata.se/resurser/aukt/geo/municipality#0199> ;\n"
        "    dct:temporal <~oppna-data/matt/#period> ;\n"
        '    dct:title "Indicators and outcomes"@en , "Mått och utfall"@sv ;\n'
        "    foaf:page <~oppna-data/matt/kodbok.txt> .\n"
    )
    assert described("oppna-data/matt/#ursprung", catalogued.facts(), DATASET) == (
        "<~oppna-data/matt/#ursprung>\n"
        "    a dct:ProvenanceStatement ;\n"
        '    dct:description "Uppgifterna bygger på de här dokumenten: Berättelsen 2019."@sv .\n'
    )
    assert described("oppna-data/matt/#period", catalogued.facts(), DATASET) == (
        "<~oppna-data/matt/#period>\n"
        "    a dct:PeriodOfTime ;\n"
        '    dcat:endDate "2020-02-29"^^xsd:date ;\n'
        '    dcat:startDate "2010-01-01"^^xsd:date .\n'
    )


def test_a_table_is_told_with_size_checksum_and_schema() -> None:
    """Whoever fetches the file can see that it is the one that was published."""
    assert described("oppna-data/matt/#utfall-csv", catalogued.facts(), DATASET) == (
        "<~oppna-data/matt/#utfall-csv>\n"
        "    a dcat:Distribution ;\n"
        "    dcat:accessURL <~oppna-data/matt/utfall.csv> ;\n"
        '    dcat:byteSize "18234"^^xsd:nonNegativeInteger ;\n'
        "    dcat:downloadURL <~oppna-data/matt/utfall.csv> ;\n"
        "    dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv> ;\n"
        "    dcatap:availability <eu:/planned-availability/AVAILABLE> ;\n"
        "    dct:conformsTo <~oppna-data/matt/utfall.csv-metadata.json> ;\n"
        '    dct:description "En rad för varje värde. Tabellen har 1\u00a0234\u00a0rader."@sv ;\n'
        '    dct:format "text/csv" ;\n'
        "    dct:language <eu:/language/SWE> ;\n"
        "    dct:license <http://creativecommons.org/publicdomain/zero/1.0/> ;\n"
        '    dct:title "Utfall (CSV)"@sv ;\n'
        "    spdx:checksum <~oppna-data/matt/#utfall-csv-kontrollsumma> .\n"
    )
    checksum = described("oppna-data/matt/#utfall-csv-kontrollsumma", catalogued.facts(), DATASET)
    assert checksum == (
        "<~oppna-data/matt/#utfall-csv-kontrollsumma>\n"
        "    a spdx:Checksum ;\n"
        "    spdx:algorithm <http://spdx.org/rdf/terms#checksumAlgorithm_sha256> ;\n"
        f'    spdx:checksumValue "{18_234:064x}"^^xsd:hexBinary .\n'
    )


def test_the_interface_serves_every_dataset() -> None:
    """A program finds the description of the interface, and the dataset a way through it."""
    service = described("oppna-data/api/#datatjanst", catalogued.facts(), DATASET)
    assert "    dcat:endpointDescription <~oppna-data/openapi.json> ;\n" in service
    assert "    dcat:endpointURL <~> ;\n" in service
    assert "    dcat:servesDataset <~oppna-data/matt/#datamangd> ;\n" in service
    way = described("oppna-data/matt/#api", catalogued.facts(), DATASET)
    assert "    dcat:accessService <~oppna-data/api/#datatjanst> ;\n" in way


def test_no_one_knows_when_data_came_in_a_history_that_is_cut_off() -> None:
    """A shallow clone tells when data last changed, not when they were first published."""
    known = catalogued.facts("avkortad")
    for address in ("oppna-data/#katalog", "oppna-data/matt/#datamangd"):
        text = described(address, known, DATASET)
        assert 'dct:modified "2026-11-20"^^xsd:date' in text
        assert "dct:issued" not in text


def test_the_first_edition_is_told_as_such() -> None:
    """Everything is new in it, which says nothing of what differs."""
    known = replace(catalogued.facts(), history=History("hel", catalogued.EDITIONS[1:]))
    text = described("oppna-data/matt/#datamangd", known, DATASET)
    assert 'adms:versionNotes "Utgåvan 2026-01-03 är den första."@sv ;' in text


def test_a_change_elsewhere_is_no_change_of_the_dataset() -> None:
    """Each dataset has its own days."""
    other = replace(DATASET, name="mal")
    text = described("oppna-data/mal/#datamangd", catalogued.facts(), other)
    assert "dct:modified" not in text
    assert "dcat:version" not in text


def test_without_history_nothing_is_said_of_days() -> None:
    """Neither the clock nor the day of the build is put in their place."""
    known = replace(catalogued.facts(), history=NO_HISTORY, today=date(2031, 5, 6))
    nodes = catalogue_nodes.nodes(known, [DATASET])
    assert "2031" not in turtle.written(nodes)
    empty = replace(known, history=History("hel"))
    assert catalogue_nodes.nodes(empty, [DATASET]) == nodes
