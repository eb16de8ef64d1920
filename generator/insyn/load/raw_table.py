"""Read tables as they once were: by the names in their header, whatever description they had."""

from insyn.load.raw_rows import raw_rows
from insyn.load.table import Row
from insyn.problems import Problem

NumberedRow = tuple[int, Row]
"""A row with the line where it starts, from 1."""


_BLOCK = 1 << 16
"""How much of two texts is compared at a time."""

_FEW = 20
"""So many lines are found faster one by one than by going through all."""


def rows(text: str) -> list[NumberedRow] | None:
    """Return the rows of a table, or None where the text cannot be cut into cells.

    The delimiter is the one that the header has most of. A row with too few or too many cells is
    left out, as are empty cells.
    """
    header, _, _ = text.partition("\n")
    delimiter = max(",;\t", key=header.count)
    problems: list[Problem] = []
    cut = raw_rows(text, "", delimiter, problems)
    names = [name.strip() for name in next(cut, (1, []))[1]]
    found = [(line, _named(names, cells)) for line, cells in cut if len(cells) == len(names)]
    return None if problems else found


def only_in_one(before: str, after: str) -> tuple[list[NumberedRow], list[NumberedRow]] | None:
    """Return the rows that only the earlier text has and those that only the later one has.

    Only lines that differ are cut into cells, so that a large table costs little where little has
    changed. None where either text cannot be cut.
    """
    if not _is_line_by_line(before, after):
        return _both(rows(before), rows(after))
    start, end = _same_ends(before, after)
    old, new = (text[start : len(text) - end].split("\n") for text in (before, after))
    known, present = set(old), set(new)
    header, skipped = before.partition("\n")[0], before.count("\n", 0, start)
    return _both(
        _rows_among(old, known - present, header, skipped),
        _rows_among(new, present - known, header, skipped),
    )


def _same_ends(before: str, after: str) -> tuple[int, int]:
    """Return how many characters are the same in whole lines at the start and at the end.

    Only whole blocks count: it is to keep what is the same in a large table out of memory.
    """
    shortest = min(len(before), len(after))
    start = 0
    while start + _BLOCK <= shortest and before.startswith(after[start : start + _BLOCK], start):
        start += _BLOCK
    start = before.rfind("\n", 0, start) + 1
    end = 0
    while start + end + _BLOCK <= shortest and (
        before[len(before) - end - _BLOCK : len(before) - end]
        == after[len(after) - end - _BLOCK : len(after) - end]
    ):
        end += _BLOCK
    # The end begins at a line end, so that the line before it is compared whole.
    return start, len(before) - found if (found := before.find("\n", len(before) - end)) >= 0 else 0


def _is_line_by_line(before: str, after: str) -> bool:
    """Tell whether two texts have the same header and no cell that runs over several lines."""
    same = before.partition("\n")[0] == after.partition("\n")[0]
    return same and not any(
        line.count('"') % 2 for text in (before, after) if '"' in text for line in text.split("\n")
    )


def _rows_among(
    lines: list[str], wanted: set[str], header: str, skipped: int
) -> list[NumberedRow] | None:
    if len(wanted) > _FEW:
        left = [number for number, line in enumerate(lines) if line in wanted]
    else:
        left = sorted(map(lines.index, wanted))
    found = rows("\n".join([header, *(lines[number] for number in left)]))
    # The rows were numbered by where they stood among those that are left.
    return found and [(left[line - 2] + 1 + skipped, row) for line, row in found]


def _both(
    before: list[NumberedRow] | None, after: list[NumberedRow] | None
) -> tuple[list[NumberedRow], list[NumberedRow]] | None:
    return None if before is None or after is None else (before, after)


def _named(names: list[str], cells: list[str]) -> Row:
    pairs = zip(names, map(str.strip, cells), strict=True)
    return {name: cell for name, cell in pairs if cell}


def columns(text: str) -> dict[str, int]:
    """Return the place of each column of a table, from 1, by its name."""
    header, _, _ = text.partition("\n")
    delimiter = max(",;\t", key=header.count)
    names = next(raw_rows(header, "", delimiter, []), (1, list[str]()))[1]
    return {name.strip(): place for place, name in enumerate(names, 1)}
