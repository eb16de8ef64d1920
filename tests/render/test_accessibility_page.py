"""Prove that the accessibility statement says all that the law asks for, and what was measured."""

from dataclasses import replace
from datetime import date
from typing import Any

from insyn.derive.facts import Facts
from insyn.model.accessibility import AccessibilityStatement, AccessibilityTest, KnownProblem
from insyn.model.quality import AxeResult, KeyboardResult, Quality, Violation
from insyn.render import accessibility_page
from tests.quality.measured import QUALITY
from tests.render import invented
from tests.render.reading import Reading

DIAGRAM = KnownProblem(
    id="diagram",
    title="Diagrammen kräver mus",
    text="Siffrorna vid punkterna går inte att nå med tangentbord.",
    situations=("utan-syn", "nedsatt-motorik"),
    requirements=("WCAG 2.1.1",),
    shortfall="bristande-förenlighet",
    workaround="Läs tabellen.",
    plan="Vi gör om diagrammen.",
    due=date(2027, 6, 30),
)
MAPS = KnownProblem(
    id="kartor",
    title="Kartorna saknar text",
    text="De är bilder.",
    situations=("utan-syn",),
    shortfall="oskäligt-betungande",
    reason="Kartorna är 4 000 och ingen har frågat efter dem.",
)
STATEMENT = AccessibilityStatement(
    name="Insyn för Ekby",
    compliance="delvis",
    compliance_text="Diagrammen brister.",
    published=date(2026, 1, 2),
    made=date(2026, 1, 3),
    reviewed=date(2026, 10, 4),
    problems=(DIAGRAM, MAPS),
    tests=(
        AccessibilityTest(
            kind="självskattning",
            text="Varje slag av sida med tangentbord.",
            tools=("axe", "NVDA"),
            by="Redaktionen",
            day=date(2026, 9, 1),
        ),
        AccessibilityTest(
            kind="användartest",
            text="Fyra personer.",
            by="Funktionsrätt Ekby",
            day=date(2026, 10, 1),
        ),
    ),
    untested=("Ingen har prövat i Safari.",),
    technique=("Vi bygger för WCAG 2.2.",),
    contact="Vi svarar inom två dagar.",
)


def _facts(
    statement: AccessibilityStatement | None = STATEMENT, quality: Quality | None = None
) -> Facts:
    facts = invented.facts()
    records = replace(facts.records, accessibility=statement, quality=quality)
    return replace(facts, records=records, today=date(2026, 11, 21))


def _reading(statement: AccessibilityStatement | None = STATEMENT, **more: Any) -> Reading:
    (page,) = accessibility_page.pages(_facts(statement, **more))
    return Reading(page.body())


def test_the_statement_has_the_parts_that_the_law_asks_for() -> None:
    """Compliance, what to do, supervision, what is not accessible, tests, technique and dates."""
    assert _reading().headings() == [
        (2, "Hur tillgänglig är webbplatsen?"),
        (2, "Om du inte kan använda något"),
        (2, "Tillsyn"),
        (2, "Innehåll som inte är tillgängligt"),
        (3, "Utan synförmåga"),
        (3, "Med nedsatt finmotorik eller styrka"),
        (2, "Så har vi prövat webbplatsen"),
        (3, "Det här är inte prövat"),
        (2, "Teknisk information"),
        (2, "Datum"),
    ]


def test_it_says_who_answers_and_how_the_site_stands_to_the_law() -> None:
    """The verdict in the words of the law."""
    texts = _reading().texts("p")
    assert texts[:3] == [
        "◐ Delvis förenlig",
        "Bakom webbplatsen Insyn för Ekby står Ekby kommun. Den är delvis förenlig med lagen "
        "(2018:1937) om tillgänglighet till digital offentlig service.",
        "Diagrammen brister.",
    ]


def test_a_site_that_the_law_does_not_bind_says_so() -> None:
    """The verdict is against the same demands, and Digg is not promised."""
    free = STATEMENT.model_copy(
        update={"is_covered": False, "not_covered_because": "Den är en demonstration."}
    )
    texts = _reading(free).texts("p")
    assert texts[1] == (
        "Bakom webbplatsen Insyn för Ekby står Ekby kommun. Lagen (2018:1937) om tillgänglighet "
        "till digital offentlig service gäller inte den. Den är en demonstration. Prövad mot "
        "samma krav är den delvis förenlig med dem."
    )
    assert any(one.startswith("Lagen gäller inte den här webbplatsen, så Digg") for one in texts)
    assert not any("Digg prövar inte" in one for one in _reading().texts("p"))


def test_a_problem_is_told_in_full_once_and_led_to_after_that() -> None:
    """Everyone finds what concerns them, and nobody reads the same twice."""
    reading = _reading()
    assert reading.texts("h4") == ["Diagrammen kräver mus", "Kartorna saknar text"]
    assert "Se ovan: Diagrammen kräver mus" in reading.texts("p")
    assert ("Diagrammen kräver mus", "#problem-diagram") in reading.links
    at = reading.blocks.index(("h4", "Diagrammen kräver mus"))
    assert [text for _, text in reading.blocks[at + 1 : at + 10]] == [
        "Siffrorna vid punkterna går inte att nå med tangentbord.",
        "Så gör du i stället",
        "Läs tabellen.",
        "Slag av brist",
        "Bristande förenlighet med lagkraven.",
        "Krav",
        "WCAG 2.1.1",
        "Det här gör vi",
        "Vi gör om diagrammen. Klart senast 30 juni 2027.",
    ]


