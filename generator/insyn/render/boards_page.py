"""List the boards, with how many goals the sources give each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.shared_records import Board
from insyn.output import Page
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/boards.html"
TITLE = "Nämnder"


@dataclass(frozen=True)
class BoardCard:
    """Show a board in the list: what it answers for and how many goals it has."""

    link: Link
    text: str
    goals: str


@dataclass(frozen=True)
class BoardsBody:
    """State all that the template of the list of boards places."""

    # The council, the executive board and the boards in alphabetical order.
    boards: tuple[BoardCard, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of boards, below the hand-written page."""
    counts = {board: len(goals) for board, goals in facts.goals_by_board.items()}
    yield Page(
        address=urls.BOARDS,
        section="namnder",
        title=TITLE,
        description=(
            f"Nämnderna i {facts.records.municipality.short_name} och målen som de ansvarar för."
        ),
        body=partial(body, facts.records.boards, counts),
        below=True,
    )


_ORDER = ("fullmäktige", "styrelse", "nämnd")


def body(boards: tuple[Board, ...], counts: Mapping[str, int]) -> str:
    """Render the list of boards; `counts` is how many goals each has."""
    cards = tuple(
        BoardCard(
            link(board.title, urls.board(board.id), urls.BOARDS),
            board.description or "",
            _count(counts.get(board.id, 0)),
        )
        for board in sorted(
            boards, key=lambda one: (_ORDER.index(one.kind), swedish.sort_key(one.title))
        )
    )
    return render(TEMPLATE, BoardsBody(cards))


def _count(goals: int) -> str:
    return f"{swedish.plural(goals, 'mål', 'mål') if goals else 'Inga mål'} i källorna"
