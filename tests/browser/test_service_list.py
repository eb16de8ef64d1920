"""Tests of the list of units in a real browser: read, filter, sort, and choose whom to compare."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests import municipality
from tests.browser.serving import build, served

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

LIST = "/jamfor-service/hjalp/"
LONG = "/jamfor-service/stor/"
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
  - {{id: omrade, titel: Område, slag: flera-val, krävs: ja, filter: ja, i-listan: ja,
     alternativ: [{{kod: norr, titel: Norr}}, {{kod: soder, titel: Söder}}]}}
  - {{id: natt, titel: Hjälp på natten, slag: ja-nej, filter: ja}}
mått:
  - {{id: nojda, titel: Nöjda, fråga: Är de nöjda?, enhet: procent, riktning: upp, slag: andel,
     definition: Andelen nöjda.}}
  - {{id: moten, titel: Olika personer, fråga: Är det samma som kommer?, enhet: antal,
     riktning: ned, decimaler: 1, slag: medelvärde, definition: Antalet personer.}}
  - {{id: kunder, titel: Kunder, fråga: Hur många har de?, enhet: antal, riktning: ingen,
     slag: antal, kräver-n: nej, gäller-personer: nej, definition: Antalet kunder.}}
visas-först: [moten]
siffrorna-säger-inte: [Siffrorna säger inte allt.]
underlag: [{{dokument: vb-2019, avsnitt: Hjälp}}]
"""
UNIT_COLUMNS = (
    "enhet,titel,driftsform,utforare,utforare_namn,avtal,fran,agarbyte,tidigare_agare,webbplats,"
    "egna_ord,kalla,tidigare_id,omrade,natt\n"
)
VALUE_COLUMNS = "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens\n"
UNITS = """alfa,Alfa,aktiebolag,,Alfa AB,,,,,,,vb-2019,,norr,ja
beta,Beta,kommunal-regi,,Kommunen,,,,,,,vb-2019,,norr;soder,nej
dalen,Dalen,stiftelse,,Dalens stiftelse,,,,,,,vb-2019,,soder,ja
garden,Gården,aktiebolag,,Gården AB,,,,,,,vb-2019,,soder,ja
asken,Åsken,aktiebolag,,Åsken AB,,,,,,,vb-2019,,soder,
oden,Öden,aktiebolag,,Öden AB,,,,,,,vb-2019,,norr,ja
"""
VALUES = """alfa,moten,2025,T,11.5,värde,50,vb-2019,,,
beta,moten,2025,T,14.0,värde,90,vb-2019,,,
dalen,moten,2025,T,,saknas,,vb-2019,,,
garden,moten,2025,T,9.0,värde,50,vb-2019,,,
asken,moten,2025,T,11.5,värde,50,vb-2019,,,
alfa,kunder,2025,T,52,värde,,vb-2019,,,
beta,kunder,2025,T,180,värde,,vb-2019,,,
"""
ALL = ["Alfa", "Beta", "Dalen", "Gården", "Åsken", "Öden"]
NEUTRAL = (
    "Alla utförare står i bokstavsordning, kommunens egna bland de andra. "
    "Ordningen säger inget om hur bra de är."
)
CHANCE = "Små skillnader kan bero på slumpen."
MANY = 230


