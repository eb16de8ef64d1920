"""Publish a service as tables: its units, its measures and its protected figures.

They are made from what is protected and from nothing else. The files as they are written hold the
figures of few persons, and are never copied.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from insyn.derive.comparison.comparison import Comparison, Value
from insyn.export import csv_file
from insyn.export.comparison.measure_tables import MEASURE_COLUMNS, OPTION_COLUMNS
from insyn.export.oversight.columns import cell
from insyn.export.table import Column, Table, Thing, made_of, refers, yes_or_no
from insyn.model.comparison.compared_service import Fact, Service
from insyn.model.comparison.rows import UnitRow
from insyn.model.comparison.tables import UNIT_FIELDS, VALUE_FIELDS, package
from insyn.model.package import Constraints, ForeignKey, TableField, TableSchema

_Places = Sequence[tuple[TableField, Callable[[Thing], object]]]
"""The columns of a table, and where in the thing of a row the value of each stands."""

_UNIT = {
    "enhet": "unit",
    "titel": "title",
    "driftsform": "operating_form",
    "utforare": "provider",
    "utforare_namn": "provider_name",
    "avtal": "contract",
    "fran": "first_day",
    "agarbyte": "new_owner_day",
    "tidigare_agare": "earlier_owner",
    "webbplats": "website",
    "egna_ord": "own_words",
    "kalla": "document",
    "tidigare_id": "earlier_id",
}
_VALUE = {
    "enhet": "row",
    "niva": "row",
    "matt": "measure",
    "period": "period",
    "kon": "sex",
    "varde": "value",
    "status": "status",
    "n": "persons",
    "kalla": "document",
    "nedre": "lower",
    "ovre": "upper",
    "svarsfrekvens": "response_rate",
}
_LEVEL = TableField(
    name="niva",
    title="Nivå",
    description="kommunen: hela kommunen; riket: hela landet.",
    constraints=Constraints(required=True, enum=("kommunen", "riket")),
)
_WAY = TableField(
    name="osakerhet",
    title="Gränsernas ursprung",
    description=(
        "kalla: källan anger gränserna; wilson: de är uträknade här ur värdet och n, med Wilsons "
        "metod. Tomt när det inte finns några gränser."
    ),
    constraints=Constraints(enum=("kalla", "wilson")),
)
_EXAMPLE = TableField(
    name="exempeldata",
    title="Exempeldata",
    description="ja om raden är påhittad, nej om den är verklig.",
    constraints=Constraints(required=True, enum=("ja", "nej")),
)
"""The last column of every table: a row that is copied out of its file still says so."""


def tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return the tables of a service, without those that would be empty."""
    service = comparison.service
    found = [
        _units(comparison),
        _values(comparison),
        made_of(
            service.measures,
            _marked(MEASURE_COLUMNS, service),
            name="matt",
            title=f"{service.title}: mått",
            description="Det som enheterna jämförs med: vad varje siffra är och hur den läses.",
            key=("matt",),
        ),
    ]
    if any(comparison.reference_values()):
        found.append(_references(comparison))
    if any(fact.options for fact in service.facts):
        found.append(_options(service))
    return tuple(found)


def _units(comparison: Comparison) -> Table:
    service = comparison.service
    fields = [(field, attrgetter(_UNIT[field.name])) for field in UNIT_FIELDS]
    described, _ = package(service).resources
    of_facts = described.table_schema.fields[len(UNIT_FIELDS) :]
    facts = [(field, _fact(fact)) for field, fact in zip(of_facts, service.facts, strict=True)]
    return _table(
        service,
        sorted(comparison.units, key=attrgetter("unit")),
        [*fields, *facts],
        name=described.name,
        title=described.title,
        description=described.description,
        key=("enhet",),
    )


def _fact(fact: Fact) -> Callable[[UnitRow], object]:
    return lambda one: one.facts.get(fact.id)


def _values(comparison: Comparison) -> Table:
    _, described = package(comparison.service).resources
    return _table(
        comparison.service,
        sorted(comparison.unit_values(), key=_order),
        _figure_places(VALUE_FIELDS),
        name=described.name,
        title=described.title,
        description=described.description,
        key=("enhet", "matt", "period", "kon"),
        foreign_keys=(refers("enhet", "enheter", "enhet"), refers("matt", "matt", "matt")),
    )


def _references(comparison: Comparison) -> Table:
    service = comparison.service
    fields = [field for field in VALUE_FIELDS if field.name not in ("enhet", "svarsfrekvens")]
    return _table(
        service,
        sorted(comparison.reference_values(), key=_order),
        _figure_places([_LEVEL, *fields]),
        name="referensvarden",
        title=f"{service.title}: referensvärden",
        description="Värdet för hela kommunen och hela landet, för varje mått, period och kön.",
        key=("niva", "matt", "period", "kon"),
        foreign_keys=(refers("matt", "matt", "matt"),),
    )


def _options(service: Service) -> Table:
    options = [(fact, option) for fact in service.facts for option in fact.options]
    return made_of(
        options,
        _marked(OPTION_COLUMNS, service),
        name="alternativ",
        title=f"{service.title}: alternativ",
        description="Vad koderna i enheternas fakta betyder.",
        key=("fakta", "kod"),
    )


def _figure_places(fields: Iterable[TableField]) -> _Places[Value]:
    places: list[tuple[TableField, Callable[[Value], object]]] = []
    for field in fields:
        places.append((field, attrgetter(_VALUE[field.name])))
        if field.name == "ovre":
            places.append((_WAY, _way))
    return places


def _way(one: Value) -> str | None:
    if one.lower is None:
        return None
    return "wilson" if one.is_reckoned else "kalla"


def _order(one: Value) -> tuple[str, str, str, str]:
    return one.row, one.measure, one.period, one.sex


def _marked(columns: Sequence[Column[Thing]], service: Service) -> tuple[Column[Thing], ...]:
    last = Column[Thing](
        _EXAMPLE.name,
        _EXAMPLE.title,
        _EXAMPLE.description,
        lambda _one: yes_or_no(service.is_example),
        required=True,
    )
    return (*columns, last)


def _table(
    service: Service,
    things: Iterable[Thing],
    places: _Places[Thing],
    *,
    name: str,
    title: str,
    description: str,
    key: tuple[str, ...],
    foreign_keys: tuple[ForeignKey, ...] = (),
) -> Table:
    """Return a table whose columns are described as where they are written, conditions and all."""
    fields = (*(field for field, _ in places), _EXAMPLE)
    mark = yes_or_no(service.is_example)
    rows = [[*(_text(place(thing)) for _, place in places), mark] for thing in things]
    schema = TableSchema(fields=fields, primary_key=key, foreign_keys=foreign_keys)
    content = csv_file.written([field.name for field in fields], rows)
    return Table(name, title, description, schema, content, len(rows))


def _text(value: object) -> str:
    return "" if value is None else str(cell(value))
