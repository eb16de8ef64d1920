"""Tests for the kinds of page: what an address says of its page."""

import pytest

from insyn.quality.kinds import KINDS, Kind, by_kind, kind_of


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "Startsidan"),
        ("/mal/2019/", "En målstruktur"),
        ("/mal/historik/", "Vad som hände med målen"),
        ("/mal/2019/okad-trivsel/", "Ett mål"),
        ("/matt/trygg-kvall/", "Ett mått"),
        ("/matt/trygg-kvall/diagram/", "Ett interaktivt diagram"),
        ("/matt/trygg-kvall/2026-11-21/", "Ett mått som det såg ut en viss dag"),
        ("/matt/urval/enhet/antal/", "Ett urval av mått"),
        ("/jamfor-service/hemtjanst/jamfor/", "Enheter sida vid sida"),
        ("/jamfor-service/hemtjanst/garden/", "En enhet att välja"),
        ("/jamfor-service/hemtjanst/jamfor/garden/", "En enhet jämförd med alla andra"),
        ("/uppfoljning/forsenat/", "Försenade uppföljningar"),
        ("/om/kvalitet/", "Webbplatsens kvalitet"),
        ("/404.html", "Sidan som visas när en adress inte finns"),
    ],
)
def test_a_page_is_of_the_kind_whose_form_its_address_has(address: str, name: str) -> None:
    """A word of the form's own counts for more than one that may be any."""
    assert kind_of(address).name == name


def test_an_address_of_no_known_form_is_counted_with_its_folder() -> None:
    """A page that an editor has written anywhere is of a kind too."""
    assert kind_of("/nyheter/2026/host/") == Kind("Andra sidor under /nyheter/", "/nyheter/…")


def test_every_kind_has_a_name_and_a_form_of_its_own() -> None:
    """No kind hides another."""
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert [kind_of(kind.pattern) for kind in KINDS] == list(KINDS)


def test_the_kinds_come_in_the_order_of_a_visit() -> None:
    """Known kinds first, the rest by their folder; addresses in order."""
    found = by_kind(["/x/a/", "/matt/b/", "/matt/a/", "/", "/a/b/c/"])
    assert [(kind.name, pages) for kind, pages in found.items()] == [
        ("Startsidan", ["/"]),
        ("Ett mått", ["/matt/a/", "/matt/b/"]),
        ("Andra sidor under /a/", ["/a/b/c/"]),
        ("Andra sidor under /x/", ["/x/a/"]),
    ]
