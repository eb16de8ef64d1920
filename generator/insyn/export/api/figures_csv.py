"""Write the figures of one record as CSV, with the columns of the dataset's own table."""

from collections.abc import Iterable
from decimal import Decimal

from insyn.derive.series import Figures
from insyn.export import csv_file
from insyn.export.api import figure_rows
from insyn.export.oversight.follow_up_tables import JUDGEMENT_COLUMNS
from insyn.export.table import yes_or_no
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp


def outcomes_csv(
    indicator: Indicator,
    figures: Figures,
    ordered: tuple[str, ...] = figure_rows.OUTCOME_COLUMNS,
) -> bytes:
    """Return the outcomes of an indicator as the rows that utfall.csv holds of it."""
    return _written(ordered, figure_rows.outcomes(indicator.id, figures, ordered))


def judgements_csv(follow_up: FollowUp, is_example: bool) -> bytes:
    """Return the judgements of a follow-up as the rows that bedomningar.csv holds of it.

    Every row tells whether it is invented, also when it is copied out of its file.
    """
    header = (*(column.name for column in JUDGEMENT_COLUMNS), "exempeldata")
    invented = yes_or_no(is_example)
    rows = (
        (*(column.value((follow_up, one)) for column in JUDGEMENT_COLUMNS), invented)
        for one in follow_up.judgements
    )
    return _written(header, rows)


def _written(header: tuple[str, ...], rows: Iterable[Iterable[object]]) -> bytes:
    return csv_file.written(header, ([_cell(one) for one in row] for row in rows))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
