"""List the datasets: what can be downloaded, how fresh and how large it is, and the catalogue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.dataset_words import freshness, is_free, unmarked_description
from insyn.derive.facts import Facts
from insyn.model.municipality import Licence
from insyn.model.published import DatasetSummary
from insyn.output import Page
from insyn.render.dataset_page import CATALOGUES, catalogue_alternates, size
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/open_data.html"
TITLE = "Öppna data"

_FRESHNESS_IN_THE_LIST = frozenset({"Period", "Senast ändrad"})


@dataclass(frozen=True)
class DatasetCard:
    """Show a dataset in the list: where and what it is, how fresh, how large, and if invented."""

    link: Link
    text: str
    fresh: str
    size: str
    is_example: bool


@dataclass(frozen=True)
class OpenDataBody:
    """State all that the template of the list of datasets places."""

    # The datasets, in alphabetical order and with the invented last.
    datasets: tuple[DatasetCard, ...]
    # The catalogue of the datasets that are real, in each of its forms.
    catalogue: tuple[Link, ...]
    # The way to the description of the JSON of each record.
    api: Link
    # The licence, with its own address outside the site.
    licence: Link
    # Whether the licence asks for nothing at all.
    is_free: bool


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
        alternates=catalogue_alternates(),
    )


def body(datasets: tuple[DatasetSummary, ...], licence: Licence) -> str:
    """Render the list of datasets."""
    page = urls.OPEN_DATA
    contract = OpenDataBody(
        datasets=tuple(_card(one, page) for one in sorted(datasets, key=_place)),
        catalogue=tuple(
            link(f"Katalogen över datamängderna ({form})", f"/{urls.catalogue(suffix)}", page)
            for suffix, _, form in CATALOGUES
        ),
        api=link("Så hämtar du dem en i taget som JSON", urls.API, page),
        licence=Link(licence.title, licence.address),
        is_free=is_free(licence),
    )
    return render(TEMPLATE, contract)


def _card(one: DatasetSummary, page: str) -> DatasetCard:
    fresh = (
        f"{term}: {swedish.lower_first(text).rstrip('.')}."
        for term, text in freshness(one)
        if term in _FRESHNESS_IN_THE_LIST
    )
    way = link(one.title, urls.package(one.name), page)
    # The sign beside the name says that it is invented.
    text = unmarked_description(one.description) if one.is_example else one.description
    return DatasetCard(way, text, " ".join(fresh), size(one), one.is_example)


def _place(one: DatasetSummary) -> tuple[bool, tuple[str, str]]:
    """Return the place of a dataset in the list: the alphabet's, and last what is invented."""
    return one.is_example, swedish.sort_key(one.title)
