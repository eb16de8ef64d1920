"""Name the cells of a table about the same persons, and what decides whether they may be shown."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from insyn.model.comparison.compared_service import Level

ALL, WOMEN, MEN = "T", "K", "M"
MUNICIPALITY: Level = "kommunen"

PERSONS = ""
"""What rooms call the number of persons itself."""


class Cell(NamedTuple):
    """Point at the figures of a row, a unit or a level above the units, for a sex."""

    row: str
    sex: str


class Room(NamedTuple):
    """Tell whether a figure could be higher, and whether it could be lower."""

    higher: bool = True
    lower: bool = True


@dataclass(frozen=True)
class Known:
    """Hold what decides whether the figures of a cell may be shown.

    `is_few` tells that few persons stand behind them, or that the source has hidden them. `room`
    tells for each measure of these persons, and for their number, how the figure could be
    another. `weight` is what readers lose when the cell is hidden. What is not `is_told` stands in
    no table, so readers lose nothing; few persons there need guarding all the same. `written` is
    what stands in the source for each measure: what is equal in two editions is taken to be so.
    """

    level: Level
    is_few: bool
    room: Mapping[str, Room]
    weight: int
    is_told: bool = True
    written: Mapping[str, Hashable] = field(default_factory=dict)
