"""Prove that the page of a contract says what was agreed, what was checked and what is wanting."""

import re
from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.contract import Contract, Ending, InsightClause, Option
from insyn.output import Page
from insyn.render.oversight import contract_page
from tests import oversight
from tests.oversight import ASSIGNMENT, CONTRACT, EARLIER, FIRST_VISIT, UNKNOWN
from tests.render import invented
from tests.render.reading import Reading


def _page(address: str = "/avtal/alfa-hemtjanst/", **changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(contract_page.pages(facts), address)


def _reading(address: str = "/avtal/alfa-hemtjanst/", **changes: Any) -> Reading:
    return Reading(_page(address, **changes).body())


def _only(contract: Contract = CONTRACT, **changes: Any) -> Reading:
    """Return the page of a contract that is changed, with no other."""
    changed = contract.model_copy(update=changes)
    return _reading(f"/avtal/{contract.id}/", contracts=(changed,))


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
    """The way so far, what was agreed and checked, where we fall short, where it comes from."""
    assert _reading().headings() == [
        (1, "Hemtjänst, Alfa Omsorg"),
        (2, "Vägen från program till beslut"),
        (2, "Fakta"),
        (2, "Vad som avtalats"),
        (3, "Krav"),
        (3, "Mål"),
        (3, "Insyn för allmänheten"),
        (3, "Villkor för uppföljning"),
        (2, "Vad vi kontrollerat"),
        (3, "Enligt planen"),
        (3, "Dagar då en uppföljning ska vara gjord"),
        (3, "Uppföljningar"),
        (3, "Öppna avvikelser och åtgärder"),
        (3, "Sanktioner"),
        (3, "Det som väntar"),
        (3, "Det som har hänt"),
        (2, "Var vi själva brister"),
        (3, "Det som inte är gjort"),
        (3, "Lagens och programmets krav på insyn"),
        (2, "Vad du bör veta"),
        (2, "Källa och ändringar"),
    ]


def test_the_first_sentences_say_who_does_what_for_whom_until_when_and_what_comes_next() -> None:
    """The state and the next follow-up stand right below, with the way to the plan."""
    assert _reading().texts("p")[:2] == [
        "Alfa Omsorg AB utför hemtjänst på uppdrag av socialnämnden från 1 januari 2024 till "
        "31 december 2027.",
        "● Gäller. Nästa uppföljning ska vara gjord senast 31 december 2026. "
        "Se Socialnämndens uppföljningsplan 2026.",
    ]
    assert _page().description == _reading().texts("p")[0]


@pytest.mark.parametrize(
    ("contract", "changes", "sentences"),
    [
        (
            CONTRACT,
            {"first_day": date(2027, 3, 1), "last_day": None},
            [
                "Alfa Omsorg AB ska utföra hemtjänst på uppdrag av socialnämnden från 1 mars "
                "2027. Inget slutdatum är angivet.",
                "◔ Har inte börjat. Ingen plan säger när nästa uppföljning ska göras. "
                "Se Socialnämndens uppföljningsplan 2026.",
            ],
        ),
        (
            EARLIER,
            {},
            [
                "Alfa Omsorg AB utförde hemtjänst på uppdrag av socialnämnden från 1 februari "
                "2022 till 31 december 2023. Avtalet avslutades i förtid.",
                "× Avslutat i förtid. Avtalet gäller inte längre och följs inte upp mer.",
            ],
        ),
        (
            EARLIER,
            {"ending": Ending(how="hävt")},
            [
                "Alfa Omsorg AB utförde hemtjänst på uppdrag av socialnämnden från 1 februari "
                "2022. Avtalet avslutades i förtid, men källan säger inte när.",
                "× Avslutat i förtid. Avtalet gäller inte längre och följs inte upp mer.",
            ],
        ),
        (
            EARLIER,
            {"ending": None},
            [
                "Alfa Omsorg AB utförde hemtjänst på uppdrag av socialnämnden från 1 februari "
                "2022 till 31 december 2024.",
                "– Har löpt ut. Avtalet gäller inte längre och följs inte upp mer.",
            ],
        ),
        (
            ASSIGNMENT,
            {},
            [
                "Hemtjänst i egen regi utför hemtjänst på uppdrag av socialnämnden sedan "
                "1 januari 2024. Inget slutdatum är angivet.",
                "● Gäller. Ingen plan säger när uppdraget ska följas upp.",
            ],
        ),
        (
            UNKNOWN,
            {},
            [
                "Källan säger inte vem som utför lokalvård på uppdrag av socialnämnden, eller när "
                "avtalet gäller.",
                "? Tiden är inte känd. Planen säger hur ofta det ska följas upp, men inte från "
                "vilken dag. Se Socialnämndens uppföljningsplan 2026.",
            ],
        ),
        (
            UNKNOWN,
            {"provider": "alfa"},
            [
                "Alfa Omsorg AB utför lokalvård på uppdrag av socialnämnden. Källan säger inte "
                "när avtalet gäller.",
                "? Tiden är inte känd. Planen säger hur ofta det ska följas upp, men inte från "
                "vilken dag. Se Socialnämndens uppföljningsplan 2026.",
            ],
        ),
        (
            UNKNOWN,
            {"last_day": date(2027, 5, 31)},
            [
                "Källan säger inte vem som utför lokalvård på uppdrag av socialnämnden till "
                "31 maj 2027. Källan säger inte när avtalet började.",
                "? Tiden är inte känd. Planen säger hur ofta det ska följas upp, men inte från "
                "vilken dag. Se Socialnämndens uppföljningsplan 2026.",
            ],
        ),
    ],
)
def test_every_state_of_a_contract_has_its_sentences(
    contract: Contract, changes: dict[str, Any], sentences: list[str]
) -> None:
    """What the source does not say is said, and nothing is made up."""
    assert _only(contract, **changes).texts("p")[:2] == sentences


def test_the_facts_lead_on_and_say_what_the_source_does_not() -> None:
    """The parties, the programme and the contract before have pages of their own."""
    reading = _reading()
    assert _facts(reading) == {
        "Utförare": "Alfa Omsorg AB",
        "Driftsform": "Aktiebolag, privat utförare",
        "Nämnd": "Socialnämnden",
        "Verksamhet": "Hemtjänst",
        "Form": "Valfrihetssystem. Alla som uppfyller kraven får avtal, enligt LOV.",
        "Valfrihetssystem": "Hemtjänst i Ekby",
        "Program": "Program för insyn",
        "Diarienummer": "SN-2024/7",
        "Tecknat": "1 december 2023",
        "Gäller": "Från 1 januari 2024 till 31 december 2027",
        "Möjlig förlängning": "Till 31 december 2028. Det är inte känt om den har använts.",
        "Ersätter": "Hemtjänst, Alfa Omsorg, det förra",
        "Värde": "12,5 miljoner kronor per år",
        "Ska utföraren medverka i uppföljning?": "Ja.",
        "Ska utföraren lämna statistik?": "Ja.",
        "Ska utföraren rapportera till register och myndigheter?": "Nej.",
        "Har avtalet sanktioner?": "Ja.",
    }
    assert {
        ("Alfa Omsorg AB", "../../utforare/alfa/"),
        ("Socialnämnden", "../../namnder/socialnamnden/"),
        ("Hemtjänst i Ekby", "../../insyn/valfrihetssystem/hemtjanst/"),
        ("Program för insyn", "../../insyn/program/program-2023/"),
        ("Hemtjänst, Alfa Omsorg, det förra", "../../avtal/alfa-forra/"),
        ("Trygg kommun", "../../mal/2019/trygg/"),
    } <= set(reading.links)


def test_a_contract_that_was_ended_early_and_replaced_says_how_why_and_by_what() -> None:
    """The follow-up that led there and the contract that came after are a link away."""
    ending = Ending(day=date(2023, 12, 31), how="hävt", reason="Brister", follow_up="alfa-2024")
    ended = EARLIER.model_copy(update={"ending": ending})
    reading = _reading("/avtal/alfa-forra/", contracts=(CONTRACT, ended))
    facts = _facts(reading)
    assert facts["Slutade i förtid"] == (
        "31 december 2023. Hävt. Nämnden avslutade avtalet på grund av brister."
    )
    assert facts["Varför i förtid"] == "Brister."
    assert facts["Uppföljningen som ledde dit"] == "Alfa Omsorg, våren 2024"
    assert ("Alfa Omsorg, våren 2024", "../../uppfoljning/alfa-2024/") in reading.links
    assert facts["Ersatt av"] == "Hemtjänst, Alfa Omsorg"
    assert ("Hemtjänst, Alfa Omsorg", "../../avtal/alfa-hemtjanst/") in reading.links


def test_an_ending_that_lies_ahead_is_told_as_such() -> None:
    """The contract still applies, through its last day."""
    ending = Ending(day=date(2026, 12, 31), how="uppsagt-av-utföraren")
    facts = _facts(_only(ending=ending))
    assert facts["Slutar i förtid"] == "31 december 2026. Uppsagt av utföraren."
    assert facts["Varför i förtid"] == "Källan säger det inte."


def test_a_prolongation_says_whether_it_was_used() -> None:
    """A used one moves the last day."""
    facts = _facts(_only(options=(Option(last_day=date(2028, 12, 31), used=True),)))
    assert facts["Möjlig förlängning"] == "Till 31 december 2028. Den har använts."
    assert facts["Gäller"] == "Från 1 januari 2024 till 31 december 2028"
    unused = _facts(_only(options=(Option(last_day=date(2028, 12, 31), used=False),)))
    assert unused["Möjlig förlängning"] == "Till 31 december 2028. Den har inte använts."


def test_what_the_source_does_not_say_is_said_in_every_place() -> None:
    """A contract that is only named has facts, and no section is left without a word."""
    reading = _reading("/avtal/lokalvard/")
    assert _facts(reading) == {
        "Utförare": "Källan säger det inte.",
        "Driftsform": "Källan säger det inte.",
        "Nämnd": "Socialnämnden",
        "Verksamhet": "Lokalvård",
        "Form": "Källan säger det inte.",
        "Program": "Källan säger det inte.",
        "Diarienummer": "Källan säger det inte.",
        "Tecknat": "Källan säger det inte.",
        "Gäller": "Källan säger det inte.",
        "Värde": "Källan säger det inte.",
    }
    assert _after(reading, "Krav") == ["Inga krav är kända."]
    assert _after(reading, "Mål") == ["Inga av kommunens mål är angivna."]
    assert _after(reading, "Insyn för allmänheten") == [
        "Det är inte känt om avtalet har en insynsklausul."
    ]
    assert _after(reading, "Villkor för uppföljning") == [
        "Det är inte känt vad som är avtalat om uppföljning och sanktioner."
    ]
    assert _after(reading, "Enligt planen") == [
        "Varje halvår det första året, sedan vartannat år. Planen säger inte hur. Planen säger "
        "inte vem som ansvarar. Nämnden får veta resultatet.",
        "Socialnämndens uppföljningsplan 2026",
    ]
    assert _after(reading, "Uppföljningar") == ["Ingen uppföljning finns i uppgifterna."]
    assert _after(reading, "Det som har hänt") == ["Inget av det som är känt har en dag."]
    assert _after(reading, "Det som inte är gjort") == [
        "Dagarna är inte kända, så vi vet inte om något är försenat."
    ]


def test_a_requirement_says_its_kind_its_measure_and_its_latest_judgement() -> None:
    """One without a measure cannot be followed up; one that was not judged says so."""
    reading = _reading()
    assert _after(reading, "Krav") == [
        "Högst tolv personer under två veckor.",
        "Ska-krav. Kritiskt: brister kan skada någon. Avsnitt 4.2.",
        "Följs upp genom: Scheman.",
        "Senaste bedömning: ● Uppfyllt, Alfa Omsorg, hösten 2024, 3 februari 2025.",
        "Bilarna ska vara miljöbilar.",
        "Bör-krav.",
        "○ Kan inte följas upp: inget mått är angivet.",
        "Senaste bedömning: ? Inte bedömt, Alfa Omsorg, våren 2024, 12 juni 2024.",
    ]
    assert re.findall(r'<li id="(krav-[^"]*)">', _page().body()) == [
        "krav-kontinuitet",
        "krav-miljobilar",
    ]
    assert "Senaste bedömning: ? Har aldrig bedömts." in _after(
        _reading("/avtal/alfa-forra/"), "Krav"
    )


def test_an_older_judgement_stands_where_the_newest_did_not_judge() -> None:
    """That a requirement was not looked at says nothing of whether it is met."""
    silent = oversight.LATE_VISIT.model_copy(
        update={
            "judgements": tuple(
                one.model_copy(update={"grade": "ej-bedömt", "comment": None})
                for one in FIRST_VISIT.judgements
            )
        }
    )
    reading = _reading(follow_ups=(FIRST_VISIT, silent))
    judged = [text for text in _after(reading, "Krav") if text.startswith("Senaste")]
    assert judged == [
        "Senaste bedömning: ○ Inte uppfyllt, Alfa Omsorg, våren 2024, 12 juni 2024. "
        "Sexton personer.",
        "Senaste bedömning: ? Inte bedömt, Alfa Omsorg, hösten 2024, 3 februari 2025.",
    ]


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        (
            CONTRACT.insight_clause,
            [
                "Avtalet har en insynsklausul (7 §). Utföraren ska lämna:",
                "Antal anställda",
                "Det ska ske en gång per år. Det här har kommit in:",
                "1 februari 2025: Redovisning för 2024",
            ],
        ),
        (
            InsightClause(exists=True),
            [
                "Avtalet har en insynsklausul.",
                "Klausulen säger inte hur ofta. Ingen information har kommit in.",
            ],
        ),
        (InsightClause(exists=False), ["Avtalet har ingen insynsklausul."]),
        (None, ["Det är inte känt om avtalet har en insynsklausul."]),
    ],
)
def test_the_insight_clause_says_what_is_due_and_what_has_come(
    clause: InsightClause | None, told: list[str]
) -> None:
    """That there is none, and that no one knows, are two different things."""
    assert _after(_only(insight_clause=clause), "Insyn för allmänheten") == told


