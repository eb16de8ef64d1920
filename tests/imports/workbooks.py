"""Write real Excel workbooks for the tests, with the oddities that colleagues' files have."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import openpyxl


def write(path: Path, *sheets: tuple[str, Iterable[Iterable[Any]]], **formats: str) -> Path:
    """Write sheets of rows to a workbook; `formats` are number formats of the first, by cell."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    for cell, form in formats.items():
        book.worksheets[0][cell].number_format = form
    book.save(path)
    return path


def changed(path: Path, change: Any) -> Path:
    """Let a function change the first sheet of a workbook."""
    book = openpyxl.load_workbook(path)
    change(book.worksheets[0])
    book.save(path)
    return path


def texts(rows: Iterable[Any]) -> Mapping[int, tuple[str, ...]]:
    """Return the texts of the rows that were read, by their numbers."""
    return {row.number: tuple(cell.text for cell in row.cells) for row in rows}
