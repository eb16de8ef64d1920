"""List the performers: who they are, how many contracts they have, and what is open."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.filters import Select
from insyn.render.oversight.provider_facts import FORM_WORDS
from insyn.render.oversight.provider_lines import (
    ProviderLine,
    in_force,
    provider_lines,
    provider_selects,
)
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/providers.html"
SECTION = "utforare"
TITLE = "Utförare"


@dataclass(frozen=True)
class ProviderList:
    """Show the real or the invented performers: how many, the filters and the lines.

    Without filters there is nothing to choose between.
    """

    lead: str
    unnamed: str
    selects: tuple[Select, ...]
    lines: tuple[ProviderLine, ...]


@dataclass(frozen=True)
class ProvidersBody:
    """State all that the template of the list of performers places."""

    # The performers that there are.
    real: ProviderList
    # The invented ones; None where there are none.
    example: ProviderList | None
    # Where the contracts stand, also those without a named performer.
    contracts: Link


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of performers, below the hand-written page."""
    real, *invented = (_list(world) for world in facts.oversights)
    yield Page(
        address=urls.PROVIDERS,
        section=SECTION,
        title=TITLE,
        description="De som utför uppdrag åt kommunen, också kommunens egen regi: avtal, "
        "uppföljningar och öppna avvikelser.",
        body=partial(body, real, next((one for one in invented if one.lines), None)),
        below=True,
    )


def body(real: ProviderList, example: ProviderList | None) -> str:
    """Render the list of performers; one list has filters, the real one if it can."""
    if example and real.selects:
        example = replace(example, selects=())
    contracts = link("listan över avtal", urls.CONTRACTS, urls.PROVIDERS)
    return render(TEMPLATE, ProvidersBody(real, example, contracts))


def _list(world: Oversight) -> ProviderList:
    lines = provider_lines(world, world.providers, urls.PROVIDERS)
    return ProviderList(_lead(world), _unnamed(world), provider_selects(world, lines), lines)


_UNKNOWN_FORM = "med okänd driftsform"


def _lead(world: Oversight) -> str:
    if not world.providers:
        return "Källorna namnger ingen utförare."
    words = ("påhittad utförare", "påhittade utförare") if world.is_example else ("utförare",) * 2
    found = Counter(one.operating_form for one in world.providers)
    forms = [
        swedish.plural(found[form], one, many)
        for form, (_, one, many) in FORM_WORDS.items()
        if found[form]
    ]
    if found[None]:
        forms.append(swedish.plural(found[None], _UNKNOWN_FORM, _UNKNOWN_FORM))
    contracts = sum(in_force(world, one) for one in world.providers)
    who = "Den" if len(world.providers) == 1 else "De"
    count = swedish.plural(contracts, "avtal", "avtal") if contracts else "inget avtal"
    return (
        f"Här är {swedish.plural(len(world.providers), *words)}: {swedish.joined(forms)}. "
        f"{who} har {count} som gäller."
    )


def _unnamed(world: Oversight) -> str:
    count = len(world.contracts) - sum(one.provider is not None for one in world.contracts)
    if not count:
        return ""
    return f"I {swedish.plural(count, 'avtal', 'avtal')} säger källan inte vem utföraren är."
