"""Hold how tables are rewritten: old bytes, new bytes, and why some are left alone."""

from unicodedata import normalize

import pytest

from insyn.canonical import table_text
from insyn.load.table_form import TableForm, recognise
from insyn.model.package import Dialect, FieldType, TableField, TableResource, TableSchema


def _resource(**kinds: FieldType) -> TableResource:
    fields = tuple(
        TableField(name=name, type=kind, title=name, description=name)
        for name, kind in kinds.items()
    )
    return TableResource(
        name="tabell",
        path="tabell.csv",
        title="Tabell",
        description="En tabell.",
        encoding="utf-8",
        dialect=Dialect(delimiter=","),
        table_schema=TableSchema(fields=fields, primary_key=("id",)),
    )


RESOURCE = _resource(id="string", varde="number", n="integer", dag="date", text="string")
HEADER = "id,varde,n,dag,text\n"

CASES = {
    "canonical already": (
        (HEADER + "a,12.5,3,2024-01-31,åäö\n").encode(),
        HEADER + "a,12.5,3,2024-01-31,åäö\n",
    ),
    "only a header": (b"id,varde,n,dag,text", HEADER),
    "Swedish Excel": (
        b"\xef\xbb\xbfid;varde;n;dag;text\r\na;12,50;47 025;2024-01-31;"
        + "å, ä; och ö".replace(";", ",").encode()
        + b"\r\n",
        HEADER + 'a,12.50,47025,2024-01-31,"å, ä, och ö"\n',
    ),
    "Windows letters": (
        "id;varde;n;dag;text\r\na;47\u00a0025,5;;;Skärholmen – söder\r\n".encode("cp1252"),
        HEADER + "a,47025.5,,,Skärholmen – söder\n",
    ),
    "tabs": (b"id\tvarde\tn\tdag\ttext\na\t1,5\t\t\tx;y\n", HEADER + "a,1.5,,,x;y\n"),
    "everything quoted": (
        b'"id","varde","n","dag","text"\n"a","12,5","","","sa ""ja"""\n',
        HEADER + 'a,12.5,,,"sa ""ja"""\n',
    ),
    "decomposed letters": (
        (HEADER + "a,,,,A\u030angpanna\n").encode(),
        HEADER + "a,,,,Ångpanna\n",
    ),
    "empty ends": (
        b"id;varde;n;dag;text;;\na;1;;;;;\n;;;;;;\n;;;;;;\n\n",
        HEADER + "a,1,,,\n",
    ),
    "an empty row inside stays": (
        b"id;varde;n;dag;text\na;1;;;x\n;;;;\n\nb;2;;;\n",
        HEADER + "a,1,,,x\n,,,,\n\nb,2,,,\n",
    ),
    "an unnamed column with a value stays": (
        b"id;varde;n;dag;text;;\na;1;;;x;anm;\n",
        "id,varde,n,dag,text,\na,1,,,x,anm\n",
    ),
    "an uneven row stays uneven": (b"text;id;varde;n;dag\nx;a\n", "text,id,varde,n,dag\nx,a\n"),
    "columns in the order of the description": (
        b"text;dag;n;varde;id\nx;20240131;1;2,5;a\n;;\ny;;;;b\n;;\n",
        HEADER + "a,2.5,1,2024-01-31,x\n,,\nb,,,,y\n",
    ),
    "another column keeps the order": (
        b"text;dag;n;varde;nytt\nx;;1;2,5;a\n",
        "text,dag,n,varde,nytt\nx,,1,2.5,a\n",
    ),
    "rows keep their order": (b"id;varde\nb;2\na;1\nb;2\n", "id,varde\nb,2\na,1\nb,2\n"),
    "line breaks in cells": (
        b'id;text\r\na;"rad 1\r\nrad 2"\r\n',
        'id,text\na,"rad 1\nrad 2"\n',
    ),
    "old Mac line ends": (b"id;varde\ra;1,5\r", "id,varde\na,1.5\n"),
    "spaces in text": (b"id;text\na;  x  y \n", "id,text\na,  x  y \n"),
    "one odd cell": (
        b'id,varde\na,"12,5"\nb,12.5\nc,12 %\n',
        'id,varde\na,"12,5"\nb,12.5\nc,12 %\n',
    ),
    "a percentage": (b"id;varde\na;12,5 %\nb;1,5\n", 'id,varde\na,"12,5 %"\nb,1.5\n'),
    "three decimals in a Swedish table": (b"id;varde\na;1,234\n", "id,varde\na,1.234\n"),
    "three decimals beside fewer": (
        b'id,varde\na,"1,234"\nb,"1,5"\n',
        "id,varde\na,1.234\nb,1.5\n",
    ),
    "a decimal below one": (b'id,varde\na,"0,234"\n', "id,varde\na,0.234\n"),
    "two byte order marks": (b"\xef\xbb\xbf\xef\xbb\xbfid,varde\na,1\n", "id,varde\na,1\n"),
}


