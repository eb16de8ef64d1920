"""List the indicators: all of them with ways to choose, and one page for each way to choose."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.filters import Choice, Select
from insyn.render.indicator_filter import HEADINGS, Group, groups
from insyn.render.indicator_line import Entry, IndicatorLine, Row, lines
from insyn.render.parts import Link, crumbs, link, short
from insyn.render.standing import latest_year
from insyn.render.templates import render

TEMPLATE = "pages/indicators.html"
FILTERED_TEMPLATE = "pages/filtered_indicators.html"
TITLE = "Mått"
SECTION = "matt"


@dataclass(frozen=True)
class FilterLinks:
    """Lead to the lists of one kind of filter."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class IndicatorsBody:
    """State all that the template of all indicators places."""

    # How many there are.
    count: str
    # Every indicator, in the source's order.
    lines: tuple[IndicatorLine, ...]
    # The lists to choose among, without script.
    filters: tuple[FilterLinks, ...]
    # The filters in place, with script.
    selects: tuple[Select, ...]


@dataclass(frozen=True)
class FilteredBody:
    """State all that the template of a list of some indicators places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the indicators share.
    title: str
    # How many they are.
    hits: str
    # The indicators, in the source's order.
    lines: tuple[IndicatorLine, ...]
    # The other lists of the same kind, perhaps none.
    others: FilterLinks
    # All indicators.
    all_indicators: Link


@dataclass(frozen=True)
class Way:
    """Hold a group's name, address and size: what a link to its list needs."""

    kind: str
    code: str
    label: str
    address: str
    count: int


def pages(facts: Facts, every: tuple[Entry, ...]) -> Iterator[Page]:
    """Yield the list of all indicators, below the hand-written page, and the lists of some."""
    chosen = groups(facts, every, latest_year(facts.figures.values()))
    ways = tuple(_way(one) for one in chosen)
    count = swedish.plural(len(every), "mått", "mått")
    yield Page(
        address=urls.INDICATORS,
        section=SECTION,
        title=TITLE,
        description=f"{count} som visar hur det går för {facts.records.municipality.short_name}.",
        body=partial(body, tuple(one.row for one in every), ways),
        below=True,
    )
    for group in chosen:
        others = tuple(
            one for one in ways if one.kind == group.kind and one.address != group.address
        )
        yield Page(
            address=group.address,
            section=SECTION,
            title=group.title,
            description=short(
                f"{group.title}: {len(group.entries)} av {count}, med senaste siffra, "
                "etappmål och trend."
            ),
            body=partial(
                filtered_body,
                _way(group),
                group.title,
                tuple(one.row for one in group.entries),
                others,
                len(every),
            ),
        )


def body(every: tuple[Row, ...], ways: tuple[Way, ...]) -> str:
    """Render the list of all indicators."""
    contract = IndicatorsBody(
        count=swedish.plural(len(every), "mått", "mått"),
        lines=lines(every, urls.INDICATORS),
        filters=tuple(_links(kind, ways, urls.INDICATORS) for kind in _kinds(ways)),
        selects=tuple(
            Select(name, label, choices)
            for name, kind, label in (
                ("result", "resultat", "Etappmålet"),
                ("unit", "enhet", "Enhet"),
                ("goal", "mal", "Mål"),
            )
            if (choices := tuple(Choice(one.label, one.code) for one in ways if one.kind == kind))
        ),
    )
    return render(TEMPLATE, contract)


def filtered_body(
    group: Way, title: str, rows: tuple[Row, ...], others: tuple[Way, ...], total: int
) -> str:
    """Render the list of the indicators of a group."""
    page = group.address
    contract = FilteredBody(
        crumbs=crumbs(page, ("Mått", urls.INDICATORS)),
        title=title,
        hits=f"Visar {group.count} av {total}{swedish.NO_BREAK_SPACE}mått",
        lines=lines(rows, page),
        others=_links(group.kind, others, page),
        all_indicators=link("Alla mått", urls.INDICATORS, page),
    )
    return render(FILTERED_TEMPLATE, contract)


def _way(one: Group) -> Way:
    return Way(one.kind, one.code, one.label, one.address, len(one.entries))


def _kinds(ways: tuple[Way, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.kind for one in ways))


def _links(kind: str, ways: tuple[Way, ...], page: str) -> FilterLinks:
    return FilterLinks(
        HEADINGS[kind],
        tuple(
            link(f"{one.label} ({one.count})", one.address, page)
            for one in ways
            if one.kind == kind
        ),
    )