def test_the_plan_and_each_day_it_asks_for_are_told_the_newest_first() -> None:
    """The interval is said in words, and each day has its mark and the follow-up that was made."""
    reading = _reading()
    assert _after(reading, "Enligt planen") == [
        "Varje halvår det första året, sedan vartannat år. Avtalsuppföljning och "
        "verksamhetsuppföljning. Ansvarig: avtalscontroller. Nämnden, utföraren och allmänheten "
        "får veta resultatet. Prioritet: ▲ Hög.",
        "Socialnämndens uppföljningsplan 2026",
        "Varje halvår det första året, sedan vartannat år. Avtalsuppföljning och "
        "verksamhetsuppföljning. Ansvarig: avtalscontroller. Nämnden, utföraren och allmänheten "
        "får veta resultatet. Prioritet: ▲ Hög.",
        "Socialnämndens uppföljningsplan 2024",
    ]
    assert _after(reading, "Dagar då en uppföljning ska vara gjord") == [
        "Senast 31 december 2026: ◔ Planerad",
        "Senast 31 december 2024: ◐ För sen, Alfa Omsorg, hösten 2024, 3 februari 2025",
        "Senast 30 juni 2024: ● I tid, Alfa Omsorg, våren 2024, 12 juni 2024",
    ]
    way = "../../uppfoljning/planer/socialnamnden-2026/#punkt-alfa"
    assert ("Socialnämndens uppföljningsplan 2026", way) in reading.links


