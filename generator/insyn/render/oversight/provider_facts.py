"""State who a performer is and how to reach it, and list its units."""

from collections.abc import Iterator, Mapping
from datetime import date

from insyn import swedish
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.provider import Contact, Provider, Unit
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.oversight.contract_words import not_stated
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.provider_words import LAW
from insyn.render.parts import Link

_SAFE = ("https://", "http://")


def provider_facts(provider: Provider, *, is_example: bool) -> Iterator[LinkedFact]:
    """Yield form, number, contact and website, also those that the source does not state."""
    unknown = not_stated(is_example=is_example)
    form = OPERATING_FORMS[provider.operating_form].label if provider.operating_form else ""
    yield LinkedFact("Driftsform", form or unknown)
    private = {
        True: f"Ja, enligt {LAW}.",
        False: f"Nej, enligt {LAW}.",
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
