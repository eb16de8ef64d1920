"""Read the records of a folder and gather them as facts: what pages and files are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from insyn.derive import accounts, series
from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.load import figures, services, statements
from insyn.model.comparison.rows import Sheet
from insyn.model.history import History
from insyn.model.records import Records


@dataclass(frozen=True)
class Gathered:
    """Hold the facts of some records, and beside them what only the rules may see.

    `sheets` are the rows of the services as they are written, by the service's id.
    """

    facts: Facts
    sheets: Mapping[str, Sheet]


def gather(records: Records, today: date, history: History) -> Gathered:
    """Return what the records of a folder say on a day, figures and all."""
    figures_by_indicator = series.fold(
        figures.outcomes(records), figures.milestones(records), figures.rankings(records)
    )
    economy = accounts.fold(
        statements.statement_rows(records), statements.price_base_amounts(records)
    )
    sheets = services.sheets(records)
    comparisons = tuple(map(protect, sheets.values()))
    facts = Facts(records, figures_by_indicator, today, economy, comparisons, history)
    return Gathered(facts, sheets)
