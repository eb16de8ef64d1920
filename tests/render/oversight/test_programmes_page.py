"""Prove that the page of the programmes tells the law and who follows each programme."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.programme import Programme
from insyn.render.oversight import programmes_page
from insyn.render.oversight.programme_words import Follower, counted, when
from tests import oversight
from tests.oversight import PROGRAMME
from tests.render import invented
from tests.render.reading import Reading


def _read(**changes: Any) -> Reading:
    (page,) = programmes_page.pages(oversight.with_oversight(invented.facts(), **changes))
    return Reading(page.body())


def test_the_law_is_told_before_and_after_it_changed() -> None:
    """Own regi is in the programme since July 2024."""
    reading = _read()
    assert reading.texts("p")[0].startswith(
        "Kommunfullmäktige ska för varje mandatperiod bestämma hur den som utför kommunens"
    )
    assert dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == {
        "Till och med 30 juni 2024": "Programmet skulle gälla det som privata utförare gör åt "
        "kommunen.",
        "Från och med 1 juli 2024": "Programmet ska gälla alla utförare, även kommunens egen "
        "regi. Ändringen gjordes genom lag 2024:247.",
    }


def test_each_programme_says_when_it_applies_and_who_follows_it() -> None:
    """The invented contracts that follow a real programme are marked, and counted apart."""
    reading = _read()
    place = reading.blocks.index(("h2", "Programmen"))
    assert reading.blocks[place + 1 : place + 10] == [
        ("p", "Så följer fullmäktige upp den som utför."),
        (
            "p",
            "Programmet gäller från 1 januari 2023 till 31 december 2026. Programmet är angivet i "
            "2 avtal och 2 planer. I exemplet är det angivet i 2 avtal.",
        ),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid"),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller Exempeldata"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid Exempeldata"),
        ("li", "Socialnämndens uppföljningsplan 2024"),
        ("li", "Socialnämndens uppföljningsplan 2026"),
        ("li", "Program för insyn"),
    ]
    assert ("Program för insyn", "../../insyn/program/program-2023/") in reading.links
    assert (
        "Socialnämndens uppföljningsplan 2026",
        "../../uppfoljning/planer/socialnamnden-2026/",
    ) in reading.links


def test_an_invented_programme_stands_last_and_says_so() -> None:
    """It is not one that the council has adopted."""
    reading = _read(programmes=(oversight.an_example(PROGRAMME), PROGRAMME))
    assert [text for level, text in reading.headings() if level == 2] == [
        "Programmen",
        "Vad lagen säger",
        "Exempeldata",
    ]
    assert reading.texts("li")[-1] == "Program för insyn Exempeldata"


def test_without_a_programme_the_page_says_so() -> None:
    """The law is told all the same."""
    reading = _read(programmes=())
    assert "Uppgifterna har inget program." in reading.texts("p")
    assert (2, "Exempeldata") not in reading.headings()


CONTRACT = Follower("Avtalet", "/avtal/a/", "gäller", is_example=False)
PLAN = Follower("Planen", "/uppfoljning/planer/p/", None, is_example=False)


@pytest.mark.parametrize(
    ("contracts", "plans", "sentence"),
    [
        ((), (), "Inget avtal och ingen plan anger programmet."),
        ((CONTRACT,), (), "Programmet är angivet i 1 avtal."),
        ((CONTRACT, CONTRACT), (PLAN,), "Programmet är angivet i 2 avtal och 1 plan."),
        ((replace(CONTRACT, is_example=True),), (), "I exemplet är det angivet i 1 avtal."),
    ],
)
def test_followers_are_counted(
    contracts: tuple[Follower, ...], plans: tuple[Follower, ...], sentence: str
) -> None:
    """None is a sentence too."""
    assert counted(contracts, plans).replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (
            date(2023, 1, 1),
            None,
            "Programmet gäller från 1 januari 2023. Uppgifterna säger inte till när.",
        ),
        (
            None,
            date(2026, 12, 31),
            "Programmet gäller till 31 december 2026. Uppgifterna säger inte från när.",
        ),
        (None, None, "Uppgifterna säger inte när programmet gäller."),
    ],
)
def test_what_is_not_known_of_its_time_is_told(
    first: date | None, last: date | None, sentence: str
) -> None:
    """The source may leave out either end."""
    programme: Programme = PROGRAMME.model_copy(update={"first_day": first, "last_day": last})
    assert when(programme) == sentence
