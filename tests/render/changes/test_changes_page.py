"""Prove that all changes are told: newest first, corrections first, and never without end."""

from dataclasses import replace
from typing import Any

import pytest

from insyn.model.history import NO_HISTORY, History, RecordKey
from insyn.output import Alternate, Page
from insyn.render.changes import changes_page
from tests.render import invented
from tests.render.changes import happened
from tests.render.changes.happened import change, edition
from tests.render.reading import Reading


def _pages(history: History = happened.HISTORY) -> dict[str, Page]:
    return {page.address: page for page in changes_page.pages(happened.facts(history))}


def _read(address: str, history: History = happened.HISTORY) -> Reading:
    return Reading(_pages(history)[address].body())


def test_there_is_a_page_of_each_year_edition_dataset_and_record_that_has_changed() -> None:
    """A record that is as it was when it came has none."""
    assert list(_pages()) == [
        "/andringar/",
        "/andringar/2026/",
        "/andringar/2026-11-21/",
        "/andringar/2026-09-02/",
        "/andringar/2026-03-01/",
        "/andringar/datamangd/utforare/",
        "/andringar/datamangd/matt/",
        "/andringar/datamangd/utforare-exempel/",
        "/andringar/avtal/alfa-hemtjanst/",
        "/andringar/matt/trygghet/",
        "/andringar/uppfoljning/exempel-alfa-2024/",
        "/andringar/matt/klotter/",
    ]


def test_the_newest_edition_comes_first_and_in_it_the_corrections() -> None:
    """The first edition of all is told in a sentence; what is invented says so."""
    read = _read("/andringar/")
    assert read.headings() == [
        (2, "21 november 2026"),
        (3, "Ändringar"),
        (2, "2 september 2026"),
        (3, "Rättelser"),
        (3, "Tillägg"),
        (3, "Ändringar"),
        (3, "Borttagningar"),
        (2, "1 mars 2026"),
        (2, "År för år"),
    ]
    assert read.texts("p")[1:] == [
        "Inte publicerad än. Ändringarna är ett utkast.",
        "Sista dagen ändrad.",
        "Utgåvan har fasta adresser. Version i git: b1b2c3d",
        "Värdet för 2018 rättat från 55 till 56. Skäl: Avskriften var fel.",
        "Värdet för 2017 rättat från 51 till 52. Skälet är inte angivet.",
        "Tillagd.",
        "Definitionen ändrad.",
        "Resultatet ändrat.",
        "Borttaget.",
        "Utgåvan har fasta adresser. Version i git: a1b2c3d",
        "Första publiceringen, då allt var nytt: 2 mått, 1 utförare och 1 avtal.",
        "Exempeldata, alltså påhittade uppgifter: 1 uppföljning.",
    ]
    assert "Alfa Omsorg, våren 2024 Uppföljning Exempeldata" in read.texts("li")


def test_each_kind_of_change_is_explained_once() -> None:
    """The words of the page are not those of every day."""
    terms = _read("/andringar/").texts("dt")
    assert terms == ["Rättelse", "Revidering", "Tillägg", "Ändring", "Flytt", "Borttagning"]


def test_a_record_that_is_gone_leads_to_its_changes() -> None:
    """One that is there leads to its own page."""
    links = dict(_read("/andringar/").links)
    assert links["Klotter"] == "../andringar/matt/klotter/"
    assert links["Andel som är trygga"] == "../matt/trygghet/"
    assert links["Prenumerera på ändringarna (Atom)"] == "../andringar/atom.xml"


