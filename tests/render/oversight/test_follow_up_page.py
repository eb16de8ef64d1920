"""Prove that the page of a follow-up tells what was checked, what was found and what came of it."""

from datetime import date
from typing import Any

import pytest

from insyn import urls
from insyn.model.oversight.contract import Ending
from insyn.model.oversight.follow_up import (
    Answer,
    CorrectiveAction,
    Deviation,
    Dismissal,
    Feedback,
    FollowUp,
    Judgement,
    Sanction,
    SanctionStep,
)
from insyn.model.oversight.follow_up_plan import PlanItem
from insyn.model.oversight.programme import Decision
from insyn.output import Page
from insyn.render.oversight import follow_up_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

COMING = FollowUp(
    id="alfa-2026",
    title="Alfa Omsorg, vintern 2026",
    board="socialnamnden",
    service="Hemtjänst",
    contract="alfa-hemtjanst",
    form="tillsyn",
    occasion="planerad",
    period="2026",
    planned=date(2026, 12, 3),
    file="data/utforare/uppfoljningar/alfa-2026.yaml",
)


def _page(identifier: str, **changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(follow_up_page.pages(facts), urls.follow_up(identifier))


def _reading(identifier: str, **changes: Any) -> Reading:
    return Reading(_page(identifier, **changes).body())


def _of(one: FollowUp, **update: Any) -> Reading:
    """Read the page of a changed follow-up that is the only one there is."""
    changed = one.model_copy(update=update)
    return _reading(one.id, follow_ups=(changed,))


def _section(reading: Reading, heading: str) -> list[str]:
    """Return the texts from a heading of the second level to the next one."""
    start = reading.blocks.index(("h2", heading)) + 1
    texts = []
    for tag, text in reading.blocks[start:]:
        if tag == "h2":
            break
        texts.append(text)
    return texts


def _facts(reading: Reading) -> dict[str, str]:
    return dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True))


def test_the_first_sentences_answer() -> None:
    """Who followed up what, when and how, and what came out, and then the record's own words."""
    assert _reading("alfa-2024").texts("p")[:2] == [
        "Socialnämnden följde upp avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg AB den 12 juni "
        "2024. Det var en planerad avtalsuppföljning. Ett krav bedömdes. Det är inte uppfyllt. "
        "Uppföljningen gav 2 avvikelser. 1 av dem är öppen.",
        "Ett krav brister.",
    ]


@pytest.mark.parametrize(
    ("update", "sentence"),
    [
        (
            {"occasion": "oanmäld", "form": "tillsyn"},
            "Socialnämnden gjorde tillsyn av avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg AB "
            "den 12 juni 2024. Det var en oanmäld tillsyn.",
        ),
        (
            {"occasion": "händelsestyrd", "form": None},
            "Socialnämnden följde upp avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg AB den 12 "
            "juni 2024. Det var en händelsestyrd uppföljning.",
        ),
        (
            {"occasion": None, "form": "särskild-granskning"},
            "Socialnämnden granskade avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg AB den 12 "
            "juni 2024.",
        ),
        (
            {"contract": "egen-regi-hemtjanst"},
            "Socialnämnden följde upp uppdraget ”Hemtjänst, egen regi” den 12 juni 2024. Det var "
            "en planerad avtalsuppföljning.",
        ),
        (
            {"contract": None, "subjects": ("Städ", "Skolskjuts"), "by": ("Revisorerna",)},
            "Revisorerna följde upp städ och skolskjuts den 12 juni 2024. Det var en planerad "
            "avtalsuppföljning.",
        ),
        (
            {"contract": None, "by": (), "day": None, "form": None, "occasion": None},
            "Socialnämnden följde upp hemtjänst 2024.",
        ),
        (
            {"contract": None, "by": (), "day": None, "form": None, "period": "2024-05"},
            "Socialnämnden följde upp hemtjänst i maj 2024. Det var en planerad uppföljning.",
        ),
    ],
)
def test_who_what_when_and_how_are_one_sentence(update: dict[str, Any], sentence: str) -> None:
    """An audit is not the board's own, and what is not told is left out."""
    found = _of(oversight.FIRST_VISIT, **update).texts("p")[0]
    assert found.partition(" Ett krav")[0] == sentence


