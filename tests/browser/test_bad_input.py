"""Tests of a municipality whose records would break a careless page, in a real browser.

`tests/sites/stress` has words of 80 letters, titles of 300, addresses of 300, Arabic and Hebrew,
emoji, quotes and ampersands, lists of 500 rows and a picture that is missing; `minimal` has hardly
anything, and the third municipality has no records at all.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import municipality
from tests.browser.serving import build_once, served
from tests.browser.visiting import (
    NARROW,
    Visit,
    broken_rules_of_structure,
    inspect,
    seen_as,
    unfold,
    visited,
    visitor,
)

STRESS = (
    "/",
    "/mal/",
    "/mal/2019/",
    "/mal/2019/trygg-namnd/",
    "/mal/historik/",
    "/mal/ataganden/",
    "/namnder/",
    "/namnder/kommunstyrelsen/",
    "/matt/",
    "/matt/trygg-kvall/",
    "/matt/trygg-kvall/diagram/",
    "/jamlikhet/",
    "/ekonomi/",
    "/ekonomi/regler/",
    "/ekonomi/drift-2019/",
    "/internkontroll/",
    "/internkontroll/kommunstyrelsen-2019/",
    "/arshjul/",
    "/arshjul/2019/",
    "/granskning/",
    "/granskning/motsagelser/",
    "/utforare/",
    "/utforare/rent/",
    "/avtal/",
    "/avtal/stad/",
    "/uppfoljning/",
    "/uppfoljning/2026/",
    "/uppfoljning/forsenat/",
    "/uppfoljning/stad-2026/",
    "/uppfoljning/planer/kommunstyrelsen-2026/",
    "/insyn/",
    "/insyn/krav/klausul/",
    "/insyn/namnd/kommunstyrelsen/",
    "/insyn/program/",
    "/insyn/program/insyn/",
    "/insyn/valfrihetssystem/val/",
    "/jamfor-service/",
    "/jamfor-service/val/",
    "/jamfor-service/val/sida/2/",
    "/jamfor-service/val/alfa/",
    "/jamfor-service/val/vagledning/",
    "/jamfor-service/exempel-val/jamfor/?enhet=alfa&enhet=beta",
    "/jamfor-service/exempel-val/jamfor/alfa/",
    "/oppna-data/",
    "/oppna-data/matt/",
    "/oppna-data/api/",
    "/andringar/",
    "/badda-in/matt/trygg-kvall/",
    "/sok/?q=trygg",
    "/sok/alla/",
    "/om/",
    "/om/ordlista/",
    "/om/kvalitet/",
    "/tillganglighet/",
)
MINIMAL = ("/", "/mal/2019/", "/matt/trygg-kvall/", "/ekonomi/drift-2019/", "/oppna-data/")
EMPTY = ("/", "/oppna-data/", "/sok/", "/sok/alla/", "/andringar/")
SITES = {"stress": STRESS, "minimal": MINIMAL, "empty": EMPTY}
GROUPS = 4

PAGES = [
    pytest.param(
        (name, address),
        marks=pytest.mark.xdist_group(f"bad-input-{number % GROUPS}"),
        id=f"{name} {address}",
    )
    for name, addresses in SITES.items()
    for number, address in enumerate(addresses)
]


@pytest.fixture(scope="session")
def addresses(common: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Build and serve the three municipalities; yield the address of each."""
    nothing = tmp_path_factory.mktemp("tom")
    for file in ("data/kommun.yaml", "content/index.md"):
        (nothing / file).parent.mkdir()
        shutil.copy(municipality.MINIMAL / file, nothing / file)
    with (
        served(build_once(municipality.SITES / "stress", common / "stress")) as stress,
        served(build_once(municipality.MINIMAL, common / "minimal")) as minimal,
        served(build_once(nothing, common / "empty")) as empty,
    ):
        yield {"stress": stress, "minimal": minimal, "empty": empty}