@pytest.mark.parametrize(
    ("changes", "often"),
    [
        (
            {"interval": (), "days": (date(2026, 10, 1), date(2026, 3, 1))},
            "Senast 1 mars 2026 och 1 oktober 2026.",
        ),
        ({"interval": ()}, "En gång per år."),
        ({"interval": (), "timetable": None}, "Planen säger inte hur ofta."),
    ],
)
def test_a_plan_without_an_interval_says_its_days_or_its_timetable(
    changes: dict[str, Any], often: str
) -> None:
    """The words of the plan stand where there is no rule to reckon by."""
    item = oversight.PLAN.items[0].model_copy(update={**changes, "feedback": (), "priority": None})
    plan = oversight.PLAN.model_copy(update={"items": (item,)})
    told = _after(_reading(follow_up_plans=(plan,)), "Enligt planen")
    assert told[0] == (
        f"{often} Avtalsuppföljning och verksamhetsuppföljning. Ansvarig: avtalscontroller. "
        "Planen säger inte vem som får veta resultatet."
    )


def test_what_follow_ups_showed_is_told_and_leads_to_all_of_it() -> None:
    """Follow-ups, open deviations with their actions, and sanctions."""
    reading = _reading()
    assert _after(reading, "Öppna avvikelser och åtgärder") == [
        "Kritisk, hittades 14 april 2026. Ingen åtgärd är angiven.",
        "○ Öppen Sena besök.",
        "Allvarlig, hittades 12 juni 2024.",
        "Åtgärd: ● Verifierad Lägga om schemat. Skulle vara klar senast 1 september 2024.",
        "Åtgärd: ○ Försenad Utbilda samordnarna. Skulle ha varit klar senast 1 mars 2025.",
        "○ Öppen För många personer hemma hos samma människa.",
    ]
    assert _after(reading, "Sanktioner") == [
        "Utföraren håller inte med. Sedan 15 september 2024.",
        "≠ Bestridd Vite, 25 000 kronor",
    ]
    names = ["Klagomål på Alfa", "Alfa Omsorg, hösten 2024", "Alfa Omsorg, våren 2024"]
    assert [text for text in _after(reading, "Uppföljningar") if text in names] == names


