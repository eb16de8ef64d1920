"""Prove that a board's page of insight shows its plans, contracts and choice systems."""

from typing import Any

from insyn.output import Page
from insyn.render.oversight import board_insight_page
from tests import oversight
from tests.oversight import CONTRACT, EARLIER, PLAN, SYSTEM
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/insyn/namnd/socialnamnden/"


def _pages(**changes: Any) -> list[Page]:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return list(board_insight_page.pages(facts))


def _read(**changes: Any) -> Reading:
    return Reading(invented.page(_pages(**changes), ADDRESS).body())


def test_the_page_begins_with_what_the_verdicts_come_to() -> None:
    """Only what is real is counted in the first sentence and in the first table."""
    reading = _read()
    assert reading.texts("p")[0] == (
        "Vi har gjort 8 prövningar. Kravet är inte uppfyllt i 1, delvis uppfyllt i 2 och uppfyllt "
        "i 2. I 3 går det inte att bedöma. I 3 andra fall gäller kravet inte."
    )
    assert reading.headings() == [
        (1, "Insyn hos socialnämnden"),
        (2, "Totalt"),
        (2, "Nämndens planer"),
        (2, "Nämndens avtal och uppdrag"),
        (2, "Valfrihetssystem"),
        (2, "Exempeldata"),
        (3, "Nämndens planer i exemplet"),
        (3, "Nämndens avtal och uppdrag i exemplet"),
        (3, "Valfrihetssystem i exemplet"),
        (2, "Källa och ändringar"),
    ]
    assert reading.texts("caption") == [
        "Prövade krav",
        "Krav på avtal och uppdrag",
        "Krav där man kan välja utförare",
        "Prövade krav (exempeldata)",
        "Krav på avtal och uppdrag (exempeldata)",
        "Krav där man kan välja utförare (exempeldata)",
    ]
    cells = [text for tag, text in reading.blocks if tag in ("th", "td")][5:25]
    assert cells == [
        *("Krav där man kan välja utförare", "0", "1", "0", "0"),
        *("Krav på nämnder", "0", "0", "0", "1"),
        *("Krav på avtal och uppdrag", "1", "1", "3", "1"),
        *("Tillsammans", "1", "2", "3", "2"),
    ]


def test_the_boards_own_verdicts_stand_with_their_plans_and_places() -> None:
    """The real and the invented verdict on the same requirement have different places."""
    facts = oversight.with_oversight(invented.facts())
    html = invented.page(board_insight_page.pages(facts), ADDRESS).body()
    assert 'id="insyn-plan"' in html
    assert 'id="exempel-insyn-plan"' in html
    reading = Reading(html)
    place = reading.blocks.index(("h2", "Nämndens planer"))
    assert reading.blocks[place + 1 : place + 5] == [
        ("li", "Socialnämndens uppföljningsplan 2026"),
        ("li", "Socialnämndens uppföljningsplan 2024"),
        ("p", "● Uppfyllt Kravet plan (Kommunallagen (2017:725) 10 kap. 9 §)"),
        ("p", "Nämnden har en plan för 2026. Se Uppföljningsplan 2026."),
    ]
    assert (
        "Socialnämndens uppföljningsplan 2026",
        "../../../uppfoljning/planer/socialnamnden-2026/",
    ) in reading.links
    assert ("◐ Delvis", "../../../avtal/alfa-hemtjanst/#insyn-uppfoljning") in reading.links


def test_a_choice_system_names_those_one_can_choose_in_alphabetical_order() -> None:
    """Own regi stands among the others; whose contract has ended is not named."""
    reading = _read()
    place = reading.blocks.index(("h2", "Valfrihetssystem"))
    assert reading.blocks[place + 1 : place + 5] == [
        ("p", "Där kan man välja mellan 2 utförare:"),
        ("li", "Alfa Omsorg AB"),
        ("li", "Hemtjänst i egen regi"),
        ("li", "Hemtjänst i Ekby"),
    ]
    assert "Uppgifterna namnger ingen som man kan välja." in (
        _read(contracts=(EARLIER,)).texts("p")
    )


def test_what_a_board_lacks_is_told() -> None:
    """Without plans and contracts there are sentences, and without systems no heading."""
    coming = CONTRACT.model_copy(update={"first_day": oversight.TODAY.replace(year=2030)})
    reading = _read(
        contracts=(coming,),
        follow_up_plans=(),
        choice_systems=(),
        packages=(oversight.package("utforare"),),
    )
    assert [text for level, text in reading.headings() if level == 2] == [
        "Nämndens planer",
        "Nämndens avtal och uppdrag",
        "Källa och ändringar",
    ]
    for sentence in (
        "Inget krav har prövats.",
        "Uppgifterna har ingen uppföljningsplan för nämnden.",
        "Inget krav på nämnden har prövats.",
        "Uppgifterna har inga avtal som har börjat gälla.",
    ):
        assert sentence in reading.texts("p")


def test_a_board_with_only_invented_records_says_so_from_the_top() -> None:
    """The title, the notice and the first sentence tell it."""
    example = oversight.an_example(CONTRACT)
    real = {"contracts": (example,), "follow_up_plans": (), "choice_systems": ()}
    (page,) = _pages(**real)
    assert page.title == "Insyn hos socialnämnden (exempeldata)"
    paragraphs = Reading(page.body()).texts("p")
    assert paragraphs[0].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert paragraphs[1] == (
        "Uppgifterna har inga verkliga avtal, planer eller valfrihetssystem för nämnden."
    )


def test_there_is_a_page_for_each_board_with_contracts_plans_or_systems() -> None:
    """A board that does nothing of it has none."""
    nothing = {"contracts": (), "follow_up_plans": (), "choice_systems": ()}
    assert _pages(**nothing) == []
    for kind, record in (
        ("contracts", CONTRACT),
        ("follow_up_plans", PLAN),
        ("choice_systems", SYSTEM),
    ):
        changes: dict[str, Any] = {**nothing, kind: (record,)}
        assert [page.address for page in _pages(**changes)] == [ADDRESS]


def test_the_sources_of_plans_and_contracts_stand_at_the_foot() -> None:
    """The folders tell editors where they stand, last of all."""
    reading = _read()
    assert reading.texts("li")[-1] == "Berättelsen 2019, avsnittet ”Trygghet”."
    assert reading.texts("p")[-1] == (
        "För redaktörer: uppgifterna står i data/utforare/avtal/, data/utforare/planer/, "
        "data/utforare/valfrihetssystem/, data/utforare-exempel/avtal/ och "
        "data/utforare-exempel/valfrihetssystem/."
    )
