"""Tests of the search in a real browser: type, narrow, go back, and do without what is missing."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.serving import served

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

SEARCH = "/sok/"
HITS = re.compile(r"^\d+ träffar på ”hemtjänst”$")
HEADING = ".search-results > h2"
FIRST = ".search-hits a >> nth=0"
FIELD = "#sok-ord"
INDEX = "**/pagefind/**"
SLOWEST = 15_000
"""Milliseconds that a first search may take on a machine that does much else."""


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page that may say nothing to its console: no error, no forbidden script or style."""
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    page = context.new_page()
    page.set_default_timeout(SLOWEST)
    yield page
    assert said == []


@pytest.fixture
def unwatched(context: BrowserContext) -> Page:
    """Return a page where something is missing: the browser itself says so to the console."""
    return context.new_page()


def _search(page: Page, site: str, query: str) -> None:
    page.goto(f"{site}{SEARCH}?q={query}")
    expect(page.locator(HEADING)).to_contain_text("träff", timeout=SLOWEST)


def _count(page: Page) -> int:
    return int(page.locator(HEADING).inner_text().split()[0])


def test_nothing_is_fetched_before_someone_searches(site: str, page: Page) -> None:
    """The engine and its index come with the first question."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + SEARCH)
    expect(page.locator("html")).to_have_attribute("data-search-ready", "")
    assert not any("/pagefind/" in one for one in asked)
    page.locator(FIELD).press_sequentially("hemtjänst", delay=20)
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)
    assert any("/pagefind/" in one for one in asked)
    assert all(one.startswith(site) for one in asked)


def test_results_come_as_one_types_and_the_count_is_read_aloud(site: str, page: Page) -> None:
    """The count is announced when the visitor has stopped, and the address holds the query."""
    page.goto(site + SEARCH)
    page.evaluate(
        "window.told = [];"
        "new MutationObserver(() => told.push(document.querySelector('[role=status]').textContent))"
        ".observe(document.querySelector('[role=status]'), {childList: true})"
    )
    page.locator(FIELD).press_sequentially("hemtjänst", delay=120)
    expect(page.locator("[role=status]")).to_have_text(HITS, timeout=SLOWEST)
    expect(page.locator(HEADING)).to_have_text(HITS)
    expect(page).to_have_url(f"{site}{SEARCH}?q=hemtj%C3%A4nst")
    assert len([one for one in page.evaluate("told") if one]) <= 2
    expect(page).to_have_title(re.compile("^hemtjänst – Sök – "))
    expect(page.locator(".search-hits mark").first).to_have_text(re.compile("hemtjänst", re.I))


def test_the_best_come_first_and_then_all_kind_by_kind(site: str, page: Page) -> None:
    """A kind tells how many it has, and opens when it is asked for."""
    _search(page, site, "hemtjänst")
    expect(page.locator(".search-results h3")).to_have_text(
        ["Bästa träffarna", "Alla träffar efter typ"]
    )
    expect(page.locator(".search-hits > li")).to_have_count(5)
    kinds = page.locator(".search-group button")
    counts = [int(re.sub(r"\D", "", one)) for one in kinds.all_inner_texts()]
    assert sum(counts) == _count(page)
    assert counts == sorted(counts, reverse=True)
    expect(kinds.first).to_have_attribute("aria-expanded", "false")
    kinds.first.click()
    expect(kinds.first).to_have_attribute("aria-expanded", "true")
    shown = page.locator(".search-group + div:not([hidden]) li")
    expect(shown).to_have_count(min(counts[0], 10))
    kinds.first.click()
    expect(shown).to_have_count(0)


def test_every_result_tells_what_it_is(site: str, page: Page) -> None:
    """Its title leads to the page, below stands its kind, and what is invented says so."""
    _search(page, site, "Exempelbolaget")
    first = page.locator(".search-hits > li").first
    expect(first.locator(".search-kind")).not_to_be_empty()
    expect(first.locator(".example-sign")).to_have_text("Exempeldata")
    title = first.locator("a").first.inner_text()
    first.locator("a").first.click()
    expect(page.locator("h1")).to_contain_text(title.partition(" (")[0])


def test_more_results_are_shown_and_the_focus_goes_to_the_first_of_them(
    site: str, page: Page
) -> None:
    """The button says how many are left."""
    _search(page, site, "mål&Typ=Mål")
    rows = page.locator(".search-hits > li")
    expect(rows).to_have_count(10)
    more = page.get_by_role("button", name=re.compile("^Visa fler"))
    expect(more).to_have_text(f"Visa fler ({_count(page) - 10} till)")
    more.click()
    expect(rows).to_have_count(20)
    expect(rows.nth(10).locator("a").first).to_be_focused()


def test_a_filter_narrows_and_stays_in_the_address(site: str, page: Page) -> None:
    """Reload and "back" keep it; one button clears all of them."""
    _search(page, site, "hemtjänst")
    every = _count(page)
    page.locator("summary", has_text="Typ").click()
    box = page.get_by_role("checkbox", name=re.compile(r"^Avtal \("))
    label = page.locator("label", has=page.locator("input[value=Avtal]")).inner_text()
    box.check()
    expect(page).to_have_url(re.compile(r"\?q=hemtj%C3%A4nst&Typ=Avtal$"))
    expect(box).to_be_focused()
    expect(page.locator("summary").first).to_have_text("Typ: Avtal")
    narrowed = int(re.sub(r"\D", "", label))
    expect(page.locator(HEADING)).to_have_text(f"{narrowed} träffar på ”hemtjänst”")
    assert narrowed < every
    page.reload()
    expect(page.locator(HEADING)).to_have_text(
        f"{narrowed} träffar på ”hemtjänst”", timeout=SLOWEST
    )
    page.get_by_role("button", name="Rensa val").click()
    expect(page.locator(HEADING)).to_have_text(f"{every} träffar på ”hemtjänst”")
    expect(page).to_have_url(f"{site}{SEARCH}?q=hemtj%C3%A4nst")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(f"{narrowed} träffar på ”hemtjänst”")
    page.locator("summary").first.click()
    expect(page.get_by_role("checkbox", name=re.compile(r"^Avtal \("))).to_be_checked()


def test_a_choice_that_there_is_none_of_is_left_out(site: str, page: Page) -> None:
    """An old link still finds something, and its address becomes right."""
    _search(page, site, "hemtjänst&Typ=Finns+inte")
    expect(page).to_have_url(f"{site}{SEARCH}?q=hemtj%C3%A4nst")
    assert _count(page) > 5


def test_a_choice_without_words_shows_all_of_it(site: str, page: Page) -> None:
    """One can look at all contracts without a word for them."""
    page.goto(f"{site}{SEARCH}?Typ=Avtal")
    expect(page.locator(HEADING)).to_have_text(re.compile(r"^\d+ träffar$"), timeout=SLOWEST)
    kinds = set(page.locator(".search-kind").all_inner_texts())
    assert {one.partition(" · ")[0] for one in kinds} == {"Avtal"}


def test_back_leads_to_the_search_before(site: str, page: Page) -> None:
    """Also from the page that a result leads to."""
    _search(page, site, "hemtjänst")
    page.locator(FIELD).fill("förskola")
    page.keyboard.press("Enter")
    expect(page.locator(HEADING)).to_have_text(re.compile("på ”förskola”$"))
    page.locator(FIRST).click()
    page.wait_for_url(lambda address: SEARCH not in address)
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(re.compile("på ”förskola”$"), timeout=SLOWEST)
    expect(page.locator(FIELD)).to_have_value("förskola")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)
    expect(page.locator(FIELD)).to_have_value("hemtjänst")


def test_the_keyboard_is_enough_from_the_header_to_a_result(site: str, page: Page) -> None:
    """Enter moves the focus to the count, and the first result comes next."""
    page.goto(f"{site}/om/")
    page.locator("#sok-i-huvudet").focus()
    page.keyboard.type("hemtjänst")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}{SEARCH}?q=hemtj%C3%A4nst")
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "sok-ord":
            break
    page.keyboard.press("Enter")
    expect(page.locator(HEADING)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(FIRST)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: SEARCH not in address)


def test_the_filters_are_reached_and_chosen_with_the_keyboard(site: str, page: Page) -> None:
    """Tab, Enter, Tab, space."""
    _search(page, site, "hemtjänst")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    box = page.locator("fieldset input:visible").first
    expect(box).to_be_focused()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("&Typ="))
    expect(box).to_be_focused()


def test_an_emptied_field_leads_back_to_the_beginning(site: str, page: Page) -> None:
    """No results, no filters, and the address as it was."""
    _search(page, site, "hemtjänst")
    page.locator(FIELD).fill("")
    expect(page.locator(".search-results")).to_be_hidden()
    expect(page.locator(".search-filters")).to_be_hidden()
    expect(page).to_have_url(site + SEARCH)


def test_words_that_no_page_has_all_of_are_offered_one_by_one(site: str, page: Page) -> None:
    """Each with its number of hits, and the choices kept."""
    page.goto(f"{site}{SEARCH}?q=hemtjänst+Vistaskolan")
    expect(page.locator(HEADING)).to_have_text(
        "Inga träffar på ”hemtjänst Vistaskolan”", timeout=SLOWEST
    )
    expect(page.locator("[data-for=none]")).to_contain_text("Kontrollera stavningen.")
    links = page.locator(".search-results li a")
    expect(links).to_have_text(["hemtjänst", "Vistaskolan"])
    links.first.click()
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)


def test_a_word_that_no_page_has_is_not_passed_over_in_silence(site: str, page: Page) -> None:
    """What the other words give is shown below."""
    page.goto(f"{site}{SEARCH}?q=hemtjänst+zzz")
    expect(page.locator(HEADING)).to_have_text("Inga träffar på ”hemtjänst zzz”", timeout=SLOWEST)
    expect(page.locator(".search-results p").first).to_have_text("Ingen sida har ”zzz”.")
    expect(page.locator("[role=status]")).to_have_text(
        "Inga träffar på ”hemtjänst zzz”. Ingen sida har ”zzz”."
    )
    expect(page.locator(FIRST)).to_have_text(re.compile("hemtjänst", re.IGNORECASE))


def test_words_that_only_begin_alike_are_not_called_hits(site: str, page: Page) -> None:
    """They are shown as what is nearest."""
    page.goto(f"{site}{SEARCH}?q=xyzzyq")
    expect(page.locator(HEADING)).to_have_text("Inga träffar på ”xyzzyq”", timeout=SLOWEST)
    expect(page.locator(".search-results p").first).to_have_text(
        "Ingen sida har just det. Här är det som börjar likadant."
    )


def test_a_filter_that_takes_away_every_hit_says_so(site: str, page: Page) -> None:
    """And how many there are without it."""
    page.goto(f"{site}{SEARCH}?q=Vistaskolan&Typ=Avtal")
    expect(page.locator(HEADING)).to_have_text("Inga träffar på ”Vistaskolan”", timeout=SLOWEST)
    expect(page.locator(".search-results p").first).to_have_text(
        re.compile(r"^Utan dina val finns det \d+ träff")
    )
    page.get_by_role("button", name="Rensa val").click()
    expect(page.locator(FIRST)).to_have_text("Vistaskolan")


HOSTILE = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "exact": '"Insyn i avtal"',
    "quotes": "\"'”&=%+#?\\",
    "long": "omsorg" * 50,
    "right-to-left": "שלום עולם بلدية",
    "signs": "!!!",
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=list(HOSTILE))
def test_any_query_is_answered_and_shown_as_text(site: str, browser: Browser, query: str) -> None:
    """Nothing becomes HTML, nothing overflows a narrow screen, and the address holds the query."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="sv-SE")
    page = context.new_page()
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(site + SEARCH)
    page.locator(FIELD).fill(query)
    page.keyboard.press("Enter")
    expect(page.locator(HEADING)).to_contain_text(f"på ”{query}”", timeout=SLOWEST)
    expect(page.locator(f"{HEADING} script, {HEADING} img")).to_have_count(0)
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == query
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.reload()
    expect(page.locator(FIELD)).to_have_value(query)
    expect(page.locator(HEADING)).to_contain_text(f"på ”{query}”", timeout=SLOWEST)
    assert said == []
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_results_have_no_known_barriers(
    site: str, browser: Browser, scheme: str, width: int
) -> None:
    """With open filters and an open kind, in both colour schemes, and nothing overflows."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="sv-SE",
    )
    page = context.new_page()
    _search(page, site, "hemtjänst&Typ=Avtal&Typ=Uppföljning&Typ=Hemtjänstgrupp")
    page.locator("summary").first.click()
    page.locator(".search-group button").first.click()
    expect(page.locator(".search-group + div:not([hidden]) li").first).to_be_visible()
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for other in (f"{SEARCH}?q=zzz", "/sok/alla/", "/sok/alla/mal/"):
        page.goto(site + other)
        found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_without_javascript_the_page_leads_to_the_list_of_all_pages(
    site: str, browser: Browser
) -> None:
    """From there every page is two links away."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}{SEARCH}?q=hemtjänst")
    expect(page.locator("noscript p")).to_contain_text("Sökningen behöver JavaScript")
    expect(page.locator(".search-help")).to_be_visible()
    expect(page.locator(".search-filters")).to_be_hidden()
    page.locator("noscript a").click()
    expect(page.locator("h1")).to_have_text("Alla sidor")
    page.get_by_role("link", name="Avtal", exact=True).last.click()
    expect(page.locator("h1")).to_have_text("Alla sidor: Avtal")
    page.locator(".page-list a").first.click()
    expect(page).to_have_url(re.compile("/avtal/[a-z0-9-]+/$"))
    context.close()


