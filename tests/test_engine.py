"""Tests for whole builds: the wrapper, MkDocs' own command, and what a failure leaves behind."""

import csv
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from insyn.load.records import load
from tests import municipality

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-21"
ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1795219200",  # 2026-11-21
}


def _run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True
    )


def _build(root: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return _run("insyn", "build", "--root", str(root), "--today", TODAY, *more)


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small municipality that is no checkout of ours and has no mkdocs.yml."""
    root = municipality.write(tmp_path)
    shutil.copytree(municipality.MINIMAL / "content", root / "content")
    return root


def test_mkdocs_gives_the_same_site_as_our_command(tmp_path: Path) -> None:
    """`insyn build` is a thin wrapper: MkDocs with the project's mkdocs.yml writes equal bytes."""
    ours = _build(ROOT, "--out", str(tmp_path / "ours"))
    theirs = _run("mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "theirs"))

    assert (ours.returncode, theirs.returncode) == (0, 0), ours.stderr + theirs.stderr
    assert _tree(tmp_path / "ours") == _tree(tmp_path / "theirs")


def test_a_folder_elsewhere_builds_and_twice_the_same(root: Path) -> None:
    """A folder with data/ and content/ is all that is needed; same input, same bytes."""
    first = _build(root)
    assert first.returncode == 0, first.stderr
    tree = _tree(root / "site")
    shutil.rmtree(root / "site")

    _build(root)

    assert _tree(root / "site") == tree
    assert "index.html" in tree


def test_a_municipality_without_the_newer_folders_builds(root: Path) -> None:
    """Without commitments, lineage, economy, steering and internal control their pages say so."""
    shutil.rmtree(root / "data/ekonomi")
    assert sorted(path.name for path in (root / "data").iterdir()) == [
        "gemensamt",
        "kommun.yaml",
        "mal",
        "matt",
    ]

    built = _build(root)

    assert (built.returncode, built.stderr) == (0, "")
    said = {
        "ekonomi": "Det finns inga tabeller över ekonomin än.",
        "ekonomi/regler": "Källorna anger inga regler för ekonomin som går att räkna på.",
        "internkontroll": "Det finns inga planer för intern kontroll än.",
        "arshjul": "Det finns inga beskrivningar av styrningen än.",
        "mal/ataganden": "Källorna innehåller inga utvecklingsåtaganden.",
        "mal/historik": "Vi har inte bedömt hur målen hänger ihop mellan målstrukturerna än.",
        "granskning/motsagelser": "Vi har inte hittat några motsägelser i källorna.",
    }
    for address, sentence in said.items():
        page = (root / "site" / address / "index.html").read_text(encoding="utf-8")
        assert sentence in page, address


def test_nothing_but_the_site_is_published(root: Path) -> None:
    """Neither records, nor shells, nor assets of the theme below ours end up in the site."""
    _build(root)

    names = sorted(path.relative_to(root / "site").as_posix() for path in _files(root / "site"))
    assert [name for name in names if name.endswith((".yaml", ".md")) or "skal" in name] == []
    assert [name for name in names if name.startswith("assets/")] == [
        "assets/chart.css",
        "assets/diagram.js",
        "assets/embed.css",
        "assets/icon.svg",
        "assets/insyn.css",
        "assets/insyn.js",
        "assets/plotly.min.js",
        "assets/scheme.js",
        "assets/search.js",
        "assets/search/engine.js",
        "assets/search/nearness.js",
        "assets/search/results.js",
        "assets/service-compare.css",
        "assets/service-list.css",
        "assets/service-unit.css",
        "assets/service/address.js",
        "assets/service/choice.js",
        "assets/service/compare.js",
        "assets/service/guide.js",
        "assets/service/list.js",
        "assets/service/rule.js",
        "assets/service/shortlist.js",
        "assets/service/unit.js",
        "assets/term.js",
    ]


def test_the_search_is_published_without_the_forms_of_its_maker(root: Path) -> None:
    """Each page that is sought is in the index, and nothing of it is left anywhere else."""
    built = _build(root)
    assert built.returncode == 0, built.stderr

    index = root / "site" / "pagefind"
    assert {path.suffix for path in _files(index)} == {
        *(".js", ".json", ".pagefind", ".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"),
    }
    assert [path.name for path in index.glob("*.js")] == ["pagefind.js"]
    assert not [path for path in _files(root / "site") if "pagefind-ui" in path.name]
    pages = [path.read_text(encoding="utf-8") for path in (root / "site").rglob("*.html")]
    assert not [page for page in pages if "data-pagefind-filter" in page]


def test_a_search_program_that_fails_publishes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is our mistake and no editor's: the traceback is shown and the old site stays."""
    _build(root)
    before = _tree(root / "site")
    monkeypatch.setitem(ENVIRONMENT, "PAGEFIND_BINARY_PATH", "/bin/false")
    start = root / "content" / "index.md"
    start.write_text(start.read_text(encoding="utf-8") + "\nNytt.\n", encoding="utf-8")

    built = _build(root)

    assert built.returncode == 1
    assert "IndexingFailedError: pagefind did not answer NewIndex" in built.stderr
    assert _tree(root / "site") == before
    assert not list(root.glob(".insyn-ny-*"))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_error_leaves_the_old_site_whole(root: Path) -> None:
    """A mistake in the records gives exit status 1, its place, and the site that was there."""
    _build(root)
    before = _tree(root / "site")
    (root / "data/kommun.yaml").write_text("namn: [", encoding="utf-8")

    failed = _build(root)

    assert failed.returncode == 1
    assert "data/kommun.yaml:" in failed.stderr
    assert "Inget publicerades." in failed.stderr
    assert "Traceback" not in failed.stderr
    assert _tree(root / "site") == before
    assert [path.name for path in root.iterdir() if path.name.startswith(".insyn-ny")] == []


def test_a_broken_link_in_a_handwritten_page_leaves_the_old_site_whole(root: Path) -> None:
    """What MkDocs complains about stops the swap as our own errors do, and in the same words."""
    _build(root)
    before = _tree(root / "site")
    page = root / "content/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Borta](borta.md)\n", encoding="utf-8")

    failed = _build(root)

    assert failed.returncode == 1
    assert failed.stderr.splitlines()[0] == (
        'content/index.md:8:9: fel: länken "borta.md" leder ingenstans. '
        "Rätta den eller ta bort den. [trasig-länk]"
    )
    assert _tree(root / "site") == before


def test_a_folder_with_other_things_is_never_replaced(root: Path, tmp_path: Path) -> None:
    """A folder that holds anything but a site is left alone, whichever command is used."""
    precious = tmp_path / "hemma"
    precious.mkdir()
    (precious / "brev.txt").write_text("hej", encoding="utf-8")

    ours = _build(root, "--out", str(precious))
    theirs = _run("mkdocs", "build", "--quiet", "--site-dir", str(precious))

    assert (ours.returncode, theirs.returncode) == (2, 1)
    assert "innehåller annat än en webbplats" in ours.stderr
    assert "innehåller annat än en webbplats" in theirs.stderr
    assert _tree(precious) == {"brev.txt": b"hej"}


def test_mkdocs_own_command_tells_of_warnings(root: Path) -> None:
    """A warning is told by MkDocs' own command, too, and does not stop it."""
    config = root / "mkdocs.yml"
    theme = ROOT / "theme"
    config.write_text(
        f"INHERIT: {theme / 'insyn.yml'}\nsite_name: Prov\ntheme: {{custom_dir: {theme}}}\n",
        encoding="utf-8",
    )
    targets = root / "data/matt/malvarden.csv"
    targets.write_text(targets.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")

    built = _run("mkdocs", "build", "--quiet", cwd=root)

    assert built.returncode == 0, built.stderr
    assert "[saknar-målvärde]" in built.stderr


def test_a_killed_build_leaves_the_old_site_whole(root: Path) -> None:
    """A build that is killed at any moment changes nothing, and the next one clears up."""
    _build(root)
    before = _tree(root / "site")
    command = [sys.executable, "-m", "insyn", "build", "--root", str(root), "--today", "2026-02-02"]
    for moment in (0.2, 0.5, 0.8):
        running = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
        time.sleep(moment)
        running.send_signal(signal.SIGKILL)
        running.wait()
        if (root / "site").exists():
            tree = _tree(root / "site")
            assert sorted(tree) == sorted(before)

    assert _build(root).returncode == 0
    assert _tree(root / "site") == before
    left = sorted(path.name for path in root.iterdir() if path.name.startswith(".insyn"))
    assert left == [".insyn-minne-site.json"]


def test_an_earlier_address_leads_to_the_new_one(root: Path) -> None:
    """A record's tidigare-id leaves a page that leads on."""
    boards = root / "data/gemensamt/namnder.yaml"
    boards.write_text(
        boards.read_text(encoding="utf-8").replace(
            "  - id: ", "  - tidigare-id: [gammal-namnd]\n    id: ", 1
        ),
        encoding="utf-8",
    )

    built = _build(root)

    assert built.returncode == 0, built.stderr
    page = (root / "site/namnder/gammal-namnd/index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' in page


def test_the_wheel_holds_the_theme_and_builds_alone(root: Path, tmp_path: Path) -> None:
    """The wheel, unpacked anywhere, builds a folder elsewhere without the checkout."""
    made = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"),
            *("--no-build-isolation", "--no-index", "--wheel-dir", str(tmp_path), str(ROOT)),
        ],
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    (wheel,) = tmp_path.glob("insyn-*.whl")
    shutil.unpack_archive(wheel, tmp_path / "unpacked", "zip")

    built = subprocess.run(
        [sys.executable, "-m", "insyn", "build", "--root", str(root), "--today", TODAY],
        env={**ENVIRONMENT, "PYTHONPATH": str(tmp_path / "unpacked")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert built.returncode == 0, built.stderr
    assert (root / "site/assets/insyn.css").is_file()


class _Elements(HTMLParser):
    """Gather the attributes, links, scripts and words of a page, and what is not closed in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.inline_scripts: list[str | None] = []
        self.words = ""
        self.open: list[str] = []
        self.badly_nested: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element carries."""
        values = dict(attrs)
        self.attributes |= set(values)
        self.links += [values[name] or "" for name in ("href", "src") if name in values]
        if tag == "script" and "src" not in values:
            self.inline_scripts.append(values.get("type"))
        if tag not in _WITHOUT_END:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element that closes itself carries."""
        self.handle_starttag(tag, attrs)
        if tag not in _WITHOUT_END:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Note an element that ends before the one that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.badly_nested.append(tag)

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data


_WITHOUT_END = frozenset({"meta", "link", "img", "br", "hr", "input", "col", "source"})


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a municipality, with everything there is, whose texts try to be more than text.

    They hold markup, the ends of elements, quotes, formulas, the signs of templates and links,
    joined emoji, marks that turn the direction of writing, and a word of 140 letters.
    """
    root = tmp_path_factory.mktemp("fientlig") / "kommun"
    shutil.copytree(municipality.SITES / "hostile-text/data", root / "data")
    shutil.copytree(municipality.MINIMAL / "content", root / "content")
    built = _build(root)
    assert built.returncode == 0, built.stderr
    return root


def test_markup_in_every_text_field_is_shown_as_text(hostile: Path) -> None:
    """Nothing that an editor writes becomes an element, in the frame, the body or the data."""
    pages = list((hostile / "site").rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        html = page.read_text(encoding="utf-8")
        found = _Elements(html)
        assert [name for name in found.attributes if name.startswith("on")] == [], page
        assert not [one for one in found.links if one == "x" or one.startswith("javascript:")], page
        assert set(found.inline_scripts) <= {"application/json", "application/ld+json"}, page
        assert (found.badly_nested, found.open) == ([], []), page
        assert "&lt;script&gt;alert(1)" in html, page
        # The code to paste elsewhere is HTML that is shown, so that its texts are escaped twice.
        assert "&amp;lt;script" not in re.sub(r"(?s)<pre.*?</pre>", "", html), page


WITH_NEWER_TEXTS = (
    "arshjul",
    "arshjul/2019",
    "arshjul/2021",
    "ekonomi",
    "ekonomi/bygge-2019",
    "ekonomi/drift-2019",
    "ekonomi/regler",
    "granskning",
    "granskning/motsagelser",
    "internkontroll",
    "internkontroll/kommunstyrelsen-2019",
    "avtal/stad",
    "insyn/krav/klausul",
    "insyn/program/insyn",
    "insyn/valfrihetssystem/val",
    "mal/2019/trygg-namnd",
    "mal/2021/trygg-skola",
    "mal/ataganden",
    "uppfoljning/planer/kommunstyrelsen-2026",
    "uppfoljning/stad-2026",
    "utforare/rent",
    "mal/historik",
    "namnder/kommunstyrelsen",
)


@pytest.mark.parametrize("address", WITH_NEWER_TEXTS)
def test_a_hostile_text_is_shown_whole(hostile: Path, address: str) -> None:
    """Not a sign of a text is lost on the way to a page."""
    page = (hostile / "site" / address / "index.html").read_text(encoding="utf-8")
    assert _hostile_text(hostile) in _Elements(page).words


@pytest.mark.parametrize(
    ("table", "column", "rows"),
    [
        ("mal/ataganden", "titel", 2),
        ("mal/harledning", "motiv", 6),
        ("internkontroll/kontroller", "titel", 1),
        ("ekonomi/driftredovisning", "titel", 6),
        ("styrning/kalender", "titel", 3),
        ("styrning/regler", "titel", 6),
    ],
)
def test_a_hostile_text_is_whole_in_the_tables(
    hostile: Path, table: str, column: str, rows: int
) -> None:
    """A table has its rows and columns and every text as it was written."""
    file = hostile / f"site/oppna-data/{table}.csv"
    with file.open(encoding="utf-8", newline="") as stream:
        header, *lines = csv.reader(stream, strict=True)
    assert {len(line) for line in lines} == {len(header)}
    text = _hostile_text(hostile)
    assert [line[header.index(column)] for line in lines] == [text] * rows


def _hostile_text(root: Path) -> str:
    records, _ = load(root)
    assert records is not None
    return records.commitments[0].title


def test_a_municipality_with_everything_builds_twice_the_same(
    hostile: Path, tmp_path: Path
) -> None:
    """Commitments, lineage, economy, steering and internal control: same input, same bytes."""
    again = _build(hostile, "--out", str(tmp_path / "site"))

    assert again.returncode == 0, again.stderr
    assert _tree(tmp_path / "site") == _tree(hostile / "site")
