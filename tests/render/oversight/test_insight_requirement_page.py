"""Prove that the page of a requirement tells what is asked, by which law, and who falls short."""

from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.insight_requirement import InsightRequirement, LegalGround
from insyn.render.oversight import insight_requirement_page
from tests import oversight
from tests.oversight import CONTRACT, NOTE, PROOF, requirement
from tests.render import invented
from tests.render.reading import Reading


def _read(identifier: str, **changes: Any) -> Reading:
    facts = oversight.with_oversight(invented.facts(), **changes)
    address = f"/insyn/krav/{identifier}/"
    return Reading(invented.page(insight_requirement_page.pages(facts), address).body())


def test_everyone_it_is_asked_of_is_listed_gaps_first() -> None:
    """The real come first, then the invented; what has ended stands last of its kind."""
    reading = _read("uppfoljning")
    place = reading.blocks.index(("h2", "Så ser det ut"))
    told = [text for tag, text in reading.blocks[place:] if tag in ("h2", "p")]
    assert told[:-2] == [
        "Så ser det ut",
        "Vi har gjort 3 prövningar. Kravet är inte uppfyllt i 1 och delvis uppfyllt i 1. I 1 går "
        "det inte att bedöma.",
        "○ Inte uppfyllt Hemtjänst, egen regi",
        "Ingen uppföljningsplan tar upp avtalet.",
        "○ Inte uppfyllt Hemtjänst, Alfa Omsorg, det förra (slut 31 december 2023)",
        "Ingen uppföljningsplan tar upp avtalet.",
        "◐ Delvis Hemtjänst, Alfa Omsorg",
        "Uppföljningen som skulle göras senast 31 december 2024 gjordes först 3 februari 2025. Se "
        "Uppföljningsplan 2026 och Alfa Omsorg, hösten 2024.",
        "? Kan inte bedömas Lokalvård",
        "Planen säger hur ofta, men avtalets första dag är inte känd. Se Uppföljningsplan 2026.",
        "Exempeldata",
        "Det här är påhittat för att visa hur kravet prövas. Det räknas inte ihop med det "
        "verkliga.",
        "Vi har gjort 1 prövning. Kravet är inte uppfyllt.",
        "○ Inte uppfyllt Hemtjänst, Alfa Omsorg Exempeldata",
        "Ingen uppföljningsplan tar upp avtalet.",
        "○ Inte uppfyllt Hemtjänst, Alfa Omsorg, det förra (slut 31 december 2023) Exempeldata",
        "Ingen uppföljningsplan tar upp avtalet.",
        "Källa och ändringar",
    ]
    assert ("Lokalvård", "../../../avtal/lokalvard/") in reading.links
    assert ("Alfa Omsorg, hösten 2024", "../../../uppfoljning/alfa-2024-host/") in reading.links


def _facts_of(law: InsightRequirement, **changes: Any) -> dict[str, str]:
    reading = _read(law.id, insight_requirements=(law,), **changes)
    return dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True))


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        (
            requirement("krav", "avtal", "insynsklausul-finns", performers="privata"),
            {
                "Var det står": "Kommunallagen (2017:725) 10 kap. 9 §",
                "Gäller": "Uppgifterna säger inte från när.",
                "Vem det gäller": "Avtal med privata utförare.",
                "Dagen som avgör": "I dag, eller avtalets sista dag när det är slut.",
            },
        ),
        (
            requirement(
                "krav",
                "avtal",
                "avtalet-följer-program",
                first_day=date(2015, 1, 1),
                last_day=date(2024, 6, 30),
                moment="tecknande",
                services=("Hemtjänst", "Städ"),
                contract_forms=("lou", "lov"),
            ),
            {
                "Var det står": "Kommunallagen (2017:725) 10 kap. 9 §",
                "Gäller": "Från den 1 januari 2015 till den 30 juni 2024.",
                "Vem det gäller": "Avtal med alla utförare, även kommunens egen regi, inom "
                "hemtjänst och städ, bara upphandling och valfrihetssystem.",
                "Dagen som avgör": "Dagen då avtalet tecknades, eller dess första dag.",
            },
        ),
        (
            requirement(
                "krav",
                "nämnd",
                "nämnden-har-plan",
                last_day=date(2030, 12, 31),
                ground=LegalGround(source="Program för insyn", section="Planen"),
            ),
            {
                "Var det står": "Program för insyn (avsnittet ”Planen”)",
                "Gäller": "Till den 31 december 2030.",
                "Vem det gäller": "Nämnder som har avtal eller planer.",
            },
        ),
        (
            requirement(
                "krav",
                "utförare",
                "driftsform-angiven",
                performers="privata",
                ground=LegalGround(source="Skollagen (2010:800)", is_read=False),
            ),
            {
                "Var det står": "Skollagen (2010:800)",
                "Kontrollerat mot texten": "Nej, vi har inte läst lagtexten.",
                "Gäller": "Uppgifterna säger inte från när.",
                "Vem det gäller": "Privata utförare.",
            },
        ),
    ],
)
def test_the_law_the_time_and_whom_it_concerns_are_told(
    law: InsightRequirement, expected: dict[str, str]
) -> None:
    """So is whether anyone has read the law, and which day decides for a contract."""
    assert _facts_of(law) == expected


def test_a_requirement_of_a_programme_leads_to_it() -> None:
    """The programme is told by its title."""
    ground = LegalGround(source="Program för insyn", section="Planen")
    law = requirement("krav", "nämnd", "nämnden-har-plan", ground=ground)
    reading = _read("krav", insight_requirements=(law,))
    assert ("Program för insyn", "../../../insyn/program/program-2023/") in reading.links


def test_the_source_is_where_the_requirement_stands() -> None:
    """Without a place in the documents the law itself is the source."""
    with_evidence = requirement("krav", "kommun", "öppna-data", notes=(NOTE,), evidence=(PROOF,))
    reading = _read("krav", insight_requirements=(with_evidence,))
    assert "Berättelsen 2019, avsnittet ”Trygghet”." in reading.texts("li")
    assert "Det här säger källan inte. Källan säger inte när." in reading.texts("p")
    assert "Kommunallagen (2017:725) 10 kap. 9 §." in _read("klausul").texts("li")


def test_a_requirement_that_concerns_no_one_says_so() -> None:
    """There is no list, and no example either."""
    reading = _read("ickeval", choice_systems=())
    assert "Uppgifterna har inget som man kan välja." in reading.texts("p")
    assert (2, "Exempeldata") not in reading.headings()


def test_a_long_list_is_cut_after_the_gaps() -> None:
    """Two hundred are listed, and the rest told."""
    many = tuple(
        CONTRACT.model_copy(update={"id": f"a-{number}", "title": f"Avtal {number:03}"})
        for number in range(201)
    )
    bad = CONTRACT.model_copy(update={"id": "sist", "title": "Ö", "insight_clause": None})
    reading = _read("klausul", contracts=(*many, bad))
    assert "Listan visar 200 av 202 fall, med bristerna först." in reading.texts("p")
    assert reading.texts("p")[3] == "? Kan inte bedömas Ö"
    assert "● Uppfyllt Avtal 198" in reading.texts("p")
    assert "● Uppfyllt Avtal 199" not in reading.texts("p")
