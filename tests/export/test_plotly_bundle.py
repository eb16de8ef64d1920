"""Tests for the script of the interactive charts."""

import zlib

from insyn.export import plotly_bundle


def test_the_size_that_pages_state_is_that_of_the_script() -> None:
    """A new plotly that is larger or smaller must be told to visitors."""
    compressed = len(zlib.compress(plotly_bundle.path().read_bytes(), 6))

    assert round(compressed, -3) == plotly_bundle.COMPRESSED_SIZE


def test_the_script_is_a_file_of_the_site() -> None:
    """The script is handed on as it lies in the wheel, to be served from the site itself."""
    assert plotly_bundle.file().content == plotly_bundle.path()