def test_what_is_known_of_it_is_told_and_what_is_not_too() -> None:
    """Board, contract, performer, form, occasion, days, the plan's demand, by whom and how."""
    reading = _reading("alfa-2024")
    assert _facts(reading) == {
        "Nämnd": "Socialnämnden",
        "Avtal": "Hemtjänst, Alfa Omsorg",
        "Utförare": "Alfa Omsorg AB",
        "Verksamhet": "Hemtjänst",
        "Form": "Avtalsuppföljning. Om utföraren gör det som har avtalats.",
        "Anledning": "Planerad. Den stod i nämndens plan.",
        "Dag": "12 juni 2024",
        "Enligt planen": "Socialnämndens uppföljningsplan 2024 ● I tid "
        "(skulle göras senast 30 juni 2024)",
        "Av vem": "Avtalscontroller",
        "Hur": "Tjugo planer lästes.",
    }
    for way in (
        ("Socialnämnden", "../../namnder/socialnamnden/"),
        ("Hemtjänst, Alfa Omsorg", "../../avtal/alfa-hemtjanst/"),
        ("Alfa Omsorg AB", "../../utforare/alfa/"),
        (
            "Socialnämndens uppföljningsplan 2024",
            "../../uppfoljning/planer/socialnamnden-2024/#punkt-alfa",
        ),
    ):
        assert way in reading.links


def test_one_that_is_not_about_a_contract_says_what_it_is_about() -> None:
    """The source says neither the day, the form nor by whom."""
    reading = _reading("stickprov-2019")
    assert _facts(reading) == {
        "Nämnd": "Socialnämnden",
        "Avtal": "Uppföljningen gäller inte ett enda avtal.",
        "Verksamhet": "Upphandling",
        "Form": "Källan säger det inte.",
        "Anledning": "Källan säger det inte.",
        "Dag": "Uppgifterna säger inte vilken dag, bara att uppföljningen gäller 2019.",
        "Av vem": "Källan säger det inte.",
        "Hur": "Källan säger det inte.",
    }
    assert _section(reading, "Det här gällde uppföljningen") == ["Direktupphandlingar"]
    assert ("h2", "Hur kraven bedömdes") not in reading.blocks
    assert "Det här säger källan inte. Källan säger inte när." in reading.texts("p")


@pytest.mark.parametrize(
    ("identifier", "told"),
    [
        (
            "alfa-2024-host",
            "Socialnämndens uppföljningsplan 2024 ◐ För sen (skulle göras senast 31 december 2024)",
        ),
        ("alfa-klagomal", "Den svarar inte mot någon dag i nämndens planer."),
    ],
)
def test_a_late_one_says_so_and_one_outside_the_plan_too(identifier: str, told: str) -> None:
    """One that something special gave rise to does not answer for the plan."""
    assert _facts(_reading(identifier))["Enligt planen"] == told


def test_one_that_answers_two_days_says_how_it_stands_against_each() -> None:
    """Too late for the day that passed, it may be in time for the next."""
    days = (date(2026, 6, 30), date(2026, 9, 30))
    item = PlanItem(id="alfa", what="Alfa", contract="alfa-hemtjanst", days=days)
    plan = oversight.PLAN.model_copy(update={"items": (item,)})
    made = oversight.FIRST_VISIT.model_copy(update={"day": date(2026, 7, 2)})
    reading = _reading(made.id, follow_up_plans=(plan,), follow_ups=(made,))
    told = zip(reading.texts("dt"), reading.texts("dd"), strict=True)
    assert [text for term, text in told if term == "Enligt planen"] == [
        "Socialnämndens uppföljningsplan 2026 ◐ För sen (skulle göras senast 30 juni 2026)",
        "Socialnämndens uppföljningsplan 2026 ● I tid (skulle göras senast 30 september 2026)",
    ]


def test_one_that_answers_an_item_without_contract_leads_to_it() -> None:
    """The item is told by its plan and its id."""
    reading = _of(oversight.AREAS_REVIEWED, plan_item="socialnamnden-2026/lokalvard")
    assert (
        "Punkten i planen",
        "../../uppfoljning/planer/socialnamnden-2026/#punkt-lokalvard",
    ) in reading.links


def test_a_contract_that_it_ended_is_told() -> None:
    """What the follow-up led to stands with how it was made."""
    ended = oversight.CONTRACT.model_copy(
        update={"ending": Ending(day=date(2025, 1, 31), how="hävt", follow_up="alfa-2024")}
    )
    facts = _facts(_reading("alfa-2024", contracts=(ended,)))
    assert facts["Ledde till"] == "Avtalet avslutades i förtid 31 januari 2025: hävt."


