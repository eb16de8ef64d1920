"""What is packed in a file is opened, and what is locked is told of.

The number is one of Skatteverket's published test numbers (Testpersonnummer at dataportal.se).
"""

import gzip
import logging
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pypdf import PdfWriter

from insyn.check.identity_numbers import numbers_in
from insyn.check.packed_files import is_packed, layers

NUMBER = "840415-2392"
MEGABYTE = 2**20


def _found(data: bytes) -> list[str]:
    """Return the numbers in a file, without hyphens and each once."""
    found = {one.text for layer in layers(data) if layer for one in numbers_in(layer)}
    return sorted({text.replace("-", "") for text in found})


def _is_locked(data: bytes) -> bool:
    return None in list(layers(data))


def _zip(members: Mapping[str, str | bytes]) -> bytes:
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as stream:
        for name, content in members.items():
            stream.writestr(name, content)
    return archive.getvalue()


def _locked_zip() -> bytes:
    """Return an archive whose only member says that it is encrypted."""
    data = bytearray(_zip({"a.txt": NUMBER}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def _stream(content: bytes, keys: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    head = b"<</Filter/FlateDecode/Length %d%s>>\nstream\n" % (len(packed), keys)
    return head + packed + b"\nendstream"


def _pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Return a PDF of objects numbered from 1, the first of them being its root."""
    data, starts = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, start=1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"<</Size %d/Root 1 0 R%s>>\nstartxref\n%d" % (len(objects) + 1, trailer, len(data))
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (len(objects) + 1, table)
    return bytes(data + end + b"\n%%EOF\n")


HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _page(content: bytes, *more: bytes, font: bytes = HELVETICA) -> bytes:
    """Return a PDF with one page that shows a content, and with more objects numbered from 6."""
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>",
        font,
        _stream(content),
        *more,
    )


def _text(shown: bytes) -> bytes:
    return b"BT /F1 12 Tf 72 700 Td %s ET" % shown


def _without_table(data: bytes) -> bytes:
    return data[: data.rindex(b"xref\n0 ")] + b"trailer\n<</Root 1 0 R>>\n"


def _encrypted(data: bytes, password: str) -> bytes:
    writer, file = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    writer.encrypt(password, "ägaren", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


SHEET = '<worksheet><c r="A1"><v>8404152392</v></c><c r="B1"><v>12</v></c></worksheet>'
RUNS = "<w:p><w:r><w:t>Anna 840415</w:t></w:r><w:r><w:t>-2392</w:t></w:r></w:p>"
IN_PACKED = {
    "a cell of a spreadsheet": _zip({"xl/worksheets/sheet1.xml": SHEET}),
    "a float of a spreadsheet": _zip({"xl/worksheets/sheet1.xml": "<c><v>8.404152392E9</v></c>"}),
    "a string of a spreadsheet": _zip({"xl/sharedStrings.xml": f"<si><t>{NUMBER}</t></si>"}),
    "a document in several runs": _zip({"word/document.xml": RUNS}),
    "an open document": _zip(
        {"content.xml": "<text:p>840415<text:span>-2392</text:span></text:p>"}
    ),
    "the name of a member": _zip({f"cv-{NUMBER}.txt": "Hej"}),
    "an archive in an archive": _zip({"a.zip": _zip({"b.zip": _zip({"c.txt": NUMBER})})}),
    "a text in UTF-16 in an archive": _zip({"a.txt": NUMBER.encode("utf-16")}),
    "a packed text": gzip.compress(b"Anna,8404152392\n"),
    "a packed archive": gzip.compress(_zip({"a.txt": NUMBER})),
    "a picture with words": b"\x89PNG\r\n\x1a\n\0\0\0\rtEXtComment\0840415-2392\0\xff\xd8",
    "an old document": b"\xd0\xcf\x11\xe0\0" + f"Anna {NUMBER}".encode("utf-16-le"),
}

CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfchar <0010> <002D> endbfchar
1 beginbfrange <0013> <001C> <0030> endbfrange
endcmap end end"""
OWN_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Egen/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts"
    b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/Egen/CIDSystemInfo<<>>>>]>>"
)
NULL = b"null"
UTF_16 = NUMBER.encode("utf-16").hex().encode()
EMPTY = _text(b"")
SHOWN = _text(b"(840415-2392) Tj")
FORM_KEYS = b"/Subtype/Form/Resources<</Font<</F1 4 0 R>>>>"
PACKED_NOTE = b"6 0 <</Subtype/Text/Contents<%s>>>" % UTF_16
IN_PDF = {
    "text": _page(SHOWN),
    "text in hexadecimal": _page(_text(b"<3834303431352D32333932> Tj")),
    "text with escaped signs": _page(_text(rb"(\(840415\0552392\)) Tj")),
    "text with moved letters": _page(_text(b"[(84)-3.5(0415) 12 (-)-3(2392)] TJ")),
    "text of two colours": _page(_text(b"(840415) Tj 1 0 0 rg (-2392) Tj")),
    "text with spread letters": _page(
        _text(b"[(8)-999(4)-999(0)-999(4)-999(1)-999(5)-999(-)-999(2)-999(3)-999(9)-999(2)] TJ")
    ),
    "text with a placed hyphen": _page(
        _text(b"(840415) Tj ET BT /F1 12 Tf 112 700 Td (-) Tj ET BT /F1 12 Tf 116 700 Td (2392) Tj")
    ),
    "text broken at the hyphen": _page(_text(b"(Anna 840415-) Tj 0 -14 Td (2392) Tj")),
    "text nobody sees": _page(_text(b"3 Tr 1 1 1 rg (840415-2392) Tj")),
    "text in a font of its own": _page(
        _text(b"<001B001700130017001400180010> Tj <0015 0016 001C0015> Tj"),
        _stream(CMAP),
        font=OWN_FONT,
    ),
    "a part of a page": _page(b"/X Do", _stream(_text(b"[(84)-3(0415-2392)] TJ"), FORM_KEYS)),
    "a part on no page": _page(EMPTY, _stream(_text(b"[(84)-3(0415-2392)] TJ"), FORM_KEYS)),
    "a title": _page(EMPTY, b"<</Title(Anna 840415-2392)>>"),
    "a title in UTF-16": _page(EMPTY, b"<</Title<%s>>>" % UTF_16),
    "a note": _page(EMPTY, b"<</Type/Annot/Subtype/Text/Contents<%s>>>" % UTF_16),
    "a packed note": _without_table(
        _page(EMPTY, NULL, _stream(PACKED_NOTE, b"/Type/ObjStm/N 1/First 4"))
    ),
    "an answer in a form": _page(EMPTY, b"<</FT/Tx/T(nummer)/V[(Anna) <%s>]>>" % UTF_16),
    "the name of an attachment": _page(EMPTY, b"<</Type/Filespec/UF<%s>>>" % UTF_16),
    "an attachment": _page(EMPTY, _stream(IN_PACKED["a document in several runs"])),
    "an attachment in a second packing": _page(
        EMPTY,
        b"<</Filter/ASCIIHexDecode/Length 23>>\nstream\n%s>\nendstream" % SHOWN.hex().encode(),
    ),
    "an earlier version": _page(SHOWN).replace(b"/Contents 5 0 R", b"/Contents null "),
    "what its table does not know of": _page(EMPTY) + b"9 0 obj\n%s\nendobj\n" % _stream(SHOWN),
    "a file without a table": _without_table(_page(_text(b"[(84)-3(0415-2392)] TJ"))),
    "a file that begins late": b"\n\0\n" + _page(_text(b"[(84)-3(0415-2392)] TJ")),
    "a file that is cut": _page(EMPTY, _stream(SHOWN))[:-180],
    "a file that opens without a password": _encrypted(_page(SHOWN, NULL), ""),
    "an archive": _zip({"a.pdf": _page(SHOWN)}),
}


@pytest.mark.parametrize("data", IN_PACKED.values(), ids=list(IN_PACKED))
def test_what_is_packed_in_a_file_is_read(data: bytes) -> None:
    """Spreadsheets, documents, pictures and archives are opened, also inside each other."""
    assert is_packed(data)
    assert _found(data) == ["8404152392"]
    assert not _is_locked(data)


@pytest.mark.parametrize("data", IN_PDF.values(), ids=list(IN_PDF))
def test_whatever_a_pdf_shows_says_or_holds_is_read(data: bytes) -> None:
    """Nobody has to see a number for it to be there."""
    assert is_packed(data)
    assert _found(data) == ["8404152392"]
    assert not _is_locked(data)


def test_a_certificate_in_a_signed_pdf_is_read() -> None:
    """Who signs with an e-identity often publishes the personal number without knowing it."""
    signature = b"308004" + b"serialNumber=198404152392".hex().encode()
    assert _found(_page(EMPTY, b"<</Type/Sig/Contents<%s>>>" % signature)) == ["198404152392"]


@pytest.mark.parametrize(
    "data",
    [
        _zip({"xl/worksheets/sheet1.xml": "<c><v>840415</v></c><c><v>2392</v></c>"}),
        _zip({"word/document.xml": "<w:p>840415</w:p><w:p>2392</w:p>"}),
        _page(_text(b"(840415) Tj 0 -14 Td (2392) Tj 0 -14 Td (840415) Tj 0 -14 Td (-2392) Tj")),
        _page(_text(b"(8 4 0 4 1 5) Tj 0 -14 Td (2 3 9 2) Tj")),
        b"%PDF-1.4\nxref\n0 2\n0000000000 65535 f \n0701010001 00000 n \n",
    ],
)
def test_numbers_side_by_side_do_not_make_one(data: bytes) -> None:
    """Two cells, two paragraphs or two lines are two numbers."""
    assert _found(data) == []


def test_a_broken_member_hides_no_other() -> None:
    """The rest of an archive is read where one member cannot be."""
    whole = _zip({"a.txt": "Hej, hej, hej, hej", "b.txt": NUMBER})
    start = whole.index(b"a.txt") + len("a.txt")
    data = whole[:start] + b"\xff\xff\xff" + whole[start + 3 :]
    assert _found(data) == ["8404152392"]


def test_a_broken_object_hides_no_other() -> None:
    """The rest of a PDF is read where one page or picture cannot be."""
    broken = (
        b"<</Type/Page/Parent 2 0 R/Contents 6 0 R>>",
        b"<</Subtype/Form/Resources 7 0 R/Filter/JBIG2Decode/Length 1>>\nstream\nx\nendstream",
        b"<</Parent 8 0 R/Contents(8)>>",
        b"<<",
    )
    assert _found(_page(_text(b"[(84)-3(0415-2392)] TJ"), *broken)) == ["8404152392"]


@pytest.mark.parametrize(
    "whole",
    [
        *(IN_PACKED["an archive in an archive"], IN_PACKED["a packed archive"]),
        *(IN_PDF["an attachment"], IN_PDF["text in a font of its own"], IN_PDF["a packed note"]),
    ],
    ids=("nested", "packed", "attachment", "own font", "note"),
)
def test_a_file_that_is_cut_anywhere_is_passed_over(
    whole: bytes, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """What cannot be read stops no build, and nothing of it reaches the log."""
    caplog.set_level(logging.DEBUG)
    for end in range(0, len(whole), 23):
        assert set(_found(whole[:end])) <= {"8404152392"}
    assert (caplog.messages, capfd.readouterr()) == ([], ("", ""))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 inget arkiv",
        b"\x1f\x8b inget arkiv",
        b"%PDF-1.7 ingen pdf",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
    ],
)
def test_a_file_that_only_begins_like_another_holds_itself(data: bytes) -> None:
    """What is foreign is read as it stands."""
    assert is_packed(data)
    assert list(layers(data)) in ([data], [data, data.replace(b"\0", b"")])


