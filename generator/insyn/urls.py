"""Form every address of the site; addresses are formed nowhere else."""

from urllib.parse import urlencode

from insyn.model.goal import Goal, GoalStructure

START = "/"
STRUCTURES = "/mal/"
BOARDS = "/namnder/"
INDICATORS = "/matt/"
LINEAGE = "/mal/historik/"
COMMITMENTS = "/mal/ataganden/"
EQUALITY = "/jamlikhet/"
ECONOMY = "/ekonomi/"
ECONOMY_RULES = "/ekonomi/regler/"
INTERNAL_CONTROLS = "/internkontroll/"
CALENDAR = "/arshjul/"
REVIEW = "/granskning/"
CONTRADICTIONS = "/granskning/motsagelser/"
PROVIDERS = "/utforare/"
CONTRACTS = "/avtal/"
FOLLOW_UPS = "/uppfoljning/"
OVERDUE = "/uppfoljning/forsenat/"
FOLLOW_UP_PLANS = "/uppfoljning/planer/"
FOLLOW_UP_CALENDAR = "/uppfoljning/kalender.ics"
EXAMPLE_CALENDAR = "/uppfoljning/exempeldata.ics"
INSIGHT = "/insyn/"
PROGRAMMES = "/insyn/program/"
SERVICES = "/jamfor-service/"
OPEN_DATA = "/oppna-data/"
API = "/oppna-data/api/"
API_DESCRIPTION = "oppna-data/openapi.json"
CHANGES = "/andringar/"
EMBEDS = "/badda-in/"
SEARCH = "/sok/"
ALL_PAGES = "/sok/alla/"
ABOUT = "/om/"
GLOSSARY = "/om/ordlista/"
QUALITY = "/om/kvalitet/"
ACCESSIBILITY = "/tillganglighet/"

RESERVED_UNIT_IDS = frozenset({"jamfor", "vagledning", "sida"})
"""What stands below a service beside its units, so that no unit may be called so."""


def structure(identifier: str) -> str:
    """Return the address of a goal structure."""
    return f"{STRUCTURES}{identifier}/"


def goal(reference: str) -> str:
    """Return the address of a goal told by its reference, `2019/okat-bostadsbyggande`."""
    return f"{STRUCTURES}{reference}/"


def goal_of(goal_structure: GoalStructure, one: Goal) -> str:
    """Return the address of a goal in its structure."""
    return goal(goal_structure.reference(one))


def place_on(page: str, anchor: str) -> str:
    """Return the address of a place on a page."""
    return f"{page}#{anchor}"


def narrowed(page: str, **choices: str) -> str:
    """Return the address of a page whose list is narrowed by choices in its filters."""
    return f"{page}?{urlencode(choices)}"


def commitment_anchor(identifier: str) -> str:
    """Return the place of a commitment in the list of all."""
    return f"atagande-{identifier}"


def commitment(identifier: str) -> str:
    """Return the address of a commitment in the list of all."""
    return place_on(COMMITMENTS, commitment_anchor(identifier))


def control_anchor(identifier: str) -> str:
    """Return the place of a risk, a review or a control on the page of its plan."""
    return f"punkt-{identifier}"


def review_anchor(structure_id: str, board_id: str) -> str:
    """Return the place of a board's review in a structure; ids never have two hyphens in a row."""
    return f"{structure_id}--{board_id}"


def statement(identifier: str) -> str:
    """Return the address of an economic statement."""
    return f"{ECONOMY}{identifier}/"


def internal_control(identifier: str) -> str:
    """Return the address of a board's internal control of a year."""
    return f"{INTERNAL_CONTROLS}{identifier}/"


def steering(identifier: str) -> str:
    """Return the address of the calendar and plans of a goal structure."""
    return f"{CALENDAR}{identifier}/"


def provider(identifier: str) -> str:
    """Return the address of a performer."""
    return f"{PROVIDERS}{identifier}/"


def contract(identifier: str) -> str:
    """Return the address of a contract."""
    return f"{CONTRACTS}{identifier}/"


def requirement_anchor(identifier: str) -> str:
    """Return the place of a requirement on the page of its contract."""
    return f"krav-{identifier}"


def follow_up(identifier: str) -> str:
    """Return the address of a follow-up."""
    return f"{FOLLOW_UPS}{identifier}/"


def follow_ups_of(year: int) -> str:
    """Return the address of the follow-ups and plans of a year."""
    return f"{FOLLOW_UPS}{year}/"


