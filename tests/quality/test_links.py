"""Tests for the following of links inside a built site."""

from pathlib import Path

import pytest

from insyn.model.quality import Broken, LinkResult
from insyn.quality import links, markup
from tests.quality.small_site import page, write

SITE = "https://insyn.ekby.example/"


def _checked(folder: Path, site_address: str = SITE) -> LinkResult:
    return links.check(folder, markup.read(folder), site_address)


def test_links_that_lead_somewhere_are_counted(tmp_path: Path) -> None:
    """To pages, files, places and the site's own address; others' sites are only counted."""
    folder = write(
        tmp_path,
        {
            "index.html": page(
                '<link rel="stylesheet" href="assets/a.css">',
                '<a href="matt/#ljus">Ljus</a> <a href="#">Upp</a> <a href="om/?q=1">Om</a>'
                f'<a href="{SITE}matt/">Mått</a> <img src="bild%20ett.svg" alt="">'
                '<a href="https://annan.example/">Annan</a> <a href="mailto:a@b.example">Post</a>',
            ),
            "matt/index.html": page("", '<h2 id="ljus">Ljus</h2><a href="../">Start</a>'),
            "om/index.html": page("", '<form action="../matt/"></form>'),
            "assets/a.css": "",
            "bild ett.svg": "<svg/>",
        },
    )
    assert _checked(folder) == LinkResult(internal=8, places=1, external=1, broken=0)


@pytest.mark.parametrize(
    "target", ["borta/", "matt/#mörker", "/borta.pdf", f"{SITE}borta/", "matt/ljus.csv"]
)
def test_a_link_that_leads_nowhere_is_told_with_its_page(tmp_path: Path, target: str) -> None:
    """A page, a file or a place that is not there."""
    folder = write(
        tmp_path,
        {"index.html": page("", f'<a href="{target}">Hit</a>'), "matt/index.html": page("", "")},
    )
    found = _checked(folder)
    assert (found.broken, found.examples) == (1, (Broken(page="/", target=target),))


def test_a_site_may_lie_below_a_path(tmp_path: Path) -> None:
    """Links from the root of the host begin with the path."""
    folder = write(
        tmp_path,
        {
            "404.html": page("", '<a href="/insyn/">Start</a> <a href="/annat/">Annat</a>'),
            "index.html": page("", '<a href="https://ekby.example/insyn/404.html">Saknas</a>'),
        },
    )
    found = _checked(folder, "https://ekby.example/insyn/")
    assert [one.target for one in found.examples] == ["/annat/"]


def test_many_broken_links_are_counted_and_some_are_named(tmp_path: Path) -> None:
    """The record stays short."""
    many = "".join(f'<a href="borta-{number}/">Hit</a>' for number in range(50))
    found = _checked(write(tmp_path, {"index.html": page("", many)}))
    assert (found.broken, len(found.examples)) == (50, links.MOST_EXAMPLES)
