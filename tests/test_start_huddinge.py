"""Prove to the letter what the start page and the pictures say of this repository."""

from datetime import date
from functools import cache
from pathlib import Path

from insyn.derive.facts import Facts
from insyn.gathering import gather
from insyn.load.records import load
from insyn.model.history import NO_HISTORY
from insyn.output import Page
from insyn.render import start_page, structure_page
from insyn.render.indicator_line import entries
from insyn.render.oversight import contract_page
from insyn.render.pictures.goal_tree import goal_tree
from tests.render.reading import Reading

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)


@cache
def _facts() -> Facts:
    records, _ = load(ROOT)
    assert records is not None
    return gather(records, TODAY, NO_HISTORY).facts


@cache
def _start() -> Reading:
    page: Page = next(start_page.pages(_facts(), tuple(entries(_facts()))))
    return Reading(page.body())


def _under(heading: str) -> list[str]:
    """Return what stands below a heading, up to the next one of any level."""
    texts = iter(_start().blocks)
    next(text for _, text in texts if text == heading)
    found = []
    for tag, text in texts:
        if tag in ("h2", "h3"):
            break
        found.append(text)
    return found


def test_how_it_goes_for_huddinge() -> None:
    """Seed 003 judges 33 of 34 goals."""
    assert _under("Hur går det?") == [
        "33 av 34 mål är bedömda. 27 fick god eller mycket god och 2 fick ej godtagbar.",
        "Ökad nöjdhet med bemötandet vid kontakt med kommunen",
        "● Mycket god: 1 mål",
        "◕ God: 26 mål",
        "◐ Godtagbar: 4 mål",
        "Ökad valfrihet",
        "Långsiktig balans",
        "○ Ej godtagbar: 2 mål",
        "– Inte bedömd i källan: 1 mål",
        "Bedömningarna gäller målen 2019 och är kommunens egna.",
        "12 av 26 etappmål som går att bedöma nåddes.",
        "● Etappmålet nåddes: 12 mått",
        "○ Etappmålet nåddes inte: 14 mått",
        "? Etappmålet kan inte bedömas: 23 mått",
        "Alla mål och bedömningar",
        "Alla mått",
    ]


def test_who_does_the_work_in_huddinge() -> None:
    """One contract without a performer and without dates, and six follow-ups."""
    assert _under("Vem gör jobbet, och kontrolleras det?")[:2] == [
        "Vi känner till 1 avtal. 6 uppföljningar och granskningar är gjorda.",
        "Källan säger inte vem som är utförare eller när avtalet gäller. 1 uppföljning var "
        "planerad till en dag som har passerat, och vi vet inte om den är gjord.",
    ]


def test_what_one_can_choose_in_huddinge() -> None:
    """The schools are real; home care is an example and not counted."""
    assert _under("Hjälp mig att välja") == [
        "Du kan jämföra 15 skolor sida vid sida, utan totalbetyg."
    ]
    assert "Hemtjänst Exempeldata" in _start().texts("h3")


def test_what_is_not_known_in_huddinge() -> None:
    """The gaps stand on the first page."""
    assert _under("Vad vi inte vet") == [
        "46 mått saknar värde för 2019",
        "8 mått gäller personer men är inte uppdelade på kvinnor och män",
        "43 mått har inget etappmål för 2019",
        "1 mål i målen 2019 är inte bedömt",
        "3 målstrukturer har inga bedömningar alls i källorna",
    ]


def test_the_trees_of_the_four_structures_tie_only_what_the_sources_tie() -> None:
    """Of three structures the sources do not say which target area a goal belongs to."""
    said = {
        structure.id: [
            (one.heading, len(one.nodes), sum(len(node.children) for node in one.nodes), one.gap)
            for one in goal_tree(structure, "/")
        ]
        for structure in _facts().records.structures
    }
    unsaid = "Källan säger inte vilket målområde de här målen hör till."
    assert said == {
        "2019": [("Övergripande mål", 5, 18, ""), ("Strategiska mål", 3, 8, "")],
        "2021": [
            ("Målområden", 3, 0, ""),
            ("Kommunfullmäktigemål", 2, 1, unsaid),
            ("Nämndmål", 1, 0, "Källan säger inte vilket kommunfullmäktigemål målet hör till."),
        ],
        "22-mal": [("Målområden", 3, 0, ""), ("Kommunfullmäktigemål", 22, 0, unsaid)],
        "25-mal": [("Målområden", 4, 0, ""), ("Kommunfullmäktigemål", 25, 0, unsaid)],
    }


def test_every_goal_stands_in_the_tree_of_its_structure() -> None:
    """All of them, each once, with the way to its page."""
    for page in structure_page.pages(_facts()):
        structure = next(one for one in _facts().records.structures if one.title == page.title)
        body = page.body()
        tree = body[body.index('class="goal-tree"') :]
        for goal in structure.goals:
            assert tree.count(f'/{goal.id}/">') >= 1, goal.id


def test_the_way_of_the_contract_for_cleaning_shows_its_gaps() -> None:
    """No programme, no requirements and no days are known."""
    page = next(one for one in contract_page.pages(_facts()) if one.address == "/avtal/lokalvard/")
    assert "Finns bara delvis, eller är inte känt: program, krav och uppföljning." in Reading(
        page.body()
    ).texts("p")
