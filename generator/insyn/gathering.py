"""Read the records of a folder and gather them as facts: what pages and files are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from insyn.derive import accounts, series
from insyn.derive.comparison.earlier import Published
from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.load import figures, services, statements
from insyn.model.comparison.rows import Sheet
from insyn.model.history import History
from insyn.model.records import Records


@dataclass(frozen=True)
class Gathered:
    """Hold the facts of some records, and beside them what only the rules may see.

    `sheets` are the rows of the services as they are written, by the service's id, and `earlier`
    what was written and published of them in earlier editions, oldest first.
    """

    facts: Facts
    sheets: Mapping[str, Sheet]
    earlier: Mapping[str, Sequence[Published]] = field(default_factory=dict)

    @property
    def published(self) -> Mapping[str, tuple[Published, ...]]:
        """Return what was and is published of each service, by its id, oldest first."""
        return {
            one.service.id: (
                *self.earlier.get(one.service.id, ()),
                Published(self.sheets[one.service.id], one),
            )
            for one in self.facts.comparisons
        }


def gather(
    records: Records,
    today: date,
    history: History,
    earlier: Mapping[str, Sequence[Published]] | None = None,
) -> Gathered:
    """Return what the records of a folder say on a day, figures and all.

    What is hidden of a service cannot be reckoned out by comparing with its earlier editions.
    """
    before = earlier or {}
    figures_by_indicator = series.fold(
        figures.outcomes(records), figures.milestones(records), figures.rankings(records)
    )
    economy = accounts.fold(
        statements.statement_rows(records), statements.price_base_amounts(records)
    )
    sheets = services.sheets(records)
    comparisons = tuple(protect(one, before.get(name, ())) for name, one in sheets.items())
    facts = Facts(records, figures_by_indicator, today, economy, comparisons, history)
    return Gathered(facts, sheets, before)
