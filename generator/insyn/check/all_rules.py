"""Run every rule over the records: the one place that names them all, in the manual's order."""

from collections.abc import Mapping

from insyn.check import (
    address_collision,
    broken_lineage,
    column_codes,
    cycle,
    duplicate_id,
    empty_amount,
    file_name,
    formula_in_text,
    gap,
    goal_without_indicators,
    goal_without_lineage,
    idle_note,
    interval,
    milestone_without_value,
    missing_column,
    missing_sex,
    missing_source,
    missing_target,
    outside_scale,
    rule_inputs,
    statement_shape,
    total_outside,
    trend_against_figures,
    undescribed_table,
    unknown_area,
    unknown_board,
    unknown_concept,
    unknown_document,
    unknown_goal,
    unknown_indicator,
    unknown_row,
    unknown_structure,
    value_and_status,
    wrong_ranking,
    wrong_statement,
    wrong_sum,
)
from insyn.check.subject import Subject
from insyn.derive.accounts import NO_ACCOUNTS, Accounts
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.series import Figures
from insyn.model.records import Records
from insyn.problems import Problem

RULES = (
    unknown_goal,
    unknown_indicator,
    unknown_board,
    unknown_concept,
    unknown_document,
    unknown_area,
    duplicate_id,
    file_name,
    address_collision,
    cycle,
    broken_lineage,
    unknown_structure,
    unknown_row,
    statement_shape,
    empty_amount,
    rule_inputs,
    idle_note,
    missing_source,
    formula_in_text,
    goal_without_indicators,
    goal_without_lineage,
    missing_target,
    milestone_without_value,
    missing_sex,
    value_and_status,
    outside_scale,
    interval,
    total_outside,
    wrong_sum,
    trend_against_figures,
    wrong_statement,
    gap,
    wrong_ranking,
    missing_column,
    column_codes,
    undescribed_table,
)
"""The rules, each a module with a Swedish manual and a function `check(subject)`."""


def check(
    records: Records,
    figures: Mapping[str, Figures],
    accounts: Accounts = NO_ACCOUNTS,
    matrices: tuple[Matrix, ...] = (),
) -> list[Problem]:
    """Return everything that the rules find wrong with the records and figures, by place."""
    subject = Subject(records, figures, accounts, matrices)
    return sorted(problem for rule in RULES for problem in rule.check(subject))
