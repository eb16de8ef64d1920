"""Make the pages of the copies of measures, follow-ups and datasets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from insyn import urls
from insyn.derive.facts import Facts
from insyn.model.history import Edition
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.published import DatasetSummary, PublishedFile
from insyn.output import Page
from insyn.render.copies.copy_page import Copied, page
from insyn.render.copies.record_tables import judgements, outcomes
from insyn.render.parts import names
from insyn.render.standing import title_of


@dataclass(frozen=True)
class CopyPlace:
    """Say where a copy stands, in which edition, and where the next version is kept.

    `home` is the address of the same thing today.
    """

    home: str
    address: str
    edition: Edition
    later: tuple[Edition, str] | None


def indicator_copy(
    facts: Facts, indicator: Indicator, place: CopyPlace, files: Sequence[PublishedFile]
) -> Page:
    """Return the page of a measure as it was, out of the facts of that time."""
    known = names(facts)
    copied = Copied(
        title=title_of(indicator, facts.records),
        home=place.home,
        address=place.address,
        section="matt",
        way=(("Mått", urls.INDICATORS),),
        edition=place.edition,
        later=place.later,
        files=tuple(files),
        table=outcomes(indicator, facts.figures_of(indicator), known),
    )
    return page(copied, known)


def follow_up_copy(
    facts: Facts, follow_up: FollowUp, place: CopyPlace, files: Sequence[PublishedFile]
) -> Page:
    """Return the page of a follow-up as it was, out of the facts of that time."""
    contract = facts.records.contract_by_id.get(follow_up.contract or "")
    copied = Copied(
        title=follow_up.title,
        home=place.home,
        address=place.address,
        section="uppfoljning",
        way=(("Uppföljning", urls.FOLLOW_UPS),),
        edition=place.edition,
        later=place.later,
        files=tuple(files),
        table=judgements(follow_up, contract),
        is_example=facts.records.is_example(follow_up.file),
    )
    return page(copied, names(facts))


def dataset_copy(facts: Facts, dataset: DatasetSummary, place: CopyPlace) -> Page:
    """Return the page of a dataset as it was, with every file of it."""
    moved = (
        replace(one, path=urls.dated_file(one.path, place.edition.name))
        for one in dataset.every_file()
    )
    every = sorted(moved, key=lambda one: one.format != "zip")
    copied = Copied(
        title=dataset.title,
        home=place.home,
        address=place.address,
        section="oppna-data",
        way=(("Öppna data", urls.OPEN_DATA),),
        edition=place.edition,
        later=place.later,
        files=tuple(every),
        is_example=dataset.is_example,
    )
    return page(copied, names(facts))
