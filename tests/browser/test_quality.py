"""Tests of what the measuring sees in a real browser, on pages with known faults."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from insyn import urls
from insyn.load.handwritten import handwritten_pages
from insyn.model.quality import Quality
from insyn.model.records import Records
from insyn.quality import browser, markup
from insyn.quality.browser import Visit, Visited
from insyn.quality.hosting import hosted
from insyn.quality.kinds import KINDS, by_kind
from insyn.quality.measure import Occasion, measure
from tests.browser import chromium
from tests.quality.small_site import write
from tests.render import invented

ROOT = Path(__file__).parents[2]

# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

POLICY = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
GOOD = (
    "<header><a href='#m'>Hoppa till innehållet</a><nav aria-label='Meny'><a href='/'>Start</a>"
    "</nav></header><main id='m'><h1>Rätt</h1><p>Text.</p><button>Knapp</button></main>"
)


def _page(body: str, head: str = "") -> str:
    return (
        '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,">{head}</head><body>{body}</body></html>'
    )


FAULTS: dict[str, str | bytes] = {
    "index.html": _page(GOOD),
    "kontrast/index.html": _page("<main><h1>A</h1><p style='color: #ccc'>Svagt.</p></main>"),
    "annan/index.html": _page("<main><h1>A</h1><img src='https://annan.example/a.png' alt=''>"),
    "policy/index.html": _page("<main><h1>A</h1></main><script>1</script>", POLICY),
    "bred/index.html": _page("<main><h1>A</h1><p style='width: 500px'>Bred.</p></main>"),
    "skript/index.html": _page(
        "<main><h1>A</h1><p id='p'></p></main><script src='/a.js'></script>"
    ),
    "knapp/index.html": _page(
        "<main><h1>A</h1><p id='p'>Text</p></main><script src='/b.js'></script>"
    ),
    "osynlig/index.html": _page("<main><h1>A</h1><button style='outline: 0'>B</button></main>"),
    "fast/index.html": _page(
        "<main><h1>A</h1><button id='b'>B</button></main><script src='/c.js'></script>"
    ),
    "meny/index.html": _page("<header><nav><a href='/'>Start</a></nav></header><main><h1>A</h1>"),
    "fel/index.html": _page("<main><h1>A</h1></main><script src='/d.js'></script>"),
    "a.js": "document.getElementById('p').textContent = 'Bara med skript.';",
    "b.js": "const b = document.createElement('button'); b.textContent = 'Spara';"
    "document.getElementById('p').append(b);",
    "c.js": "document.getElementById('b').addEventListener('keydown', (e) => e.preventDefault());",
    "d.js": "throw new Error('trasigt');",
}


@pytest.fixture(scope="module")
def program() -> str:
    """Return the browser of this machine."""
    found = chromium.found()
    if found is None:
        pytest.skip(chromium.MISSING)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with faults."""
    return write(tmp_path_factory.mktemp("fel"), FAULTS)


@pytest.fixture(scope="module")
def visited(folder: Path, program: str) -> dict[str, Visited]:
    """Visit every page of the site with faults, and return what happened by address."""
    visits = [
        Visit(f"/{name.removesuffix('index.html')}", fully=False, by_keyboard=True)
        for name in FAULTS
        if name.endswith(".html")
    ]
    with hosted(folder) as site:
        found, name = browser.visit(site, visits, program)
    assert [one.address for one in found] == [one.address for one in visits]
    assert name.startswith("Chromium ")
    return {one.address: one for one in found}


def test_nothing_is_said_of_a_page_without_faults(visited: dict[str, Visited]) -> None:
    """Three stops: the skip link, the menu and the button."""
    found = visited["/"]
    assert found == replace(
        Visited("/"), runs=1, axe_version=found.axe_version, by_keyboard=True, stops=3
    )
    assert found.axe_version.startswith("4.")


def test_each_fault_is_seen_where_it_is(visited: dict[str, Visited]) -> None:
    """And nowhere else."""

    def where(fault: str) -> list[str]:
        return [address for address, one in visited.items() if getattr(one, fault)]

    assert [one for one in visited if "color-contrast" in visited[one].broken_rules] == [
        "/kontrast/"
    ]
    assert visited["/annan/"].asked_elsewhere == ["annan.example"]
    assert where("asked_elsewhere") == ["/annan/"]
    assert where("refused") == ["/policy/"]
    assert where("is_wide") == ["/bred/"]
    assert where("needs_script") == ["/skript/"]
    assert where("is_unmarked") == ["/osynlig/"]
    assert where("is_trap") == ["/fast/"]
    assert where("lacks_skip") == ["/meny/"]
    assert where("errors") == ["/annan/", "/policy/", "/fel/"]


@pytest.fixture(scope="module")
def measured(folder: Path, program: str) -> Quality:
    """Measure the site with faults from end to end."""
    facts = invented.facts()
    occasion = Occasion(date(2026, 11, 21), date(2026, 11, 20), "insyn 0.1.0", program)
    return measure(Records(Path(), facts.records.municipality), folder, occasion, _unheard)


def _unheard(_sentence: str) -> None:
    """Let what is being done pass in silence."""


def test_a_site_is_measured_from_end_to_end(measured: Quality) -> None:
    """What happened on the pages is summed, with the days and the program."""
    assert (measured.measured, measured.built) == (date(2026, 11, 21), date(2026, 11, 20))
    assert (measured.pages, measured.tried, measured.files) == (11, 11, 16)
    assert measured.axe.runs == 44
    assert {one.rule: one.pages for one in measured.axe.violations}["color-contrast"] == (
        "/kontrast/",
    )
    assert (measured.other_hosts, measured.wide) == (("annan.example",), ("/bred/",))
    assert measured.keyboard.trapped == ("/fast/",)
    assert (measured.links.broken, measured.links.external) == (0, 1)
    assert [kind.name for kind in measured.kinds][:2] == ["Startsidan", "Andra sidor under /annan/"]


def test_every_page_of_this_site_is_of_a_kind_that_is_known(built_site: Path) -> None:
    """A new kind of page gets a name in the table; what editors write may go without."""
    made = set(markup.pages_in(markup.read(built_site)))
    made -= {urls.handwritten(one.file) for one in handwritten_pages(ROOT)}
    assert [kind.name for kind in by_kind(made) if kind not in KINDS] == []
