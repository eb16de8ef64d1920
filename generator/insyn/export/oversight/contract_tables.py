"""Make the tables of contracts: avtal.csv, krav.csv and mottaget.csv.

The text of a requirement stands in the column text, since its key in the file, krav, is the name
of the column with the id.
"""

from datetime import date

from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import last_day, state
from insyn.export.oversight.columns import DAY, listed, numbered, told
from insyn.export.oversight.share import Share, share_of, where_it_holds
from insyn.export.table import BETWEEN_TEXTS, Column, Table, made_of, refers, sourced, yes_or_no
from insyn.model.oversight.codes import CONTRACT_FORMS, CONTRACT_STATES, ENDINGS, INTERVALS
from insyn.model.oversight.contract import (
    Contract,
    Ending,
    InsightClause,
    Option,
    ReceivedInformation,
    Requirement,
    Terms,
)

_OnDay = tuple[Contract, date]
_RequirementOf = tuple[Contract, Requirement]
_Received = tuple[Contract, int, ReceivedInformation]


def _contract(row: _OnDay | _RequirementOf | _Received) -> Contract:
    return row[0]


def _ending(row: _OnDay) -> Ending | None:
    return row[0].ending


def _clause(row: _OnDay) -> InsightClause | None:
    return row[0].insight_clause


def _terms(row: _OnDay) -> Terms | None:
    return row[0].terms


def _requirement(row: _RequirementOf) -> Requirement:
    return row[1]


def _information(row: _Received) -> ReceivedInformation:
    return row[2]


CONTRACT_COLUMNS: tuple[Column[_OnDay], ...] = (
    told("avtal", "Avtalets id", Contract, "id", _contract, required=True),
    told("titel", "Titel", Contract, "title", _contract, required=True),
    told("verksamhet", "Verksamhet", Contract, "service", _contract, required=True),
    told("namnd", "Nämnd", Contract, "board", _contract, required=True),
    told("utforare", "Utförare", Contract, "provider", _contract),
    told("form", "Form", Contract, "form", _contract, codes=CONTRACT_FORMS),
    told("valfrihetssystem", "Valfrihetssystem", Contract, "choice_system", _contract),
    told("program", "Program", Contract, "programme", _contract),
    told("mal", "Mål", Contract, "goals", _contract, between=";"),
    told("diarienummer", "Diarienummer", Contract, "diary_number", _contract),
    told("tecknat", "Tecknat", Contract, "signed", _contract, type="date"),
    told("fran", "Från", Contract, "first_day", _contract, type="date"),
    told("till", "Till", Contract, "last_day", _contract, type="date"),
    Column(
        "forlangningar",
        "Förlängningar",
        "Möjliga förlängningar med semikolon emellan: sista dagen, ett kolon och ja eller nej om "
        "förlängningen har använts. Bara dagen om det inte är känt.",
        lambda one: ";".join(map(_option, one[0].options)),
    ),
    told("avslutat_datum", "Avslutat i förtid", Ending, "day", _ending, type="date"),
    told("avslutat_satt", "Hur det avslutades", Ending, "how", _ending, codes=ENDINGS),
    told("avslutat_skal", "Varför det avslutades", Ending, "reason", _ending),
    told("avslutat_uppfoljning", "Uppföljningen före", Ending, "follow_up", _ending),
    told("ersatter", "Ersätter", Contract, "replaces", _contract),
    told(
        "varde_mnkr", "Värde, miljoner kronor", Contract, "yearly_value", _contract, type="number"
    ),
    told("insynsklausul", "Insynsklausul", InsightClause, "exists", _clause),
    told(
        "insynsklausul_vad",
        "Information som ska lämnas",
        InsightClause,
        "what",
        _clause,
        between=BETWEEN_TEXTS,
    ),
    told(
        "insynsklausul_hur_ofta",
        "Hur ofta den ska lämnas",
        InsightClause,
        "every",
        _clause,
        codes=INTERVALS,
    ),
    told("insynsklausul_avsnitt", "Insynsklausulens avsnitt", InsightClause, "section", _clause),
    told("medverkar", "Medverkar", Terms, "takes_part", _terms),
    told("statistik", "Statistik", Terms, "statistics", _terms),
    told("register", "Register", Terms, "registers", _terms),
    told("sanktioner", "Sanktioner", Terms, "sanctions", _terms),
    Column(
        "slutdag",
        "Slutdag",
        "Sista dagen med använda förlängningar, eller dagen då avtalet slutade i förtid. Uträknad "
        "av programmet. Tom om den inte är känd.",
        lambda one: last_day(one[0]),
        type="date",
    ),
    Column(
        "lage",
        "Läge",
        "Om avtalet gäller dagen i kolumnen dag. Uträknat av programmet. "
        f"{listed(CONTRACT_STATES)}",
        lambda one: state(one[0], one[1]),
        required=True,
    ),
    *sourced(lambda one: one[0].evidence),
    DAY,
)

