"""Weigh the first view of a service, and time its list in a real and slow browser."""

import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Page, Response, sync_playwright

from tests.benchmark import services

SLOWER: int = 4
"""How many times slower the processor is made."""

WIDTHS = (1280, 320)
"""How wide the screens are, in pixels: the list is a table on the first and cards on the second."""

TIMES = 9
_BUDGET = 60 * 1024
_KINDS = {"document": "HTML", "stylesheet": "CSS", "script": "JavaScript"}

_ANSWER = """([selector, value]) => new Promise((resolve) => {
  const field = document.querySelector(selector);
  const rows = document.querySelector(".service-list tbody");
  const start = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
  }).observe(rows, {childList: true});
  if (field.type === "checkbox") field.checked = !field.checked;
  else field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
})"""
"""Changes a field and waits until other rows stand there and have been painted."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Hold what a file of the first view weighs, in bytes: as it is and as it travels."""

    kind: str
    name: str
    plain: int
    compressed: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold how long the list takes to answer, in milliseconds."""

    action: str
    times: tuple[float, ...]


def report(site: Path) -> str:
    """Return what the first view weighs and how fast its list answers, as Markdown."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return "No Chromium on this machine: the list was not tried."
    with _served(site) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        tables = []
        for width in WIDTHS:
            page = started.new_page(viewport={"width": width, "height": 900}, locale="sv-SE")
            weights = _weights(page, f"{address}{services.SERVICE}")
            tables.append(_answer_table(width, list(_answers(page))))
            page.close()
        started.close()
    return "\n\n".join((_weight_table(weights), *tables))


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the terminal for the figures."""


def _weights(page: Page, address: str) -> list[Weight]:
    found: list[Response] = []
    page.on("response", lambda one: found.append(one))
    page.goto(address, wait_until="networkidle")
    return [_weight(one) for one in tuple(found)]


def _weight(one: Response) -> Weight:
    body = one.body()
    kind = one.request.resource_type
    name = one.url.partition("//")[2].partition("/")[2]
    # What is compressed already is sent as it is.
    packed = body if name.endswith((".woff2", ".png", ".ico")) else gzip.compress(body, 9)
    return Weight(_KINDS.get(kind, kind), name, len(body), min(len(packed), len(body)))


def _answers(page: Page) -> Iterator[Answer]:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield Answer("first sort, with all rows fetched", (_answer(page, "#sortera", "matt-00"),))
    measures = [f"matt-{number:02d}" for number in range(1, TIMES + 1)]
    yield Answer("sort", tuple(_answer(page, "#sortera", one) for one in measures))
    orders = ["fallande", "stigande"] * TIMES
    yield Answer("turn", tuple(_answer(page, "#ordning", one) for one in orders[:TIMES]))
    box = "fieldset input[name=omrade][value=norr]"
    yield Answer("filter", tuple(_answer(page, box, "") for _ in range(TIMES)))
    words = ["b", "bj", "bjö", "norr", "ö", "åsikten", "finska norr", "hemtjänst 9", "e"]
    yield Answer(
        "search, with its wait of 150 ms", tuple(_answer(page, "#sok", one) for one in words)
    )


def _answer(page: Page, selector: str, value: str) -> float:
    page.wait_for_timeout(600)  # what is drawn after the answer is not to disturb the next
    milliseconds = page.evaluate(_ANSWER, [selector, value])
    assert isinstance(milliseconds, float | int), json.dumps(milliseconds)
    return float(milliseconds)


def _weight_table(weights: list[Weight]) -> str:
    lines = ["| first view | files | bytes | gzip -9 |", "|---|--:|--:|--:|"]
    for kind in dict.fromkeys(one.kind for one in weights):
        same = [one for one in weights if one.kind == kind]
        plain, compressed = sum(one.plain for one in same), sum(one.compressed for one in same)
        lines.append(f"| {kind} | {len(same)} | {plain} | {compressed} |")
    plain, compressed = sum(one.plain for one in weights), sum(one.compressed for one in weights)
    share = f"{compressed / _BUDGET:.0%} of 60 KB"
    lines.append(f"| all | {len(weights)} | {plain} | {compressed} ({share}) |")
    return "\n".join(lines)


def _answer_table(width: int, answers: list[Answer]) -> str:
    slow = f"at a processor {SLOWER} times slower, {width} px wide"
    head = f"| {slow} | median ms | fastest–slowest |"
    lines = [head, "|---|--:|--:|"]
    for one in answers:
        low, high, count = min(one.times), max(one.times), len(one.times)
        lines.append(f"| {one.action} | {median(one.times):.0f} | {low:.0f}–{high:.0f} ({count}) |")
    return "\n".join(lines)
