"""Make the page of a year: its editions with how much changed in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.happenings import Told, counted
from insyn.model.history import Edition
from insyn.output import Page
from insyn.render.changes import edition_block
from insyn.render.changes.change_list import NAME, SECTION
from insyn.render.parts import Link, crumbs, link
from insyn.render.templates import render

TEMPLATE = "pages/changes_of_year.html"


@dataclass(frozen=True, slots=True)
class YearLine:
    """Show an edition in the list of a year: when it came and how much changed."""

    link: Link
    text: str
    standing: str


@dataclass(frozen=True)
class ChangesOfYearBody:
    """State all that the template of a year of changes places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the page.
    title: str
    # How many editions the year had.
    lead: str
    # The editions, newest first.
    lines: tuple[YearLine, ...]


def pages(told: tuple[Told, ...], *, has_tags: bool) -> Iterator[Page]:
    """Yield a page for every year that had an edition."""
    for year in sorted({one.edition.day.year for one in told}, reverse=True):
        editions = tuple((one.edition, _text(one)) for one in told if one.edition.day.year == year)
        yield Page(
            address=urls.changes_of_year(year),
            section=SECTION,
            title=f"{NAME} {year}",
            description=_lead(year, len(editions)),
            body=partial(body, year, editions, has_tags=has_tags),
        )


def body(year: int, editions: tuple[tuple[Edition, str], ...], *, has_tags: bool) -> str:
    """Render the page of a year; each edition comes with what changed in it."""
    page = urls.changes_of_year(year)
    contract = ChangesOfYearBody(
        crumbs=crumbs(page, (NAME, urls.CHANGES)),
        title=f"{NAME} {year}",
        lead=_lead(year, len(editions)),
        lines=tuple(
            YearLine(
                link(edition_block.heading(edition), urls.changes_of_edition(edition.name), page),
                text,
                edition_block.standing(edition, has_tags=has_tags),
            )
            for edition, text in editions
        ),
    )
    return render(TEMPLATE, contract)


def _lead(year: int, count: int) -> str:
    editions = swedish.plural(count, "utgåva", "utgåvor")
    return f"Under {year} kom {editions} av uppgifterna på webbplatsen."


def _text(told: Told) -> str:
    if told.is_first:
        return " ".join(edition_block.summary(told))
    return swedish.upper_first(f"{counted(told.happenings)}.") if told.happenings else ""