REQUIREMENT_COLUMNS: tuple[Column[_RequirementOf], ...] = (
    told("avtal", "Avtalets id", Contract, "id", _contract, required=True),
    told("krav", "Kravets id", Requirement, "id", _requirement, required=True),
    Column(
        "text",
        "Krav",
        "Vad som krävs, i en mening. Nyckeln i filen heter krav.",
        lambda one: one[1].text,
        required=True,
    ),
    told("typ", "Typ", Requirement, "kind", _requirement, required=True),
    told("kritiskt", "Kritiskt", Requirement, "is_critical", _requirement, required=True),
    told("mats_genom", "Mäts genom", Requirement, "measured_by", _requirement),
    told("avsnitt", "Avsnitt", Requirement, "section", _requirement),
)

RECEIVED_COLUMNS: tuple[Column[_Received], ...] = (
    told("avtal", "Avtalets id", Contract, "id", _contract, required=True),
    numbered("Platsen bland det som har kommit in om avtalet, från 1."),
    told("datum", "Datum", ReceivedInformation, "day", _information, type="date", required=True),
    told("vad", "Vad", ReceivedInformation, "what", _information, required=True),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's contracts, requirements and received information."""
    share = share_of(facts, name)
    return (_contracts(share), _requirements(share), _received(share))


def _contracts(share: Share) -> Table:
    contracts = share.own(share.world.contracts)
    programmes = {one.id for one in share.own(share.world.programmes)}
    return made_of(
        ((one, share.today) for one in contracts),
        share.marked(CONTRACT_COLUMNS),
        name="avtal",
        title="Avtal",
        description="En rad för varje avtal, eller uppdrag i kommunens egen regi.",
        key=("avtal",),
        foreign_keys=(
            refers("utforare", "utforare", "utforare"),
            refers("valfrihetssystem", "valfrihetssystem", "valfrihetssystem"),
            refers("avslutat_uppfoljning", "uppfoljningar", "uppfoljning"),
            refers("ersatter", "", "avtal"),
            *where_it_holds(
                refers("program", "program", "program"),
                (one.programme for one in contracts),
                programmes,
            ),
        ),
    )


def _requirements(share: Share) -> Table:
    return made_of(
        ((one, asked) for one in share.own(share.world.contracts) for asked in one.requirements),
        share.marked(REQUIREMENT_COLUMNS),
        name="krav",
        title="Krav i avtal",
        description="En rad för varje krav i ett avtal.",
        key=("avtal", "krav"),
        foreign_keys=(refers("avtal", "avtal", "avtal"),),
    )


def _received(share: Share) -> Table:
    return made_of(
        (
            (contract, number, one)
            for contract in share.own(share.world.contracts)
            if contract.insight_clause
            for number, one in enumerate(contract.insight_clause.received, start=1)
        ),
        share.marked(RECEIVED_COLUMNS),
        name="mottaget",
        title="Information som har kommit in",
        description="En rad för varje gång en utförare har lämnat information till allmänheten.",
        key=("avtal", "nr"),
        foreign_keys=(refers("avtal", "avtal", "avtal"),),
    )


def _option(one: Option) -> str:
    return str(one.last_day) if one.used is None else f"{one.last_day}:{yes_or_no(one.used)}"
