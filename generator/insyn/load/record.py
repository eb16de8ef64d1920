"""Turn the value of a file into a record, and word in Swedish what does not fit."""

from collections.abc import Iterable
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from insyn.load import text as text_file
from insyn.load import yaml_file
from insyn.model.acknowledgement import ENDING_PATTERN
from insyn.model.comparison.compared_service import FACT_PATTERN, SERVICE_PERIOD_PATTERN
from insyn.model.municipality import ADDRESS_PATTERN, SITE_PATTERN
from insyn.model.oversight.follow_up import PLAN_ITEM_PATTERN
from insyn.model.oversight.follow_up_plan import YEAR_PATTERN
from insyn.model.package import PACKAGE_NAME_PATTERN
from insyn.model.record import GOAL_REFERENCE_PATTERN, PERIOD_PATTERN, SLUG_PATTERN
from insyn.model.steering import CELL_PATTERN, MEASURED_PATTERN
from insyn.problems import Problem, quoted, suggestion

RULE_MISSING_KEY = "saknad-nyckel"
RULE_UNKNOWN_KEY = "okänd-nyckel"
RULE_TYPE = "fel-typ"
RULE_VALUE = "okänt-värde"
RULE_FORM = "fel-form"

AnyRecord = TypeVar("AnyRecord", bound=BaseModel)

_FORMS = {
    SLUG_PATTERN: "Använd bara a–z, 0–9 och enkla bindestreck: okat-bostadsbyggande.",
    GOAL_REFERENCE_PATTERN: "Skriv struktur/mål: 2019/okat-bostadsbyggande.",
    YEAR_PATTERN: "Skriv ett år: 2026.",
    PERIOD_PATTERN: "Skriv ett år (2019) eller en månad (2019-11).",
    SERVICE_PERIOD_PATTERN: "Skriv ett år (2025), en månad (2025-11) eller ett läsår (2024/25).",
    FACT_PATTERN: "Använd bara a–z, 0–9 och enkla understreck: antal_platser.",
    PACKAGE_NAME_PATTERN: "Använd bara a–z, 0–9 och enkla bindestreck: utforare-exempel.",
    CELL_PATTERN: (
        "Skriv uppställning/rad.kolumn med budget, utfall, avvikelse eller utfall_foregaende "
        "som kolumn: drift-2019/summa.utfall."
    ),
    ENDING_PATTERN: 'Skriv de två sista siffrorna inom citattecken: "92".',
    PLAN_ITEM_PATTERN: "Skriv plan/punkt: kommunstyrelsen-2019/lokalvard.",
    ADDRESS_PATTERN: "Skriv hela webbadressen, med https:// först.",
    SITE_PATTERN: "Skriv hela webbadressen, med https:// först och snedstreck sist.",
    MEASURED_PATTERN: "Skriv mått/period: okat-bostadsbyggande/2019.",
}
_KINDS = {
    "string_type": "text",
    "int_type": "ett heltal",
    "int_parsing": "ett heltal",
    "int_from_float": "ett heltal",
    "decimal_parsing": "ett tal",
    "decimal_type": "ett tal",
    "finite_number": "ett tal",
    "bool_type": "ja eller nej",
    "bool_parsing": "ja eller nej",
    "tuple_type": "en lista, med ett streck framför varje rad",
    "model_type": "en grupp av nycklar",
    "model_attributes_type": "en grupp av nycklar",
    "dict_type": "en grupp av nycklar",
}


def read(root: Path, file: str, model: type[AnyRecord]) -> tuple[AnyRecord | None, list[Problem]]:
    """Return the record that a YAML file holds, or None and everything that is wrong with it."""
    text, problems = text_file.read(root, file)
    if problems:
        return None, problems
    value, problems = yaml_file.parse(text, file)
    if problems:
        return None, problems
    return validate(value, model, text, file)


def validate(
    value: yaml_file.Value, model: type[AnyRecord], text: str, file: str
) -> tuple[AnyRecord | None, list[Problem]]:
    """Return the record made of a value that was read from the text of a file."""
    try:
        record = model.model_validate(value, by_alias=True, by_name=False)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [
            _problem(detail, model, text, file)
            for detail in details
            if not _only_seems_empty(detail, details)
        ]
    if "file" in model.model_fields:
        record = record.model_copy(update={"file": file})
    return record, []


