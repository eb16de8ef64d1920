"""Tell when a site was built, and whether its records have changed since."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from insyn.model.records import QUALITY_FILE

_LAST_WRITTEN = "sitemap.xml"
"""Every build writes it anew."""

_SOURCES = ("data", "content", "mkdocs.yml")


def is_site(site: Path) -> bool:
    """Tell whether a folder holds a site that we have built."""
    return (site / _LAST_WRITTEN).is_file()


def day_of(site: Path) -> date:
    """Return the day, on this machine's calendar, that a site was built."""
    return datetime.fromtimestamp(_moment(site / _LAST_WRITTEN)).astimezone().date()


def changed_since(root: Path, site: Path) -> str | None:
    """Return the file under a root that was changed last, if it was after the site was built.

    What was measured is no cause to build anew before it is measured again.
    """
    moments = {path: _moment(path) for path in _files(root) if path != root / QUALITY_FILE}
    last = max(moments, key=lambda path: moments[path], default=None)
    if last is None or moments[last] <= _moment(site / _LAST_WRITTEN):
        return None
    return last.relative_to(root).as_posix()


def _files(root: Path) -> Iterator[Path]:
    for name in _SOURCES:
        path = root / name
        for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if one.is_file() and not one.name.startswith("."):
                yield one


def _moment(path: Path) -> float:
    return path.stat().st_mtime
