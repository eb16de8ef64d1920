"""Prove that every template keeps its contract and that all pages hold together."""

import pickle
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jinja2 import meta

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.known_records import gone_addresses
from insyn.export import feeds
from insyn.export.api import record_json
from insyn.export.catalogue import catalogue_files
from insyn.output import File, Page
from insyn.render import (
    accessibility_page,
    all_pages_page,
    api_page,
    board_page,
    boards_page,
    calendar_page,
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
    terms,
)
from insyn.render.changes import (
    change_list,
    changes_page,
    standing,
    year_page,
)
from insyn.render.comparison import (
    compare_page,
    compared_unit_page,
    guide_page,
    service_page,
    services_page,
    unit_page,
)
from insyn.render.copies import copy_page
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
from insyn.render.templates import environment, theme_folder
from tests import comparison, oversight
from tests.quality.measured import QUALITY
from tests.render import invented
from tests.render.changes import happened
from tests.render.reading import Reading
from tests.render.test_accessibility_page import STATEMENT
from tests.render.test_glossary_page import TERMS

CONTRACTS: dict[str, type] = {
    "accessibility": accessibility_page.AccessibilityBody,
    "all_pages": all_pages_page.AllPagesBody,
    "all_pages_of_kind": all_pages_page.AllPagesOfKindBody,
    "api": api_page.ApiBody,
    "changes": changes_page.ChangesBody,
    "changes_citing": standing.CitingBody,
    "changes_list": change_list.ChangeListBody,
    "changes_of_year": year_page.ChangesOfYearBody,
    "changes_standing": standing.StandingBody,
    "copy": copy_page.CopyBody,
    "board_insight": board_insight_page.BoardInsightBody,
    "compare": compare_page.CompareBody,
    "compared_unit": compared_unit_page.ComparedUnitBody,
    "glossary": glossary_page.GlossaryBody,
    "guide": guide_page.GuideBody,
    "quality": quality_page.QualityBody,
    "search": search_page.SearchBody,
    "terms": terms.TermsBody,
    "service": service_page.ServiceBody,
    "service_part": service_page.ServicePartBody,
    "service_rows": service_page.ServiceRowsBody,
    "services": services_page.ServicesBody,
    "unit": unit_page.UnitBody,
    "choice_system": choice_system_page.ChoiceSystemBody,
    "contract": contract_page.ContractBody,
    "contracts": contracts_page.ContractsBody,
    "follow_up": follow_up_page.FollowUpBody,
    "follow_up_plan": follow_up_plan_page.FollowUpPlanBody,
    "follow_ups": follow_ups_page.FollowUpsBody,
    "follow_ups_of_year": follow_ups_of_year_page.FollowUpsOfYearBody,
    "insight": insight_page.InsightBody,
    "insight_requirement": insight_requirement_page.InsightRequirementBody,
    "overdue": overdue_page.OverdueBody,
    "programme": programme_page.ProgrammeBody,
    "programmes": programmes_page.ProgrammesBody,
    "provider": provider_page.ProviderBody,
    "providers": providers_page.ProvidersBody,
    "contradictions": contradictions_page.ContradictionsBody,
    "review": review_page.ReviewBody,
    "board": board_page.BoardBody,
    "boards": boards_page.BoardsBody,
    "calendar": calendar_page.CalendarBody,
    "commitments": commitments_page.CommitmentsBody,
    "dataset": dataset_page.DatasetBody,
    "diagram": diagram_page.DiagramBody,
    "economy": economy_page.EconomyBody,
    "economy_rules": economy_rules_page.EconomyRulesBody,
    "equality": equality_page.EqualityBody,
    "filtered_indicators": indicators_page.FilteredBody,
    "goal": goal_page.GoalBody,
    "indicator": indicator_page.IndicatorBody,
    "indicators": indicators_page.IndicatorsBody,
    "internal_control": internal_control_page.InternalControlBody,
    "internal_controls": internal_controls_page.InternalControlsBody,
    "lineage": lineage_page.LineageBody,
    "open_data": open_data_page.OpenDataBody,
    "start": start_page.StartBody,
    "statement": statement_page.StatementBody,
    "steering": steering_page.SteeringBody,
    "structure": structure_page.StructureBody,
    "structures": structures_page.StructuresBody,
}


