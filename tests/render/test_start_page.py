"""Prove that the start page tells how it goes and what is not known."""

from dataclasses import replace

from insyn.render import start_page
from insyn.render.indicator_line import entries
from tests import comparison, oversight
from tests.render import invented
from tests.render.reading import Reading


def test_the_start_page_counts_and_links() -> None:
    """Goals by grade, milestones by result, gaps, and what changed, each with a link."""
    page = invented.page(start_page.pages(invented.facts(), entries(invented.facts())), "/")
    reading = Reading(page.body())
    assert reading.blocks == [
        ("h2", "Hur går det?"),
        ("p", "1 mål är bedömt i målen 2019. Bedömningarna är kommunens egna."),
        ("li", "2. Trygg kommun"),
        ("li", "◕ God: 1 mål"),
        ("h2", "Nåddes etappmålen?"),
        ("li", "○ Etappmålet nåddes inte: 1 mått"),
        ("h2", "Vad vi inte vet"),
        ("li", "1 mått saknar värde för 2019"),
        ("li", "1 mått gäller personer men är inte uppdelat på kvinnor och män"),
        ("li", "1 mått har inget etappmål för 2019"),
        ("li", "1 mål i målen 2019 är inte bedömt"),
        ("li", "1 målstruktur har inga bedömningar alls i källorna"),
        ("h2", "Vad har blivit gjort?"),
        ("li", "Motsägelser i källorna: På 1 ställe säger källorna emot sig själva."),
        ("h2", "Det här har ändrats mest"),
        (
            "p",
            "Bland mått med värde för 2019 och en fast skala, till exempel procent eller index.",
        ),
        ("h3", "Blev bättre"),
        ("p", "Inget mått har en tydligt positiv trend."),
        ("h3", "Blev sämre"),
        ("li", "Andel som är trygga: från 64 % (2018) till 61 % (2019)"),
    ]
    assert reading.links == [
        ("◕ God: 1 mål", "mal/2019/"),
        ("2. Trygg kommun", "mal/2019/trygg/"),
        ("○ Etappmålet nåddes inte: 1 mått", "matt/urval/resultat/inte-natt/"),
        ("1 mått saknar värde för 2019", "matt/urval/saknas/varde/"),
        (
            "1 mått gäller personer men är inte uppdelat på kvinnor och män",
            "matt/urval/saknas/kon/",
        ),
        ("1 mått har inget etappmål för 2019", "matt/urval/resultat/inget-etappmal/"),
        ("1 mål i målen 2019 är inte bedömt", "mal/2019/"),
        ("1 målstruktur har inga bedömningar alls i källorna", "mal/"),
        ("Motsägelser i källorna", "granskning/motsagelser/"),
        ("Andel som är trygga", "matt/trygghet/"),
    ]


def test_an_empty_municipality_has_a_start_page() -> None:
    """Nothing is counted that is not there."""
    page = invented.page(
        start_page.pages(invented.facts([], ()), entries(invented.facts([], ()))), "/"
    )
    assert "Källorna bedömer inga mål." in Reading(page.body()).texts("p")


def test_indicators_without_any_figures_lack_a_value_of_no_year() -> None:
    """Where nothing has been measured there is no newest year to speak of."""
    facts = replace(invented.facts(), figures={})
    page = invented.page(start_page.pages(facts, entries(facts)), "/")
    assert "2 mått saknar värde" in Reading(page.body()).texts("li")


def test_the_start_page_says_who_does_the_work_and_whether_it_is_checked() -> None:
    """What is late comes first, and what is invented is marked and not counted."""
    facts = oversight.with_oversight(invented.facts())
    reading = Reading(invented.page(start_page.pages(facts, entries(facts)), "/").body())
    heading = reading.blocks.index(("h2", "Vem gör jobbet, och kontrolleras det?"))
    assert reading.blocks[heading + 1 : heading + 6] == [
        ("li", "1 åtgärd är försenad"),
        ("li", "3 avtal, 1 utan datum i källan"),
        ("li", "4 uppföljningar och granskningar, och vad de visade"),
        (
            "li",
            "Kraven på insyn i lag och program: 1 inte uppfyllt, 2 delvis, 3 kan inte bedömas och "
            "5 uppfyllt",
        ),
        ("p", "Exempeldata Så kan det se ut: ett påhittat exempel, hemtjänst i Ekby"),
    ]
    assert ("1 åtgärd är försenad", "uppfoljning/forsenat/") in reading.links


def test_the_start_page_helps_one_to_choose() -> None:
    """Each service with how many there are to choose between; the invented one is marked."""
    facts = comparison.with_comparison(invented.facts())
    reading = Reading(invented.page(start_page.pages(facts, entries(facts)), "/").body())
    place = reading.blocks.index(("h2", "Hjälp mig att välja"))
    assert reading.blocks[place + 1 : place + 3] == [
        ("li", "Hemtjänst (4)"),
        ("li", "Ledsagning (4) Exempeldata"),
    ]
    assert ("Hemtjänst (4)", "jamfor-service/hemtjanst/") in reading.links
