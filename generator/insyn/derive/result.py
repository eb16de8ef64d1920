"""Judge whether a milestone was reached, and say why where it cannot be judged."""

from dataclasses import dataclass
from typing import Literal

from insyn.derive.series import Figures, Series
from insyn.model.figures import Milestone, Observation

Verdict = Literal["nådd", "inte-nådd", "kan-inte-bedömas"]
Reason = Literal[
    "",
    "inget-mål",
    "inget-utfall",
    "ingen-tidigare-mätning",
    "seriebrott",
    "ingen-jämförelse",
]


@dataclass(frozen=True, slots=True)
class Result:
    """State how an outcome stands against a milestone.

    `reason` is a code that says why nothing can be judged. `outcome` is the figure that was
    judged and `earlier` the one it was held against, where the milestone asks for a comparison.
    """

    milestone: Milestone
    verdict: Verdict
    reason: Reason = ""
    outcome: Observation | None = None
    earlier: Observation | None = None


def results(figures: Figures, direction: str) -> tuple[Result, ...]:
    """Judge every milestone of an indicator against the outcome of its own period."""
    return tuple(result(figures, milestone, direction) for milestone in figures.milestones)


def result(figures: Figures, milestone: Milestone, direction: str) -> Result:
    """Judge one milestone of an indicator whose good direction is upp, ned or ingen.

    minst, hogst: the figure itself. oka, minska, behall: against the measurement before it,
    unless the series breaks in between; behall is reached when the figure is not worse, or,
    where no direction is good, when it is the same. battre-an-lanet cannot be judged, since
    the records do not hold the county's figure.
    """
    if milestone.condition == "ingen":
        return Result(milestone, "kan-inte-bedömas", "inget-mål")
    series = figures.series()
    place = _place_in(series, milestone.period)
    if place is None:
        return Result(milestone, "kan-inte-bedömas", "inget-utfall")
    outcome = series[place]
    if milestone.condition == "battre-an-lanet":
        return Result(milestone, "kan-inte-bedömas", "ingen-jämförelse", outcome)
    if milestone.condition in ("minst", "hogst"):
        return _against_number(milestone, outcome)
    if outcome.after_break:
        return Result(milestone, "kan-inte-bedömas", "seriebrott", outcome)
    earlier = next((one for one in reversed(series[:place]) if one.has_value), None)
    if earlier is None:
        return Result(milestone, "kan-inte-bedömas", "ingen-tidigare-mätning", outcome)
    if any(one.after_break for one in series[series.index(earlier) + 1 : place]):
        return Result(milestone, "kan-inte-bedömas", "seriebrott", outcome)
    return _against_earlier(milestone, outcome, earlier, direction)


def _place_in(series: Series, period: str) -> int | None:
    """Return where the outcome of a period stands; a year without one has its latest month's."""
    with_value = [(one.period, place) for place, one in enumerate(series) if one.has_value]
    exact = [place for found, place in with_value if found == period]
    within = [place for found, place in with_value if found.startswith(f"{period}-")]
    return next(iter(exact), within[-1] if within else None)


def _against_number(milestone: Milestone, outcome: Observation) -> Result:
    if milestone.value is None or outcome.value is None:
        return Result(milestone, "kan-inte-bedömas", "inget-mål", outcome)
    at_least = milestone.condition == "minst"
    reached = outcome.value >= milestone.value if at_least else outcome.value <= milestone.value
    return Result(milestone, "nådd" if reached else "inte-nådd", "", outcome)


def _against_earlier(
    milestone: Milestone, outcome: Observation, earlier: Observation, direction: str
) -> Result:
    assert outcome.value is not None  # both were chosen because they have a value
    assert earlier.value is not None
    difference = outcome.value - earlier.value
    reached = {
        "oka": difference > 0,
        "minska": difference < 0,
        "behall": {"upp": difference >= 0, "ned": difference <= 0}.get(direction, difference == 0),
    }[milestone.condition]
    return Result(milestone, "nådd" if reached else "inte-nådd", "", outcome, earlier)
