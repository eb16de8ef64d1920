"""Read a table row by row as its description says, keeping nothing."""

import csv
from collections.abc import Iterator
from pathlib import Path

from insyn.model.package import TableResource

Row = dict[str, str]


def rows(path: Path, resource: TableResource) -> Iterator[tuple[int, Row]]:
    """Yield the line number (from 1, the header being line 1) and the cells of each row by column.

    Rows with too few or too many cells are passed over, as is a file that is missing or cannot
    be read as UTF-8: the check of tables reports them.
    """
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, delimiter=resource.dialect.delimiter, strict=True)
            header = next(reader, [])
            width, line = len(header), reader.line_num + 1
            for cells in reader:
                if len(cells) == width:
                    yield line, dict(zip(header, cells, strict=True))
                line = reader.line_num + 1
    except (UnicodeDecodeError, csv.Error):
        return
