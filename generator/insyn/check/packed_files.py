"""Open what is packed in a file that is not text, so that what hides in it can be read.

Whoever made the file may have made it badly, or long ago: what is broken or foreign is passed over
without a word, and no file is opened without end.
"""

import codecs
import logging
import re
import warnings
import zlib
from collections.abc import Iterator
from contextlib import suppress
from gzip import GzipFile
from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING, cast
from zipfile import BadZipFile, ZipFile

from insyn.load.table_form import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import EncodedStreamObject, IndirectObject

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_ZIP, _GZIP, _PDF, _OLE = b"PK\x03\x04", b"\x1f\x8b", b"%PDF-", b"\xd0\xcf\x11\xe0"
_BROKEN_ZIP = (BadZipFile, EOFError, LZMAError, OSError, RuntimeError, ValueError, zlib.error)
_LARGEST_PART, _LARGEST_WHOLE, _DEEPEST = 64 * 2**20, 256 * 2**20, 3
_LOCKED_MEMBER = 1
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_LOCKED_OPEN_DOCUMENT = b"<manifest:encryption-data"
_LOCKED_PDF = b"/Encrypt"
# A table of objects that cannot be there makes pypdf look for the objects themselves.
_NO_TABLE = b"\nstartxref\n0\n%%EOF\n"
_BREAK = re.compile(rb"</?(?:[\w-]+:)?(?:p|h|c|si|tc|td|br|cr|tab|s|line-break)\b[^<>]*>")
_MARK = re.compile(rb"<[^<>]*>")
_FLOAT = re.compile(rb"[0-9]\.[0-9]+E\+?(?:0?9|11)\b")
_STREAM = re.compile(rb"stream\r?\n")
_HYPHEN_LAST = re.compile(rb"(?<=[0-9])\s?- ?\n(?=[0-9])")
_APART = re.compile(rb"(?<!\S)[0-9](?: [0-9+-]){9,}(?!\S)")


def is_packed(data: bytes) -> bool:
    """Tell whether some bytes are no text, or one that is only read when it is opened."""
    return b"\0" in data or data.startswith((_ZIP, _GZIP, _PDF))


def layers(data: bytes) -> Iterator[bytes | None]:
    """Yield the bytes of a file that is no text, and what is packed in it; None for what is locked.

    What comes of one part is cut at 64 MB, and no more is opened after 256 MB.
    """
    left = len(data) + _LARGEST_WHOLE
    for layer in _layers(data, 0):
        yield layer
        left -= len(layer or b"")
        if left < 0:
            return


def _layers(data: bytes, depth: int) -> Iterator[bytes | None]:
    yield data
    if data.startswith(UTF_16_MARKS):
        yield data.decode("utf-16", "replace").encode()
    elif b"\0" in data:
        yield data.replace(b"\0", b"")  # which turns UTF-16 without a mark into plain digits
    if depth < _DEEPEST:
        for inner in _unpacked(data):
            if inner is None:
                yield None
            else:
                yield from _layers(inner, depth + 1)


def _unpacked(data: bytes) -> Iterator[bytes | None]:
    if data.startswith(_ZIP):
        yield from _members(data)
    elif data.startswith(_GZIP):
        with suppress(EOFError, OSError, zlib.error):
            yield GzipFile(fileobj=BytesIO(data)).read(_LARGEST_PART)
    elif data.startswith(_OLE) and _LOCKED_OFFICE in data:
        yield None
    elif _PDF in data[:1024]:
        yield from _pdf_streams(data)
        yield from _pdf_objects(data)
    elif data.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(b"<"):
        words = _MARK.sub(b"", _BREAK.sub(b"\n", data))
        yield _FLOAT.sub(lambda number: b"%d" % round(float(number[0])), words)
        if _LOCKED_OPEN_DOCUMENT in data:
            yield None


def _members(data: bytes) -> Iterator[bytes | None]:
    with suppress(*_BROKEN_ZIP), ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            yield member.filename.encode("utf-8", "replace")
            if member.flag_bits & _LOCKED_MEMBER:
                yield None
                continue
            with suppress(*_BROKEN_ZIP), archive.open(member) as stream:
                yield stream.read(_LARGEST_PART)


def _pdf_streams(data: bytes) -> Iterator[bytes]:
    """Yield every stream of a PDF, also one that no page shows or that was replaced later."""
    for part in data.split(b"endstream"):
        _, *packed = _STREAM.split(part, 1)
        for stream in packed:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(stream, _LARGEST_PART)


def _pdf_objects(data: bytes) -> Iterator[bytes | None]:
    """Yield what each object of a PDF says and shows."""
    from pypdf import apply_configuration  # heavy, and not needed where there is no PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings(action="ignore"), apply_configuration(jbig2dec_binary=None):
        # The list is made here, since what is read later would be read with other settings.
        parts = list(_pdf_parts(data))
    yield from parts


def _pdf_parts(data: bytes) -> Iterator[bytes | None]:
    from pypdf.errors import DependencyError, FileNotDecryptedError
    from pypdf.generic import IndirectObject

    reader = _opened(data) or _opened(data + _NO_TABLE)
    if reader is None:
        if _LOCKED_PDF in data:
            yield None
        return
    left, is_locked = _LARGEST_PART, False
    numbers = [*reader.xref.items(), (0, reader.xref_objStm)]
    for generation, number in [(generation, one) for generation, ids in numbers for one in ids]:
        if left < 0:
            break
        try:
            for part in _object_parts(reader, IndirectObject(number, generation, reader)):
                yield part
                left -= len(part)
        except (DependencyError, FileNotDecryptedError):
            is_locked = reader.is_encrypted
        except Exception:
            continue
    if is_locked:
        yield None


def _opened(data: bytes) -> "PdfReader | None":
    from pypdf import PdfReader

    try:
        return PdfReader(BytesIO(data))
    except Exception:  # a broken file makes pypdf raise anything, from its own to RecursionError
        return None


def _object_parts(reader: "PdfReader", reference: "IndirectObject") -> Iterator[bytes]:
    """Yield the words in an object of a PDF, then its stream and the text that it shows."""
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject, StreamObject

    value = reference.get_object()
    yield b"\n".join(_words(value))
    if isinstance(value, StreamObject):
        # A picture takes long to open and holds no words; the list of objects is never locked.
        if value.get("/Subtype") != "/Image" and value.get("/Type") != "/XRef":
            yield value.get_data()
            if "/Resources" in value:
                form = cast("EncodedStreamObject", value)  # but any stream will do
                yield _shown(PageObject(reader).extract_xform_text(form))
    elif isinstance(value, DictionaryObject) and "/Contents" in value:
        yield _shown(PageObject(reader, reference).extract_text())


def _words(value: object) -> Iterator[bytes]:
    """Yield the strings in a value of a PDF: titles, notes, answers in a form, names of files."""
    if isinstance(value, str):
        yield value.encode("utf-8", "replace")
    elif isinstance(value, bytes):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


def _shown(text: str) -> bytes:
    """Return a text as it was before its lines were broken and its letters spread."""
    whole = _HYPHEN_LAST.sub(b"-", text.encode("utf-8", "replace"))
    return _APART.sub(lambda spread: spread[0].replace(b" ", b""), whole)
