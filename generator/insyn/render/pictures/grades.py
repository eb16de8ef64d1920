"""Say in a sentence and in a bar how the goals of a structure were judged."""

from collections.abc import Sequence

from insyn import swedish
from insyn.model.codes import ASSESSMENTS
from insyn.model.goal import Goal, GoalStructure
from insyn.render.levels import goal_link
from insyn.render.parts import is_assessed, latest_assessment, mark
from insyn.render.pictures.shares import Share, Shares, shares

GOOD = ("mycket-god", "god")
BEST, WORST, UNJUDGED = "mycket-god", "ej-godtagbar", "ej-bedömd"
MOST_NAMED = 3


def assessed_sentence(structure: GoalStructure) -> str:
    """Say how many goals were judged, how many were good and how many were not acceptable."""
    goals = [goal for goal in structure.goals if is_assessed(goal)]
    if not goals:
        return "Källorna bedömer inte hur det har gått med målen."
    return f"{_judged(len(goals), len(structure.goals))} {_went([_grade(one) for one in goals])}"


def grade_shares(structure: GoalStructure, page: str = "") -> Shares | None:
    """Return how the goals were judged, best first, or None where none was.

    With the address of a page, the best and the worst are named there, if they are few.
    """
    if not any(is_assessed(goal) for goal in structure.goals):
        return None
    own = {code: [one for one in structure.goals if _grade(one) == code] for code in ASSESSMENTS}
    return shares(
        [(_share(structure, code, goals, page), len(goals)) for code, goals in own.items()]
    )


def _share(structure: GoalStructure, code: str, goals: Sequence[Goal], page: str) -> Share:
    is_named = page and code in (BEST, WORST) and len(goals) <= MOST_NAMED
    return Share(
        mark(ASSESSMENTS[code]),
        swedish.plural(len(goals), "mål", "mål"),
        named=tuple(goal_link(structure, goal, page) for goal in goals) if is_named else (),
    )


def _grade(goal: Goal) -> str:
    newest = latest_assessment(goal)
    return newest.grade if newest else UNJUDGED


def _judged(count: int, every: int) -> str:
    goals = swedish.plural(every, "mål", "mål")
    if every == 1:
        return "Det enda målet är bedömt."
    if count == every:
        return f"Alla {goals} är bedömda."
    return f"{count} av {goals} är {'bedömt' if count == 1 else 'bedömda'}."


def _went(grades: Sequence[str]) -> str:
    if len(grades) == 1:
        return f"Det fick {swedish.lower_first(ASSESSMENTS[grades[0]].label)}."
    good, bad = sum(one in GOOD for one in grades), grades.count(WORST)
    if good == len(grades):
        return "Alla fick god eller mycket god."
    some = f"{good or 'Inget'} fick god eller mycket god"
    return f"{some} och {bad} fick ej godtagbar." if bad else f"{some}. Inget fick ej godtagbar."
