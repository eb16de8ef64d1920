"""Tests for placing a site on disk."""

import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from insyn.memory import NOTHING_EARLIER, Earlier, kept, recall, remember
from insyn.output import Alternate, File, Page, Site, Sought
from insyn.publish import Frames, add_search, write

ADDRESS = "https://exempel.se/insyn/"
SHELL = (
    '<title>insyn-title-mark</title><meta content="insyn-description-mark">'
    '<link href="insyn-canonical-mark"><img src="insyn-picture-mark">'
    '<a href="mailto:?body=insyn-address-mark"></a>'
    "<main><!--insyn:body--></main>"
)
FRAMES = Frames(
    {("matt", 2): SHELL, ("matt", 1): SHELL}, {"/": "<h1>Start</h1><!--insyn:listing-->"}
)


def _body(text: str) -> str:
    return f"<h1>{text}</h1>"


def _page(name: str, text: str = "Text") -> Page:
    return Page(f"/matt/{name}/", "matt", f"{name} & co", 'Ett "mått"', partial(_body, text))


def _tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_page_is_its_shell_with_the_marks_filled(tmp_path: Path) -> None:
    """Title, description, canonical address, address for a report and body take their places."""
    write(Site((_page("a"),), ()), FRAMES, tmp_path, ADDRESS)

    assert (tmp_path / "matt/a/index.html").read_text() == (
        '<title>a &amp; co</title><meta content="Ett &quot;mått&quot;">'
        '<link href="https://exempel.se/insyn/matt/a/">'
        '<img src="https://exempel.se/insyn/kort.png">'
        '<a href="mailto:?body=https%3A%2F%2Fexempel.se%2Finsyn%2Fmatt%2Fa%2F"></a>'
        "<main><h1>Text</h1></main>"
    )


def test_a_listing_stands_below_its_handwritten_page(tmp_path: Path) -> None:
    """A page that stands below another is placed at the mark of the hand-written page."""
    listing = Page("/", "", "Start", "", partial(_body, "Lista"), below=True)

    write(Site((listing,), ()), FRAMES, tmp_path, ADDRESS)

    assert (tmp_path / "index.html").read_text() == "<h1>Start</h1><h1>Lista</h1>"


def test_a_listing_alone_gets_a_heading(tmp_path: Path) -> None:
    """Where no hand-written page is there, the listing still has a heading of the first level."""
    listing = Page("/matt/", "matt", "Mått", "", partial(str, "lista"), below=True)

    write(Site((listing,), ()), FRAMES, tmp_path, ADDRESS)

    assert (tmp_path / "matt/index.html").read_text().endswith("<main><h1>Mått</h1>\nlista</main>")


def test_files_redirects_and_the_sitemap_are_written(tmp_path: Path) -> None:
    """Files are copied or written, an earlier address leads on, and every page is listed."""
    source = tmp_path / "källa.csv"
    source.write_text("a,b\n")
    site = Site(
        (_page("a"),),
        (File("oppna-data/x.csv", source), File("y.json", b"{}")),
        {"/matt/gammal/": "/matt/a/"},
    )

    write(site, FRAMES, tmp_path / "ut", ADDRESS)

    tree = _tree(tmp_path / "ut")
    assert sorted(tree) == [
        "index.html",
        "matt/a/index.html",
        "matt/gammal/index.html",
        "oppna-data/x.csv",
        "sitemap.xml",
        "y.json",
    ]
    assert tree["oppna-data/x.csv"] == "a,b\n"
    assert 'url=../../matt/a/"' in tree["matt/gammal/index.html"]
    assert tree["sitemap.xml"].count("<loc>") == 2


def test_the_same_site_comes_out_of_several_processes(tmp_path: Path) -> None:
    """A pool of processes gives the same bytes as one process."""
    site = Site(tuple(_page(f"matt-{number}") for number in range(150)), ())

    write(site, FRAMES, tmp_path / "en", ADDRESS)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        write(site, FRAMES, tmp_path / "flera", ADDRESS, executor=pool)

    assert _tree(tmp_path / "en") == _tree(tmp_path / "flera")


