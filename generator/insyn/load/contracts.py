"""Gather the tables and columns that the program reads, by the name of their dataset."""

from collections.abc import Mapping

from insyn.load import figures, statements
from insyn.model.package import FieldType

TABLES: Mapping[str, Mapping[str, Mapping[str, FieldType]]] = {
    figures.PACKAGE: figures.COLUMNS,
    statements.PACKAGE: statements.COLUMNS,
}
"""The columns of each table of each dataset, with their types."""
