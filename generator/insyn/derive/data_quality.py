"""Tell how fresh and how whole the figures are, without judging what they show."""

from collections import defaultdict
from collections.abc import Mapping

from insyn.derive.facts import Facts, source_order
from insyn.model.indicator import Indicator


def indicators_by_latest_year(facts: Facts) -> Mapping[str, tuple[Indicator, ...]]:
    """Return the indicators by the year of their newest value, newest first; none comes last."""
    found: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in sorted(facts.records.indicators, key=source_order):
        latest = facts.figures_of(indicator).latest()
        found[latest.period[:4] if latest else ""].append(indicator)
    return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def indicators_with_breaks(facts: Facts) -> tuple[Indicator, ...]:
    """Return the indicators whose figures cannot all be compared, in the source's order."""
    return tuple(
        indicator
        for indicator in sorted(facts.records.indicators, key=source_order)
        if indicator.breaks
    )
