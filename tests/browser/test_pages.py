"""Tests of every kind of page in a real browser: each is visited once and looked at many times."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import kinds
from tests.browser.visiting import (
    INSPECTION,
    NARROW,
    Visit,
    broken_rules,
    broken_rules_of_look,
    inspect,
    seen_as,
    styled,
    unfold,
    visited,
    visitor,
)

GROUPS = 6
"""The pages are dealt out to so many groups; each process takes one group at a time."""

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"""
"""The spacing that WCAG 1.4.12 asks a page to bear."""

TWICE = "html { font-size: 200% !important }"

NEEDS_SCRIPT = {
    "/sok/?q=trygghet",
    "/matt/betygsindex-trygghet/diagram/",
    "/jamfor-service/exempel-hemtjanst/jamfor/?enhet=garden-stuvsta&enhet=bolaget-lanna",
}
"""What one asks for and gets by script; without it the page leads to the same as text."""

IN_EVERY_LOOK = {
    "/",
    "/mal/2019/okad-trivsel-och-trygghet/",
    "/matt/fardigstallda-bostader/",
    "/matt/betygsindex-trygghet/diagram/",
    "/avtal/exempel-stiftelsen-hemtjanst-2025/",
    "/insyn/",
    "/arshjul/22-mal/",
    kinds.HOME_CARE,
    "/ekonomi/ks-investeringar-2019/",
    "/sok/?q=trygghet",
}
"""Pages that have every colour of the site between them."""

PAGES = [
    pytest.param(address, marks=pytest.mark.xdist_group(f"pages-{number % GROUPS}"), id=address)
    for number, address in enumerate(kinds.ADDRESSES)
]


@pytest.fixture(scope="module")
def person(browser: Browser) -> Iterator[BrowserContext]:
    """Return someone with an ordinary browser."""
    with visitor(browser) as context:
        yield context


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    """Return someone whose browser runs no scripts."""
    with visitor(browser, java_script_enabled=False) as context:
        yield context


@pytest.fixture(scope="module", params=PAGES)
def visit(request: pytest.FixtureRequest, person: BrowserContext, site: str) -> Iterator[Visit]:
    """Open a page of a kind, for all the tests that look at it."""
    visit = visited(person, site, request.param)
    yield visit
    visit.page.close()


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return the page as it was when it was opened."""
    seen_as(visit.page)
    return visit.page


def test_it_is_quiet_and_asks_no_other_host(visit: Visit, site: str) -> None:
    """Nothing is said in the console, nothing is fetched elsewhere, and no policy is broken."""
    is_missing = visit.address == kinds.MISSING
    assert visit.status == (404 if is_missing else 200)
    assert visit.hosts == {urlsplit(site).netloc}
    assert [one for one in visit.said if not (is_missing and "404" in one)] == []
    assert visit.page.evaluate("window.violations") == []
    if visit.address != kinds.EMBED:
        assert visit.page.get_by_text("inte kommunens officiella webbplats").first.is_visible()


def test_it_is_well_built(page: Page, visit: Visit) -> None:
    """Headings do not skip, landmarks and tables have names, pictures words, controls labels."""
    found = inspect(page, "headings()", "tables()", "pictures()", "controls()")
    if visit.address != kinds.EMBED:
        found += inspect(page, "landmarks()")
    assert not found, found
    lang = "en" if visit.address == "/english/" else "sv"
    assert page.locator("h1").evaluate("(it) => it.closest('[lang]').lang") == lang
    assert page.title()


def test_nothing_is_wider_than_the_screen(page: Page) -> None:
    """Not on a small phone, not enlarged to 400 %, and not with the text alone twice as large."""
    found = {}
    # 1280 × 1024 enlarged four times leaves 320 × 256.
    for width, height in ((NARROW, 800), (NARROW, 256), (1280, 900)):
        seen_as(page, width, height)
        found[f"{width} × {height}"] = inspect(page, "overflow()")
    with styled(page, TWICE):
        found["twice"] = inspect(page, "overflow()", "clipped()")
    assert not any(found.values()), found


def test_text_can_be_spaced_out(page: Page) -> None:
    """Nothing is lost where a visitor sets text wider apart."""
    found = {}
    with styled(page, SPACED):
        for width in (NARROW, 1280):
            seen_as(page, width)
            found[width] = inspect(page, "overflow()", "clipped()")
    assert not any(found.values()), found


def test_its_controls_are_large_enough_for_a_thumb(page: Page) -> None:
    """On a phone each button, field, filter and link of the menu is at least 44 pixels high."""
    seen_as(page, NARROW)
    touch = page.context.new_cdp_session(page)
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    found = inspect(page, "small(44)")
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    touch.detach()
    assert not found, found


def test_it_can_be_read_in_the_colours_of_the_visitor(page: Page) -> None:
    """With forced colours nothing is lost: neither words, nor lines, nor the frames of fields."""
    found = {}
    for scheme in ("light", "dark"):
        seen_as(page, forced_colors="active", color_scheme=scheme)
        found[scheme] = inspect(page, "faint()")
    assert not any(found.values()), found


def test_it_keeps_still_where_that_is_asked_for(page: Page) -> None:
    """With less motion asked for nothing moves."""
    seen_as(page, reduced_motion="reduce")
    found = inspect(page, "moving()")
    assert not found, found


def test_it_breaks_no_rule_of_axe(page: Page, visit: Visit) -> None:
    """WCAG 2.2 AA and good practice, on a phone and a wide screen, in light and in dark.

    What a look cannot change is judged once, on the phone in light. Each kind is judged in two
    looks, and some pages in every look and in high contrast.
    """
    found = {}
    seen_as(page, NARROW)
    found["narrow, light"] = broken_rules(page)
    if visit.address in kinds.FIRST:
        seen_as(page, color_scheme="dark")
        found["wide, dark"] = broken_rules_of_look(page)
    if visit.address in IN_EVERY_LOOK:
        seen_as(page, NARROW, color_scheme="dark")
        found["narrow, dark"] = broken_rules_of_look(page)
        for scheme, contrast in (
            ("light", "no-preference"),
            ("light", "more"),
            ("dark", "more"),
        ):
            seen_as(page, color_scheme=scheme, contrast=contrast)
            found[f"wide, {scheme}, contrast {contrast}"] = broken_rules_of_look(page)
    assert not any(found.values()), found


def test_it_says_the_same_without_scripts_and_without_styles(
    page: Page, visit: Visit, without_script: BrowserContext, site: str
) -> None:
    """Without scripts no word is missing but of controls; without styles nothing is hidden."""
    with_script = Counter(page.evaluate("inspection.words()"))
    bare = without_script.new_page()
    bare.goto(site + visit.address)
    bare.evaluate(INSPECTION.read_text(encoding="utf-8"))
    unfold(bare)
    words = Counter(bare.evaluate("inspection.words()"))
    if visit.address in NEEDS_SCRIPT:
        assert bare.locator("main a:visible").count() > 0
    else:
        missing = with_script - words
        assert missing.total() <= 0.05 * with_script.total(), missing.most_common(20)
    bare.evaluate("for (const one of document.styleSheets) one.disabled = true")
    found = inspect(bare, "kept()")
    assert not found, found
    plain = Counter(bare.evaluate("inspection.words()"))
    assert (words - plain).total() == 0, (words - plain).most_common(20)
    bare.close()
