"""Tests of what has changed, in a real browser: found, read on a phone, and cited."""

import pytest
from playwright.sync_api import BrowserContext, expect

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")


def test_the_foot_of_every_page_leads_to_what_has_changed(
    context: BrowserContext, site: str
) -> None:
    """A visitor finds corrections without knowing the address."""
    page = context.new_page()
    page.goto(f"{site}/matt/antal-anstallda/")
    page.get_by_role("contentinfo").get_by_role("link", name="Ändringar och rättelser").click()
    expect(page).to_have_url(f"{site}/andringar/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ändringar")


def test_the_words_of_the_page_can_be_opened(context: BrowserContext, site: str) -> None:
    """What a correction is stands behind one press."""
    page = context.new_page()
    page.goto(f"{site}/andringar/")
    meaning = page.get_by_text("Det som var publicerat var fel och är rättat.")
    expect(meaning).to_be_hidden()
    page.get_by_text("Vad orden betyder").click()
    expect(meaning).to_be_visible()


@pytest.mark.parametrize("address", ["/andringar/", "/matt/antal-anstallda/"])
def test_nothing_is_wider_than_a_small_phone(
    context: BrowserContext, site: str, address: str
) -> None:
    """Long addresses break."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_indicator_is_cited_with_its_address_and_its_figures(
    context: BrowserContext, site: str
) -> None:
    """The address of the figures is a file that is there."""
    page = context.new_page()
    page.goto(f"{site}/matt/antal-anstallda/")
    foot = page.get_by_role("region", name="Källa och ändringar")
    expect(foot.locator(".citation")).to_contain_text("https://insyn.example/matt/antal-anstallda/")
    figures = foot.get_by_role("link", name="https://insyn.example/matt/antal-anstallda/utfall.csv")
    answer = context.request.get(f"{site}/matt/antal-anstallda/{figures.get_attribute('href')}")
    assert answer.ok
    assert answer.text().startswith("matt,period,")