@pytest.mark.parametrize(("old", "new"), CASES.values(), ids=CASES)
def test_a_table_gets_the_published_form(old: bytes, new: str) -> None:
    """The bytes become UTF-8 with commas, decimal points and LF."""
    assert table_text.canonical(old, RESOURCE) == new.encode()


@pytest.mark.parametrize("new", [new for _, new in CASES.values()], ids=CASES)
def test_a_published_table_is_left_as_it_is(new: str) -> None:
    """Rewriting twice is rewriting once."""
    assert table_text.canonical(new.encode(), RESOURCE) == new.encode()
    assert recognise(new.encode(), RESOURCE) == TableForm()


@pytest.mark.parametrize(("old", "new"), CASES.values(), ids=CASES)
def test_no_digit_and_no_letter_is_lost(old: bytes, new: str) -> None:
    """All letters and digits of all cells are there afterwards, wherever their columns went."""
    form = recognise(old, RESOURCE)
    assert isinstance(form, TableForm)
    before = normalize("NFC", old.decode(form.encoding))
    assert sorted(filter(str.isalnum, before)) == sorted(filter(str.isalnum, new))


REFUSED = {
    "both ways": (
        b"id;varde\na;12,5\nb;12.5\n",
        'talen är skrivna på två sätt: "12,5" på rad 2 och "12.5" på rad 3. '
        "Skriv alla på samma sätt.",
    ),
    "point and comma": (
        b"id;varde\na;1.234,5\n",
        '"1.234,5" på rad 2 har både punkt och komma. Skriv 1234.5.',
    ),
    "English thousands": (
        b'id,varde\na,12\nb,"1,234"\n',
        '"1,234" på rad 3 kan ha komma mellan tusental. Skriv talen utan komma.',
    ),
    "UTF-16": (
        "id;text\na;å\n".encode("utf-16"),
        "filen innehåller tecken som inte är text. Spara om den som CSV UTF-8.",
    ),
    "no encoding": (
        b"id;text\na;\x81\n",
        "det går inte att avgöra hur filen är kodad. Spara om den som CSV UTF-8.",
    ),
    "an old Mac": (
        "id;text\na;räksmörgås\n".encode("mac-roman"),
        "å, ä och ö är sparade på ett sätt som inte känns igen. Spara om som CSV UTF-8.",
    ),
    "two encodings": (
        b"id;text\na;\xc3\xa5r\nb;\xe5r\n",
        "filen är kodad på två sätt, så å, ä och ö går inte att läsa. Spara om som CSV UTF-8.",
    ),
    "sep": (b"sep=;\nid;varde\na;1\n", 'filen börjar med raden "sep=". Ta bort den raden.'),
    "a title above the header": (
        b"Statistik, 2024;;\n;;\nid;varde;text\na;1,5;x\n",
        "första raden har inget av kolumnnamnen i datapackage.yaml. "
        "Låt kolumnnamnen stå på första raden.",
    ),
    "empty": (
        b"",
        "första raden har inget av kolumnnamnen i datapackage.yaml. "
        "Låt kolumnnamnen stå på första raden.",
    ),
    "a quote that is not closed": (
        b'id;text\na;x\nb;"y\nc;z\n',
        "citattecknen går inte ihop i raden som börjar på rad 3. "
        'Sätt hela cellen inom "…" och skriv citattecken inne i den dubbelt.',
    ),
    "a quote inside quotes": (
        b'id;text\na;"sa "ja""\n',
        "citattecknen går inte ihop i raden som börjar på rad 2. "
        'Sätt hela cellen inom "…" och skriv citattecken inne i den dubbelt.',
    ),
}


@pytest.mark.parametrize(("old", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_ambiguous_is_refused(old: bytes, message: str) -> None:
    """A table that can be read in two ways is not rewritten; the sentence says why."""
    assert table_text.canonical(old, RESOURCE) == message