def deviation_anchor(identifier: str) -> str:
    """Return the place of a deviation on the page of its follow-up."""
    return f"avvikelse-{identifier}"


def action_anchor(identifier: str) -> str:
    """Return the place of a corrective action on the page of its follow-up."""
    return f"atgard-{identifier}"


def sanction_anchor(identifier: str) -> str:
    """Return the place of a sanction on the page of its follow-up."""
    return f"sanktion-{identifier}"


def follow_up_plan(identifier: str) -> str:
    """Return the address of a board's plan of follow-ups of a year."""
    return f"{FOLLOW_UP_PLANS}{identifier}/"


def plan_item_anchor(identifier: str) -> str:
    """Return the place of an item on the page of its plan."""
    return f"punkt-{identifier}"


def board_calendar(identifier: str) -> str:
    """Return the address of the calendar of a board's follow-ups."""
    return f"{FOLLOW_UPS}kalender-{identifier}.ics"


def programme(identifier: str) -> str:
    """Return the address of a programme for follow-up and insight."""
    return f"{PROGRAMMES}{identifier}/"


def insight_requirement(identifier: str) -> str:
    """Return the address of what law or programme asks for insight."""
    return f"{INSIGHT}krav/{identifier}/"


def board_insight(identifier: str) -> str:
    """Return the address of the insight matrix of a board."""
    return f"{INSIGHT}namnd/{identifier}/"


def choice_system(identifier: str) -> str:
    """Return the address of a choice system."""
    return f"{INSIGHT}valfrihetssystem/{identifier}/"


def service(identifier: str) -> str:
    """Return the address of a service where people choose."""
    return f"{SERVICES}{identifier}/"


def service_part(identifier: str, number: int) -> str:
    """Return the address of a part of a long list of units, from 2; the first is the service's."""
    return f"{service(identifier)}sida/{number}/"


def service_rows(identifier: str) -> str:
    """Return the path, from the root of the site, of all units of a long list as table rows."""
    return f"{service(identifier).lstrip('/')}rader.html"


def guide(identifier: str) -> str:
    """Return the address of the help to choose in a service."""
    return f"{service(identifier)}vagledning/"


def compare(identifier: str) -> str:
    """Return the address where some units of a service are compared."""
    return f"{service(identifier)}jamfor/"


def compared_unit(identifier: str, unit_id: str) -> str:
    """Return the address where a unit is compared with every other unit of its service."""
    return f"{compare(identifier)}{unit_id}/"


def unit(identifier: str, unit_id: str) -> str:
    """Return the address of a unit of a service."""
    return f"{service(identifier)}{unit_id}/"


def unit_file(identifier: str, unit_id: str) -> str:
    """Return the path, from the root of the site, of what is published of a unit as JSON."""
    return f"{unit(identifier, unit_id).lstrip('/')}index.json"


def verdict_anchor(requirement: str) -> str:
    """Return the place of the verdict on a requirement, on the page of what it is asked of."""
    return f"insyn-{requirement}"


def board(identifier: str) -> str:
    """Return the address of a board."""
    return f"{BOARDS}{identifier}/"


def indicator(identifier: str) -> str:
    """Return the address of an indicator."""
    return f"{INDICATORS}{identifier}/"


def diagram(identifier: str) -> str:
    """Return the address of the interactive chart of an indicator."""
    return f"{INDICATORS}{identifier}/diagram/"


def filtered_indicators(kind: str, value: str) -> str:
    """Return the address of the list of indicators that share something: `/matt/urval/mal/…/`."""
    return f"{INDICATORS}urval/{kind}/{value}/"


def package(name: str) -> str:
    """Return the address of a dataset's page."""
    return f"{OPEN_DATA}{name}/"


def table_file(package_name: str, resource: str, suffix: str = "csv") -> str:
    """Return the path, from the root of the site, of a table's file."""
    return f"oppna-data/{package_name}/{resource}.{suffix}"


def package_file(package_name: str) -> str:
    """Return the path, from the root of the site, of a dataset's descriptor."""
    return f"oppna-data/{package_name}/datapackage.json"


def package_zip(package_name: str) -> str:
    """Return the path, from the root of the site, of everything of a dataset in one file."""
    return f"oppna-data/{package_name}/{package_name.rpartition('/')[2]}.zip"


