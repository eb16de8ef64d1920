"""Visit a page once and look at it many times: who visits, what was heard, what axe says."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page, Request

INSPECTION = Path(__file__).with_name("inspection.js")
WIDE, NARROW, HEIGHT = 1280, 320, 900

_OF_LOOK = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@dataclass
class Visit:
    """Hold a page that has been opened, and what was heard while it opened."""

    address: str
    page: Page
    status: int = 0
    said: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)


@contextmanager
def visitor(browser: Browser, **settings: Any) -> Iterator[BrowserContext]:
    """Yield a visitor who can look closely at a page, also where scripts are off."""
    usual = {"viewport": {"width": WIDE, "height": HEIGHT}, "locale": "sv-SE"}
    context = browser.new_context(**{**usual, **settings})
    context.add_init_script(path=INSPECTION)
    yield context
    context.close()


def visited(context: BrowserContext, site: str, address: str) -> Visit:
    """Open a page, hear what it says and asks for, and unfold everything that can be unfolded."""
    page = context.new_page()
    visit = Visit(address, page)
    page.on("console", lambda message: visit.said.append(message.text))
    page.on("pageerror", lambda error: visit.said.append(str(error)))
    page.on("request", lambda request: visit.hosts.add(_host(request)))
    answer = page.goto(site + address)
    assert answer is not None
    visit.status = answer.status
    if "?" in address or address.endswith("/diagram/"):
        page.wait_for_load_state("networkidle")
    unfold(page)
    return visit


def unfold(page: Page) -> None:
    """Unfold everything on a page."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def inspect(page: Page, *what: str) -> list[str]:
    """Return what is wrong with a page in some respects, each a function in inspection.js."""
    calls = ", ".join(f"...inspection.{one}" for one in what)
    found: list[str] = page.evaluate(f"() => [{calls}]")
    return found


def seen_as(page: Page, width: int = WIDE, height: int = HEIGHT, **media: Any) -> None:
    """Show a page in a window of a size, with the usual settings of the machine but for some."""
    usual: Mapping[str, Any] = {
        "media": "screen",
        "color_scheme": "light",
        "forced_colors": "none",
        "reduced_motion": "no-preference",
        "contrast": "no-preference",
    }
    page.emulate_media(**{**usual, **media})
    page.set_viewport_size({"width": width, "height": height})


@contextmanager
def styled(page: Page, style: str) -> Iterator[None]:
    """Add a style of the visitor's own to a page for a while; no policy speaks of those."""
    page.evaluate(
        """(text) => {
          window.ownStyle = new CSSStyleSheet();
          window.ownStyle.replaceSync(text);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.ownStyle];
        }""",
        style,
    )
    yield
    page.evaluate(
        "document.adoptedStyleSheets = "
        "document.adoptedStyleSheets.filter((one) => one !== window.ownStyle)"
    )


def broken_rules(page: Page) -> list[str]:
    """Return what axe finds wrong by all its rules for people."""
    more = {"target-size": {"enabled": True}}
    return _found_by_axe(page, {"runOnly": {"type": "tag", "values": _TAGS}, "rules": more})


def broken_rules_of_structure(page: Page) -> list[str]:
    """Return what axe finds wrong but for colours, which take most of its time."""
    more = {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}
    return _found_by_axe(page, {"runOnly": {"type": "tag", "values": _TAGS}, "rules": more})


def broken_rules_of_look(page: Page) -> list[str]:
    """Return what axe finds wrong in colours and sizes; the rest is the same in every look."""
    return _found_by_axe(page, {"runOnly": {"type": "rule", "values": _OF_LOOK}})


def _found_by_axe(page: Page, options: Mapping[str, Any]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(
        """async (options) => (await axe.run(document, options)).violations.flatMap((rule) =>
          rule.nodes.map((it) => `${rule.id}: ${it.target.join(" ")} ${it.failureSummary}`))""",
        {**options, "resultTypes": ["violations"], "preload": False},
    )
    return found


def _host(request: Request) -> str:
    return urlsplit(request.url).netloc
