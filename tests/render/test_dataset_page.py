"""Prove that a dataset shows its files, columns, terms and citation."""

from dataclasses import replace

from insyn.render import dataset_page
from tests.render import invented
from tests.render.reading import Reading


def test_a_dataset_shows_files_then_fields() -> None:
    """Files say type, rows and size; each column is explained."""
    pages = dataset_page.pages(invented.facts(), [invented.DATASET])
    reading = Reading(invented.page(pages, "/oppna-data/matt/").body())
    assert reading.links[2:] == [
        ("Mått", "../../matt/"),
        ("Utfall (CSV, 1 234 rader, 18 kB)", "../../oppna-data/matt/utfall.csv"),
        (
            "Beskrivning för maskiner (Data Package, JSON)",
            "../../oppna-data/matt/datapackage.json",
        ),
        ("CC0", "https://cc0.example/"),
    ]
    assert reading.blocks[-10:] == [
        ("p", "En rad för varje värde."),
        ("caption", "Kolumner i utfall.csv"),
        ("th", "Kolumn"),
        ("th", "Innehåll"),
        ("th", "varde"),
        ("td", "Värde (tal). Värdet i måttets enhet."),
        ("h2", "Källa och ändringar"),
        ("li", "Berättelsen 2019"),
        ("p", "Uppgifterna ändras i data/matt/."),
        (
            "p",
            "Så citerar du: Ekby kommun: ”Mått och utfall”. CC0. "
            "https://insyn.ekby.example/oppna-data/matt/",
        ),
    ]


def test_several_documents_are_not_claimed_for_every_dataset() -> None:
    """The list says that it is for all datasets together."""
    facts = invented.facts()
    other = facts.records.documents[0].model_copy(update={"id": "plan", "title": "Planen"})
    records = replace(facts.records, documents=(*facts.records.documents, other))
    pages = dataset_page.pages(replace(facts, records=records), [invented.DATASET])
    items = Reading(invented.page(pages, "/oppna-data/matt/").body()).texts("li")
    assert items[-3:] == [
        "Datamängderna bygger tillsammans på de här dokumenten. Alla dokument används inte i alla.",
        "Berättelsen 2019",
        "Planen",
    ]


def test_an_invented_dataset_says_so_and_names_no_source() -> None:
    """The notice stands before the first sentence."""
    dataset = replace(invented.DATASET, is_example=True)
    page = invented.page(dataset_page.pages(invented.facts(), [dataset]), "/oppna-data/matt/")
    blocks = Reading(page.body()).blocks
    texts = [text for kind, text in blocks if kind in ("p", "li")]
    assert any(text.startswith("Exempeldata. Allt i den här datamängden") for text in texts)
    assert ("li", "Det finns ingen källa: allt i datamängden är påhittat.") in blocks
