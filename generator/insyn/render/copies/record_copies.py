"""Make the pages of the copies of measures, follow-ups and datasets."""

from collections.abc import Sequence
from dataclasses import replace

from insyn import urls
from insyn.derive.facts import Facts
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.published import DatasetSummary, PublishedFile
from insyn.output import Page
from insyn.render.copies.copy_page import Copied, CopyPlace, page
from insyn.render.copies.record_tables import (
    follow_up_facts,
    follow_up_tables,
    indicator_tables,
    outcome_documents,
)
from insyn.render.indicator_words import facts as indicator_facts
from insyn.render.parts import evidence_texts, names, note_boxes
from insyn.render.standing import title_of


def indicator_copy(
    facts: Facts, indicator: Indicator, place: CopyPlace, files: Sequence[PublishedFile]
) -> Page:
    """Return the page of a measure as it was, out of the facts of that time."""
    known, figures = names(facts), facts.figures_of(indicator)
    copied = Copied(
        place=place,
        title=title_of(indicator, facts.records),
        section="matt",
        way=(("Mått", urls.INDICATORS),),
        files=tuple(files),
        facts=indicator_facts(indicator, figures),
        tables=tuple(indicator_tables(indicator, figures, known)),
        notes=note_boxes(indicator.notes),
        sources=tuple(outcome_documents(figures, known)),
    )
    return page(copied, known)


def follow_up_copy(
    facts: Facts, follow_up: FollowUp, place: CopyPlace, files: Sequence[PublishedFile]
) -> Page:
    """Return the page of a follow-up as it was, out of the facts of that time."""
    known = names(facts)
    contract = facts.records.contract_by_id.get(follow_up.contract or "")
    copied = Copied(
        place=place,
        title=follow_up.title,
        section="uppfoljning",
        way=(("Uppföljning", urls.FOLLOW_UPS),),
        files=tuple(files),
        facts=tuple(follow_up_facts(follow_up)),
        tables=tuple(follow_up_tables(follow_up, contract)),
        notes=note_boxes(follow_up.notes),
        sources=evidence_texts(follow_up.evidence, known),
        is_example=facts.records.is_example(follow_up.file),
    )
    return page(copied, known)


def dataset_copy(facts: Facts, dataset: DatasetSummary, place: CopyPlace) -> Page:
    """Return the page of a dataset as it was, with every file of it."""
    known = names(facts)
    moved = (
        replace(one, path=urls.dated_file(one.path, place.edition.name))
        for one in dataset.every_file()
    )
    every = sorted(moved, key=lambda one: one.format != "zip")
    copied = Copied(
        place=place,
        title=dataset.title,
        section="oppna-data",
        way=(("Öppna data", urls.OPEN_DATA),),
        files=tuple(every),
        sources=tuple(known.documents.get(one, one) for one in dataset.publication.documents),
        is_example=dataset.is_example,
    )
    return page(copied, known)