def test_the_timeline_says_what_comes_first_and_what_happened_last_first() -> None:
    """A day can be read by machines, and the contract does not lead to itself."""
    body = _page().body()
    reading = Reading(body)
    assert _after(reading, "Det som väntar") == [
        "31 december 2026 En uppföljning ska vara gjord: Hemtjänsten hos Alfa",
        "31 december 2027 Avtalet löper ut",
    ]
    past = _after(reading, "Det som har hänt")
    assert [*past[:5], *past[-3:]] == [
        "14 april 2026 Uppföljning: Klagomål på Alfa",
        "14 april 2026 Avvikelse, kritisk: Sena besök.",
        "1 mars 2025 En åtgärd skulle vara klar: Utbilda samordnarna. ○ Försenad",
        "3 februari 2025 Uppföljning: Alfa Omsorg, hösten 2024",
        "1 februari 2025 Information till allmänheten kom in: Redovisning för 2024",
        "12 juni 2024 Avvikelse, mindre: Två gamla bilar.",
        "1 januari 2024 Avtalet började gälla",
        "1 december 2023 Avtalet tecknades",
    ]
    assert '<ol class="rows timeline" reversed>' in body
    assert '<time datetime="2026-04-14">14 april 2026</time>' in body


def test_every_kind_of_event_has_its_words() -> None:
    """What came of a follow-up is said as one says it."""
    past = _after(_reading(), "Det som har hänt")
    assert past[5:16] == [
        "15 september 2024 Sanktion, bestridd: Vite, 25 000 kronor",
        "10 september 2024 Nämnden kontrollerade åtgärden: Lägga om schemat.",
        "2 september 2024 Allmänheten fick veta resultatet: Alfa Omsorg, våren 2024",
        "1 september 2024 En åtgärd skulle vara klar: Lägga om schemat.",
        "28 augusti 2024 Nämnden beslutade: Ett vite tas ut.",
        "28 augusti 2024 Sanktion, beslutad: Vite, 25 000 kronor",
        "28 augusti 2024 Nämnden fick veta resultatet: Alfa Omsorg, våren 2024",
        "20 augusti 2024 Utföraren sade att åtgärden var klar: Lägga om schemat.",
        "5 juli 2024 Utföraren svarade på uppföljningen: Alfa Omsorg, våren 2024",
        "1 juli 2024 Nämnden skrev av avvikelsen: Två gamla bilar.",
        "20 juni 2024 Sanktion, aviserad: Vite, 25 000 kronor",
    ]
    ended = _after(_reading("/avtal/alfa-forra/"), "Det som har hänt")
    assert "31 december 2023 Avtalet avslutades i förtid, hävt" in ended
    own = _after(_reading("/avtal/egen-regi-hemtjanst/"), "Det som har hänt")
    assert own == ["1 januari 2024 Uppdraget började gälla"]


