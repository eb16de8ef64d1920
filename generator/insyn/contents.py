"""List every page, file and redirect of the site, kind by kind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from insyn import urls
from insyn.derive.addressed import addressed
from insyn.derive.facts import Facts
from insyn.derive.findable import finder
from insyn.derive.known_records import gone_addresses, renamed_addresses
from insyn.export import feeds, host_rules, plotly_bundle
from insyn.export.api import record_json
from insyn.export.catalogue import catalogue_files
from insyn.export.oversight import calendar
from insyn.export.packing import Packed
from insyn.load.handwritten import Handwritten
from insyn.model.published import DatasetSummary
from insyn.output import Alternate, File, Page
from insyn.render import (
    accessibility_page,
    all_pages_page,
    api_page,
    board_page,
    boards_page,
    calendar_page,
    card_files,
    chart_files,
    commitments_page,
    contradictions_page,
    dataset_page,
    diagram_page,
    economy_page,
    economy_rules_page,
    equality_page,
    glossary_page,
    goal_page,
    icon_files,
    indicator_page,
    indicators_page,
    internal_control_page,
    internal_controls_page,
    lineage_page,
    open_data_page,
    quality_page,
    review_page,
    search_page,
    start_page,
    statement_page,
    steering_page,
    structure_page,
    structures_page,
)
from insyn.render.changes import changes_page
from insyn.render.comparison import (
    compare_page,
    compared_unit_page,
    guide_page,
    service_page,
    services_page,
    unit_page,
)
from insyn.render.indicator_line import entries
from insyn.render.oversight import (
    board_insight_page,
    choice_system_page,
    contract_page,
    contracts_page,
    follow_up_page,
    follow_up_plan_page,
    follow_ups_of_year_page,
    follow_ups_page,
    insight_page,
    insight_requirement_page,
    overdue_page,
    programme_page,
    programmes_page,
    provider_page,
    providers_page,
)

_JSON = "application/json"


def pages(
    facts: Facts, summaries: Sequence[DatasetSummary], handwritten: Sequence[Handwritten] = ()
) -> Iterator[Page]:
    """Yield every page that is made of the facts, and the lists of all pages.

    Pages of records point to their files, and each page tells how it is found.
    """
    records = {one.address for one in addressed(facts.records)}
    sought = finder(facts)
    pictures = card_files.picture_by_address(facts)
    every = [
        replace(
            page,
            alternates=tuple(_alternates(page, page.address in records)),
            sought=sought(page.address),
            picture=pictures.get(page.address, ""),
        )
        for page in _pages(facts, summaries)
    ]
    yield from every
    yield from all_pages_page.pages(facts, every, [_without_body(one) for one in handwritten])


def _alternates(page: Page, is_record: bool) -> Iterator[Alternate]:
    if is_record and not any(one.media_type == _JSON for one in page.alternates):
        yield Alternate(_JSON, urls.record_file(page.address), f"{page.title} (JSON)")
    yield from page.alternates


def _without_body(one: Handwritten) -> Page:
    return Page(urls.handwritten(one.file), "", one.title, one.description, str)


def _pages(facts: Facts, summaries: Sequence[DatasetSummary]) -> Iterator[Page]:
    size = plotly_bundle.COMPRESSED_SIZE
    sizes = {file.path: file.size for one in summaries for file in one.every_file()}
    every = entries(facts)
    yield from start_page.pages(facts, every)
    yield from structures_page.pages(facts)
    yield from structure_page.pages(facts)
    yield from goal_page.pages(facts)
    yield from lineage_page.pages(facts)
    yield from commitments_page.pages(facts)
    yield from boards_page.pages(facts)
    yield from board_page.pages(facts, every)
    yield from indicators_page.pages(facts, every)
    yield from indicator_page.pages(facts, size, sizes)
    yield from diagram_page.pages(facts, size)
    yield from equality_page.pages(facts)
    yield from internal_controls_page.pages(facts)
    yield from internal_control_page.pages(facts)
    yield from calendar_page.pages(facts)
    yield from steering_page.pages(facts)
    yield from review_page.pages(facts)
    yield from contradictions_page.pages(facts)
    yield from economy_page.pages(facts)
    yield from economy_rules_page.pages(facts)
    yield from statement_page.pages(facts, sizes)
    yield from _oversight_pages(facts)
    yield from _comparison_pages(facts)
    yield from open_data_page.pages(facts, summaries)
    yield from dataset_page.pages(facts, summaries)
    yield from api_page.pages(facts)
    yield from changes_page.pages(facts)
    yield from search_page.pages(facts)
    yield from glossary_page.pages(facts)
    yield from accessibility_page.pages(facts)
    yield from quality_page.pages(facts)


def _oversight_pages(facts: Facts) -> Iterator[Page]:
    yield from providers_page.pages(facts)
    yield from provider_page.pages(facts)
    yield from contracts_page.pages(facts)
    yield from contract_page.pages(facts)
    yield from follow_ups_page.pages(facts)
    yield from follow_ups_of_year_page.pages(facts)
    yield from follow_up_page.pages(facts)
    yield from follow_up_plan_page.pages(facts)
    yield from overdue_page.pages(facts)
    yield from insight_page.pages(facts)
    yield from insight_requirement_page.pages(facts)
    yield from board_insight_page.pages(facts)
    yield from choice_system_page.pages(facts)
    yield from programmes_page.pages(facts)
    yield from programme_page.pages(facts)


def _comparison_pages(facts: Facts) -> Iterator[Page]:
    yield from services_page.pages(facts)
    yield from service_page.pages(facts)
    yield from unit_page.pages(facts)
    yield from compare_page.pages(facts)
    yield from compared_unit_page.pages(facts)
    yield from guide_page.pages(facts)


def files(
    facts: Facts, packed: Sequence[Packed], handwritten: Sequence[Handwritten] = ()
) -> Iterator[File]:
    """Yield every file that is made of the facts; those of the datasets are packed already."""
    for one in packed:
        yield from one.files
    yield from catalogue_files.files(facts, [one.summary for one in packed])
    yield from record_json.files(facts)
    yield from chart_files.files(facts)
    yield from card_files.files(facts)
    yield from icon_files.files()
    yield from feeds.files(facts)
    yield from calendar.files(facts)
    yield from service_page.files(facts)
    yield from compare_page.files(facts)
    yield from host_rules.files(facts, handwritten)
    yield plotly_bundle.file()


class _Renamed(Protocol):
    """Stand for any record that may have had other ids."""

    @property
    def id(self) -> str: ...
    @property
    def earlier_ids(self) -> Sequence[str]: ...


def redirects(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield every address that was once published with the one that replaces it.

    A record's own word on its earlier ids comes last, and counts for more than git's.
    """
    yield from gone_addresses(facts)
    yield from renamed_addresses(facts)
    records = facts.records
    kinds: tuple[tuple[Sequence[_Renamed], Callable[[str], str]], ...] = (
        (records.indicators, urls.indicator),
        (records.boards, urls.board),
        (records.providers, urls.provider),
        (records.contracts, urls.contract),
        (records.follow_ups, urls.follow_up),
    )
    for things, address in kinds:
        for one in things:
            for earlier in one.earlier_ids:
                yield address(earlier), address(one.id)
    for comparison in facts.comparisons:
        for unit in comparison.units:
            if unit.earlier_id:
                service = comparison.service.id
                yield urls.unit(service, unit.earlier_id), urls.unit(service, unit.unit)
    for structure in records.structures:
        for goal in structure.goals:
            for earlier in goal.earlier_ids:
                yield urls.goal(f"{structure.id}/{earlier}"), urls.goal_of(structure, goal)