def _service(identifier: str, title: str, units: str, values: str) -> dict[str, str | bytes]:
    folder = f"data/jamfor-service/{identifier}"
    return {
        f"{folder}/tjanst.yaml": SERVICE.format(id=identifier, title=title),
        f"{folder}/enheter.csv": UNIT_COLUMNS + units,
        f"{folder}/varden.csv": VALUE_COLUMNS + values,
    }


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a town with a short list and one that takes three pages; yield its address."""
    units = "".join(
        f"enhet-{n},Enhet {n:03},aktiebolag,,AB,,,,,,,vb-2019,,{('norr', 'soder')[n % 2]},ja\n"
        for n in range(1, MANY + 1)
    )
    values = "".join(f"enhet-{n},kunder,2025,T,{n},värde,,vb-2019,,,\n" for n in range(2, MANY + 1))
    root = municipality.write(
        tmp_path_factory.mktemp("lista"),
        {**_service("hjalp", "Hjälp", UNITS, VALUES), **_service("stor", "Stor", units, values)},
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
    expect(page.locator("form.filters")).to_be_visible()


def _names(page: Page) -> list[str]:
    return page.locator(".service-list tbody th a").all_inner_texts()


def _heads(page: Page) -> list[str]:
    every = page.locator(".service-list thead th:visible").all_inner_texts()
    return [text.split("\n")[0] for text in every]


def _hits(page: Page, words: str) -> None:
    expect(page.locator(".hits")).to_have_text(words)


def _query(page: Page) -> str:
    return page.url.partition("?")[2]


def _choose(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("checkbox", name=f"Välj {name} för jämförelse").check()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_is_whole_without_a_script(browser: Browser, town: str, width: int) -> None:
    """All units with their facts, the measures that the reader ticks, and a way to compare."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(town + LIST)
    assert _names(page) == ALL
    expect(page.locator("form.filters")).to_be_hidden()
    expect(page.get_by_text(NEUTRAL)).to_be_visible()
    shown = page.locator("tr[data-id=beta] td:visible").all_inner_texts()
    assert [text.split() for text in shown] == [
        ["Välj", "Beta", "för", "jämförelse"],
        ["Norr,", "Söder"],
        ["14,0", "90", "personer"],
    ]
    page.get_by_text("Välj vilka mått som visas").click()
    page.get_by_label("Kunder").check()
    expect(page.locator("tr[data-id=beta] td").last).to_be_visible()
    page.get_by_label("Olika personer").uncheck()
    expect(page.locator("tr[data-id=beta] .m1")).to_be_hidden()
    _choose(page, "Alfa", "Dalen")
    page.get_by_role("button", name="Jämför valda").click()
    assert page.url == f"{town}{LIST}jamfor/?enhet=alfa&enhet=dalen"
    context.close()


@pytest.mark.parametrize("width", [320, 640, 1000, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, town: str, width: int) -> None:
    """Not with every measure shown, a sort and four chosen either."""
    page.set_viewport_size({"width": width, "height": 700})
    chosen = "&".join(f"enhet={one}" for one in ("alfa", "beta", "dalen", "garden"))
    _open(page, f"{town}{LIST}?sortera=kunder&visa=nojda&visa=moten&visa=kunder&{chosen}")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    # A card says what each figure is, since the heads of the columns are not seen.
    label = page.locator("tr[data-id=beta] .m1").evaluate(
        "cell => getComputedStyle(cell, '::before').content"
    )
    assert label == ('"Olika personer, 2025"' if width < 768 else "none")


def test_filters_widen_within_a_fact_and_narrow_between_facts(page: Page, town: str) -> None:
    """The number of hits is told, and the choice stands in the address."""
    _open(page, town + LIST)
    page.get_by_label("Norr").check()
    _hits(page, "Visar 3 av 6 utförare. I bokstavsordning.")
    assert _names(page) == ["Alfa", "Beta", "Öden"]
    page.get_by_label("Söder").check()
    _hits(page, "Visar 6 av 6 utförare. I bokstavsordning.")
    page.get_by_label("Nej", exact=True).check()
    _hits(page, "Visar 1 av 6 utförare. I bokstavsordning.")
    page.get_by_label("Inte angivet").check()
    assert _names(page) == ["Beta", "Åsken"]
    assert _query(page) == "omrade=norr&omrade=soder&natt=nej&natt=inte-angivet"
    page.get_by_label("Stiftelse").check()
    _hits(page, "Visar 0 av 6 utförare. Ta bort något av dina val för att se fler.")
    page.get_by_role("button", name="Rensa sökning och filter").click()
    _hits(page, NEUTRAL)
    assert (_names(page), _query(page)) == (ALL, "")
    expect(page.get_by_label("Sök på namn eller fakta")).to_be_focused()


def test_a_search_looks_in_names_performers_and_facts(page: Page, town: str) -> None:
    """Capitals do not count, and every word must be there."""
    _open(page, town + LIST)
    for words, expected in (
        ("ÅSK", ["Åsken"]),
        ("aktiebolag söder", ["Gården", "Åsken"]),
        ("dalens stiftelse", ["Dalen"]),
        ("hjälp på natten norr", ["Alfa", "Öden"]),
    ):
        page.get_by_label("Sök på namn eller fakta").fill(words)
        count = len(expected)
        _hits(page, f"Visar {count} av 6 utförare. I bokstavsordning.")
        assert _names(page) == expected


def test_a_sort_is_spelled_out_and_those_without_a_value_come_last(page: Page, town: str) -> None:
    """None is dropped; those alike, and those without, stay in alphabetical order."""
    _open(page, town + LIST)
    page.get_by_label("Sortera efter").select_option("moten")
    _hits(
        page,
        "Visar 6 av 6 utförare. Sorterat efter Olika personer, 2025, lägst först. "
        f"2 av dem saknar värde för Olika personer och står sist. {CHANCE}",
    )
    assert _names(page) == ["Gården", "Alfa", "Åsken", "Beta", "Dalen", "Öden"]
    head = page.locator("thead th", has_text="Olika personer")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("caption")).to_have_text(
        "6 utförare med fakta och mått. Sorterat efter Olika personer, 2025, lägst först."
    )
    assert _query(page) == "sortera=moten"
    page.get_by_label("Ordning").select_option("Högst först")
    assert _names(page) == ["Beta", "Alfa", "Åsken", "Gården", "Dalen", "Öden"]
    expect(head).to_have_attribute("aria-sort", "descending")
    assert _query(page) == "sortera=moten&ordning=fallande"
    page.get_by_label("Söder").check()
    _hits(
        page,
        "Visar 4 av 6 utförare. Sorterat efter Olika personer, 2025, högst först. "
        f"1 av dem saknar värde för Olika personer och står sist. {CHANCE}",
    )
    page.get_by_role("button", name="Tillbaka till bokstavsordning").click()
    assert _names(page) == ["Beta", "Dalen", "Gården", "Åsken"]
    assert _query(page) == "omrade=soder"
    expect(page.locator("thead th").first).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_label("Sortera efter")).to_be_focused()