def test_a_missing_index_is_told(site: str, unwatched: Page) -> None:
    """As while one writes, with `insyn serve`."""
    unwatched.route(INDEX, lambda route: route.fulfill(status=404))
    unwatched.goto(f"{site}{SEARCH}?q=hemtjänst")
    expect(unwatched.locator(HEADING)).to_have_text("Det gick inte att söka", timeout=SLOWEST)
    expect(unwatched.locator("[data-for=missing]")).to_be_visible()
    expect(unwatched.locator("[data-for=failed]")).to_be_hidden()


@pytest.mark.parametrize("missing", ["pagefind.js", "wasm.*", "*.pf_meta", "filter/*", "index/*"])
def test_what_could_not_be_fetched_is_told_and_can_be_tried_again(
    site: str, unwatched: Page, missing: str
) -> None:
    """A part of the index that did not come is not taken for no hits."""
    address = f"**/pagefind/{missing}*"
    unwatched.route(address, lambda route: route.abort())
    unwatched.goto(f"{site}{SEARCH}?q=hemtjänst&Typ=Avtal")
    expect(unwatched.locator(HEADING)).to_have_text("Det gick inte att söka", timeout=SLOWEST)
    expect(unwatched.locator("[role=status]")).to_have_text("Det gick inte att söka")
    expect(unwatched.locator("[data-for=failed]")).to_be_visible()
    unwatched.unroute(address)
    unwatched.get_by_role("button", name="Försök igen").click()
    expect(unwatched.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)
    expect(unwatched).to_have_url(re.compile("Typ=Avtal$"))


