"""Make what an editor wrote into whole sentences and paragraphs."""

_ENDS = (".", "!", "?", "…", "”")


def sentence(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.endswith(_ENDS) else f"{text}."


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, which have an empty line between them."""
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return tuple(part for part in parts if part)
