"""Draw the year as a wheel: twelve months in a circle, a numbered mark for each event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from insyn import swedish
from insyn.model.codes import STEERING_STEPS

OUTER, NAMES, INNER, CORE = 148, 130.5, 113, 28
"""Radii of the rim, the names of the months, the inside of the rim and the hole."""
SECTOR = 30
MARK = 11.5
"""Half the width of a mark; two digits fit inside at the size of the text in the theme."""

_STACKS: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((92, 0),),
    2: ((96, 0), (67, 0)),
    3: ((98, 0), (72, 0), (46, 0)),
}
_FULL = ((98.0, -7.3), (98.0, 7.3), (72.0, -9.3), (72.0, 9.3), (46.0, 0.0))
"""Where marks stand in a month: distance from the middle and degrees from its middle line."""

SHAPES = {
    "planera": ("planera", "circle"),
    "utföra": ("utfora", "diamond"),
    "följa-upp": ("folja-upp", "square"),
    "förbättra": ("forbattra", "triangle"),
}
"""The class and the shape of each step: no step is told by its colour alone."""


@dataclass(frozen=True)
class Shape:
    """Show a step as a shape: its class and the path round the origin."""

    kind: str
    path: str


@dataclass(frozen=True)
class Spot:
    """Place a text in the drawing."""

    x: str
    y: str
    text: str


@dataclass(frozen=True)
class Mark:
    """Place an event in the drawing: its shape and its number in the list."""

    shape: Shape
    spot: Spot


@dataclass(frozen=True)
class Key:
    """Explain a shape."""

    shape: Shape
    label: str


@dataclass(frozen=True)
class Named:
    """Name an event beside the drawing, in the order of its number, with its months."""

    title: str
    href: str
    shape: Shape
    when: str


@dataclass(frozen=True)
class Wheel:
    """Hold the drawing: what it shows in words, its lines, its texts, its marks and their names."""

    title: str
    description: str
    lines: str
    months: tuple[Spot, ...]
    marks: tuple[Mark, ...]
    more: tuple[Spot, ...]
    keys: tuple[Key, ...]
    names: tuple[Named, ...]


@dataclass(frozen=True)
class Numbered:
    """Hold an event as the wheel needs it: number, name, step, months and where it is told."""

    number: int
    title: str
    step: str
    months: tuple[int, ...]
    anchor: str = ""


def shape_of(step: str) -> Shape:
    """Return the shape of a step."""
    kind, shape = SHAPES[step]
    return Shape(kind, _PATHS[shape])


def wheel(name: str, events: Sequence[Numbered]) -> Wheel:
    """Return the drawing of the events that have a month; `name` is whose year it is."""
    marks: list[Mark] = []
    more: list[Spot] = []
    for month in range(1, 13):
        own = [one for one in events if month in one.months]
        fitting = own if len(own) <= len(_FULL) else own[: len(_FULL) - 1]
        for one, place in zip(fitting, _STACKS.get(len(own), _FULL), strict=False):
            marks.append(Mark(shape_of(one.step), _spot(month, *place, str(one.number))))
        if len(own) > len(fitting):
            more.append(_spot(month, *_FULL[-1], f"+{len(own) - len(fitting)}"))
    return Wheel(
        title=f"Året i {swedish.lower_first(name)}",
        description=_description(events),
        lines=" ".join(_lines()),
        months=tuple(_spot(month, NAMES, 0, swedish.month(month)[:3]) for month in range(1, 13)),
        marks=tuple(marks),
        more=tuple(more),
        keys=keys([one.step for one in events]),
        names=tuple(
            Named(one.title, f"#{one.anchor}", shape_of(one.step), _months(one.months))
            for one in sorted(events, key=lambda one: one.number)
        ),
    )


def keys(steps: Sequence[str]) -> tuple[Key, ...]:
    """Return the explanation of the steps that occur, in their order."""
    return tuple(
        Key(shape_of(code), one.label) for code, one in STEERING_STEPS.items() if code in steps
    )


def _months(months: Sequence[int]) -> str:
    return swedish.joined([swedish.month(month) for month in sorted(months)])


def _description(events: Sequence[Numbered]) -> str:
    sentences = []
    for month in range(1, 13):
        own = [
            f"{one.number} {one.title} ({STEERING_STEPS[one.step].label.lower()})"
            for one in events
            if month in one.months
        ]
        if own:
            sentences.append(f"{swedish.upper_first(swedish.month(month))}: {', '.join(own)}.")
    return " ".join(sentences)


def _lines() -> Iterator[str]:
    for radius in (OUTER, INNER, CORE):
        yield f"M{-radius} 0a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1 "
        yield f"{-2 * radius} 0"
    for month in range(12):
        start, end = _point(CORE, month * SECTOR), _point(OUTER, month * SECTOR)
        yield f"M{start[0]} {start[1]}L{end[0]} {end[1]}"


def _spot(month: int, radius: float, aside: float, text: str) -> Spot:
    return Spot(*_point(radius, (month - 0.5) * SECTOR + aside), text)


def _point(radius: float, degrees: float) -> tuple[str, str]:
    """Return a place counted clockwise from the top, as the drawing counts."""
    angle = radians(degrees)
    return _short(radius * sin(angle)), _short(-radius * cos(angle))


def _short(value: float) -> str:
    # The added zero turns minus zero into zero.
    return f"{round(value, 1) + 0:g}"


def _polygon(*points: tuple[float, float]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "z"


_PATHS = {
    "circle": f"M{-MARK} 0a{MARK} {MARK} 0 1 1 {2 * MARK} 0a{MARK} {MARK} 0 1 1 {-2 * MARK} 0z",
    "square": _polygon(
        (-MARK + 1, -MARK + 1), (MARK - 1, -MARK + 1), (MARK - 1, MARK - 1), (-MARK + 1, MARK - 1)
    ),
    "diamond": _polygon((0, -MARK - 3), (MARK + 3, 0), (0, MARK + 3), (-MARK - 3, 0)),
    "triangle": _polygon((0, -MARK - 4), (MARK + 3, MARK - 2), (-MARK - 3, MARK - 2)),
}
