"""Prove that the page of a performer says who it is, and all that follow-ups have shown."""

from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.provider import Contact, Provider
from insyn.output import Page
from insyn.render.oversight import provider_page
from tests import oversight
from tests.oversight import ASSIGNMENT, COMPANY, CONTRACT, EARLIER, OWN_REGI
from tests.render import invented
from tests.render.reading import Reading


def _page(address: str = "/utforare/alfa/", **changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(provider_page.pages(facts), address)


def _only(provider: Provider, **changes: Any) -> Reading:
    """Return the page of the one performer that there is."""
    page = _page(f"/utforare/{provider.id}/", providers=(provider,), **changes)
    return Reading(page.body())


def _facts(reading: Reading) -> dict[str, str]:
    return dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True))


def _after(reading: Reading, heading: str) -> list[str]:
    """Return what stands below a heading, up to the next one."""
    blocks = iter(reading.blocks)
    next(text for tag, text in blocks if tag in ("h2", "h3") and text == heading)
    found = []
    for tag, text in blocks:
        if tag in ("h2", "h3"):
            break
        if text:
            found.append(text)
    return found


def test_the_sections_come_in_order() -> None:
    """Who it is, what it has been given to do, what was found, and what happened when."""
    assert Reading(_page().body()).headings() == [
        (1, "Alfa Omsorg AB"),
        (2, "Så säger utföraren själv"),
        (2, "Enheter"),
        (2, "Avtal"),
        (2, "Uppföljningar"),
        (3, "Öppna avvikelser och åtgärder"),
        (3, "Sanktioner"),
        (2, "Tidslinje"),
        (3, "Det som väntar"),
        (3, "Det som har hänt"),
        (2, "Krav på insyn"),
        (2, "Källa och ändringar"),
    ]


def test_the_first_sentences_say_who_it_is_and_what_is_open() -> None:
    """Whether a performer is private is a question of law, and the law is named."""
    page = _page()
    assert Reading(page.body()).texts("p")[:2] == [
        "Alfa Omsorg AB utför hemtjänst. Utföraren är ett aktiebolag och räknas som privat "
        "utförare enligt kommunallagen 10 kap. 7 §.",
        "○ 2 öppna avvikelser. Hemtjänst i hela Ekby.",
    ]
    assert page.description == Reading(page.body()).texts("p")[0]


@pytest.mark.parametrize(
    ("provider", "changes", "sentence"),
    [
        (
            OWN_REGI,
            {},
            "Hemtjänst i egen regi utför hemtjänst. Utföraren är kommunens egen regi och räknas "
            "inte som privat utförare enligt kommunallagen 10 kap. 7 §.",
        ),
        (
            COMPANY.model_copy(update={"operating_form": "enskild-firma", "units": ()}),
            {"contracts": (EARLIER,)},
            "Alfa Omsorg AB har utfört hemtjänst. Utföraren är en enskild firma och räknas som "
            "privat utförare enligt kommunallagen 10 kap. 7 §.",
        ),
        (
            COMPANY.model_copy(update={"operating_form": "idéburen-organisation"}),
            {
                "contracts": (
                    CONTRACT.model_copy(
                        update={"first_day": date(2027, 1, 1), "service": "Lokalvård"}
                    ),
                )
            },
            "Alfa Omsorg AB ska utföra hemtjänst och lokalvård. Utföraren är en idéburen "
            "organisation och räknas som privat utförare enligt kommunallagen 10 kap. 7 §.",
        ),
        (
            COMPANY.model_copy(update={"operating_form": None}),
            {},
            "Alfa Omsorg AB utför hemtjänst. Källan säger inte om Alfa Omsorg AB är en privat "
            "utförare.",
        ),
        (
            COMPANY.model_copy(update={"operating_form": "kommunalt-bolag", "units": ()}),
            {"contracts": ()},
            "Alfa Omsorg AB är ett kommunalt bolag och räknas inte som privat utförare enligt "
            "kommunallagen 10 kap. 7 §.",
        ),
    ],
)
def test_every_form_has_its_sentence(
    provider: Provider, changes: dict[str, Any], sentence: str
) -> None:
    """What it does is said in the tense that its contracts are in."""
    assert _only(provider, **changes).texts("p")[0] == sentence


