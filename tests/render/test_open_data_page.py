"""Prove that the datasets are listed with their size and terms."""

from dataclasses import replace

from insyn.render import open_data_page
from tests.render import invented
from tests.render.reading import Reading


def test_the_datasets_are_listed() -> None:
    """What it is, how large it is, and on what terms."""
    pages = open_data_page.pages(invented.facts(), [invented.DATASET])
    reading = Reading(invented.page(pages, "/oppna-data/").body())
    assert reading.blocks == [
        ("h2", "Datamängder"),
        ("p", "Måtten och mätningarna."),
        ("li", "Mått och utfall 1 tabell, 1 234 rader, 18 kB (CSV)"),
        ("h2", "Villkor"),
        ("p", "Du får använda alla data fritt. Licensen är CC0."),
    ]
    assert reading.links == [
        ("Mått och utfall", "../oppna-data/matt/"),
        ("CC0", "https://cc0.example/"),
    ]


def test_an_invented_dataset_is_marked_in_the_list() -> None:
    """No one takes it for the municipality's own."""
    dataset = replace(invented.DATASET, is_example=True)
    page = invented.page(open_data_page.pages(invented.facts(), [dataset]), "/oppna-data/")
    assert "Exempeldata" in page.body()
