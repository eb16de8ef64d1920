"""Tests of charts on others' pages, in a real browser: the frame and the picture."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.serving import served

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

INDICATOR = "nojdhet-med-parker"
HOME = "https://insyn.example"
"""Where the site says that it lies: data/kommun.yaml."""

OUTSIDE_THE_PICTURE = """() => {
  const { width, height } = document.documentElement.viewBox.baseVal;
  return [...document.querySelectorAll("text")].filter(one => {
    const box = one.getBBox();
    return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
  }).map(one => one.textContent);
}"""


@pytest.fixture
def newspaper(context: BrowserContext, site: str, tmp_path: Path) -> Iterator[str]:
    """Serve a page of someone else that holds the code of a chart; yield its address."""
    page = context.new_page()
    page.goto(f"{site}/matt/{INDICATOR}/")
    code = page.locator("pre code").inner_text()
    assert HOME in code
    article = f"""<!doctype html><html lang="sv"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Nyhet</title><body>{code.replace(HOME, site)}"""
    (tmp_path / "index.html").write_text(article, encoding="utf-8")
    with served(tmp_path) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [296, 320, 800])
def test_a_chart_is_shown_on_anothers_page_without_javascript(
    browser: Browser, site: str, newspaper: str, width: int, scheme: str
) -> None:
    """The frame has its drawing, table, source and name; nothing is said or asked elsewhere."""
    visitor = browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=False,
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = visitor.new_page()
    said: list[str] = []
    asked: set[str] = set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.goto(newspaper, wait_until="networkidle")

    inside = page.frame_locator("iframe")
    heading = inside.locator("h1")
    assert heading.count() == 1
    assert inside.get_by_role("img", name=heading.inner_text()).is_visible()
    assert inside.get_by_text("(mätning: Gatuenkäten)").is_visible()
    assert inside.locator("table").is_hidden()
    inside.get_by_text("Siffrorna i diagrammet").click()
    assert inside.locator("table").is_visible()
    assert page.locator("iframe").get_attribute("title") == f"Diagram: {heading.inner_text()}"

    frame = page.frames[1]
    assert frame.title() == heading.inner_text()
    wide, room = frame.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= room == width - 16
    assert frame.evaluate("document.documentElement.lang") == "sv"
    assert said == []
    assert asked == {urlsplit(site).netloc, urlsplit(newspaper).netloc}
    visitor.close()


def test_the_link_in_the_frame_opens_the_page_of_the_indicator(
    browser: Browser, site: str, newspaper: str
) -> None:
    """It leaves the frame: the whole window shows the indicator."""
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(newspaper)
    page.frame_locator("iframe").get_by_role("link").click()
    page.wait_for_url(f"{site}/matt/{INDICATOR}/")
    visitor.close()


@pytest.mark.parametrize("indicator", [INDICATOR, "kontakt-med-politiker", "antal-anstallda"])
def test_the_picture_holds_its_text_in_the_fonts_of_the_machine(
    context: BrowserContext, site: str, indicator: str
) -> None:
    """The browser has other fonts than ours, and every text is inside the picture all the same."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site}/matt/{indicator}/diagram.svg")

    assert page.evaluate("document.querySelectorAll('text').length") > 10
    assert page.evaluate(OUTSIDE_THE_PICTURE) == []
    assert [one for one in said if "favicon" not in one and "404" not in one] == []


def test_everything_to_take_along_can_be_fetched(context: BrowserContext, site: str) -> None:
    """Each link of the section leads to a file of the kind that it says."""
    page = context.new_page()
    page.goto(f"{site}/matt/{INDICATOR}/")
    links = page.locator(".downloads a").all()
    beginnings = {"CSV": b"matt,", "JSON": b"{", "SVG": b"<svg", "PNG": b"\x89PNG"}
    found = {}
    for link in links:
        words = link.inner_text()
        kind = next(one for one in beginnings if f"({one}" in words)
        address = link.evaluate("node => node.href")
        answer = context.request.get(address)
        assert answer.status == 200, address
        assert answer.body().startswith(beginnings[kind]), address
        found[kind] = address.removeprefix(site)
    assert found["PNG"] == f"/matt/{INDICATOR}/diagram.png"
    assert set(found) == set(beginnings)
