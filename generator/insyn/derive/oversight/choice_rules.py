"""Try performers, choice systems and the municipality by what law and programme ask."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from insyn import urls
from insyn.derive.oversight import choices
from insyn.derive.oversight.contract_time import is_current
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import MET, NOT_MET, PARTLY, UNKNOWN, Finding, Proof
from insyn.model.comparison.rows import UnitRow
from insyn.model.municipality import Municipality
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.swedish import joined, lower_first, plural, sort_key

SHOWN = 10
"""How many performers or contracts a verdict names; the rest are counted."""


def states_operating_form(_world: Oversight, provider: Provider) -> Finding:
    """Ask what form of company a performer is, which tells whether it is private."""
    proof = (Proof(provider.title, urls.provider(provider.id)),)
    if provider.operating_form is None:
        return Finding(NOT_MET, "Driftsformen är inte angiven.", proof)
    form = lower_first(OPERATING_FORMS[provider.operating_form].label)
    kind = "räknas som privat utförare" if provider.is_private else "räknas inte som privat"
    return Finding(MET, f"Driftsformen är {form}, och utföraren {kind}.", proof)


def informs_of_all(world: Oversight, system: ChoiceSystem) -> Finding:
    """Ask for the form, a description, a contact and a unit of every performer to choose.

    Where no performer has a contract, as among schools, the units to compare are asked instead.
    """
    providers = _performers(world, system)
    units = world.units_by_service.get(system.comparison or "", ())
    if not providers and units:
        return _informs_of_units(units, system)
    if not providers:
        return Finding(UNKNOWN, "Ingen utförare har avtal i systemet.", (_itself(system),))
    wanting = [one for one in providers if _unsaid(one)]
    if not wanting:
        count = plural(len(providers), "utförare", "utförare")
        who = f"Alla {count}" if len(providers) > 1 else "Den enda utföraren"
        why = f"{who} har driftsform, beskrivning, kontaktväg och enheter."
        return Finding(MET, why, (_itself(system),))
    lacks = [f"{one.title} ({joined(_unsaid(one))})" for one in wanting[:SHOWN]]
    if len(wanting) > SHOWN:
        lacks.append(f"{len(wanting) - SHOWN} till")
    proof = tuple(Proof(one.title, urls.provider(one.id)) for one in wanting[:SHOWN])
    code = NOT_MET if len(wanting) == len(providers) else PARTLY
    return Finding(code, f"Information saknas om {joined(lacks)}.", proof)


def _informs_of_units(units: Sequence[UnitRow], system: ChoiceSystem) -> Finding:
    bare = [one for one in units if not any(one.facts.values())]
    counted = plural(len(units), "enhet", "enheter")
    if not bare:
        why = f"Alla {counted} har namn, utförare, driftsform och uppgifter att jämföra."
        return Finding(MET, why, (_itself(system),))
    named = [one.title for one in bare[:SHOWN]]
    if len(bare) > SHOWN:
        named.append(f"{len(bare) - SHOWN} till")
    code = NOT_MET if len(bare) == len(units) else PARTLY
    return Finding(code, f"Uppgifter att jämföra saknas om {joined(named)}.", (_itself(system),))


def asks_the_same(world: Oversight, system: ChoiceSystem) -> Finding:
    """Ask that every contract of a system has the same requirements."""
    contracts = _current(world, system)
    if len(contracts) < 2:
        return Finding(UNKNOWN, "Systemet har färre än två avtal att jämföra.", (_itself(system),))
    asked = {one.id: frozenset(item.id for item in one.requirements) for one in contracts}
    every = frozenset[str]().union(*asked.values())
    if not every:
        why = "Inga krav är angivna i systemets avtal, så de går inte att jämföra."
        return Finding(UNKNOWN, why, (_itself(system),))
    differing = [one for one in contracts if asked[one.id] != every]
    if not differing:
        count = plural(len(contracts), "avtal", "avtal")
        return Finding(MET, f"Alla {count} har samma krav.", (_itself(system),))
    proof = tuple(Proof(one.title, urls.contract(one.id)) for one in differing[:SHOWN])
    lacks = frozenset[str]().union(*(every - asked[one.id] for one in differing))
    count = plural(len(differing), "avtal", "avtal")
    why = f"{count} saknar {plural(len(lacks), 'krav', 'krav')} som andra avtal har."
    return Finding(PARTLY if len(differing) < len(contracts) else NOT_MET, why, proof)


def explains_default_choice(_world: Oversight, system: ChoiceSystem) -> Finding:
    """Ask what happens for the one who does not choose."""
    proof = (_itself(system),)
    if not system.default_choice:
        why = "Det framgår inte vad som händer för den som inte väljer."
        return Finding(NOT_MET, why, proof)
    if not system.new_choice:
        why = "Det framgår vad som händer för den som inte väljer, men inte hur man byter."
        return Finding(PARTLY, why, proof)
    why = "Det framgår vad som händer för den som inte väljer, och hur man byter."
    return Finding(MET, why, proof)


def is_compared(world: Oversight, system: ChoiceSystem) -> Finding:
    """Ask that the system is published in Jämför service."""
    service = world.records.service_by_id.get(system.comparison or "")
    if service:
        proof = (Proof(f"Jämför service: {service.title}", urls.service(service.id)),)
        return Finding(MET, "Systemet finns i Jämför service.", proof)
    return Finding(NOT_MET, "Systemet finns inte i Jämför service.", (_itself(system),))


def has_programme(world: Oversight, _municipality: Municipality) -> Finding:
    """Ask for a programme that applies on the day and holds what the law asks."""
    if not world.programmes:
        return Finding(NOT_MET, "Det finns inget program för insyn i uppgifterna.")
    valid = [one for one in world.programmes if _applies(one, world.today)]
    lacks = [(one, [part for part, has_it in _PARTS.items() if not has_it(one)]) for one in valid]
    whole = [one for one, wanting in lacks if not wanting]
    if whole:
        return Finding(MET, "Ett program med alla delar gäller nu.", _programmes(whole))
    if lacks:
        programme, wanting = lacks[0]
        why = f"Programmet som gäller nu saknar {joined(wanting)}."
        return Finding(PARTLY, why, _programmes([programme]))
    undated = [one for one in world.programmes if not one.first_day]
    if undated:
        why = "Det finns ett program, men källan säger inte vilken mandatperiod det gäller."
        return Finding(PARTLY, why, _programmes(undated))
    return Finding(NOT_MET, "Inget program gäller nu.", _programmes(world.programmes))


def publishes_open_data(world: Oversight, _municipality: Municipality) -> Finding:
    """Ask for described data that machines can read."""
    proof = (Proof("Öppna data", urls.OPEN_DATA),)
    count = sum(not one.is_example for one in world.records.packages)
    if not count:
        return Finding(NOT_MET, "Ingen datamängd är publicerad.", proof)
    why = f"{plural(count, 'datamängd', 'datamängder')} går att hämta, med beskrivning och licens."
    return Finding(MET, why, proof)


def accounts_for_accessibility(_world: Oversight, _municipality: Municipality) -> Finding:
    """Ask for an account of how accessible the site is; no record holds one yet."""
    why = "Uppgifterna säger inte när och hur webbplatsens tillgänglighet har prövats."
    return Finding(UNKNOWN, why, (Proof("Tillgänglighet", urls.handwritten("tillganglighet.md")),))


def holds_no_identity_numbers(_world: Oversight, _municipality: Municipality) -> Finding:
    """Tell that a site with a personal identity number in its records cannot be published."""
    why = "Ett personnummer i uppgifterna stoppar publiceringen. Inget hittades när sidan gjordes."
    return Finding(MET, why)


_PARTS: Mapping[str, Callable[[Programme], object]] = {
    "mål": lambda one: one.goals,
    "riktlinjer": lambda one: one.guidelines,
    "regler för uppföljning": lambda one: one.follow_up,
    "regler för insyn": lambda one: one.insight,
}


def _applies(one: Programme, today: date) -> bool:
    has_begun = one.first_day is not None and one.first_day <= today
    return has_begun and (one.last_day is None or today <= one.last_day)


def _programmes(some: Sequence[Programme]) -> tuple[Proof, ...]:
    return tuple(Proof(one.title, urls.programme(one.id)) for one in some)


def _current(world: Oversight, system: ChoiceSystem) -> list[Contract]:
    contracts = world.contracts_by_system.get(system.id, ())
    return [one for one in contracts if is_current(one, world.today)]


def _performers(world: Oversight, system: ChoiceSystem) -> list[Provider]:
    ids = dict.fromkeys(one.provider for one in _current(world, system) if one.provider)
    known = [world.records.provider_by_id.get(one) for one in ids]
    return sorted([one for one in known if one], key=lambda one: sort_key(one.title))


def _unsaid(provider: Provider) -> list[str]:
    answers = {
        "driftsform": provider.operating_form,
        "beskrivning": provider.description,
        "kontaktväg": provider.contact,
        "enheter": provider.units,
    }
    return [what for what, answer in answers.items() if not answer]


def _itself(system: ChoiceSystem) -> Proof:
    return Proof(system.title, choices.address(system))
