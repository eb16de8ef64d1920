"""Prove that every page of a record says when it last changed and how that version is cited."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest

from insyn.derive.facts import Facts
from insyn.derive.happenings import Happening, Told
from insyn.fingerprint import fingerprint
from insyn.model.history import NO_HISTORY, History, RecordKey
from insyn.output import Alternate, Page
from insyn.render import indicator_page, structure_page
from insyn.render.changes import standing
from insyn.render.changes.known_standing import work_sentence
from insyn.render.oversight import contract_page, follow_up_page, provider_page
from tests.render.changes import happened
from tests.render.changes.happened import change, edition
from tests.render.reading import Reading

PUBLISHED = History("hel", (happened.SECOND, happened.FIRST))

Pages = Callable[[Facts], Iterator[Page]]


def _indicators(facts: Facts) -> Iterator[Page]:
    return indicator_page.pages(facts, 1)


def _page(pages: Pages, address: str, history: History = happened.HISTORY) -> Page:
    facts = happened.facts(history)
    return next(one for one in standing.told(pages(facts), facts) if one.address == address)


def _foot(pages: Pages, address: str, history: History = happened.HISTORY) -> list[str]:
    html = _page(pages, address, history).body()
    assert "<!--insyn" not in html
    return Reading(html.partition('<section class="source"')[2].partition("</section>")[0]).texts(
        "p"
    )


def test_a_changed_record_says_when_and_how_and_how_the_version_is_cited() -> None:
    """The permanent address and that of the figures stand as text, to be copied."""
    assert _foot(_indicators, "/matt/trygghet/") == [
        "Uppgifterna om måttet ändrades senast den 2 september 2026. Rättelse: Värdet för 2018 "
        "rättat från 55 till 56. Skäl: Avskriften var fel. Rättelse: Värdet för 2017 rättat från "
        "51 till 52. Skälet är inte angivet. Ändring: Definitionen ändrad. Alla ändringar",
        "Så citerar du: Ekby kommun: ”Andel som är trygga”. Uppgifter ur Berättelsen 2019. "
        "Version 2026-09-02. https://insyn.ekby.example/matt/trygghet/",
        "Fast adress till den här versionen: https://insyn.ekby.example/matt/trygghet/2026-09-02/",
        "Siffrorna som CSV: https://insyn.ekby.example/matt/trygghet/utfall.csv",
        "För redaktörer: uppgifterna står i data/matt/trygghet.yaml och data/matt/utfall.csv.",
    ]


def test_an_unchanged_record_says_since_when() -> None:
    """It has no changes to lead to."""
    foot = _foot(provider_page.pages, "/utforare/alfa/", History("hel", (happened.FIRST,)))
    assert foot[:2] == [
        "Uppgifterna om utföraren är oförändrade sedan de publicerades den 1 mars 2026.",
        "Prenumerera på ändringarna (Atom)",
    ]


def test_a_performer_says_when_its_contracts_and_follow_ups_changed() -> None:
    """Its page shows them, so it is not unchanged when they are not, and they date the version."""
    foot = _foot(provider_page.pages, "/utforare/alfa/", PUBLISHED)
    assert foot[:3] == [
        "Uppgifterna om utföraren själv är oförändrade sedan de publicerades den 1 mars 2026.",
        "Avtal och uppföljningar ändrades senast den 2 september 2026: "
        "”Alfa Omsorg, våren 2024” (tillägg). Allt som ändrades 2 september 2026",
        "Prenumerera på ändringarna (Atom)",
    ]
    assert foot[3].endswith("Version 2026-09-02. https://insyn.ekby.example/utforare/alfa/")


def test_work_that_is_not_published_yet_says_so() -> None:
    """A draft has no day."""
    assert _foot(provider_page.pages, "/utforare/alfa/")[1] == (
        "Avtal och uppföljningar är ändrade, men ändringen är inte publicerad än: "
        "”Hemtjänst, Alfa Omsorg” (ändring). Allt som ändrades 21 november 2026"
    )


def test_work_with_many_changes_names_three_and_counts_the_rest() -> None:
    """Units of Jämför service are part of it; a record that changed two ways is named once."""
    unit = RecordKey("enhet", "hemtjanst/alfa-norr")
    some = (
        change("rättelse", happened.CONTRACT, "värdet rättat"),
        change("ändring", happened.CONTRACT, "dagen ändrad"),
        change("ändring", happened.FOLLOW_UP, "ändrad"),
        change("ändring", unit, "ändrad", title="Alfa norr"),
    )
    history = History("hel", (edition("2026-10-01", *some, revision="c"), happened.FIRST))
    assert _foot(provider_page.pages, "/utforare/alfa/", history)[1] == (
        "Avtal, uppföljningar och enheter ändrades senast den 1 oktober 2026: "
        "”Hemtjänst, Alfa Omsorg” (rättelse och ändring), ”Alfa Omsorg, våren 2024” (ändring) och "
        "”Alfa norr” (ändring). Allt som ändrades 1 oktober 2026"
    )
    told = Told(happened.SECOND, tuple(_happening(number) for number in range(5)))
    assert work_sentence(told).endswith(
        ": ”Avtal 0” (ändring), ”Avtal 1” (ändring), ”Avtal 2” (ändring) och 2 till."
    )


def _happening(number: int) -> Happening:
    key = RecordKey("avtal", f"avtal-{number}")
    return Happening("ändring", key, "utforare", f"Avtal {number}", "", False, (), ("Ändrat.",))


def test_a_follow_up_has_its_judgements_as_a_file() -> None:
    """It came in the second edition and is as it was."""
    foot = _foot(follow_up_page.pages, "/uppfoljning/alfa-2024/")
    assert foot[0] == (
        "Uppgifterna om uppföljningen är oförändrade sedan de publicerades den 2 september 2026."
    )
    assert foot[2:] == [
        "Fast adress till den här versionen: "
        "https://insyn.ekby.example/uppfoljning/alfa-2024/2026-09-02/",
        "Bedömningarna som CSV: https://insyn.ekby.example/uppfoljning/alfa-2024/bedomningar.csv",
        "Som öppna data: Utförare",
        "För redaktörer: uppgifterna står i data/utforare/uppfoljningar/alfa-2024.yaml.",
    ]


def test_a_draft_says_that_it_is_not_published() -> None:
    """A contract has a version but no permanent address."""
    foot = _foot(contract_page.pages, "/avtal/alfa-hemtjanst/")
    assert foot[0] == (
        "Uppgifterna om avtalet är ändrade, men ändringen är inte publicerad än. "
        "Ändring: Sista dagen ändrad. Alla ändringar"
    )
    assert foot[1].endswith("Version 2026-11-21. https://insyn.ekby.example/avtal/alfa-hemtjanst/")


def test_a_contract_is_found_in_the_dated_address_of_its_dataset() -> None:
    """It has none of its own; that of the same version is chosen where it is kept."""
    whole = "Som öppna data: Utförare. Hela datamängden i den versionen: "
    address = "https://insyn.ekby.example/oppna-data/utforare/"
    assert _foot(contract_page.pages, "/avtal/alfa-hemtjanst/", PUBLISHED)[2] == (
        f"{whole}{address}2026-03-01/"
    )
    assert _foot(contract_page.pages, "/avtal/alfa-hemtjanst/")[2] == (
        "Som öppna data: Utförare. Hela datamängden i den versionen (tillfällig adress): "
        f"{address}2026-11-21/"
    )


def test_a_version_without_a_copy_is_found_in_the_newest_version_of_its_dataset() -> None:
    """The record is the same in it."""
    untagged = replace(happened.FIRST, tag="")
    history = History("hel", (happened.SECOND, untagged))
    assert _foot(contract_page.pages, "/avtal/alfa-hemtjanst/", history)[2] == (
        "Som öppna data: Utförare. Hela datamängden i dess senaste version: "
        "https://insyn.ekby.example/oppna-data/utforare/2026-09-02/"
    )


def test_an_address_that_no_tag_keeps_says_when_it_will_stay() -> None:
    """One who cites it must know."""
    history = History("hel", (replace(happened.SECOND, tag=""), happened.FIRST))
    assert _foot(_indicators, "/matt/trygghet/", history)[2] == (
        "Tillfällig adress till den här versionen: "
        "https://insyn.ekby.example/matt/trygghet/2026-09-02/. Den blir fast när utgåvan märks som "
        "publicerad. Ändras något innan dess försvinner den."
    )


def test_without_history_nothing_is_said_of_changes() -> None:
    """The figures have their address all the same."""
    assert _foot(_indicators, "/matt/trygghet/", NO_HISTORY) == [
        "Så citerar du: Ekby kommun: ”Andel som är trygga”. Uppgifter ur Berättelsen 2019. "
        "https://insyn.ekby.example/matt/trygghet/",
        "Siffrorna som CSV: https://insyn.ekby.example/matt/trygghet/utfall.csv",
        "För redaktörer: uppgifterna står i data/matt/trygghet.yaml och data/matt/utfall.csv.",
    ]


def test_a_cut_history_does_not_say_that_a_record_is_unchanged() -> None:
    """It may have been published long before what is known."""
    cut = edition("2026-03-01", revision="a")
    history = History("avkortad", (happened.SECOND, cut))
    assert _foot(follow_up_page.pages, "/uppfoljning/alfa-2024/", history)[0] == (
        "Uppgifterna om uppföljningen ändrades senast den 2 september 2026. Tillägg: Tillagd. "
        "Alla ändringar"
    )


def test_a_structure_counts_what_changed_of_its_goals() -> None:
    """Its page shows them, so it is not unchanged when they are not."""
    structure, goal = RecordKey("malstruktur", "2019"), RecordKey("mal", "2019/trygg")
    first = (change("tillägg", one, "tillagd") for one in (structure, goal))
    history = History(
        "hel",
        (
            edition("2026-09-02", change("ändring", goal, "titeln ändrad"), revision="b"),
            edition("2026-03-01", *first, revision="a"),
        ),
    )
    pages: Pages = structure_page.pages
    assert _foot(pages, "/mal/2019/", history)[0] == (
        "Uppgifterna om målstrukturen och dess mål ändrades senast den 2 september 2026. "
        "1 ändring. Alla ändringar"
    )


def test_many_changes_are_counted_after_the_first_three() -> None:
    """The foot of a page is no list."""
    many = (change("ändring", happened.INDICATOR, f"fält {number} ändrat") for number in range(9))
    history = History("hel", (edition("2026-10-01", *many, revision="c"), happened.FIRST))
    assert _foot(_indicators, "/matt/trygghet/", history)[0] == (
        "Uppgifterna om måttet ändrades senast den 1 oktober 2026. Ändring: Fält 0 ändrat. "
        "Ändring: Fält 1 ändrat. Ändring: Fält 2 ändrat. Och 6 ändringar till. Alla ändringar"
    )


def test_a_performer_can_be_followed() -> None:
    """The feed stands in the head of its page, after what was there."""
    page = _page(provider_page.pages, "/utforare/alfa/")
    assert page.alternates[-1] == Alternate(
        "application/atom+xml", "utforare/alfa/atom.xml", "Ändringar: Alfa Omsorg AB"
    )


def test_a_page_of_no_record_is_as_it_was_but_for_the_marks() -> None:
    """Nothing is told of what history does not know."""
    inner = "<p>a<!--insyn:standing-->b<!--insyn:version-->c<!--insyn:citing--></p>"
    assert standing.body(partial(str, inner), "/om/", standing.NOTHING, "https://x.example/") == (
        "<p>abc</p>"
    )


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<!--insyn:version-->"])
def test_a_hostile_text_is_shown_as_text(text: str) -> None:
    """Neither an element nor a mark comes out of what stood in a record."""
    one = change("rättelse", happened.INDICATOR, text, text)
    history = History("hel", (edition("2026-10-01", one, revision="c"), happened.FIRST))
    html = _page(_indicators, "/matt/trygghet/", history).body()
    assert text not in html
    assert html.count("Version 2026-10-01.") == 1


def test_a_page_crosses_to_another_process_and_changes_with_its_history_only() -> None:
    """Another record's changes do not make it anew."""
    page = _page(_indicators, "/matt/trygghet/")
    assert pickle.loads(pickle.dumps(page)).body() == page.body()
    others = replace(happened.DRAFT, changes=())
    same = History("hel", (others, happened.SECOND, happened.FIRST))
    other = History("hel", (happened.FIRST,))
    found = [
        fingerprint(_page(_indicators, "/matt/trygghet/", one))
        for one in (happened.HISTORY, same, other)
    ]
    assert found[0] == found[1] != found[2]


def test_pages_are_told_one_by_one() -> None:
    """No page is made before it is asked for."""
    asked = []

    def pages() -> Iterator[Page]:
        for address in ("/a/", "/b/"):
            asked.append(address)
            yield Page(address, "", "A", "A", partial(str, "<p>a</p>"))

    told = standing.told(pages(), happened.facts())
    assert next(told).address == "/a/"
    assert asked == ["/a/"]
