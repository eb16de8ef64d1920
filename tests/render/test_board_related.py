"""Prove that a board's page gathers its commitments, economy, control, calendar and review."""

from dataclasses import replace

from insyn.model.commitment import Commitment
from insyn.model.internal_control import Control, InternalControl
from insyn.model.statement import Statement, StatementColumn
from insyn.model.steering import CalendarEvent, Steering
from insyn.render import board_page
from insyn.render.indicator_line import entries
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

BOARD = "socialnamnden"
COMMITMENT = Commitment(
    id="fler-lampor",
    title="Fler lampor",
    goal="2019/trygg",
    period="2019",
    promise="Sätta upp lampor.",
    status="klart",
    evidence=invented.PROOF,
)
CONTROL = InternalControl(
    id="socialnamnden-2019",
    title="Intern kontroll 2019",
    board=BOARD,
    period="2019",
    summary="Det gick bra.",
    controls=(Control(id="lampor", area="Ljus", title="Lampor", status="ej-klart-i-år"),),
    evidence=(invented.PROOF,),
)
STATEMENT = Statement(
    id="drift-2019",
    title="Drift",
    kind="drift",
    order=1,
    board=BOARD,
    period="2019",
    description="Driften.",
    sign="Minus är en kostnad.",
    columns=(StatementColumn(column="budget", title="Budget"),),
    evidence=(invented.PROOF,),
)
STEERING = Steering(
    id="2019",
    title="Styrningen 2019",
    description="Så styrs Ekby.",
    calendar=(
        CalendarEvent(
            id="plan",
            title="Nämndens plan",
            months=(12,),
            when="i december",
            step="planera",
            who="Nämnden",
            board=BOARD,
            text="Nämnden beslutar sin plan.",
        ),
    ),
    evidence=(invented.PROOF,),
)


def test_a_board_gathers_what_else_there_is_about_it() -> None:
    """Each kind is a heading, a sentence and links with their status in words."""
    facts = invented.facts()
    other = COMMITMENT.model_copy(
        update={"id": "vakter", "title": "Vakter", "status": "ej-klart-i-år"}
    )
    records = replace(
        facts.records,
        commitments=(COMMITMENT, other),
        internal_controls=(CONTROL,),
        statements=(STATEMENT,),
        steerings=(STEERING,),
    )
    facts = replace(facts, records=records)
    page = invented.page(board_page.pages(facts, entries(facts)), "/namnder/socialnamnden/")
    reading = Reading(page.body())
    start = reading.blocks.index(("h2", "Utvecklingsåtaganden"))
    assert reading.blocks[start : start + 18] == [
        ("h2", "Utvecklingsåtaganden"),
        ("p", "Nämnden har 2 utvecklingsåtaganden: 1 blev klart och 1 blev inte klart."),
        ("li", "Fler lampor ● Klart"),
        ("li", "Vakter ○ Ej klart i år"),
        ("h2", "Jämlikhet"),
        ("p", "I 1 mått ser källan skillnader som inte är motiverade."),
        ("li", "Skillnader mellan kön, områden och åldrar"),
        ("h2", "Ekonomi"),
        ("p", "Källorna har 1 tabell över nämndens pengar 2019."),
        ("li", "Drift"),
        ("h2", "Intern kontroll"),
        ("p", "Det här har nämnden gjort för att minska sina risker."),
        ("li", "Intern kontroll 2019: 0 av 1 kontroll är klar."),
        ("h2", "I årshjulet"),
        ("p", "Det här gör nämnden varje år enligt styrningen 2019."),
        ("li", "Nämndens plan: i december."),
        ("h2", "Granskning"),
        ("p", "Här ser du vad som fattas i nämndens mål och mått, och i källorna."),
    ]
    assert ("Fler lampor", "../../mal/ataganden/#atagande-fler-lampor") in reading.links
    assert reading.links[2:9] == [
        ("Mål", "#mal"),
        ("Utvecklingsåtaganden", "#ataganden"),
        ("Jämlikhet", "#jamlikhet"),
        ("Ekonomi", "#ekonomi"),
        ("Intern kontroll", "#internkontroll"),
        ("I årshjulet", "#arshjul"),
        ("Granskning", "#granskning"),
    ]
    assert ("Motsägelser i källorna", "../../granskning/motsagelser/?board=socialnamnden") in (
        reading.links
    )


def test_contracts_and_follow_ups_stand_on_the_page_and_what_is_invented_is_apart() -> None:
    """The real ones are counted for themselves, and the example says that it is one."""
    facts = oversight.with_oversight(invented.facts())
    page = invented.page(board_page.pages(facts, entries(facts)), "/namnder/socialnamnden/")
    blocks = Reading(page.body()).blocks
    start = blocks.index(("h2", "Avtal och uppföljning"))
    assert blocks[start + 1 : start + 8] == [
        ("p", "Uppgifterna har 4 avtal och 4 uppföljningar för nämnden."),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid"),
        ("li", "Hemtjänst, egen regi ● Gäller"),
        ("li", "Lokalvård ? Tiden är inte känd"),
        ("li", "Uppföljningsplan 2026: 2 punkter."),
        ("li", "Kraven på insyn"),
    ]
    example = blocks.index(("h2", "Exempeldata: avtal och uppföljning"))
    assert example > start
    assert blocks[example + 1 : example + 4] == [
        ("p", "2 avtal och 1 uppföljning, allt påhittat för att visa hur det kan se ut."),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller: Exempeldata."),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid: Exempeldata."),
    ]