def test_an_unchanged_page_is_linked_and_not_made_again(tmp_path: Path) -> None:
    """Only the page whose facts have changed is made anew."""
    first = write(Site((_page("a"), _page("b")), ()), FRAMES, tmp_path / "1", ADDRESS)
    earlier = Earlier(tmp_path / "1", first)

    write(
        Site((_page("a"), _page("b", "Ny")), ()), FRAMES, tmp_path / "2", ADDRESS, earlier=earlier
    )

    same = [
        (tmp_path / "1" / page).samefile(tmp_path / "2" / page)
        for page in ("matt/a/index.html", "matt/b/index.html")
    ]
    assert same == [True, False]
    assert "<h1>Ny</h1>" in (tmp_path / "2/matt/b/index.html").read_text()


def test_another_frame_makes_every_page_anew(tmp_path: Path) -> None:
    """A page is linked only if its frame is the same, too."""
    site = Site((_page("a"),), ())
    first = write(site, FRAMES, tmp_path / "1", ADDRESS)
    frames = Frames({("matt", 2): f"{SHELL}<footer></footer>"}, {})

    write(site, frames, tmp_path / "2", ADDRESS, earlier=Earlier(tmp_path / "1", first))

    assert (tmp_path / "2/matt/a/index.html").read_text().endswith("<footer></footer>")


def test_a_lost_memory_only_costs_time(tmp_path: Path) -> None:
    """Without memory, or with a broken one, nothing is taken from the site that is there."""
    out = tmp_path / "site"
    remember(out, {"/a/": "1"})
    assert recall(out) == Earlier(out, {"/a/": "1"})

    (tmp_path / ".insyn-minne-site.json").write_text("{")
    assert recall(out).digests == {}


def test_a_file_can_be_made_when_it_is_placed(tmp_path: Path) -> None:
    """What makes the bytes is called once, in this process or in another."""
    site = Site((), (File("matt/a/index.json", partial(_text, "{}")),))

    write(site, FRAMES, tmp_path / "en", ADDRESS)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        write(site, FRAMES, tmp_path / "flera", ADDRESS, executor=pool)

    assert (tmp_path / "en/matt/a/index.json").read_text() == "{}"
    assert _tree(tmp_path / "en") == _tree(tmp_path / "flera")


def test_an_unchanged_file_that_is_made_is_linked(tmp_path: Path) -> None:
    """A file is made anew only when what it is made from has changed."""
    first = _made("a", "b")
    digests = write(first, FRAMES, tmp_path / "1", ADDRESS)

    write(
        _made("a", "c"), FRAMES, tmp_path / "2", ADDRESS, earlier=Earlier(tmp_path / "1", digests)
    )

    same = [(tmp_path / "1" / one).samefile(tmp_path / "2" / one) for one in ("0.txt", "1.txt")]
    assert same == [True, False]
    assert (tmp_path / "2/1.txt").read_text() == "c"


def test_a_page_points_to_the_same_in_other_forms(tmp_path: Path) -> None:
    """Alternates stand in the head, with links that work from where the page lies."""
    frames = Frames({("matt", 2): "<head><!--insyn:head--></head><!--insyn:body-->"}, {})
    page = Page(
        "/matt/a/",
        "matt",
        "a",
        "",
        partial(_body, "a"),
        alternates=(Alternate("application/json", "matt/a/index.json", 'Allt om "a"'),),
    )

    write(Site((page,), ()), frames, tmp_path, ADDRESS)

    assert (tmp_path / "matt/a/index.html").read_text() == (
        '<head><link rel="alternate" type="application/json" href="../../matt/a/index.json" '
        'title="Allt om &quot;a&quot;"></head><h1>a</h1>'
    )


def test_a_copy_is_not_what_search_engines_show(tmp_path: Path) -> None:
    """It names the page of today, and is left out of the list of pages."""
    copy = Page("/matt/a/", "matt", "a", "", partial(_body, "a"), canonical="/matt/b/")

    write(Site((copy, _page("b")), ()), FRAMES, tmp_path, ADDRESS)

    assert 'href="https://exempel.se/insyn/matt/b/"' in (tmp_path / "matt/a/index.html").read_text()
    assert "/matt/a/" not in (tmp_path / "sitemap.xml").read_text()