def test_the_facts_say_how_to_reach_a_function_and_never_only_lead_away() -> None:
    """The telephone and the address can be used as they stand."""
    reading = Reading(_page().body())
    assert _facts(reading) == {
        "Driftsform": "Aktiebolag",
        "Privat utförare": "Ja, enligt kommunallagen 10 kap. 7 §.",
        "Organisationsnummer": "Källan säger det inte.",
        "Kontakt": "Verksamhetschef",
        "Telefon": "08-465 004 01",
        "E-post": "info@alfa.example",
        "Webbplats": "https://alfa.example/",
    }
    assert {
        ("08-465 004 01", "tel:0846500401"),
        ("info@alfa.example", "mailto:info@alfa.example"),
        ("https://alfa.example/", "https://alfa.example/"),
    } <= set(reading.links)


def test_what_is_not_an_address_of_the_web_does_not_lead_anywhere() -> None:
    """A record can never make a link run something."""
    reading = _only(COMPANY.model_copy(update={"website": "javascript:alert(1)"}))
    assert _facts(reading)["Webbplats"] == "javascript:alert(1)"
    assert "javascript:alert(1)" not in [href for _, href in reading.links]


def test_a_sole_trader_never_shows_a_number() -> None:
    """The number is the owner's personal identity number, also where a record holds one."""
    numbered = {"organisation_number": "556000-0000"}
    trader = COMPANY.model_copy(update={"operating_form": "enskild-firma", **numbered})
    reading = _only(trader)
    assert _facts(reading)["Organisationsnummer"] == (
        "Visas inte. En enskild firmas nummer är ägarens personnummer."
    )
    assert not any("556000" in text for _, text in reading.blocks)
    company = COMPANY.model_copy(update=numbered)
    assert _facts(_only(company))["Organisationsnummer"] == "556000-0000"


def test_the_performers_own_words_are_marked_as_such() -> None:
    """They are quoted, paragraph by paragraph, and the reader is told whose they are."""
    words = COMPANY.model_copy(update={"own_words": "Vi är alltid\nglada.\n\nKom och se."})
    body = _page(providers=(words,)).body()
    quote = body[body.index("<blockquote>") : body.index("</blockquote>")]
    assert quote.split("\n")[1:3] == ["<p>Vi är alltid glada.</p>", "<p>Kom och se.</p>"]
    assert Reading(body).texts("figcaption") == [
        "Orden är utförarens egna. Kommunen har inte prövat dem."
    ]
    assert "<blockquote>" not in _page("/utforare/egen-regi/").body()


def test_the_units_stand_in_a_table_where_no_cell_is_empty() -> None:
    """One that has closed stays, with the day."""
    reading = Reading(_page().body())
    assert reading.texts("caption") == ["Enheter hos Alfa Omsorg AB"]
    assert reading.texts("th") == [
        *("Enhet", "Verksamhet", "Område", "Öppen"),
        "Alfa norr",
        "Alfa syd",
    ]
    assert reading.texts("td") == [
        *("Hemtjänst", "Centrum", "Ja"),
        *("Hemtjänst", "Inte angivet", "Stängde 31 januari 2025"),
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"first_day": date(2027, 2, 1)}, "Öppnar 1 februari 2027"),
        ({"first_day": date(2020, 2, 1)}, "Sedan 1 februari 2020"),
        ({"last_day": date(2026, 12, 31)}, "Ja, till 31 december 2026"),
    ],
)
def test_a_unit_says_when_it_is_open(days: dict[str, date], told: str) -> None:
    """A day that lies ahead is told beforehand."""
    unit = COMPANY.units[0].model_copy(update=days)
    assert _only(COMPANY.model_copy(update={"units": (unit,)})).texts("td")[-1] == told


def test_contracts_and_follow_ups_lead_to_their_pages() -> None:
    """All of them, those that have ended too."""
    reading = Reading(_page().body())
    assert [text for text in _after(reading, "Avtal") if " · " not in text] == [
        "Hemtjänst, Alfa Omsorg",
        "Hemtjänst, Alfa Omsorg, det förra",
    ]
    assert [text for text in _after(reading, "Uppföljningar") if " · " not in text] == [
        "Klagomål på Alfa",
        "Alfa Omsorg, hösten 2024",
        "Alfa Omsorg, våren 2024",
    ]
    assert {
        ("Hemtjänst, Alfa Omsorg", "../../avtal/alfa-hemtjanst/"),
        ("Klagomål på Alfa", "../../uppfoljning/alfa-klagomal/"),
        ("Sena besök.", "../../uppfoljning/alfa-klagomal/#avvikelse-sena"),
        ("Utbilda samordnarna.", "../../uppfoljning/alfa-2024/#atgard-utbildning"),
        ("Vite, 25 000 kronor", "../../uppfoljning/alfa-2024/#sanktion-vite"),
    } <= set(reading.links)


