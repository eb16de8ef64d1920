"""Tests of units side by side in a real browser, and of the rule that is written twice."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from itertools import permutations
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from pypdf import PdfReader

from insyn.derive.comparison.comparison import REFERENCES, Comparison, Value
from insyn.derive.comparison.difference import estimates, judge
from insyn.derive.comparison.protect import protect
from insyn.load import services
from insyn.load.records import load
from insyn.model.comparison.compared_service import Measure
from insyn.render.comparison.unit_file import measure_record
from insyn.render.parts import Names
from tests import municipality
from tests.browser.conftest import ROOT
from tests.browser.serving import build, served
from tests.derive.comparison.test_difference import CASES

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

COMPARE = "/jamfor-service/hjalp/jamfor/"

MEASURES = """
  - {id: nojda, titel: Nöjda, fråga: Är de nöjda?, enhet: procent, riktning: upp, slag: andel,
     definition: Andelen nöjda.}
  - {id: moten, titel: Olika personer, fråga: Är det samma som kommer?, enhet: antal,
     riktning: ned, decimaler: 1, slag: medelvärde, definition: Antalet personer.}
  - {id: kunder, titel: Kunder, fråga: Hur många har de?, enhet: antal, riktning: ingen,
     slag: antal, kräver-n: nej, definition: Antalet kunder.}
"""
SERVICE = """id: {id}
titel: {title}
enhet-heter: utförare
enheter-heter: utförare
verksamhet: Hjälp
nämnd: kommunstyrelsen
beskrivning: Du väljer vem som hjälper dig.
vem-får-välja: Alla.
så-väljer-man: Säg till.
ickeval: Då får du den närmaste.
ickeval-grund: Närheten.
omval: Säg till igen.
fakta:
  - {{id: omrade, titel: Område, fråga: Var finns de?, slag: val, krävs: ja, filter: ja,
     alternativ: [{{kod: norr, titel: Norr}}, {{kod: soder, titel: Söder}}]}}
  - {{id: natt, titel: Hjälp på natten, slag: ja-nej}}