def test_every_requirement_of_the_contract_is_in_the_table() -> None:
    """Those that were not assessed are there too, and each leads to its place in the contract."""
    reading = _reading("alfa-2024-host")
    assert reading.texts("th") == [
        *("Krav", "Bedömning", "Slag", "Kommentar"),
        "Högst tolv personer under två veckor.",
        "Bilarna ska vara miljöbilar.",
    ]
    assert reading.texts("td") == [
        *("● Uppfyllt", "Ska, kritiskt", "Ingen kommentar."),
        *("? Inte bedömt", "Bör", "Kravet kontrollerades inte den här gången."),
    ]
    assert (
        "Bilarna ska vara miljöbilar.",
        "../../avtal/alfa-hemtjanst/#krav-miljobilar",
    ) in reading.links


@pytest.mark.parametrize(
    ("grades", "cells", "sentence"),
    [
        (
            ("delvis", "ej-tillämpligt"),
            ["◐ Delvis uppfyllt", "– Inte tillämpligt"],
            "Ett krav bedömdes. Det är delvis uppfyllt.",
        ),
        (
            ("uppfyllt", "ej-uppfyllt"),
            ["● Uppfyllt", "○ Inte uppfyllt"],
            "Av 2 bedömda krav är 1 uppfyllt och 1 inte uppfyllt.",
        ),
        (
            ("ej-uppfyllt", "ej-uppfyllt"),
            ["○ Inte uppfyllt", "○ Inte uppfyllt"],
            "Inget av 2 bedömda krav är uppfyllt.",
        ),
        (
            ("uppfyllt", "uppfyllt"),
            ["● Uppfyllt", "● Uppfyllt"],
            "Alla 2 bedömda krav är uppfyllda.",
        ),
        (
            ("ej-bedömt", "ej-bedömt"),
            ["? Inte bedömt", "? Inte bedömt"],
            "Inget krav i avtalet bedömdes.",
        ),
    ],
)
def test_a_grade_is_a_word_and_a_mark(
    grades: tuple[Any, ...], cells: list[str], sentence: str
) -> None:
    """The same words stand in the table and are counted in the first sentences."""
    named = zip(("kontinuitet", "miljobilar"), grades, strict=True)
    judgements = tuple(Judgement(requirement=name, grade=grade) for name, grade in named)
    reading = _of(oversight.FIRST_VISIT, judgements=judgements, deviations=(), sanctions=())
    assert reading.texts("td")[::3] == cells
    assert reading.texts("p")[0].endswith(sentence)


def test_a_contract_without_requirements_is_told() -> None:
    """No table is shown without a row."""
    reading = _of(oversight.FIRST_VISIT, contract="lokalvard", judgements=(), deviations=())
    assert _section(reading, "Hur kraven bedömdes") == ["Uppgifterna anger inga krav i avtalet."]
    assert _facts(reading)["Utförare"] == "Källan säger det inte."


def test_deviations_tell_how_they_stand_and_what_is_done() -> None:
    """One is open with a verified and an overdue action, the other was dismissed."""
    reading = _reading("alfa-2024")
    assert _section(reading, "Avvikelser och åtgärder") == [
        "För många personer hemma hos samma människa.",
        "○ Öppen. Den är inte åtgärdad, eller inte kontrollerad.",
        "Allvarlig: måste rättas. Krav: Högst tolv personer under två veckor.",
        "Åtgärder",
        "● Verifierad. Ansvarig: verksamhetschef. Skulle vara klar senast 1 september 2024. "
        "Utföraren sade att den var klar 20 augusti 2024. Kontrollerad av nämnden 10 september "
        "2024: nya scheman.",
        "Lägga om schemat.",
        "○ Försenad. Ansvarig: verksamhetschef. Skulle ha varit klar senast 1 mars 2025, för 630 "
        "dagar sedan.",
        "Utbilda samordnarna.",
        "Två gamla bilar.",
        "– Avskriven. Nämnden valde den 1 juli 2024 att inte gå vidare med den. Bilarna är sålda.",
        "Mindre: bör rättas, men ingen har tagit skada.",
    ]
    body = _page("alfa-2024").body()
    for anchor in ("avvikelse-for-manga", "atgard-schema", "atgard-utbildning", "sanktion-vite"):
        assert body.count(f'id="{anchor}"') == 1


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (
            {"due": date(2027, 1, 31)},
            "◔ Planerad. Ansvarig: verksamhetschef. Ska vara klar senast 31 januari 2027.",
        ),
        (
            {},
            "◔ Planerad. Ansvarig: verksamhetschef. Ingen dag är angiven då den ska vara klar.",
        ),
        (
            {"due": date(2026, 3, 1), "done": date(2026, 3, 2)},
            "◐ Klar, inte kontrollerad. Ansvarig: verksamhetschef. Skulle vara klar senast 1 mars "
            "2026. Utföraren sade att den var klar 2 mars 2026, 1 dag för sent.",
        ),
        (
            {"verified": date(2026, 11, 21)},
            "● Verifierad. Ansvarig: verksamhetschef. Ingen dag är angiven då den ska vara klar. "
            "Kontrollerad av nämnden 21 november 2026.",
        ),
        (
            {"due": date(2026, 11, 20)},
            "○ Försenad. Ansvarig: verksamhetschef. Skulle ha varit klar senast 20 november 2026, "
            "för 1 dag sedan.",
        ),
    ],
)
def test_an_action_stands_as_it_does_on_the_day(action: dict[str, Any], told: str) -> None:
    """Planned, done, verified and overdue are words with marks, and the days are told."""
    made = CorrectiveAction(id="a", text="Rätta.", responsible="Verksamhetschef", **action)
    deviation = Deviation(id="d", text="Brist.", severity="kritisk", actions=(made,))
    reading = _of(oversight.FIRST_VISIT, deviations=(deviation,), sanctions=())
    assert told in _section(reading, "Avvikelser och åtgärder")


