"""Tests of what is round every page: the header, the menu, the colours, the print."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

GROUND = "getComputedStyle(document.documentElement).backgroundColor"
INK = "getComputedStyle(document.documentElement).color"
WHITE, NIGHT, BLACK = "rgb(255, 255, 255)", "rgb(16, 32, 27)", "rgb(0, 0, 0)"


@contextmanager
def _visitor(browser: Browser, **wishes: object) -> Iterator[Page]:
    """Yield a page of a visitor whose machine has wishes of its own."""
    context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | wishes))  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_the_colours_are_chosen_and_remembered(browser: Browser, site: str) -> None:
    """A choice holds at once, on the next page and until the machine's own is asked for again."""
    with _visitor(browser, color_scheme="light") as page:
        page.goto(f"{site}/om/")
        page.get_by_role("radio", name="Mörkt").check()
        assert page.evaluate(GROUND) == NIGHT

        page.goto(f"{site}/matt/")
        assert page.evaluate(GROUND) == NIGHT
        assert page.get_by_role("radio", name="Mörkt").is_checked()
        bars = page.locator('meta[name="theme-color"]')
        assert {bar.get_attribute("content") for bar in bars.all()} == {"#182b25"}

        page.get_by_role("radio", name="Som enheten").check()
        assert page.evaluate(GROUND) == WHITE
        assert bars.first.get_attribute("content") == "#0f5a45"


def test_the_chosen_colours_are_there_before_anything_is_drawn(browser: Browser, site: str) -> None:
    """No page flashes in other colours than the chosen ones."""
    with _visitor(browser, color_scheme="light") as page:
        page.add_init_script(
            "localStorage.setItem('insyn.farger', 'dark');"
            "new MutationObserver(() => { window.chosenAt ??= performance.now(); })"
            ".observe(document, { subtree: true, attributeFilter: ['data-scheme'] });"
        )
        page.goto(f"{site}/matt/")
        page.wait_for_function("performance.getEntriesByName('first-paint').length")
        painted = page.evaluate("performance.getEntriesByName('first-paint')[0].startTime")
        assert page.evaluate("window.chosenAt") < painted


def test_the_colours_follow_the_machine_without_javascript(browser: Browser, site: str) -> None:
    """Without JavaScript there is no choice to make, and the machine's own setting rules."""
    with _visitor(browser, color_scheme="dark", java_script_enabled=False) as page:
        page.goto(f"{site}/om/")
        assert page.get_by_role("radio").count() == 0
    with _visitor(browser, color_scheme="dark") as page:
        page.goto(f"{site}/om/")
        assert page.evaluate(GROUND) == NIGHT


def test_the_colours_can_be_chosen_where_nothing_may_be_kept(browser: Browser, site: str) -> None:
    """Where storage is blocked the choice holds on the page, and nothing breaks."""
    with _visitor(browser, color_scheme="light") as page:
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        )
        page.goto(f"{site}/om/")
        page.get_by_role("radio", name="Mörkt").check()
        assert page.evaluate(GROUND) == NIGHT
        assert said == []


@pytest.mark.parametrize(
    ("scheme", "ground", "ink"), [("light", WHITE, BLACK), ("dark", BLACK, WHITE)]
)
def test_high_contrast_is_chosen_or_asked_for_by_the_machine(
    browser: Browser, site: str, scheme: str, ground: str, ink: str
) -> None:
    """High contrast is black and white, light or dark as the machine is."""
    with _visitor(browser, color_scheme=scheme, contrast="more") as page:
        page.goto(f"{site}/om/")
        assert (page.evaluate(GROUND), page.evaluate(INK)) == (ground, ink)
    with _visitor(browser, color_scheme=scheme) as page:
        page.goto(f"{site}/om/")
        page.get_by_role("radio", name="Hög kontrast").check()
        assert (page.evaluate(GROUND), page.evaluate(INK)) == (ground, ink)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_menu_of_a_phone_is_opened_and_closed_by_keyboard(
    browser: Browser, site: str, script: bool
) -> None:
    """Tab leads to the button, Enter opens, Tab goes into the menu, Escape closes it."""
    wishes = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": script}
    with _visitor(browser, **wishes) as page:
        page.goto(f"{site}/matt/")
        menu, button = page.locator(".menu"), page.get_by_role("button", name="Meny")
        for _ in range(4):
            page.keyboard.press("Tab")
        expect(button).to_be_focused()
        expect(menu).to_be_hidden()

        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(menu.get_by_role("link").first).to_be_focused()
        expect(menu.get_by_role("link", name="Mått", exact=True)).to_have_attribute(
            "aria-current", "page"
        )
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_search_field_leads_to_the_search(browser: Browser, site: str, script: bool) -> None:
    """What is written in the header is sent to the page of the search, without JavaScript too."""
    with _visitor(browser, java_script_enabled=script) as page:
        page.goto(f"{site}/matt/sjukfranvaro-total/")
        page.get_by_role("search").get_by_role("searchbox", name="Sök").fill("hemtjänst")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sok/?*")
        assert page.url.startswith(f"{site}/sok/?q=hemtj%C3%A4nst")


