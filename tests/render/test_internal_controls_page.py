"""Prove that the list of plans says how much of each was finished."""

from insyn import urls
from insyn.render import internal_controls_page
from tests.render import invented
from tests.render.reading import Reading


def _read() -> Reading:
    facts = invented.with_control(invented.facts())
    return Reading(
        invented.page(internal_controls_page.pages(facts), urls.INTERNAL_CONTROLS).body()
    )


def test_every_plan_leads_to_its_page_and_its_board() -> None:
    """The newest year comes first."""
    assert _read().links == [
        ("Socialnämndens plan för internkontroll 2019", "../internkontroll/social-2019/"),
        ("socialnämnden", "../namnder/socialnamnden/"),
        (
            "Kommunfullmäktiges plan för internkontroll 2018",
            "../internkontroll/fullmaktige-2018/",
        ),
        ("kommunfullmäktige", "../namnder/fullmaktige/"),
    ]


def test_what_was_done_and_not_is_told_in_words_for_each_kind() -> None:
    """Nothing left is not said to be zero; a plan with nothing in it says so."""
    reading = _read()
    assert [text for text in reading.texts("li") if text.endswith(("klar", "klara"))] == [
        "Åtgärder mot risker (2): ● 1 klar, ○ 1 inte klar",
        "Åtgärder efter granskningar (1): ● 1 klar",
        "Kontroller (2): ● 1 klar, ○ 1 inte klar",
    ]
    assert "Källan anger inga åtgärder och inga kontroller." in reading.texts("p")


def test_a_municipality_without_plans_is_told() -> None:
    """The list is never just empty."""
    page = invented.page(internal_controls_page.pages(invented.facts()), urls.INTERNAL_CONTROLS)
    assert Reading(page.body()).texts("p") == ["Det finns inga planer för intern kontroll än."]
