"""The form a table was saved in is recognised, or its doubt put in words."""

import pytest

from insyn.load.table_form import TableForm, recognise
from insyn.model.package import Dialect, TableField, TableResource, TableSchema

RESOURCE = TableResource(
    name="utfall",
    path="utfall.csv",
    title="Utfall",
    description="Värden.",
    encoding="utf-8",
    dialect=Dialect(delimiter=","),
    table_schema=TableSchema(
        fields=(
            TableField(name="matt", title="Mått", description="Måttets id."),
            TableField(name="varde", type="number", title="Värde", description="Värdet."),
            TableField(name="text", title="Text", description="En text."),
        ),
        primary_key=("matt",),
    ),
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (b"", TableForm()),
        (b"matt,varde,text\na,12.5,b\n", TableForm()),
        (b"matt,varde,text\r\na,12.5,b\r\n", TableForm(crlf=True)),
        (b"matt,varde,text\ra,12.5,b\r", TableForm(crlf=True)),
        (b"\xef\xbb\xbfmatt,varde,text\n", TableForm(bom=True)),
        (b"matt;varde;text\na;12,5;b\n", TableForm(delimiter=";", decimal_comma=True)),
        (b"matt;varde;text\na;12.5;b\n", TableForm(delimiter=";")),
        (b"matt\tvarde\ttext\na\t12,5\tb\n", TableForm(delimiter="\t", decimal_comma=True)),
        (b'matt,varde,text\na,"12,5",b\n', TableForm(decimal_comma=True)),
        (b'matt,varde,text\na,"-12,5",b\n', TableForm(decimal_comma=True)),
        (b'matt,varde,text\na,12,"1,5 och 1.5"\n', TableForm()),
        (b'matt,varde,text\na,12.5,b\nc,"12,5",d\n', TableForm()),
        (b"matt;varde;text\na;1;\xe5\n", TableForm(encoding="cp1252", delimiter=";")),
        ("matt;varde;text\na;1;å\n".encode(), TableForm(delimiter=";")),
        (b"fel;rubrik\n", TableForm(delimiter=";")),
        (b'matt,varde,text\na,"12,5', TableForm(decimal_comma=True)),
        (b"matt,varde,text\n" + b'"' + b"x" * 200_000, TableForm()),
    ],
)
def test_a_form_is_recognised(text: bytes, form: TableForm) -> None:
    """Encoding, mark, delimiter, decimal sign and line ends are told from the bytes alone."""
    assert recognise(text, RESOURCE) == form


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            b"matt;varde;text\na;1.234;b\nc;1,5;d\n",
            'talen är skrivna på två sätt: "1,5" på rad 3 och "1.234" på rad 2. '
            "Skriv alla på samma sätt.",
        ),
        (
            b"matt;varde;text\na;1.234,5;b\n",
            '"1.234,5" på rad 2 har både punkt och komma. Skriv 1234.5.',
        ),
        (
            b"matt;varde;text\na;1;\x81\n",
            "det går inte att avgöra hur filen är kodad. Spara om den som CSV UTF-8.",
        ),
        (
            "matt,varde,text\n".encode("utf-16"),
            "det går inte att avgöra hur filen är kodad. Spara om den som CSV UTF-8.",
        ),
        (
            "matt;varde;text\na;1;båda\n".encode("mac-roman"),
            "å, ä och ö är sparade på ett sätt som inte känns igen. Spara om som CSV UTF-8.",
        ),
        (
            b"sep=;\nmatt;varde;text\n",
            'filen börjar med raden "sep=". Ta bort den raden.',
        ),
    ],
)
def test_doubt_is_put_in_words(text: bytes, doubt: str) -> None:
    """What can be read in two ways is never guessed."""
    assert recognise(text, RESOURCE) == doubt


def test_only_our_own_form_is_canonical() -> None:
    """A table is canonical in UTF-8 with commas, points and bare line feeds."""
    assert TableForm().is_canonical
    assert not TableForm(crlf=True).is_canonical


def test_a_table_is_read_with_either_kind_of_line_ends() -> None:
    """Line ends alone do not stop a table from being read, other signs do."""
    assert TableForm(crlf=True).can_be_read(RESOURCE)
    assert not TableForm(bom=True).can_be_read(RESOURCE)
    assert not TableForm(delimiter=";").can_be_read(RESOURCE)
