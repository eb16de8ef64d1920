"""Read and write tables as canonical CSV: UTF-8, comma, line feed, no needless quotes.

A table on disk may be larger than the memory: it is read and written row by row.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
DELIMITER = ","

_CHUNK = 1 << 20


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a header and rows as the bytes of a table."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue().encode()


def rows(path: Path, delimiter: str = DELIMITER) -> Iterator[list[str]]:
    """Yield the rows of a table, its header first."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.reader(stream, delimiter=delimiter)


def row_count(path: Path, delimiter: str = DELIMITER) -> int:
    """Return the number of rows below the header."""
    return max(sum(1 for _ in rows(path, delimiter)) - 1, 0)


def is_canonical(path: Path, delimiter: str = DELIMITER) -> bool:
    """Tell whether a table that has passed the check can be published as it lies."""
    last = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            if b"\r" in chunk or (not last and chunk.startswith(BYTE_ORDER_MARK)):
                return False
            last = chunk
    return last.endswith(b"\n") and delimiter == DELIMITER


def write_canonical(path: Path, target: Path, delimiter: str = DELIMITER) -> None:
    """Write a table that has passed the check anew, in the form that is published."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        for row in rows(path, delimiter):
            writer.writerow([cell.replace("\r\n", "\n") for cell in row])
