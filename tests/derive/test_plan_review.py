"""Prove that the review of plans finds what its criteria ask for, and nothing else."""

from decimal import Decimal

import pytest

from insyn.derive.plan_review import COPY_LIMIT, likeness, reviews, shortcomings
from insyn.derive.series import Figures, fold
from insyn.model.figures import Group, Milestone, Observation
from insyn.model.goal import Assignment, Goal
from tests.render import invented

COUNCIL = "Skattemedel används effektivt"


@pytest.mark.parametrize(
    ("own", "council", "is_copy"),
    [
        (COUNCIL, COUNCIL, True),
        ("skattemedel används EFFEKTIVT.", COUNCIL, True),
        ("Skattemedel ska användas effektivt", COUNCIL, True),
        ("Effektiv användning av skattemedel", COUNCIL, True),
        ("Självfinansieringsgraden ska öka", COUNCIL, False),
        ("Fler i egen försörjning", "Fler i jobb", False),
        ("Fler arbetstillfällen", "Fler i jobb", False),
        ("", COUNCIL, False),
        ("", "", False),
    ],
)
def test_a_wording_counts_as_repeated_from_a_limit_on(
    own: str, council: str, is_copy: bool
) -> None:
    """Inflection and padding do not hide a copy; a shared theme does not make one."""
    assert (likeness(own, council) >= COPY_LIMIT) is is_copy
    assert likeness(own, council) == likeness(council, own)


def _figures(milestones: tuple[Milestone, ...] = (), sexes: str = "T") -> Figures:
    rows = (Observation("2019", Group(sex=sex), Decimal(50)) for sex in sexes)
    return fold((("m", row) for row in rows), (("m", one) for one in milestones))["m"]


@pytest.mark.parametrize(
    ("period", "kind", "condition", "lacking"),
    [
        ("2019", "etappmal", "minst", ("målvärde",)),
        ("2019", "etappmal", "ingen", ("etappmål", "målvärde")),
        ("2030", "malvarde", "minst", ("etappmål",)),
        ("2030", "etappmal", "minst", ()),
        ("2025", "malvarde", "minst", ("etappmål", "målvärde")),
    ],
)
def test_a_milestone_and_a_target_for_2030_are_asked_for(
    period: str, kind: str, condition: str, lacking: tuple[str, ...]
) -> None:
    """An indicator that is only followed has neither."""
    figures = _figures((Milestone(period, kind, condition, None, ""),), "TKM")
    assert shortcomings(invented.INDICATOR, figures) == lacking


def test_a_number_in_kolada_and_a_breakdown_are_asked_for() -> None:
    """Without them the indicator can be compared with no one and between no groups."""
    milestones = (Milestone("2030", "etappmal", "minst", None, ""),)
    unknown = invented.INDICATOR.model_copy(update={"kolada": None})
    assert shortcomings(unknown, _figures(milestones)) == ("nationell-källa", "uppdelning")


def test_a_board_is_reviewed_in_each_structure_where_it_has_goals_or_assignments() -> None:
    """Goals are counted below their area; what is not placed, not tied or copied is told."""
    goals = (
        Goal(id="ekonomi", title="Ekonomi", level="målområde"),
        Goal(id="miljo", title="Miljö", level="målområde"),
        Goal(id="skatt", title=COUNCIL, level="fullmäktigemål", parent="ekonomi"),
        Goal(
            id="egen",
            title="Skattemedel ska användas effektivt",
            level="nämndmål",
            parent="skatt",
            board="socialnamnden",
        ),
        Goal(id="fri", title="Fler får hjälp", level="nämndmål", board="socialnamnden"),
    )
    tasks = (
        Assignment(id="bunden", title="Bunden", boards=("socialnamnden",), goal="egen"),
        Assignment(id="los", title="Lös", boards=("socialnamnden", "fullmaktige")),
    )
    structure = invented.STRUCTURE.model_copy(update={"goals": goals, "assignments": tasks})
    first, second = sorted(
        reviews(invented.facts(structures=(structure,))), key=lambda one: one.board, reverse=True
    )
    assert (first.board, second.board) == ("socialnamnden", "fullmaktige")
    assert [(one.area.id, one.goals) for one in first.areas] == [("ekonomi", 1), ("miljo", 0)]
    assert [goal.id for goal in first.unplaced] == ["fri"]
    assert [(one.own.id, one.council.id) for one in first.copies] == [("egen", "skatt")]
    assert [one.id for one in first.assignments_without_goal] == ["los"]
    assert [one.id for one in second.assignments_without_goal] == ["los"]
