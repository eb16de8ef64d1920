"""Publish the theme's scripts and styles, joined and without what is only for their writers."""

import re
from collections.abc import Sequence

STYLE = "assets/insyn.css"
"""The style of every page, joined from the parts in STYLE_PARTS in the order of their names."""
STYLE_PARTS = "assets/style/"

_COMMENT_LINES = re.compile(r"(?m)^[ \t]*//.*\n")
_COMMENTS = re.compile(r"[ \t]*/\*.*?\*/\n?", re.DOTALL)


def script(text: str) -> str:
    """Return a script without the lines that only hold a comment; no line of a text begins so."""
    return _COMMENT_LINES.sub("", text)


def style(parts: Sequence[str]) -> str:
    """Return one style of several, without their comments; no text in a style holds one."""
    return _COMMENTS.sub("", "".join(parts))


def published(suffix: str, text: str) -> str:
    """Return a file of the theme as visitors get it, told by the suffix of its name."""
    if suffix == ".js":
        return script(text)
    return style([text]) if suffix == ".css" else text
