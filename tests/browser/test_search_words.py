"""Tests of what the search finds, in a real browser and with the site's own script."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.search.queries import QUERIES, Query

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

MOST = 10
ASK = """async ([words, most]) => {
  const engine = await import(new URL("../assets/search/engine.js", location.href));
  window.started ??= engine.start();
  await window.started;
  const { results } = await engine.ask(words, {});
  const data = await Promise.all(results.slice(0, most).map((one) => one.data()));
  return data.map(({ url, meta, excerpt, filters }) => ({ url, meta, excerpt, filters }));
}"""


@pytest.fixture(scope="module")
def page(browser: Any, site: str) -> Any:
    """Return the page of the search, opened once."""
    context: BrowserContext = browser.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(f"{site}/sok/")
    yield page
    context.close()


def _found(page: Page, words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(ASK, [words, MOST])
    return found


@pytest.mark.parametrize("query", QUERIES, ids=[query.words for query in QUERIES])
def test_what_people_type_finds_what_they_mean(page: Page, query: Query) -> None:
    """The page that they want is among the first, and what they do not want is not."""
    addresses = [one["url"] for one in _found(page, query.words)]
    assert query.address in addresses[: query.within], addresses
    assert not set(query.never) & set(addresses)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("urval", "/matt/urval/"),
        ("diagram", "/diagram/"),
        ("inbäddade", "/badda-in/"),
        ("version 2026-11-21", "/2026-11-21/"),
        ("ändringar i mått", "/andringar/datamangd/"),
        ("hittades inte", "/404"),
        ("vistaskolan jämför", "/jamfor/vistaskolan/"),
        ("sök", "/sok/"),
    ],
)
def test_what_only_repeats_other_pages_is_not_found(page: Page, words: str, part: str) -> None:
    """Copies, parts of lists, charts alone and the search itself are not indexed."""
    assert not [one["url"] for one in _found(page, words) if part in one["url"]]


def test_a_result_says_what_it_is_in_the_words_of_the_page(page: Page) -> None:
    """No seam of a compound is seen, and an invented page says so."""
    first = _found(page, "Exempelhjälpen i Trångsund")[0]
    assert first["url"] == "/utforare/exempel-hjalpen/"
    assert first["meta"]["title"] == "Exempelhjälpen i Trångsund"
    assert first["meta"]["typ"] == "Utförare"
    assert first["meta"]["exempel"] == "Exempeldata"
    assert "Exempeldata" in first["filters"]["Status"]
    assert first["filters"]["Område"] == ["Trångsund"]
    for words in ("sjukfrånvaro", "frånvaro", "omsorg"):
        for one in _found(page, words):
            assert "|" not in one["excerpt"] + one["meta"]["title"] + one["meta"]["ingress"]
