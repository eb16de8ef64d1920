"""Prove that every record of today is known, and that an old address leads to the new."""

from dataclasses import replace

import pytest

from insyn.derive.known_records import (
    KnownRecord,
    gone_addresses,
    known_records,
    removed_records,
    renamed_addresses,
)
from insyn.derive.record_pages import is_safe, page_of
from insyn.model.history import History, RecordKey
from insyn.model.package import DataPackage
from tests import comparison, oversight
from tests.render import invented
from tests.render.changes import happened
from tests.render.changes.happened import change, edition

SHARED = DataPackage(
    profile="https://datapackage.org/profiles/2.0/datapackage.json",
    name="gemensamt",
    title="Gemensamt",
    description="Det som delas.",
)


def _known() -> dict[RecordKey, KnownRecord]:
    facts = comparison.with_comparison(
        invented.with_economy(invented.with_control(invented.with_history(invented.facts())))
    )
    base = invented.with_history(invented.with_economy(invented.with_control(invented.facts())))
    with_shared = {"packages": (oversight.package("utforare-exempel", is_example=True), SHARED)}
    records = oversight.records(base.records, **with_shared)
    return dict(known_records(records, facts.comparisons))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            RecordKey("matt", "trygghet"),
            KnownRecord("Andel som är trygga", "/matt/trygghet/", "matt"),
        ),
        (RecordKey("malstruktur", "2019"), KnownRecord("Målen 2019", "/mal/2019/", "mal")),
        (RecordKey("mal", "2019/trygg"), KnownRecord("Trygg kommun", "/mal/2019/trygg/", "mal")),
        (
            RecordKey("atagande", "lampor"),
            KnownRecord("Fler lampor", "/mal/ataganden/#atagande-lampor", "mal"),
        ),
        (
            RecordKey("harledning", "harledning"),
            KnownRecord("Målens härledning", "/mal/historik/", "mal"),
        ),
        (
            RecordKey("namnd", "socialnamnden"),
            KnownRecord("Socialnämnden", "/namnder/socialnamnden/", "gemensamt"),
        ),
        (
            RecordKey("uppstallning", "drift-2019"),
            KnownRecord("Driften 2019", "/ekonomi/drift-2019/", "ekonomi"),
        ),
        (
            RecordKey("internkontroll", "social-2019"),
            KnownRecord(
                "Plan för internkontroll", "/internkontroll/social-2019/", "internkontroll"
            ),
        ),
        (
            RecordKey("styrning", "22-mal"),
            KnownRecord("Styrningen med 22 mål", "/arshjul/22-mal/", "styrning"),
        ),
        (
            RecordKey("utforare", "alfa"),
            KnownRecord("Alfa Omsorg AB", "/utforare/alfa/", "utforare", performers=("alfa",)),
        ),
        (
            RecordKey("avtal", "alfa-hemtjanst"),
            KnownRecord(
                "Hemtjänst, Alfa Omsorg", "/avtal/alfa-hemtjanst/", "utforare", performers=("alfa",)
            ),
        ),
        (
            RecordKey("avtal", "lokalvard"),
            KnownRecord("Lokalvård", "/avtal/lokalvard/", "utforare"),
        ),
        (
            RecordKey("uppfoljning", "exempel-alfa-2024"),
            KnownRecord(
                "Alfa Omsorg, våren 2024",
                "/uppfoljning/exempel-alfa-2024/",
                "utforare-exempel",
                is_example=True,
                performers=("exempel-alfa",),
            ),
        ),
        (
            RecordKey("plan", "socialnamnden-2026"),
            KnownRecord(
                "Uppföljningsplan 2026", "/uppfoljning/planer/socialnamnden-2026/", "utforare"
            ),
        ),
        (
            RecordKey("program", "program-2023"),
            KnownRecord("Program för insyn", "/insyn/program/program-2023/", "utforare"),
        ),
        (
            RecordKey("insynskrav", "klausul"),
            KnownRecord("Kravet klausul", "/insyn/krav/klausul/", "utforare"),
        ),
        (
            RecordKey("valfrihetssystem", "hemtjanst"),
            KnownRecord("Hemtjänst i Ekby", "/insyn/valfrihetssystem/hemtjanst/", "utforare"),
        ),
        (
            RecordKey("tjanst", "exempel"),
            KnownRecord(
                "Ledsagning", "/jamfor-service/exempel/", "jamfor-service/exempel", is_example=True
            ),
        ),
        (
            RecordKey("enhet", "hemtjanst/alfa-norr"),
            KnownRecord(
                "Alfa norr",
                "/jamfor-service/hemtjanst/alfa-norr/",
                "jamfor-service/hemtjanst",
                performers=("alfa",),
            ),
        ),
        (
            RecordKey("datamangd", "gemensamt"),
            KnownRecord("Gemensamt", "/oppna-data/gemensamt/", "gemensamt"),
        ),
        (
            RecordKey("gemensamt", "kallor"),
            KnownRecord("Källdokument", "/oppna-data/gemensamt/", "gemensamt"),
        ),
        (RecordKey("kommun", "kommun"), KnownRecord("Ekby kommun", "", "kommun.yaml")),
    ],
    ids=lambda value: value.kind if isinstance(value, RecordKey) else "",
)
def test_a_record_of_each_kind_is_known(key: RecordKey, expected: KnownRecord) -> None:
    """Its title, its address, its dataset, whether it is invented, and whose work it is about."""
    assert _known()[key] == expected


