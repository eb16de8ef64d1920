"""Mark what is invented, and what no source states, the same way on pages and in lists."""

EXAMPLE_WORD = "Exempeldata"

EXAMPLE_PREFIX = "exempel-"
"""What tells the places of what is invented from those of what is real, on a page with both."""


def titled(title: str, *, is_example: bool) -> str:
    """Return the title that a browser and a search result show: an invented page says so."""
    return f"{title} ({EXAMPLE_WORD.lower()})" if is_example else title


def not_stated(*, is_example: bool) -> str:
    """Say that something is not known, of what is real and of what is invented."""
    return "Exemplet säger det inte." if is_example else "Källan säger det inte."
