"""Tests with the keyboard alone: through whole pages, and along the ways that matter."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import kinds
from tests.browser.visiting import NARROW, WIDE, seen_as, unfold, visitor

pytestmark = pytest.mark.xdist_group("keyboard")

THROUGH = (
    "/",
    "/mal/2019/okad-trivsel-och-trygghet/",
    "/matt/fardigstallda-bostader/",
    "/matt/betygsindex-trygghet/diagram/",
    "/avtal/exempel-stiftelsen-hemtjanst-2025/",
    "/insyn/",
    f"{kinds.HOME_CARE}vagledning/",
    kinds.HOME_CARE,
    "/oppna-data/matt/",
    "/sok/",
    kinds.MISSING,
)
FARTHEST = 400


@pytest.fixture(scope="module")
def person(browser: Browser) -> Iterator[BrowserContext]:
    """Return someone whose page can be looked closely at."""
    with visitor(browser) as context:
        yield context


@pytest.fixture
def page(person: BrowserContext) -> Iterator[Page]:
    """Return an empty page."""
    page = person.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("address", THROUGH)
def test_a_whole_page_is_walked_through(page: Page, site: str, address: str, width: int) -> None:
    """Every stop is seen, has a ring, is not covered, and comes in the order of the page."""
    seen_as(page, width, 640)
    page.goto(site + address)
    if address.endswith("/diagram/"):
        page.wait_for_selector("#diagram button")
    reachable = set(page.evaluate("inspection.reachable()"))
    stops = _walk(page)

    assert [f"{one['name']} has no ring" for one in stops if not one["hasRing"]] == []
    assert [f"{one['name']} is out of sight" for one in stops if not one["isSeen"]] == []
    covered = [f"{one['name']} is under {one['cover']}" for one in stops if not one["isOnTop"]]
    assert covered == []
    keys = [one["key"] for one in stops]
    assert keys == sorted(keys)
    # A group of radio buttons is one stop.
    missed = reachable - set(keys)
    names = page.evaluate(
        """(keys) => keys.map((key) => document.querySelectorAll("*")[key])
          .filter((el) => el.type !== "radio").map((el) => el.outerHTML.slice(0, 120))""",
        sorted(missed),
    )
    assert names == []


def _walk(page: Page) -> list[dict[str, Any]]:
    """Press the tabulator until the page is left or comes round, and return the stops."""
    stops: list[dict[str, Any]] = []
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        stop = page.evaluate("inspection.focus()")
        if stop is None or (stops and stop["key"] == stops[0]["key"]):
            return stops
        assert not stops or stop["key"] != stops[-1]["key"], f"{stop['name']} is a trap"
        stops.append(stop)
    pytest.fail(f"{len(stops)} stops, and the page has no end")


def test_the_menu_of_a_wide_screen_is_plain_links(page: Page, site: str) -> None:
    """From the start, a section of the menu is a few presses away, and says where one is."""
    page.goto(site)
    _tab_to(page, lambda name: "Mål och resultat" in name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/mal/")
    _tab_to(page, lambda name: name.endswith(" Mått"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/matt/")
    current = page.get_by_role("banner").locator('[aria-current="page"]')
    expect(current.first).to_have_text("Mått")


def test_the_indicators_are_narrowed_and_opened(page: Page, site: str) -> None:
    """Words and choices narrow the list, the number is told, and back keeps the choice."""
    page.goto(f"{site}/matt/")
    form = page.locator("form.filters").first
    expect(form).to_be_visible()
    _tab_to(page, lambda name: name.startswith("<input"), within="form.filters")
    page.keyboard.type("trygghet")
    page.wait_for_url("**trygghet**")
    said = page.locator(".hits").first
    expect(said).to_contain_text("Visar ")
    assert said.evaluate("(it) => it.closest('[aria-live], [role=status]') !== null")
    _tab_to(page, lambda name: name.startswith("<a"), within="#lista")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matt/*/")
    page.go_back()
    page.wait_for_url("**trygghet**")
    expect(form.locator("input").first).to_have_value("trygghet")


def test_the_interactive_chart_is_worked_with_buttons(page: Page, site: str) -> None:
    """Fewer years, all years, and a line taken away: everything without a mouse."""
    page.goto(f"{site}/matt/betygsindex-trygghet/diagram/")
    page.wait_for_selector("#diagram .scatterlayer .trace")
    lines = page.locator("#diagram .scatterlayer .trace")
    before = lines.count()
    years = page.locator("#diagram .xaxislayer-above text")
    all_years = years.count()
    _tab_to(page, lambda name: "Visa färre år" in name)
    page.keyboard.press("Enter")
    expect(years).not_to_have_count(all_years)
    _tab_to(page, lambda name: "Visa alla år" in name)
    page.keyboard.press("Space")
    expect(years).to_have_count(all_years)
    _tab_to(page, lambda name: name.startswith("<input"), within="#diagram")
    page.keyboard.press("Space")
    expect(lines).to_have_count(before - 1)


def test_what_is_folded_opens_with_a_key(page: Page, site: str) -> None:
    """The figures of a chart stand behind a summary that Enter opens and closes."""
    page.goto(f"{site}/matt/fardigstallda-bostader/")
    _tab_to(page, lambda name: name.startswith("<summary"), within="main")
    is_open = "document.activeElement.parentElement.open"
    before = page.evaluate(is_open)
    page.keyboard.press("Enter")
    page.wait_for_function(f"{is_open} !== {str(before).lower()}")
    page.keyboard.press("Enter")
    page.wait_for_function(f"{is_open} === {str(before).lower()}")


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_chosen_units_never_hide_what_has_focus(page: Page, site: str, width: int) -> None:
    """The bar at the bottom that counts the chosen lies over no stop."""
    seen_as(page, width, 640)
    page.goto(site + kinds.HOME_CARE)
    page.locator("input[name=enhet]").first.check()
    unfold(page)
    page.locator("h1").evaluate("(it) => { it.tabIndex = -1; it.focus(); }")
    covered = [one for one in _walk(page) if not one["isOnTop"]]
    assert [f"{one['name']} is under {one['cover']}" for one in covered] == []


def _tab_to(page: Page, is_there: Callable[[str], bool], within: str = "body") -> None:
    """Press the tabulator until what is looked for has focus."""
    passed = []
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        stop = page.evaluate("inspection.focus()")
        is_inside = page.evaluate(f"document.activeElement.closest('{within}') !== null")
        if stop and is_inside and is_there(stop["name"]):
            return
        passed.append(stop["name"] if stop else "")
    pytest.fail(f"not reached; passed {passed}")
