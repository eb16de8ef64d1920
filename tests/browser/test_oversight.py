"""Tests of performers, contracts and follow-ups in a real browser, on the worked example."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

PLAN = "/uppfoljning/planer/exempel-vard-och-omsorgsnamnden-2026/"

STATES = {
    "made in time": ("/uppfoljning/exempel-ringen-2025/", "● I tid"),
    "made too late": ("/uppfoljning/exempel-egen-regi-2024/", "◐ För sen"),
    "missing": ("/avtal/exempel-narexemplet-hemtjanst/", "○ Försenad"),
    "planned": ("/avtal/exempel-kooperativet-hemtjanst/", "◔ Planerad"),
    "event-driven": ("/uppfoljning/exempel-omsorgen-klagomal-2024/", "Händelsestyrd."),
    "unannounced": ("/uppfoljning/exempel-omsorgen-oanmald-2024/", "Oanmäld."),
    "sanction disputed": ("/uppfoljning/exempel-stiftelsen-2026/", "≠ Bestridd"),
    "sanction withdrawn": ("/uppfoljning/exempel-ringen-2025/", "– Återkallad"),
    "sanction carried out": ("/uppfoljning/exempel-garden-klagomal-2025/", "● Verkställd"),
    "action verified": ("/uppfoljning/exempel-egen-regi-2024/", "● Verifierad"),
    "action done, not verified": ("/uppfoljning/exempel-garden-2026/", "◐ Klar, inte kontrollerad"),
    "action overdue": ("/uppfoljning/exempel-stiftelsen-2026/", "○ Försenad"),
    "deviation dismissed": ("/uppfoljning/exempel-ringen-2025/", "– Avskriven"),
    "contract ended early": ("/avtal/exempel-omsorgen-hemtjanst-2023/", "× Avslutat i förtid"),
    "contract run out": ("/avtal/exempel-stiftelsen-hemtjanst-2023/", "– Har löpt ut"),
    "contract not begun": ("/avtal/exempel-ringen-hemtjanst-2027/", "◔ Har inte börjat"),
    "contract of unknown time": ("/avtal/lokalvard/", "? Tiden är inte känd"),
    "own regi": ("/utforare/exempel-egen-regi/", "Kommunal egen regi"),
    "municipal company": ("/utforare/exempel-bolaget/", "Kommunalt bolag"),
    "sole trader": ("/utforare/exempel-hjalpen/", "Enskild firma"),
    "non-profit": ("/utforare/exempel-ringen/", "Idéburen organisation"),
    "requirement partly met": ("/uppfoljning/exempel-egen-regi-2024/", "◐ Delvis uppfyllt"),
    "requirement not judged": ("/uppfoljning/exempel-omsorgen-klagomal-2024/", "? Inte bedömt"),
    "priority high": (PLAN, "▲ Hög"),
    "priority medium": (PLAN, "■ Medel"),
    "verdict not met": ("/avtal/exempel-narexemplet-hemtjanst/", "○ Inte uppfyllt"),
    "verdict partly": ("/insyn/", "◐ Delvis"),
    "verdict unknown": ("/insyn/", "? Kan inte bedömas"),
    "verdict not applicable": ("/avtal/exempel-egen-regi-hemtjanst/", "– Ej tillämpligt"),
}


@pytest.mark.parametrize(("address", "words"), STATES.values(), ids=list(STATES))
def test_each_state_is_seen_in_words(
    context: BrowserContext, site: str, address: str, words: str
) -> None:
    """A visitor reads the state; the mark and the colour only help."""
    page = context.new_page()
    page.goto(site + address)
    text = page.locator("main").inner_text().replace("\u00a0", " ")
    assert words in text


@pytest.mark.parametrize(
    "address",
    [
        *sorted({address for address, _ in STATES.values() if "exempel" in address}),
        "/insyn/valfrihetssystem/exempel-hemtjanst/",
        "/oppna-data/utforare-exempel/",
    ],
)
def test_an_invented_page_says_so_before_anything_else(
    context: BrowserContext, site: str, address: str
) -> None:
    """The notice is seen right below the heading, and the title of the tab says it too."""
    page = context.new_page()
    page.goto(site + address)
    notice = page.locator("h1 + .note-example")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("Exempeldata.")
    assert "(exempeldata)" in page.title()


def test_every_invented_line_in_a_list_says_so(context: BrowserContext, site: str) -> None:
    """Where real and invented stand on one page, each invented line has the sign."""
    page = context.new_page()
    for address in ("/avtal/", "/utforare/", "/uppfoljning/"):
        page.goto(site + address)
        lines = page.locator("ul.rows > li").filter(has=page.locator('a[href*="exempel-"]'))
        assert lines.count() > 5
        assert lines.filter(has_text="Exempeldata").count() == lines.count()


def test_a_cell_of_the_matrix_leads_to_the_verdict_and_on_to_what_it_rests_on(
    context: BrowserContext, site: str
) -> None:
    """From the overview to the reason to the follow-up, with links alone."""
    page = context.new_page()
    page.goto(f"{site}/insyn/")
    page.locator('td a[href$="avtal/exempel-garden-hemtjanst/#insyn-kl-10-8-uppfoljning"]').click()

    verdict = page.locator("#insyn-kl-10-8-uppfoljning")
    expect(verdict).to_be_visible()
    expect(verdict).to_contain_text("Avtalet har följts upp i tid")
    verdict.get_by_role("link", name=re.compile("2026")).last.click()
    assert "/uppfoljning/exempel-garden-2026/" in page.url


def test_the_follow_ups_are_narrowed_by_board_and_result(
    context: BrowserContext, site: str
) -> None:
    """The choice stands in the address, and the number of hits is told."""
    page = context.new_page()
    page.goto(f"{site}/uppfoljning/")
    page.locator("form.filters select[name=result]").select_option("brister")
    page.wait_for_url("**result=brister**")
    assert page.locator(".hits").first.inner_text().startswith("Visar ")


def test_the_matrix_is_read_by_keyboard_on_a_phone(browser: Browser, site: str) -> None:
    """A wide table scrolls by itself, and is reached with Tab."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/insyn/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for region in page.locator(".table-scroll").all():
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")
    context.close()
