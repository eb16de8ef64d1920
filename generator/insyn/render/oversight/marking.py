"""Mark what is invented, so that no one takes it for real, on pages and in lists alike."""

EXAMPLE_WORD = "Exempeldata"


def titled(title: str, *, is_example: bool) -> str:
    """Return the title that a browser and a search result show: an invented page says so."""
    return f"{title} ({EXAMPLE_WORD.lower()})" if is_example else title
