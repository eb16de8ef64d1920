"""Tests for whole builds: the wrapper, MkDocs' own command, and what a failure leaves behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests import municipality

ROOT = Path(__file__).parents[1]
TODAY = "2026-01-02"
ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1767312000",  # 2026-01-02
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


def test_nothing_but_the_site_is_published(root: Path) -> None:
    """Neither records, nor shells, nor assets of the theme below ours end up in the site."""
    _build(root)

    names = sorted(path.relative_to(root / "site").as_posix() for path in _files(root / "site"))
    assert [name for name in names if name.endswith((".yaml", ".md")) or "skal" in name] == []
    assert [name for name in names if name.startswith("assets/")] == [
        "assets/chart.css",
        "assets/diagram.js",
        "assets/icon.svg",
        "assets/insyn.css",
        "assets/insyn.js",
        "assets/plotly.min.js",
    ]


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
    """Gather the attributes and scripts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: set[str] = set()
        self.inline_scripts: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element carries."""
        values = dict(attrs)
        self.attributes |= set(values)
        if tag == "script" and "src" not in values:
            self.inline_scripts.append(values.get("type"))


def test_markup_in_every_text_field_is_shown_as_text(tmp_path: Path) -> None:
    """Nothing that an editor writes becomes an element, in the frame, the body or the data."""
    root = tmp_path / "kommun"
    shutil.copytree(municipality.SITES / "hostile-text/data", root / "data")
    shutil.copytree(municipality.MINIMAL / "content", root / "content")

    built = _build(root)

    assert built.returncode == 0, built.stderr
    pages = list((root / "site").rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        found = _Elements(page.read_text(encoding="utf-8"))
        assert "onclick" not in found.attributes, page
        assert set(found.inline_scripts) <= {"application/json"}, page
        assert "&lt;script&gt;alert(1)" in page.read_text(encoding="utf-8"), page
