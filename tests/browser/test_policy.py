"""Tests of what pages may fetch, run and be shown in, tried in a real browser with real headers.

The server sends the headers of the site's own `_headers`; that no kind of page breaks them is
seen in test_pages.
"""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from insyn import policy
from tests.browser import kinds
from tests.browser.serving import headers_of, parsed, served
from tests.browser.visiting import visitor

pytestmark = pytest.mark.xdist_group("policy")

DIAGRAM = "/matt/betygsindex-trygghet/diagram/"
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
_REDIRECT = '<meta http-equiv="refresh"'


@pytest.fixture(scope="module")
def person(browser: Browser) -> Iterator[BrowserContext]:
    """Return someone whose browser tells what a policy has forbidden."""
    with visitor(browser) as context:
        yield context


@pytest.fixture
def page(person: BrowserContext) -> Iterator[Page]:
    """Return an empty page."""
    page = person.new_page()
    yield page
    page.close()


def test_every_page_states_a_policy_and_its_header_lets_through_the_same(
    built_site: Path,
) -> None:
    """A page has its policy where no headers are sent, and is not hindered where they are."""
    rules = parsed((built_site / "_headers").read_text(encoding="utf-8"))
    known = {policy.of_section(section) for section in policy.SECTIONS}
    wrong = []
    for file in sorted(built_site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        address = "/" + file.relative_to(built_site).as_posix().removesuffix("index.html")
        if not text.startswith("<!doctype") or _REDIRECT in text or address == "/404.html":
            continue
        found = _META.search(text)
        own = html.unescape(found[1]) if found else ""
        sent = headers_of(address, rules).get("Content-Security-Policy", "")
        if own not in known or not _lets_through(sent, own):
            wrong.append((address, own, sent))
    assert wrong == []


def _lets_through(sent: str, own: str) -> bool:
    """Tell whether a policy allows all that another does."""
    wide, narrow = (
        {name: set(sources) for name, *sources in map(str.split, text.split(";"))}
        for text in (sent or "none", own)
    )
    return all(sources <= wide.get(name, set()) for name, sources in narrow.items())


@pytest.mark.parametrize("address", ["/", "/matt/", DIAGRAM, "/sok/"])
def test_what_is_smuggled_into_a_page_does_not_run(page: Page, site: str, address: str) -> None:
    """Neither scripts in the page, nor in attributes or links, nor those of other hosts."""
    page.goto(site + address)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = 'script'";
          const far = document.createElement("script");
          far.src = "https://far.example/x.js";
          const button = document.createElement("button");
          button.setAttribute("onclick", "window.ran = 'onclick'");
          const link = document.createElement("a");
          link.href = "javascript:window.ran = 'link'";
          document.body.append(script, far, button, link);
          button.click();
          link.click();
        }"""
    )
    page.wait_for_function("window.violations.length >= 4")
    assert page.evaluate("window.ran ?? null") is None
    kinds_of_violation = {one.split(":")[0] for one in page.evaluate("window.violations")}
    assert kinds_of_violation == {"script-src-elem", "script-src-attr"}


def test_nothing_can_be_sent_to_or_fetched_from_others(page: Page, site: str) -> None:
    """A picture, a call, a form and a frame from another host are stopped before they leave."""
    left: list[str] = []
    page.on("request", lambda request: left.append(request.url))
    page.goto(f"{site}/matt/")
    before = len(left)
    page.evaluate(
        """() => {
          new Image().src = "https://far.example/x.png";
          fetch("https://far.example/").catch(() => {});
          const frame = document.createElement("iframe");
          frame.src = "https://far.example/";
          document.body.append(frame);
          const form = document.createElement("form");
          form.action = "https://far.example/";
          document.body.append(form);
          form.submit();
        }"""
    )
    page.wait_for_function("window.violations.length >= 4")
    stopped = {one.split(":")[0] for one in page.evaluate("window.violations")}
    assert stopped == {"img-src", "connect-src", "frame-src", "form-action"}
    assert [url for url in left[before:] if "far.example" in url and _reached(page, url)] == []


def _reached(page: Page, url: str) -> bool:
    return bool(
        page.evaluate(
            "(url) => performance.getEntriesByName(url).some((one) => one.responseStatus)", url
        )
    )


_COMPILES = """async () => {
  try { await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return true; }
  catch { return false; }
}"""
_STYLES = """() => {
  const style = document.createElement("style");
  style.textContent = "h1 { --smuggled: 1 }";
  document.head.append(style);
  return getComputedStyle(document.querySelector("h1")).getPropertyValue("--smuggled") === "1";
}"""


@pytest.mark.parametrize(
    ("address", "compiles", "styles"),
    [("/", False, False), ("/matt/", False, False), ("/sok/", True, False), (DIAGRAM, False, True)],
)
def test_only_the_pages_that_need_more_may_do_more(
    page: Page, site: str, address: str, compiles: bool, styles: bool
) -> None:
    """The search compiles its engine, the interactive chart writes styles, and nobody else."""
    page.goto(site + address)
    assert (page.evaluate(_COMPILES), page.evaluate(_STYLES)) == (compiles, styles)


def test_only_the_charts_for_others_can_be_shown_on_others_pages(
    page: Page, site: str, tmp_path: Path
) -> None:
    """A frame with the chart is filled; a frame with any other page stays empty."""
    addresses = {"chart": kinds.EMBED, "start": "/", "diagram": DIAGRAM, "search": "/sok/"}
    frames = "".join(
        f'<iframe name="{name}" src="{site}{address}"></iframe>'
        for name, address in addresses.items()
    )
    text = f'<!doctype html><title>Nyhet</title><link rel="icon" href="data:,">{frames}'
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    with served(tmp_path) as newspaper:
        page.goto(newspaper, wait_until="load")
        expect(page.frame_locator("iframe[name=chart]").locator("h1")).to_be_visible()
        shown = {name for name in addresses if (it := page.frame(name)) and it.url.startswith(site)}
    assert shown == {"chart"}


@pytest.mark.parametrize(
    ("address", "name", "value"),
    [
        ("/", "x-content-type-options", "nosniff"),
        ("/", "strict-transport-security", "max-age=31536000"),
        ("/assets/insyn.css", "cache-control", "public, max-age=3600"),
        ("/oppna-data/matt/utfall.csv", "content-type", "text/csv; charset=utf-8"),
        ("/oppna-data/matt/utfall.csv", "access-control-allow-origin", "*"),
        ("/oppna-data/katalog.rdf", "content-type", "application/rdf+xml"),
        ("/oppna-data/katalog.ttl", "content-type", "text/turtle; charset=utf-8"),
        ("/oppna-data/katalog.jsonld", "content-type", "application/ld+json"),
        ("/uppfoljning/kalender.ics", "content-type", "text/calendar; charset=utf-8"),
        ("/andringar/atom.xml", "content-type", "application/atom+xml"),
    ],
)
def test_what_the_server_sends_is_what_the_file_says(
    page: Page, site: str, address: str, name: str, value: str
) -> None:
    """The headers of the file reach the browser, and the files are there."""
    answer = page.request.get(site + address)
    assert answer.ok
    assert answer.headers[name] == value


def test_someone_elses_page_can_read_the_open_data(page: Page, site: str, tmp_path: Path) -> None:
    """A script on another host fetches a table straight from the site."""
    text = '<!doctype html><title>App</title><link rel="icon" href="data:,">'
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    with served(tmp_path) as elsewhere:
        page.goto(elsewhere)
        fetched = page.evaluate(
            "async (url) => (await (await fetch(url)).text()).slice(0, 5)",
            f"{site}/oppna-data/matt/utfall.csv",
        )
    assert fetched == "matt,"


def test_robots_find_the_list_of_pages(page: Page, site: str, built_site: Path) -> None:
    """What robots.txt points to is there, and robots may read everything."""
    robots = page.request.get(f"{site}/robots.txt").text()
    assert "Disallow:\n" in robots
    sitemap = re.search(r"(?m)^Sitemap: https://insyn\.example/(\S+)$", robots)
    assert sitemap is not None
    assert (built_site / sitemap[1]).is_file()