OVERSIGHT = (
    board_insight_page,
    choice_system_page,
    contract_page,
    contracts_page,
    follow_up_page,
    follow_up_plan_page,
    follow_ups_page,
    follow_ups_of_year_page,
    insight_page,
    insight_requirement_page,
    overdue_page,
    programme_page,
    programmes_page,
    provider_page,
    providers_page,
)


COMPARISON = (
    services_page,
    service_page,
    compare_page,
    compared_unit_page,
    unit_page,
    guide_page,
)


def all_pages(**changes: Any) -> Iterator[Page]:
    """Yield every page of the invented municipality."""
    facts = invented.facts(**changes)
    for room in (review_page, contradictions_page):
        yield from room.pages(facts)
    for room in (structures_page, structure_page, boards_page):
        yield from room.pages(facts)
    for room in (goal_page, lineage_page, commitments_page):
        yield from room.pages(invented.with_history(facts))
    for room in (economy_page, economy_rules_page, statement_page):
        yield from room.pages(invented.with_economy(facts))
    for room in (internal_controls_page, internal_control_page, calendar_page, steering_page):
        yield from room.pages(invented.with_control(facts))
    for performers in OVERSIGHT:
        yield from performers.pages(oversight.with_oversight(facts))
    for choosing in COMPARISON:
        yield from choosing.pages(comparison.with_comparison(facts))
    every = entries(facts)
    for listing in (start_page, board_page, indicators_page):
        yield from listing.pages(facts, every)
    yield from indicator_page.pages(facts, 1_500_000)
    yield from diagram_page.pages(facts, 1_500_000)
    yield from equality_page.pages(facts)
    yield from open_data_page.pages(facts, [invented.DATASET])
    yield from dataset_page.pages(facts, [invented.DATASET])
    yield from api_page.pages(facts)
    yield from changes_page.pages(happened.facts())
    yield from _pages_about_the_site(facts)


def _pages_about_the_site(facts: Facts) -> Iterator[Page]:
    stated = replace(facts.records, terms=TERMS, accessibility=STATEMENT, quality=QUALITY)
    facts = replace(facts, records=stated)
    for room in (glossary_page, accessibility_page, quality_page, search_page):
        yield from room.pages(facts)
    yield from all_pages_page.pages(facts, [], ())


OUTSIDE = (
    "https://alfa.example/",
    "mailto:info@alfa.example",
    "mailto:insyn@ekby.example",
    "tel:",
    "https://www.digg.se/",
)
"""How to reach the invented municipality, a performer of it, and who supervises accessibility."""

DATED = re.compile(r"/2026-[0-9-]+/$")
"""The end of the address of a copy: they are made where git is, and tested there."""

HANDWRITTEN = "/om/"
"""A page that every municipality writes by hand."""

PAGES = {page.address: page for page in all_pages()}


@pytest.fixture(params=list(PAGES.values()), ids=list(PAGES))
def page(request: pytest.FixtureRequest) -> Page:
    """Return each page in turn."""
    found: Page = request.param
    return found


def test_every_template_of_a_page_has_a_contract() -> None:
    """No template stands in theme/pages/ without a dataclass that explains it."""
    assert {path.stem for path in (theme_folder() / "pages").glob("*.html")} == set(CONTRACTS)


@pytest.mark.parametrize("name", CONTRACTS)
def test_a_template_uses_exactly_the_names_of_its_contract(name: str) -> None:
    """What is not in the contract is not in the template, and the other way round."""
    source = (theme_folder() / "pages" / f"{name}.html").read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(environment().parse(source))
    assert used == {field.name for field in fields(CONTRACTS[name])}


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_field_of_a_contract_is_explained(name: str) -> None:
    """A comment stands right above each field."""
    contract = CONTRACTS[name]
    source = Path(str(__import__(contract.__module__, fromlist=["_"]).__file__))
    lines = source.read_text(encoding="utf-8").splitlines()
    start = next(place for place, line in enumerate(lines) if f"class {contract.__name__}:" in line)
    for field in fields(contract):
        place = next(
            number
            for number in range(start, len(lines))
            if lines[number].startswith(f"    {field.name}:")
        )
        assert lines[place - 1].startswith("    # "), field.name


def test_a_page_crosses_to_another_process_and_says_the_same(page: Page) -> None:
    """What is needed to render a page is plain values."""
    assert pickle.loads(pickle.dumps(page)).body() == page.body()