def test_no_address_is_formed_of_an_id_that_is_none() -> None:
    """A cell in an old table may hold anything, also a way out of the folder of the site."""
    assert [
        is_safe(RecordKey("matt", one)) for one in ("a-1", "mal/2019", "../../etc", "Å", "a b", "")
    ] == [True, True, False, False, False, False]
    assert page_of(RecordKey("matt", "../../etc")) == ""
    assert page_of(RecordKey("tabell", "matt/utfall")) == ""


def _renamed(renamed: dict[RecordKey, RecordKey]) -> list[tuple[str, str]]:
    history = replace(happened.HISTORY, renamed=renamed)
    return list(renamed_addresses(happened.facts(history)))


def test_an_address_of_a_renamed_record_leads_to_the_new_one() -> None:
    """So does the page of its changes."""
    assert _renamed({RecordKey("matt", "gammal"): happened.INDICATOR}) == [
        ("/matt/gammal/", "/matt/trygghet/"),
        ("/andringar/matt/gammal/", "/andringar/matt/trygghet/"),
    ]


def test_a_record_that_has_not_changed_leads_from_its_page_only() -> None:
    """It has no page of changes."""
    assert _renamed({RecordKey("utforare", "beta"): happened.PERFORMER}) == [
        ("/utforare/beta/", "/utforare/alfa/")
    ]


@pytest.mark.parametrize(
    ("earlier", "present"),
    [
        (RecordKey("matt", "trygghet-centrum"), happened.INDICATOR),
        (RecordKey("matt", "urval"), happened.INDICATOR),
        (RecordKey("matt", "../ute"), happened.INDICATOR),
        (RecordKey("matt", "gammal"), RecordKey("matt", "borta")),
        (RecordKey("uppfoljning", "2024"), happened.FOLLOW_UP),
        (RecordKey("uppfoljning", "forsenat"), happened.FOLLOW_UP),
        (RecordKey("enhet", "hemtjanst/jamfor"), RecordKey("enhet", "hemtjanst/asken")),
        (RecordKey("atagande", "lampor"), RecordKey("atagande", "ljus")),
    ],
    ids=["living", "list", "outside", "gone", "year", "late", "reserved", "no page"],
)
def test_nothing_leads_from_an_address_that_lives_or_to_one_that_does_not(
    earlier: RecordKey, present: RecordKey
) -> None:
    """An address where something else stands is left alone."""
    assert _renamed({earlier: present}) == []


def test_no_address_leads_two_ways() -> None:
    """Two records that share an old address would fight for it."""
    old = RecordKey("mal", "2019/gammalt")
    every = _renamed(
        {
            old: RecordKey("mal", "2019/trygg"),
            RecordKey("malstruktur", "2019/gammalt"): RecordKey("malstruktur", "2019"),
        }
    )
    assert every == [("/mal/2019/gammalt/", "/mal/2019/trygg/")]


def test_an_id_that_has_been_given_to_another_keeps_its_own_changes() -> None:
    """Changes of a gone record with the old id stay where they are."""
    old = RecordKey("matt", "gammal")
    later = edition("2026-10-01", change("borttagning", old, "borttaget"), revision="c1")
    history = History("hel", (later, *happened.HISTORY.editions), {old: happened.INDICATOR})
    assert list(renamed_addresses(happened.facts(history))) == [
        ("/matt/gammal/", "/matt/trygghet/")
    ]


def test_what_was_removed_is_told_with_the_page_of_its_changes() -> None:
    """Copies are kept of measures and follow-ups; the address of any record leads on."""
    later = edition(
        "2026-10-01",
        change("borttagning", RecordKey("avtal", "borta"), "borttaget"),
        change("borttagning", RecordKey("atagande", "lampor-2"), "borttaget"),
        revision="c1",
    )
    facts = happened.facts(History("hel", (later, *happened.HISTORY.editions)))
    assert list(removed_records(facts)) == [happened.GONE]
    assert list(gone_addresses(facts)) == [
        ("/avtal/borta/", "/andringar/avtal/borta/"),
        ("/matt/klotter/", "/andringar/matt/klotter/"),
    ]


@pytest.mark.parametrize(
    "key",
    [
        happened.INDICATOR,
        RecordKey("matt", "urval"),
        RecordKey("matt", "../ute"),
        RecordKey("uppfoljning", "2024"),
        RecordKey("enhet", "hemtjanst/jamfor"),
        RecordKey("mal", "2019"),
    ],
    ids=["living", "list", "outside", "year", "reserved", "other"],
)
def test_nothing_is_said_to_be_gone_where_something_stands_or_no_page_was(key: RecordKey) -> None:
    """What was removed may have come back, or its address be that of a list."""
    away = edition("2026-10-01", change("borttagning", key, "borttaget"), revision="c1")
    facts = happened.facts(History("hel", (away, happened.FIRST)))
    assert (list(removed_records(facts)), list(gone_addresses(facts))) == ([], [])


def test_what_was_renamed_or_spoken_of_since_it_was_removed_is_not_gone() -> None:
    """The one leads to its new address; of the other too little is known."""
    old, unclear = RecordKey("matt", "gammal"), RecordKey("matt", "oklar")
    later = edition("2026-10-02", change("ändring", unclear, "ändrat"), revision="d1")
    away = edition(
        "2026-10-01",
        change("borttagning", old, "borttaget"),
        change("borttagning", unclear, "borttaget"),
        revision="c1",
    )
    history = History("hel", (later, away, happened.FIRST), {old: happened.INDICATOR})
    assert list(gone_addresses(happened.facts(history))) == []