@pytest.fixture(scope="module")
def person(browser: Browser) -> Iterator[BrowserContext]:
    """Return someone with an ordinary browser."""
    with visitor(browser) as context:
        yield context


@pytest.fixture(scope="module", params=PAGES)
def visit(
    request: pytest.FixtureRequest, person: BrowserContext, addresses: dict[str, str]
) -> Iterator[Visit]:
    """Open a page of one of the municipalities."""
    name, address = request.param
    visit = visited(person, addresses[name], address)
    yield visit
    visit.page.close()


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return the page as a phone shows it."""
    seen_as(visit.page, NARROW)
    return visit.page


def test_nothing_is_said_and_nothing_overflows(visit: Visit, page: Page) -> None:
    """The console is quiet, but for the missing picture, and no text leaves the screen."""
    is_missing = visit.address == "/om/" and "404" in "".join(visit.said)
    assert visit.status == 200
    assert visit.said[int(is_missing) :] == []
    assert visit.page.evaluate("window.violations") == []
    found = inspect(page, "overflow()", "clipped()")
    seen_as(page)
    found += inspect(page, "overflow()")
    assert not found, found


def test_it_is_as_well_built_as_any(visit: Visit, page: Page) -> None:
    """Nothing is empty or without a name, and axe finds nothing."""
    found = inspect(page, "headings()", "tables()", "pictures()", "controls()")
    found += broken_rules_of_structure(page)
    assert not found, found


@pytest.mark.xdist_group("bad-input-words")
def test_a_missing_picture_is_replaced_by_its_words(
    person: BrowserContext, addresses: dict[str, str]
) -> None:
    """Whoever cannot see the picture still knows what it was of."""
    page = person.new_page()
    page.goto(f"{addresses['stress']}/om/")
    picture = page.get_by_role("img", name="Karta över Sjödalen's torg")
    expect(picture).to_be_visible()
    assert picture.evaluate("(it) => it.naturalWidth") == 0
    page.close()


@pytest.mark.xdist_group("bad-input-words")
def test_an_address_that_was_renamed_leads_on(
    person: BrowserContext, addresses: dict[str, str]
) -> None:
    """The old address of an indicator leads to the new, without a script."""
    page = person.new_page()
    page.goto(f"{addresses['stress']}/matt/trygghet/")
    page.wait_for_url("**/matt/trygg-kvall/")
    expect(page.locator("h1")).to_be_visible()
    page.close()


@pytest.mark.xdist_group("bad-input-words")
def test_text_from_right_to_left_stays_within_itself(
    person: BrowserContext, addresses: dict[str, str]
) -> None:
    """An Arabic name turns nothing round it: the page runs from left to right."""
    page = person.new_page()
    page.goto(f"{addresses['stress']}/jamfor-service/val/")
    unfold(page)
    name = page.get_by_role("link", name="خدمات").first
    expect(name).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    page.close()


@pytest.mark.xdist_group("bad-input-words")
def test_all_five_hundred_rows_are_there(person: BrowserContext, addresses: dict[str, str]) -> None:
    """A statement of 500 rows is shown whole, in a table that scrolls by itself."""
    page = person.new_page()
    page.goto(f"{addresses['stress']}/ekonomi/drift-2019/")
    assert page.locator("main table tbody tr").count() >= 500
    page.close()


@pytest.mark.xdist_group("bad-input-words")
def test_words_are_shown_as_they_were_written(
    person: BrowserContext, addresses: dict[str, str], tmp_path: Path
) -> None:
    """Quotes, ampersands, less-than signs and apostrophes are text and nothing else."""
    page = person.new_page()
    page.goto(f"{addresses['stress']}/jamfor-service/")
    text = page.locator("main").inner_text()
    assert "👩‍👩‍👧 \"Ö & Å\" <3 för 'alla' 🏳️‍🌈" in text
    assert "&amp;" not in text
    assert "&#" not in text
    page.close()
