"""Recognise how a table was saved, since a Swedish Excel saves it in another form than ours."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from insyn.model.package import TableResource

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_DELIMITERS = (",", ";", "\t")
_WITH_COMMA = re.compile(r"[-−]?[0-9]+,[0-9]+")
_WITH_POINT = re.compile(r"[-−]?[0-9]+\.[0-9]+")
_WITH_BOTH = re.compile(r"[-−]?[0-9]{1,3}([.,][0-9]{3})+[.,][0-9]+")
# å, ä and ö as an old Mac or DOS wrote them, seen through cp1252.
_OTHER_ENCODING = re.compile(r"[a-z][†„ŒŠ]|[a-z]”[a-z]")


@dataclass(frozen=True, slots=True)
class TableForm:
    """Tell how a table is saved: its bytes, the sign between cells and the sign in numbers.

    `crlf` is true also for the lone carriage returns of an old Mac.
    """

    encoding: Literal["utf-8", "cp1252"] = "utf-8"
    bom: bool = False
    delimiter: str = ","
    decimal_comma: bool = False
    crlf: bool = False

    @property
    def is_canonical(self) -> bool:
        """Tell whether the table is saved as it is published."""
        return self == TableForm()

    def can_be_read(self, resource: TableResource) -> bool:
        """Tell whether the table is read as it stands: line ends may be of either kind."""
        return self == TableForm(delimiter=resource.dialect.delimiter, crlf=self.crlf)


def recognise(data: bytes, resource: TableResource) -> TableForm | str:
    """Return the form of a table's bytes, or a Swedish sentence on why it cannot be told.

    A table that is in our own form but for single odd cells is told as canonical: the check
    points at those cells. Numbers are looked for in the columns of type number.
    """
    encoding = _encoding(data)
    if encoding is None:
        return "det går inte att avgöra hur filen är kodad. Spara om den som CSV UTF-8."
    has_mark = data.startswith(BYTE_ORDER_MARK)
    text = data.removeprefix(BYTE_ORDER_MARK).decode(encoding)
    if encoding == "cp1252" and _OTHER_ENCODING.search(text):
        return "å, ä och ö är sparade på ett sätt som inte känns igen. Spara om som CSV UTF-8."
    if text[:4].lower() == "sep=":
        return 'filen börjar med raden "sep=". Ta bort den raden.'
    delimiter = _delimiter(text, resource)
    excel_like = encoding == "cp1252" or has_mark or delimiter != ","
    decimal_comma = _decimal_comma(text, delimiter, resource, excel_like)
    if isinstance(decimal_comma, str):
        return decimal_comma
    return TableForm(encoding, has_mark, delimiter, decimal_comma, "\r" in text)


def _encoding(data: bytes) -> Literal["utf-8", "cp1252"] | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    encodings: tuple[Literal["utf-8", "cp1252"], ...] = ("utf-8", "cp1252")
    for encoding in encodings:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _delimiter(text: str, resource: TableResource) -> str:
    names = {field.name for field in resource.table_schema.fields}
    first_line = re.split(r"[\r\n]", text, maxsplit=1)[0]

    def fitness(delimiter: str) -> tuple[int, int, bool]:
        cells = next(csv.reader([first_line], delimiter=delimiter), [])
        known = sum(cell.strip() in names for cell in cells)
        return known, len(cells), delimiter == resource.dialect.delimiter

    try:
        return max(_DELIMITERS, key=fitness)
    except csv.Error:
        return resource.dialect.delimiter


def _decimal_comma(
    text: str, delimiter: str, resource: TableResource, excel_like: bool
) -> bool | str:
    if delimiter == "," and '"' not in text:
        return False
    comma = point = ""
    for line, cell in _numbers(text, delimiter, resource):
        if _WITH_BOTH.fullmatch(cell) and "," in cell and "." in cell:
            return f'"{cell}" på rad {line} har både punkt och komma. Skriv 1234.5.'
        if not comma and _WITH_COMMA.fullmatch(cell):
            comma = f'"{cell}" på rad {line}'
        if not point and _WITH_POINT.fullmatch(cell):
            point = f'"{cell}" på rad {line}'
        if comma and point:
            break
    if comma and point and excel_like:
        return f"talen är skrivna på två sätt: {comma} och {point}. Skriv alla på samma sätt."
    return bool(comma) and not point


def _numbers(text: str, delimiter: str, resource: TableResource) -> Iterator[tuple[int, str]]:
    numeric = {field.name for field in resource.table_schema.fields if field.type == "number"}
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(reader, [])
        columns = [place for place, name in enumerate(header) if name.strip() in numeric]
        line = reader.line_num + 1
        for cells in reader:
            for column in columns:
                if column < len(cells) and ("," in cells[column] or "." in cells[column]):
                    yield line, cells[column].strip()
            line = reader.line_num + 1
    except csv.Error:
        return
