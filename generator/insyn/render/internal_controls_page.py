"""List the plans for internal control with how much of each was finished."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.control_items import Count, Kind, count, items
from insyn.derive.facts import Facts
from insyn.model.codes import COMPLETIONS
from insyn.output import Page
from insyn.render.internal_control_words import KINDS, title_of
from insyn.render.parts import Link, StatusMark, link
from insyn.render.templates import render

TEMPLATE = "pages/internal_controls.html"
SECTION = "internkontroll"
TITLE = "Intern kontroll"

DONE, LEFT = COMPLETIONS["klart"], COMPLETIONS["ej-klart-i-år"]


@dataclass(frozen=True)
class KindLine:
    """Show how many of a kind are finished and how many are not."""

    heading: str
    done: StatusMark
    left: StatusMark | None


@dataclass(frozen=True)
class PlanLine:
    """Show a plan: its page, its board and year, and the counts of each kind."""

    link: Link
    board: Link | None
    year: str
    kinds: tuple[KindLine, ...]


@dataclass(frozen=True)
class InternalControlsBody:
    """State all that the template of the list of plans places."""

    # The plans, newest first.
    plans: tuple[PlanLine, ...]


@dataclass(frozen=True)
class Summary:
    """Hold what the list tells of a plan, out of its record."""

    identifier: str
    title: str
    board: str
    board_title: str
    period: str
    counts: tuple[tuple[Kind, Count], ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of plans, below the hand-written page."""
    boards = {one.id: one.title for one in facts.records.boards}
    summaries = []
    for control in facts.records.internal_controls:
        board, found = boards.get(control.board, ""), items(control)
        counts = tuple((kind, count(found, kind)) for kind in KINDS)
        summaries.append(
            Summary(
                control.id,
                title_of(control, board),
                control.board,
                board,
                control.period,
                counts,
            )
        )
    summaries.sort(key=lambda one: swedish.sort_key(one.board_title))
    summaries.sort(key=lambda one: one.period, reverse=True)
    yield Page(
        address=urls.INTERNAL_CONTROLS,
        section=SECTION,
        title=TITLE,
        description="Risker, granskningar och kontroller: vad som skulle göras och vad som blev "
        "klart.",
        body=partial(body, tuple(summaries)),
        below=True,
    )


def body(summaries: tuple[Summary, ...]) -> str:
    """Render the list of plans."""
    return render(TEMPLATE, InternalControlsBody(tuple(_line(one) for one in summaries)))


def _line(one: Summary) -> PlanLine:
    page = urls.INTERNAL_CONTROLS
    return PlanLine(
        link=link(one.title, urls.internal_control(one.identifier), page),
        board=link(swedish.lower_first(one.board_title), urls.board(one.board), page)
        if one.board_title
        else None,
        year=swedish.period(one.period),
        kinds=tuple(_kind(kind, number) for kind, number in one.counts if number.total),
    )


def _kind(kind: Kind, number: Count) -> KindLine:
    heading, _, _ = KINDS[kind]
    done = "klar" if number.done == 1 else "klara"
    left = "inte klar" if number.left == 1 else "inte klara"
    return KindLine(
        f"{heading} ({number.total})",
        StatusMark(f"{number.done} {done}", DONE.mark, DONE.tone),
        StatusMark(f"{number.left} {left}", LEFT.mark, LEFT.tone) if number.left else None,
    )