def test_a_slow_network_is_told_quietly(site: str, page: Page) -> None:
    """And what lies below keeps its place until the answer is there."""
    held: list[Route] = []
    page.route("**/*.pf_index", lambda route: held.append(route))
    page.goto(f"{site}{SEARCH}?q=hemtjänst")
    expect(page.locator(HEADING)).to_have_text("Söker …", timeout=SLOWEST)
    expect(page.locator(".search-help")).not_to_be_in_viewport()
    while not held:
        page.wait_for_timeout(50)
    for route in held:
        route.continue_()
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)


def test_an_answer_that_comes_late_does_not_replace_a_later_one(site: str, page: Page) -> None:
    """What the field says counts."""
    _search(page, site, "hemtjänst")
    page.locator(FIELD).press_sequentially(" avtal", delay=300)
    page.locator(FIELD).fill("förskola")
    expect(page.locator(HEADING)).to_have_text(re.compile("på ”förskola”$"))
    page.wait_for_timeout(1_000)
    expect(page.locator(HEADING)).to_have_text(re.compile("på ”förskola”$"))


def test_the_search_works_below_any_path(built_site: Path, tmp_path: Path, page: Page) -> None:
    """The engine, its index and the results are found relative to the page."""
    (tmp_path / "insyn").symlink_to(built_site)
    with served(tmp_path) as address:
        _search(page, f"{address}/insyn", "hemtjänst")
        page.locator(FIRST).click()
        page.wait_for_url(f"{address}/insyn/**")
        expect(page.locator("h1")).to_be_visible()


def test_a_first_search_is_light(site: str, built_site: Path, page: Page) -> None:
    """Engine, index and the results that are shown: no more than a photograph."""
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(request.url.partition("?")[0]))
    page.goto(site + SEARCH)
    before = set(fetched)
    page.locator(FIELD).fill("hemtjänst")
    expect(page.locator(HEADING)).to_have_text(HITS, timeout=SLOWEST)
    files = [built_site / one.removeprefix(f"{site}/") for one in fetched - before]
    weight = sum(len(gzip.compress(file.read_bytes())) for file in files)
    assert weight < 250_000
    own = [*(built_site / "assets/search").glob("*.js"), built_site / "assets/search.js"]
    assert sum(len(gzip.compress(file.read_bytes())) for file in own) < 6_000
