"""Prove that the insight matrix tells what is lacking first, and of everyone why."""

from typing import Any

import pytest

from insyn.derive.facts import Facts
from insyn.render.oversight import insight_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading


def _facts(**changes: Any) -> Facts:
    return oversight.with_oversight(invented.facts(), **changes)


def _read(**changes: Any) -> Reading:
    (page,) = insight_page.pages(_facts(**changes))
    return Reading(page.body())


def _table(reading: Reading, caption: str) -> list[str]:
    """Return the cells of a table, row by row as they are read."""
    place = reading.blocks.index(("caption", caption)) + 1
    cells = []
    for tag, text in reading.blocks[place:]:
        if tag not in ("th", "td"):
            break
        cells.append(text)
    return cells


def test_what_is_lacking_comes_first_as_sentences_with_numbers() -> None:
    """Not met stands before partly met; each sentence leads to the requirement."""
    reading = _read()
    first = reading.blocks.index(("h2", "Det här brister"))
    last = reading.blocks.index(("h2", "Totalt och över tid"))
    law = ("p", "Kommunallagen (2017:725) 10 kap. 9 §")
    assert reading.blocks[first:last] == [
        ("h2", "Det här brister"),
        (
            "p",
            "Vi har gjort 11 prövningar. Kravet är inte uppfyllt i 1, delvis uppfyllt i 2 och "
            "uppfyllt i 5. I 3 går det inte att bedöma. I 3 andra fall gäller kravet inte.",
        ),
        law,
        (
            "li",
            "1 avtal saknar en plan, eller en uppföljning som skulle ha gjorts ○ Inte uppfyllt",
        ),
        law,
        ("li", "1 avtal har följts upp för sent ◐ Delvis"),
        law,
        ("li", "1 tjänst med val säger inte hur man byter utförare ◐ Delvis"),
        ("h2", "Det här går inte att bedöma"),
        ("p", "Uppgifterna räcker inte för att säga om kraven är uppfyllda."),
        law,
        ("li", "Vi vet inte om 1 avtal har en insynsklausul ? Kan inte bedömas"),
        law,
        ("li", "Vi vet inte om 1 avtal har följts upp i tid ? Kan inte bedömas"),
        law,
        ("li", "Vi vet inte om 1 avtal följer ett program ? Kan inte bedömas"),
    ]
    assert ("1 avtal har följts upp för sent", "../insyn/krav/uppfoljning/") in reading.links


def test_of_the_municipality_the_reason_is_told_instead_of_a_number() -> None:
    """There is only one, so a number would say nothing."""
    law = oversight.requirement("program", "kommun", "program-för-mandatperioden")
    reading = _read(insight_requirements=(law,), programmes=())
    assert "Det finns inget program för insyn i uppgifterna ○ Inte uppfyllt" in reading.texts("li")


def test_the_totals_stand_by_board_and_by_year() -> None:
    """Those that no board answers for have a row of their own; what has ended is left out."""
    reading = _read()
    heads = ["○ Inte uppfyllt", "◐ Delvis", "? Kan inte bedömas", "● Uppfyllt"]
    assert _table(reading, "Prövade krav per nämnd") == [
        *("Nämnd", *heads),
        *("Socialnämnden", "1", "2", "3", "2"),
        *("Kommunen och utförarna, som inte hör till en nämnd", "0", "0", "0", "3"),
        *("Tillsammans", "1", "2", "3", "5"),
    ]
    assert ("Socialnämnden", "../insyn/namnd/socialnamnden/") in reading.links
    years = _table(reading, "Prövade krav vid årets slut")
    assert years[:5] == ["År", *heads]
    assert years[5::5] == ["2022", "2023", "2024", "2025", "2026, till 21 november 2026"]
    assert years[-4:] == ["1", "2", "3", "4"]


def test_a_board_without_a_page_of_its_own_is_counted_too() -> None:
    """The row has no link, and the totals are those that the sentence above tells."""
    (page,) = insight_page.pages(_facts())
    worlds, requirements, boards, every_board, *rest = page.body.args  # type: ignore[attr-defined]
    html = insight_page.body(worlds, requirements, {}, every_board, *rest)
    reading = Reading(html)
    assert _table(reading, "Prövade krav per nämnd") == _table(_read(), "Prövade krav per nämnd")
    assert '<th scope="row">Socialnämnden</th>' in html
    assert boards == {"socialnamnden": "Socialnämnden"}


