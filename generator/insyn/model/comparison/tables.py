"""Describe the two tables of a service, out of its own facts: no one writes the description."""

from collections.abc import Iterator

from insyn.model.codes import SEXES, STATUSES
from insyn.model.comparison.compared_service import SERVICE_PERIOD_PATTERN, Fact, Service
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.package import (
    Constraints,
    DataPackage,
    Dialect,
    FieldType,
    ForeignKey,
    Reference,
    TableField,
    TableResource,
    TableSchema,
)
from insyn.model.record import SLUG_PATTERN

UNITS, VALUES = "enheter", "varden"

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_SLUG = SLUG_PATTERN.strip("^$")


def package(service: Service) -> DataPackage:
    """Return the dataset of a service: its tables as they are written and as they are published."""
    return DataPackage(
        profile=PACKAGE_PROFILE,
        name=service.package,
        title=f"Jämför service: {service.title}",
        description=service.publication.description or service.description,
        is_example=service.is_example,
        publication=service.publication,
        resources=(_units(service), _values(service)),
        file=service.file,
    )


def _units(service: Service) -> TableResource:
    return _table(
        UNITS,
        f"{service.title}: enheter",
        "Enheterna som man kan välja mellan, med det som är känt om var och en.",
        TableSchema(fields=(*UNIT_FIELDS, *map(fact_field, service.facts)), primary_key=("enhet",)),
    )


def _values(service: Service) -> TableResource:
    return _table(
        VALUES,
        f"{service.title}: värden",
        "Värdet för varje enhet, mått, period och kön. Det som kunde peka ut få personer är dolt.",
        TableSchema(
            fields=VALUE_FIELDS,
            primary_key=("enhet", "matt", "period", "kon"),
            foreign_keys=(
                ForeignKey(
                    fields=("enhet",), reference=Reference(resource=UNITS, fields=("enhet",))
                ),
            ),
        ),
    )


def _table(name: str, title: str, description: str, schema: TableSchema) -> TableResource:
    return TableResource(
        name=name,
        path=f"{name}.csv",
        title=title,
        description=description,
        encoding="utf-8",
        dialect=Dialect(delimiter=","),
        table_schema=schema,
    )


def _field(
    name: str, title: str, description: str, kind: FieldType = "string", **constraints: object
) -> TableField:
    bound = Constraints.model_validate(constraints) if constraints else None
    return TableField(name=name, title=title, description=description, type=kind, constraints=bound)


UNIT_FIELDS = (
    _field("enhet", "Enhet", "Enhetens id, också i adressen.", required=True, pattern=_SLUG),
    _field("titel", "Namn", "Enhetens namn.", required=True),
    _field(
        "driftsform",
        "Driftsform",
        "Vad den som driver enheten är: kommunen, ett bolag eller en annan form.",
        required=True,
        enum=tuple(OPERATING_FORMS),
    ),
    _field("utforare", "Utförare", "Utförarens id bland utförarna, om den finns där."),
    _field("utforare_namn", "Utförarens namn", "Namnet, om utföraren inte finns bland utförarna."),
    _field("avtal", "Avtal", "Avtalets id, om det finns bland avtalen."),
    _field("fran", "Från", "Dagen som enheten började.", "date"),
    _field("agarbyte", "Ägarbyte", "Dagen då en annan utförare tog över.", "date"),
    _field("tidigare_agare", "Tidigare ägare", "Den som drev enheten före ägarbytet."),
    _field("webbplats", "Webbplats", "Enhetens webbplats."),
    _field("egna_ord", "Utförarens egna ord", "Vad utföraren säger om enheten."),
    _field("kalla", "Källa", "Källdokumentets id, för raden."),
    _field("tidigare_id", "Tidigare id", "Id som enheten haft förut.", pattern=_SLUG),
)
"""The columns that every table of units has; the facts of the service follow."""

VALUE_FIELDS = (
    _field("enhet", "Enhet", "Enhetens id.", required=True),
    _field("matt", "Mått", "Måttets id, som i tabellen matt.", required=True),
    _field(
        "period",
        "Period",
        "År (2025), månad (2025-11) eller läsår (2024/25).",
        required=True,
        pattern=SERVICE_PERIOD_PATTERN.strip("^$"),
    ),
    _field("kon", "Kön", "T: alla; K: kvinnor; M: män.", required=True, enum=tuple(SEXES)),
    _field("varde", "Värde", "Värdet i måttets enhet. Tomt när det saknas.", "number"),
    _field(
        "status",
        "Status",
        "Varför ett värde är tomt; värde när inget saknas.",
        required=True,
        enum=tuple(STATUSES),
    ),
    _field("n", "Antal personer", "Hur många som ligger bakom värdet.", "integer", minimum=0),
    _field("kalla", "Källa", "Källdokumentets id, som i tabellen kallor i datamängden gemensamt."),
    _field("nedre", "Nedre gräns", "Nedre gränsen för osäkerheten, 95 %.", "number"),
    _field("ovre", "Övre gräns", "Övre gränsen för osäkerheten, 95 %.", "number"),
    _field("svarsfrekvens", "Svarsfrekvens", "Andelen i procent som har svarat.", "number"),
)


def fact_field(fact: Fact) -> TableField:
    """Describe the column of a fact, in the table of units and in what is published of it."""
    codes = tuple(option.code for option in fact.options)
    described = f"{fact.explanation or fact.question or fact.title}"
    if codes:
        named = "; ".join(f"{one.code} = {one.title}" for one in fact.options)
        end = "" if described.endswith((".", "?")) else "."
        described = f"{described}{end} Koder: {named}."
    rules: dict[str, object] = {"required": True} if fact.is_required else {}
    kind: FieldType = "integer" if fact.kind == "antal" else "string"
    rules |= dict(_bounds(fact, codes))
    return _field(fact.id, fact.title, described, kind, **rules)


def _bounds(fact: Fact, codes: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    match fact.kind:
        case "val" if codes:
            yield "enum", codes
        case "ja-nej":
            yield "enum", ("ja", "nej")
        case "antal":
            yield "minimum", 0
        case "flera-val" if codes:
            one = "|".join(codes)
            yield "pattern", f"({one})(;({one}))*"
        case _:
            pass
