"""Draw dimensions as circles in each other, where a source says which lies inside which."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from insyn.model.goal import GoalStructure
from insyn.model.shared_records import Concept
from insyn.render.levels import goal_link, level_word
from insyn.render.line_breaking import balanced
from insyn.render.parts import Link, Names, evidence_text
from insyn.swedish import joined, lower_first, upper_first

INNERMOST, BAND, GAP, EDGE = 68, 62, 8, 2
"""The radius of the innermost circle, how far the next one goes above and below it, the margin."""
SIZE, LINE = 15, 18
"""The size of the text and the distance between its lines."""
FEWEST = 2
"""One circle alone shows nothing that its name does not."""


@dataclass(frozen=True)
class TextLine:
    """Place a line of text in the drawing."""

    y: str
    text: str


@dataclass(frozen=True)
class Circle:
    """Draw one circle with its name; all have their middle on the same upright line."""

    place: int
    y: str
    radius: str
    lines: tuple[TextLine, ...]


@dataclass(frozen=True)
class Ring:
    """Say in words what a circle is: where it lies, its name, what it means, and its goal.

    `level` is what the goal is called: Målområde.
    """

    place: str
    title: str
    text: str
    level: str
    goal: Link | None


@dataclass(frozen=True)
class Circles:
    """Hold the drawing, outermost first, and the words for it, innermost first."""

    title: str
    size: str
    middle: str
    circles: tuple[Circle, ...]
    rings: tuple[Ring, ...]
    source: str


def circles(
    structure: GoalStructure, concepts: Iterable[Concept], known: Names, page: str
) -> Circles | None:
    """Return the circles that a source of a structure describes, or None where none does.

    A concept tells by its ring which circle it is, 1 for the innermost, and by its evidence which
    document says so.
    """
    spoken = _documents(structure)
    found = sorted(
        (
            (one.ring, one)
            for one in concepts
            if one.ring and one.evidence and one.evidence.document in spoken
        ),
        key=lambda pair: (pair[0], pair[1].id),
    )
    if len(found) < FEWEST:
        return None
    every = [one for _, one in found]
    radius = _radius(len(every))
    return Circles(
        title=f"{len(every)} cirklar i varandra. "
        f"Inifrån och ut: {joined([lower_first(one.title) for one in every])}.",
        size=f"{_n(2 * radius + 2 * EDGE)}",
        middle=_n(radius + EDGE),
        circles=tuple(
            _circle(one.title, place, len(every))
            for place, one in reversed(list(enumerate(every, start=1)))
        ),
        rings=tuple(
            _ring(structure, one, _place(place, len(every)), page)
            for place, one in enumerate(every, start=1)
        ),
        source=" ".join(
            dict.fromkeys(evidence_text(one.evidence, known) for one in every if one.evidence)
        ),
    )


def _documents(structure: GoalStructure) -> set[str]:
    stated = [*(structure.evidence or ()), *(goal.evidence for goal in structure.goals)]
    return {one.document for one in stated if one}


def _ring(structure: GoalStructure, concept: Concept, place: str, page: str) -> Ring:
    goal = next((one for one in structure.goals if one.dimension == concept.id), None)
    return Ring(
        place,
        concept.title,
        concept.description,
        upper_first(level_word(goal)) if goal else "",
        goal_link(structure, goal, page) if goal else None,
    )


def _place(place: int, count: int) -> str:
    if place == count:
        return "Ytterst"
    return {1: "Innerst", 2: "Näst innerst"}.get(place, f"Nummer {place} inifrån")


def _radius(place: int) -> float:
    return INNERMOST + (place - 1) * (BAND + GAP) / 2


def _circle(title: str, place: int, count: int) -> Circle:
    """Return a circle; each stands a little above the bottom of the one outside it."""
    radius = _radius(place)
    bottom = 2 * _radius(count) + EDGE - (count - place) * GAP
    middle = bottom - radius
    is_inmost = place == 1
    # The name of a circle stands in the band above the one inside it.
    height = middle if is_inmost else middle - radius + BAND / 2 + GAP / 2
    most = 3 if is_inmost else 2
    # Where the circle is narrowest: at the top of the highest line.
    above = middle - height + most * LINE / 2
    room = 2 * sqrt(radius**2 - above**2) - SIZE
    found = balanced(title, SIZE, room, most, is_bold=True)
    first = height - (len(found) - 1) * LINE / 2
    return Circle(
        place,
        _n(middle),
        _n(radius),
        tuple(TextLine(_n(first + LINE * at), text) for at, text in enumerate(found)),
    )


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
