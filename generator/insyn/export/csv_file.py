"""Write tables as canonical CSV: UTF-8, comma, line feed, quotes only where they are needed."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a header and rows as the bytes of a table."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue().encode()


def canonical(path: Path) -> bytes | Path:
    """Return a table that has passed the check: its path, or bytes where line ends differ."""
    data = path.read_bytes()
    if b"\r" in data or data.startswith(BYTE_ORDER_MARK):
        return data.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n")
    return path


def row_count(path: Path) -> int:
    """Return the number of rows below the header."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return max(sum(1 for _ in csv.reader(stream)) - 1, 0)