def _text(text: str) -> bytes:
    return text.encode()


def _made(*texts: str) -> Site:
    files = (File(f"{place}.txt", partial(_text, text)) for place, text in enumerate(texts))
    return Site((), tuple(files))


def test_a_preview_that_is_taken_away_is_kept_for_the_next_one(tmp_path: Path) -> None:
    """What has not changed is linked from the copy, also when the first site is gone."""
    first = write(_made("a", "b"), FRAMES, tmp_path / "1", ADDRESS)
    earlier = kept(tmp_path / "1", tmp_path / "kopia", first)
    shutil.rmtree(tmp_path / "1")

    write(_made("a", "c"), FRAMES, tmp_path / "2", ADDRESS, earlier=earlier)

    assert (tmp_path / "2/0.txt").samefile(tmp_path / "kopia/0.txt")
    assert _tree(tmp_path / "2") == {"0.txt": "a", "1.txt": "c", **_frame(tmp_path / "2")}


def _frame(folder: Path) -> dict[str, str]:
    return {name: text for name, text in _tree(folder).items() if not name.endswith(".txt")}


SOUGHT_FRAMES = Frames(
    {("matt", 2): '<main id="innehall"><!--insyn:body--></main>'},
    {"/": '<main id="innehall"><h1>Start</h1></main>'},
)


def _sought_site(*texts: str) -> Site:
    pages = (
        replace(_page(f"matt-{number}", text), sought=Sought("Mått"))
        for number, text in enumerate(texts)
    )
    return Site((*pages, _page("urval")), ())


def _published(site: Site, stage: Path, earlier: Earlier = NOTHING_EARLIER) -> Earlier:
    digests = write(site, SOUGHT_FRAMES, stage, ADDRESS)
    return Earlier(stage, digests | add_search(site, SOUGHT_FRAMES, stage, earlier))


def test_what_is_sought_and_written_by_hand_is_indexed(tmp_path: Path) -> None:
    """A page that is not sought is in no index."""
    _published(_sought_site("Vård", "Skola"), tmp_path)

    assert sorted(path.name for path in (tmp_path / "pagefind").iterdir())[:3] == [
        "filter",
        "fragment",
        "index",
    ]
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == 3


def test_an_unchanged_index_is_linked_and_a_changed_one_is_made(tmp_path: Path) -> None:
    """What is not sought may change as it will."""
    first = _published(_sought_site("Vård"), tmp_path / "1")
    other = Site((*_sought_site("Vård").pages, _page("mer")), ())
    second = _published(other, tmp_path / "2", first)
    _published(_sought_site("Omsorg"), tmp_path / "3", second)

    entry = "pagefind/pagefind-entry.json"
    assert (tmp_path / "1" / entry).samefile(tmp_path / "2" / entry)
    assert not (tmp_path / "2" / entry).samefile(tmp_path / "3" / entry)
    assert (tmp_path / "2" / entry).read_text() != (tmp_path / "3" / entry).read_text()


def test_a_lost_index_is_made_again(tmp_path: Path) -> None:
    """The memory alone is not enough."""
    first = _published(_sought_site("Vård"), tmp_path / "1")
    shutil.rmtree(tmp_path / "1" / "pagefind")

    _published(_sought_site("Vård"), tmp_path / "2", first)

    assert (tmp_path / "2" / "pagefind" / "pagefind.js").is_file()


def test_a_frame_whose_content_cannot_be_found_is_told(tmp_path: Path) -> None:
    """Else the search would be empty, and nobody would know why."""
    frames = Frames({("matt", 2): "<main><!--insyn:body--></main>"}, {})
    site = _sought_site("Vård")
    write(site, frames, tmp_path, ADDRESS)

    with pytest.raises(ValueError, match="has no content to search"):
        add_search(site, frames, tmp_path)
