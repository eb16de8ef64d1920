"""Run Pagefind, which makes the index that the page /sok/ fetches parts of."""

import gzip
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from io import BufferedReader
from subprocess import PIPE, STDOUT, Popen
from tempfile import TemporaryDirectory
from typing import IO, Any, cast

from pagefind.service import get_executable

from insyn.search.cbor import decoded, encoded
from insyn.search.compounds import SEAM
from insyn.search.indexable import EXCLUDED, Indexable

FOLDER = "pagefind"
"""Where the index lies, from the root of the site."""

LANGUAGE = "sv"
"""One index for all: the page in English is found among the others."""

VERSION = version("pagefind")

_ENTRY = "pagefind-entry.json"
# Not its worker: /sok/ asks without, so that its policy need not allow one.
_KEPT = ("pagefind.js", _ENTRY, f"wasm.{LANGUAGE}.pagefind")
_KEPT_SUFFIXES = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter")


_SIGN = b"pagefind_dcd"
"""What every file of the index begins with, once it is unpacked."""

_FILTERS_AT = 3
"""Where in the list of all files the filters are, as pairs of a name and that of a file."""


class IndexingFailedError(RuntimeError):
    """Tell that Pagefind did not make the index of the pages that it was given."""


def index_files(pages: Iterable[Indexable]) -> dict[str, bytes]:
    """Return the files of the index of some pages, by their paths in its folder.

    The pages are handed over one by one in their order: let to find files by
    itself, Pagefind takes them in the order of the disk, and the index is another one on another
    machine. Only those files are returned which /sok/ uses, not Pagefind's own search forms with
    their styles, and not the program for other languages. Raise where anything is amiss.
    """
    program = get_executable()
    if program is None:
        raise IndexingFailedError("the program pagefind is missing: install pagefind[bin]")
    own = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    # In an empty folder, where no pagefind.toml can say anything else.
    with TemporaryDirectory(prefix="insyn-") as empty:
        command = [str(program), "--service"]
        with Popen(command, cwd=empty, env=own, stdin=PIPE, stdout=PIPE, stderr=STDOUT) as process:
            try:
                files = _indexed(_Service(process), pages)
            finally:
                process.kill()
                with suppress(BrokenPipeError):
                    process.communicate()
    _put_filters_in_order(files)
    return files


class _Service:
    """Speak with a running Pagefind: JSON as base64, and a comma after each message."""

    def __init__(self, process: Popen[bytes]) -> None:
        assert process.stdin
        assert process.stdout
        self._to: IO[bytes] = process.stdin
        self._from = cast(BufferedReader, process.stdout)
        self._asked = 0

    def ask(self, kind: str, **more: object) -> dict[str, Any]:
        """Return the answer to a message, or raise where there is none or it is an error."""
        self._asked += 1
        message = {"message_id": self._asked, "payload": {"type": kind, **more}}
        said = bytearray()
        try:
            with suppress(BrokenPipeError):  # then what it said last tells why
                self._to.write(b64encode(json.dumps(message).encode()) + b",")
                self._to.flush()
            while not said.endswith(b",") and (more_said := self._from.read1(2**16)):
                said += more_said
            answer: dict[str, Any] = json.loads(b64decode(said.rstrip(b","), validate=True))
            answer = answer["payload"]
        except (OSError, ValueError) as error:
            words = said.decode(errors="replace").strip()
            raise IndexingFailedError(f"pagefind did not answer {kind}: {words}") from error
        if answer["type"] == "Error":
            raise IndexingFailedError(f"pagefind answered {kind}: {answer.get('message')}")
        return answer


def _indexed(service: _Service, pages: Iterable[Indexable]) -> dict[str, bytes]:
    config = {
        "root_selector": "main",
        "exclude_selectors": list(EXCLUDED),
        "force_language": LANGUAGE,
    }
    index = service.ask("NewIndex", config=config)["index_id"]
    shown = {}
    for page in pages:
        told = {"url": page.address, "file_contents": page.html, "file_path": None}
        service.ask("AddFile", index_id=index, **told)
        shown[page.address] = page.shown
    # Not WriteFiles, which answers before everything has been written.
    made = service.ask("GetFiles", index_id=index)["files"]
    kept = {one["path"]: b64decode(one["content"]) for one in made if _is_kept(one["path"])}
    fragments = [path for path in kept if path.endswith(".pf_fragment")]
    if len(fragments) != len(shown):
        raise IndexingFailedError(f"pagefind took in {len(fragments)} of {len(shown)} pages")
    return kept | {path: _finished(kept[path], shown) for path in fragments}


def _finished(fragment: bytes, shown: Mapping[str, Mapping[str, str]]) -> bytes:
    """Return what is fetched of a page for a result, as it is to be read.

    The excerpts are cut from its text without the seams, and what the result says takes the place
    of what the page was found by.
    """
    told = json.loads(_unpacked(fragment))
    told["content"] = told["content"].replace(SEAM, "")
    told["meta"] = shown[told["url"]]
    return _packed(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _is_kept(path: str) -> bool:
    return path in _KEPT or path.endswith(_KEPT_SUFFIXES)


def _put_filters_in_order(files: dict[str, bytes]) -> None:
    """Sort the filters and their values, which Pagefind 1.5.2 tells in any order.

    A filter is named by a digest of itself, the list of all files holds its name and is named in
    the same way, and pagefind-entry.json holds the name of the list.
    """
    entry = json.loads(files[_ENTRY])
    language = entry["languages"][LANGUAGE]
    whole: Any = decoded(_unpacked(files.pop(f"pagefind.{language['hash']}.pf_meta")))
    filters = whole[_FILTERS_AT]
    for one in filters:
        told: Any = decoded(_unpacked(files.pop(f"filter/{one[1]}.pf_filter")))
        content = encoded([told[0], sorted(told[1])])
        one[1] = _named(content)
        files[f"filter/{one[1]}.pf_filter"] = _packed(content)
    filters.sort()
    content = encoded(whole)
    language["hash"] = _named(content)
    files[f"pagefind.{language['hash']}.pf_meta"] = _packed(content)
    files[_ENTRY] = json.dumps(entry, ensure_ascii=False).encode()


def _named(content: bytes) -> str:
    return f"{LANGUAGE}_{blake2b(content, digest_size=5).hexdigest()}"


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGN)


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGN + content, compresslevel=9, mtime=0)
