"""Prove that the way of a contract tells of every step whether it is there."""

from typing import Any

from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import Deviation, Dismissal, Feedback, FollowUp
from insyn.render.oversight import contract_page
from insyn.render.oversight.contract_facts import surroundings
from insyn.render.pictures.contract_path import ContractPath, contract_path
from tests import oversight
from tests.oversight import (
    ASSIGNMENT,
    CONTRACT,
    EARLIER,
    FIRST_VISIT,
    LATE_VISIT,
    PLAN,
    TODAY,
    UNKNOWN,
)
from tests.render import invented
from tests.render.reading import Reading

VISITS = "Uppföljning"


def _path(contract: Contract = CONTRACT, **changes: Any) -> ContractPath:
    world = oversight.world(invented.facts().records, TODAY, **changes)
    made = tuple(
        one for one in world.follow_ups_by_contract.get(contract.id, ()) if world.is_done(one)
    )
    return contract_path(world, contract, made, surroundings(world, contract, ()).programme)


def _told(path: ContractPath) -> dict[str, str]:
    return {
        one.title: f"{one.mark.mark} {one.mark.label}. {one.text}".replace("\u00a0", " ").strip()
        for one in path.steps
    }


def _after(**changes: Any) -> dict[str, str]:
    """Return what came of one visit that is changed."""
    visit = LATE_VISIT.model_copy(update=changes)
    return _told(_path(follow_ups=(visit,)))


def test_every_step_says_whether_it_is_there() -> None:
    """From the programme to the decision, what is missing as plainly as what is there."""
    assert _told(_path()) == {
        "Program": "● Finns. Program för insyn.",
        "Avtal": "● Gäller. Från 1 januari 2024 till 31 december 2027.",
        "Krav": "● Finns. 2 krav.",
        "Uppföljningsplan": "● Finns. För 2024 och 2026.",
        "Uppföljning": "● Finns. 3 gjorda, den senaste 14 april 2026.",
        "Bedömning": "◐ Delvis. Bedömda krav: 1 av 2.",
        "Avvikelse": "○ 2 öppna. 3 avvikelser är noterade.",
        "Åtgärd": "○ Försenat. Kontrollerade åtgärder: 1 av 2. 1 är försenad. "
        "1 avvikelse har ingen åtgärd.",
        "Återkoppling": "◐ Delvis. Nämnden efter 1, utföraren efter 1 och allmänheten efter 1 "
        "av 3 uppföljningar.",
        "Nämndbeslut": "● Finns. 1 beslut, det senaste 28 augusti 2024.",
    }
    assert _path().summary == (
        "Saknas eller är försenat: åtgärd. "
        "Finns bara delvis, eller är inte känt: bedömning och återkoppling."
    )


def test_what_the_source_does_not_say_is_not_called_missing() -> None:
    """Without time, requirements and programme nobody knows what there should be."""
    nothing = "– Inget känt. Ingen uppföljning att utgå från."
    assert _told(_path(UNKNOWN)) == {
        "Program": "? Inte känt. Det är inte känt vilket program avtalet följer.",
        "Avtal": "? Tiden är inte känd.",
        "Krav": "? Inte känt. Inga krav är kända.",
        "Uppföljningsplan": "● Finns. För 2026.",
        "Uppföljning": "? Inte känt. Ingen finns i uppgifterna, och dagarna är inte kända.",
        **dict.fromkeys(
            ("Bedömning", "Avvikelse", "Åtgärd", "Återkoppling", "Nämndbeslut"), nothing
        ),
    }


def test_own_regi_has_an_assignment_and_what_has_not_been_done_may_still_come() -> None:
    """The steps after a follow-up wait for it."""
    told = _told(_path(ASSIGNMENT))
    assert told["Uppdrag"] == "● Gäller. Sedan 1 januari 2024."
    assert told["Uppföljningsplan"] == "○ Saknas. Ingen plan tar upp det här."
    assert told[VISITS] == "○ Saknas. Ingen är gjord, och ingen plan säger när."
    assert told["Nämndbeslut"] == "◔ Väntar. Kommer efter en uppföljning."


def test_a_contract_that_has_ended_waits_for_nothing() -> None:
    """What was not done then will not be done."""
    told = _told(_path(EARLIER))
    assert told["Avtal"] == "× Avslutat i förtid. Från 1 februari 2022 till 31 december 2023."
    assert told[VISITS] == "○ Saknas. Ingen finns i uppgifterna."
    assert told["Bedömning"] == "– Inget känt. Ingen uppföljning att utgå från."


def test_a_follow_up_that_is_late_is_told_with_those_that_are_made() -> None:
    """One that was made does not hide one that was not."""
    late = _told(_path(follow_ups=()))
    assert late[VISITS].startswith("○ Försenat. Ingen är gjord. ")
    both = _told(_path(follow_ups=(FIRST_VISIT,)))
    assert both[VISITS] == "◐ Delvis. 1 gjord, 12 juni 2024. 1 är försenad."


