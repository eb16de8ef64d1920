"""Prove that a sentence and a bar tell how the goals were judged."""

import pytest

from insyn.model.goal import Assessment, Goal, GoalStructure
from insyn.render.pictures.grades import assessed_sentence, grade_shares


def _structure(*grades: str) -> GoalStructure:
    """Return a structure with a goal for each grade; an empty one is not judged."""
    goals = tuple(
        Goal(
            id=f"mal-{place}",
            title=f"Mål {place}",
            level="nämndmål",
            assessments=(_assessment(grade),) if grade else (),
        )
        for place, grade in enumerate(grades, start=1)
    )
    return GoalStructure(
        id="2019", title="Målen 2019", standing="beslutad", order=1, description="Mål.", goals=goals
    )


def _assessment(grade: str) -> Assessment:
    values = {"period": "2019", "rapport": "verksamhetsberättelse", "bedömning": grade}
    return Assessment.model_validate(values, by_alias=True, by_name=False)


@pytest.mark.parametrize(
    ("grades", "sentence"),
    [
        ((), "Källorna bedömer inte hur det har gått med målen."),
        (("", "ej-bedömd"), "Källorna bedömer inte hur det har gått med målen."),
        (("god",), "Det enda målet är bedömt. Det fick god."),
        (("godtagbar",), "Det enda målet är bedömt. Det fick godtagbar."),
        (("ej-godtagbar", ""), "1 av 2 mål är bedömt. Det fick ej godtagbar."),
        (("god", "mycket-god"), "Alla 2 mål är bedömda. Alla fick god eller mycket god."),
        (
            ("god", "godtagbar", ""),
            "2 av 3 mål är bedömda. 1 fick god eller mycket god. Inget fick ej godtagbar.",
        ),
        (
            ("god", "mycket-god", "ej-godtagbar", "ej-bedömd"),
            "3 av 4 mål är bedömda. 2 fick god eller mycket god och 1 fick ej godtagbar.",
        ),
        (
            ("godtagbar", "ej-godtagbar"),
            "Alla 2 mål är bedömda. Inget fick god eller mycket god och 1 fick ej godtagbar.",
        ),
    ],
)
def test_the_sentence_counts_what_is_good_and_what_is_not(
    grades: tuple[str, ...], sentence: str
) -> None:
    """What is not judged is counted, and nothing is said of grades that nobody got."""
    assert assessed_sentence(_structure(*grades)).replace("\u00a0", " ") == sentence


def test_the_bar_counts_every_goal_also_those_that_are_not_judged() -> None:
    """Best first, and what no report speaks of last."""
    divided = grade_shares(_structure("god", "ej-godtagbar", "", "ej-bedömd", "god"))
    assert divided is not None
    assert [(one.mark.label, one.count, one.named) for one in divided.lines] == [
        ("God", "2\u00a0mål", ()),
        ("Ej godtagbar", "1\u00a0mål", ()),
        ("Inte bedömd i källan", "2\u00a0mål", ()),
    ]
    assert grade_shares(_structure("", "")) is None


def test_the_best_and_the_worst_are_named_where_they_are_few() -> None:
    """A visitor sees which they are; a long list stands on the page of the structure."""
    divided = grade_shares(_structure("mycket-god", "god", *["ej-godtagbar"] * 4), "/")
    assert divided is not None
    assert [[link.text for link in one.named] for one in divided.lines] == [["Mål 1"], [], []]
