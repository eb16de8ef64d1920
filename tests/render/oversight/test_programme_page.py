"""Prove that the page of a programme tells all that it says, and what the records do not say."""

from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.insight_requirement import LegalGround
from insyn.model.oversight.programme import Decision, Programme, ProgrammePoint
from insyn.output import Page
from insyn.render.oversight import programme_page
from tests import oversight
from tests.oversight import PROGRAMME, PROOF, requirement
from tests.render import invented
from tests.render.reading import Reading


def _page(**changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return next(iter(programme_page.pages(facts)))


def _read(**changes: Any) -> Reading:
    return Reading(_page(**changes).body())


def _programme(**changes: Any) -> Programme:
    return PROGRAMME.model_copy(update=changes)


def test_every_part_has_its_place_and_every_point_its_own() -> None:
    """A citizen's words head the parts; the source's heading is told once where all share it."""
    html = _page().body()
    reading = Reading(html)
    assert [text for level, text in reading.headings() if level == 2] == [
        "Varför programmet finns",
        "Vad det gäller",
        "Vad det inte gäller",
        "Mål för verksamheten",
        "Riktlinjer för upphandling",
        "Hur uppföljningen går till",
        "Former för uppföljning",
        "Vad nämndens plan ska säga",
        "Särskild granskning",
        "Hur du får insyn",
        "Vem som följer programmet",
        "Krav som kommer ur programmet",
        "Vad du bör veta",
        "Källa och ändringar",
    ]
    assert 'id="syfte"' in html
    assert 'id="allmanhetens-insyn-info"' in html
    place = reading.blocks.index(("h2", "Varför programmet finns"))
    assert reading.blocks[place + 1 : place + 3] == [
        ("li", "Bättre kontroll."),
        ("p", "Källa: avsnittet ”Syfte”."),
    ]


def test_points_of_a_part_from_several_headings_tell_theirs() -> None:
    """Then each says where it stands."""
    points = (
        ProgrammePoint(id="a", text="Det ena.", section="Först"),
        ProgrammePoint(id="b", text="Det andra.", section="Sedan"),
        ProgrammePoint(id="c", text="Det tredje."),
    )
    told = _read(programmes=(_programme(purpose=points),)).texts("li")
    for text in ("Det ena. (avsnittet ”Först”)", "Det andra. (avsnittet ”Sedan”)", "Det tredje."):
        assert text in told


def test_the_time_the_decision_the_forms_and_the_structure_are_told() -> None:
    """They stand right below what the programme is for."""
    reading = _read(programmes=(_programme(structure="2019"),))
    place = reading.blocks.index(("p", "Så följer fullmäktige upp den som utför."))
    structure = invented.STRUCTURE.title
    assert reading.blocks[place + 1 : place + 5] == [
        ("li", "Programmet gäller från 1 januari 2023 till 31 december 2026."),
        ("li", "Fullmäktige antog programmet 13 mars 2023, diarienummer KF-2023/9."),
        ("li", "Som privata utförare räknas aktiebolag och stiftelse."),
        ("li", f"Programmet hör till {structure[0].lower()}{structure[1:]}."),
    ]


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (None, "Uppgifterna säger inte när fullmäktige antog programmet."),
        (Decision(day=date(2023, 3, 13)), "Fullmäktige antog programmet 13 mars 2023."),
        (
            Decision(diary_number="KF-1"),
            "Fullmäktige antog programmet, diarienummer KF-1. Uppgifterna säger inte vilken dag.",
        ),
    ],
)
def test_what_is_not_known_of_the_decision_is_told(
    decision: Decision | None, sentence: str
) -> None:
    """Neither the day nor the diary number is made up."""
    assert sentence in _read(programmes=(_programme(adopted=decision),)).texts("li")


def test_a_part_that_the_source_leaves_out_is_named() -> None:
    """An empty part has no heading, but a sentence."""
    reading = _read(programmes=(_programme(goals=(), insight=(), operating_forms=()),))
    assert (2, "Hur du får insyn") not in reading.headings()
    assert (
        "Källan säger inget under ”Mål för verksamheten” eller ”Hur du får insyn”."
        in reading.texts("p")
    )
    assert "Källan säger inte vilka driftsformer som räknas som privata utförare." in reading.texts(
        "li"
    )


def test_those_that_follow_it_are_listed() -> None:
    """Contracts with their state, then plans; the invented are marked."""
    reading = _read()
    place = reading.blocks.index(("h2", "Vem som följer programmet"))
    assert reading.blocks[place + 1 : place + 10] == [
        (
            "p",
            "Programmet är angivet i 2 avtal och 2 planer. I exemplet är det angivet i 2 avtal.",
        ),
        ("h3", "Avtal och uppdrag"),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid"),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller Exempeldata"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid Exempeldata"),
        ("h3", "Planer för uppföljning"),
        ("li", "Socialnämndens uppföljningsplan 2024"),
        ("li", "Socialnämndens uppföljningsplan 2026"),
    ]


def test_the_requirements_that_come_from_it_are_told_apart_from_those_of_law() -> None:
    """A requirement is its own where its ground is; its source may tell of the law's too."""
    own = requirement(
        "eget",
        "nämnd",
        "nämnden-har-plan",
        ground=LegalGround(source="Program för insyn", section="Planen"),
    )
    law = requirement("lagens", "avtal", "avtalet-följs-upp", evidence=(PROOF,))
    other = requirement("annat", "avtal", "avtalet-följs-upp")
    reading = _read(insight_requirements=(own, law, other))
    place = reading.blocks.index(("h2", "Krav som kommer ur programmet"))
    assert reading.blocks[place + 1 : place + 5] == [
        (
            "p",
            "Programmet ställer de här kraven på insyn. Varje krav visar vem som prövas och hur "
            "det går.",
        ),
        ("li", "Kravet eget (Program för insyn, avsnittet ”Planen”)"),
        ("h3", "Lagkrav som programmets källa tar upp"),
        ("li", "Kravet lagens (Kommunallagen (2017:725) 10 kap. 9 §)"),
    ]
    assert ("Kravet eget", "../../../insyn/krav/eget/") in reading.links
    assert "Inget av kraven på insyn kommer ur programmet." in (
        _read(insight_requirements=(other,)).texts("p")
    )


def test_the_notes_and_the_source_stand_at_the_foot() -> None:
    """What the source does not say is said."""
    reading = _read()
    assert "Det här säger källan inte. Källan säger inte när." in reading.texts("p")
    assert reading.texts("li")[-1] == "Berättelsen 2019, avsnittet ”Trygghet”."


def test_an_invented_programme_says_so() -> None:
    """In the title and at the top."""
    page = _page(programmes=(oversight.an_example(PROGRAMME),))
    assert page.title == "Program för insyn (exempeldata)"
    assert Reading(page.body()).texts("p")[0].startswith("Exempeldata. Allt på den här sidan")