def test_a_measure_that_is_sorted_by_is_shown(page: Page, town: str) -> None:
    """The reader chooses which others stand beside it, and the address keeps the choice."""
    _open(page, town + LIST)
    assert _heads(page) == ["Namn", "Jämför", "Område", "Olika personer"]
    page.get_by_label("Sortera efter").select_option("kunder")
    assert _heads(page) == ["Namn", "Jämför", "Område", "Olika personer", "Kunder"]
    assert _names(page)[:2] == ["Beta", "Alfa"]
    page.get_by_text("Välj vilka mått som visas").click()
    boxes = page.locator(".measure-choice")
    boxes.get_by_label("Olika personer").uncheck()
    assert _heads(page) == ["Namn", "Jämför", "Område", "Kunder"]
    assert _query(page) == "sortera=kunder&visa=kunder"
    cells = page.locator("tr[data-id=beta] td").all_inner_texts()
    assert cells[-1].split() == ["180"]


def test_the_address_brings_the_list_back(page: Page, town: str) -> None:
    """Opened anew, reloaded, and after a visit to a unit."""
    query = "sok=ab&omrade=soder&sortera=moten&ordning=fallande&visa=moten&visa=kunder&enhet=asken"
    expected = ["Åsken", "Gården"]
    _open(page, f"{town}{LIST}?{query}")
    for again in (lambda: None, page.reload, lambda: _there_and_back(page)):
        again()
        expect(page.locator("tbody tr")).to_have_count(2)
        assert (_names(page), _query(page)) == (expected, query)
        expect(page.get_by_label("Söder")).to_be_checked()
        expect(page.get_by_label("Sök på namn eller fakta")).to_have_value("ab")
        expect(page.get_by_role("checkbox", name="Välj Åsken")).to_be_checked()
        assert _heads(page) == ["Namn", "Jämför", "Område", "Olika personer", "Kunder"]


def _there_and_back(page: Page) -> None:
    page.get_by_role("link", name="Gården").click()
    page.wait_for_url("**/garden/")
    page.go_back()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("sortera=betyg", "Måttet ”betyg” finns inte här, så listan står i bokstavsordning."),
        (
            "sortera=%3Cimg src=x onerror=alert(1)%3E",
            "Måttet ”<img src=x onerror=alert(1)>” finns inte här, så listan står i "
            "bokstavsordning.",
        ),
        ("omrade=vaster", "Ett filter i länken finns inte här och används inte."),
    ],
)
def test_what_is_unknown_in_the_address_is_told_and_left_out(
    page: Page, town: str, query: str, said: str
) -> None:
    """The list stands whole and in neutral order; a new choice takes the words away."""
    _open(page, f"{town}{LIST}?{query}")
    expect(page.locator(".advice")).to_have_text(said)
    assert _names(page) == ALL
    page.get_by_label("Norr").check()
    expect(page.locator(".advice")).to_be_hidden()
    assert _query(page) == "omrade=norr"


