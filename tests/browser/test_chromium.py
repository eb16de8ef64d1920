"""Tests that a browser is found or fetched, and that it is said loudly where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.xdist_group("files")


def _program(folder: Path, name: str, status: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder of programs on a machine without a browser."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.delenv("INSYN_CHROMIUM", raising=False)
    monkeypatch.delenv(chromium.REQUIRED, raising=False)
    return folder


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_of_the_machine_is_found(bare: Path, name: str) -> None:
    """Under any of the names that it has on common systems."""
    program = _program(bare, name)
    assert chromium.found() == str(program)


def test_a_browser_that_does_not_start_is_none(bare: Path) -> None:
    """One that lacks a library is not counted as found."""
    _program(bare, "chromium", status=127)
    assert chromium.found() is None


def test_what_went_wrong_with_a_download_is_told(bare: Path) -> None:
    """The words of the program that was to fetch it, or that there is none."""
    fails = (sys.executable, "-c", "import sys; sys.exit('no network')")
    assert chromium.install(fails) == "no network"
    assert "finns-inte" in chromium.install(("finns-inte",))
    assert chromium.install((sys.executable, "-c", "")) == ""


def test_without_a_browser_it_is_said_loudly_and_fails_where_one_is_required(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing answers where browsers are fetched from: .ci/run ends here."""
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")
    monkeypatch.setenv(chromium.REQUIRED, "1")
    done = subprocess.run(
        [sys.executable, "-m", "tests.browser.chromium"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    frame = done.stdout.partition("╔")[2]
    assert "║ There is no Chromium on this machine, and none could be fetched." in frame
    assert "Error" in frame
    assert "apt install chromium" in frame


def test_the_run_ends_with_how_many_tests_had_no_browser(bare: Path) -> None:
    """The number of tests that were skipped stands in a frame below everything else."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/browser/test_changes.py",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ}, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    frame = done.stdout.partition("╔")[2]
    assert "5 BROWSER TESTS WERE SKIPPED: no Chromium on this machine." in frame
    assert "apt install chromium or .venv/bin/playwright install --with-deps chromium" in frame


def test_the_run_fails_where_a_browser_is_required(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """.ci/run never passes with tests of pages left out."""
    monkeypatch.setenv(chromium.REQUIRED, "1")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/browser/test_changes.py",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ}, check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "no Chromium on this machine, and one is required here" in done.stdout
