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
OPEN_DATA = "/oppna-data/"


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
