"""Prove that the datasets are listed with how fresh and large they are, and the catalogue."""

from dataclasses import replace

from insyn.model.publication import Publication
from insyn.render import open_data_page
from tests.render import invented
from tests.render.reading import Reading


def test_the_datasets_are_listed() -> None:
    """What it is, how fresh and how large it is, where the catalogue is, and on what terms."""
    dataset = replace(
        invented.DATASET, edition="2026-01-02", publication=Publication(first_period="2010")
    )
    pages = open_data_page.pages(invented.facts(), [dataset])
    reading = Reading(invented.page(pages, "/oppna-data/").body())
    assert reading.blocks == [
        ("h2", "Datamängder"),
        ("p", "Måtten och mätningarna."),
        (
            "li",
            "Mått och utfall Period: från 2010. Senast ändrad: 2 januari 2026, version 2026-01-02. "
            "1 tabell, 1 234 rader, 18 kB (CSV)",
        ),
        ("h2", "Hela katalogen"),
        (
            "p",
            "Katalogen beskriver alla datamängder utom exempeldata. Den är till för program och "
            "följer DCAT-AP-SE. De tre filerna säger samma sak.",
        ),
        ("li", "Katalogen över datamängderna (RDF/XML)"),
        ("li", "Katalogen över datamängderna (Turtle)"),
        ("li", "Katalogen över datamängderna (JSON-LD)"),
        (
            "p",
            "Behöver du bara ett mått, ett avtal eller en uppföljning? "
            "Så hämtar du dem en i taget som JSON.",
        ),
        ("h2", "Villkor"),
        (
            "p",
            "Du får använda alla data fritt, utan att fråga. Ange gärna källan. Licensen är CC0, "
            "om inte datamängden säger något annat.",
        ),
    ]
    assert reading.links == [
        ("Mått och utfall", "../oppna-data/matt/"),
        ("Katalogen över datamängderna (RDF/XML)", "../oppna-data/katalog.rdf"),
        ("Katalogen över datamängderna (Turtle)", "../oppna-data/katalog.ttl"),
        ("Katalogen över datamängderna (JSON-LD)", "../oppna-data/katalog.jsonld"),
        ("Så hämtar du dem en i taget som JSON", "../oppna-data/api/"),
        ("CC0", "https://cc0.example/"),
    ]


def test_an_invented_dataset_is_marked_in_the_list() -> None:
    """No one takes it for the municipality's own, and the sign beside the name says it once."""
    description = f"Exempeldata: uppgifterna är påhittade. {invented.DATASET.description}"
    dataset = replace(invented.DATASET, is_example=True, description=description)
    page = invented.page(open_data_page.pages(invented.facts(), [dataset]), "/oppna-data/")
    reading = Reading(page.body())
    assert reading.texts("p")[0] == "Måtten och mätningarna."
    assert page.body().count("Exempeldata") == 1


def test_the_head_of_the_page_points_to_the_catalogue() -> None:
    """In its three forms."""
    (page,) = open_data_page.pages(invented.facts(), [])
    assert [(one.media_type, one.path) for one in page.alternates] == [
        ("application/rdf+xml", "oppna-data/katalog.rdf"),
        ("text/turtle", "oppna-data/katalog.ttl"),
        ("application/ld+json", "oppna-data/katalog.jsonld"),
    ]
