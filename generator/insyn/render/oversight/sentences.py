"""Make what an editor wrote into whole sentences, with or without a full stop at its end."""

_ENDS = (".", "!", "?", "…", "”")


def sentence(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.endswith(_ENDS) else f"{text}."