def test_the_matrix_has_a_table_for_each_kind_of_subject() -> None:
    """Every verdict is a word with a mark; what has ended stands last and says so."""
    assert _table(_read(), "Krav på avtal och uppdrag") == [
        *("Avtal och uppdrag", "Kravet klausul", "Kravet uppfoljning", "Kravet program-alla"),
        *("Hemtjänst, Alfa Omsorg", "● Uppfyllt", "◐ Delvis", "– Ej tillämpligt"),
        *("Hemtjänst, egen regi", "– Ej tillämpligt", "○ Inte uppfyllt", "– Ej tillämpligt"),
        *("Lokalvård", "? Kan inte bedömas", "? Kan inte bedömas", "? Kan inte bedömas"),
        "Hemtjänst, Alfa Omsorg, det förra (slut 31 december 2023)",
        *("● Uppfyllt", "○ Inte uppfyllt", "– Ej tillämpligt"),
    ]


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Kravet klausul", "../insyn/krav/klausul/"),
        ("Hemtjänst, Alfa Omsorg", "../avtal/alfa-hemtjanst/"),
        ("◐ Delvis", "../avtal/alfa-hemtjanst/#insyn-uppfoljning"),
        ("◐ Delvis", "../insyn/valfrihetssystem/hemtjanst/#insyn-ickeval"),
        ("● Uppfyllt", "../utforare/alfa/#insyn-form"),
        ("● Uppfyllt", "../insyn/namnd/socialnamnden/#insyn-plan"),
        ("○ Inte uppfyllt", "../insyn/namnd/socialnamnden/#exempel-insyn-plan"),
        ("● Uppfyllt", "../insyn/krav/oppet/"),
    ],
)
def test_every_cell_leads_to_its_evidence(text: str, href: str) -> None:
    """On the page of the subject, or of the requirement for the municipality itself."""
    assert (text, href) in _read().links


def test_every_requirement_is_listed_with_its_law() -> None:
    """From when it applies and on whom; how it is tried stands on its page."""
    reading = _read()
    end = reading.blocks.index(("li", "Kravet program-alla"))
    assert reading.blocks[end - 2 : end] == [
        ("p", "Kommunallagen (2017:725) 10 kap. 9 §"),
        (
            "p",
            "Gäller avtal med alla utförare, även kommunens egen regi, från den 1 juli 2024.",
        ),
    ]
    assert ("p", "Lag (2022:818), inte kontrollerat mot lagtexten") in reading.blocks
    assert ("Programmen för uppföljning och insyn", "../insyn/program/") in reading.links
    assert ("Matrisen bland öppna data", "../oppna-data/utforare/") in reading.links


def test_the_example_stands_last_and_is_never_counted_with_the_real() -> None:
    """Its headings, captions and lines say that it is invented."""
    reading = _read()
    headings = [text for level, text in reading.headings() if level == 2]
    assert headings == [
        "Det här brister",
        "Det här går inte att bedöma",
        "Totalt och över tid",
        "Matrisen",
        "Alla krav",
        "Exempeldata",
    ]
    assert "1 nämnd saknar en uppföljningsplan för året ○ Inte uppfyllt Exempeldata" in (
        reading.texts("li")
    )
    assert _table(reading, "Prövade krav per nämnd (exempeldata)")[5:] == [
        *("Socialnämnden", "2", "1", "0", "1"),
        *("Utförarna, som inte hör till en nämnd", "0", "0", "0", "1"),
        *("Tillsammans", "2", "1", "0", "2"),
    ]
    assert ("h3", "Matrisen i exemplet") in reading.blocks


def test_without_an_example_there_is_no_trace_of_it() -> None:
    """A municipality that has only real records shows only them."""
    reading = _read(packages=(oversight.package("utforare"),))
    assert "Exempeldata" not in " ".join(text for _, text in reading.blocks)


def test_what_is_not_there_is_told_in_the_place_of_its_table() -> None:
    """A municipality without choice systems and performers says so."""
    reading = _read(choice_systems=(), providers=(), contracts=(), follow_up_plans=())
    for sentence in (
        "Uppgifterna har inget som man kan välja.",
        "Uppgifterna har inga nämnder med avtal eller planer.",
        "Uppgifterna namnger inga utförare.",
        "Uppgifterna har inga avtal.",
        "Uppgifterna visar ingen brist.",
    ):
        assert sentence in reading.texts("p")


def test_without_requirements_nothing_is_tried() -> None:
    """The page says so, and shows neither totals nor tables."""
    reading = _read(insight_requirements=(), packages=())
    assert reading.texts("p") == [
        "Inget krav har prövats.",
        "Uppgifterna visar ingen brist.",
        "Kraven kommer ur lag och ur fullmäktiges program: Programmen för uppföljning och insyn.",
        "Uppgifterna har inga krav än.",
    ]
    assert "table" not in reading.tags


def test_many_contracts_are_counted_here_and_stand_on_the_pages_of_their_boards() -> None:
    """More than a hundred rows are no table that anyone reads."""
    many = tuple(
        oversight.CONTRACT.model_copy(update={"id": f"a-{number}", "title": f"Avtal {number}"})
        for number in range(101)
    )
    reading = _read(contracts=many, packages=(oversight.package("utforare"),))
    assert "Det finns 101 avtal. De står på nämndernas sidor:" in reading.texts("p")
    assert _table(reading, "Krav på avtal och uppdrag") == [
        *("Krav", "○ Inte uppfyllt", "◐ Delvis", "? Kan inte bedömas", "● Uppfyllt"),
        *("Kravet klausul", "0", "0", "0", "101"),
        *("Kravet uppfoljning", "101", "0", "0", "0"),
        *("Kravet program-alla", "0", "0", "0", "0"),
    ]
    assert "Avtal 7" not in reading.texts("th")