def test_four_can_be_chosen_and_the_fifth_is_refused_with_words(page: Page, town: str) -> None:
    """A filter does not lose those chosen, and the bar leads to the comparison."""
    _open(page, town + LIST)
    _choose(page, "Öden")
    expect(page.locator(".chosen")).to_have_text("Välj minst en till. 1 vald: Öden.")
    page.get_by_role("button", name="Jämför valda").click()
    expect(page.locator(".chosen")).to_have_text("Välj minst två för att jämföra. 1 vald: Öden.")
    _choose(page, "Alfa", "Beta", "Dalen")
    fifth = page.get_by_role("checkbox", name="Välj Gården")
    fifth.click()
    expect(fifth).not_to_be_checked()
    expect(page.locator(".chosen")).to_have_text(
        "Du kan jämföra högst fyra åt gången. Ta bort en för att välja en annan. "
        "4 valda: Öden, Alfa, Beta och Dalen."
    )
    assert _query(page) == "enhet=oden&enhet=alfa&enhet=beta&enhet=dalen"
    page.get_by_label("Norr").check()
    assert _names(page) == ["Alfa", "Beta", "Öden"]
    expect(page.get_by_role("checkbox", name="Välj Alfa")).to_be_checked()
    page.get_by_role("button", name="Jämför 4 valda").click()
    page.wait_for_url(
        f"{town}{LIST}jamfor/?enhet=oden&enhet=alfa&enhet=beta&enhet=dalen", wait_until="commit"
    )


def test_the_choice_is_cleared_with_a_button(page: Page, town: str) -> None:
    """The bar then says what can be done."""
    _open(page, f"{town}{LIST}?enhet=alfa&enhet=oden")
    expect(page.locator(".chosen")).to_have_text("2 valda: Alfa och Öden.")
    page.get_by_role("button", name="Rensa valet").click()
    expect(page.locator(".chosen")).to_have_text("Valet är rensat.")
    assert page.locator("tbody input:checked").count() == 0
    assert _query(page) == ""


@pytest.mark.parametrize(
    ("chosen", "said", "kept"),
    [
        (
            "alfa,finns-inte,<b>beta</b>,oden",
            "Något av det som var valt finns inte här. 2 valda: Alfa och Öden.",
            "enhet=alfa&enhet=oden",
        ),
        (
            "alfa,beta,dalen,garden,asken",
            "Högst fyra kan jämföras, och de första är valda. "
            "4 valda: Alfa, Beta, Dalen och Gården.",
            "enhet=alfa&enhet=beta&enhet=dalen&enhet=garden",
        ),
    ],
)
def test_what_cannot_be_chosen_in_the_address_is_told(
    page: Page, town: str, chosen: str, said: str, kept: str
) -> None:
    """The rest stays chosen."""
    _open(page, f"{town}{LIST}?{'&'.join(f'enhet={one}' for one in chosen.split(','))}")
    expect(page.locator(".chosen")).to_have_text(said)
    assert _query(page) == kept


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_alone_filters_sorts_and_chooses(page: Page, town: str, width: int) -> None:
    """The bar at the bottom never covers what has focus."""
    page.set_viewport_size({"width": width, "height": 640})
    _open(page, town + LIST)
    page.get_by_label("Sök på namn eller fakta").focus()
    page.keyboard.type("a")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Sortera efter")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits")).to_contain_text("Sorterat efter Olika personer")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || document.activeElement.textContent")
        reached.append(name)
        _is_seen(page)
        if name == "enhet" and len([one for one in reached if one == "enhet"]) <= 2:
            page.keyboard.press("Space")
        if name.startswith("Jämför 2 valda"):
            break
    assert reached.count("enhet") >= 3
    page.keyboard.press("Enter")
    page.wait_for_url("**/jamfor/?enhet=*&enhet=*", wait_until="commit")


