"""Hand on the script for interactive charts that ships inside the plotly wheel."""

from importlib.resources import files
from pathlib import Path

from insyn.output import File

ADDRESS = "assets/plotly.min.js"

COMPRESSED_SIZE = 1_472_000
"""Bytes that a visitor fetches from a server that compresses, to the nearest thousand.

Compressing the script at every build would cost more than a hundred pages; a test holds the
number against the script.
"""


def file() -> File:
    """Return the script as a file of the site."""
    return File(ADDRESS, path())


def path() -> Path:
    """Return where the script lies in the installed package."""
    return Path(str(files("plotly") / "package_data" / "plotly.min.js"))
