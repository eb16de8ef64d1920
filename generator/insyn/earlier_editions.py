"""Read the records of an earlier edition again, if they can be read and may still be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from insyn.check import personal_numbers, tables
from insyn.derive.comparison.comparison import HIDDEN, Comparison
from insyn.derive.comparison.frozen import frozen
from insyn.derive.facts import Facts
from insyn.gathering import Gathered, gather
from insyn.history import git
from insyn.load import records as record_files
from insyn.model.figures import Group
from insyn.model.history import Edition, History, RecordKey
from insyn.places import outside_files
from insyn.problems import Level, Problem, has_errors

RULE_UNREADABLE = "oläsbar-utgåva"
RULE_WITHHELD = "undanhållen-utgåva"

_Shown = Mapping[str, tuple[tuple[str, Comparison], ...]]
"""The editions of each service by its id, oldest first; the last is today's and has no name."""

_Figure = tuple[str, str, Group]
"""The present id of a measure, a period and a group."""


@dataclass(frozen=True)
class EarlierEditions:
    """Read editions of the records under a root, one after another.

    `workshop` is where their files are written; they must stay until the site is published.
    """

    root: Path
    workshop: Path
    today: Facts
    shown: _Shown

    def read(self, edition: Edition) -> Facts | Problem:
        """Return the facts of an edition, or why they are not published again."""
        repository = git.repository(self.root)
        folder = self.workshop / "utgavor" / edition.name
        if repository is None:
            return _unreadable(edition)
        repository.extract(edition.revision, [git.RECORDS], folder)
        if has_errors(personal_numbers.wrong_numbers(folder, ())):
            return _withheld(edition, "ett personnummer")
        records, problems = record_files.load(folder)
        if records is None or has_errors(problems):
            return _unreadable(edition)
        if any(has_errors(tables.check(folder, package)) for package in records.packages):
            return _unreadable(edition)
        history = self.today.history
        world = gather(records, edition.day, history.until(edition)).facts
        if set(_figures(world, history)) & _hidden(self.today):
            return _withheld(edition, "värden som är dolda nu")
        kept = dict(_comparisons(self.shown, history, edition))
        comparisons = tuple(kept.get(one.service.id, one) for one in world.comparisons)
        return replace(world, comparisons=comparisons)


def earlier_editions(root: Path, gathered: Gathered, workshop: Path) -> EarlierEditions:
    """Return the way to earlier editions of records that have been gathered.

    Of the services, what is hidden today is hidden in all of them.
    """
    shown = {
        service: tuple(
            (one.edition, comparison)
            for one, comparison in zip(published, frozen(published), strict=True)
        )
        for service, published in gathered.published.items()
    }
    return EarlierEditions(root, workshop, gathered.facts, shown)


def _comparisons(
    shown: _Shown, history: History, edition: Edition
) -> Iterator[tuple[str, Comparison]]:
    """Yield the services of an edition: as they were until their folder next changed."""
    age_by_name = {one.name: age for age, one in enumerate(history.editions)}
    for service, every in shown.items():
        age = age_by_name[edition.name]
        yield service, next(one for name, one in every if age_by_name.get(name, -1) <= age)


def _figures(world: Facts, history: History) -> Iterator[_Figure]:
    """Yield the figures of measures that are shown, with the ids that the measures have now."""
    for identifier, figures in world.figures.items():
        key = RecordKey("matt", identifier)
        for group, series in figures.outcomes.items():
            for one in series:
                if one.has_value:
                    yield history.renamed.get(key, key).id, one.period, group


def _hidden(today: Facts) -> set[_Figure]:
    return {
        (identifier, one.period, group)
        for identifier, figures in today.figures.items()
        for group, series in figures.outcomes.items()
        for one in series
        if one.status == HIDDEN
    }


def _unreadable(edition: Edition) -> Problem:
    message = (
        f"dagens program kan inte läsa uppgifterna i utgåvan {edition.name}, så den finns inte som "
        "kopia på webbplatsen. Den finns kvar i versionshistoriken."
    )
    return _problem(edition, message, RULE_UNREADABLE)


def _withheld(edition: Edition, what: str) -> Problem:
    message = (
        f"utgåvan {edition.name} innehåller {what}, så den finns inte som kopia på webbplatsen. "
        "Den finns kvar i versionshistoriken: skriv om den om andra än behöriga kan läsa den."
    )
    return _problem(edition, message, RULE_WITHHELD)


def _problem(edition: Edition, message: str, rule: str) -> Problem:
    return Problem(outside_files(f"git: taggen {edition.tag}"), message, rule, Level.WARNING)