def _is_seen(page: Page) -> None:
    """See that what has focus is not under the bar."""
    assert page.evaluate(
        """() => {
          const one = document.activeElement, bar = document.querySelector(".compare-bar");
          if (bar.contains(one) || getComputedStyle(bar).position !== "sticky") return true;
          if (!one.closest("tbody")) return true;
          return one.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top + 1;
        }"""
    )


def test_a_long_list_is_fetched_when_it_is_asked_for(page: Page, town: str) -> None:
    """The first page needs nothing more; a search reaches all, and at most a hundred are placed."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(_path(request)))
    _open(page, town + LONG)
    assert len(_names(page)) == 100
    assert not [one for one in asked if "rader" in one]
    page.get_by_label("Sortera efter").select_option("kunder")
    _hits(
        page,
        "Visar 230 av 230 utförare. De 100 första står här. Sorterat efter Kunder, 2025, högst "
        f"först. 1 av dem saknar värde för Kunder och står sist. {CHANCE}",
    )
    expect(page.locator("tbody tr")).to_have_count(100)
    assert _names(page)[:2] == ["Enhet 230", "Enhet 229"]
    assert _heads(page)[-1] == "Kunder"
    expect(page.get_by_role("navigation", name="Listans sidor")).to_be_hidden()
    page.get_by_role("button", name="Visa 100 till").click()
    expect(page.locator("tbody tr")).to_have_count(200)
    expect(page.get_by_role("link", name="Enhet 130")).to_be_focused()
    expect(page.locator(".hits")).to_contain_text("De 200 första står här.")
    page.get_by_role("button", name="Visa 100 till").click()
    expect(page.locator("tbody tr")).to_have_count(230)
    assert _names(page)[-1] == "Enhet 001"
    expect(page.get_by_role("button", name="Visa 100 till")).to_be_hidden()
    page.get_by_label("Sök på namn eller fakta").fill("enhet 20")
    _hits(
        page,
        f"Visar 13 av 230 utförare. Sorterat efter Kunder, 2025, högst först. {CHANCE}",
    )
    assert [one for one in asked if "rader" in one] == [f"{LONG}rader.html"]


def _path(request: Request) -> str:
    return re.sub(r"^https?://[^/]+", "", request.url)


def test_a_measure_that_is_not_on_the_page_is_fetched(page: Page, town: str) -> None:
    """Asked for with its check box, in a list that stands in neutral order."""
    _open(page, town + LONG)
    page.get_by_text("Välj vilka mått som visas").click()
    page.locator(".measure-choice").get_by_label("Kunder").check()
    expect(page.locator("tr[data-id=enhet-2] td").last).to_have_text("2 ")
    assert _heads(page) == ["Namn", "Jämför", "Område", "Olika personer", "Kunder"]
    _hits(page, NEUTRAL.replace(", kommunens egna bland de andra", ""))


def test_a_list_that_cannot_be_fetched_says_so(page: Page, town: str) -> None:
    """The page stays as it was, and can be read page by page."""

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/rader.html", refuse)
    _open(page, town + LONG)
    page.get_by_label("Norr").check()
    _hits(page, "Det gick inte att hämta hela listan. Försök igen, eller läs den sida för sida.")
    assert len(_names(page)) == 100
    page.unroute("**/rader.html")
    page.get_by_label("Söder").check()
    expect(page.locator(".hits")).to_contain_text("Visar 230 av 230 utförare.")


def test_a_choice_is_kept_from_page_to_page_of_a_long_list(page: Page, town: str) -> None:
    """The bar names those on other pages too."""
    _open(page, town + LONG)
    _choose(page, "Enhet 003")
    page.get_by_role("link", name="Sida 3 av 3").click()
    page.wait_for_url("**/sida/3/?enhet=enhet-3")
    expect(page.locator(".chosen")).to_have_text("Välj minst en till. 1 vald: Enhet 003.")
    _choose(page, "Enhet 201")
    expect(page.locator(".chosen")).to_have_text("2 valda: Enhet 003 och Enhet 201.")
    page.get_by_role("button", name="Jämför 2 valda").click()
    page.wait_for_url(f"{town}{LONG}jamfor/?enhet=enhet-3&enhet=enhet-201", wait_until="commit")
