"""Draw the flow from the goals of one structure to those of the next, as numbers for an SVG.

The names stand beside the drawing as text, in rows of equal height, so that the drawing can be
stretched to them: what is drawn is told in hundredths of its width and height.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from insyn.derive.lineage import Transition
from insyn.model.codes import LINEAGE_KINDS
from insyn.model.goal import GoalStructure
from insyn.model.lineage import LineageLink
from insyn.swedish import lower_first

CLASSES = {
    "behållet": "kept",
    "omformulerat": "reworded",
    "sammanslaget": "merged",
    "delat": "split",
    "nytt": "new",
    "borttaget": "gone",
    "okänt": "unknown",
}
LETTERS = {
    "övergripande": "Ö",
    "strategiskt": "S",
    "målområde": "M",
    "fullmäktigemål": "F",
    "nämndmål": "N",
}

_STUB = 18
"""How far a band goes that leads nowhere."""

_STUB_MARK, _BAND_MARK = 25, 50
"""Where the marks stand: those of whole bands in the middle, clear of those of the stubs."""


@dataclass(frozen=True)
class Label:
    """Name a goal beside the drawing: its key, which the table shows too, and its wording."""

    key: str
    text: str


@dataclass(frozen=True)
class Band:
    """Draw one link: its class, its path, and its mark with the place of the mark."""

    kind: str
    path: str
    mark: str
    x: str
    y: str


@dataclass(frozen=True)
class Flow:
    """Hold a drawing with its words: what it is called, what it shows, and the names beside it."""

    id: str
    title: str
    description: str
    before: tuple[Label, ...]
    after: tuple[Label, ...]
    bars: str
    bands: tuple[Band, ...]


def keys(structure: GoalStructure) -> Mapping[str, str]:
    """Return a short key for each goal by its reference.

    It is the number of a council goal that has one, else the letter of its level and its place.
    """
    places = {level: count(1) for level in LETTERS}
    found = {}
    for goal in structure.goals:
        if goal.level == "fullmäktigemål" and goal.number is not None:
            key = str(goal.number)
        else:
            key = f"{LETTERS[goal.level]}{next(places[goal.level])}"
        found[structure.reference(goal)] = key
    return found


def flow(transition: Transition, name: str, description: str) -> Flow:
    """Return the drawing of a step."""
    before, after = _heights(transition.before), _heights(transition.after)
    return Flow(
        id=name,
        title=f"{transition.before.title} till vänster, "
        f"{lower_first(transition.after.title)} till höger",
        description=description,
        before=_labels(transition.before),
        after=_labels(transition.after),
        bars=_bars("0", before) + _bars("100", after),
        bands=tuple(_band(link, before, after) for link in transition.links),
    )


def _labels(structure: GoalStructure) -> tuple[Label, ...]:
    key = keys(structure)
    return tuple(Label(key[structure.reference(goal)], goal.title) for goal in structure.goals)


def _heights(structure: GoalStructure) -> Mapping[str, float]:
    rows = len(structure.goals)
    return {
        structure.reference(goal): (place + 0.5) * 100 / rows
        for place, goal in enumerate(structure.goals)
    }


def _bars(x: str, heights: Mapping[str, float]) -> str:
    half = 30 / max(len(heights), 1)
    return "".join(f"M{x} {_n(y - half)}V{_n(y + half)}" for y in heights.values())


def _band(link: LineageLink, before: Mapping[str, float], after: Mapping[str, float]) -> Band:
    start, end = before.get(link.before or ""), after.get(link.after or "")
    if start is not None and end is not None:
        path = f"M0 {_n(start)}C50 {_n(start)} 50 {_n(end)} 100 {_n(end)}"
        x, y = _BAND_MARK, (start + end) / 2
    elif start is not None:
        path, x, y = f"M0 {_n(start)}H{_STUB}", _STUB_MARK, start
    else:
        y = end or 0.0
        path, x = f"M100 {_n(y)}H{100 - _STUB}", 100 - _STUB_MARK
    code = LINEAGE_KINDS[link.kind]
    return Band(CLASSES[link.kind], path, code.mark, str(x), _n(y))


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
