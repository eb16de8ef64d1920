"""List the datasets: what can be downloaded and how large it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.municipality import Licence
from insyn.model.published import DatasetSummary
from insyn.output import Page
from insyn.render.parts import Link, file_size, link
from insyn.render.templates import render

TEMPLATE = "pages/open_data.html"
TITLE = "Öppna data"


@dataclass(frozen=True)
class DatasetCard:
    """Show a dataset in the list: where and what it is, how large, and whether it is invented."""

    link: Link
    text: str
    size: str
    is_example: bool


@dataclass(frozen=True)
class OpenDataBody:
    """State all that the template of the list of datasets places."""

    # The datasets, in alphabetical order and with the invented last.
    datasets: tuple[DatasetCard, ...]
    # The licence, with its own address outside the site.
    licence: Link


def pages(facts: Facts, datasets: Sequence[DatasetSummary]) -> Iterator[Page]:
    """Yield the list of datasets, below the hand-written page."""
    municipality = facts.records.municipality
    yield Page(
        address=urls.OPEN_DATA,
        section="oppna-data",
        title=TITLE,
        description=f"Siffrorna om {municipality.short_name} som filer att ladda ner.",
        body=partial(body, tuple(datasets), municipality.licence),
        below=True,
    )


def body(datasets: tuple[DatasetSummary, ...], licence: Licence) -> str:
    """Render the list of datasets."""
    cards = tuple(
        DatasetCard(
            link(one.title, urls.package(one.name), urls.OPEN_DATA),
            one.description,
            _size(one),
            one.is_example,
        )
        for one in sorted(datasets, key=_place)
    )
    return render(TEMPLATE, OpenDataBody(cards, Link(licence.title, licence.address)))


def _place(one: DatasetSummary) -> tuple[bool, tuple[str, str]]:
    """Return the place of a dataset in the list: the alphabet's, and last what is invented."""
    return one.is_example, swedish.sort_key(one.title)


def _size(one: DatasetSummary) -> str:
    tables = swedish.plural(len(one.tables), "tabell", "tabeller")
    rows = swedish.plural(sum(table.rows for table in one.tables), "rad", "rader")
    return f"{tables}, {rows}, {file_size(sum(table.size for table in one.tables))} (CSV)"