mått:{measures}visas-först: [nojda]
siffrorna-säger-inte: [Siffrorna säger inte allt.]
underlag: [{{dokument: vb-2019, avsnitt: Hjälp}}]
"""
UNITS = (
    "enhet,titel,driftsform,utforare,utforare_namn,avtal,fran,agarbyte,tidigare_agare,webbplats,"
    "egna_ord,kalla,tidigare_id,omrade,natt\n"
)
VALUES = "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens\n"
SMALL_UNITS = """alfa,Alfa,aktiebolag,,Alfa AB,,,,,,,vb-2019,,norr,ja
beta,Beta,kommunal-regi,,Kommunen,,,,,,,vb-2019,,norr,nej
dalen,Dalen,stiftelse,,Dalens stiftelse,,,,,,,vb-2019,,soder,ja
garden,Gården,aktiebolag,,Gården AB,,,,,,,vb-2019,,soder,ja
asken,Åsken,aktiebolag,,Åsken AB,,,,,,,vb-2019,,soder,
oden,Öden,aktiebolag,,Öden AB,,,,,,,vb-2019,,norr,ja
"""
SMALL_VALUES = """alfa,nojda,2025,T,90,värde,50,vb-2019,,,
beta,nojda,2025,T,60,värde,90,vb-2019,,,
dalen,nojda,2025,T,84,värde,50,vb-2019,,,
garden,nojda,2025,T,80,värde,25,vb-2019,,,
asken,nojda,2025,T,100,värde,3,vb-2019,,,
oden,nojda,2024,T,90,värde,50,vb-2019,,,
oden,nojda,2025,T,,saknas,,vb-2019,,,
alfa,moten,2025,T,11.5,värde,50,vb-2019,,,
beta,moten,2025,T,14.0,värde,90,vb-2019,13.0,15.0,
dalen,moten,2025,T,9.0,värde,50,vb-2019,8.0,10.0,
alfa,kunder,2025,T,52,värde,,vb-2019,,,
beta,kunder,2025,T,180,värde,,vb-2019,,,
dalen,kunder,2025,T,52,värde,,vb-2019,,,
garden,kunder,2025,T,30,värde,,vb-2019,,,
"""
MANY = [f"enhet-{number}" for number in range(1, 102)]


def _service(identifier: str, title: str, units: str, values: str) -> dict[str, str | bytes]:
    folder = f"data/jamfor-service/{identifier}"
    return {
        f"{folder}/tjanst.yaml": SERVICE.format(id=identifier, title=title, measures=MEASURES),
        f"{folder}/enheter.csv": UNITS + units,
        f"{folder}/varden.csv": VALUES + values,
    }


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a town with a small service and one of 101 units; yield its address."""
    folder = tmp_path_factory.mktemp("jamfor")
    units = "".join(f"{one},{one},aktiebolag,,AB,,,,,,,vb-2019,,norr,ja\n" for one in MANY)
    values = "".join(f"{one},nojda,2025,T,{80},värde,50,vb-2019,,,\n" for one in MANY)
    root = municipality.write(
        folder,
        {
            **_service("hjalp", "Hjälp", SMALL_UNITS, SMALL_VALUES),
            **_service("stor", "Stor", units, values),
        },
    )
    shutil.copytree(municipality.MINIMAL / "content", root / "content")
    build(root, root / "site")
    with served(root / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a wide screen whose scripts may not fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    context.close()
    assert failures == []


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("#valj:not([hidden])")


def _of(*units: str, more: str = "") -> str:
    return f"{COMPARE}?{'&'.join(f'enhet={unit}' for unit in units)}{more}"


def _said(page: Page) -> list[str]:
    """Return what the page tells about the choice in the address."""
    found = page.locator(".compare-told > p:visible").all_inner_texts()
    return [text.replace("\u00a0", " ") for text in found]


def _words(page: Page) -> dict[str, str]:
    """Return what can be said of each row that is shown, by its question."""
    rows = page.locator("#jamforelse tbody tr")
    return {
        row.locator("th").inner_text().split("\n")[0]: row.locator("td").last.inner_text()
        for row in rows.all()
    }


def test_two_units_stand_side_by_side_with_words_for_what_differs(page: Page, town: str) -> None:
    """The heading names them, each cell has its value with what it stands on."""
    _open(page, town + _of("alfa", "beta"))
    expect(page.locator("#jamfors")).to_have_text("Du jämför Alfa och Beta")
    heads = page.locator("#jamforelse thead th").all_inner_texts()
    assert heads == ["Fråga", "Alfa", "Beta", "Vad man kan säga"]
    assert _words(page) == {
        "Vem driver verksamheten?": "Olika.",
        "I vilken form drivs den?": "Olika.",
        "Var finns de?": "Samma.",
        "Hjälp på natten": "Olika.",
        "Är de nöjda?": "Alfa har bättre värde än Beta.",
        "Är det samma som kommer?": (
            "Går inte att säga: källan anger inte hur säkert värdet är för Alfa."
        ),
        "Hur många har de?": "Beta har högre värde än Alfa.",
    }
    cell = page.locator("#jamforelse tbody tr", has_text="Är de nöjda?").locator("td").first
    text = cell.inner_text().replace("\u00a0", " ")
    assert text.split("\n") == ["90 %", "50 personer, 2025", "Osäkerhet: 79–96 %"]
    assert page.url.endswith(_of("alfa", "beta"))


def test_four_units_are_told_apart_in_few_words(page: Page, town: str) -> None:
    """Who is ahead of whom, that nothing else is certain, and who cannot be compared."""
    _open(page, town + _of("alfa", "beta", "dalen", "garden"))
    words = _words(page)
    assert words["Är de nöjda?"] == (
        "Alfa och Dalen har bättre värde än Beta. I övrigt finns ingen säker skillnad."
    )
    assert words["Är det samma som kommer?"] == (
        "Dalen har bättre värde än Beta. Källan anger inte hur säkert värdet är för Alfa. "
        "Det finns inget värde för Gården."
    )
    assert words["Hur många har de?"] == (
        "Beta har högre värde än Alfa, Dalen och Gården. Alfa och Dalen har högre värde än "
        "Gården. I övrigt är värdena lika."
    )
    _open(page, town + _of("beta", "garden", "alfa"))
    assert (
        _words(page)["Hur många har de?"] == "Från högst till lägst värde: Beta, Alfa och Gården."
    )


def test_a_hidden_and_a_missing_value_are_shown_and_judged_by_no_one(page: Page, town: str) -> None:
    """The older figure is named, and not compared."""
    _open(page, town + _of("alfa", "asken", "oden"))
    assert _words(page)["Är de nöjda?"] == (
        "Går inte att säga: värdet är dolt för Åsken och det finns inget värde för Öden."
    )
    row = page.locator("#jamforelse tbody tr", has_text="Är de nöjda?").inner_text()
    assert "Dolt: för att skydda grupper med färre än 5" in row
    assert "Det senaste värdet gäller 2024 och jämförs inte." in row
    assert _words(page)["Hjälp på natten"] == "Går inte att säga: det är inte angivet för Åsken."


def test_only_what_differs_is_shown_and_the_rest_is_counted(page: Page, town: str) -> None:
    """Nothing goes away in silence, and the choice stands in the address."""
    _open(page, town + _of("alfa", "dalen"))
    page.get_by_label("Visa bara det som skiljer").check()
    assert list(_words(page)) == [
        "Vem driver verksamheten?",
        "I vilken form drivs den?",
        "Var finns de?",
    ]
    hits = page.locator("#jamforelse .hits")
    expect(hits).to_have_text(
        "Visar 3 av 7 rader. Visas inte: 1 utan säker skillnad, 2 där det är lika och 1 där det "
        "inte går att säga."
    )
    assert hits.get_attribute("aria-live") == "polite"
    assert page.url.endswith("&skillnader=ja")
    page.reload()
    page.wait_for_selector("#jamforelse tbody tr")
    assert len(_words(page)) == 3


def test_rows_are_chosen_and_stay_chosen_in_the_address(page: Page, town: str) -> None:
    """All are on from the start; none at all is a choice too."""
    _open(page, town + _of("alfa", "dalen", more="&visa=kunder&visa=fakta.natt"))
    assert list(_words(page)) == ["Hjälp på natten", "Hur många har de?"]
    expect(page.locator("#jamforelse .hits")).to_have_text(
        "Visar 2 av 7 rader. Visas inte: 5 som du har valt bort."
    )
    page.get_by_text("Välj vilka rader som visas").click()
    page.get_by_label("Är de nöjda?").check()
    assert page.url.endswith("&visa=fakta.natt&visa=nojda&visa=kunder")
    page.get_by_role("button", name="Visa alla rader").click()
    assert page.url.endswith(_of("alfa", "dalen"))
    assert len(_words(page)) == 7
    _open(page, town + _of("alfa", "dalen", more="&visa="))
    assert _words(page) == {}


STRANGE = {
    "five units": (
        _of("alfa", "beta", "dalen", "garden", "oden"),
        ["Du kan jämföra högst fyra. De fyra första visas. Inte med: Öden."],
        "Du jämför Alfa, Beta, Dalen och Gården",
    ),
    "an unknown row": (
        _of("alfa", "beta", more="&visa=betyg"),
        ["Adressen nämner en rad som inte finns. Den är inte med."],
        "Du jämför Alfa och Beta",
    ),
    "a unit twice": (
        _of("alfa", "beta", "alfa"),
        ["Adressen nämner någon två gånger. Den visas en gång."],
        "Du jämför Alfa och Beta",
    ),
    "an unknown unit": (
        _of("alfa", "okand", "beta"),
        ["Adressen nämner något som inte finns här. Det visas inte."],
        "Du jämför Alfa och Beta",
    ),
    "markup": (
        _of("alfa", "%3Cimg%20src=x%20onerror=alert(1)%3E", "beta"),
        ["Adressen nämner något som inte finns här. Det visas inte."],
        "Du jämför Alfa och Beta",
    ),
    "a way out of the folder": (
        _of("alfa", "..%2F..%2F..", "beta"),
        ["Adressen nämner något som inte finns här. Det visas inte."],
        "Du jämför Alfa och Beta",
    ),
}


@pytest.mark.parametrize(("address", "said", "heading"), STRANGE.values(), ids=list(STRANGE))
def test_a_strange_address_is_answered_in_words(
    page: Page, town: str, address: str, said: list[str], heading: str
) -> None:
    """What can be shown is shown, and the address is put right."""
    _open(page, town + address)
    expect(page.locator("#jamfors")).to_have_text(heading)
    assert _said(page) == said
    assert page.locator("main img").count() == 0
    assert "onerror" not in page.content()
    assert "%3C" not in page.url


def test_one_unit_asks_for_another_and_none_for_two(page: Page, town: str) -> None:
    """The boxes are there, with what is chosen already ticked."""
    _open(page, town + _of("alfa"))
    expect(page.locator(".compare-told > p:visible")).to_have_text(
        "Du har valt Alfa. Välj minst en till att jämföra med."
    )
    assert page.locator("#jamforelse").is_hidden()
    assert page.get_by_label("Alfa").is_checked()
    _open(page, town + COMPARE)
    assert _said(page) == []
    assert page.locator("#valj input:checked").count() == 0


def test_what_cannot_be_fetched_is_told_with_the_way_to_its_page(page: Page, town: str) -> None:
    """The others are shown all the same."""

    def fail(route: Route) -> None:
        route.abort()

    page.route("**/beta/index.json", fail)
    _open(page, town + _of("alfa", "beta", "dalen"))
    expect(page.locator("#jamfors")).to_have_text("Du jämför Alfa och Dalen")
    assert _said(page) == [
        "Uppgifterna kunde inte hämtas. Ladda om sidan, eller läs på sidan om Beta."
    ]
    page.locator(".compare-told").get_by_role("link", name="Beta").click()
    expect(page.locator("h1")).to_contain_text("Beta")


def test_units_are_chosen_with_the_keyboard_alone(page: Page, town: str) -> None:
    """Too few and too many are told; then the heading of the comparison has the focus."""
    _open(page, town + COMPARE)
    page.get_by_label("Alfa").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Jämför", exact=True).focus()
    page.keyboard.press("Enter")
    alert = page.get_by_role("alert")
    expect(alert).to_have_text("Välj minst två och högst fyra. Du har valt 1.")
    page.get_by_label("Alfa").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#jamfors")).to_be_focused()
    expect(page.locator("#jamfors")).to_have_text("Du jämför Alfa, Beta och Dalen")
    assert page.url.endswith(_of("alfa", "beta", "dalen"))
    expect(alert.locator("strong")).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("Visa bara det som skiljer")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Vem driver verksamheten?")).to_be_focused()


def test_a_phone_shows_two_at_a_time_and_which_two_can_be_chosen(
    browser: Browser, town: str
) -> None:
    """The words are about the two that are seen; the choice stands in the address."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    _open(page, town + _of("alfa", "beta", "dalen"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    cells = page.locator("#jamforelse tbody tr", has_text="Är de nöjda?").locator("td")
    assert cells.count() == 3
    assert _words(page)["Är de nöjda?"] == "Alfa har bättre värde än Beta."
    page.get_by_label("Till höger").select_option("Dalen")
    assert _words(page)["Är de nöjda?"] == "Ingen säker skillnad."
    assert page.url.endswith("&vanster=alfa&hoger=dalen")
    page.get_by_label("Till vänster").select_option("Dalen")
    assert page.get_by_label("Till höger").input_value() == "alfa"
    page.reload()
    page.wait_for_selector("#jamforelse tbody tr")
    assert page.get_by_label("Till vänster").input_value() == "dalen"
    for target in page.locator("#jamforelse :is(select, summary, label, button):visible").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 43.9
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("#jamforelse thead th")).to_have_count(5)
    page.close()


def _pdf(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("width", [320, 1280])
def test_the_comparison_is_printed_on_one_sheet_whole(
    browser: Browser, town: str, site: str, width: int
) -> None:
    """Also from a phone, also four units with every row of the largest service of ours."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    largest = site + "/jamfor-service/exempel-hemtjanst/jamfor/"
    page.goto(largest)
    boxes = page.locator("#valj [name=enhet]")
    names = [box.get_attribute("value") for box in boxes.all()][:4]
    for address, is_wide in (
        (town + _of("alfa", "beta"), False),
        (town + _of("alfa", "beta", "dalen", "garden"), True),
        (f"{largest}?{'&'.join(f'enhet={name}' for name in names[:3])}", False),
        (f"{largest}?{'&'.join(f'enhet={name}' for name in names)}", True),
    ):
        _open(page, address)
        printed = _pdf(page)
        assert len(printed.pages) == 1, address
        box = printed.pages[0].mediabox
        assert (box.width > box.height) is is_wide
        text = printed.pages[0].extract_text()
        assert "Vad man kan säga" in text
        assert "enhet=" in text
        assert "Så avgör vi" not in text
    page.close()


def test_a_hundred_units_and_more_are_compared_by_address_and_chosen_in_the_list(
    page: Page, town: str
) -> None:
    """There is no list on the page to look an id up in; one that is no id is never fetched."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = f"{town}/jamfor-service/stor/jamfor/"
    _open(page, f"{address}?enhet=enhet-1&enhet=enhet-101&enhet=..%2Fx")
    expect(page.locator("#jamfors")).to_have_text("Du jämför enhet-1 och enhet-101")
    assert _said(page) == ["Adressen nämner något som inte finns här. Det visas inte."]
    assert sum("index.json" in url for url in asked) == 2
    assert page.locator("#valj").get_by_role("link", name="Alla utförare i listan").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_same_is_read_on_pages_of_each_unit(
    browser: Browser, town: str, width: int
) -> None:
    """The page says what to do, and leads to a comparison with the same words."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(town + _of("alfa", "beta"))
    assert page.locator("#jamforelse, #valj").count() == 2
    for hidden in page.locator("#jamforelse, #valj").all():
        assert hidden.is_hidden()
    assert "Din webbläsare kör inte skript." in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="Alfa", exact=True).click()
    expect(page.locator("h1")).to_have_text("Jämför Alfa med de andra")
    rows = page.locator("section", has=page.locator("#matt-nojda")).locator("tbody tr")
    said = {
        row.locator("th").inner_text(): row.locator(".status").inner_text() for row in rows.all()
    }
    assert {name: text.replace("\u00a0", " ").partition(" ")[2] for name, text in said.items()} == {
        "Beta": "Bättre",
        "Dalen": "Ingen säker skillnad",
        "Gården": "Ingen säker skillnad",
        "Åsken": "Går inte att säga",
        "Öden": "Går inte att säga",
    }
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