def test_before_the_first_day_of_a_plan_a_follow_up_is_waited_for() -> None:
    """Nothing is late that is not due."""
    soon = CONTRACT.model_copy(update={"first_day": TODAY, "last_day": None, "options": ()})
    told = _told(_path(soon, contracts=(soon,), follow_ups=(), follow_up_plans=(PLAN,)))
    assert told[VISITS] == "◔ Väntar. Ingen är gjord än."


def test_a_follow_up_without_faults_needs_no_action() -> None:
    """None is not the same as missing."""
    told = _after(deviations=())
    assert told["Avvikelse"] == "– Ingen. Ingen avvikelse är noterad."
    assert told["Åtgärd"] == "– Behövs inte. Ingen avvikelse kräver en åtgärd."
    assert told["Återkoppling"] == "◐ Delvis. Till utföraren."
    assert told["Nämndbeslut"] == "– Inget känt. Uppgifterna nämner inget beslut."


def test_a_deviation_needs_an_action_until_it_is_dismissed() -> None:
    """An action counts in full when it has been checked."""
    bare = Deviation(id="sena", text="Sena besök.", severity="mindre")
    assert _after(deviations=(bare,))["Åtgärd"] == "○ Saknas. 1 avvikelse har ingen åtgärd."
    ended = bare.model_copy(update={"dismissed": Dismissal(day=TODAY, reason="Rättat.")})
    assert _after(deviations=(ended,))["Avvikelse"] == "● Avslutat. 1 avvikelse är noterad."
    assert _after(deviations=(ended,))["Åtgärd"].startswith("– Behövs inte.")
    checked, undone = FIRST_VISIT.deviations[0].actions
    done = bare.model_copy(update={"actions": (checked,)})
    assert _after(deviations=(done,))["Åtgärd"] == "● Finns. Kontrollerade åtgärder: 1 av 1."
    coming = undone.model_copy(update={"due": None})
    begun = bare.model_copy(update={"actions": (checked, coming)})
    assert _after(deviations=(begun,))["Åtgärd"] == "◔ Pågår. Kontrollerade åtgärder: 1 av 2."
    some = _after(deviations=(done, bare.model_copy(update={"id": "fler"})))
    assert some["Åtgärd"] == (
        "◐ Delvis. Kontrollerade åtgärder: 1 av 1. 1 avvikelse har ingen åtgärd."
    )


def test_all_three_are_to_hear_of_a_follow_up() -> None:
    """Board, performer and public; one that is to hear later has not heard."""
    heard = tuple(Feedback(receiver=one, day=TODAY) for one in ("nämnd", "utförare", "allmänhet"))
    told = _after(feedback=heard)
    assert told["Återkoppling"] == "● Finns. Till nämnden, utföraren och allmänheten."
    assert _after(feedback=())["Återkoppling"] == "○ Saknas. Ingen återkoppling är angiven."
    later = Feedback(receiver="nämnd", day=TODAY.replace(year=2030))
    assert _after(feedback=(later,))["Återkoppling"].startswith("○ Saknas.")


def test_nothing_missing_is_said_in_a_sentence() -> None:
    """The summary is never empty."""
    follow_up: FollowUp = LATE_VISIT.model_copy(
        update={
            "judgements": tuple(
                FIRST_VISIT.judgements[0].model_copy(
                    update={"requirement": one.id, "grade": "uppfyllt"}
                )
                for one in CONTRACT.requirements
            ),
            "feedback": tuple(Feedback(receiver=one) for one in ("nämnd", "utförare", "allmänhet")),
        }
    )
    plans = (PLAN.model_copy(update={"items": (PLAN.items[0],)}),)
    path = _path(follow_ups=(follow_up,), follow_up_plans=plans)
    assert path.summary == "Inget steg saknas, så långt det har kommit."


def test_the_page_shows_the_steps_in_order_and_each_leads_to_its_place() -> None:
    """A list in order, so that it reads the same without the drawing."""
    facts = oversight.with_oversight(invented.facts())
    body = invented.page(contract_page.pages(facts), "/avtal/alfa-hemtjanst/").body()
    reading = Reading(body)
    start = reading.blocks.index(("h2", "Vägen från program till beslut"))
    shown = [text for tag, text in reading.blocks[start:] if tag == "li"][:10]
    assert [text.partition(" ")[0] for text in shown] == [one.title for one in _path().steps]
    assert all(one.text.replace("\u00a0", " ") in " ".join(shown) for one in _path().steps)
    places = [one.link.href for one in _path().steps if one.link and "#" in one.link.href]
    assert all(f'id="{place.removeprefix("#")}"' in body for place in places)
    assert ("Program", "../../insyn/program/program-2023/") in reading.links
