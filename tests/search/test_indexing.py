"""Tests for the index itself: the same bytes every time, nothing that is not needed, no silence."""

import gzip
import json
import os
import pickle
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from insyn.output import Sought
from insyn.search.indexable import Indexable, indexable
from insyn.search.indexing import IndexingFailedError, index_files

ROOT = Path(__file__).parents[2]
TITLES = ("Sjukfrånvaro", "Äldreomsorgsnämnden", "Lokalvård", "Mål och mått", "Årshjul")


def _pages() -> Iterator[Indexable]:
    for number, title in enumerate(TITLES):
        content = f"<h1>{title}</h1><p>Text om {title.lower()}.</p><pre>kod</pre>"
        yield indexable(f"/sida/{number}/", content, Sought("Mått", years=("2019",)))


def test_only_what_the_page_of_the_search_uses_is_kept() -> None:
    """No search form of Pagefind's own, no styles, no index for other languages."""
    paths = map(PurePosixPath, index_files(_pages()))
    assert {path.name if path.suffix == ".js" else path.suffix for path in paths} == {
        *("pagefind.js", ".json", ".pagefind", ".pf_meta"),
        *(".pf_index", ".pf_filter", ".pf_fragment"),
    }


def test_a_result_shows_the_text_of_the_page_and_what_is_told_of_it() -> None:
    """The seams in compounds are for the search alone, and what is excluded is not there."""
    told = [
        json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in index_files(_pages()).items()
        if path.startswith("fragment/")
    ]
    assert {one["url"]: (one["content"], one["meta"]) for one in told} == {
        f"/sida/{number}/": (
            f"{title}. Text om {title.lower()}.",
            {"title": title, "ingress": f"Text om {title.lower()}.", "typ": "Mått"},
        )
        for number, title in enumerate(TITLES)
    }


def test_the_same_pages_give_the_same_bytes() -> None:
    """In another process, and with another seed that Python hashes by."""
    code = (
        "import pickle, sys; from insyn.search.indexing import index_files; "
        "from tests.search.test_indexing import _pages; "
        "sys.stdout.buffer.write(pickle.dumps(index_files(_pages())))"
    )
    done = [
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            cwd=ROOT,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "7")
    ]
    expected = index_files(_pages())
    assert [pickle.loads(one.stdout) for one in done] == [expected, expected]


def test_a_missing_program_is_our_own_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is made without a word."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "finns-inte"))
    with pytest.raises(FileNotFoundError):
        index_files(_pages())


def test_a_program_that_fails_or_complains_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it said stands in the error."""
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho 'trasigt'\nexit 3\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(IndexingFailedError, match="pagefind did not answer NewIndex: trasigt"):
        index_files(_pages())


def test_a_page_that_was_not_taken_in_is_told() -> None:
    """A page without its mark would be found by nothing."""
    bare = Indexable("/tom/", "<html><body><p>Utan innehåll</p></body></html>", {})
    with pytest.raises(IndexingFailedError, match="took in 5 of 6 pages"):
        index_files([*_pages(), bare])


def test_no_process_is_left_when_a_page_cannot_be_made() -> None:
    """The mistake comes out as it is, and Pagefind is ended."""

    def pages() -> Iterator[Indexable]:
        yield from _pages()
        raise ValueError("trasig sida")

    with pytest.raises(ValueError, match="trasig sida"):
        index_files(pages())