def test_a_planned_follow_up_is_what_comes_next() -> None:
    """One that should have been made, and is not told to be, is a shortfall."""
    coming = oversight.LATE_VISIT.model_copy(
        update={"day": None, "planned": date(2026, 12, 3), "judgements": (), "feedback": ()}
    )
    missed = coming.model_copy(update={"id": "missad", "planned": date(2026, 11, 2)})
    reading = _reading(follow_ups=(coming, missed), follow_up_plans=())
    assert reading.texts("p")[1] == (
        "● Gäller. Nästa uppföljning är planerad till 3 december 2026. Se Alfa Omsorg, hösten 2024."
    )
    assert _after(reading, "Det som väntar")[0] == (
        "3 december 2026 En uppföljning är planerad: Alfa Omsorg, hösten 2024"
    )
    assert _after(reading, "Det som har hänt")[0] == (
        "2 november 2026 En uppföljning var planerad, men vi vet inte om den gjordes: "
        "Alfa Omsorg, hösten 2024"
    )
    assert _after(reading, "Det som inte är gjort") == [
        "En uppföljning var planerad till 2 november 2026 men är inte gjord. "
        "Alfa Omsorg, hösten 2024"
    ]


def test_what_is_late_goes_before_what_comes_next() -> None:
    """A contract that applies and should have been followed up says so on its first line."""
    texts = _reading(follow_ups=()).texts("p")
    assert texts[1].startswith(
        "● Gäller. Försenat: det skulle ha följts upp senast 30 juni 2024. Se"
    )


