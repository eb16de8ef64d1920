"""Turn the contract of a page into HTML: the only room that knows the template engine."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def theme_folder() -> Path:
    """Return the folder of the theme: inside an installed package, or beside the generator."""
    package = Path(__file__).parents[1]
    installed = package / "theme"
    return installed if installed.is_dir() else package.parents[1] / "theme"


@cache
def environment() -> Environment:
    """Return the template environment of this process: escaping always, unknown names never."""
    return Environment(
        loader=FileSystemLoader(theme_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(template_name: str, contract: "DataclassInstance") -> str:
    """Fill a template (`pages/goal.html`) with the fields of its contract."""
    values = {name: getattr(contract, name) for name in _names(type(contract))}
    return _template(template_name).render(values)


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


@cache
def _names(contract: "type[DataclassInstance]") -> tuple[str, ...]:
    return tuple(field.name for field in fields(contract))
