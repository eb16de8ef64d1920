"""Tests of words explained where they stand, in a real browser and on every page of the site."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.visiting import broken_rules, broken_rules_of_look, visitor
from tests.render.test_terms import Form

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

CONTRACT = "/avtal/exempel-stiftelsen-hemtjanst-2025/"
PERFORMER = "Ett företag, en förening, en stiftelse eller en person som sköter något åt kommunen."


@pytest.fixture
def page(context: BrowserContext, site: str) -> Page:
    """Open a page with many difficult words."""
    page = context.new_page()
    page.goto(site + CONTRACT)
    return page


def _distance(page: Page) -> float:
    """Return how many pixels lie between the word and its explanation."""
    word = page.get_by_role("button", name="privat utförare", exact=True).bounding_box()
    note = page.locator(".term-note").bounding_box()
    assert word
    assert note
    assert note["x"] >= 0
    return note["y"] - word["y"] - word["height"]


def test_a_click_shows_the_explanation_beside_the_word(page: Page) -> None:
    """A second click, or one elsewhere, puts it away; the address stays."""
    word = page.get_by_role("button", name="privat utförare", exact=True)
    note = page.locator(".term-note")
    expect(word).to_have_attribute("aria-expanded", "false")
    word.click()
    expect(note).to_contain_text(PERFORMER)
    expect(word).to_have_attribute("aria-expanded", "true")
    assert 0 <= _distance(page) < 12
    assert page.url.endswith(CONTRACT)
    word.click()
    expect(note).to_be_hidden()
    expect(word).to_have_attribute("aria-expanded", "false")
    word.click()
    expect(note).to_be_visible()
    page.locator("h1").click()
    expect(note).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_it_and_escape_gives_back_the_focus(page: Page, key: str) -> None:
    """The explanation itself is in focus, so that it is read out; the glossary comes next."""
    word = page.get_by_role("button", name="privat utförare", exact=True)
    word.focus()
    page.keyboard.press(key)
    expect(page.locator(".term-note > span")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Mer i ordlistan")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".term-note")).to_be_hidden()
    expect(word).to_be_focused()


def test_it_leads_on_to_the_word_in_the_glossary(page: Page) -> None:
    """There the word stands with what belongs to it."""
    page.get_by_role("button", name="privat utförare", exact=True).click()
    page.get_by_role("link", name="Mer i ordlistan").click()
    page.wait_for_url("**/om/ordlista/#privat-utforare")
    expect(page.locator("dt:target")).to_have_text("privat utförare")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_an_open_explanation_breaks_no_rule(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    """It lies within the window, and axe finds nothing."""
    settings = {"viewport": {"width": width, "height": 700}, "color_scheme": scheme}
    with visitor(browser, **settings) as context:
        page = context.new_page()
        page.goto(site + CONTRACT)
        page.get_by_role("button", name="privat utförare", exact=True).click()
        assert 0 <= _distance(page) < 12
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert broken_rules(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_glossary_can_be_narrowed_and_breaks_no_rule(
    browser: Browser, site: str, width: int
) -> None:
    """Letters without words that fit are put away."""
    with visitor(browser, viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        page.goto(site + "/om/ordlista/")
        assert broken_rules(page) == []
        page.emulate_media(color_scheme="dark")
        assert broken_rules_of_look(page) == []
        page.get_by_label("Sök ett ord").fill("bruten serie")
        expect(page.locator(".hits")).to_contain_text("Visar 1 av")
        assert page.locator("dt:visible").all_inner_texts() == ["brott i tidsserien"]
        assert page.locator("#ord h2:visible").all_inner_texts() == ["B"]


def test_without_script_the_word_leads_to_the_list_and_back(browser: Browser, site: str) -> None:
    """The way back is shown only where one has come by the link."""
    with visitor(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + CONTRACT)
        assert page.get_by_role("link", name="Tillbaka till texten").count() == 0
        page.get_by_role("link", name="privat utförare").first.click()
        expect(page.locator("dt:target")).to_have_text("privat utförare")
        expect(page.locator("dt:target")).to_be_in_viewport()
        page.get_by_role("link", name="Tillbaka till texten").click()
        assert page.url.endswith("#i-text-privat-utforare")
        expect(page.locator("#i-text-privat-utforare")).to_be_in_viewport()


def test_on_paper_the_list_stays(page: Page) -> None:
    """The words themselves look as the text around them."""
    page.emulate_media(media="print")
    expect(page.locator(".terms")).to_be_visible()
    word = page.locator("a.term").first
    assert word.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"


def test_every_page_of_the_site_holds_together(built_site: Path) -> None:
    """What is opened is closed in order, ids are unique, each term leads to its explanation."""
    explained = 0
    for file in sorted(built_site.rglob("*.html")):
        html = file.read_text("utf-8")
        if 'class="term"' in html:
            form = Form(html)
            assert form.wrong == [], file.relative_to(built_site)
            assert html.count('class="term"') <= 12
            explained += 1
    assert explained > 300