def test_an_unreasonable_burden_is_explained() -> None:
    """The law asks for the reason, and the page says when there is none such."""
    said = _reading().texts("dd")
    assert (
        "Oskäligt betungande anpassning. Kartorna är 4 000 och ingen har frågat efter dem." in said
    )
    none = "Vi undantar inget för att en anpassning vore oskäligt betungande (12 § i lagen)."
    assert none not in _reading().texts("p")
    without = STATEMENT.model_copy(update={"problems": (DIAGRAM,)})
    assert none in _reading(without).texts("p")


def test_the_situations_without_problems_are_named() -> None:
    """A visitor sees that they have been thought of."""
    (said,) = (one for one in _reading().texts("p") if one.startswith("Vi känner inte till"))
    assert said == (
        "Vi känner inte till några särskilda problem när man använder webbplatsen med nedsatt "
        "synförmåga, utan förmåga att se färg, utan hörsel, med nedsatt hörsel, utan eller med "
        "nedsatt talförmåga, med begränsad räckvidd, med risk för anfall av blinkande ljus eller "
        "med nedsatt kognition, språk- eller inlärningsförmåga."
    )


def test_the_newest_test_comes_first_and_gives_the_day_of_the_judgement() -> None:
    """Who, when and with what; the dates stand last."""
    reading = _reading()
    rows = [text for text in reading.texts("p") if text.startswith(("Självskattning", "Test med"))]
    assert rows == [
        "Test med personer som använder hjälpmedel. Fyra personer.",
        "Självskattning: vi har prövat själva. Varje slag av sida med tangentbord.",
    ]
    assert [text for _, text in reading.blocks[-8:]] == [
        "Webbplatsen publicerades",
        "2 januari 2026",
        "Redogörelsen skrevs",
        "3 januari 2026",
        "Webbplatsen bedömdes mot kraven",
        "1 oktober 2026",
        "Redogörelsen gicks igenom senast",
        "4 oktober 2026",
    ]


def test_what_was_measured_is_told_with_its_day() -> None:
    """Nothing of it is typed, and the page leads on to all of it."""
    reading = _reading(quality=QUALITY)
    assert (
        "Webbplatsen mättes 21 november 2026 av ett program. Siffrorna kommer direkt därifrån."
        in reading.texts("p")
    )
    assert reading.texts("li")[-6:-2] == [
        "Programmet axe 4.12.1 prövade 3 sidor i 12 omgångar, i ljust och mörkt läge och på "
        "skärmar som är 320 och 1 280 bildpunkter breda. Det hittade inga fel.",
        "Vi gick igenom 3 sidor med tabbtangenten: 120 stopp på länkar, knappar och fält. Det "
        "syntes alltid var man var, och ingenstans fastnade man.",
        "Ingen prövad sida behöver rullas i sidled på en skärm som är 320 bildpunkter bred. Breda "
        "tabeller har en egen ruta att rulla i.",
        "2 av 3 sidor har samma text med och utan JavaScript. På de andra lägger JavaScript till "
        "något: ett interaktivt diagram.",
    ]
    assert ("Webbplatsens kvalitet", "../om/kvalitet/") in reading.links
    assert "Webbplatsen är inte mätt än." in _reading().texts("p")


def test_what_was_measured_as_wrong_is_told_as_it_is() -> None:
    """Rules that were broken, and where."""
    pages = tuple(f"/matt/{number}/" for number in range(7))
    bad = QUALITY.model_copy(
        update={
            "axe": AxeResult(
                version="4.12.1",
                pages=9,
                runs=9,
                violations=(Violation(rule="color-contrast", pages=pages),),
            ),
            "keyboard": KeyboardResult(pages=2, stops=9, unmarked=("/a/",), trapped=("/b/",)),
            "wide": ("/c/",),
        }
    )
    said = _reading(quality=bad).texts("li")[-6:-3]
    assert said[0].endswith(
        "1 regel bröts. Regeln ”color-contrast” bröts på 7 sidor: /matt/0/, /matt/1/, /matt/2/, "
        "/matt/3/, /matt/4/ och 2 till."
    )
    assert said[1].endswith(
        "Något fick fokus utan att det syntes på 1 sida: /a/. Fokus fastnade på 1 sida: /b/."
    )
    assert said[2].startswith("1 sida behöver rullas i sidled")


def test_a_statement_that_nobody_has_looked_at_for_a_year_says_so() -> None:
    """The gap is on the first screen; on the day itself it is in time."""
    said = "Redogörelsen är gammal. Den gicks igenom senast 3 mars 2025. Det ska göras minst en"
    old = STATEMENT.model_copy(update={"reviewed": date(2025, 3, 3)})
    assert any(one.startswith(said) for one in _reading(old).texts("p"))
    assert not any(one.startswith("Redogörelsen är gammal") for one in _reading().texts("p"))


def test_without_a_statement_there_are_still_ways_to_report_and_appeal() -> None:
    """The page that every foot leads to is there, and says what is missing."""
    reading = _reading(None)
    assert reading.headings()[:3] == [
        (2, "Redogörelsen är inte skriven"),
        (2, "Om du inte kan använda något"),
        (2, "Tillsyn"),
    ]
    assert ("insyn@ekby.example", "mailto:insyn@ekby.example?subject=Tillg%C3%A4nglighet") in (
        reading.links
    )
    assert (
        "Anmäl bristande tillgänglighet på Diggs webbplats",
        "https://www.digg.se/tdosanmalan",
    ) in reading.links


def test_the_page_goes_with_what_an_editor_has_written() -> None:
    """It stands below a page in content/ and takes nobody's address."""
    (page,) = accessibility_page.pages(_facts())
    assert (page.address, page.section, page.below) == ("/tillganglighet/", "tillganglighet", True)
