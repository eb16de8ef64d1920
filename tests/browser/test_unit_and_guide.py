"""Tests of a unit's page and of the guide with its shortlist in a real browser."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

SERVICE = "/jamfor-service/exempel-hemtjanst/"
UNIT, OTHER = f"{SERVICE}ringen-skogas/", f"{SERVICE}garden-stuvsta/"
GUIDE = f"{SERVICE}vagledning/"
SCHOOL = "/jamfor-service/grundskola-arskurs-9/annerstaskolan/"
KEY = "insyn.lista.exempel-hemtjanst"
SAVED = "Sparad i din lista. Listan finns bara i den här webbläsaren."
BLOCKED = "Det gick inte att spara. Webbläsaren tillåter det inte, eller så är listan full."

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); } });"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError"); };"""

ASSETS = Path(__file__).parents[2] / "theme" / "assets" / "service"
LONGEST = 2560
"""How many bytes, compressed, that saving and the guide may cost together."""


def saved(page: Page, site: str, *addresses: str) -> None:
    """Save units in the shortlist, each on its own page."""
    for address in addresses:
        page.goto(site + address)
        page.get_by_role("button", name="Spara i min lista").click()
        expect(page.get_by_role("status")).to_have_text(SAVED)


def names(page: Page) -> list[str]:
    """Return the names in the shortlist, in order."""
    return page.locator("[data-shortlist] li > a").all_inner_texts()


