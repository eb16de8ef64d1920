"""Pick what has changed: the indicators that improved and declined the most, and the newest edits.

How an indicator improved or declined is told by the documented rule for trends.
"""

from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import CHANGE_KINDS, Happening, told_editions
from insyn.model.codes import UNITS
from insyn.model.figures import Observation
from insyn.model.history import Edition
from insyn.model.indicator import Indicator
from insyn.render.indicator_line import Entry, unit_words
from insyn.render.parts import Link, link
from insyn.render.standing import figure_text

MOST = 3
MOST_CORRECTIONS = 2
MOST_LATEST = 3
NO_EDITS = frozenset({"flytt", "tillägg"})
"""The kinds of change that leave what was published as it was."""


@dataclass(frozen=True, slots=True)
class Change:
    """Hold an indicator whose trend has a direction, with the figures at both ends."""

    indicator: Indicator
    title: str
    is_better: bool
    first: Observation
    last: Observation
    share_of_scale: Decimal


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Show a change: the indicator and a sentence with both figures."""

    link: Link
    sentence: str


def changes(facts: Facts, entries: tuple[Entry, ...], year: str) -> tuple[Change, ...]:
    """Return the largest improvements and declines that end in the year, MOST of each.

    Only units with a fixed scale (percent, index, grade) are weighed against each other, by how
    much of the scale the figure moved.
    """
    found = [change for one in entries if (change := _change(facts, one, year))]
    found.sort(key=lambda one: (-one.share_of_scale, swedish.sort_key(one.title)))
    better = [one for one in found if one.is_better]
    worse = [one for one in found if not one.is_better]
    return (*better[:MOST], *worse[:MOST])


def _change(facts: Facts, one: Entry, year: str) -> Change | None:
    trend, unit = one.now.trend, UNITS[one.indicator.unit]
    if trend.verdict not in ("positiv", "negativ") or trend.last_period[:4] != year:
        return None
    if trend.change is None or unit.minimum is None or unit.maximum is None:
        return None
    by_period = {row.period: row for row in facts.figures_of(one.indicator).series()}
    return Change(
        one.indicator,
        one.title,
        trend.verdict == "positiv",
        by_period[trend.first_period],
        by_period[trend.last_period],
        abs(trend.change) / (unit.maximum - unit.minimum),
    )


def change_line(one: Change, page: str) -> ChangeLine:
    """Return the row of a change: från 79 % (2017) till 84 % (2019)."""
    first, last = (
        f"{figure_text(end, one.indicator)} ({swedish.period(end.period)})"
        for end in (one.first, one.last)
    )
    words = unit_words(one.indicator)
    sentence = f"från {first} till {last}" + (f", {words}" if words else "")
    return ChangeLine(link(one.title, urls.indicator(one.indicator.id), page), sentence)


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold what happened to a record in an edition after the first."""

    title: str
    address: str
    sentence: str


def newest_edits(facts: Facts) -> tuple[Edit, ...]:
    """Return what changed last, the newest edition first and in it what was corrected.

    What is invented is left out, and so is what is new or only has a new address.
    """
    every = [
        (told.edition, one)
        for told in told_editions(facts)
        if not told.is_first
        for one in told.happenings
        if not one.is_example and one.kind not in NO_EDITS
    ]
    corrections = [one for one in every if one[1].kind == "rättelse"]
    too_many = {id(one) for one in corrections[MOST_CORRECTIONS:]}
    told_first = [one for one in every if id(one) not in too_many]
    return tuple(_edit(*one) for one in told_first[:MOST_LATEST])


def _edit(edition: Edition, one: Happening) -> Edit:
    return Edit(
        one.title,
        one.address or urls.changes_of_edition(edition.name),
        f"{CHANGE_KINDS[one.kind].one} {swedish.date(edition.day)}. {one.sentences[0]}",
    )