def test_an_action_of_a_dismissed_deviation_is_not_late() -> None:
    """It is not pursued, so it does not stand among what is overdue either."""
    action = CorrectiveAction(
        id="a", text="Rätta.", responsible="Verksamhetschef", due=date(2024, 9, 1)
    )
    dismissed = Dismissal(day=date(2025, 1, 1), reason="Avtalet är slut.")
    deviation = Deviation(
        id="d", text="Brist.", severity="mindre", actions=(action,), dismissed=dismissed
    )
    reading = _of(oversight.FIRST_VISIT, deviations=(deviation,), sanctions=())
    assert _section(reading, "Avvikelser och åtgärder")[-2:] == [
        "– Inte gjord, drivs inte vidare. Ansvarig: verksamhetschef. Skulle vara klar senast "
        "1 september 2024.",
        "Rätta.",
    ]


def test_an_open_deviation_without_action_says_so() -> None:
    """What no one acts on is told where it stands."""
    assert _section(_reading("alfa-klagomal"), "Avvikelser och åtgärder") == [
        "Sena besök.",
        "○ Öppen. Ingen åtgärd är angiven.",
        "Kritisk: måste rättas genast.",
    ]


def test_a_disputed_sanction_is_told_step_by_step() -> None:
    """The amount is written in the Swedish way, and the state is the one it has come to."""
    reading = _reading("alfa-2024")
    assert _section(reading, "Sanktioner") == [
        "Vite, 25 000 kronor",
        "≠ Bestridd. Utföraren håller inte med.",
        "Vad det innebär: ett belopp som utföraren ska betala.",
        "Gäller avvikelsen För många personer hemma hos samma människa.",
        "Steg för steg",
        "20 juni 2024: ◔ Aviserad",
        "Nämnden beslutade.",
        "28 augusti 2024: ◐ Beslutad",
        "15 september 2024: ≠ Bestridd",
    ]
    assert (
        "För många personer hemma hos samma människa.",
        "#avvikelse-for-manga",
    ) in reading.links


def test_a_withdrawn_sanction_is_told() -> None:
    """What the board has taken back is not hidden."""
    steps = (
        SanctionStep(state="aviserad", day=date(2024, 6, 20)),
        SanctionStep(state="återkallad", day=date(2024, 7, 1), comment="Felet var vårt."),
    )
    sanction = Sanction(id="varning", kind="varning", steps=steps)
    reading = _of(oversight.FIRST_VISIT, sanctions=(sanction,))
    assert _section(reading, "Sanktioner") == [
        "Varning",
        "– Återkallad. Nämnden har tagit tillbaka den.",
        "Steg för steg",
        "20 juni 2024: ◔ Aviserad",
        "Felet var vårt.",
        "1 juli 2024: – Återkallad",
    ]


def test_the_performers_answer_is_marked_as_a_quotation() -> None:
    """The words are the performer's own, and a blank line makes a new paragraph."""
    heading = "Utförarens svar, med egna ord"
    answer = Answer(day=date(2024, 7, 5), text="Vi håller inte med.\n\nVi har rätt.")
    reading = _of(oversight.FIRST_VISIT, answers=(answer,))
    assert _section(reading, heading) == [
        "Svaret kom 5 juli 2024. Orden är utförarens, inte nämndens.",
        "Vi håller inte med.",
        "Vi har rätt.",
    ]
    assert reading.tags.count("blockquote") == 1
    silent = _reading("alfa-klagomal")
    assert _section(silent, heading) == ["Uppgifterna innehåller inget svar från utföraren."]