def test_a_record_has_all_its_changes_with_its_dated_versions() -> None:
    """Versions of editions that are tagged stay where they are."""
    read = _read("/andringar/matt/trygghet/")
    assert read.headings() == [
        (1, "Ändringar: Andel som är trygga"),
        (2, "2 september 2026"),
        (3, "Rättelser"),
        (3, "Ändringar"),
        (2, "1 mars 2026"),
    ]
    assert read.texts("p") == [
        "Så har uppgifterna om måttet ”Andel som är trygga” ändrats, det nyaste först.",
        "Så är det nu: Andel som är trygga",
        "Utgåvan har fasta adresser. Version i git: b1b2c3d",
        "Värdet för 2018 rättat från 55 till 56. Skäl: Avskriften var fel.",
        "Värdet för 2017 rättat från 51 till 52. Skälet är inte angivet.",
        "Definitionen ändrad.",
        "Så såg ”Andel som är trygga” ut 2 september 2026",
        "Utgåvan har fasta adresser. Version i git: a1b2c3d",
        "Publicerades första gången.",
        "Så såg ”Andel som är trygga” ut 1 mars 2026",
    ]
    assert [href for _, href in read.links if "matt/trygghet/2026" in href] == [
        "../../../matt/trygghet/2026-09-02/",
        "../../../matt/trygghet/2026-03-01/",
    ]


def test_a_version_that_no_tag_keeps_is_linked_only_while_it_is_the_newest() -> None:
    """An older edition without a tag has no copy."""
    history = History(
        "hel",
        (
            edition("2026-10-02", change("ändring", happened.INDICATOR, "ändrat"), revision="d"),
            edition("2026-10-01", change("ändring", happened.INDICATOR, "ändrat"), revision="c"),
            happened.FIRST,
        ),
    )
    links = [href for _, href in _read("/andringar/matt/trygghet/", history).links]
    assert [href for href in links if "matt/trygghet/2026" in href] == [
        "../../../matt/trygghet/2026-10-02/",
        "../../../matt/trygghet/2026-03-01/",
    ]


def test_a_record_that_is_gone_says_so() -> None:
    """Nothing leads to a page that there is not, and its kept versions are still found."""
    read = _read("/andringar/matt/klotter/")
    assert read.texts("p")[0] == (
        "Uppgifterna om måttet ”Klotter” togs bort den 2 september 2026. "
        "Här står hur de ändrades, det nyaste först."
    )
    assert [href for _, href in read.links] == [
        "../../../",
        "../../../andringar/",
        "../../../andringar/2026-09-02/",
        "../../../andringar/2026-03-01/",
        "../../../matt/klotter/2026-03-01/",
    ]


def test_a_record_that_is_gone_has_a_page_though_only_its_removal_is_known() -> None:
    """Its old address leads there; a removal that is not published yet says so."""
    gone = RecordKey("avtal", "borta")
    removal = change("borttagning", gone, "borttaget", title="Borta")
    history = History("hel", (edition("2026-10-01", removal), happened.FIRST))
    assert _read("/andringar/avtal/borta/", history).texts("p")[0] == (
        "Uppgifterna om avtalet ”Borta” är borttagna, men det är inte publicerat än. "
        "Här står hur de ändrades, det nyaste först."
    )


def test_a_record_that_came_back_has_no_version_of_its_removal() -> None:
    """There is nothing to show of that edition."""
    back = edition(
        "2026-10-01",
        change("tillägg", happened.INDICATOR, "tillagt"),
        revision="c",
        tag="publicerad/2026-10-01",
    )
    away = edition(
        "2026-09-02",
        change("borttagning", happened.INDICATOR, "borttaget"),
        revision="b",
        tag="publicerad/2026-09-02",
    )
    history = History("hel", (back, away, happened.FIRST))
    links = [href for _, href in _read("/andringar/matt/trygghet/", history).links]
    assert [href for href in links if "matt/trygghet/2026" in href] == [
        "../../../matt/trygghet/2026-10-01/",
        "../../../matt/trygghet/2026-03-01/",
    ]


def test_an_edition_that_cannot_be_read_does_not_claim_fixed_addresses() -> None:
    """It is tagged, but no copy of it can be made."""
    first = replace(happened.FIRST, is_readable=False)
    texts = _read("/andringar/", History("hel", (happened.SECOND, first))).texts("p")
    assert (
        "Utgåvan är publicerad, men dagens program kan inte visa den. Version i git: a1b2c3d"
        in texts
    )