ZEROS = b"<%s>" % (b"00" * 32)
WITH_PASSWORD = b"/Filter/Standard/P -4/O%s/U%s" % (ZEROS, ZEROS)
LOCKED = {
    "a PDF": _encrypted(_page(SHOWN, NULL), "hemligt"),
    "a PDF with a long key": _pdf(
        b"<<>>",
        trailer=b"/Encrypt<</V 5/R 6/StmF/A/StrF/A/CF<</A<</CFM/AESV3>>>>%s>>" % WITH_PASSWORD,
    ),
    "a PDF for chosen readers": _pdf(b"<<>>", trailer=b"/Encrypt<</Filter/Adobe.PubSec/V 4>>"),
    "a member of an archive": _locked_zip(),
    "a member of an archive in an archive": _zip({"a.zip": _locked_zip()}),
    "a spreadsheet": b"\xd0\xcf\x11\xe0\0\0" + "EncryptedPackage".encode("utf-16-le"),
    "an open document": _zip(
        {"META-INF/manifest.xml": "<?xml?><manifest:encryption-data manifest:checksum='x'/>"}
    ),
}


@pytest.mark.parametrize("data", LOCKED.values(), ids=list(LOCKED))
def test_what_is_locked_is_told_of(data: bytes) -> None:
    """A part that cannot be read without a password is None."""
    assert _found(data) == []
    assert _is_locked(data)


def test_a_file_is_not_opened_without_end() -> None:
    """A small file that unpacks to a large one is read in part."""
    bomb = gzip.compress(b"a" * 65 * MEGABYTE)
    sizes = [len(layer or b"") // MEGABYTE for layer in layers(_zip(dict.fromkeys("abcdef", bomb)))]
    assert [size for size in sizes if size] == [64, 64, 64, 64]