def test_decisions_stand_with_their_diary_numbers() -> None:
    """What is not told of a decision is said."""
    heading = "Nämndens beslut"
    assert _section(_reading("alfa-2024"), heading) == [
        "28 augusti 2024, diarienummer SN-2024/31. Ett vite tas ut."
    ]
    assert _section(_of(oversight.FIRST_VISIT, decisions=(Decision(),)), heading) == [
        "Dagen anges inte, diarienumret anges inte. Uppgifterna säger inte vad som beslutades."
    ]
    assert _section(_reading("alfa-klagomal"), heading) == ["Uppgifterna innehåller inget beslut."]


def test_who_has_heard_and_who_has_not_is_told() -> None:
    """Board, performer and public are asked for each time."""
    assert _section(_reading("alfa-2024"), "Vem som har fått veta") == [
        "28 augusti 2024. Eget ärende.",
        "Nämnden: ● Har fått veta",
        "2 september 2024. Det anges inte hur.",
        "Allmänheten: ● Har fått veta",
        "Utföraren: ? Ingen återkoppling angiven",
    ]


def test_a_receiver_who_is_yet_to_hear_is_not_said_to_have_heard() -> None:
    """A day to come is a promise; those whom no one asks for come where they are told."""
    feedback = (
        Feedback(receiver="förvaltningsledning", form="Möte"),
        Feedback(receiver="allmänhet", day=date(2026, 12, 24)),
    )
    told = _section(_of(oversight.FIRST_VISIT, feedback=feedback), "Vem som har fått veta")
    assert told == [
        "24 december 2026. Det anges inte hur.",
        "Allmänheten: ◔ Ska få veta",
        "Dagen anges inte. Möte.",
        "Förvaltningens ledning: ● Har fått veta",
        "Nämnden: ? Ingen återkoppling angiven",
        "Utföraren: ? Ingen återkoppling angiven",
    ]


def test_one_that_is_yet_to_be_made_says_when() -> None:
    """Nothing is judged, found or told before it is made."""
    reading = _of(COMING)
    assert reading.texts("p")[0] == (
        "Socialnämnden ska göra tillsyn av avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg AB den "
        "3 december 2026. Uppföljningen är inte gjord än."
    )
    facts = _facts(reading)
    assert facts["Dag"] == "Den är inte gjord, enligt uppgifterna."
    assert facts["Planerad till"] == "3 december 2026"
    assert _section(reading, "Hur kraven bedömdes") == [
        "Inget krav är bedömt. Uppföljningen är inte gjord, enligt uppgifterna."
    ]
    assert _section(reading, "Avvikelser och åtgärder") == [
        "Inga avvikelser är kända. Uppföljningen är inte gjord, enligt uppgifterna."
    ]
    assert _section(reading, "Vem som har fått veta") == [
        "Ingen återkoppling är angiven. Uppföljningen är inte gjord, enligt uppgifterna."
    ]


def test_one_whose_day_has_passed_says_that_no_one_knows() -> None:
    """It is not said to be undone: the records do not tell."""
    assert _of(COMING, planned=date(2026, 10, 1)).texts("p")[0] == (
        "Socialnämnden skulle ha gjort tillsyn av avtalet ”Hemtjänst, Alfa Omsorg” med Alfa Omsorg "
        "AB den 1 oktober 2026. Uppgifterna säger inte att det är gjort."
    )


def test_the_ones_before_and_after_of_the_same_contract_are_led_to() -> None:
    """The order is that of their days."""
    reading = _reading("alfa-2024-host")
    assert _section(reading, "Fler uppföljningar av samma avtal") == [
        "Före: Alfa Omsorg, våren 2024",
        "Efter: Klagomål på Alfa",
    ]
    assert ("Klagomål på Alfa", "../../uppfoljning/alfa-klagomal/") in reading.links
    assert ("h2", "Fler uppföljningar av samma avtal") not in _reading("stickprov-2019").blocks


def test_an_invented_one_says_so_everywhere() -> None:
    """In the title, right below the heading and where it is cited."""
    page = _page("exempel-alfa-2024")
    reading = Reading(page.body())
    assert page.title == "Alfa Omsorg, våren 2024 (exempeldata)"
    place = reading.blocks.index(("h1", "Alfa Omsorg, våren 2024"))
    assert reading.blocks[place + 1][1].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "”Alfa Omsorg, våren 2024 (exempeldata)”" in reading.texts("p")[-2]
    assert "Exempeldata" not in _page("alfa-2024").body()
