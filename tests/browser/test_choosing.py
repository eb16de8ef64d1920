"""Tests of the whole way to a choice: find, filter, compare three, share, print, by keyboard."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

THREE = ("Exempelgården Snättringe", "Exempelgården Stuvsta", "Stuvsta exempelhemtjänst")
FARTHEST = 120
"""How many stops away something may be: a page where one must press more is no page."""


@pytest.mark.parametrize("width", [320, 1280])
def test_one_finds_compares_shares_and_prints_with_the_keyboard_alone(
    browser: Browser, site: str, width: int
) -> None:
    """From the start page to the sheet of paper, and to someone else with the same address."""
    page = browser.new_page(viewport={"width": width, "height": 700}, locale="sv-SE")
    page.add_init_script("window.print = () => { document.title = 'Skrivs ut'; }")
    page.goto(site + "/")
    _walk_to(page, lambda it: it["text"].startswith("Jämför 17\u00a0hemtjänstgrupper"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/jamfor-service/exempel-hemtjanst/")
    expect(page.get_by_label("Sök på namn eller fakta")).to_be_visible()
    _filter_by_area(page)
    _sort(page)
    _choose_three(page)
    _walk_to(page, lambda it: it["text"].startswith("Jämför 3 valda"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/jamfor/?enhet=*")
    for name in THREE:
        expect(page.locator("#jamfors")).to_contain_text(name)
    _keep_what_differs(page)
    shared = page.url
    _walk_to(page, lambda it: it["text"].startswith("Skriv ut"))
    page.keyboard.press("Enter")
    expect(page).to_have_title("Skrivs ut")
    sheet = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(sheet.pages) == 1
    seen = _rows(page)
    page.close()
    _someone_else_sees_the_same(browser, shared, seen, width)


def _filter_by_area(page: Page) -> None:
    _walk_to(page, lambda it: it["text"].startswith("Filtrera"))
    page.keyboard.press("Enter")
    _walk_to(page, lambda it: it["name"] == "omrade" and it["value"] == "stuvsta")
    page.keyboard.press("Space")
    expect(page.locator(".hits")).to_contain_text("Visar 3 av 17 hemtjänstgrupper")
    assert "omrade=stuvsta" in page.url


def _sort(page: Page) -> None:
    """Sort by the second measure: the select is before the filters."""
    page.keyboard.press("Shift+Tab")
    _walk_to(page, lambda it: it["name"] == "sortera", back=True)
    page.keyboard.type("Trygga")
    expect(page.locator(".hits")).to_contain_text("Sorterat efter Trygga hemma")
    assert "sortera=" in page.url


def _choose_three(page: Page) -> None:
    for _ in THREE:
        _walk_to(page, lambda it: it["name"] == "enhet" and not it["checked"])
        page.keyboard.press("Space")
    expect(page.locator(".chosen")).to_contain_text("3")


def _keep_what_differs(page: Page) -> None:
    rows = len(_rows(page))
    _walk_to(page, lambda it: it["type"] == "checkbox")
    page.keyboard.press("Space")
    expect(page.get_by_label("Visa bara det som skiljer")).to_be_checked()
    assert 0 < len(_rows(page)) < rows


def _someone_else_sees_the_same(
    browser: Browser, address: str, seen: list[str], width: int
) -> None:
    other = browser.new_page(viewport={"width": width, "height": 700}, locale="sv-SE")
    other.goto(address)
    other.wait_for_selector("#jamforelse tbody tr")
    assert _rows(other) == seen
    assert other.evaluate("document.documentElement.scrollWidth") <= width
    other.close()


def _rows(page: Page) -> list[str]:
    rows = page.locator("#jamforelse tbody tr").all()
    return [re.sub(r"\s+", " ", row.inner_text()) for row in rows if row.is_visible()]


_HAS_FOCUS = """() => {
  const one = document.activeElement;
  return { text: one.innerText?.trim() ?? "", name: one.name ?? "", value: one.value ?? "",
           type: one.type ?? "", checked: Boolean(one.checked) };
}"""


def _walk_to(page: Page, is_there: Callable[[dict[str, str]], bool], *, back: bool = False) -> None:
    """Press the tabulator until what is looked for has focus, in sight."""
    passed = []
    for _ in range(FARTHEST):
        if is_there(page.evaluate(_HAS_FOCUS)):
            assert page.locator(":focus").is_visible()
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
        passed.append(page.evaluate(_HAS_FOCUS)["text"] or page.evaluate(_HAS_FOCUS)["name"])
    pytest.fail(f"not reached; passed {passed}")


@pytest.mark.parametrize("width", [320, 1280])
def test_one_finds_and_compares_without_scripts(browser: Browser, site: str, width: int) -> None:
    """Every unit is there, and the plain form leads to where each is held against the others."""
    context = browser.new_context(
        viewport={"width": width, "height": 700}, java_script_enabled=False, locale="sv-SE"
    )
    page = context.new_page()
    page.goto(site + "/")
    page.get_by_role("link", name="Jämför 15\u00a0skolor").click()
    page.wait_for_url("**/jamfor-service/grundskola-arskurs-9/")
    names = page.locator(".service-list tbody th a").all_text_contents()
    assert len(names) == 15
    assert names[:2] == ["Annerstaskolan", "Balingsnässkolan"]
    assert names[-1] == "Östra grundskolan"
    for name in ("Annerstaskolan", "Vistaskolan", "Östra grundskolan"):
        page.get_by_label(f"Välj {name} för jämförelse").check()
    page.get_by_role("button", name="Jämför").click()
    assert page.url.endswith(
        "/jamfor/?enhet=annerstaskolan&enhet=vistaskolan&enhet=ostra-grundskolan"
    )
    page.locator("main").get_by_role("link", name="Annerstaskolan").first.click()
    expect(page.locator("h1")).to_contain_text("Annerstaskolan")
    read = page.locator("tr", has_text="Vistaskolan").first.inner_text()
    assert "83,3" in read
    assert "sämre" in read.lower()
    context.close()


def test_the_list_of_the_guide_is_compared(browser: Browser, site: str) -> None:
    """What one has saved on the pages of units leads to the comparison."""
    page = browser.new_page(locale="sv-SE")
    for unit in ("vistaskolan", "varbyskolan"):
        page.goto(f"{site}/jamfor-service/grundskola-arskurs-9/{unit}/")
        page.get_by_role("button", name="Spara i min lista").click()
    page.goto(f"{site}/jamfor-service/grundskola-arskurs-9/vagledning/")
    page.get_by_role("link", name=re.compile("^Jämför")).last.click()
    expect(page.locator("#jamfors")).to_contain_text("Vistaskolan")
    expect(page.locator("#jamfors")).to_contain_text("Vårbyskolan")
    page.close()
