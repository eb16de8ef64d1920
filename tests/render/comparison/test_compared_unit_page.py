"""Prove that the same comparison can be read without scripts, unit by unit."""

from typing import Any

from insyn.output import Page
from insyn.render.comparison import compared_unit_page
from insyn.render.comparison.judgement_words import WHY
from tests.comparison import (
    CONTINUITY,
    CUSTOMERS,
    SATISFIED,
    UNITS,
    comparison,
    with_comparison,
)
from tests.render import invented
from tests.render.comparison.test_compare_page import MANY
from tests.render.reading import Reading

ADDRESS = "/jamfor-service/hemtjanst/jamfor/alfa-norr/"
# Without the municipality's value no other unit has to be hidden to guard Åsken's.
MEASURES = (
    SATISFIED.model_copy(update={"references": SATISFIED.references[1:]}),
    CONTINUITY,
    CUSTOMERS,
)


def _pages(**changes: Any) -> list[Page]:
    found = (comparison(**changes),) if changes else ()
    return list(compared_unit_page.pages(with_comparison(invented.facts(), *found)))


def _read(address: str = ADDRESS, **changes: Any) -> Reading:
    return Reading(invented.page(_pages(**changes), address).body())


def _rows(reading: Reading, caption: str) -> list[tuple[str, str]]:
    """Return the cells of the table with a caption, as pairs of their element and their text."""
    start = reading.blocks.index(("caption", caption)) + 1
    rest = reading.blocks[start:]
    stop = next(
        (place for place, (tag, _) in enumerate(rest) if tag not in ("td", "th")), len(rest)
    )
    return rest[:stop]


def test_a_unit_stands_beside_every_other_in_alphabetical_order() -> None:
    """Each with its value, what it stands on, and how this unit stands to it; then the country."""
    reading = _read(measures=MEASURES)
    assert _rows(reading, "Nöjda med hjälpen, 2025: så står sig Alfa norr") == [
        ("th", "Utförare"),
        ("th", "Värde"),
        ("th", "Så står sig Alfa norr"),
        ("th", "Ekby hemtjänst"),
        ("td", "70 % 90 personer, 2025 Osäkerhet: 60–79 %"),
        ("td", "+ Bättre"),
        ("th", "Åsken"),
        ("td", "Dolt: för att skydda grupper med färre än 5 personer"),
        ("td", f"? Går inte att säga {WHY['dolt']}"),
        ("th", "Ödens omsorg"),
        ("td", "Värde saknas"),
        ("td", f"? Går inte att säga {WHY['saknas']}"),
        ("th", "Hela landet"),
        ("td", "86 % 80 000 personer, 2025 Osäkerhet: 86–86 %"),
        ("td", "≈ Ingen säker skillnad"),
    ]
    assert "Alfa norr: 90 % (50 personer, 2025). Osäkerhet: 79–96 %." in reading.texts("p")


def test_counts_differ_for_certain_and_means_without_limits_cannot_be_judged() -> None:
    """The reason stands in the cell."""
    reading = _read()
    assert _rows(reading, "Kunder, 2025: så står sig Alfa norr")[3:6] == [
        ("th", "Ekby hemtjänst"),
        ("td", "180 2025"),
        ("td", "↓ Lägre"),
    ]
    assert _rows(reading, "Personer som hjälper till, 2025: så står sig Alfa norr")[3:6] == [
        ("th", "Ekby hemtjänst"),
        ("td", "14,0 90 personer, 2025"),
        ("td", f"? Går inte att säga {WHY['utan-osäkerhet']}"),
    ]


def test_a_unit_without_a_value_sees_the_others_all_the_same() -> None:
    """Its own value is told as missing, once; that says nothing of it, so nothing is judged."""
    reading = _read("/jamfor-service/hemtjanst/jamfor/oden/")
    assert (
        "Ödens omsorg: Värde saknas. "
        "Därför går det inte att säga hur värdet står sig mot de andras."
    ) in reading.texts("p")
    rows = _rows(reading, "Nöjda med hjälpen, 2025")
    assert [text for tag, text in rows if tag == "th"] == [
        "Utförare",
        "Värde",
        "Alfa norr",
        "Ekby hemtjänst",
        "Åsken",
        "Hela kommunen",
        "Hela landet",
    ]
    assert sum(tag == "td" for tag, _ in rows) == 5


def test_facts_gather_the_others_by_what_is_true_of_them() -> None:
    """What is not known comes last, in words."""
    reading = _read()
    place = reading.blocks.index(("h3", "Plats för"))
    assert reading.blocks[place : place + 8] == [
        ("h3", "Plats för"),
        ("p", "Alfa norr: 40 kunder"),
        ("dt", "200 kunder"),
        ("dd", "Ekby hemtjänst"),
        ("dt", "6 kunder"),
        ("dd", "Åsken"),
        ("dt", "Inte angivet"),
        ("dd", "Ödens omsorg"),
    ]


def test_every_unit_has_a_page_unless_they_are_too_many_or_alone() -> None:
    """With one unit there is nothing to compare; with more than a hundred it is too much."""
    assert [page.address for page in _pages(title="Hemtjänst")] == [
        f"/jamfor-service/hemtjanst/jamfor/{unit}/"
        for unit in ("alfa-norr", "egen-regi", "asken", "oden")
    ]
    assert _pages(units=MANY) == []
    assert _pages(units=UNITS[:1]) == []
    assert len(_pages(units=MANY[:100])) == 100


def test_the_ways_on_lead_to_the_unit_the_comparison_and_the_list() -> None:
    """Each says where it leads."""
    links = _read().links
    service = "../../../../jamfor-service/hemtjanst/"
    assert ("Mer om Alfa norr", f"{service}alfa-norr/") in links
    assert ("Ställ två till fyra utförare bredvid varandra", f"{service}jamfor/") in links
    assert ("Alla utförare i listan", service) in links
    assert ("Ekby hemtjänst", f"{service}egen-regi/") in links


def test_an_invented_unit_says_so() -> None:
    """In the title and right below the heading."""
    page = invented.page(_pages(), "/jamfor-service/exempel/jamfor/alfa-norr/")
    assert page.title == "Jämför Alfa norr med de andra: Ledsagning (exempeldata)"
    assert Reading(page.body()).texts("p")[0].startswith("Exempeldata.")
