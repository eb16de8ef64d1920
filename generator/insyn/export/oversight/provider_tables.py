"""Make the tables of performers: utforare.csv, enheter.csv and valfrihetssystem.csv."""

from insyn.derive.facts import Facts
from insyn.export.oversight.columns import cell, told
from insyn.export.oversight.share import Share, share_of
from insyn.export.table import Column, Table, made_of, refers, sourced
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.provider import Contact, Provider, Unit

_UnitOf = tuple[Provider, Unit]


def _provider(row: _UnitOf) -> Provider:
    return row[0]


def _unit(row: _UnitOf) -> Unit:
    return row[1]


def _contact(one: Provider) -> Contact | None:
    return one.contact


PROVIDER_COLUMNS: tuple[Column[Provider], ...] = (
    told("utforare", "Utförarens id", Provider, "id", required=True),
    told("titel", "Titel", Provider, "title", required=True),
    told("driftsform", "Driftsform", Provider, "operating_form", codes=OPERATING_FORMS),
    Column(
        "privat",
        "Privat utförare",
        "ja om driftsformen räknas som privat enligt 10 kap. 7 § kommunallagen. Tomt om den inte "
        "är känd.",
        lambda one: cell(one.is_private),
    ),
    told("organisationsnummer", "Organisationsnummer", Provider, "organisation_number"),
    told("beskrivning", "Beskrivning", Provider, "description"),
    told("egna_ord", "Egna ord", Provider, "own_words"),
    told("webbplats", "Webbplats", Provider, "website"),
    told("kontakt_funktion", "Kontakt", Contact, "role", _contact),
    told("kontakt_telefon", "Telefon", Contact, "telephone", _contact),
    told("kontakt_e_post", "E-post", Contact, "email", _contact),
    *sourced(lambda one: one.evidence),
)

UNIT_COLUMNS: tuple[Column[_UnitOf], ...] = (
    told("utforare", "Utförarens id", Provider, "id", _provider, required=True),
    told("enhet", "Enhetens id", Unit, "id", _unit, required=True),
    told("titel", "Titel", Unit, "title", _unit, required=True),
    told("verksamhet", "Verksamhet", Unit, "service", _unit, required=True),
    told("omrade", "Område", Unit, "area", _unit),
    told("fran", "Från", Unit, "first_day", _unit, type="date"),
    told("till", "Till", Unit, "last_day", _unit, type="date"),
)

SYSTEM_COLUMNS: tuple[Column[ChoiceSystem], ...] = (
    told("valfrihetssystem", "Systemets id", ChoiceSystem, "id", required=True),
    told("titel", "Titel", ChoiceSystem, "title", required=True),
    told("verksamhet", "Verksamhet", ChoiceSystem, "service", required=True),
    told("namnd", "Nämnd", ChoiceSystem, "board", required=True),
    told("lag", "Lag", ChoiceSystem, "law"),
    told("fran", "Från", ChoiceSystem, "first_day", type="date"),
    told("till", "Till", ChoiceSystem, "last_day", type="date"),
    told("beskrivning", "Beskrivning", ChoiceSystem, "description", required=True),
    told("ickeval", "Ickeval", ChoiceSystem, "default_choice"),
    told("omval", "Omval", ChoiceSystem, "new_choice"),
    told("jamfor_service", "Jämför service", ChoiceSystem, "comparison"),
    *sourced(lambda one: one.evidence),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's performers, units and choice systems."""
    share = share_of(facts, name)
    return (_providers(share), _units(share), _choice_systems(share))


def _providers(share: Share) -> Table:
    return made_of(
        share.own(share.world.providers),
        share.marked(PROVIDER_COLUMNS),
        name="utforare",
        title="Utförare",
        description="En rad för varje utförare, i privat eller kommunal regi.",
        key=("utforare",),
    )


def _units(share: Share) -> Table:
    return made_of(
        ((one, unit) for one in share.own(share.world.providers) for unit in one.units),
        share.marked(UNIT_COLUMNS),
        name="enheter",
        title="Enheter",
        description="En rad för varje enhet hos en utförare.",
        key=("utforare", "enhet"),
        foreign_keys=(refers("utforare", "utforare", "utforare"),),
    )


def _choice_systems(share: Share) -> Table:
    return made_of(
        share.own(share.world.choice_systems),
        share.marked(SYSTEM_COLUMNS),
        name="valfrihetssystem",
        title="Valfrihetssystem",
        description="En rad för varje system där invånarna väljer mellan utförare.",
        key=("valfrihetssystem",),
    )
