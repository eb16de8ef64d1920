"""Pick out what one dataset holds of the follow-up of performers, on the day of the site."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from insyn.derive.facts import Facts
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.export.table import Column, yes_or_no
from insyn.model.package import ForeignKey
from insyn.model.records import package_of


class _WithFile(Protocol):
    """Stand for any record with a file."""

    @property
    def file(self) -> str: ...


_Some = TypeVar("_Some", bound=_WithFile)
_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Share:
    """Hold what one dataset has of the follow-up of performers, real or invented."""

    name: str
    matrix: Matrix

    @property
    def world(self) -> Oversight:
        """Return the follow-up of performers that the dataset has a share of."""
        return self.matrix.world

    @property
    def today(self) -> date:
        """Return the day that everything derived is told for."""
        return self.world.today

    def own(self, records: Iterable[_Some]) -> tuple[_Some, ...]:
        """Return those of the records whose file lies in the dataset."""
        return tuple(one for one in records if package_of(one.file) == self.name)

    def marked(self, columns: Sequence[Column[_Thing]]) -> tuple[Column[_Thing], ...]:
        """Return columns with the last one of every table, which tells whether rows are invented.

        A row that is copied out of its file still says so.
        """
        word = yes_or_no(self.world.is_example)
        last = Column[_Thing](
            "exempeldata",
            "Exempeldata",
            "ja om raden är påhittad, nej om den är verklig.",
            lambda _one: word,
            required=True,
        )
        return (*columns, last)


def share_of(facts: Facts, name: str) -> Share:
    """Return what a dataset told by its name has, of what is real or of what is invented."""
    is_example = name in facts.records.example_packages
    return Share(name, next(one for one in facts.matrices if one.world.is_example == is_example))


def where_it_holds(
    key: ForeignKey, used: Iterable[str | None], known: Container[str]
) -> tuple[ForeignKey, ...]:
    """Return a claim unless an id leads out of the dataset: the invented may lean on real law."""
    return (key,) if all(one in known for one in used if one) else ()