def test_a_dataset_tells_what_changed_in_it_and_how_to_follow_it() -> None:
    """The feed stands in the head of the page as well."""
    page = _pages()["/andringar/datamangd/utforare/"]
    assert page.alternates == (
        Alternate("application/atom+xml", "oppna-data/utforare/atom.xml", "Ändringar i Utförare"),
    )
    read = Reading(page.body())
    assert read.texts("p")[:3] == [
        "Så har uppgifterna i datamängden ”Utförare” ändrats, det nyaste först.",
        "Så är det nu: Utförare",
        "Prenumerera på ändringarna (Atom)",
    ]
    assert "Första publiceringen, då allt var nytt: 1 utförare och 1 avtal." in read.texts("p")


def test_what_is_invented_says_so_in_title_and_on_the_page() -> None:
    """Also in the list of a dataset where all is invented."""
    for address, title in (
        ("/andringar/datamangd/utforare-exempel/", "Ändringar i Utförare (exempeldata)"),
        (
            "/andringar/uppfoljning/exempel-alfa-2024/",
            "Ändringar: Alfa Omsorg, våren 2024 (exempeldata)",
        ),
    ):
        page = _pages()[address]
        assert page.title == title
        assert (1, title) in Reading(page.body()).headings()
        assert "Exempeldata. Allt på den här sidan är påhittat." in " ".join(
            Reading(page.body()).texts("p")
        )


def test_what_is_left_of_an_invented_dataset_that_is_gone_is_still_marked() -> None:
    """Its name is all that tells."""
    gone = RecordKey("avtal", "exempel-borta")
    one = replace(change("borttagning", gone, "borttaget"), package="gammalt-exempel")
    history = History("hel", (edition("2026-10-01", one, revision="c"), happened.FIRST))
    assert "exempel-borta Avtal Exempeldata" in _read("/andringar/", history).texts("li")


@pytest.mark.parametrize(
    ("history", "words"),
    [
        (
            NO_HISTORY,
            "Historiken är inte hel. Webbplatsen är byggd utan versionshistorik. Därför kan vi "
            "inte visa vad som har ändrats. Det betyder inte att inget har ändrats.",
        ),
        (
            History("avkortad", (happened.SECOND, edition("2026-03-01", revision="a"))),
            "Historiken är inte hel. Webbplatsen är byggd med bara en del av versionshistoriken. "
            "Ändringar före 1 mars 2026 visas inte. En uppgift utan ändringar här kan ha ändrats "
            "tidigare.",
        ),
        (History("hel"), "Inget är sparat i versionshistoriken än."),
    ],
    ids=["none", "shallow", "empty"],
)
def test_a_history_that_is_not_whole_says_what_that_means(history: History, words: str) -> None:
    """No one should think that nothing has changed because nothing is known."""
    assert _read("/andringar/", history).texts("p")[0] == words


def test_an_edition_that_began_a_cut_history_does_not_claim_that_nothing_changed() -> None:
    """What changed in it is not known."""
    history = History("avkortad", (happened.SECOND, edition("2026-03-01", revision="a")))
    assert _read("/andringar/2026-03-01/", history).texts("p")[0] == (
        "Vad som ändrades den 1 mars 2026 är inte känt: versionshistoriken följde inte med i sin "
        "helhet."
    )


def test_without_tags_no_edition_is_said_to_lack_one() -> None:
    """Where no one marks editions, the days are what there is."""
    second = replace(happened.SECOND, tag="")
    history = History("hel", (second, replace(happened.FIRST, tag="")))
    texts = _read("/andringar/", history).texts("p")
    assert "Version i git: b1b2c3d" in texts
    with_one = History("hel", (second, happened.FIRST))
    texts = _read("/andringar/", with_one).texts("p")
    assert "Utgåvan har ingen fast adress än. Version i git: b1b2c3d" in texts


def test_the_second_edition_of_a_day_has_its_own_name_and_page() -> None:
    """Two headings with the same words would be hard to tell apart."""
    again = edition("2026-09-02-2", change("ändring", happened.CONTRACT, "ändrat"), revision="c")
    history = History("hel", (again, happened.SECOND, happened.FIRST))
    assert (2, "2 september 2026, utgåva 2") in _read("/andringar/", history).headings()
    assert "/andringar/2026-09-02-2/" in _pages(history)


