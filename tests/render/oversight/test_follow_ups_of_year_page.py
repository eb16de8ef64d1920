"""Prove that the page of a year tells what was planned, what was made and how it went."""

from typing import Any

from insyn import urls
from insyn.output import Page
from insyn.render.oversight import follow_ups_of_year_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading


def _pages(**changes: Any) -> list[Page]:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return list(follow_ups_of_year_page.pages(facts))


def _reading(year: int, **changes: Any) -> Reading:
    return Reading(invented.page(_pages(**changes), urls.follow_ups_of(year)).body())


def test_every_year_with_a_plan_or_a_follow_up_has_a_page() -> None:
    """The description says how the year went."""
    assert {page.address: page.description for page in _pages()} == {
        "/uppfoljning/2026/": "Planen för 2026 kräver 1 uppföljning, som ska göras senare. "
        "1 uppföljning gäller 2026.",
        "/uppfoljning/2025/": "Uppgifterna innehåller ingen plan för 2025. 1 uppföljning "
        "gäller 2025.",
        "/uppfoljning/2024/": "Planen för 2024 kräver 2 uppföljningar: 1 gjordes i tid och 1 "
        "gjordes för sent. 1 uppföljning gäller 2024.",
        "/uppfoljning/2019/": "Uppgifterna innehåller ingen plan för 2019. 1 uppföljning "
        "gäller 2019.",
    }


def test_a_year_is_told_in_full() -> None:
    """The plans with how they went, the follow-ups, and the invented apart from them."""
    reading = _reading(2024)
    assert reading.blocks[3:] == [
        ("h1", "Uppföljning 2024"),
        (
            "p",
            "Planen för 2024 kräver 2 uppföljningar: 1 gjordes i tid och 1 gjordes för sent. 1 "
            "uppföljning gäller 2024.",
        ),
        ("li", "2026"),
        ("li", "2025"),
        ("li", "2019"),
        ("h2", "Planer för 2024"),
        ("p", "1 punkt. Uppföljningar: ● 1 i tid · ◐ 1 för sen"),
        ("li", "Socialnämndens uppföljningsplan 2024"),
        ("h2", "Uppföljningar som gäller 2024"),
        (
            "p",
            "12 juni 2024 · Avtalsuppföljning, planerad · Alfa Omsorg AB○ 1 krav inte uppfyllt · "
            "○ 1 öppen avvikelse",
        ),
        ("li", "Alfa Omsorg, våren 2024"),
        ("h2", "Exempeldata"),
        (
            "p",
            "Planerna och uppföljningarna i den här delen är påhittade. De visar hur uppföljning "
            "kan redovisas, och säger inget om verkliga utförare eller om nämnden.",
        ),
        ("p", "Uppgifterna innehåller ingen plan för 2024. 1 uppföljning gäller 2024."),
        ("h3", "Uppföljningar i exemplet"),
        (
            "p",
            "12 juni 2024 · Avtalsuppföljning, planerad · Alfa Omsorg AB○ 1 krav inte uppfyllt · "
            "○ 1 öppen avvikelse",
        ),
        ("li", "Alfa Omsorg, våren 2024 Exempeldata"),
    ]


def test_a_year_with_only_what_is_invented_says_that_nothing_is_real() -> None:
    """No heading stands without anything under it."""
    reading = _reading(2024, follow_ups=(oversight.an_example(oversight.FIRST_VISIT),))
    only = _reading(
        2024,
        follow_up_plans=(),
        follow_ups=(oversight.COMPLAINT, oversight.an_example(oversight.FIRST_VISIT)),
    )
    assert ("h2", "Uppföljningar som gäller 2024") not in reading.blocks
    assert only.texts("p")[0] == (
        "Uppgifterna innehåller varken planer eller uppföljningar för 2024."
    )
    assert only.headings() == [
        (1, "Uppföljning 2024"),
        (2, "Exempeldata"),
        (3, "Uppföljningar i exemplet"),
    ]


def test_several_plans_are_counted_together() -> None:
    """A plan that gives no days is said to give none."""
    other = oversight.EARLIER_PLAN.model_copy(
        update={"id": "namnd-2024", "title": "Andra planen", "items": oversight.PLAN.items[1:]}
    )
    reading = _reading(2024, follow_up_plans=(oversight.EARLIER_PLAN, other))
    assert reading.texts("p")[0].startswith("De 2 planerna för 2024 kräver 2 uppföljningar:")
    assert "1 punkt, men inga dagar att jämföra med" in reading.texts("p")
    alone = _reading(2024, follow_up_plans=(other,), follow_ups=())
    assert alone.texts("p")[0] == (
        "Planen för 2024 ger inga dagar att jämföra med. Ingen uppföljning gäller 2024."
    )