def _only_seems_empty(detail: ErrorDetails, every: Iterable[ErrorDetails]) -> bool:
    """Tell whether a list counts as empty just because what stands in it is wrong."""
    way = detail["loc"]
    below = (one["loc"] for one in every if len(one["loc"]) > len(way))
    return detail["type"] == "too_short" and any(one[: len(way)] == way for one in below)


def _problem(detail: ErrorDetails, model: type[BaseModel], text: str, file: str) -> Problem:
    keys = detail["loc"]
    kind, value = detail["type"], detail["input"]
    name = next((key for key in reversed(keys) if isinstance(key, str)), "")
    at_value = yaml_file.place_of(text, file, keys)
    if kind == "missing":
        place = yaml_file.place_of(text, file, keys[:-1])
        return Problem(place, f'nyckeln "{name}" saknas.', RULE_MISSING_KEY)
    if kind == "extra_forbidden":
        place = yaml_file.place_of(text, file, keys, key=True)
        hint = suggestion(name, _known_keys(model, keys[:-1]))
        return Problem(place, f"nyckeln {quoted(name)} är okänd.{hint}", RULE_UNKNOWN_KEY)
    if value is None:
        return Problem(at_value, f'"{name}" saknar värde.', RULE_TYPE)
    if kind in _KINDS:
        what = f'"{name}"' if name else "filen"
        message = f"{what} ska vara {_KINDS[kind]}, inte {_shown(value)}."
        return Problem(at_value, message, RULE_TYPE)
    if kind == "literal_error":
        known = _choices(model, keys)
        if not isinstance(value, str):
            message = f'"{name}" ska vara ett av orden {", ".join(known)}, inte {_shown(value)}.'
            return Problem(at_value, message, RULE_VALUE)
        hint = suggestion(str(value), known) or f" Välj bland {', '.join(known)}."
        return Problem(at_value, f'{quoted(value)} går inte som "{name}".{hint}', RULE_VALUE)
    return Problem(at_value, _form_message(name, value, detail), RULE_FORM)


def _form_message(name: str, value: object, detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] in ("string_too_short", "too_short"):
        return f'"{name}" är tom.'
    if detail["type"] == "too_long" and isinstance(value, list):
        return f'"{name}" har för många rader: högst {context["max_length"]}.'
    if detail["type"] in ("string_too_long", "too_long"):
        return f'"{name}" är för lång: högst {context["max_length"]} tecken.'
    if "ge" in context or "le" in context:
        limit = f"minst {context['ge']}" if "ge" in context else f"högst {context['le']}"
        return f'{quoted(value)} går inte som "{name}": det ska vara {limit}.'
    if detail["type"].startswith(("date_", "value_error")):
        return f"{quoted(value)} är inte ett datum som finns. Skriv år, månad och dag: 2019-12-31."
    hint = _FORMS.get(str(context.get("pattern", "")), "Se hur andra poster är skrivna.")
    return f'{quoted(value)} har inte rätt form för "{name}". {hint}'


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "en grupp av nycklar"
    if isinstance(value, list):
        return "en lista"
    if isinstance(value, bool):
        return quoted("true" if value else "false")
    return quoted(value)


def _known_keys(model: type[BaseModel], keys: Iterable[str | int]) -> list[str]:
    found = _type_at(model, keys)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    return [_alias(found, name) for name in found.model_fields]


def _choices(model: type[BaseModel], keys: Iterable[str | int]) -> list[str]:
    return [str(choice) for choice in get_args(_type_at(model, keys))]


def _alias(model: type[BaseModel], name: str) -> str:
    return str(model.model_fields[name].validation_alias or name)


def _type_at(model: type[BaseModel], keys: Iterable[str | int]) -> Any:
    found: Any = model
    for key in keys:
        if isinstance(key, int):
            found = get_args(found)[0]
        else:
            by_alias = {_alias(found, name): field for name, field in found.model_fields.items()}
            found = by_alias[key].annotation
        if get_origin(found) in (Union, UnionType):
            found = next(option for option in get_args(found) if option is not type(None))
    return found
