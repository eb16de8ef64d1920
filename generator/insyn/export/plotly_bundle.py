"""Hand on the script for interactive charts that ships inside the plotly wheel."""

import zlib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from insyn.output import File

ADDRESS = "assets/plotly.min.js"


def file() -> File:
    """Return the script as a file of the site."""
    return File(ADDRESS, _path())


@lru_cache(maxsize=1)
def compressed_size() -> int:
    """Return how many bytes a visitor fetches from a server that compresses."""
    return len(zlib.compress(_path().read_bytes(), 6))


def _path() -> Path:
    return Path(str(files("plotly") / "package_data" / "plotly.min.js"))
