"""Tell by which statuses the search is narrowed, in the words that the pages use."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.result import result
from insyn.model.codes import ASSESSMENTS, COMPLETIONS
from insyn.model.goal import Goal
from insyn.model.indicator import Indicator
from insyn.model.oversight.codes import CONTRACT_STATES, DUE_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.records import Records

RESULTS = {
    "nådd": "Etappmålet nåddes",
    "inte-nådd": "Etappmålet nåddes inte",
    "kan-inte-bedömas": "Etappmålet kan inte bedömas",
}
"""Whether the milestone that is due was reached, as the marks of indicators say it."""

LACKING, NOT_LACKING, NOT_JUDGED = "Brister", "Inga brister", "Inte bedömt"
"""What a follow-up showed, as the filters of the list of follow-ups say it."""


@dataclass(frozen=True)
class Around:
    """Hold the facts, with the newest year that any indicator has a figure for, or ""."""

    facts: Facts
    newest_year: str

    @property
    def records(self) -> Records:
        """Return the records that the facts are of."""
        return self.facts.records


def around(facts: Facts) -> Around:
    """Return the facts with what is reckoned once for all records."""
    latest = (figures.latest() for figures in facts.figures.values())
    return Around(facts, max((one.period[:4] for one in latest if one), default=""))


def grades(goal: Goal) -> tuple[str, ...]:
    """Return the latest assessment of a goal, nothing where there is none."""
    latest = max(goal.assessments, key=lambda one: one.period, default=None)
    return (ASSESSMENTS[latest.grade].label,) if latest else ()


def completions(statuses: Iterable[str]) -> tuple[str, ...]:
    """Return in a fixed order what became of some commitments or actions."""
    found = set(statuses)
    return tuple(one.label for code, one in COMPLETIONS.items() if code in found)


def milestone_result(indicator: Indicator, known: Around) -> tuple[str, ...]:
    """Return how the newest milestone that is due went, nothing where none is due yet."""
    figures = known.facts.figures_of(indicator)
    stated = [one for one in figures.milestones if one.kind == "etappmal"]
    due = [
        one for one in stated if one.condition != "ingen" and one.period[:4] <= known.newest_year
    ]
    milestone = max(due, key=lambda one: one.period, default=None)
    if milestone is None:
        return ()
    return (RESULTS[result(figures, milestone, indicator.direction).verdict],)


def contract_statuses(contract: Contract, known: Around) -> tuple[str, ...]:
    """Return whether a contract applies, and whether a follow-up of it is overdue."""
    dues = world_of(contract.file, known).dues_by_contract.get(contract.id, ())
    overdue = [DUE_STATES["saknas"].label] if any(one.state == "saknas" for one in dues) else []
    return (CONTRACT_STATES[state(contract, known.facts.today)].label, *overdue)


def follow_up_outcome(follow_up: FollowUp, known: Around) -> str:
    """Return what a follow-up showed."""
    if not world_of(follow_up.file, known).is_done(follow_up):
        return NOT_JUDGED
    found = {one.grade for one in follow_up.judgements}
    if found & {"ej-uppfyllt", "delvis"} or follow_up.deviations:
        return LACKING
    return NOT_LACKING if "uppfyllt" in found else NOT_JUDGED


def world_of(file: str, known: Around) -> Oversight:
    """Return the real follow-up of performers or the invented one: that which a file is about."""
    is_example = known.records.is_example(file)
    return next(world for world in known.facts.oversights if world.is_example == is_example)
