"""Describe every address of the files of records as an OpenAPI document."""

from collections.abc import Mapping
from functools import partial

from insyn import urls
from insyn.derive.addressed import FOLLOW_UP, GOAL, INDICATOR, KINDS, addressed
from insyn.derive.facts import Facts
from insyn.export.api import figure_rows, json_text
from insyn.export.api.described import STATEMENT_ROWS, Tables, schemas
from insyn.export.api.folded import Json
from insyn.export.api.lists import EVERY_LIST, KINDS_BY_LIST, UNIT, units
from insyn.export.api.record_file import LISTING
from insyn.load import figures, statements
from insyn.load.contracts import TABLES
from insyn.model.municipality import Municipality
from insyn.model.package import FieldType, TableField
from insyn.model.record import SLUG_PATTERN
from insyn.model.records import Records
from insyn.output import File

VERSION = "1.0.0"
"""The version of the form of the files; it grows when a key is added, changed or removed."""

Examples = Mapping[str, str]
"""The id of one record of each kind that has any."""

_ABOUT = (
    "Varje post på webbplatsen finns som en JSON-fil bredvid sin sida. Filerna är statiska: det "
    "behövs ingen nyckel, det finns ingen gräns för hur ofta du hämtar och adresserna lever kvar. "
    "Den som byter id svarar även på den gamla adressen. Ett värde som saknas är null och aldrig "
    "0; status säger varför. Uppgifter som är påhittade har exempeldata: true."
)


def file(facts: Facts) -> File:
    """Return the description, which is made when it is placed."""
    records = facts.records
    examples: dict[str, str] = {}
    for one in addressed(records):
        examples.setdefault(one.kind.code, one.key.id)
    for unit in units(facts):
        examples.setdefault(unit.kind, unit.id)
    content = partial(description, records.municipality, _tables(records), examples)
    return File(urls.API_DESCRIPTION, content)


def description(municipality: Municipality, tables: Tables, examples: Examples) -> bytes:
    """Return the OpenAPI document."""
    contact, licence = municipality.contact, municipality.licence
    return json_text.written(
        {
            "openapi": "3.1.0",
            "info": {
                "title": f"Insyn: {municipality.name}",
                "version": VERSION,
                "description": _ABOUT,
                "contact": {"name": contact.name, "email": contact.email},
                "license": {"name": licence.title, "url": licence.address},
            },
            "externalDocs": {
                "description": "Så hämtar du uppgifterna, med exempel",
                "url": urls.absolute(municipality.site_address, urls.API),
            },
            "servers": [{"url": municipality.site_address.rstrip("/")}],
            "tags": [
                {"name": "Listor", "description": "Vilka poster som finns."},
                {"name": "Poster", "description": "En post med allt som är publicerat om den."},
                {"name": "Siffror", "description": "En posts siffror som CSV."},
            ],
            "paths": {**_lists(), **_records(examples), **_figures(examples)},
            "components": {"schemas": schemas(tables)},
        }
    )


def _lists() -> Json:
    return {
        f"/{own.file}": {"get": _operation(f"lista-{own.id}", own.title, "Listor", _json(LISTING))}
        for own in (EVERY_LIST, *KINDS_BY_LIST)
    }


def _records(examples: Examples) -> Json:
    paths = {}
    for kind in KINDS:
        names = ("struktur", "id") if kind is GOAL else ("id",)
        operation = _operation(kind.code, kind.title, "Poster", _json(kind.code))
        path = urls.record_file(kind.address(_template(names)))
        paths[f"/{path}"] = _item(names, operation, examples.get(kind.code))
    operation = _operation(UNIT, "Enhet i Jämför service", "Poster", _json(UNIT))
    path = urls.unit_file("{tjanst}", "{id}")
    paths[f"/{path}"] = _item(("tjanst", "id"), operation, examples.get(UNIT))
    return paths


def _figures(examples: Examples) -> Json:
    told = (
        (INDICATOR, urls.indicator_figures, "Måttets utfall, med kolumnerna i matt/utfall.csv"),
        (FOLLOW_UP, urls.follow_up_figures, "Uppföljningens bedömningar, som i bedomningar.csv"),
    )
    paths = {}
    for kind, path_of, title in told:
        operation = _operation(f"{kind.code}-csv", title, "Siffror", _CSV)
        item = _item(("id",), operation, examples.get(kind.code))
        paths[f"/{path_of('{id}')}"] = item
    return paths


_CSV = {"text/csv": {"schema": {"type": "string"}}}


def _json(schema: str) -> Json:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _template(names: tuple[str, ...]) -> str:
    return "/".join(f"{{{name}}}" for name in names)


def _operation(identifier: str, title: str, tag: str, content: Json) -> Json:
    return {
        "operationId": identifier,
        "summary": title,
        "tags": [tag],
        "responses": {
            "200": {"description": "Filen.", "content": content},
            "404": {"description": "Det finns ingenting på adressen."},
        },
    }


def _item(names: tuple[str, ...], operation: Json, example: str | None) -> Json:
    """Return what stands on a path: its parts, with those of a record that exists, and how."""
    parts = example.split("/") if example else [None] * len(names)
    parameters = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": _PARTS[name],
            "schema": {"type": "string", "pattern": SLUG_PATTERN},
            **({"example": part} if part else {}),
        }
        for name, part in zip(names, parts, strict=True)
    ]
    return {"parameters": parameters, "get": operation}


_PARTS = {
    "id": "Postens id, som i listan.",
    "struktur": "Målstrukturens id.",
    "tjanst": "Tjänstens id.",
}


def _tables(records: Records) -> Tables:
    """Return the columns of the rows in files, described as the datasets describe them."""
    return {
        **{
            name: _fields(records, figures.PACKAGE, name, ordered)
            for name, ordered in figure_rows.columns(records).items()
        },
        STATEMENT_ROWS: _fields(
            records,
            statements.PACKAGE,
            statements.OPERATIONS,
            figure_rows.STATEMENT_COLUMNS,
        ),
    }


def _fields(
    records: Records, package: str, table: str, names: tuple[str, ...]
) -> tuple[TableField, ...]:
    """Return the columns in order; one that no dataset describes is told by its name alone."""
    found = records.table(package, table)
    described = {one.name: one for one in found[1].table_schema.fields} if found else {}
    types: Mapping[str, FieldType] = TABLES[package][table]
    return tuple(
        described.get(name)
        or TableField(name=name, type=types.get(name, "string"), title=name, description=name)
        for name in names
    )
