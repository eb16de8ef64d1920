"""Write every record as JSON beside its page, and the figures of one as CSV."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from insyn import urls
from insyn.derive import addressed
from insyn.derive.addressed import Addressed
from insyn.derive.facts import Facts
from insyn.derive.known_records import renamed_addresses
from insyn.derive.related import related
from insyn.export.api import figure_rows, openapi, record_file
from insyn.export.api.envelope import Source, Terms, post, terms
from insyn.export.api.figure_rows import Columns
from insyn.export.api.figures_csv import judgements_csv, outcomes_csv
from insyn.export.api.lists import lists
from insyn.export.api.reckoned import SCOPE_BY_KIND, reckoner
from insyn.export.api.record_file import Told
from insyn.load.figures import OUTCOMES
from insyn.model.goal import Goal
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.record import Evidence
from insyn.model.statement import Statement
from insyn.output import File


def files(facts: Facts) -> Iterator[File]:
    """Yield the files of every record, those that list them and the description of them all."""
    every = tuple(addressed.addressed(facts.records))
    posts = {one.key: post(one) for one in every}
    known = terms(facts.records.municipality)
    lineage = facts.records.lineage
    ties = related(every, lineage.links if lineage else ())
    own = _own(facts)
    renamed: dict[str, list[str]] = defaultdict(list)
    for old, new in renamed_addresses(facts):
        renamed[new].append(old)
    columns = figure_rows.columns(facts.records)
    for one in every:
        told = Told(
            post=posts[one.key],
            record=one.record,
            version=_version(one, facts),
            sources=tuple(_sources(one, facts)),
            links=tuple(posts[other.key] for other in ties.get(one.key, ())),
            own=own(one),
        )
        for address in dict.fromkeys((one.address, *one.earlier_addresses, *renamed[one.address])):
            yield from _of_record(told, known, facts, columns, address)
    yield from lists(facts, posts.values())
    yield openapi.file(facts)


def _of_record(
    told: Told, known: Terms, facts: Facts, columns: Columns, address: str
) -> Iterator[File]:
    """Yield the files at an address of a record: at an earlier one too, where programs look."""
    path, record = urls.record_file(address), told.record
    identifier = told.post.id if address == told.post.address else _last_part(address)
    if isinstance(record, Indicator):
        figures = facts.figures_of(record)
        yield File(path, partial(record_file.of_indicator, told, known, figures, columns))
        rows = partial(outcomes_csv, record, figures, columns[OUTCOMES])
        yield File(urls.indicator_figures(identifier), rows)
        return
    yield File(path, partial(record_file.content, told, known))
    if isinstance(record, FollowUp):
        rows = partial(judgements_csv, record, told.post.is_example)
        yield File(urls.follow_up_figures(identifier), rows)


def _figures(one: Addressed) -> str:
    """Return the path of the figures of a record as CSV, empty for a record that has none."""
    if isinstance(one.record, Indicator):
        return urls.indicator_figures(one.key.id)
    return urls.follow_up_figures(one.key.id) if isinstance(one.record, FollowUp) else ""


def _last_part(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def _version(one: Addressed, facts: Facts) -> str:
    editions = facts.history.editions_of(one.key)
    return editions[0].name if editions else ""


def _sources(one: Addressed, facts: Facts) -> Iterator[Source]:
    """Yield where a record stands in the documents, then other documents of its figures."""
    titles = {key: document.title for key, document in facts.records.document_by_id.items()}
    stated: Evidence | tuple[Evidence, ...] | None = getattr(one.record, "evidence", None)
    named = set[str]()
    for evidence in (stated,) if isinstance(stated, Evidence) else stated or ():
        named.add(evidence.document)
        title = titles.get(evidence.document, evidence.document)
        yield Source(evidence.document, title, evidence.section, evidence.row)
    if isinstance(one.record, Indicator):
        outcomes = facts.figures_of(one.record).outcomes.values()
        used = {row.document for series in outcomes for row in series if row.document}
        for document in sorted(used - named):
            yield Source(document, titles.get(document, document))


def _own(facts: Facts) -> Callable[[Addressed], Mapping[str, Any]]:
    """Return what tells the keys that only one kind of record has."""
    reckoned = reckoner(facts)

    def own(one: Addressed) -> Mapping[str, Any]:
        if figures := _figures(one):
            return {"csv": urls.absolute(facts.records.municipality.site_address, figures)}
        if isinstance(one.record, Goal):
            return {
                "ataganden": facts.commitments_by_goal.get(one.key.id, ()),
                "harledning": facts.records.links_by_goal.get(one.key.id, ()),
            }
        if isinstance(one.record, Statement):
            rows = facts.accounts.rows_of(one.key.id)
            return {"rader": figure_rows.of_statement(rows)}
        if one.kind.code in SCOPE_BY_KIND:
            return {"utraknat": reckoned(one)}
        return {}

    return own
