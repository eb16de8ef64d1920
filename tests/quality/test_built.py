"""Tests for what tells when a site was built and whether it is of the records as they are."""

import os
from datetime import UTC, datetime
from pathlib import Path

from insyn.quality import built
from tests.quality.small_site import write

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp()


def _at(path: Path, moment: float) -> None:
    os.utime(path, (moment, moment))


def _root(folder: Path) -> Path:
    root = folder / "kommun"
    for name in ("data/kommun.yaml", "data/kvalitet.yaml", "content/index.md", "mkdocs.yml"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a", encoding="utf-8")
        _at(path, NOON)
    return root


def test_the_day_of_a_site_is_when_it_was_last_written(tmp_path: Path) -> None:
    """Every build writes the list of pages anew."""
    site = write(tmp_path, {})
    _at(site / "sitemap.xml", NOON)
    assert built.is_site(site)
    assert built.day_of(site) == datetime.fromtimestamp(NOON).astimezone().date()
    assert not built.is_site(tmp_path / "annan")


def test_a_record_or_page_that_is_newer_than_the_site_is_named(tmp_path: Path) -> None:
    """What would be measured is not what the records say."""
    root, site = _root(tmp_path), write(tmp_path / "site", {})
    _at(site / "sitemap.xml", NOON + 1)
    assert built.changed_since(root, site) is None
    for name in ("data/kommun.yaml", "content/index.md", "mkdocs.yml"):
        _at(root / name, NOON + 2)
        assert built.changed_since(root, site) == name
        _at(root / name, NOON)


def test_the_last_measurement_is_no_cause_to_build_again_first(tmp_path: Path) -> None:
    """Nor is a hidden file of an editor's program."""
    root, site = _root(tmp_path), write(tmp_path / "site", {})
    _at(site / "sitemap.xml", NOON + 1)
    _at(root / "data/kvalitet.yaml", NOON + 2)
    (root / "data/.kommun.yaml.swp").write_text("a", encoding="utf-8")
    assert built.changed_since(root, site) is None
