"""Open pages in a real browser and tell what happened; only this room knows Playwright and axe."""

import importlib.util
import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

PACKAGES = ("playwright", "axe_playwright_python")
_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
_BROWSERS = 2
"""How many browsers work at a time: what a small machine has processors for."""

_WIDE, _NARROW, _HEIGHT = 1280, 320, 900
_EVERY_LOOK = (("light", _WIDE), ("dark", _WIDE), ("light", _NARROW), ("dark", _NARROW))
_ONE_LOOK = (("light", _NARROW),)
_MOST_STOPS = 150
_PATIENCE = 120_000
"""Milliseconds that a page may take to load, on a machine that is busy with much else."""
_ON_THE_NET = ("http", "https", "ws", "wss")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What a page asks of other hosts is counted, but it gets no answer.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)

_HEAR_REFUSALS = """
window.insynRefused = 0;
document.addEventListener("securitypolicyviolation", () => { window.insynRefused += 1; });
"""
# What a visitor reads: not the words of controls, nor what is said to be changing.
_TEXTS = """() => {
  const beside = "script, style, noscript, button, label, form, select, dialog, [popover], "
    + "[role=status], [aria-live]";
  const walker = document.createTreeWalker(document.querySelector("main") ?? document.body,
    NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.replace(/\\s+/g, " ").trim();
    if (text && !around.closest(beside) && around.checkVisibility()) found.push(text);
  }
  return found;
}"""
_FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  window.insynSeen ??= new Map();
  if (!window.insynSeen.has(one)) window.insynSeen.set(one, window.insynSeen.size);
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return {
    number: window.insynSeen.get(one),
    seen: (ring || style.boxShadow !== "none") && inView,
    skips: (one.getAttribute("href") ?? "").startsWith("#"),
  };
}"""
_HAS_MENU = "() => document.querySelector('header nav') !== null"
_IS_WIDE = f"() => document.documentElement.scrollWidth > {_NARROW}"


@dataclass(frozen=True)
class Visit:
    """Ask for a page: `fully` in every look, and else in one and with the keyboard."""

    address: str
    fully: bool
    by_keyboard: bool


@dataclass
class Visited:
    """Hold what happened on a page."""

    address: str
    asked_elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    refused: int = 0
    broken_rules: set[str] = field(default_factory=set)
    runs: int = 0
    axe_version: str = ""
    is_wide: bool = False
    needs_script: bool = False
    by_keyboard: bool = False
    stops: int = 0
    is_unmarked: bool = False
    is_trap: bool = False
    lacks_skip: bool = False


def has_packages() -> bool:
    """Tell whether what we drive the browser with is installed."""
    return all(importlib.util.find_spec(name) for name in PACKAGES)


def found() -> str | None:
    """Return the Chromium of this machine, or None: INSYN_CHROMIUM, a command, Playwright's own."""
    named = os.environ.get("INSYN_CHROMIUM")
    if named:
        return shutil.which(named)
    command = next(filter(None, map(shutil.which, _COMMANDS)), None)
    return command or _own_of_playwright()


def visit(
    site: str, visits: Sequence[Visit], chromium: str, browsers: int = _BROWSERS
) -> tuple[list[Visited], str]:
    """Return what happened on each page, in the order asked, and the name of the browser.

    `site` is where the pages are served, without a last slash. The browsers share the pages.
    """
    shares = [visits[number::browsers] for number in range(browsers)]
    with ThreadPoolExecutor(browsers) as threads:
        done = list(threads.map(partial(_visit_some, site, chromium), shares))
    by_address = {one.address: one for visited, _ in done for one in visited}
    return [by_address[one.address] for one in visits], done[0][1]


def _visit_some(site: str, chromium: str, visits: Sequence[Visit]) -> tuple[list[Visited], str]:
    with _started(chromium) as browser:
        name = f"Chromium {browser.version.partition('.')[0]}"
        with_script = browser.new_context(locale="sv-SE")
        with_script.add_init_script(_HEAR_REFUSALS)
        bare = browser.new_context(locale="sv-SE", java_script_enabled=False)
        for context in (with_script, bare):
            context.set_default_timeout(_PATIENCE)
        visited = [_visit_one(with_script, bare, site, one) for one in visits]
        return visited, name


def _visit_one(
    with_script: "BrowserContext", bare: "BrowserContext", site: str, asked: Visit
) -> Visited:
    visited = Visited(asked.address)
    page = with_script.new_page()
    host = urlsplit(site).netloc
    page.on("request", lambda one: _hear(visited.asked_elsewhere, _elsewhere(one.url, host)))
    page.on("console", lambda one: _hear(visited.errors, one.text if one.type == "error" else ""))
    page.on("pageerror", lambda one: _hear(visited.errors, str(one)))
    page.set_viewport_size({"width": _WIDE, "height": _HEIGHT})
    page.goto(site + asked.address, wait_until="networkidle")
    visited.refused = page.evaluate("window.insynRefused")
    visited.needs_script = _needs_script(page, bare, site + asked.address)
    if asked.by_keyboard:
        _try_keyboard(page, visited)
    heard = len(visited.errors), len(visited.asked_elsewhere)
    _try_axe(page, site + asked.address, _EVERY_LOOK if asked.fully else _ONE_LOOK, visited)
    # What axe itself stirs up is no fault of the page.
    del visited.errors[heard[0] :], visited.asked_elsewhere[heard[1] :]
    page.close()
    return visited


def _hear(said: list[str], one: str) -> None:
    if one:
        said.append(one)


def _elsewhere(address: str, host: str) -> str:
    """Return the host that an address leads to, if it is another than ours."""
    parts = urlsplit(address)
    return parts.netloc if parts.scheme in _ON_THE_NET and parts.netloc != host else ""


def _needs_script(page: "Page", bare: "BrowserContext", address: str) -> bool:
    """Tell whether there is a text on a page that cannot be read without scripts."""
    without = bare.new_page()
    without.set_viewport_size({"width": _WIDE, "height": _HEIGHT})
    without.goto(address)
    texts = set(without.evaluate(_TEXTS))
    without.close()
    return not set(page.evaluate(_TEXTS)) <= texts


def _try_keyboard(page: "Page", visited: Visited) -> None:
    """Press the tab key until focus has been everywhere, is stuck, or has gone far enough."""
    visited.by_keyboard = True
    before = None
    for number in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(_FOCUS)
        if focus is None:
            return
        if focus["number"] == before:
            visited.is_trap = True
            return
        if focus["number"] == 0 and number:
            return
        if number == 0 and page.evaluate(_HAS_MENU):
            visited.lacks_skip = not focus["skips"]
        before = focus["number"]
        visited.stops += 1
        visited.is_unmarked |= not focus["seen"]


def _try_axe(
    page: "Page", address: str, looks: Sequence[tuple[str, int]], visited: Visited
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    for scheme, width in looks:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        page.goto(address)
        if width == _NARROW:
            visited.is_wide |= page.evaluate(_IS_WIDE)
        answer = axe.run(page).response
        visited.runs += 1
        visited.axe_version = answer["testEngine"]["version"]
        visited.broken_rules |= {one["id"] for one in answer["violations"]}


@contextmanager
def _started(chromium: str) -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


def _own_of_playwright() -> str | None:
    """Return the browser that Playwright has fetched, if it has."""
    if not has_packages():
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.is_file() else None