def test_a_page_has_one_heading_of_its_own_and_skips_no_level(page: Page) -> None:
    """A page of its own begins with its crumbs and its name; one below another has neither."""
    levels = [level for level, _ in Reading(page.body()).headings()]
    assert levels[:1] == ([2] if page.below else [1])
    assert levels.count(1) == (0 if page.below else 1)
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.body().startswith('<nav class="crumbs"') is not page.below


def test_a_page_is_described_in_one_short_line(page: Page) -> None:
    """The description stands in search results, where 160 characters are shown."""
    assert 0 < len(page.description) <= 160
    assert "\n" not in page.description
    folder = page.address.split("/")[1]
    assert page.section == ("diagram" if page.address.endswith("/diagram/") else folder)


def test_no_cell_is_empty(page: Page) -> None:
    """A cell says a value, or why there is none."""
    reading = Reading(page.body())
    assert "" not in reading.texts("td") + reading.texts("th") + reading.texts("dd")


def test_links_lead_to_pages_and_files_that_there_are(page: Page) -> None:
    """Every link is relative and ends at a page, a file of data or a place on a page."""
    files = {"/" + urls.table_file("matt", name) for name in indicator_page.TABLES}
    calendars = {urls.FOLLOW_UP_CALENDAR, urls.EXAMPLE_CALENDAR}
    calendars.add(urls.board_calendar("socialnamnden"))
    datasets = {urls.package("utforare"), urls.package("utforare-exempel")}
    for service in comparison.SHEETS.values():
        datasets.add(urls.package(service.service.package))
        files |= {"/" + urls.unit_file(service.service.id, one.unit) for one in service.units}
    files |= {f"/{file.path.removesuffix('index.html')}" for file in _files()}
    known = {HANDWRITTEN, *PAGES, *files, *calendars, *datasets, "/" + urls.package_file("matt")}
    known |= {gone for gone, _ in gone_addresses(happened.facts())}
    for text, href in Reading(page.body()).links:
        assert text, f"the link to {href} says nothing"
        if href.startswith(("#", "https://cc0.example/", *OUTSIDE)):
            continue
        target, _, place = href.partition("#")
        target = target.partition("?")[0]
        address = _resolved(page.address, target)
        if DATED.search(address) and address not in known:
            continue
        assert address in known, f"{href} leads to {address}"
        assert not place or f'id="{place}"' in PAGES[address].body()


@cache
def _files() -> tuple[File, ...]:
    """Return the files that are made of the invented municipality beside its tables."""
    facts, changed = invented.facts(), happened.facts()
    return (
        *catalogue_files.files(facts, [invented.DATASET]),
        *chart_files.files(facts),
        *feeds.files(changed),
        *record_json.files(facts),
        *record_json.files(oversight.with_oversight(facts)),
        File(urls.API_DESCRIPTION, b""),
    )


def _resolved(page: str, href: str) -> str:
    assert not href.startswith("/")
    parts = page.strip("/").split("/") if page != "/" else []
    for part in href.split("/"):
        if part == "..":
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    is_folder = href.endswith("/")
    return "/" + "/".join(parts) + ("/" if is_folder and parts else "")


MODULE = r'<script type="module" src="[./]+assets/(?:service/[a-z]+|search)\.js">'


def test_a_body_has_no_styles_or_scripts_of_its_own(page: Page) -> None:
    """The only scripts are files, and blocks of data beside the chart."""
    body = page.body()
    assert " style=" not in body
    assert "<style" not in body
    if page.section == "diagram":
        assert body.count("<script") == 3
        return
    assert body.count('<script type="application/ld+json">') == body.count("ld+json")
    body = body.replace('<script type="application/ld+json">', "")
    modules = re.findall(MODULE, body)
    blocks = body.count('<script type="application/json"')
    assert body.count("<script") == len(modules) + blocks
    assert not modules or page.section in ("jamfor-service", "sok")


def test_html_in_a_record_is_shown_as_text() -> None:
    """What an editor writes never becomes an element."""
    evil = "<script>alert('ö')</script>"
    indicator = invented.INDICATOR.model_copy(
        update={"title": evil, "definition": evil, "measured_by": evil}
    )
    goals = tuple(
        goal.model_copy(update={"title": evil, "description": evil})
        for goal in invented.STRUCTURE.goals
    )
    structure = invented.STRUCTURE.model_copy(
        update={"title": evil, "description": evil, "goals": goals, "ethical_code": (evil,)}
    )
    for page in all_pages(indicators=[indicator], structures=(structure,)):
        assert evil not in page.body()
        assert "<script>" not in page.body()
