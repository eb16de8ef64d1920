"""List the contracts: what is not known of them first, then each with how it is followed up."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import StateCode, is_current, state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.output import Page
from insyn.render.filters import Select
from insyn.render.oversight.contract_lines import ContractLine, contract_lines, contract_selects
from insyn.render.templates import render

TEMPLATE = "pages/contracts.html"
SECTION = "avtal"
TITLE = "Avtal"


@dataclass(frozen=True)
class ContractList:
    """Show the real or the invented contracts: how many, what is wanting, the filters, the lines.

    Without filters there is nothing to choose between.
    """

    lead: str
    gaps: tuple[str, ...]
    selects: tuple[Select, ...]
    lines: tuple[ContractLine, ...]


@dataclass(frozen=True)
class ContractsBody:
    """State all that the template of the list of contracts places."""

    # The contracts that there are.
    real: ContractList
    # The invented ones; None where there are none.
    example: ContractList | None


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of contracts, below the hand-written page."""
    real, *invented = (_list(world) for world in facts.oversights)
    yield Page(
        address=urls.CONTRACTS,
        section=SECTION,
        title=TITLE,
        description="Avtal och uppdrag: vem som utför vad åt kommunen, hur länge, och hur avtalen "
        "följs upp.",
        body=partial(body, real, next((one for one in invented if one.lines), None)),
        below=True,
    )


def body(real: ContractList, example: ContractList | None) -> str:
    """Render the list of contracts; one list on the page has filters, the real one if it can."""
    if example and real.selects:
        example = replace(example, selects=())
    return render(TEMPLATE, ContractsBody(real, example))


def _list(world: Oversight) -> ContractList:
    lines = contract_lines(world, world.contracts, urls.CONTRACTS)
    return ContractList(_lead(world), tuple(_gaps(world)), contract_selects(world, lines), lines)


_STATES: dict[StateCode, str] = {
    "gäller": "{} gäller",
    "kommande": "{} har inte börjat",
    "avslutat": "{} har löpt ut",
    "avslutat-i-förtid": "{} avslutades i förtid",
    "okänt": "för {} är tiden inte känd",
}


def _lead(world: Oversight) -> str:
    if not world.contracts:
        return "Källorna nämner inga avtal."
    words = ("påhittat avtal", "påhittade avtal") if world.is_example else ("avtal", "avtal")
    counted = f"Här är {swedish.plural(len(world.contracts), *words)}"
    found = Counter(state(one, world.today) for one in world.contracts)
    if found == {"okänt": 1}:
        return f"{counted}."
    parts = [sentence.format(found[code]) for code, sentence in _STATES.items() if found.get(code)]
    return f"{counted}: {swedish.joined(parts)}."


def _gaps(world: Oversight) -> Iterator[str]:
    """Yield what is wanting in the contracts that apply, or may do so for all that is known."""
    current = [one for one in world.contracts if is_current(one, world.today)]
    late = {one.item.contract for one in world.overdue}
    claims: tuple[tuple[str, Callable[[Contract], bool]], ...] = (
        ("{} har inga datum i källan.", _has_no_dates),
        ("{} har ingen namngiven utförare.", lambda one: one.provider is None),
        (
            "{} finns inte i någon plan för uppföljning.",
            lambda one: one.id not in world.items_by_contract,
        ),
        ("{} har en uppföljning som är försenad.", lambda one: one.id in late),
        ("För {} är det inte känt om det finns en insynsklausul.", _may_lack_clause),
        ("{} har ingen insynsklausul.", _lacks_clause),
    )
    for sentence, is_wanting in claims:
        if count := sum(map(is_wanting, current)):
            yield sentence.format(swedish.plural(count, "avtal", "avtal"))


def _has_no_dates(one: Contract) -> bool:
    return not (one.signed or one.first_day or one.last_day)


def _may_lack_clause(one: Contract) -> bool:
    return one.form != "eget-uppdrag" and one.insight_clause is None


def _lacks_clause(one: Contract) -> bool:
    has_clause = one.insight_clause is None or one.insight_clause.exists
    return one.form != "eget-uppdrag" and not has_clause
