"""Make the page of the programmes: what the law wants with them, and the programmes there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.facts import Facts
from insyn.model.oversight.programme import Programme
from insyn.output import Page
from insyn.render.oversight.programme_words import (
    MOST_FOLLOWERS,
    Follower,
    FollowerLine,
    contracts_of,
    counted,
    follower_lines,
    plans_of,
    when,
)
from insyn.render.parts import Link, crumbs, link
from insyn.render.templates import render

TEMPLATE = "pages/programmes.html"
TITLE = "Program för uppföljning och insyn"


@dataclass(frozen=True)
class ProgrammeLine:
    """Show a programme: what it is for, when it applies and who follows it."""

    link: Link
    summary: str
    when: str
    counted: str
    followers: tuple[FollowerLine, ...]


@dataclass(frozen=True)
class ProgrammesBody:
    """State all that the template of the programmes places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is.
    title: str
    # The real programmes.
    real: tuple[ProgrammeLine, ...]
    # The invented programmes.
    examples: tuple[ProgrammeLine, ...]
    # The requirements of law and programmes, and how they are met.
    insight: Link


Known = tuple[Programme, bool, tuple[Follower, ...], tuple[Follower, ...]]
"""A programme, whether it is invented, and the contracts and plans that follow it."""


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of the programmes."""
    known = tuple(
        (one, world.is_example, contracts_of(facts, one), plans_of(facts, one))
        for world in facts.oversights
        for one in world.programmes
    )
    yield Page(
        address=urls.PROGRAMMES,
        section="insyn",
        title=TITLE,
        description="Fullmäktiges program för hur den som utför kommunens verksamhet följs upp, "
        "och hur du får insyn.",
        body=partial(body, known),
    )


def body(known: tuple[Known, ...]) -> str:
    """Render the page of the programmes, the real ones before the invented."""
    page = urls.PROGRAMMES
    contract = ProgrammesBody(
        crumbs=crumbs(page, ("Insyn", urls.INSIGHT)),
        title=TITLE,
        real=tuple(_line(one) for one in known if not one[1]),
        examples=tuple(_line(one) for one in known if one[1]),
        insight=link("Kraven på insyn", urls.INSIGHT, page),
    )
    return render(TEMPLATE, contract)


def _line(one: Known) -> ProgrammeLine:
    programme, _, contracts, plans = one
    page = urls.PROGRAMMES
    return ProgrammeLine(
        link=link(programme.title, urls.programme(programme.id), page),
        summary=programme.summary,
        when=when(programme),
        counted=counted(contracts, plans),
        followers=tuple(follower_lines((*contracts, *plans)[:MOST_FOLLOWERS], page)),
    )
