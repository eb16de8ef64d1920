"""Tests for the pages of what was published: they hold what a reader needs to quote it."""

from dataclasses import replace
from datetime import date

from insyn.model.history import Edition
from insyn.model.published import PublishedFile
from insyn.render.copies.copy_page import CopyPlace
from insyn.render.copies.record_copies import dataset_copy, follow_up_copy, indicator_copy
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

EDITION = Edition(date(2026, 3, 1), "2026-03-01", "a" * 40, "publicerad/2026-03-01", ())
LATER = Edition(date(2026, 6, 1), "2026-06-01", "b" * 40, "publicerad/2026-06-01", ())
FILE = PublishedFile("matt/trygghet/2026-03-01/index.json", "json", 812, "c" * 64)


def _place(home: str, later: bool = False, **more: bool | str) -> CopyPlace:
    return CopyPlace(
        home=home,
        address=f"{home}2026-03-01/",
        edition=EDITION,
        later=(LATER, f"{home}2026-06-01/") if later else None,
        is_gone=bool(more.get("is_gone", False)),
        changes=str(more.get("changes", "")),
    )


def _texts(body: str, tag: str) -> list[str]:
    return [text.replace("\u00a0", " ") for text in Reading(body).texts(tag)]


def test_a_measure_tells_what_it_was_and_every_value() -> None:
    """Definition, unit, who measures, values, targets and the document stand on the copy."""
    facts = invented.facts()
    page = indicator_copy(facts, invented.INDICATOR, _place("/matt/trygghet/"), [FILE])
    body = page.body()

    assert page.canonical == "/matt/trygghet/"
    assert _texts(body, "dt")[:4] == ["Vad siffran visar", "Enhet", "Bra håll", "Vem som mäter"]
    assert invented.INDICATOR.definition in _texts(body, "dd")
    assert _texts(body, "caption")[0] == f"Alla värden för {invented.INDICATOR.title}"
    assert "Det här är den senaste versionen." in body
    assert "Version 2026-03-01. https://insyn.ekby.example/matt/trygghet/2026-03-01/" in body


def test_a_follow_up_tells_all_that_came_of_it() -> None:
    """Result, judgements, deviations with actions, sanctions, answers and decisions are kept."""
    facts = oversight.with_oversight(invented.facts())
    place = _place(
        "/uppfoljning/alfa-2024/", later=True, changes="/andringar/uppfoljning/alfa-2024/"
    )
    body = follow_up_copy(facts, oversight.FIRST_VISIT, place, [FILE]).body()

    assert _texts(body, "caption") == ["Bedömningar", "Avvikelser och åtgärder", "Sanktioner"]
    told = dict(zip(_texts(body, "dt"), _texts(body, "dd"), strict=True))
    assert {key: told[key] for key in ("Gjord", "Resultat", "Metod", "Nämndbeslut")} == {
        "Gjord": "12 juni 2024",
        "Resultat": "Ett krav brister.",
        "Metod": "Tjugo planer lästes.",
        "Nämndbeslut": "28 augusti 2024, SN-2024/31. Ett vite tas ut.",
    }
    cells = _texts(body, "td")
    assert "Lägga om schemat." in cells
    assert "Drivs inte vidare: Bilarna är sålda." in cells
    assert "25 000 kronor" in cells
    assert "" not in cells
    ways = [text for text, _ in Reading(body).links]
    assert "Nästa version, 2026-06-01" in ways
    assert "Alla ändringar" in ways


def test_a_record_that_is_gone_does_not_lead_to_its_page() -> None:
    """The way here ends at the list, and the page says that the record is removed."""
    place = _place("/matt/trygghet/", is_gone=True, changes="/andringar/matt/trygghet/")
    body = indicator_copy(invented.facts(), invented.INDICATOR, place, [FILE]).body()

    assert "Uppgifterna är borttagna sedan dess." in body
    assert "../../../matt/trygghet/" not in [href for _, href in Reading(body).links]


def test_a_version_without_a_tag_promises_nothing() -> None:
    """A copy that may go says so first."""
    place = replace(_place("/matt/trygghet/"), edition=replace(EDITION, tag=""))
    body = indicator_copy(invented.facts(), invented.INDICATOR, place, [FILE]).body()

    assert _texts(body, "p")[0] == (
        "Så här stod det när uppgifterna publicerades den 1 mars 2026. Det här är en tillfällig "
        "kopia. Den blir permanent när utgåvan märks som publicerad. Ändras något innan dess "
        "försvinner den."
    )


def test_a_dataset_lists_its_files_with_checksums() -> None:
    """The files are those that lie beside the page, and each has its checksum."""
    body = dataset_copy(invented.facts(), invented.DATASET, _place("/oppna-data/matt/")).body()

    links = {text.replace("\u00a0", " "): href for text, href in Reading(body).links}
    assert links["utfall.csv (CSV, 18 kB)"] == "../../../oppna-data/matt/2026-03-01/utfall.csv"
    assert "0" * 64 in _texts(body, "dd")


def test_an_invented_follow_up_is_marked_in_its_citation_too() -> None:
    """Exempeldata stands on the page and in what is quoted."""
    facts = oversight.with_oversight(invented.facts())
    one = next(each for each in facts.records.follow_ups if facts.records.is_example(each.file))
    body = follow_up_copy(facts, one, _place(f"/uppfoljning/{one.id}/"), [FILE]).body()

    assert "Exempeldata." in body
    assert f"”{one.title} (exempeldata)”" in body
