"""Find how an editor's own table is read into a service, or propose it the first time."""

from collections.abc import Callable
from pathlib import Path

from insyn.canonical.change import Change
from insyn.imports.grid import Grid
from insyn.imports.proposal import proposed, written
from insyn.load import record, text, yaml_file
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import TableMapping, mapping_file
from insyn.places import KeyPath, Place
from insyn.problems import Problem


def existing(root: Path, service: Service) -> tuple[TableMapping | None, list[Problem]]:
    """Return the mapping that is saved beside a service, None where there is none yet."""
    file = mapping_file(service.id)
    return record.read(root, file, TableMapping) if (root / file).exists() else (None, [])


def locating(root: Path, service: Service) -> Callable[[KeyPath], Place]:
    """Return the function that tells where a key stands in the saved mapping."""
    file = mapping_file(service.id)
    content = text.read_again(root, file)
    return lambda keys: yaml_file.place_of(content, file, keys)


def proposal(grid: Grid, service: Service, sheet: str) -> tuple[Change | None, list[Problem]]:
    """Return the file of a mapping that is to be saved, and what the editor must decide in it."""
    mapping, problems = proposed(grid, service, sheet)
    if mapping is None:
        return None, problems
    return Change(mapping_file(service.id), b"", written(mapping, service).encode()), problems