def test_where_we_fall_short_is_told_with_the_gaps_first() -> None:
    """What is late, what has no action, and the verdicts with the place that others lead to."""
    reading = _reading()
    assert _after(reading, "Det som inte är gjort") == [
        "En åtgärd skulle ha varit klar senast 1 mars 2025. Utbilda samordnarna.",
        "En avvikelse har ingen åtgärd. Sena besök.",
    ]
    assert _after(reading, "Lagens och programmets krav på insyn")[:2] == [
        "Vi har prövat 3 krav: 1 är delvis uppfyllt, 1 är uppfyllt och 1 gäller inte här.",
        "◐ Delvis Kravet uppfoljning (Kommunallagen (2017:725) 10 kap. 9 §)",
    ]
    assert 'id="insyn-uppfoljning"' in _page().body()
    late = _reading(follow_ups=())
    assert _after(late, "Det som inte är gjort") == [
        "En uppföljning skulle ha varit gjord senast 30 juni 2024. "
        "Socialnämndens uppföljningsplan 2024",
        "En uppföljning skulle ha varit gjord senast 31 december 2024. "
        "Socialnämndens uppföljningsplan 2024",
    ]
    silent = _reading("/avtal/egen-regi-hemtjanst/")
    assert _after(silent, "Det som inte är gjort") == [
        "Ingen plan säger när något ska vara gjort, så inget kan vara försenat."
    ]


def test_a_contract_that_has_not_begun_is_not_tried() -> None:
    """No requirement can be met before there is something to meet it."""
    reading = _only(first_day=date(2027, 1, 1))
    assert _after(reading, "Lagens och programmets krav på insyn") == [
        "Inget krav på insyn är prövat."
    ]


def test_own_regi_is_not_a_private_performer_and_has_an_assignment() -> None:
    """It is followed up on the same terms, and its words say what it is."""
    reading = _reading("/avtal/egen-regi-hemtjanst/")
    facts = _facts(reading)
    assert facts["Driftsform"] == "Kommunal egen regi, räknas inte som privat utförare"
    assert facts["Form"] == "Eget uppdrag. Kommunens egen regi har en uppdragsbeskrivning."
    assert _after(reading, "Enligt planen") == ["Ingen av nämndens planer tar upp det här."]


def test_what_is_invented_says_so_in_title_on_the_page_and_in_the_citation() -> None:
    """No one can take it for real, and what is real does not carry the sign."""
    page = _page("/avtal/exempel-alfa-hemtjanst/")
    assert page.title == "Hemtjänst, Alfa Omsorg (exempeldata)"
    reading = Reading(page.body())
    assert reading.texts("p")[0].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "”Hemtjänst, Alfa Omsorg (exempeldata)”" in reading.texts("p")[-2]
    assert _facts(_reading("/avtal/exempel-alfa-forra/"))["Ersatt av"] == "Hemtjänst, Alfa Omsorg"
    assert "Exempeldata" not in _page().body()
    unsaid = oversight.an_example(UNKNOWN)
    facts = _facts(_reading("/avtal/exempel-lokalvard/", contracts=(unsaid,)))
    assert facts["Utförare"] == "Exemplet säger det inte."


def test_what_has_no_day_is_told_without_one() -> None:
    """A follow-up that only has a year, and an action that no one has set a day for."""
    first = FIRST_VISIT.deviations[0]
    action = first.actions[1].model_copy(update={"due": None})
    visit = FIRST_VISIT.model_copy(
        update={"day": None, "deviations": (first.model_copy(update={"actions": (action,)}),)}
    )
    page = _page(follow_ups=(visit,), follow_up_plans=())
    reading = Reading(page.body())
    assert _after(reading, "Öppna avvikelser och åtgärder")[:2] == [
        "Allvarlig, hittades 2024.",
        "Åtgärd: ◔ Planerad Utbilda samordnarna. Ingen dag är angiven då den ska vara klar.",
    ]
    assert "2024 Uppföljning: Alfa Omsorg, våren 2024" in _after(reading, "Det som har hänt")
    assert '<time datetime="2024">2024</time>' in page.body()
