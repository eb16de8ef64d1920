"""Describe what each kind of file holds, as the schemas of the OpenAPI document."""

from collections.abc import Mapping
from typing import get_args

from insyn.derive import addressed
from insyn.derive.oversight.contract_time import StateCode
from insyn.derive.oversight.verdict import VerdictCode
from insyn.export.api import figure_rows
from insyn.export.api.folded import Json
from insyn.export.api.lists import UNIT
from insyn.export.api.reckoned import SCOPE_BY_KIND
from insyn.export.api.record_file import LISTING
from insyn.export.api.schemas import (
    of_column,
    of_record,
    several,
    text,
    text_or_null,
    thing,
)
from insyn.model.commitment import Commitment
from insyn.model.goal import Goal, GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.internal_control import InternalControl
from insyn.model.lineage import LineageLink
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.model.package import TableField
from insyn.model.record import Record
from insyn.model.shared_records import Board
from insyn.model.statement import Statement
from insyn.model.steering import Steering

MODELS: Mapping[str, type[Record]] = {
    addressed.STRUCTURE.code: GoalStructure,
    addressed.GOAL.code: Goal,
    addressed.BOARD.code: Board,
    addressed.INDICATOR.code: Indicator,
    addressed.PROVIDER.code: Provider,
    addressed.CONTRACT.code: Contract,
    addressed.FOLLOW_UP.code: FollowUp,
    addressed.PLAN.code: FollowUpPlan,
    addressed.PROGRAMME.code: Programme,
    addressed.REQUIREMENT.code: InsightRequirement,
    addressed.CHOICE_SYSTEM.code: ChoiceSystem,
    addressed.STATEMENT.code: Statement,
    addressed.CONTROL.code: InternalControl,
    addressed.STEERING.code: Steering,
}
"""What the records of each kind are made of."""

Tables = Mapping[str, tuple[TableField, ...]]
"""The columns of the tables whose rows stand in files of records, by the key they stand under."""

STATEMENT_ROWS = "rader"
_KINDS = [kind.code for kind in addressed.KINDS]
_VERDICT = text("Bedömningen.", enum=list(get_args(VerdictCode)))
_CSV = text("Adressen till siffrorna som CSV.", format="uri")
_ADDRESS = text("Sidans adress, för den som vill läsa.", format="uri")


def schemas(tables: Tables) -> Json:
    """Return the schemas of all kinds of files by name."""
    return {
        **{code: _of_kind(code, model, tables) for code, model in MODELS.items()},
        UNIT: UNIT_SCHEMA,
        LISTING: _listing(),
        "post": thing(_pointer([*_KINDS, UNIT, LISTING]), "Vägen till en post eller en lista."),
        "kalla": _source(),
    }


def _of_kind(code: str, model: type[Record], tables: Tables) -> Json:
    shared = {
        **_cover([code]),
        "kallor": several(_reference("kalla"), "Var i källorna posten står."),
        "version": text_or_null(
            "Utgåvan som posten senast ändrades i, till exempel 2026-11-21. null om det inte är "
            "känt."
        ),
        "lankar": several(
            _reference("post"),
            "Poster som den här pekar på, och poster som pekar på den här.",
        ),
        "uppgifter": {
            **of_record(model),
            "description": "Posten själv, som redaktionen skrev den.",
        },
    }
    return thing({**shared, **_own(code, tables)})


def _own(code: str, tables: Tables) -> Json:
    """Return the schemas of the keys that only one kind of record has."""
    if code == addressed.INDICATOR.code:
        return {"csv": _CSV, **{name: _rows(tables[name]) for name in figure_rows.TABLES}}
    if code == addressed.FOLLOW_UP.code:
        return {"csv": _CSV}
    if code == addressed.STATEMENT.code:
        return {STATEMENT_ROWS: _rows(tables[STATEMENT_ROWS])}
    if code == addressed.GOAL.code:
        return {
            "ataganden": several(of_record(Commitment), "Utvecklingsåtagandena under målet."),
            "harledning": several(
                of_record(LineageLink), "Vad målet kom ur och vad det blev, i andra strukturer."
            ),
        }
    return {"utraknat": _reckoned(code)} if code in SCOPE_BY_KIND else {}


def _rows(fields: tuple[TableField, ...]) -> Json:
    row = thing({field.name: of_column(field) for field in fields})
    return several(row, "Rader med samma kolumner som i den publicerade tabellen.")


def _cover(kinds: list[str]) -> Json:
    return {
        **_pointer(kinds),
        "licens": text("Licensens adress.", format="uri"),
        "utgivare": text("Den som ansvarar för uppgifterna."),
    }


