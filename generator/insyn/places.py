"""Say where in a file a value came from, so that every message can point at it."""

from dataclasses import dataclass

KeyPath = tuple[str | int, ...]
"""The way to a value inside a file: keys of mappings and positions in lists, outermost first."""


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Point at a value: file relative to the root with forward slashes, line and column from 1.

    In a table the column is the number of the field, counted from 1, since an editor
    who meets the message in a spreadsheet counts columns and not characters. What is in no file
    has a name in its stead, and no line.
    """

    file: str
    line: int = 1
    column: int = 1

    @property
    def is_in_a_file(self) -> bool:
        """Tell whether there is a file to open."""
        return self.line > 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.is_in_a_file else self.file


def outside_files(name: str) -> Place:
    """Return the place of what lies in no file, such as a tag."""
    return Place(name, 0, 0)