RULE = """async (pairs) => {
    const { judge } = await import("/assets/service/rule.js");
    return pairs.map(([one, other]) => judge(one, other));
}"""


def _figure(measure: Measure, value: Any) -> dict[str, Any]:
    """Return what the rule reads of a figure, as in the file of its unit."""
    return {
        "riktning": measure.direction,
        "period": value.period,
        "status": value.status,
        "värde": float(value.value) if value.has_value else None,
        "jämförs": estimates(measure, value),
    }


def test_the_rule_of_the_browser_says_the_same_of_every_case(page: Page, town: str) -> None:
    """The cases of the rule in Python, with their edges, judged in the browser."""
    page.goto(town + COMPARE)
    pairs = [
        [_figure(measure, one), _figure(measure, other)]
        for measure, one, other, _ in CASES.values()
    ]
    found = dict(zip(CASES, map(tuple, page.evaluate(RULE, pairs)), strict=True))
    assert found == {name: (case[3].word, case[3].reason) for name, case in CASES.items()}


def test_the_rule_of_the_browser_says_the_same_of_every_figure_of_ours(
    page: Page, town: str
) -> None:
    """Every measure of every pair of units, and of the levels above them, in all our services."""
    records, _ = load(ROOT)
    assert records
    page.goto(town + COMPARE)
    known = Names({}, {}, "", "", "https://insyn.example/")
    for sheet in services.sheets(records).values():
        comparison = protect(sheet)
        every = list(_every_pair(comparison))
        said = [judge(measure, *_current(comparison, measure, pair)) for measure, pair in every]
        pairs = [
            [measure_record(comparison, measure, row, known) for row in pair]
            for measure, pair in every
        ]
        assert len(pairs) > 100
        assert page.evaluate(RULE, pairs) == [[one.word, one.reason] for one in said]


def _every_pair(comparison: Comparison) -> Iterator[tuple[Measure, tuple[str, str]]]:
    rows = (*(unit.unit for unit in comparison.units), *REFERENCES)
    for measure in comparison.service.measures:
        for pair in permutations(rows, 2):
            yield measure, pair


def _current(comparison: Comparison, measure: Measure, pair: tuple[str, str]) -> Iterator[Value]:
    return (comparison.current(row, measure.id) for row in pair)


def test_the_file_of_a_unit_is_what_its_page_is_made_from(page: Page, site: str) -> None:
    """What the comparison reads is on the site, beside the page."""
    page.goto(f"{site}/jamfor-service/grundskola-arskurs-9/jamfor/")
    first = page.locator("#valj [name=enhet]").first.get_attribute("value")
    answer = page.request.get(f"{site}/jamfor-service/grundskola-arskurs-9/{first}/index.json")
    assert answer.json()["enhet"] == first
