"""Draw the pictures that are shown where someone shares a page: its name with the figure in it."""

from collections.abc import Iterator, Mapping
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.codes import ASSESSMENTS
from insyn.model.goal import Goal, GoalStructure
from insyn.model.indicator import Indicator
from insyn.output import File
from insyn.render import raster
from insyn.render.card_svg import HEIGHT, WIDTH, Card, svg
from insyn.render.indicator_words import large
from insyn.render.parts import is_assessed, latest_assessment, mark, names
from insyn.render.standing import title_of

EXAMPLE = "Exempeldata"


def files(facts: Facts) -> Iterator[File]:
    """Yield the picture of the whole site and those of pages that have a figure of their own."""
    for address, card in _cards(facts).items():
        yield File(urls.card(address), partial(card_file, card))


def card_file(card: Card) -> bytes:
    """Return a picture as PNG, at the size that others show it."""
    return raster.png(svg(card), WIDTH, HEIGHT, scale=1)


def picture_by_address(facts: Facts) -> dict[str, str]:
    """Return the path of the picture of each page that has one of its own, by its address."""
    return {address: urls.card(address) for address in _cards(facts)}


def _cards(facts: Facts) -> Mapping[str, Card]:
    place = facts.records.municipality.short_name
    found = {urls.START: _card(facts, f"Så går det i {place} – och vem som gör jobbet")}
    for indicator in facts.records.indicators:
        if card := _of_indicator(indicator, facts):
            found[urls.indicator(indicator.id)] = card
    for structure in facts.records.structures:
        for goal in structure.goals:
            if is_assessed(goal):
                found[urls.goal_of(structure, goal)] = _of_goal(structure, goal, facts)
    return found


def _card(facts: Facts, title: str, value: str = "", detail: str = "", file: str = "") -> Card:
    municipality = facts.records.municipality
    return Card(
        site=f"Insyn · {municipality.short_name}",
        title=title,
        value=value,
        detail=detail,
        sign=EXAMPLE if file and facts.records.is_example(file) else "",
        notice=municipality.notice or "",
    )


def _of_indicator(indicator: Indicator, facts: Facts) -> Card | None:
    shown = large(indicator, facts.figures_of(indicator).latest(), names(facts))
    if shown is None:
        return None
    title = title_of(indicator, facts.records)
    # That it is a number of something the title tells.
    unit = "" if indicator.unit == "antal" else shown.unit
    detail = f"{unit}, {shown.when}" if unit else shown.when
    return _card(facts, title, shown.value, detail, indicator.file)


def _of_goal(structure: GoalStructure, goal: Goal, facts: Facts) -> Card:
    newest = latest_assessment(goal)
    assert newest is not None  # is_assessed(goal)
    grade = mark(ASSESSMENTS[newest.grade])
    detail = f"Kommunens bedömning för {swedish.period(newest.period)}"
    return _card(facts, goal.title, grade.label, detail, structure.file)
