"""Name services and units, lead to them, and say whose they are, in the same way on every page."""

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Fact, Service
from insyn.model.comparison.rows import UnitRow
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.render.parts import Link, crumbs, link

SECTION = "jamfor-service"
TITLE = "Jämför service"

LEVELS = {"kommunen": "Hela kommunen", "riket": "Hela landet"}
"""What the rows above the units are called."""

EXAMPLE_WORDS = "Allt på den här sidan är påhittat: enheterna, utförarna och siffrorna."


def service_crumbs(page: str, *way: tuple[str, str]) -> tuple[Link, ...]:
    """Return the way to a page from the start, by the list of services."""
    return crumbs(page, (TITLE, urls.SERVICES), *way)


def service_step(service: Service) -> tuple[str, str]:
    """Return a service as a step on the way to its pages."""
    return service.title, urls.service(service.id)


def unit_link(service: Service, unit: UnitRow, page: str) -> Link:
    """Return the link to the page of a unit."""
    return link(unit.title, urls.unit(service.id, unit.unit), page)


def operating_form(unit: UnitRow) -> str:
    """Return the operating form of a unit in words."""
    code = OPERATING_FORMS.get(unit.operating_form)
    return code.label if code else unit.operating_form


def performer(facts: Facts, unit: UnitRow) -> str:
    """Return the name of the one who runs a unit."""
    known = facts.records.provider_by_id.get(unit.provider)
    return known.title if known else unit.provider_name


def fact_words(fact: Fact, unit: UnitRow) -> str:
    """Return what is known of a unit in words; the empty text where nothing is."""
    cell = unit.facts.get(fact.id, "")
    if not cell:
        return ""
    match fact.kind:
        case "val" | "flera-val":
            title_by_code = {option.code: option.title for option in fact.options}
            titles = [title_by_code.get(code, code) for code in unit.choices(fact.id)]
            return ", ".join(sorted(titles, key=swedish.sort_key))
        case "ja-nej":
            return "Ja" if cell == "ja" else "Nej"
        case "antal":
            return f"{cell} {fact.words_after}" if fact.words_after else cell
        case "text":
            return cell


NOT_STATED = "Inte angivet"
"""What stands in place of a fact that is not known."""