def _pointer(kinds: list[str]) -> Json:
    return {
        "typ": text("Vad posten är.", enum=kinds),
        "id": text("Postens id, som i adressen."),
        "titel": text("Vad posten heter."),
        "adress": _ADDRESS,
        "json": text("Adressen till posten som JSON.", format="uri"),
        "exempeldata": {"type": "boolean", "description": "true om allt är påhittat."},
    }


def _source() -> Json:
    return thing(
        {
            "dokument": text("Källdokumentets id."),
            "titel": text("Källdokumentets titel."),
            "avsnitt": text_or_null("Rubriken i dokumentet, null där den inte anges."),
            "rad": {
                "type": ["integer", "null"],
                "description": "Radens nummer i dokumentets källförteckning, om det finns en.",
            },
        },
        "Ett ställe i ett källdokument.",
    )


def _listing() -> Json:
    found = thing(
        {
            **_cover([LISTING]),
            "beskrivning": text("Adressen till den här beskrivningen.", format="uri"),
            "poster": several(_reference("post"), "Posterna i listan."),
        },
        "En lista över poster, eller över alla listor.",
    )
    # Only the list of all lists leads to the description.
    return {**found, "required": [key for key in found["required"] if key != "beskrivning"]}


def _reckoned(code: str) -> Json:
    proof = thing({"titel": text("Vad underlaget heter."), "adress": _ADDRESS})
    verdict = thing(
        {
            "krav": text("Insynskravets id."),
            "bedomning": _VERDICT,
            "skal": text("Varför, i en mening."),
            "underlag": several(proof, "Det som bedömningen bygger på."),
        }
    )
    day = text("Dagen som uträkningen gäller.", format="date")
    contract = {
        "lage": text("Om avtalet gäller.", enum=list(get_args(StateCode))),
        "nasta_uppfoljning": text_or_null("Dagen för nästa uppföljning.", format="date"),
        "forsenade_uppfoljningar": several(
            text("Dagen då uppföljningen senast skulle ha gjorts.", format="date"),
            "Uppföljningar som skulle ha gjorts men inte är gjorda.",
        ),
    }
    whole = thing(
        {
            "dag": day,
            **(contract if code == addressed.CONTRACT.code else {}),
            "insyn": several(verdict, "Bedömningen av varje insynskrav som gäller posten."),
        }
    )
    told = "Det som programmet räknar ut. null om posten inte prövas."
    return {"anyOf": [whole, {"type": "null"}], "description": told}


def _reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


_NUMBER_OR_NULL = {"type": ["number", "null"]}
_ESTIMATES = several(
    {"type": "array", "items": _NUMBER_OR_NULL},
    "Värdet med gränser, flera gånger om där källan har avrundat. Tom om det inte kan jämföras.",
)
_FACT = thing(
    {
        "id": text("Uppgiftens id."),
        "titel": text("Vad uppgiften gäller."),
        "värde": text_or_null("Uppgiften i ord, null om den saknas."),
    }
)
_MEASURE = thing(
    {
        "id": text("Måttets id i tjänsten."),
        "titel": text("Måttets namn."),
        "riktning": text("Vilket håll som är bra."),
        "period": text("Perioden som jämförs."),
        "värde": {**_NUMBER_OR_NULL, "description": "Värdet, null om det inte visas."},
        "status": text("Varför värdet finns eller inte finns."),
        "text": text("Värdet i ord."),
        "bygger-på": text("Hur många värdet bygger på, i ord."),
        "n": {"type": ["integer", "null"], "description": "Hur många värdet bygger på."},
        "nedre": {**_NUMBER_OR_NULL, "description": "Intervallets nedre gräns."},
        "övre": {**_NUMBER_OR_NULL, "description": "Intervallets övre gräns."},
        "osäkerhet": text("Osäkerheten i ord."),
        "tidigare": text("När det senaste värdet är från, om det är äldre."),
        "källa": text_or_null("Dokumentet som värdet är hämtat ur."),
        "jämförs": _ESTIMATES,
    }
)
UNIT_SCHEMA = thing(
    {
        "tjänst": text("Tjänstens id."),
        "enhet": text("Enhetens id."),
        "titel": text("Enhetens namn."),
        "adress": _ADDRESS,
        "driftsform": text_or_null("Driftsformen."),
        "utförare": text_or_null("Utföraren."),
        "exempeldata": {"type": "boolean", "description": "true om allt är påhittat."},
        "fakta": several(_FACT, "Det som enheterna kan väljas ut efter."),
        "mått": several(_MEASURE, "Måtten, med värdet för den period som jämförs."),
    },
    "En enhet i Jämför service. Nycklarna står på svenska med å, ä och ö.",
)
