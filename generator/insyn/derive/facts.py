"""Gather records, figures and the ways between them: what pages and exports are made from."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from insyn.derive.accounts import NO_ACCOUNTS, Accounts
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.noted import NotedRecord, noted_records
from insyn.derive.oversight.matrix import Matrix, matrices
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.series import NO_FIGURES, Figures
from insyn.model.commitment import Commitment
from insyn.model.goal import Goal, GoalStructure
from insyn.model.history import NO_HISTORY, History
from insyn.model.indicator import Indicator
from insyn.model.records import Records


@dataclass(frozen=True)
class Facts:
    """Hold all that is known on a day.

    `today` is the day that the site speaks of; it is handed in so that the same records give
    the same site.
    """

    records: Records
    figures: Mapping[str, Figures]
    today: date
    accounts: Accounts = NO_ACCOUNTS
    comparisons: tuple[Comparison, ...] = ()
    history: History = NO_HISTORY

    def figures_of(self, indicator: Indicator) -> Figures:
        """Return the figures of an indicator, empty where there are none."""
        return self.figures.get(indicator.id, NO_FIGURES)

    @cached_property
    def indicators_by_goal(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Return the indicators by the reference of each goal they serve, in the source's order."""
        found: dict[str, list[Indicator]] = defaultdict(list)
        for indicator in sorted(self.records.indicators, key=source_order):
            for reference in indicator.goals:
                found[reference].append(indicator)
        return {reference: tuple(indicators) for reference, indicators in found.items()}

    @cached_property
    def commitments_by_goal(self) -> Mapping[str, tuple[Commitment, ...]]:
        """Return the commitments by the reference of their goal, in order of id."""
        found: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self.records.commitments:
            found[commitment.goal].append(commitment)
        return {reference: tuple(commitments) for reference, commitments in found.items()}

    @cached_property
    def noted(self) -> tuple[NotedRecord, ...]:
        """Return the records that have notes, kind by kind."""
        return tuple(one for one in noted_records(self.records) if one.notes)

    @cached_property
    def matrices(self) -> tuple[Matrix, ...]:
        """Return the insight matrix of what is real, and that of what is invented if any."""
        units_by_service = {one.service.id: one.units for one in self.comparisons}
        return matrices(self.records, self.today, units_by_service)

    @property
    def oversights(self) -> tuple[Oversight, ...]:
        """Return the real follow-up of performers, and the invented one if there is any."""
        return tuple(matrix.world for matrix in self.matrices)

    @cached_property
    def comparison_by_id(self) -> Mapping[str, Comparison]:
        """Return the services where people choose by id."""
        return {one.service.id: one for one in self.comparisons}

    @cached_property
    def goals_by_board(self) -> Mapping[str, tuple[tuple[GoalStructure, Goal], ...]]:
        """Return the goals each board answers for, with their structures, in the source's order."""
        found: dict[str, list[tuple[GoalStructure, Goal]]] = defaultdict(list)
        for structure in self.records.structures:
            for goal in structure.goals:
                if goal.board:
                    found[goal.board].append((structure, goal))
        return {board: tuple(goals) for board, goals in found.items()}


def source_order(indicator: Indicator) -> tuple[str, int, str]:
    """Return the place of an indicator in its source: document, row, then title."""
    evidence = indicator.evidence
    row = evidence.row if evidence and evidence.row is not None else 10**6
    return (evidence.document if evidence else "", row, indicator.title)


def children(structure: GoalStructure, parent: Goal | None) -> tuple[Goal, ...]:
    """Return the goals right below a goal, or those at the top for None, in the source's order."""
    identifier = parent.id if parent else None
    return tuple(goal for goal in structure.goals if goal.parent == identifier)
