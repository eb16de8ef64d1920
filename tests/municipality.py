"""Build small municipalities on disk and gather everything that is said about them."""

import csv
import re
import shutil
from collections.abc import Mapping
from datetime import date
from io import StringIO
from pathlib import Path

from insyn.check import all_rules, personal_numbers, tables
from insyn.derive import accounts
from insyn.derive.oversight.matrix import matrices
from insyn.derive.series import fold
from insyn.load import figures, services, statements
from insyn.load.records import load
from insyn.problems import Problem

SITES = Path(__file__).parent / "sites"
MINIMAL = SITES / "minimal"
COMPARISON = SITES / "comparison"
"""A municipality with one service where people choose."""

TODAY = date(2026, 11, 21)


def write(
    folder: Path, files: Mapping[str, str | bytes] | None = None, site: Path = MINIMAL
) -> Path:
    """Write a small municipality to a folder, with some of its files replaced or added."""
    root = folder / "kommun"
    shutil.copytree(site / "data", root / "data")
    for file, text in (files or {}).items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def problems(root: Path, today: date = TODAY) -> list[Problem]:
    """Return all problems of a municipality, sorted by place, as a build would find them."""
    records, found = load(root)
    if records is None:
        return sorted(found)
    folded = fold(figures.outcomes(records), figures.milestones(records), figures.rankings(records))
    economy = accounts.fold(
        statements.statement_rows(records), statements.price_base_amounts(records)
    )
    found += all_rules.check(
        records, folded, economy, matrices(records, today), services.sheets(records)
    )
    found += personal_numbers.wrong_numbers(root, records.acknowledgements)
    for package in records.packages:
        found += tables.check(root, package)
    return sorted(found)


def with_keys(text: str, fragment: str) -> str:
    """Return a YAML text whose top-level keys are replaced by those of a fragment, or added to.

    A fragment that begins with the first key of the text is a whole file of its own.
    """
    blocks = _blocks(text)
    changed = _blocks(fragment)
    if next(iter(changed)) == next(iter(blocks), None):
        return fragment
    return "".join({**blocks, **changed}.values())


def with_cells(text: str, fragment: str) -> str:
    """Return a table with the rows of a fragment, which names some of the columns.

    Cells of columns that it leaves out are those of the first row of the whole table.
    """
    header, first, *_ = csv.reader(text.splitlines())
    names, *rows = csv.reader(fragment.splitlines())
    added = [name for name in names if name not in header]
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([*header, *added])
    usual = dict(zip(header, first, strict=True))
    for row in rows:
        cells = usual | dict(zip(names, row, strict=True))
        writer.writerow([cells[name] for name in (*header, *added)])
    return written.getvalue()


def _blocks(text: str) -> dict[str, str]:
    parts = re.split(r"(?m)^(?=[^\s#-])", text)
    return {part.split(":")[0]: part for part in parts if part}
