"""Show the newest version's year as a picture and a list, and what differs between versions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.steering_versions import (
    Compared,
    Comparison,
    Occurrence,
    compare_calendars,
    compare_plans,
    in_order,
    latest_calendar,
)
from insyn.model.steering import Steering
from insyn.output import Page
from insyn.render.calendar_parts import CalendarPart, calendar_part
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/calendar.html"
SECTION = "arshjul"
TITLE = "Årshjul"
NOT_MENTIONED = "Nämns inte"


@dataclass(frozen=True)
class VersionLine:
    """Show a version in the list of all."""

    link: Link
    description: str


@dataclass(frozen=True)
class CalendarBody:
    """State all that the template of the calendar places."""

    # The version whose year is shown; None where no source describes one.
    version: Link | None
    # What is known of when that version applied.
    standing: str
    # The year of that version.
    calendar: CalendarPart | None
    # The tables of what differs between the versions, those that have rows.
    tables: tuple[Table, ...]
    # The versions, oldest first.
    versions: tuple[VersionLine, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the calendar, below the hand-written page."""
    versions = in_order(facts.records)
    latest = latest_calendar(versions)
    structure = facts.records.structure_by_id.get(latest.id) if latest else None
    boards = {one.id: one.title for one in facts.records.boards}
    tables = (
        _table("Händelser", "när det sker", "Händelse", compare_calendars(versions)),
        _table(
            "Planer och rapporter", "vem som gör dem", "Plan eller rapport", compare_plans(versions)
        ),
    )
    place = facts.records.municipality.short_name
    yield Page(
        address=urls.CALENDAR,
        section=SECTION,
        title=TITLE,
        description=f"När på året {place} planerar, beslutar och följer upp, och vad som har "
        "ändrats.",
        body=partial(
            body,
            latest,
            structure.year or "" if structure else "",
            tuple((one.id, one.title, one.description) for one in versions),
            boards,
            tuple(one for one in tables if one.rows),
        ),
        below=True,
    )


def body(
    latest: Steering | None,
    year: str,
    versions: tuple[tuple[str, str, str], ...],
    boards: Mapping[str, str],
    tables: tuple[Table, ...],
) -> str:
    """Render the calendar; a version is its id, title and description."""
    page = urls.CALENDAR
    return render(
        TEMPLATE,
        CalendarBody(
            version=link(swedish.lower_first(latest.title), urls.steering(latest.id), page)
            if latest
            else None,
            standing=f"Den gäller målen för {year}."
            if year
            else "Källan anger inget år. Att den är den senaste är vår bedömning.",
            calendar=calendar_part(latest, boards, page) if latest else None,
            tables=tables,
            versions=tuple(
                VersionLine(link(title, urls.steering(identifier), page), description)
                for identifier, title, description in versions
            ),
        ),
    )


def _table(what: str, told: str, heading: str, compared: Compared) -> Table:
    titles = tuple(one.title for one in compared.versions)
    return Table(
        f"{what} som skiljer mellan versionerna. Under varje version står {told}.",
        (heading, "Vad som skiljer", *titles),
        tuple(_row(one, titles) for one in compared.differing),
    )


def _row(one: Comparison, titles: tuple[str, ...]) -> Row:
    cells = (
        " ".join(_sentences(one, titles)),
        *(_cell(occurrence) for occurrence in one.occurrences),
    )
    return Row(one.title, "", tuple(Cell(text) for text in cells))


def _cell(one: Occurrence | None) -> str:
    return swedish.upper_first(one.where) if one else NOT_MENTIONED


def _sentences(one: Comparison, titles: tuple[str, ...]) -> Iterator[str]:
    found = [
        (swedish.lower_first(title), occurrence)
        for title, occurrence in zip(titles, one.occurrences, strict=True)
        if occurrence
    ]
    for reason in one.reasons:
        if reason == "bara-i-en":
            yield f"Nämns bara i {found[0][0]}."
        elif reason == "inte-i-den-senaste":
            yield f"Nämns inte i {swedish.lower_first(titles[-1])}."
        elif reason == "andra-månader":
            yield "Månaden är inte densamma i alla versioner."
        else:
            for title, occurrence in found:
                if occurrence.difference:
                    yield f"{swedish.upper_first(title)}: {occurrence.difference}"
