"""Turn the bytes of a table, saved by Excel or by hand, into the form that is published.

The form is UTF-8 without byte order mark, comma, decimal point, LF, quotes only where needed.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice, zip_longest

from insyn.canonical import cells
from insyn.canonical.encoding import holds_utf8
from insyn.load.table_form import BYTE_ORDER_MARK, TableForm, recognise
from insyn.model.package import FieldType, TableResource
from insyn.problems import quoted

_NOT_TEXT = "filen innehåller tecken som inte är text. Spara om den som CSV UTF-8."
_NO_HEADER = (
    "första raden har inget av kolumnnamnen i datapackage.yaml. "
    "Låt kolumnnamnen stå på första raden."
)
_TWO_ENCODINGS = (
    "filen är kodad på två sätt, så å, ä och ö går inte att läsa. Spara om som CSV UTF-8."
)

_DECIMAL_COMMA = re.compile(r"[-−]?[0-9]+,[0-9]+")
_COMMA_BEFORE_THREE = re.compile(r"[-−]?[1-9][0-9]{0,2},[0-9]{3}")

Row = list[str]


class _BrokenQuotes(Exception):
    """Carry the line where the quotes of a table do not pair."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.message = (
            f"citattecknen går inte ihop i raden som börjar på rad {line}. "
            'Sätt hela cellen inom "…" och skriv citattecken inne i den dubbelt.'
        )


def canonical(data: bytes, resource: TableResource) -> bytes | str:
    """Return the canonical bytes of a table, or a Swedish sentence on why it is left alone.

    Cells keep what they say: text to the letter (in NFC), numbers to the digit. The rows keep
    their order. The columns follow the description if they are the ones it names. Only rows and
    columns at the ends that are wholly empty go. What a cell says wrongly is left to the check.
    """
    if b"\0" in data:
        return _NOT_TEXT
    while data.startswith(BYTE_ORDER_MARK * 2):
        data = data.removeprefix(BYTE_ORDER_MARK)
    form = recognise(data, resource)
    if isinstance(form, str):
        return form
    if form.encoding == "cp1252" and holds_utf8(data):
        return _TWO_ENCODINGS
    text = data.removeprefix(BYTE_ORDER_MARK).decode(form.encoding)
    try:
        layout = _layout(text, form, resource)
        doubt = _doubt_of_thousands(text, form, layout)
    except _BrokenQuotes as broken:
        return broken.message
    if not layout.has_header or doubt:
        return doubt or _NO_HEADER
    new = _written(_rewritten(text, form, layout))
    if any(a != b for a, b in zip_longest(_rows(new, ","), _rewritten(text, form, layout))):
        raise AssertionError("the rewritten table does not read back as the cells it was made of")
    if recognise(new.encode(), resource) != TableForm():
        raise AssertionError("the rewritten table is not recognised as canonical")
    return new.encode()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Tell how large the filled part of a table is and what becomes of each column.

    `order` holds the positions of the old columns in their new order, or nothing if they stay.
    """

    has_header: bool
    width: int
    height: int
    order: tuple[int, ...]
    kinds: tuple[FieldType, ...]


def _layout(text: str, form: TableForm, resource: TableResource) -> _Layout:
    width = height = 0
    widths = set()
    header: Row = []
    for position, row in enumerate(_rows(text, form.delimiter)):
        filled = _filled(row)
        width = max(width, filled)
        height = position + 1 if filled else height
        if position == 0:
            header = [cells.text(cell) for cell in row[:filled]]
        elif filled:
            widths.add(len(row))
    kind_by_name = {field.name: field.type for field in resource.table_schema.fields}
    names = [name.strip() for name in header] + [""] * (width - len(header))
    is_even = len(header) == width and all(found >= width for found in widths)
    return _Layout(
        has_header=any(name in kind_by_name for name in names),
        width=width,
        height=height,
        order=_order(header, list(kind_by_name)) if is_even else (),
        kinds=tuple(kind_by_name.get(name, "string") for name in names),
    )


def _filled(row: Row) -> int:
    return next((place for place in range(len(row), 0, -1) if row[place - 1]), 0)


def _order(header: Row, names: Row) -> tuple[int, ...]:
    if header == names or sorted(header) != sorted(names):
        return ()
    return tuple(header.index(name) for name in names)


def _rewritten(text: str, form: TableForm, layout: _Layout) -> Iterator[Row]:
    rewritings = [cells.rewriting(kind, form.decimal_comma) for kind in layout.kinds]
    for position, row in enumerate(islice(_rows(text, form.delimiter), layout.height)):
        kept = row[: layout.width]
        if position == 0:
            new = [cells.text(cell) for cell in kept]
        else:
            new = [write(cell) for write, cell in zip(rewritings, kept, strict=False)]
        # An empty row may have fewer cells than the others, and nothing to move.
        yield [new[place] for place in layout.order] if layout.order and any(new) else new


def _doubt_of_thousands(text: str, form: TableForm, layout: _Layout) -> str:
    """Return why commas may stand between thousands: "1,234" is no decimal to an English Excel."""
    if not form.decimal_comma or form.delimiter != ",":
        return ""
    doubtful = ""
    numbers = [place for place, kind in enumerate(layout.kinds) if kind == "number"]
    for position, row in enumerate(_rows(text, form.delimiter), start=1):
        for cell in (row[place].strip() for place in numbers if place < len(row)):
            if _COMMA_BEFORE_THREE.fullmatch(cell):
                doubtful = doubtful or f"{quoted(cell)} på rad {position}"
            elif _DECIMAL_COMMA.fullmatch(cell):
                return ""
    return doubtful and f"{doubtful} kan ha komma mellan tusental. Skriv talen utan komma."


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            yield row
            line = reader.line_num + 1
    except csv.Error:
        raise _BrokenQuotes(line) from None


def _written(rows: Iterable[Row]) -> str:
    stream = StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()
