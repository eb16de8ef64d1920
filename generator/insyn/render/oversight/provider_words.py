"""Say who a performer is: the form of company, whether it is private, and for which services."""

from collections.abc import Iterable

from insyn import swedish
from insyn.derive.oversight.contract_time import StateCode, state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import OperatingFormCode
from insyn.model.oversight.provider import Provider

LAW = "kommunallagen 10 kap. 7 §"

_FORMS: dict[OperatingFormCode, str] = {
    "aktiebolag": "ett aktiebolag",
    "stiftelse": "en stiftelse",
    "ekonomisk-förening": "en ekonomisk förening",
    "enskild-firma": "en enskild firma",
    "idéburen-organisation": "en idéburen organisation",
    "kooperativ-förening": "en kooperativ förening",
    "kommunal-regi": "kommunens egen regi",
    "kommunalt-bolag": "ett kommunalt bolag",
}


def form_words(provider: Provider) -> str:
    """Write the form of a performer with its article: ett aktiebolag; empty where not known."""
    return _FORMS[provider.operating_form] if provider.operating_form else ""


def services(world: Oversight, provider: Provider) -> tuple[str, ...]:
    """Return the services of a performer, of its contracts and units, in alphabetical order."""
    found = {one.service for one in world.contracts_by_provider.get(provider.id, ())}
    found |= {one.service for one in provider.units}
    return tuple(sorted(found, key=swedish.sort_key))


def states(world: Oversight, provider: Provider) -> tuple[StateCode, ...]:
    """Return the state of each contract of a performer."""
    contracts = world.contracts_by_provider.get(provider.id, ())
    return tuple(state(one, world.today) for one in contracts)


def first_sentence(
    provider: Provider, tasks: Iterable[str], known_states: Iterable[StateCode]
) -> str:
    """Say who a performer is, whether it is private, and what it does or did."""
    what = swedish.joined([swedish.lower_first(one) for one in tasks])
    does = f"{_verb(set(known_states))} {what}" if what else ""
    form = form_words(provider)
    if not form:
        told = f"{provider.title} {does}. " if does else ""
        return f"{told}Källan säger inte om {provider.title} är en privat utförare."
    private = "räknas som" if provider.is_private else "räknas inte som"
    known = [f"är {form}", f"{private} privat utförare enligt {LAW}", *([does] if does else [])]
    return f"{provider.title} {swedish.joined(known)}."


def _verb(known: set[StateCode]) -> str:
    if known & {"gäller", "okänt"} or not known:
        return "utför"
    return "ska utföra" if "kommande" in known else "har utfört"