def _many(count: int) -> History:
    keys = [RecordKey("matt", f"matt-{number:04}") for number in range(count)]
    changes = (change("ändring", key, "ändrat") for key in keys)
    return History("hel", (edition("2026-10-01", *changes, revision="c"), happened.FIRST))


def test_a_large_edition_is_cut_on_the_first_page_and_leads_to_all_of_it() -> None:
    """The way there says how many there are."""
    read = _read("/andringar/", _many(450))
    assert sum(text.startswith("matt-") for text in read.texts("li")) == 20
    assert dict(read.links)["Alla 450 ändringar 1 oktober 2026"] == "../andringar/2026-10-01/"


def test_a_long_list_goes_on_at_the_next_page() -> None:
    """Each part says which it is and leads to those beside it."""
    pages = _pages(_many(450))
    parts = [address for address in pages if address.startswith("/andringar/2026-10-01/")]
    assert parts == [
        "/andringar/2026-10-01/",
        "/andringar/2026-10-01/sida/2/",
        "/andringar/2026-10-01/sida/3/",
    ]
    found = [Reading(pages[address].body()) for address in parts]
    assert [sum("matt-" in one for one in read.texts("li")) for read in found] == [200, 200, 50]
    assert found[1].links[-2:] == [
        ("Nyare ändringar, del 1", "../../../../andringar/2026-10-01/"),
        ("Äldre ändringar, del 3", "../../../../andringar/2026-10-01/sida/3/"),
    ]
    assert "Del 2 av 3" in found[1].texts("p")


def test_only_the_newest_ten_editions_stand_on_the_first_page() -> None:
    """The rest are found year by year."""
    editions = tuple(
        edition(f"{year}-10-01", change("ändring", happened.CONTRACT, "ändrat"), revision="c")
        for year in range(2040, 2026, -1)
    )
    read = _read("/andringar/", History("hel", (*editions, happened.FIRST)))
    assert sum(level == 2 for level, _ in read.headings()) == 11
    assert [text for text, _ in read.links if text.startswith("Alla utgåvor")][-2:] == [
        "Alla utgåvor 2027",
        "Alla utgåvor 2026",
    ]


def test_a_year_tells_how_much_changed_in_each_edition() -> None:
    """The list of a year is as long as its editions."""
    read = _read("/andringar/2026/")
    assert read.texts("p") == [
        "Under 2026 kom 3 utgåvor av uppgifterna på webbplatsen.",
        "1 ändring.",
        "1 rättelse, 1 tillägg, 2 ändringar och 1 borttagning.",
        "Första publiceringen, då allt var nytt: 2 mått, 1 utförare och 1 avtal. "
        "Exempeldata, alltså påhittade uppgifter: 1 uppföljning.",
    ]


def test_an_id_that_is_none_makes_no_page_and_no_link() -> None:
    """A cell in an old table cannot lead out of the folder of the site."""
    evil = RecordKey("matt", "../../ute")
    history = History(
        "hel",
        (
            edition("2026-10-02", change("ändring", evil, "ändrat"), revision="d"),
            edition("2026-10-01", change("ändring", evil, "ändrat"), revision="c"),
            happened.FIRST,
        ),
    )
    assert not [address for address in _pages(history) if ".." in address]
    assert "../../ute" not in dict(_read("/andringar/", history).links)


def test_a_hostile_text_is_shown_as_text() -> None:
    """What stood in a record never becomes an element."""
    evil: dict[str, Any] = {"text": "<script>alert('ö')</script>", "title": "<script>"}
    history = History(
        "hel",
        (
            edition("2026-10-01", change("rättelse", happened.GONE, **evil), revision="c"),
            happened.FIRST,
        ),
    )
    for page in _pages(history).values():
        assert "<script" not in page.body()


def test_a_municipality_without_records_tells_its_changes_all_the_same() -> None:
    """All that history speaks of may be gone."""
    facts = replace(invented.facts([], ()), history=happened.HISTORY)
    pages = {page.address: page for page in changes_page.pages(facts)}
    assert (3, "Rättelser") in Reading(pages["/andringar/"].body()).headings()
