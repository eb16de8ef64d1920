"""Put a difference between groups into words: the source's verdict, the size and the trend."""

from collections.abc import Mapping, Sequence

from insyn import swedish
from insyn.derive.difference import Difference
from insyn.derive.equality import Gap
from insyn.model.codes import AREAS_WITHOUT_NAME
from insyn.model.figures import EVERYONE, Group
from insyn.model.indicator import Dimension, Indicator
from insyn.render.chart_sentence import opening
from insyn.render.indicator_groups import group_text
from insyn.render.parts import StatusMark
from insyn.render.standing import figure_text

DIMENSIONS: dict[Dimension, tuple[str, str]] = {
    "kön": ("kon", "Kön"),
    "område": ("omrade", "Område"),
    "ålder": ("alder", "Ålder"),
}
"""What each dimension is called in an address and in a heading."""

VERDICTS = {
    "ja": ("ja", StatusMark("Källan ser en omotiverad skillnad", "≠", "warn")),
    "inte-utpekad": ("inte-utpekad", StatusMark("Källan pekar inte ut skillnaden", "–")),
    "nej": ("nej", StatusMark("Källan ser ingen omotiverad skillnad", "=")),
    "ej-bedömt": ("ej-bedomt", StatusMark("Källan bedömer inte skillnaden", "?")),
}
"""The filter's value and the mark of each verdict, in the order that the lists use."""

UNKNOWN = "okand"
TRENDS = {
    "växer": ("vaxer", StatusMark("Skillnaden växer", "▲", "warn")),
    "krymper": ("krymper", StatusMark("Skillnaden krymper", "▼", "good")),
    "oförändrad": ("oforandrad", StatusMark("Skillnaden varken växer eller krymper", "■")),
    UNKNOWN: (UNKNOWN, StatusMark("Det går inte att säga om skillnaden växer", "?")),
}
"""The filter's value and the mark of each trend of a gap."""

_REASONS = {
    "": "",
    "ingen-skillnad": "",
    "en-period": "Det finns bara en mätning att jämföra.",
    "seriebrott": "Måttet mäts på ett nytt sätt och kan inte jämföras med tidigare mätningar.",
    "andra-grupper": "Tidigare mätningar har andra åldersgrupper.",
}


def size(gap: Gap) -> str:
    """Say how large the newest difference is and who is higher, in a few words."""
    if gap.latest is None:
        return "Skillnaden kan inte räknas ut"
    if gap.latest.size == 0:
        return "Ingen skillnad"
    apart = distance(gap.latest, gap.indicator)
    if gap.dimension == "kön":
        return f"{apart} högre för {_sex(gap.highest[0], gap.indicator)}"
    return f"{apart} mellan högst och lägst"


def figures(gap: Gap, areas: Mapping[str, str]) -> str:
    """Say which figures the difference is made of and when; `areas` is names by id."""
    if gap.latest is None:
        return "Källan har inte värden för två grupper från samma tid."
    indicator, when = gap.indicator, swedish.period(gap.latest.period)
    high, low = gap.latest.first, gap.latest.second
    if gap.latest.size < 0:
        high, low = low, high
    most, least = figure_text(high, indicator), figure_text(low, indicator)
    if gap.dimension == "kön":
        first, second = (_sex(one[0], indicator) for one in (gap.highest, gap.lowest))
        return f"{most} för {first} mot {least} för {second}, {when}."
    first, second = (_where(one, indicator, areas) for one in (gap.highest, gap.lowest))
    told = _untold(gap) if gap.dimension == "område" else ""
    return f"{most} {first} och {least} {second}, {when}.{told}"


def _untold(gap: Gap) -> str:
    unnamed = [
        all(one.area in AREAS_WITHOUT_NAME for one in groups)
        for groups in (gap.highest, gap.lowest)
    ]
    if all(unnamed):
        return " Källan säger inte vilka områden det är."
    return " Källan säger inte vilket det andra området är." if any(unnamed) else ""


def distance(one: Difference, indicator: Indicator) -> str:
    """Write how far apart two groups are, never rounded to nothing."""
    apart = abs(one.size)
    return swedish.points(apart, indicator.unit, swedish.decimals_needed(indicator.decimals, apart))


def change(gap: Gap) -> str:
    """Say how the gap has changed, or why nothing can be said."""
    one, indicator = gap.trend, gap.indicator
    if one.verdict is None or one.first is None or one.last is None:
        return _REASONS[one.reason]
    first, last = (_in_passing(each, indicator) for each in (one.first, one.last))
    if abs(one.first.size) == abs(one.last.size):
        told = f"Den var lika stor {_within(one.first)} som {_within(one.last)}."
    elif one.verdict == "oförändrad":
        told = f"Den var {first}, men har inte ändrats åt samma håll varje gång."
    else:
        told = f"Den har gått från {first} till {last}."
    if one.has_turned:
        higher = indicator.sex_name("K" if one.first.size > 0 else "M").lower()
        told += f" {opening(one.first.period)} var det {higher} som hade den högre siffran."
    return told


def _in_passing(one: Difference, indicator: Indicator) -> str:
    size_then = distance(one, indicator) if one.size else "noll"
    return f"{size_then} ({swedish.period(one.period)})"


def _within(one: Difference) -> str:
    return swedish.lower_first(opening(one.period)).removeprefix("år ")


def comment(gap: Gap) -> str:
    """Return what the source says of this difference, if it judges it."""
    stated = gap.indicator.stated_differences
    return (stated.comment or "") if stated and gap.judged != "inte-utpekad" else ""


def action(gap: Gap) -> str:
    """Say what is done about an unjustified difference; nothing where the source sees none."""
    if gap.judged != "ja":
        return ""
    stated = gap.indicator.stated_differences
    if stated and stated.action:
        return f"Vad som görs: {stated.action}"
    return "Källan säger inte vad som görs."


def has_action(gap: Gap) -> bool:
    """Tell whether the source says what is done about the measure's differences."""
    stated = gap.indicator.stated_differences
    return bool(stated and stated.action)


def missing(dimensions: Sequence[str]) -> str:
    """Say what a measure is not broken down by."""
    return f"Saknar uppdelning på {swedish.joined(dimensions)}."


def group_name(group: Group, indicator: Indicator, areas: Mapping[str, str]) -> str:
    """Name a group: Vårby, 65–84 år, or Alla."""
    return "Alla" if group == EVERYONE else group_text(group, indicator, areas)


def _sex(group: Group, indicator: Indicator) -> str:
    return indicator.sex_name(group.sex).lower()


def _where(groups: Sequence[Group], indicator: Indicator, areas: Mapping[str, str]) -> str:
    """Say which areas or ages: i Vårby, i det högsta området, för 65–84 år, för alla."""
    named = [one for one in groups if one.area not in AREAS_WITHOUT_NAME or one.age != "alla"]
    if groups and not named:
        return {"lagsta": "i det lägsta området", "hogsta": "i det högsta området"}.get(
            groups[0].area, "för alla"
        )
    names = sorted((group_text(one, indicator, areas) for one in named), key=swedish.sort_key)
    word = "för" if named[0].age != "alla" else "i"
    return f"{word} {swedish.joined(names)}"
