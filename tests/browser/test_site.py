"""Tests of the real site in a real browser: what a visitor meets."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")


def test_the_list_of_indicators_is_whole_without_javascript(browser: Browser, site: str) -> None:
    """Without JavaScript all indicators are there, with links to ready-made selections."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/matt/")

    assert page.locator("#lista > li").count() == 92
    assert page.locator("form.filters").is_hidden()
    page.locator('nav a[href*="urval/"]').first.click()
    page.wait_for_url("**/matt/urval/**")
    assert page.locator("h1").count() == 1
    context.close()


def test_the_list_is_filtered_in_place_and_the_address_remembers(
    context: BrowserContext, site: str
) -> None:
    """A word in the filter hides the rest, tells how many are left, and can be shared."""
    page = context.new_page()
    page.goto(f"{site}/matt/")
    page.locator("form.filters input").fill("trygghet")
    page.wait_for_url("**/matt/?**trygghet**")

    shown = page.locator("#lista > li:visible").count()
    assert 0 < shown < 92
    assert page.locator(".hits").first.inner_text() == f"Visar {shown} av 92 mått"

    again = context.new_page()
    again.goto(page.url)
    assert again.locator("#lista > li:visible").count() == shown


@pytest.mark.parametrize(
    ("address", "choice", "chosen", "shown"),
    [
        ("/mal/ataganden/", "status", "ej-klart-i-ar", 17),
        ("/mal/ataganden/", "status", "klart", 26),
        ("/internkontroll/kommunstyrelsen-2019/", "status", "ej-klart-i-ar", 16),
        ("/jamlikhet/", "dimension", "alder", 1),
    ],
)
def test_a_choice_in_the_address_narrows_a_list(
    context: BrowserContext, site: str, address: str, choice: str, chosen: str, shown: int
) -> None:
    """A link to a choice shows only what it names, in the list and in the control."""
    page = context.new_page()
    page.goto(f"{site}{address}?{choice}={chosen}")

    assert page.locator(f'select[name="{choice}"]').input_value() == chosen
    assert page.locator("[data-words]:visible").count() == shown
    assert page.locator(".hits").first.inner_text().startswith(f"Visar {shown} av ")


def test_the_lists_of_governance_are_whole_without_javascript(browser: Browser, site: str) -> None:
    """Every commitment, control and contradiction is there, and no filter that cannot work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address, least in (
        ("/mal/ataganden/", 43),
        ("/internkontroll/kommunstyrelsen-2019/", 45),
        ("/granskning/motsagelser/", 100),
        ("/jamlikhet/", 46),
    ):
        page.goto(site + address)
        assert page.locator("[data-words]:visible").count() >= least
        assert page.locator("form.filters").is_hidden()
    context.close()


def test_the_menu_opens_by_keyboard_on_a_phone_without_javascript(
    browser: Browser, site: str
) -> None:
    """The menu is reached with Tab, opened with Enter and closed with Escape."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    button = page.get_by_role("button", name="Meny")
    link = page.get_by_role("navigation").get_by_role("link", name="Mått", exact=True)
    assert link.is_hidden()

    button.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert link.is_hidden()
    context.close()


def test_the_first_tab_leads_past_the_menu(context: BrowserContext, site: str) -> None:
    """The first stop on a page is the link to its content."""
    page = context.new_page()
    page.goto(f"{site}/mal/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"


def test_the_fault_report_carries_the_address_of_the_page(
    context: BrowserContext, site: str
) -> None:
    """The link to report a fault holds the address that the visitor stands at."""
    page = context.new_page()
    page.goto(f"{site}/matt/tillit-till-andra/")
    link = page.get_by_role("link", name="Rapportera fel").get_attribute("href") or ""

    assert link.startswith("mailto:redaktionen@insyn.example?")
    assert "https%3A%2F%2Finsyn.example%2Fmatt%2Ftillit-till-andra%2F" in link


def test_the_interactive_chart_is_drawn_from_the_site_itself(
    context: BrowserContext, site: str
) -> None:
    """The chart appears with its lines, and nothing in it can be sent anywhere."""
    page = context.new_page()
    page.goto(f"{site}/matt/betygsindex-trygghet/diagram/", wait_until="networkidle")
    page.wait_for_selector("#diagram .scatterlayer .trace")

    assert page.locator("#diagram .scatterlayer .trace").count() >= 3
    names = [
        button.get_attribute("data-title") or ""
        for button in page.locator("#diagram .modebar-btn").all()
    ]
    assert [name for name in names if "Plotly" in name or "Chart Studio" in name] == []


def _colour(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("node => getComputedStyle(node).color"))


def test_dark_is_chosen_by_the_visitors_own_setting(browser: Browser, site: str) -> None:
    """The colours follow the setting of the machine, without a switch and without JavaScript."""
    colours = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, java_script_enabled=False)
        page = context.new_page()
        page.goto(site)
        colours.append(_colour(page, "h1"))
        context.close()

    assert colours == ["rgb(22, 33, 29)", "rgb(237, 242, 239)"]
