"""List the services where people choose: what each is about and where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.comparison.naming import SECTION, TITLE
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/services.html"


@dataclass(frozen=True)
class ServiceLine:
    """Show a service: its name, what one can choose, who is responsible and where to go."""

    title: str
    is_example: bool
    description: str
    board: str
    units: Link
    guide: Link | None


@dataclass(frozen=True)
class ServicesBody:
    """State all that the template of the list of services places."""

    # How many services there are.
    lead: str
    # The services in the order of the records.
    lines: tuple[ServiceLine, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of services, below the hand-written page."""
    lines = tuple(_line(facts, one) for one in facts.comparisons)
    yield Page(
        address=urls.SERVICES,
        section=SECTION,
        title=TITLE,
        description="Det som du kan välja och jämföra: vem som utför det, fakta och mått.",
        body=partial(render, TEMPLATE, ServicesBody(_lead(len(lines)), lines)),
        below=True,
    )


def _lead(count: int) -> str:
    if not count:
        return "Det finns ingen tjänst att jämföra än."
    return f"Det finns {swedish.plural(count, 'tjänst', 'tjänster')} att jämföra."


def _line(facts: Facts, comparison: Comparison) -> ServiceLine:
    service, count = comparison.service, len(comparison.units)
    counted = swedish.plural(count, service.unit_word, service.unit_words)
    board = facts.records.board_by_id.get(service.board)
    return ServiceLine(
        title=service.title,
        is_example=service.is_example,
        description=service.description,
        board=f"Ansvarig nämnd: {board.title if board else service.board}.",
        units=link(
            f"Jämför {counted}" if count else f"Om {swedish.lower_first(service.title)}",
            urls.service(service.id),
            urls.SERVICES,
        ),
        guide=link(
            f"Hjälp att välja {swedish.lower_first(service.title)}",
            urls.guide(service.id),
            urls.SERVICES,
        )
        if service.guidance
        else None,
    )
