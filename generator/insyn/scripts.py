"""Publish the theme's own scripts without the comments, which are for those who write them."""

import re

_COMMENT_LINES = re.compile(r"(?m)^[ \t]*//.*\n")


def published(script: str) -> str:
    """Return a script without the lines that only hold a comment; no line of a text begins so."""
    return _COMMENT_LINES.sub("", script)