def test_a_phone_has_a_link_to_the_search(browser: Browser, site: str) -> None:
    """A narrow header has no room for the field, and leads to the page that has one."""
    with _visitor(browser, viewport={"width": 320, "height": 640}) as page:
        page.goto(f"{site}/matt/")
        assert page.get_by_role("banner").get_by_role("searchbox").count() == 0
        page.get_by_role("banner").get_by_role("link", name="Sök").click()
        assert page.url == f"{site}/sok/"


@pytest.mark.parametrize("address", ["/", "/sok/", "/404.html"])
def test_a_page_with_a_search_of_its_own_has_no_second(
    context: BrowserContext, site: str, address: str
) -> None:
    """The start, the search and the page of what is missing have one field for the whole site."""
    page = context.new_page()
    page.goto(site + address)
    assert page.get_by_role("banner").get_by_role("searchbox").count() == 0
    assert page.get_by_role("main").get_by_role("searchbox").count() == 1


COVERED = """() => {
  const one = document.activeElement;
  const box = [...one.getClientRects()].find((each) => each.width && each.height);
  if (one === document.body || !box) return "";
  const middle = (from, to, end) => (Math.max(0, from) + Math.min(end, to)) / 2;
  const top = document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  const label = top?.closest("label");
  if (top && (one.contains(top) || top.contains(one) || label?.contains(one))) return "";
  return `${one.outerHTML.slice(0, 80)} under ${top?.outerHTML.slice(0, 80)}`;
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "address", ["/om/", "/matt/sjukfranvaro-total/", "/jamfor-service/exempel-hemtjanst/"]
)
def test_what_has_focus_is_never_covered(
    browser: Browser, site: str, address: str, width: int
) -> None:
    """Every stop on the way through a page with Tab is in sight."""
    with _visitor(browser, viewport={"width": width, "height": 640}) as page:
        page.goto(site + address, wait_until="networkidle")
        covered = []
        for _ in range(150):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            covered.append(page.evaluate(COVERED))
        assert len(covered) > 20
        assert [one for one in covered if one] == []


def test_paper_is_light_has_no_controls_and_says_where_it_came_from(
    browser: Browser, site: str
) -> None:
    """In print the controls of the frame are gone, and the address is there."""
    with _visitor(browser, color_scheme="dark") as page:
        page.goto(f"{site}/matt/sjukfranvaro-total/")
        page.get_by_role("radio", name="Hög kontrast").check()
        page.emulate_media(media="print")
        assert page.evaluate(GROUND) == WHITE
        for gone in (".menu", ".submenu", ".site-header .search", ".scheme", ".crumbs"):
            expect(page.locator(gone)).to_be_hidden()
        address = page.get_by_text("Sidans adress: https://insyn.example/matt/sjukfranvaro-total/")
        expect(address).to_be_visible()
        table = page.locator("details > .table-scroll").first
        expect(table).to_be_visible()


def test_forced_colours_show_where_one_is(browser: Browser, site: str) -> None:
    """Where the machine's own colours rule, the current section is underlined and bold."""
    with _visitor(browser, forced_colors="active") as page:
        page.goto(f"{site}/matt/")
        current = page.get_by_role("banner").locator(".submenu [aria-current]")
        look = "one => [getComputedStyle(one).textDecorationLine, getComputedStyle(one).fontWeight]"
        assert current.evaluate(look) == ["underline", "650"]


def test_easy_swedish_stands_where_one_is_and_on_a_page_of_its_own(
    context: BrowserContext, site: str
) -> None:
    """A section's easy words stand below its first sentence, and with all the others."""
    page = context.new_page()
    page.goto(f"{site}/mal/")
    easy = page.locator("details.easy")
    first = easy.locator("p").first.text_content() or ""
    expect(easy.locator("summary")).to_have_text("Lättläst: Mål")

    page.get_by_role("banner").get_by_role("link", name="Lättläst").click()
    section = page.locator("section").filter(
        has=page.get_by_role("heading", name="Mål", exact=True)
    )
    expect(section.locator("p").first).to_have_text(first)
    section.get_by_role("link").last.click()
    assert page.url == f"{site}/mal/"


def test_the_english_page_is_told_to_be_english(context: BrowserContext, site: str) -> None:
    """A screen reader reads the English text as English, and what is round it as Swedish."""
    page = context.new_page()
    page.goto(f"{site}/english/")
    assert page.locator("html").get_attribute("lang") == "sv"
    assert page.locator("title").get_attribute("lang") == "en"
    assert page.locator("h1").evaluate("one => one.closest('[lang]').lang") == "en"
    current = page.get_by_role("banner").get_by_role("link", name="English")
    assert current.get_attribute("aria-current") == "page"
