"""Prove that a dataset says what it is, how fresh and how to cite it, before its files."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from insyn.derive.facts import Facts
from insyn.model.history import Change, Edition, History, RecordKey
from insyn.model.municipality import Licence
from insyn.model.package import TableField
from insyn.model.publication import Publication
from insyn.model.published import DatasetSummary, FileFormat, PublishedFile
from insyn.output import Alternate, Page
from insyn.render import dataset_page
from insyn.render.changes.standing import STAYS
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "https://insyn.ekby.example/oppna-data/matt/"
EDITION = Edition(
    date(2026, 1, 2),
    "2026-01-02",
    "",
    "",
    (Change("tillägg", RecordKey("matt", "trygghet"), "matt", "Trygghet", "tillagt"),),
)


def file(name: str, file_format: FileFormat, size: int) -> PublishedFile:
    """Return a file of the dataset."""
    return PublishedFile(f"oppna-data/matt/{name}", file_format, size, "0" * 64)


WHOLE = replace(
    invented.DATASET,
    tables=(
        replace(
            invented.DATASET.tables[0],
            files=(
                file("utfall.csv", "csv", 18_234),
                file("utfall.xlsx", "xlsx", 2_000_000),
                file("utfall.json", "json", 40_000),
                file("utfall.csv-metadata.json", "csvw", 812),
            ),
            sheets=2,
        ),
    ),
    files=(
        file("datapackage.json", "datapackage", 5_000),
        file("kodbok.txt", "kodbok", 3_000),
        file("ocds.json", "ocds", 9_000),
        file("matt.zip", "zip", 70_000),
    ),
    edition="2026-01-02",
    publication=Publication(
        good_to_know=("Frågan är ny 2017.",),
        documents=("vb",),
        first_period="2010",
        last_period="2019",
        frequency="årligen",
        responsible="Kvalitetsenheten",
    ),
)
KNOWN = replace(invented.facts(), history=History("hel", (EDITION,)))


def page(datasets: Sequence[DatasetSummary] = (WHOLE,), facts: Facts = KNOWN) -> Page:
    """Return the page of a dataset."""
    return invented.page(dataset_page.pages(facts, datasets), "/oppna-data/matt/")


def test_a_dataset_tells_what_it_is_before_its_files_and_fields() -> None:
    """What, how fresh, how large, how to cite, what to know; then files, fields and terms."""
    blocks = Reading(page().body()).blocks

    start = blocks.index(("h1", "Mått och utfall"))
    assert blocks[start:] == [
        ("h1", "Mått och utfall"),
        ("p", "Måtten och mätningarna."),
        ("p", "Vill du läsa i stället för att ladda ner? Gå till Mått."),
        ("h2", "Hur färsk och hur stor är den?"),
        ("dt", "Period"),
        ("dd", "2010–2019"),
        ("dt", "Senast ändrad"),
        ("dd", "2 januari 2026, version 2026-01-02. Alla ändringar"),
        ("dt", "Uppdatering"),
        ("dd", "Varje år"),
        ("dt", "Nästa uppdatering"),
        ("dd", "Ingen dag är angiven."),
        ("dt", "Ansvarig"),
        ("dd", "Kvalitetsenheten"),
        ("dt", "Kontakt"),
        ("dd", "insyn@ekby.example"),
        ("dt", "Storlek"),
        ("dd", "1 tabell, 1 234 rader, 18 kB (CSV)"),
        ("p", "Vill du veta när något ändras? Flöde med ändringarna (Atom)."),
        ("h2", "Så citerar du"),
        ("p", f"Ekby kommun: ”Mått och utfall”. Version 2026-01-02. CC0. {ADDRESS}"),
        (
            "p",
            f"Tillfällig adress till den här versionen: {ADDRESS}2026-01-02/. {STAYS}",
        ),
        ("h2", "Bra att veta innan du använder siffrorna"),
        ("li", "Frågan är ny 2017."),
        ("h2", "Filer"),
        ("li", "Hela datamängden i en fil (ZIP, 70 kB)"),
        ("li", "Kodbok: kolumner och koder förklarade (TXT, 3 kB)"),
        ("li", "Beskrivning för program, Data Package (JSON, 5 kB)"),
        ("li", "Avtalen enligt Open Contracting (OCDS) (JSON, 9 kB)"),
        ("p", dataset_page.ON_CONTRACTS),
        (
            "p",
            "Ska du öppna en tabell i Excel eller ett annat kalkylprogram, ta XLSX. CSV är till "
            "för program. Den har komma mellan kolumnerna och punkt i decimaltal, så ett svenskt "
            "Excel läser den fel om du dubbelklickar på den. JSON är samma rader för webben. CSVW "
            "beskriver kolumnerna i CSV-filen för program.",
        ),
        ("caption", "Tabellernas filer"),
        *(("th", name) for name in ("Tabell", "Rader", "XLSX", "CSV", "JSON", "CSVW", "Utfall")),
        ("td", "1 234"),
        ("td", "XLSX, 2 MB, 2 blad"),
        ("td", "CSV, 18 kB"),
        ("td", "JSON, 40 kB"),
        ("td", "CSVW, 812 byte"),
        ("h2", "Kolumner"),
        (
            "p",
            "En tom cell betyder att det inte finns något värde. Den betyder aldrig noll. "
            "Koderna förklaras i kodboken.",
        ),
        ("h3", "Utfall"),
        ("p", "En rad för varje värde."),
        ("caption", "Kolumner i utfall.csv"),
        *(("th", name) for name in ("Kolumn", "Innehåll", "varde")),
        ("td", "Värde (tal). Värdet i måttets enhet."),
        ("h2", "Källa och ändringar"),
        ("li", "Berättelsen 2019"),
        ("p", "För redaktörer: uppgifterna står i data/matt/."),
        ("h2", "Licens"),
        (
            "p",
            "Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan. Licensen är CC0.",
        ),
    ]


def test_every_link_leads_to_what_it_says() -> None:
    """Each file, the changes, the feed, this version and the licence."""
    folder = "../../oppna-data/matt/"

    assert Reading(page().body()).links[2:] == [
        ("Mått", "../../matt/"),
        ("Alla ändringar", "../../andringar/datamangd/matt/"),
        ("insyn@ekby.example", "mailto:insyn@ekby.example"),
        ("Flöde med ändringarna (Atom)", f"{folder}atom.xml"),
        (f"{ADDRESS}2026-01-02/", f"{folder}2026-01-02/"),
        ("Hela datamängden i en fil (ZIP, 70 kB)", f"{folder}matt.zip"),
        ("Kodbok: kolumner och koder förklarade (TXT, 3 kB)", f"{folder}kodbok.txt"),
        ("Beskrivning för program, Data Package (JSON, 5 kB)", f"{folder}datapackage.json"),
        ("Avtalen enligt Open Contracting (OCDS) (JSON, 9 kB)", f"{folder}ocds.json"),
        ("XLSX, 2 MB, 2 blad", f"{folder}utfall.xlsx"),
        ("CSV, 18 kB", f"{folder}utfall.csv"),
        ("JSON, 40 kB", f"{folder}utfall.json"),
        ("CSVW, 812 byte", f"{folder}utfall.csv-metadata.json"),
        ("CC0", "https://cc0.example/"),
    ]


def test_a_link_to_a_file_says_which_table_to_those_who_hear_it() -> None:
    """In a list of links alone the name of the table goes before the form."""
    assert 'aria-label="Utfall: CSV, 18 kB"' in page().body().replace("\u00a0", " ")


def test_without_history_there_is_no_version_and_no_feed() -> None:
    """The page says so, and leads nowhere that there is nothing."""
    plain = replace(WHOLE, edition="")
    reading = Reading(page((plain,), invented.facts()).body())

    assert "Inte känt. Ingen version finns i historiken." in reading.texts("dd")
    assert f"Ekby kommun: ”Mått och utfall”. CC0. {ADDRESS}" in reading.texts("p")
    targets = [href for _, href in reading.links]
    assert not [href for href in targets if "andringar" in href or "atom" in href or "2026" in href]


def test_a_form_that_a_table_does_not_have_is_not_promised() -> None:
    """The cell says so, and there is no list of files for a dataset without any."""
    reading = Reading(page((invented.DATASET,)).body())

    assert reading.texts("td")[:5] == ["1 234", "Finns inte", "CSV, 18 kB", *["Finns inte"] * 2]
    assert not [text for text in reading.texts("li") if "ZIP" in text]


def test_a_dataset_without_tables_says_so() -> None:
    """It has no fields to explain either."""
    reading = Reading(page((replace(WHOLE, tables=()),)).body())

    assert "Datamängden har inga tabeller." in reading.texts("p")
    assert (2, "Kolumner") not in reading.headings()


def test_a_licence_that_asks_for_something_is_not_called_free() -> None:
    """The dataset's own licence is named, whatever the municipality's is."""
    licence = Licence(name="CC-BY-4.0", title="CC BY 4.0", address="https://by.example/")
    reading = Reading(page((replace(WHOLE, licence=licence),)).body())

    assert reading.blocks[-1] == (
        "p",
        "Du får använda uppgifterna utan att fråga, om du anger källan och licensen. "
        "Licensen är CC BY 4.0.",
    )
    assert reading.links[-1] == ("CC BY 4.0", "https://by.example/")


def test_an_invented_dataset_says_so_and_names_no_source() -> None:
    """The notice stands before the first sentence."""
    blocks = Reading(page((replace(WHOLE, is_example=True),)).body()).blocks

    after_the_title = blocks[blocks.index(("h1", "Mått och utfall")) + 1]
    assert after_the_title[1].startswith("Exempeldata. Allt i den här datamängden")
    assert ("li", "Det finns ingen källa: allt i datamängden är påhittat.") in blocks


def test_an_example_says_once_that_it_is_invented_and_is_in_no_catalogue() -> None:
    """Below the notice neither the lead nor the tables repeat it, and the head has no catalogue."""
    marked = "Exempeldata: uppgifterna är påhittade. "
    table = replace(
        WHOLE.tables[0],
        title="Utfall (exempeldata)",
        description=f"{marked}En rad för varje värde.",
    )
    example = replace(
        WHOLE,
        title="Mått (exempeldata)",
        description=f"{marked}Måtten och mätningarna.",
        tables=(table,),
        is_example=True,
    )
    made = page((example,))
    reading = Reading(made.body())

    assert reading.headings()[0] == (1, "Mått (exempeldata)")
    assert (3, "Utfall") in reading.headings()
    assert [text for text in reading.texts("p") if "xempeldata" in text] == [
        "Exempeldata. Allt i den här datamängden är påhittat. Exemplet visar hur uppföljning kan "
        "redovisas, och säger inget om verkliga utförare eller om nämnden.",
        f"Ekby kommun: ”Mått (exempeldata)”. Version 2026-01-02. CC0. {ADDRESS}",
    ]
    assert [one.path for one in made.alternates] == ["oppna-data/matt/datapackage.json"]


def test_tables_without_rows_come_last_in_a_short_list() -> None:
    """Their files are there, and one sentence says why they are empty."""
    none = replace(WHOLE.tables[0], name="tom", title="Det tomma", rows=0)
    made = page((replace(WHOLE, tables=(none, *WHOLE.tables)),)).body()
    reading = Reading(made)

    assert made.count("<summary>") == 1
    assert reading.texts("th").count("Det tomma") == 0
    at = reading.blocks.index(("h2", "Tomma tabeller"))
    assert reading.blocks[at + 1 : at + 3] == [
        (
            "p",
            "Tabellerna är tomma, för källorna säger inget om det som skulle stå i dem. "
            "Kolumnerna förklaras i kodboken.",
        ),
        ("li", "Det tomma: XLSX, 2 MB, 2 blad; CSV, 18 kB; JSON, 40 kB; CSVW, 812 byte"),
    ]
    assert 'aria-label="Det tomma: CSV, 18 kB"' in made.replace("\u00a0", " ")


def test_columns_are_closed_until_they_are_asked_for() -> None:
    """They make most of the length of the page."""
    assert "<details>\n<summary>Kolumner i utfall.csv (1)</summary>" in page().body()


def test_a_version_that_is_kept_is_cited_at_its_own_address() -> None:
    """The address is then said to be fixed."""
    reading = Reading(page((replace(WHOLE, is_kept=True),)).body())

    dated = f"{ADDRESS}2026-01-02/"
    assert f"Ekby kommun: ”Mått och utfall”. Version 2026-01-02. CC0. {dated}" in reading.texts("p")
    assert f"Fast adress till den här versionen: {dated}." in reading.texts("p")


def test_what_is_reckoned_says_for_which_day() -> None:
    """The day is handed in, and stands below when the dataset last changed."""
    day = TableField(name="dag", type="date", title="Dag", description="Dagen.")
    schema = WHOLE.tables[0].schema.model_copy(update={"fields": (day,)})
    reckoned = replace(WHOLE, name="utforare", tables=(replace(WHOLE.tables[0], schema=schema),))
    pages = dataset_page.pages(KNOWN, [reckoned])
    blocks = Reading(invented.page(pages, "/oppna-data/utforare/").body()).blocks

    at = blocks.index(("dt", "Uträknad"))
    assert blocks[at - 2] == ("dt", "Senast ändrad")
    assert blocks[at + 1] == ("dd", "Läge och försening är uträknade 2 januari 2026.")


def test_the_head_of_the_page_points_to_what_machines_read() -> None:
    """The description of the dataset, and the catalogue in its three forms."""
    assert page().alternates == (
        Alternate(
            "application/json",
            "oppna-data/matt/datapackage.json",
            "Mått och utfall (Data Package)",
        ),
        Alternate("application/rdf+xml", "oppna-data/katalog.rdf", "Hela katalogen (RDF/XML)"),
        Alternate("text/turtle", "oppna-data/katalog.ttl", "Hela katalogen (Turtle)"),
        Alternate("application/ld+json", "oppna-data/katalog.jsonld", "Hela katalogen (JSON-LD)"),
    )