def test_a_unit_is_saved_seen_in_the_guide_and_taken_away_by_keyboard(
    context: BrowserContext, site: str
) -> None:
    """The button tells that it is pressed, and what happened is said aloud."""
    page = context.new_page()
    page.goto(site + UNIT)
    button = page.get_by_role("button", name="Spara i min lista")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status")).to_have_text(SAVED)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Se min lista")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{GUIDE}#min-lista")
    assert names(page) == ["Exempelringen Skogås"]
    remove = page.get_by_role("button", name="Ta bort Exempelringen Skogås ur listan")
    remove.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-shortlist] [role=status]")).to_have_text(
        "Exempelringen Skogås är borttagen ur listan."
    )
    expect(page.get_by_role("heading", name="Min lista")).to_be_focused()
    expect(page.get_by_text("Listan är tom.")).to_be_visible()
    page.goto(site + UNIT)
    expect(page.get_by_role("button", name="Spara i min lista")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_the_list_leads_to_units_that_there_are_and_to_comparing_them(
    context: BrowserContext, site: str
) -> None:
    """One unit has nothing to be compared with; two have."""
    page = context.new_page()
    saved(page, site, UNIT)
    page.goto(site + GUIDE)
    compare = page.locator("[data-compare]")
    expect(compare).to_be_hidden()
    saved(page, site, OTHER)
    page.goto(site + GUIDE)
    assert names(page) == ["Exempelringen Skogås", "Exempelgården Stuvsta"]
    expect(compare).to_have_text("Jämför dem")
    href = f"{site}{SERVICE}jamfor/?enhet=ringen-skogas&enhet=garden-stuvsta"
    assert compare.evaluate("(link) => link.href") == href
    page.get_by_role("link", name="Exempelgården Stuvsta", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Exempelgården Stuvsta")


@pytest.mark.parametrize(("width", "shown"), [(320, 2), (1280, 4)])
def test_a_phone_compares_two_and_a_wide_screen_four(
    browser: Browser, site: str, width: int, shown: int
) -> None:
    """The first on the list are the ones compared, and the link says how many."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(site + GUIDE)
    links = "ringen-skogas garden-stuvsta egen-regi-varby ringen-trangsund narexemplet-lanna"
    pairs = ", ".join(f'["{one}", ""]' for one in links.split())
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, f"[{pairs}]"])
    page.reload()
    expect(page.locator("[data-compare]")).to_have_text(f"Jämför de {shown} första")
    href = page.locator("[data-compare]").evaluate("(link) => link.href")
    assert href.count("enhet=") == shown
    page.context.close()


def test_a_note_stays_in_the_browser_with_its_unit(context: BrowserContext, site: str) -> None:
    """What is written about a unit is there the next time."""
    page = context.new_page()
    saved(page, site, UNIT)
    page.goto(site + GUIDE)
    label = "Mina anteckningar om Exempelringen Skogås"
    page.get_by_label(label).fill("Ring Åsa på tisdag.")
    page.reload()
    expect(page.get_by_label(label)).to_have_value("Ring Åsa på tisdag.")


def test_another_tab_hears_of_a_change(context: BrowserContext, site: str) -> None:
    """Two tabs never show two different lists."""
    guide, page = context.new_page(), context.new_page()
    guide.goto(site + GUIDE)
    saved(page, site, UNIT)
    expect(guide.get_by_role("link", name="Exempelringen Skogås", exact=True)).to_be_visible()


@pytest.mark.parametrize("storage", [NO_STORAGE, FULL_STORAGE], ids=["blocked", "full"])
def test_a_browser_that_keeps_nothing_says_so(
    context: BrowserContext, site: str, storage: str
) -> None:
    """The button is not pressed, the reason is said and the guide still works."""
    context.add_init_script(storage)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + UNIT)
    button = page.get_by_role("button", name="Spara i min lista")
    button.click()
    expect(page.get_by_role("status")).to_have_text(BLOCKED)
    expect(button).to_have_attribute("aria-pressed", "false")
    page.goto(site + GUIDE)
    expect(page.get_by_text("Listan är tom.")).to_be_visible()
    assert errors == []


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("{", []),
        ('{"a": 1}', []),
        ("null", []),
        (
            '[["../../x", ""], ["finns-inte", ""], 7, ["ringen-skogas", 5]]',
            ["Exempelringen Skogås"],
        ),
        ('[["__proto__", ""], ["constructor", ""]]', []),
    ],
)
def test_rubbish_in_the_storage_is_left_out(
    context: BrowserContext, site: str, kept: str, shown: list[str]
) -> None:
    """Only units that there are are shown."""
    page = context.new_page()
    page.goto(site + GUIDE)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, kept])
    page.reload()
    expect(page.locator("[data-shortlist]")).to_be_visible()
    assert names(page) == shown


def test_without_a_script_the_guide_is_whole_but_for_the_list(browser: Browser, site: str) -> None:
    """No button does nothing, and what to do instead is said."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + GUIDE)
    expect(page.get_by_text("Skriv upp dem du vill minnas.")).to_be_visible()
    expect(page.get_by_role("heading", name="Frågor att ställa")).to_be_visible()
    assert page.locator("button:visible, [data-shortlist]:visible").count() <= 1  # the menu's own
    page.goto(site + UNIT)
    expect(page.get_by_role("button", name="Spara i min lista")).to_be_hidden()
    summary = page.locator("summary").first
    summary.click()
    expect(page.locator("main table").first).to_be_visible()
    context.close()


def test_the_printed_guide_has_lines_to_write_on(context: BrowserContext, site: str) -> None:
    """Paper has room under each question, and none of the buttons."""
    page = context.new_page()
    page.goto(site + GUIDE)
    lines = page.locator(".asking .lines").first
    expect(lines).to_be_hidden()
    page.emulate_media(media="print")
    expect(lines).to_be_visible()
    expect(page.get_by_role("button", name="Skriv ut vägledningen")).to_be_hidden()
    expect(page.get_by_role("heading", name="Frågor som siffrorna kan svara på")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", [UNIT, f"{SERVICE}omsorgen-flemingsberg/", SCHOOL, GUIDE])
def test_nothing_is_wider_than_the_screen(
    browser: Browser, site: str, width: int, address: str
) -> None:
    """Also with every table opened: a wide one scrolls by itself."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(site + address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.context.close()


def test_the_button_and_the_links_are_large_enough_to_touch(browser: Browser, site: str) -> None:
    """At least 44 pixels high on a phone."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(site + UNIT)
    for target in (".save button", ".on-page a", ".measure summary"):
        box = page.locator(target).first.bounding_box()
        assert box
        assert box["height"] >= 44
    page.context.close()


def test_saving_and_the_guide_cost_little() -> None:
    """The scripts of a unit and of the guide, with their shared store, are small."""
    names = ("shortlist.js", "unit.js", "guide.js")
    assert sum(len(gzip.compress((ASSETS / name).read_bytes())) for name in names) <= LONGEST
