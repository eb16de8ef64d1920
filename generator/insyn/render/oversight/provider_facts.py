"""Say who a performer is, whether it is private, what it does, how to reach it and its units."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from insyn import swedish
from insyn.derive.oversight.contract_time import StateCode, state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import OPERATING_FORMS, OperatingFormCode
from insyn.model.oversight.provider import Contact, Provider, Unit
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import not_stated
from insyn.render.parts import Link

_SAFE = ("https://", "http://")
_LAW = "kommunallagen 10 kap. 7 §"

FORM_WORDS: dict[OperatingFormCode, tuple[str, str, str]] = {
    "aktiebolag": ("ett aktiebolag", "aktiebolag", "aktiebolag"),
    "stiftelse": ("en stiftelse", "stiftelse", "stiftelser"),
    "ekonomisk-förening": (
        "en ekonomisk förening",
        "ekonomisk förening",
        "ekonomiska föreningar",
    ),
    "enskild-firma": ("en enskild firma", "enskild firma", "enskilda firmor"),
    "idéburen-organisation": (
        "en idéburen organisation",
        "idéburen organisation",
        "idéburna organisationer",
    ),
    "kooperativ-förening": (
        "en kooperativ förening",
        "kooperativ förening",
        "kooperativa föreningar",
    ),
    "kommunal-regi": (
        "kommunens egen regi",
        "i kommunens egen regi",
        "i kommunens egen regi",
    ),
    "kommunalt-bolag": ("ett kommunalt bolag", "kommunalt bolag", "kommunala bolag"),
}
"""What a performer is by its form, and the form after a count of one and of many."""


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
    if provider.operating_form is None:
        told = f"{provider.title} {does}. " if does else ""
        return f"{told}Källan säger inte om {provider.title} är en privat utförare."
    form = FORM_WORDS[provider.operating_form][0]
    private = "räknas som" if provider.is_private else "räknas inte som"
    known = f"är {form} och {private} privat utförare enligt {_LAW}."
    if does:
        return f"{provider.title} {does}. Utföraren {known}"
    return f"{provider.title} {known}"


def _verb(known: set[StateCode]) -> str:
    if known & {"gäller", "okänt"} or not known:
        return "utför"
    return "ska utföra" if "kommande" in known else "har utfört"


def operating_form(provider: Provider | None) -> str:
    """Say what form a performer has and whether it is private; empty where it is not known."""
    if provider is None or provider.operating_form is None:
        return ""
    private = "privat utförare" if provider.is_private else "räknas inte som privat utförare"
    return f"{OPERATING_FORMS[provider.operating_form].label}, {private}"


def provider_facts(provider: Provider, *, is_example: bool) -> Iterator[LinkedFact]:
    """Yield form, number, contact and website, also those that the source does not state."""
    unknown = not_stated(is_example=is_example)
    form = OPERATING_FORMS[provider.operating_form].label if provider.operating_form else ""
    yield LinkedFact("Driftsform", form or unknown)
    private = {
        True: f"Ja, enligt {_LAW}.",
        False: f"Nej, enligt {_LAW}.",
        None: "Det är inte känt, för driftsformen är inte angiven.",
    }
    yield LinkedFact("Privat utförare", private[provider.is_private])
    yield LinkedFact("Organisationsnummer", _number(provider) or unknown)
    yield from _contact(provider.contact, unknown)
    yield _website(provider.website, unknown)


def _number(provider: Provider) -> str:
    """Return the number; that of a sole trader is a personal identity number, never shown."""
    if provider.operating_form == "enskild-firma":
        return "Visas inte. En enskild firmas nummer är ägarens personnummer."
    return provider.organisation_number or ""


def _contact(contact: Contact | None, unknown: str) -> Iterator[LinkedFact]:
    if contact is None:
        yield LinkedFact("Kontakt", unknown)
        return
    yield LinkedFact("Kontakt", contact.role)
    if contact.telephone:
        digits = "".join(one for one in contact.telephone if one.isdigit() or one == "+")
        yield LinkedFact("Telefon", link=Link(contact.telephone, f"tel:{digits}"))
    if contact.email:
        yield LinkedFact("E-post", link=Link(contact.email, f"mailto:{contact.email}"))


def _website(website: str | None, unknown: str) -> LinkedFact:
    """Return the website as a way out; what is not an address of the web is only text."""
    if website and website.startswith(_SAFE):
        return LinkedFact("Webbplats", link=Link(website, website))
    return LinkedFact("Webbplats", website or unknown)


def unit_table(provider: Provider, areas: Mapping[str, str], today: date) -> Table | None:
    """Return the units as a table, None where none is named; `areas` is names by id."""
    if not provider.units:
        return None
    return Table(
        f"Enheter hos {provider.title}",
        ("Enhet", "Verksamhet", "Område", "Öppen"),
        tuple(_unit(one, areas, today) for one in provider.units),
    )


def _unit(one: Unit, areas: Mapping[str, str], today: date) -> Row:
    area = areas.get(one.area or "", "Inte angivet")
    return Row(one.title, "", (Cell(one.service), Cell(area), Cell(_opening(one, today))))


def _opening(one: Unit, today: date) -> str:
    first, last = one.first_day, one.last_day
    if last and last < today:
        return f"Stängde {swedish.date(last)}"
    if first and first > today:
        return f"Öppnar {swedish.date(first)}"
    since = f"Sedan {swedish.date(first)}" if first else "Ja"
    return f"{since}, till {swedish.date(last)}" if last else since