def codebook(package_name: str) -> str:
    """Return the path, from the root of the site, of a dataset's explanations in plain text."""
    return f"oppna-data/{package_name}/kodbok.txt"


def table_metadata(package_name: str, resource: str) -> str:
    """Return the path, from the root of the site, of the CSVW description of a table."""
    return f"oppna-data/{package_name}/{resource}.csv-metadata.json"


def catalogue(suffix: str) -> str:
    """Return the path, from the root of the site, of the catalogue: rdf, ttl or jsonld."""
    return f"oppna-data/katalog.{suffix}"


def contracting_file(package_name: str) -> str:
    """Return the path, from the root of the site, of the contracts of a dataset as OCDS."""
    return f"oppna-data/{package_name}/ocds.json"


def record_file(address: str) -> str:
    """Return the path, from the root of the site, of what is published of a record as JSON."""
    return f"{address.lstrip('/')}index.json"


def indicator_figures(identifier: str) -> str:
    """Return the path, from the root of the site, of the figures of one indicator as CSV."""
    return f"{indicator(identifier).lstrip('/')}utfall.csv"


def follow_up_figures(identifier: str) -> str:
    """Return the path, from the root of the site, of the judgements of one follow-up as CSV."""
    return f"{follow_up(identifier).lstrip('/')}bedomningar.csv"


def chart_image(identifier: str, suffix: str) -> str:
    """Return the path, from the root of the site, of the chart of an indicator: svg or png."""
    return f"{indicator(identifier).lstrip('/')}diagram.{suffix}"


def embed(identifier: str) -> str:
    """Return the address of the chart of an indicator alone, to be shown on others' pages."""
    return f"{EMBEDS}matt/{identifier}/"


def dated(address: str, edition: str) -> str:
    """Return the address where a record or dataset stays as it was in an edition."""
    return f"{address}{edition}/"


def dated_file(path: str, edition: str) -> str:
    """Return the path, from the root of the site, where a file stays as it was in an edition."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{edition}/{name}"


def changes_of(kind: str, identifier: str) -> str:
    """Return the address of all changes of one record: `/andringar/matt/trygg-kvall/`."""
    return f"{CHANGES}{kind}/{identifier}/"


def feed(address: str) -> str:
    """Return the path, from the root of the site, of the feed of what changes at an address."""
    return f"{address.lstrip('/')}atom.xml"


def term(identifier: str) -> str:
    """Return the address of a word in the glossary."""
    return place_on(GLOSSARY, identifier)


def all_pages_of(kind: str) -> str:
    """Return the address of the list of all pages of a kind, told by its slug."""
    return f"{ALL_PAGES}{kind}/"


def card(page: str) -> str:
    """Return the path of the picture that is shown where someone shares a page."""
    return f"{page.lstrip('/')}kort.png"


def asset(name: str) -> str:
    """Return the address of a file that belongs to the theme."""
    return f"/assets/{name}"


def handwritten(file: str) -> str:
    """Return the address of a hand-written page: om/index.md and om.md both stand at /om/."""
    name = file.removesuffix(".md").removesuffix("index").strip("/")
    return f"/{name}/" if name else START


def relative(target: str, page: str) -> str:
    """Return the link from one address to another, both from the root of the site.

    Links are relative, so that the site works below any path and from a folder on disk.
    """
    depth = page.count("/") - 1
    way = "../" * depth + target.lstrip("/")
    return way or "./"


def file_of(address: str) -> str:
    """Return the path of the file that answers at an address."""
    return f"{address.lstrip('/')}index.html"


def insight_requirements() -> str:
    """Return the address that the list of insight requirements lies at, for machines."""
    return f"{INSIGHT}krav/"


def choice_systems() -> str:
    """Return the address that the list of choice systems lies at, for machines."""
    return f"{INSIGHT}valfrihetssystem/"


def absolute(site_address: str, target: str) -> str:
    """Return the whole address of a page or file, also for a site below a path."""
    return f"{site_address.rstrip('/')}/{target.lstrip('/')}"


def changes_of_edition(name: str) -> str:
    """Return the address of all changes in one edition: `/andringar/2026-11-21/`."""
    return f"{CHANGES}{name}/"


def changes_of_year(year: int) -> str:
    """Return the address of the list of editions of a year."""
    return f"{CHANGES}{year}/"


def changes_part(address: str, number: int) -> str:
    """Return the address of a part of a long list of changes, from 2; the first is the list's."""
    return address if number == 1 else f"{address}sida/{number}/"
