"""Prove that every record that can carry notes is found, with where it stands and whose it is."""

from dataclasses import replace

import pytest

from insyn.derive.noted import NotedRecord, acknowledged, noted_records
from insyn.model.goal import Assignment
from insyn.model.record import Note
from insyn.model.records import Records
from tests import oversight
from tests.render import invented


def _records() -> Records:
    task = Assignment(id="lampor", title="Fler lampor", boards=("socialnamnden",))
    structure = invented.STRUCTURE.model_copy(update={"assignments": (task,)})
    known = replace(
        invented.facts(structures=(structure,)).records,
        commitments=invented.commitments(),
        internal_controls=invented.internal_controls(),
        statements=invented.statements(),
        steerings=(*invented.steerings_with_years(), *invented.steerings()),
    )
    return oversight.records(known)


FOUND = tuple(noted_records(_records()))


def _first(kind: str) -> NotedRecord:
    return next(one for one in FOUND if one.kind == kind)


@pytest.mark.parametrize(
    ("kind", "address", "file", "boards"),
    [
        ("målstruktur", "/mal/2019/", "data/mal/2019.yaml", {"socialnamnden"}),
        ("mål", "/mal/2019/leva/", "data/mal/2019.yaml", set()),
        ("indikator i förslag", "/mal/2019/", "data/mal/2019.yaml", {"socialnamnden"}),
        ("uppdrag", "/mal/2019/", "data/mal/2019.yaml", {"socialnamnden"}),
        ("mått", "/matt/trygghet/", "data/matt/trygghet.yaml", {"socialnamnden"}),
        ("uppställning", "/ekonomi/drift-2019/", "data/ekonomi/drift-2019.yaml", {"socialnamnden"}),
        ("program", "/insyn/program/program-2023/", oversight.PROGRAMME.file, set()),
        ("insynskrav", "/insyn/krav/klausul/", oversight.LAW[0].file, set()),
        ("utförare", "/utforare/alfa/", oversight.COMPANY.file, {"socialnamnden"}),
        (
            "valfrihetssystem",
            "/insyn/valfrihetssystem/hemtjanst/",
            oversight.SYSTEM.file,
            {"socialnamnden"},
        ),
        ("avtal", "/avtal/alfa-hemtjanst/", oversight.CONTRACT.file, {"socialnamnden"}),
        (
            "uppföljningsplan",
            "/uppfoljning/planer/socialnamnden-2026/",
            oversight.PLAN.file,
            {"socialnamnden"},
        ),
        (
            "punkt i uppföljningsplan",
            "/uppfoljning/planer/socialnamnden-2026/#punkt-alfa",
            oversight.PLAN.file,
            {"socialnamnden"},
        ),
        (
            "uppföljning",
            "/uppfoljning/alfa-2024/",
            oversight.FIRST_VISIT.file,
            {"socialnamnden"},
        ),
        ("nämnd", "/namnder/socialnamnden/", "data/gemensamt/namnder.yaml", {"socialnamnden"}),
        ("källdokument", "", "data/gemensamt/kallor.yaml", set()),
    ],
)
def test_a_record_with_notes_leads_to_its_page_its_file_and_its_boards(
    kind: str, address: str, file: str, boards: set[str]
) -> None:
    """A record without a page has no address, one without a board concerns none."""
    found = _first(kind)
    assert (found.address, found.file, set(found.boards)) == (address, file, boards)


def test_every_kind_of_record_is_walked_over_in_order() -> None:
    """What is inside a record comes after it."""
    assert list(dict.fromkeys(one.kind for one in FOUND)) == [
        "målstruktur",
        "mål",
        "indikator i förslag",
        "uppdrag",
        "mått",
        "åtagande",
        "plan för intern kontroll",
        "risk",
        "åtgärd mot risk",
        "granskning",
        "åtgärd efter granskning",
        "kontroll",
        "uppställning",
        "styrning",
        "händelse i kalendern",
        "prövning av regel",
        "program",
        "insynskrav",
        "utförare",
        "valfrihetssystem",
        "avtal",
        "uppföljningsplan",
        "punkt i uppföljningsplan",
        "uppföljning",
        "nämnd",
        "källdokument",
    ]


def test_what_is_inside_a_plan_leads_to_its_place_on_the_page() -> None:
    """An action has the place of its risk or review."""
    plan = next(one for one in invented.internal_controls() if one.risks)
    risk = plan.risks[0]
    address = f"/internkontroll/{plan.id}/#punkt-{risk.id}"
    assert _first("risk").address == address
    assert _first("åtgärd mot risk").address == address


def test_what_is_invented_is_left_out() -> None:
    """An example contradicts no source, and is never counted with what is real."""
    contracts = [one.file for one in FOUND if one.kind == "avtal"]
    real = (oversight.CONTRACT, oversight.EARLIER, oversight.ASSIGNMENT, oversight.UNKNOWN)
    assert contracts == [one.file for one in real]


def test_facts_keep_only_the_records_that_have_notes() -> None:
    """A page that asks again walks over no more than those."""
    noted = invented.facts().noted
    assert [one.title for one in noted] == ["Trygg kommun", "Andel som är trygga"]


def test_notes_acknowledge_what_they_are_about() -> None:
    """The notes of a record together tell what the source itself gets wrong."""
    notes = (
        Note(kind="motsägelse", text="Fel.", about=("a.budget", "summa.budget")),
        Note(kind="upplysning", text="Annat."),
        Note(kind="lucka", text="Tomt.", about=("b.avvikelse",)),
    )
    assert acknowledged(notes) == {"a.budget", "summa.budget", "b.avvikelse"}
