"""Make the start page: how it goes, who does the work, what one can choose, and what came last."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.records import Records
from insyn.output import Page
from insyn.render.indicator_line import Entry
from insyn.render.oversight.start_lines import example_link, performers_answer
from insyn.render.parts import Link, link
from insyn.render.standing import latest_year
from insyn.render.start_answers import (
    Answer,
    ServiceLine,
    choosing_answer,
    goals_answer,
    newest_assessed,
    service_lines,
)
from insyn.render.start_changes import ChangeLine, change_line, changes
from insyn.render.start_deeds import deeds
from insyn.render.start_gaps import gap_links, no_gaps
from insyn.render.start_latest import Latest, latest
from insyn.render.templates import render

TEMPLATE = "pages/start.html"


@dataclass(frozen=True)
class DeedLine:
    """State in a sentence what was done of something, with the way to all of it."""

    link: Link
    sentence: str


@dataclass(frozen=True)
class StartBody:
    """State all that the template of the start page places."""

    # Where the search form leads.
    search: str
    # What one can search for.
    hint: str
    # How it goes: goals and milestones.
    goals: Answer
    # Who does the work and whether it is checked.
    performers: Answer
    # The way to an invented example of follow-up, if there is one.
    example: Link | None
    # What one can choose between.
    choosing: Answer
    # The services where people can compare and choose.
    services: tuple[ServiceLine, ...]
    # The latest follow-ups, corrections and editions.
    latest: tuple[Latest, ...]
    # The year that the figures are from.
    year: str
    # What improved the most.
    better: tuple[ChangeLine, ...]
    # What declined the most.
    worse: tuple[ChangeLine, ...]
    # What was done of what was promised, planned and budgeted.
    deeds: tuple[DeedLine, ...]
    # What is not known, each a link to a list.
    gaps: tuple[Link, ...]
    # What is said where nothing is missing.
    no_gaps: str
    # The ways to the figures, for those who want to use them.
    data: tuple[Link, ...]
    # Other ways to find something.
    finding: tuple[Link, ...]


def pages(facts: Facts, every: tuple[Entry, ...]) -> Iterator[Page]:
    """Yield the start page, below the hand-written page."""
    place = facts.records.municipality.short_name
    yield Page(
        address=urls.START,
        section="",
        title=f"Så går det i {place}",
        description=f"Så går det för {place}: målen, måtten och det vi inte vet.",
        body=partial(render, TEMPLATE, _contract(facts, every)),
        below=True,
    )


def _contract(facts: Facts, every: tuple[Entry, ...]) -> StartBody:
    records = facts.records
    year = latest_year(facts.figures.values())
    newest = newest_assessed(records.structures)
    changed = changes(facts, every, year)
    return StartBody(
        search=urls.relative(urls.SEARCH, urls.START),
        hint=_hint(records),
        goals=goals_answer(newest, every),
        performers=performers_answer(facts),
        example=example_link(facts),
        choosing=choosing_answer(facts.comparisons),
        services=tuple(service_lines(facts.comparisons)),
        latest=tuple(latest(facts)),
        year=year,
        better=tuple(change_line(one, urls.START) for one in changed if one.is_better),
        worse=tuple(change_line(one, urls.START) for one in changed if not one.is_better),
        deeds=tuple(
            DeedLine(link(one.title, one.address, urls.START), one.sentence) for one in deeds(facts)
        ),
        gaps=tuple(gap_links(records.structures, newest, every, year)),
        no_gaps=no_gaps(records.structures, every),
        data=_links(
            ("Öppna data", urls.OPEN_DATA),
            ("Hämta uppgifter automatiskt", urls.API),
            ("Rättelser och ändringar", urls.CHANGES),
        ),
        finding=_links(
            ("Alla sidor, i bokstavsordning", urls.ALL_PAGES), ("Alla nämnder", urls.BOARDS)
        ),
    )


def _links(*ways: tuple[str, str]) -> tuple[Link, ...]:
    return tuple(link(text, address, urls.START) for text, address in ways)


def _hint(records: Records) -> str:
    """Say what one can search for, of what there is."""
    known: tuple[tuple[str, object], ...] = (
        ("mål", records.structures),
        ("mått", records.indicators),
        ("nämnder", records.boards),
        ("avtal", records.contracts),
        ("utförare", records.providers),
        ("uppföljningar", records.follow_ups),
        *((one.unit_words, not one.is_example) for one in records.services),
        ("öppna data", records.packages),
    )
    words = list(dict.fromkeys(swedish.lower_first(word) for word, some in known if some))
    return f"Sök bland {swedish.joined(words)}." if words else "Sök på hela webbplatsen."