def test_the_timeline_holds_all_contracts() -> None:
    """What is to come stands first, then what happened, the newest first."""
    reading = Reading(_page().body())
    assert _after(reading, "Det som väntar") == [
        "31 december 2026 En uppföljning ska vara gjord: Hemtjänsten hos Alfa",
        "31 december 2027 Avtalet löper ut: Hemtjänst, Alfa Omsorg",
    ]
    past = _after(reading, "Det som har hänt")
    assert [past[0], *past[-5:]] == [
        "14 april 2026 Uppföljning: Klagomål på Alfa",
        "1 januari 2024 Avtalet började gälla: Hemtjänst, Alfa Omsorg",
        "31 december 2023 Avtalet avslutades i förtid, hävt: Hemtjänst, Alfa Omsorg, det förra",
        "1 december 2023 Avtalet tecknades: Hemtjänst, Alfa Omsorg",
        "1 februari 2022 Avtalet började gälla: Hemtjänst, Alfa Omsorg, det förra",
        "10 januari 2022 Avtalet tecknades: Hemtjänst, Alfa Omsorg, det förra",
    ]


def test_what_has_a_deviation_behind_it_and_none_open_says_so() -> None:
    """A performer that was followed up without remark is not the same as one that was not."""
    clean = _only(COMPANY, follow_ups=(oversight.LATE_VISIT,))
    assert clean.texts("p")[1] == "● Ingen öppen avvikelse. Hemtjänst i hela Ekby."
    never = _only(OWN_REGI, contracts=(ASSIGNMENT,))
    assert never.texts("p")[1] == "? Ingen uppföljning är gjord."


def test_the_verdicts_on_insight_are_told() -> None:
    """Each has the place that others lead to."""
    body = _page().body()
    assert _after(Reading(body), "Krav på insyn")[:3] == [
        "Vi har prövat 1 krav, och det är uppfyllt.",
        "● Uppfyllt Kravet form (Kommunallagen (2017:725) 10 kap. 9 §)",
        "Driftsformen är aktiebolag, och utföraren räknas som privat utförare.",
    ]
    assert 'id="insyn-form"' in body


def test_a_performer_of_which_little_is_known_has_no_section_without_a_word() -> None:
    """Each says that there is nothing."""
    bare = Provider(id="bar", title="Bara AB", file="data/utforare/utforare/bar.yaml")
    reading = _only(bare, contracts=(), insight_requirements=())
    assert _facts(reading) == {
        "Driftsform": "Källan säger det inte.",
        "Privat utförare": "Det är inte känt, för driftsformen är inte angiven.",
        "Organisationsnummer": "Källan säger det inte.",
        "Kontakt": "Källan säger det inte.",
        "Webbplats": "Källan säger det inte.",
    }
    for heading, told in (
        ("Enheter", "Inga enheter är angivna."),
        ("Avtal", "Inget avtal med utföraren finns i uppgifterna."),
        ("Uppföljningar", "Ingen uppföljning av utförarens avtal finns i uppgifterna."),
        ("Det som har hänt", "Vi känner inte till någon dag då något har hänt."),
        ("Krav på insyn", "Inget krav på insyn är prövat för utföraren."),
    ):
        assert _after(reading, heading) == [told]
    reached = bare.model_copy(update={"contact": Contact(role="Receptionen")})
    assert "Telefon" not in _facts(_only(reached, contracts=()))


def test_what_is_invented_says_so_in_title_on_the_page_and_in_the_citation() -> None:
    """No one can take it for real, and what is real does not carry the sign."""
    page = _page("/utforare/exempel-alfa/")
    assert page.title == "Alfa Omsorg AB (exempeldata)"
    reading = Reading(page.body())
    assert reading.texts("p")[0].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "”Alfa Omsorg AB (exempeldata)”" in reading.texts("p")[-2]
    assert _facts(reading)["Organisationsnummer"] == "Exemplet säger det inte."
    assert "Exempeldata" not in _page().body()
