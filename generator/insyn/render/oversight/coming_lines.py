"""Show what is to be followed up next, out of the plans and of the follow-ups with a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Oversight
from insyn.render.oversight.contract_standing import item_address
from insyn.render.oversight.outcome_words import told_day
from insyn.render.parts import Link, link

SHOWN = 5
"""How many that a list of what comes next shows."""


@dataclass(frozen=True)
class ComingLine:
    """Show something that is to be followed up: when, what and by which board."""

    when: str
    link: Link
    board: str
    is_example: bool


def coming_lines(world: Oversight, boards: Mapping[str, str], page: str) -> tuple[ComingLine, ...]:
    """Return the first few that are to come; `boards` is the boards' names by id."""
    return tuple(
        ComingLine(
            f"{word} {swedish.date(day)}",
            link(text, address, page),
            boards.get(board, board),
            world.is_example,
        )
        for day, word, text, address, board in sorted(_coming(world))[:SHOWN]
    )


def _coming(world: Oversight) -> Iterator[tuple[date, str, str, str, str]]:
    """Yield the day, how sure it is, the name, address and board of what is to come."""
    for due in world.dues:
        if due.state == "planerad":
            address = item_address(due.plan.id, due.item.id)
            yield due.slot.due, "Senast", due.item.what, address, due.board
    for one in world.follow_ups:
        day = told_day(one, world.today)
        if day and day >= world.today and not world.is_done(one):
            yield day, "Planerad till", one.title, urls.follow_up(one.id), one.board
