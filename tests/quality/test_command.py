"""Tests for the command that measures: what it asks for before it begins."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from insyn.cli import main
from tests import municipality


def _measured(root: Path) -> Result:
    return CliRunner().invoke(main, ["quality", "--root", str(root)])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a municipality with what looks like a site, built after the records were written."""
    root = municipality.write(tmp_path)
    site = root / "site"
    site.mkdir()
    (site / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    return root


def _said(result: Result) -> str:
    return " ".join(result.output.split())


def test_without_a_site_there_is_nothing_to_measure(tmp_path: Path) -> None:
    """The way out is told, and nothing is written."""
    root = municipality.write(tmp_path)
    result = _measured(root)
    assert result.exit_code == 2
    assert 'innehåller ingen webbplats. Kör "insyn build" först' in _said(result)
    assert not (root / "data/kvalitet.yaml").exists()


def test_a_site_of_older_records_is_not_measured(root: Path) -> None:
    """What was measured would be said of another site."""
    later = (root / "site/sitemap.xml").stat().st_mtime + 10
    os.utime(root / "data/kommun.yaml", (later, later))
    result = _measured(root)
    assert result.exit_code == 2
    assert "data/kommun.yaml har ändrats sedan webbplatsen byggdes" in _said(result)


def test_without_a_browser_nothing_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a measurement is none: the old record stays."""
    monkeypatch.setenv("INSYN_CHROMIUM", "finns-inte")
    old = root / "data/kvalitet.yaml"
    old.write_text("mätt: 2026-01-01\n", encoding="utf-8")
    result = _measured(root)
    assert result.exit_code == 2
    assert "ingen Chromium finns på den här datorn" in _said(result)
    assert old.read_text(encoding="utf-8") == "mätt: 2026-01-01\n"


def test_the_help_is_swedish() -> None:
    """An editor can read what the command does."""
    result = CliRunner().invoke(main, ["quality", "--help"])
    assert "Mät den byggda webbplatsen" in result.output
